"""How often runs were right that said they were so sure. Pure.

A run's outcome is reviewed where its monitor came to held or recurred, or where a person says so.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import sqrt
from typing import Final, NamedTuple

from prode_mcp.contracts import Result
from prode_mcp.fold import Run

EDGES: Final = (0, 50, 60, 70, 80, 90, 101)
"""Percent at which bins begin; the last is their end."""
_Z: Final = 1.96
"""Of a normal distribution, for 95 % of it."""


class Review(NamedTuple):
    """One run whose outcome was reviewed: its class, what the agent claimed, what it was given."""

    run: str
    classification: str
    claimed: int
    confidence: int
    right: bool
    by: str


class Bin(NamedTuple):
    """Runs of like confidence: how many, how sure on average, how many were right.

    `low` and `high` bound the share that was right, with 95 % (Wilson's interval).
    """

    start: int
    end: int
    number: int
    stated: float
    right: float
    low: float
    high: float


class Table(NamedTuple):
    """One class, or all of them: its bins, Brier's score and the expected calibration error."""

    name: str
    number: int
    bins: tuple[Bin, ...]
    brier: float
    error: float


def review_of(run: Run, said: Mapping[str, tuple[bool, str]]) -> Review | None:
    """Return a run's review, if it has one; a person's word goes before a monitor's.

    `said` maps runs to whether they were right, and who says so.
    """
    if run.bundle is None or run.outcome is None:
        return None
    word = said.get(run.id) or _watched(run)
    if word is None:
        return None
    right, by = word
    told = run.bundle
    return Review(run.id, run.outcome.classification, told.claimed, told.confidence, right, by)


def tables(reviews: Sequence[Review]) -> tuple[Table, ...]:
    """Return the table of all, and then of each class."""
    if not reviews:
        return ()
    classes = sorted({one.classification for one in reviews})
    own = [(name, [r for r in reviews if r.classification == name]) for name in classes]
    return tuple(_table(name, of) for name, of in (("all", list(reviews)), *own))


def _watched(run: Run) -> tuple[bool, str] | None:
    concluded = run.monitor.concluded if run.monitor else None
    if concluded is None or concluded.result is Result.INCONCLUSIVE:
        return None
    return concluded.result is Result.HELD, "monitor"


def _table(name: str, reviews: Sequence[Review]) -> Table:
    bins = tuple(
        _bin(start, end, own)
        for start, end in pairwise(EDGES)
        if (own := [one for one in reviews if start <= one.confidence < end])
    )
    brier = _mean((one.confidence / 100 - one.right) ** 2 for one in reviews)
    error = sum(one.number * abs(one.stated - one.right) for one in bins) / len(reviews)
    return Table(name, len(reviews), bins, brier, error)


def _bin(start: int, end: int, reviews: Sequence[Review]) -> Bin:
    number = len(reviews)
    right = _mean(float(one.right) for one in reviews)
    low, high = wilson(right, number)
    stated = _mean(one.confidence / 100 for one in reviews)
    return Bin(start, min(end, 100), number, stated, right, low, high)


def wilson(share: float, number: int) -> tuple[float, float]:
    """Return the bounds within which a share lies with 95 %.

    Source: Wilson, E. B. (1927), Probable inference, the law of succession, and inference.
    """
    square = _Z * _Z
    middle = share + square / (2 * number)
    spread = _Z * sqrt(share * (1 - share) / number + square / (4 * number * number))
    whole = 1 + square / number
    return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found)
