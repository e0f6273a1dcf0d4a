"""A recorded call without outside I/O (gate, redaction, commit with fsync) over stdio.

The call is a specialist's report; beside it a no-op tool of a bare server.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import anyio
from mcp import Client, StdioServerParameters

from prode_mcp.practice.demo import server_of
from prode_mcp.practice.range import start
from prode_mcp.practice.world import load_world, shipped_worlds

CALLS = 300


async def timed(client: Client, tool: str, arguments: list[dict[str, Any]]) -> list[float]:
    found: list[float] = []
    for one in arguments:
        begun = time.perf_counter()
        result = await client.call_tool(tool, one)
        found.append(time.perf_counter() - begun)
        assert not result.is_error, result
    return found


async def measure(folder: Path) -> dict[str, Any]:
    world = load_world(shipped_worlds()["s4-abort-noise"])
    with start(world) as range_:
        async with Client(server_of(range_, folder / "ledger.db")) as client:
            opened = await client.call_tool("run_open", {"ticket": "PRD-2315"})
            told = opened.structured_content
            assert told is not None
            reports = [
                {
                    "run_id": told["run"],
                    "specialist": "aws",
                    "question": f"question {n} about ann{n}@example.com?",
                    "findings": [{"statement": f"something was seen {n} times"}],
                    "confidence": 50,
                }
                for n in range(CALLS)
            ]
            ours = await timed(client, "specialist_report", reports)
    bare = StdioServerParameters(command=sys.executable, args=["-m", "benchmarks.bare"])
    async with Client(bare) as client:
        plain = await timed(client, "nothing", [{"value": f"{n}"} for n in range(CALLS)])
    p50, p50_bare = statistics.median(ours), statistics.median(plain)
    return {
        "p50_ms": round(1000 * p50, 2),
        "p95_ms": round(1000 * statistics.quantiles(ours, n=20)[18], 2),
        "bare_p50_ms": round(1000 * p50_bare, 2),
        "ratio": round(p50 / p50_bare, 2),
        "goal_p50_ms": 3,
    }


def run() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        return anyio.run(measure, Path(folder))
