"""The Linear twin: GraphQL over a world's tickets, executed by graphql-core on our own schema."""

import json
from collections.abc import Callable
from importlib.resources import files
from typing import Any, Final, cast

import graphql
from graphql import GraphQLError, GraphQLSchema, build_schema, parse, validate
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from prode_mcp.practice.tally import Tally
from prode_mcp.practice.twins.linear.tickets import Tickets
from prode_mcp.practice.world import World

_HEADERS: Final = {
    "X-RateLimit-Requests-Limit": "5000",
    "X-RateLimit-Requests-Remaining": "4990",
    "X-RateLimit-Requests-Reset": "4102444800000",
}


def schema() -> GraphQLSchema:
    """Return the schema that the twin answers."""
    return build_schema((files(__package__ or "") / "schema.graphql").read_text(encoding="utf-8"))


def app(world: World, tally: Tally, token: str = "") -> Starlette:
    """Return the twin; every request must carry `token`, bare or as a bearer."""
    known, tickets = schema(), Tickets(world.part("linear.yaml"), world.now, tally)

    async def answer(request: Request) -> Response:
        sent = request.headers.get("authorization", "").removeprefix("Bearer ")
        if not sent or (token and sent != token):
            return _errors(401, "Authentication required", "AUTHENTICATION_ERROR")
        try:
            asked = json.loads(await request.body())
            query: str = asked["query"]
            variables: dict[str, Any] = asked.get("variables") or {}
            wrong = validate(known, parse(query))
        except (ValueError, KeyError, TypeError):
            return _errors(400, "the body is no GraphQL request", "BAD_USER_INPUT")
        except GraphQLError as error:
            return _errors(400, error.message, "GRAPHQL_PARSE_FAILED")
        if wrong:
            return _errors(400, wrong[0].message, "GRAPHQL_VALIDATION_FAILED")
        found: Any = cast("Any", graphql).graphql_sync(
            known, query, root_value=tickets, variable_values=variables, field_resolver=_resolve
        )
        told: dict[str, Any] = {"data": found.data}
        if found.errors:
            told["errors"] = [error.formatted for error in found.errors]
        return JSONResponse(told, headers=_HEADERS)

    return Starlette(routes=[Route("/graphql", answer, methods=["POST"])])


def _resolve(source: Any, info: Any, **arguments: Any) -> Any:
    """Read a field of a dictionary, calling what is a question; the root's are methods."""
    if isinstance(source, Tickets):
        return getattr(source, _snake(info.field_name))(**arguments)
    value: Any = source.get(info.field_name)
    return _called(value, arguments) if callable(value) else value


def _called(value: Callable[..., Any], arguments: dict[str, Any]) -> Any:
    return value(**arguments)


def _snake(name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name)


def _errors(status: int, message: str, code: str) -> Response:
    told = {"errors": [{"message": message, "extensions": {"code": code, "type": code.lower()}}]}
    return JSONResponse(told, status)
