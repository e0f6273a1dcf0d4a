"""Issues as they are held: which ones a name or a query means, how each stands, what they bring.

It reads, so that somebody can be told what would be hidden before anything is.
Source: Sentry's published API description (0.272).
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from prode_mcp.contracts import Window
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.http import Http, described
from prode_mcp.sources.sentry.shapes import has_next, is_plain, time_params, whole
from prode_mcp.trees import as_list, as_mapping

MOST_ISSUES: Final = 100
"""What one update takes; a query without ids would change up to a thousand."""
_SOURCE: Final = "sentry"


class Issue(NamedTuple):
    """An issue as it stands. `id` is Sentry's number, as a text."""

    id: str
    status: str
    substatus: str
    link: str


class Hidden(NamedTuple):
    """What issues brought in a window: events, distinct users, and how many issues brought any."""

    events: int
    users: int
    issues: int


class Issues:
    """Reads issues of one organization."""

    def __init__(self, url: str, org: str, token: str, *, http: Http | None = None) -> None:
        base = f"{url.rstrip('/')}/api/0/organizations/{org}"
        self._http = http or Http(_SOURCE, base, {"authorization": f"Bearer {token}"})

    async def close(self) -> None:
        """Close the connections."""
        await self._http.close()

    async def named(self, name: str) -> Issue | None:
        """Return the issue that an id or short id leads to, or None where there is none.

        A merged issue leads to the one that it was merged into.

        Raises:
            SourceError: Sentry did not answer.
        """
        if not is_plain(name):
            return None
        try:
            reply = await self._http.get_json(f"/issues/{name}/")
        except SourceError as error:
            if error.fault is Fault.NOT_FOUND:
                return None
            raise
        with described(_SOURCE, reply.calls):
            return _issue(as_mapping(reply.body))

    async def matching(self, query: str, project: str) -> tuple[Issue, ...] | None:
        """Return every issue that a query finds, or None where one update does not take them all.

        Raises:
            SourceError: Sentry did not answer.
        """
        params = {
            "query": query,
            "limit": str(MOST_ISSUES),
            # Without a span Sentry lists what it saw in some days, and an update takes all.
            "statsPeriod": "90d",
            **({"project": project} if project else {}),
        }
        reply = await self._http.get_json("/issues/", params)
        if has_next(reply):
            return None
        with described(_SOURCE, reply.calls):
            return tuple(_issue(as_mapping(node)) for node in as_list(reply.body))

    async def hidden(self, ids: Sequence[str], window: Window) -> Hidden:
        """Count what issues brought in a window.

        Raises:
            SourceError: Sentry did not answer.
        """
        total = await self._counted(ids, window, ("count()", "count_unique(user)"))
        rows = await self._counted(ids, window, ("issue.id", "count()"))
        with described(_SOURCE):
            first: Mapping[str, Any] = total[0] if total else {}
            events, users = (
                whole(first.get("count()", 0)),
                whole(first.get("count_unique(user)", 0)),
            )
            issues = sum(whole(row["count()"]) > 0 for row in rows)
        return Hidden(events, users, issues)

    async def _counted(
        self, ids: Sequence[str], window: Window, fields: tuple[str, ...]
    ) -> list[Mapping[str, Any]]:
        params = {
            **time_params(window),
            "field": list(fields),
            "dataset": "errors",
            "query": f"issue.id:[{','.join(ids)}]",
            "per_page": str(MOST_ISSUES),
        }
        reply = await self._http.get_json("/events/", params)
        return [as_mapping(row) for row in as_list(as_mapping(reply.body).get("data"))]


def _issue(node: Mapping[str, Any]) -> Issue:
    number = str(node["id"])
    if not number.isdecimal():
        msg = "an issue's id is a number"
        raise ValueError(msg)
    return Issue(
        id=number,
        status=str(node["status"]),
        substatus=str(node.get("substatus") or ""),
        link=str(node.get("permalink") or ""),
    )
