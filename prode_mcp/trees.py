"""Look into JSON that somebody else wrote: what is not of the expected kind counts as empty."""

from collections.abc import Mapping, Sequence
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
