"""A world's tickets as Linear would hold them: read, commented, updated; every change counted."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from itertools import count
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from graphql import GraphQLError

from prode_mcp.practice.tally import Tally
from prode_mcp.trees import as_list, as_mapping, as_time

_PAGE: Final = 50
Node = dict[str, Any]


class Tickets:
    """The root of every query; methods are named like Linear's fields, in snake case."""

    def __init__(self, world: Mapping[str, Any], now: datetime, tally: Tally) -> None:
        self._tally = tally
        self._now = f"{now:%Y-%m-%dT%H:%M:%S.000Z}"
        self._numbers = count(1)
        self._users: dict[str, Node] = {u["id"]: u for u in world.get("users", [])}
        self._states: dict[str, Node] = {s["id"]: s for s in world.get("states", [])}
        self._labels: dict[str, Node] = {
            x["id"]: {"isGroup": False, "team": None, **x} for x in world.get("labels", [])
        }
        self._team = self._make_team(world.get("team", {}))
        self._teams = [self._team, *map(self._make_team, world.get("other_teams", []))]
        self._needs = [self._make_need(one) for one in world.get("customer_needs", [])]
        self._comments: dict[str, Node] = {}
        self._issues: dict[str, Node] = {}
        for told in world.get("issues", []):
            self._issues[told["id"]] = self._make_issue(told)
        for told in world.get("issues", []):
            self._relate(told)

    def issue(self, id: str) -> Node:
        for issue in self._issues.values():
            if id in {issue["id"], issue["identifier"]}:
                return issue
        raise _not_found("Issue")

    def comment(self, id: str = "", hash: str = "") -> Node:  # noqa: ARG002
        if id not in self._comments:
            raise _not_found("Comment")
        return self._comments[id]

    def team(self, id: str) -> Node:
        for team in self._teams:
            if id in {team["id"], team["key"]}:
                return team
        raise _not_found("Team")

    def issue_labels(self, filter: Mapping[str, Any] | None = None, **page: Any) -> Node:
        """List labels; a filter without a part holds for all, as Linear's do."""
        wanted = as_mapping(filter)
        names: Any = as_mapping(wanted.get("name")).get("in")
        group: Any = as_mapping(wanted.get("isGroup")).get("eq")
        found = [
            label
            for label in self._labels.values()
            if (names is None or label["name"] in names) and group in {None, label["isGroup"]}
        ]
        return _connection(found)(**page)

    def users(self, filter: Mapping[str, Any] | None = None, **page: Any) -> Node:
        ids: Any = as_mapping(as_mapping(filter).get("id")).get("in")
        found = [u for u in self._users.values() if ids is None or u["id"] in ids]
        return _connection(found)(**page)

    def customer_needs(self, filter: Mapping[str, Any] | None = None, **page: Any) -> Node:
        made = as_mapping(as_mapping(filter).get("createdAt"))
        first, last = (as_time(made.get(end)) for end in ("gte", "lt"))
        found = [
            need
            for need in self._needs
            if (at := datetime.fromisoformat(need["createdAt"]))
            and (first is None or at >= first)
            and (last is None or at < last)
        ]
        return _connection(found)(**page)

    def viewer(self) -> Node:
        return {
            "id": str(uuid5(NAMESPACE_URL, "practice")),
            "name": "PRODE",
            "displayName": "prode",
            "email": "prode@orchard.example.com",
            "active": True,
            "app": True,
            "admin": False,
            "guest": False,
        }

    def comment_create(self, input: Mapping[str, Any]) -> Node:
        issue = self.issue(str(input.get("issueId", "")))
        comment_id = input.get("id") or str(uuid5(NAMESPACE_URL, f"comment {next(self._numbers)}"))
        if comment_id in self._comments:
            self._tally.refuse("linear.commentCreate")
            raise GraphQLError(
                f"Conflict on insert of Comment - Entity Comment with id {comment_id}"
                " already exists",
                extensions={"code": "INPUT_ERROR", "type": "invalid input", "userError": True},
            )
        told = {"id": comment_id, "body": input.get("body", ""), "createdAt": self._now}
        comment = self._make_comment(told, issue)
        issue["_comments"].append(comment)
        self._tally.write("linear.commentCreate")
        return self._done(comment=comment)

    def issue_update(self, id: str, input: Mapping[str, Any]) -> Node:
        issue = self.issue(id)
        changed = self._checked(input)
        op = "linear.issueUpdate" + (":team" if "team" in changed else "")
        if "state" in changed:
            op = f"{op}:{changed['state']['type']}"
        issue.update(changed, updatedAt=self._now)
        gone = set(input.get("removedLabelIds") or [])
        added = {str(x): self._labels[str(x)] for x in as_list(input.get("addedLabelIds"))}
        kept = {x["id"]: x for x in issue["_labels"] if x["id"] not in gone}
        issue["_labels"][:] = (kept | added).values()
        self._tally.write(op)
        return self._done(issue=issue)

    def _make_need(self, told: Mapping[str, Any]) -> Node:
        kept = {key: told.get(key) for key in ("id", "createdAt", "content")}
        source = told.get("sourceType")
        attachment = {"id": told["id"], "sourceType": source} if source else None
        customer = {"id": told["id"], "name": told["customer"]} if told.get("customer") else None
        return {
            **kept,
            "body": None,
            "priority": 0,
            "customer": customer,
            "attachment": attachment,
            "issue": lambda: self._issues.get(str(told.get("issue"))),
        }

    def _checked(self, input: Mapping[str, Any]) -> Node:
        """Return the fields that an update sets; what it names has to exist."""
        for label in as_list(input.get("addedLabelIds")):
            if label not in self._labels:
                raise _not_found("IssueLabel")
        changed = {k: input[k] for k in ("title", "description", "trashed") if k in input}
        for field, name, known, kind in (
            ("teamId", "team", {team["id"]: team for team in self._teams}, "Team"),
            ("stateId", "state", self._states, "WorkflowState"),
            ("assigneeId", "assignee", self._users, "User"),
        ):
            if field in input:
                if input[field] not in known:
                    raise _not_found(kind)
                changed[name] = known[input[field]]
        return changed

    def issue_archive(self, id: str, trash: bool | None = None) -> Node:  # noqa: FBT001
        issue = self.issue(id)
        issue.update(archivedAt=self._now, trashed=bool(trash), updatedAt=self._now)
        self._tally.write("linear.issueArchive")
        return self._done(entity=issue)

    def issue_delete(self, id: str, permanently_delete: bool | None = None, **_: Any) -> Node:  # noqa: ARG002, FBT001
        issue = self.issue(id)
        issue["trashed"] = True
        self._tally.write("linear.issueDelete")
        return self._done(entity=issue)

    def attachment_create(self, input: Mapping[str, Any]) -> Node:
        issue = self.issue(input["issueId"])
        found = next((a for a in issue["_attachments"] if a["url"] == input["url"]), None)
        if found is None:
            made = str(uuid5(NAMESPACE_URL, f"attachment {next(self._numbers)}"))
            found = _attachment({"id": input.get("id") or made, "createdAt": self._now, **input})
            issue["_attachments"].append(found)
        else:
            found.update(title=input["title"], subtitle=input.get("subtitle"))
        self._tally.write("linear.attachmentCreate")
        return self._done(attachment=found)

    def issue_relation_create(self, input: Mapping[str, Any]) -> Node:
        issue, other = self.issue(input["issueId"]), self.issue(input["relatedIssueId"])
        made = str(uuid5(NAMESPACE_URL, f"relation {next(self._numbers)}"))
        if any(input.get("id") == known["id"] for known in issue["_relations"]):
            raise GraphQLError("Entity IssueRelation with this id already exists")
        made = input.get("id") or made
        relation = {"id": made, "type": input["type"], "issue": issue, "relatedIssue": other}
        issue["_relations"].append(relation)
        other["_inverse"].append(relation)
        self._tally.write("linear.issueRelationCreate")
        return self._done(issueRelation=relation)

    def _done(self, **what: Node) -> Node:
        return {"success": True, "lastSyncId": float(next(self._numbers)), **what}

    def _make_team(self, told: Mapping[str, Any]) -> Node:
        rules = [
            {**rule, "state": self._states.get(rule.get("state", ""))}
            for rule in told.get("gitAutomationStates", [])
        ]
        states = sorted(self._states.values(), key=lambda s: s["position"])
        return {**told, "gitAutomationStates": _connection(rules), "states": _connection(states)}

    def _make_issue(self, told: Mapping[str, Any]) -> Node:
        labels = [self._labels[x] for x in told.get("labels", [])]
        attachments = [_attachment(a) for a in told.get("attachments", [])]
        history = [self._make_history(h) for h in told.get("history", [])]
        comments: list[Node] = []
        issue: Node = {
            **told,
            "state": self._states[told["state"]],
            "team": self._team,
            "creator": self._users.get(told.get("creator", "")),
            "assignee": self._users.get(told.get("assignee") or ""),
            "_labels": labels,
            "_comments": comments,
            "_attachments": attachments,
            "_relations": [],
            "_inverse": [],
            "labels": _connection(labels),
            "comments": _connection(comments),
            "attachments": _connection(attachments),
            "history": _connection(history),
        }
        issue["relations"] = _connection(issue["_relations"])
        issue["inverseRelations"] = _connection(issue["_inverse"])
        comments.extend(self._make_comment(c, issue) for c in told.get("comments", []))
        return issue

    def _relate(self, told: Mapping[str, Any]) -> None:
        issue = self._issues[told["id"]]
        for relation in told.get("relations", []):
            other = self.issue(relation["relatedIssue"])
            made = {**relation, "issue": issue, "relatedIssue": other}
            issue["_relations"].append(made)
            other["_inverse"].append(made)

    def _make_comment(self, told: Mapping[str, Any], issue: Node) -> Node:
        user = self._users.get(told.get("user", ""))
        bot = user is not None and user["app"]
        comment: Node = {
            "updatedAt": told["createdAt"],
            "url": f"{issue['url']}#comment-{told['id'][:8]}",
            **told,
            "user": None if bot else user,
            "botActor": {**(user or {}), "type": "app"} if bot else None,
            "issue": issue,
            "issueId": issue["id"],
        }
        self._comments[comment["id"]] = comment
        return comment

    def _make_history(self, told: Mapping[str, Any]) -> Node:
        def labels(ids: Sequence[str]) -> list[Node]:
            return [self._labels[x] for x in ids if x in self._labels]

        return {
            **told,
            "actor": self._users.get(told.get("actor", "")),
            "actorId": told.get("actor"),
            "fromState": self._states.get(told.get("fromState", "")),
            "toState": self._states.get(told.get("toState", "")),
            "addedLabels": labels(told.get("addedLabelIds", [])),
            "removedLabels": labels(told.get("removedLabelIds", [])),
        }


def _attachment(told: Mapping[str, Any]) -> Node:
    return {"metadata": {}, "createdAt": "1970-01-01T00:00:00.000Z", **told}


def _connection(nodes: Sequence[Node]) -> Callable[..., Node]:
    def page(
        first: int | None = None, after: str | None = None, last: int | None = None, **_: Any
    ) -> Node:
        start = int(after) + 1 if after else 0
        stop = start + (first or _PAGE)
        if last and not first:
            start, stop = max(0, len(nodes) - last), len(nodes)
        shown = list(nodes[start:stop])
        info = {
            "hasNextPage": stop < len(nodes),
            "hasPreviousPage": start > 0,
            "startCursor": str(start) if shown else None,
            "endCursor": str(start + len(shown) - 1) if shown else None,
        }
        return {"nodes": shown, "pageInfo": info}

    return page


def _not_found(kind: str) -> GraphQLError:
    return GraphQLError(
        f"Entity not found: {kind}",
        extensions={
            "code": "INPUT_ERROR",
            "type": "invalid input",
            "userError": True,
            "userPresentableMessage": f"Could not find referenced {kind}.",
        },
    )
