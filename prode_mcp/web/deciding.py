"""A person's decision: the challenge of a statement goes out, and a signature comes back.

The statement is always the stored one. A browser says which request and which decision, and gives
a signature; it never says what is signed.
"""

import hmac
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from prode_mcp.approvals.signing.passkey import assertion_options, signature_of
from prode_mcp.approvals.statements import Statement
from prode_mcp.approvals.words import written_word
from prode_mcp.contracts import Shape
from prode_mcp.runs.desk import RequestError, Sheet, refused, whole
from prode_mcp.web.site import Site


class Choice(Shape):
    """What a person chose; to approve they have typed the end of the act's digest."""

    decision: Literal["approve", "deny"]
    code: Annotated[str, Field(max_length=40)] = ""


class Said(Choice):
    """The same, with what their passkey made of it: the text of `credential.toJSON()`."""

    credential: Annotated[str, Field(max_length=30_000)]


@dataclass(frozen=True, slots=True)
class Deciding:
    """Takes decisions on requests."""

    site: Site

    async def options(self, request: Request) -> Response:
        """Give a passkey what it is to sign."""
        sheet = await self._named(request)
        statement = _chosen(sheet, await self.site.body(request, sheet.request, Choice))
        passkeys = self.site.approvers.passkeys(self.site.now())
        if not passkeys:
            raise RequestError("no passkey counts yet; enrol one first")
        told = assertion_options(statement, passkeys, rp_id=self.site.approvers.rp_id)
        return Response(told, media_type="application/json")

    async def word(self, request: Request) -> Response:
        """Put a signed word where it is heard."""
        sheet = await self._named(request)
        said = await self.site.body(request, sheet.request, Said)
        signature = signature_of(said.credential)
        judged = await self.site.desk.say(sheet, written_word(_chosen(sheet, said), signature))
        return JSONResponse({"state": judged.state, "why": judged.why})

    async def _named(self, request: Request) -> Sheet:
        desk = self.site.desk
        return desk.named(await desk.sheets(), request.path_params["request"])


def _chosen(sheet: Sheet, choice: Choice) -> Statement:
    """Return the stored statement under a decision.

    Raises:
        RequestError: the request does not take it, or the typed code is another.
        DrawingError: the request cannot be drawn.
    """
    drawn = whole(sheet)
    if refusal := refused(sheet, choice.decision):
        raise RequestError(refusal)
    typed = choice.code.strip().casefold()
    if choice.decision == "approve" and not hmac.compare_digest(
        typed.encode(), drawn.code.encode()
    ):
        raise RequestError("this is not the end of the act's digest; nothing was signed")
    return drawn.statement.model_copy(update={"decision": choice.decision})
