"""The record of an export: its events in order, and the run after each of them. Pure."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple

from pydantic import ValidationError

from prode_mcp.contracts import Bundle
from prode_mcp.events import EVENTS, Event
from prode_mcp.fold import Run, fold, step
from prode_mcp.proof.files import ExportError, blobs_of
from prode_mcp.trees import as_mapping

LEDGER: Final = "ledger.jsonl"
GENESIS: Final = "0" * 64
_COLUMNS: Final = ("run", "seq", "kind", "idem", "fence", "ts", "body", "prev")


_TYPES: Final = {
    name: int if name in {"seq", "fence", "ts"} else str for name in (*_COLUMNS, "hash")
}


class Line(NamedTuple):
    """One event as its columns stand in the export."""

    run: str
    seq: int
    kind: str
    idem: str
    fence: int
    ts: int
    body: str
    prev: str
    hash: str

    def made(self) -> str:
        """Return the hash that its columns have."""
        return hashlib.sha256(flat(dict(zip(_COLUMNS, self[:-1], strict=True)))).hexdigest()


class MissingBlobError(LookupError):
    """A blob that an event names is not there; its digest is the message."""


class Blobs(dict[str, bytes]):
    """Blobs by their digests."""

    def __missing__(self, digest: str) -> bytes:
        """Say which one is not there."""
        raise MissingBlobError(digest)


class Place(NamedTuple):
    """One event where it stands, and the run as it was before it."""

    line: Line
    event: Event
    before: Run


@dataclass(frozen=True, slots=True)
class Record:
    """A run's events, and its blobs."""

    lines: tuple[Line, ...]
    events: tuple[Event, ...]
    blobs: Mapping[str, bytes]

    def places(self) -> Iterator[Place]:
        """Walk the record from its first event to its last; no run of the way is kept."""
        run = Run()
        for line, event in self.pairs():
            yield Place(line, event, run)
            run = step(run, event)

    def run(self) -> Run:
        """Return the run after all of it."""
        return fold(self.events)

    def bundle(self) -> Bundle | None:
        """Return the run's newest bundle, if it built one that is here."""
        built = self.run().bundle
        content = self.blob(built.bundle) if built else None
        return Bundle.model_validate_json(content) if content else None

    def pairs(self) -> Iterator[tuple[Line, Event]]:
        """Return each line with its event."""
        return zip(self.lines, self.events, strict=True)

    def blob(self, digest: str | None) -> bytes | None:
        """Return a blob, or None where it is not there."""
        return self.blobs.get(digest) if digest else None


_encode: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode


def flat(tree: Mapping[str, str | int]) -> bytes:
    """Return the JCS form (RFC 8785) of an object of texts and integers.

    For these the C encoder writes the same bytes, thirty times as fast as one that takes floats.
    """
    return _encode(tree).encode()


def written(line: Line) -> bytes:
    """Write one line of the ledger's file."""
    return flat(line._asdict())


def read_record(files: Mapping[str, bytes]) -> Record:
    """Read the record of an export.

    Raises:
        ExportError: there is none, or a line of it is no event.
    """
    raw = files.get(LEDGER)
    if raw is None:
        raise ExportError(f"it has no {LEDGER}")
    lines: list[Line] = []
    events: list[Event] = []
    for number, text in enumerate(raw.decode("utf-8", "replace").split("\n")[:-1], 1):
        try:
            line = _line(json.loads(text), text)
            event = EVENTS.validate_json(line.body)
        except (ValueError, ValidationError, RecursionError, TypeError):
            raise ExportError(f"line {number} of {LEDGER} is no event in its one form") from None
        if event.kind != line.kind:
            raise ExportError(f"line {number} of {LEDGER} is of another kind than it says")
        lines.append(line)
        events.append(event)
    if not raw.endswith(b"\n"):
        raise ExportError(f"{LEDGER} ends in the middle of a line")
    if not lines:
        raise ExportError(f"{LEDGER} is empty")
    return Record(tuple(lines), tuple(events), Blobs(blobs_of(files)))


def _line(tree: Any, text: str) -> Line:
    told = as_mapping(tree)
    if told.keys() != _TYPES.keys() or _encode(told) != text:
        raise ValueError
    if any(type(told[name]) is not kind for name, kind in _TYPES.items()):
        raise TypeError
    return Line(**told)


def at_ms(ms: int) -> datetime:
    """Return a line's time, which it tells in milliseconds."""
    return datetime.fromtimestamp(ms / 1000, UTC)
