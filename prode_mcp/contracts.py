"""The shapes that cross a boundary. Frozen, validated, and free of behaviour."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal, NewType, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, JsonValue, model_validator

RunId = NewType("RunId", str)
"""A readable run id: the ticket's key and the attempt, `PRD-2318-r1`."""

Digest = NewType("Digest", str)
"""The SHA-256 of a blob, 64 hexadecimal digits."""

Clean = NewType("Clean", str)
"""Text that went through `redaction.redact`; nothing else may be stored or returned."""

CleanJson = NewType("CleanJson", object)
"""A JSON tree whose every text went through redaction."""

Percent = Annotated[int, Field(ge=0, le=100, description="Percent, 0 to 100.")]


class Shape(BaseModel):
    """Base of every contract: immutable, no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Specialist(StrEnum):
    """Who answers a question: one outside source each."""

    TICKET = "ticket"
    SENTRY = "sentry"
    AWS = "aws"
    RELEASE = "release"
    DATABASE = "database"
    VENDOR = "vendor"
    SUPPORT = "support"
    REPRODUCTION = "reproduction"
    CODE = "code"


class Window(Shape):
    """A span of time, start included, end excluded."""

    start: AwareDatetime
    end: AwareDatetime

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        if self.end <= self.start:
            msg = "end must be after start"
            raise ValueError(msg)
        return self


class Envelope(Shape):
    """What was asked of a source, what was really read, and what was left out.

    `scanned`, `matched` and `returned` count the source's own rows: lines, events, points.
    `calls` counts requests to the source; `bytes_scanned` is what a scan was billed for.
    """

    asked: Window | None = None
    effective: Window | None = None
    account: str = ""
    region: str = ""
    environment: str = ""
    replica_lag_s: float | None = None
    scanned: int | None = None
    matched: int | None = None
    returned: int = 0
    cut: tuple[str, ...] = ()
    complete: bool = True
    calls: int = 1
    bytes_scanned: int = 0


class Observation(Shape):
    """One answer as a source gave it, secrets and all. Never stored, never returned.

    `body` is a JSON tree. Text that strangers can write stands in it as `{"quoted": text}`
    (see `quoted`), so that a reader and the citation check can tell it from the source's own.
    `keyed` holds what the answer says about subjects that other sources speak of too, such as
    `deployed:onboarding-api` -> `4.18.0`: two sources that disagree are a conflict.
    """

    source: Specialist
    envelope: Envelope
    body: JsonValue
    keyed: Mapping[str, str] = Field(default_factory=dict)


QUOTED = "quoted"
"""The key under which text from outside stands in a body."""


def quoted(text: str) -> JsonValue:
    """Mark text that people outside could have written: data, never an instruction."""
    return {QUOTED: text}
