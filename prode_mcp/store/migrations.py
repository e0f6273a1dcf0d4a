"""The PostgreSQL schema of the ledger, step by step, and who may do what in it.

A step is applied once, in one transaction, under an advisory lock; a schema that is newer than
this code is left alone.
"""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from prode_mcp.errors import StoreError

CHANNEL: Final = "prode_changed"
"""Where a change of any run is told of."""

_KEY: Final = 0x70726F6465
"""The advisory lock of migrations."""

STEPS: Final[tuple[tuple[str, ...], ...]] = (
    (
        "create schema if not exists prode",
        "create table prode.meta (version integer not null, at timestamptz not null default now())",
        "create table prode.event ("
        " run text not null, seq bigint not null, kind text not null, idem text not null,"
        " fence bigint not null, ts bigint not null, body text not null, prev text not null,"
        " hash text not null, primary key (run, seq), unique (run, idem))",
        "create index event_turns on prode.event (run, seq)"
        " where kind in ('opened', 'bundled', 'intended', 'ended')",
        "create index event_requested on prode.event (run) where kind = 'requested'",
        "create table prode.run ("
        " id text primary key, ticket text not null, n bigint generated always as identity)",
        "create index run_ticket on prode.run (ticket, n)",
        "create table prode.lease ("
        " name text primary key, holder text not null, fence bigint not null,"
        " since bigint not null, until bigint not null)",
        "create table prode.run_key (run text primary key, key bytea not null)",
        "create table prode.blob (digest text primary key, content bytea not null)",
        "alter table prode.blob alter column content set storage external",
        "create function prode.keep() returns trigger language plpgsql as"
        " $$ begin raise exception 'append-only' using errcode = '42501'; end $$",
        *(
            f"create trigger keeps before update or delete or truncate on prode.{table}"
            " for each statement execute function prode.keep()"
            for table in ("event", "run", "blob")
        ),
    ),
    (
        "create table prode.due ("
        " run text not null, kind text not null, at bigint not null, primary key (run, kind))",
        "create index due_at on prode.due (at)",
        "drop index prode.event_turns",
        "create index event_turns on prode.event (run, seq) where kind in"
        " ('opened', 'bundled', 'intended', 'ended', 'monitoring', 'closed')",
        "create index event_learned on prode.event (run) where kind = 'learned'",
        # Whoever served before serves on.
        "do $$ declare who text; begin"
        " for who in select grantee from information_schema.role_table_grants"
        "  where table_schema = 'prode' and table_name = 'lease' and privilege_type = 'INSERT'"
        "  and grantee <> current_user"
        " loop execute format("
        "  'grant select, insert, update, delete on prode.due to %I', who); end loop; end $$",
    ),
)
VERSION: Final = len(STEPS)


class Standing(NamedTuple):
    """A ledger's schema and what the role that asks may do in it.

    `loose` names what a role that serves should not have been granted.
    """

    version: int
    role: str
    may_serve: bool
    loose: tuple[str, ...]


async def bring_up(db: Any, place: str) -> None:
    """Apply the steps that are missing, if this role may; a schema that is up is left alone.

    Raises:
        StoreError: the schema is newer than this code, or missing, and the role may not make it.
    """
    version = await _version(db)
    if version > VERSION:
        msg = (
            f"ledger {place} was made by a newer prode-mcp (schema {version}, this one knows"
            f" {VERSION}); upgrade prode-mcp. Nothing was changed."
        )
        raise StoreError(msg)
    if version == VERSION:
        return
    if not await _may_make(db):
        msg = (
            f"ledger {place} has schema {version} of {VERSION}, and this role may not change it;"
            " run `prode-mcp store migrate` as its owner"
        )
        raise StoreError(msg)
    # The session's lock and not a transaction's: only a transaction that begins after the wait
    # sees the tables that another has made meanwhile.
    await db.execute("select pg_advisory_lock(%s)", (_KEY,))
    try:
        async with db.transaction():
            for number in range(await _version(db), VERSION):
                for statement in STEPS[number]:
                    await db.execute(statement)
                await db.execute("delete from prode.meta")
                await db.execute("insert into prode.meta (version) values (%s)", (number + 1,))
    finally:
        await db.execute("select pg_advisory_unlock(%s)", (_KEY,))


async def grant(db: Any, role: str) -> None:
    """Let a role serve: read everything, add events and blobs, keep leases and runs' keys."""
    from psycopg import sql  # noqa: PLC0415  opened with the ledger

    named = sql.Identifier(role)
    for statement in _GRANTS:
        await db.execute(sql.SQL(statement).format(named))


_GRANTS: Final[Sequence[Any]] = (
    "grant usage on schema prode to {}",
    "grant select on all tables in schema prode to {}",
    "grant insert on prode.event, prode.run, prode.blob to {}",
    "grant insert, update on prode.lease to {}",
    "grant insert, delete on prode.run_key to {}",
    "grant insert, update, delete on prode.due to {}",
)


async def standing_of(db: Any) -> Standing:
    """Return which schema stands there, and what this role may do."""
    version = await _version(db)
    asked = await db.execute("select current_user")
    role = str((await asked.fetchone())[0])
    if version != VERSION:
        return Standing(version, role, may_serve=False, loose=())
    asked = await db.execute(_PRIVILEGES)
    serve, *loose = await asked.fetchone()
    named = ("change events", "delete events", "change blobs", "delete blobs", "own the events")
    held = tuple(name for name, has in zip(named, loose, strict=True) if has)
    return Standing(version, role, may_serve=bool(serve), loose=held)


_PRIVILEGES: Final = """
select has_table_privilege('prode.event', 'insert') and has_table_privilege('prode.event', 'select')
         and has_table_privilege('prode.blob', 'insert') and has_table_privilege('prode.run', 'insert')
         and has_table_privilege('prode.lease', 'insert') and has_table_privilege('prode.lease', 'update')
         and has_table_privilege('prode.due', 'insert') and has_table_privilege('prode.due', 'delete'),
       has_table_privilege('prode.event', 'update'), has_table_privilege('prode.event', 'delete'),
       has_table_privilege('prode.blob', 'update'), has_table_privilege('prode.blob', 'delete'),
       pg_has_role((select relowner from pg_class where oid = 'prode.event'::regclass), 'usage')
"""


async def _version(db: Any) -> int:
    asked = await db.execute("select to_regclass('prode.meta') is not null")
    if not (await asked.fetchone())[0]:
        return 0
    asked = await db.execute("select coalesce(max(version), 0) from prode.meta")
    return int((await asked.fetchone())[0])


async def _may_make(db: Any) -> bool:
    asked = await db.execute(
        "select case when to_regnamespace('prode') is null"
        " then has_database_privilege(current_database(), 'create')"
        " else pg_has_role((select nspowner from pg_namespace where nspname = 'prode'), 'usage') end"
    )
    return bool((await asked.fetchone())[0])
