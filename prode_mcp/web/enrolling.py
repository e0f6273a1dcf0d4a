"""A new passkey: made by a person's device, written into the file that a team reviews.

Any program on this machine can open this page, an agent's browser too, and bring a key of its
own. So the terminal in which a person started the page shows a code, and the page asks for it.
"""

import secrets
from dataclasses import dataclass
from hmac import compare_digest
from typing import Annotated, Final

from pydantic import Field
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from prode_mcp.approvals.keys import Keys, keys_of
from prode_mcp.approvals.signing.enrolment import Enrolled, Enrolment
from prode_mcp.approvals.signing.shapes import EnrolmentError
from prode_mcp.contracts import Shape
from prode_mcp.key_files import approvers_file, read_approvers, write_approvers
from prode_mcp.web.site import Site

ENROL: Final = "enrol"
"""What the page's token is about."""
_MOST_BEGUN: Final = 16
_MOST_WRONG: Final = 5


class Named(Shape):
    """Whose passkey is to be made; the form is that of a name in the approvers' file."""

    name: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,63}$")]
    code: Annotated[str, Field(max_length=40)]


class Made(Shape):
    """What their device made, as the text of `credential.toJSON()`, and which enrolment it is."""

    enrolment: Annotated[str, Field(max_length=100)]
    credential: Annotated[str, Field(max_length=60_000)]


@dataclass(frozen=True, slots=True)
class Enrolling:
    """Adds passkeys to the approvers' file."""

    site: Site

    async def options(self, request: Request) -> Response:
        """Give a device what it is to make."""
        named = await self.site.body(request, ENROL, Named)
        self._demand_code(named.code)
        begun = self.site.enrolments
        if len(begun) >= _MOST_BEGUN:
            del begun[next(iter(begun))]
        enrolment = Enrolment(named.name, self.site.approvers.rp_id, secrets.token_bytes(32))
        told = enrolment.options(self._keys(), user_id=secrets.token_bytes(32))
        name = secrets.token_urlsafe(16)
        begun[name] = enrolment
        return JSONResponse({"enrolment": name, "options": told})

    async def passkey(self, request: Request) -> Response:
        """Take what a device made, once."""
        made = await self.site.body(request, ENROL, Made)
        enrolment = self.site.enrolments.pop(made.enrolment, None)
        if enrolment is None:
            raise EnrolmentError("this enrolment is over; begin it again")
        enrolled = enrolment.finish(
            made.credential,
            origins=(self.site.approvers.origin,),
            added=self.site.now().date(),
            blocked=self.site.blocked,
        )
        place = approvers_file(self.site.approvers.settings)
        write_approvers(place, self._keys().with_added(enrolled.approver))
        return JSONResponse({"told": _told(enrolled)})

    def _demand_code(self, given: str) -> None:
        """Let nobody begin who cannot see the terminal. A few wrong codes end it for this page."""
        if len(self.site.wrong_codes) >= _MOST_WRONG:
            raise EnrolmentError("too many wrong codes: end the page and start it again")
        if not compare_digest(given.strip().encode(), self.site.enrolment_code.encode()):
            self.site.wrong_codes.append(self.site.now())
            raise EnrolmentError("this is not the code that the terminal shows")

    def _keys(self) -> Keys:
        """Return the keys there are; the first one makes the file."""
        path = approvers_file(self.site.approvers.settings)
        return read_approvers(path) if path.exists() else keys_of(())


def _told(enrolled: Enrolled) -> list[str]:
    one = enrolled.approver
    bound = one.device_type == "single_device"
    return [
        f"Added {one.name}'s passkey to the approvers' file.",
        "It stays on one device."
        if bound
        else "It is copied between devices: whoever opens that account can sign with it.",
        f"A certificate came with the device, model {one.aaguid}; it is not traced to its maker."
        if enrolled.is_attested
        else "Nothing shows what device this is: it may be a program. Ask its owner.",
    ]
