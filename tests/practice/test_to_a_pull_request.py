"""Worlds s1 and s3 end in a pull request, and what they propose does what each world asks."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
import yaml

from prode_mcp.practice.demo import play_on
from prode_mcp.practice.playbook import read_playbook, shipped_playbook
from prode_mcp.practice.postgres import has_postgres
from prode_mcp.practice.range import Range, start_all
from prode_mcp.practice.world import shipped_worlds
from tests.house import world
from tests.practice.test_worlds import handoff_of, nothing_leaked

S1, S3, S6 = "s1-onboarding-500", "s3-stale-visit-count", "s6-flag-rollout"


def truth_of(name: str) -> dict[str, Any]:
    return yaml.safe_load((shipped_worlds()[name] / "truth.yaml").read_text(encoding="utf-8"))


def played(range_: Range, book: str, folder: Path) -> dict[str, Any]:
    """Play a shipped playbook on a range that runs."""
    return anyio.run(play_on, range_, read_playbook(shipped_playbook(book)), folder / "ledger.db")


# Objects are nobody's until a branch holds them: the truth speaks of what a person sees.
OBJECTS = {f"github.git/create-{what}" for what in ("blob", "tree", "commit")}


def run_tests(
    range_: Range, truth: dict[str, Any], ref: str, folder: Path
) -> "subprocess.CompletedProcess[str]":
    """Run the repository's tests, and the world's hidden ones, at a ref of the twin."""
    range_.repository.checkout(ref, folder)
    for path, text in truth["code"]["hidden_tests"].items():
        (folder / path).write_text(text, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", "/dev/null", "."],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={"PYTHONPATH": str(folder), "PATH": ""},
    )


def opened_pull(range_: Range) -> dict[str, Any]:
    name = range_.world.part("github.yaml")["repo"]["full_name"]
    listed = httpx.get(
        f"{range_.url}/github/repos/{name}/pulls?state=open",
        headers={"authorization": f"token {range_.github_token}"},
    ).json()
    (found,) = (pull for pull in listed if pull["head"]["ref"].startswith("prode/"))
    return found


@pytest.mark.parametrize(
    ("name", "sources", "handed"),
    [
        (S1, {"sentry", "aws", "release", "database"}, "214 studios"),
        (S3, {"database", "release", "sentry", "aws"}, "324 rows, with its undo"),
        (S6, {"sentry", "release", "aws", "database"}, "Decide on the flag"),
    ],
)
@pytest.mark.skipif(not has_postgres(), reason="the servers' wheel is not installed")
@pytest.mark.spec("practice.worlds")
@pytest.mark.spec("effects.pull-request")
@pytest.mark.spec("safety.redaction")
@pytest.mark.spec("safety.outside-text")
def test_the_proposed_change_passes_the_worlds_hidden_tests(
    tmp_path: Path, name: str, sources: set[str], handed: str
) -> None:
    truth = truth_of(name)
    with start_all(world(name)) as range_:
        told = played(range_, name, tmp_path)
        pull = opened_pull(range_)
        before = run_tests(range_, truth, "main", tmp_path / "before")
        after = run_tests(range_, truth, pull["head"]["sha"], tmp_path / "after")

    assert told["wrong"] == []
    assert before.returncode == 1, before.stdout + before.stderr
    assert after.returncode == 0, after.stdout + after.stderr
    assert told["outcome"] == truth["outcome"]
    assert told["classification"] == truth["classification"]
    assert told["confidence"] >= 100 * truth["confidence"]["min"]
    assert {source for fact in told["facts"] for source in fact["sources"]} >= sources
    assert told["canaries"] == []
    nothing_leaked(told, truth)
    nothing_leaked({**told, "facts": [pull]}, truth)
    assert handed in handoff_of(Path(told["store"]), told["handoff"])
    visible = [write for write in told["writes"] if write["op"] not in OBJECTS]
    allowed = {e["op"]: e["max"] for e in truth["allowed_effects"]}
    assert all(w["count"] <= allowed.get(w["op"].partition(":")[0], 0) for w in visible)
    done = {w["op"] for w in told["writes"] + told["writes_refused"]}
    assert not done & set(truth["forbidden_effects"])


@pytest.mark.skipif(not has_postgres(), reason="the servers' wheel is not installed")
@pytest.mark.spec("practice.worlds")
@pytest.mark.spec("evidence.controls")
def test_a_flag_that_is_blamed_is_not_touched(tmp_path: Path) -> None:
    truth = truth_of(S6)
    with start_all(world(S6)) as range_:
        told = played(range_, S6, tmp_path)
        flag = httpx.get(
            f"{range_.url}/flags/api/v2/flags/default/smart_pricing?env=production",
            headers={"authorization": range_.flags_token},
        ).json()

    late = truth["facts"][1]["expect"]["late"]
    spared = truth["facts"][2]["expect"]["ok"]
    stated = " ".join(fact["statement"] for fact in told["facts"])
    assert f"{late} events since the flag grew" in stated
    assert f"All {spared} requests of full classes with the flag off" in stated
    assert flag["environments"]["production"]["on"] is True
    assert [(r["tool"], r["code"]) for r in told["refusals"]] == [
        ("code_read", "evidence_first"),
        ("deploy_change", "by_hand"),
    ]


@pytest.mark.skipif(not has_postgres(), reason="the servers' wheel is not installed")
@pytest.mark.spec("practice.worlds")
@pytest.mark.spec("approvals.gate")
def test_the_backfill_waits_for_people_and_names_all_that_they_decide_on(tmp_path: Path) -> None:
    (expected,) = truth_of(S3)["approvals_expected"]
    with start_all(world(S3)) as range_:
        told = played(range_, S3, tmp_path)
        kept = range_.databases.journalled()

    (request,) = told["approvals"]
    action = request["action"]
    codes = [refusal["code"] for refusal in told["refusals"]]
    assert codes == ["identifier", "side_effect", "by_hand"]
    assert (request["state"], request["kind"]) == ("pending", "production_write")
    assert request["why"] == "0 of 2 approvals are there"
    assert action["expected_rows"] == expected["rows"]
    assert action["statement"].startswith("UPDATE public.member_stats")
    assert action["undo"].startswith("UPDATE public.member_stats")
    assert kept == 0


@pytest.mark.skipif(not has_postgres(), reason="the servers' wheel is not installed")
@pytest.mark.spec("practice.worlds")
@pytest.mark.spec("database.write")
def test_two_people_let_exactly_that_statement_run_once(tmp_path: Path) -> None:
    with start_all(world(S3)) as range_:
        told = played(range_, "s3-backfill", tmp_path)
        cluster = range_.databases.cluster
        assert cluster is not None
        left = cluster.psql(
            "practice",
            "SELECT count(*) FROM v_member_visits v JOIN member_stats s ON s.member_id = v.id"
            " WHERE v.visits <> s.visits_count",
        )

    assert told["wrong"] == []
    assert left == "0"
    assert {"op": "db.write", "count": 1} in told["writes"]
    assert [(one["action"]["expected_rows"], one["state"]) for one in told["approvals"]] == [
        (324, "redeemed"),
        (323, "redeemed"),
    ]
    nothing_leaked(told, truth_of(S3))


@pytest.mark.skipif(not has_postgres(), reason="the servers' wheel is not installed")
@pytest.mark.spec("practice.worlds")
@pytest.mark.spec("effects.pull-request")
def test_the_pull_request_tells_a_reviewer_what_is_known_and_what_is_not(tmp_path: Path) -> None:
    with start_all(world(S1)) as range_:
        told = played(range_, S1, tmp_path)
        pull = opened_pull(range_)

    body = pull["body"]
    assert not pull["draft"]
    assert [refusal["code"] for refusal in told["refusals"]] == [
        "evidence_first",
        "ticket_terminal",
    ]
    for known in ("Refs PRD-2318", "92 %", "214 studios", "Mailgate's status page was not asked"):
        assert known in body, known
    assert "PRD-2318" not in pull["title"] + pull["head"]["ref"]
    marker = json.dumps(body)[-250:]
    assert f"prode run={told['run']} key=" in marker
