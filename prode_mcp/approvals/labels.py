"""What each part of an act and of its statement is called, and how it stands on the page."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple, assert_never

from prode_mcp.approvals.actions import (
    AnyAction,
    DeployRisk,
    Kind,
    ProductionWrite,
    PullMerge,
    SentrySuppression,
    TicketTerminal,
)
from prode_mcp.approvals.statements import Statement
from prode_mcp.approvals.strengths import Strength
from prode_mcp.contracts import Shape


class Weight(StrEnum):
    """How a row stands out. A text keeps its lines; a quoted one is somebody else's words."""

    PLAIN = "plain"
    LARGE = "large"
    FAINT = "faint"
    TEXT = "text"
    QUOTED = "quoted"


class Label(NamedTuple):
    """What a field is called, how its value stands out, and what values say in plain words."""

    name: str
    weight: Weight = Weight.PLAIN
    empty: str = "(none)"
    words: Mapping[str, str] = MappingProxyType({})


_FAINT: Final = Weight.FAINT
_KIND: Final = Label(
    "Kind of act",
    words=MappingProxyType(
        {
            Kind.TICKET_TERMINAL: "a ticket is closed",
            Kind.PULL_MERGE: "a pull request is merged",
            Kind.SENTRY_SUPPRESSION: "issues in Sentry no longer call anybody",
            Kind.DEPLOY_RISK: "what runs in production changes",
            Kind.PRODUCTION_WRITE: "data in production changes",
        }
    ),
)
_ON_TICKET: Final = MappingProxyType(
    {"state": "it is set to a state", "trash": "it goes to the trash", "move": "its team changes"}
)
LABELS: Final[Mapping[type[Shape], Mapping[str, Label]]] = MappingProxyType(
    {
        TicketTerminal: {
            "kind": _KIND,
            "ticket": Label("Ticket", Weight.LARGE),
            "operation": Label("What happens to it", Weight.LARGE, words=_ON_TICKET),
            "from_state": Label("State that was seen"),
            "to": Label("State, ticket or team it goes to", Weight.LARGE),
            "issue": Label("Ticket's id", _FAINT),
            "to_id": Label("Id of where it goes", _FAINT),
            "updated_at": Label("Ticket as it was changed last at"),
        },
        PullMerge: {
            "kind": _KIND,
            "repository": Label("Repository", Weight.LARGE),
            "number": Label("Pull request", Weight.LARGE),
            "base": Label("Into branch", Weight.LARGE),
            "method": Label("How it is merged"),
            "head_sha": Label("Commit that is merged", _FAINT),
            "base_sha": Label("Branch's commit that was seen", _FAINT),
            "change": Label("Digest of the change", _FAINT),
            "automation": Label("What the tracker does on the merge"),
        },
        SentrySuppression: {
            "kind": _KIND,
            "organization": Label("Sentry organization"),
            "operation": Label("What happens to the issues", Weight.LARGE),
            "issues": Label("Issues, all of them", Weight.TEXT),
            "query": Label("Found by the query", Weight.TEXT, "(named one by one)"),
            "until": Label("Until", Weight.LARGE, "for good, no end is named"),
            "hidden_events": Label("Hidden events, of the last 14 days", Weight.LARGE),
            "hidden_users": Label("Users whom those events met", Weight.LARGE),
            "hidden_issues": Label("Hidden issues, of the last 14 days"),
        },
        DeployRisk: {
            "kind": _KIND,
            "operation": Label("What is done", Weight.LARGE),
            "place": Label("Repository or project"),
            "target": Label("Deployment, workflow or flag", Weight.LARGE),
            "environment": Label("Environment", Weight.LARGE),
            "before": Label("What runs or is set now", empty="(not known)"),
            "after": Label("What then runs or is set", Weight.LARGE),
            "inputs": Label("Inputs", Weight.TEXT),
            "rollback": Label("How to undo it", Weight.TEXT),
        },
        ProductionWrite: {
            "kind": _KIND,
            "database": Label("Database", Weight.LARGE),
            "statement": Label("Statement that is run", Weight.TEXT),
            "parameters": Label("Its parameters, in order", Weight.TEXT),
            "expected_rows": Label("Rows, or it is rolled back", Weight.LARGE),
            "max_rows": Label("Rows that were meant at most"),
            "triggers": Label("Triggers that it fires", Weight.TEXT, "(none)"),
            "undo": Label("Statement that undoes it", Weight.TEXT),
        },
        Statement: {
            "run": Label("Run that asks"),
            "requester": Label("Process that asks"),
            "not_before": Label("Asked at"),
            "not_after": Label("Holds until"),
            "deployment": Label("Where the server stands"),
            "request": Label("Request", _FAINT),
            "action": Label("Digest of the act", _FAINT),
            "ledger_head": Label("Ledger's head when it was asked", _FAINT),
            "policy": Label("Digest of the terms and keys", _FAINT),
            "nonce": Label("Nonce", _FAINT),
            "kind": Label("Kind of act", _FAINT),
            "v": Label("Form of the statement", _FAINT),
            "decision": Label("What an approval says", _FAINT),
        },
    }
)
"""Each field's label, in the order in which a person reads them."""

SIGNERS: Final[Mapping[Strength, str]] = MappingProxyType(
    {
        Strength.WORDS: "any words",
        Strength.FORM: "a form in the agent's client",
        Strength.PLAIN_KEY: "a plain SSH key",
        Strength.PASSPHRASE: "a key under a passphrase",
        Strength.PRESENCE: "a passkey, or an SSH key on a security key",
        Strength.ELSEWHERE: "a passkey, on a page that the agent's machine does not serve",
        Strength.TWO_PERSONS: "such a passkey of a second person",
    }
)
"""What can sign with each strength; all that is stronger can too."""

_TICKET: Final = {
    "state": "CLOSE {} as {}",
    "archive": "ARCHIVE {}",
    "delete": "DELETE {}",
    "trash": "MOVE {} to the trash",
    "duplicate": "CLOSE {} as a duplicate of {}",
    "move": "MOVE {} to the team {}",
}
_DEPLOY: Final = {
    "rerun": "RUN {} AGAIN in {}: {}",
    "rollback": "ROLL BACK {} in {} to {}",
    "dispatch": "START {} in {} with {}",
    "flag": "SET {} in {} to {}",
}


def scope(action: AnyAction) -> str:
    """Say in one line what would be done, to what. Its parts are as they stand in the act."""
    match action:
        case TicketTerminal():
            return _TICKET[action.operation].format(action.ticket, action.to)
        case PullMerge():
            where = f"{action.repository}#{action.number} into {action.base}"
            return f"MERGE {where} ({action.method})"
        case SentrySuppression():
            many = len(action.issues)
            what = f"issue {action.issues[0]}" if many == 1 else f"{many} issues"
            until = f"until {action.until}" if action.until else "for good"
            return f"{action.operation.upper()} {what} of {action.organization} in Sentry {until}"
        case DeployRisk():
            told = _DEPLOY[action.operation]
            return told.format(action.target, action.environment, action.after or "(nothing)")
        case ProductionWrite():
            rows = f"exactly {action.expected_rows} rows"
            return f"WRITE to the database {action.database}: {rows}"
        case _:
            assert_never(action)
