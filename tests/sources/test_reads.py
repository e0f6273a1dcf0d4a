"""The connectors over whole worlds: the facts are found by their numbers."""

from typing import Any

import pytest

from prode_mcp.practice.faults import Fault
from tests.house import Caller, House, ago

pytestmark = pytest.mark.anyio
RUN = "PRD-2324-r1"


async def begun(call: Caller) -> None:
    assert (await call("run_open", ticket="PRD-2324"))["status"] == "ok"


@pytest.mark.spec("practice.worlds")
async def test_health_finds_what_the_queue_lacks(queue: House) -> None:
    async with queue.client() as call:
        await begun(call)
        answer = await call(
            "aws_health",
            run_id=RUN,
            cluster="prod-media",
            service="media-worker",
            queue="prod-media-jobs",
            alarm_prefix="prod-media",
            quota="fargate/L-3032A538",
        )
    body: Any = answer["body"]

    service = body["services"][0]
    assert (service["desired"], service["running"], service["version"]) == (12, 6, "2.9.1")
    assert service["events"][0]["count"] == 13
    assert body["queue"]["visible"] == 25_178
    assert body["queue"]["oldest"] == {"age_s": 3720, "at": "2026-11-17T14:35:00Z"}
    assert body["queue"]["dead_letters"] == {"name": "prod-media-jobs-dlq", "visible": 3}
    assert body["quota"]["limit"] == 96
    assert body["quota"]["usage"][0]["value"] == 96
    assert body["scaling"]["limits"][0]["max"] == 12
    assert "Pending" in body["scaling"]["activities"][0]["status"]
    assert [a["state"] for a in body["alarms"]] == ["OK", "ALARM"] or body["alarms"][0]["history"]
    assert body["aws_incidents"][0]["here"] is False
    assert answer["envelope"]["account"] == "111122223333"


@pytest.mark.spec("practice.worlds")
async def test_health_without_names_lists_what_there_is(queue: House) -> None:
    async with queue.client() as call:
        await begun(call)
        body: Any = (await call("aws_health", run_id=RUN))["body"]
        named: Any = (await call("aws_health", run_id=RUN, service="media-worker"))["body"]

    assert body["clusters"] == [{"cluster": "prod-media", "services": ["media-worker"]}]
    assert body["queues"] == ["prod-media-jobs", "prod-media-jobs-dlq"]
    assert [alarm["name"] for alarm in body["alarms"]] == ["prod-media-jobs-oldest-age"]
    assert named["services"][0]["cluster"] == "prod-media"


@pytest.mark.spec("practice.worlds")
async def test_changes_come_on_one_time_line(queue: House) -> None:
    window = {"start": ago(queue.now, 60 * 24 * 8), "end": ago(queue.now, 0)}
    async with queue.client() as call:
        await begun(call)
        everything: Any = (await call("aws_changes", run_id=RUN, **window))["body"]
        narrowed: Any = (await call("aws_changes", run_id=RUN, resource="media-worker", **window))[
            "body"
        ]

    assert [c["at"] for c in everything["changes"]] == sorted(
        c["at"] for c in everything["changes"]
    )
    assert {c["source"] for c in everything["changes"]} == {"ecs", "scaling"}
    assert [c["what"] for c in narrowed["changes"]] == [
        "UpdateService",
        "Setting desired count to 12.",
    ]


@pytest.mark.spec("practice.worlds")
async def test_logs_are_counted_by_field_and_compared(queue: House) -> None:
    window = {"start": ago(queue.now, 98), "end": ago(queue.now, 0)}
    base = {"baseline_start": ago(queue.now, 220), "baseline_end": ago(queue.now, 98)}
    group = {"groups": ["/ecs/prod/media-worker"]}
    async with queue.client() as call:
        await begun(call)
        by: Any = await call("aws_logs", run_id=RUN, by=["source"], **group, **window, **base)
        patterns: Any = await call("aws_logs", run_id=RUN, **group, **window, **base)
        lines: Any = await call(
            "aws_logs",
            run_id=RUN,
            view="lines",
            limit=3,
            where={"source": "bulk_import"},
            **group,
            **window,
        )

    counted = {
        g["values"]["source"]["quoted"]: g["count"] for g in by["body"]["groups"] if g["values"]
    }
    assert set(counted) == {"bulk_import", "upload"}
    assert by["body"]["baseline"]["rate_ratio"] > 0
    total = sum(p["count"] for p in patterns["body"]["patterns"])
    assert total == patterns["body"]["matched"]
    assert all(len(p["examples"]) <= 2 for p in patterns["body"]["patterns"])
    assert len(lines["body"]["lines"]) == 3
    assert not lines["envelope"]["complete"]
    assert lines["body"]["matched"] == counted["bulk_import"]


@pytest.mark.spec("practice.worlds")
async def test_a_role_without_insights_still_finds_the_same_lines(queue: House) -> None:
    window = {"start": ago(queue.now, 98), "end": ago(queue.now, 0)}
    ask = {"groups": ["/ecs/prod/media-worker"], "where": {"source": "bulk_import"}, **window}
    async with queue.client() as call:
        await begun(call)
        insights: Any = await call("aws_logs", run_id=RUN, view="lines", limit=5, **ask)
        denied = Fault("/aws", "status", status=403, target="StartQuery")
        queue.range.faults.add(denied)
        filtered: Any = await call("aws_logs", run_id=RUN, view="lines", limit=5, **ask)
        queue.range.faults.add(denied)
        grouped: Any = await call("aws_logs", run_id=RUN, by=["source"], **ask)

    assert filtered["body"]["matched"] == insights["body"]["matched"]
    assert filtered["body"]["lines"] == insights["body"]["lines"]
    assert grouped["code"] == "forbidden"


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (Fault("/github", "status", status=401), "unauthorized"),
        (Fault("/github", "status", status=403), "forbidden"),
        (Fault("/github", "status", status=404), "not_found"),
        (
            Fault(
                "/github",
                "status",
                status=403,
                headers=(("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "1794759000")),
            ),
            "rate_limited",
        ),
        (Fault("/github", "status", status=429), "rate_limited"),
        (Fault("/github", "status", status=422), "bad_question"),
    ],
)
@pytest.mark.spec("input.sources")
async def test_github_says_no_in_a_typed_way_and_is_asked_again(
    queue: House, fault: Fault, code: str
) -> None:
    window = {"start": ago(queue.now, 60), "end": ago(queue.now, 0)}
    async with queue.client() as call:
        await begun(call)
        queue.range.faults.add(fault)
        answer = await call("release_timeline", run_id=RUN, **window)
        well = await call("release_timeline", run_id=RUN, **window)

    assert answer["code"] == code
    assert well["status"] == "ok"


@pytest.mark.spec("practice.worlds")
async def test_merged_is_not_deployed_and_a_running_image_agrees_with_its_release(
    queue: House,
) -> None:
    window = {"start": ago(queue.now, 60 * 24 * 10), "end": ago(queue.now, 0)}
    async with queue.client() as call:
        await begun(call)
        body: Any = (await call("release_timeline", run_id=RUN, **window))["body"]
        early = await call(
            "release_timeline",
            run_id=RUN,
            start=ago(queue.now, 60 * 24 * 20),
            end=ago(queue.now, 60 * 24 * 15),
        )
        await call("aws_health", run_id=RUN, cluster="prod-media", service="media-worker")
        timeline = await call.read(f"prode://runs/{RUN}/timeline")
        status = await call("run_status", run_id=RUN)

    assert body["live"]["ref"] == "v2.9.1"
    kinds = [row["what"] for row in body["timeline"]]
    deployed = body["timeline"][kinds.index("deployment")]
    assert deployed["at"] == deployed["effective"] == "2026-11-11T09:10:00Z"
    assert body["not_deployed"] == {"commits": 0}
    assert body["timeline"][kinds.index("release")]["tag"] == "v2.9.1"
    assert "merge" in kinds
    assert [row["at"] for row in body["timeline"]] == sorted(row["at"] for row in body["timeline"])
    assert "no successful deployment" in early["body"]["note"]
    keyed = [event["keyed"] for event in timeline if event.get("keyed")]
    assert {"deployed:media-worker": "2.9.1"} in keyed
    assert "conflict" not in str(status["body"]["ceiling"])
