"""What a person signs: one decision on one action, for one run, within a span of time."""

import hashlib
from datetime import UTC, datetime
from typing import Annotated, Final, Literal

from pydantic import ConfigDict, Field

from prode_mcp.approvals.actions import Kind, canonical, in_one_form
from prode_mcp.contracts import Digest, Shape

NAMESPACE: Final = "prode-approval-v1"
"""The namespace of SSH signatures, and the prefix of what a challenge is made of."""

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Moment = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]


class Statement(Shape):
    """One decision. Whoever verifies it needs nothing that is not in here.

    `ledger_head` is the run's chain when it was asked for, so that a rewritten history does not
    fit its signatures. `policy` is the digest of the terms and of the approvers' keys: terms that
    were loosened show. `deployment` says what the signer was promised.
    """

    model_config = ConfigDict(strict=True)

    v: Literal[1] = 1
    request: Sha256
    run: Annotated[str, Field(max_length=40)]
    kind: Kind
    action: Sha256
    requester: Annotated[str, Field(max_length=200)]
    nonce: Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
    not_before: Moment
    not_after: Moment
    ledger_head: Sha256
    policy: Sha256
    deployment: Literal["embedded", "separate"]
    decision: Literal["approve", "deny"]

    def is_timely(self, now: datetime) -> bool:
        """Say whether the statement holds at a moment; its end is excluded."""
        return read_moment(self.not_before) <= now < read_moment(self.not_after)


def challenge(statement: Statement) -> bytes:
    """Return the 32 bytes that a passkey signs for a statement."""
    return hashlib.sha256(NAMESPACE.encode() + b"\x00" + canonical(statement)).digest()


def read_statement(content: bytes) -> Statement:
    """Read a statement from its canonical text.

    Raises:
        ValueError: it is none, or not in the one form it can have.
    """
    return in_one_form(content, Statement.model_validate_json)


def moment(at: datetime) -> str:
    """Write a time as a statement does, to the second in UTC."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def read_moment(told: str) -> datetime:
    """Read a statement's time."""
    return datetime.fromisoformat(told)


def request_id(run: str, action: Digest, nonce: str) -> Digest:
    """Name a request after what it asks for; the same action asked again later is another."""
    told = f"prode-request-v1\x00{run}\x00{action}\x00{nonce}"
    return Digest(hashlib.sha256(told.encode()).hexdigest())
