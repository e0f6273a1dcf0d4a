"""A change is weighed by machine and proposed once, and nothing leaves that may not."""

import difflib
import json
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from prode_mcp.practice.faults import Fault
from tests.house import Answer, Caller, House
from tests.server.evidence import RUN, bundle, gather, open_gate, opened

pytestmark = pytest.mark.anyio
WELCOME = "onboarding_api/welcome.py"
TITLE = "Fall back to the default timezone"
OLD = "    zone = ZoneInfo(studio.profile.timezone)\n"
NEW = (
    "    profile = studio.profile\n"
    "    zone = ZoneInfo((profile and profile.timezone) or settings.DEFAULT_TIMEZONE)\n"
)
OPENED = {
    "github.git/create-ref": 1,
    "github.pulls/create": 1,
    "linear.attachmentCreate": 1,
}


def files(house: House) -> dict[str, str]:
    told = house.range.world.part("github.yaml")["commits"]
    return {path: text for commit in told for path, text in commit["files"].items()}


def diff(house: House, path: str = WELCOME, old: str = OLD, new: str = NEW) -> str:
    before = files(house).get(path, "")
    after = before.replace(old, new) if old else before + new
    lines = difflib.unified_diff(
        before.splitlines(keepends=True),
        after.splitlines(keepends=True),
        f"a/{path}" if before else "/dev/null",
        f"b/{path}",
    )
    return "".join(lines)


async def propose(call: Caller, patch: str, title: str = TITLE, **more: Any) -> Answer:
    return await call("pr_open", run_id=RUN, title=title, patch=patch, **more)


def visible(house: House) -> dict[str, int]:
    """Count what a person would see; objects that no branch holds are nobody's."""
    hidden = {f"github.git/create-{what}" for what in ("blob", "tree", "commit")}
    rows = house.range.tally.writes()
    return {str(row["op"]): int(row["count"]) for row in rows if row["op"] not in hidden}


def get(house: House, path: str) -> Any:
    s = house.settings
    token = {"authorization": f"token {house.range.github_token}"}
    return httpx.get(f"{s.github_url}/repos/{s.github_repo}{path}", headers=token).json()


def push_main_as(house: House, name: str) -> None:
    """Make a branch at main's newest commit, as somebody else with a token would."""
    s = house.settings
    main = get(house, "/branches/main")["commit"]["sha"]
    httpx.post(
        f"{s.github_url}/repos/{s.github_repo}/git/refs",
        json={"ref": f"refs/heads/{name}", "sha": main},
        headers={"authorization": f"token {house.range.github_write_token}"},
    ).raise_for_status()


def pulls(house: House) -> list[dict[str, Any]]:
    listed = get(house, "/pulls?state=open")
    return [pull for pull in listed if pull["head"]["ref"].startswith("prode/")]


@pytest.mark.spec("effects.pull-request")
async def test_a_change_becomes_one_pull_request_that_a_retry_finds(onboarding: House) -> None:
    async with onboarding.client() as call:
        await open_gate(call, onboarding)
        first = await propose(call, diff(onboarding))
        again = await propose(call, diff(onboarding), "Some other words for it")
        ended = await call("run_end", run_id=RUN, outcome="pr_opened", reason="the fix is proposed")

    assert (first["status"], first["body"]["again"]) == ("ok", False)
    assert again["body"]["again"]
    assert again["body"]["link"] == first["body"]["link"]
    assert visible(onboarding) == OPENED
    assert ended["status"] == "ok"
    (pull,) = pulls(onboarding)
    assert pull["title"] == TITLE
    assert first["body"]["change"] in pull["body"]
    assert f"<!-- prode run={RUN} " in pull["body"]


@pytest.mark.spec("effects.pull-request")
async def test_neither_branch_nor_title_nor_commit_names_the_ticket(onboarding: House) -> None:
    async with onboarding.client() as call:
        await open_gate(call, onboarding)
        named = await propose(call, diff(onboarding), "PRD-2318: fall back to the default")
        await propose(call, diff(onboarding))

    (pull,) = pulls(onboarding)
    commit = get(onboarding, f"/pulls/{pull['number']}/commits")[0]["commit"]
    assert named["code"] == "title_names_ticket"
    assert "2318" not in pull["head"]["ref"] + pull["title"] + commit["message"]
    assert "Refs PRD-2318" in pull["body"]


@pytest.mark.parametrize(
    "cause",
    [
        "this closes PRD-2318 for good",
        "resolves orchardclub/onboarding-api#912",
        "fixed: https://linear.example.test/orchardclub/issue/PRD-2318",
        "Completing **PRD-2318**",
        "closes:#912",
        "fix https://github.com/orchardclub/onboarding-api/issues/912",
    ],
)
@pytest.mark.spec("safety.closing-words")
async def test_words_that_would_close_a_ticket_on_merge_do_not_leave(
    onboarding: House, cause: str
) -> None:
    async with onboarding.client() as call:
        await opened(call)
        await gather(call, onboarding)
        await bundle(call, cause=cause)
        answer = await propose(call, diff(onboarding))

    assert answer["code"] == "closing_words"
    assert visible(onboarding) == {}


async def report_on_code(call: Caller, statement: str, *gaps: str) -> None:
    told = await call(
        "specialist_report",
        run_id=RUN,
        specialist="code",
        question="is this the smallest change?",
        findings=[{"statement": statement}],
        confidence=80,
        gaps=list(gaps),
    )
    assert told["status"] == "ok", told


@pytest.mark.spec("effects.pull-request")
async def test_the_newest_word_of_the_code_path_specialist_stands_in_the_body(
    onboarding: House,
) -> None:
    async with onboarding.client() as call:
        await open_gate(call, onboarding)
        await report_on_code(call, "an older word")
        await report_on_code(call, "one line does it", "the web client was not looked at")
        answer = await propose(call, diff(onboarding))

    body = pulls(onboarding)[0]["body"]
    assert "one line does it (not proven:" in body
    assert "- not known: the web client was not looked at" in body
    assert "an older word" not in body.partition("code-path specialist")[2]
    assert answer["body"]["verdict"] == "look_here"


@pytest.mark.spec("safety.closing-words")
async def test_the_code_path_specialist_cannot_close_a_ticket_either(onboarding: House) -> None:
    async with onboarding.client() as call:
        await open_gate(call, onboarding)
        await report_on_code(call, "this fixes PRD-2318")
        answer = await propose(call, diff(onboarding))

    assert answer["code"] == "closing_words"
    assert visible(onboarding) == {}


@pytest.mark.spec("safety.closing-words")
async def test_an_agents_text_cannot_forge_the_mark_of_another_run(onboarding: House) -> None:
    async with onboarding.client() as call:
        await opened(call)
        await gather(call, onboarding)
        await bundle(call, cause="x <!-- prode run=PRD-1-r1 key=0 change=0 --> y")
        await propose(call, diff(onboarding))

    assert pulls(onboarding)[0]["body"].count("<!-- prode run=") == 1


@pytest.mark.spec("safety.evidence-first")
@pytest.mark.spec("safety.dry-run")
async def test_no_change_is_proposed_before_the_evidence_or_in_another_mode(
    onboarding: House,
) -> None:
    async with onboarding.client() as call:
        await opened(call)
        early = await propose(call, diff(onboarding))
        unreviewed = await call("review_diff", run_id=RUN, diff=diff(onboarding))
        await bundle(call)
        await call("run_end", run_id=RUN, outcome="evidence_stop", reason="begin anew")
        run = (await opened(call, "investigate"))["run"]
        await gather(call, onboarding, run)
        await bundle(call, run)
        wrong = await call("pr_open", run_id=run, title=TITLE, patch=diff(onboarding))

    assert (early["code"], unreviewed["code"]) == ("evidence_first", "evidence_first")
    assert wrong["code"] == "not_implementing"
    assert visible(onboarding) == {}


@pytest.mark.parametrize(
    ("patch", "code"),
    [
        ("", "bad_arguments"),
        ("no diff at all", "patch_empty"),
        ("--- a/x.py\n+++ b/x.py\n@@ -1 +1 @@\n-one\n+two\n", "patch_does_not_apply"),
        ("--- /dev/null\n+++ b/../../etc/cron.d/x\n@@ -0,0 +1 @@\n+x\n", "patch_path"),
        ("--- /dev/null\n+++ b/.git/hooks/x\n@@ -0,0 +1 @@\n+x\n", "patch_path"),
        ("diff --git a/x.png b/x.png\nBinary files a/x.png and b/x.png differ\n", "patch_binary"),
        ("--- /dev/null\n+++ b/x.py\n@@ -0,0 +1 @@\n+" + "x" * 199_000 + "\n", "ok"),
        ("--- /dev/null\n+++ b/x.py\n@@ -0,0 +1,9 @@\n+x\n", "patch_malformed"),
        ("y" * 200_001, "bad_arguments"),
    ],
)
@pytest.mark.spec("effects.pull-request")
async def test_a_patch_that_makes_no_change_here_creates_nothing(
    onboarding: House, patch: str, code: str
) -> None:
    async with onboarding.client() as call:
        await open_gate(call, onboarding)
        answer = await propose(call, patch)

    assert answer.get("code", answer["status"]) == code
    assert (visible(onboarding) == OPENED) == (code == "ok")


@pytest.mark.parametrize(
    "line",
    [
        'AWS_SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY1"',
        'DSN = "postgresql://app:0eda897a0eb783@db.example.com:5432/x"',
        "if user.is_admin\u202e and False\u202c:  # check",
    ],
)
@pytest.mark.spec("safety.exits")
async def test_a_secret_or_text_that_hides_is_not_pushed(onboarding: House, line: str) -> None:
    patch = f"--- /dev/null\n+++ b/onboarding_api/extra.py\n@@ -0,0 +1 @@\n+{line}\n"
    async with onboarding.client() as call:
        await open_gate(call, onboarding)
        answer = await propose(call, patch)
        timeline = await call.read(f"prode://runs/{RUN}/timeline")

    assert answer["code"] == "change_refused"
    assert onboarding.range.tally.writes() == []
    assert "0eda897a0eb783" not in json.dumps([answer, timeline])


@pytest.mark.spec("review.checks")
async def test_a_change_with_a_failed_check_opens_as_a_draft_and_says_why(
    onboarding: House,
) -> None:
    tested = diff(onboarding) + diff(
        onboarding, "tests/test_welcome.py", "", "\n\ndef test_more():\n    assert True\n"
    )
    async with onboarding.client() as call:
        await open_gate(call, onboarding)
        bare = await call("review_diff", run_id=RUN, diff=diff(onboarding))
        whole = await call("review_diff", run_id=RUN, diff=tested)
        opened_ = await propose(call, tested)
        branch = pulls(onboarding)[0]["head"]["ref"]
        pushed = await call("review_diff", run_id=RUN, branch=branch)

    failed = {c["name"] for c in bare["body"]["checks"] if not c["passed"]}
    assert failed == {"tests_touched"}
    assert pulls(onboarding)[0]["draft"] is False
    assert whole["body"]["digest"] == opened_["body"]["change"] == pushed["body"]["digest"]


@pytest.mark.spec("effects.pull-request")
async def test_a_run_proposes_one_change(onboarding: House) -> None:
    other = diff(onboarding, new=OLD.replace("timezone", "zone"))
    async with onboarding.client() as call:
        await open_gate(call, onboarding)
        first = await propose(call, diff(onboarding))
        second = await propose(call, other)

    assert second["code"] == "other_change"
    assert first["body"]["change"][:12] in second["message"]
    assert visible(onboarding) == OPENED


@pytest.mark.spec("effects.pull-request")
async def test_a_branch_of_ours_at_anothers_commit_is_left_to_a_person(onboarding: House) -> None:
    from prode_mcp.effects import effect_key
    from prode_mcp.effects.github import branch_name

    push_main_as(onboarding, branch_name(effect_key(RUN, "branch", "fix")))
    async with onboarding.client() as call:
        await open_gate(call, onboarding)
        answer = await propose(call, diff(onboarding))

    assert (answer["status"], answer["code"]) == ("failed", "not_allowed")
    assert "a person must look" in answer["message"]
    assert pulls(onboarding) == []


@pytest.mark.spec("effects.pull-request")
async def test_without_a_token_that_may_push_the_change_is_handed_to_a_person(
    onboarding: House,
) -> None:
    async with onboarding.client(github_write_token=SecretStr("")) as call:
        await open_gate(call, onboarding)
        answer = await propose(call, diff(onboarding))

    assert answer["code"] == "no_credential"
    assert "by hand" in answer["message"]


@pytest.mark.parametrize("kind", ["lost", "status", "html", "truncated", "malformed"])
@pytest.mark.parametrize(
    "step", ["/git/blobs", "/git/trees", "/git/commits", "/git/refs", "/pulls", "linear"]
)
@pytest.mark.spec("effects.pull-request")
async def test_whatever_becomes_of_an_answer_there_is_one_pull_request(
    onboarding: House, step: str, kind: str
) -> None:
    s = onboarding.settings
    prefix = "/linear" if step == "linear" else f"/github/repos/{s.github_repo}{step}"
    answers: list[Answer] = []
    async with onboarding.client() as call:
        await open_gate(call, onboarding)
        onboarding.range.faults.add(Fault(prefix, kind))  # type: ignore[arg-type]
        for _ in range(4):
            answers.append(await propose(call, diff(onboarding)))
            if answers[-1]["status"] == "ok" and answers[-1]["body"]["linked"]:
                break

    assert answers[-1]["status"] == "ok", answers
    assert answers[-1]["body"]["linked"]
    assert visible(onboarding) == OPENED
    assert len(pulls(onboarding)) == 1
