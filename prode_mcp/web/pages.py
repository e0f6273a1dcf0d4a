"""What people see. Every value comes from `drawing`, which made it visible; templates escape it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response

from prode_mcp.approvals.drawing import CODE_CHARACTERS, DrawingError, Row, told_left
from prode_mcp.runs.desk import RequestError, Sheet, refused, whole
from prode_mcp.web.enrolling import ENROL
from prode_mcp.web.site import Site

_STATIC: Final = {
    "page.css": "text/css",
    "page.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}
_MOST_SHOWN: Final = 100


@dataclass(frozen=True, slots=True)
class Pages:
    """Draws the page's three views."""

    site: Site

    async def requests(self, _request: Request) -> Response:
        """Show the requests of all runs, those that wait first."""
        sheets = await self.site.desk.sheets()
        waiting = [one for one in sheets if one.state == "pending"]
        others = [one for one in sheets if one.state != "pending"][:_MOST_SHOWN]
        return _html("requests", waiting=waiting, others=others)

    async def request(self, request: Request) -> Response:
        """Show one request whole, and what a person may answer."""
        desk = self.site.desk
        sheets = await desk.sheets()
        sheet = desk.named(sheets, request.path_params["request"])
        if sheet.drawn is None:
            return _html("unreadable", sheet=sheet)
        return _html(
            "request",
            sheet=sheet,
            drawn=whole(sheet),
            terms=desk.terms(sheet),
            seconds_left=max(0, int(sheet.left.total_seconds())),
            evidence=await self._evidence(sheet),
            siblings=desk.siblings(sheet, sheets),
            takes={word: not refused(sheet, word) for word in ("approve", "deny")},
            has_passkeys=bool(self.site.approvers.passkeys(self.site.now())),
            token=self.site.token(sheet.request),
        )

    async def enrol(self, _request: Request) -> Response:
        """Show how a passkey is added."""
        return _html("enrol", token=self.site.token(ENROL))

    async def _evidence(self, sheet: Sheet) -> tuple[Row, ...]:
        try:
            return await self.site.desk.evidence(sheet)
        except DrawingError as error:
            return (Row("Not shown", str(error)),)


async def static(request: Request) -> Response:
    """Return one of the page's own files."""
    name = str(request.path_params["name"])
    if name not in _STATIC:
        return PlainTextResponse("there is no such file\n", 404)
    content = (files("prode_mcp.web") / "static" / name).read_bytes()
    return Response(content, media_type=_STATIC[name])


async def told_error(request: Request, error: Exception) -> Response:
    """Say what cannot be done; our own errors repeat nothing that came from outside."""
    if request.method == "POST":
        return JSONResponse({"error": str(error)}, 409)
    status = 404 if isinstance(error, RequestError) else 503
    return _html("error", status=status, why=str(error))


def _html(name: str, *, status: int = 200, **values: Any) -> Response:
    return HTMLResponse(_templates().get_template(f"{name}.html").render(values), status)


@cache
def _templates() -> Environment:
    loader = PackageLoader("prode_mcp.web")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    names: Mapping[str, Any] = {"CODE_CHARACTERS": CODE_CHARACTERS, "told_left": told_left}
    made.globals.update(names)
    return made
