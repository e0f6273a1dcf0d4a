"""The flag twins of Unleash and PostHog, over the flags that LaunchDarkly's twin draws too. Read only.

Source: Unleash Admin API, event search, features of a project; PostHog API, feature flags and
their activity.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from prode_mcp.practice.world import World

Node = dict[str, Any]


def unleash(world: World, token: str) -> Starlette:
    """Return Unleash with one project, `default`."""
    flags = _flags(world)
    events = _newest(world, flags, _unleash_event)

    def searched(request: Request) -> Response:
        asked = {k: v.removeprefix("IS:") for k, v in request.query_params.items()}
        begin, limit = int(asked.get("offset", 0)), int(asked.get("limit", 100))
        found = [
            e
            for e in events
            if asked.get("feature") in {None, e["featureName"]}
            and asked.get("project") in {None, e["project"]}
            and date.fromisoformat(asked.get("from", "2000-01-01")) <= _day(e["createdAt"])
            and _day(e["createdAt"]) <= date.fromisoformat(asked.get("to", "2999-01-01"))
        ]
        return JSONResponse({"events": found[begin : begin + limit], "total": len(found)})

    def feature(request: Request) -> Response:
        told = [f for f in flags if f["key"] == request.path_params["key"]]
        if not told:
            return JSONResponse({"name": "NotFoundError"}, 404)
        places = [
            {
                "name": f["environment"],
                "enabled": f["on"],
                "strategies": [{"parameters": {"rollout": str(f["rollout_percent"])}}],
            }
            for f in told
        ]
        return JSONResponse({"name": told[0]["key"], "project": "default", "environments": places})

    return Starlette(
        routes=[
            Route("/api/admin/search/events", _behind(token, searched)),
            Route("/api/admin/projects/default/features/{key}", _behind(token, feature)),
        ]
    )


def posthog(world: World, token: str) -> Starlette:
    """Return PostHog with one project, 1."""
    flags = _flags(world)
    entries = _newest(world, flags, _posthog_entry)
    drawn = [_posthog_flag(n, f) for n, f in enumerate(flags)]

    def listed(request: Request) -> Response:
        wanted = request.query_params.get("search", "")
        found = [one for one in drawn if wanted in one["key"]]
        return JSONResponse({"count": len(found), "next": None, "results": found})

    def activity(request: Request) -> Response:
        number = request.path_params.get("id")
        size, page = (int(request.query_params.get(k, d)) for k, d in (("limit", 10), ("page", 1)))
        found = [e for e in entries if number is None or e["item_id"] == str(number)]
        more = len(found) > size * page
        following = str(request.url.include_query_params(page=page + 1)) if more else None
        shown = found[(page - 1) * size : page * size]
        return JSONResponse({"results": shown, "next": following, "total_count": len(found)})

    root = "/api/projects/1/feature_flags"
    bearer = f"Bearer {token}"
    return Starlette(
        routes=[
            Route(f"{root}/", _behind(bearer, listed)),
            Route(f"{root}/activity/", _behind(bearer, activity)),
            Route(f"{root}/{{id:int}}/activity/", _behind(bearer, activity)),
        ]
    )


def _behind(header: str, answer: Callable[[Request], Response]) -> Any:
    async def endpoint(request: Request) -> Response:
        if request.headers.get("authorization") != header:
            return JSONResponse({"detail": "Authentication credentials were not provided."}, 401)
        return answer(request)

    return endpoint


def _flags(world: World) -> list[Node]:
    return world.part("flags.yaml").get("flags", [])


def _newest(world: World, flags: list[Node], draw: Callable[[int, Node, Node], Node]) -> list[Node]:
    """Draw every change that has happened by now, newest first."""
    found = [
        (change["at"], draw(n, flag, change))
        for n, flag in enumerate(flags)
        for change in flag.get("changes", [])
        if datetime.fromisoformat(change["at"]) <= world.now
    ]
    return [one for _, one in sorted(found, key=lambda pair: pair[0], reverse=True)]


def _unleash_event(number: int, flag: Node, change: Node) -> Node:
    return {
        "id": number + 1,
        "type": "feature-strategy-update",
        "createdAt": change["at"],
        "createdBy": f"{change['by']}@example.com",
        "createdByUserId": 40 + number,
        "featureName": flag["key"],
        "project": "default",
        "environment": flag["environment"],
        "preData": {"name": "flexibleRollout", "parameters": {"rollout": str(change["before"])}},
        "data": {"name": "flexibleRollout", "parameters": {"rollout": str(change["after"])}},
        "tags": [],
    }


def _filters(percent: int) -> Node:
    return {"groups": [{"properties": [], "rollout_percentage": percent}]}


def _posthog_flag(number: int, flag: Node) -> Node:
    return {
        "id": 300 + number,
        "key": flag["key"],
        "active": flag["on"],
        "filters": _filters(flag["rollout_percent"]),
        "version": 1 + len(flag.get("changes", [])),
    }


def _posthog_entry(number: int, flag: Node, change: Node) -> Node:
    return {
        "id": f"{flag['key']} {change['at']}",
        "user": {
            "id": 40 + number,
            "first_name": change["by"],
            "email": f"{change['by']}@example.com",
        },
        "activity": "updated",
        "scope": "FeatureFlag",
        "item_id": str(300 + number),
        "detail": {
            "name": flag["key"],
            "changes": [
                {
                    "type": "FeatureFlag",
                    "action": "changed",
                    "field": "filters",
                    "before": _filters(change["before"]),
                    "after": _filters(change["after"]),
                }
            ],
        },
        "created_at": change["at"],
    }


def _day(at: str) -> date:
    return datetime.fromisoformat(at).date()
