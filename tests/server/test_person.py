"""The person at the client is brought to a request, in both eras; what a client says grants nothing."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, Literal

import pytest
from mcp import Client
from mcp.client.session import ClientSession
from mcp.types import (
    ElicitationCapability,
    ElicitRequestFormParams,
    ElicitRequestURLParams,
    ElicitResult,
    FormElicitationCapability,
)
from pydantic import SecretStr

from prode_mcp.server import create_server, person
from prode_mcp.server.person import MOST_BROUGHT
from tests.approvals.people import INES
from tests.house import Answer, Caller, Era
from tests.server.evidence import RUN, open_gate
from tests.server.test_acting import Gated, ask, close, gated, say, state_of

__all__ = ["gated"]
pytestmark = [pytest.mark.anyio, pytest.mark.spec("approvals.person")]
ERAS: tuple[Era, ...] = ("auto", "legacy")
Params = ElicitRequestURLParams | ElicitRequestFormParams
Reply = Callable[[Params], Awaitable[ElicitResult]]


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(person, "_LOOKS", 4)
    monkeypatch.setattr(person, "_LOOK_S", 0.05)
    monkeypatch.setattr(person, "ANSWER_S", 0.3)


class At:
    """Whoever sits at a client, or the hook that answers for them."""

    def __init__(self, reply: Reply) -> None:
        self.reply = reply
        self.seen: list[Params] = []

    async def __call__(self, context: Any, params: Params) -> ElicitResult:
        self.seen.append(params)
        return await self.reply(params)


@asynccontextmanager
async def client(
    gated: Gated, era: Era, at: At | None, *, form_only: bool = False, **changed: Any
) -> AsyncGenerator[Caller]:
    """Connect a client that can bring somebody to a page or a form, or to neither."""
    house = gated.house
    told: dict[str, Any] = {
        "approvers": gated.approvers,
        "linear_close_token": SecretStr(house.range.linear_token),
    }
    settings = house.settings.model_copy(update=told | changed)
    server = create_server(settings, holder="process 1", clock=lambda: house.now)
    built = ClientSession._build_capabilities

    def forms(self: ClientSession, *args: Any, **kwargs: Any) -> Any:
        elicitation = ElicitationCapability(form=FormElicitationCapability())
        return built(self, *args, **kwargs).model_copy(update={"elicitation": elicitation})

    with pytest.MonkeyPatch.context() as patch:
        if form_only:
            patch.setattr(ClientSession, "_build_capabilities", forms)
        async with Client(server, mode=era, elicitation_callback=at) as connected:
            call = Caller(connected)
            await open_gate(call, house)
            yield call


async def bring(call: Caller, **arguments: Any) -> Answer:
    return await call("approval_ask", run_id=RUN, **arguments)


def says(action: Literal["accept", "decline", "cancel"], **content: Any) -> Reply:
    async def reply(_params: Params) -> ElicitResult:
        return ElicitResult(action=action, content=content or None)

    return reply


@pytest.mark.parametrize("era", ERAS)
async def test_a_client_that_opens_pages_brings_its_person_to_ours(gated: Gated, era: Era) -> None:
    async def signs(_params: Params) -> ElicitResult:
        # Meanwhile Ines signs, as on the page.
        await say(call, INES.word(gated.statement(asked["body"]["request"])))
        return ElicitResult(action="accept")

    at = At(signs)
    async with client(gated, era, at) as call:
        asked = await ask(call)
        told = await bring(call)
        done = await close(call)

    (seen,) = at.seen
    assert isinstance(seen, ElicitRequestURLParams)
    assert seen.url == f"http://prode.localhost:8765/requests/{asked['body']['request']}"
    assert "CLOSE PRD-2318 as Done" in seen.message
    assert state_of(told) == "approved"
    assert done["status"] == "ok"


@pytest.mark.parametrize("era", ERAS)
@pytest.mark.parametrize("action", ["accept", "decline", "cancel"])
async def test_opening_the_page_or_leaving_decides_nothing(
    gated: Gated, era: Era, action: Any
) -> None:
    at = At(says(action))
    async with client(gated, era, at) as call:
        asked = await ask(call)
        told = await bring(call)
        closed = await close(call)

    assert state_of(told) == "pending"
    assert f"prode-mcp approvals sign {asked['body']['request'][:12]}" in told["message"]
    assert closed["code"] == "approval_required"
    assert gated.writes() == {}


@pytest.mark.parametrize("era", ERAS)
@pytest.mark.parametrize(
    "content",
    [
        {},
        {"decision": "approve"},
        {"decision": "approve", "confirm": ""},
        {"decision": "approve", "confirm": "the code"},
        {"decision": "yes", "confirm": "CODE"},
        {"decision": "approve", "confirm": "CODE"},
    ],
)
async def test_a_form_grants_nothing_whoever_fills_it_in(
    gated: Gated, era: Era, content: dict[str, str]
) -> None:
    async def reply(params: Params) -> ElicitResult:
        code = params.message.partition("act: ")[2].partition(".")[0]
        filled: dict[str, Any] = {k: code if v == "CODE" else v for k, v in content.items()}
        return ElicitResult(action="accept", content=filled)

    at = At(reply)
    async with client(gated, era, at, form_only=True) as call:
        await ask(call)
        told = await bring(call)
        closed = await close(call)

    (seen,) = at.seen
    assert isinstance(seen, ElicitRequestFormParams)
    schema: Any = seen.requested_schema
    assert set(schema) == {"type", "properties", "required"}
    assert schema["properties"]["decision"]["enum"][0] == "deny"
    assert state_of(told) == "pending"
    assert closed["code"] == "approval_required"
    if content == {"decision": "approve", "confirm": "CODE"}:
        assert "S1 is too weak: ticket_terminal asks for S3" in closed["message"]
    assert gated.writes() == {}


@pytest.mark.parametrize("era", ERAS)
async def test_the_word_deny_in_a_form_denies(gated: Gated, era: Era) -> None:
    async with client(
        gated, era, At(says("accept", decision="deny", confirm="")), form_only=True
    ) as call:
        asked = await ask(call)
        told = await bring(call)
        late = await say(call, INES.word(gated.statement(asked["body"]["request"])))
        again = await ask(call)

    assert (state_of(told), state_of(late)) == ("denied", "denied")
    assert again["code"] == "enough_asked"


async def test_a_form_counts_where_a_team_says_so_and_its_terms_say_so_too(gated: Gated) -> None:
    async def reply(params: Params) -> ElicitResult:
        code = params.message.partition("act: ")[2].partition(".")[0]
        return ElicitResult(action="accept", content={"decision": "approve", "confirm": code})

    async with client(gated, "auto", At(reply), form_only=True) as call:
        before = await ask(call)
    async with client(
        gated, "auto", At(reply), form_only=True, approval_terms="ticket_terminal=S1"
    ) as call:
        loosened = await ask(call)
        told = await bring(call)
        done = await close(call)

    policies = [gated.statement(a["body"]["request"]) for a in (before, loosened)]
    assert policies[0].partition(b'"policy":')[2] != policies[1].partition(b'"policy":')[2]
    assert state_of(told) == "approved"
    assert done["status"] == "ok"


@pytest.mark.parametrize("era", ERAS)
async def test_a_client_that_can_ask_nobody_is_told_the_way_in_words(
    gated: Gated, era: Era
) -> None:
    async with client(gated, era, None) as call:
        nothing = await bring(call)
        asked = await ask(call)
        told = await bring(call, request=asked["body"]["request"][:16])
        other = await bring(call, request="f" * 16)

    assert nothing["code"] == other["code"] == "nothing_waits"
    assert "http://prode.localhost:8765/requests/" in told["message"]
    assert told["missing"][0]["call"] == "approval_status"


@pytest.mark.parametrize("era", ERAS)
async def test_nobody_is_brought_to_one_request_again_and_again(gated: Gated, era: Era) -> None:
    at = At(says("decline"))
    async with client(gated, era, at) as call:
        await ask(call)
        answers = [await bring(call) for _ in range(MOST_BROUGHT + 2)]

    assert len(at.seen) == MOST_BROUGHT
    assert answers[-1]["body"]["requests"][0]["state"] == "pending"


async def test_a_client_that_never_answers_holds_nothing_up(gated: Gated) -> None:
    import anyio

    async def sleeps(_params: Params) -> ElicitResult:
        await anyio.sleep(5)
        return ElicitResult(action="accept")

    async with client(gated, "legacy", At(sleeps)) as call:
        await ask(call)
        with anyio.fail_after(3):
            told = await bring(call)

    assert state_of(told) == "pending"


async def test_the_tool_asks_its_client_for_a_person_and_takes_no_decision(gated: Gated) -> None:
    async with client(gated, "auto", None) as call:
        listed = (await call.client.list_tools()).tools
        refused = [
            await bring(call, decision="approve"),
            await bring(call, approver="ines"),
            await bring(call, confirm="abc"),
        ]

    tool = next(t for t in listed if t.name == "approval_ask")
    assert tool.meta is not None
    assert tool.meta["anthropic/requiresUserInteraction"] is True
    assert set(tool.input_schema["properties"]) == {"run_id", "request"}
    assert {a["code"] for a in refused} == {"bad_arguments"}
