"""What the product and PyGithub say to the GitHub twin, and what it says back, are GitHub's."""

from collections import Counter
from pathlib import Path
from typing import Any

import github
import pytest
from github import Auth, GithubException, InputGitAuthor, InputGitTreeElement

from prode_mcp.errors import WorldError
from tests.house import House, ago
from tests.practice.on_github import Exchange, watch, wrong_in
from tests.server.evidence import RUN, open_gate
from tests.server.test_proposing import diff
from tests.shared import needs_vendor

WELCOME = "onboarding_api/welcome.py"
# The routes that the product's own calls take, all of them on the way from ticket to pull request.
PRODUCT = {
    "repos/get",
    "repos/list-deployments",
    "repos/list-deployment-statuses",
    "repos/list-releases",
    "repos/list-commits",
    "repos/get-commit",
    "repos/compare-commits-with-basehead",
    "repos/get-content",
    "search/code",
    "git/get-ref",
    "git/list-matching-refs",
    "git/get-commit",
    "git/get-tree",
    "git/get-blob",
    "git/create-blob",
    "git/create-tree",
    "git/create-commit",
    "git/create-ref",
    "pulls/list",
    "pulls/create",
}
# What PyGithub asks for beside the description's reduced list, GraphQL with it.
UNDESCRIBED = {"POST /graphql"}


def wrong(seen: list[Exchange]) -> list[str]:
    return sorted({why for one in seen if one.name not in UNDESCRIBED for why in wrong_in(one)})


@needs_vendor
@pytest.mark.anyio
@pytest.mark.spec("practice.twins")
async def test_every_request_of_the_product_and_its_answer_hold_by_githubs_description(
    onboarding: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = watch(monkeypatch)
    window = {"start": ago(onboarding.now, 14_400), "end": ago(onboarding.now, 0)}
    async with onboarding.client() as call:
        await open_gate(call, onboarding)
        for tool, arguments in (
            ("release_timeline", {"service": "onboarding-api", **window}),
            ("release_compare", {"base": "v4.17.3", "head": "v4.18.0"}),
            ("code_read", {"path": WELCOME}),
            ("code_read", {"path": "onboarding_api"}),
            ("code_read", {"path": WELCOME, "ref": "main"}),
            ("code_search", {"text": "timezone"}),
            ("code_history", {"path": WELCOME, "first": 1, "last": 30}),
            ("review_diff", {"diff": diff(onboarding)}),
            ("pr_open", {"title": "Fall back to the default", "patch": diff(onboarding)}),
            ("pr_open", {"title": "Fall back to the default", "patch": diff(onboarding)}),
        ):
            answer = await call(tool, run_id=RUN, **arguments)
            assert answer["status"] == "ok", (tool, answer)
            if tool == "release_timeline":
                assert answer["body"]["live"]["effective"] == "2026-11-18T08:51:30Z"

    names = {one.name for one in seen}
    assert wrong(seen) == []
    assert names - UNDESCRIBED == PRODUCT
    assert {one.name for one in seen if one.method != "GET"} - UNDESCRIBED == {
        *("git/create-blob", "git/create-tree", "git/create-commit", "git/create-ref"),
        "pulls/create",
    }


@needs_vendor
@pytest.mark.spec("practice.twins")
def test_pygithub_follows_the_twin_through_its_calls_within_the_description(
    onboarding: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = watch(monkeypatch)
    s = onboarding.settings
    token = Auth.Token(s.github_write_token.get_secret_value())
    client = github.Github(
        base_url=s.github_url,
        auth=token,
        retry=None,
        seconds_between_requests=None,
        seconds_between_writes=None,
        lazy=False,
    )

    told = [*followed_reading(client, s.github_repo), *followed_writing(client, s.github_repo)]
    client.close()

    calls = Counter(one.name for one in seen)
    reads = {one.name for one in seen if one.method == "GET"}
    assert all(told), told
    assert wrong(seen) == []
    assert len(calls) >= 25, calls
    assert len(reads) >= 25
    assert len(calls.keys() - reads) >= 8


def followed_reading(client: github.Github, name: str) -> list[Any]:
    repo = client.get_repo(name)
    head = repo.get_commit("v4.18.0")
    branch = repo.get_branch("main")
    query = f"timezone repo:{name}"
    return [
        client.get_user().login,
        client.get_rate_limit().rate.limit,
        [x.tag_name for x in repo.get_releases()],
        repo.get_latest_release().id,
        repo.get_release("v4.17.3").id,
        repo.get_release(repo.get_latest_release().id).tag_name,
        [x.name for x in repo.get_tags()],
        [x.ref for x in repo.get_deployments(environment="production")],
        [x.state for x in repo.get_deployment(602).get_statuses()],
        repo.compare("v4.17.3", "v4.18.0").total_commits,
        [x.sha for x in repo.get_commits(path=WELCOME)],
        [x.number for x in head.get_pulls()],
        [x.name for x in head.get_check_runs()],
        [x.number for x in repo.get_pulls(state="all")],
        repo.get_pull(912).is_merged(),
        [x.filename for x in repo.get_pull(912).get_files()],
        [x.sha for x in repo.get_pull(912).get_commits()],
        [*repo.get_pull(912).get_issue_comments()] == [],
        repo.get_contents(WELCOME),
        [x.path for x in client.search_code(query, highlight=True)],
        repo.get_git_ref("heads/main").object.sha == branch.commit.sha,
        [x.ref for x in repo.get_git_matching_refs("tags/v4")],
        repo.get_git_tree("main", recursive=True).tree,
        repo.get_git_blob(repo.get_git_tree("main").tree[0].sha).size,
        repo.get_git_commit(head.sha).message,
        [x.name for x in repo.get_branches()],
        branch.get_protection().url,
    ]


def followed_writing(client: github.Github, name: str) -> list[Any]:
    repo = client.get_repo(name)
    who = InputGitAuthor("Pro De", "prode@example.com", "2026-11-18T10:00:00Z")
    parent = repo.get_git_commit(repo.get_git_ref("heads/main").object.sha)
    blob = repo.create_git_blob("new\n", "utf-8")
    entries = [InputGitTreeElement("notes/new.md", "100644", "blob", sha=blob.sha)]
    tree = repo.create_git_tree(entries, parent.tree)
    commit = repo.create_git_commit("Note it", tree, [parent], who, who)
    ref = repo.create_git_ref("refs/heads/note", commit.sha)
    pull = repo.create_pull(base="main", head="note", title="Note", body="Refs", draft=True)
    comment = pull.create_issue_comment("hello")
    pull.add_to_labels("prode")
    pull.edit(title="Note it", state="closed")
    ref.edit(repo.create_git_commit("More", tree, [commit], who, who).sha)
    with pytest.raises(GithubException, match="403"):
        pull.merge()
    with pytest.raises(GithubException, match="422"):
        repo.create_git_ref("refs/heads/note", commit.sha)
    ref.delete()
    return [comment.body == "hello", pull.state == "closed"]


@needs_vendor
@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"path": "/repos/o/r/nothing"}, "is not in the description"),
        ({"query": (("names", "1"),)}, "takes no names"),
        ({"query": (("page", "one"),)}, "page"),
        ({"sent": {}}, "takes no body"),
        ({"status": 418}, "is not answered with 418"),
        ({"answer": {}}, "is not of type 'array'"),
        ({"method": "POST", "path": "/repos/o/r/git/blobs", "sent": {}}, "'content' is a required"),
    ],
)
@pytest.mark.spec("practice.twins")
def test_what_the_description_does_not_allow_is_seen(changed: dict[str, Any], says: str) -> None:
    right = Exchange("GET", "/repos/o/r/branches", (), None, 200, [])

    assert wrong_in(right) == []
    assert any(says in why for why in wrong_in(right._replace(**changed)))


@pytest.mark.spec("practice.twins")
def test_a_ref_is_checked_out_into_a_folder_and_one_that_is_none_is_said(
    onboarding: House, tmp_path: Path
) -> None:
    onboarding.range.repository.checkout("v4.18.0", tmp_path)

    with pytest.raises(WorldError, match="no commit"):
        onboarding.range.repository.checkout("none", tmp_path)
    assert "ZoneInfo(studio.profile.timezone)" in (tmp_path / WELCOME).read_text()
