"""What is asked again after a run's end, when, and what the answers come to. Pure."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, Final

from prode_mcp.contracts import (
    Artifact,
    Digest,
    Need,
    Purpose,
    Recheck,
    Refusal,
    Result,
    Tripwire,
    Verdict,
)
from prode_mcp.fold import Monitor, Run
from prode_mcp.policy import (
    AWAIT_EVERY,
    CHECK_AT,
    CHECK_TRIES,
    HELD_SHARE,
    MAX_RECHECKS,
    READS,
    RECURS_SHARE,
    TRIP_FACTOR,
    TRY_AGAIN,
)
from prode_mcp.redaction.kinds import without_placeholders
from prode_mcp.trees import as_list, as_mapping, as_time, at_pointer

_ASKED: Final = frozenset(tool for tools in READS.values() for tool in tools) - {
    # Their texts are too long to be kept, or are the agent's own.
    "review_diff",
    "repro_record",
    "support_summary",
}
_ALARM: Final = "ALARM"
_SETTLES: Final = timedelta(hours=1)
"""How long after a change a state of now, an alarm say, may still be that of before."""
_NAME: Final = 12
# A question that names a release cannot see the next one.
_OF_A_RELEASE: Final = ("release", "version", "sha", "commit")


def rechecks_of(
    purpose: Purpose, answers: Iterable[tuple[Digest, Artifact]]
) -> tuple[Recheck, ...]:
    """Return the evidence's own questions that can be asked again, the newest of each tool.

    `answers` are those that the bundle's facts rest on, the oldest first.
    """
    found: dict[str, Recheck] = {}
    for digest, answer in answers:
        recheck = _derived(purpose, digest, answer)
        if recheck is not None:
            found[answer.tool] = recheck
    return tuple(found.values())[-MAX_RECHECKS:]


def tripped_by(
    purpose: Purpose, wires: Iterable[Tripwire], answers: Iterable[tuple[Digest, Artifact]]
) -> tuple[Recheck, ...] | Refusal:
    """Return the questions of conditions that an agent names, or why one is none.

    A fix is watched by what would have seen the incident; a stop is refuted by what is not so yet.
    """
    known = list(answers)
    found: list[Recheck] = []
    for wire in wires:
        name = wire.artifact.casefold()
        named = [(d, a) for d, a in known if len(name) >= _NAME and d.startswith(name)]
        if len(named) != 1:
            return _no_wire(f"no answer {wire.artifact[:16]} in this run")
        digest, answer = named[0]
        then = number_at(answer.body, wire.pointer)
        if then is None:
            return _no_wire(f"no number at {wire.pointer[:80]} in {digest[:12]}")
        if not is_again(answer):
            return _no_wire(f"{answer.tool} cannot be asked again as it was")
        if (then > wire.above) is not (purpose is Purpose.FIX):
            return _no_wire(_WRONG_SIDE[purpose].format(then=f"{then:g}", above=f"{wire.above:g}"))
        found.append(
            Recheck(
                tool=answer.tool,
                artifact=digest,
                pointer=wire.pointer,
                then=then,
                recurs_from=wire.above,
                held_to=wire.above,
            )
        )
    return tuple(found)


_WRONG_SIDE: Final = {
    Purpose.FIX: "it was {then} in the incident, so a monitor above {above} would not have seen it",
    Purpose.TRIPWIRE: "it is {then} already, which is above {above}: that refutes the stop now",
}


def is_kept_whole(answer: Artifact) -> bool:
    """Say whether the words that were kept of a question ask it again."""
    told = as_mapping(answer.arguments)
    if answer.tool not in _ASKED or told.get("first_look"):
        return False
    # What stands for a value that was taken out asks nothing of a source.
    text = json.dumps(answer.arguments, ensure_ascii=False)
    return without_placeholders(text) == text


def is_again(answer: Artifact) -> bool:
    """Say whether a question would see it if it came back."""
    where = as_mapping(as_mapping(answer.arguments).get("where"))
    pinned = any(part in str(name).casefold() for name in where for part in _OF_A_RELEASE)
    return answer.tool in _MEASURED and is_kept_whole(answer) and not pinned


def measured(recheck: Recheck, body: object) -> float | None:
    """Return the number that a recheck looks at, or None where the answer has none."""
    if recheck.pointer:
        return number_at(body, recheck.pointer)
    return _MEASURED[recheck.tool](as_mapping(body))


def verdict(recheck: Recheck, value: float | None, first: float | None, *, whole: bool) -> Verdict:
    """Say what a value means.

    Of a window that is not `whole` yet one can tell only that it recurred, and of a state that may
    still be the old one nothing. `first` is what the first check of this question saw, if there
    was one.
    """
    if value is None:
        return Verdict.UNKNOWN
    if recheck.tool in _OF_NOW and not whole:
        return Verdict.UNCLEAR
    if recheck.grows:
        if first is None:
            return Verdict.UNCLEAR
        return Verdict.RECURRED if value > first else Verdict.HELD
    is_wire = bool(recheck.pointer)
    if value > recheck.recurs_from or (value == recheck.recurs_from and not is_wire):
        return Verdict.RECURRED
    return Verdict.HELD if whole and value <= recheck.held_to else Verdict.UNCLEAR


def again(answer: Artifact, since: datetime, now: datetime) -> tuple[dict[str, Any], bool] | None:
    """Return a question's arguments as of now, and whether its window is as long as it was.

    A window ends now and begins no earlier than `since`. None: there is nothing of it to ask yet.
    """
    told = dict(as_mapping(answer.arguments))
    first, last = as_time(told.get("start")), as_time(told.get("end"))
    if first is None or last is None:
        return told, now - since >= _SETTLES
    for name in ("baseline_start", "baseline_end"):
        told.pop(name, None)
    start = max(since, now - (last - first))
    if now - start < timedelta(minutes=1):
        return None
    return told | {"start": _z(start), "end": _z(now)}, now - start >= last - first


def was_whole(question: Artifact, answer: Artifact, since: datetime) -> bool:
    """Say of an answer that was kept what `again` said when it was asked."""
    first, last = _times(question)
    start, end = _times(answer)
    if first is None or last is None or start is None or end is None:
        return answer.observed_at - since >= _SETTLES
    # Both were written down in whole seconds.
    return end - start >= last - first - timedelta(seconds=1)


def _times(answer: Artifact) -> tuple[datetime | None, datetime | None]:
    told = as_mapping(answer.arguments)
    return as_time(told.get("start")), as_time(told.get("end"))


def planned(monitor: Monitor) -> tuple[datetime, ...]:
    """Return the moments at which a monitor asks; none while it waits for a deployment."""
    begun = monitor.begun
    if begun.awaits_merge and monitor.deployment is None:
        return ()
    since = monitor.deployment.since if monitor.deployment else begun.at
    # One that is seen late is asked about from then on: what is past cannot be looked at early.
    return tuple(since + after for after in CHECK_AT[begun.purpose])


def since(monitor: Monitor) -> datetime:
    """Return the moment from which on what happens counts."""
    return monitor.deployment.since if monitor.deployment else monitor.begun.at


def due(monitor: Monitor, now: datetime) -> tuple[datetime | None, int]:
    """Return the moment to be asked for now, if one is, and how many before it nobody looked at."""
    tried = {check.planned for check in monitor.checks}
    done = max((at for at in tried if not unasked(monitor, at)), default=None)
    waiting = [at for at in planned(monitor) if at <= now and (done is None or at > done)]
    if not waiting:
        return None, 0
    return waiting[-1], sum(at not in tried for at in waiting[:-1])


def unasked(monitor: Monitor, at: datetime) -> tuple[tuple[int, int], ...]:
    """Return the questions that have no answer for a moment, each with the tries it has had."""
    found: list[tuple[int, int]] = []
    for number in range(len(monitor.begun.rechecks)):
        tries = [c for c in monitor.checks if c.planned == at and c.number == number]
        if all(c.verdict is Verdict.UNKNOWN for c in tries) and len(tries) < CHECK_TRIES:
            found.append((number, len(tries)))
    return tuple(found)


def next_at(run: Run, now: datetime) -> datetime | None:
    """Return when a run wants to be looked at next for its monitor; None where it has none."""
    monitor = run.monitor
    if monitor is None or monitor.closed is not None:
        return None
    if monitor.concluded is not None:
        told_before = run.last_at is not None and run.last_at > monitor.concluded.at
        return now + TRY_AGAIN if told_before else now
    moments = planned(monitor)
    if not moments:
        return max(now, min(now + AWAIT_EVERY, monitor.begun.until))
    at, _ = due(monitor, now)
    if at is not None:
        return now + TRY_AGAIN
    return next((moment for moment in moments if moment > now), now)


def result(monitor: Monitor, now: datetime) -> Result | None:
    """Return what a monitor has come to, or None while it goes on."""
    if any(check.verdict is Verdict.RECURRED for check in monitor.checks):
        return Result.RECURRED
    moments = planned(monitor)
    if not moments:
        return Result.INCONCLUSIVE if now >= monitor.begun.until else None
    if now < moments[-1] or due(monitor, now)[0] is not None:
        return None
    newest = {check.number: check.verdict for check in monitor.checks}
    held = [newest.get(n) is Verdict.HELD for n in range(len(monitor.begun.rechecks))]
    return Result.HELD if held and all(held) else Result.INCONCLUSIVE


def number_at(body: object, pointer: str) -> float | None:
    """Return the number at a pointer (RFC 6901), or None where there is none."""
    here = at_pointer(body, pointer)
    return float(here) if isinstance(here, int | float) and not isinstance(here, bool) else None


def _derived(purpose: Purpose, digest: Digest, answer: Artifact) -> Recheck | None:
    if not is_again(answer):
        return None
    body = as_mapping(answer.body)
    then = _MEASURED[answer.tool](body)
    if then is None:
        return None
    made = Recheck(tool=answer.tool, artifact=digest, then=then, recurs_from=0, held_to=0)
    if answer.tool in _GROWING and purpose is Purpose.FIX:
        return made.model_copy(update={"grows": True})
    if answer.tool == "sentry_issue":
        return None
    if purpose is Purpose.TRIPWIRE:
        trips = then * TRIP_FACTOR
        return made.model_copy(update={"recurs_from": max(trips, 1.0), "held_to": max(then, 0.5)})
    usual = _usual(answer) or 0.0
    if then <= usual:
        return None
    way = then - usual
    return made.model_copy(
        update={"recurs_from": usual + RECURS_SHARE * way, "held_to": usual + HELD_SHARE * way}
    )


def _usual(answer: Artifact) -> float | None:
    """Return what the question's own baseline counted, for a window as long as its own."""
    before = as_mapping(as_mapping(answer.body).get("baseline"))
    if answer.tool == "aws_metrics":
        series = as_mapping(next(iter(as_list(as_mapping(answer.body).get("series"))), None))
        before = as_mapping(series.get("baseline"))
        if _is_level(series):
            return number_at(before, "/max")
    names = ("events", "matched", "sum")
    counted = next((number_at(before, f"/{name}") for name in names if name in before), None)
    told = as_mapping(answer.arguments)
    spans = _span(told, "start", "end"), _span(told, "baseline_start", "baseline_end")
    if counted is None or not all(spans):
        return counted
    return counted * (spans[0] / spans[1])


def _span(told: Mapping[str, Any], first: str, last: str) -> float:
    start, end = as_time(told.get(first)), as_time(told.get(last))
    return (end - start).total_seconds() if start and end else 0.0


def _is_level(series: Mapping[str, Any]) -> bool:
    return series.get("stat") not in {"Sum", "SampleCount"}


def _series(body: Mapping[str, Any]) -> float | None:
    series = as_mapping(next(iter(as_list(body.get("series"))), None))
    if not series:
        return None
    # No point is what a counter says of a quiet time, and what a level does not say at all.
    if not series.get("points"):
        return None if _is_level(series) else 0.0
    return number_at(series, "/max" if _is_level(series) else "/sum")


def _alarms(body: Mapping[str, Any]) -> float | None:
    alarms = as_list(body.get("alarms"))
    if not alarms:
        return None
    return float(sum(as_mapping(alarm).get("state") == _ALARM for alarm in alarms))


def _rows(body: Mapping[str, Any]) -> float | None:
    """Return the sum of a check's last column; no row is a count of none."""
    if "rows" not in body:
        return None
    rows = [as_list(row) for row in as_list(body["rows"])]
    last = [row[-1] for row in rows if row]
    numbers = [v for v in last if isinstance(v, int | float) and not isinstance(v, bool)]
    return float(sum(numbers)) if len(numbers) == len(last) else None


def _events(body: Mapping[str, Any]) -> float | None:
    return number_at(body, "/window/events")


def _lines(body: Mapping[str, Any]) -> float | None:
    return number_at(body, "/matched")


def _lifetime(body: Mapping[str, Any]) -> float | None:
    return number_at(body, "/count")


_MEASURED: Final[Mapping[str, Callable[[Mapping[str, Any]], float | None]]] = MappingProxyType(
    {
        "sentry_issue": _lifetime,
        "sentry_trend": _events,
        "aws_logs": _lines,
        "aws_metrics": _series,
        "aws_health": _alarms,
        "db_check": _rows,
    }
)
"""What each tool's answer counts that tells of a recurrence."""
_OF_NOW: Final = frozenset({"aws_health"})
"""Tools that answer of this moment, which may still be that of before a change."""
_GROWING: Final = frozenset({"sentry_issue", "db_check"})
"""Tools that count what has come together so far: a fix stops it, and takes nothing of it away."""


def _no_wire(why: str) -> Refusal:
    return Refusal(
        code="no_tripwire",
        message=f"This tripwire is none: {why}.",
        missing=(
            Need(
                what="a number in an answer of this run that would show it",
                call="run_end(tripwire=[{'artifact': '...', 'pointer': '/window/events', 'above': 5}])",
            ),
        ),
    )


def _z(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"
