"""Which blobs an event names, and which pictures a blob does. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from prode_mcp.events import Event, Granted, Requested
from prode_mcp.proof.record import GENESIS, Line

_LENGTHS: Final = (12, 16, 32, 64)
_FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "opened": ("snapshot", "inventory"),
    "read": ("artifact",),
    "reported": ("report",),
    "bundled": ("bundle",),
    "intended": ("content",),
    "requested": ("action", "statement", "arguments"),
    "granted": ("word",),
    "ended": ("report",),
    "checked": ("artifact",),
    "concluded": ("report",),
    "learned": ("candidate",),
}


def digests_of(event: Event) -> Iterator[str]:
    """Return the digests of the blobs that an event names."""
    for name in _FIELDS.get(event.kind, ()):
        digest = getattr(event, name)
        if digest:
            yield str(digest)


def pictured(content: bytes) -> Iterator[str]:
    """Return the digests of pictures that an artifact's body names."""
    if b"prode://files/" not in content:
        return
    for part in content.decode("utf-8", "replace").split("prode://files/")[1:]:
        yield part[:64]


def words_of(events: Iterable[Event]) -> frozenset[str]:
    """Return the digests of approvals' signed words, whose signatures look like keys."""
    return frozenset(str(event.word) for event in events if isinstance(event, Granted))


def known_digests(lines: Iterable[Line], events: Iterable[Event]) -> frozenset[str]:
    """Return the digests that a record is made of, and their beginnings as they are written.

    They are those of its events, its blobs and its requests.
    """
    found = {GENESIS}
    for line, event in zip(lines, events, strict=True):
        found |= {line.hash, *digests_of(event)}
        if isinstance(event, Requested):
            found |= {event.request, event.digest}
    return frozenset(digest[:length] for digest in found for length in _LENGTHS)
