"""Look into JSON that somebody else wrote: what is not of the expected kind counts as empty."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, cast


def as_mapping(value: object) -> Mapping[str, Any]:
    """Return an object as it is, and anything else as an empty one."""
    return cast("Mapping[str, Any]", value) if isinstance(value, dict) else {}


def as_list(value: object) -> Sequence[Any]:
    """Return a list as it is, and anything else as an empty one."""
    return cast("Sequence[Any]", value) if isinstance(value, list) else ()


def as_time(value: object) -> datetime | None:
    """Return an RFC 3339 time with its offset, and None for anything else."""
    try:
        found = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return found if found.tzinfo else None


def at_pointer(tree: object, pointer: str) -> object:
    """Return what stands at a pointer (RFC 6901), or None where nothing does."""
    here = tree
    for part in pointer.removeprefix("/").split("/"):
        key = part.replace("~1", "/").replace("~0", "~")
        rows = as_list(here)
        if rows:
            here = rows[int(key)] if key.isdecimal() and int(key) < len(rows) else None
        else:
            here = as_mapping(here).get(key)
    return here


def texts_of(tree: object) -> Iterator[str]:
    """Yield every text in a tree, key names aside."""
    if isinstance(tree, str):
        yield tree
    for value in (*as_mapping(tree).values(), *as_list(tree)):
        yield from texts_of(value)
