"""The one write that a person approved: in one transaction, under a key that the database keeps.

The key is a row of a journal in the same database, put there by the same transaction: a second
try finds it taken, so the write happens once whatever was lost on the way.
"""

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.database.beside import IDENTITY, told_place
from prode_mcp.sources.database.door import connected
from prode_mcp.sources.database.failures import NAME, failure
from prode_mcp.sql.pieces import quote_name

JOURNAL: Final = "CREATE TABLE {} (key uuid PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())"
"""What makes the journal, once, by somebody who may."""
_WRITE_S: Final = 30
_LOCK_S: Final = 2
_ROLE: Final = """
SELECT pg_catalog.pg_is_in_recovery(),
       r.rolsuper OR r.rolbypassrls OR r.rolreplication OR r.rolcreaterole OR r.rolcreatedb
FROM pg_catalog.pg_roles r WHERE r.rolname = current_user
"""
_TAKEN: Final = "23505"


class KeyTakenError(Exception):
    """The journal holds the key already: the write happened."""


class Statement(NamedTuple):
    """One approved statement, and what must be true of it.

    `database` is where it may run, `rows` how many rows it must change, no more and no fewer.
    """

    database: str
    sql: str
    parameters: tuple[str, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes to one database. `journal` is a table's name with its schema."""

    dsn: str
    journal: str

    @property
    def _table(self) -> str:
        return ".".join(quote_name(part) for part in self.journal.split("."))

    async def has(self, key: str, database: str) -> bool:
        """Say whether the write under a key happened.

        Raises:
            SourceError: the database did not answer, or is another one.
        """
        async with self._connected() as connection:
            await self._begin(connection, database)
            sql = f"SELECT 1 FROM {self._table} WHERE key = $1"
            return bool(await self._journalled(connection, sql, key))

    async def write(self, key: str, statement: Statement) -> None:
        """Run a statement and keep its key; another number of rows rolls both back.

        Raises:
            KeyTakenError: it happened before.
            SourceError: it did not happen, or, where the connection broke, nobody knows.
        """
        async with self._connected() as connection:
            await self._begin(connection, statement.database)
            sql = f"INSERT INTO {self._table} (key) VALUES ($1)"
            await self._journalled(connection, sql, key)
            changed = await self._changed(connection, statement)
            if changed != statement.rows:
                more = "more" if changed > statement.rows else "fewer"
                why = f"it would have changed {more} than the {statement.rows} approved rows"
                raise _refused(f"{why}; it was rolled back")
            await self._asked(connection, "COMMIT")

    async def _begin(self, connection: Any, database: str) -> None:
        limits = {
            "statement_timeout": f"{_WRITE_S}s",
            "lock_timeout": f"{_LOCK_S}s",
            "idle_in_transaction_session_timeout": f"{_WRITE_S}s",
            # Names mean what they say: a table of the same name elsewhere is not met by chance.
            "search_path": "",
            "standard_conforming_strings": "on",
            "application_name": "prode/write",
        }
        await self._asked(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ")
        told = [f"pg_catalog.set_config('{name}', ${n}, true)" for n, name in enumerate(limits, 1)]
        await self._asked(connection, f"SELECT {', '.join(told)}", list(limits.values()))
        recovering, wide = (await self._asked(connection, _ROLE))[0]
        if recovering:
            raise _refused("PRODE_DB_WRITE_DSN names a replica, which takes no write")
        if wide:
            raise _refused("the writing role may do more than write; name one that owns nothing")
        place = told_place((await self._asked(connection, IDENTITY))[0])
        if place != database:
            raise _refused(f"PRODE_DB_WRITE_DSN is {place}, and the approval is for {database}")

    async def _journalled(self, connection: Any, sql: str, key: str) -> list[tuple[Any, ...]]:
        try:
            return await self._asked(connection, sql, [key])
        except SourceError as error:
            if f"({_TAKEN})" in str(error):
                raise KeyTakenError from None
            if error.fault in {Fault.NOT_FOUND, Fault.FORBIDDEN}:
                made = JOURNAL.format(self.journal)
                why = f"the writing role needs SELECT and INSERT on its journal: {made}"
                raise _refused(why) from None
            raise

    async def _changed(self, connection: Any, statement: Statement) -> int:
        cursor = await self._executed(connection, statement.sql, statement.parameters)
        return int(cursor.rowcount)

    async def _asked(
        self, connection: Any, sql: str, arguments: Sequence[Any] = ()
    ) -> list[tuple[Any, ...]]:
        cursor = await self._executed(connection, sql, arguments)
        return list(await cursor.fetchall()) if cursor.description else []

    async def _executed(self, connection: Any, sql: str, arguments: Sequence[Any]) -> Any:
        import psycopg  # noqa: PLC0415  `connected` has opened it

        try:
            # Binary answers go by the extended protocol, which takes one statement alone.
            cursor: Any = psycopg.AsyncRawCursor(connection)
            await cursor.execute(sql, list(arguments) or None, binary=True)
        except psycopg.Error as error:
            raise failure(error.sqlstate, str(error)) from None
        return cursor

    @asynccontextmanager
    async def _connected(self) -> AsyncGenerator[Any]:
        """Connect for one transaction; whatever is not committed goes with the connection."""
        connection = await connected(self.dsn, "PRODE_DB_WRITE_DSN")
        try:
            yield connection
        finally:
            with suppress(Exception):
                connection.pgconn.finish()


def _refused(why: str) -> SourceError:
    return SourceError(NAME, Fault.NOT_ALLOWED, why)
