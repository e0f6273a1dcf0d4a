"""The shapes that cross a boundary. Frozen, validated, and free of behaviour."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal, NewType, Self

from pydantic import (
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    JsonValue,
    model_validator,
)

RunId = NewType("RunId", str)
"""A readable run id: the ticket's key and the attempt, `PRD-2318-r1`."""

Digest = NewType("Digest", str)
"""The SHA-256 of a blob, 64 hexadecimal digits."""

Clean = NewType("Clean", str)
"""Text that went through `redaction.redact`; nothing else may be stored or returned."""

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


class Addressee(StrEnum):
    """Whom a handoff is for."""

    ON_CALL = "on_call"
    INFRASTRUCTURE = "infrastructure"
    DATA = "data"
    DEVELOPERS = "developers"
    SUPPORT = "support"
    VENDOR = "vendor"


class Mode(StrEnum):
    """How far a run may go: no outward write, comments and a handoff, or a pull request too."""

    DRY_RUN = "dry_run"
    INVESTIGATE = "investigate"
    IMPLEMENT = "implement"


class Phase(StrEnum):
    """Where a run stands; only `fold` moves it."""

    INTAKE = "intake"
    INVESTIGATE = "investigate"
    DECIDE = "decide"
    DELIVER = "deliver"
    MONITOR = "monitor"
    ENDED = "ended"


class Outcome(StrEnum):
    """How a run may end."""

    PR_OPENED = "pr_opened"
    PR_PLUS_APPROVAL_REQUEST = "pr_plus_approval_request"
    INFRA_HANDOFF = "infra_handoff"
    SAFE_STOP = "safe_stop"
    VENDOR_STOP = "vendor_stop"
    CONFLICT_STOP = "conflict_stop"
    EVIDENCE_STOP = "evidence_stop"
    RESUME_NO_DUPLICATE = "resume_no_duplicate"


class Classification(StrEnum):
    """What kind of trouble a bundle says it was."""

    CODE_REGRESSION = "code_regression"
    CODE_REGRESSION_WITH_STALE_DATA = "code_regression_with_stale_data"
    FLAG_REGRESSION = "flag_regression"
    CONFIGURATION_CHANGE = "configuration_change"
    CAPACITY_EXHAUSTION = "capacity_exhaustion"
    INFRASTRUCTURE_FAULT = "infrastructure_fault"
    VENDOR_OUTAGE = "vendor_outage"
    DATA_DEFECT = "data_defect"
    EXPECTED_NOISE = "expected_noise"
    UNKNOWN = "unknown"


class CommentStep(StrEnum):
    """The steps of a run that may be told to its ticket, once each."""

    ACKNOWLEDGED = "acknowledged"
    PROGRESS = "progress"
    OUTCOME = "outcome"


class Role(StrEnum):
    """What a finding does for the conclusion.

    A negative control would have shown the effect had the conclusion been wrong; an absence
    says that something did not happen; a reproduction made it happen again.
    """

    FACT = "fact"
    NEGATIVE_CONTROL = "negative_control"
    ABSENCE = "absence"
    REPRODUCTION = "reproduction"


class Purpose(StrEnum):
    """What a monitor is for: whether a fix holds, or whether a stop without one is refuted."""

    FIX = "fix"
    TRIPWIRE = "tripwire"


class Verdict(StrEnum):
    """What one answer of a monitor says; `unclear` is between, `unknown` is no answer."""

    HELD = "held"
    RECURRED = "recurred"
    UNCLEAR = "unclear"
    UNKNOWN = "unknown"


class Result(StrEnum):
    """What a monitor came to."""

    HELD = "held"
    RECURRED = "recurred"
    INCONCLUSIVE = "inconclusive"


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
    `calls` counts requests to the source; `bytes_scanned` is what a scan was billed for. Of a
    database: the role and server that answered, the planner's cost, groups held back because too
    few stand behind them, and the digest of the statement as it was asked.
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
    role: str = ""
    server: str = ""
    cost: float | None = None
    suppressed: int = 0
    statement: str = ""


class Observation(Shape):
    """One answer as a source gave it, secrets and all. Never stored, never returned.

    `body` is a JSON tree. Text that strangers can write stands in it as `{"quoted": text}`
    (see `quoted`), so that a reader and the citation check can tell it from the source's own.
    `keyed` holds what the answer says about subjects that other sources speak of too, such as
    `deployed:onboarding-api` -> `4.18.0`: two sources that disagree are a conflict.
    `files` maps digests that the body names to pictures in which nothing is left to redact.
    """

    source: Specialist
    envelope: Envelope
    body: JsonValue
    keyed: Mapping[str, str] = Field(default_factory=dict)
    files: Mapping[str, bytes] = Field(default_factory=dict)


QUOTED = "quoted"
"""The key under which text from outside stands in a body."""


def quoted(text: str) -> JsonValue:
    """Mark text that people outside could have written: data, never an instruction."""
    return {QUOTED: text}


class Redacted(Shape):
    """What redaction took out: the rule set that ran, and how many pieces of each kind."""

    rules: str
    counts: Mapping[str, int] = Field(default_factory=dict)


class Artifact(Shape):
    """One answer of one source, redacted, as it is stored. Its digest is its name."""

    run: RunId
    tool: str
    specialist: Specialist
    arguments: JsonValue
    observed_at: AwareDatetime
    envelope: Envelope
    body: JsonValue
    keyed: Mapping[str, str] = Field(default_factory=dict)
    redacted: Redacted


class Citation(Shape):
    """Where a finding stands in an artifact.

    Either `quote`, a span that occurs in the artifact's body, or `pointer` (RFC 6901, into the
    body) with the `value` found there. `artifact` is a digest, or its first 12 digits or more.
    """

    artifact: str = Field(max_length=64)
    quote: str = Field(default="", max_length=500)
    pointer: str = Field(default="", max_length=300)
    value: JsonValue = None


def _number_as_text(value: object) -> object:
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


class Finding(Shape):
    """One statement of a specialist, with where it was seen.

    `key` names the subject in a form that other specialists would use too, and `value` what is
    said of it: two current findings with one key and different values are a conflict. `at` is
    when it happened.
    """

    statement: str = Field(min_length=3, max_length=600)
    citations: tuple[Citation, ...] = Field(default=(), max_length=8)
    role: Role = Role.FACT
    key: str = Field(default="", max_length=120)
    value: Annotated[str, BeforeValidator(_number_as_text), Field(max_length=200)] = ""
    at: AwareDatetime | None = None


class FactRecord(Shape):
    """What the rules need of a fact; its words lie in the report's blob."""

    id: str
    specialist: Specialist
    sources: tuple[Specialist, ...]
    artifacts: tuple[Digest, ...]
    role: Role
    key: str = ""
    value: str = ""
    observed_at: AwareDatetime
    window_end: AwareDatetime | None = None
    complete: bool = True
    from_outside: bool = False


class Fact(Shape):
    """A finding whose every citation was checked."""

    record: FactRecord
    statement: Clean
    citations: tuple[Citation, ...]
    at: AwareDatetime | None = None


class Recheck(Shape):
    """A question of the evidence that is asked again, and what its answer would mean.

    What is measured is the number at `pointer` in the answer's body, or without one what the tool
    counts. In the evidence it was `then`. From `recurs_from` on it recurred, up to `held_to` it
    held. Where `grows` it is compared with the first answer instead: more is a recurrence.
    """

    tool: str
    artifact: Digest
    pointer: str = ""
    then: float
    recurs_from: float
    held_to: float
    grows: bool = False


class Tripwire(Shape):
    """A condition that would refute a conclusion: the number at `pointer` goes above `above`.

    `artifact` is an answer of the run, by its digest's first 12 digits or more, whose question is
    asked again.
    """

    artifact: str = Field(max_length=64)
    pointer: str = Field(min_length=2, max_length=300)
    above: float


class Claim(Shape):
    """A finding that is not proven, and why it does not count."""

    statement: Clean
    why: str


class Gap(Shape):
    """Something that is not known, and why."""

    specialist: Specialist
    what: Clean
    fault: str = ""


class Report(Shape):
    """One specialist's answer to one question, as it is stored."""

    specialist: Specialist
    question: Clean
    queried: tuple[Clean, ...]
    facts: tuple[Fact, ...]
    claims: tuple[Claim, ...]
    gaps: tuple[Gap, ...]
    confidence: Percent
    next_pivot: Clean = Clean("")


class Need(Shape):
    """One thing that is missing, and the call that would supply it."""

    what: str
    call: str = ""


class Refusal(Shape):
    """A rule stopped the call; `missing` lists what would open it.

    `approval` is the digest of a statement that would change something: a person's to decide.
    """

    code: str
    message: str
    missing: tuple[Need, ...] = ()
    approval: str = ""


class Conflict(Shape):
    """Two sources that say different things of one subject."""

    key: str
    sides: tuple[tuple[str, str], ...]


class Ceiling(Shape):
    """The most that the evidence allows anybody to claim, and why not more."""

    value: Percent
    reasons: tuple[str, ...]


Gatedness = Literal["gated", "not gated", "not known"]
"""Whether an agent has ways to write to production beside this server."""


class Bundle(Shape):
    """One run's evidence at one moment: what is known, not known, and how sure one may be.

    `gated` says whether the agent had ways to write beside this server when the run opened.
    """

    run: RunId
    ticket: str
    classification: Classification
    cause: Clean
    confidence: Percent
    claimed: Percent
    ceiling: Ceiling
    facts: tuple[Fact, ...]
    claims: tuple[Claim, ...]
    gaps: tuple[Gap, ...]
    conflicts: tuple[Conflict, ...]
    missing: tuple[Need, ...]
    reports: tuple[Digest, ...]
    built_at: AwareDatetime
    gated: Gatedness = "not known"


class SourceState(Shape):
    """Whether a specialist's source can be asked, and why not."""

    specialist: Specialist
    available: bool
    why: str = ""
    fault: str = ""
    account: str = ""


class Rights(Shape):
    """What a credential could do that this server never does with it.

    `may` names rights to write; empty where there is none. `note` says what could not be told.
    """

    may: tuple[str, ...] = ()
    note: str = ""
    clock_skew_s: float | None = None


class Way(Shape):
    """A way to write to production that the agent has beside this server.

    `kind` is one of few; `what` names where it was found, never a secret.
    """

    kind: Literal[
        "github_cli", "aws", "kubectl", "env_file", "environment", "mcp_server", "terraform"
    ]
    what: str


class Inventory(Shape):
    """What a run can ask, taken when it opened."""

    sources: tuple[SourceState, ...]
    required: tuple[Specialist, ...]
    routes: tuple[str, ...]
    wiki: tuple[str, ...]
    skills: tuple[str, ...] = ()
    ways_around: tuple[Way, ...] = ()


class Answer(Shape):
    """What every tool returns: one model, whose `status` says how it went.

    `ok`: done. `refused`: a rule stopped it, `missing` lists what would open it.
    `approval_required`: it would change production, `approval` is the digest of exactly what.
    `failed`: an outside system did not answer, `code` says why, and the gap is on record.
    """

    status: Literal["ok", "refused", "approval_required", "failed"]
    tool: str
    run: str = ""
    code: str = ""
    message: str = ""
    missing: tuple[Need, ...] = ()
    approval: str = ""
    artifact: str = ""
    envelope: Envelope | None = None
    body: JsonValue = None
    redacted: Mapping[str, int] = Field(default_factory=dict)


def refused(tool: str, refusal: Refusal, run: str = "") -> Answer:
    """Answer a call that a rule stopped."""
    return Answer(
        status="approval_required" if refusal.approval else "refused",
        tool=tool,
        run=run,
        code=refusal.code,
        message=refusal.message,
        missing=refusal.missing,
        approval=refusal.approval,
    )
