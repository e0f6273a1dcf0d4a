"""The help desks' twins: a world's reports as Zendesk and as Intercom hold them. Read only.

Source: Zendesk Support API, search, users, ticket comments; Intercom REST API 2.11, search
conversations, the admin of a token.
"""

import json
import re
from base64 import b64decode
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from prode_mcp.practice.tally import Tally
from prode_mcp.practice.world import World

Node = dict[str, Any]
# The twin reads its own world's queries, so the standard `re` may.
_TERM: Final = re.compile(
    r'(?P<key>type|created)(?P<how>:|>=|<)(?P<value>\S+)|"(?P<phrase>[^"]*)"|(?P<word>\S+)'
)
_ALL: Final = ["GET", "POST", "PUT", "PATCH", "DELETE"]


def zendesk(world: World, tally: Tally, token: str) -> Starlette:
    """Return Zendesk; `token` is `agent/token:key` for Basic, or what follows Bearer."""
    tickets = [_ticket(n, one) for n, one in enumerate(_of(world, "zendesk"))]

    async def answer(request: Request) -> Response:
        if not _knows(request.headers.get("authorization", ""), token):
            return JSONResponse({"error": "Couldn't authenticate you"}, 401)
        if request.method not in {"GET", "HEAD"}:
            tally.refuse("zendesk.write")
            return JSONResponse({"error": "Forbidden"}, 403)
        path = str(request.path_params["path"])
        if path == "users/me.json":
            return JSONResponse({"user": {"id": 71, "role": "agent", "name": "Practice"}})
        if path == "search.json":
            return _searched(tickets, request)
        number = path.removeprefix("tickets/").removesuffix("/comments.json")
        found = next((one for one in tickets if str(one["ticket"]["id"]) == number), None)
        if found is None:
            return JSONResponse({"error": "RecordNotFound"}, 404)
        return JSONResponse({"comments": [_comment(found)], "count": 1, "next_page": None})

    return Starlette(routes=[Route("/api/v2/{path:path}", answer, methods=_ALL)])


def intercom(world: World, tally: Tally, token: str) -> Starlette:
    """Return Intercom."""
    held = [_conversation(one) for one in _of(world, "intercom")]

    async def answer(request: Request) -> Response:
        if request.headers.get("authorization") != f"Bearer {token}":
            told = [{"code": "unauthorized", "message": "Access Token Invalid"}]
            return JSONResponse({"type": "error.list", "errors": told}, 401)
        path = str(request.path_params["path"])
        if (request.method, path) == ("GET", "me"):
            return JSONResponse({"type": "admin", "id": "71", "app": {"id_code": "practice"}})
        if (request.method, path) == ("POST", "conversations/search"):
            return _found(held, json.loads(await request.body()))
        if request.method != "GET":
            tally.refuse("intercom.write")
        return JSONResponse({"type": "error.list", "errors": [{"code": "not_found"}]}, 404)

    return Starlette(routes=[Route("/{path:path}", answer, methods=_ALL)])


def _of(world: World, channel: str) -> list[Node]:
    told: list[Node] = world.part("support.yaml").get("reports", [])
    return [one for one in told if one["channel"] == channel]


def _knows(sent: str, token: str) -> bool:
    scheme, _, told = sent.partition(" ")
    if scheme == "Basic":
        return b64decode(told).decode() == token
    return scheme == "Bearer" and told == token


def _ticket(number: int, one: Node) -> Node:
    user = {"id": 9000 + number, "name": one["requester"]["name"], "alias": None}
    ticket: Node = {
        "url": "",
        "id": int(str(one["id"]).rpartition("-")[2]),
        "result_type": "ticket",
        "created_at": one["created_at"],
        "subject": one["subject"],
        "description": one["body"],
        "requester_id": user["id"],
        "status": "open",
        "tags": [],
        "via": {"channel": "email"},
    }
    return {"ticket": ticket, "user": user, "attachments": one.get("attachments", [])}


def _comment(found: Node) -> Node:
    return {
        "id": 1,
        "public": True,
        "body": found["ticket"]["description"],
        "attachments": [
            {
                "id": 100 + n,
                "file_name": file["name"],
                "content_type": f"image/{file['name'].rpartition('.')[2]}",
                "size": 84_213,
                "content_url": f"https://files.example.com/{file['name']}",
            }
            for n, file in enumerate(found["attachments"])
        ],
    }


def _searched(tickets: list[Node], request: Request) -> Response:
    asked = request.query_params
    found = sorted(
        (one for one in tickets if _fits(one["ticket"], asked.get("query", ""))),
        key=lambda one: one["ticket"]["created_at"],
    )
    size, page = int(asked.get("per_page", 100)), int(asked.get("page", 1))
    shown = found[(page - 1) * size : page * size]
    more = len(found) > page * size
    body: Node = {
        "results": [one["ticket"] for one in shown],
        "count": len(found),
        "next_page": str(request.url.include_query_params(page=page + 1)) if more else None,
        "previous_page": None,
    }
    if asked.get("include") == "tickets(users)":
        body["users"] = [one["user"] for one in shown]
    return JSONResponse(body)


def _fits(ticket: Node, query: str) -> bool:
    text = f"{ticket['subject']} {ticket['description']}".casefold()
    for term in _TERM.finditer(query):
        wanted = term["phrase"] or term["word"]
        if wanted is not None and wanted.casefold() not in text:
            return False
        if term["key"] == "type" and term["value"] != "ticket":
            return False
        if term["key"] == "created":
            at = datetime.fromisoformat(ticket["created_at"])
            limit = datetime.fromisoformat(term["value"])
            if not (at >= limit if term["how"] == ">=" else at < limit):
                return False
    return True


def _conversation(one: Node) -> Node:
    return {
        "type": "conversation",
        "id": str(one["id"]).rpartition("-")[2],
        "created_at": int(datetime.fromisoformat(one["created_at"]).timestamp()),
        "source": {
            "type": "conversation",
            "subject": one["subject"],
            "body": f"<p>{one['body']}</p>",
            "author": {"type": "user", "id": "5", **one["requester"]},
            "attachments": [
                {
                    "type": "upload",
                    "name": f["name"],
                    "content_type": "image/png",
                    "filesize": 84_213,
                }
                for f in one.get("attachments", [])
            ],
        },
    }


def _found(held: list[Node], asked: Mapping[str, Any]) -> Response:
    tests: list[Node] = asked["query"]["value"]
    kept = [one for one in held if all(_holds(one, test) for test in tests)]
    paging = asked.get("pagination", {})
    begin = int(paging.get("starting_after", 0))
    end = begin + int(paging.get("per_page", 20))
    pages: Node = {"type": "pages", "page": 1, "per_page": 20, "total_pages": 1}
    if end < len(kept):
        pages["next"] = {"page": 2, "starting_after": str(end)}
    body = {"type": "conversation.list", "conversations": kept[begin:end], "pages": pages}
    return JSONResponse({**body, "total_count": len(kept)})


def _holds(one: Node, test: Node) -> bool:
    match test["field"], test["operator"]:
        case "created_at", ">":
            return bool(one["created_at"] > test["value"])
        case "created_at", "<":
            return bool(one["created_at"] < test["value"])
        case "source.body", "~":
            return str(test["value"]).casefold() in one["source"]["body"].casefold()
        case _:
            return False
