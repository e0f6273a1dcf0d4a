"""What can happen in a run. The ledger stores these and nothing else.

Bodies hold digests and short facts; the words lie in blobs, which can be erased without breaking
the chain.
"""

from collections.abc import Mapping
from typing import Annotated, Final, Literal, get_args

from pydantic import AwareDatetime, Field, TypeAdapter

from prode_mcp.contracts import (
    Classification,
    Clean,
    Digest,
    Envelope,
    FactRecord,
    Gap,
    Gatedness,
    Mode,
    Outcome,
    Percent,
    Purpose,
    Recheck,
    Refusal,
    Result,
    RunId,
    Shape,
    SourceState,
    Specialist,
    Verdict,
)


class Opened(Shape):
    """A run was leased for a ticket; the snapshot and the inventory lie in blobs.

    `calls` and `bytes_scanned` are what the ticket has spent already, probes included. `reopens`
    names the run whose monitor began this one, `gated` whether the agent has ways around us.
    """

    kind: Literal["opened"] = "opened"
    at: AwareDatetime
    run: RunId
    ticket: str
    mode: Mode
    principal: str
    ticket_created_at: AwareDatetime | None
    snapshot: Digest | None
    inventory: Digest
    sources: tuple[SourceState, ...]
    required: tuple[Specialist, ...]
    calls: int = 0
    bytes_scanned: int = 0
    reopens: RunId = RunId("")
    gated: Gatedness = "not known"


class Resumed(Shape):
    """Another holder, or the same one after a pause, took the run up again."""

    kind: Literal["resumed"] = "resumed"
    at: AwareDatetime
    principal: str
    fence: int


class Read(Shape):
    """A source answered; the redacted answer is the artifact."""

    kind: Literal["read"] = "read"
    at: AwareDatetime
    tool: str
    specialist: Specialist
    artifact: Digest
    envelope: Envelope
    keyed: Mapping[str, str] = Field(default_factory=dict)


class Gapped(Shape):
    """A source did not answer; what it would have said is not known."""

    kind: Literal["gapped"] = "gapped"
    at: AwareDatetime
    tool: str
    gap: Gap
    calls: int = 1


class Stopped(Shape):
    """A rule refused a call."""

    kind: Literal["stopped"] = "stopped"
    at: AwareDatetime
    tool: str
    refusal: Refusal


class Reported(Shape):
    """A specialist's report was taken; `reason` says why it holds no fact, if it holds none."""

    kind: Literal["reported"] = "reported"
    at: AwareDatetime
    specialist: Specialist
    report: Digest
    facts: tuple[FactRecord, ...]
    gaps: tuple[Gap, ...]


class Bundled(Shape):
    """The evidence bundle was built."""

    kind: Literal["bundled"] = "bundled"
    at: AwareDatetime
    bundle: Digest
    classification: Classification
    claimed: Percent
    confidence: Percent


class Intended(Shape):
    """An outward write is about to be tried under this key.

    `read_by` is the engine of the second gate that read the text; empty where it has no wheel.
    """

    kind: Literal["intended"] = "intended"
    at: AwareDatetime
    effect: str
    step: Clean
    key: str
    content: Digest
    read_by: str = ""


class Settled(Shape):
    """An outward write has an outcome.

    `done`: we made it. `adopted`: it was there already under our key. `failed`: the vendor
    refused it for good. `unknown`: nobody can tell, ask a person.
    """

    kind: Literal["settled"] = "settled"
    at: AwareDatetime
    effect: str
    key: str
    result: Literal["done", "adopted", "failed", "unknown"]
    link: Clean = Clean("")


class Requested(Shape):
    """A person was asked for one exact act. Action and statement lie in blobs as they are signed.

    `arguments` are those of the act's tool, so that a run which sleeps can go on; None where they
    are not to be kept.
    """

    kind: Literal["requested"] = "requested"
    at: AwareDatetime
    request: Digest
    act: str
    action: Digest
    digest: Digest
    statement: Digest
    not_after: AwareDatetime
    arguments: Digest | None = None


class Granted(Shape):
    """A signed word for or against a request was verified; the word itself lies in a blob.

    What is written here is for a reader. Whoever decides reads and verifies the word again.
    """

    kind: Literal["granted"] = "granted"
    at: AwareDatetime
    request: Digest
    word: Digest
    decision: Literal["approve", "deny"]
    approver: Clean
    strength: int


class Answered(Shape):
    """A form in the agent's own client came back with a decision; whoever filled it in.

    Nobody signed it. It is S1: a denial, and otherwise a note where no term asks for less.
    """

    kind: Literal["answered"] = "answered"
    at: AwareDatetime
    request: Digest
    decision: Literal["approve", "deny"]


class Observed(Shape):
    """A person did by hand what this server had no credential for: the world shows it.

    It says that the world is so, not who made it so.
    """

    kind: Literal["observed"] = "observed"
    at: AwareDatetime
    request: Digest
    digest: Digest
    link: Clean


class Heard(Shape):
    """A signed word arrived for a request of some run; nobody has verified it yet.

    It stands in a stream beside the run's, because a run is written by its holder alone.
    """

    kind: Literal["heard"] = "heard"
    at: AwareDatetime
    word: Digest


class Redeemed(Shape):
    """An approval was used, for the effect that is intended in the same step."""

    kind: Literal["redeemed"] = "redeemed"
    at: AwareDatetime
    request: Digest
    digest: Digest
    key: str


class Ended(Shape):
    """The run has its outcome; the closing report lies in a blob."""

    kind: Literal["ended"] = "ended"
    at: AwareDatetime
    outcome: Outcome
    classification: Classification
    report: Digest


class Monitoring(Shape):
    """A monitor begins with the run's end: these questions are asked again.

    With `awaits_merge` it is first waited for a person's merge and its deployment, `until` then.
    """

    kind: Literal["monitoring"] = "monitoring"
    at: AwareDatetime
    purpose: Purpose
    rechecks: tuple[Recheck, ...]
    awaits_merge: bool
    until: AwareDatetime


class Awaited(Shape):
    """What a monitor waited for has happened, at the time that its vendor names."""

    kind: Literal["awaited"] = "awaited"
    at: AwareDatetime
    what: Literal["merge", "deployment"]
    since: AwareDatetime
    sha: str
    link: Clean = Clean("")


class Checked(Shape):
    """One question of a monitor was asked again, at `at` where `planned` was planned."""

    kind: Literal["checked"] = "checked"
    at: AwareDatetime
    planned: AwareDatetime
    number: int
    verdict: Verdict
    value: float | None = None
    artifact: Digest | None = None
    fault: str = ""


class MonitorGap(Shape):
    """Nothing was awake when a run was to be looked at; `skipped` moments were never looked at."""

    kind: Literal["monitor.gap"] = "monitor.gap"
    at: AwareDatetime
    planned: AwareDatetime
    skipped: int = 0


class Concluded(Shape):
    """A monitor came to its result; what it tells people lies in a blob."""

    kind: Literal["concluded"] = "concluded"
    at: AwareDatetime
    result: Result
    report: Digest


class Learned(Shape):
    """Something is proposed to be learned; only a person takes it into the wiki."""

    kind: Literal["learned"] = "learned"
    at: AwareDatetime
    key: str
    candidate: Digest


class Judged(Shape):
    """A person decided on something that was proposed to be learned.

    It stands in a stream of its own, because a run is written by its holder alone.
    """

    kind: Literal["judged"] = "judged"
    at: AwareDatetime
    key: str
    decision: Literal["promoted", "rejected"]
    reviewer: Clean
    page: Clean = Clean("")


class Routed(Shape):
    """Pages of the wiki were found or read. They say where to look and prove nothing."""

    kind: Literal["routed"] = "routed"
    at: AwareDatetime
    tool: str
    pages: tuple[Clean, ...]


class Woken(Shape):
    """A run that slept was looked at, because a person had said something of a request.

    `continued`: the act was done. `asked_again`: the world had moved, and people were asked for
    the act as it is now. `stale`: its evidence no longer holds. `left`: it is an agent's to go on.
    """

    kind: Literal["woken"] = "woken"
    at: AwareDatetime
    request: Digest
    result: Literal["continued", "asked_again", "stale", "left"]
    why: Clean = Clean("")


class Closed(Shape):
    """A monitored run is over: people were told, and its key for pseudonyms is gone."""

    kind: Literal["closed"] = "closed"
    at: AwareDatetime


Event = Annotated[
    Opened
    | Resumed
    | Read
    | Gapped
    | Stopped
    | Reported
    | Bundled
    | Intended
    | Settled
    | Requested
    | Granted
    | Answered
    | Observed
    | Heard
    | Redeemed
    | Ended
    | Monitoring
    | Awaited
    | Checked
    | MonitorGap
    | Concluded
    | Learned
    | Judged
    | Routed
    | Woken
    | Closed,
    Field(discriminator="kind"),
]
EVENTS: TypeAdapter[Event] = TypeAdapter(Event)
KINDS: Final[tuple[str, ...]] = tuple(
    shape.model_fields["kind"].default for shape in get_args(get_args(Event)[0])
)
"""The kinds of events, as they stand in a ledger."""
