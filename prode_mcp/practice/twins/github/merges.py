"""Merge a pull request, for the bearer of a token that may and where the branch's rules let it.

Source: GitHub REST API, `PUT /repos/{owner}/{repo}/pulls/{number}/merge`; the refusals' words as
public issues quote GitHub's answers.
"""

from typing import Any, Final

from prode_mcp.practice.twins.github.answers import Node, Refused, invalid, not_found
from prode_mcp.practice.twins.github.objects import Entry
from prode_mcp.practice.twins.github.repository import LOGIN, Repository, utc

_METHODS: Final = ("merge", "squash", "rebase")
_MODIFIED: Final = "Head branch was modified. Review and try the merge again."


class Merges:
    """Merges into a repository."""

    def __init__(self, repository: Repository) -> None:
        self._repo = repository

    def merge_pull(self, number: str, body: Node) -> tuple[int, Any]:
        pull = next((p for p in self._repo.pulls if p["number"] == int(number)), None)
        if pull is None:
            raise not_found()
        self._check(pull, body)
        base = pull.get("base", self._repo.default_branch)
        sha = self._merged(pull, base, body)
        self._repo.move(f"heads/{base}", sha)
        now = utc(self._repo.now)
        done = {"state": "closed", "merged": True, "merge_commit_sha": sha}
        pull.update(done, closed_at=now, updated_at=now)
        return 200, {"sha": sha, "merged": True, "message": "Pull Request successfully merged"}

    def _check(self, pull: Node, body: Node) -> None:
        if body.get("merge_method", "merge") not in _METHODS:
            raise invalid("PullRequest", field="merge_method", code="invalid")
        if pull["state"] != "open":
            raise Refused(405, "Pull Request is not mergeable")
        if pull.get("draft"):
            raise Refused(405, "Pull Request is still a draft")
        if body.get("sha") not in {None, self._repo.head_of(pull)}:
            raise Refused(409, _MODIFIED)
        rules = self._repo.protected.get(pull.get("base", self._repo.default_branch), {})
        wanted = rules.get("required_reviews", 0)
        if len(pull.get("approved_by", [])) < wanted:
            raise Refused(405, f"At least {wanted} approving review is required by reviewers.")

    def _merged(self, pull: Node, base: str, body: Node) -> str:
        """Return the commit that the base moves to."""
        onto, head = self._repo.branches()[base], self._repo.head_of(pull)
        tree = self._repo.objects.put_files(self._joined(onto, head))
        method = body.get("merge_method", "merge")
        who = {"name": LOGIN, "email": f"{LOGIN}@example.com", "date": self._repo.now.isoformat()}
        title = body.get("commit_title") or f"{pull['title']} (#{pull['number']})"
        parents = [onto, head] if method == "merge" else [onto]
        made = self._repo.put_commit(tree, parents, title, author=who, committer=who)
        return str(made["sha"])

    def _joined(self, onto: str, head: str) -> dict[str, Entry]:
        """Return the base's files with what the head changed since it left."""
        common = self._repo.merge_base(onto, head)
        before = self._repo.files(common) if common else {}
        after, files = self._repo.files(head), dict(self._repo.files(onto))
        for path in before.keys() | after.keys():
            if after.get(path) == before.get(path):
                continue
            files.pop(path, None)
            if path in after:
                files[path] = after[path]
        return files
