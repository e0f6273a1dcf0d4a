"""CloudWatch over a world's stored series: what was stored can be read, nothing is made up."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from statistics import mean
from typing import Any, Final

from prode_mcp.practice.twins.aws.protocol import AwsError, moment

_COARSER: Final[dict[str, Callable[[Sequence[float]], float]]] = {
    "Sum": sum,
    "SampleCount": sum,
    "Average": mean,
    "Maximum": max,
    "Minimum": min,
}
"""How points of a stored statistic are brought to a longer period. A percentile of a longer
period cannot be computed from percentiles; the highest is given, an upper bound."""


class Metrics:
    """Answers GetMetricData, ListMetrics, DescribeAlarms and DescribeAlarmHistory."""

    def __init__(self, series: Sequence[Mapping[str, Any]], aws: Mapping[str, Any]) -> None:
        self._series = series
        self._aws = aws

    def list_metrics(self, params: Mapping[str, Any]) -> dict[str, Any]:
        """List the stored series' names, without doubles."""
        wanted = {f["Name"]: f.get("Value") for f in params.get("Dimensions", [])}
        found: list[dict[str, Any]] = []
        for one in self._series:
            held = {d["Name"]: d["Value"] for d in one["Dimensions"]}
            metric = {k: one[k] for k in ("Namespace", "MetricName", "Dimensions")}
            if (
                params.get("Namespace") in {None, one["Namespace"]}
                and params.get("MetricName") in {None, one["MetricName"]}
                and all(k in held and v in {None, held[k]} for k, v in wanted.items())
                and metric not in found
            ):
                found.append(metric)
        return {"Metrics": found}

    def get_metric_data(self, params: Mapping[str, Any]) -> dict[str, Any]:
        """Read series; a statistic that was not stored has no points."""
        start, end = moment(params["StartTime"]), moment(params["EndTime"])
        if end <= start:
            raise AwsError("ValidationError", "EndTime must be after StartTime")
        newest_first = params.get("ScanBy", "TimestampDescending") == "TimestampDescending"
        results = [self._one(q, start, end) for q in params["MetricDataQueries"]]
        if newest_first:
            for result in results:
                result["Timestamps"].reverse()
                result["Values"].reverse()
        return {"MetricDataResults": results, "Messages": []}

    def describe_alarms(self, params: Mapping[str, Any]) -> dict[str, Any]:
        """List alarms by name, prefix or state."""
        names = params.get("AlarmNames")
        found = [
            alarm
            for alarm in self._aws.get("alarms", [])
            if (not names or alarm["AlarmName"] in names)
            and alarm["AlarmName"].startswith(params.get("AlarmNamePrefix", ""))
            and params.get("StateValue") in {None, alarm["StateValue"]}
        ]
        return {"MetricAlarms": found, "CompositeAlarms": []}

    def describe_alarm_history(self, params: Mapping[str, Any]) -> dict[str, Any]:
        """List what alarms did, newest first."""
        found = [
            item
            for item in self._aws.get("alarm_history", [])
            if params.get("AlarmName") in {None, item["AlarmName"]}
            and params.get("HistoryItemType") in {None, item["HistoryItemType"]}
            and _within(moment(item["Timestamp"]), params, "StartDate", "EndDate")
        ]
        found.sort(key=lambda item: str(item["Timestamp"]), reverse=True)
        return {"AlarmHistoryItems": found}

    def _one(self, query: Mapping[str, Any], start: datetime, end: datetime) -> dict[str, Any]:
        if "MetricStat" not in query:
            raise AwsError("ValidationError", "metric math is not known here")
        asked = query["MetricStat"]
        metric, period, stat = asked["Metric"], int(asked["Period"]), asked["Stat"]
        if period % 60:
            raise AwsError("ValidationError", "Period must be a multiple of 60")
        buckets: dict[int, list[float]] = {}
        for one in self._series:
            if _same_metric(one, metric) and one["Stat"] == stat:
                for at, value in one["points"]:
                    when = moment(at)
                    if start <= when < end:
                        slot = int(when.timestamp()) // period * period
                        buckets.setdefault(slot, []).append(float(value))
        coarser = _COARSER.get(stat, max)
        slots = sorted(buckets)
        return {
            "Id": query["Id"],
            "Label": query.get("Label", metric["MetricName"]),
            "Timestamps": list(slots),
            "Values": [float(coarser(buckets[slot])) for slot in slots],
            "StatusCode": "Complete",
        }


def _same_metric(one: Mapping[str, Any], asked: Mapping[str, Any]) -> bool:
    def dimensions(metric: Mapping[str, Any]) -> set[tuple[str, str]]:
        return {(d["Name"], d["Value"]) for d in metric.get("Dimensions", [])}

    return (
        one["Namespace"] == asked.get("Namespace")
        and one["MetricName"] == asked["MetricName"]
        and dimensions(one) == dimensions(asked)
    )


def _within(at: datetime, params: Mapping[str, Any], first: str, last: str) -> bool:
    early = moment(params[first]) if first in params else at
    late = moment(params[last]) if last in params else at + timedelta(seconds=1)
    return early <= at <= late
