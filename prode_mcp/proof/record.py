"""The record of an export: its events in order, and the run after each of them. Pure."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, NamedTuple

import rfc8785
from pydantic import ValidationError

from prode_mcp.events import EVENTS, Event
from prode_mcp.fold import Run, step
from prode_mcp.proof.files import ExportError, blobs_of
from prode_mcp.trees import as_mapping

LEDGER: Final = "ledger.jsonl"
GENESIS: Final = "0" * 64
_COLUMNS: Final = ("run", "seq", "kind", "idem", "fence", "ts", "body", "prev")


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
        told: dict[str, Any] = dict(zip(_COLUMNS, self[:-1], strict=True))
        return hashlib.sha256(rfc8785.dumps(told)).hexdigest()


@dataclass(frozen=True)
class Record:
    """A run's events, and its blobs."""

    lines: tuple[Line, ...]
    events: tuple[Event, ...]
    blobs: Mapping[str, bytes]

    @cached_property
    def before(self) -> tuple[Run, ...]:
        """The run before each event, and after the last."""
        runs = [Run()]
        for event in self.events:
            runs.append(step(runs[-1], event))
        return tuple(runs)

    @property
    def run(self) -> Run:
        """The run after all of it."""
        return self.before[-1]

    def blob(self, digest: str | None) -> bytes | None:
        """Return a blob, or None where it is not there."""
        return self.blobs.get(digest) if digest else None


def written(line: Line) -> bytes:
    """Write one line of the ledger's file."""
    return rfc8785.dumps(line._asdict())


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
    for number, text in enumerate(raw.decode("utf-8", "replace").splitlines(), 1):
        try:
            line = _line(json.loads(text))
            events.append(EVENTS.validate_json(line.body))
        except (ValueError, ValidationError, RecursionError, TypeError):
            raise ExportError(f"line {number} of {LEDGER} is no event") from None
        if written(line) != text.encode() or events[-1].kind != line.kind:
            raise ExportError(f"line {number} of {LEDGER} is not in its one form")
        lines.append(line)
    if not lines:
        raise ExportError(f"{LEDGER} is empty")
    return Record(tuple(lines), tuple(events), blobs_of(files))


def _line(tree: Any) -> Line:
    told = as_mapping(tree)
    if set(told) != set(Line._fields):
        raise ValueError
    kinds = {name: int if name in {"seq", "fence", "ts"} else str for name in Line._fields}
    if any(type(told[name]) is not kind for name, kind in kinds.items()):
        raise TypeError
    return Line(**told)
