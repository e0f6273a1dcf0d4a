"""The status page twin: a world's vendors, each in the form of its own page.

Source: Atlassian Statuspage API v2, Instatus public summary, status.io public status API, Slack
Status API 2.0.0, Google Cloud Service Health incidents.json.
"""

from collections.abc import Mapping
from typing import Any, Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from prode_mcp.practice.world import World

# A world keeps each body as the vendor would send it, under these keys, by path.
_PATHS: Final[Mapping[str, Mapping[str, str]]] = {
    "statuspage_v2": {
        "/api/v2/summary.json": "summary",
        "/api/v2/incidents.json": "incidents",
        "/api/v2/components.json": "components",
    },
    "instatus": {"/summary.json": "summary"},
    "statusio": {"": "status"},
    "slack": {"/api/v2.0.0/current": "current", "/api/v2.0.0/history": "history"},
    "gcloud": {"/incidents.json": "incidents"},
}
_FORMS: Final = {"statuspage_v2": "statuspage"}


def app(world: World) -> Starlette:
    """Return the twin; a page stands under its vendor's name in lower case."""
    pages = {_name(page): page for page in _pages(world)}

    async def answer(request: Request) -> Response:
        page = pages.get(request.path_params["vendor"], {})
        rest = str(request.path_params.get("rest", "")).rstrip("/")
        part = _PATHS.get(page.get("format", ""), {}).get(f"/{rest}" if rest else "")
        if part is None:
            return JSONResponse({"error": "not found"}, 404)
        return JSONResponse(_body(page, part))

    return Starlette(routes=[Route("/{vendor}", answer), Route("/{vendor}/{rest:path}", answer)])


def listed(world: World, url: str) -> str:
    """Return the setting that lists a world's vendors, their pages below `url`."""
    return "; ".join(
        "|".join(
            (
                f"{_name(page)}={_FORMS.get(page['format'], page['format'])}:{url}/{_name(page)}",
                *page.get("matters", []),
            )
        )
        for page in _pages(world)
    )


def _pages(world: World) -> list[dict[str, Any]]:
    return world.part("vendor.yaml").get("pages", [])


def _name(page: Mapping[str, Any]) -> str:
    return str(page["vendor"]).casefold().replace(" ", "-")


def _body(page: Mapping[str, Any], part: str) -> Any:
    if page["format"] != "statuspage_v2":
        return page[part]
    summary = page["summary"]
    if part == "incidents":
        return {"page": summary["page"], "incidents": page["incidents"]}
    return summary if part == "summary" else {k: summary[k] for k in ("page", "components")}
