"""Is this the place to ask? A replica, and a role that can only read."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Final

from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.database.failures import NAME

Ask = Callable[..., Awaitable[list[tuple[Any, ...]]]]

_DANGEROUS: Final = (
    *("pg_write_all_data", "pg_read_server_files", "pg_write_server_files"),
    *("pg_execute_server_program", "pg_signal_backend", "pg_maintain", "pg_checkpoint"),
    *("pg_create_subscription", "pg_use_reserved_connections", "pg_database_owner"),
)
_WIDE: Final = ("pg_monitor", "pg_read_all_data")

_QUESTION: Final = """
SELECT pg_catalog.pg_is_in_recovery(),
       current_user::text,
       r.rolsuper, r.rolbypassrls, r.rolreplication, r.rolcreaterole, r.rolcreatedb,
       EXISTS (SELECT 1 FROM pg_catalog.pg_class c
         JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT IN ('information_schema')
           AND n.nspname NOT LIKE 'pg\\_%%'
           AND (pg_catalog.has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, TRIGGER')
             OR pg_catalog.has_any_column_privilege(c.oid, 'INSERT, UPDATE'))),
       EXISTS (SELECT 1 FROM pg_catalog.pg_class c
         WHERE CASE WHEN c.relkind = 'S'
           THEN pg_catalog.has_sequence_privilege(c.oid, 'USAGE, UPDATE') END),
       EXISTS (SELECT 1 FROM pg_catalog.pg_namespace n WHERE n.nspname NOT LIKE 'pg\\_%%'
         AND pg_catalog.has_schema_privilege(n.oid, 'CREATE')),
       COALESCE((SELECT pg_catalog.array_agg(d.rolname::text) FROM pg_catalog.pg_roles d
         WHERE d.rolname::text = ANY(%s) AND d.rolname <> current_user
           AND pg_catalog.pg_has_role(d.oid, 'MEMBER')), '{}'),
       CASE WHEN pg_catalog.pg_is_in_recovery()
         AND pg_catalog.pg_last_wal_receive_lsn() IS DISTINCT FROM pg_catalog.pg_last_wal_replay_lsn()
         THEN pg_catalog.date_part('epoch',
           pg_catalog.clock_timestamp() - pg_catalog.pg_last_xact_replay_timestamp()) END::float8
FROM pg_catalog.pg_roles r WHERE r.rolname = current_user
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """Who and where we are. `closing` says why nothing may be asked; `warnings` do not close."""

    role: str
    replica: bool
    version: int
    lag_s: float | None
    closing: tuple[str, ...]
    warnings: tuple[str, ...] = ()
    primary: bool = False

    @property
    def told(self) -> str:
        """One line on who we are there."""
        where = "replica" if self.replica else "primary"
        return f"{self.role} on a {where}, server {self.version // 10_000}.{self.version % 10_000}"


async def stand(ask: Ask, *, version: int, accept_primary: bool) -> Standing:
    """Return who and where we are, and every reason not to ask here.

    Raises:
        SourceError: the database did not answer.
    """
    row = (await ask(_QUESTION, [[*_DANGEROUS, *_WIDE]]))[0]
    replica, role = bool(row[0]), str(row[1])
    closing = list[str]()
    if not replica and not accept_primary:
        closing.append("this is a primary; name a replica, or set PRODE_DB_ACCEPT_PRIMARY=true")
    words = (
        "a superuser",
        "above row security",
        "for replication",
        "let to make roles",
        "let to make databases",
    )
    closing += [f"the role is {w}" for held, w in zip(row[2:7], words, strict=True) if held]
    marks = ("change tables", "move sequences", "make objects in a schema")
    closing += [f"the role may {w}" for held, w in zip(row[7:10], marks, strict=True) if held]
    member = [str(name) for name in row[10]]
    closing += [f"the role is a member of {n}" for n in member if n in _DANGEROUS and not row[2]]
    warnings = [
        f"the role is a member of {n}, which is wider than a check needs"
        for n in member
        if n in _WIDE
    ]
    if not await _write_fails(ask):
        closing.append("a write in a read-only transaction did not fail as it must")
    lag = 0.0 if replica and row[11] is None else row[11]
    return Standing(role, replica, version, lag, tuple(closing), tuple(warnings), not replica)


async def _write_fails(ask: Ask) -> bool:
    """Try a write, which has to fail as one in a read-only transaction; it ends the transaction."""
    try:
        await ask("CREATE TEMPORARY TABLE prode_probe ()")
    except SourceError as error:
        return "(25006)" in str(error)
    return False


def refuse_standing(standing: Standing) -> None:
    """Let a good standing pass.

    Raises:
        SourceError: nothing may be asked here, and why.
    """
    if standing.closing:
        why = f"not the place to ask: {'; '.join(standing.closing)}"
        raise SourceError(NAME, Fault.NOT_ALLOWED, why)
