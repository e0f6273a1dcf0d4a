"""A ledger row by row, for copies and checks: nothing here is folded, and nothing decides."""

from collections.abc import AsyncIterator, Sequence
from typing import NamedTuple, Protocol

from prode_mcp.contracts import Digest, RunId
from prode_mcp.store import Ledger, Timer


class RawRow(NamedTuple):
    """One event as its columns stand."""

    seq: int
    kind: str
    idem: str
    fence: int
    ts: int
    body: str
    prev: str
    hash: str


class Head(NamedTuple):
    """Where a run's chain ends."""

    seq: int
    hash: str


class Listed(NamedTuple):
    """One run in a list: its last event, its holder if it has one, how it ended if it has.

    `turn` is the newest event that moved its phase; `asked` whether it ever asked a person. Times
    are in milliseconds since 1970.
    """

    run: RunId
    ticket: str
    events: int
    last: str
    at: int
    turn: str
    ended: str
    asked: bool
    holder: str
    until: int


class RawLedger(Ledger, Protocol):
    """A ledger that can be read and filled as it stands."""

    def every_run(self) -> AsyncIterator[tuple[RunId, str]]:
        """Yield every run and its ticket, oldest first."""
        ...

    async def listed(self, limit: int) -> Sequence[Listed]:
        """Return the newest runs, the newest first."""
        ...

    async def head(self, run: RunId) -> Head | None:
        """Return where a run's chain ends, or None where there is no such run."""
        ...

    async def hash_at(self, run: RunId, seq: int) -> str | None:
        """Return the hash of one event."""
        ...

    async def rows(self, run: RunId, after: int, limit: int) -> Sequence[RawRow]:
        """Return rows past an event, oldest first."""
        ...

    async def put_rows(self, run: RunId, ticket: str, rows: Sequence[RawRow]) -> None:
        """Add rows as they stand, in one step; each must follow from the one before.

        Raises:
            StoreError: one does not follow.
        """
        ...

    async def digests(self, after: str, limit: int) -> Sequence[Digest]:
        """Return the names of blobs past a name, in their order."""
        ...

    async def lacking(self, digests: Sequence[Digest]) -> Sequence[Digest]:
        """Return which of these blobs are not here."""
        ...

    async def put_blobs(self, contents: Sequence[bytes]) -> None:
        """Keep blobs, in one step."""
        ...

    async def keys(self, after: str, limit: int) -> Sequence[tuple[RunId, bytes]]:
        """Return the keys for pseudonyms of runs past a name, in their order."""
        ...

    async def put_open(self, keys: Sequence[tuple[RunId, bytes]], timers: Sequence[Timer]) -> None:
        """Keep what runs need that are not over, in one step; what stands there already stays."""
        ...

    async def blob_count(self) -> int:
        """Return how many blobs there are."""
        ...
