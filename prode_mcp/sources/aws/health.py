"""What AWS says of its state now: alarms, services, queues, scaling, quotas, its own incidents.

Source: the APIs of CloudWatch, ECS, SQS, Application Auto Scaling, Service Quotas and Health.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

from pydantic import JsonValue

from prode_mcp.contracts import Envelope, Observation, Specialist, Window, quoted
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.aws.client import Door, z
from prode_mcp.sources.patterns import mine
from prode_mcp.sources.together import together

_HISTORY: Final = timedelta(days=60)
_MOST: Final = 20
_SHORT: Final = 300


@dataclass(frozen=True, slots=True)
class HealthAsk:
    """What is asked about; an empty name is not asked. `quota` is `service/code`."""

    cluster: str = ""
    service: str = ""
    queue: str = ""
    alarm_prefix: str = ""
    quota: str = ""

    @property
    def is_open(self) -> bool:
        """Whether nothing was named, so that the answer lists what there is."""
        return not (self.cluster or self.service or self.queue or self.alarm_prefix or self.quota)


class _Gathered:
    """What was found, what could not be read, and the calls it took."""

    def __init__(self) -> None:
        self.body: dict[str, JsonValue] = {}
        self.cut: list[str] = []
        self.keyed: dict[str, str] = {}
        self.calls = 0


async def read_health(door: Door, ask: HealthAsk, now: datetime) -> Observation:
    """Read the state of what was named, all parts at once.

    Raises:
        SourceError: something named does not exist, or AWS did not answer.
    """
    found = _Gathered()
    parts = [partial(_alarms, door, found, ask, now), partial(_incidents, door, found)]
    if ask.service or ask.cluster:
        parts.append(partial(_service, door, found, ask))
        parts.append(partial(_scaling, door, found, ask))
    if ask.queue:
        parts.append(partial(_queue, door, found, ask.queue, now))
    if ask.quota:
        parts.append(partial(_quota, door, found, ask.quota, now))
    if ask.is_open:
        parts.append(partial(_overview, door, found))
    await together(*parts)
    body: dict[str, JsonValue] = {
        key: value for key, value in sorted(found.body.items()) if value not in (None, [], {})
    }
    return Observation(
        source=Specialist.AWS,
        envelope=Envelope(
            account=door.account,
            region=door.region,
            returned=len(body),
            cut=tuple(sorted(found.cut)),
            complete=not found.cut,
            calls=found.calls,
        ),
        body=body,
        keyed=found.keyed,
    )


async def _alarms(door: Door, found: _Gathered, ask: HealthAsk, now: datetime) -> None:
    prefix = ask.alarm_prefix
    named = {"AlarmNamePrefix": prefix} if prefix else {"StateValue": "ALARM"}
    answer = await door.call("cloudwatch", "DescribeAlarms", MaxRecords=100, **named)
    found.calls += 1
    alarms = answer["MetricAlarms"][:_MOST]
    if len(answer["MetricAlarms"]) > _MOST or answer.get("NextToken"):
        found.cut.append(f"alarms after the first {_MOST}")
    told: dict[str, JsonValue] = {}

    async def read(alarm: Mapping[str, Any]) -> None:
        history = await door.call(
            "cloudwatch",
            "DescribeAlarmHistory",
            AlarmName=alarm["AlarmName"],
            HistoryItemType="StateUpdate",
            StartDate=now - _HISTORY,
            EndDate=now,
            MaxRecords=50,
        )
        found.calls += 1
        told[alarm["AlarmName"]] = _alarm(alarm, history["AlarmHistoryItems"])

    await together(*(partial(read, alarm) for alarm in alarms))
    found.body["alarms"] = [told[alarm["AlarmName"]] for alarm in alarms]


def _alarm(alarm: Mapping[str, Any], history: Sequence[Mapping[str, Any]]) -> JsonValue:
    dimensions = {d["Name"]: d["Value"] for d in alarm.get("Dimensions", [])}
    return {
        "name": alarm["AlarmName"],
        "state": alarm["StateValue"],
        "since": z(alarm["StateUpdatedTimestamp"]),
        "metric": f"{alarm.get('Namespace')} {alarm.get('MetricName')} {alarm.get('Statistic', '')}",
        "dimensions": dimensions,
        "condition": (
            f"{alarm.get('ComparisonOperator')} {alarm.get('Threshold')},"
            f" {alarm.get('EvaluationPeriods')} x {alarm.get('Period')} s"
        ),
        # A description is written by people, and may say anything.
        "description": quoted(str(alarm.get("AlarmDescription", ""))[:_SHORT]),
        "history": [[z(h["Timestamp"]), h["HistorySummary"][:80]] for h in history[:6]],
    }


async def _service(door: Door, found: _Gathered, ask: HealthAsk) -> None:
    clusters = [ask.cluster] if ask.cluster else await _clusters(door, found)
    for cluster in clusters:
        names = [ask.service] if ask.service else await _services(door, found, cluster)
        if not names:
            continue
        answer = await door.call("ecs", "DescribeServices", cluster=cluster, services=names[:10])
        found.calls += 1
        services = answer["services"]
        if not services and ask.cluster:
            why = f"there is no service of that name in cluster {cluster[:60]}"
            raise SourceError("aws", Fault.NOT_FOUND, why)
        told = [await _one_service(door, found, cluster, service) for service in services]
        if told:
            found.body["services"] = [*_list(found.body.get("services")), *told]
    if ask.service and not found.body.get("services"):
        why = "there is no service of that name in any cluster"
        raise SourceError("aws", Fault.NOT_FOUND, why)


async def _one_service(
    door: Door, found: _Gathered, cluster: str, service: Mapping[str, Any]
) -> JsonValue:
    name = service["serviceName"]
    events = [(e["createdAt"], e["message"]) for e in service.get("events", [])]
    image = await _image(door, found, service.get("taskDefinition", ""), name)
    if image:
        found.keyed[f"deployed:{name}"] = image
    told: dict[str, JsonValue] = {
        "name": name,
        "cluster": cluster.rpartition("/")[2],
        "desired": service["desiredCount"],
        "running": service["runningCount"],
        "pending": service["pendingCount"],
        "version": image or None,
        "deployments": [
            {
                "status": d["status"],
                "rollout": d.get("rolloutState"),
                "desired": d["desiredCount"],
                "running": d["runningCount"],
                "failed": d.get("failedTasks", 0),
                "created": z(d["createdAt"]),
                "updated": z(d["updatedAt"]),
            }
            for d in service.get("deployments", [])
        ],
        "events": [
            {
                "template": p.template[:_SHORT],
                "count": p.count,
                "first": z(p.first) if p.first else None,
                "last": z(p.last) if p.last else None,
            }
            for p in mine(events)[:8]
        ],
        "stopped_tasks": await _stopped(door, found, cluster, name),
    }
    return {k: v for k, v in told.items() if v not in (None, [])}


async def _stopped(door: Door, found: _Gathered, cluster: str, service: str) -> list[JsonValue]:
    """List tasks that stopped; ECS shows them for about an hour."""
    listed = await door.call(
        "ecs", "ListTasks", cluster=cluster, serviceName=service, desiredStatus="STOPPED"
    )
    found.calls += 1
    arns = listed["taskArns"][:_MOST]
    if not arns:
        return []
    answer = await door.call("ecs", "DescribeTasks", cluster=cluster, tasks=arns)
    found.calls += 1
    return [
        {
            "task": task["taskArn"].rpartition("/")[2],
            "code": task.get("stopCode"),
            "reason": quoted(str(task.get("stoppedReason", ""))[:_SHORT]),
            "exit_codes": [c.get("exitCode") for c in task.get("containers", [])],
            "stopped": z(task["stoppedAt"]) if task.get("stoppedAt") else None,
        }
        for task in answer["tasks"]
    ]


async def _image(door: Door, found: _Gathered, definition: str, service: str) -> str:
    """Return the version that the service's own container runs, if its tag looks like one."""
    if not definition:
        return ""
    try:
        answer = await door.call("ecs", "DescribeTaskDefinition", taskDefinition=definition)
    except SourceError as error:
        found.calls += error.calls
        if error.fault is Fault.TIMEOUT:
            raise
        return ""
    found.calls += 1
    for container in answer["taskDefinition"].get("containerDefinitions", []):
        image, _, tag = str(container.get("image", "")).rpartition(":")
        if image.rpartition("/")[2] == service and _is_version(tag):
            return tag.removeprefix("v")
    return ""


def _is_version(tag: str) -> bool:
    numbers = tag.removeprefix("v").split(".")
    return len(numbers) in {2, 3} and all(n.isdecimal() for n in numbers)


async def _scaling(door: Door, found: _Gathered, ask: HealthAsk) -> None:
    asked = {"ServiceNamespace": "ecs"}
    if ask.cluster and ask.service:
        asked["ResourceId"] = f"service/{ask.cluster}/{ask.service}"
    answer = await door.call("application-autoscaling", "DescribeScalingActivities", **asked)
    targets = await door.call(
        "application-autoscaling",
        "DescribeScalableTargets",
        ServiceNamespace="ecs",
        **({"ResourceIds": [asked["ResourceId"]]} if "ResourceId" in asked else {}),
    )
    found.calls += 2
    wanted = ask.service or ask.cluster
    found.body["scaling"] = {
        "limits": [
            {"resource": t["ResourceId"], "min": t["MinCapacity"], "max": t["MaxCapacity"]}
            for t in targets["ScalableTargets"]
            if wanted in t["ResourceId"]
        ],
        "activities": [
            {
                "resource": a["ResourceId"],
                "at": z(a["StartTime"]),
                "status": a["StatusCode"],
                "what": a["Description"][:_SHORT],
                "cause": a["Cause"][:_SHORT],
                "message": a.get("StatusMessage", "")[:_SHORT],
            }
            for a in answer["ScalingActivities"][:_MOST]
            if wanted in a["ResourceId"]
        ],
    }


async def _queue(door: Door, found: _Gathered, name: str, now: datetime) -> None:
    """Read a queue's depth and age; its messages are never received, that would hide them."""
    url = (await door.call("sqs", "GetQueueUrl", QueueName=name))["QueueUrl"]
    answer = await door.call("sqs", "GetQueueAttributes", QueueUrl=url, AttributeNames=["All"])
    found.calls += 2
    held: Mapping[str, str] = answer["Attributes"]
    told: dict[str, JsonValue] = {
        "name": name,
        "visible": int(held.get("ApproximateNumberOfMessages", 0)),
        "in_flight": int(held.get("ApproximateNumberOfMessagesNotVisible", 0)),
        "delayed": int(held.get("ApproximateNumberOfMessagesDelayed", 0)),
        "retention_s": int(held.get("MessageRetentionPeriod", 0)),
        "oldest": await _oldest(door, found, name, now),
    }
    redrive = held.get("RedrivePolicy", "")
    dead = redrive.partition('"deadLetterTargetArn":"')[2].partition('"')[0].rpartition(":")[2]
    if dead:
        dead_url = (await door.call("sqs", "GetQueueUrl", QueueName=dead))["QueueUrl"]
        more = await door.call(
            "sqs", "GetQueueAttributes", QueueUrl=dead_url, AttributeNames=["All"]
        )
        found.calls += 2
        count = int(more["Attributes"].get("ApproximateNumberOfMessages", 0))
        told["dead_letters"] = {"name": dead, "visible": count}
    found.body["queue"] = told


async def _quota(door: Door, found: _Gathered, quota: str, now: datetime) -> None:
    service, _, code = quota.partition("/")
    answer = await door.call(
        "service-quotas", "GetServiceQuota", ServiceCode=service, QuotaCode=code
    )
    found.calls += 1
    told = answer["Quota"]
    shown: dict[str, JsonValue] = {
        "name": told["QuotaName"],
        "code": quota,
        "limit": told["Value"],
        "adjustable": told["Adjustable"],
    }
    usage = await _usage(door, found, service, now)
    if usage:
        shown["usage"] = usage
    found.body["quota"] = shown


async def _usage(door: Door, found: _Gathered, service: str, now: datetime) -> list[JsonValue]:
    """Return the newest points of the service's usage metrics, where AWS publishes any."""
    listed = await door.call("cloudwatch", "ListMetrics", Namespace="AWS/Usage")
    found.calls += 1
    mine_ = [
        m
        for m in listed["Metrics"]
        if any(
            d["Name"] == "Service" and d["Value"].casefold() == service.casefold()
            for d in m["Dimensions"]
        )
    ][:5]
    if not mine_:
        return []
    points = await _newest(door, found, mine_, now)
    return [
        {
            "resource": next((d["Value"] for d in m["Dimensions"] if d["Name"] == "Resource"), ""),
            **point,
        }
        for m, point in zip(mine_, points, strict=True)
        if point
    ]


async def _oldest(door: Door, found: _Gathered, queue: str, now: datetime) -> JsonValue:
    """Return the age of the oldest message in seconds; SQS tells it as a metric only."""
    metric = {
        "Namespace": "AWS/SQS",
        "MetricName": "ApproximateAgeOfOldestMessage",
        "Dimensions": [{"Name": "QueueName", "Value": queue}],
    }
    point = (await _newest(door, found, [metric], now))[0]
    return {"age_s": point["value"], "at": point["at"]} if point else None


async def _newest(
    door: Door, found: _Gathered, metrics: Sequence[Mapping[str, Any]], now: datetime
) -> list[dict[str, JsonValue]]:
    """Return each metric's newest five-minute maximum, or nothing where it has no points."""
    answer = await door.call(
        "cloudwatch",
        "GetMetricData",
        MetricDataQueries=[
            {"Id": f"u{n}", "MetricStat": {"Metric": metric, "Period": 300, "Stat": "Maximum"}}
            for n, metric in enumerate(metrics)
        ],
        StartTime=now - timedelta(minutes=30),
        EndTime=now,
        ScanBy="TimestampDescending",
    )
    found.calls += 1
    return [
        {"value": r["Values"][0], "at": z(r["Timestamps"][0])} if r["Values"] else {}
        for r in answer["MetricDataResults"]
    ]


async def read_incidents(door: Door, window: Window) -> tuple[tuple[dict[str, Any], ...], int]:
    """Return AWS Health's events that are open or were touched since a window began, and the calls.

    Raises:
        SourceError: AWS did not answer, or the account's support plan does not show them.
    """
    found: dict[str, dict[str, Any]] = {}
    # An event that ended inside the window was touched then; one that is open may not have been.
    wanted = ({"eventStatusCodes": ["open"]}, {"lastUpdatedTimes": [{"from": window.start}]})
    calls = 0
    for one in wanted:
        answer = await door.call("health", "DescribeEvents", filter=one)
        calls += 1
        found |= {str(event["arn"]): event for event in answer["events"]}
    return tuple(found.values()), calls


async def _incidents(door: Door, found: _Gathered) -> None:
    """Read AWS's own incidents, all regions: one elsewhere refutes "AWS is down"."""
    try:
        answer = await door.call(
            "health", "DescribeEvents", filter={"eventStatusCodes": ["open", "upcoming"]}
        )
    except SourceError as error:
        found.calls += error.calls
        if error.fault not in {Fault.NOT_ALLOWED, Fault.FORBIDDEN}:
            raise
        found.cut.append("AWS Health, which needs a Business support plan and its permission")
        return
    found.calls += 1
    found.body["aws_incidents"] = [
        {
            "service": e.get("service"),
            "region": e.get("region"),
            "here": e.get("region") in {door.region, "global"},
            "type": e.get("eventTypeCode"),
            "status": e.get("statusCode"),
            "started": z(e["startTime"]) if e.get("startTime") else None,
        }
        for e in answer["events"][:_MOST]
    ]


async def _overview(door: Door, found: _Gathered) -> None:
    told: list[JsonValue] = []
    for cluster in await _clusters(door, found):
        names = await _services(door, found, cluster)
        told.append({"cluster": cluster.rpartition("/")[2], "services": list(names)})
    queues = await door.call("sqs", "ListQueues")
    found.calls += 1
    found.body["clusters"] = told
    found.body["queues"] = [url.rpartition("/")[2] for url in queues.get("QueueUrls", [])[:50]]


async def _clusters(door: Door, found: _Gathered) -> list[str]:
    answer = await door.call("ecs", "ListClusters")
    found.calls += 1
    return [str(arn).rpartition("/")[2] for arn in answer["clusterArns"][:_MOST]]


async def _services(door: Door, found: _Gathered, cluster: str) -> list[str]:
    answer = await door.call("ecs", "ListServices", cluster=cluster, maxResults=50)
    found.calls += 1
    return [str(arn).rpartition("/")[2] for arn in answer["serviceArns"]]


def _list(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []
