"""The GitHub twin answers PyGithub as GitHub does, and refuses every write."""

from collections.abc import Generator
from pathlib import Path
from typing import Any

import github
import httpx
import pytest

from tests.house import House, house
from tests.practice.on_github import wrong_by
from tests.shared import needs_vendor


@pytest.fixture
def onboarding(tmp_path: Path) -> Generator[House]:
    with house("s1-onboarding-500", tmp_path) as built:
        yield built


@needs_vendor
@pytest.mark.spec("practice.twins")
def test_answers_hold_by_githubs_description(onboarding: House) -> None:
    s = onboarding.settings
    repo = f"/repos/{s.github_repo}"
    sha = onboarding.range.world.part("github.yaml")["tags"][-1]["sha"]
    wrong: list[str] = []
    with httpx.Client(headers={"authorization": f"token {onboarding.range.github_token}"}) as http:
        for path in (
            f"{repo}/releases",
            f"{repo}/deployments",
            f"{repo}/deployments/602/statuses",
            f"{repo}/commits",
            f"{repo}/commits/{sha}",
            f"{repo}/compare/v4.17.3...v4.18.0",
            f"{repo}/branches/main",
            f"{repo}/contents/onboarding_api/welcome.py",
        ):
            reply = http.get(f"{s.github_url}{path}")
            assert reply.status_code == 200, path
            wrong += wrong_by(path, reply.json())
    assert wrong == []


@pytest.mark.spec("practice.twins")
def test_pygithub_follows_the_twin_through_its_reading_calls(onboarding: House) -> None:
    s = onboarding.settings
    client = github.Github(
        base_url=s.github_url, auth=github.Auth.Token(onboarding.range.github_token), retry=None
    )
    repo = client.get_repo(s.github_repo)
    pull = repo.get_pull(912)
    head = repo.get_commit("v4.18.0")

    seen: dict[str, Any] = {
        "user": client.get_user().login,
        "default": repo.default_branch,
        "branches": [b.name for b in repo.get_branches()],
        "branch": repo.get_branch("main").protected,
        "tags": [t.name for t in repo.get_tags()],
        "releases": [r.tag_name for r in repo.get_releases()],
        "latest": repo.get_latest_release().tag_name,
        "release": repo.get_release("v4.17.3").name,
        "deployments": [d.ref for d in repo.get_deployments(environment="production")],
        "deployment": [x.state for x in repo.get_deployment(602).get_statuses()],
        "commits": len(list(repo.get_commits())),
        "touched": [c.sha for c in repo.get_commits(path="onboarding_api/welcome.py")][:1],
        "files": [f.filename for f in head.files],
        "checks": [c.conclusion for c in head.get_check_runs()],
        "pulls_of": [p.number for p in head.get_pulls()],
        "compare": repo.compare("v4.17.3", "v4.18.0").total_commits,
        "changed": sorted(f.filename for f in repo.compare("v4.17.3", "v4.18.0").files),
        "open": [p.number for p in repo.get_pulls(state="open")],
        "merged": pull.is_merged(),
        "unmerged": repo.get_pull(916).is_merged(),
        "content": b"build_welcome_plan"
        in repo.get_contents("onboarding_api/welcome.py").decoded_content,  # type: ignore[union-attr]
        "tree": "onboarding_api/welcome.py"
        in {e.path for e in repo.get_git_tree("main", recursive=True).tree},
        "ref": repo.get_git_ref("tags/v4.18.0").object.sha == head.sha,
        "protection": repo.get_branch("main")
        .get_protection()
        .required_pull_request_reviews.required_approving_review_count
        == 1,
    }
    client.close()

    assert seen["user"] == "prode-bot"
    assert seen["deployments"] == ["v4.18.0", "v4.17.3"]
    assert seen["deployment"] == ["success", "in_progress"]
    assert seen["compare"] == 3
    assert "onboarding_api/welcome.py" in seen["changed"]
    assert (seen["merged"], seen["unmerged"]) == (True, False)
    assert seen["pulls_of"] == [914]
    assert all(value not in (None, [], False) for key, value in seen.items() if key != "unmerged")


@pytest.mark.parametrize(
    ("method", "path", "op"),
    [
        ("POST", "/git/refs", "git/create-ref"),
        ("POST", "/pulls", "pulls/create"),
        ("PUT", "/pulls/916/merge", "pulls/merge"),
        ("POST", "/deployments", "repos/create-deployment"),
        ("PUT", "/contents/a/b.py", "repos/create-or-update-file-contents"),
    ],
)
@pytest.mark.spec("practice.twins")
def test_writes_are_refused_and_counted_by_githubs_names(
    noise: House, method: str, path: str, op: str
) -> None:
    url = f"{noise.settings.github_url}/repos/{noise.settings.github_repo}{path}"

    reply = httpx.request(
        method, url, headers={"authorization": f"token {noise.range.github_token}"}
    )
    stranger = httpx.get(url)

    assert (reply.status_code, stranger.status_code) == (403, 401)
    assert noise.range.tally.refusals() == [{"op": f"github.{op}", "count": 1}]
