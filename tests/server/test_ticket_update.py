"""A run may move its ticket along, and never closes it, reopens it or changes it twice."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from prode_mcp.policy import TICKET_UPDATES
from prode_mcp.practice.faults import Fault
from prode_mcp.practice.range import start
from tests.house import Caller, House, world
from tests.server.evidence import RUN, bundle, opened

pytestmark = pytest.mark.anyio
TICKET = "PRD-2318"
PRIYA = "3596b90f-b21c-4686-ae50-affd5b6dad8d"
STARTED = "linear.issueUpdate:started"


async def update(call: Caller, **wanted: Any) -> dict[str, Any]:
    return await call("ticket_update", run_id=RUN, **wanted)


def linear(house: House, query: str) -> Any:
    token = {"authorization": house.range.linear_token}
    sent = httpx.post(house.settings.linear_url, json={"query": query}, headers=token)
    return sent.json()["data"]


def ticket(house: House) -> Any:
    query = '{ issue(id: "%s") { state { name } assignee { id } labels { nodes { name } } } }'
    return linear(house, query % TICKET)["issue"]


def move(house: House, name: str) -> None:
    """Move the ticket as a person would."""
    states = {s["name"]: s["id"] for s in house.range.world.part("linear.yaml")["states"]}
    change = 'mutation { issueUpdate(id: "%s", input: {stateId: "%s"}) { success } }'
    linear(house, change % (TICKET, states[name]))


def changes(house: House) -> int:
    return sum(int(row["count"]) for row in house.range.tally.writes())


@pytest.mark.spec("effects.ticket-update")
async def test_a_ticket_is_moved_labelled_and_assigned_once(onboarding: House) -> None:
    wanted = {"state": "In Progress", "labels": ["prode", "backend"], "assignee": PRIYA}
    async with onboarding.client() as call:
        await opened(call)
        first = await update(call, **wanted)
        again = await update(call, **wanted)

    assert (first["status"], first["body"]["result"]) == ("ok", "done")
    assert again["body"]["again"]
    assert onboarding.range.tally.writes() == [{"op": STARTED, "count": 1}]
    now = ticket(onboarding)
    assert (now["state"]["name"], now["assignee"]["id"]) == ("In Progress", PRIYA)
    assert {"prode", "backend", "incident"} <= {x["name"] for x in now["labels"]["nodes"]}


@pytest.mark.spec("effects.ticket-update")
async def test_what_is_so_already_is_not_set_again(onboarding: House) -> None:
    async with onboarding.client() as call:
        await opened(call)
        told = await update(call, state="Triage", labels=["prode"])

    assert told["body"]["result"] == "adopted"
    assert changes(onboarding) == 0


@pytest.mark.parametrize("state", ["Done", "Canceled", "Duplicate"])
@pytest.mark.spec("safety.terminal-states")
async def test_no_state_that_closes_is_set(onboarding: House, state: str) -> None:
    async with onboarding.client() as call:
        await opened(call)
        told = await update(call, state=state)

    assert told["code"] == "ticket_terminal"
    assert told["missing"][0]["call"] == "ticket_close"
    assert changes(onboarding) == 0


@pytest.mark.spec("safety.terminal-states")
async def test_a_renamed_state_is_known_by_its_type(tmp_path: Path) -> None:
    base = world("s1-onboarding-500")
    told = base.part("linear.yaml")
    names = {"Done": "Shipped", "Canceled": "Todo later"}
    states = [{**s, "name": names.get(s["name"], s["name"])} for s in told["states"]]
    files = {**base.files, "linear.yaml": {**told, "states": states}}
    with start(replace(base, files=files)) as range_:
        house = House(range_, tmp_path / "ledger.db")
        async with house.client() as call:
            await opened(call)
            closing = [await update(call, state=name) for name in names.values()]
            unknown = await update(call, state="Done")

    assert [answer["code"] for answer in closing] == ["ticket_terminal"] * 2
    assert unknown["code"] == "no_state"
    assert not set(names.values()) & set(unknown["missing"][0]["what"].split(", "))
    assert changes(house) == 0


@pytest.mark.parametrize("state", ["Done", "Canceled"])
@pytest.mark.spec("safety.terminal-states")
async def test_what_a_person_closed_stays_closed(onboarding: House, state: str) -> None:
    async with onboarding.client() as call:
        await opened(call)
        move(onboarding, state)
        told = await update(call, state="In Progress")
        labelled = await update(call, labels=["prode"])

    assert {told["code"], labelled["code"]} == {"ticket_closed"}
    assert changes(onboarding) == 1
    assert ticket(onboarding)["state"]["name"] == state


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        ({}, "bad_arguments"),
        ({"state": "Nowhere"}, "no_state"),
        ({"labels": ["prode", "no such label"]}, "no_label"),
        ({"assignee": "11111111-2222-4333-8444-555555555555"}, "no_person"),
        ({"assignee": "b3674195-a5b4-4b54-b7af-8f7eccc13adc"}, "no_person"),
        ({"labels": ["a", "b", "c", "d", "e", "f"]}, "bad_arguments"),
        ({"state": "x" * 300}, "bad_arguments"),
    ],
)
@pytest.mark.spec("effects.ticket-update")
async def test_what_does_not_exist_is_refused_and_nothing_is_set(
    onboarding: House, wanted: dict[str, Any], code: str
) -> None:
    async with onboarding.client() as call:
        await opened(call)
        told = await update(call, **wanted)

    assert told["code"] == code
    assert changes(onboarding) == 0


@pytest.mark.spec("effects.ticket-update")
async def test_a_run_changes_its_ticket_a_few_times_only(onboarding: House) -> None:
    states = ["In Progress", "In Review", "Todo", "Backlog"]
    wanted = [{"state": s} for s in states] + [{"state": s, "labels": ["prode"]} for s in states]
    async with onboarding.client() as call:
        await opened(call)
        told = [await update(call, **one) for one in wanted]
        again = await update(call, state="Todo")

    assert [one.get("code") for one in told[TICKET_UPDATES:]] == ["enough_updates"] * 2
    assert again["body"]["again"]
    assert changes(onboarding) == TICKET_UPDATES


@pytest.mark.parametrize("kind", ["lost", "html", "truncated", "malformed"])
@pytest.mark.spec("effects.ticket-update")
async def test_an_unclear_answer_sets_it_once(onboarding: House, kind: Any) -> None:
    async with onboarding.client() as call:
        await opened(call)
        # The board is read twice before the write.
        onboarding.range.faults.add(Fault("/linear", kind, skip=2))
        first = await update(call, state="In Progress")
        second = await update(call, state="In Progress")

    assert "ok" in {first["status"], second["status"]}
    assert second["status"] == "ok"
    assert onboarding.range.tally.writes() == [{"op": STARTED, "count": 1}]


@pytest.mark.spec("effects.ticket-update")
async def test_a_dry_run_and_a_server_without_a_write_token_set_nothing(onboarding: House) -> None:
    async with onboarding.client() as call:
        await opened(call, "dry_run")
        dry = await update(call, state="In Progress")
        await bundle(call)
        await call("run_end", run_id=RUN, outcome="evidence_stop", reason="a dry run")
    async with onboarding.client(linear_write_token=SecretStr("")) as call:
        run = (await opened(call))["run"]
        bare = await call("ticket_update", run_id=run, state="In Progress")

    assert (dry["code"], bare["code"]) == ("dry_run", "no_credential")
    assert changes(onboarding) == 0
