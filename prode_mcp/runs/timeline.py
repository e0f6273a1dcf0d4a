"""A run's events for a person, a line each. Pure."""

from typing import assert_never

from prode_mcp.events import (
    Answered,
    Bundled,
    Ended,
    Event,
    Gapped,
    Granted,
    Heard,
    Intended,
    Observed,
    Opened,
    Read,
    Redeemed,
    Reported,
    Requested,
    Resumed,
    Settled,
    Stopped,
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
        case _:
            assert_never(event)
