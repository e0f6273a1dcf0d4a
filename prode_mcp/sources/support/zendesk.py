"""Tickets of Zendesk in a window. It reads only.

Source: Zendesk Support API, search (`include=tickets(users)`), ticket comments, rate limits.
"""

from base64 import b64encode
from collections.abc import Mapping
from typing import Any, Final

from prode_mcp.contracts import Window
from prode_mcp.sources.http import Http, described
from prode_mcp.sources.support.reports import Attachment, Report, without
from prode_mcp.sources.support.together import Found
from prode_mcp.trees import as_list, as_mapping, as_time

CHANNEL: Final = "zendesk"
_PAGE: Final = 100
_MOST_PAGES: Final = 3


class Zendesk:
    """A read-only client of one help desk."""

    def __init__(self, url: str, token: str, *, http: Http | None = None) -> None:
        self._http = http or Http(CHANNEL, url, {"authorization": authorization(token)})

    async def close(self) -> None:
        """Close the connections."""
        await self._http.close()

    async def whoami(self) -> str:
        """Return the agent's role and id.

        Raises:
            SourceError: Zendesk did not answer.
        """
        reply = await self._http.get_json("/api/v2/users/me.json")
        with described(CHANNEL):
            user = as_mapping(as_mapping(reply.body)["user"])
            return f"{CHANNEL}: {user['role']} {user['id']}"

    async def reports(self, window: Window, text: str) -> Found:
        """List the tickets that were made in a window, oldest first.

        Raises:
            SourceError: Zendesk did not answer.
        """
        asked: dict[str, Any] = {
            "query": query(window, text),
            "sort_by": "created_at",
            "sort_order": "asc",
            "include": "tickets(users)",
            "per_page": _PAGE,
        }
        found: list[Report] = []
        calls = 0
        for number in range(1, _MOST_PAGES + 1):
            reply = await self._http.get_json("/api/v2/search.json", {**asked, "page": number})
            calls += reply.calls
            with described(CHANNEL, calls):
                page = as_mapping(reply.body)
                users = {user["id"]: user for user in map(as_mapping, as_list(page.get("users")))}
                tickets = [as_mapping(one) for one in page["results"]]
                found += [_report(one, users) for one in tickets if one["result_type"] == "ticket"]
                if not page.get("next_page"):
                    return Found(tuple(found), calls)
        return Found(tuple(found), calls, cut=f"tickets after the first {len(found)}")

    async def attachments(self, report: Report) -> tuple[tuple[Attachment, ...], int]:
        """Return what came with a ticket's first comment, and the requests that it took.

        Raises:
            SourceError: Zendesk did not answer.
        """
        number = report.id.rpartition("-")[2]
        reply = await self._http.get_json(f"/api/v2/tickets/{number}/comments.json")
        with described(CHANNEL, reply.calls):
            comments = [as_mapping(one) for one in as_mapping(reply.body)["comments"]]
            files = [as_mapping(f) for f in as_list(comments[0]["attachments"])] if comments else []
            return tuple(
                Attachment(str(f["file_name"]), str(f["content_type"]), int(f["size"]))
                for f in files
            ), reply.calls


def authorization(token: str) -> str:
    """Return the header of an API token, `agent@example.com/token:key`, or of an OAuth token."""
    if "/token:" in token:
        return f"Basic {b64encode(token.encode()).decode()}"
    return f"Bearer {token}"


def query(window: Window, text: str) -> str:
    """Write a search: of tickets alone, and of a phrase that holds no operator."""
    phrase = " ".join(text.replace('"', " ").split())
    said = f' "{phrase}"' if phrase else ""
    return f"type:ticket created>={_z(window.start)} created<{_z(window.end)}{said}"


def _report(told: Mapping[str, Any], users: Mapping[Any, Mapping[str, Any]]) -> Report:
    at = as_time(told["created_at"])
    if at is None:
        raise ValueError
    user = users.get(told.get("requester_id"), {})
    names = [str(user[key]) for key in ("name", "alias") if user.get(key)]
    return Report(
        f"zd-{int(told['id'])}",
        CHANNEL,
        at,
        without(str(told.get("subject") or ""), names),
        without(str(told.get("description") or ""), names),
    )


def _z(at: Any) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"
