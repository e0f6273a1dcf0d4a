"""Copy a ledger into another, resumable, and compare the two by the heads of their chains."""

from collections.abc import AsyncIterator, Callable
from typing import Final, NamedTuple

from prode_mcp.contracts import RunId
from prode_mcp.errors import StoreError
from prode_mcp.store import JUDGED, Ledger, mailbox
from prode_mcp.store.raw import RawLedger

_ROWS: Final = 500
_BLOBS: Final = 200
# A timer stands for a run that sleeps; a team has hundreds.
_TIMERS: Final = 1_000_000


class Copied(NamedTuple):
    """How much was copied, and how much stood there already."""

    runs: int
    events: int
    blobs: int
    stood: int


async def copy(
    source: RawLedger, target: RawLedger, *, tell: Callable[[str], None] = lambda _: None
) -> Copied:
    """Copy what the target has not, oldest run first; called again it goes on where it stopped.

    Raises:
        StoreError: the target holds other events of a run, or a chain is broken.
    """
    runs = events = stood = 0
    async for run, ticket in source.every_run():
        runs += 1
        for stream in (run, mailbox(run)):
            there, added = await _copy_stream(source, target, stream, ticket)
            stood, events = stood + there, events + added
            if added:
                tell(f"{stream}: {added} events")
    there, added = await _copy_stream(source, target, JUDGED, "")
    stood, events = stood + there, events + added
    blobs = await _copy_blobs(source, target)
    await _copy_open(source, target)
    return Copied(runs, events, blobs, stood)


async def _copy_stream(
    source: RawLedger, target: RawLedger, stream: RunId, ticket: str
) -> tuple[int, int]:
    """Copy what the target has not of one stream; return how much stood there and how much came."""
    there = await target.head(stream)
    if there is not None and await source.hash_at(stream, there.seq) != there.hash:
        msg = f"the target has other events of {stream}; it is another ledger's. Nothing was added"
        raise StoreError(msg)
    after = there.seq if there else 0
    added = 0
    while rows := await source.rows(stream, after, _ROWS):
        await target.put_rows(stream, ticket, rows)
        after, added = rows[-1].seq, added + len(rows)
    return after - added, added


async def compare(source: RawLedger, target: RawLedger) -> tuple[str, ...]:
    """Return what differs: runs whose chains end otherwise, each checked from its beginning.

    Raises:
        StoreError: a chain is broken.
    """
    wrong: list[str] = []
    async for run, _ in source.every_run():
        for stream in (run, mailbox(run)):
            ours, theirs = await source.head(stream), await target.head(stream)
            if ours != theirs:
                wrong.append(f"{stream}: {ours} here, {theirs} there")
                continue
            # Reading checks every link, so that equal heads mean equal chains.
            await _whole(source, stream)
            await _whole(target, stream)
    if (here := await source.blob_count()) > (there := await target.blob_count()):
        wrong.append(f"{here} blobs here, {there} there")
    return tuple(wrong)


async def _whole(ledger: Ledger, run: RunId) -> None:
    await ledger.read(run)


async def _copy_blobs(source: RawLedger, target: RawLedger) -> int:
    copied = 0
    async for batch in _missing(source, target):
        await target.put_blobs(batch)
        copied += len(batch)
    return copied


async def _copy_open(source: RawLedger, target: RawLedger) -> None:
    """Copy what runs need that are not over: their keys for pseudonyms and their timers."""
    after = ""
    while keys := await source.keys(after, _ROWS):
        after = keys[-1][0]
        await target.put_open(keys, ())
    await target.put_open((), await source.timers(_TIMERS))


async def _missing(source: RawLedger, target: RawLedger) -> AsyncIterator[list[bytes]]:
    after = ""
    while digests := await source.digests(after, _BLOBS):
        after = digests[-1]
        wanted = await target.lacking(digests)
        found = [content for d in wanted if (content := await source.get(d)) is not None]
        if found:
            yield found
