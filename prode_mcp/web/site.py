"""What every part of the page works with: the desk, whose keys count, and this process's secret."""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from secrets import token_hex
from typing import Final, TypeVar

from pydantic import BaseModel, ValidationError
from starlette.requests import Request

from prode_mcp.approvals.signing.enrolment import BLOCKED, Enrolment
from prode_mcp.approvers_file import ApproversFile
from prode_mcp.calls import Calls
from prode_mcp.errors import ProdeError
from prode_mcp.holding import Holdings
from prode_mcp.runs.desk import Desk
from prode_mcp.runs.hearing import Hearing
from prode_mcp.settings import Settings
from prode_mcp.store import Ledger

_HEADER: Final = "X-Prode-Token"
_MOST_BYTES: Final = 64_000
B = TypeVar("B", bound=BaseModel)


class PageError(ProdeError):
    """What came to the page is not what its own scripts send."""


@dataclass(frozen=True, slots=True)
class Site:
    """One page over one ledger. `secret` is random bytes, other ones in each process."""

    desk: Desk
    approvers: ApproversFile
    secret: bytes
    blocked: frozenset[str] = BLOCKED
    """Names and models of authenticators that are not taken at enrolment."""
    enrolment_code: str = field(default_factory=lambda: token_hex(4))
    """What the terminal shows, and whoever adds a passkey types."""
    wrong_codes: list[datetime] = field(default_factory=list[datetime])
    enrolments: dict[str, Enrolment] = field(default_factory=dict[str, Enrolment])
    """Those that were begun, each by its token; one that is finished or failed is gone."""

    def now(self) -> datetime:
        """Return the time."""
        return self.desk.hearing.calls.now()

    def token(self, about: str) -> str:
        """Return what a script on the page about something sends back; no other page reads it."""
        told = f"prode-page-v1\x00{about}".encode()
        return hmac.new(self.secret, told, hashlib.sha256).hexdigest()

    async def body(self, request: Request, about: str, shape: type[B]) -> B:
        """Read what a script on the page about something has sent.

        Raises:
            PageError: its token is another page's, or it is too long or of another form.
        """
        given = request.headers.get(_HEADER, "")
        if not hmac.compare_digest(given.encode(), self.token(about).encode()):
            raise PageError("this page is of another time; load it again")
        content = bytearray()
        async for piece in request.stream():
            content += piece
            if len(content) > _MOST_BYTES:
                raise PageError("that is too long")
        try:
            return shape.model_validate_json(bytes(content))
        except ValidationError:
            raise PageError("that is not what this page sends") from None


def site_of(
    settings: Settings, ledger: Ledger, *, holder: str, clock: Callable[[], datetime], secret: bytes
) -> Site:
    """Build the page's site over a ledger."""
    approvers = ApproversFile(settings)
    calls = Calls(Holdings(ledger, holder), clock)
    return Site(Desk(Hearing(calls, approvers)), approvers, secret)
