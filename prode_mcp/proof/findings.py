"""What a check says, and what it looks at. Pure."""

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from prode_mcp.proof.record import Place, Record
from prode_mcp.proof.trust import Trust

Verdicts = Literal["PASS", "FAIL", "NOT-CHECKABLE"]


class Finding(NamedTuple):
    """What one check found: `seq` is the event's number, 0 where it is of the whole."""

    check: str
    verdict: Verdicts
    what: str
    seq: int = 0


def failure(what: str, seq: int = 0) -> Finding:
    """Say what is wrong; the check's name is put to it by whoever asked."""
    return Finding("", "FAIL", what, seq)


def not_checkable(what: str, seq: int = 0) -> Finding:
    """Say what cannot be told from an export; the check's name is put to it by whoever asked."""
    return Finding("", "NOT-CHECKABLE", what, seq)


Whole = Callable[[Record, Trust], Iterator[Finding]]
"""Looks at a record as a whole, once."""

Each = Callable[[Record, Trust, Place], Iterator[Finding]]
"""Looks at one event, and at the run as it stood before it."""


def nothing(_: Record, __: Trust) -> Iterator[Finding]:
    """Look at nothing as a whole."""
    yield from ()


class Check(NamedTuple):
    """One check: its name, what it says where nothing is wrong, and how it looks.

    `each` looks at events of these kinds, at all of them where none is named.
    """

    name: str
    about: str
    whole: Whole = nothing
    each: Each | None = None
    kinds: frozenset[str] = frozenset()
