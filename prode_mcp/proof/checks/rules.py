"""Whether the rules would have let each event happen where it stands."""

from collections.abc import Iterator
from typing import Final

from prode_mcp.contracts import Outcome
from prode_mcp.events import (
    Bundled,
    Ended,
    Event,
    Intended,
    Monitoring,
    Opened,
    Read,
    Redeemed,
    Reported,
    Requested,
)
from prode_mcp.fold import Run
from prode_mcp.gates import Ask, Grant, ask, decide, granted, monitoring
from prode_mcp.proof.checks.approvals import OWNED
from prode_mcp.proof.findings import Finding, failure
from prode_mcp.proof.record import Place, Record, at_ms
from prode_mcp.proof.trust import Trust


def beginning(record: Record, _: Trust) -> Iterator[Finding]:
    """V15, as a whole: a run begins with its opening."""
    if not isinstance(record.events[0], Opened):
        yield failure("a run begins with its opening", 1)


def rules(_: Record, __: Trust, place: Place) -> Iterator[Finding]:
    """V15: each event is one that the rules would have let happen where it stands."""
    line, event, before = place
    if line.seq > 1 and isinstance(event, Opened):
        yield failure("a run is opened once", line.seq)
    call = _call_of(event, before)
    if call is not None and (refusal := decide(call, before, at_ms(line.ts))):
        yield failure(f"the rules refuse it: {refusal.code}", line.seq)
    if before.outcome is not None and event.kind not in _AFTER:
        yield failure(f"{event.kind} after the end", line.seq)
    if isinstance(event, Ended) and _other_classification(event, before):
        yield failure("it ends with another classification", line.seq)
    if isinstance(event, Monitoring) and before.outcome is None:
        yield failure("a monitor before the end", line.seq)


_AFTER: Final = frozenset(
    {
        *("monitoring", "awaited", "checked", "monitor.gap", "concluded", "learned", "closed"),
        *("read", "gapped", "intended", "settled"),
    }
)


def _other_classification(event: Ended, before: Run) -> bool:
    return before.bundle is None or event.classification != before.bundle.classification


def _call_of(event: Event, before: Run) -> Ask | None:
    """Return the call that an event is the trace of, as the rules were asked."""
    after = before.outcome is not None
    match event:
        case Read() if event.tool != "run_open":
            return monitoring(event.tool) if after else ask(event.tool)
        case Reported():
            return ask("specialist_report")
        case Bundled():
            return ask("bundle_build")
        case Ended():
            return ask("run_end", outcome=Outcome(event.outcome))
        case Requested():
            return ask("approval_request")
        case Intended() if event.effect in OWNED:
            return None
        case Intended() if after:
            return monitoring("ticket_comment")
        case Intended() if event.effect in {"branch", "pull_request"}:
            return ask("pr_open")
        case Redeemed():
            return _granted(event, before)
        case _:
            return None


def _granted(event: Redeemed, before: Run) -> Ask:
    own = next((a.request for a in before.approvals if a.request.request == event.request), None)
    until = own.not_after if own else event.at
    tool = _TOOLS.get(own.act if own else "", "ticket_close")
    return granted(tool, Grant(request=event.request, digest=event.digest, not_after=until))


_TOOLS: Final = {
    "ticket_terminal": "ticket_close",
    "pull_merge": "pr_merge",
    "sentry_suppression": "sentry_suppress",
    "deploy_risk": "deploy_change",
    "production_write": "db_write",
}
