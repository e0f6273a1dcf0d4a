"""A first glance at AWS: what is alarmed, and how the services that a ticket names stand.

It takes at most six requests, whatever the account holds; `aws_health` looks closer.

Source: the APIs of CloudWatch and ECS.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

from pydantic import JsonValue

from prode_mcp.contracts import Envelope, Observation, Specialist
from prode_mcp.sources.aws.client import Door, z
from prode_mcp.sources.together import together

_HISTORY: Final = timedelta(days=7)
_MOST_ALARMS: Final = 10
_MOST_HISTORIES: Final = 2
_MOST_CHANGES: Final = 4
_MOST_SERVICES: Final = 10


async def read_glance(door: Door, mentioned: str, now: datetime) -> Observation:
    """Read the alarms that are on, two of them with their history, and the services of a text.

    Raises:
        SourceError: AWS did not answer.
    """
    body: dict[str, JsonValue] = {}
    cut: list[str] = []
    calls = [0]

    async def alarms() -> None:
        answer = await door.call("cloudwatch", "DescribeAlarms", MaxRecords=100, StateValue="ALARM")
        calls[0] += 1
        found = sorted(answer["MetricAlarms"], key=_since, reverse=True)
        if len(found) > _MOST_ALARMS or answer.get("NextToken"):
            cut.append(f"alarms after the newest {_MOST_ALARMS}")
        histories: dict[str, JsonValue] = {}

        async def history(name: str) -> None:
            histories[name] = await _changes(door, name, now)
            calls[0] += 1

        await together(*(partial(history, a["AlarmName"]) for a in found[:_MOST_HISTORIES]))
        body["alarms"] = [_alarm(a, histories) for a in found[:_MOST_ALARMS]]
        body["alarms_on"] = len(found)

    async def services() -> None:
        listed = await door.call("ecs", "ListClusters")
        calls[0] += 1
        clusters = [str(arn).rpartition("/")[2] for arn in listed["clusterArns"]]
        # A cluster that the ticket names comes first: only one is looked into.
        clusters.sort(key=lambda name: name.casefold() not in mentioned.casefold())
        if len(clusters) > 1:
            cut.append(f"services of {len(clusters) - 1} other cluster(s)")
        if clusters:
            told, spent = await _services(door, clusters[0], mentioned)
            calls[0] += spent
            body["services"] = told

    await together(alarms, services)
    return Observation(
        source=Specialist.AWS,
        envelope=Envelope(
            account=door.account,
            region=door.region,
            returned=len(body),
            cut=tuple(sorted(cut)),
            complete=not cut,
            calls=calls[0],
        ),
        body=dict(sorted(body.items())),
    )


async def _changes(door: Door, name: str, now: datetime) -> JsonValue:
    answer = await door.call(
        "cloudwatch",
        "DescribeAlarmHistory",
        AlarmName=name,
        HistoryItemType="StateUpdate",
        StartDate=now - _HISTORY,
        EndDate=now,
        MaxRecords=_MOST_CHANGES,
    )
    return [z(item["Timestamp"]) for item in answer["AlarmHistoryItems"][:_MOST_CHANGES]]


async def _services(door: Door, cluster: str, mentioned: str) -> tuple[list[JsonValue], int]:
    """Describe the services of a cluster that a text names; all of few if it names none."""
    listed = await door.call("ecs", "ListServices", cluster=cluster, maxResults=50)
    names = [str(arn).rpartition("/")[2] for arn in listed["serviceArns"]]
    wanted = [n for n in names if n.casefold() in mentioned.casefold()] or names
    if not wanted or len(wanted) > _MOST_SERVICES:
        return [], 1
    answer = await door.call("ecs", "DescribeServices", cluster=cluster, services=wanted)
    return [_service(cluster, one) for one in answer["services"]], 2


def _since(alarm: Mapping[str, Any]) -> datetime:
    at: datetime = alarm["StateUpdatedTimestamp"]
    return at


def _alarm(alarm: Mapping[str, Any], histories: Mapping[str, JsonValue]) -> JsonValue:
    told: dict[str, JsonValue] = {
        "name": alarm["AlarmName"],
        "since": z(alarm["StateUpdatedTimestamp"]),
        "metric": f"{alarm.get('Namespace')} {alarm.get('MetricName')}",
        "dimensions": {d["Name"]: d["Value"] for d in alarm.get("Dimensions", [])},
    }
    if alarm["AlarmName"] in histories:
        told["changes"] = histories[alarm["AlarmName"]]
    return told


def _service(cluster: str, told: Mapping[str, Any]) -> JsonValue:
    newest = max(told.get("deployments", []), key=lambda d: d["createdAt"], default=None)
    return {
        "name": told["serviceName"],
        "cluster": cluster,
        "desired": told["desiredCount"],
        "running": told["runningCount"],
        "rollout": newest.get("rolloutState") if newest else None,
    }
