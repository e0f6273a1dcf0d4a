"""Whether what a person owns was done as persons said, and only so."""

from collections.abc import Iterator
from typing import Final

from prode_mcp.approvals.actions import action_digest, read_action
from prode_mcp.approvals.judging import Word, why_not
from prode_mcp.approvals.keys import ActiveKeys, read_keys
from prode_mcp.approvals.signing.shapes import BadSignatureError
from prode_mcp.approvals.statements import read_statement
from prode_mcp.approvals.terms import changed_terms, default_terms
from prode_mcp.approvals.words import heard_word
from prode_mcp.events import Intended, Redeemed, Requested
from prode_mcp.proof.findings import Finding, failure, not_checkable
from prode_mcp.proof.record import Place, Record
from prode_mcp.proof.trust import Trust

OWNED: Final = {
    "ticket_close": "ticket_close",
    "pr_merge": "pr_merge",
    "sentry_suppress": "sentry_suppress",
    "deploy_change": "deploy_change",
    "workflow_dispatch": "deploy_change",
    "db_write": "db_write",
}
"""Each effect that a person owns, and its tool."""


def approvals(record: Record, trust: Trust, place: Place) -> Iterator[Finding]:
    """V4: every approval that was used was signed by people whose keys count, strongly enough."""
    event, seq = place.event, place.line.seq
    if not isinstance(event, Redeemed):
        return
    if not trust.approvers:
        yield not_checkable("the trust file has no approvers", seq)
        return
    keys = read_keys(trust.approvers)
    terms = changed_terms(default_terms(trust.deployment, keys.digest()), trust.terms)
    own = next((a for a in place.before.approvals if a.request.request == event.request), None)
    if own is None:
        yield failure("an approval was used that nobody asked for", seq)
        return
    asked = read_statement(record.blobs[own.request.statement])
    active = keys.active(event.at)
    names = frozenset(one.name for one in active.approvers)
    words = [_word(record.blobs[w.word], active, trust) for w in own.words]
    good = [w for w in words if w and not why_not(w, asked, terms, names)]
    counted = {w.key for w in good} if len(names) == 1 else {w.approver for w in good}
    if asked.request != event.request or asked.action != event.digest:
        yield failure("the statement is of another act", seq)
    if len(counted) < terms.kinds[asked.kind].persons or not asked.is_timely(event.at):
        yield failure("too few signatures of enough strength, or late", seq)


def _word(content: bytes, keys: ActiveKeys, trust: Trust) -> Word | None:
    try:
        return heard_word(content, keys, deployment=trust.deployment, origins=(trust.origin,))
    except BadSignatureError:
        return None


def gated_effects(record: Record, _: Trust, place: Place) -> Iterator[Finding]:
    """V5: an act that a person owns was done under exactly one approval of exactly that, in time."""
    event = place.event
    if isinstance(event, Redeemed) and not any(
        isinstance(e, Intended) and e.effect in OWNED and e.key == event.key for e in record.events
    ):
        yield failure("an approval was used for nothing")
    if not isinstance(event, Intended) or event.effect not in OWNED:
        return
    own = [e for e in record.events if isinstance(e, Redeemed) and e.key == event.key]
    if len(own) != 1:
        yield failure(f"{event.effect} has not exactly its one approval")
        return
    asked = (e for e in record.events if isinstance(e, Requested) and e.request == own[0].request)
    request = next(asked, None)
    if request is None or request.digest != own[0].digest or own[0].at >= request.not_after:
        yield failure(f"{event.effect} was approved otherwise, or late")
    if own[0].digest != action_digest(read_action(record.blobs[event.content])):
        yield failure(f"{event.effect} is another act than the one approved")
