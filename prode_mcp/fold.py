"""A run's state is a fold over its events; there is no other way to make one."""

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from prode_mcp.contracts import (
    Digest,
    FactRecord,
    Gap,
    Gatedness,
    Mode,
    Phase,
    RunId,
    Shape,
    SourceState,
    Specialist,
)
from prode_mcp.events import (
    Answered,
    Awaited,
    Bundled,
    Checked,
    Closed,
    Concluded,
    Ended,
    Event,
    Gapped,
    Granted,
    Heard,
    Intended,
    Judged,
    Learned,
    MonitorGap,
    Monitoring,
    Observed,
    Opened,
    Read,
    Redeemed,
    Reported,
    Requested,
    Resumed,
    Routed,
    Settled,
    Stopped,
    Woken,
)


class Effect(Shape):
    """One outward write: what was intended, and what became of it."""

    intent: Intended
    outcome: Settled | None = None


class Approval(Shape):
    """One request to a person: what was asked, which words came, and whether it was used."""

    request: Requested
    words: tuple[Granted, ...] = ()
    answers: tuple[Answered, ...] = ()
    redeemed: Redeemed | None = None
    observed: Observed | None = None


class Monitor(Shape):
    """What is asked again after a run's end, and what was answered so far."""

    begun: Monitoring
    merge: Awaited | None = None
    deployment: Awaited | None = None
    checks: tuple[Checked, ...] = ()
    gaps: tuple[MonitorGap, ...] = ()
    concluded: Concluded | None = None
    closed: Closed | None = None


class Run(Shape):
    """Everything the rules may look at. `version` is the number of events."""

    id: RunId = RunId("")
    ticket: str = ""
    mode: Mode = Mode.DRY_RUN
    phase: Phase = Phase.INTAKE
    version: int = 0
    opened_at: datetime | None = None
    last_at: datetime | None = None
    ticket_created_at: datetime | None = None
    snapshot: Digest | None = None
    inventory: Digest | None = None
    sources: tuple[SourceState, ...] = ()
    required: tuple[Specialist, ...] = ()
    reads: tuple[Read, ...] = ()
    facts: tuple[FactRecord, ...] = ()
    reports: tuple[Digest, ...] = ()
    reported: tuple[Specialist, ...] = ()
    gaps: tuple[Gap, ...] = ()
    bundle: Bundled | None = None
    effects: tuple[Effect, ...] = ()
    approvals: tuple[Approval, ...] = ()
    refusals: int = 0
    resumptions: int = 0
    calls_spent: int = 0
    bytes_spent: int = 0
    outcome: Ended | None = None
    reopens: RunId = RunId("")
    monitor: Monitor | None = None
    wakes: tuple[Woken, ...] = ()
    learned: tuple[Learned, ...] = ()
    gated: Gatedness = "not known"


def fold(events: Iterable[Event]) -> Run:
    """Replay events, oldest first, into the run they describe."""
    run = Run()
    for event in events:
        run = step(run, event)
    return run


def step(run: Run, event: Event) -> Run:
    """Apply one event."""
    moved = {"version": run.version + 1, "last_at": event.at}
    return run.model_copy(update=moved | _change(run, event))


def _change(run: Run, event: Event) -> dict[str, object]:  # noqa: C901, PLR0911, PLR0912  one arm an event
    match event:
        case Opened():
            return _opened(event)
        case Resumed():
            return {"resumptions": run.resumptions + 1}
        case Read():
            return _read(run, event)
        case Gapped():
            return {"gaps": (*run.gaps, event.gap), "calls_spent": run.calls_spent + event.calls}
        case Stopped():
            return {"refusals": run.refusals + 1}
        case Reported():
            return _reported(run, event)
        case Bundled():
            return {"bundle": event, "phase": Phase.DECIDE}
        case Intended():
            return _intended(run, event)
        case Settled():
            return _settled(run, event)
        case Requested():
            return {"approvals": (*run.approvals, Approval(request=event))}
        case Granted() | Answered() | Observed() | Redeemed():
            return {"approvals": tuple(_moved(one, event) for one in run.approvals)}
        case Heard() | Judged() | Routed():
            return {}
        case Ended():
            return {"outcome": event, "phase": Phase.ENDED}
        case Monitoring():
            return {"monitor": Monitor(begun=event), "phase": Phase.MONITOR}
        case Awaited() | Checked() | MonitorGap() | Concluded():
            return {"monitor": _watched(run.monitor, event)}
        case Closed():
            return {"monitor": _watched(run.monitor, event), "phase": Phase.ENDED}
        case Woken():
            return {"wakes": (*run.wakes, event)}
        case Learned():
            return {"learned": (*run.learned, event)}
        case _:
            assert_never(event)


def _opened(event: Opened) -> dict[str, object]:
    return {
        "id": event.run,
        "ticket": event.ticket,
        "mode": event.mode,
        "opened_at": event.at,
        "ticket_created_at": event.ticket_created_at,
        "snapshot": event.snapshot,
        "inventory": event.inventory,
        "sources": event.sources,
        "required": event.required,
        "calls_spent": event.calls,
        "bytes_spent": event.bytes_scanned,
        "reopens": event.reopens,
        "gated": event.gated,
    }


def _watched(
    monitor: Monitor | None, event: Awaited | Checked | MonitorGap | Concluded | Closed
) -> Monitor | None:
    """Return a monitor with what happened to it; a run that sleeps without one has its gaps told."""
    if monitor is None:
        return None
    match event:
        case Awaited():
            return monitor.model_copy(update={event.what: event})
        case Checked():
            return monitor.model_copy(update={"checks": (*monitor.checks, event)})
        case MonitorGap():
            return monitor.model_copy(update={"gaps": (*monitor.gaps, event)})
        case Concluded():
            return monitor.model_copy(update={"concluded": event})
        case Closed():
            return monitor.model_copy(update={"closed": event})


def _read(run: Run, event: Read) -> dict[str, object]:
    return {
        "phase": Phase.INVESTIGATE if run.phase is Phase.INTAKE else run.phase,
        "reads": (*run.reads, event),
        "calls_spent": run.calls_spent + event.envelope.calls,
        "bytes_spent": run.bytes_spent + event.envelope.bytes_scanned,
    }


def _reported(run: Run, event: Reported) -> dict[str, object]:
    """Take the report in; a specialist's newer word on a key replaces its older one."""
    newer = {fact.key.casefold() for fact in event.facts if fact.key}
    ids = {fact.id for fact in event.facts}
    kept = tuple(
        fact
        for fact in run.facts
        if fact.id not in ids
        and not (fact.specialist is event.specialist and fact.key.casefold() in newer)
    )
    reported = (*run.reported, event.specialist)
    return {
        "phase": Phase.INVESTIGATE if run.phase is Phase.INTAKE else run.phase,
        "facts": (*kept, *event.facts),
        "reports": (*run.reports, event.report),
        "reported": tuple(dict.fromkeys(reported)),
        "gaps": (*run.gaps, *event.gaps),
    }


def _moved(approval: Approval, event: Granted | Answered | Observed | Redeemed) -> Approval:
    """Return an approval with what happened to it, if it happened to this one."""
    if approval.request.request != event.request:
        return approval
    match event:
        case Redeemed():
            return approval.model_copy(update={"redeemed": approval.redeemed or event})
        case Observed():
            return approval.model_copy(update={"observed": approval.observed or event})
        case Answered():
            return approval.model_copy(update={"answers": (*approval.answers, event)})
        case Granted():
            return approval.model_copy(update={"words": (*approval.words, event)})


def _intended(run: Run, event: Intended) -> dict[str, object]:
    kept = tuple(effect for effect in run.effects if effect.intent.key != event.key)
    phase = Phase.DELIVER if run.outcome is None else run.phase
    return {"effects": (*kept, Effect(intent=event)), "phase": phase}


def _settled(run: Run, event: Settled) -> dict[str, object]:
    return {
        "effects": tuple(
            effect.model_copy(update={"outcome": event})
            if effect.intent.key == event.key
            else effect
            for effect in run.effects
        )
    }
