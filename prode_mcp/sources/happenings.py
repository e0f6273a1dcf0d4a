"""What happened to production, from whichever source, on one time line. Pure."""

import json
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Final, Literal, NamedTuple

from pydantic import JsonValue

What = Literal["deployment", "flag", "migration", "release", "merge"]

_ROOM: Final = 4_500
"""Characters of a line: a window that holds more is best asked in parts."""
# What changed production comes first; what was published or merged may never have run.
_WEIGHT: Final[dict[What, int]] = {
    "deployment": 0,
    "flag": 0,
    "migration": 0,
    "release": 1,
    "merge": 2,
}


class Happening(NamedTuple):
    """One thing that happened, and what there is to say of it."""

    at: datetime
    what: What
    told: dict[str, JsonValue]


def line(found: Iterable[Happening]) -> tuple[list[JsonValue], dict[What, int]]:
    """Return what has room, oldest first, and how many of each kind were left out.

    Within a weight the newest come first: an incident is at the end of its window.
    """
    kept: list[tuple[datetime, JsonValue]] = []
    left: Counter[What] = Counter()
    room = _ROOM
    for one in sorted(found, key=lambda h: (_WEIGHT[h.what], -h.at.timestamp())):
        row: JsonValue = {"at": f"{one.at:%Y-%m-%dT%H:%M:%SZ}", "what": one.what, **one.told}
        size = len(json.dumps(row, ensure_ascii=False, separators=(",", ":")))
        if size > room:
            left[one.what] += 1
            continue
        room -= size
        kept.append((one.at, row))
    return [row for _, row in sorted(kept, key=lambda pair: pair[0])], dict(left)
