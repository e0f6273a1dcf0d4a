"""What stands before the page: it answers its own name alone, and only its own pages may write.

This holds off hostile web pages. It holds off no program on this machine, which can send any
header; what such a program cannot send is a signature.
"""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        "img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
}


@dataclass(frozen=True, slots=True)
class Guard:
    """Refuses what did not come to our name, or writes and did not come from our pages."""

    app: ASGIApp
    origin: str

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request of HTTP; nothing else is spoken here."""
        if scope["type"] != "http":
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        why, status = self._refusal(str(scope["method"]), Headers(scope=scope))
        app = PlainTextResponse(f"{why}\n", status) if why else self.app
        await app(scope, receive, send_guarded)

    def _refusal(self, method: str, headers: Headers) -> tuple[str, int]:
        # A name that somebody else points here reads nothing: DNS rebinding.
        if headers.getlist("host") != [urlsplit(self.origin).netloc]:
            return f"this page answers at {self.origin} alone", 421
        if method not in {"GET", "POST"}:
            return "only GET and POST are spoken here", 405
        if method == "POST":
            if headers.getlist("origin") != [self.origin]:
                return "only this page's own scripts may write", 403
            if headers.get("content-type") != "application/json":
                return "only JSON is read here", 415
        return "", 200
