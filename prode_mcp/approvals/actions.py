"""The five kinds of acts that people own, each to the letter.

An action holds strings, whole numbers and booleans only, so its canonical JSON (RFC 8785) is one
text whoever writes it, and its digest binds every word of it. Preconditions are part of it: the
world that a person saw when they decided.
"""

import hashlib
import json
from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any, Final, Literal, TypeVar

import rfc8785
from pydantic import ConfigDict, Field, TypeAdapter

from prode_mcp.contracts import Digest, Shape

S = TypeVar("S", bound=Shape)
Text = Annotated[str, Field(max_length=2_000)]
Name = Annotated[str, Field(min_length=1, max_length=256)]
Count = Annotated[int, Field(ge=0, le=2**53 - 1)]


class Kind(StrEnum):
    """A kind of act that people own."""

    TICKET_TERMINAL = "ticket_terminal"
    PULL_MERGE = "pull_merge"
    SENTRY_SUPPRESSION = "sentry_suppression"
    DEPLOY_RISK = "deploy_risk"
    PRODUCTION_WRITE = "production_write"


class Action(Shape):
    """Base of every action: no other fields, no conversions."""

    model_config = ConfigDict(strict=True)


class TicketTerminal(Action):
    """Close a ticket, by whichever road; `updated_at` and `from_state` are what was seen."""

    kind: Literal["ticket_terminal"] = "ticket_terminal"
    ticket: Name
    issue: Name
    operation: Literal["state", "archive", "delete", "trash", "duplicate", "move"]
    from_state: Name
    to: Text = ""
    """The state, the ticket that it doubles, or the team; empty where the operation says it all."""
    to_id: Text = ""
    updated_at: Name


class PullMerge(Action):
    """Merge a pull request exactly as it stands: head, base and the change it makes."""

    kind: Literal["pull_merge"] = "pull_merge"
    repository: Name
    number: Count
    head_sha: Name
    base: Name
    base_sha: Name
    change: Name
    method: Literal["merge", "squash", "rebase"]
    automation: Text = ""
    """What the tracker's own rules do to a ticket on a merge, as the team set them."""


class SentrySuppression(Action):
    """Hide issues from those on call; the counts are of the last 14 days."""

    kind: Literal["sentry_suppression"] = "sentry_suppression"
    organization: Name
    operation: Literal["resolve", "ignore", "archive", "mute", "delete", "merge"]
    issues: Annotated[tuple[Name, ...], Field(min_length=1, max_length=100)]
    query: Text = ""
    until: Text = ""
    hidden_events: Count
    hidden_users: Count
    hidden_issues: Count


class DeployRisk(Action):
    """Change what runs: a deployment, a workflow, a flag. `rollback` says how to undo it."""

    kind: Literal["deploy_risk"] = "deploy_risk"
    operation: Literal["rerun", "rollback", "dispatch", "flag"]
    place: Name
    """The repository, or the flags' project."""
    target: Name
    """The deployment, workflow or flag."""
    environment: Name
    before: Text = ""
    after: Text
    inputs: Annotated[tuple[tuple[Name, Text], ...], Field(max_length=20)] = ()
    rollback: Annotated[str, Field(min_length=1, max_length=2_000)]


class ProductionWrite(Action):
    """Run one statement in one transaction; another number of rows rolls it back."""

    kind: Literal["production_write"] = "production_write"
    database: Name
    statement: Annotated[str, Field(min_length=1, max_length=20_000)]
    parameters: Annotated[tuple[Text, ...], Field(max_length=50)] = ()
    undo: Annotated[str, Field(min_length=1, max_length=20_000)]
    expected_rows: Count
    max_rows: Count
    triggers: Annotated[tuple[Name, ...], Field(max_length=50)] = ()
    """What the database itself does on such a write to this table."""


AnyAction = Annotated[
    TicketTerminal | PullMerge | SentrySuppression | DeployRisk | ProductionWrite,
    Field(discriminator="kind"),
]
ACTIONS: Final[TypeAdapter[AnyAction]] = TypeAdapter(AnyAction)
_DOMAIN: Final = b"prode-action-v1\x00"


def canonical(shape: Shape) -> bytes:
    """Return the one text of an action or a statement, as it is stored, drawn and signed."""
    return rfc8785.dumps(shape.model_dump(mode="json"))


def action_digest(action: AnyAction) -> Digest:
    """Return the SHA-256 that names an action to the letter."""
    return Digest(hashlib.sha256(_DOMAIN + canonical(action)).hexdigest())


def read_action(content: bytes) -> AnyAction:
    """Read an action from its canonical text.

    Raises:
        ValueError: it is none, or not in the one form it can have.
    """
    return in_one_form(content, ACTIONS.validate_json)


def in_one_form(content: bytes, read: Callable[[bytes], S]) -> S:
    """Read a shape from its canonical text, and from no other text of the same meaning.

    Raises:
        ValueError: it is none, or not in the one form it can have.
    """
    found = read(exact(content))
    if canonical(found) != content:
        msg = "it is not in its canonical form"
        raise ValueError(msg)
    return found


def exact(content: bytes) -> bytes:
    """Return JSON in which no key stands twice: readers differ on which of them they take.

    Raises:
        ValueError: it is no JSON, or has a key twice.
    """
    try:
        json.loads(content, object_pairs_hook=_once)
    except RecursionError:
        msg = "it is nested too deeply"
        raise ValueError(msg) from None
    return content


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        msg = "a key stands twice"
        raise ValueError(msg)
    return found
