"""Whether what was concluded follows from what was read, and was read before it."""

from collections.abc import Iterator
from importlib.util import find_spec

from prode_mcp.bundle import build, weigh
from prode_mcp.citations import prove
from prode_mcp.contracts import Artifact, Bundle, Report
from prode_mcp.contracts import Finding as Told
from prode_mcp.events import Bundled, Read, Reported
from prode_mcp.fold import Run
from prode_mcp.policy import FRESH, RULES, THRESHOLD, Gate
from prode_mcp.proof.findings import Finding, failure, not_checkable
from prode_mcp.proof.record import Place, Record, at_ms
from prode_mcp.proof.trust import Trust
from prode_mcp.redaction.kinds import without_placeholders
from prode_mcp.sql.shapes import StopError
from prode_mcp.sql.text import read
from prode_mcp.trees import as_mapping


def evidence_first(_: Record, __: Trust, place: Place) -> Iterator[Finding]:
    """V6: no source was read, and no change proposed, before the evidence gate stood open."""
    line, event, before = place
    if not isinstance(event, Read) or RULES[event.tool].gate is not Gate.EVIDENCE:
        return
    if not weigh(before, at_ms(line.ts)).is_open:
        yield failure(f"{event.tool} before {THRESHOLD} %", line.seq)


def facts(record: Record, _: Trust, place: Place) -> Iterator[Finding]:
    """V7: a bundle's facts were current, and cite answers of this run and nothing else."""
    line, event, before = place
    if not isinstance(event, Bundled):
        return
    told = Bundle.model_validate_json(record.blobs[event.bundle])
    reads = {read.artifact for read in before.reads}
    for fact in told.facts:
        if told.built_at - fact.record.observed_at > FRESH:
            yield failure(f"{fact.record.id} was stale", line.seq)
        if not set(fact.record.artifacts) <= reads:
            yield failure(f"{fact.record.id} cites what was not read", line.seq)


def bundles(record: Record, _: Trust, place: Place) -> Iterator[Finding]:
    """V8: each bundle is what the builder makes of the record, to the byte; so are its facts."""
    line, event, before = place
    if isinstance(event, Reported):
        yield from _reported(record, line.seq, event, before)
    if not isinstance(event, Bundled):
        return
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
        yield failure("the bundle is not what the builder makes", line.seq)
    if (made.confidence, made.classification) != (event.confidence, event.classification):
        yield failure("the event says another confidence", line.seq)


def _reported(record: Record, seq: int, event: Reported, before: Run) -> Iterator[Finding]:
    """Prove again what a report's facts cite."""
    report = Report.model_validate_json(record.blobs[event.report])
    if tuple(fact.record for fact in report.facts) != event.facts:
        yield failure("the report holds other facts than its event", seq)
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
            yield failure(f"{fact.record.id} is not what its citations prove", seq)


def read_only(record: Record, _: Trust, place: Place) -> Iterator[Finding]:
    """V13: each answer came from a tool that reads, of the specialist whose tool it is."""
    line, event, _before = place
    if not isinstance(event, Read) or event.tool == "run_open":
        return
    artifact = Artifact.model_validate_json(record.blobs[event.artifact])
    told = (artifact.tool, artifact.specialist, artifact.run, artifact.envelope)
    if told != (event.tool, event.specialist, line.run, event.envelope):
        yield failure("the artifact is of another call", line.seq)
    rule = RULES.get(event.tool)
    if rule is None or rule.specialist is not event.specialist or not _reads(event.tool):
        yield failure(f"{event.tool[:40]} is no reading tool", line.seq)
    if event.tool == "db_check":
        yield from _selects(artifact, line.seq)


def _selects(artifact: Artifact, seq: int) -> Iterator[Finding]:
    """Read a statement again by PostgreSQL's own grammar: one SELECT that locks nothing."""
    sql = str(as_mapping(artifact.arguments).get("sql", ""))
    if find_spec("pgparse") is None:
        yield not_checkable("PostgreSQL's grammar has no wheel for this platform", seq)
        return
    try:
        read(sql)
    except StopError as stop:
        if without_placeholders(sql) != sql and not stop.gated:
            yield not_checkable("the statement as it was kept lacks what was taken out", seq)
        else:
            yield failure(f"the statement is not one SELECT: {stop.code}", seq)


def _reads(tool: str) -> bool:
    """Say whether a tool reads alone; what an agent ran itself is its word, and kept as such."""
    return RULES[tool].read_only or tool == "repro_record"
