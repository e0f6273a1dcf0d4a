"""Deployments and workflow starts, for the bearer of a token that may.

Source: GitHub REST API, `POST /repos/{owner}/{repo}/deployments` and `.../dispatches`.
"""

from typing import Any

from prode_mcp.practice.twins.github.answers import Node, Refused, invalid, not_found
from prode_mcp.practice.twins.github.pulls import Pulls
from prode_mcp.practice.twins.github.repository import LOGIN, Repository, utc


class Deploys:
    """Takes deployments and starts of workflows in a repository."""

    def __init__(self, repository: Repository, draw: Pulls) -> None:
        self._repo = repository
        self._draw = draw

    def create_deployment(self, body: Node) -> tuple[int, Any]:
        sha = self._repo.resolve(str(body.get("ref", "")))
        if sha is None:
            raise Refused(422, f"No ref found for: {body.get('ref')}")
        made = {
            "id": self._repo.next_number(),
            "sha": sha,
            "ref": body["ref"],
            "environment": body.get("environment", "production"),
            "payload": body.get("payload", {}),
            "description": body.get("description"),
            "creator": LOGIN,
            "created_at": utc(self._repo.now),
        }
        self._repo.deployments.append(made)
        return 201, self._draw.deployment(made)

    def dispatch(self, file: str, body: Node) -> tuple[int, Any]:
        ref = str(body.get("ref", ""))
        sha = self._repo.resolve(ref)
        if sha is None or not {f"heads/{ref}", f"tags/{ref}"} & set(self._repo.refs):
            raise Refused(422, f"No ref found for: {ref}")
        if f".github/workflows/{file}" not in self._repo.files(sha):
            raise not_found()
        inputs = body.get("inputs", {})
        if not isinstance(inputs, dict):
            raise invalid("WorkflowDispatch", field="inputs", code="invalid")
        number = self._repo.next_number()
        self._repo.dispatched.append({"id": number, "file": file, "ref": ref, "inputs": inputs})
        if not body.get("return_run_details"):
            return 204, None
        shown = self._draw.repository()
        return 200, {
            "workflow_run_id": number,
            "run_url": f"{shown['url']}/actions/runs/{number}",
            "html_url": f"{shown['html_url']}/actions/runs/{number}",
        }
