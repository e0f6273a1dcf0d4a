"""A run is watched after its end: the fix where it runs, the stop by what would refute it."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import anyio
import httpx
import pytest
from pydantic import SecretStr

from prode_mcp.contracts import RunId
from prode_mcp.errors import StoreError
from prode_mcp.policy import AWAIT_FOR, CHECK_AT, CHECK_TRIES, TRY_AGAIN, Purpose
from prode_mcp.practice.faults import Fault
from prode_mcp.practice.postgres import cluster, has_postgres
from prode_mcp.server import Assembly, assembled
from prode_mcp.store.sqlite import SqliteLedger
from tests.house import Answer, Caller, House, ago
from tests.server.evidence import RUN, bundle, opened
from tests.server.test_proposing import diff, propose

pytestmark = pytest.mark.anyio
MIN, HOUR = timedelta(minutes=1), timedelta(hours=1)
COMMENT = "linear.commentCreate"
FIX, TRIPWIRE = CHECK_AT[Purpose.FIX], CHECK_AT[Purpose.TRIPWIRE]
_URL = "/repos/orchardclub/onboarding-api"


@asynccontextmanager
async def worker(
    house: House, holder: str = "worker 1", **changed: Any
) -> AsyncGenerator[Assembly]:
    """Put together what looks after runs, as a process of its own does."""
    settings = house.settings.model_copy(update=changed)
    built = assembled(settings, holder=holder, clock=lambda: house.now)
    try:
        yield built
    finally:
        await built.close()


async def fact(call: Caller, specialist: str, answer: Answer, pointer: str, **more: Any) -> None:
    value = answer["body"]
    for part in pointer.strip("/").split("/"):
        value = value[int(part) if isinstance(value, list) else part]
    citation = {"artifact": answer["artifact"], "pointer": pointer, "value": value}
    told = await call(
        "specialist_report",
        run_id=RUN,
        specialist=specialist,
        question="what was seen?",
        findings=[{"statement": f"{specialist} saw it", "citations": [citation], **more}],
        confidence=90,
    )
    assert told["body"]["claims"] == [], told


async def gather(call: Caller, house: House) -> dict[str, Answer]:
    """Report facts that can be asked about again, and a control."""
    window = {"start": ago(house.now, 120), "end": ago(house.now, 0)}
    base = {"baseline_start": ago(house.now, 360), "baseline_end": ago(house.now, 240)}
    trend = await call("sentry_trend", run_id=RUN, issue="5512340001", **window, **base)
    logs = await call(
        "aws_logs",
        run_id=RUN,
        groups=["/ecs/prod/onboarding-api"],
        where={"level": "error"},
        **window,
    )
    released = await call("release_timeline", run_id=RUN, service="onboarding-api", **window)
    control = await call("aws_logs", run_id=RUN, groups=["/ecs/prod/onboarding-api"], **window)
    await fact(call, "sentry", trend, "/window/events")
    await fact(call, "aws", logs, "/matched")
    await fact(call, "release", released, "/live/ref")
    await fact(call, "database", control, "/matched", role="negative_control")
    return {"trend": trend, "logs": logs}


async def fixed(call: Caller, house: House) -> Answer:
    """Open the run's pull request and end the run on it."""
    await opened(call)
    await gather(call, house)
    assert (await bundle(call))["body"]["gate"] == "open"
    proposed = await propose(call, diff(house))
    assert proposed["status"] == "ok", proposed
    return await call("run_end", run_id=RUN, outcome="pr_opened", reason="a fix is proposed")


async def stopped(call: Caller, house: House, **more: Any) -> Answer:
    await opened(call)
    await gather(call, house)
    await call(
        "bundle_build", run_id=RUN, classification="expected_noise", cause="noise", confidence=80
    )
    return await call("run_end", run_id=RUN, outcome="safe_stop", reason="no fault", **more)


def merged(house: House, at: datetime) -> str:
    """Merge the run's pull request on GitHub, as a person does."""
    pull = house.range.repository.pulls[-1]
    pull.update(draft=False, approved_by=["iduarte"])
    url = f"{house.settings.github_url}{_URL}/pulls/{pull['number']}/merge"
    token = {"authorization": f"token {house.range.github_merge_token}"}
    told = httpx.put(url, json={"merge_method": "squash"}, headers=token)
    told.raise_for_status()
    pull["merged_at"] = f"{at:%Y-%m-%dT%H:%M:%SZ}"
    return str(told.json()["sha"])


def deployed(house: House, sha: str, at: datetime) -> None:
    """Deploy a commit to production, as a pipeline does."""
    when = f"{at:%Y-%m-%dT%H:%M:%SZ}"
    house.range.repository.deployments.append(
        {
            "id": 9001,
            "sha": sha,
            "ref": "main",
            "environment": "production",
            "created_at": when,
            "statuses": [{"state": "success", "created_at": when}],
        }
    )


async def step(built: Assembly, house: House, later: timedelta = timedelta()) -> None:
    house.later(later)
    await built.worker.turn()


async def status(call: Caller, run: str = RUN) -> Any:
    return (await call("monitor_status", run_id=run))["body"]


def comments(house: House) -> int:
    rows = house.range.tally.writes()
    return sum(int(row["count"]) for row in rows if row["op"] == COMMENT)


async def kinds(call: Caller, run: str = RUN) -> list[str]:
    told = await call.read(f"prode://runs/{run}/timeline")
    return [event["kind"] for event in told if "kind" in event]


async def key_of(built: Assembly) -> bytes:
    return await built.ledger.run_key(RunId(RUN))


@pytest.mark.spec("monitor.fix")
async def test_a_fix_is_watched_where_it_runs_until_it_has_held(onboarding: House) -> None:
    house = onboarding
    async with house.client() as call, worker(house) as built:
        told = await fixed(call, house)
        await step(built, house, 6 * MIN)
        waiting = await status(call)
        sha = merged(house, house.now)
        await step(built, house, 6 * MIN)
        undeployed = await status(call)
        deployed(house, sha, house.now)
        await step(built, house, 6 * MIN)
        began, key = house.now - 6 * MIN, await key_of(built)
        for after in FIX:
            house.now = began + after
            await step(built, house)
        over, happened = await status(call), await kinds(call)
        again = await key_of(built)
        phase = (await call("run_status", run_id=RUN))["body"]["phase"]
        await step(built, house, 30 * HOUR)

    assert told["body"]["monitor"]["purpose"] == "fix"
    assert [one["tool"] for one in told["body"]["monitor"]["asks"]] == ["sentry_trend", "aws_logs"]
    assert (waiting["waits_for"], undeployed["waits_for"]) == ("a merge", "a deployment")
    assert (over["result"], over["waits_for"], over["next"], phase) == ("held", None, None, "ended")
    assert [len(one["seen"]) for one in over["asks"]] == [len(FIX)] * 2
    assert [one["seen"][-1]["verdict"] for one in over["asks"]] == ["held", "held"]
    assert over["gaps"] == []
    assert happened[-5:] == ["concluded", "intended", "settled", "learned", "closed"]
    assert comments(house) == 1
    assert key != again


@pytest.mark.spec("monitor.fix")
async def test_a_fix_that_does_not_hold_reopens_its_ticket_and_says_so_once(
    onboarding: House,
) -> None:
    house = onboarding
    async with house.client() as call, worker(house) as built:
        await fixed(call, house)
        sha = merged(house, house.now - 90 * MIN)
        deployed(house, sha, house.now - 80 * MIN)
        house.later(6 * MIN)
        for _ in range(3):
            await step(built, house)
        over = await status(call)
        next_run = await call("run_open", ticket="PRD-2318")
        inbox = await call.read("prode://learning-inbox")

    assert over["result"] == "recurred"
    assert next_run["run"] == "PRD-2318-r2"
    assert (next_run["body"]["reopens"], next_run["body"]["mode"]) == (RUN, "implement")
    assert comments(house) == 1
    (learned,) = inbox["candidates"]
    assert (learned["run"], learned["why"]) == (RUN, "monitor")
    assert "recurred" in learned["text"]


@pytest.mark.spec("monitor.tripwire")
async def test_a_stop_is_watched_by_the_condition_that_its_agent_named(onboarding: House) -> None:
    house = onboarding
    async with house.client() as call, worker(house) as built:
        await opened(call)
        answers = await gather(call, house)
        await call(
            "bundle_build", run_id=RUN, classification="expected_noise", cause="n", confidence=80
        )
        events = answers["trend"]["body"]["window"]["events"]
        named = {"artifact": answers["trend"]["artifact"], "pointer": "/window/events"}
        end = {"run_id": RUN, "outcome": "safe_stop", "reason": "no fault"}
        wrong = await call("run_end", **end, tripwire=[{**named, "above": events - 1}])
        told = await call("run_end", **end, tripwire=[{**named, "above": events}])
        for after in TRIPWIRE:
            house.now = house.range.world.now + after
            await step(built, house)
        over = await status(call)

    assert wrong["code"] == "no_tripwire"
    named, *own = told["body"]["monitor"]["asks"]
    assert named["pointer"] == "/window/events"
    assert [(one["tool"], one["pointer"]) for one in own] == [
        ("sentry_trend", None),
        ("aws_logs", None),
    ]
    assert over["result"] == "held"
    assert comments(house) == 1


@pytest.mark.spec("monitor.tripwire")
async def test_a_stop_that_is_refuted_begins_the_tickets_next_run(onboarding: House) -> None:
    house = onboarding
    # The stop is early, so that what the world has recorded since is what comes after.
    late, house.now = house.now, house.now - 60 * MIN
    async with house.client() as call, worker(house) as built:
        told = await stopped(call, house)
        house.now = late
        await step(built, house)
        over = await status(call)
        reopened = await call("run_status", run_id="PRD-2318-r2")
        early = await call("run_open", ticket="PRD-2318")

    assert told["status"] == "ok", told
    assert over["result"] == "recurred", over
    assert reopened["body"]["reopens"] == RUN
    assert reopened["body"]["phase"] != "ended"
    assert early["status"] == "ok"
    assert comments(house) == 1


@pytest.mark.spec("monitor.late")
async def test_what_a_laptop_slept_through_is_a_gap_with_both_times(onboarding: House) -> None:
    house = onboarding
    async with house.client() as call, worker(house) as built:
        await stopped(call, house)
        await step(built, house, 30 * HOUR)
        slept = await status(call)
        await step(built, house, 18 * HOUR)
        awake = await status(call)

    (gap,) = slept["gaps"]
    assert gap["skipped"] == 2
    assert gap["planned"] == f"{house.range.world.now + HOUR:%Y-%m-%dT%H:%M:%SZ}"
    assert gap["at"] == f"{house.range.world.now + 30 * HOUR:%Y-%m-%dT%H:%M:%SZ}"
    assert [len(one["seen"]) for one in slept["asks"]] == [1, 1]
    assert len(awake["gaps"]) == 1


@pytest.mark.spec("monitor.late")
async def test_sources_that_are_down_for_ten_minutes_are_asked_again(onboarding: House) -> None:
    house = onboarding
    async with house.client() as call, worker(house) as built:
        await stopped(call, house)
        for path in ("/sentry", "/aws"):
            house.range.faults.add(Fault(path, "status", status=503), times=1_000)
        await step(built, house, HOUR)
        down = await status(call)
        house.range.faults.clear()
        await step(built, house, TRY_AGAIN)
        up = await status(call)
        await step(built, house, TRY_AGAIN)
        still = await status(call)

    assert [one["seen"][-1]["verdict"] for one in down["asks"]] == ["unknown", "unknown"]
    assert [len(one["seen"]) for one in up["asks"]] == [2, 2]
    assert all(one["seen"][-1]["verdict"] != "unknown" for one in up["asks"])
    assert [one["seen"][0]["planned"] == one["seen"][1]["planned"] for one in up["asks"]] == [
        True,
        True,
    ]
    assert still == up


@pytest.mark.spec("monitor.late")
async def test_a_source_that_stays_down_leaves_the_result_open(onboarding: House) -> None:
    house = onboarding
    async with house.client() as call, worker(house) as built:
        await stopped(call, house)
        house.range.faults.add(Fault("/sentry", "status", status=503), times=10_000)
        for after in TRIPWIRE:
            house.now = house.range.world.now + after
            for _ in range(CHECK_TRIES):
                await step(built, house)
                house.later(TRY_AGAIN)
        over = await status(call)

    assert over["result"] == "inconclusive"
    assert comments(house) == 1


@pytest.mark.spec("monitor.late")
async def test_a_ticket_system_that_is_down_is_told_later_and_once(onboarding: House) -> None:
    house = onboarding
    async with house.client() as call, worker(house) as built:
        await stopped(call, house)
        for after in TRIPWIRE[:-1]:
            house.now = house.range.world.now + after
            await step(built, house)
        house.range.faults.add(Fault("/linear", "status", status=503), times=1_000)
        house.now = house.range.world.now + TRIPWIRE[-1]
        await step(built, house)
        down = await kinds(call)
        house.range.faults.clear()
        await step(built, house, TRY_AGAIN)
        up = await kinds(call)
        await step(built, house, TRY_AGAIN)

    assert ("concluded" in down, "closed" in down) == (True, False)
    assert up[-1] == "closed"
    assert comments(house) == 1


@pytest.mark.spec("monitor.fix")
async def test_a_merge_that_never_comes_is_let_go_after_its_time(onboarding: House) -> None:
    house = onboarding
    async with house.client() as call, worker(house) as built:
        await fixed(call, house)
        await step(built, house, AWAIT_FOR)
        over = await status(call)

    assert over["result"] == "inconclusive"
    assert comments(house) == 1


@pytest.mark.spec("ledger.lease")
async def test_two_workers_do_a_due_thing_once(onboarding: House) -> None:
    house = onboarding
    async with house.client() as call, worker(house) as one, worker(house, "worker 2") as other:
        await stopped(call, house)
        house.later(HOUR)
        async with anyio.create_task_group() as group:
            group.start_soon(one.worker.turn)
            group.start_soon(other.worker.turn)
        seen = await status(call)

    assert [len(ask["seen"]) for ask in seen["asks"]] == [1, 1]


@pytest.mark.spec("monitor.tripwire")
async def test_a_monitor_asks_nothing_else_and_an_agent_cannot_use_its_gate(
    onboarding: House,
) -> None:
    house = onboarding
    async with house.client() as call:
        await stopped(call, house)
        read = await call("sentry_issue", run_id=RUN, issue="5512340001")
        wrote = await call("ticket_comment", run_id=RUN, step="outcome", text="more to say")
        unwatched = await call("monitor_status", run_id="PRD-9-r1")

    assert (read["code"], wrote["code"]) == ("run_ended", "run_ended")
    assert unwatched["code"] == "unknown_run"


@pytest.mark.parametrize(
    ("mode", "outcome"), [("investigate", "evidence_stop"), ("dry_run", "safe_stop")]
)
@pytest.mark.spec("monitor.tripwire")
async def test_what_cannot_be_refuted_is_not_watched(
    onboarding: House, mode: str, outcome: str
) -> None:
    house = onboarding
    async with house.client() as call:
        await opened(call, mode)
        answers = await gather(call, house)
        await call(
            "bundle_build", run_id=RUN, classification="expected_noise", cause="n", confidence=80
        )
        end = {"run_id": RUN, "outcome": outcome, "reason": "no fault"}
        wire = {"artifact": answers["trend"]["artifact"], "pointer": "/window/events", "above": 9e9}
        named = await call("run_end", **end, tripwire=[wire])
        told = await call("run_end", **end)
        asked = await call("monitor_status", run_id=RUN)

    assert named["code"] == "no_tripwire"
    assert told["body"]["monitor"] is None
    assert asked["code"] == "not_monitored"


@pytest.mark.parametrize("jump", [timedelta(days=1), timedelta(days=-1)])
@pytest.mark.spec("monitor.late")
async def test_a_clock_that_jumps_a_day_loses_and_doubles_nothing(
    onboarding: House, jump: timedelta
) -> None:
    house = onboarding
    async with house.client() as call, worker(house) as built:
        await stopped(call, house)
        await step(built, house, HOUR)
        house.later(jump)
        await step(built, house)
        house.later(-jump)
        for after in TRIPWIRE[1:]:
            house.now = max(house.now, house.range.world.now + after)
            await step(built, house)
            await step(built, house, 25 * HOUR)
        over = await status(call)

    assert over["result"] == "held"
    planned = [seen["planned"] for seen in over["asks"][0]["seen"]]
    assert planned == sorted(set(planned))
    assert comments(house) == 1


@pytest.mark.spec("monitor.fix")
async def test_a_token_that_may_not_comment_leaves_the_result_in_the_record(
    onboarding: House,
) -> None:
    house = onboarding
    none = SecretStr("")
    async with house.client() as call, worker(house, linear_write_token=none) as built:
        await stopped(call, house)
        for after in TRIPWIRE:
            house.now = house.range.world.now + after
            await step(built, house)
        happened = await kinds(call)

    assert happened[-1] == "closed"
    assert comments(house) == 0


@pytest.mark.spec("monitor.late")
async def test_a_full_disk_delays_a_monitor_and_loses_nothing_of_it(onboarding: House) -> None:
    house = onboarding
    async with house.client() as call, worker(house) as built:
        await stopped(call, house)
        house.later(HOUR)
        assert isinstance(built.ledger, SqliteLedger)
        db = built.ledger._open()
        pages = db.execute("pragma page_count").fetchone()[0]
        db.execute(f"pragma max_page_count={pages}")
        with pytest.raises(StoreError, match="the disk is full"):
            await built.worker.turn()
        db.execute("pragma max_page_count=1000000")
        await step(built, house, 10 * MIN)
        seen = await status(call)

    assert [[one["verdict"] for one in ask["seen"]] for ask in seen["asks"]] == [["unclear"]] * 2
    (gap,) = seen["gaps"]
    assert gap["skipped"] == 0


@pytest.mark.spec("monitor.late")
@pytest.mark.skipif(not has_postgres(), reason="the servers' wheel is not installed")
async def test_a_database_that_fails_over_delays_a_monitor_and_loses_nothing_of_it(
    onboarding: House,
) -> None:
    house = onboarding
    with cluster(18, {}) as server:
        server.create("ledger", "")
        dsn = f"postgresql://postgres@/ledger?host={server.folder}&port=5432"
        place: dict[str, Any] = {"store_dsn": SecretStr(dsn)}
        async with house.client(**place) as call, worker(house, **place) as built:
            await stopped(call, house)
            for after in TRIPWIRE:
                house.now = house.range.world.now + after
                await anyio.to_thread.run_sync(
                    partial(server.control, "primary", "restart", "-m", "immediate")
                )
                await step(built, house)
            over, happened = await status(call), await kinds(call)

    assert over["result"] == "held"
    assert [len(ask["seen"]) for ask in over["asks"]] == [len(TRIPWIRE)] * 2
    assert happened.count("closed") == 1
    assert comments(house) == 1
