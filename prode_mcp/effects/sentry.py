"""What hides issues in Sentry: each is named, and what is so already stays so.

Source: Sentry's published API description (0.272), `updateOrganizationIssues`.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from prode_mcp.approvals.actions import SentrySuppression
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.http import Http
from prode_mcp.sources.sentry.holding import Issue, Issues

_FOR_GOOD: Final = "archived_forever"
_FOR_NOW: Final = "archived_until_condition_met"
_UNTIL_WORSE: Final = "archived_until_escalating"
# Sentry has archived since 2023; `ignored` and `muted` are the same state's older names.
_HELD: Final = {
    "resolve": ("resolved", ""),
    "ignore": ("ignored", _UNTIL_WORSE),
    "archive": ("ignored", _FOR_GOOD),
    "mute": ("ignored", _FOR_GOOD),
}


def is_so(operation: str, until: str, found: Sequence[Issue | None]) -> bool:
    """Say whether issues are as an operation would make them."""
    if operation == "delete":
        return all(one is None for one in found)
    there = [one for one in found if one is not None]
    if len(there) < len(found):
        return False
    if operation == "merge":
        return len({one.id for one in there}) == 1
    status, substatus = _HELD[operation]
    wanted = _FOR_NOW if until else substatus
    return all(one.status == status and (not wanted or one.substatus == wanted) for one in there)


class Suppressor:
    """Hides issues, as whoever the token says. `issues` reads, with a token that only reads."""

    source = "sentry"

    def __init__(self, http: Http, issues: Issues, action: SentrySuppression, at: datetime) -> None:
        self._http = http
        self._issues = issues
        self._action = action
        self._at = at

    async def look_up(self, key: str) -> str | None:  # noqa: ARG002  the issues themselves tell
        """Return a link to them if all are so already.

        Raises:
            SourceError: Sentry did not answer.
        """
        found = [await self._issues.named(name) for name in self._action.issues]
        if not is_so(self._action.operation, self._action.until, found):
            return None
        link = next((one.link for one in found if one is not None), "")
        return link or f"{self._action.organization} {', '.join(self._action.issues)}"

    async def create(self, key: str, content: str) -> str:  # noqa: ARG002  the action says it
        """Hide them and return a link.

        Raises:
            SourceError: Sentry refused, or nobody knows whether it acted.
        """
        if self._action.operation == "delete":
            for name in self._action.issues:
                await self._delete(name)
        else:
            # Without ids the update takes every issue that a query finds: they are always named.
            params = {"id": list(self._action.issues)}
            await self._http.send_once("/issues/", self._change(), method="PUT", params=params)
        found = await self.look_up(key)
        if found is None:
            why = "Sentry says that it did it, and shows other issues; look again"
            raise SourceError(self.source, Fault.MALFORMED, why)
        return found

    async def _delete(self, name: str) -> None:
        try:
            await self._http.send_once(f"/issues/{name}/", None, method="DELETE")
        except SourceError as error:
            # An earlier try may have come this far.
            if error.fault is not Fault.NOT_FOUND:
                raise

    def _change(self) -> dict[str, Any]:
        one = self._action
        if one.operation == "merge":
            return {"merge": True}
        status, substatus = _HELD[one.operation]
        if not one.until:
            return {"status": status, **({"substatus": substatus} if substatus else {})}
        # Counted from the intent on, so that a retry hides them no longer than the first try.
        left = datetime.fromisoformat(one.until) - self._at
        minutes = max(1, -(-left // timedelta(minutes=1)))
        return {
            "status": status,
            "substatus": _FOR_NOW,
            "statusDetails": {"ignoreDuration": minutes},
        }
