"""What is PostgreSQL's own: who may do what, schemas, fail-overs, and what is said of trouble."""

from datetime import timedelta
from pathlib import Path

import anyio
import psycopg
import pytest
from pydantic import SecretStr

from prode_mcp.errors import StoreError
from prode_mcp.practice.postgres import Cluster
from prode_mcp.settings import settings_of
from prode_mcp.store.migrations import VERSION, grant, standing_of
from prode_mcp.store.postgres import PostgresLedger
from tests.house import house
from tests.make import RUN
from tests.server.evidence import RUN as GATED
from tests.server.evidence import open_gate
from tests.store.conftest import dsn_of, fresh_dsn, needs_postgres
from tests.store.test_sqlite import NOW, TTL, begun, stop

pytestmark = [pytest.mark.anyio, needs_postgres]


def name_of(dsn: str) -> str:
    return dsn.partition("?")[0].rpartition("/")[2]


async def serving(server: Cluster, role: str = "prode_serve") -> PostgresLedger:
    """Return a ledger as it should be: one role owns it, another serves and owns nothing."""
    dsn = fresh_dsn(server)
    owner = PostgresLedger(dsn)
    await owner.read(RUN)
    await owner.close()
    made = "do $$ begin create role {0} login; exception when duplicate_object then null; end $$"
    async with await psycopg.AsyncConnection.connect(dsn, autocommit=True) as db:
        await db.execute(made.format(role))  # type: ignore[call-overload]
        await grant(db, role)
    return PostgresLedger(dsn_of(server, name_of(dsn), role))


@pytest.mark.spec("ledger.stores")
async def test_a_role_that_serves_adds_and_changes_nothing(server: Cluster) -> None:
    ledger = await serving(server)
    fence = await begun(ledger)
    await ledger.append(RUN, [stop(1)], expected=1, fence=fence, blobs=[b"x"])
    await ledger.run_key(RUN)
    async with await psycopg.AsyncConnection.connect(ledger.dsn, autocommit=True) as db:
        standing = await standing_of(db)
        for statement in (
            "update prode.event set body = '{}'",
            "delete from prode.event",
            "truncate prode.event",
            "update prode.blob set content = ''",
            "delete from prode.run",
            "drop table prode.event",
            "alter table prode.event disable trigger all",
            "delete from prode.lease",
            "update prode.meta set version = 9",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                await db.execute(statement)  # type: ignore[call-overload]
    await ledger.close()

    assert standing == (VERSION, "prode_serve", True, ())


@pytest.mark.spec("ledger.chain")
async def test_its_owner_cannot_change_history_by_the_way_either(server: Cluster) -> None:
    dsn = fresh_dsn(server)
    ledger = PostgresLedger(dsn)
    await begun(ledger)
    await ledger.put(b"x")
    await ledger.close()

    async with await psycopg.AsyncConnection.connect(dsn, autocommit=True) as db:
        assert len((await standing_of(db)).loose) == 5
        for statement in (
            "update prode.event set ts = 0",
            "delete from prode.blob",
            "truncate prode.run",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege, match="append-only"):
                await db.execute(statement)  # type: ignore[call-overload]


@pytest.mark.spec("ledger.chain")
@pytest.mark.parametrize(
    "edit",
    [
        "update prode.event set body = replace(body, 'r2', 'r9') where seq = 3",
        "update prode.event set fence = 7 where seq = 2",
        "delete from prode.event where seq = 2",
        "update prode.event set hash = '0' where seq = 2",
    ],
)
async def test_an_edit_behind_our_back_is_noticed(server: Cluster, edit: str) -> None:
    dsn = fresh_dsn(server)
    ledger = PostgresLedger(dsn)
    fence = await begun(ledger)
    await ledger.append(RUN, [stop(1), stop(2), stop(3)], expected=1, fence=fence)
    async with await psycopg.AsyncConnection.connect(dsn, autocommit=True) as db:
        await db.execute("alter table prode.event disable trigger all")
        await db.execute(edit)  # type: ignore[call-overload]

    with pytest.raises(StoreError, match="does not follow"):
        await ledger.read(RUN)
    await ledger.close()


@pytest.mark.spec("ledger.trouble")
async def test_a_newer_schema_is_named_and_left_alone(server: Cluster) -> None:
    dsn = fresh_dsn(server)
    first = PostgresLedger(dsn)
    await begun(first)
    await first.close()
    async with await psycopg.AsyncConnection.connect(dsn, autocommit=True) as db:
        await db.execute("update prode.meta set version = 99")
    ledger = PostgresLedger(dsn)

    with pytest.raises(StoreError, match=r"newer prode-mcp \(schema 99"):
        await ledger.read(RUN)


@pytest.mark.spec("ledger.trouble")
async def test_a_role_that_may_not_make_a_schema_says_who_does(server: Cluster) -> None:
    dsn = fresh_dsn(server)
    async with await psycopg.AsyncConnection.connect(dsn, autocommit=True) as db:
        await db.execute(
            "do $$ begin create role nobody_special login;"
            " exception when duplicate_object then null; end $$"
        )
    ledger = PostgresLedger(dsn_of(server, name_of(dsn), "nobody_special"))

    with pytest.raises(StoreError, match="store migrate"):
        await ledger.read(RUN)


@pytest.mark.spec("ledger.trouble")
@pytest.mark.parametrize(
    ("there", "instead", "says"),
    [
        ("/ledger", "/nothing", "no such database"),
        ("postgres@", "who-is-that@", "no such database or role"),
        ("port=5432", "port=1", "not reached"),
    ],
)
async def test_what_cannot_be_reached_is_named_without_its_secrets(
    server: Cluster, there: str, instead: str, says: str
) -> None:
    dsn = fresh_dsn(server).replace(there, instead).replace("@/", ":s3cr3t-word@/")
    ledger = PostgresLedger(dsn, patience_s=0.2, connect_s=1)

    with pytest.raises(StoreError, match=says) as error:
        await ledger.read(RUN)
    assert "s3cr3t" not in str(error.value)
    assert "who-is-that" not in str(error.value)


@pytest.mark.spec("ledger.stores")
async def test_processes_that_start_at_once_make_one_schema(server: Cluster) -> None:
    dsn = fresh_dsn(server)
    ledgers = [PostgresLedger(dsn) for _ in range(6)]
    async with anyio.create_task_group() as group:
        for ledger in ledgers:
            group.start_soon(ledger.runs, "PRD-1")
    async with await psycopg.AsyncConnection.connect(dsn, autocommit=True) as db:
        versions = await (await db.execute("select version from prode.meta")).fetchall()
    for ledger in ledgers:
        await ledger.close()

    assert versions == [(VERSION,)]


@pytest.mark.spec("ledger.stores")
async def test_a_server_that_restarts_is_waited_for_and_nothing_doubles(server: Cluster) -> None:
    from anyio import to_thread

    ledger = PostgresLedger(fresh_dsn(server))
    fence = await begun(ledger)
    written = 0

    async def write() -> None:
        nonlocal written
        for number in range(150):
            await ledger.append(RUN, [stop(number)], expected=number + 1, fence=fence)
            written += 1

    async with anyio.create_task_group() as group:
        group.start_soon(write)
        await anyio.sleep(0.05)
        await to_thread.run_sync(lambda: server.control("primary", "restart", "-m", "immediate"))
    rows = await ledger.read(RUN)
    lease = await ledger.lease(RUN, "a", NOW, TTL)
    await ledger.close()

    assert written == 150
    assert [row.seq for row in rows] == list(range(1, 152))
    assert len({row.idem for row in rows}) == 151
    assert lease.fence == fence


@pytest.mark.spec("ledger.stores")
async def test_a_run_goes_from_ticket_to_an_open_gate_in_a_teams_database(
    server: Cluster, tmp_path: Path
) -> None:
    dsn = SecretStr(fresh_dsn(server))
    with house("s1-onboarding-500", tmp_path) as built:
        async with built.client("one machine", store_dsn=dsn) as call:
            await open_gate(call, built)
            commented = await call("ticket_comment", run_id=GATED, step="progress", text="On it.")
        async with built.client("another machine", store_dsn=dsn) as call:
            held = await call("run_open", ticket="PRD-2318")
            built.later(timedelta(minutes=11))
            taken = await call("run_open", ticket="PRD-2318")
            again = await call("ticket_comment", run_id=GATED, step="progress", text="On it again.")
            state = await call.read(f"prode://runs/{GATED}/state")
        written = built.range.tally.writes()

    assert commented["status"] == "ok"
    assert (held["status"], held["code"]) == ("refused", "held_by")
    assert taken["body"]["resumed"] is True
    assert again["body"]["again"] is True
    assert state["gate"] == "open"
    assert written == [{"op": "linear.commentCreate", "count": 1}]
    assert not built.store.exists()


@pytest.mark.spec("ledger.stores")
def test_a_database_is_named_where_a_file_is_and_its_password_is_no_path() -> None:
    told = settings_of({"PRODE_STORE": "postgresql://prode:s3cr3t@db.example.com/prode"})

    assert told.store_dsn.get_secret_value().endswith("@db.example.com/prode")
    assert "s3cr3t" not in repr(told)
    assert settings_of({"PRODE_STORE": "/var/lib/prode.db"}).store == Path("/var/lib/prode.db")
