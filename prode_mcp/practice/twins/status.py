"""The status page twin: Statuspage v2 answers of a world's vendors."""

from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from prode_mcp.practice.world import World


def app(world: World) -> Starlette:
    """Return the twin; a page stands under its vendor's name in lower case."""
    told: list[dict[str, Any]] = world.part("vendor.yaml").get("pages", [])
    pages = {page["vendor"].casefold().replace(" ", "-"): page for page in told}

    async def answer(request: Request) -> Response:
        page = pages.get(request.path_params["vendor"])
        if page is None or page["format"] != "statuspage_v2":
            return JSONResponse({"error": "not found"}, 404)
        summary = page["summary"]
        match request.path_params["name"]:
            case "summary":
                return JSONResponse(summary)
            case "incidents":
                return JSONResponse({"page": summary["page"], "incidents": page["incidents"]})
            case "components":
                return JSONResponse({k: summary[k] for k in ("page", "components")})
            case _:
                return JSONResponse({"error": "not found"}, 404)

    return Starlette(routes=[Route("/{vendor}/api/v2/{name}.json", answer)])
