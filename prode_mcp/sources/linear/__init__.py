"""Linear: tickets with everything that was said about them, by its GraphQL API. It reads only.

Source: Linear's published GraphQL schema (SDK 88.3).
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, Final, TypeVar

from pydantic import JsonValue

from prode_mcp.contracts import Envelope, Observation, Rights, Specialist, quoted
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.http import Http, Reply, described
from prode_mcp.sources.linear.board import BOARD, board_of
from prode_mcp.sources.linear.roads import OTHER, STANDING, TEAM, standing_of, target_of
from prode_mcp.sources.links import find_links
from prode_mcp.tickets import Board, Standing, Target
from prode_mcp.trees import as_list, as_mapping

T = TypeVar("T")
_PAGE: Final = 50
_MOST_PAGES: Final = 4

TICKET: Final = """
query Ticket($id: String!, $first: Int!, $comments: String, $history: String) {
  issue(id: $id) {
    id identifier title description priority url createdAt updatedAt
    completedAt canceledAt archivedAt trashed
    state { name type }
    creator { id }
    assignee { id }
    labels(first: 50) { nodes { name } }
    team {
      key autoCloseParentIssues autoCloseChildIssues autoClosePeriod
      gitAutomationStates(first: 20) { nodes { event state { name type } } }
    }
    comments(first: $first, after: $comments) {
      nodes { id createdAt body user { id } botActor { id } externalUser { id } }
      pageInfo { hasNextPage endCursor }
    }
    attachments(first: 50) {
      nodes { title subtitle url sourceType } pageInfo { hasNextPage }
    }
    relations(first: 50) { nodes { type relatedIssue { identifier } } }
    inverseRelations(first: 50) { nodes { type issue { identifier } } }
    history(first: $first, after: $history) {
      nodes {
        createdAt actor { id } botActor { id } fromState { name } toState { name }
        addedLabels { name } removedLabels { name }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}
"""
VIEWER: Final = "query Viewer { viewer { id } }"
RIGHTS: Final = "query Rights { viewer { id admin } }"


class Linear:
    """A read-only client of one workspace."""

    def __init__(self, url: str, token: str, *, http: Http | None = None) -> None:
        self._http = http or Http("linear", url, {"authorization": token})

    async def ticket(self, key: str) -> Observation:
        """Read one ticket: what it says, who said what, and what it links to.

        People are named by their id alone, and every text of theirs is quoted.

        Raises:
            SourceError: Linear did not answer, or knows no such ticket.
        """
        issue, calls, cut = await self._whole_issue(key)
        with described("linear", calls):
            return _observed(issue, calls, cut)

    async def board(self, key: str, labels: tuple[str, ...], people: tuple[str, ...]) -> Board:
        """Read what a ticket can be set to, of the labels and people that are named.

        Raises:
            SourceError: Linear did not answer, or knows no such ticket.
        """
        asked = {"id": key, "labels": list(labels), "people": list(people)}
        reply = await self._http.post_json("", {"query": BOARD, "variables": asked})
        data = _data(reply)
        with described("linear", reply.calls):
            return board_of(data)

    async def standing(self, key: str) -> Standing:
        """Read where a ticket stands on the roads that take it away.

        Raises:
            SourceError: Linear did not answer, or knows no such ticket.
        """
        return await self._read(STANDING, key, standing_of)

    async def target(self, name: str, *, is_team: bool) -> Target | None:
        """Return the team or the ticket of a key, or None where there is none.

        Raises:
            SourceError: Linear did not answer.
        """
        try:
            question = TEAM if is_team else OTHER
            return await self._read(question, name, partial(target_of, is_team=is_team))
        except SourceError as error:
            if error.fault is Fault.NOT_FOUND:
                return None
            raise

    async def _read(self, question: str, name: str, read: Callable[[Mapping[str, Any]], T]) -> T:
        asked = {"query": question, "variables": {"id": name}}
        reply = await self._http.post_json("", asked)
        data = _data(reply)
        with described("linear", reply.calls):
            return read(data)

    async def close(self) -> None:
        """Close the connections."""
        await self._http.close()

    async def whoami(self) -> str:
        """Return the id of the account whose token this is.

        Raises:
            SourceError: Linear did not answer.
        """
        data = _data(await self._http.post_json("", {"query": VIEWER}))
        with described("linear"):
            return str(data["viewer"]["id"])

    async def rights(self) -> Rights:
        """Return whether the account is an administrator; Linear does not tell a key's scopes.

        Raises:
            SourceError: Linear did not answer.
        """
        reply = await self._http.post_json("", {"query": RIGHTS})
        with described("linear"):
            is_admin = bool(_data(reply)["viewer"]["admin"])
        return Rights(
            may=("administer the workspace",) if is_admin else (),
            note="Linear does not tell what a key may; make one that reads",
            clock_skew_s=self._http.skew(reply),
        )

    async def _whole_issue(self, key: str) -> tuple[dict[str, Any], int, list[str]]:
        """Read an issue, its comments and history followed for a few pages."""
        found: dict[str, Any] = {}
        calls, after = 0, dict[str, str]()
        for _ in range(_MOST_PAGES):
            variables = {"id": key, "first": _PAGE, **after}
            reply = await self._http.post_json("", {"query": TICKET, "variables": variables})
            calls += reply.calls
            issue = _shaped(_data(reply))
            with described("linear", calls):
                found = _joined(found, issue, after)
                after = {
                    name: found[name]["pageInfo"]["endCursor"]
                    for name in ("comments", "history")
                    if found[name]["pageInfo"]["hasNextPage"]
                }
            if not after:
                break
        return found, calls, [f"{name} after the first {_PAGE * _MOST_PAGES}" for name in after]


def _joined(found: dict[str, Any], page: dict[str, Any], parts: Iterable[str]) -> dict[str, Any]:
    """Return an issue with the next page of some of its parts added."""
    if not found:
        return page
    for name in parts:
        found[name]["nodes"] += page[name]["nodes"]
        found[name]["pageInfo"] = page[name]["pageInfo"]
    return found


def _observed(issue: Mapping[str, Any], calls: int, cut: list[str]) -> Observation:
    comments = [_comment(node) for node in issue["comments"]["nodes"]]
    attachments = [_attachment(node) for node in issue["attachments"]["nodes"]]
    if issue["attachments"]["pageInfo"]["hasNextPage"]:
        cut.append("attachments after the first 50")
    body: dict[str, JsonValue] = {
        "key": issue["identifier"],
        "title": quoted(issue["title"]),
        "description": quoted(issue.get("description") or ""),
        "state": issue["state"],
        "priority": issue["priority"],
        "url": issue["url"],
        "created_at": issue["createdAt"],
        "updated_at": issue["updatedAt"],
        "labels": [node["name"] for node in issue["labels"]["nodes"]],
        "creator": _id(issue.get("creator")),
        "assignee": _id(issue.get("assignee")),
        "comments": comments,
        "attachments": attachments,
        "relations": _relations(issue),
        "history": [_change(node) for node in issue["history"]["nodes"]],
        "automation": _automation(issue["team"]),
        "links": find_links(_texts(issue)),
    }
    return Observation(
        source=Specialist.TICKET,
        envelope=Envelope(
            returned=1 + len(comments) + len(attachments),
            cut=tuple(cut),
            complete=not cut,
            calls=calls,
        ),
        body={k: v for k, v in body.items() if v not in (None, "", [], {})},
    )


def _texts(issue: Mapping[str, Any]) -> list[str]:
    """Return every text of a ticket that may point somewhere."""
    attached = [
        f"{a['title']} {a.get('subtitle') or ''} {a['url']}" for a in issue["attachments"]["nodes"]
    ]
    said = [node["body"] for node in issue["comments"]["nodes"]]
    return [issue["title"], issue.get("description") or "", *said, *attached]


def _data(reply: Reply) -> Mapping[str, Any]:
    """Return a GraphQL answer's data, or say what its errors come to."""
    body = as_mapping(reply.body)
    errors = [as_mapping(error) for error in as_list(body.get("errors"))]
    if errors:
        told = " ".join(str(error.get("message", "")) for error in errors)
        if "not found" in told.casefold():
            why = "it knows no such ticket; check the key"
            raise SourceError("linear", Fault.NOT_FOUND, why, calls=reply.calls)
        why = "it does not take the question; its schema may have changed"
        raise SourceError("linear", Fault.BAD_QUESTION, why, calls=reply.calls)
    data = as_mapping(body.get("data"))
    if not data:
        why = "its answer holds no data"
        raise SourceError("linear", Fault.MALFORMED, why, calls=reply.calls)
    return data


def _shaped(data: Mapping[str, Any]) -> dict[str, Any]:
    issue = as_mapping(data.get("issue"))
    wanted = {"identifier", "title", "comments", "attachments", "history", "labels", "team"}
    if not wanted <= issue.keys():
        raise SourceError("linear", Fault.MALFORMED, "its answer is not of its own schema")
    return dict(issue)


def _id(node: object) -> str | None:
    found = as_mapping(node).get("id")
    return str(found) if found else None


def _comment(node: Mapping[str, Any]) -> JsonValue:
    who = {
        kind: _id(node.get(field))
        for kind, field in (("user", "user"), ("bot", "botActor"), ("external", "externalUser"))
    }
    written: dict[str, JsonValue] = {kind: found for kind, found in who.items() if found}
    return {
        "id": node["id"],
        "at": node["createdAt"],
        "by": written or "somebody outside the workspace",
        "body": quoted(node["body"]),
    }


def _attachment(node: Mapping[str, Any]) -> JsonValue:
    return {
        "title": quoted(node["title"]),
        **({"subtitle": quoted(node["subtitle"])} if node.get("subtitle") else {}),
        "url": node["url"],
    }


def _relations(issue: Mapping[str, Any]) -> list[JsonValue]:
    mine: list[JsonValue] = [
        {"type": r["type"], "ticket": r["relatedIssue"]["identifier"]}
        for r in issue.get("relations", {}).get("nodes", [])
    ]
    theirs: list[JsonValue] = [
        {"type": f"{r['type']} by", "ticket": r["issue"]["identifier"]}
        for r in issue.get("inverseRelations", {}).get("nodes", [])
    ]
    return mine + theirs


def _change(node: Mapping[str, Any]) -> JsonValue:
    told: dict[str, JsonValue] = {
        "at": node["createdAt"],
        "by": _id(node.get("actor")) or "automation",
    }
    if node.get("toState"):
        before = as_mapping(node.get("fromState")).get("name", "")
        told["state"] = f"{before} -> {node['toState']['name']}"
    for key, field in (("added", "addedLabels"), ("removed", "removedLabels")):
        if node.get(field):
            told[key] = [label["name"] for label in node[field]]
    return told


def _automation(team: Mapping[str, Any]) -> JsonValue:
    """Return what the team's own rules do to a ticket; a merge may close one."""
    rules: list[JsonValue] = [
        {"on": rule["event"], "moves_to": rule["state"]["name"], "type": rule["state"]["type"]}
        for rule in team["gitAutomationStates"]["nodes"]
        if rule.get("state")
    ]
    closing: list[JsonValue] = [
        name
        for name in ("autoCloseParentIssues", "autoCloseChildIssues", "autoClosePeriod")
        if team.get(name)
    ]
    told: dict[str, JsonValue] = {"git": rules, "auto_close": closing}
    return {k: v for k, v in told.items() if v}
