"""CloudWatch Logs: patterns first, lines on request, counts by field. Log text is quoted.

Source: Amazon CloudWatch Logs API, Logs Insights query syntax.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Literal

import anyio
from pydantic import JsonValue

from prode_mcp.contracts import Envelope, Observation, Specialist, Window, quoted
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.aws.client import Door, z
from prode_mcp.sources.aws.log_events import filter_lines
from prode_mcp.sources.patterns import Pattern, counts, mine

View = Literal["patterns", "lines"]
Lines = list[tuple[datetime, str, str]]

MOST_LINES: Final = 10_000
_GROUP_ROWS: Final = 50
_POLL_S: Final = 0.25
_QUERY_S: Final = 40
_LINE_CHARS: Final = 400
_FIELD_CHARS: Final = frozenset(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.@-"
)


@dataclass(frozen=True, slots=True)
class LogAsk:
    """What is asked of the logs. `where` compares JSON fields, `text` is a substring."""

    groups: Sequence[str]
    where: Mapping[str, str]
    text: str
    by: Sequence[str]
    view: View
    limit: int


@dataclass(frozen=True, slots=True)
class _Result:
    """A finished query: its rows, and what it read."""

    rows: list[dict[str, str]]
    scanned: int
    matched: int
    bytes_scanned: int
    calls: int
    cut: tuple[str, ...] = ()


async def read_logs(
    door: Door,
    ask: LogAsk,
    window: Window,
    baseline: Window | None,
    *,
    max_bytes: int,
    sleep: Callable[[float], Any] = anyio.sleep,
) -> Observation:
    """Search log groups in a window.

    Raises:
        SourceError: a group does not exist, the scan would pass `max_bytes`, or AWS failed.
    """
    spans = [window, baseline] if baseline is not None else [window]
    await _afford(door, ask.groups, spans, max_bytes)
    found = await _find(door, ask, window, sleep)
    before = await _find(door, ask, baseline, sleep) if baseline is not None else None
    body, returned, cut = _told(ask, found, window, before, baseline)
    spent = (found, before) if before else (found,)
    return Observation(
        source=Specialist.AWS,
        envelope=Envelope(
            asked=window,
            effective=window,
            account=door.account,
            region=door.region,
            scanned=found.scanned,
            matched=found.matched,
            returned=returned,
            cut=tuple(cut),
            complete=not cut,
            calls=len(ask.groups) + sum(result.calls for result in spent),
            bytes_scanned=sum(result.bytes_scanned for result in spent),
        ),
        body=body,
    )


@dataclass(frozen=True, slots=True)
class Logged:
    """The values that a field has in the logs of a window, and what it took to read them."""

    values: frozenset[str]
    scanned: int
    bytes_scanned: int
    calls: int
    complete: bool


async def read_logged(
    door: Door,
    groups: Sequence[str],
    field: str,
    window: Window,
    *,
    max_bytes: int,
    sleep: Callable[[float], Any] = anyio.sleep,
) -> Logged:
    """Return the values that a field has in a window.

    Raises:
        SourceError: a group does not exist, the scan would pass `max_bytes`, or AWS failed.
    """
    await _afford(door, groups, [window], max_bytes)
    name = _field(field)
    query = f"stats count(*) as n by {name} | limit {MOST_LINES}"
    found = await _run(door, groups, query, window, sleep)
    values = frozenset(row[field] for row in found.rows if field in row)
    return Logged(
        values,
        found.scanned,
        found.bytes_scanned,
        len(groups) + found.calls,
        complete=len(found.rows) < MOST_LINES,
    )


def line_query(ask: LogAsk) -> str:
    """Write the Insights query that returns lines."""
    limit = ask.limit if ask.view == "lines" else MOST_LINES
    return f"fields @timestamp, @message, @log{_filter(ask)} | sort @timestamp desc | limit {limit}"


def grouped_query(ask: LogAsk) -> str:
    """Write the Insights query that counts by fields."""
    keys = ", ".join(_field(name) for name in ask.by)
    return (
        f"fields @timestamp{_filter(ask)}"
        f" | stats count(*) as n, min(@timestamp) as first, max(@timestamp) as last by {keys}"
        f" | sort n desc | limit {_GROUP_ROWS}"
    )


def _filter(ask: LogAsk) -> str:
    tests = [f"{_field(name)} = {_literal(value)}" for name, value in ask.where.items()]
    if ask.text:
        tests.append(f"@message like {_literal(ask.text)}")
    return f" | filter {' and '.join(tests)}" if tests else ""


def _field(name: str) -> str:
    """Return a field's name as the query takes it; nothing but a name passes."""
    if not name or len(name) > 120 or not _FIELD_CHARS.issuperset(name):
        why = "a field's name has letters, digits and . _ - @ only"
        raise SourceError("aws", Fault.BAD_QUESTION, why, calls=0)
    return f"`{name}`" if "-" in name else name


def _literal(value: str) -> str:
    """Return a value as a quoted text; a quote or a backslash in it stays a character."""
    if any(ord(c) < 32 for c in value):
        why = "a value to search for has no control characters"
        raise SourceError("aws", Fault.BAD_QUESTION, why, calls=0)
    return json.dumps(value, ensure_ascii=False)


async def _afford(
    door: Door, groups: Sequence[str], spans: Sequence[Window], max_bytes: int
) -> None:
    """Demand that a scan stays within what the run may read."""
    estimate = await _estimate(door, groups, spans)
    if estimate > max_bytes:
        why = (
            f"the scan would read about {estimate} bytes and this run may read {max_bytes} more;"
            " name fewer groups or a shorter window"
        )
        raise SourceError("aws", Fault.BUDGET_SPENT, why)


async def _estimate(door: Door, groups: Sequence[str], spans: Sequence[Window]) -> int:
    """Return about how many bytes a scan of the windows reads: stored bytes by share of time."""
    length = sum((span.end - span.start for span in spans), timedelta())
    end = max(span.end for span in spans)
    total = 0.0
    for name in groups:
        found = await door.call("logs", "DescribeLogGroups", logGroupNamePrefix=name, limit=50)
        group = next((g for g in found["logGroups"] if g["logGroupName"] == name), None)
        if group is None:
            near = await _near(door, name)
            why = f"there is no log group of that name; near it: {', '.join(near) or 'none'}"
            raise SourceError("aws", Fault.NOT_FOUND, why, calls=2)
        total += int(group.get("storedBytes", 0)) * min(1.0, length / _kept(group, end))
    return round(total)


def _kept(group: Mapping[str, Any], end: datetime) -> timedelta:
    """Return for how long a group's lines are stored, as far as it says; at least an hour."""
    begun = group.get("creationTime")
    age = end - datetime.fromtimestamp(begun / 1000, UTC) if begun else timedelta(days=1)
    days = group.get("retentionInDays")
    kept = min(age, timedelta(days=days)) if days else age
    return max(kept, timedelta(hours=1))


async def _near(door: Door, name: str) -> list[str]:
    part = name.rstrip("/").rpartition("/")[2]
    found = await door.call("logs", "DescribeLogGroups", logGroupNamePattern=part[:100], limit=5)
    if not found["logGroups"]:
        found = await door.call("logs", "DescribeLogGroups", limit=5)
    return [str(group["logGroupName"]) for group in found["logGroups"][:5]]


async def _find(door: Door, ask: LogAsk, window: Window, sleep: Callable[[float], Any]) -> _Result:
    """Ask Insights; a role that may not query it can still filter lines."""
    try:
        query = grouped_query(ask) if ask.by else line_query(ask)
        return await _run(door, ask.groups, query, window, sleep)
    except SourceError as error:
        if error.fault is not Fault.FORBIDDEN or ask.by:
            raise
    found = await filter_lines(door, ask.groups, window, where=ask.where, text=ask.text)
    rows = sorted(found.rows, key=lambda row: row["@timestamp"], reverse=True)
    kept = rows[: ask.limit if ask.view == "lines" else MOST_LINES]
    return _Result(kept, found.scanned, len(rows), 0, found.calls + 1, tuple(found.cut))


async def _run(
    door: Door,
    groups: Sequence[str],
    query: str,
    window: Window,
    sleep: Callable[[float], Any],
) -> _Result:
    """Run a query to its end; one that is given up is stopped, since its scan costs money."""
    started = await door.call(
        "logs",
        "StartQuery",
        logGroupNames=list(groups),
        startTime=int(window.start.timestamp()),
        # Insights takes whole seconds and includes the last.
        endTime=int(window.end.timestamp()) - 1,
        queryString=query,
    )
    query_id, calls, finished = str(started["queryId"]), 1, False
    try:
        with anyio.fail_after(_QUERY_S):
            while True:
                found = await door.call("logs", "GetQueryResults", queryId=query_id)
                calls += 1
                if found["status"] not in {"Scheduled", "Running"}:
                    finished = True
                    break
                await sleep(_POLL_S)
    except TimeoutError as error:
        why = f"the query did not end in {_QUERY_S} s; ask for a shorter window"
        raise SourceError("aws", Fault.TIMEOUT, why, calls=calls) from error
    finally:
        if not finished:
            with anyio.move_on_after(5, shield=True):
                await _stop(door, query_id)
    if found["status"] != "Complete":
        why = f"the query ended as {found['status']}; ask for less"
        raise SourceError("aws", Fault.UNAVAILABLE, why, calls=calls)
    statistics = found.get("statistics", {})
    return _Result(
        rows=[{cell["field"]: cell["value"] for cell in row} for row in found["results"]],
        scanned=int(statistics.get("recordsScanned", 0)),
        matched=int(statistics.get("recordsMatched", 0)),
        bytes_scanned=int(statistics.get("bytesScanned", 0)),
        calls=calls,
    )


async def _stop(door: Door, query_id: str) -> None:
    try:
        await door.call("logs", "StopQuery", queryId=query_id)
    except SourceError:
        return  # it ended by itself, or AWS is gone: either way there is nothing left to stop


def _told(
    ask: LogAsk,
    found: _Result,
    window: Window,
    before: _Result | None,
    baseline: Window | None,
) -> tuple[dict[str, JsonValue], int, list[str]]:
    """Return the body, how many rows it shows, and what was cut."""
    body: dict[str, JsonValue] = {"matched": found.matched, "scanned": found.scanned}
    if before is not None and baseline is not None:
        body["baseline"] = {
            "matched": before.matched,
            "scanned": before.scanned,
            "rate_ratio": _ratio(found.matched, window, before.matched, baseline),
        }
    cut = [*found.cut, *(before.cut if before else ())]
    if ask.by:
        body["groups"] = [_group(row, ask.by) for row in found.rows]
        if before is not None:
            body["baseline_groups"] = [_group(row, ask.by) for row in before.rows]
        if len(found.rows) >= _GROUP_ROWS:
            cut.append(f"groups after the first {_GROUP_ROWS}")
        return body, len(found.rows), cut
    if found.matched > len(found.rows):
        cut.append(f"lines older than the newest {len(found.rows)}")
    lines = _lines(found)
    if ask.view == "lines":
        body["lines"] = [
            {"at": z(at), "group": group, "text": quoted(text[:_LINE_CHARS])}
            for at, text, group in lines
        ]
        return body, len(lines), cut
    patterns = mine((at, text) for at, text, _ in lines)
    shown = patterns[: ask.limit]
    if len(patterns) > len(shown):
        cut.append(f"{len(patterns) - len(shown)} rarer patterns")
    held: Mapping[str, int] = {}
    if before is not None:
        held = counts(((at, t) for at, t, _ in _lines(before)), shown)
    body["patterns"] = [_pattern(p, window, held, baseline) for p in shown]
    return body, len(shown), cut


def _lines(found: _Result) -> Lines:
    return [
        (_time(row["@timestamp"]), row.get("@message", ""), row.get("@log", "").rpartition(":")[2])
        for row in found.rows
        if "@timestamp" in row
    ]


def _group(row: Mapping[str, str], by: Sequence[str]) -> JsonValue:
    values: dict[str, JsonValue] = {key: quoted(row[key][:200]) for key in by if key in row}
    return {
        "values": values,
        "count": int(float(row.get("n", "0"))),
        "first": z(_time(row["first"])) if row.get("first") else None,
        "last": z(_time(row["last"])) if row.get("last") else None,
    }


def _pattern(
    pattern: Pattern, window: Window, held: Mapping[str, int], baseline: Window | None
) -> JsonValue:
    told: dict[str, JsonValue] = {
        "template": quoted(pattern.template[:_LINE_CHARS]),
        "count": pattern.count,
        "first": z(pattern.first) if pattern.first else None,
        "last": z(pattern.last) if pattern.last else None,
        "examples": [quoted(line[:_LINE_CHARS]) for line in pattern.examples],
    }
    if baseline is not None:
        before = held.get(pattern.template, 0)
        told["baseline_count"] = before
        told["rate_ratio"] = _ratio(pattern.count, window, before, baseline)
    return told


def _ratio(count: int, window: Window, before: int, baseline: Window) -> float | None:
    rate = before / ((baseline.end - baseline.start) / timedelta(hours=1))
    now = count / ((window.end - window.start) / timedelta(hours=1))
    return round(now / rate, 2) if rate else None


def _time(text: str) -> datetime:
    """Read a time as Insights writes it: UTC, with or without a fraction."""
    if text.isdecimal():
        return datetime.fromtimestamp(int(text) / 1000, UTC)
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
