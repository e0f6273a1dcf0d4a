"""What runs changes under an approval of exactly that, once, and under nothing else."""

import json
from datetime import timedelta
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from prode_mcp.practice.faults import Fault
from prode_mcp.practice.twins.github.objects import Entry
from prode_mcp.server.gated.deploying import DeployArguments
from prode_mcp.sources.github.deploying import Deploying
from tests.approvals.people import TOM
from tests.house import Answer, Caller, House
from tests.server.evidence import RUN, open_gate
from tests.server.test_acting import Gated, gated, say, state_of

__all__ = ["gated"]
pytestmark = [pytest.mark.anyio, pytest.mark.spec("approvals.gate")]
BACK: dict[str, Any] = {
    "operation": "rollback",
    "target": "v4.17.3",
    "rollback": "deploy v4.18.0 again",
}
FLAG: dict[str, Any] = {
    "operation": "flag",
    "target": "new_signup_copy",
    "to": "off",
    "rollback": "set it to on",
}
START: dict[str, Any] = {
    "operation": "dispatch",
    "target": "repair.yml",
    "to": "main",
    "inputs": {"studios": "partner_import"},
    "rollback": "it changes nothing that stays",
}
DEPLOYED, STARTED = "github.repos/create-deployment", "github.actions/create-workflow-dispatch"
SET = "flags.patch"


def client(gated: Gated, **changed: Any) -> Any:
    told: dict[str, Any] = {
        "deploy_token": SecretStr(gated.house.range.deploy_token),
        "flags_write_token": SecretStr(gated.house.range.flags_write_token),
    }
    return gated.client(**(told | changed))


async def ask(call: Caller, **arguments: Any) -> Answer:
    return await call("approval_request", run_id=RUN, tool="deploy_change", arguments=arguments)


async def deploy(call: Caller, **arguments: Any) -> Answer:
    return await call("deploy_change", run_id=RUN, **arguments)


async def approve(call: Caller, gated: Gated, **arguments: Any) -> Answer:
    asked = await ask(call, **arguments)
    assert asked["status"] == "ok", asked
    heard = await say(call, TOM.word(gated.statement(asked["body"]["request"])))
    assert state_of(heard) == "approved"
    return asked


def has_workflow(house: House) -> None:
    """Give the repository a workflow that can be started, as a commit on main."""
    repo = house.range.repository
    head = repo.branches()["main"]
    blob = repo.objects.put_blob(b"on: workflow_dispatch\n")
    files = {**repo.files(head), ".github/workflows/repair.yml": Entry("100644", blob)}
    who = {"name": "Ines", "email": "ines@orchard.example.com", "date": repo.now.isoformat()}
    tree = repo.objects.put_files(files)
    made = repo.put_commit(tree, [head], "Add a repair", author=who, committer=who)
    repo.move("heads/main", made["sha"])


def newest(house: House) -> dict[str, Any]:
    return house.range.repository.deployments[-1]


def flag(house: House) -> dict[str, Any]:
    s = house.settings
    told = httpx.get(
        f"{s.flags_url}/api/v2/flags/{s.flags_project}/new_signup_copy?env=production",
        headers={"authorization": house.range.flags_token},
    ).json()
    return told["environments"]["production"]


async def test_an_earlier_version_is_deployed_once_under_its_own_approval(gated: Gated) -> None:
    async with client(gated) as call:
        await open_gate(call, gated.house)
        early = await deploy(call, **BACK)
        asked = await approve(call, gated, **BACK)
        others = [
            await deploy(call, **{**BACK, "rollback": "nothing to do"}),
            await deploy(call, operation="rerun", target="601", rollback="deploy v4.18.0 again"),
            await deploy(call, **FLAG),
        ]
        done = await deploy(call, **BACK)
        again = await deploy(call, **BACK)

    action = asked["body"]["action"]
    assert action["before"].startswith("v4.18.0 at 2057f615a1eeb3f64a82ff9eeaa7c26841038c08")
    assert action["inputs"] == [
        ["ref", "v4.17.3"],
        ["sha", "9d6f57c490b314c02b500e9c046ffe4473e73b10"],
    ]
    assert {a["code"] for a in (early, *others)} == {"approval_required"}
    assert (done["status"], done["body"]["result"]) == ("ok", "done")
    assert again["status"] == "ok" or again["code"] == "approval_required"
    made = newest(gated.house)
    assert (made["sha"], made["environment"]) == (dict(action["inputs"])["sha"], "production")
    assert gated.writes() == {DEPLOYED: 1}


async def test_the_deployment_that_runs_is_asked_for_again(gated: Gated) -> None:
    told = {"operation": "rerun", "target": "602", "rollback": "nothing changes"}
    async with client(gated) as call:
        await open_gate(call, gated.house)
        await approve(call, gated, **told)
        done = await deploy(call, **told)

    assert done["body"]["result"] == "done"
    assert newest(gated.house)["ref"] == "2057f615a1eeb3f64a82ff9eeaa7c26841038c08"
    assert gated.writes() == {DEPLOYED: 1}


@pytest.mark.parametrize(
    ("to", "after"),
    [
        ("off", (False, {"variation": 0})),
        (
            "25",
            (
                True,
                {
                    "rollout": {
                        "variations": [
                            {"variation": 0, "weight": 25_000},
                            {"variation": 1, "weight": 75_000},
                        ]
                    }
                },
            ),
        ),
        ("0 %", (True, {"variation": 1})),
    ],
)
async def test_a_flag_is_set_once_in_one_environment(
    gated: Gated, to: str, after: tuple[bool, dict[str, Any]]
) -> None:
    told = {**FLAG, "to": to}
    async with client(gated) as call:
        await open_gate(call, gated.house)
        early = await deploy(call, **told)
        asked = await approve(call, gated, **told)
        done = await deploy(call, **told)
        again = await deploy(call, **told)

    assert early["code"] == "approval_required"
    assert asked["body"]["action"]["before"] == "on, true to 100 %, version 2"
    assert done["body"]["result"] == "done"
    assert again["code"] == "flag_set"
    assert (flag(gated.house)["on"], flag(gated.house)["fallthrough"]) == after
    assert gated.writes() == {SET: 1}


async def test_a_flag_that_somebody_changed_meanwhile_is_another_act(gated: Gated) -> None:
    async with client(gated) as call:
        await open_gate(call, gated.house)
        await approve(call, gated, **FLAG)
        halve(gated.house)
        answer = await deploy(call, **FLAG)

    assert answer["code"] == "approval_required"
    assert flag(gated.house)["on"]


def halve(house: House) -> None:
    """Let somebody set the flag to a half, as its vendor's page does."""
    s = house.settings
    ids = [variation["_id"] for variation in all_of_flag(house)["variations"]]
    rollout: dict[str, Any] = {"kind": "updateFallthroughVariationOrRollout"}
    rollout["rolloutWeights"] = dict.fromkeys(ids, 50000)
    change: dict[str, Any] = {
        "environmentKey": "production",
        "comment": "by hand",
        "instructions": [rollout],
    }
    httpx.patch(
        f"{s.flags_url}/api/v2/flags/{s.flags_project}/new_signup_copy",
        content=json.dumps(change),
        headers={
            "authorization": house.range.flags_write_token,
            "content-type": "application/json; domain-model=launchdarkly.semanticpatch",
        },
    ).raise_for_status()


def all_of_flag(house: House) -> dict[str, Any]:
    s = house.settings
    return httpx.get(
        f"{s.flags_url}/api/v2/flags/{s.flags_project}/new_signup_copy",
        headers={"authorization": house.range.flags_token},
    ).json()


async def test_a_workflow_is_started_once_at_the_commit_that_was_seen(gated: Gated) -> None:
    has_workflow(gated.house)
    async with client(gated) as call:
        await open_gate(call, gated.house)
        early = await deploy(call, **START)
        asked = await approve(call, gated, **START)
        done = await deploy(call, **START)
        again = await deploy(call, **START)

    assert early["code"] == "approval_required"
    assert asked["body"]["action"]["before"].startswith("main is at ")
    assert done["body"]["result"] == "done"
    assert "/actions/runs/" in done["body"]["link"]
    assert again["body"]["again"] or again["code"] == "approval_required"
    assert [one["inputs"] for one in gated.house.range.repository.dispatched] == [START["inputs"]]
    assert gated.writes() == {STARTED: 1}


@pytest.mark.parametrize("kind", ["lost", "cut", "dropped"])
async def test_a_start_whose_answer_was_lost_is_for_a_person_to_look_at(
    gated: Gated, kind: Any
) -> None:
    has_workflow(gated.house)
    repo = gated.house.settings.github_repo
    async with client(gated) as call:
        await open_gate(call, gated.house)
        await approve(call, gated, **START)
        gated.house.range.faults.add(
            Fault(f"/github/repos/{repo}/actions/workflows/repair.yml/dispatches", kind)
        )
        answers = [await deploy(call, **START) for _ in range(3)]

    assert answers[0]["body"]["result"] == "unknown"
    assert len(gated.house.range.repository.dispatched) <= 1


async def test_a_start_that_was_refused_before_it_was_sent_is_no_riddle(
    gated: Gated, monkeypatch: pytest.MonkeyPatch
) -> None:
    has_workflow(gated.house)
    head, asked_for = Deploying.head, [0]

    async def moves(self: Deploying, ref: str) -> str | None:
        asked_for[0] += 1
        # Found for the request, for the act, and right before it is sent.
        return "f" * 40 if asked_for[0] == 3 else await head(self, ref)

    monkeypatch.setattr(Deploying, "head", moves)
    async with client(gated) as call:
        await open_gate(call, gated.house)
        await approve(call, gated, **START)
        late = await deploy(call, **START)
        state = await call.read(f"prode://runs/{RUN}/state")
        again = await deploy(call, **START)

    assert (late["status"], late["code"]) == ("failed", "not_allowed")
    assert state["effects"][-1]["result"] == "failed"
    assert (again["status"], again["code"]) == ("failed", "refused")
    assert gated.house.range.repository.dispatched == []


@pytest.mark.parametrize("told", [BACK, FLAG])
@pytest.mark.parametrize("kind", ["lost", "cut", "dropped"])
async def test_a_lost_answer_changes_what_runs_once(
    gated: Gated, told: dict[str, Any], kind: Any
) -> None:
    repo = gated.house.settings.github_repo
    path, op = (f"/github/repos/{repo}/deployments", DEPLOYED) if told is BACK else ("/flags", SET)
    async with client(gated) as call:
        await open_gate(call, gated.house)
        await approve(call, gated, **told)
        # Reads go there too; one of these is the write itself.
        answers: list[Answer] = []
        while len(answers) < 60 and not (answers and answers[-1]["status"] == "ok"):
            gated.house.range.faults.clear()
            gated.house.range.faults.add(Fault(path, kind, skip=len(answers)))
            answers.append(await deploy(call, **told))

    assert answers[-1]["status"] == "ok", answers[-1]
    assert gated.writes() == {op: 1}


@pytest.mark.parametrize("told", [BACK, FLAG, START])
async def test_without_a_credential_for_it_a_person_does_it_by_hand(
    gated: Gated, told: dict[str, Any]
) -> None:
    has_workflow(gated.house)
    # The other operations' credential is no help.
    missing = "flags_write_token" if told is FLAG else "deploy_token"
    async with client(gated, **{missing: SecretStr("")}) as call:
        await open_gate(call, gated.house)
        await approve(call, gated, **told)
        answer = await deploy(call, **told)

    assert answer["code"] == "by_hand"
    assert gated.writes() == {}


async def test_in_a_freeze_nothing_that_runs_is_changed(gated: Gated) -> None:
    now = gated.house.now
    frozen = (
        f"{now + timedelta(minutes=5):%Y-%m-%dT%H:%MZ}/{now + timedelta(hours=1):%Y-%m-%dT%H:%MZ}"
    )
    async with client(gated, change_freezes=frozen) as call:
        await open_gate(call, gated.house)
        await approve(call, gated, **BACK)
        gated.house.later(timedelta(minutes=6))
        answer = await deploy(call, **BACK)

    assert "frozen until" in answer["message"]
    assert gated.writes() == {}


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({**BACK, "target": "v9"}, "no_deployment"),
        ({**BACK, "target": "v4.18.0"}, "runs_already"),
        ({**BACK, "environment": "staging"}, "no_deployment"),
        ({**BACK, "environment": "production&ref=x"}, "bad_arguments"),
        ({**BACK, "to": "main"}, "bad_arguments"),
        ({**BACK, "inputs": {"a": "b"}}, "bad_arguments"),
        ({**BACK, "rollback": ""}, "bad_arguments"),
        ({**BACK, "operation": "promote"}, "bad_arguments"),
        ({**FLAG, "target": "none"}, "no_flag"),
        ({**FLAG, "target": "../../projects/other"}, "bad_arguments"),
        ({**FLAG, "environment": "staging"}, "no_flag"),
        ({**FLAG, "to": "on"}, "flag_set"),
        ({**FLAG, "to": "100"}, "flag_set"),
        ({**FLAG, "to": "101"}, "bad_arguments"),
        ({**FLAG, "to": "-1"}, "bad_arguments"),
        ({**FLAG, "to": "maybe"}, "bad_arguments"),
        ({**START, "target": "other.yml"}, "no_workflow"),
        ({**START, "target": "../../../other/repo/x.yml"}, "bad_arguments"),
        ({**START, "to": "nowhere"}, "no_ref"),
        ({**START, "to": "../main"}, "bad_arguments"),
        ({**START, "to": ""}, "bad_arguments"),
    ],
)
@pytest.mark.spec("input.arguments")
async def test_what_leads_nowhere_is_asked_of_nobody(
    gated: Gated, told: dict[str, Any], code: str
) -> None:
    has_workflow(gated.house)
    async with client(gated) as call:
        await open_gate(call, gated.house)
        asked = await ask(call, **told)
        done = await deploy(call, **told)

    assert (asked["status"], asked["code"]) == ("refused", code)
    assert done["code"] == code
    assert asked["missing"]
    assert gated.writes() == {}


def test_every_change_says_how_to_undo_it() -> None:
    assert DeployArguments.model_fields["rollback"].is_required()
