"""CloudWatch metrics: what a series came to in a window, where it stepped, and against a baseline.

Source: Amazon CloudWatch API, GetMetricData.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from statistics import fmean
from typing import Any, Final, NamedTuple

from pydantic import JsonValue

from prode_mcp.contracts import Envelope, Observation, Specialist, Window
from prode_mcp.sources.aws.client import Door, z
from prode_mcp.sources.together import together

_SAMPLES: Final = 12
_STEP_SIDE: Final = 3
# CloudWatch keeps 60 s points for 15 days, 300 s for 63 days, 1 h for 455 days.
_KEPT: Final = ((timedelta(days=15), 60), (timedelta(days=63), 300), (timedelta(days=455), 3600))


class MetricAsk(NamedTuple):
    """One series: where it stands, and which statistic of it."""

    namespace: str
    name: str
    dimensions: Mapping[str, str]
    stat: str


Points = list[tuple[datetime, float]]


async def read_metrics(  # noqa: PLR0913  one argument a part of the question
    door: Door,
    asks: Sequence[MetricAsk],
    window: Window,
    *,
    period_s: int,
    baseline: Window | None,
    ratio: bool,
    now: datetime,
) -> Observation:
    """Read series in a window, and in a baseline where one is named.

    Raises:
        SourceError: AWS did not answer.
    """
    found: dict[str, list[Points]] = {}
    calls = [0]

    async def read(name: str, span: Window) -> None:
        period = _period(period_s, span, now)
        found[name], spent = await _series(door, asks, span, period)
        calls[0] += spent

    spans = [("window", window), *([("baseline", baseline)] if baseline else [])]
    await together(*(partial(read, *span) for span in spans))
    here, before = found["window"], found.get("baseline")
    series = [
        _told(ask, here[n], before[n] if before is not None else None) for n, ask in enumerate(asks)
    ]
    empty = [ask for n, ask in enumerate(asks) if not here[n]]
    body: dict[str, JsonValue] = {"series": list(series)}
    if empty:
        body["no_points"] = [await _near(door, ask) for ask in empty]
        calls[0] += len(empty)
    if ratio and len(asks) > 1:
        told: dict[str, JsonValue] = {"of": f"{asks[0].name} / {asks[1].name}"}
        told["window_percent"] = _share(here[0], here[1])
        if before is not None:
            told["baseline_percent"] = _share(before[0], before[1])
        body["ratio"] = told
    period = _period(period_s, window, now)
    coarser = period != period_s
    return Observation(
        source=Specialist.AWS,
        envelope=Envelope(
            asked=window,
            effective=window,
            account=door.account,
            region=door.region,
            returned=sum(len(points) for points in here),
            cut=(f"points finer than {period} s are kept no longer",) if coarser else (),
            complete=not empty,
            calls=calls[0],
        ),
        body=body,
    )


async def _series(
    door: Door, asks: Sequence[MetricAsk], span: Window, period: int
) -> tuple[list[Points], int]:
    queries: list[dict[str, Any]] = [
        {
            "Id": f"m{n}",
            "MetricStat": {
                "Metric": {
                    "Namespace": ask.namespace,
                    "MetricName": ask.name,
                    "Dimensions": [{"Name": k, "Value": v} for k, v in ask.dimensions.items()],
                },
                "Period": period,
                "Stat": ask.stat,
            },
        }
        for n, ask in enumerate(asks)
    ]
    points: dict[str, Points] = {query["Id"]: [] for query in queries}
    more: dict[str, Any] = {}
    calls = 0
    while True:
        answer = await door.call(
            "cloudwatch",
            "GetMetricData",
            MetricDataQueries=queries,
            StartTime=span.start,
            EndTime=span.end,
            ScanBy="TimestampAscending",
            **more,
        )
        calls += 1
        for result in answer["MetricDataResults"]:
            pairs = zip(result["Timestamps"], result["Values"], strict=True)
            points[result["Id"]] += [(at, float(value)) for at, value in pairs]
        if not answer.get("NextToken") or calls >= 10:
            return [sorted(points[query["Id"]]) for query in queries], calls
        more = {"NextToken": answer["NextToken"]}


def _told(ask: MetricAsk, points: Points, before: Points | None) -> JsonValue:
    told: dict[str, JsonValue] = {
        "metric": ask.name,
        "stat": ask.stat,
        "dimensions": dict(ask.dimensions),
        **_summary(points),
    }
    step = largest_step(points)
    if step:
        told["largest_step"] = step
    if len(points) > 1:
        told["samples"] = [[z(at), _round(value)] for at, value in _sampled(points)]
    if before is not None:
        told["baseline"] = _summary(before)
    return told


def _summary(points: Points) -> dict[str, JsonValue]:
    values = [value for _, value in points]
    if not values:
        return {"points": 0}
    return {
        "points": len(values),
        "sum": _round(sum(values)),
        "mean": _round(fmean(values)),
        "min": _round(min(values)),
        "max": _round(max(values)),
        "first": _round(values[0]),
        "last": _round(values[-1]),
    }


def largest_step(points: Points) -> dict[str, JsonValue] | None:
    """Return where the series changes most: the time, and the means before and after it.

    The split is the one that leaves the least squared distance from the two means.
    """
    values = [value for _, value in points]
    if len(values) < 2 * _STEP_SIDE or max(values) == min(values):
        return None
    total, squares = sum(values), sum(v * v for v in values)
    best, at, left, left_squares = float("inf"), 0, 0.0, 0.0
    for n, value in enumerate(values[:-_STEP_SIDE], 1):
        left += value
        left_squares += value * value
        right = total - left
        spread = (
            left_squares - left**2 / n + (squares - left_squares) - right**2 / (len(values) - n)
        )
        if n >= _STEP_SIDE and spread < best:
            best, at = spread, n
    before, after = fmean(values[:at]), fmean(values[at:])
    return {"at": z(points[at][0]), "mean_before": _round(before), "mean_after": _round(after)}


def _share(part: Points, whole: Points) -> float | None:
    total = sum(value for _, value in whole)
    return round(100 * sum(value for _, value in part) / total, 1) if total else None


async def _near(door: Door, ask: MetricAsk) -> JsonValue:
    """Say which series of that name exist, so that a wrong dimension shows."""
    answer = await door.call("cloudwatch", "ListMetrics", Namespace=ask.namespace)
    metrics = answer["Metrics"]
    same = [m for m in metrics if m["MetricName"] == ask.name]
    shown: list[JsonValue] = [
        {"name": m["MetricName"], "dimensions": {d["Name"]: d["Value"] for d in m["Dimensions"]}}
        for m in (same or metrics)[:5]
    ]
    return {"metric": ask.name, "stat": ask.stat, "known": shown}


def _period(asked: int, span: Window, now: datetime) -> int:
    age = now - span.start
    finest = next((period for kept, period in _KEPT if age <= kept), 3600)
    return max(finest, -(-asked // 60) * 60)


def _sampled(points: Points) -> Points:
    """Return a few points that tell the course: evenly spaced, the last one included."""
    if len(points) <= _SAMPLES:
        return points
    width = (len(points) - 1) / (_SAMPLES - 1)
    places = sorted({round(n * width) for n in range(_SAMPLES)})
    return [points[n] for n in places]


def _round(value: float) -> float | int:
    rounded = round(value, 3)
    return int(rounded) if rounded == int(rounded) else rounded
