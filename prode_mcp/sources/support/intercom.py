"""Conversations of Intercom in a window. It reads only: its search travels in a POST.

Source: Intercom REST API 2.11, search conversations, pagination, the admin of a token.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from prode_mcp.contracts import Window
from prode_mcp.sources.http import Http, described
from prode_mcp.sources.plain import bare
from prode_mcp.sources.support.reports import Attachment, Report, without
from prode_mcp.sources.support.together import Found
from prode_mcp.trees import as_list, as_mapping

CHANNEL: Final = "intercom"
VERSION: Final = "2.11"
_PAGE: Final = 100
_MOST_PAGES: Final = 3


class Intercom:
    """A read-only client of one workspace."""

    def __init__(self, url: str, token: str, *, http: Http | None = None) -> None:
        headers = {"authorization": f"Bearer {token}", "intercom-version": VERSION}
        self._http = http or Http(CHANNEL, url, {**headers, "content-type": "application/json"})

    async def close(self) -> None:
        """Close the connections."""
        await self._http.close()

    async def whoami(self) -> str:
        """Return the workspace of the token.

        Raises:
            SourceError: Intercom did not answer.
        """
        reply = await self._http.get_json("/me")
        with described(CHANNEL):
            return f"{CHANNEL}: {as_mapping(as_mapping(reply.body)['app'])['id_code']}"

    async def reports(self, window: Window, text: str) -> Found:
        """List the conversations that were begun in a window.

        Raises:
            SourceError: Intercom did not answer.
        """
        tests: list[dict[str, Any]] = [
            # Both ends are left out, and a window holds its start.
            {"field": "created_at", "operator": ">", "value": int(window.start.timestamp()) - 1},
            {"field": "created_at", "operator": "<", "value": int(window.end.timestamp())},
        ]
        if text.strip():
            tests.append({"field": "source.body", "operator": "~", "value": text.strip()})
        asked: dict[str, Any] = {
            "query": {"operator": "AND", "value": tests},
            "pagination": {"per_page": _PAGE},
        }
        found: list[Report] = []
        calls = 0
        for _ in range(_MOST_PAGES):
            reply = await self._http.post_json("/conversations/search", asked)
            calls += reply.calls
            with described(CHANNEL, calls):
                page = as_mapping(reply.body)
                found += [_report(as_mapping(one)) for one in page["conversations"]]
                following = as_mapping(as_mapping(page.get("pages")).get("next"))
                if not following.get("starting_after"):
                    return Found(tuple(found), calls)
                asked["pagination"] = {
                    "per_page": _PAGE,
                    "starting_after": str(following["starting_after"]),
                }
        return Found(tuple(found), calls, cut=f"conversations after the first {len(found)}")


def _report(told: Mapping[str, Any]) -> Report:
    source = as_mapping(told["source"])
    names = [str(as_mapping(source.get("author")).get("name") or "")]
    return Report(
        f"ic-{int(told['id'])}",
        CHANNEL,
        datetime.fromtimestamp(int(told["created_at"]), UTC),
        without(bare(source.get("subject")), names),
        without(bare(source.get("body")), names),
        tuple(
            Attachment(str(f["name"]), str(f.get("content_type", "")), f.get("filesize"))
            for f in map(as_mapping, as_list(source.get("attachments")))
        ),
    )
