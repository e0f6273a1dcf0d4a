"""Make the twins misbehave on request: what a connector must survive, a test can ask for."""

from collections import deque
from dataclasses import dataclass, replace
from threading import Lock
from typing import Literal

import anyio
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

Kind = Literal["status", "html", "truncated", "malformed", "slow", "lost", "dropped", "cut"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One misbehaviour of the next request whose path begins with `prefix`.

    `status` answers with that status and headers; `html` and `malformed` answer 200 with a body
    that is no JSON; `truncated` cuts the true answer; `slow` waits `seconds` and acts; `lost` lets
    the vendor act and answers 500; `dropped` breaks the connection before the vendor hears of it,
    `cut` after it acted. `target` narrows it to one operation of AWS's, and `skip` lets so many
    matching requests pass first.
    """

    prefix: str
    kind: Kind
    status: int = 500
    headers: tuple[tuple[str, str], ...] = ()
    seconds: float = 0.0
    target: str = ""
    skip: int = 0


class Faults:
    """The misbehaviours that wait, oldest first."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: deque[Fault] = deque()

    def add(self, fault: Fault, times: int = 1) -> None:
        """Let the next `times` matching requests go wrong."""
        with self._lock:
            self._waiting.extend([fault] * times)

    def clear(self) -> None:
        """Let everything go well from now on."""
        with self._lock:
            self._waiting.clear()

    def take(self, path: str, target: str = "") -> Fault | None:
        """Return and use up the fault that this request meets."""
        with self._lock:
            for at, fault in enumerate(self._waiting):
                if path.startswith(fault.prefix) and target.endswith(fault.target):
                    if fault.skip:
                        self._waiting[at] = replace(fault, skip=fault.skip - 1)
                        return None
                    del self._waiting[at]
                    return fault
        return None


class FaultyApp:
    """An ASGI app whose answers go wrong as `faults` say."""

    def __init__(self, app: ASGIApp, faults: Faults) -> None:
        self._app = app
        self._faults = faults

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or spoil it."""
        fault = self._faults.take(scope["path"], _target(scope)) if _is_http(scope) else None
        if fault is None:
            await self._app(scope, receive, send)
            return
        spoiled: ASGIApp
        match fault.kind:
            case "status":
                spoiled = Response("{}", fault.status, dict(fault.headers))
            case "html":
                spoiled = Response("<html><body>Sign in</body></html>", media_type="text/html")
            case "malformed":
                spoiled = Response('{"data": {"issue"', media_type="application/json")
            case "slow":
                # Heard before the wait: a vendor acts though the caller has gone meanwhile.
                receive = await _heard(receive)
                await anyio.sleep(fault.seconds)
                spoiled = self._app
            case "dropped":
                spoiled = _break
            case "truncated" | "lost" | "cut":
                spoiled = await self._spoil(scope, receive, fault)
        await spoiled(scope, receive, send)

    async def _spoil(self, scope: Scope, receive: Receive, fault: Fault) -> ASGIApp:
        body = bytearray()

        async def keep(message: Message) -> None:
            body.extend(message.get("body", b""))

        await self._app(scope, receive, keep)
        if fault.kind == "lost":
            return Response("{}", 500)
        if fault.kind == "cut":
            return _break
        return Response(bytes(body[: len(body) // 2]), media_type="application/json")


async def _heard(receive: Receive) -> Receive:
    """Return a way to receive again the request that is received here whole."""
    body, more = bytearray(), True
    while more:
        message = await receive()
        body.extend(message.get("body", b""))
        more = message.get("more_body", False)

    async def again() -> Message:
        return {"type": "http.request", "body": bytes(body), "more_body": False}

    return again


async def _break(_scope: Scope, _receive: Receive, send: Send) -> None:
    """Promise a body and send none: the server then breaks the connection."""
    headers = [(b"content-type", b"application/json"), (b"content-length", b"2")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})


def _is_http(scope: Scope) -> bool:
    return bool(scope["type"] == "http")


def _target(scope: Scope) -> str:
    headers: dict[bytes, bytes] = dict(scope["headers"])
    return headers.get(b"x-amz-target", b"").decode("latin-1")
