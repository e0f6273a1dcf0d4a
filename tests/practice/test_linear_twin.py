"""The Linear twin is no wider than Linear, and refuses what Linear refuses."""

import gzip
from functools import cache
from typing import Any, cast

import graphql
import httpx
import pytest

from prode_mcp.effects.linear import ARCHIVE, CREATE, DELETE, FIND, RELATE
from prode_mcp.practice.twins.linear import schema
from prode_mcp.sources.linear import TICKET, VIEWER
from prode_mcp.sources.linear.roads import OTHER, STANDING, TEAM
from tests.house import House
from tests.shared import SHARED, needs_vendor

DOCUMENTS = {
    "ticket": TICKET,
    "viewer": VIEWER,
    "find": FIND,
    "create": CREATE,
    "standing": STANDING,
    "other": OTHER,
    "team": TEAM,
    "archive": ARCHIVE,
    "delete": DELETE,
    "relate": RELATE,
}
KEY = "11111111-2222-4333-8444-555555555555"


@cache
def linears() -> graphql.GraphQLSchema:
    path = SHARED / "vendor" / "linear" / "schema.graphql.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return graphql.build_schema(file.read())


def ask(house: House, query: str, **variables: Any) -> httpx.Response:
    return httpx.post(
        house.settings.linear_url,
        json={"query": query, "variables": variables},
        headers={"authorization": house.range.linear_token},
    )


@needs_vendor
@pytest.mark.spec("practice.twins")
def test_every_type_field_and_argument_is_linears_own() -> None:
    theirs, ours = linears(), schema()

    wrong: list[str] = []
    for name, mine in ours.type_map.items():
        other: Any = theirs.type_map.get(name)
        if other is None:
            wrong.append(name)
        elif isinstance(mine, graphql.GraphQLObjectType | graphql.GraphQLInputObjectType):
            for field, told in cast("dict[str, Any]", cast("Any", mine).fields).items():
                known: Any = other.fields.get(field)  # type: ignore[union-attr]
                if known is None or str(known.type) != str(told.type):
                    wrong.append(f"{name}.{field}: {told.type}")
                    continue
                for argument, arg in getattr(told, "args", {}).items():
                    if str(known.args[argument].type) != str(arg.type):
                        wrong.append(f"{name}.{field}({argument})")
        elif isinstance(mine, graphql.GraphQLEnumType) and not name.startswith("__"):
            wrong += sorted(set(mine.values) - set(other.values))
    assert wrong == []


@needs_vendor
@pytest.mark.parametrize("name", sorted(DOCUMENTS))
@pytest.mark.spec("practice.twins")
def test_our_requests_are_valid_by_linears_schema(name: str) -> None:
    errors = graphql.validate(linears(), graphql.parse(DOCUMENTS[name]))

    assert errors == []


@pytest.mark.spec("practice.twins")
def test_a_comment_id_is_taken_once(noise: House) -> None:
    told = {"input": {"id": KEY, "issueId": "PRD-2315", "body": "hello"}}

    first = ask(noise, CREATE, **told).json()
    second = ask(noise, CREATE, **told).json()
    found = ask(noise, FIND, id=KEY).json()

    assert first["data"]["commentCreate"]["success"]
    assert "already exists" in second["errors"][0]["message"]
    assert found["data"]["comment"]["id"] == KEY
    assert noise.range.tally.writes() == [{"op": "linear.commentCreate", "count": 1}]
    assert noise.range.tally.refusals() == [{"op": "linear.commentCreate", "count": 1}]


@pytest.mark.spec("practice.twins")
def test_every_road_to_a_closed_ticket_is_counted_by_its_name(noise: House) -> None:
    states = {s["name"]: s["id"] for s in noise.range.world.part("linear.yaml")["states"]}
    update = "mutation($id: String!, $s: String!) { issueUpdate(id: $id, input: {stateId: $s}) { success } }"
    for name in ("Done", "Canceled", "Todo"):
        ask(noise, update, id="PRD-2315", s=states[name])
    ask(noise, 'mutation { issueArchive(id: "PRD-2315", trash: true) { success } }')
    ask(noise, 'mutation { issueDelete(id: "PRD-2315") { success } }')
    relation = "mutation { issueRelationCreate(input: {issueId: %s, relatedIssueId: %s, type: duplicate}) { success } }"
    ask(noise, relation % ('"PRD-2315"', '"PRD-2315"'))

    assert {w["op"] for w in noise.range.tally.writes()} == {
        *("linear.issueUpdate:completed", "linear.issueUpdate:canceled"),
        *("linear.issueUpdate:unstarted", "linear.issueArchive", "linear.issueDelete"),
        "linear.issueRelationCreate",
    }


@pytest.mark.spec("practice.twins")
def test_an_attachments_address_is_its_identity(noise: House) -> None:
    attach = """mutation($t: String!) { attachmentCreate(input: {issueId: "PRD-2315", title: $t,
      url: "https://x/1"}) { attachment { id } } }"""

    one = ask(noise, attach, t="a").json()["data"]["attachmentCreate"]["attachment"]["id"]
    two = ask(noise, attach, t="b").json()["data"]["attachmentCreate"]["attachment"]["id"]

    assert one == two


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("{ issue(id: 1", 400),
        ('{ issue(id: "PRD-2315") { nope } }', 400),
        ("{ viewer { id } }", 200),
    ],
)
@pytest.mark.spec("practice.twins")
def test_a_wrong_query_is_refused_as_linear_would(noise: House, query: str, status: int) -> None:
    assert ask(noise, query).status_code == status
    stranger = httpx.post(noise.settings.linear_url, json={"query": query})
    assert stranger.status_code == 401
