"""Take pull requests, their comments and labels into a repository.

Source: GitHub REST API, pulls, issue comments, labels; the refusals' words as public issues and
client tests quote GitHub's answers.
"""

from collections.abc import Mapping
from typing import Any, cast

from prode_mcp.practice.twins.github.answers import Node, invalid, not_found, text_of
from prode_mcp.practice.twins.github.pulls import Pulls
from prode_mcp.practice.twins.github.repository import LOGIN, Repository, utc


class PullWrites:
    """Writes around a pull request; each returns the answer's status and body."""

    def __init__(self, repository: Repository, draw: Pulls) -> None:
        self._repo = repository
        self._draw = draw
        self._owner = repository.name.partition("/")[0]

    def create_pull(self, body: Node) -> tuple[int, Any]:
        label, base = text_of(body, "head"), text_of(body, "base")
        if not str(body.get("title") or "").strip():
            raise invalid("PullRequest", code="missing_field", field="title")
        owner, _, named = label.rpartition(":")
        head = self._repo.branches().get(named)
        if owner not in {"", self._owner} or head is None:
            raise invalid("PullRequest", field="head", code="invalid")
        if base not in self._repo.branches():
            raise invalid("PullRequest", field="base", code="invalid")
        if any(self._is_open(pull, named, base) for pull in self._repo.pulls):
            message = f"A pull request already exists for {self._owner}:{named}."
            raise invalid("PullRequest", code="custom", message=message)
        if not self._repo.between(self._repo.branches()[base], head):
            message = f"No commits between {base} and {named}"
            raise invalid("PullRequest", code="custom", message=message)
        pull: Node = {
            "number": max((p["number"] for p in self._repo.pulls), default=0) + 1,
            "title": body["title"],
            "body": body.get("body"),
            "state": "open",
            "draft": body.get("draft") is True,
            "user": LOGIN,
            "head": named,
            "base": base,
            "head_sha": head,
            "created_at": utc(self._repo.now),
        }
        self._repo.pulls.append(pull)
        return 201, self._draw.pull(pull)

    def _is_open(self, pull: Mapping[str, Any], head: str, base: str) -> bool:
        at = pull.get("base", self._repo.default_branch)
        return pull["state"] == "open" and (pull.get("head"), at) == (head, base)

    def update_pull(self, number: str, body: Node) -> tuple[int, Any]:
        pull = self._pull(number)
        state = body.get("state", pull["state"])
        if state not in {"open", "closed"}:
            raise invalid("PullRequest", field="state", code="invalid")
        if "title" in body and not str(body["title"] or "").strip():
            raise invalid("PullRequest", code="missing_field", field="title")
        if "base" in body and body["base"] not in self._repo.branches():
            raise invalid("PullRequest", field="base", code="invalid")
        base = body.get("base", pull.get("base", self._repo.default_branch))
        if state == "open" and pull["state"] == "closed":
            self._check_reopening(pull, base)
        if state == "closed" and pull["state"] == "open":
            pull["closed_at"] = utc(self._repo.now)
        elif state == "open":
            pull["closed_at"] = None
        pull.update({k: body[k] for k in ("title", "body", "base") if k in body})
        pull.update(state=state, updated_at=utc(self._repo.now))
        return 200, self._draw.pull(pull)

    def _check_reopening(self, pull: Node, base: str) -> None:
        told = {"code": "custom", "field": "state"}
        if pull.get("merged") or pull.get("head") not in self._repo.branches():
            message = "state cannot be changed. The pull request cannot be reopened."
            raise invalid("PullRequest", **told, message=message)
        if any(self._is_open(other, pull["head"], base) for other in self._repo.pulls):
            there = f"{self._owner}:{pull['head']}"
            message = f"state cannot be changed. There is already an open pull request for {there}."
            raise invalid("PullRequest", **told, message=message)
        pull["head_sha"] = self._repo.branches()[pull["head"]]

    def create_comment(self, number: str, body: Node) -> tuple[int, Any]:
        issue = self._pull(number)["number"]
        text = text_of(body, "body")
        if not text.strip():
            raise invalid("IssueComment", code="missing_field", field="body")
        at = utc(self._repo.now)
        made = {"id": self._repo.next_number(), "issue": issue, "body": text, "at": at}
        self._repo.comments.append(made)
        return 201, self._draw.comment(made)

    def add_labels(self, number: str, body: Node | list[Any]) -> tuple[int, Any]:
        issue = self._pull(number)["number"]
        told: list[Any] = (body.get("labels") or []) if isinstance(body, dict) else body
        names = [str(cast("Node", n).get("name", "")) if isinstance(n, dict) else n for n in told]
        if not names or not all(names):
            raise invalid("Label", code="missing_field", field="name")
        kept = self._repo.labels.setdefault(issue, [])
        kept += [name for name in dict.fromkeys(names) if name not in kept]
        return 200, self._draw.labels(issue)

    def _pull(self, number: str) -> Node:
        for pull in self._repo.pulls:
            if pull["number"] == int(number):
                return pull
        raise not_found()
