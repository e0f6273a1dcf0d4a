"""Find the lines that two texts do not share, in time that no text makes long."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

# Between two lines that anchor it, a longer stretch is told as replaced altogether.
_MOST_PAIRS: Final = 250_000


class Edit(NamedTuple):
    """Lines `before[start:end]` make place for `after[new_start:new_end]`."""

    start: int
    end: int
    new_start: int
    new_end: int


def edits(before: Sequence[str], after: Sequence[str]) -> tuple[Edit, ...]:
    """Return what differs, in order; lines that stand once in each text hold the rest apart."""
    found: list[Edit] = []
    here = there = 0
    for old, new in (*_anchors(before, after), (len(before), len(after))):
        found += _between(before, after, Edit(here, old, there, new))
        here, there = old + 1, new + 1
    return tuple(found)


def _anchors(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Pair the lines that occur once in each text, the longest row of them that keeps its order."""
    once, once_after = Counter(before), Counter(after)
    places = {line: place for place, line in enumerate(after) if once_after[line] == 1}
    pairs = [
        (place, places[line])
        for place, line in enumerate(before)
        if once[line] == 1 and line in places
    ]
    ends: list[int] = []
    tails: list[int] = []
    previous: list[int] = []
    for index, (_, new) in enumerate(pairs):
        rank = bisect_left(ends, new)
        previous.append(tails[rank - 1] if rank else -1)
        ends[rank : rank + 1] = [new]
        tails[rank : rank + 1] = [index]
    row: list[tuple[int, int]] = []
    at = tails[-1] if tails else -1
    while at >= 0:
        row.append(pairs[at])
        at = previous[at]
    return row[::-1]


def _between(before: Sequence[str], after: Sequence[str], span: Edit) -> Iterator[Edit]:
    start, end, new_start, new_end = span
    while start < end and new_start < new_end and before[start] == after[new_start]:
        start, new_start = start + 1, new_start + 1
    while start < end and new_start < new_end and before[end - 1] == after[new_end - 1]:
        end, new_end = end - 1, new_end - 1
    if start == end and new_start == new_end:
        return
    if (end - start) * (new_end - new_start) > _MOST_PAIRS or start == end or new_start == new_end:
        yield Edit(start, end, new_start, new_end)
        return
    matcher = SequenceMatcher(None, before[start:end], after[new_start:new_end])
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            yield Edit(start + i, start + j, new_start + k, new_start + m)
