"""Draw a request for the person who decides: typed rows, from the stored bytes alone.

The terminal and the page show what this returns. Nothing that a client or the agent says is in
it but the evidence, which stands apart and is marked as its words.
"""

import hashlib
from datetime import timedelta
from typing import Any, Final, NamedTuple, cast

from prode_mcp.approvals.actions import AnyAction, action_digest, read_action
from prode_mcp.approvals.labels import LABELS, SIGNERS, Label, Weight, scope
from prode_mcp.approvals.statements import Statement, read_moment, read_statement, request_id
from prode_mcp.approvals.terms import Term
from prode_mcp.contracts import Bundle, Digest, Shape
from prode_mcp.errors import ProdeError
from prode_mcp.events import Requested
from prode_mcp.unseen import visible

CODE_CHARACTERS: Final = 6
_NO_TERM: Final = "a person does it by hand, approved or not: this server has no such act"


class DrawingError(ProdeError):
    """What is stored is not one whole request, so nobody is shown a part of it."""


class Row(NamedTuple):
    """One line of what a person is shown. Only a text and a quoted value have several lines."""

    label: str
    value: str
    weight: Weight = Weight.PLAIN


class Stored(NamedTuple):
    """A request as the ledger has it: the event, its two blobs, and the hashes before it."""

    event: Requested
    action: bytes
    statement: bytes
    heads: frozenset[str]


class Drawn(NamedTuple):
    """A request that is whole: what would be done, in one line and in full, and who asks."""

    scope: str
    act: tuple[Row, ...]
    asked: tuple[Row, ...]
    action: AnyAction
    statement: Statement

    @property
    def code(self) -> str:
        """What a person types to approve: the end of the act's digest."""
        return code_of(self.statement.action)


def code_of(action: str) -> str:
    """Return what a person types to approve an act, by its digest."""
    return action[-CODE_CHARACTERS:]


def draw(stored: Stored, run: str) -> Drawn:
    """Draw a request of a run.

    Raises:
        DrawingError: a part of it is missing, unknown, or not what its digest says.
    """
    action, statement = _whole(stored, run)
    return Drawn(
        scope=visible(scope(action)),
        act=_rows(action),
        asked=_rows(statement),
        action=action,
        statement=statement,
    )


def _whole(stored: Stored, run: str) -> tuple[AnyAction, Statement]:
    event = stored.event
    _demand_digest(stored.action, event.action, "the act's text")
    _demand_digest(stored.statement, event.statement, "the statement's text")
    try:
        action, said = read_action(stored.action), read_statement(stored.statement)
    except ValueError:
        raise DrawingError("it holds a field or a form that this version does not know") from None
    digest = action_digest(action)
    agreements = {
        "its act is not the one that its statement names": said.action == digest == event.digest,
        "its kind is not its act's": said.kind == action.kind == event.act,
        "it is another run's": said.run == run,
        "its name does not follow from what it asks": said.request
        == event.request
        == request_id(run, digest, said.nonce),
        "its end is not the statement's": read_moment(said.not_after) == event.not_after,
        "its statement asks for no approval": said.decision == "approve",
        "the run's history is not the one it was asked in": said.ledger_head in stored.heads,
    }
    for why, agrees in agreements.items():
        if not agrees:
            raise DrawingError(why)
    return action, said


def _demand_digest(content: bytes, digest: str, what: str) -> None:
    if not content:
        raise DrawingError(f"{what} is gone")
    if hashlib.sha256(content).hexdigest() != digest:
        raise DrawingError(f"{what} is not what its digest says")


def _rows(shape: Shape) -> tuple[Row, ...]:
    labels = LABELS[type(shape)]
    if labels.keys() != type(shape).model_fields.keys():
        raise DrawingError("it holds a field that has no label")
    return tuple(_row(label, getattr(shape, field)) for field, label in labels.items())


def _row(label: Label, value: object) -> Row:
    told = _value(value, label.weight)
    words = label.words.get(told)
    return Row(label.name, f"{words} ({told})" if words else told or label.empty, label.weight)


def _value(value: object, weight: Weight) -> str:
    if isinstance(value, tuple):
        items = cast("tuple[Any, ...]", value)
        return "\n".join(f"{n}. {_item(item)}" for n, item in enumerate(items, 1))
    text = str(value)
    return block(text) if weight is Weight.TEXT else line(text)


def _item(item: object) -> str:
    if isinstance(item, tuple):
        return " = ".join(line(str(part)) or "(empty)" for part in cast("tuple[Any, ...]", item))
    return line(str(item)) or "(empty)"


def line(text: str) -> str:
    """Return one line of visible characters; spaces at its ends are characters too."""
    bare = text.strip(" ")
    left = len(text) - len(text.lstrip(" ")) if bare else len(text)
    right = len(text) - left - len(bare)
    return "<U+0020>" * left + visible(bare) + "<U+0020>" * right


def block(text: str) -> str:
    """Return lines of visible characters."""
    return "\n".join(map(visible, text.split("\n")))


def terms_rows(term: Term, why: str, left: timedelta) -> tuple[Row, ...]:
    """Say what is asked of those who approve, where the request stands, and for how long yet."""
    persons = "one person" if term.persons == 1 else f"{term.persons} persons"
    rows = [
        Row("Time left", told_left(left), Weight.LARGE),
        Row("Where it stands", line(why)),
        Row("Signed at least by", f"{SIGNERS[term.least]} (S{term.least:d}), {persons}"),
    ]
    return (*rows, *([] if term.executes else [Row("Once approved", _NO_TERM)]))


def told_left(left: timedelta) -> str:
    """Say how long is left, rounded down."""
    seconds = int(left.total_seconds())
    if seconds <= 0:
        return "none"
    return f"{seconds // 60} min {seconds % 60:02d} s"


def evidence_rows(content: bytes, digest: Digest) -> tuple[Row, ...]:
    """Sum up what the run knows, in the agent's words.

    Raises:
        DrawingError: it is not what its digest says.
    """
    _demand_digest(content, digest, "the run's evidence")
    try:
        bundle = Bundle.model_validate_json(content)
    except ValueError:
        raise DrawingError("the run's evidence is of no known form") from None
    open_ends = f"{len(bundle.gaps)} gaps, {len(bundle.conflicts)} contradictions"
    return (
        Row("Says it was", line(bundle.classification)),
        Row("Is sure to", f"{bundle.confidence} %, of {bundle.ceiling.value} % that are allowed"),
        Row("Facts it cites", f"{len(bundle.facts)}; {open_ends}"),
        Row("Cause it names", block(bundle.cause), Weight.QUOTED),
    )
