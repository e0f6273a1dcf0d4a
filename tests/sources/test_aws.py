"""The door to AWS lets read operations through, and nothing else."""

import pytest

from prode_mcp.contracts import Window
from prode_mcp.errors import Fault, SourceError
from prode_mcp.practice.twins.aws.protocol import model_of
from prode_mcp.sources.aws.client import ALLOWED, Door, _refuse_unlisted
from prode_mcp.sources.aws.logs import LogAsk, grouped_query, line_query
from prode_mcp.sources.aws.metrics import largest_step
from tests.house import House, ago
from tests.make import NOW
from tests.server.test_runs import RUN

pytestmark = pytest.mark.anyio
READING = ("Describe", "Simulate", "Get", "List", "Lookup", "Filter", "StartQuery", "StopQuery")
NEVER = {
    *("ReceiveMessage", "GetParameter", "GetParameters", "GetSecretValue", "GetObject", "Scan"),
    *("GetRecords", "GetAuthorizationToken", "PurgeQueue", "UpdateService", "PutMetricData"),
}


def door(house: House) -> Door:
    s = house.settings
    return Door(
        s.aws_region,
        s.aws_account,
        endpoint_url=s.aws_endpoint_url,
        access_key_id=s.aws_access_key_id,
        secret_access_key=s.aws_secret_access_key.get_secret_value(),
    )


@pytest.mark.spec("safety.read-only")
def test_the_list_holds_read_operations_that_exist_and_no_other() -> None:
    for service, operations in ALLOWED.items():
        assert operations <= set(model_of(service).operation_names)
        assert all(operation.startswith(READING) for operation in operations)
        assert not operations & NEVER
    assert sum(map(len, ALLOWED.values())) <= 30


@pytest.mark.parametrize(
    ("service", "operation"),
    [
        ("sqs", "ReceiveMessage"),
        ("sqs", "PurgeQueue"),
        ("ssm", "GetParameter"),
        ("ecs", "UpdateService"),
        ("logs", "PutRetentionPolicy"),
        ("s3", "GetObject"),
    ],
)
@pytest.mark.spec("safety.read-only")
async def test_an_operation_off_the_list_never_reaches_aws(
    queue: House, service: str, operation: str
) -> None:
    with pytest.raises(SourceError) as error:
        await door(queue).call(service, operation)

    assert error.value.fault is Fault.NOT_ALLOWED
    assert queue.range.tally.refusals() == []


@pytest.mark.spec("safety.read-only")
async def test_the_second_lock_holds_below_the_first(queue: House) -> None:
    opened = door(queue)
    await opened.identity()
    client = await opened._client("sqs")

    with pytest.raises(SourceError):
        client.purge_queue(QueueUrl="https://sqs.us-east-1.amazonaws.com/111122223333/x")

    assert queue.range.tally.refusals() == []
    _refuse_unlisted(client.meta.service_model.operation_model("ListQueues"))


@pytest.mark.spec("safety.read-only")
async def test_a_whole_run_asks_for_no_operation_that_aws_refuses(queue: House) -> None:
    window = {"start": ago(queue.now, 98), "end": ago(queue.now, 0)}
    run = "PRD-2324-r1"
    async with queue.client() as call:
        await call("run_open", ticket="PRD-2324")
        await call("aws_health", run_id=run)
        await call("aws_changes", run_id=run, **window)
        await call("aws_logs", run_id=run, groups=["/ecs/prod/media-worker"], **window)

    assert queue.range.tally.refusals() == []
    assert queue.range.tally.writes() == []
    assert run != RUN


HOSTILE = '" or 1=1 | fields @message | filter "'


@pytest.mark.spec("safety.read-only")
async def test_a_hostile_value_stays_a_value_in_the_query(noise: House) -> None:
    ask = LogAsk(["g"], {"path": HOSTILE}, HOSTILE, (), "lines", 5)
    window = {"start": ago(noise.now, 60), "end": ago(noise.now, 0)}

    query = line_query(ask)
    async with noise.client() as call:
        await call("run_open", ticket="PRD-2315")
        answer = await call(
            "aws_logs",
            run_id=RUN,
            groups=["/ecs/prod/timeline-api"],
            where={"path": HOSTILE},
            text=HOSTILE,
            **window,
        )

    assert '\\" or 1=1' in query
    assert answer["status"] == "ok"
    assert answer["body"]["matched"] == 0


@pytest.mark.parametrize("name", ["a b", "a|b", "a`b", "", "x" * 200, 'a"', "a)"])
def test_a_field_name_is_a_name_or_refused(name: str) -> None:
    with pytest.raises(SourceError) as error:
        grouped_query(LogAsk(["g"], {}, "", (name,), "patterns", 5))

    assert error.value.fault is Fault.BAD_QUESTION


async def test_a_scan_past_the_budget_is_refused_before_it_costs(noise: House) -> None:
    from datetime import timedelta

    from prode_mcp.sources.aws.logs import read_logs

    ask = LogAsk(["/ecs/prod/timeline-api"], {}, "", (), "patterns", 5)
    window = Window(start=noise.now - timedelta(hours=1), end=noise.now)

    with pytest.raises(SourceError) as error:
        await read_logs(door(noise), ask, window, None, max_bytes=10)

    assert error.value.fault is Fault.BUDGET_SPENT


async def test_the_step_of_a_series_is_found_where_it_is() -> None:
    from datetime import timedelta

    points = [(NOW + timedelta(minutes=n), 120.0 if n < 30 else 410.0) for n in range(60)]

    step = largest_step(points)

    assert step == {"at": "2026-11-15T20:15:00Z", "mean_before": 120, "mean_after": 410}
    assert largest_step(points[:3]) is None
    assert largest_step([(at, 1.0) for at, _ in points]) is None
