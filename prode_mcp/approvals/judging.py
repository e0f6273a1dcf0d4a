"""Decide what a request has come to. Pure: words that were verified, terms and clock come in.

Every input of the decision is the statement that was signed; nothing is taken from a copy.
"""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple

from prode_mcp.approvals.statements import Statement
from prode_mcp.approvals.strengths import Strength
from prode_mcp.approvals.terms import Terms

CLIENT: Final = "a form in the client"
"""Who is named for a form's answer: whoever filled it in, perhaps nobody."""


class State(StrEnum):
    """What a request has come to."""

    PENDING = "pending"
    APPROVED = "approved"
    DENIED = "denied"
    EXPIRED = "expired"
    REDEEMED = "redeemed"


class Word(NamedTuple):
    """A statement whose signature was verified: whose it is, by which key, and how strong.

    A form's answer is one too, without a signature or a name, and as weak as that.
    """

    statement: Statement
    approver: str
    key: str
    strength: Strength


class Judgement(NamedTuple):
    """What a request has come to, and why not further."""

    state: State
    why: str


def judge(
    asked: Statement,
    words: Iterable[Word],
    terms: Terms,
    now: datetime,
    *,
    active: frozenset[str],
    redeemed: bool,
) -> Judgement:
    """Say what a request has come to.

    `asked` is the request's own statement, with the decision to approve; `active` are the names
    of the approvers whose keys hold now.
    """
    if redeemed:
        return Judgement(State.REDEEMED, "it was used")
    denial = asked.model_copy(update={"decision": "deny"})
    heard = list(words)
    if any(word.statement == denial for word in heard):
        return Judgement(State.DENIED, "a person denied it")
    if not asked.is_timely(now):
        return Judgement(State.EXPIRED, f"it held until {asked.not_after}")
    if asked.policy != terms.digest():
        return Judgement(State.EXPIRED, "the terms have changed since it was asked for")
    if freeze := terms.frozen(now):
        return Judgement(State.PENDING, f"changes are frozen until {freeze.end:%Y-%m-%dT%H:%MZ}")
    return _approved(asked, [word for word in heard if word.statement == asked], terms, active)


def why_not(word: Word, asked: Statement, terms: Terms, active: frozenset[str]) -> str:
    """Say why a word that approves would not count for what was asked; empty where it does."""
    if word.statement != asked:
        return "it was signed for something else"
    least = terms.kinds[asked.kind].least
    if word.strength < least:
        return f"S{word.strength:d} is too weak: {asked.kind} asks for S{least:d}"
    if word.strength > Strength.FORM and word.approver not in active:
        return f"no key of {word.approver} is in force"
    return "who asked cannot approve" if word.approver == asked.requester else ""


def _approved(
    asked: Statement, words: list[Word], terms: Terms, active: frozenset[str]
) -> Judgement:
    """Count the words for it; one who asked cannot approve, one person counts once."""
    term = terms.kinds[asked.kind]
    strong = [word for word in words if not why_not(word, asked, terms, active)]
    persons = {word.approver for word in strong}
    # Of a team of one, two keys that lie apart stand for the second person.
    counted = {word.key for word in strong} if len(active) == 1 else persons
    if len(counted) >= term.persons:
        return Judgement(State.APPROVED, f"by {', '.join(sorted(persons))}")
    if words and not strong:
        best = max(words, key=lambda word: word.strength)
        return Judgement(State.PENDING, why_not(best, asked, terms, active))
    return Judgement(State.PENDING, f"{len(counted)} of {term.persons} approvals are there")
