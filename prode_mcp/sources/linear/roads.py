"""A ticket as it stands on each road out of a team's work, and where a road leads."""

from collections.abc import Mapping
from typing import Any, Final

from prode_mcp.tickets import Standing, State, Target
from prode_mcp.trees import as_mapping

STANDING: Final = """
query Standing($id: String!) {
  issue(id: $id) {
    id identifier url updatedAt archivedAt trashed
    state { id name type }
    team { id key }
    relations(first: 250) { nodes { type relatedIssue { id } } }
  }
}
"""
OTHER: Final = "query Other($id: String!) { issue(id: $id) { id identifier } }"
TEAM: Final = "query Team($id: String!) { team(id: $id) { id key } }"


def standing_of(data: Mapping[str, Any]) -> Standing:
    """Read the answer to `STANDING`.

    Raises:
        KeyError, TypeError: it is not of Linear's schema.
    """
    issue = data["issue"]
    return Standing(
        issue=str(issue["id"]),
        url=str(issue["url"]),
        updated_at=str(issue["updatedAt"]),
        state=State(*(str(issue["state"][part]) for part in ("id", "name", "type"))),
        archived=bool(issue.get("archivedAt")),
        trashed=bool(issue.get("trashed")),
        team=str(issue["team"]["id"]),
        doubles=frozenset(
            str(node["relatedIssue"]["id"])
            for node in issue["relations"]["nodes"]
            if node["type"] == "duplicate"
        ),
    )


def target_of(data: Mapping[str, Any], *, is_team: bool) -> Target:
    """Read the answer to `OTHER` or `TEAM`.

    Raises:
        KeyError, TypeError: it is not of Linear's schema.
    """
    told = as_mapping(data["team" if is_team else "issue"])
    return Target(str(told["id"]), str(told["key" if is_team else "identifier"]))
