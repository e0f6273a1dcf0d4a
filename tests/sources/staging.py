"""A staging host on loopback that fails, redirects and misbehaves, and counts what it is asked."""

import asyncio
import socket
import threading
import time
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

PAGE = """<!doctype html><title>Sign up</title>
<h1>Sign up</h1>
<form method="post" action="/sign-up">
<label>Mail <input id="mail" name="mail" value="omar.haddad@mail.example.net"></label>
<textarea id="note">my own words</textarea>
<button id="go" type="button" onclick="fetch('/api/plans').then(r => r.json())
  .catch(e => { throw e })">Next</button>
<button id="send" type="submit">Send</button>
</form>
<p id="who">Written to omar.haddad@mail.example.net</p>
<p id="plain">Nothing that anybody would mind.</p>
<img src="http://elsewhere.example.org/pixel.png">
<script>console.error('plan 7 has no price')</script>
<a id="out" href="http://elsewhere.example.org/">Out</a>"""


@dataclass(eq=False)
class Staging:
    port: int
    asked: Counter[str] = field(default_factory=Counter[str])

    @property
    def host(self) -> str:
        return f"staging.example.com:{self.port}"


@contextmanager
def staging() -> Generator[Staging]:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    told = Staging(listener.getsockname()[1])
    config = uvicorn.Config(_app(told), log_config=None, lifespan="off", ws="none")
    server = uvicorn.Server(config)
    server.install_signal_handlers = lambda: None  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield told
    finally:
        server.should_exit = True
        thread.join(10)
        listener.close()


def _app(told: Staging) -> Starlette:
    async def answer(request: Request) -> Response:
        path = request.url.path
        told.asked[f"{request.method} {path}"] += 1
        told.asked[f"host {request.headers['host']}"] += 1
        match path:
            case "/":
                return HTMLResponse(PAGE)
            case "/api/plans":
                text = '{"error": "plan 7 has no price", "mail": "omar.haddad@mail.example.net"}'
                headers = {"x-request-id": "req_a8564412b235120a", "set-cookie": "session=hidden"}
                return Response(text, 500, headers, "application/json")
            case "/to":
                return RedirectResponse(request.query_params["url"])
            case "/large":
                return PlainTextResponse("x" * 2_000_000)
            case "/slow":
                await asyncio.sleep(30)
                return PlainTextResponse("late")
            case "/picture":
                return Response(b"\x89PNG\r\n\x1a\n\x00", 200, None, "image/png")
            case _:
                return PlainTextResponse("not here", 404)

    methods = ["GET", "HEAD", "POST", "PUT", "DELETE"]
    return Starlette(routes=[Route("/{path:path}", answer, methods=methods)])
