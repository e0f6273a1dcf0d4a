"""The AWS twin answers plain boto3 in the vendor's shapes, from the world and nothing else."""

from datetime import timedelta
from typing import Any, cast

import boto3
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError
from botocore.validate import ParamValidator

from prode_mcp.practice.range import Range, start
from prode_mcp.practice.twins.aws.insights import Line, run_query
from prode_mcp.practice.twins.aws.protocol import AwsError
from prode_mcp.practice.world import shipped_worlds
from tests.house import House, world
from tests.make import NOW


class Aws:
    """Plain boto3 on a range; every answer is held against botocore's own output shape."""

    def __init__(self, range_: Range) -> None:
        self.range = range_
        self.clients: dict[str, Any] = {}

    def __call__(self, service: str, operation: str, /, **params: Any) -> dict[str, Any]:
        if service not in self.clients:
            self.clients[service] = cast("Any", boto3).client(
                service,
                endpoint_url=self.range.settings()["PRODE_AWS_ENDPOINT_URL"],
                region_name="us-east-1",
                aws_access_key_id=self.range.aws_key,
                aws_secret_access_key="x",
                config=Config(retries={"total_max_attempts": 1}),
            )
        client = self.clients[service]
        shape = client.meta.service_model.operation_model(operation).output_shape
        answer = getattr(client, _snake(client, operation))(**params)
        answer.pop("ResponseMetadata")
        report = cast("Any", ParamValidator)().validate(answer, shape)
        assert not report.has_errors(), (operation, report.generate_report())
        return answer


def _snake(client: Any, operation: str) -> str:
    return next(k for k, v in client.meta.method_to_api_mapping.items() if v == operation)


def metric(namespace: str, name: str, stat: str, **dimensions: str) -> dict[str, Any]:
    told = [{"Name": k, "Value": v} for k, v in dimensions.items()]
    return {
        "Id": "m",
        "MetricStat": {
            "Metric": {"Namespace": namespace, "MetricName": name, "Dimensions": told},
            "Period": 60,
            "Stat": stat,
        },
    }


@pytest.mark.parametrize("name", sorted(shipped_worlds()))
@pytest.mark.spec("practice.twins")
def test_every_reading_answer_has_the_vendors_shape(name: str) -> None:
    told = world(name)
    now = told.now
    with start(told) as range_:
        aws = Aws(range_)
        assert aws("sts", "GetCallerIdentity")["Account"] == "111122223333"
        groups = aws("logs", "DescribeLogGroups")["logGroups"]
        aws("logs", "FilterLogEvents", logGroupName=groups[0]["logGroupName"])
        alarms = aws("cloudwatch", "DescribeAlarms")["MetricAlarms"]
        aws("cloudwatch", "DescribeAlarmHistory")
        for one in aws("cloudwatch", "ListMetrics")["Metrics"][:3]:
            query = {"Id": "q", "MetricStat": {"Metric": one, "Period": 300, "Stat": "Sum"}}
            aws(
                "cloudwatch",
                "GetMetricData",
                MetricDataQueries=[query],
                StartTime=now - timedelta(hours=1),
                EndTime=now,
            )
        for arn in aws("ecs", "ListClusters")["clusterArns"]:
            services = aws("ecs", "ListServices", cluster=arn)["serviceArns"]
            for service in aws("ecs", "DescribeServices", cluster=arn, services=services)[
                "services"
            ]:
                assert service["events"]
            tasks = aws("ecs", "ListTasks", cluster=arn)["taskArns"]
            aws("ecs", "DescribeTasks", cluster=arn, tasks=tasks)
        aws("sqs", "ListQueues")
        aws("cloudtrail", "LookupEvents")
        aws("application-autoscaling", "DescribeScalingActivities", ServiceNamespace="ecs")
        aws("application-autoscaling", "DescribeScalableTargets", ServiceNamespace="ecs")
        aws("service-quotas", "ListServiceQuotas", ServiceCode="fargate")
        aws("rds", "DescribeEvents")
        if "health_events" in told.part("aws.yaml"):
            aws("health", "DescribeEvents")
        assert isinstance(alarms, list)
        assert range_.tally.writes() == range_.tally.refusals() == []


@pytest.mark.spec("practice.twins")
def test_the_numbers_of_the_full_queue_are_found(queue: House) -> None:
    aws, now = Aws(queue.range), queue.now
    onset = now - timedelta(minutes=98)

    def values(name: str, stat: str, since: Any, until: Any) -> list[float]:
        asked = metric("AWS/SQS", name, stat, QueueName="prod-media-jobs")
        answer = aws(
            "cloudwatch",
            "GetMetricData",
            MetricDataQueries=[asked],
            StartTime=since,
            EndTime=until,
            ScanBy="TimestampAscending",
        )
        return answer["MetricDataResults"][0]["Values"]

    before = values("NumberOfMessagesSent", "Sum", now - timedelta(hours=3), onset)
    after = values("NumberOfMessagesSent", "Sum", onset, now)
    service = aws("ecs", "DescribeServices", cluster="prod-media", services=["media-worker", "x"])

    assert values("ApproximateAgeOfOldestMessage", "Maximum", onset, now)[-1] == 3720
    assert values("ApproximateAgeOfOldestMessage", "p95", onset, now) == []
    assert round(sum(before) / len(before)) == 120
    assert round(sum(after) / len(after)) == 413
    assert sum("unable to place" in e["message"] for e in service["services"][0]["events"]) == 13
    assert service["failures"][0]["reason"] == "MISSING"


@pytest.mark.parametrize(
    ("service", "operation", "params"),
    [
        ("sqs", "PurgeQueue", {"QueueUrl": "x"}),
        ("sqs", "ReceiveMessage", {"QueueUrl": "x"}),
        ("ecs", "UpdateService", {"service": "x"}),
        (
            "application-autoscaling",
            "RegisterScalableTarget",
            {
                "ServiceNamespace": "ecs",
                "ResourceId": "x",
                "ScalableDimension": "ecs:service:DesiredCount",
            },
        ),
        (
            "service-quotas",
            "RequestServiceQuotaIncrease",
            {"ServiceCode": "fargate", "QuotaCode": "L-1", "DesiredValue": 1.0},
        ),
    ],
)
@pytest.mark.spec("practice.twins")
def test_what_changes_something_is_refused_and_counted(
    queue: House, service: str, operation: str, params: dict[str, Any]
) -> None:
    with pytest.raises(ClientError, match="AccessDenied"):
        Aws(queue.range)(service, operation, **params)

    assert queue.range.tally.refusals() == [{"op": f"aws.{service}.{operation}", "count": 1}]


@pytest.mark.parametrize(
    ("service", "operation", "params", "code"),
    [
        ("sqs", "GetQueueUrl", {"QueueName": "none"}, "QueueDoesNotExist|NonExistentQueue"),
        ("ecs", "DescribeServices", {"cluster": "none", "services": ["x"]}, "ClusterNotFound"),
        ("logs", "FilterLogEvents", {"logGroupName": "/none"}, "ResourceNotFound"),
        (
            "logs",
            "FilterLogEvents",
            {"logGroupName": "/ecs/prod/media-worker", "unmask": True},
            "AccessDenied",
        ),
        (
            "logs",
            "FilterLogEvents",
            {"logGroupName": "/ecs/prod/media-worker", "filterPattern": "{ $.a = 1 }"},
            "InvalidParameter",
        ),
        (
            "cloudtrail",
            "LookupEvents",
            {"LookupAttributes": [{"AttributeKey": "ReadOnly", "AttributeValue": "x"}] * 2},
            "InvalidLookupAttributes",
        ),
        ("logs", "DescribeQueries", {}, "UnsupportedOperation"),
    ],
)
@pytest.mark.spec("practice.twins")
def test_what_the_vendor_would_not_take_is_not_taken(
    queue: House, service: str, operation: str, params: dict[str, Any], code: str
) -> None:
    with pytest.raises(ClientError, match=code):
        Aws(queue.range)(service, operation, **params)


LINES = [
    Line(
        NOW + timedelta(minutes=n),
        "g",
        "s",
        f'{{"level":"{"error" if n % 3 == 0 else "info"}","ms":{n * 10},"path":"/v1/{n % 2}","a":{{"b":{n}}}}}',
    )
    for n in range(12)
] + [Line(NOW, "g", "s", 'plain | text with "quotes" and ip=10.0.0.9')]


@pytest.mark.parametrize(
    ("query", "first", "rows"),
    [
        ("fields @message | limit 3", {"@message": LINES[11].message}, 3),
        ('fields ms | filter level = "error"', {"ms": 90}, 4),
        ("fields ms | filter ms > 100", {"ms": 110}, 1),
        ("fields ms | filter ms >= 100 and ms != 110", {"ms": 100}, 1),
        ("fields ms | filter a.b in [3, 4]", {"ms": 40}, 2),
        ('fields ms | filter not (level = "info" or ms < 60)', {"ms": 90}, 3),
        ('fields ms | filter path like "/v1/1" | sort ms asc', {"ms": 10}, 6),
        ("fields ms | filter path like /v1.[0]$/ | sort ms desc", {"ms": 100}, 6),
        ('fields @message | filter @message like "plain |"', {"@message": LINES[12].message}, 1),
        ("stats count(*) as n by level | sort n desc", {"level": "info", "n": 8}, 3),
        (
            "stats sum(ms), avg(ms), min(ms), max(ms), pct(ms, 50)",
            {"sum(ms)": 660.0, "avg(ms)": 55.0, "min(ms)": 0, "max(ms)": 110, "pct(ms)": 50.0},
            1,
        ),
        ("stats count_distinct(path) as p", {"p": 2}, 1),
        (
            "stats count(*) as n by bin(5m) | sort n desc | limit 1",
            {"bin(5m)": "2026-11-15 19:45:00.000", "n": 6},
            1,
        ),
        ('parse @message "ip=*" as ip | filter ip like "10." | fields ip', {"ip": "10.0.0.9"}, 1),
        ("fields path | dedup path", {"path": "/v1/1"}, 3),
    ],
)
@pytest.mark.spec("practice.twins")
def test_insights_answers_what_it_knows(query: str, first: dict[str, Any], rows: int) -> None:
    found = run_query(query, LINES, 1_000)

    assert len(found.rows) == rows
    assert found.rows[0] == first
    assert found.scanned == 13


@pytest.mark.parametrize(
    "query",
    [
        "this is not a query",
        "",
        "fields ms |",
        "fields ms | filter",
        "fields ms | filter level ~ 'x'",
        "fields ms | filter level like /(/",
        "stats median(ms)",
        "fields ms | filter level = error'",
        "stats count(*) by bin(5x)",
        "fields ms extra junk",
        "unmask(@message)",
        "fields ms | filter (level = 'a'",
    ],
)
@pytest.mark.spec("practice.twins")
def test_insights_refuses_what_it_does_not_know(query: str) -> None:
    with pytest.raises(AwsError) as error:
        run_query(query, LINES, 1_000)

    assert error.value.code == "MalformedQueryException"
