"""Connections to one database: few, read-only, counted, and closed when nobody asks.

psycopg is opened here alone, on first use. Every statement goes by the extended protocol
(`binary=True`), which takes one statement and leaves none prepared.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Final, cast

import anyio
from anyio import CapacityLimiter, to_thread

from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.database.failures import NAME, failure
from prode_mcp.sources.heavy import OPENING

MOST_CONNECTIONS: Final = 3
IDLE_S: Final = 30.0
CONNECT_S: Final = 5
_CANCEL_S: Final = 1.0


@dataclass(frozen=True, slots=True)
class Limits:
    """What one check may take, in milliseconds and in the planner's units."""

    statement_ms: int = 5_000
    lock_ms: int = 300
    idle_ms: int = 10_000
    check_ms: int = 500
    cost: float = 500_000.0


@dataclass(eq=False)
class Door:
    """Opens read-only transactions on one database."""

    dsn: str
    limits: Limits = field(default_factory=Limits)
    _idle: list[Any] = field(default_factory=list[Any])
    _slots: CapacityLimiter | None = None
    _closing: asyncio.TimerHandle | None = None

    @asynccontextmanager
    async def transaction(self, label: str) -> AsyncGenerator["Transaction"]:
        """Begin a transaction that reads, and always roll it back.

        `label` is how the server's own lists call us. A connection on which anything surprising
        happened is dropped, and what it still runs is cancelled.

        Raises:
            SourceError: the database cannot be reached, or a statement failed.
        """
        if self._slots is None:
            self._slots = CapacityLimiter(MOST_CONNECTIONS)
        async with self._slots:
            connection = await self._connection()
            clean = False
            try:
                begun = Transaction(connection, self.limits)
                await begun.begin(label)
                yield begun
                await begun.ask("ROLLBACK")
                clean = not connection.closed
            except BaseException:
                await self._abandon(connection)
                raise
            finally:
                self._keep(connection, clean=clean)

    def close(self) -> None:
        """Close what is idle; the server ends the rest with us."""
        if self._closing is not None:
            self._closing.cancel()
            self._closing = None
        for connection in self._idle:
            connection.pgconn.finish()
        self._idle.clear()

    async def _connection(self) -> Any:
        while self._idle:
            connection = self._idle.pop()
            if not connection.closed:
                return connection
        return await connected(self.dsn, "PRODE_DB_DSN")

    async def _abandon(self, connection: Any) -> None:
        """Stop what a connection runs, whatever we are stopped by ourselves."""
        with anyio.CancelScope(shield=True), anyio.move_on_after(_CANCEL_S), suppress(Exception):
            if not connection.closed and connection.pgconn.transaction_status == 1:
                await connection.cancel_safe(timeout=_CANCEL_S)
        with suppress(Exception):
            connection.pgconn.finish()

    def _keep(self, connection: Any, *, clean: bool) -> None:
        if clean and not connection.closed:
            self._idle.append(connection)
        elif not connection.closed:
            connection.pgconn.finish()
        if self._closing is not None:
            self._closing.cancel()
        if self._idle:
            self._closing = asyncio.get_running_loop().call_later(IDLE_S, self.close)


@dataclass(eq=False, slots=True)
class Transaction:
    """One read-only transaction."""

    connection: Any
    limits: Limits
    version: int = 0

    async def begin(self, label: str) -> None:
        """Begin, with every limit set for this transaction alone."""
        await self.ask("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        self.version = int(self.connection.info.server_version)
        wanted = {
            "statement_timeout": str(self.limits.statement_ms),
            "lock_timeout": str(self.limits.lock_ms),
            "idle_in_transaction_session_timeout": str(self.limits.idle_ms),
            "client_connection_check_interval": str(self.limits.check_ms),
            "search_path": "",
            "standard_conforming_strings": "on",
            "cursor_tuple_fraction": "1.0",
            "application_name": f"prode/{label}"[:63],
        }
        if self.version >= 170_000:
            wanted["transaction_timeout"] = str(3 * self.limits.statement_ms)
        told = [f"pg_catalog.set_config('{name}', %s, true)" for name in wanted]
        await self.ask(f"SELECT {', '.join(told)}", list(wanted.values()))

    async def ask(self, sql: str, arguments: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Run one statement of ours and return its rows.

        Raises:
            SourceError: it failed, in our own words.
        """
        return await self.read(sql, arguments)

    async def read(
        self,
        sql: str,
        arguments: Sequence[Any] = (),
        judge: Callable[[list[tuple[int, int]]], None] = lambda _: None,
    ) -> list[tuple[Any, ...]]:
        """Return rows, after `judge` has seen where each column comes from.

        An origin is a relation and a column's number, or zeros for what is computed.

        Raises:
            SourceError: it failed, in our own words.
        """
        import psycopg  # noqa: PLC0415

        try:
            cursor = self.connection.cursor(binary=True)
            await cursor.execute(sql, arguments or None, binary=True)
            result = cursor.pgresult
            if result is None or not result.nfields:
                return []
            judge([(result.ftable(n), result.ftablecol(n)) for n in range(result.nfields)])
            return cast("list[tuple[Any, ...]]", await cursor.fetchall())
        except psycopg.Error as error:
            raise failure(error.sqlstate, str(error)) from None


async def connected(dsn: str, setting: str) -> Any:
    """Connect, with nothing begun; `setting` is where the DSN comes from.

    Raises:
        SourceError: the DSN cannot be read, or the database cannot be reached.
    """
    try:
        psycopg, info = await to_thread.run_sync(_opened, dsn)
    except ValueError as error:
        why = f"{setting} cannot be read; it is a libpq URL or key=value text"
        raise SourceError(NAME, Fault.NO_CREDENTIAL, why, calls=0) from error
    try:
        with anyio.fail_after(CONNECT_S + 1):
            return await psycopg.AsyncConnection.connect(
                **info, autocommit=True, prepare_threshold=None
            )
    except TimeoutError:
        why = "it did not answer in time; check host and port"
        raise SourceError(NAME, Fault.TIMEOUT, why) from None
    except psycopg.Error as error:
        # The library's text may hold the address and the role: it is not even a cause.
        raise failure(error.sqlstate, str(error)) from None


def _opened(dsn: str) -> tuple[Any, dict[str, Any]]:
    """Open the library and read the DSN; neither is for the event loop.

    Raises:
        ValueError: the DSN is none.
    """
    with OPENING:
        import psycopg  # noqa: PLC0415
        from psycopg.conninfo import conninfo_to_dict  # noqa: PLC0415
    try:
        info = dict(conninfo_to_dict(dsn))
    except psycopg.Error:
        msg = "unreadable"
        raise ValueError(msg) from None
    info.setdefault("connect_timeout", CONNECT_S)
    info["application_name"] = "prode"
    # Start-up options are the operator's and the pooler's, never ours.
    return psycopg, info
