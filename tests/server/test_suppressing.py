"""Issues are hidden in Sentry under an approval of each of them, once, and under nothing else."""

import json
from datetime import timedelta
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from prode_mcp.practice.faults import Fault
from prode_mcp.practice.twins.sentry import records
from tests.approvals.people import INES, TOM
from tests.house import Answer, Caller, House
from tests.server.evidence import RUN, open_gate
from tests.server.test_acting import Gated, gated, say, state_of

__all__ = ["gated"]
pytestmark = [pytest.mark.anyio, pytest.mark.spec("approvals.gate")]
NEW, OLD = "5512340001", "5512330077"


def client(gated: Gated, **changed: Any) -> Any:
    token = SecretStr(gated.house.range.sentry_suppress_token)
    told: dict[str, Any] = {"sentry_suppress_token": token, **changed}
    return gated.client(**told)


async def ask(call: Caller, **arguments: Any) -> Answer:
    return await call("approval_request", run_id=RUN, tool="sentry_suppress", arguments=arguments)


async def suppress(call: Caller, **arguments: Any) -> Answer:
    return await call("sentry_suppress", run_id=RUN, **arguments)


async def approve(call: Caller, gated: Gated, **arguments: Any) -> Answer:
    asked = await ask(call, **arguments)
    heard = await say(call, TOM.word(gated.statement(asked["body"]["request"])))
    assert state_of(heard) == "approved"
    return asked


def get(house: House, path: str) -> Any:
    s = house.settings
    return httpx.get(
        f"{s.sentry_url}/api/0/organizations/{s.sentry_org}{path}",
        headers={"authorization": f"Bearer {house.range.sentry_token}"},
    )


def held(house: House, issue: str) -> tuple[str, str]:
    told = get(house, f"/issues/{issue}/").json()
    return told["status"], told["substatus"]


def brought(house: House, issue: str) -> tuple[int, int]:
    """Count an issue's events and their users up to the full hour, from the world's own file."""
    hour = f"{house.now:%Y-%m-%dT%H:00:00}"
    told = house.range.world.files["sentry_events.jsonl"]
    events = [e for e in told if e["issue"] == issue and e["ts"][:19] <= hour]
    return len(events), len({e["user"]["id"] for e in events if e.get("user", {}).get("id")})


@pytest.mark.parametrize(
    ("arguments", "after", "op"),
    [
        ({"operation": "resolve", "issues": [NEW]}, ("resolved", None), "resolved"),
        (
            {"operation": "ignore", "issues": ["ORCH-ONB-3F"]},
            ("ignored", "archived_until_escalating"),
            "ignored",
        ),
        (
            {"operation": "archive", "query": "is:unresolved ORCH-ONB"},
            ("ignored", "archived_forever"),
            "ignored",
        ),
        ({"operation": "mute", "issues": [NEW]}, ("ignored", "archived_forever"), "ignored"),
        (
            {"operation": "archive", "issues": [NEW], "until": "2026-11-20T10:00:00Z"},
            ("ignored", "archived_until_condition_met"),
            "ignored",
        ),
    ],
)
async def test_what_was_approved_is_hidden_once_and_nothing_else(
    gated: Gated, arguments: dict[str, Any], after: tuple[str, str], op: str
) -> None:
    async with client(gated) as call:
        await open_gate(call, gated.house)
        early = await suppress(call, **arguments)
        asked = await approve(call, gated, **arguments)
        other = await suppress(call, operation="resolve", issues=[OLD])
        done = await suppress(call, **arguments)
        again = await suppress(call, **arguments)

    action = asked["body"]["action"]
    assert early["code"] == other["code"] == "approval_required"
    assert action["issues"] == [NEW]
    events, users = brought(gated.house, "ORCH-ONB-3F")
    assert (action["hidden_events"], action["hidden_issues"]) == (events, 1)
    assert action["hidden_users"] == users
    assert (done["status"], done["body"]["result"]) == ("ok", "done")
    assert again["code"] in {"suppressed", "no_issue"}
    assert held(gated.house, NEW) == after
    assert held(gated.house, OLD) == ("unresolved", "ongoing")
    assert gated.writes() == {f"sentry.updateOrganizationIssues:{op}": 1}


async def test_a_deleted_issue_is_gone_and_others_stay(gated: Gated) -> None:
    async with client(gated) as call:
        await open_gate(call, gated.house)
        await approve(call, gated, operation="delete", issues=[OLD])
        done = await suppress(call, operation="delete", issues=[OLD])

    assert done["body"]["result"] == "done"
    assert get(gated.house, f"/issues/{OLD}/").status_code == 404
    assert get(gated.house, f"/issues/{NEW}/").status_code == 200
    assert gated.writes() == {"sentry.deleteOrganizationIssue": 1}


async def test_issues_are_merged_into_the_oldest(gated: Gated) -> None:
    both = {"operation": "merge", "issues": [NEW, "ORCH-BIL-19"]}
    async with client(gated) as call:
        await open_gate(call, gated.house)
        asked = await approve(call, gated, **both)
        done = await suppress(call, **both)
        again = await suppress(call, **both)

    assert asked["body"]["action"]["issues"] == [OLD, NEW]
    assert done["body"]["result"] == "done"
    assert again["code"] == "one_issue"
    assert get(gated.house, f"/issues/{NEW}/").json()["id"] == OLD
    assert gated.writes() == {"sentry.updateOrganizationIssues:merge": 1}


async def test_without_a_credential_for_it_a_person_does_it_by_hand(gated: Gated) -> None:
    async with client(gated, sentry_suppress_token=SecretStr("")) as call:
        await open_gate(call, gated.house)
        await approve(call, gated, operation="resolve", issues=[NEW])
        answer = await suppress(call, operation="resolve", issues=[NEW])

    assert answer["code"] == "by_hand"
    assert gated.writes() == {}


async def test_a_passphrase_is_too_weak_for_it(gated: Gated) -> None:
    async with client(gated) as call:
        await open_gate(call, gated.house)
        asked = await ask(call, operation="resolve", issues=[NEW])
        heard = await say(call, INES.word(gated.statement(asked["body"]["request"])))
        answer = await suppress(call, operation="resolve", issues=[NEW])

    assert state_of(heard) == "pending"
    assert "S3 is too weak" in answer["message"]
    assert gated.writes() == {}


async def test_an_issue_that_a_query_finds_meanwhile_is_another_act(
    gated: Gated, monkeypatch: pytest.MonkeyPatch
) -> None:
    issue = records.Records.list_issue
    narrow = {"operation": "archive", "query": "is:unresolved"}
    seen: list[str] = []

    def listed(self: records.Records, one: dict[str, Any]) -> dict[str, Any]:
        seen.append(one["id"])
        return issue(self, one)

    async with client(gated) as call:
        await open_gate(call, gated.house)
        alone = await approve(call, gated, operation="archive", query="ORCH-ONB")
        monkeypatch.setattr(records.Records, "list_issue", listed)
        wider = await suppress(call, **narrow)

    assert set(seen) == {NEW, OLD}
    assert alone["body"]["action"]["issues"] == [NEW]
    assert wider["code"] == "approval_required"
    assert wider["approval"] != alone["approval"]
    assert gated.writes() == {}


async def test_events_that_arrive_while_a_person_reads_do_not_void_what_was_asked(
    gated: Gated,
) -> None:
    gated.house.later(timedelta(minutes=50))
    async with client(gated) as call:
        await open_gate(call, gated.house)
        asked = await approve(call, gated, operation="resolve", issues=[NEW])
        # Past the full hour, which a count of the last two weeks would follow.
        gated.house.later(timedelta(minutes=10))
        found = await ask(call, operation="resolve", issues=[NEW])
        done = await suppress(call, operation="resolve", issues=[NEW])

    assert found["body"]["request"] == asked["body"]["request"]
    assert done["status"] == "ok"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({"operation": "resolve"}, "bad_arguments"),
        ({"operation": "resolve", "issues": [NEW], "query": "is:unresolved"}, "bad_arguments"),
        ({"operation": "resolve", "query": "   "}, "bad_arguments"),
        ({"operation": "resolve", "issues": ["999"]}, "no_issue"),
        ({"operation": "resolve", "issues": ["../../other-org/issues/1"]}, "no_issue"),
        ({"operation": "resolve", "issues": [f"{NEW}/?id=1"]}, "no_issue"),
        ({"operation": "resolve", "query": "is:unresolved nothing-like-it"}, "no_issue"),
        ({"operation": "resolve", "query": "x", "project": "a/../b"}, "bad_arguments"),
        ({"operation": "merge", "issues": [NEW, "ORCH-ONB-3F"]}, "one_issue"),
        ({"operation": "discard", "issues": [NEW]}, "bad_arguments"),
        (
            {"operation": "resolve", "issues": [NEW], "until": "2026-11-20T10:00:00Z"},
            "bad_arguments",
        ),
        ({"operation": "mute", "issues": [NEW], "until": "soon"}, "bad_arguments"),
        ({"operation": "mute", "issues": [NEW], "until": "2026-11-20T10:00:00"}, "bad_arguments"),
        ({"operation": "mute", "issues": [NEW], "until": "2026-11-01T10:00:00Z"}, "bad_arguments"),
        ({"operation": "mute", "issues": [NEW], "until": "2029-11-01T10:00:00Z"}, "bad_arguments"),
    ],
)
@pytest.mark.spec("input.arguments")
async def test_what_names_no_issue_of_the_organization_is_asked_of_nobody(
    gated: Gated, arguments: dict[str, Any], code: str
) -> None:
    async with client(gated) as call:
        await open_gate(call, gated.house)
        asked = await ask(call, **arguments)
        done = await suppress(call, **arguments)

    assert (asked["status"], asked["code"]) == ("refused", code)
    assert done["code"] == code
    assert gated.writes() == {}


async def test_a_query_that_finds_too_many_is_to_be_narrowed(
    gated: Gated, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("prode_mcp.sources.sentry.holding.MOST_ISSUES", 1)
    async with client(gated) as call:
        await open_gate(call, gated.house)
        asked = await ask(call, operation="archive", query="is:unresolved")

    assert asked["code"] == "too_many_issues"


@pytest.mark.parametrize("kind", ["lost", "cut", "dropped", "html"])
async def test_a_lost_answer_hides_once(gated: Gated, kind: Any) -> None:
    async with client(gated) as call:
        await open_gate(call, gated.house)
        await approve(call, gated, operation="resolve", issues=[NEW])
        # Three reads find the act, one looks it up, and three look once more before it is sent.
        gated.house.range.faults.add(Fault("/sentry", kind, skip=7))
        answers = [await suppress(call, operation="resolve", issues=[NEW]) for _ in range(2)]

    assert "ok" in {a["status"] for a in answers}, answers
    assert gated.writes() == {"sentry.updateOrganizationIssues:resolved": 1}


async def test_a_person_is_shown_what_two_weeks_would_have_hidden(gated: Gated) -> None:
    from prode_mcp.approvals.actions import ACTIONS
    from prode_mcp.approvals.labels import scope

    async with client(gated) as call:
        await open_gate(call, gated.house)
        asked = await ask(call, operation="archive", query="is:unresolved")

    action = ACTIONS.validate_json(json.dumps(asked["body"]["action"]))
    assert scope(action) == "ARCHIVE 2 issues of orchardclub in Sentry for good"
