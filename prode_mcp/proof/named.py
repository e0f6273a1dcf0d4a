"""Which blobs an event names, and which pictures a blob does. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from prode_mcp.events import Event, Granted

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
