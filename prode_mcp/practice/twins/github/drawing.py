"""Draw a world's people, repository, releases, deployments and checks in GitHub's objects."""

from hashlib import sha1
from typing import Any, Final

from prode_mcp.practice.twins.github.repository import Repository, utc

Node = dict[str, Any]
_USER_LINKS: Final = (
    *("followers", "subscriptions", "organizations", "repos", "received_events"),
    *("following", "gists", "starred", "events"),
)
_LINKS: Final = (
    *(("archive", "/{archive_format}{/ref}"), ("assignees", "{/user}"), ("blobs", "{/sha}")),
    *(("branches", "{/branch}"), ("collaborators", "{/collaborator}"), ("comments", "{/number}")),
    *(("commits", "{/sha}"), ("compare", "/{base}...{head}"), ("contents", "/{+path}")),
    *(("contributors", ""), ("deployments", ""), ("downloads", ""), ("events", ""), ("forks", "")),
    *(("hooks", ""), ("issues", "{/number}"), ("keys", "{/key_id}"), ("labels", "{/name}")),
    *(("languages", ""), ("merges", ""), ("milestones", "{/number}"), ("notifications", "")),
    *(("pulls", "{/number}"), ("releases", "{/id}"), ("stargazers", ""), ("statuses", "/{sha}")),
    *(("subscribers", ""), ("subscription", ""), ("tags", ""), ("teams", ""), ("trees", "{/sha}")),
)
_GIT_LINKS: Final = ("commits", "refs", "tags")


class Drawer:
    """Draws objects with links that begin with one address."""

    def __init__(self, repository: Repository, base: str, *, can_write: bool = False) -> None:
        self._repo = repository
        self._base = base
        self._here = f"{base}/repos/{repository.name}"
        self._can_write = can_write

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

    def account(self, login: str, name: str) -> Node:
        """Draw a user as GitHub shows one alone, not beside what the user did."""
        made = utc(self._repo.now)
        return {
            **self.user(login),
            "name": name,
            "user_view_type": "public",
            **dict.fromkeys(("company", "blog", "location", "email", "hireable", "bio")),
            **dict.fromkeys(("public_repos", "public_gists", "followers", "following"), 0),
            "created_at": made,
            "updated_at": made,
        }

    def repository(self) -> Node:
        owner, _, name = self._repo.name.partition("/")
        counts = ("forks", "open_issues", "watchers")
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
            "homepage": None,
            "language": None,
            "license": None,
            "mirror_url": None,
            "size": 0,
            **{f"{kind}_at": utc(self._repo.now) for kind in ("created", "updated", "pushed")},
            **{f"{kind}{end}": 0 for kind in counts for end in ("", "_count")},
            **{f"{kind}_count": 0 for kind in ("stargazers", "network", "subscribers")},
            **{f"has_{what}": False for what in ("issues", "projects", "wiki", "pages")},
            **{f"has_{what}": False for what in ("downloads", "discussions")},
            "permissions": {"admin": False, "push": self._can_write, "pull": True},
            **{f"{kind}_url": self._here for kind in ("clone", "git", "ssh", "svn")},
            **{f"{kind}_url": self._here + "/" + kind + rest for kind, rest in _LINKS},
            **{f"git_{kind}_url": f"{self._here}/git/{kind}{{/sha}}" for kind in _GIT_LINKS},
            "issue_comment_url": f"{self._here}/issues/comments{{/number}}",
            "issue_events_url": f"{self._here}/issues/events{{/number}}",
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
            "payload": told.get("payload", {}),
            "original_environment": told["environment"],
            "environment": told["environment"],
            "description": told.get("description"),
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


def number(name: str) -> int:
    """Return a stable number for a name, where GitHub would have an id."""
    return int(sha1(name.encode(), usedforsecurity=False).hexdigest()[:7], 16)
