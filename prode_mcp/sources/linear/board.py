"""Read what a ticket can be set to: its team's states, the labels and people that were named."""

from collections.abc import Mapping
from typing import Any, Final

from prode_mcp.tickets import Board, State
from prode_mcp.trees import as_mapping

BOARD: Final = """
query Board($id: String!, $labels: [String!]!, $people: [ID!]!) {
  issue(id: $id) {
    id url updatedAt archivedAt trashed
    state { id name type }
    assignee { id }
    labels(first: 250) { nodes { id } }
    team {
      key states(first: 250) { nodes { id name type } }
      gitAutomationStates(first: 50) { nodes { event state { name type } } }
    }
  }
  issueLabels(filter: {name: {in: $labels}, isGroup: {eq: false}}, first: 250) {
    nodes { id name team { key } }
  }
  users(filter: {id: {in: $people}}, first: 1) { nodes { id active app } }
}
"""


def board_of(data: Mapping[str, Any]) -> Board:
    """Read the answer to `BOARD`.

    Raises:
        KeyError, TypeError: it is not of Linear's schema.
    """
    issue = data["issue"]
    team = issue["team"]
    return Board(
        issue=str(issue["id"]),
        url=str(issue["url"]),
        updated_at=str(issue["updatedAt"]),
        away=bool(issue.get("archivedAt") or issue.get("trashed")),
        state=_state(issue["state"]),
        assignee=str(as_mapping(issue.get("assignee")).get("id", "")),
        labelled=frozenset(str(node["id"]) for node in issue["labels"]["nodes"]),
        states=tuple(_state(node) for node in team["states"]["nodes"]),
        labels={
            str(node["name"]): str(node["id"])
            for node in data["issueLabels"]["nodes"]
            if node["team"] is None or node["team"]["key"] == team["key"]
        },
        on_merge=", ".join(
            f"{node['state']['name']} ({node['state']['type']})"
            for node in team["gitAutomationStates"]["nodes"]
            if node["event"] == "merge" and node["state"]
        ),
        # Assigning an app hands the ticket to another machine.
        people=frozenset(
            str(node["id"]) for node in data["users"]["nodes"] if node["active"] and not node["app"]
        ),
    )


def _state(node: Mapping[str, Any]) -> State:
    return State(str(node["id"]), str(node["name"]), str(node["type"]))
