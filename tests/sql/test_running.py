"""Running a proven statement: limits, cancellation, failures in our own words, the self-check."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import anyio
import pytest
from anyio.abc import SocketStream

from prode_mcp.errors import Fault, SourceError
from prode_mcp.practice.postgres import Cluster
from prode_mcp.sources.database import Answered, Database, Held, TooCostly
from prode_mcp.sources.database.door import Door, Limits
from prode_mcp.sql.shapes import Accepted, Output
from tests.sql.conftest import reader, worst

pytestmark = [pytest.mark.anyio, pytest.mark.xdist_group("postgres")]

COUNT = "SELECT count(*) FROM bookings"
LONG = "SELECT count(*) FROM bookings a JOIN bookings b ON a.price_cents <> b.price_cents"
SECRET = "hunter2-hunter2"


def slow(pg: Cluster, statement_ms: int) -> Database:
    database = reader(pg)
    database.limits = Limits(statement_ms=statement_ms, cost=1e15)
    return database


async def run(database: Database, sql: str) -> object:
    verdict = await database.prove(sql)
    assert isinstance(verdict, Accepted)
    return await database.run(sql, verdict, label="PRD-1-r1")


@pytest.mark.spec("database.limits")
async def test_a_runaway_is_stopped_in_time_and_the_pool_is_usable(pg: Cluster) -> None:
    database = slow(pg, 300)
    await run(database, COUNT)
    begun = anyio.current_time()

    with pytest.raises(SourceError) as error:
        await run(database, LONG)

    took = anyio.current_time() - begun
    assert error.value.fault is Fault.TIMEOUT
    assert took < 0.5
    assert isinstance(await run(database, COUNT), Answered)
    await database.close()


@pytest.mark.spec("database.limits")
async def test_a_statement_ends_with_its_caller_and_the_pool_is_usable(pg: Cluster) -> None:
    database = slow(pg, 60_000)
    await run(database, COUNT)

    with anyio.move_on_after(0.2) as gone:
        await run(database, LONG)

    assert gone.cancelled_caught
    with anyio.fail_after(1.0):
        while await busy(database):
            pass
    assert isinstance(await run(database, COUNT), Answered)
    await database.close()


async def busy(database: Database) -> int:
    """Count our own statements that still run there."""
    asked = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%<>%' AND state = 'active' AND pid <> pg_backend_pid()"
    door = Door(database.dsn)
    try:
        async with door.transaction("look") as transaction:
            return int((await transaction.ask(asked))[0][0])
    finally:
        door.close()


@pytest.mark.spec("database.limits")
async def test_a_transaction_reads_under_every_limit_and_names_its_run(pg: Cluster) -> None:
    door = Door(reader(pg).dsn)
    names = ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout")
    names += ("client_connection_check_interval", "search_path", "transaction_isolation")
    names += ("transaction_read_only", "standard_conforming_strings", "application_name")

    async with door.transaction("PRD-7-r2") as transaction:
        told = {n: (await transaction.ask(f"SHOW {n}"))[0][0] for n in names}

    door.close()
    assert told == {
        "statement_timeout": "5s",
        "lock_timeout": "300ms",
        "idle_in_transaction_session_timeout": "10s",
        "client_connection_check_interval": "500ms",
        "search_path": "",
        "transaction_isolation": "repeatable read",
        "transaction_read_only": "on",
        "standard_conforming_strings": "on",
        "application_name": "prode/PRD-7-r2",
    }


@pytest.mark.spec("database.no-side-effect")
async def test_the_protocol_takes_one_statement_and_rolls_it_back(pg: Cluster) -> None:
    door = Door(worst(pg).dsn)

    with pytest.raises(SourceError) as stacked:
        async with door.transaction("x") as transaction:
            await transaction.ask("SELECT 1; DELETE FROM public.memos")
    with pytest.raises(SourceError) as written:
        async with door.transaction("x") as transaction:
            await transaction.ask("DELETE FROM public.memos")

    door.close()
    assert "(42601)" in str(stacked.value)
    assert written.value.fault is Fault.NOT_ALLOWED
    assert pg.psql("clinic", "SELECT count(*) FROM memos") == "300"


@pytest.mark.spec("database.limits")
async def test_a_costly_statement_is_not_begun(pg: Cluster) -> None:
    database = reader(pg)

    found = await run(database, "SELECT count(*) FROM bookings a, bookings b, bookings c")

    await database.close()
    assert isinstance(found, TooCostly)
    assert found.cost > found.bound


@pytest.mark.spec("database.small-groups")
async def test_small_groups_are_held_back_and_an_absence_is_shown(pg: Cluster) -> None:
    database = reader(pg)

    few = await run(database, f"{COUNT} WHERE price_cents = 341")
    none = await run(database, f"{COUNT} WHERE price_cents = -7")
    mixed = await run(
        database,
        f"SELECT count(*), count(*) FILTER (WHERE price_cents = 341) FROM bookings",  # noqa: F541
    )

    await database.close()
    assert isinstance(few, Held)
    assert isinstance(none, Answered)
    assert none.shown.rows == ((0,),)
    assert isinstance(mixed, Answered)
    assert mixed.shown.rows == ((12_000, "<5"),)


@pytest.mark.parametrize(
    ("sql", "rows"),
    [
        (
            "WITH c AS (SELECT coin, count(*) FILTER (WHERE price_cents = 341) AS few FROM bookings"
            " GROUP BY 1) SELECT coin, coalesce(few, 0) FROM c ORDER BY 1",
            (("EUR", 0), ("JPY", 0), ("USD", "<5")),
        ),
        (
            "SELECT q.* FROM (SELECT coin, sum(price_cents) FILTER (WHERE state = 'paid') FROM"
            " bookings GROUP BY 1) q ORDER BY 1",
            (("EUR", None), ("JPY", 23_298_000), ("USD", 11_637_000)),
        ),
        (
            "SELECT coin, coalesce(sum(wait_ms) FILTER (WHERE price_cents = 341), 0) FROM bookings"
            " GROUP BY 1 ORDER BY 1",
            (("EUR", 0), ("JPY", 0), ("USD", "suppressed")),
        ),
    ],
)
@pytest.mark.spec("database.small-groups")
async def test_what_is_held_back_is_never_told_as_nothing(
    pg: Cluster, sql: str, rows: tuple[object, ...]
) -> None:
    database = reader(pg)

    found = await run(database, sql)

    await database.close()
    assert isinstance(found, Answered)
    assert found.shown.rows == rows


@pytest.mark.spec("database.row-copy")
async def test_the_tripwire_stops_an_identifier_that_the_proof_let_by(pg: Cluster) -> None:
    database = reader(pg)
    await database.prover()
    forged = Accepted(
        "SELECT q.e FROM (SELECT email AS e FROM public.people) q LIMIT 3",
        (Output("e"),),
        ("public.people",),
        weighed=False,
    )

    with pytest.raises(SourceError) as error:
        await database.run("x", forged, label="x")

    await database.close()
    assert error.value.fault is Fault.NOT_ALLOWED
    assert "@" not in str(error.value)


@pytest.mark.parametrize(
    ("sql", "fault"),
    [
        ("SELECT count(*) FROM bookings WHERE coin > 3", Fault.BAD_QUESTION),
        ("SELECT sum(price_cents / (wait_ms - wait_ms)) FROM bookings", Fault.BAD_QUESTION),
        ("SELECT count(*) FROM bookings WHERE state = 'nope-nope'", Fault.BAD_QUESTION),
    ],
)
@pytest.mark.spec("input.sources")
async def test_a_failure_is_told_in_our_own_words(pg: Cluster, sql: str, fault: Fault) -> None:
    database = reader(pg)

    with pytest.raises(SourceError) as error:
        await run(database, sql)

    await database.close()
    assert error.value.fault is fault
    assert "nope" not in str(error.value)
    assert error.value.__cause__ is None


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ("host=/nowhere/prode", Fault.UNAVAILABLE),
        ("host=127.0.0.1 port=1", Fault.UNAVAILABLE),
        ("host=no-such-host.invalid", Fault.UNAVAILABLE),
        ("dbname=nosuch", Fault.NOT_FOUND),
        ("user=nobody_at_all", Fault.NOT_FOUND),
        ("not a dsn", Fault.NO_CREDENTIAL),
        ("host='unfinished", Fault.NO_CREDENTIAL),
        ("sslmode=nonsense", Fault.UNAVAILABLE),
    ],
)
@pytest.mark.spec("input.sources")
async def test_a_wrong_dsn_is_a_typed_failure_without_its_secret(
    pg: Cluster, change: str, fault: Fault
) -> None:
    database = Database(f"{reader(pg).dsn} password={SECRET} {change}")

    with pytest.raises(SourceError) as error:
        await database.standing()

    assert error.value.fault is fault
    assert SECRET not in repr(error.value)
    assert error.value.__cause__ is None or SECRET not in repr(error.value.__cause__)


@pytest.mark.spec("input.sources")
async def test_a_wrong_password_is_named_and_never_repeated(pg18: Cluster) -> None:
    pg18.psql("postgres", "CREATE ROLE locked LOGIN PASSWORD 'right-right'")
    hba = pg18.folder / "primary" / "pg_hba.conf"
    hba.write_text(f"local all locked scram-sha-256\n{hba.read_text()}")
    pg18.control("primary", "reload")
    database = Database(f"{pg18.primary} dbname=clinic user=locked password={SECRET}")

    with pytest.raises(SourceError) as error:
        await database.standing()

    assert error.value.fault is Fault.UNAUTHORIZED
    assert SECRET not in str(error.value)


@pytest.mark.spec("input.sources")
async def test_a_server_without_tls_is_named_where_tls_is_demanded() -> None:
    async with refusing_tls() as port:
        database = Database(f"host=127.0.0.1 port={port} sslmode=require user=a password={SECRET}")

        with pytest.raises(SourceError) as error:
            await database.standing()

    assert error.value.fault is Fault.UNAVAILABLE
    assert "TLS" in str(error.value)


@asynccontextmanager
async def refusing_tls() -> AsyncGenerator[int]:
    """Listen on loopback and answer every request for TLS with PostgreSQL's no."""

    async def refuse(stream: SocketStream) -> None:
        async with stream:
            await stream.receive()
            await stream.send(b"N")

    listener = await anyio.create_tcp_listener(local_host="127.0.0.1")
    async with anyio.create_task_group() as group:
        group.start_soon(listener.serve, refuse)
        yield int(listener.extra(anyio.abc.SocketAttribute.local_port))
        group.cancel_scope.cancel()
    await listener.aclose()


@pytest.mark.spec("database.limits")
async def test_a_replica_that_catches_up_is_asked_once_more(pg18: Cluster) -> None:
    database = slow(pg18, 20_000)
    await database.prover()
    statement = "SELECT count(*) FROM bookings a JOIN booking_lines b ON a.wait_ms < b.amount"

    found = list[object]()
    async with anyio.create_task_group() as group:

        async def ask() -> None:
            found.append(await run(database, statement))

        group.start_soon(ask)
        await anyio.to_thread.run_sync(conflict, pg18)

    await database.close()
    assert isinstance(found[0], Answered)
    assert canceled(pg18) > 0


def conflict(pg: Cluster) -> None:
    """Take the replica's table away while a statement reads it."""
    pg.psql("clinic", "SELECT pg_sleep(0.3)")
    pg.psql("clinic", "ALTER TABLE booking_lines ADD COLUMN later integer")


def canceled(pg: Cluster) -> int:
    where = ("-h", str(pg.folder), "-p", "5433", "-U", "postgres", "-d", "clinic", "-X", "-qAt")
    told = pg.run("psql", *where, "-c", "SELECT sum(confl_lock) FROM pg_stat_database_conflicts")
    return int(told.stdout.strip())


@pytest.mark.spec("input.sources")
async def test_a_replica_lost_in_mid_statement_is_a_typed_failure_and_comes_back(
    pg18: Cluster,
) -> None:
    database = slow(pg18, 20_000)
    await database.prover()
    await database.standing()

    faults = list[Fault]()
    async with anyio.create_task_group() as group:
        group.start_soon(anyio.to_thread.run_sync, stop_soon, pg18)
        try:
            await run(database, LONG)
        except SourceError as error:
            faults.append(error.fault)
    pg18.control("standby", "start")

    assert faults == [Fault.UNAVAILABLE]
    assert isinstance(await run(database, COUNT), Answered)
    await database.close()


def stop_soon(pg: Cluster) -> None:
    pg.psql("clinic", "SELECT pg_sleep(0.3)")
    pg.control("standby", "stop", "-m", "immediate")


@pytest.mark.parametrize(
    ("place", "role", "reasons"),
    [
        ("standby", "clinic_ro", ()),
        ("primary", "clinic_ro", ("primary",)),
        ("standby", "clinic_app", ("change tables", "move sequences")),
        ("primary", "postgres", ("primary", "superuser", "above row security", "make roles")),
        ("standby", "wide", ("pg_signal_backend", "pg_read_server_files")),
        ("standby", "maker", ("make objects in a schema",)),
        ("standby", "columns", ("change tables",)),
    ],
)
@pytest.mark.spec("database.standing")
async def test_the_selfcheck_closes_a_place_that_could_write(
    pg: Cluster, place: str, role: str, reasons: tuple[str, ...]
) -> None:
    pg.psql("clinic", ROLES)
    pg.caught_up()
    dsn = pg.primary if place == "primary" else pg.standby
    database = Database(f"{dsn} dbname=clinic user={role}")

    standing = await database.standing()

    assert len(standing.closing) >= len(reasons)
    assert all(any(r in why for why in standing.closing) for r in reasons)
    assert bool(standing.closing) == bool(reasons)
    if reasons:
        with pytest.raises(SourceError) as error:
            await run(database, COUNT)
        assert error.value.fault is Fault.NOT_ALLOWED
    await database.close()


ROLES = """
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'wide') THEN
    CREATE ROLE wide LOGIN; CREATE ROLE maker LOGIN; CREATE ROLE columns LOGIN;
    GRANT pg_signal_backend, pg_read_server_files TO wide;
    GRANT CREATE ON SCHEMA public TO maker;
    GRANT UPDATE (kind) ON fenced TO columns;
    GRANT SELECT ON ALL TABLES IN SCHEMA public TO wide, maker, columns;
  END IF;
END $$
"""


async def test_connections_are_few_and_closed_when_nobody_asks(pg: Cluster) -> None:
    database = reader(pg)
    await database.standing()

    async with anyio.create_task_group() as group:
        for _ in range(9):
            group.start_soon(run, database, COUNT)

    door = database._door
    assert door is not None
    assert 1 <= len(door._idle) <= 3
    assert door._closing is not None
    await database.close()
    assert door._idle == []
