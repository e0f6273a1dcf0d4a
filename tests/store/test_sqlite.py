"""The ledger on SQLite: appended, chained, leased, fenced, and never overwritten."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import anyio
import pytest

from prode_mcp.contracts import Classification, Digest, Need, Outcome, Refusal, RunId
from prode_mcp.errors import MovedOnError, StaleFenceError, StoreError
from prode_mcp.events import Ended, Event, Requested, Stopped
from prode_mcp.holding import Holdings
from prode_mcp.store import Ledger
from prode_mcp.store.sqlite import VERSION, SqliteLedger
from tests.make import RUN, opened

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 11, 15, 19, 45, tzinfo=UTC)
TTL = timedelta(minutes=10)


def stop(number: int, at: datetime = NOW) -> tuple[str, Event]:
    refusal = Refusal(code=f"r{number}", message="no", missing=(Need(what="x"),))
    return f"stopped:{number}", Stopped(at=at, tool="t", refusal=refusal)


def ended() -> tuple[str, Event]:
    event = Ended(
        at=NOW,
        outcome=Outcome.SAFE_STOP,
        classification=Classification.EXPECTED_NOISE,
        report=Digest("0" * 64),
    )
    return "ended", event


@pytest.fixture
def ledger(tmp_path: Path) -> SqliteLedger:
    return SqliteLedger(tmp_path / "l.db")


async def begun(ledger: Ledger, run: RunId = RUN, holder: str = "a") -> int:
    lease = await ledger.lease(run, holder, NOW, TTL)
    event = opened().model_copy(update={"run": run})
    await ledger.append(run, [("opened", event)], expected=0, fence=lease.fence)
    return lease.fence


@pytest.mark.spec("ledger.chain")
async def test_events_come_back_in_order_and_linked(ledger: SqliteLedger) -> None:
    fence = await begun(ledger)
    await ledger.append(RUN, [stop(1), stop(2)], expected=1, fence=fence)

    rows = await ledger.read(RUN)

    assert [row.seq for row in rows] == [1, 2, 3]
    assert [row.event.kind for row in rows] == ["opened", "stopped", "stopped"]
    assert rows[2].prev == rows[1].hash
    assert await ledger.read(RUN, after=2) == rows[2:]
    assert await ledger.runs("PRD-2315") == (RUN,)
    await ledger.close()


@pytest.mark.spec("ledger.fold")
async def test_the_runs_that_asked_a_person_are_known(ledger: SqliteLedger) -> None:
    asked = Requested(
        at=NOW,
        request=Digest("1" * 64),
        act="ticket_terminal",
        action=Digest("2" * 64),
        digest=Digest("3" * 64),
        statement=Digest("4" * 64),
        not_after=NOW + TTL,
    )
    quiet, first, second = RunId("A-1-r1"), RunId("B-1-r1"), RunId("A-1-r2")
    for run in (first, quiet, second):
        fence = await begun(ledger, run)
        if run != quiet:
            await ledger.append(run, [("q1", asked), ("q2", asked)], expected=1, fence=fence)

    assert await ledger.asking() == (first, second)
    await ledger.close()


@pytest.mark.spec("run.resume")
async def test_a_key_that_the_run_holds_writes_nothing_new(ledger: SqliteLedger) -> None:
    fence = await begun(ledger)
    first = await ledger.append(RUN, [stop(1)], expected=1, fence=fence)
    again = await ledger.append(RUN, [stop(1)], expected=2, fence=fence)

    assert (first, again) == (2, 2)
    await ledger.close()


@pytest.mark.spec("ledger.lease")
async def test_a_stale_fence_and_an_unseen_event_refuse_the_write(ledger: SqliteLedger) -> None:
    fence = await begun(ledger)

    with pytest.raises(MovedOnError):
        await ledger.append(RUN, [stop(1)], expected=0, fence=fence)
    await ledger.lease(RUN, "b", NOW + TTL, TTL)
    with pytest.raises(StaleFenceError):
        await ledger.append(RUN, [stop(1)], expected=1, fence=fence)

    assert len(await ledger.read(RUN)) == 1
    await ledger.close()


@pytest.mark.spec("ledger.lease")
async def test_a_lease_is_kept_extended_refused_and_taken_over(ledger: SqliteLedger) -> None:
    first = await ledger.lease("x", "a", NOW, TTL)
    extended = await ledger.lease("x", "a", NOW + TTL / 2, TTL)
    refused = await ledger.lease("x", "b", NOW + TTL, TTL)
    taken = await ledger.lease("x", "b", NOW + TTL * 2, TTL)
    await ledger.release("x", "b", NOW + TTL * 2)
    freed = await ledger.lease("x", "c", NOW + TTL * 2 + timedelta(seconds=1), TTL)

    assert (first.fence, extended.fence) == (1, 1)
    assert extended.since == NOW
    assert (refused.holder, refused.until) == ("a", NOW + TTL / 2 + TTL)
    assert (taken.holder, taken.fence) == ("b", 2)
    assert (freed.holder, freed.fence) == ("c", 3)
    assert await ledger.leased("none") is None
    await ledger.close()


async def test_a_blob_is_named_by_its_content_and_kept_once(ledger: SqliteLedger) -> None:
    one = await ledger.put(b"content")
    two = await ledger.put(b"content")

    assert one == two
    assert await ledger.get(one) == b"content"
    assert await ledger.get(type(one)("0" * 64)) is None
    await ledger.close()


@pytest.mark.parametrize(
    "statement",
    [
        "update event set body='{}'",
        "delete from event",
        "update event set hash='0'",
        "update blob set content=x'00'",
    ],
)
@pytest.mark.spec("ledger.chain")
async def test_the_file_itself_refuses_to_change_history(
    ledger: SqliteLedger, statement: str
) -> None:
    await begun(ledger)
    await ledger.put(b"x")
    await ledger.close()

    with sqlite3.connect(ledger.path) as raw, pytest.raises(sqlite3.IntegrityError):
        raw.execute(statement)
    raw.close()


@pytest.mark.parametrize(
    "edit",
    [
        "update event set body=replace(body, 'r2', 'r9') where seq=3",
        "update event set ts=ts+1 where seq=2",
        "update event set fence=7 where seq=2",
        "delete from event where seq=2",
        "update event set seq=9 where seq=4",
        "update event set hash='0' where seq=2",
    ],
)
@pytest.mark.spec("ledger.chain")
async def test_an_edit_behind_our_back_is_noticed(ledger: SqliteLedger, edit: str) -> None:
    fence = await begun(ledger)
    await ledger.append(RUN, [stop(1), stop(2), stop(3)], expected=1, fence=fence)
    await ledger.close()
    with sqlite3.connect(ledger.path) as raw:
        raw.execute("drop trigger event_keeps")
        raw.execute("drop trigger event_stays")
        raw.execute(edit)
    raw.close()

    with pytest.raises(StoreError, match="does not follow"):
        await ledger.read(RUN)
    await ledger.close()


@pytest.mark.spec("ledger.chain")
async def test_time_never_runs_back_in_the_chain(ledger: SqliteLedger) -> None:
    fence = await begun(ledger)
    await ledger.append(RUN, [stop(1, NOW - timedelta(days=1))], expected=1, fence=fence)
    await ledger.close()

    with sqlite3.connect(ledger.path) as raw:
        times = [row[0] for row in raw.execute("select ts from event order by seq")]
    raw.close()
    assert times == sorted(times)


async def test_many_writers_are_all_served_and_one_bad_write_costs_no_other(
    ledger: SqliteLedger,
) -> None:
    runs = [RunId(f"PRD-{n}-r1") for n in range(20)]
    fences = {run: await begun(ledger, run) for run in runs}
    failed: list[RunId] = []

    async def write(run: RunId, number: int) -> None:
        try:
            expected = 1 if number == 0 else 99
            await ledger.append(run, [stop(number)], expected=expected, fence=fences[run])
        except MovedOnError:
            failed.append(run)

    async with anyio.create_task_group() as group:
        for run in runs:
            group.start_soon(write, run, 0)
            group.start_soon(write, run, 1)

    assert sorted(failed) == sorted(runs)
    assert [len(await ledger.read(run)) for run in runs] == [2] * 20
    await ledger.close()


async def test_a_writer_that_is_cancelled_while_it_waits_leaves_nothing(
    ledger: SqliteLedger,
) -> None:
    fence = await begun(ledger)
    held, done = anyio.Event(), anyio.Event()

    async def hold() -> None:
        async with ledger._turn:
            held.set()
            await done.wait()

    async with anyio.create_task_group() as group:
        group.start_soon(hold)
        await held.wait()
        with anyio.move_on_after(0.01):
            await ledger.append(RUN, [stop(1)], expected=1, fence=fence)
        done.set()

    assert len(await ledger.read(RUN)) == 1
    assert ledger._waiting == []
    await ledger.close()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"this is no database at all, it is text" * 40, "damaged or no ledger"),
        (b"SQLite format 3\0" + b"\xff" * 4000, "damaged or no ledger"),
    ],
)
@pytest.mark.spec("ledger.trouble")
async def test_a_damaged_file_is_named_and_left_as_it_was(
    tmp_path: Path, content: bytes, says: str
) -> None:
    path = tmp_path / "l.db"
    path.write_bytes(content)
    ledger = SqliteLedger(path)

    with pytest.raises(StoreError, match=says) as error:
        await ledger.read(RUN)
    with pytest.raises(StoreError):
        await ledger.put(b"x")

    assert str(path) in str(error.value)
    assert path.read_bytes() == content


@pytest.mark.spec("ledger.trouble")
async def test_a_page_damaged_in_the_middle_is_named(ledger: SqliteLedger) -> None:
    fence = await begun(ledger)
    await ledger.append(RUN, [stop(n) for n in range(200)], expected=1, fence=fence)
    await ledger.close()
    size = ledger.path.stat().st_size
    with ledger.path.open("r+b") as file:
        file.seek(size // 3)
        file.write(b"\xde\xad\xbe\xef" * 4000)

    with pytest.raises(StoreError, match=r"damaged|does not follow|could not be read"):
        await ledger.read(RUN)
    await ledger.close()


@pytest.mark.spec("ledger.trouble")
async def test_a_newer_file_and_another_programs_file_are_refused_untouched(
    tmp_path: Path,
) -> None:
    newer, other, partial = tmp_path / "n.db", tmp_path / "o.db", tmp_path / "p.db"
    for path, statement in (
        (newer, f"pragma user_version={VERSION + 1}"),
        (other, "create table notes (text)"),
        (partial, f"pragma user_version={VERSION}"),
    ):
        with sqlite3.connect(path) as raw:
            raw.execute("create table if not exists x (y)" if path is newer else statement)
            raw.execute(statement if path is not other else "insert into notes values ('kept')")
        raw.close()
    before = {path: path.read_bytes() for path in (newer, other, partial)}

    with pytest.raises(StoreError, match="newer prode-mcp"):
        await SqliteLedger(newer).read(RUN)
    with pytest.raises(StoreError, match="another program's tables"):
        await SqliteLedger(other).read(RUN)
    with pytest.raises(StoreError, match="lacks tables"):
        await SqliteLedger(partial).read(RUN)

    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.spec("ledger.trouble")
async def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")

    with pytest.raises(StoreError, match=r"cannot be written|could not be read"):
        await SqliteLedger(tmp_path / "file" / "l.db").read(RUN)


@pytest.mark.spec("ledger.lease")
async def test_two_holdings_on_one_file_take_turns(tmp_path: Path) -> None:
    one = Holdings(SqliteLedger(tmp_path / "l.db"), "a")
    two = Holdings(SqliteLedger(tmp_path / "l.db"), "b")
    await one.take(RUN, NOW)
    await one.record(RUN, [("opened", opened())])

    refused = await two.enter(RUN, NOW)
    await one.let_go(RUN, NOW)
    unheld = await two.enter(RUN, NOW)
    await two.take(RUN, NOW)
    taken = await two.enter(RUN, NOW)

    assert isinstance(refused, Refusal)
    assert refused.code == "held_by"
    assert isinstance(unheld, Refusal)
    assert unheld.code == "not_held"
    assert not isinstance(taken, Refusal)
    await one.ledger.close()
    await two.ledger.close()


@pytest.mark.spec("ledger.lease")
async def test_a_write_that_the_rules_no_longer_allow_is_not_made(tmp_path: Path) -> None:
    held = Holdings(SqliteLedger(tmp_path / "l.db"), "a")
    await held.take(RUN, NOW)
    await held.record(RUN, [("opened", opened())])
    no = Refusal(code="no", message="no")

    refused = await held.record(RUN, [stop(1)], unless=lambda run: no if run.version else None)

    assert refused == no
    assert len(await held.ledger.read(RUN)) == 1
    await held.ledger.close()


def written(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


@pytest.mark.spec("redaction.run")
async def test_a_runs_key_goes_in_the_step_that_ends_it_and_leaves_no_trace(
    ledger: SqliteLedger, tmp_path: Path
) -> None:
    fence = await begun(ledger)
    key = await ledger.run_key(RUN)
    again = await ledger.run_key(RUN)
    before = written(tmp_path)

    await ledger.append(RUN, [ended()], expected=1, fence=fence, last=True)
    late = {await ledger.run_key(RUN), await ledger.run_key(RUN)}
    await ledger.scrub()

    assert again == key
    assert key in before
    assert key not in written(tmp_path)
    assert len(late | {key}) == 3
    assert not any(kept in written(tmp_path) for kept in late)
    await ledger.close()


@pytest.mark.spec("ledger.trouble")
async def test_a_ledger_of_the_first_version_is_brought_up_with_its_events(
    ledger: SqliteLedger, tmp_path: Path
) -> None:
    fence = await begun(ledger)
    await ledger.append(RUN, [stop(1)], expected=1, fence=fence)
    rows = await ledger.read(RUN)
    await ledger.close()
    with sqlite3.connect(tmp_path / "l.db") as raw:
        raw.execute("drop table run_key")
        raw.execute("pragma user_version=1")
    raw.close()

    first, second = SqliteLedger(tmp_path / "l.db"), SqliteLedger(tmp_path / "l.db")

    assert await first.read(RUN) == rows
    assert await first.run_key(RUN) == await second.run_key(RUN)
    await first.close()
    await second.close()


@pytest.mark.spec("ledger.lease")
async def test_processes_that_open_a_new_file_at_once_all_get_it(tmp_path: Path) -> None:
    for number in range(25):
        ledgers = [SqliteLedger(tmp_path / f"{number}.db") for _ in range(4)]
        async with anyio.create_task_group() as group:
            for at, one in enumerate(ledgers):
                group.start_soon(one.lease, RUN, f"h{at}", NOW, TTL)
        for one in ledgers:
            await one.close()
