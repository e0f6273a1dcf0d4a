"""A team's years in one ledger: 10,000 runs and a million events in PostgreSQL.

    python -m benchmarks.scale --runs 10000 --events 100

Listing, opening and reading are timed on a warm server with eight connections at once; sizes are
the server's own. It takes some minutes, and is no part of `python -m benchmarks`.
"""

import argparse
import json
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from random import Random
from statistics import quantiles
from typing import Any, Final

import anyio

from prode_mcp.contracts import Digest, Need, Refusal, RunId
from prode_mcp.events import EVENTS, Event, Read, Stopped
from prode_mcp.fold import fold
from prode_mcp.practice.postgres import cluster
from prode_mcp.store import Timer
from prode_mcp.store.chain import GENESIS, link
from prode_mcp.store.postgres import PostgresLedger
from prode_mcp.store.raw import RawRow
from tests.make import bundled, fact, opened, read, reported
from tests.store.test_sqlite import ended

NOW: Final = datetime(2026, 11, 18, tzinfo=UTC)
_ASKS: Final = 400
_MONTHS: Final = 12


def rows_of(run: RunId, ticket: str, number: int, at: datetime) -> list[RawRow]:
    """Return a run's chained rows: opened, read, reported, refused, bundled, ended."""
    from prode_mcp.contracts import Specialist

    begun: Event = opened().model_copy(update={"run": run, "ticket": ticket, "at": at})
    told: list[tuple[str, Event]] = [("opened", begun)]
    told.extend(_middle(n, Specialist.AWS) for n in range(number - 3))
    told += [("bundled:1", bundled(60)), ended()]
    found: list[RawRow] = []
    prev = GENESIS
    for seq, (idem, event) in enumerate(told, 1):
        body = EVENTS.dump_json(event).decode()
        ts = int(at.timestamp() * 1000) + seq
        made = link(run, seq, event.kind, idem=idem, fence=1, ts=ts, body=body, prev=prev)
        found.append(RawRow(seq, event.kind, idem, 1, ts, body, prev, made))
        prev = made
    return found


def _middle(n: int, source: Any) -> tuple[str, Event]:
    match n % 5:
        case 0:
            refusal = Refusal(code="evidence_first", message="no", missing=(Need(what="x"),))
            return f"stopped:{n}", Stopped(at=NOW, tool="code_read", refusal=refusal)
        case 4:
            return f"reported:{n}", reported(source, fact(source, f"{n}"))
        case _:
            seen: Read = read(source, "a")
            digest = Digest(f"{n:064x}")
            return f"read:{n}", seen.model_copy(update={"artifact": digest})


async def _fill(ledger: PostgresLedger, runs: int, events: int) -> float:
    began = time.perf_counter()
    limit = anyio.CapacityLimiter(8)

    async def one(n: int) -> None:
        async with limit:
            ticket = f"PRD-{n // 2}"
            run = RunId(f"{ticket}-r{n % 2 + 1}")
            at = NOW + timedelta(days=30 * _MONTHS * n / runs)
            await ledger.put_rows(run, ticket, rows_of(run, ticket, events, at))
            if n % 50 == 0:
                await ledger.put_open((), [Timer(run=run, kind="monitor", at=at)])

    for start in range(0, runs, 500):
        async with anyio.create_task_group() as group:
            for n in range(start, min(start + 500, runs)):
                group.start_soon(one, n)
    return time.perf_counter() - began


async def _timed(work: Callable[[], Awaitable[Any]], times: int = _ASKS) -> dict[str, float]:
    took: list[float] = []
    for _ in range(times):
        began = time.perf_counter()
        await work()
        took.append((time.perf_counter() - began) * 1000)
    cut = quantiles(took, n=100)
    return {"p50_ms": round(cut[49], 2), "p95_ms": round(cut[94], 2), "max_ms": round(max(took), 2)}


async def measure(dsn: str, runs: int, events: int) -> dict[str, Any]:
    """Fill a ledger and time what a person and an agent wait for."""
    ledger, random = PostgresLedger(dsn), Random(1)  # noqa: S311  which run is asked for is no secret
    told: dict[str, Any] = {"runs": runs, "events": runs * events}
    told["filled_s"] = round(await _fill(ledger, runs, events), 1)
    await ledger.administer(_analyze)

    def any_run() -> RunId:
        n = random.randrange(runs)
        return RunId(f"PRD-{n // 2}-r{n % 2 + 1}")

    async def opening() -> None:
        name = any_run()
        await ledger.runs(name.rpartition("-r")[0])
        fold(row.event for row in await ledger.read(name))

    async def leased() -> None:
        await ledger.lease(any_run(), "bench", NOW, timedelta(minutes=1))

    told["list_20"] = await _timed(lambda: ledger.listed(20))
    told["list_1000"] = await _timed(lambda: ledger.listed(1000), 40)
    told["open"] = await _timed(opening)
    told["read"] = await _timed(lambda: ledger.read(any_run()))
    told["lease"] = await _timed(leased)
    told["due"] = await _timed(lambda: ledger.timers(200))
    told["asking"] = await _timed(lambda: ledger.having("requested"), 40)
    told["sizes_mb"] = {
        name: round(size / 1e6, 1)
        for name, size in await ledger._rows(_SIZES, ())  # noqa: SLF001  sizes are no business of a ledger
    }
    await ledger.close()
    return told


_SIZES: Final = """
select relname, pg_total_relation_size(c.oid) from pg_class c join pg_namespace n
  on n.oid = relnamespace where nspname = 'prode' and relkind in ('r', 'i') order by 2 desc limit 9
"""


async def _analyze(db: Any) -> None:
    await db.execute("analyze")


def main() -> None:
    """Measure as the command line says, and print one JSON object."""
    parser = argparse.ArgumentParser(description="Time a team's ledger at its size of years.")
    parser.add_argument("--runs", type=int, default=10_000)
    parser.add_argument("--events", type=int, default=100)
    asked: Any = parser.parse_args()
    with cluster(18, {}) as server:
        server.create("scale", "")
        dsn = f"postgresql://postgres@/scale?host={server.folder}&port=5432"
        print(json.dumps(anyio.run(measure, dsn, asked.runs, asked.events), indent=1))


if __name__ == "__main__":
    main()
