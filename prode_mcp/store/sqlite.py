"""The embedded ledger: one SQLite file, one writer queue a process, every commit on disk."""

import hashlib
import secrets
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final, Generic, TypeVar, cast

from anyio import CancelScope, CapacityLimiter, Lock, current_time, sleep, to_thread

from prode_mcp.contracts import Digest, RunId
from prode_mcp.errors import MovedOnError, ProdeError, StaleFenceError, StoreError
from prode_mcp.events import EVENTS, Event
from prode_mcp.store import Lease, Row, Timer
from prode_mcp.store.chain import GENESIS, demand_chain, link, read_chain
from prode_mcp.store.raw import Head, Listed, RawRow

T = TypeVar("T")

VERSION: Final = 3
_BUSY_S: Final = 30
_SCHEMA: Final = """
create table event (
  run text not null, seq integer not null, kind text not null, idem text not null,
  fence integer not null, ts integer not null, body text not null,
  prev text not null, hash text not null, primary key (run, seq), unique (run, idem)
) strict;
create table run (id text primary key, ticket text not null) strict;
create table lease (
  name text primary key, holder text not null, fence integer not null,
  since integer not null, until integer not null
) strict;
create table run_key (run text primary key, key blob not null) strict;
create table due (
  run text not null, kind text not null, at integer not null, primary key (run, kind)
) strict;
create index due_at on due (at);
create table blob (digest text primary key, content blob not null) strict;
create index run_ticket on run (ticket);
create trigger event_keeps before update on event begin select raise(abort, 'append-only'); end;
create trigger event_stays before delete on event begin select raise(abort, 'append-only'); end;
create trigger blob_keeps before update on blob begin select raise(abort, 'append-only'); end;
"""

_LIST: Final = """
select r.id, r.ticket, e.seq, e.kind, e.ts,
  coalesce((select kind from event where run = r.id
    and kind in ('opened', 'bundled', 'intended', 'ended', 'monitoring', 'closed') order by seq desc limit 1), ''),
  coalesce((select body from event where run = r.id and kind = 'ended'), ''),
  exists (select 1 from event where run = r.id and kind = 'requested'),
  coalesce(l.holder, ''), coalesce(l.until, 0)
from (select id, ticket, rowid as n from run order by rowid desc limit ?) r
join event e on e.run = r.id and e.seq = (select max(seq) from event where run = r.id)
left join lease l on l.name = r.id
order by r.n desc
"""
_FIRST_WAIT_S: Final = 0.05
_LONGEST_WAIT_S: Final = 1.0
_HEAD: Final = "select seq, hash from event where run=? order by seq desc limit 1"


@dataclass(eq=False)
class _Write(Generic[T]):
    """One piece of work for the writer, and what became of it."""

    work: Callable[[sqlite3.Connection], T]
    done: bool = False
    result: T | None = None
    error: ProdeError | None = None


@dataclass(eq=False)
class SqliteLedger:
    """A `Ledger` on one SQLite file, opened on first use.

    Writers queue in the process; whoever comes first commits everything that waits in one
    transaction, each write behind its own savepoint, so one bad write costs no other.
    """

    path: Path
    _db: sqlite3.Connection | None = None
    _waiting: list[_Write[Any]] = field(default_factory=list[_Write[Any]])
    _turn: Lock = field(default_factory=Lock)
    _one: CapacityLimiter = field(default_factory=lambda: CapacityLimiter(1))

    @property
    def place(self) -> str:
        """The file's path."""
        return str(self.path)

    async def append(  # noqa: PLR0913  what one step may hold
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

        def work(db: sqlite3.Connection) -> int:
            _check_fence(db, run, fence)
            for content in blobs:
                _keep(db, content)
            version = _append(db, run, rows, expected=expected, fence=fence)
            for timer in timers:
                _set_timer(db, timer)
            if last:
                db.execute("delete from run_key where run=?", (run,))
            return version

        return await self._write(work)

    async def read(self, run: RunId, after: int = 0) -> tuple[Row, ...]:
        """See `Ledger.read`.

        Raises:
            StoreError: the file cannot be read, or the chain is broken.
        """

        def work(db: sqlite3.Connection) -> tuple[Row, ...]:
            head = db.execute("select hash from event where run=? and seq=?", (run, after))
            before = head.fetchone()
            found = db.execute(
                "select run, seq, kind, idem, fence, ts, body, prev, hash from event"
                " where run=? and seq>? order by seq",
                (run, after),
            )
            return read_chain(found.fetchall(), head=before[0] if before else GENESIS, after=after)

        return await self._read(work)

    async def runs(self, ticket: str) -> tuple[RunId, ...]:
        """See `Ledger.runs`."""

        def work(db: sqlite3.Connection) -> tuple[RunId, ...]:
            found = db.execute("select id from run where ticket=? order by rowid", (ticket,))
            return tuple(RunId(row[0]) for row in found)

        return await self._read(work)

    async def having(self, kind: str) -> tuple[RunId, ...]:
        """See `Ledger.having`."""

        def work(db: sqlite3.Connection) -> tuple[RunId, ...]:
            found = db.execute(
                "select id from run where exists"
                " (select 1 from event where run=run.id and kind=?) order by rowid",
                (kind,),
            )
            return tuple(RunId(row[0]) for row in found)

        return await self._read(work)

    async def timers(self, limit: int, run: RunId | None = None) -> tuple[Timer, ...]:
        """See `Ledger.timers`."""
        asked = "select run, kind, at from due where ? is null or run=? order by at, run limit ?"
        found = await self._read(lambda db: db.execute(asked, (run, run, limit)).fetchall())
        return tuple(Timer(run=RunId(r), kind=kind, at=_at(at)) for r, kind, at in found)

    async def lease(self, name: str, holder: str, now: datetime, ttl: timedelta) -> Lease:
        """See `Ledger.lease`."""
        return await self._write(lambda db: _lease(db, name, holder, now, ttl))

    async def leased(self, name: str) -> Lease | None:
        """See `Ledger.leased`."""

        def work(db: sqlite3.Connection) -> Lease | None:
            row = db.execute(
                "select holder, fence, since, until from lease where name=?", (name,)
            ).fetchone()
            return _read_lease(name, row) if row else None

        return await self._read(work)

    async def release(self, name: str, holder: str, now: datetime) -> None:
        """See `Ledger.release`."""

        def work(db: sqlite3.Connection) -> None:
            db.execute(
                "update lease set until=? where name=? and holder=?", (_ms(now), name, holder)
            )

        await self._write(work)

    async def run_key(self, run: RunId) -> bytes:
        """See `Ledger.run_key`."""
        fresh = secrets.token_bytes(32)

        def work(db: sqlite3.Connection) -> bytes:
            db.execute(
                "insert into run_key select ?, ? where not exists"
                " (select 1 from event where run=? and kind='ended') on conflict do nothing",
                (run, fresh, run),
            )
            row = db.execute("select key from run_key where run=?", (run,)).fetchone()
            return bytes(row[0]) if row else fresh

        return await self._write(work)

    async def scrub(self) -> None:
        """See `Ledger.scrub`. A reader may hold the log back; then the next checkpoint empties it."""
        await self._read(lambda db: db.execute("pragma wal_checkpoint(truncate)").fetchall())

    async def put(self, content: bytes) -> Digest:
        """See `Ledger.put`."""
        return await self._write(lambda db: _keep(db, content))

    async def get(self, digest: Digest) -> bytes | None:
        """See `Ledger.get`."""

        def work(db: sqlite3.Connection) -> bytes | None:
            row = db.execute("select content from blob where digest=?", (digest,)).fetchone()
            return cast("bytes", row[0]) if row else None

        return await self._read(work)

    async def every_run(self) -> AsyncIterator[tuple[RunId, str]]:
        """See `RawLedger.every_run`."""
        found = await self._read(
            lambda db: db.execute("select id, ticket from run order by rowid").fetchall()
        )
        for run, ticket in found:
            yield RunId(run), ticket

    async def listed(self, limit: int) -> Sequence[Listed]:
        """See `RawLedger.listed`."""
        found = await self._read(lambda db: db.execute(_LIST, (limit,)).fetchall())
        # SQLite says 0 or 1 for whether there is one.
        return [Listed(*row)._replace(asked=bool(row[7])) for row in found]

    async def changed(self, timeout_s: float) -> bool:
        """See `Ledger.changed`. The file says so by a number, which is asked more and more seldom."""
        before = await self._version()
        until, wait = current_time() + timeout_s, _FIRST_WAIT_S
        while current_time() < until:
            await sleep(min(wait, max(0.0, until - current_time())))
            if await self._version() != before:
                return True
            wait = min(2 * wait, _LONGEST_WAIT_S)
        return False

    async def _version(self) -> tuple[int, int]:
        def work(db: sqlite3.Connection) -> tuple[int, int]:
            # The first tells of other connections, the second of our own.
            return db.execute("pragma data_version").fetchone()[0], db.total_changes

        return await self._read(work)

    async def head(self, run: RunId) -> Head | None:
        """See `RawLedger.head`."""

        def work(db: sqlite3.Connection) -> Head | None:
            row = db.execute(_HEAD, (run,)).fetchone()
            return Head(row[0], row[1]) if row else None

        return await self._read(work)

    async def hash_at(self, run: RunId, seq: int) -> str | None:
        """See `RawLedger.hash_at`."""
        asked = "select hash from event where run=? and seq=?"
        row = await self._read(lambda db: db.execute(asked, (run, seq)).fetchone())
        return str(row[0]) if row else None

    async def rows(self, run: RunId, after: int, limit: int) -> Sequence[RawRow]:
        """See `RawLedger.rows`."""
        asked = (
            "select seq, kind, idem, fence, ts, body, prev, hash from event"
            " where run=? and seq>? order by seq limit ?"
        )
        found = await self._read(lambda db: db.execute(asked, (run, after, limit)).fetchall())
        return [RawRow(*row) for row in found]

    async def put_rows(self, run: RunId, ticket: str, rows: Sequence[RawRow]) -> None:
        """See `RawLedger.put_rows`."""

        def work(db: sqlite3.Connection) -> None:
            last = db.execute(_HEAD, (run,)).fetchone() or (0, GENESIS)
            demand_chain(run, rows, head=last[1], after=last[0])
            if rows and rows[0].kind == "opened":
                db.execute("insert into run values (?,?)", (run, ticket))
            db.executemany(
                "insert into event values (?,?,?,?,?,?,?,?,?)",
                [(run, row.seq, *row[1:]) for row in rows],
            )

        await self._write(work)

    async def digests(self, after: str, limit: int) -> Sequence[Digest]:
        """See `RawLedger.digests`."""
        asked = "select digest from blob where digest>? order by digest limit ?"
        found = await self._read(lambda db: db.execute(asked, (after, limit)).fetchall())
        return [Digest(row[0]) for row in found]

    async def lacking(self, digests: Sequence[Digest]) -> Sequence[Digest]:
        """See `RawLedger.lacking`."""

        def work(db: sqlite3.Connection) -> Sequence[Digest]:
            asked = "select 1 from blob where digest=?"
            return [d for d in digests if not db.execute(asked, (d,)).fetchone()]

        return await self._read(work)

    async def put_blobs(self, contents: Sequence[bytes]) -> None:
        """See `RawLedger.put_blobs`."""
        await self._write(lambda db: [_keep(db, content) for content in contents])

    async def keys(self, after: str, limit: int) -> Sequence[tuple[RunId, bytes]]:
        """See `RawLedger.keys`."""
        asked = "select run, key from run_key where run>? order by run limit ?"
        found = await self._read(lambda db: db.execute(asked, (after, limit)).fetchall())
        return [(RunId(run), bytes(key)) for run, key in found]

    async def put_open(self, keys: Sequence[tuple[RunId, bytes]], timers: Sequence[Timer]) -> None:
        """See `RawLedger.put_open`."""

        def work(db: sqlite3.Connection) -> None:
            db.executemany("insert or ignore into run_key values (?,?)", keys)
            rows = [(t.run, t.kind, _ms(t.at)) for t in timers if t.at]
            db.executemany("insert or ignore into due values (?,?,?)", rows)

        await self._write(work)

    async def blob_count(self) -> int:
        """See `RawLedger.blob_count`."""
        row = await self._read(lambda db: db.execute("select count(*) from blob").fetchone())
        return int(row[0])

    async def close(self) -> None:
        """Close the file, if it was opened."""
        if self._db is not None:
            await to_thread.run_sync(self._db.close, limiter=self._one)
            self._db = None

    async def _read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        def ask() -> T:
            try:
                return work(self._open())
            except sqlite3.Error as error:
                raise _trouble(self.path, error) from error

        return await to_thread.run_sync(ask, limiter=self._one)

    async def _write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        mine = _Write(work)
        self._waiting.append(mine)
        try:
            async with self._turn:
                if not mine.done:
                    batch, self._waiting = self._waiting, []
                    # A commit that has begun is finished, whoever stops waiting for it.
                    with CancelScope(shield=True):
                        await to_thread.run_sync(self._commit, batch, limiter=self._one)
        finally:
            if not mine.done and mine in self._waiting:
                self._waiting.remove(mine)
        if mine.error is not None:
            raise mine.error
        return cast("T", mine.result)

    def _commit(self, batch: list[_Write[Any]]) -> None:
        try:
            db = self._open()
            db.execute("begin immediate")
            try:
                for write in batch:
                    _try(db, write)
                db.execute("commit")
            except BaseException:
                if db.in_transaction:
                    db.execute("rollback")
                raise
        except (sqlite3.Error, StoreError) as error:
            failure = error if isinstance(error, StoreError) else _trouble(self.path, error)
            for write in batch:
                write.error = write.error or failure
        finally:
            for write in batch:
                write.done = True

    def _open(self) -> sqlite3.Connection:
        if self._db is None:
            self._db = _connect(self.path)
        return self._db


def _try(db: sqlite3.Connection, write: _Write[Any]) -> None:
    db.execute("savepoint one")
    try:
        write.result = write.work(db)
    except ProdeError as error:
        write.error = error
        db.execute("rollback to one")
    db.execute("release one")


def _connect(path: Path) -> sqlite3.Connection:
    # Opened here and not at the top: sqlite-utils costs a fifth of the server's cold start.
    from sqlite_utils import Database  # noqa: PLC0415

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        raw = sqlite3.connect(path, isolation_level=None, timeout=_BUSY_S, check_same_thread=False)
    except (OSError, sqlite3.Error) as error:
        raise _trouble(path, error) from error
    try:
        _prepare(Database(raw), path)
    except (sqlite3.Error, StoreError) as error:
        raw.close()
        raise error if isinstance(error, StoreError) else _trouble(path, error) from error
    return raw


def _prepare(db: Any, path: Path) -> None:
    """Bring a new file to our schema; take only our own schema of any other file."""
    raw: sqlite3.Connection = db.conn
    # In one transaction: another process may be making the tables between two questions.
    raw.execute("begin")
    found = raw.execute("pragma user_version").fetchone()[0]
    names = set(db.table_names())
    raw.execute("commit")
    if found > VERSION:
        msg = (
            f"{path} was written by a newer prode-mcp (schema {found}, this one knows {VERSION});"
            " upgrade prode-mcp, or name another file in PRODE_STORE. Nothing was changed."
        )
        raise StoreError(msg)
    if found == 0 and names:
        msg = f"{path} holds another program's tables; name another file in PRODE_STORE."
        raise StoreError(msg)
    if found and not {"event", "run", "lease", "blob"} <= names:
        msg = f"{path} lacks tables of the ledger; restore it from a copy, or move it away."
        raise StoreError(msg)
    _to_wal(raw)
    # A consumed approval must survive a power cut, so every commit reaches the disk.
    raw.execute("pragma synchronous=full")
    raw.execute("pragma secure_delete=on")
    if found and found < VERSION:
        _bring_up(raw)
    if not found:
        raw.execute("begin immediate")
        if not raw.execute("pragma user_version").fetchone()[0]:
            for statement in _SCHEMA.replace("; end;", ";~end;").split(";\n"):
                if statement.strip():
                    raw.execute(statement.replace(";~end", "; end"))
            raw.execute(f"pragma user_version={VERSION}")
        raw.execute("commit")


def _to_wal(raw: sqlite3.Connection) -> None:
    """Switch to the write-ahead log. SQLite does not wait for others here, whatever its timeout.

    Raises:
        sqlite3.OperationalError: another process holds the file for half a minute.
    """
    until = time.monotonic() + _BUSY_S
    while True:
        try:
            raw.execute("pragma journal_mode=wal")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


def _bring_up(raw: sqlite3.Connection) -> None:
    """Add what older versions had not: runs' keys, then timers; events and blobs stay as they are."""
    raw.execute("begin immediate")
    raw.execute(
        "create table if not exists run_key (run text primary key, key blob not null) strict"
    )
    raw.execute(
        "create table if not exists due (run text not null, kind text not null,"
        " at integer not null, primary key (run, kind)) strict"
    )
    raw.execute("create index if not exists due_at on due (at)")
    raw.execute(f"pragma user_version={VERSION}")
    raw.execute("commit")


def _trouble(path: Path, error: Exception) -> StoreError:
    """Say what is wrong with the file and what to do; SQLite's own words add nothing safe."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & 0xFF if isinstance(code, int) else None
    match primary:
        case sqlite3.SQLITE_FULL:
            why = "the disk is full; free some space, nothing was lost"
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN:
            why = "it cannot be written; check its owner and its folder, or set PRODE_STORE"
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            why = "it is damaged or no ledger; restore a copy or move it away, it was not touched"
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            why = "another process has held it for 30 s; try again"
        case _:
            why = "it could not be read or written; see the server's log"
    return StoreError(f"ledger {path}: {why}")


def _check_fence(db: sqlite3.Connection, run: str, fence: int) -> None:
    row = db.execute("select fence from lease where name=?", (run,)).fetchone()
    if row is None or row[0] != fence:
        msg = f"run {run}: the lease has passed to another holder; nothing was written"
        raise StaleFenceError(msg)


def _append(
    db: sqlite3.Connection,
    run: str,
    rows: list[tuple[str, Event, str]],
    *,
    expected: int,
    fence: int,
) -> int:
    last = db.execute(
        "select seq, hash, ts from event where run=? order by seq desc limit 1", (run,)
    ).fetchone()
    seq, prev, newest = last or (0, GENESIS, 0)
    if seq != expected:
        msg = f"run {run}: {seq} events stand where {expected} were expected"
        raise MovedOnError(msg)
    for idem, event, body in rows:
        if db.execute("select 1 from event where run=? and idem=?", (run, idem)).fetchone():
            continue
        seq += 1
        ts = max(_ms(event.at), newest)
        kept = link(run, seq, event.kind, idem=idem, fence=fence, ts=ts, body=body, prev=prev)
        db.execute(
            "insert into event values (?,?,?,?,?,?,?,?,?)",
            (run, seq, event.kind, idem, fence, ts, body, prev, kept),
        )
        if event.kind == "opened":
            db.execute("insert into run values (?,?)", (run, event.ticket))
        prev, newest = kept, ts
    return seq


def _set_timer(db: sqlite3.Connection, timer: Timer) -> None:
    db.execute("delete from due where run=? and kind=?", (timer.run, timer.kind))
    if timer.at is not None:
        db.execute("insert into due values (?,?,?)", (timer.run, timer.kind, _ms(timer.at)))


def _lease(db: sqlite3.Connection, name: str, holder: str, now: datetime, ttl: timedelta) -> Lease:
    row = db.execute(
        "select holder, fence, since, until from lease where name=?", (name,)
    ).fetchone()
    at, until = _ms(now), _ms(now + ttl)
    if row and row[3] > at and row[0] != holder:
        return _read_lease(name, row)
    if row and row[3] > at:
        taken = (holder, row[1], row[2], until)
    else:
        taken = (holder, row[1] + 1 if row else 1, at, until)
    db.execute("insert or replace into lease values (?,?,?,?,?)", (name, *taken))
    return _read_lease(name, taken)


def _read_lease(name: str, row: tuple[str, int, int, int]) -> Lease:
    holder, fence, since, until = row
    return Lease(name=name, holder=holder, fence=fence, since=_at(since), until=_at(until))


def _keep(db: sqlite3.Connection, content: bytes) -> Digest:
    digest = hashlib.sha256(content).hexdigest()
    db.execute("insert or ignore into blob values (?,?)", (digest, content))
    return Digest(digest)


def _ms(at: datetime) -> int:
    return int(at.timestamp() * 1000)


def _at(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)
