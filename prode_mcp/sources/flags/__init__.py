"""Feature flags: what changed, and how one of them has stood. It reads only."""

from datetime import datetime
from typing import NamedTuple, Protocol

from prode_mcp.contracts import Window
from prode_mcp.sources.happenings import Happening


class FlagChanges(NamedTuple):
    """What changed in a window, how many requests it took, and whether that was all."""

    found: tuple[Happening, ...]
    calls: int
    complete: bool


class Change(NamedTuple):
    """One change of one flag: who, by an id, in which words, and what it served before and after.

    `said` is a stranger's text; `before` and `after` are written here, of numbers and switches.
    """

    at: datetime
    by: str
    said: str
    before: str
    after: str


class FlagPast(NamedTuple):
    """What happened to one flag, newest first, how it stands now, and its version, if it has one."""

    changes: tuple[Change, ...]
    now: str
    version: int | None
    calls: int
    complete: bool


class FlagLog(Protocol):
    """Where flags and their changes are on record."""

    async def changes(self, window: Window, environment: str) -> FlagChanges:
        """List the changes of a window."""
        ...

    async def past(self, key: str, window: Window, environment: str) -> FlagPast | None:
        """Return what happened to one flag; None where there is none of this key."""
        ...

    async def close(self) -> None:
        """Close the connections."""
        ...
