"""Customer requests of Linear in a window. It reads only.

Source: Linear's published GraphQL schema (SDK 88.3), `customerNeeds`.
"""

from collections.abc import Mapping
from typing import Any, Final

from prode_mcp.contracts import Window
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.http import Http, described
from prode_mcp.sources.support.reports import Report, without
from prode_mcp.sources.support.together import Found
from prode_mcp.trees import as_mapping, as_time

CHANNEL: Final = "linear"
_PAGE: Final = 50
_MOST_PAGES: Final = 4

NEEDS: Final = """
query Needs($filter: CustomerNeedFilter, $first: Int!, $after: String) {
  customerNeeds(filter: $filter, first: $first, after: $after) {
    nodes {
      id createdAt content customer { name } issue { identifier } attachment { sourceType }
    }
    pageInfo { hasNextPage endCursor }
  }
}
"""


class CustomerRequests:
    """A read-only client of one workspace's customer requests.

    `elsewhere` names the sources that are asked themselves: what came from one is counted there.
    """

    def __init__(
        self, url: str, token: str, *, elsewhere: frozenset[str], http: Http | None = None
    ) -> None:
        self._http = http or Http(CHANNEL, url, {"authorization": token})
        self._elsewhere = elsewhere

    async def close(self) -> None:
        """Close the connections."""
        await self._http.close()

    async def whoami(self) -> str:
        """Name the source; whose token it is, the ticket system says."""
        return f"{CHANNEL}: customer requests"

    async def reports(self, window: Window, text: str) -> Found:
        """List the requests that were made in a window; text is looked for here.

        Raises:
            SourceError: Linear did not answer.
        """
        made = {"gte": window.start.isoformat(), "lt": window.end.isoformat()}
        asked: dict[str, Any] = {"filter": {"createdAt": made}, "first": _PAGE, "after": None}
        found: list[Report] = []
        calls = 0
        for _ in range(_MOST_PAGES):
            reply = await self._http.post_json("", {"query": NEEDS, "variables": asked})
            calls += reply.calls
            told = as_mapping(reply.body)
            if told.get("errors"):
                why = (
                    "it does not take the question; customer requests may be off in this workspace"
                )
                raise SourceError(CHANNEL, Fault.BAD_QUESTION, why, calls=calls)
            with described(CHANNEL, calls):
                needs = as_mapping(as_mapping(told["data"])["customerNeeds"])
                nodes = [as_mapping(one) for one in needs["nodes"]]
                found += [_report(one) for one in nodes if self._is_own(one)]
                info = as_mapping(needs["pageInfo"])
                asked["after"] = info.get("endCursor")
                if not info["hasNextPage"]:
                    return Found(_of(found, text), calls)
        return Found(_of(found, text), calls, cut=f"requests after the first {len(found)}")

    def _is_own(self, told: Mapping[str, Any]) -> bool:
        return as_mapping(told.get("attachment")).get("sourceType") not in self._elsewhere


def _of(found: list[Report], text: str) -> tuple[Report, ...]:
    wanted = text.strip().casefold()
    return tuple(one for one in found if wanted in one.text.casefold())


def _report(told: Mapping[str, Any]) -> Report:
    at = as_time(told["createdAt"])
    if at is None:
        raise ValueError
    names = [str(as_mapping(told.get("customer")).get("name") or "")]
    subject = str(as_mapping(told.get("issue")).get("identifier") or "")
    text = without(str(told.get("content") or ""), names)
    return Report(f"ln-{str(told['id'])[:8]}", CHANNEL, at, subject, text)
