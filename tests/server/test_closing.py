"""Every road that takes a ticket away is a person's, and is gone once under their approval."""

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from prode_mcp.approvals.keys import keys_of, written
from prode_mcp.practice.faults import Fault
from prode_mcp.practice.range import start
from tests.approvals.people import INES, TOM
from tests.house import Answer, Caller, House, world
from tests.server.evidence import RUN, open_gate
from tests.server.test_acting import Gated, say, state_of
from tests.server.test_ticket_update import linear, move

pytestmark = [pytest.mark.anyio, pytest.mark.spec("approvals.gate")]
OTHER_TEAM = {"id": "9a1c5f0e-0000-4000-8000-000000000002", "key": "OPS", "name": "Operations"}
OTHER = {
    "id": "9a1c5f0e-0000-4000-8000-000000000001",
    "identifier": "PRD-2200",
    "number": 2200,
    "title": "The same, reported before",
    "priority": 2,
    "createdAt": "2026-11-10T09:15:00Z",
    "updatedAt": "2026-11-10T09:15:00Z",
    "branchName": "prd-2200",
    "url": "https://linear.example.test/orchardclub/issue/PRD-2200",
}
ROADS = {
    "archive": ({"operation": "archive"}, "linear.issueArchive"),
    "trash": ({"operation": "trash"}, "linear.issueArchive"),
    "delete": ({"operation": "delete"}, "linear.issueDelete"),
    "duplicate": ({"operation": "duplicate", "to": "PRD-2200"}, "linear.issueRelationCreate"),
    "move": ({"operation": "move", "to": "OPS"}, "linear.issueUpdate:team"),
}


@pytest.fixture
def gated(tmp_path: Path) -> Generator[Gated]:
    """A workspace of two teams, and of a second ticket that says the same."""
    told = world("s1-onboarding-500")
    tickets: dict[str, Any] = dict(told.part("linear.yaml"))
    states = {state["name"]: state["id"] for state in tickets["states"]}
    tickets["other_teams"] = [OTHER_TEAM]
    tickets["issues"] = [*tickets["issues"], {**OTHER, "state": states["Todo"]}]
    files = {**told.files, "linear.yaml": tickets}
    with start(replace(told, files=files)) as range_:
        built = Gated(House(range_, tmp_path / "ledger.db"))
        built.approvers.write_text(written(keys_of([INES.entry, TOM.entry])))
        yield built


async def ask(call: Caller, arguments: dict[str, Any]) -> Answer:
    return await call("approval_request", run_id=RUN, tool="ticket_close", arguments=arguments)


async def close(call: Caller, arguments: dict[str, Any]) -> Answer:
    return await call("ticket_close", run_id=RUN, **arguments)


async def approve(call: Caller, gated: Gated, arguments: dict[str, Any]) -> Answer:
    asked = await ask(call, arguments)
    assert asked["status"] == "ok", asked
    heard = await say(call, INES.word(gated.statement(asked["body"]["request"])))
    assert state_of(heard) == "approved"
    return asked


def seen(house: House) -> dict[str, Any]:
    query = (
        '{ issue(id: "PRD-2318") { archivedAt trashed team { key }'
        " relations { nodes { type relatedIssue { identifier } } } } }"
    )
    return linear(house, query)["issue"]


def has_gone(house: House, road: str) -> bool:
    told = seen(house)
    doubles = [n["relatedIssue"]["identifier"] for n in told["relations"]["nodes"]]
    return {
        "archive": bool(told["archivedAt"]) and not told["trashed"],
        "trash": bool(told["trashed"]),
        "delete": bool(told["trashed"]),
        "duplicate": "PRD-2200" in doubles,
        "move": told["team"]["key"] == "OPS",
    }[road]


@pytest.mark.parametrize("road", ROADS)
async def test_a_road_is_gone_once_under_its_own_approval(gated: Gated, road: str) -> None:
    arguments, op = ROADS[road]
    other = {"operation": "archive" if road != "archive" else "trash"}
    async with gated.client() as call:
        await open_gate(call, gated.house)
        early = await close(call, arguments)
        asked = await approve(call, gated, arguments)
        elsewhere = await close(call, other)
        done = await close(call, arguments)
        again = await close(call, arguments)

    assert early["code"] == elsewhere["code"] == "approval_required"
    assert asked["body"]["action"]["operation"] == road
    assert (done["status"], done["body"]["result"]) == ("ok", "done")
    assert again["code"] in {"ticket_closed", "approval_required"}
    assert has_gone(gated.house, road)
    assert gated.writes() == {op: 1}


@pytest.mark.parametrize("road", ROADS)
async def test_a_ticket_that_moved_on_leaves_by_no_road(gated: Gated, road: str) -> None:
    arguments, op = ROADS[road]
    async with gated.client() as call:
        await open_gate(call, gated.house)
        await approve(call, gated, arguments)
        move(gated.house, "In Review")
        answer = await close(call, arguments)

    assert answer["code"] == "approval_required"
    assert op not in gated.writes()


@pytest.mark.parametrize("road", ROADS)
@pytest.mark.parametrize("kind", ["lost", "cut", "dropped"])
async def test_a_lost_answer_takes_it_away_once(gated: Gated, road: str, kind: Any) -> None:
    arguments, op = ROADS[road]
    async with gated.client() as call:
        await open_gate(call, gated.house)
        await approve(call, gated, arguments)
        # What leads somewhere asks where, too: for the act, and right before it is sent.
        skip = 5 if "to" in arguments else 3
        gated.house.range.faults.add(Fault("/linear", kind, skip=skip))
        answers = [await close(call, arguments) for _ in range(2)]

    assert "ok" in {a["status"] for a in answers}, answers
    assert gated.writes() == {op: 1}


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({"operation": "duplicate", "to": "PRD-9"}, "no_ticket"),
        ({"operation": "duplicate", "to": "PRD-2318"}, "bad_arguments"),
        ({"operation": "duplicate"}, "bad_arguments"),
        ({"operation": "move", "to": "NONE"}, "no_team"),
        ({"operation": "move", "to": "PRD"}, "ticket_closed"),
        ({"operation": "move"}, "bad_arguments"),
        ({"operation": "archive", "to": "Done"}, "bad_arguments"),
        ({"operation": "burn"}, "bad_arguments"),
        ({"operation": "state", "to": "In Review"}, "no_state"),
    ],
)
@pytest.mark.spec("input.arguments")
async def test_a_road_that_leads_nowhere_is_asked_of_nobody(
    gated: Gated, arguments: dict[str, Any], code: str
) -> None:
    async with gated.client() as call:
        await open_gate(call, gated.house)
        asked = await ask(call, arguments)

    assert (asked["status"], asked["code"]) == ("refused", code)
    assert gated.writes() == {}
