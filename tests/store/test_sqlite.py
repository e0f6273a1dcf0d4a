"""The ledger on SQLite: appended, chained, leased, fenced, and never overwritten."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import anyio
import pytest

from prode_mcp.contracts import Classification, Digest, Need, Outcome, Refusal, RunId
from prode_mcp.errors import StoreError
from prode_mcp.events import Ended, Event, Stopped
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
