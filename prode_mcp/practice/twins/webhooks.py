"""The senders' twins: a world's webhooks as Stripe and as GitHub list them. They are read only.

Source: Stripe API, list all events; GitHub REST API, list deliveries for a repository webhook.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from prode_mcp.practice.world import World

Node = dict[str, Any]


def routes(world: World, *, stripe_token: str, github_token: str) -> list[Route]:
    """Return the routes, below the roots of either vendor's own API."""
    told: Node = world.part("vendor.yaml").get("webhooks", {})
    events = sorted(told.get("stripe", []), key=lambda one: one["at"], reverse=True)
    hooks: Node = told.get("github", {})
    by_age = sorted(hooks.get("deliveries", []), key=lambda one: one["at"], reverse=True)

    def behind(token: str, answer: Callable[[Request], Response]) -> Any:
        async def endpoint(request: Request) -> Response:
            if request.headers.get("authorization") != f"Bearer {token}":
                return JSONResponse({"error": {"message": "Invalid API Key provided"}}, 401)
            return answer(request)

        return endpoint

    def of_stripe(request: Request) -> Response:
        asked = request.query_params
        found = [
            one
            for one in events
            if int(asked.get("created[gte]", 0)) <= _epoch(one["at"])
            and _epoch(one["at"]) < int(asked.get("created[lt]", 2**40))
        ]
        ids = [one["id"] for one in found]
        if after := asked.get("starting_after"):
            if after not in ids:
                return JSONResponse({"error": {"message": f"No such event: '{after}'"}}, 404)
            found = found[ids.index(after) + 1 :]
        size = int(asked.get("limit", 10))
        return JSONResponse(
            {
                "object": "list",
                "url": "/v1/events",
                "has_more": len(found) > size,
                "data": [_event(one) for one in found[:size]],
            }
        )

    def of_github(request: Request) -> Response:
        if int(request.path_params["hook"]) != hooks.get("hook"):
            return JSONResponse({"message": "Not Found"}, 404)
        size = int(request.query_params.get("per_page", 30))
        begin = int(request.query_params.get("cursor", "v1_0").removeprefix("v1_"))
        headers: dict[str, str] = {}
        if begin + size < len(by_age):
            url = request.url.include_query_params(cursor=f"v1_{begin + size}")
            headers["Link"] = f'<{url}>; rel="next"'
        shown = by_age[begin : begin + size]
        return JSONResponse([_delivery(n, one) for n, one in enumerate(shown)], headers=headers)

    hooked = "/github/repos/{owner}/{repo}/hooks/{hook:int}/deliveries"
    return [
        Route("/stripe/v1/events", behind(stripe_token, of_stripe)),
        Route(hooked, behind(github_token, of_github)),
    ]


def _event(one: Node) -> Node:
    return {
        "id": one["id"],
        "object": "event",
        "api_version": "2025-09-30.clover",
        "created": _epoch(one["at"]),
        "data": {"object": {}},
        "livemode": True,
        "pending_webhooks": int(one.get("pending", 0)),
        "request": {"id": None, "idempotency_key": None},
        "type": one["type"],
    }


def _delivery(number: int, one: Node) -> Node:
    return {
        "id": 10_000 + number,
        "guid": one["id"],
        "delivered_at": one["at"],
        "redelivery": bool(one.get("redelivery")),
        "duration": 0.03,
        "status": "OK" if one["status"] < 400 else "failed to connect",
        "status_code": one["status"],
        "event": one.get("event", "push"),
        "action": None,
        "installation_id": None,
        "repository_id": 1,
        "throttled_at": None,
    }


def _epoch(at: str) -> int:
    return int(datetime.fromisoformat(at).timestamp())
