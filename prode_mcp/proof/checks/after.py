"""Whether what was watched after the end says what its answers say."""

from collections.abc import Iterator

from prode_mcp.contracts import Artifact
from prode_mcp.events import Checked, Concluded
from prode_mcp.fold import Run
from prode_mcp.monitors import measured, planned, result, since, verdict, was_whole
from prode_mcp.proof.findings import Finding, failure
from prode_mcp.proof.record import Place, Record
from prode_mcp.proof.trust import Trust


def monitor(record: Record, _: Trust, place: Place) -> Iterator[Finding]:
    """V14: a monitor asked when it was to, and its verdicts and result follow from its answers."""
    line, event, before = place
    own = before.monitor
    if isinstance(event, Checked):
        if own is None or event.planned not in planned(own):
            yield failure("nothing was planned then", line.seq)
        elif event.artifact is not None and not _is_said(record, event, before):
            yield failure("the answer says something else", line.seq)
    if isinstance(event, Concluded) and (own is None or result(own, event.at) is not event.result):
        yield failure(f"{event.result} does not follow", line.seq)


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
