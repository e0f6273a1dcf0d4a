"""From process start to the first `tools/list`, over stdio, beside a bare server."""

import json
import statistics
import subprocess
import sys
import time
from typing import Any

ROUNDS = 10
HELLO = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-11-25",
        "capabilities": {},
        "clientInfo": {"name": "bench", "version": "1"},
    },
}
READY = {"jsonrpc": "2.0", "method": "notifications/initialized"}
LIST = {"jsonrpc": "2.0", "id": 2, "method": "tools/list", "params": {}}


def once(command: list[str]) -> float:
    begun = time.perf_counter()
    child = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write("".join(json.dumps(m) + "\n" for m in (HELLO, READY, LIST)))
    child.stdin.flush()
    for line in child.stdout:
        if json.loads(line).get("id") == 2:
            break
    taken = time.perf_counter() - begun
    child.communicate()
    return taken


def run() -> dict[str, Any]:
    ours = [sys.executable, "-m", "prode_mcp", "serve"]
    bare = [sys.executable, "-m", "benchmarks.bare"]
    once(ours), once(bare)  # bytecode is compiled once
    times: dict[str, list[float]] = {"ours": [], "bare": []}
    for _ in range(ROUNDS):  # in turns, so that a slow moment meets both
        times["bare"].append(once(bare))
        times["ours"].append(once(ours))
    medians = {name: statistics.median(found) for name, found in times.items()}
    return {
        "ours_s": round(medians["ours"], 3),
        "bare_s": round(medians["bare"], 3),
        "ratio": round(medians["ours"] / medians["bare"], 3),
        "goal_ratio": 1.15,
    }
