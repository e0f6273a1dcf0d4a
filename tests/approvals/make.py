"""Requests, words and terms for tests of the rules, one line each."""

from datetime import UTC, datetime, timedelta
from typing import Any

from prode_mcp.approvals.actions import Kind, TicketTerminal, action_digest
from prode_mcp.approvals.judging import Word
from prode_mcp.approvals.statements import Statement, moment, request_id
from prode_mcp.approvals.strengths import Strength
from prode_mcp.approvals.terms import Terms, default_terms
from prode_mcp.contracts import Digest

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
RUN = "PRD-2318-r1"
KEYS = Digest("a" * 64)
CLOSE = TicketTerminal(
    ticket="PRD-2318",
    issue="25e0057b-9e47-46a6-a613-5c7574d055cd",
    operation="state",
    from_state="In Review",
    to="Done",
    to_id="3ec3c457-530b-4bd3-8d7e-f231983689e7",
    updated_at="2026-11-18T09:40:00Z",
)


def terms(deployment: Any = "embedded") -> Terms:
    return default_terms(deployment, KEYS)


def asked(kind: Kind = Kind.TICKET_TERMINAL, **changed: Any) -> Statement:
    """A request made now that holds for a quarter of an hour."""
    nonce = changed.pop("nonce", "0" * 32)
    action = changed.pop("action", action_digest(CLOSE))
    told: dict[str, Any] = {
        "request": request_id(RUN, action, nonce),
        "run": RUN,
        "kind": kind,
        "action": action,
        "requester": "process 1",
        "nonce": nonce,
        "not_before": moment(NOW),
        "not_after": moment(NOW + timedelta(minutes=15)),
        "ledger_head": "b" * 64,
        "policy": terms(changed.get("deployment", "embedded")).digest(),
        "deployment": "embedded",
        "decision": "approve",
    }
    return Statement.model_validate(told | changed)


def word(
    statement: Statement,
    *,
    by: str = "ines",
    key: str = "key 1",
    strength: Strength = Strength.PRESENCE,
    **changed: Any,
) -> Word:
    return Word(statement.model_copy(update=changed), by, key, strength)
