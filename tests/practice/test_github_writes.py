"""The GitHub twin takes what a pull request needs under git's own ids, and reads it back."""

import base64
import os
import shutil
import subprocess
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import github
import httpx
import pytest
from github import Auth, GithubException, InputGitAuthor, InputGitTreeElement

from prode_mcp.practice.twins.github.repository import Repository
from prode_mcp.practice.world import shipped_worlds
from tests.house import House, house, world
from tests.practice.on_github import wrong_by
from tests.shared import needs_vendor

WHO = {"name": "Pro De", "email": "prode@example.com", "date": "2026-11-18T10:00:00Z"}
GIT = shutil.which("git")
FIX = "DEFAULT_TIMEZONE = 'UTC'\n"
Ask = Callable[..., httpx.Response]


@pytest.fixture
def onboarding(tmp_path: Path) -> Generator[House]:
    with house("s1-onboarding-500", tmp_path) as built:
        yield built


@pytest.fixture
def ask(onboarding: House) -> Generator[Ask]:
    token = onboarding.settings.github_write_token.get_secret_value()
    base = f"{onboarding.settings.github_url}/repos/{onboarding.settings.github_repo}"
    with httpx.Client(headers={"authorization": f"Bearer {token}"}) as http:

        def send(method: str, path: str, body: Any = None, **how: Any) -> httpx.Response:
            return http.request(method, f"{base}{path}", json=body, **how)

        yield send


def made_commit(
    ask: Ask, *entries: dict[str, Any], base: str = "main", message: str = "Fix"
) -> str:
    head = ask("GET", f"/git/ref/heads/{base}").json()["object"]["sha"]
    tree = ask("GET", f"/git/commits/{head}").json()["tree"]["sha"]
    told = entries or (put("onboarding_api/settings.py", FIX),)
    made = ask("POST", "/git/trees", {"base_tree": tree, "tree": told}).json()["sha"]
    body = {"message": message, "tree": made, "parents": [head], "author": WHO}
    return str(ask("POST", "/git/commits", body).json()["sha"])


def made_branch(ask: Ask, name: str = "fix", **how: Any) -> str:
    sha = made_commit(ask, **how)
    assert ask("POST", "/git/refs", {"ref": f"refs/heads/{name}", "sha": sha}).status_code == 201
    return sha


def put(path: str, content: str) -> dict[str, Any]:
    return {"path": path, "mode": "100644", "type": "blob", "content": content}


def said(reply: httpx.Response) -> tuple[int, str]:
    body = reply.json()
    return reply.status_code, (body.get("errors") or [body])[0].get("message", body["message"])


def git(folder: Path, *arguments: str, sent: bytes = b"", **environment: str) -> str:
    told = {"HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull}
    done = subprocess.run(
        [GIT or "git", *arguments],
        cwd=folder,
        input=sent,
        env=told | environment,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.decode().strip()


def git_commit_id(folder: Path, commit: dict[str, Any], message: str) -> str:
    parents = [word for parent in commit["parents"] for word in ("-p", parent["sha"])]
    who = {
        f"GIT_{role}_{part.upper()}": commit[role.lower()][part]
        for role in ("AUTHOR", "COMMITTER")
        for part in ("name", "email", "date")
    }
    return git(folder, "commit-tree", commit["tree"]["sha"], *parents, sent=message.encode(), **who)


@pytest.mark.parametrize("name", sorted(shipped_worlds()))
@pytest.mark.spec("practice.twins")
def test_a_worlds_tree_and_commit_ids_are_those_that_its_files_make(name: str) -> None:
    repository = Repository(world(name))

    for sha, commit in list(repository.commits.items()):
        assert repository.objects.put_files(repository.files(sha)) == commit["tree"]
        signed = {"author": commit["author"], "committer": commit["committer"]}
        again = repository.put_commit(
            commit["tree"], commit["parents"], f"{commit['message']}\n", **signed
        )
        assert again["sha"] == sha


@pytest.mark.skipif(GIT is None, reason="git is not installed")
@pytest.mark.spec("practice.twins")
def test_real_git_makes_the_same_ids_of_what_was_written(
    onboarding: House, ask: Ask, tmp_path: Path
) -> None:
    binary = base64.b64encode(bytes(range(256))).decode()
    blob = ask("POST", "/git/blobs", {"content": binary, "encoding": "base64"}).json()["sha"]
    sha = made_commit(
        ask,
        put("a.d/é.txt", "one\ntwo"),
        put("a/deep/er/file.txt", "three\n"),
        {"path": "run.sh", "mode": "100755", "type": "blob", "content": "#!/bin/sh\n"},
        {"path": "image.bin", "mode": "100644", "type": "blob", "sha": blob},
        {"path": "README.md", "mode": "100644", "type": "blob", "sha": None},
    )
    folder = tmp_path / "clone"
    onboarding.range.repository.checkout(sha, folder)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    told = ask("GET", f"/git/commits/{sha}").json()
    entries = ask("GET", f"/git/trees/{told['tree']['sha']}?recursive=1").json()["tree"]
    # Git makes a commit of any parent's id only where it has the parent.
    parents = ask("GET", f"/git/commits/{told['parents'][0]['sha']}").json()

    for entry in entries:
        if entry["type"] == "blob":
            assert git(folder, "hash-object", entry["path"]) == entry["sha"]
    assert git(folder, "write-tree") == told["tree"]["sha"]
    assert not (folder / "README.md").exists()
    assert parents["sha"] == told["parents"][0]["sha"]
    root = {"message": "Root", "tree": told["tree"]["sha"], "author": WHO, "committer": WHO}
    first = ask("POST", "/git/commits", root).json()
    assert git_commit_id(folder, first, "Root") == first["sha"]
    after = {**root, "message": "Next\n\nWhy.\n", "parents": [first["sha"]]}
    after["author"] = {**WHO, "name": "Ünal Ö", "date": "2026-11-18T12:30:00+02:00"}
    second = ask("POST", "/git/commits", after).json()
    zoned = {**second, "author": after["author"]}
    assert git_commit_id(folder, zoned, "Next\n\nWhy.\n") == second["sha"]


@pytest.mark.spec("practice.twins")
def test_equal_content_gives_equal_ids(ask: Ask) -> None:
    assert made_commit(ask) == made_commit(ask)
    assert made_commit(ask) != made_commit(ask, message="Another")


@needs_vendor
@pytest.mark.spec("practice.twins")
def test_written_answers_hold_by_githubs_description(onboarding: House, ask: Ask) -> None:
    here = f"/repos/{onboarding.settings.github_repo}"
    wrong: list[str] = []

    def held(method: str, path: str, body: Any = None, *, status: int) -> Any:
        reply = ask(method, path, body)
        assert reply.status_code == status, (path, reply.text)
        plain = f"{here}{path}".partition("?")[0]
        wrong.extend(wrong_by(plain, reply.json(), method=method, status=status))
        return reply.json()

    blob = held("POST", "/git/blobs", {"content": FIX}, status=201)["sha"]
    held("GET", f"/git/blobs/{blob}", status=200)
    main = held("GET", "/git/ref/heads/main", status=200)["object"]["sha"]
    base = held("GET", f"/git/commits/{main}", status=200)["tree"]["sha"]
    held("GET", f"/git/trees/{base}", status=200)
    entry = {"path": "x/y/z.py", "mode": "100644", "type": "blob", "sha": blob}
    tree = held("POST", "/git/trees", {"base_tree": base, "tree": [entry]}, status=201)["sha"]
    held("GET", f"/git/trees/{tree}?recursive=true", status=200)
    commit = {"message": "Fix", "tree": tree, "parents": [main], "author": WHO}
    sha = held("POST", "/git/commits", commit, status=201)["sha"]
    held("POST", "/git/refs", {"ref": "refs/heads/fix", "sha": sha}, status=201)
    held("GET", "/git/matching-refs/heads/f", status=200)
    more = held("POST", "/git/commits", {**commit, "parents": [sha]}, status=201)["sha"]
    held("PATCH", "/git/refs/heads/fix", {"sha": more}, status=200)
    told = {"title": "Fix", "head": "fix", "base": "main", "body": "Refs PRD-1"}
    pull = held("POST", "/pulls", told, status=201)["number"]
    held("PATCH", f"/pulls/{pull}", {"title": "Fix it"}, status=200)
    held("POST", f"/issues/{pull}/comments", {"body": "hello"}, status=201)
    held("POST", f"/issues/{pull}/labels", {"labels": ["prode"]}, status=200)
    for path in ("", "/files", "/commits"):
        held("GET", f"/pulls/{pull}{path}", status=200)
    held("GET", "/pulls?state=all", status=200)
    held("GET", f"/issues/{pull}/comments", status=200)
    held("GET", "/branches", status=200)
    held("GET", f"/commits/{sha}", status=200)
    held("GET", f"/commits/{sha}/pulls", status=200)
    held("GET", "/compare/main...fix", status=200)
    held("GET", "", status=200)
    assert wrong == []


@pytest.mark.spec("practice.twins")
def test_pygithub_follows_the_twin_through_a_pull_request(onboarding: House) -> None:
    s = onboarding.settings
    token = Auth.Token(s.github_write_token.get_secret_value())
    client = github.Github(
        base_url=s.github_url,
        auth=token,
        retry=None,
        seconds_between_requests=None,
        seconds_between_writes=None,
    )
    repo = client.get_repo(s.github_repo)
    who = InputGitAuthor(WHO["name"], WHO["email"], WHO["date"])
    main = repo.get_git_ref("heads/main")
    parent = repo.get_git_commit(main.object.sha)

    blob = repo.create_git_blob(FIX, "utf-8")
    elements = [
        InputGitTreeElement("onboarding_api/settings.py", "100644", "blob", sha=blob.sha),
        InputGitTreeElement("notes/new.md", "100644", "blob", content="new\n"),
        InputGitTreeElement("README.md", "100644", "blob", sha=None),
    ]
    tree = repo.create_git_tree(elements, base_tree=parent.tree)
    commit = repo.create_git_commit("Fix the zone", tree, [parent], author=who, committer=who)
    ref = repo.create_git_ref("refs/heads/prode/fix", commit.sha)
    pull = repo.create_pull(base="main", head="prode/fix", title="Fix", body="Refs", draft=True)
    comment = pull.create_issue_comment("hello")
    pull.add_to_labels("prode", "fix")
    second = repo.create_git_commit("More", tree, [commit], author=who)
    ref.edit(second.sha)
    pull.edit(title="Fix the zone", body="Refs PRD-1")
    again = repo.get_pull(pull.number)
    seen: dict[str, Any] = {
        "can write": repo.permissions.push,
        "blob": base64.b64decode(repo.get_git_blob(blob.sha).content) == FIX.encode(),
        "tree": {e.path for e in repo.get_git_tree(tree.sha, recursive=True).tree}
        >= {"notes", "notes/new.md", "onboarding_api/settings.py"},
        "flat": "notes/new.md" not in {e.path for e in repo.get_git_tree(tree.sha).tree},
        "refs": [r.ref for r in repo.get_git_matching_refs("heads/prode")],
        "every ref": "refs/tags/v4.18.0" in [r.ref for r in repo.get_git_refs()],
        "branch": repo.get_branch("prode/fix").commit.sha == second.sha,
        "branches": "prode/fix" in [b.name for b in repo.get_branches()],
        "commits": [c.sha for c in repo.get_commits(sha="prode/fix")][:2],
        "touched": [c.sha for c in repo.get_commits(sha="prode/fix", path="notes")],
        "compare": repo.compare("main", "prode/fix").ahead_by,
        "files": sorted((f.filename, f.status) for f in repo.compare("main", "prode/fix").files),
        "content": repo.get_contents("notes/new.md", ref="prode/fix").decoded_content,  # type: ignore[union-attr]
        "found": [p.number for p in repo.get_pulls(head="orchardclub:prode/fix", base="main")],
        "other base": not [
            p.number for p in repo.get_pulls(head="orchardclub:prode/fix", base="x")
        ],
        "title": (again.title, again.body, again.draft, again.head.sha == second.sha),
        "pull files": [f.filename for f in again.get_files()],
        "patch": "+DEFAULT_TIMEZONE = 'UTC'" in list(again.get_files())[2].patch,
        "pull commits": [c.sha for c in again.get_commits()],
        "comments": [c.body for c in again.get_issue_comments()],
        "one comment": again.get_issue_comment(comment.id).id == comment.id,
        "labels": [x.name for x in again.get_labels()],
        "pulls of": [p.number for p in repo.get_commit(second.sha).get_pulls()],
    }
    again.edit(state="closed")
    ref.delete()
    client.close()

    assert all(seen.values()), seen
    assert seen["commits"] == [second.sha, commit.sha]
    assert seen["touched"] == [commit.sha]
    assert seen["files"] == [
        *(("README.md", "removed"), ("notes/new.md", "added")),
        ("onboarding_api/settings.py", "modified"),
    ]
    assert seen["found"] == [pull.number] == seen["pulls of"]
    assert seen["title"] == ("Fix the zone", "Refs PRD-1", True, True)
    assert seen["pull commits"] == [commit.sha, second.sha]
    assert seen["labels"] == ["prode", "fix"]
    with pytest.raises(GithubException, match="404"):
        repo.get_branch("prode/fix")
    counted = {str(w["op"]): w["count"] for w in onboarding.range.tally.writes()}
    assert counted == {
        "github.git/create-blob": 1,
        "github.git/create-commit": 2,
        "github.git/create-ref": 1,
        "github.git/create-tree": 1,
        "github.git/delete-ref": 1,
        "github.git/update-ref": 1,
        "github.issues/add-labels": 1,
        "github.issues/create-comment": 1,
        "github.pulls/create": 1,
        "github.pulls/update": 2,
    }
    assert onboarding.range.tally.refusals() == []


@pytest.mark.spec("practice.twins")
def test_a_second_ref_and_a_second_pull_are_refused_as_github_does(
    onboarding: House, ask: Ask
) -> None:
    sha = made_branch(ask)
    told = {"title": "Fix", "head": "orchardclub:fix", "base": "main"}

    ref = ask("POST", "/git/refs", {"ref": "refs/heads/fix", "sha": sha})
    first = ask("POST", "/pulls", told)
    second = ask("POST", "/pulls", {**told, "head": "fix"})

    assert said(ref) == (422, "Reference already exists")
    assert first.status_code == 201
    assert second.status_code == 422
    assert second.json()["message"] == "Validation Failed"
    assert second.json()["errors"] == [
        {
            "resource": "PullRequest",
            "code": "custom",
            "message": "A pull request already exists for orchardclub:fix.",
        }
    ]
    assert onboarding.range.tally.refusals() == [
        {"op": "github.git/create-ref", "count": 1},
        {"op": "github.pulls/create", "count": 1},
    ]


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "says"),
    [
        ("POST", "/git/refs", {"ref": "refs/heads/x", "sha": "0" * 40}, 422, "Object does not"),
        ("POST", "/git/refs", {"ref": "heads/x/y", "sha": "0" * 40}, 422, "must start with"),
        ("POST", "/git/refs", {"ref": "refs/x", "sha": "0" * 40}, 422, "at least three"),
        ("POST", "/git/refs", {"ref": "refs/heads/a..b", "sha": "0" * 40}, 422, "not a valid ref"),
        ("POST", "/git/refs", {"ref": "refs/heads/x"}, 422, "wasn't supplied"),
        ("POST", "/git/refs", {"ref": "refs/heads/x", "sha": 1}, 422, "is not a string"),
        ("PATCH", "/git/refs/heads/none", {"sha": "0" * 40}, 422, "Reference does not exist"),
        ("DELETE", "/git/refs/heads/none", None, 422, "Reference does not exist"),
        ("DELETE", "/git/refs/heads/main", None, 422, "protected branch"),
        ("GET", "/git/ref/heads/none", None, 404, "Not Found"),
        ("GET", "/git/ref/heads", None, 404, "Not Found"),
        ("GET", "/git/blobs/123", None, 422, "exactly 40 characters"),
        ("GET", f"/git/blobs/{'0' * 40}", None, 404, "Not Found"),
        ("GET", f"/git/trees/{'0' * 40}", None, 404, "Not Found"),
        ("GET", f"/git/commits/{'0' * 40}", None, 404, "Not Found"),
        ("POST", "/git/blobs", {"content": "é", "encoding": "base64"}, 422, "Base64"),
        ("POST", "/git/blobs", [], 400, "JSON object"),
        ("POST", "/git/trees", {"tree": []}, 422, "Invalid tree info"),
        ("POST", "/git/trees", {"tree": [put("/x", "")]}, 422, "start with a slash"),
        ("POST", "/git/trees", {"tree": [put("a/../x", "")]}, 422, "malformed path component"),
        ("POST", "/git/trees", {"tree": [put(".git/config", "")]}, 422, "malformed path"),
        ("POST", "/git/trees", {"tree": [{**put("x", ""), "mode": "1"}]}, 422, "valid tree.mode"),
        ("POST", "/git/trees", {"tree": [{**put("x", ""), "sha": "1"}]}, 422, "both are present"),
        ("POST", "/git/trees", {"tree": [{**put("x", ""), "mode": "040000"}]}, 422, "subdirectory"),
        (
            "POST",
            "/git/trees",
            {"tree": [{"path": "x", "mode": "100644", "type": "blob", "sha": "0" * 40}]},
            422,
            "is not a valid blob",
        ),
        (
            "POST",
            "/git/trees",
            {"tree": [{"path": "x", "mode": "100644", "type": "blob", "sha": None}]},
            422,
            "GitRPC::BadObjectState",
        ),
        ("POST", "/git/trees", {"base_tree": "1", "tree": [put("x", "")]}, 422, "valid tree oid"),
        ("POST", "/git/commits", {"message": "m", "tree": "0" * 40}, 422, "Tree SHA does not"),
        ("POST", "/pulls", {"title": "t", "head": "none", "base": "main"}, 422, "Validation"),
        ("POST", "/pulls", {"title": "t", "head": "x:main", "base": "main"}, 422, "Validation"),
        ("POST", "/pulls", {"title": "t", "head": "main", "base": "none"}, 422, "Validation"),
        ("POST", "/pulls", {"head": "main", "base": "main"}, 422, "Validation Failed"),
        (
            "POST",
            "/pulls",
            {"title": "t", "head": "main", "base": "main"},
            422,
            "No commits between main and main",
        ),
        ("PATCH", "/pulls/1", {"title": "t"}, 404, "Not Found"),
        ("PATCH", "/pulls/916", {"state": "merged"}, 422, "Validation Failed"),
        ("PATCH", "/pulls/916", {"title": " "}, 422, "Validation Failed"),
        ("PATCH", "/pulls/916", {"base": "none"}, 422, "Validation Failed"),
        ("PATCH", "/pulls/914", {"state": "open"}, 422, "cannot be reopened"),
        ("POST", "/issues/1/comments", {"body": "x"}, 404, "Not Found"),
        ("POST", "/issues/916/comments", {"body": " "}, 422, "Validation Failed"),
        ("POST", "/issues/916/labels", {"labels": []}, 422, "Validation Failed"),
    ],
)
@pytest.mark.spec("practice.twins")
def test_what_github_refuses_is_refused_in_its_words_and_counted(
    onboarding: House, ask: Ask, method: str, path: str, body: Any, status: int, says: str
) -> None:
    reply = ask(method, path, body)

    assert reply.status_code == status
    assert says in said(reply)[1]
    assert onboarding.range.tally.writes() == []
    assert len(onboarding.range.tally.refusals()) == (method != "GET")


@pytest.mark.spec("practice.twins")
def test_a_commit_needs_parents_that_are_commits_and_a_date_that_is_one(ask: Ask) -> None:
    tree = ask("GET", "/git/trees/main").json()["sha"]
    body = {"message": "m", "tree": tree}

    parent = ask("POST", "/git/commits", {**body, "parents": [tree]})
    date = ask("POST", "/git/commits", {**body, "author": {**WHO, "date": "soon"}})
    plain = ask("POST", "/git/commits", body).json()

    assert said(parent) == (422, "Parent SHA does not exist or is not a commit object")
    assert date.status_code == 422
    assert (plain["author"]["name"], plain["author"]["date"]) == ("PRODE", "2026-11-18T10:05:00Z")
    assert plain["committer"] == plain["author"]


@pytest.mark.spec("practice.twins")
def test_a_ref_moves_forward_and_backward_only_by_force(ask: Ask) -> None:
    old = ask("GET", "/git/ref/heads/main").json()["object"]["sha"]
    new = made_branch(ask)

    back = ask("PATCH", "/git/refs/heads/fix", {"sha": old})
    forced = ask("PATCH", "/git/refs/heads/fix", {"sha": old, "force": True})
    forward = ask("PATCH", "/git/refs/heads/fix", {"sha": new, "force": False})

    assert said(back) == (422, "Update is not a fast forward")
    assert forced.json()["object"]["sha"] == old
    assert forward.json()["object"]["sha"] == new


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.spec("practice.twins")
def test_a_protected_branch_refuses_a_direct_update(
    onboarding: House, ask: Ask, *, force: bool
) -> None:
    before = ask("GET", "/git/ref/heads/main").json()["object"]["sha"]
    sha = made_branch(ask)

    reply = ask("PATCH", "/git/refs/heads/main", {"sha": sha, "force": force})

    assert said(reply) == (422, "Changes must be made through a pull request.")
    assert ask("GET", "/git/ref/heads/main").json()["object"]["sha"] == before
    assert {"op": "github.git/update-ref", "count": 1} in onboarding.range.tally.refusals()


@pytest.mark.parametrize(
    ("method", "path", "op"),
    [
        ("PUT", "/pulls/916/merge", "pulls/merge"),
        ("POST", "/merges", "repos/merge"),
        ("POST", "/deployments", "repos/create-deployment"),
        ("POST", "/dispatches", "repos/create-dispatch-event"),
        ("PUT", "/contents/a.py", "repos/create-or-update-file-contents"),
        ("DELETE", "/contents/a.py", "repos/delete-file"),
        ("POST", "/actions/workflows/ci.yml/dispatches", "actions/create-workflow-dispatch"),
    ],
)
@pytest.mark.spec("practice.twins")
def test_a_merge_or_a_deployment_is_refused_whoever_asks(
    onboarding: House, ask: Ask, method: str, path: str, op: str
) -> None:
    reply = ask(method, path, {})

    assert said(reply) == (403, "Resource not accessible by personal access token")
    assert onboarding.range.tally.refusals() == [{"op": f"github.{op}", "count": 1}]
    assert onboarding.range.tally.writes() == []


@pytest.mark.spec("practice.twins")
def test_the_reading_token_writes_nothing(onboarding: House) -> None:
    s = onboarding.settings
    url = f"{s.github_url}/repos/{s.github_repo}/git/blobs"
    header = {"authorization": f"Bearer {s.github_token.get_secret_value()}"}

    reply = httpx.post(url, json={"content": "x"}, headers=header)

    assert said(reply) == (403, "Resource not accessible by personal access token")
    assert onboarding.range.tally.refusals() == [{"op": "github.git/create-blob", "count": 1}]
    assert s.github_token != s.github_write_token


@pytest.mark.spec("practice.twins")
def test_what_one_range_was_told_is_not_in_the_next(
    onboarding: House, ask: Ask, tmp_path: Path
) -> None:
    made_branch(ask)
    ask("PATCH", "/pulls/916", {"state": "closed", "title": "Gone"})

    with house("s1-onboarding-500", tmp_path) as other:
        pull = next(p for p in other.range.repository.pulls if p["number"] == 916)
        assert (pull["state"], pull["title"]) == ("open", "WIP: move plans to a worker")
        assert "fix" not in other.range.repository.branches()


@pytest.mark.spec("practice.twins")
def test_a_pull_closes_with_its_branch_and_opens_only_with_it(ask: Ask) -> None:
    sha = made_branch(ask)
    number = ask("POST", "/pulls", {"title": "Fix", "head": "fix", "base": "main"}).json()["number"]

    ask("DELETE", "/git/refs/heads/fix")
    gone = ask("GET", f"/pulls/{number}").json()
    without = ask("PATCH", f"/pulls/{number}", {"state": "open"})
    ask("POST", "/git/refs", {"ref": "refs/heads/fix", "sha": sha})
    again = ask("PATCH", f"/pulls/{number}", {"state": "open"}).json()
    ask("PATCH", f"/pulls/{number}", {"state": "closed"})
    other = ask("POST", "/pulls", {"title": "Two", "head": "fix", "base": "main"}).json()
    doubled = ask("PATCH", f"/pulls/{number}", {"state": "open"})

    assert (gone["state"], gone["head"]["sha"]) == ("closed", sha)
    assert gone["closed_at"] is not None
    assert without.status_code == 422
    assert (again["state"], again["closed_at"]) == ("open", None)
    assert other["number"] == number + 1
    assert "already an open pull request" in said(doubled)[1]


@pytest.mark.spec("practice.twins")
def test_a_whole_folder_is_moved_in_by_its_tree_and_out_by_its_path(ask: Ask) -> None:
    found = {e["path"]: e for e in ask("GET", "/git/trees/main").json()["tree"]}
    folder = {"path": "moved/api", "mode": "040000", "type": "tree"}
    body = {
        "base_tree": ask("GET", "/git/ref/heads/main").json()["object"]["sha"],
        "tree": [
            {**folder, "sha": found["onboarding_api"]["sha"]},
            {**folder, "path": "onboarding_api", "sha": None},
            put("README.md/inside", "a folder now"),
        ],
    }

    sha = ask("POST", "/git/trees", body).json()["sha"]
    paths = [e["path"] for e in ask("GET", f"/git/trees/{sha}?recursive=0").json()["tree"]]

    assert "moved/api/welcome.py" in paths
    assert "README.md/inside" in paths
    assert not [path for path in paths if path.startswith("onboarding_api")]


@pytest.mark.spec("practice.twins")
def test_every_list_is_paged_by_links(ask: Ask) -> None:
    for n in range(5):
        ask("POST", "/issues/916/comments", {"body": f"number {n}"})

    page = ask("GET", "/issues/916/comments?per_page=2&page=2")
    last = ask("GET", "/issues/916/comments?per_page=2&page=3")
    pulls = ask("GET", "/pulls?state=all&per_page=1")
    odd = ask("GET", "/pulls?state=all&per_page=none&page=-1")

    assert [c["body"] for c in page.json()] == ["number 2", "number 3"]
    assert set(page.links) == {"prev", "next", "last", "first"}
    assert set(last.links) == {"prev", "first"}
    assert httpx.URL(pulls.links["next"]["url"]).params["page"] == "2"
    assert len(odd.json()) == 5


@pytest.mark.spec("practice.twins")
def test_a_comparison_shows_what_the_head_changed_since_it_left(ask: Ask) -> None:
    made_branch(ask, "one")
    sha = made_commit(ask, put("other.txt", "x"), message="Other")
    ask("POST", "/git/refs", {"ref": "refs/heads/two", "sha": sha})

    found = ask("GET", "/compare/one...orchardclub:two").json()
    paged = ask("GET", "/compare/v4.17.2...main?per_page=2&page=2")

    assert (found["status"], found["ahead_by"], found["behind_by"]) == ("diverged", 1, 1)
    assert [f["filename"] for f in found["files"]] == ["other.txt"]
    assert len(paged.json()["commits"]) == 2
    assert "files" not in paged.json()
    assert paged.json()["total_commits"] == 5
