"""The Sentry twin's writes: what a token that may write does to issues, counted.

Source: Sentry's published API description (0.272), `updateOrganizationIssues`; without ids it
takes whatever a query finds.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from prode_mcp.practice.tally import Tally
from prode_mcp.practice.twins.sentry.records import Node, Records, stamp
from prode_mcp.trees import as_mapping

_STATUS: Final = {"resolved", "unresolved", "ignored", "resolvedInNextRelease", "muted"}
_SUBSTATUS: Final = {
    *("archived_until_escalating", "archived_until_condition_met", "archived_forever"),
    *("escalating", "ongoing", "regressed", "new"),
}


class Refused(Exception):  # noqa: N818  an answer in the vendor's form
    """An answer that says no."""

    def __init__(self, status: int, detail: str) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail


class Hiding:
    """Changes issues, one request at a time."""

    def __init__(self, records: Records, tally: Tally) -> None:
        self._records = records
        self._tally = tally

    async def answer(self, request: Request, name: str) -> Response | None:
        """Answer a write, or return None where the twin has none of this kind."""
        match request.method, name:
            case "PUT", "issues":
                return self._update(request, await _body(request))
            case "DELETE", "issue":
                return self._delete(request)
            case _:
                return None

    def _update(self, request: Request, change: Mapping[str, Any]) -> Response:
        issues = self._named(request)
        if not issues:
            return Response(status_code=204)
        if change.get("merge") is True:
            if len(issues) < 2:
                raise Refused(400, "Please provide at least two issues to merge.")
            self._records.merge(issues)
            self._tally.write("sentry.updateOrganizationIssues:merge")
            return JSONResponse({"merge": {"parent": issues[0]["id"], "children": []}})
        held = self._held(change)
        for issue in issues:
            self._records.held[issue["id"]] = held
        self._tally.write(f"sentry.updateOrganizationIssues:{held['status']}")
        return JSONResponse(held)

    def _held(self, change: Mapping[str, Any]) -> Node:
        status, substatus = change.get("status"), change.get("substatus")
        if status not in _STATUS or (substatus is not None and substatus not in _SUBSTATUS):
            raise Refused(400, "Invalid status")
        details: Node = {}
        minutes = change.get("statusDetails", {}).get("ignoreDuration")
        if minutes is not None:
            if not isinstance(minutes, int) or minutes < 1:
                raise Refused(400, "Invalid ignoreDuration")
            details["ignoreUntil"] = stamp(self._records.now + timedelta(minutes=minutes))
        return {
            "status": "ignored" if status == "muted" else status,
            "substatus": substatus,
            "statusDetails": details,
        }

    def _delete(self, request: Request) -> Response:
        issue = self._records.issue(request.path_params["issue"])
        if issue is None:
            raise Refused(404, "The requested resource does not exist")
        self._records.delete(issue)
        self._tally.write("sentry.deleteOrganizationIssue")
        return Response(status_code=202)

    def _named(self, request: Request) -> Sequence[Node]:
        ids = request.query_params.getlist("id")
        if not ids:
            return list(self._records.issues)
        if not all(name.isdecimal() for name in ids):
            raise Refused(400, "Invalid id")
        found = [self._records.issue(name) for name in ids]
        return [one for one in found if one is not None]


async def _body(request: Request) -> Mapping[str, Any]:
    try:
        told = as_mapping(json.loads(await request.body()))
    except ValueError:
        raise Refused(400, "JSON parse error") from None
    if not told:
        raise Refused(400, "Invalid data")
    return told
