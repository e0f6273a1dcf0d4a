"""The person at the client: how they are brought to a request, in both eras of the protocol.

Whoever answers here may be a hook. A page or a terminal takes a signature; a form takes a typed
code and says as little as a form says. Declining, leaving and waiting too long decide nothing.
"""

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, cast

import anyio
from mcp.server.mcpserver import Context
from mcp.shared.exceptions import MCPError
from mcp.types import (
    CallToolResult,
    ElicitRequest,
    ElicitRequestFormParams,
    ElicitRequestURLParams,
    ElicitResult,
    InputRequiredResult,
)

from prode_mcp.contracts import Answer, Need
from prode_mcp.runs.asking import Asking, Before
from prode_mcp.server.wire import wire

_KEY: Final = "person"
_RETURNS_QUESTIONS: Final = "2026-07-28"
"""From this version on a question is returned, and the call comes again with its answer."""
MOST_BROUGHT: Final = 3
"""How often one process brings a person to one request: who is asked again and again stops reading."""
ANSWER_S: Final = 120.0
"""Seconds that a client may take over a form, in the era in which the call waits for it."""
_LOOKS: Final = 40
_LOOK_S: Final = 0.5
"""A call waits twenty seconds for a signature on the page."""

Channel = Literal["url", "form", "text"]


@dataclass(frozen=True, slots=True)
class Person:
    """Brings the person at a client to requests. `page` is the page's own address."""

    asking: Asking
    page: str
    _brought: Counter[str] = field(default_factory=Counter[str])

    async def bring(
        self, run_id: str, request: str, context: Context[Any, Any]
    ) -> CallToolResult | InputRequiredResult:
        """Bring the person to a request that waits, and say what became of it."""
        # A call that comes again with an answer is about the request that it was asked of.
        before = await self.asking.before(run_id, request or context.request_state or "")
        if isinstance(before, Answer):
            return wire(before)
        asked = context.request_state == before.request
        channel = channel_of(context)
        if channel == "text" or (not asked and self._brought[before.request] >= MOST_BROUGHT):
            return await self._told(run_id, before)
        # Versions are days, and compare as their texts do.
        if (context.protocol_version or "") >= _RETURNS_QUESTIONS:
            answer: Any = (context.input_responses or {}).get(_KEY) if asked else None
            if not isinstance(answer, ElicitResult):
                return self._question(channel, before)
        else:
            answer = await self._elicited(channel, before, context)
        return await self._after(run_id, channel, before, answer)

    def _question(self, channel: Channel, before: Before) -> InputRequiredResult:
        self._brought[before.request] += 1
        params: Any = self._url(before) if channel == "url" else _form(before)
        return InputRequiredResult(
            input_requests={_KEY: ElicitRequest(params=params)}, request_state=before.request
        )

    async def _elicited(
        self, channel: Channel, before: Before, context: Context[Any, Any]
    ) -> ElicitResult | None:
        self._brought[before.request] += 1
        session, own = context.request_context.session, context.request_id
        asks: Mapping[str, Callable[[], Awaitable[ElicitResult]]] = {
            "url": lambda: session.elicit_url(
                _message(before), self._address(before), before.request, own
            ),
            "form": lambda: session.elicit_form(_message(before), SCHEMA, own),
        }
        try:
            with anyio.move_on_after(ANSWER_S):
                return await asks[channel]()
        except MCPError:
            # The client cannot show it after all: the text tells the way.
            return None
        return None

    async def _after(
        self, run_id: str, channel: Channel, before: Before, answer: ElicitResult | None
    ) -> CallToolResult:
        if answer is None or answer.action != "accept":
            return await self._told(run_id, before)
        if channel == "url":
            return await self._waited(run_id, before)
        decision = _decision(answer.content or {}, before)
        if decision is None:
            return await self._told(run_id, before)
        return wire(await self.asking.answered(run_id, before.request, decision))

    async def _waited(self, run_id: str, before: Before) -> CallToolResult:
        """Wait a while for a signature; a person who takes longer is asked for again later."""
        for _ in range(_LOOKS):
            if isinstance(await self.asking.before(run_id, before.request), Answer):
                break
            await anyio.sleep(_LOOK_S)
        return await self._told(run_id, before)

    async def _told(self, run_id: str, before: Before) -> CallToolResult:
        """Say how it stands, and how a person decides."""
        now = await self.asking.before(run_id, before.request)
        if isinstance(now, Answer):
            return wire(now)
        status = await self.asking.status(run_id)
        ways = (
            f"{before.scope}: it waits. A person decides at {self._address(before)}"
            f" (prode-mcp approvals page), or by: prode-mcp approvals sign {before.request[:12]}"
        )
        need = Need(what="a person's word, which no call can give", call="approval_status")
        return wire(status.model_copy(update={"message": ways, "missing": (need,)}))

    def _url(self, before: Before) -> ElicitRequestURLParams:
        return ElicitRequestURLParams(message=_message(before), url=self._address(before))

    def _address(self, before: Before) -> str:
        return f"{self.page}/requests/{before.request}"


def channel_of(context: Context[Any, Any]) -> Channel:
    """Return how a client says that its person can be asked; the page first, which can sign."""
    # Without a version there is no client behind the call.
    declared = context.client_capabilities if context.protocol_version else None
    elicitation = declared.elicitation if declared else None
    if elicitation is None:
        return "text"
    # Before there were modes, a bare `elicitation` meant forms.
    return "form" if elicitation.url is None else "url"


SCHEMA: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {
        "decision": {
            "type": "string",
            # The first is what a client that answers by itself takes.
            "enum": ["deny", "approve"],
            "description": "approve: this exact act, once",
        },
        "confirm": {"type": "string", "description": "The code of the act, as the message has it"},
    },
    "required": ["decision", "confirm"],
}
"""A form with a bare root: some clients leave without a word where it has a title."""


def _form(before: Before) -> ElicitRequestFormParams:
    return ElicitRequestFormParams(message=_message(before), requested_schema=cast("Any", SCHEMA))


def _message(before: Before) -> str:
    return f"{before.scope}. Code of the act: {before.code}. Nothing happens unless you decide."


def _decision(content: Mapping[str, Any], before: Before) -> Literal["approve", "deny"] | None:
    """Return what a form decides; approving takes the typed code, denying takes the word alone."""
    match content.get("decision"):
        case "deny":
            return "deny"
        case "approve" if content.get("confirm") == before.code:
            return "approve"
        case _:
            return None
