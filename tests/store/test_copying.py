"""A ledger is copied whole, goes on where it stopped, and is checked by its chains."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from prode_mcp.contracts import Digest, RunId
from prode_mcp.errors import StoreError
from prode_mcp.events import Heard
from prode_mcp.practice.postgres import Cluster
from prode_mcp.store import Timer, mailbox
from prode_mcp.store.copying import compare, copy
from prode_mcp.store.migrations import VERSION
from prode_mcp.store.postgres import PostgresLedger
from prode_mcp.store.sqlite import SqliteLedger
from tests.make import RUN
from tests.store.conftest import fresh_dsn, needs_postgres
from tests.store.test_sqlite import NOW, TTL, begun, stop

pytestmark = [pytest.mark.anyio, pytest.mark.spec("ledger.copy")]


async def filled(ledger: SqliteLedger, runs: int = 5, events: int = 20) -> list[RunId]:
    made = [RunId(f"PRD-{n}-r1") for n in range(runs)]
    for run in made:
        fence = await begun(ledger, run)
        for number in range(events):
            content = f"{run} {number}".encode()
            await ledger.append(
                run, [stop(number)], expected=number + 1, fence=fence, blobs=[content]
            )
    return made


async def test_what_runs_need_that_are_not_over_goes_with_them(tmp_path: Path) -> None:
    file, other = SqliteLedger(tmp_path / "l.db"), SqliteLedger(tmp_path / "o.db")
    (run,) = await filled(file, runs=1)
    key, stream = await file.run_key(run), mailbox(run)
    lease = await file.lease(stream, "a terminal", NOW, TTL)
    wakes = Timer(run=run, kind="wake", at=NOW)
    heard = Heard(at=NOW, word=Digest("a" * 64))
    await file.append(stream, [("heard:a", heard)], expected=0, fence=lease.fence, timers=[wakes])

    await copy(file, other)
    await copy(file, other)

    assert await other.run_key(run) == key
    assert await other.timers(10) == (wakes,)
    assert [row.event for row in await other.read(stream)] == [heard]
    assert await compare(file, other) == ()
    assert [one async for one in other.every_run()] == [(run, "PRD-2315")]


@needs_postgres
async def test_a_file_is_copied_into_a_database_and_back(server: Cluster, tmp_path: Path) -> None:
    file = SqliteLedger(tmp_path / "l.db")
    runs = await filled(file)
    team = PostgresLedger(fresh_dsn(server))
    back = SqliteLedger(tmp_path / "back.db")

    told = await copy(file, team)
    again = await copy(file, team)
    await copy(team, back)

    assert (told.runs, told.events, told.blobs, told.stood) == (5, 105, 100, 0)
    assert (again.events, again.blobs, again.stood) == (0, 0, 105)
    assert await compare(file, team) == await compare(team, back) == ()
    for run in runs:
        assert await file.read(run) == await team.read(run) == await back.read(run)
    assert await team.runs("PRD-2315") == await file.runs("PRD-2315")
    for ledger in (file, team, back):
        await ledger.close()


@needs_postgres
async def test_a_copy_that_was_stopped_goes_on_where_it_stopped(
    server: Cluster, tmp_path: Path
) -> None:
    file = SqliteLedger(tmp_path / "l.db")
    await filled(file)
    team = PostgresLedger(fresh_dsn(server))

    class StoppedError(Exception):
        pass

    def stop_here(_line: str) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        await copy(file, team, tell=stop_here)
    told = await copy(file, team)

    assert (told.events, told.stood) == (84, 21)
    assert await compare(file, team) == ()
    await file.close()
    await team.close()


async def test_another_ledgers_run_is_not_written_over(tmp_path: Path) -> None:
    one, two = SqliteLedger(tmp_path / "1.db"), SqliteLedger(tmp_path / "2.db")
    await begun(one)
    fence = await begun(two)
    await two.append(RUN, [stop(1)], expected=1, fence=fence)
    lease = await one.lease(RUN, "a", NOW, TTL)
    await one.append(RUN, [stop(9)], expected=1, fence=lease.fence)

    with pytest.raises(StoreError, match="another ledger's"):
        await copy(one, two)
    assert await compare(one, two) != ()
    await one.close()
    await two.close()


async def test_rows_that_do_not_follow_are_not_taken(tmp_path: Path) -> None:
    one, two = SqliteLedger(tmp_path / "1.db"), SqliteLedger(tmp_path / "2.db")
    await filled(one, runs=1, events=3)
    run = RunId("PRD-0-r1")
    rows = list(await one.rows(run, 0, 9))
    for broken in (
        rows[1:],
        [rows[0], rows[2]],
        [rows[0]._replace(body="{}"), *rows[1:]],
        [rows[0]._replace(hash="0" * 64)],
    ):
        with pytest.raises(StoreError, match="does not follow"):
            await two.put_rows(run, "PRD-0", broken)
    assert await two.head(run) is None
    await one.close()
    await two.close()


def prode(*words: str, store: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "prode_mcp", "store", *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "PRODE_STORE": store},
    )


@needs_postgres
async def test_the_commands_bring_up_copy_and_check(server: Cluster, tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    file = SqliteLedger(path)
    await filled(file, runs=2, events=3)
    await file.close()
    dsn = fresh_dsn(server)
    server.psql("postgres", "create role serves login")

    made = prode("migrate", "--grant-to", "serves", store=dsn)
    copied = prode("copy", "--to", dsn, store=str(path))
    checked = prode("check", store=dsn)
    serving = prode("check", store=dsn.replace("postgres@", "serves@"))
    missing = prode("check", store=str(tmp_path / "none.db"))

    assert (made.returncode, f"schema {VERSION}" in made.stdout) == (0, True), made.stderr
    assert "2 runs: 8 events copied, 0 stood there; 6 blobs copied" in copied.stdout
    assert "the same chains" in copied.stdout
    assert "2 runs, 8 events, 6 blobs" in checked.stdout
    assert "warning: postgres could own the events" in checked.stdout
    assert "warning" not in serving.stdout
    assert (missing.returncode, "no ledger" in missing.stderr) == (2, True)


async def test_a_broken_chain_is_named_and_is_the_exit_status(tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "l.db"
    ledger = SqliteLedger(path)
    await filled(ledger, runs=2, events=3)
    await ledger.close()
    with sqlite3.connect(path) as raw:
        raw.execute("drop trigger event_keeps")
        raw.execute("update event set ts=ts+1 where run='PRD-1-r1' and seq=2")
    raw.close()

    told = prode("check", store=str(path))

    assert told.returncode == 1
    assert "PRD-1-r1" in told.stdout
    assert "PRD-0-r1" not in told.stdout
