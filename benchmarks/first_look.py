"""How long a first look takes beside the slowest of its own questions, over slow sources."""

import asyncio
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from mcp import Client

from prode_mcp.practice.demo import serve_environment
from prode_mcp.practice.faults import Fault
from prode_mcp.practice.range import Range, start
from prode_mcp.practice.world import load_world, shipped_worlds
from prode_mcp.runs.looking import Look, Looking
from prode_mcp.server import create_server
from prode_mcp.settings import settings_of

ROUNDS = 7
_DELAYS = {
    "/sentry": 0.15,
    "/aws": 0.1,
    "/github": 0.05,
    "/api": 0.05,
    "/status": 0.3,
    "/flags": 0.1,
}


def run() -> dict[str, Any]:
    with start(load_world(shipped_worlds()["s1-onboarding-500"])) as range_:
        return asyncio.run(_measure(range_))


async def _measure(range_: Range) -> dict[str, Any]:
    """Time the look, and in the same run each of its questions as it was asked within."""
    taken: list[float] = []
    slowest: list[float] = []
    calls = 0
    whole = Looking.look

    async def timed(self: Looking, run_: Any, hints: Any, looks: Any) -> Any:
        spans: list[float] = []

        def watched(look: Look) -> Look:
            async def ask(given: Any) -> Any:
                began = time.perf_counter()
                try:
                    return await look.question(given)
                finally:
                    spans.append(time.perf_counter() - began)

            return look._replace(question=ask)

        began = time.perf_counter()
        told = await whole(self, run_, hints, [watched(look) for look in looks])
        taken.append(time.perf_counter() - began)
        slowest.append(max(spans))
        return told

    Looking.look = timed  # type: ignore[method-assign]
    try:
        for _ in range(ROUNDS):
            range_.faults.clear()
            for prefix, seconds in _DELAYS.items():
                range_.faults.add(Fault(prefix, "slow", seconds=seconds), times=60)
            with tempfile.TemporaryDirectory() as folder:
                told = serve_environment(range_, Path(folder) / "ledger.db")
                async with Client(create_server(settings_of(told))) as client:
                    opened: Any = await client.call_tool("run_open", {"ticket": "PRD-2318"})
                    run_id = opened.structured_content["run"]
                    status: Any = await client.call_tool("run_status", {"run_id": run_id})
            sources = opened.structured_content["body"]["sources"]
            probes = 1 + sum(source["available"] for source in sources)
            calls = max(calls, status.structured_content["body"]["calls_spent"] - probes)
    finally:
        Looking.look = whole  # type: ignore[method-assign]
        range_.faults.clear()
    ratios = [one / other for one, other in zip(taken, slowest, strict=True)]
    return {
        "look_ms": round(statistics.median(taken) * 1000),
        "slowest_source_ms": round(statistics.median(slowest) * 1000),
        "ratio": round(statistics.median(ratios), 2),
        "calls": calls,
    }
