"""The checks that a reviewer runs over an export: each says pass, fail or not checkable, and where.

Nothing is believed that can be derived: hashes, keys, bundles, verdicts and gates are made again
by the rules, from what the record holds. Pure.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Final, Literal, NamedTuple

from pydantic import ValidationError

from prode_mcp.approvals.actions import action_digest, read_action
from prode_mcp.approvals.judging import Word, why_not
from prode_mcp.approvals.keys import ActiveKeys, read_keys
from prode_mcp.approvals.signing.shapes import BadSignatureError
from prode_mcp.approvals.statements import read_statement
from prode_mcp.approvals.terms import changed_terms, default_terms
from prode_mcp.approvals.words import heard_word
from prode_mcp.bundle import build, weigh
from prode_mcp.citations import prove
from prode_mcp.contracts import (
    Artifact,
    Bundle,
    Outcome,
    Report,
)
from prode_mcp.contracts import Finding as Told
from prode_mcp.effects import effect_key
from prode_mcp.events import (
    Bundled,
    Checked,
    Concluded,
    Ended,
    Event,
    Granted,
    Intended,
    Monitoring,
    Opened,
    Read,
    Redeemed,
    Reported,
    Requested,
    Settled,
)
from prode_mcp.fold import Run
from prode_mcp.gates import Ask, Grant, ask, decide, granted, monitoring
from prode_mcp.monitors import measured, planned, result, since, verdict, was_whole
from prode_mcp.policy import FRESH, RULES, THRESHOLD, Gate
from prode_mcp.proof.envelope import NAME, EnvelopeError, opened
from prode_mcp.proof.files import ExportError
from prode_mcp.proof.record import GENESIS, Record, read_record
from prode_mcp.proof.trust import Trust

Verdicts = Literal["PASS", "FAIL", "NOT-CHECKABLE"]
_GATED: Final = {
    "ticket_close": "ticket_close",
    "pr_merge": "pr_merge",
    "sentry_suppress": "sentry_suppress",
    "deploy_change": "deploy_change",
    "workflow_dispatch": "deploy_change",
    "db_write": "db_write",
}
"""Each effect that a person owns, and its tool."""


class Finding(NamedTuple):
    """What one check found: `seq` is the event's number, 0 where it is of the whole."""

    check: str
    verdict: Verdicts
    what: str
    seq: int = 0


Check = Callable[[Record, Trust], Iterator[Finding]]


def verify(files: Mapping[str, bytes], trust: Trust) -> list[Finding]:
    """Run every check over an export's files."""
    try:
        record = read_record(files)
    except ExportError as error:
        return [Finding("V1", "FAIL", str(error))]
    found = [*_envelope(files, record, trust)]
    for name, about, check in CHECKS:
        try:
            wrong = list(check(record, trust))
        except (ValidationError, ValueError, LookupError, RecursionError) as error:
            wrong = [Finding(name, "FAIL", f"part of it cannot be read: {type(error).__name__}")]
        found += wrong or [Finding(name, "PASS", about)]
    return found


def _envelope(files: Mapping[str, bytes], record: Record, trust: Trust) -> Iterator[Finding]:
    """V3: the envelope holds, names every file and no other, and ends where the chain does."""
    raw = files.get(NAME)
    if raw is None:
        yield Finding("V3", "FAIL", f"there is no {NAME}")
        return
    try:
        signed = opened(raw, trust.server_keys)
    except EnvelopeError as error:
        yield Finding("V3", "FAIL", f"the envelope: {error}")
        return
    there = {name: hashlib.sha256(files[name]).hexdigest() for name in files if name != NAME}
    for name in sorted(there.keys() ^ signed.files.keys()):
        yield Finding("V3", "FAIL", f"{name} is {'not signed' if name in there else 'missing'}")
    for name in sorted(there.keys() & signed.files.keys()):
        if there[name] != signed.files[name]:
            yield Finding("V3", "FAIL", f"{name} was changed")
    last = record.lines[-1]
    told = {"run": last.run, "head": last.hash, "events": last.seq}
    if any(signed.predicate.get(key) != value for key, value in told.items()):
        yield Finding("V3", "FAIL", "the envelope was signed for another end of the chain")
    if there == signed.files and all(signed.predicate.get(k) == v for k, v in told.items()):
        yield Finding("V3", "PASS", "signed by a trusted key, over every file and no other")


def _chain(record: Record, _: Trust) -> Iterator[Finding]:
    """V1: no event is missing, doubled, moved or changed; requests were made at their place."""
    prev, ts = GENESIS, 0
    for number, line in enumerate(record.lines, 1):
        if line.seq != number or line.run != record.lines[0].run:
            yield Finding("V1", "FAIL", f"event {line.seq} stands at place {number}", line.seq)
        if line.prev != prev or line.made() != line.hash:
            yield Finding("V1", "FAIL", "it does not follow from the one before", line.seq)
        if line.ts < ts:
            yield Finding("V1", "FAIL", "time runs back", line.seq)
        prev, ts = line.hash, line.ts
    idems = Counter(line.idem for line in record.lines)
    for line in record.lines:
        if idems[line.idem] > 1:
            yield Finding("V1", "FAIL", "its key stands twice", line.seq)
    for line, event in zip(record.lines, record.events, strict=True):
        if isinstance(event, Requested):
            said = json.loads(record.blobs[event.statement])
            head = record.lines[line.seq - 2].hash if line.seq > 1 else GENESIS
            if said["ledger_head"] != head or said["run"] != line.run:
                yield Finding("V1", "FAIL", "the request was made at another place", line.seq)


def _artifacts(record: Record, trust: Trust) -> Iterator[Finding]:
    """V2: every blob is what its name says, each that events name is there, and no other."""
    for digest, content in record.blobs.items():
        if hashlib.sha256(content).hexdigest() != digest:
            yield Finding("V2", "FAIL", f"blob {digest[:12]} is not what its name says")
    named: dict[str, int] = {}
    for line, event in zip(record.lines, record.events, strict=True):
        for digest in digests_of(event):
            named.setdefault(digest, line.seq)
    for digest, seq in named.items():
        if digest not in record.blobs:
            if digest in trust.withheld:
                yield Finding("V2", "NOT-CHECKABLE", f"blob {digest[:12]} was withheld", seq)
            else:
                yield Finding("V2", "FAIL", f"blob {digest[:12]} is missing", seq)
    pictures = {d for c in record.blobs.values() for d in _pictured(c)}
    for digest in sorted(record.blobs.keys() - named.keys() - pictures):
        yield Finding("V2", "FAIL", f"blob {digest[:12]} is named by nothing")


def words_of(files: Mapping[str, bytes]) -> frozenset[str]:
    """Return the digests of approvals' signed words, whose signatures look like keys."""
    try:
        record = read_record(files)
    except ExportError:
        return frozenset()
    return frozenset(str(e.word) for e in record.events if isinstance(e, Granted))


def digests_of(event: Event) -> Iterator[str]:
    """Return the digests of the blobs that an event names."""
    fields = {
        "opened": ("snapshot", "inventory"),
        "read": ("artifact",),
        "reported": ("report",),
        "bundled": ("bundle",),
        "intended": ("content",),
        "requested": ("action", "statement", "arguments"),
        "granted": ("word",),
        "ended": ("report",),
        "checked": ("artifact",),
        "concluded": ("report",),
        "learned": ("candidate",),
    }
    for name in fields.get(event.kind, ()):
        digest = getattr(event, name)
        if digest:
            yield str(digest)


def _pictured(content: bytes) -> Iterator[str]:
    """Return the digests of pictures that an artifact's body names."""
    if b"prode://files/" not in content:
        return
    for part in content.decode("utf-8", "replace").split("prode://files/")[1:]:
        yield part[:64]


def _approvals(record: Record, trust: Trust) -> Iterator[Finding]:
    """V4: every approval that was used was signed by people whose keys count, strongly enough."""
    used = [
        (line.seq, event)
        for line, event in zip(record.lines, record.events, strict=True)
        if isinstance(event, Redeemed)
    ]
    if used and not trust.approvers:
        yield Finding("V4", "NOT-CHECKABLE", "the trust file has no approvers", used[0][0])
        return
    keys = read_keys(trust.approvers)
    terms = changed_terms(default_terms(trust.deployment, keys.digest()), trust.terms)
    for seq, event in used:
        before = record.before[seq - 1]
        own = next((a for a in before.approvals if a.request.request == event.request), None)
        if own is None:
            yield Finding("V4", "FAIL", "an approval was used that nobody asked for", seq)
            continue
        asked = read_statement(record.blobs[own.request.statement])
        active = keys.active(event.at)
        names = frozenset(one.name for one in active.approvers)
        words = [_word(record.blobs[w.word], active, trust) for w in own.words]
        good = [w for w in words if w and not why_not(w, asked, terms, names)]
        counted = {w.key for w in good} if len(names) == 1 else {w.approver for w in good}
        if asked.request != event.request or asked.action != event.digest:
            yield Finding("V4", "FAIL", "the statement is of another act", seq)
        if len(counted) < terms.kinds[asked.kind].persons or not asked.is_timely(event.at):
            yield Finding("V4", "FAIL", "too few signatures of enough strength, or late", seq)


def _word(content: bytes, keys: ActiveKeys, trust: Trust) -> Word | None:
    try:
        return heard_word(content, keys, deployment=trust.deployment, origins=(trust.origin,))
    except BadSignatureError:
        return None


def _gated_effects(record: Record, _: Trust) -> Iterator[Finding]:
    """V5: an act that a person owns was done under exactly one approval of exactly that, in time."""
    used = [e for e in record.events if isinstance(e, Redeemed)]
    asked = {e.request: e for e in record.events if isinstance(e, Requested)}
    intents = [
        (line.seq, e)
        for line, e in zip(record.lines, record.events, strict=True)
        if isinstance(e, Intended) and e.effect in _GATED
    ]
    for seq, intent in intents:
        own = [one for one in used if one.key == intent.key]
        content = record.blobs[intent.content]
        digest = _action_digest(content)
        if len(own) != 1 or own[0].digest != digest:
            yield Finding("V5", "FAIL", f"{intent.effect} has not exactly its one approval", seq)
            continue
        request = asked.get(own[0].request)
        if request is None or request.digest != digest or own[0].at >= request.not_after:
            yield Finding("V5", "FAIL", f"{intent.effect} was approved otherwise, or late", seq)
    keys = {intent.key for _, intent in intents}
    for line, event in zip(record.lines, record.events, strict=True):
        if isinstance(event, Redeemed) and event.key not in keys:
            yield Finding("V5", "FAIL", "an approval was used for nothing", line.seq)


def _action_digest(content: bytes) -> str:
    return action_digest(read_action(content))


def _evidence_first(record: Record, _: Trust) -> Iterator[Finding]:
    """V6: no source was read, and no change proposed, before the evidence gate stood open."""
    for line, event, before in zip(record.lines, record.events, record.before, strict=False):
        if not isinstance(event, Read) or RULES[event.tool].gate is not Gate.EVIDENCE:
            continue
        if not weigh(before, _at(line.ts)).is_open:
            yield Finding("V6", "FAIL", f"{event.tool} before {THRESHOLD} %", line.seq)


def _fresh(record: Record, _: Trust) -> Iterator[Finding]:
    """V7: a bundle's facts were current, and cite answers of this run and nothing else."""
    for line, event, before in zip(record.lines, record.events, record.before, strict=False):
        if not isinstance(event, Bundled):
            continue
        told = Bundle.model_validate_json(record.blobs[event.bundle])
        reads = {read.artifact for read in before.reads}
        for fact in told.facts:
            if told.built_at - fact.record.observed_at > FRESH:
                yield Finding("V7", "FAIL", f"{fact.record.id} was stale", line.seq)
            if not set(fact.record.artifacts) <= reads:
                yield Finding("V7", "FAIL", f"{fact.record.id} cites what was not read", line.seq)


def _bundles(record: Record, _: Trust) -> Iterator[Finding]:
    """V8: each bundle is what the builder makes of the record, to the byte; so are its facts."""
    for line, event, before in zip(record.lines, record.events, record.before, strict=False):
        if isinstance(event, Reported):
            yield from _reported(record, line.seq, event, before)
        if not isinstance(event, Bundled):
            continue
        told = Bundle.model_validate_json(record.blobs[event.bundle])
        reports = {d: Report.model_validate_json(record.blobs[d]) for d in before.reports}
        made = build(
            before,
            reports,
            told.built_at,
            classification=event.classification,
            cause=told.cause,
            claimed=event.claimed,
        )
        if made.model_dump_json().encode() != record.blobs[event.bundle]:
            yield Finding("V8", "FAIL", "the bundle is not what the builder makes", line.seq)
        if (made.confidence, made.classification) != (event.confidence, event.classification):
            yield Finding("V8", "FAIL", "the event says another confidence", line.seq)


def _reported(record: Record, seq: int, event: Reported, before: Run) -> Iterator[Finding]:
    """Prove again what a report's facts cite."""
    report = Report.model_validate_json(record.blobs[event.report])
    if tuple(fact.record for fact in report.facts) != event.facts:
        yield Finding("V8", "FAIL", "the report holds other facts than its event", seq)
    known = {
        read.artifact: Artifact.model_validate_json(record.blobs[read.artifact])
        for read in before.reads
        if read.artifact in record.blobs
    }
    for fact in report.facts:
        told = Told(
            statement=fact.statement,
            citations=fact.citations,
            role=fact.record.role,
            key=fact.record.key,
            value=fact.record.value,
            at=fact.at,
        )
        if prove(told, event.specialist, known, fact_id=fact.record.id) != fact.record:
            yield Finding("V8", "FAIL", f"{fact.record.id} is not what its citations prove", seq)


def _diff(record: Record, _: Trust) -> Iterator[Finding]:
    """V10: what was approved to be merged is the change that was weighed and proposed."""
    proposed = {
        str(json.loads(record.blobs[event.content]).get("digest"))
        for event in record.events
        if isinstance(event, Intended) and event.effect == "branch"
    }
    merges = [
        (line.seq, json.loads(record.blobs[event.action]))
        for line, event in zip(record.lines, record.events, strict=True)
        if isinstance(event, Requested) and event.act == "pull_merge"
    ]
    for seq, action in merges:
        if action.get("change") not in proposed:
            yield Finding("V10", "FAIL", "the merge is of another change", seq)
    if proposed and not merges:
        yield Finding("V10", "NOT-CHECKABLE", "the pull request's diff is not in the export")


def _effects(record: Record, _: Trust) -> Iterator[Finding]:
    """V11: each write has the key of its run, effect and step, and one outcome at most."""
    intents: dict[str, Intended] = {}
    settled: dict[str, int] = {}
    for line, event in zip(record.lines, record.events, strict=True):
        if isinstance(event, Intended):
            if event.key != effect_key(line.run, event.effect, event.step):
                yield Finding("V11", "FAIL", f"{event.effect} has another key", line.seq)
            if event.key in intents:
                yield Finding("V11", "FAIL", f"{event.effect} was meant twice", line.seq)
            intents[event.key] = event
        if isinstance(event, Settled):
            own = intents.get(event.key)
            if own is None or own.effect != event.effect or event.key in settled:
                yield Finding("V11", "FAIL", f"{event.effect} has an outcome too many", line.seq)
            settled[event.key] = line.seq


def _leases(record: Record, _: Trust) -> Iterator[Finding]:
    """V12: whoever had lost the run wrote nothing to it."""
    highest = 0
    for line in record.lines:
        if line.fence < highest:
            yield Finding("V12", "FAIL", "an older holder wrote", line.seq)
        highest = max(highest, line.fence)


def _read_only(record: Record, _: Trust) -> Iterator[Finding]:
    """V13: each answer came from a tool that reads, of the specialist whose tool it is."""
    for line, event in zip(record.lines, record.events, strict=True):
        if not isinstance(event, Read) or event.tool == "run_open":
            continue
        artifact = Artifact.model_validate_json(record.blobs[event.artifact])
        told = (artifact.tool, artifact.specialist, artifact.run, artifact.envelope)
        if told != (event.tool, event.specialist, line.run, event.envelope):
            yield Finding("V13", "FAIL", "the artifact is of another call", line.seq)
        rule = RULES.get(event.tool)
        if rule is None or rule.specialist is not event.specialist or not _reads(event.tool):
            yield Finding("V13", "FAIL", f"{event.tool[:40]} is no reading tool", line.seq)


def _reads(tool: str) -> bool:
    """Say whether a tool reads alone; what an agent ran itself is its word, and kept as such."""
    return RULES[tool].read_only or tool == "repro_record"


def _monitor(record: Record, _: Trust) -> Iterator[Finding]:
    """V14: a monitor asked when it was to, and its verdicts and result follow from its answers."""
    for line, event, before in zip(record.lines, record.events, record.before, strict=False):
        monitor = before.monitor
        if isinstance(event, Checked):
            if monitor is None or event.planned not in planned(monitor):
                yield Finding("V14", "FAIL", "nothing was planned then", line.seq)
            elif event.artifact is not None and not _is_said(record, event, before):
                yield Finding("V14", "FAIL", "the answer says something else", line.seq)
        if isinstance(event, Concluded) and (
            monitor is None or result(monitor, event.at) is not event.result
        ):
            yield Finding("V14", "FAIL", f"{event.result} does not follow", line.seq)


def _is_said(record: Record, event: Checked, before: Run) -> bool:
    monitor = before.monitor
    if monitor is None or event.artifact is None:
        return False
    recheck = monitor.begun.rechecks[event.number]
    answer = Artifact.model_validate_json(record.blobs[event.artifact])
    question = Artifact.model_validate_json(record.blobs[recheck.artifact])
    value = measured(recheck, answer.body)
    first = next((c.value for c in monitor.checks if c.number == event.number), None)
    whole = was_whole(question, answer, since(monitor))
    said = verdict(recheck, value, first, whole=whole)
    return (value, said) == (event.value, event.verdict)


def _rules(record: Record, _: Trust) -> Iterator[Finding]:
    """V15: each event is one that the rules would have let happen where it stands."""
    if not isinstance(record.events[0], Opened):
        yield Finding("V15", "FAIL", "a run begins with its opening", 1)
    for line, event, before in zip(record.lines, record.events, record.before, strict=False):
        if line.seq > 1 and isinstance(event, Opened):
            yield Finding("V15", "FAIL", "a run is opened once", line.seq)
        call = _call_of(event, before)
        if call is not None and (refusal := decide(call, before, _at(line.ts))):
            yield Finding("V15", "FAIL", f"the rules refuse it: {refusal.code}", line.seq)
        if before.outcome is not None and event.kind not in _AFTER:
            yield Finding("V15", "FAIL", f"{event.kind} after the end", line.seq)
        if isinstance(event, Ended) and _other_classification(event, before):
            yield Finding("V15", "FAIL", "it ends with another classification", line.seq)
        if isinstance(event, Monitoring) and before.outcome is None:
            yield Finding("V15", "FAIL", "a monitor before the end", line.seq)


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
        case Intended() if event.effect in _GATED:
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


def _at(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)


CHECKS: Final[tuple[tuple[str, str, Check], ...]] = (
    ("V1", "the chain is whole, and requests stand where they were made", _chain),
    ("V2", "every blob is what its name says, and nothing else is there", _artifacts),
    ("V4", "approvals that were used are signed, in time, by people whose keys count", _approvals),
    ("V5", "each owned act has exactly its one approval", _gated_effects),
    ("V6", "no source was read before the evidence gate stood open", _evidence_first),
    ("V7", "facts were current, and cite this run's answers alone", _fresh),
    ("V8", "facts, confidence and bundles are made again to the byte", _bundles),
    ("V10", "the change that was approved is the one that was proposed", _diff),
    ("V11", "keys of writes are made again; each has one outcome at most", _effects),
    ("V12", "fences only grow", _leases),
    ("V13", "each answer is of a tool that reads", _read_only),
    ("V14", "the monitor's verdicts and result follow from its answers", _monitor),
    ("V15", "every event is one that the rules let happen", _rules),
)
