"""The flag twin: a world's flags by LaunchDarkly's REST API; one token may set them, counted.

Source: LaunchDarkly REST API v2, audit log, feature flags, semantic patch, caller identity, rate
limits.
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from fnmatch import fnmatchcase
from typing import Any, Final, NoReturn

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from prode_mcp.practice.tally import Tally
from prode_mcp.practice.twins.flags.drawing import Drawer, Node, link, made_id, ms
from prode_mcp.practice.twins.flags.others import posthog, unleash
from prode_mcp.practice.world import World
from prode_mcp.trees import as_list, as_mapping

__all__ = ["app", "posthog", "project_of", "unleash"]
_METHODS: Final = ["GET", "POST", "PUT", "PATCH", "DELETE"]
_SPEC: Final = r"proj/([^:;]+):env/([^:;]+):flag/([^:;]+)(?:;([^:;]+))?"
_MOST: Final = 20
_PAGE: Final = 10
_WHOLE: Final = 100_000
_MISSING: Final = "Invalid resource identifier"
_FORBIDDEN: Final = "Forbidden. Access to the requested resource was denied."
_HEADERS: Final = {
    "X-Ratelimit-Global-Remaining": "499",
    "X-Ratelimit-Route-Remaining": "99",
    "X-Ratelimit-Reset": "4102444800000",
}


class _Refused(Exception):  # noqa: N818  an answer in the vendor's form
    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.body = {"code": code, "message": message}


def project_of(world: World) -> str:
    """Return the key of the project that holds a world's flags."""
    return str(world.part("flags.yaml").get("project", "default"))


def app(world: World, tally: Tally, token: str = "", *, write_token: str = "") -> Starlette:
    """Return the twin; every request must carry a token as it is, without a scheme.

    With `token` it is read; with `write_token` flags are set too.
    """
    twin = _Flags(world)

    def route(path: str, answer: Callable[[Request], Node]) -> Route:
        async def endpoint(request: Request) -> Response:
            sent = request.headers.get("authorization", "")
            try:
                may_write = bool(write_token) and sent == write_token
                if not sent or (token and sent != token and not may_write):
                    _refuse(401, "unauthorized", "Invalid access token")
                if request.method == "PATCH" and may_write and "key" in request.path_params:
                    found = twin.patch(request, await request.body())
                    tally.write("flags.patch")
                    return JSONResponse(found, headers=_HEADERS)
                if request.method not in {"GET", "HEAD"}:
                    tally.refuse("flags.write")
                    _refuse(403, "forbidden", _FORBIDDEN)
                return JSONResponse(answer(request), headers=_HEADERS)
            except _Refused as refused:
                return JSONResponse(refused.body, refused.status, headers=_HEADERS)

        return Route(path, endpoint, methods=_METHODS)

    return Starlette(
        routes=[
            route("/api/v2/caller-identity", lambda _: twin.identity()),
            route("/api/v2/auditlog", twin.entries),
            route("/api/v2/auditlog/{id}", twin.entry),
            route("/api/v2/flags/{project}/{key}", twin.flag),
            route("/{path:path}", lambda _: _refuse(404, "not_found", _MISSING)),
        ]
    )


class _Flags:
    """Answers one request at a time."""

    def __init__(self, world: World) -> None:
        self._project = project_of(world)
        self._now = world.now
        self._flags: list[Node] = [dict(f) for f in world.part("flags.yaml").get("flags", [])]
        self._draw = Drawer(world, self._project)
        self._entries = self._logged(world.now)

    def identity(self) -> Node:
        return {
            "accountId": made_id("account"),
            "tokenName": "practice reader",
            "tokenId": made_id("token"),
            "tokenKind": "auth",
            "authKind": "token",
            "serviceToken": True,
        }

    def entries(self, request: Request) -> Node:
        params = request.query_params
        size = _number(params.get("limit"), _PAGE)
        if not 1 <= size <= _MOST:
            _bad(f"limit must be between 1 and {_MOST}")
        before, after = _number(params.get("before"), 2**53), _number(params.get("after"), -1)
        wanted = _matcher(params.get("spec", ""), params.get("q", "").casefold())
        found = [e for e in self._entries if after < e["date"] < before and wanted(e)]
        links = {"self": link(f"/api/v2/auditlog?{request.url.query}".rstrip("?"))}
        if len(found) > size:
            last = str(found[size - 1]["date"])
            following = request.url.include_query_params(before=last, limit=size).query
            links["next"] = link(f"/api/v2/auditlog?{following}")
        return {"items": [_listed(e) for e in found[:size]], "_links": links}

    def entry(self, request: Request) -> Node:
        wanted = request.path_params["id"]
        found = next((entry for entry in self._entries if entry["_id"] == wanted), None)
        return found or _refuse(404, "not_found", _MISSING)

    def flag(self, request: Request) -> Node:
        key = request.path_params["key"]
        told = [flag for flag in self._flags if flag["key"] == key]
        if request.path_params["project"] != self._project or not told:
            _refuse(404, "not_found", _MISSING)
        asked = request.query_params.getlist("env")
        return self._draw.flag(key, [f for f in told if not asked or f["environment"] in asked])

    def patch(self, request: Request, sent: bytes) -> Node:
        """Set a flag in one environment, as instructions say."""
        if "domain-model=launchdarkly.semanticpatch" not in request.headers["content-type"]:
            _bad("this twin takes semantic patches alone")
        told = as_mapping(json.loads(sent or b"{}"))
        self.flag(request)
        key, environment = request.path_params["key"], told.get("environmentKey")
        found = [f for f in self._flags if (f["key"], f["environment"]) == (key, environment)]
        if not found:
            _refuse(404, "not_found", _MISSING)
        before = found[0]["rollout_percent"] if found[0]["on"] else 0
        for instruction in as_list(told.get("instructions")):
            _instruct(found[0], self._draw.ids(key), as_mapping(instruction))
        after = found[0]["rollout_percent"] if found[0]["on"] else 0
        change = {"at": self._now.isoformat(), "by": "prode", "before": before, "after": after}
        found[0]["changes"] = [*found[0].get("changes", []), change | {"comment": told["comment"]}]
        self._entries = self._logged(self._now)
        return self._draw.flag(key, found)

    def _logged(self, now: datetime) -> list[Node]:
        """Return what changed, newest first.

        Pages go by time, so entries of one moment are told a millisecond apart.
        """
        changes = sorted(
            ((change, flag) for flag in self._flags for change in flag.get("changes", [])),
            key=lambda pair: ms(pair[0]["at"]),
        )
        found: list[Node] = []
        for change, flag in changes:
            if ms(change["at"]) > ms(now.isoformat()):
                continue
            at = max(ms(change["at"]), found[-1]["date"] + 1 if found else 0)
            found.append(self._draw.entry(change, flag, at))
        return list(reversed(found))


def _instruct(flag: Node, ids: tuple[str, str], instruction: Mapping[str, Any]) -> None:
    match instruction.get("kind"):
        case "turnFlagOn" | "turnFlagOff" as kind:
            flag["on"] = kind == "turnFlagOn"
        case "updateFallthroughVariationOrRollout" if "rolloutWeights" in instruction:
            weights = as_mapping(instruction["rolloutWeights"])
            if set(weights) != set(ids) or sum(weights.values()) != _WHOLE:
                _bad("weights are of all variations, and sum to 100000")
            flag["rollout_percent"] = weights[ids[0]] // 1_000
        case "updateFallthroughVariationOrRollout" if instruction.get("variationId") in ids:
            flag["rollout_percent"] = 100 if instruction["variationId"] == ids[0] else 0
        case _:
            _bad("an instruction is not known")


def _listed(entry: Node) -> Node:
    """Return an entry as the list shows it, without the versions."""
    left_out = {"previousVersion", "currentVersion"}
    return {key: value for key, value in entry.items() if key not in left_out}


def _matcher(spec: str, text: str) -> Callable[[Node], bool]:
    """Return whether an entry is of a resource specifier and has a text in its name or member.

    Raises:
        _Refused: the specifier names no flags.
    """
    asked = re.fullmatch(_SPEC, spec) if spec else None
    if spec and asked is None:
        _bad("spec is not a resource specifier of flags")

    def matches(entry: Node) -> bool:
        known = re.fullmatch(_SPEC, entry["accesses"][0]["resource"])
        if asked and known:
            tags = set((asked[4] or "").split(",")) - {""}
            pairs = zip(known.groups()[:3], asked.groups()[:3], strict=True)
            if not tags <= set(entry["currentVersion"]["tags"]) or not all(
                fnmatchcase(*pair) for pair in pairs
            ):
                return False
        return text in f"{entry['name']} {entry['member']['email']}".casefold()

    return matches


def _number(given: str | None, otherwise: int) -> int:
    if given is None:
        return otherwise
    if not given.isdecimal():
        _bad("a time and a limit are whole numbers")
    return int(given)


def _bad(why: str) -> NoReturn:
    _refuse(400, "invalid_request", f"Invalid request: {why}")


def _refuse(status: int, code: str, message: str) -> NoReturn:
    raise _Refused(status, code, message)
