"""The AWS twin: answers plain boto3 from a world, counts and refuses everything that changes."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from prode_mcp.practice.tally import Tally
from prode_mcp.practice.twins.aws.logs import Logs
from prode_mcp.practice.twins.aws.metrics import Metrics
from prode_mcp.practice.twins.aws.protocol import (
    AwsError,
    Call,
    knows,
    moment,
    read_call,
    write_answer,
    write_error,
)
from prode_mcp.practice.world import World

Answer = Callable[[Mapping[str, Any]], dict[str, Any]]

_READING: Final = (
    "Describe",
    "Get",
    "List",
    "Lookup",
    "Filter",
    "Simulate",
    "StartQuery",
    "StopQuery",
)
_PAGE: Final = 50


def app(world: World, tally: Tally, access_key_id: str = "") -> Starlette:
    """Return the twin. With `access_key_id` set, a request signed by another key is refused."""
    twin = _Aws(world)

    async def answer(request: Request) -> Response:
        body, service = await request.body(), ""
        try:
            call = read_call(request.headers, body)
            service = call.service
            _demand_key(request, access_key_id)
            content, kind = write_answer(call, twin.answer(call, tally))
            return Response(content, media_type=kind)
        except AwsError as error:
            content, kind = write_error(service, error)
            return Response(content, error.status, media_type=kind)

    return Starlette(routes=[Route("/{path:path}", answer, methods=["POST", "GET"])])


def _demand_key(request: Request, access_key_id: str) -> None:
    if access_key_id and f"Credential={access_key_id}/" not in request.headers["authorization"]:
        raise AwsError("UnrecognizedClientException", "The security token is invalid.", 403)


class _Aws:
    """Answers one operation at a time from the world."""

    def __init__(self, world: World) -> None:
        self._aws: Mapping[str, Any] = world.part("aws.yaml")
        metrics = Metrics(world.files.get("aws_metrics.json", []), self._aws)
        logs = Logs(world.files.get("aws_logs.jsonl", []), self._aws.get("log_groups", []))
        self._answers: dict[tuple[str, str], Answer] = {
            ("sts", "GetCallerIdentity"): lambda _: dict(self._aws["identity"]),
            ("logs", "DescribeLogGroups"): logs.describe_log_groups,
            ("logs", "StartQuery"): logs.start_query,
            ("logs", "GetQueryResults"): logs.get_query_results,
            ("logs", "StopQuery"): logs.stop_query,
            ("logs", "FilterLogEvents"): logs.filter_log_events,
            ("cloudwatch", "GetMetricData"): metrics.get_metric_data,
            ("cloudwatch", "ListMetrics"): metrics.list_metrics,
            ("cloudwatch", "DescribeAlarms"): metrics.describe_alarms,
            ("cloudwatch", "DescribeAlarmHistory"): metrics.describe_alarm_history,
            ("ecs", "ListClusters"): lambda _: {
                "clusterArns": [c["clusterArn"] for c in self._ecs("clusters")]
            },
            ("ecs", "DescribeClusters"): self._describe_clusters,
            ("ecs", "ListServices"): self._list_services,
            ("ecs", "DescribeServices"): self._describe_services,
            ("ecs", "ListTasks"): self._list_tasks,
            ("ecs", "DescribeTasks"): self._describe_tasks,
            ("ecs", "DescribeTaskDefinition"): self._describe_task_definition,
            ("sqs", "ListQueues"): self._list_queues,
            ("sqs", "GetQueueUrl"): lambda p: {
                "QueueUrl": self._queue(name=p["QueueName"])["QueueUrl"]
            },
            ("sqs", "GetQueueAttributes"): self._queue_attributes,
            ("cloudtrail", "LookupEvents"): self._lookup_events,
            ("application-autoscaling", "DescribeScalableTargets"): self._scalable_targets,
            ("application-autoscaling", "DescribeScalingActivities"): self._scaling_activities,
            ("service-quotas", "GetServiceQuota"): self._service_quota,
            ("service-quotas", "ListServiceQuotas"): self._service_quotas,
            ("rds", "DescribeEvents"): self._rds_events,
            ("iam", "SimulatePrincipalPolicy"): self._simulated,
            ("health", "DescribeEvents"): self._health_events,
        }

    def answer(self, call: Call, tally: Tally) -> dict[str, Any]:
        """Answer a call.

        Raises:
            AwsError: the vendor would refuse it, or the twin does not play it.
        """
        if not knows(call):
            raise AwsError("UnknownOperationException", f"no operation {call.operation}", 404)
        if call.operation.startswith("ReceiveMessage") or not call.operation.startswith(_READING):
            tally.refuse(f"aws.{call.service}.{call.operation}")
            raise AwsError(
                "AccessDeniedException", f"not authorized to perform {call.operation}", 403
            )
        found = self._answers.get((call.service, call.operation))
        if found is None:
            raise AwsError("UnsupportedOperation", f"the twin does not play {call.operation}")
        return found(call.params)

    def _ecs(self, part: str) -> list[dict[str, Any]]:
        return self._aws.get("ecs", {}).get(part, [])

    def _in_cluster(self, part: str, params: Mapping[str, Any]) -> list[dict[str, Any]]:
        name = params.get("cluster", "default").rpartition("/")[2]
        if not any(c["clusterName"] == name for c in self._ecs("clusters")):
            raise AwsError("ClusterNotFoundException", "Cluster not found.")
        return [one for one in self._ecs(part) if one["clusterArn"].rpartition("/")[2] == name]

    def _describe_clusters(self, params: Mapping[str, Any]) -> dict[str, Any]:
        return _described(
            "clusters", "clusterArn", self._ecs("clusters"), params.get("clusters", [])
        )

    def _list_services(self, params: Mapping[str, Any]) -> dict[str, Any]:
        return {"serviceArns": [s["serviceArn"] for s in self._in_cluster("services", params)]}

    def _describe_services(self, params: Mapping[str, Any]) -> dict[str, Any]:
        if len(params["services"]) > 10:
            raise AwsError("InvalidParameterException", "at most 10 services a call")
        return _described(
            "services", "serviceArn", self._in_cluster("services", params), params["services"]
        )

    def _list_tasks(self, params: Mapping[str, Any]) -> dict[str, Any]:
        wanted = params.get("desiredStatus", "RUNNING")
        group = f"service:{params['serviceName']}" if "serviceName" in params else None
        return {
            "taskArns": [
                t["taskArn"]
                for t in self._in_cluster("tasks", params)
                if t["desiredStatus"] == wanted and group in {None, t.get("group")}
            ]
        }

    def _describe_tasks(self, params: Mapping[str, Any]) -> dict[str, Any]:
        return _described("tasks", "taskArn", self._in_cluster("tasks", params), params["tasks"])

    def _describe_task_definition(self, params: Mapping[str, Any]) -> dict[str, Any]:
        name = params["taskDefinition"].rpartition("/")[2]
        for one in self._ecs("task_definitions"):
            if name in {one["family"], f"{one['family']}:{one['revision']}"}:
                return {"taskDefinition": one}
        raise AwsError("ClientException", "Unable to describe task definition.")

    def _queues(self) -> list[dict[str, Any]]:
        return self._aws.get("sqs", {}).get("queues", [])

    def _queue(self, *, name: str = "", url: str = "") -> dict[str, Any]:
        for queue in self._queues():
            if queue["QueueName"] == name or queue["QueueUrl"] == url:
                return queue
        raise AwsError("QueueDoesNotExist", "The specified queue does not exist.")

    def _list_queues(self, params: Mapping[str, Any]) -> dict[str, Any]:
        prefix = params.get("QueueNamePrefix", "")
        return {
            "QueueUrls": [
                q["QueueUrl"] for q in self._queues() if q["QueueName"].startswith(prefix)
            ]
        }

    def _queue_attributes(self, params: Mapping[str, Any]) -> dict[str, Any]:
        held = self._queue(url=params["QueueUrl"])["attributes"]
        names = params.get("AttributeNames", [])
        return {"Attributes": {k: v for k, v in held.items() if "All" in names or k in names}}

    def _lookup_events(self, params: Mapping[str, Any]) -> dict[str, Any]:
        asked = params.get("LookupAttributes", [])
        if len(asked) > 1:
            raise AwsError("InvalidLookupAttributesException", "exactly one attribute at a time")
        events = [
            e
            for e in self._aws.get("cloudtrail", [])
            if _inside(e["EventTime"], params, "StartTime", "EndTime")
            and all(_matches(e, a["AttributeKey"], a["AttributeValue"]) for a in asked)
        ]
        events.sort(key=lambda e: moment(e["EventTime"]), reverse=True)
        return _page("Events", events, params)

    def _scalable_targets(self, params: Mapping[str, Any]) -> dict[str, Any]:
        return {"ScalableTargets": self._scaling("targets", params)}

    def _scaling_activities(self, params: Mapping[str, Any]) -> dict[str, Any]:
        return {"ScalingActivities": self._scaling("activities", params)}

    def _scaling(self, part: str, params: Mapping[str, Any]) -> list[dict[str, Any]]:
        wanted = {*params.get("ResourceIds", []), *filter(None, [params.get("ResourceId")])}
        return [
            one
            for one in self._aws.get("scaling", {}).get(part, [])
            if one["ServiceNamespace"] == params["ServiceNamespace"]
            and (not wanted or one["ResourceId"] in wanted)
        ]

    def _service_quota(self, params: Mapping[str, Any]) -> dict[str, Any]:
        for quota in self._aws.get("service_quotas", []):
            if (quota["ServiceCode"], quota["QuotaCode"]) == (
                params["ServiceCode"],
                params["QuotaCode"],
            ):
                return {"Quota": quota}
        raise AwsError("NoSuchResourceException", "The quota does not exist.")

    def _service_quotas(self, params: Mapping[str, Any]) -> dict[str, Any]:
        held = self._aws.get("service_quotas", [])
        return {"Quotas": [q for q in held if q["ServiceCode"] == params["ServiceCode"]]}

    def _simulated(self, params: Mapping[str, Any]) -> dict[str, Any]:
        """Say what the role may: what the world allows it beyond reading, and nothing else."""
        allowed = set(self._aws.get("allowed_actions", []))
        told = [
            {
                "EvalActionName": action,
                "EvalResourceName": "*",
                "EvalDecision": "allowed" if action in allowed else "implicitDeny",
            }
            for action in params["ActionNames"]
        ]
        return {"EvaluationResults": told, "IsTruncated": False}

    def _rds_events(self, params: Mapping[str, Any]) -> dict[str, Any]:
        found = [
            e
            for e in self._aws.get("rds_events", [])
            if params.get("SourceIdentifier") in {None, e["SourceIdentifier"]}
            and _inside(e["Date"], params, "StartTime", "EndTime")
        ]
        return {"Events": found}

    def _health_events(self, params: Mapping[str, Any]) -> dict[str, Any]:
        if "health_events" not in self._aws:
            raise AwsError(
                "SubscriptionRequiredException", "A Business plan or better is required."
            )
        wanted = params.get("filter", {})
        found = [
            e
            for e in self._aws["health_events"]
            if e.get("region") in (wanted.get("regions") or [e.get("region")])
            and e.get("service") in (wanted.get("services") or [e.get("service")])
            and e.get("statusCode") in (wanted.get("eventStatusCodes") or [e.get("statusCode")])
            and _is_touched(e, wanted.get("lastUpdatedTimes") or [])
        ]
        return {"events": found}


def _is_touched(event: dict[str, Any], spans: list[dict[str, Any]]) -> bool:
    at = datetime.fromisoformat(event["lastUpdatedTime"]).timestamp()
    return not spans or any(
        float(span.get("from", 0)) <= at <= float(span.get("to", 2**40)) for span in spans
    )


def _described(part: str, arn: str, held: list[dict[str, Any]], asked: list[str]) -> dict[str, Any]:
    names = {one[arn].rpartition("/")[2]: one for one in held}
    wanted = [name.rpartition("/")[2] for name in asked]
    missing = [name for name in wanted if name not in names]
    return {
        part: [names[name] for name in wanted if name in names],
        "failures": [{"arn": name, "reason": "MISSING"} for name in missing],
    }


def _inside(at: Any, params: Mapping[str, Any], first: str, last: str) -> bool:
    when = moment(at)
    return not (
        (first in params and when < moment(params[first]))
        or (last in params and when > moment(params[last]))
    )


def _matches(event: Mapping[str, Any], key: str, value: str) -> bool:
    if key == "ResourceName":
        return any(r.get("ResourceName") == value for r in event.get("Resources", []))
    return str(event.get(key, "")) == value


def _page(part: str, found: list[dict[str, Any]], params: Mapping[str, Any]) -> dict[str, Any]:
    skip, most = int(params.get("NextToken", 0)), min(_PAGE, params.get("MaxResults", _PAGE))
    page = found[skip : skip + most]
    more = {"NextToken": str(skip + most)} if skip + most < len(found) else {}
    return {part: page, **more}
