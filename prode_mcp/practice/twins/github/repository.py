"""A world's repository in GitHub's own objects. Commit ids are taken as they are, never made."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha1
from typing import Any, Final

from prode_mcp.practice.world import World

Node = dict[str, Any]
_USER_LINKS: Final = (
    *("followers", "subscriptions", "organizations", "repos", "received_events"),
    *("following", "gists", "starred", "events"),
)


class Repository:
    """Reads a world's `github.yaml`; `base` is the address that links inside objects begin with."""

    def __init__(self, world: World) -> None:
        told: Mapping[str, Any] = world.part("github.yaml")
        self.told = told
        self.now = world.now
        repo = told.get("repo", {})
        self.name: str = repo.get("full_name", "none/none")
        self.default_branch: str = repo.get("default_branch", "main")
        self.commits: list[Node] = told.get("commits", [])
        self.by_sha: dict[str, Node] = {c["sha"]: c for c in self.commits}
        self.tags: dict[str, str] = {t["name"]: t["sha"] for t in told.get("tags", [])}
        self.pulls: list[Node] = told.get("pulls", [])
        self.deployments: list[Node] = told.get("deployments", [])
        self.releases: list[Node] = told.get("releases", [])

    def branches(self) -> dict[str, str]:
        """Map each branch to its head."""
        found = {c["branch"]: c["sha"] for c in self.commits if c.get("branch")}
        found |= {b["name"]: b["sha"] for b in self.told.get("branches", []) if b.get("sha")}
        return found

    def resolve(self, ref: str) -> str | None:
        """Return the commit that a branch, tag, full or short id names."""
        name = ref.removeprefix("refs/").removeprefix("heads/").removeprefix("tags/")
        found = self.branches().get(name) or self.tags.get(name)
        if found:
            return found
        hits = [sha for sha in self.by_sha if len(ref) >= 7 and sha.startswith(ref)]
        return hits[0] if len(hits) == 1 else None

    def history(self, sha: str) -> list[Node]:
        """Return a commit and its ancestors, newest first."""
        found: dict[str, Node] = {}
        waiting = [sha]
        while waiting:
            here = waiting.pop()
            if here in self.by_sha and here not in found:
                found[here] = self.by_sha[here]
                waiting.extend(self.by_sha[here]["parents"])
        order = {c["sha"]: n for n, c in enumerate(self.commits)}
        return sorted(found.values(), key=lambda c: (str(c["date"]), order[c["sha"]]), reverse=True)

    def tree(self, sha: str) -> dict[str, str]:
        """Return the files at a commit, path to content."""
        files: dict[str, str] = {}
        for commit in reversed(self.history(sha)):
            for path, content in commit.get("files", {}).items():
                if content is None:
                    files.pop(path, None)
                else:
                    files[path] = content
        return files

    def changes(self, sha: str) -> list[Node]:
        """Return what a commit changed, as GitHub lists files."""
        commit = self.by_sha[sha]
        before = self.tree(commit["parents"][0]) if commit["parents"] else {}
        return [
            _file(path, before.get(path), content)
            for path, content in sorted(commit.get("files", {}).items())
        ]

    def difference(self, base: str, head: str) -> list[Node]:
        """Return what changed between two commits."""
        before, after = self.tree(base), self.tree(head)
        paths = sorted({*before, *after})
        return [
            _file(path, before.get(path), after.get(path))
            for path in paths
            if before.get(path) != after.get(path)
        ]

    def login_of(self, commit: Node) -> str:
        """Return the account of a commit's author, where the world names one."""
        name = commit["author"]["name"]
        users = self.told.get("users", [])
        return next((u["login"] for u in users if u.get("name") == name), "")


class Drawer:
    """Draws objects with links that begin with one address."""

    def __init__(self, repository: Repository, base: str) -> None:
        self._repo = repository
        self._base = base
        self._here = f"{base}/repos/{repository.name}"

    def user(self, login: str) -> Node:
        url = f"{self._base}/users/{login}"
        return {
            "login": login,
            "id": number(login),
            "node_id": f"U_{login}",
            "avatar_url": f"{url}/avatar",
            "gravatar_id": "",
            "url": url,
            "html_url": url,
            **{f"{name}_url": f"{url}/{name}" for name in _USER_LINKS},
            "type": "Bot" if login.endswith("[bot]") else "User",
            "site_admin": False,
        }

    def repository(self) -> Node:
        owner, _, name = self._repo.name.partition("/")
        return {
            "id": number(self._repo.name),
            "node_id": "R_practice",
            "name": name,
            "full_name": self._repo.name,
            "private": bool(self._repo.told.get("repo", {}).get("private", True)),
            "owner": self.user(owner),
            "html_url": self._here,
            "url": self._here,
            "description": None,
            "fork": False,
            "default_branch": self._repo.default_branch,
            "archived": False,
            "disabled": False,
            "permissions": {"admin": False, "push": False, "pull": True},
            **{
                f"{name}_url": f"{self._here}/{name}{rest}"
                for name, rest in (
                    *(("commits", "{/sha}"), ("compare", "/{base}...{head}")),
                    *(("contents", "/{+path}"), ("deployments", ""), ("releases", "{/id}")),
                    *(("pulls", "{/number}"), ("branches", "{/branch}"), ("tags", "")),
                )
            },
        }

    def release(self, told: Node) -> Node:
        url = f"{self._here}/releases/{told['id']}"
        return {
            "url": url,
            "html_url": url,
            "assets_url": f"{url}/assets",
            "upload_url": f"{url}/assets{{?name,label}}",
            "tarball_url": None,
            "zipball_url": None,
            "id": told["id"],
            "node_id": f"RE_{told['id']}",
            "tag_name": told["tag_name"],
            "target_commitish": self._repo.default_branch,
            "name": told.get("name"),
            "body": told.get("body", ""),
            "draft": told.get("draft", False),
            "prerelease": told.get("prerelease", False),
            "created_at": told["published_at"],
            "published_at": told["published_at"],
            "author": self.user("github-actions[bot]"),
            "assets": [],
        }

    def deployment(self, told: Node) -> Node:
        url = f"{self._here}/deployments/{told['id']}"
        return {
            "url": url,
            "id": told["id"],
            "node_id": f"DE_{told['id']}",
            "sha": told["sha"],
            "ref": told["ref"],
            "task": "deploy",
            "payload": {},
            "original_environment": told["environment"],
            "environment": told["environment"],
            "description": None,
            "creator": self.user(told.get("creator", "github-actions[bot]")),
            "created_at": told["created_at"],
            "updated_at": (told.get("statuses") or [told])[-1]["created_at"],
            "statuses_url": f"{url}/statuses",
            "repository_url": self._here,
        }

    def status(self, told: Node, deployment: Node, place: int) -> Node:
        url = f"{self._here}/deployments/{deployment['id']}"
        return {
            "url": f"{url}/statuses/{place}",
            "id": deployment["id"] * 100 + place,
            "node_id": f"DES_{deployment['id']}_{place}",
            "state": told["state"],
            "creator": self.user(deployment.get("creator", "github-actions[bot]")),
            "description": told.get("description", ""),
            "environment": deployment["environment"],
            "target_url": "",
            "created_at": told["created_at"],
            "updated_at": told["created_at"],
            "deployment_url": url,
            "repository_url": self._here,
        }

    def commit(self, told: Node, *, files: Sequence[Node] | None = None) -> Node:
        sha, login = told["sha"], self._repo.login_of(told)
        person = {**told["author"], "date": utc(told["date"])}
        account = self.user(login) if login else None
        found: Node = {
            "url": f"{self._here}/commits/{sha}",
            "sha": sha,
            "node_id": f"C_{sha[:8]}",
            "html_url": f"{self._here}/commit/{sha}",
            "comments_url": f"{self._here}/commits/{sha}/comments",
            "commit": {
                "url": f"{self._here}/git/commits/{sha}",
                "author": person,
                "committer": person,
                "message": told["message"],
                "comment_count": 0,
                "tree": {"sha": told["tree"], "url": f"{self._here}/git/trees/{told['tree']}"},
            },
            "author": account,
            "committer": account,
            "parents": [
                {
                    "sha": p,
                    "url": f"{self._here}/commits/{p}",
                    "html_url": f"{self._here}/commit/{p}",
                }
                for p in told["parents"]
            ],
        }
        if files is not None:
            found["files"] = [self._linked(file, sha) for file in files]
            changed = sum(file["changes"] for file in files)
            added = sum(file["additions"] for file in files)
            found["stats"] = {"total": changed, "additions": added, "deletions": changed - added}
        return found

    def comparison(self, base: str, head: str) -> Node:
        mine = {c["sha"] for c in self._repo.history(base)}
        theirs = {c["sha"] for c in self._repo.history(head)}
        ahead = [c for c in reversed(self._repo.history(head)) if c["sha"] not in mine]
        behind = [sha for sha in mine if sha not in theirs]
        common = next((c for c in self._repo.history(head) if c["sha"] in mine), None)
        status = (
            ("diverged" if behind else "ahead") if ahead else ("behind" if behind else "identical")
        )
        url = f"{self._here}/compare/{base}...{head}"
        return {
            "url": url,
            **{f"{name}_url": url for name in ("html", "permalink", "diff", "patch")},
            "base_commit": self.commit(self._repo.by_sha[base]),
            "merge_base_commit": self.commit(common or self._repo.by_sha[base]),
            "status": status,
            "ahead_by": len(ahead),
            "behind_by": len(behind),
            "total_commits": len(ahead),
            "commits": [self.commit(c) for c in ahead],
            "files": [self._linked(f, head) for f in self._repo.difference(base, head)],
        }

    def branch(self, name: str, sha: str, *, whole: bool = False) -> Node:
        url = f"{self._here}/branches/{name}"
        found: Node = {
            "name": name,
            "commit": {"sha": sha, "url": f"{self._here}/commits/{sha}"},
            "protected": name in self._repo.told.get("protection", {}),
            "protection": {"enabled": name in self._repo.told.get("protection", {})},
            "protection_url": f"{url}/protection",
        }
        if whole:
            found["commit"] = self.commit(self._repo.by_sha[sha])
            found["_links"] = {"self": url, "html": url}
        return found

    def tag(self, name: str, sha: str) -> Node:
        return {
            "name": name,
            "commit": {"sha": sha, "url": f"{self._here}/commits/{sha}"},
            "zipball_url": f"{self._here}/zipball/{name}",
            "tarball_url": f"{self._here}/tarball/{name}",
            "node_id": f"REF_{name}",
        }

    def pull(self, told: Node) -> Node:
        url = f"{self._here}/pulls/{told['number']}"
        sha = told.get("merge_commit_sha")
        merged_at = utc(self._repo.by_sha[sha]["date"]) if told.get("merged") and sha else None
        head = told.get("head", f"pull-{told['number']}")
        made = told.get("created_at") or merged_at or f"{self._repo.now:%Y-%m-%dT%H:%M:%SZ}"
        return {
            "url": url,
            "id": number(url),
            "node_id": f"PR_{told['number']}",
            "html_url": url,
            "diff_url": f"{url}.diff",
            "patch_url": f"{url}.patch",
            "issue_url": f"{self._here}/issues/{told['number']}",
            "commits_url": f"{url}/commits",
            "review_comments_url": f"{url}/comments",
            "review_comment_url": f"{self._here}/pulls/comments{{/number}}",
            "comments_url": f"{self._here}/issues/{told['number']}/comments",
            "statuses_url": f"{self._here}/statuses/{sha or head}",
            "number": told["number"],
            "state": told["state"],
            "locked": False,
            "title": told["title"],
            "user": self.user(told.get("user", "ghost")),
            "body": told.get("body"),
            "labels": [],
            "milestone": None,
            "created_at": made,
            "updated_at": made,
            "closed_at": merged_at,
            "merged_at": merged_at,
            "merge_commit_sha": sha,
            "assignee": None,
            "assignees": [],
            "requested_reviewers": [],
            "requested_teams": [],
            "head": self._end(head, self._repo.branches().get(head) or sha or ""),
            "base": self._end(
                told.get("base", self._repo.default_branch),
                self._repo.branches().get(self._repo.default_branch, ""),
            ),
            "_links": {
                name: {"href": url}
                for name in (
                    *("self", "html", "issue", "comments", "review_comments"),
                    *("review_comment", "commits", "statuses"),
                )
            },
            "author_association": "MEMBER",
            "auto_merge": None,
            "draft": told.get("draft", False),
            "merged": bool(told.get("merged")),
            "mergeable": None,
            "mergeable_state": "unknown",
            "merged_by": None,
            "comments": 0,
            "review_comments": 0,
            "maintainer_can_modify": False,
            "commits": 1,
            "additions": 0,
            "deletions": 0,
            "changed_files": 0,
        }

    def check_run(self, told: Node, place: int) -> Node:
        url = f"{self._here}/check-runs/{place}"
        return {
            "id": place,
            "name": told["name"],
            "node_id": f"CR_{place}",
            "head_sha": told["sha"],
            "external_id": "",
            "url": url,
            "html_url": url,
            "details_url": url,
            "status": told["status"],
            "conclusion": told.get("conclusion"),
            "started_at": None,
            "completed_at": None,
            "output": {
                "title": None,
                "summary": None,
                "text": None,
                "annotations_count": 0,
                "annotations_url": f"{url}/annotations",
            },
            "check_suite": {"id": 1},
            "app": None,
            "pull_requests": [],
        }

    def _end(self, ref: str, sha: str) -> Node:
        owner = self._repo.name.partition("/")[0]
        return {
            "label": f"{owner}:{ref}",
            "ref": ref,
            "sha": sha,
            "user": self.user(owner),
            "repo": self.repository(),
        }

    def _linked(self, file: Node, sha: str) -> Node:
        path = file["filename"]
        return {
            **file,
            "blob_url": f"{self._here}/blob/{sha}/{path}",
            "raw_url": f"{self._here}/raw/{sha}/{path}",
            "contents_url": f"{self._here}/contents/{path}?ref={sha}",
        }


def _file(path: str, before: str | None, after: str | None) -> Node:
    old, new = _lines(before), _lines(after)
    status = "added" if before is None else "removed" if after is None else "modified"
    gone, come = len(set(old) - set(new)), len(set(new) - set(old))
    return {
        "sha": blob_sha(after or ""),
        "filename": path,
        "status": status,
        "additions": come,
        "deletions": gone,
        "changes": come + gone,
    }


def _lines(text: str | None) -> Iterable[str]:
    return (text or "").splitlines()


def blob_sha(text: str) -> str:
    """Return git's id of a file's content."""
    content = text.encode()
    return sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


def number(name: str) -> int:
    """Return a stable number for a name, where GitHub would have an id."""
    return int(sha1(name.encode(), usedforsecurity=False).hexdigest()[:7], 16)


def utc(text: str) -> str:
    """Write a time as GitHub does."""
    return f"{datetime.fromisoformat(text).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
