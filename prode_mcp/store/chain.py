"""The hash chain: each event's hash covers its place, its body and the hash before it."""

import hashlib
from collections.abc import Sequence
from typing import Final

import rfc8785

from prode_mcp.errors import StoreError
from prode_mcp.events import EVENTS
from prode_mcp.store import Row
from prode_mcp.store.raw import RawRow

GENESIS: Final = "0" * 64


def link(  # noqa: PLR0913  the columns of one row
    run: str, seq: int, kind: str, *, idem: str, fence: int, ts: int, body: str, prev: str
) -> str:
    """Return an event's hash: SHA-256 over the JCS form of all its columns. `ts` is in ms."""
    row = {
        "run": run,
        "seq": seq,
        "kind": kind,
        "idem": idem,
        "fence": fence,
        "ts": ts,
        "body": body,
        "prev": prev,
    }
    return hashlib.sha256(rfc8785.dumps(row)).hexdigest()


def demand_chain(run: str, rows: Sequence[RawRow], *, head: str, after: int) -> None:
    """Let rows pass that follow from event number `after`, whose hash is `head`.

    Raises:
        StoreError: one does not follow from the one before.
    """
    for row in rows:
        made = link(
            run, row.seq, row.kind, idem=row.idem, fence=row.fence, ts=row.ts, body=row.body,
            prev=row.prev,
        )  # fmt: skip
        if row.seq != after + 1 or row.prev != head or made != row.hash:
            msg = f"run {run}: event {after + 1} does not follow from the one before"
            raise StoreError(msg)
        after, head = row.seq, row.hash


def read_chain(
    columns: list[tuple[str, int, str, str, int, int, str, str, str]], *, head: str, after: int
) -> tuple[Row, ...]:
    """Parse stored events, checking that each follows from the one before.

    `columns` are run, seq, kind, idem, fence, ts, body, prev, hash; `head` is the hash of event
    number `after`.

    Raises:
        StoreError: an event is missing, doubled or was changed.
    """
    rows: list[Row] = []
    for run, seq, kind, idem, fence, ts, body, prev, kept in columns:
        made = link(run, seq, kind, idem=idem, fence=fence, ts=ts, body=body, prev=prev)
        if seq != after + 1 or prev != head or made != kept:
            msg = f"run {run}: event {after + 1} does not follow from the one before"
            raise StoreError(msg)
        event = EVENTS.validate_json(body)
        row = {"run": run, "seq": seq, "idem": idem, "fence": fence, "event": event}
        rows.append(Row.model_validate(row | {"prev": prev, "hash": kept}))
        after, head = seq, kept
    return tuple(rows)
