"""A run's events for a person, a line each. Pure."""

from datetime import datetime, timedelta
from typing import assert_never

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


def told_event(event: Event) -> str:  # noqa: C901, PLR0911, PLR0912  one arm an event
    """Say what happened, in one line and without a word that anybody wrote outside."""
    match event:
        case Opened():
            return f"opened in mode {event.mode} by {event.principal}"
        case Resumed():
            return f"taken up by {event.principal}, fence {event.fence}"
        case Read():
            cut = "" if event.envelope.complete else ", incomplete"
            return f"{event.tool}: {event.artifact[:12]}{cut}"
        case Gapped():
            return f"{event.tool}: no answer, {event.gap.fault or 'not known why'}"
        case Stopped():
            return f"{event.tool}: refused, {event.refusal.code}"
        case Reported():
            return (
                f"{event.specialist} reports {len(event.facts)} fact(s), {len(event.gaps)} gap(s)"
            )
        case Bundled():
            return (
                f"bundle: {event.classification}, {event.confidence} % of {event.claimed} claimed"
            )
        case Intended():
            return f"means to write {event.effect} {event.step}"
        case Settled():
            return f"wrote {event.effect}: {event.result}"
        case Requested():
            return f"asks a person: {event.act} {event.request[:12]}"
        case Granted():
            return f"{event.approver} {event.decision}s {event.request[:12]}"
        case Answered():
            return f"the client's person answers on {event.request[:12]}"
        case Observed():
            return f"done by hand: {event.request[:12]}"
        case Heard():
            return "a word that counts for nothing"
        case Redeemed():
            return f"approval used: {event.request[:12]}"
        case Ended():
            return f"ended: {event.outcome}, {event.classification}"
        case Monitoring():
            waits = ", first waits for a merge" if event.awaits_merge else ""
            return f"monitor for {event.purpose}: asks {len(event.rechecks)} again{waits}"
        case Awaited():
            return f"{event.what} {event.sha[:12]} of {_z(event.since)}"
        case Checked():
            value = "" if event.value is None else f", {event.value:g}"
            fault = f", {event.fault}" if event.fault else ""
            return f"check {event.number + 1}: {event.verdict}{value}{fault}{_late(event)}"
        case MonitorGap():
            missed = f", {event.skipped} never looked at" if event.skipped else ""
            return f"nothing was awake{missed}{_late(event)}"
        case Concluded():
            return f"monitor: {event.result}"
        case Learned():
            return f"proposes to learn: {event.key[:12]}"
        case Judged():
            return f"{event.reviewer}: {event.key[:12]} {event.decision}"
        case Routed():
            return f"{event.tool}: {len(event.pages)} page(s), which prove nothing"
        case Woken():
            return f"woke for {event.request[:12]}: {event.result}"
        case Closed():
            return "closed; its pseudonyms' key is gone"
        case _:
            assert_never(event)


def _late(event: Checked | MonitorGap) -> str:
    late = event.at - event.planned
    return f", planned {_z(event.planned)}" if late >= timedelta(minutes=1) else ""


def _z(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"
