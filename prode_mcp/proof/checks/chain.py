"""Whether a record is whole: its envelope, its chain, its blobs, its holders, its quoted heads."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from prode_mcp import __version__
from prode_mcp.approvals.statements import read_statement
from prode_mcp.approvals.terms import Terms
from prode_mcp.events import Intended, Requested
from prode_mcp.fold import Run
from prode_mcp.proof.copies import POLICY, REPORT, copies
from prode_mcp.proof.envelope import NAME, EnvelopeError, opened
from prode_mcp.proof.findings import Finding, failure, not_checkable
from prode_mcp.proof.named import digests_of, pictured
from prode_mcp.proof.record import GENESIS, LEDGER, Place, Record
from prode_mcp.proof.report import report
from prode_mcp.proof.trust import Trust
from prode_mcp.records import quoted_in
from prode_mcp.trees import as_mapping

_LEAST_QUOTED: Final = 16
_QUOTING: Final = frozenset({"ticket_comment", "pull_request"})
"""The writes whose last line is ours: of a handoff, an agent may have written it."""


def envelope(files: Mapping[str, bytes], record: Record, trust: Trust) -> Iterator[Finding]:
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


def chain(record: Record, _: Trust) -> Iterator[Finding]:
    """V1: no event is missing, doubled, moved or changed; requests were made at their place."""
    prev, ts = GENESIS, 0
    idems = Counter(line.idem for line in record.lines)
    for number, line in enumerate(record.lines, 1):
        if line.seq != number or line.run != record.lines[0].run:
            yield failure(f"event {line.seq} stands at place {number}", line.seq)
        if line.prev != prev or line.made() != line.hash:
            yield failure("it does not follow from the one before", line.seq)
        if line.ts < ts:
            yield failure("time runs back", line.seq)
        if idems[line.idem] > 1:
            yield failure("its key stands twice", line.seq)
        prev, ts = line.hash, line.ts


def requests(record: Record, _: Trust, place: Place) -> Iterator[Finding]:
    """V1: a request to a person was made where its statement says."""
    if isinstance(place.event, Requested):
        said = json.loads(record.blobs[place.event.statement])
        if (said["ledger_head"], said["run"]) != (place.line.prev, place.line.run):
            yield failure("the request was made at another place")


def artifacts(record: Record, trust: Trust) -> Iterator[Finding]:
    """V2: every blob is what its name says, each that events name is there, and no other."""
    for digest, content in record.blobs.items():
        if hashlib.sha256(content).hexdigest() != digest:
            yield failure(f"blob {digest[:12]} is not what its name says")
    named: dict[str, int] = {}
    for line, event in record.pairs():
        for digest in digests_of(event):
            named.setdefault(digest, line.seq)
    for digest, seq in named.items():
        if digest not in record.blobs:
            if digest in trust.withheld:
                yield not_checkable(f"blob {digest[:12]} was withheld", seq)
            else:
                yield failure(f"blob {digest[:12]} is missing", seq)
    pictures = {d for c in record.blobs.values() for d in pictured(c)}
    for digest in sorted(record.blobs.keys() - named.keys() - pictures):
        yield failure(f"blob {digest[:12]} is named by nothing")


def made_again(
    files: Mapping[str, bytes], record: Record, run: Run, trust: Trust, template: str
) -> Iterator[Finding]:
    """V2: what has a name of its own says what the record says, and nothing else is there."""
    made = copies(run, record.blobs)
    for name in sorted(files.keys() - made.keys() - {NAME, LEDGER, POLICY, REPORT}):
        if not name.startswith("blobs/"):
            yield failure(f"{name[:60]} belongs to no export")
    for name, content in made.items():
        if files.get(name) != content:
            yield failure(f"{name} is not what the record makes of it")
    if REPORT in files and files[REPORT] != report(record, run, template):
        # The page changes with the version that draws it, and can be compared with our own only.
        if _drawn_by(files, trust) == __version__:
            yield failure(f"{REPORT} is not what the record makes of it")
        else:
            yield not_checkable(f"{REPORT} was drawn by another version; read the record instead")
    if POLICY in files:
        yield from _terms(record, Terms.model_validate_json(files[POLICY]))


def _terms(record: Record, told: Terms) -> Iterator[Finding]:
    for line, event in record.pairs():
        if isinstance(event, Requested):
            asked = read_statement(record.blobs[event.statement])
            if asked.policy != told.digest():
                yield not_checkable("it was asked for under other terms than these", line.seq)


def _drawn_by(files: Mapping[str, bytes], trust: Trust) -> str:
    try:
        return str(opened(files.get(NAME, b""), trust.server_keys).predicate.get("server"))
    except EnvelopeError:
        return __version__


def leases(record: Record, _: Trust) -> Iterator[Finding]:
    """V12: whoever had lost the run wrote nothing to it."""
    highest = 0
    for line in record.lines:
        if line.fence < highest:
            yield failure("an older holder wrote", line.seq)
        highest = max(highest, line.fence)


def quoted_heads(record: Record, quoted: Sequence[str]) -> Iterator[Finding]:
    """V16: what was told of the chain elsewhere is true of it, and so nothing was rewritten since.

    The run's own comments and pull request quote the chain as it stood; what a reviewer copies
    from there comes as `quoted`, and only that tells that the record was not made anew.
    """
    hashes = {line.seq: line.hash for line in record.lines}
    wrong = 0
    for line, event in record.pairs():
        if not isinstance(event, Intended) or event.effect not in _QUOTING:
            continue
        for seq, head in quoted_in(_said(record.blob(event.content) or b"")):
            if seq >= line.seq or not hashes.get(seq, "").startswith(head):
                wrong += 1
                yield Finding("V16", "FAIL", "it quotes a record that is not this one", line.seq)
    for head in quoted:
        said = head.strip().casefold()
        found = [s for s, h in hashes.items() if len(said) >= _LEAST_QUOTED and h.startswith(said)]
        if found:
            yield Finding(
                "V16", "PASS", f"{said[:16]} is quoted elsewhere and stands here", found[0]
            )
        else:
            wrong += 1
            yield Finding(
                "V16", "FAIL", f"{said[:16]} is quoted elsewhere and is not of this record"
            )
    if not quoted and not wrong:
        what = "no head was given as it stands on the ticket or in the pull request (--quoted)"
        yield Finding("V16", "NOT-CHECKABLE", what)


def _said(content: bytes) -> str:
    """Return what a write says: its text, or the body of a pull request."""
    text = content.decode("utf-8", "replace")
    try:
        told = as_mapping(json.loads(text))
    except (ValueError, RecursionError):
        return text
    return str(told.get("body", ""))
