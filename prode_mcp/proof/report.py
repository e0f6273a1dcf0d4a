"""Draw a run as one page that a person opens offline: no script, and nothing is loaded. Pure.

Whatever a source, an agent or a stranger wrote is text in it, with unseen characters made visible.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any, Final, NamedTuple

from jinja2 import Environment, StrictUndefined

from prode_mcp.contracts import QUOTED, Artifact, Bundle, Citation, Fact
from prode_mcp.events import Event, Opened
from prode_mcp.fold import Run
from prode_mcp.proof.record import Line, Record, at_ms
from prode_mcp.timeline import told_event
from prode_mcp.trees import as_mapping, texts_of
from prode_mcp.unseen import visible

_AROUND: Final = 160
"""Characters that are shown on each side of a quoted span."""
_LONGEST: Final = 4_000
_ENDS: Final = 500
"""Of a longer record the first events and the last are shown."""
_STEP, _LANE, _LEFT, _TOP, _DAY = 16, 30, 150, 34, 120
_LANES: Final[Mapping[str, tuple[str, ...]]] = {
    "run": ("opened", "resumed", "woken", "ended", "closed"),
    "sources": ("read", "gapped"),
    "reports": ("reported",),
    "evidence": ("bundled",),
    "refusals": ("stopped",),
    "approvals": ("requested", "granted", "answered", "observed", "redeemed"),
    "writes": ("intended", "settled"),
    "monitor": ("monitoring", "awaited", "checked", "monitor.gap", "concluded"),
    "wiki": ("routed", "learned"),
}
_LANE_OF: Final = {kind: lane for lane, kinds in _LANES.items() for kind in kinds}


class Row(NamedTuple):
    """One event as a person reads it."""

    line: Line
    event: Event
    at: str
    says: str


class Dot(NamedTuple):
    """One event in the picture."""

    x: int
    y: int
    kind: str
    row: Row


class Span(NamedTuple):
    """What a citation names, with what stands around it in the answer."""

    artifact: str
    tool: str
    where: str
    before: str
    quoted: str
    after: str


def report(record: Record, run: Run, template: str) -> bytes:
    """Return the page of a run after its record, by the template that the package ships."""
    bundle = _bundle(record, run)
    opened = record.events[0]
    rows = _rows(record)
    page = _environment().from_string(template)
    told = page.render(
        run=run,
        title=_title(record, run),
        gated=opened.gated if isinstance(opened, Opened) else "",
        head=record.lines[-1].hash,
        first=_at(record.lines[0]),
        last=_at(record.lines[-1]),
        picture=_picture(rows),
        bundle=bundle,
        facts=[(fact, list(_spans(fact, record))) for fact in bundle.facts] if bundle else [],
        approvals=[(one, _content(record, one.request.action)) for one in run.approvals],
        effects=[(one, _content(record, one.intent.content)) for one in run.effects],
        closing=_content(record, run.outcome.report) if run.outcome else "",
        watched=_content(record, run.monitor.concluded.report)
        if run.monitor and run.monitor.concluded
        else "",
        rows=rows,
        left_out=max(0, len(record.lines) - 2 * _ENDS),
        refused=[row for row in rows if row.event.kind == "stopped"],
    )
    return told.encode()


@cache
def _environment() -> Environment:
    made = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.filters["visible"] = _shown
    made.filters["clock"] = _clock
    return made


def _shown(text: object) -> str:
    return "\n".join(map(visible, str(text).split("\n")))


def _bundle(record: Record, run: Run) -> Bundle | None:
    content = record.blob(run.bundle.bundle) if run.bundle else None
    return Bundle.model_validate_json(content) if content else None


def _title(record: Record, run: Run) -> str:
    content = record.blob(run.snapshot)
    if content is None:
        return ""
    title = as_mapping(Artifact.model_validate_json(content).body).get("title", "")
    return str(as_mapping(title).get(QUOTED, title))


def _content(record: Record, digest: str | None) -> str:
    content = record.blob(digest)
    if content is None:
        return ""
    text = content.decode("utf-8", "replace")
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"


def _clock(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M:%S}"


def _at(line: Line) -> str:
    return _clock(at_ms(line.ts))


def _picture(rows: Sequence[Row]) -> dict[str, Any]:
    """Place each event: to the right in order, and downwards by what it is of."""
    used = [lane for lane in _LANES if any(_lane(row.event) == lane for row in rows)]
    heights = {lane: _TOP + number * _LANE for number, lane in enumerate(used)}
    days: list[tuple[int, str]] = []
    dots: list[Dot] = []
    for number, row in enumerate(rows):
        x = _LEFT + number * _STEP
        dots.append(Dot(x, heights[_lane(row.event)], row.event.kind.replace(".", "-"), row))
        if not days or (x - days[-1][0] > _DAY and row.at[:16] != days[-1][1]):
            days.append((x, row.at[:16]))
    return {
        "heights": heights,
        "dots": dots,
        "days": days,
        "width": _LEFT + len(dots) * _STEP + _DAY,
        "height": _TOP + len(used) * _LANE,
        "left": _LEFT,
    }


def _rows(record: Record) -> list[Row]:
    lines, events = record.lines, record.events
    if len(lines) > 2 * _ENDS:
        lines, events = (*lines[:_ENDS], *lines[-_ENDS:]), (*events[:_ENDS], *events[-_ENDS:])
    return [
        Row(line, event, _at(line), visible(told_event(event)))
        for line, event in zip(lines, events, strict=True)
    ]


def _lane(event: Event) -> str:
    return _LANE_OF.get(event.kind, "run")


def _spans(fact: Fact, record: Record) -> Iterator[Span]:
    for citation in fact.citations:
        yield _span(citation, fact, record)


def _span(citation: Citation, fact: Fact, record: Record) -> Span:
    named = citation.artifact.casefold()
    digest = next((d for d in fact.record.artifacts if d.startswith(named)), "")
    content = record.blob(digest)
    if content is None:
        return Span(citation.artifact[:12], "", "not in this export", "", citation.quote, "")
    answer = Artifact.model_validate_json(content)
    if citation.pointer:
        return Span(digest[:12], answer.tool, citation.pointer, "", str(citation.value), "")
    for text in texts_of(answer.body):
        before, found, after = text.partition(citation.quote)
        if found:
            return Span(digest[:12], answer.tool, "", before[-_AROUND:], found, after[:_AROUND])
    return Span(digest[:12], answer.tool, "", "", citation.quote, "")
