"""The team's ledger: one PostgreSQL schema, any number of machines, every commit on disk.

Events and blobs are added and never changed: a role that serves needs INSERT on them and nothing
more, triggers refuse the rest to everybody, and `store migrate` runs as another role that owns them.

A commit whose answer was lost is asked again under the same key: it adds nothing twice.
"""

import hashlib
import logging
import secrets
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any, Final, TypeVar

import anyio
from anyio import Lock, to_thread

from prode_mcp.contracts import Digest, RunId
from prode_mcp.errors import MovedOnError, StaleFenceError, StoreError
from prode_mcp.events import EVENTS, Event
from prode_mcp.store import Lease, Row, Timer
from prode_mcp.store.chain import GENESIS, demand_chain, link, read_chain
from prode_mcp.store.migrations import CHANNEL, bring_up
from prode_mcp.store.raw import Head, Listed, RawRow
from prode_mcp.store.trouble import is_away, why

T = TypeVar("T")
Work = Callable[[Any], Awaitable[T]]

CONNECTIONS: Final = 8
CONNECT_S: Final = 10
PATIENCE_S: Final = 60.0
"""How long a ledger that is away is waited for: a fail-over takes less."""
_PAGE: Final = 500
_HEADS: Final = 1_000
# A key that is taken: what was sent before, and was thought lost, arrived after all.
_TAKEN: Final = "23505"
_FIRST_WAIT_S: Final = 0.05
_LONGEST_WAIT_S: Final = 2.0
_LOCK: Final = "select pg_advisory_xact_lock(hashtextextended(%s, 0))"


@dataclass(eq=False)
class PostgresLedger:
    """A `Ledger` in one PostgreSQL database, connected to on first use."""

    dsn: str
    patience_s: float = PATIENCE_S
    connect_s: float = CONNECT_S
    _pool: Any = None
    _heads: dict[RunId, tuple[int, str, int]] = field(
        default_factory=dict[RunId, tuple[int, str, int]]
    )
    _opening: Lock = field(default_factory=Lock)

    @property
    def place(self) -> str:
        """The database's host and name; no role and no password."""
        return _place(self.dsn)

    async def append(  # noqa: C901, PLR0913  what one step may hold
        self,
        run: RunId,
        entries: Sequence[tuple[str, Event]],
        *,
        expected: int,
        fence: int,
        blobs: Sequence[bytes] = (),
        timers: Sequence[Timer] = (),
        last: bool = False,
    ) -> int:
        """See `Ledger.append`."""
        rows = [(idem, event, EVENTS.dump_json(event).decode()) for idem, event in entries]
        keys = [idem for idem, _, _ in rows]
        is_plain = rows and not (timers or last or rows[0][1].kind == "opened")
        head = self._heads.get(run)
        tries = count()
        if is_plain and head is not None and head[0] == expected:
            linked = _linked(run, rows, fence, head)
            done = await self._append_at_once(run, linked, head, fence, blobs)
            if done is True:
                self._know(run, linked[-1])
                return linked[-1][1]
            # Whether it was written is not known where the answer was lost.
            tries = count(1 if done is None else 0)

        written: list[tuple[Any, ...]] = []

        async def work(db: Any) -> int:
            written.clear()
            await db.execute(_LOCK, (run,))
            asked = await db.execute(_BEFORE, (run, keys, run, run))
            held, idems, seq, prev, ts = await asked.fetchone()
            if held != fence:
                msg = f"run {run}: the lease has passed to another holder; nothing was written"
                raise StaleFenceError(msg)
            if next(tries) and set(keys) <= set(idems):
                return int(seq)  # the commit whose answer was lost
            if seq != expected:
                msg = f"run {run}: {seq} events stand where {expected} were expected"
                raise MovedOnError(msg)
            linked = _linked(
                run, [row for row in rows if row[0] not in idems], fence, (seq, prev, ts)
            )
            for content in blobs:
                await db.execute(_KEEP, (_digest(content), content))
            for row in linked:
                await db.execute(_INSERT, row)
                if row[2] == "opened":
                    await db.execute(_RUN, (run, _ticket(rows, row[3])))
            for timer in timers:
                await _set_timer(db, timer)
            if last:
                await db.execute("delete from prode.run_key where run = %s", (run,))
            if timers or any(row[2] in _NEWS for row in linked):
                await db.execute("select pg_notify(%s, %s)", (CHANNEL, run))
            written.extend(linked)
            return int(seq) + len(linked)

        version = await self._do(work, again=_TAKEN)
        if written:
            self._know(run, written[-1])
        return version

    def _know(self, run: RunId, row: tuple[Any, ...]) -> None:
        """Keep where a run's chain ends: its holder alone adds to it, and is told if not."""
        self._heads.pop(run, None)
        self._heads[run] = (row[1], row[8], row[5])
        while len(self._heads) > _HEADS:
            del self._heads[next(iter(self._heads))]

    async def _append_at_once(
        self,
        run: RunId,
        linked: Sequence[tuple[Any, ...]],
        head: tuple[int, str, int],
        fence: int,
        blobs: Sequence[bytes],
    ) -> bool | None:
        """Add rows in one question, if the chain still ends where we left it.

        False: it does not, the lease has passed, or a key stands there already; nothing was
        written. None: the answer was lost.
        """
        psycopg = await to_thread.run_sync(_library)
        columns = [list(column) for column in zip(*(row[1:] for row in linked), strict=True)]
        told = {
            "run": run,
            "fence": fence,
            "expected": head[0],
            "head": head[1],
            "news": any(row[2] in _NEWS for row in linked),
            "digests": [_digest(content) for content in blobs],
            "contents": list(blobs),
            **dict(zip(_COLUMNS, columns, strict=True)),
        }
        try:
            pool = await self._opened()
            async with pool.connection() as db:
                asked = await db.execute(_AT_ONCE, told)
                return int((await asked.fetchone())[0]) == len(linked)
        except psycopg.errors.UniqueViolation:
            return False
        except (psycopg.Error, OSError, TimeoutError):
            # The slow way says what is wrong, or waits until it is not.
            return None

    async def read(self, run: RunId, after: int = 0) -> tuple[Row, ...]:
        """See `Ledger.read`.

        Raises:
            StoreError: the database cannot be read, or the chain is broken.
        """

        async def work(db: Any) -> tuple[Row, ...]:
            asked = await db.execute(
                "select run, seq, kind, idem, fence, ts, body, prev, hash from prode.event"
                " where run = %s and seq >= %s order by seq",
                (run, after),
            )
            found = await asked.fetchall()
            before = found.pop(0)[8] if found and found[0][1] == after else GENESIS
            return read_chain(found, head=before, after=after)

        return await self._do(work)

    async def runs(self, ticket: str) -> tuple[RunId, ...]:
        """See `Ledger.runs`."""
        return await self._ids("select id from prode.run where ticket = %s order by n", (ticket,))

    async def having(self, kind: str) -> tuple[RunId, ...]:
        """See `Ledger.having`."""
        return await self._ids(
            "select id from prode.run r where exists (select 1 from prode.event"
            " where run = r.id and kind = %s) order by n",
            (kind,),
        )

    async def timers(self, limit: int, run: RunId | None = None) -> tuple[Timer, ...]:
        """See `Ledger.timers`."""
        found = await self._rows(_TIMERS, (run, run, limit))
        return tuple(Timer(run=RunId(r), kind=kind, at=_at(at)) for r, kind, at in found)

    async def lease(self, name: str, holder: str, now: datetime, ttl: timedelta) -> Lease:
        """See `Ledger.lease`."""
        at, until = _ms(now), _ms(now + ttl)

        async def work(db: Any) -> Lease:
            await db.execute(_LOCK, (name,))
            asked = await db.execute(_LEASE, (name,))
            row = await asked.fetchone()
            if row and row[3] > at and row[0] != holder:
                return _read_lease(name, row)
            if row and row[3] > at:
                taken = (holder, row[1], row[2], until)
            else:
                taken = (holder, row[1] + 1 if row else 1, at, until)
            await db.execute(_TAKE, (name, *taken))
            return _read_lease(name, taken)

        return await self._do(work)

    async def leased(self, name: str) -> Lease | None:
        """See `Ledger.leased`."""

        async def work(db: Any) -> Lease | None:
            asked = await db.execute(_LEASE, (name,))
            row = await asked.fetchone()
            return _read_lease(name, row) if row else None

        return await self._do(work)

    async def release(self, name: str, holder: str, now: datetime) -> None:
        """See `Ledger.release`."""

        async def work(db: Any) -> None:
            await db.execute(
                "update prode.lease set until = %s where name = %s and holder = %s",
                (_ms(now), name, holder),
            )
            await db.execute("select pg_notify(%s, %s)", (CHANNEL, name))

        await self._do(work)

    async def run_key(self, run: RunId) -> bytes:
        """See `Ledger.run_key`."""
        fresh = secrets.token_bytes(32)

        async def work(db: Any) -> bytes:
            await db.execute(
                "insert into prode.run_key select %s, %s where not exists"
                " (select 1 from prode.event where run = %s and kind = 'ended')"
                " on conflict do nothing",
                (run, fresh, run),
            )
            asked = await db.execute("select key from prode.run_key where run = %s", (run,))
            row = await asked.fetchone()
            return bytes(row[0]) if row else fresh

        return await self._do(work)

    async def scrub(self) -> None:
        """See `Ledger.scrub`. Dead rows go when the server's own vacuum comes, its log by its age."""

    async def put(self, content: bytes) -> Digest:
        """See `Ledger.put`."""
        digest = _digest(content)

        async def work(db: Any) -> None:
            await db.execute(_KEEP, (digest, content))

        await self._do(work)
        return Digest(digest)

    async def get(self, digest: Digest) -> bytes | None:
        """See `Ledger.get`."""

        async def work(db: Any) -> bytes | None:
            asked = await db.execute("select content from prode.blob where digest = %s", (digest,))
            row = await asked.fetchone()
            return bytes(row[0]) if row else None

        return await self._do(work)

    async def every_run(self) -> AsyncIterator[tuple[RunId, str]]:
        """See `RawLedger.every_run`."""
        after = 0
        asked = "select n, id, ticket from prode.run where n > %s order by n limit %s"
        while found := await self._rows(asked, (after, _PAGE)):
            after = found[-1][0]
            for _, run, ticket in found:
                yield RunId(run), ticket

    async def listed(self, limit: int) -> Sequence[Listed]:
        """See `RawLedger.listed`."""
        return [Listed(*row) for row in await self._rows(_LIST, (limit,))]

    async def changed(self, timeout_s: float) -> bool:
        """See `Ledger.changed`. The server tells of it; nobody asks again and again."""
        heard: list[Any] = []

        async def listen(db: Any) -> None:
            await db.execute(f"listen {CHANNEL}")
            heard.extend([one async for one in db.notifies(timeout=timeout_s, stop_after=1)])

        await self._opened()
        await self.administer(listen)
        return bool(heard)

    async def head(self, run: RunId) -> Head | None:
        """See `RawLedger.head`."""
        found = await self._rows(_HEAD, (run,))
        return Head(found[0][0], found[0][1]) if found else None

    async def hash_at(self, run: RunId, seq: int) -> str | None:
        """See `RawLedger.hash_at`."""
        asked = "select hash from prode.event where run = %s and seq = %s"
        found = await self._rows(asked, (run, seq))
        return str(found[0][0]) if found else None

    async def rows(self, run: RunId, after: int, limit: int) -> Sequence[RawRow]:
        """See `RawLedger.rows`."""
        asked = (
            "select seq, kind, idem, fence, ts, body, prev, hash from prode.event"
            " where run = %s and seq > %s order by seq limit %s"
        )
        return [RawRow(*row) for row in await self._rows(asked, (run, after, limit))]

    async def put_rows(self, run: RunId, ticket: str, rows: Sequence[RawRow]) -> None:
        """See `RawLedger.put_rows`."""

        async def work(db: Any) -> None:
            await db.execute(_LOCK, (run,))
            last = await (await db.execute(_HEAD, (run,))).fetchone() or (0, GENESIS)
            demand_chain(run, rows, head=last[1], after=last[0])
            if rows and rows[0].kind == "opened":
                await db.execute(_RUN, (run, ticket))
            await db.cursor().executemany(_INSERT, [(run, row.seq, *row[1:]) for row in rows])

        await self._do(work)

    async def digests(self, after: str, limit: int) -> Sequence[Digest]:
        """See `RawLedger.digests`."""
        asked = "select digest from prode.blob where digest > %s order by digest limit %s"
        return [Digest(row[0]) for row in await self._rows(asked, (after, limit))]

    async def lacking(self, digests: Sequence[Digest]) -> Sequence[Digest]:
        """See `RawLedger.lacking`."""
        asked = "select digest from prode.blob where digest = any(%s)"
        here = {row[0] for row in await self._rows(asked, (list(digests),))}
        return [digest for digest in digests if digest not in here]

    async def put_blobs(self, contents: Sequence[bytes]) -> None:
        """See `RawLedger.put_blobs`."""

        async def work(db: Any) -> None:
            await db.cursor().executemany(_KEEP, [(_digest(c), c) for c in contents])

        await self._do(work)

    async def keys(self, after: str, limit: int) -> Sequence[tuple[RunId, bytes]]:
        """See `RawLedger.keys`."""
        asked = "select run, key from prode.run_key where run > %s order by run limit %s"
        return [(RunId(r), bytes(key)) for r, key in await self._rows(asked, (after, limit))]

    async def put_open(self, keys: Sequence[tuple[RunId, bytes]], timers: Sequence[Timer]) -> None:
        """See `RawLedger.put_open`."""
        rows = [(t.run, t.kind, _ms(t.at)) for t in timers if t.at]

        async def work(db: Any) -> None:
            await db.cursor().executemany(_PUT_KEY, keys)
            await db.cursor().executemany(_PUT_TIMER, rows)

        await self._do(work)

    async def blob_count(self) -> int:
        """See `RawLedger.blob_count`."""
        return int((await self._rows("select count(*) from prode.blob", ()))[0][0])

    async def close(self) -> None:
        """Close the connections, if there are any."""
        if self._pool is not None:
            pool, self._pool = self._pool, None
            await pool.close()

    async def administer(self, work: Work[None]) -> None:
        """Do work of a person's own on a connection of its own.

        Raises:
            StoreError: the database refused.
        """
        connect = _library().AsyncConnection.connect
        try:
            async with await connect(self.dsn, **_how(self.connect_s)) as db:
                await work(db)
        except _library().Error as error:
            raise self._trouble(error) from None

    async def _ids(self, sql: str, arguments: Sequence[Any]) -> tuple[RunId, ...]:
        return tuple(RunId(row[0]) for row in await self._rows(sql, arguments))

    async def _rows(self, sql: str, arguments: Sequence[Any]) -> list[Any]:
        async def work(db: Any) -> list[Any]:
            asked = await db.execute(sql, arguments)
            return list(await asked.fetchall())

        return await self._do(work)

    async def _do(self, work: Work[T], again: str = "") -> T:
        """Run work in one transaction; while the server is away, try it again as a whole.

        So it is after an error of the SQLSTATE `again`: another look sees what caused it.
        """
        psycopg = await to_thread.run_sync(_library)
        until, wait = anyio.current_time() + self.patience_s, _FIRST_WAIT_S
        while True:
            try:
                async with self._transaction() as db:
                    return await work(db)
            except psycopg.Error as error:
                is_passing = is_away(error) or (again and error.sqlstate == again)
                if not is_passing or anyio.current_time() + wait > until:
                    raise self._trouble(error) from None
            except (OSError, TimeoutError) as error:
                if anyio.current_time() + wait > until:
                    raise self._trouble(error) from None
            await anyio.sleep(wait)
            wait = min(2 * wait, _LONGEST_WAIT_S)

    @asynccontextmanager
    async def _transaction(self) -> AsyncGenerator[Any]:
        pool = await self._opened()
        # In a pipeline the beginning travels with the first question, and the commit with the last.
        async with pool.connection() as db, db.pipeline(), db.transaction():
            yield db

    async def _opened(self) -> Any:
        async with self._opening:
            if self._pool is None:
                await self._prepare()
                pool = await to_thread.run_sync(_make_pool, self.dsn, self.connect_s)
                try:
                    await pool.open(wait=True, timeout=self.connect_s)
                except BaseException:
                    await pool.close()
                    raise
                self._pool = pool
        return self._pool

    async def _prepare(self) -> None:
        """Connect once by ourselves: the pool does not say why it cannot."""
        connect = _library().AsyncConnection.connect
        async with await connect(self.dsn, **_how(self.connect_s)) as db:
            await bring_up(db, self.place)

    def _trouble(self, error: Any) -> StoreError:
        return StoreError(f"ledger {self.place}: {why(error, self.patience_s)}")


_LIST: Final = """
select r.id, r.ticket, e.seq, e.kind, e.ts,
  coalesce((select kind from prode.event where run = r.id
    and kind in ('opened', 'bundled', 'intended', 'ended', 'monitoring', 'closed') order by seq desc limit 1), ''),
  coalesce((select body from prode.event where run = r.id and kind = 'ended'), ''),
  exists (select 1 from prode.event where run = r.id and kind = 'requested'),
  coalesce(l.holder, ''), coalesce(l.until, 0)
from (select id, ticket, n as n from prode.run order by n desc limit %s) r
join prode.event e on e.run = r.id and e.seq = (select max(seq) from prode.event where run = r.id)
left join prode.lease l on l.name = r.id
order by r.n desc
"""
_HEAD: Final = "select seq, hash from prode.event where run = %s order by seq desc limit 1"
_BEFORE: Final = f"""
select (select fence from prode.lease where name = %s),
  array(select idem from prode.event where run = e.run and idem = any(%s)),
  coalesce(h.seq, 0), coalesce(h.hash, '{GENESIS}'), coalesce(h.ts, 0)
from (select %s::text as run) e left join lateral
  (select seq, hash, ts from prode.event where run = %s order by seq desc limit 1) h on true
"""  # noqa: S608  nothing but the chain's own beginning
_COLUMNS: Final = ("seqs", "kinds", "idems", "fences", "times", "bodies", "prevs", "hashes")
# The share of the lease's row lets nobody take the lease until this is committed, and a lease that
# was taken meanwhile is seen; of two that append, the key of the second stands already.
_AT_ONCE: Final = f"""
with l as (select fence from prode.lease where name = %(run)s for share),
h as (select seq, hash from prode.event where run = %(run)s order by seq desc limit 1),
ok as (select from l left join h on true where l.fence = %(fence)s
  and coalesce(h.seq, 0) = %(expected)s and coalesce(h.hash, '{GENESIS}') = %(head)s),
e as (insert into prode.event (run, seq, kind, idem, fence, ts, body, prev, hash)
  select %(run)s, u.* from ok, unnest(%(seqs)s::bigint[], %(kinds)s::text[], %(idems)s::text[],
    %(fences)s::bigint[], %(times)s::bigint[], %(bodies)s::text[], %(prevs)s::text[],
    %(hashes)s::text[]) u returning run),
b as (insert into prode.blob (digest, content)
  select u.* from ok, unnest(%(digests)s::text[], %(contents)s::bytea[]) u on conflict do nothing)
select (select count(*) from e),
  (select pg_notify('{CHANNEL}', run)::text from e where %(news)s limit 1)
"""  # noqa: S608  nothing but the chain's own beginning and the channel's name
# Telling everybody lets one commit wait for the next: what nobody waits for is not told of.
_NEWS: Final = frozenset(
    {"opened", "bundled", "requested", "heard", "granted", "redeemed", "ended"}
)
_INSERT: Final = (
    "insert into prode.event (run, seq, kind, idem, fence, ts, body, prev, hash)"
    " values (%s, %s, %s, %s, %s, %s, %s, %s, %s)"
)
_RUN: Final = "insert into prode.run (id, ticket) values (%s, %s)"
_KEEP: Final = "insert into prode.blob (digest, content) values (%s, %s) on conflict do nothing"
_TIMERS: Final = (
    "select run, kind, at from prode.due where %s::text is null or run = %s"
    " order by at, run limit %s"
)
_NO_TIMER: Final = "delete from prode.due where run = %s and kind = %s"
_PUT_KEY: Final = "insert into prode.run_key (run, key) values (%s, %s) on conflict do nothing"
_PUT_TIMER: Final = (
    "insert into prode.due (run, kind, at) values (%s, %s, %s) on conflict do nothing"
)
_SET_TIMER: Final = (
    "insert into prode.due (run, kind, at) values (%s, %s, %s)"
    " on conflict (run, kind) do update set at = excluded.at"
)
_LEASE: Final = "select holder, fence, since, until from prode.lease where name = %s"
_TAKE: Final = (
    "insert into prode.lease (name, holder, fence, since, until) values (%s, %s, %s, %s, %s)"
    " on conflict (name) do update set holder = excluded.holder, fence = excluded.fence,"
    " since = excluded.since, until = excluded.until"
)


async def _set_timer(db: Any, timer: Timer) -> None:
    if timer.at is None:
        await db.execute(_NO_TIMER, (timer.run, timer.kind))
    else:
        await db.execute(_SET_TIMER, (timer.run, timer.kind, _ms(timer.at)))


def _linked(
    run: str,
    rows: Sequence[tuple[str, Event, str]],
    fence: int,
    head: tuple[int, str, int],
) -> list[tuple[Any, ...]]:
    """Chain new events to a run's head; a key that stands twice among them is kept once."""
    seq, prev, newest = head
    found: list[tuple[Any, ...]] = []
    kept: set[str] = set()
    for idem, event, body in rows:
        if idem in kept:
            continue
        kept.add(idem)
        seq += 1
        ts = max(_ms(event.at), newest)
        made = link(run, seq, event.kind, idem=idem, fence=fence, ts=ts, body=body, prev=prev)
        found.append((run, seq, event.kind, idem, fence, ts, body, prev, made))
        prev, newest = made, ts
    return found


def _ticket(rows: Sequence[tuple[str, Event, str]], idem: str) -> str:
    return next(str(getattr(event, "ticket", "")) for key, event, _ in rows if key == idem)


def _library() -> Any:
    import psycopg  # noqa: PLC0415  a tenth of a second that an embedded server does not need

    return psycopg


def _make_pool(dsn: str, connect_s: float) -> Any:
    from psycopg_pool import AsyncConnectionPool  # noqa: PLC0415

    # Its warnings repeat what the server says of a role and a host.
    logging.getLogger("psycopg").setLevel(logging.CRITICAL)
    return AsyncConnectionPool(
        dsn,
        min_size=1,
        max_size=CONNECTIONS,
        kwargs=_how(connect_s),
        open=False,
        timeout=connect_s,
    )


def _how(connect_s: float) -> dict[str, Any]:
    timeout = max(1, round(connect_s))
    return {"autocommit": True, "connect_timeout": timeout, "application_name": "prode"}


def _place(dsn: str) -> str:
    from urllib.parse import urlsplit  # noqa: PLC0415

    parts = urlsplit(dsn)
    return f"postgres://{parts.hostname or 'local'}{parts.path or '/'}"


def _read_lease(name: str, row: Sequence[Any]) -> Lease:
    holder, fence, since, until = row
    return Lease(name=name, holder=holder, fence=fence, since=_at(since), until=_at(until))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _ms(at: datetime) -> int:
    return int(at.timestamp() * 1000)


def _at(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)
