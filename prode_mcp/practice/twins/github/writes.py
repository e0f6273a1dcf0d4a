"""Which writes the twin knows by GitHub's names, and which of them it takes."""

import json
import re
from collections.abc import Callable
from typing import Any, Final

from prode_mcp.practice.twins.github.answers import FORBIDDEN, Refused, not_found
from prode_mcp.practice.twins.github.deploys import Deploys
from prode_mcp.practice.twins.github.git_writes import GitWrites
from prode_mcp.practice.twins.github.merges import Merges
from prode_mcp.practice.twins.github.pull_writes import PullWrites
from prode_mcp.practice.twins.github.pulls import Pulls
from prode_mcp.practice.twins.github.repository import Repository

_MERGE: Final = "pulls/merge"
_DEPLOYS: Final = frozenset({"repos/create-deployment", "actions/create-workflow-dispatch"})
OPERATIONS: Final = (
    ("POST", r"/git/refs", "git/create-ref"),
    ("PATCH", r"/git/refs/(.+)", "git/update-ref"),
    ("DELETE", r"/git/refs/(.+)", "git/delete-ref"),
    ("POST", r"/git/blobs", "git/create-blob"),
    ("POST", r"/git/trees", "git/create-tree"),
    ("POST", r"/git/commits", "git/create-commit"),
    ("POST", r"/pulls", "pulls/create"),
    ("PATCH", r"/pulls/(\d+)", "pulls/update"),
    ("PUT", r"/pulls/(\d+)/merge", "pulls/merge"),
    ("PUT", r"/pulls/\d+/update-branch", "pulls/update-branch"),
    ("POST", r"/pulls/\d+/reviews", "pulls/create-review"),
    ("POST", r"/pulls/\d+/requested_reviewers", "pulls/request-reviewers"),
    ("POST", r"/merges", "repos/merge"),
    ("POST", r"/releases", "repos/create-release"),
    ("POST", r"/deployments", "repos/create-deployment"),
    ("POST", r"/deployments/\d+/statuses", "repos/create-deployment-status"),
    ("POST", r"/dispatches", "repos/create-dispatch-event"),
    ("PUT", r"/contents/.+", "repos/create-or-update-file-contents"),
    ("DELETE", r"/contents/.+", "repos/delete-file"),
    ("POST", r"/issues/(\d+)/comments", "issues/create-comment"),
    ("POST", r"/issues/(\d+)/labels", "issues/add-labels"),
    ("POST", r"/actions/workflows/([^/]+)/dispatches", "actions/create-workflow-dispatch"),
)


def operation(method: str, path: str) -> tuple[str, tuple[str, ...]]:
    """Return GitHub's name of a write, and what its path names."""
    path = "/" + "/".join(path.split("/")[4:])
    for verb, pattern, name in OPERATIONS:
        hit = re.fullmatch(pattern, path) if verb == method else None
        if hit:
            return name, hit.groups()
    return f"{method} {path}", ()


class Writes:
    """Takes the writes that a pull request needs, and answers as GitHub does."""

    def __init__(
        self,
        repository: Repository,
        draw: Pulls,
        *,
        can_write: bool,
        can_merge: bool = False,
        can_deploy: bool = False,
    ) -> None:
        git, pulls = GitWrites(repository, draw), PullWrites(repository, draw)
        self._here = f"/repos/{repository.name}/"
        deploys = Deploys(repository, draw)
        self._can_write, self._can_merge, self._can_deploy = can_write, can_merge, can_deploy
        self._known: dict[str, Callable[..., tuple[int, Any]]] = {
            "git/create-blob": git.create_blob,
            "git/create-tree": git.create_tree,
            "git/create-commit": git.create_commit,
            "git/create-ref": git.create_ref,
            "git/update-ref": git.update_ref,
            "git/delete-ref": git.delete_ref,
            "pulls/create": pulls.create_pull,
            "pulls/update": pulls.update_pull,
            "issues/create-comment": pulls.create_comment,
            "issues/add-labels": pulls.add_labels,
            _MERGE: Merges(repository).merge_pull,
            "repos/create-deployment": deploys.create_deployment,
            "actions/create-workflow-dispatch": deploys.dispatch,
        }

    def answer(self, method: str, path: str, sent: bytes) -> tuple[int, Any]:
        """Do a write and return the answer's status and body.

        Raises:
            Refused: GitHub would not take it, or the token may not; nothing was changed.
        """
        name, named = operation(method, path)
        if not self._may(name) or name not in self._known:
            raise Refused(403, FORBIDDEN)
        if not path.startswith(self._here):
            raise not_found()
        try:
            body: Any = json.loads(sent or b"{}")
        except ValueError as error:
            raise Refused(400, "Problems parsing JSON") from error
        is_list = isinstance(body, list) and name == "issues/add-labels"
        if not isinstance(body, dict) and not is_list:
            raise Refused(400, "Body should be a JSON object")
        return self._known[name](*named, body)

    def _may(self, name: str) -> bool:
        if name in _DEPLOYS:
            return self._can_deploy
        return self._can_merge if name == _MERGE else self._can_write
