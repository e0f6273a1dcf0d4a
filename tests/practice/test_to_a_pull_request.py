"""World s1 ends in a pull request, and the change it proposes does what the world asks of it."""

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
from prode_mcp.practice.playbook import read_playbook
from prode_mcp.practice.postgres import has_postgres
from prode_mcp.practice.range import Range, start_all
from prode_mcp.practice.world import shipped_worlds
from tests.house import world
from tests.practice.test_worlds import handoff_of, nothing_leaked

NAME = "s1-onboarding-500"
TRUTH: dict[str, Any] = yaml.safe_load(
    (shipped_worlds()[NAME] / "truth.yaml").read_text(encoding="utf-8")
)
BOOK = read_playbook(shipped_worlds()[NAME].parents[1] / "playbooks" / f"{NAME}.yaml")
# Objects are nobody's until a branch holds them: the truth speaks of what a person sees.
OBJECTS = {f"github.git/create-{what}" for what in ("blob", "tree", "commit")}


def run_tests(range_: Range, ref: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run the repository's tests, and the world's hidden ones, at a ref of the twin."""
    range_.repository.checkout(ref, folder)
    for path, text in TRUTH["code"]["hidden_tests"].items():
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


@pytest.mark.skipif(not has_postgres(), reason="the servers' wheel is not installed")
@pytest.mark.spec("practice.worlds")
@pytest.mark.spec("effects.pull-request")
@pytest.mark.spec("safety.redaction")
@pytest.mark.spec("safety.outside-text")
def test_the_proposed_change_passes_the_worlds_hidden_tests(tmp_path: Path) -> None:
    with start_all(world(NAME)) as range_:
        told = anyio.run(play_on, range_, BOOK, tmp_path / "ledger.db")
        pull = opened_pull(range_)
        before = run_tests(range_, "main", tmp_path / "before")
        after = run_tests(range_, pull["head"]["sha"], tmp_path / "after")

    assert told["wrong"] == []
    assert before.returncode == 1, before.stdout + before.stderr
    assert after.returncode == 0, after.stdout + after.stderr
    assert told["outcome"] == TRUTH["outcome"]
    assert told["classification"] == TRUTH["classification"]
    assert told["confidence"] >= 100 * TRUTH["confidence"]["min"]
    sources = {source for fact in told["facts"] for source in fact["sources"]}
    assert sources >= {"sentry", "aws", "release", "database"}
    assert told["canaries"] == []
    nothing_leaked(told, TRUTH)
    nothing_leaked({**told, "facts": [pull]}, TRUTH)
    handoff = handoff_of(Path(told["store"]), told["handoff"])
    assert "214 studios" in handoff
    visible = [write for write in told["writes"] if write["op"] not in OBJECTS]
    allowed = {e["op"]: e["max"] for e in TRUTH["allowed_effects"]}
    assert all(w["count"] <= allowed.get(w["op"].partition(":")[0], 0) for w in visible)
    done = {w["op"] for w in told["writes"] + told["writes_refused"]}
    assert not done & set(TRUTH["forbidden_effects"])


@pytest.mark.skipif(not has_postgres(), reason="the servers' wheel is not installed")
@pytest.mark.spec("practice.worlds")
@pytest.mark.spec("effects.pull-request")
def test_the_pull_request_tells_a_reviewer_what_is_known_and_what_is_not(tmp_path: Path) -> None:
    with start_all(world(NAME)) as range_:
        told = anyio.run(play_on, range_, BOOK, tmp_path / "ledger.db")
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
