"""A real browser before the real page, with an authenticator that Chromium imitates."""

import json
import socket
from base64 import b64encode
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import anyio
import pytest

from prode_mcp.approvers_file import ApproversFile
from prode_mcp.store.sqlite import SqliteLedger
from prode_mcp.web.serving import loopback, page_server
from prode_mcp.web.site import Site, site_of
from tests.approvals.authenticator import RP, Authenticator
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
    site: Site = field(init=False)
    window: Any = None
    cdp: Any = None
    authenticator: str = ""
    key: Authenticator = field(default_factory=Authenticator)
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

    async def hold(self, key: Authenticator) -> None:
        """Put a key into the authenticator, as if it had been enrolled with it."""
        credential = {
            "credentialId": b64encode(key.credential).decode(),
            "isResidentCredential": False,
            "rpId": RP,
            "privateKey": b64encode(key.pkcs8).decode(),
            "signCount": 0,
        }
        told = {"authenticatorId": self.authenticator, "credential": credential}
        await self.cdp.send("WebAuthn.addCredential", told)

    async def verified(self, *, is_verified: bool) -> None:
        told = {"authenticatorId": self.authenticator, "isUserVerified": is_verified}
        await self.cdp.send("WebAuthn.setUserVerified", told)

    async def go(self, path: str) -> Any:
        return await self.window.goto(self.origin + path)

    async def enrol(self, name: str = "ines", *, code: str = "") -> str:
        await self.go("/enrol")
        await self.window.fill("#name", name)
        await self.window.fill("#code", code or self.site.enrolment_code)
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

    @property
    def path(self) -> str:
        """The address of what is open, without its origin."""
        return urlsplit(str(self.window.url)).path

    async def options(self, decision: str) -> dict[str, Any]:
        """Ask for what is to be signed, as the page's script does."""
        told = await self._posted("options", decision, await self.token())
        return json.loads(told[1])

    async def post_word(self, decision: str, credential: str, token: str = "") -> tuple[int, str]:
        """Hand in what a passkey made, as the page's script does."""
        known = token or await self.token()
        return await self._posted("word", decision, known, credential=credential)

    async def _posted(self, to: str, decision: str, token: str, **more: str) -> tuple[int, str]:
        code = await self.window.inner_text("#digest strong") if decision == "approve" else ""
        body = {"decision": decision, "code": code, **more}
        return await self.fetched(f"{self.path}/{to}", body, **{"X-Prode-Token": token})

    async def elsewhere(self, url: str, content: str) -> None:
        """Open somebody else's page in the same window."""

        async def answer(route: Any) -> None:
            await route.fulfill(body=f"<!doctype html>{content}", content_type="text/html")

        await self.window.route(url, answer)
        await self.window.goto(url)

    async def asserted(self, options: object) -> str:
        """Have the passkey sign these options on whatever page is open."""
        script = """async (told) => JSON.stringify((await navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(told)})).toJSON())"""
        return await self.window.evaluate(script, options)


@asynccontextmanager
async def front(
    gated: Gated, browser: Any, *, blocked: frozenset[str] = frozenset()
) -> AsyncGenerator[Front]:
    """Serve the page on a free port, in this process; imitated keys are taken if not `blocked`."""
    port = free_port()
    made = Front(gated, browser, port)
    ledger = SqliteLedger(gated.house.store)
    clock = lambda: gated.house.now  # noqa: E731  a clock is a plain function
    site = site_of(made.settings, ledger, holder="page", clock=clock, secret=b"s" * 32)
    made.site = replace(site, blocked=blocked)
    with loopback(port) as sockets:
        server = page_server(made.site)
        async with anyio.create_task_group() as group:
            group.start_soon(server.serve, sockets)
            try:
                yield made
            finally:
                if made.window is not None:
                    await made.window.context.close()
                server.should_exit = True
    await ledger.close()


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]
