"""What is written to Linear: comments and links under keys that it takes once, and settings."""

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

from prode_mcp.approvals.actions import TicketTerminal
from prode_mcp.effects import Conflict
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.http import Http
from prode_mcp.tickets import Board, Setting, Standing
from prode_mcp.trees import as_list, as_mapping

FIND: Final = "query Comment($id: String!) { comment(id: $id) { id url } }"
CREATE: Final = """
mutation Comment($input: CommentCreateInput!) {
  commentCreate(input: $input) { success comment { id url } }
}
"""

ATTACHED: Final = """
query Attached($id: String!) {
  issue(id: $id) { attachments(first: 250) { nodes { id url } } }
}
"""
ATTACH: Final = """
mutation Attach($input: AttachmentCreateInput!) {
  attachmentCreate(input: $input) { success attachment { id url } }
}
"""
UPDATE: Final = """
mutation Update($id: String!, $input: IssueUpdateInput!) {
  issueUpdate(id: $id, input: $input) { success issue { id url } }
}
"""


ARCHIVE: Final = """
mutation Archive($id: String!, $trash: Boolean!) { issueArchive(id: $id, trash: $trash) { success } }
"""
DELETE: Final = "mutation Delete($id: String!) { issueDelete(id: $id) { success } }"
RELATE: Final = """
mutation Relate($input: IssueRelationCreateInput!) {
  issueRelationCreate(input: $input) { success }
}
"""


class IssueWriter:
    """What writes to one issue as whoever the write token says."""

    source = "linear"

    def __init__(self, url: str, token: str, issue: str, *, http: Http | None = None) -> None:
        self._http = http or Http("linear", url, {"authorization": token})
        self._issue = issue

    async def close(self) -> None:
        """Close the connections."""
        await self._http.close()

    async def _asked(self, question: str, **variables: Any) -> Mapping[str, Any] | None:
        """Return the part of an answer that a question of one part is after."""
        reply = await self._http.post_json("", {"query": question, "variables": variables})
        return _part(reply.body)

    async def _sent(self, mutation: str, what: str, **variables: Any) -> Mapping[str, Any]:
        """Send a mutation once and return what it made.

        Raises:
            Conflict: the key exists already.
            SourceError: it was refused, or nobody knows whether it took effect.
        """
        reply = await self._http.send_once("", {"query": mutation, "variables": variables})
        made = _part(reply.body)
        if made is not None:
            return made
        if "already exists" in _messages(reply.body):
            raise Conflict
        why = f"it did not take the {what}; check that the token may write to this team"
        raise SourceError("linear", Fault.FORBIDDEN, why)


class CommentWriter(IssueWriter):
    """Writes comments on one issue; Linear refuses a second comment with the same id."""

    async def look_up(self, key: str) -> str | None:
        """Return the comment's link, or None where there is none.

        Raises:
            SourceError: Linear did not answer.
        """
        comment = await self._asked(FIND, id=key)
        return None if comment is None else str(comment.get("url", ""))

    async def create(self, key: str, content: str) -> str:
        """Post the comment and return its link.

        Raises:
            Conflict: the key exists already.
            SourceError: it was refused, or nobody knows whether it took effect.
        """
        wanted = {"id": key, "issueId": self._issue, "body": content}
        made = await self._sent(CREATE, "comment", input=wanted)
        return str(as_mapping(made.get("comment")).get("url", ""))


class AttachmentWriter(IssueWriter):
    """Links a page on one issue; Linear keeps one attachment of a page an issue.

    Source: Linear's API, `attachmentCreate`: the same URL on the same issue updates.
    """

    def __init__(
        self, url: str, token: str, issue: str, link: str, *, http: Http | None = None
    ) -> None:
        super().__init__(url, token, issue, http=http)
        self._link = link

    async def look_up(self, key: str) -> str | None:
        """Return the page's address if the issue links to it, under whichever key.

        Raises:
            SourceError: Linear did not answer.
        """
        issue = await self._asked(ATTACHED, id=self._issue)
        attached = as_mapping(as_mapping(issue).get("attachments"))
        nodes = [as_mapping(node) for node in as_list(attached.get("nodes"))]
        there = any(key == node.get("id") or self._link == node.get("url") for node in nodes)
        return self._link if there else None

    async def create(self, key: str, content: str) -> str:
        """Link the page and return its address.

        Raises:
            Conflict: the key exists already.
            SourceError: it was refused, or nobody knows whether it took effect.
        """
        title = json.loads(content)["title"]
        wanted = {"id": key, "issueId": self._issue, "url": self._link, "title": title}
        await self._sent(ATTACH, "link", input=wanted)
        return self._link


class SettingWriter(IssueWriter):
    """Sets an issue's state, labels and assignee; setting what is set changes nothing."""

    def __init__(
        self,
        url: str,
        token: str,
        issue: str,
        setting: Setting,
        read: Callable[[], Awaitable[Board]],
        *,
        http: Http | None = None,
    ) -> None:
        super().__init__(url, token, issue, http=http)
        self._setting = setting
        self._read = read

    async def look_up(self, key: str) -> str | None:  # noqa: ARG002  the issue itself tells
        """Return the issue's link if it has everything already.

        Raises:
            SourceError: Linear did not answer.
        """
        board = await self._read()
        return board.url if self._setting.holds(board) else None

    async def create(self, key: str, content: str) -> str:  # noqa: ARG002  the setting says it
        """Set it and return the issue's link.

        Raises:
            SourceError: it was refused, or nobody knows whether it took effect.
        """
        wanted = {
            "stateId": self._setting.state,
            "assigneeId": self._setting.assignee,
            "addedLabelIds": list(self._setting.labels),
        }
        named = {field: value for field, value in wanted.items() if value}
        made = await self._sent(UPDATE, "change", id=self._issue, input=named)
        return str(as_mapping(made.get("issue")).get("url", ""))


class RoadWriter(IssueWriter):
    """Takes an issue away by a road that sets no state; whoever has gone it stays where it is."""

    def __init__(
        self,
        url: str,
        token: str,
        action: TicketTerminal,
        read: Callable[[], Awaitable[Standing]],
        *,
        http: Http | None = None,
    ) -> None:
        super().__init__(url, token, action.issue, http=http)
        self._action = action
        self._read = read

    async def look_up(self, key: str) -> str | None:  # noqa: ARG002  the issue itself tells
        """Return the issue's link if it has gone the road already.

        Raises:
            SourceError: Linear did not answer.
        """
        seen = await self._read()
        left = seen.has_left(self._action.operation, self._action.to_id)
        return seen.url if left else None

    async def create(self, key: str, content: str) -> str:  # noqa: ARG002  the action says it
        """Take it away and return its link.

        Raises:
            Conflict: the relation's key exists already.
            SourceError: it was refused, or nobody knows whether it took effect.
        """
        what, to = self._action.operation, self._action.to_id
        match what:
            case "archive" | "trash":
                await self._sent(ARCHIVE, what, id=self._issue, trash=what == "trash")
            case "delete":
                # To the trash, as Linear's own button does: people get it back for some weeks.
                await self._sent(DELETE, what, id=self._issue)
            case "duplicate":
                wanted = {"id": key, "issueId": self._issue, "relatedIssueId": to}
                await self._sent(RELATE, what, input={**wanted, "type": "duplicate"})
            case _:
                await self._sent(UPDATE, what, id=self._issue, input={"teamId": to})
        return (await self._read()).url


def _part(body: object) -> Mapping[str, Any] | None:
    """Return the one part of an answer, if it has any."""
    parts = as_mapping(as_mapping(body).get("data")).values()
    return next((as_mapping(part) or None for part in parts), None)


def _messages(body: object) -> str:
    errors = as_list(as_mapping(body).get("errors"))
    return " ".join(str(as_mapping(error).get("message", "")) for error in errors)
