"""GitHub's description, the requests that leave for the twin, and what of them it does not allow.

Generic routers do not know its path parameters that hold slashes, so paths are matched here.
"""

import gzip
import json
import re
from functools import cache
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
import requests
from openapi_schema_validator import OAS30Validator

from tests.shared import SHARED


@cache
def document() -> dict[str, Any]:
    return json.load(gzip.open(SHARED / "vendor" / "github" / "openapi.reduced.json.gz"))


def resolved(node: Any) -> Any:
    while "$ref" in node:
        here: Any = document()
        for part in node["$ref"].removeprefix("#/").split("/"):
            here = here[part]
        node = here
    return node


@cache
def matchers() -> list[tuple[str, re.Pattern[str], Any]]:
    found: list[tuple[int, str, re.Pattern[str], Any]] = []
    for path, item in document()["paths"].items():
        for method, operation in item.items():
            told = [resolved(q) for q in operation.get("parameters", [])]
            multi = {q["name"] for q in told if q["in"] == "path" and q.get("x-multi-segment")}
            pattern = re.sub(
                r"\\\{(\w+)\\\}",
                lambda hit, m=multi: f"(?P<{hit[1]}>{'.+' if hit[1] in m else '[^/]+'})",
                re.escape(path),
            )
            literal = -len(re.sub(r"\{\w+\}", "", path))
            found.append((literal, method.upper(), re.compile(f"^{pattern}$"), operation))
    found.sort(key=lambda row: row[0])
    return [row[1:] for row in found]


def operation(method: str, path: str) -> tuple[str, Any]:
    """Return the name and the description of what a request asks for, none if GitHub has no such."""
    for verb, pattern, told in matchers():
        if verb == method and pattern.match(path):
            return told["operationId"], told
    return "", {}


def wrong_by(path: str, body: Any, *, method: str = "GET", status: int = 200) -> list[str]:
    _, told = operation(method, path)
    if not told:
        return [f"{method} {path} is not in the description"]
    if str(status) not in told["responses"]:
        return [f"{method} {path} is not answered with {status}"]
    answer = resolved(told["responses"][str(status)])
    if "content" not in answer:
        return [] if body is None else [f"{method} {path} has a body"]
    schema = answer["content"]["application/json"]["schema"]
    return [f"{method} {path} {why}" for why in wrong_with(schema, body)]


def wrong_with(schema: Any, body: Any) -> list[str]:
    if isinstance(body, list):
        # A folder's list is told apart by a `type` that no list has.
        schema = {key: value for key, value in schema.items() if key != "discriminator"}
    whole = {"components": document()["components"], "allOf": [schema]}
    return [
        f"{list(e.path)}: {e.message[:160]}"
        for e in OAS30Validator(whole).iter_errors(body)
        # Beside a `oneOf` the validator does not see that null is allowed.
        if not (e.instance is None and e.schema.get("nullable"))
    ]


class Exchange(NamedTuple):
    """A request as it left PyGithub, and what came back."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    sent: Any
    status: int
    answer: Any

    @property
    def name(self) -> str:
        """What GitHub calls it, or the method and path of what its description lacks."""
        return operation(self.method, self.path)[0] or f"{self.method} {self.path}"


def watch(monkeypatch: pytest.MonkeyPatch) -> list[Exchange]:
    """Return a list that every exchange with the twin is added to."""
    seen: list[Exchange] = []
    send = requests.Session.send

    def watched(session: requests.Session, request: Any, **how: Any) -> requests.Response:
        reply = send(session, request, **how)
        url: str = request.path_url
        parts = urlsplit(url.removeprefix("/github"))
        query = tuple(parse_qsl(parts.query, keep_blank_values=True))
        sent = json.loads(request.body) if request.body else None
        answer = reply.json() if reply.content else None
        path = unquote(parts.path)
        seen.append(Exchange(request.method, path, query, sent, reply.status_code, answer))
        return reply

    monkeypatch.setattr(requests.Session, "send", watched)
    return seen


def wrong_in(exchange: Exchange) -> list[str]:
    """Return what a request or its answer has that GitHub's description does not allow."""
    name, told = operation(exchange.method, exchange.path)
    if not told:
        return [f"{exchange.name} is not in the description"]
    answered = wrong_by(
        exchange.path, exchange.answer, method=exchange.method, status=exchange.status
    )
    asked = [f"{name} {why}" for why in (*wrong_query(exchange, told), *wrong_body(exchange, told))]
    return asked + answered


def wrong_query(exchange: Exchange, told: Any) -> list[str]:
    known = {q["name"]: q for q in map(resolved, told.get("parameters", [])) if q["in"] == "query"}
    wrong: list[str] = []
    for key, value in exchange.query:
        if key in known:
            is_number = known[key]["schema"].get("type") == "integer" and value.isdecimal()
            read = int(value) if is_number else value
            wrong += [f"{key} {why}" for why in wrong_with(known[key]["schema"], read)]
        elif key != "per_page":  # PyGithub asks every list for its size, paged or not.
            wrong.append(f"takes no {key}")
    return wrong


def wrong_body(exchange: Exchange, told: Any) -> list[str]:
    body, sent = told.get("requestBody"), exchange.sent
    if not body:
        return [] if sent is None else ["takes no body"]
    if sent is None and not body.get("required"):
        return []
    # The description allows a bare list of labels in words alone.
    is_bare = exchange.name == "issues/add-labels" and isinstance(sent, list)
    schema = resolved(body)["content"]["application/json"]["schema"]
    return [f"sent {why}" for why in wrong_with(schema, {"labels": sent} if is_bare else sent)]
