"""Appends a second with every commit on disk, beside a bare INSERT and COMMIT on the same disk."""

import sqlite3
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import anyio
import psycopg

from prode_mcp.contracts import Need, Refusal, RunId
from prode_mcp.events import Stopped
from prode_mcp.practice.postgres import cluster
from prode_mcp.store.postgres import PostgresLedger
from prode_mcp.store.raw import RawLedger
from prode_mcp.store.sqlite import SqliteLedger

EVENTS = 1_200
NOW = datetime(2026, 11, 18, tzinfo=UTC)
TTL = timedelta(hours=1)


def run() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder, cluster(18, {}) as server:
        server.psql("postgres", "alter system set fsync = on")
        server.psql("postgres", "alter system set full_page_writes = on")
        server.psql("postgres", "select pg_reload_conf()")
        server.create("bench", "")
        dsn = f"postgresql://postgres@/bench?host={server.folder}&port=5432"
        told: dict[str, Any] = {"sqlite": anyio.run(_sqlite, Path(folder))}
        told["postgres"] = anyio.run(_postgres, dsn)
    return told


async def _sqlite(folder: Path) -> dict[str, Any]:
    raw = sqlite3.connect(folder / "raw.db", isolation_level=None)
    raw.execute("pragma journal_mode=wal")
    raw.execute("pragma synchronous=full")
    raw.execute("create table t (a text)")

    async def bare(number: int) -> None:
        raw.execute("begin immediate")
        raw.execute("insert into t values (?)", (f"{number}" * 200,))
        raw.execute("commit")

    ledger = SqliteLedger(folder / "l.db")
    told = await _measured(ledger, bare)
    told["handover_ms"] = await _handover(ledger, SqliteLedger(folder / "l.db"))
    await ledger.close()
    return told


async def _postgres(dsn: str) -> dict[str, Any]:
    async with await psycopg.AsyncConnection.connect(dsn, autocommit=True) as db:
        await db.execute("create table t (a text)")

        async def bare(number: int) -> None:
            async with db.transaction():
                await db.execute("insert into t values (%s)", (f"{number}" * 200,))

        ledger, other = PostgresLedger(dsn), PostgresLedger(dsn)
        told = await _measured(ledger, bare)
        told["handover_ms"] = await _handover(ledger, other)
        await ledger.close()
        await other.close()
    return told


async def _measured(ledger: RawLedger, bare: Callable[[int], Awaitable[None]]) -> dict[str, Any]:
    begun = time.perf_counter()
    for number in range(EVENTS):
        await bare(number)
    raw = EVENTS / (time.perf_counter() - begun)
    one, eight = await _appended(ledger, 1), await _appended(ledger, 8)
    return {
        "raw_per_s": round(raw),
        "one_writer_per_s": round(one),
        "eight_tasks_per_s": round(eight),
        "one_to_raw": round(one / raw, 2),
        "eight_to_raw": round(eight / raw, 2),
    }


async def _appended(ledger: RawLedger, tasks: int) -> float:
    """Append events to one run a task, and return how many a second."""
    runs = [RunId(f"BENCH-{tasks}{number}-r1") for number in range(tasks)]
    fences = [(await ledger.lease(run, "bench", NOW, TTL)).fence for run in runs]
    refusal = Refusal(code="evidence_first", message="x" * 400, missing=(Need(what="x"),))
    event = Stopped(at=NOW, tool="code_read", refusal=refusal)

    async def write(run: RunId, fence: int) -> None:
        for number in range(EVENTS // tasks):
            await ledger.append(run, [(f"s{number}", event)], expected=number, fence=fence)

    begun = time.perf_counter()
    async with anyio.create_task_group() as group:
        for run, fence in zip(runs, fences, strict=True):
            group.start_soon(write, run, fence)
    return EVENTS / (time.perf_counter() - begun)


async def _handover(first: RawLedger, second: RawLedger) -> float:
    """Return how long a second holder waits for a lease that ran out just now."""
    taken: list[float] = []
    for number in range(20):
        name = f"handover-{number}"
        await first.lease(name, "a", NOW, TTL)
        begun = time.perf_counter()
        lease = await second.lease(name, "b", NOW + TTL, TTL)
        taken.append(time.perf_counter() - begun)
        assert lease.holder == "b"
    return round(sorted(taken)[10] * 1000, 2)
