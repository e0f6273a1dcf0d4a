"""What is written to Linear: comments and links, under keys that Linear takes only once."""

import json
from collections.abc import Mapping
from typing import Any, Final

from prode_mcp.effects import Conflict
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.http import Http
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


class CommentWriter:
    """Writes comments on one issue; Linear refuses a second comment with the same id."""

    source = "linear"

    def __init__(self, url: str, token: str, issue: str, *, http: Http | None = None) -> None:
        self._http = http or Http("linear", url, {"authorization": token})
        self._issue = issue

    async def close(self) -> None:
        """Close the connections."""
        await self._http.close()

    async def look_up(self, key: str) -> str | None:
        """Return the comment's link, or None where there is none.

        Raises:
            SourceError: Linear did not answer.
        """
        reply = await self._http.post_json("", {"query": FIND, "variables": {"id": key}})
        comment = _part(reply.body, "comment")
        return None if comment is None else str(comment.get("url", ""))

    async def create(self, key: str, content: str) -> str:
        """Post the comment and return its link.

        Raises:
            Conflict: the key exists already.
            SourceError: it was refused, or nobody knows whether it took effect.
        """
        variables = {"input": {"id": key, "issueId": self._issue, "body": content}}
        reply = await self._http.send_once("", {"query": CREATE, "variables": variables})
        made = _part(reply.body, "commentCreate")
        if made is not None and as_mapping(made.get("comment")):
            return str(as_mapping(made["comment"]).get("url", ""))
        if "already exists" in _messages(reply.body):
            raise Conflict
        why = "it did not take the comment; check that the token may comment on this team"
        raise SourceError("linear", Fault.FORBIDDEN, why)


class AttachmentWriter:
    """Links a page on one issue; Linear keeps one attachment of a page an issue.

    Source: Linear's API, `attachmentCreate`: the same URL on the same issue updates.
    """

    source = "linear"

    def __init__(
        self, url: str, token: str, issue: str, link: str, *, http: Http | None = None
    ) -> None:
        self._http = http or Http("linear", url, {"authorization": token})
        self._issue = issue
        self._link = link

    async def close(self) -> None:
        """Close the connections."""
        await self._http.close()

    async def look_up(self, key: str) -> str | None:
        """Return the page's address if the issue links to it, under whichever key.

        Raises:
            SourceError: Linear did not answer.
        """
        reply = await self._http.post_json(
            "", {"query": ATTACHED, "variables": {"id": self._issue}}
        )
        attached = as_mapping(as_mapping(_part(reply.body, "issue")).get("attachments"))
        nodes = [as_mapping(node) for node in as_list(attached.get("nodes"))]
        there = any(key == node.get("id") or self._link == node.get("url") for node in nodes)
        return self._link if there else None

    async def create(self, key: str, content: str) -> str:
        """Link the page and return its address.

        Raises:
            Conflict: the key exists already.
            SourceError: it was refused, or nobody knows whether it took effect.
        """
        told = json.loads(content)
        wanted = {"id": key, "issueId": self._issue, "url": self._link, "title": told["title"]}
        reply = await self._http.send_once("", {"query": ATTACH, "variables": {"input": wanted}})
        if _part(reply.body, "attachmentCreate") is not None:
            return self._link
        if "already exists" in _messages(reply.body):
            raise Conflict
        why = "it did not take the link; check that the token may write to this team"
        raise SourceError("linear", Fault.FORBIDDEN, why)


def _part(body: object, name: str) -> Mapping[str, Any] | None:
    return as_mapping(as_mapping(as_mapping(body).get("data")).get(name)) or None


def _messages(body: object) -> str:
    errors = as_list(as_mapping(body).get("errors"))
    return " ".join(str(as_mapping(error).get("message", "")) for error in errors)
