"""What a person did by hand is seen in the world, and put on record once."""

from datetime import timedelta
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from prode_mcp.runs.observing import LOOKS_EVERY
from tests.house import Answer, Caller, House
from tests.server import test_deploying as deploying
from tests.server import test_merging as merging
from tests.server import test_suppressing as suppressing
from tests.server.evidence import RUN, open_gate
from tests.server.test_acting import Gated, ask, gated
from tests.server.test_ticket_update import move

__all__ = ["gated"]
pytestmark = [pytest.mark.anyio, pytest.mark.spec("approvals.by-hand")]


async def status(call: Caller, house: House) -> Any:
    house.later(LOOKS_EVERY)
    told = await call("approval_status", run_id=RUN)
    return told["body"]["requests"][-1]


async def observed(call: Caller) -> int:
    return sum(
        event["kind"] == "observed" for event in await call.read(f"prode://runs/{RUN}/timeline")
    )


async def test_a_ticket_that_a_person_closed_is_seen_once(gated: Gated) -> None:
    async with gated.client(linear_close_token=SecretStr("")) as call:
        await open_gate(call, gated.house)
        await ask(call)
        before = await status(call, gated.house)
        move(gated.house, "Canceled")
        other = await status(call, gated.house)
        move(gated.house, "Done")
        after = [await status(call, gated.house) for _ in range(2)]
        kept = await observed(call)

    assert "by_hand" not in before
    assert "by_hand" not in other
    assert {one["by_hand"] for one in after} == {
        "https://linear.example.test/orchardclub/issue/PRD-2318"
    }
    assert kept == 1


async def test_what_this_server_may_do_is_not_watched(gated: Gated) -> None:
    async with gated.client() as call:
        await open_gate(call, gated.house)
        await ask(call)
        move(gated.house, "Done")
        told = await status(call, gated.house)

    assert "by_hand" not in told


async def test_asking_in_haste_asks_the_world_no_more(gated: Gated) -> None:
    async with gated.client(linear_close_token=SecretStr("")) as call:
        await open_gate(call, gated.house)
        await ask(call)
        await status(call, gated.house)
        move(gated.house, "Done")
        soon = await call("approval_status", run_id=RUN)
        later = await status(call, gated.house)

    assert "by_hand" not in soon["body"]["requests"][-1]
    assert later["by_hand"]


async def test_a_source_that_is_down_says_nothing_of_what_people_did(gated: Gated) -> None:
    from prode_mcp.practice.faults import Fault

    async with gated.client(linear_close_token=SecretStr("")) as call:
        await open_gate(call, gated.house)
        await ask(call)
        move(gated.house, "Done")
        gated.house.range.faults.add(Fault("/linear", "status", status=503), times=4)
        down = await status(call, gated.house)
        up = await status(call, gated.house)

    assert "by_hand" not in down
    assert up["by_hand"]


def merge_by_hand(house: House) -> int:
    s, number = house.settings, house.range.repository.pulls[-1]["number"]
    httpx.put(
        f"{s.github_url}/repos/{s.github_repo}/pulls/{number}/merge",
        headers={"authorization": f"token {house.range.github_merge_token}"},
        json={},
    ).raise_for_status()
    return number


def resolve_by_hand(house: House) -> None:
    s = house.settings
    httpx.put(
        f"{s.sentry_url}/api/0/organizations/{s.sentry_org}/issues/?id={suppressing.NEW}",
        headers={"authorization": f"Bearer {house.range.sentry_suppress_token}"},
        json={"status": "resolved"},
    ).raise_for_status()


async def merged(call: Caller, house: House) -> Answer:
    await merging.proposed(call, house)
    return await merging.ask(call)


async def test_a_pull_request_that_a_person_merged_is_seen(gated: Gated) -> None:
    async with gated.client() as call:
        await merged(call, gated.house)
        before = await status(call, gated.house)
        number = merge_by_hand(gated.house)
        after = await status(call, gated.house)

    assert "by_hand" not in before
    assert after["by_hand"].endswith(f"/{number}")


async def test_issues_that_a_person_resolved_are_seen(gated: Gated) -> None:
    async with gated.client() as call:
        await open_gate(call, gated.house)
        await suppressing.ask(call, operation="resolve", issues=[suppressing.NEW])
        before = await status(call, gated.house)
        resolve_by_hand(gated.house)
        after = await status(call, gated.house)

    assert "by_hand" not in before
    assert suppressing.NEW in after["by_hand"]


async def test_a_version_that_a_person_went_back_to_is_seen(gated: Gated) -> None:
    async with gated.client() as call:
        await open_gate(call, gated.house)
        await deploying.ask(call, **deploying.BACK)
        before = await status(call, gated.house)
        at = f"{gated.house.now + timedelta(minutes=1):%Y-%m-%dT%H:%M:%SZ}"
        gated.house.range.repository.deployments.append(
            {
                "id": 700,
                "sha": "9d6f57c490b314c02b500e9c046ffe4473e73b10",
                "ref": "v4.17.3",
                "environment": "production",
                "created_at": at,
                "statuses": [{"state": "success", "created_at": at}],
            }
        )
        after = await status(call, gated.house)

    assert "by_hand" not in before
    assert after["by_hand"].startswith("v4.17.3 at 9d6f57c4")
