"""A run's pull request is merged under an approval of exactly its head and change, once."""

from datetime import timedelta
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from prode_mcp.effects import effect_key
from prode_mcp.effects.github import branch_name
from prode_mcp.practice.faults import Fault
from tests.approvals.people import INES, TOM, Signer
from tests.house import Answer, Caller, House
from tests.server.evidence import RUN, open_gate
from tests.server.test_acting import Gated, gated, say, state_of
from tests.server.test_proposing import diff, get, propose, pulls

__all__ = ["gated"]
pytestmark = pytest.mark.anyio
MERGED = "github.pulls/merge"
BRANCH = branch_name(effect_key(RUN, "branch", "fix"))


def client(gated: Gated, **changed: Any) -> Any:
    token = SecretStr(gated.house.range.github_merge_token)
    told: dict[str, Any] = {"github_merge_token": token, **changed}
    return gated.client(**told)


async def proposed(call: Caller, house: House) -> None:
    """Open the gate and the pull request, and let a colleague review it on GitHub."""
    await open_gate(call, house)
    await propose(call, diff(house))
    house.range.repository.pulls[-1].update(draft=False, approved_by=["iduarte"])


async def ask(call: Caller) -> Answer:
    arguments = {"method": "squash"}
    return await call("approval_request", run_id=RUN, tool="pr_merge", arguments=arguments)


async def merge(call: Caller) -> Answer:
    return await call("pr_merge", run_id=RUN)


async def approved(call: Caller, gated: Gated, by: Signer = TOM) -> Answer:
    asked = await ask(call)
    heard = await say(call, by.word(gated.statement(asked["body"]["request"])))
    return {**heard, "asked": asked}


def push(house: House) -> None:
    """Push one more commit to the branch, as somebody with the write token would."""
    s = house.settings
    url = f"{s.github_url}/repos/{s.github_repo}"
    token = {"authorization": f"token {house.range.github_write_token}"}
    head = get(house, f"/branches/{BRANCH}")["commit"]
    tree = httpx.post(
        f"{url}/git/trees",
        json={
            "base_tree": head["commit"]["tree"]["sha"],
            "tree": [{"path": "x.py", "mode": "100644", "type": "blob", "content": "evil = 1\n"}],
        },
        headers=token,
    ).json()["sha"]
    told = {"message": "more", "tree": tree, "parents": [head["sha"]]}
    made = httpx.post(f"{url}/git/commits", json=told, headers=token).json()["sha"]
    httpx.patch(
        f"{url}/git/refs/heads/{BRANCH}", json={"sha": made}, headers=token
    ).raise_for_status()


def merges(house: House) -> int:
    rows = house.range.tally.writes()
    return next((int(row["count"]) for row in rows if row["op"] == MERGED), 0)


@pytest.mark.spec("approvals.gate")
async def test_an_approved_merge_happens_once(gated: Gated) -> None:
    async with client(gated) as call:
        await proposed(call, gated.house)
        early = await merge(call)
        heard = await approved(call, gated)
        done = await merge(call)
        again = await merge(call)

    action = heard["body"]["requests"][0]["action"]
    assert early["status"] == "approval_required"
    assert early["approval"] == heard["asked"]["approval"]
    assert (done["status"], done["body"]["result"]) == ("ok", "done"), done
    assert again["code"] == "pull_closed"
    assert merges(gated.house) == 1
    pull = get(gated.house, f"/pulls/{action['number']}")
    assert pull["merged"]
    assert pull["head"]["sha"] == action["head_sha"]


@pytest.mark.spec("approvals.rules")
async def test_a_key_that_a_passphrase_unlocks_is_too_weak_for_a_merge(gated: Gated) -> None:
    async with client(gated) as call:
        await proposed(call, gated.house)
        heard = await approved(call, gated, by=INES)
        answer = await merge(call)

    assert state_of(heard) == "pending"
    assert "S3 is too weak" in answer["message"]
    assert merges(gated.house) == 0


@pytest.mark.spec("approvals.exact")
async def test_a_push_after_the_approval_is_another_act(gated: Gated) -> None:
    async with client(gated) as call:
        await proposed(call, gated.house)
        await approved(call, gated)
        push(gated.house)
        answer = await merge(call)
        asked = await ask(call)

    assert (answer["code"], asked["code"]) == ("other_change", "other_change")
    assert merges(gated.house) == 0


@pytest.mark.spec("approvals.exact")
async def test_a_push_between_the_last_look_and_the_send_is_refused_by_github(
    gated: Gated, monkeypatch: pytest.MonkeyPatch
) -> None:
    from prode_mcp.sources.github.merging import Merging

    send = Merging.merge

    async def late(self: Merging, number: int, head_sha: str, method: str) -> None:
        push(gated.house)
        await send(self, number, head_sha, method)

    monkeypatch.setattr(Merging, "merge", late)
    async with client(gated) as call:
        await proposed(call, gated.house)
        await approved(call, gated)
        answer = await merge(call)

    assert answer["status"] == "failed"
    assert merges(gated.house) == 0


@pytest.mark.spec("approvals.gate")
async def test_without_a_token_that_merges_a_person_does_it_by_hand(gated: Gated) -> None:
    async with client(gated, github_merge_token=SecretStr("")) as call:
        await proposed(call, gated.house)
        await approved(call, gated)
        answer = await merge(call)

    assert answer["code"] == "by_hand"
    assert pulls(gated.house)[0]["head"]["sha"] in answer["message"]
    assert merges(gated.house) == 0


@pytest.mark.spec("approvals.gate")
async def test_a_rule_of_the_repositorys_own_stands_above_an_approval(gated: Gated) -> None:
    async with client(gated) as call:
        await proposed(call, gated.house)
        gated.house.range.repository.pulls[-1]["approved_by"] = []
        await approved(call, gated)
        answer = await merge(call)

    assert answer["code"] == "not_allowed"
    assert merges(gated.house) == 0


@pytest.mark.spec("approvals.gate")
async def test_a_draft_is_nothing_to_merge(gated: Gated) -> None:
    async with client(gated) as call:
        await proposed(call, gated.house)
        gated.house.range.repository.pulls[-1]["draft"] = True
        asked = await ask(call)

    assert asked["code"] == "pull_draft"


@pytest.mark.spec("approvals.gate")
async def test_a_run_without_a_pull_request_merges_none(gated: Gated) -> None:
    async with client(gated) as call:
        await open_gate(call, gated.house)
        asked = await ask(call)
        answer = await merge(call)

    assert (asked["code"], answer["code"]) == ("no_pull_request", "no_pull_request")


@pytest.mark.parametrize("kind", ["lost", "cut", "dropped"])
@pytest.mark.spec("approvals.gate")
async def test_a_lost_answer_merges_once(gated: Gated, kind: Any) -> None:
    repo = gated.house.settings.github_repo
    async with client(gated) as call:
        await proposed(call, gated.house)
        heard = await approved(call, gated)
        number = heard["body"]["requests"][0]["action"]["number"]
        gated.house.range.faults.add(Fault(f"/github/repos/{repo}/pulls/{number}/merge", kind))
        answers = [await merge(call), await merge(call)]

    assert "ok" in {answer["status"] for answer in answers}, answers
    assert merges(gated.house) == 1


@pytest.mark.spec("approvals.rules")
async def test_an_approval_of_a_merge_runs_out(gated: Gated) -> None:
    async with client(gated) as call:
        await proposed(call, gated.house)
        heard = await approved(call, gated)
        gated.house.later(timedelta(minutes=16))
        answer = await merge(call)

    assert state_of(heard) == "approved"
    assert "expired" in answer["message"]
    assert merges(gated.house) == 0


@pytest.mark.spec("effects.pull-request")
async def test_a_pull_request_says_what_people_were_asked(gated: Gated) -> None:
    arguments = {"to": "Done"}
    async with client(gated) as call:
        await open_gate(call, gated.house)
        asked = await call("approval_request", run_id=RUN, tool="ticket_close", arguments=arguments)
        await say(call, INES.word(gated.statement(asked["body"]["request"]), decision="deny"))
        await propose(call, diff(gated.house))

    body = pulls(gated.house)[0]["body"]
    assert f"ticket_terminal `{asked['approval'][:12]}` asked, deny by ines" in body
