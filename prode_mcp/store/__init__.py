"""The ledger: append events, read them back, lease runs, keep blobs. Nothing here decides."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, Literal, Protocol

from prode_mcp.contracts import Digest, RunId, Shape
from prode_mcp.events import Event

TimerKind = Literal["monitor", "wake"]
"""What a run is looked at for: what its monitor asks next, or what people said meanwhile."""


def mailbox(run: RunId) -> RunId:
    """Name the stream in which signed words for a run arrive, beside what its holder writes."""
    return RunId(f"{run}/words")


JUDGED: Final = RunId("learning/judged")
"""The stream in which people's decisions on what may be learned stand."""


class Lease(Shape):
    """Who may write to a run, and until when. The fence only grows."""

    name: str
    holder: str
    fence: int
    since: datetime
    until: datetime


class Row(Shape):
    """One event in its place in the chain."""

    run: RunId
    seq: int
    idem: str
    fence: int
    event: Event
    prev: str
    hash: str


class Timer(Shape):
    """A moment at which a run wants to be looked at again; without one it wants nothing."""

    run: RunId
    kind: TimerKind
    at: datetime | None


class Ledger(Protocol):
    """Append-only history of runs, hash-chained; leases; content-addressed blobs."""

    @property
    def place(self) -> str:
        """Where the ledger lies, for a person to find it."""
        ...

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
        """Add events after the first `expected`, each under its idempotency key.

        A key that the run already holds writes nothing new. Blobs and timers go into the same
        transaction, and with `last` the run's key for pseudonyms goes out of the ledger in it. A
        run has one timer of a kind: a new one takes the place of the old.
        Returns the run's number of events.

        Raises:
            StaleFenceError: another holder has the lease.
            MovedOnError: the run has more events than `expected`.
            StoreError: the file could not be written.
        """
        ...

    async def read(self, run: RunId, after: int = 0) -> tuple[Row, ...]:
        """Return a run's events past the first `after`, oldest first."""
        ...

    async def runs(self, ticket: str) -> tuple[RunId, ...]:
        """Return the runs of a ticket, oldest first."""
        ...

    async def having(self, kind: str) -> tuple[RunId, ...]:
        """Return the runs in which an event of a kind happened, oldest first."""
        ...

    async def timers(self, limit: int, run: RunId | None = None) -> tuple[Timer, ...]:
        """Return timers of all runs, or of one, the soonest first; due or not."""
        ...

    async def changed(self, timeout_s: float) -> bool:
        """Wait until somebody has written, and say whether it was before the time was over."""
        ...

    async def lease(self, name: str, holder: str, now: datetime, ttl: timedelta) -> Lease:
        """Take or extend a lease; where another holds it, return theirs unchanged."""
        ...

    async def leased(self, name: str) -> Lease | None:
        """Return the lease as it stands, run out or not."""
        ...

    async def release(self, name: str, holder: str, now: datetime) -> None:
        """Let a lease go, if `holder` has it."""
        ...

    async def run_key(self, run: RunId) -> bytes:
        """Return the run's key for pseudonyms, made now if it has none. No event holds it.

        A run that has ended is given a key that nobody keeps.
        """
        ...

    async def scrub(self) -> None:
        """Overwrite what was taken out of the ledger, in its log too."""
        ...

    async def put(self, content: bytes) -> Digest:
        """Keep a blob; its SHA-256 is its name."""
        ...

    async def get(self, digest: Digest) -> bytes | None:
        """Return a blob, or None where there is none."""
        ...

    async def close(self) -> None:
        """Write out and close."""
        ...
