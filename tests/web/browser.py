"""A real browser before the real page, with an authenticator that Chromium imitates."""

import json
import socket
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import anyio
import pytest
import uvicorn

from prode_mcp.server.approvers import ApproversFile
from prode_mcp.store.sqlite import SqliteLedger
from prode_mcp.web import create_page
from prode_mcp.web.serving import loopback
from prode_mcp.web.site import Site, site_of
from tests.server.test_acting import Gated

CHROMIUM = Path("/usr/bin/chromium")


needs_browser = pytest.mark.skipif(
    not (CHROMIUM.exists() and find_spec("playwright")),
    reason="no chromium, or no playwright, is here",
)


@asynccontextmanager
async def chromium() -> AsyncGenerator[Any]:
    """Start the machine's own Chromium; nothing is fetched."""
    from playwright.async_api import async_playwright

    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        await browser.close()


@dataclass
class Front:
    """The page over a house, and one browser window before it."""

    gated: Gated
    browser: Any
    port: int
    window: Any = None
    cdp: Any = None
    authenticator: str = ""
    complaints: list[str] = field(default_factory=list[str])

    @property
    def settings(self) -> Any:
        told = {"approvers": self.gated.approvers, "page_port": self.port}
        return self.gated.house.settings.model_copy(update=told)

    @property
    def origin(self) -> str:
        return ApproversFile(self.settings).origin

    async def open(self, path: str = "/", **looks: Any) -> None:
        """Open a window of its own, with nothing in it from before."""
        context = await self.browser.new_context(**looks)
        self.window = await context.new_page()
        self.window.set_default_timeout(5_000)
        for event in ("console", "pageerror"):
            self.window.on(event, self._complain)
        self.cdp = await context.new_cdp_session(self.window)
        await self.cdp.send("WebAuthn.enable")
        await self.plug_in()
        await self.go(path)

    def _complain(self, what: Any) -> None:
        self.complaints.append(getattr(what, "text", str(what)))

    async def plug_in(self) -> None:
        """Put in an authenticator without any key, whose person is there and is verified."""
        options = {
            "protocol": "ctap2",
            "transport": "internal",
            "hasUserVerification": True,
            "isUserVerified": True,
            "automaticPresenceSimulation": True,
        }
        told = await self.cdp.send("WebAuthn.addVirtualAuthenticator", {"options": options})
        self.authenticator = told["authenticatorId"]

    async def verified(self, *, is_verified: bool) -> None:
        told = {"authenticatorId": self.authenticator, "isUserVerified": is_verified}
        await self.cdp.send("WebAuthn.setUserVerified", told)

    async def go(self, path: str) -> Any:
        return await self.window.goto(self.origin + path)

    async def enrol(self, name: str = "ines") -> str:
        await self.go("/enrol")
        await self.window.fill("#name", name)
        await self.window.click("text=Make a passkey")
        return await self.said()

    async def said(self) -> str:
        """Return what the page answers once it has stopped waiting."""
        await self.window.wait_for_selector(".said.good, .said.bad")
        return await self.window.inner_text(".said")

    async def approve(self, code: str = "") -> None:
        typed = code or await self.window.inner_text("#digest strong")
        await self.window.fill("#code", typed)
        await self.window.click("text=Approve with passkey")

    async def deny(self) -> None:
        await self.window.click("text=Deny with passkey")

    async def outcome(self) -> str:
        await self.window.wait_for_selector(".outcome")
        return await self.window.inner_text(".outcome")

    async def fetched(self, path: str, body: object, **headers: str) -> tuple[int, str]:
        """Post from a script on the page that is open."""
        script = """async ([path, body, headers]) => {
            const answer = await fetch(path, {method: "POST", body,
                headers: {"Content-Type": "application/json", ...headers}});
            return [answer.status, await answer.text()];
        }"""
        told = [path, json.dumps(body), headers]
        status, text = await self.window.evaluate(script, told)
        return status, text

    async def token(self) -> str:
        return await self.window.get_attribute("[data-token]", "data-token")

    async def asserted(self, options: object) -> str:
        """Have the passkey sign these options on whatever page is open."""
        script = """async (told) => JSON.stringify((await navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(told)})).toJSON())"""
        return await self.window.evaluate(script, options)


@asynccontextmanager
async def front(gated: Gated, browser: Any) -> AsyncGenerator[Front]:
    """Serve the page on a free port, in this process, and take imitated keys."""
    port = _free_port()
    made = Front(gated, browser, port)
    ledger = SqliteLedger(gated.house.store)
    with loopback(port) as sockets:
        site = site_of(
            made.settings, ledger, holder="page", clock=lambda: gated.house.now, secret=b"s" * 32
        )
        server = _server(replace(site, blocked=frozenset[str]()))
        async with anyio.create_task_group() as group:
            group.start_soon(server.serve, sockets)
            try:
                yield made
            finally:
                if made.window is not None:
                    await made.window.context.close()
                server.should_exit = True
    await ledger.close()


def _server(site: Site) -> uvicorn.Server:
    config = uvicorn.Config(
        create_page(site),
        log_config=None,
        access_log=False,
        lifespan="off",
        ws="none",
        timeout_graceful_shutdown=1,
    )
    return uvicorn.Server(config)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]
