"""The GraphQL door: what REST has no answer for, and no mutation at all.

Source: GitHub GraphQL API, `Commit.blame`, errors with `type` and `path`.
"""

import json
from functools import cache, partial
from importlib.resources import files
from typing import Any, Final, cast

import graphql
from graphql import GraphQLError, GraphQLSchema, build_schema, parse, validate
from graphql.language import DocumentNode, FieldNode, OperationDefinitionNode, OperationType

from prode_mcp.practice.tally import Tally
from prode_mcp.practice.twins.github.answers import FORBIDDEN, Node, Refused
from prode_mcp.practice.twins.github.blame import blame
from prode_mcp.practice.twins.github.repository import LOGIN, Repository, utc

_HEADLINE: Final = 72


@cache
def schema() -> GraphQLSchema:
    """Return the part of GitHub's schema that the twin answers."""
    return build_schema((files(__package__ or "") / "schema.graphql").read_text(encoding="utf-8"))


def answer(repository: Repository, tally: Tally, sent: bytes) -> Node:
    """Return the answer to a request; what it may not or cannot do stands in its errors.

    Raises:
        Refused: the body is no GraphQL request.
    """
    try:
        asked = json.loads(sent)
        query: str = asked["query"]
        variables: dict[str, Any] = asked.get("variables") or {}
    except (ValueError, KeyError, TypeError) as error:
        raise Refused(400, "Problems parsing JSON") from error
    try:
        document = parse(query)
    except GraphQLError as error:
        return {"errors": [error.formatted]}
    refused = [_forbidden(name, tally) for name in _mutations(document)]
    if refused:
        return {"data": dict.fromkeys(e["path"][0] for e in refused), "errors": refused}
    if wrong := validate(schema(), document):
        return {"errors": [error.formatted for error in wrong]}
    found: Any = cast("Any", graphql).graphql_sync(
        schema(), query, root_value=_Root(repository), variable_values=variables
    )
    errors = [_told(error) for error in found.errors or ()]
    return {"data": found.data, **({"errors": errors} if errors else {})}


def _told(error: GraphQLError) -> Node:
    """Write an error as GitHub does, its type beside its message."""
    formatted: Node = {**error.formatted}
    return formatted.pop("extensions", {}) | formatted


def _mutations(document: DocumentNode) -> list[str]:
    """Return the names of the changes that a request asks for."""
    return [
        field.name.value
        for part in document.definitions
        if isinstance(part, OperationDefinitionNode) and part.operation is OperationType.MUTATION
        for field in part.selection_set.selections
        if isinstance(field, FieldNode)
    ]


def _forbidden(name: str, tally: Tally) -> Node:
    tally.refuse(f"github.graphql/{name}")
    return {"type": "FORBIDDEN", "path": [name], "message": FORBIDDEN}


class _Root:
    """The root of every query; methods are named like GitHub's fields."""

    def __init__(self, repository: Repository) -> None:
        self._repo = repository

    def viewer(self, info: Any) -> Node:  # noqa: ARG002
        return {"login": LOGIN}

    def repository(self, info: Any, owner: str, name: str) -> Node:  # noqa: ARG002
        if f"{owner}/{name}" != self._repo.name:
            message = f"Could not resolve to a Repository with the name '{owner}/{name}'."
            raise GraphQLError(message, extensions={"type": "NOT_FOUND"})
        return {"name": name, "nameWithOwner": self._repo.name, "object": self._object}

    def _object(self, info: Any, expression: str = "", oid: str = "") -> Node | None:  # noqa: ARG002
        sha = self._repo.resolve(expression or oid)
        if sha is not None:
            return self._commit(sha)
        kind = self._repo.kind(oid or expression)
        return {"__typename": kind.capitalize(), "oid": oid or expression} if kind else None

    def _commit(self, sha: str) -> Node:
        told = self._repo.commits[sha]
        first = told["message"].partition("\n")[0]
        return {
            "__typename": "Commit",
            "oid": sha,
            "message": told["message"],
            "messageHeadline": first if len(first) <= _HEADLINE else f"{first[: _HEADLINE - 3]}…",
            "author": self._actor(told["author"]),
            "committer": self._actor(told["committer"]),
            "authoredDate": utc(told["author"]["date"]),
            "committedDate": utc(told["committer"]["date"]),
            "blame": partial(self._blame, sha),
        }

    def _blame(self, sha: str, info: Any, path: str) -> Node:  # noqa: ARG002
        return {
            "ranges": [
                {"startingLine": one.first, "endingLine": one.last, "commit": self._commit(one.sha)}
                for one in blame(self._repo, sha, path)
            ]
        }

    def _actor(self, person: Node) -> Node:
        login = self._repo.login_of(person)
        return {**person, "user": {"login": login} if login else None}
