"""100,000 log lines of many shapes to patterns."""

import json
import random
import resource
import time
from datetime import UTC, datetime, timedelta
from typing import Any

from benchmarks.catalogue import tokens_at_most
from prode_mcp.sources.patterns import mine

LINES = 100_000
_WORDS = [
    "queue",
    "worker",
    "job",
    "user",
    "plan",
    "cache",
    "ledger",
    "stream",
    "token",
    "shard",
    "batch",
    "retry",
    "render",
]


def lines() -> list[tuple[datetime, str]]:
    chance = random.Random(7)  # noqa: S311
    begun = datetime(2026, 11, 15, tzinfo=UTC)

    def shape(n: int) -> str:
        one, other = chance.choice(_WORDS), chance.choice(_WORDS)
        number, millis = chance.randrange(10**6), chance.randrange(5000)
        match n % 6:
            case 0:
                return f"{one} {number} finished after {millis}ms on 10.0.{n % 250}.{millis % 250}"
            case 1:
                told = {"level": "info", "msg": f"{one} done", "ms": millis, "status": 200}
                return json.dumps({**told, "request_id": f"req_{number:016x}"})
            case 2:
                told = {"level": "error", "msg": f"{one} timed out calling {other}", "status": 504}
                return json.dumps({**told, "path": f"/v1/{one}/{number}"})
            case 3:
                return f"WARN {one} slow: {millis / 1000:.3f}s for user u_{number} ({other})"
            case 4:
                return f'  File "/srv/app/{one}/{other}.py", line {millis}, in {one}_{other}'
            case _:
                return f"{begun.isoformat()} [{one}] {other} {number:x} {'y' * (millis % 40)}"

    return [(begun + timedelta(milliseconds=36 * n), shape(n)) for n in range(LINES)]


def run() -> dict[str, Any]:
    given = lines()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.perf_counter()
    patterns = mine(given)
    taken = time.perf_counter() - begun
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    begun = time.perf_counter()
    for _, line in given:
        line.split()
    floor = time.perf_counter() - begun
    shown = [
        {"template": p.template, "count": p.count, "examples": p.examples} for p in patterns[:20]
    ]
    return {
        "lines": LINES,
        "seconds": round(taken, 2),
        "ratio_to_split": round(taken / floor, 1),
        "grown_mb": round(grown),
        "patterns": len(patterns),
        "answer_tokens_at_most": tokens_at_most(json.dumps(shown)),
        "goals": {"seconds": 5, "mb": 300, "answer_tokens": 2000},
    }
