"""Copy a ledger into another, resumable, and compare the two by the heads of their chains."""

from collections.abc import AsyncIterator, Callable
from typing import Final, NamedTuple

from prode_mcp.contracts import RunId
from prode_mcp.errors import StoreError
from prode_mcp.store import Ledger
from prode_mcp.store.raw import RawLedger

_ROWS: Final = 500
_BLOBS: Final = 200


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
        there = await target.head(run)
        if there is not None and await source.hash_at(run, there.seq) != there.hash:
            msg = f"the target has other events of {run}; it is another ledger's. Nothing was added"
            raise StoreError(msg)
        after = there.seq if there else 0
        stood += after
        added = 0
        while rows := await source.rows(run, after, _ROWS):
            await target.put_rows(run, ticket, rows)
            after, added = rows[-1].seq, added + len(rows)
        events += added
        runs += 1
        if added:
            tell(f"{run}: {added} events")
    blobs = await _copy_blobs(source, target)
    return Copied(runs, events, blobs, stood)


async def compare(source: RawLedger, target: RawLedger) -> tuple[str, ...]:
    """Return what differs: runs whose chains end otherwise, each checked from its beginning.

    Raises:
        StoreError: a chain is broken.
    """
    wrong: list[str] = []
    async for run, _ in source.every_run():
        ours, theirs = await source.head(run), await target.head(run)
        if ours != theirs:
            wrong.append(f"{run}: {ours} here, {theirs} there")
            continue
        # Reading checks every link, so that equal heads mean equal chains.
        await _whole(source, run)
        await _whole(target, run)
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


async def _missing(source: RawLedger, target: RawLedger) -> AsyncIterator[list[bytes]]:
    after = ""
    while digests := await source.digests(after, _BLOBS):
        after = digests[-1]
        wanted = await target.lacking(digests)
        found = [content for d in wanted if (content := await source.get(d)) is not None]
        if found:
            yield found
