"""Walk through a staging page in the machine's own Chromium, step by step, and see what breaks.

The browser knows the addresses of the allowed hosts alone, which were looked at before it
starts; to every other name it finds none. It sends nothing but GET and HEAD unless the settings
let it. What is typed, what would identify somebody and what looks like a secret is covered in a
picture before it is taken.
"""

import hashlib
import shutil
import tempfile
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, NamedTuple
from urllib.parse import urljoin

import anyio
from pydantic import JsonValue

from prode_mcp.contracts import Envelope, Observation, Specialist, quoted
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.repro.addresses import Allowed, checked, read_place
from prode_mcp.sources.repro.fetching import Resolve, resolve
from prode_mcp.sources.repro.steps import Step

MOST_STEPS: Final = 20
STEP_S: Final = 5.0
DEADLINE_S: Final = 45.0
_MOST_NOTES: Final = 20
_NOTE_CHARS: Final = 300
_TEXT_CHARS: Final = 1_500
_PROGRAMS: Final = ("chromium", "chromium-browser", "google-chrome", "chrome")
_READS: Final = frozenset({"GET", "HEAD"})
_TYPED: Final = "input, textarea, select, [contenteditable]"
# Every element that holds text of its own; its text goes out, a number comes back.
_TEXTS: Final = """() => [...document.querySelectorAll('body *')]
  .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
  .slice(0, 3000)
  .map((e, n) => { e.setAttribute('data-prode', n); return e.innerText.slice(0, 2000) })"""

Clean = Callable[[str], str]


class Ready(NamedTuple):
    """What a walk needs: the program, the hosts, whether it may write, and how text is cleaned."""

    program: str
    allowed: Allowed
    may_write: bool
    clean: Clean
    resolving: Resolve = resolve


@dataclass(eq=False)
class _Seen:
    """What went on while the steps were walked."""

    console: list[str] = field(default_factory=list[str])
    failed: list[dict[str, JsonValue]] = field(default_factory=list[dict[str, JsonValue]])
    blocked: list[str] = field(default_factory=list[str])
    requests: int = 0
    files: dict[str, bytes] = field(default_factory=dict[str, bytes])


def find_browser(told: str) -> str:
    """Return the path of a browser: the one that is set, or the first on the machine.

    Raises:
        SourceError: there is none, or Playwright is not installed.
    """
    from importlib.util import find_spec  # noqa: PLC0415

    if find_spec("playwright") is None:
        why = "no Playwright; install prode-mcp[browser]"
        raise SourceError("reproduction", Fault.NO_CREDENTIAL, why, calls=0)
    found = next(filter(None, map(shutil.which, (told,) if told else _PROGRAMS)), None)
    if found is None:
        why = "no Chromium on this machine; set PRODE_CHROMIUM"
        raise SourceError("reproduction", Fault.NO_CREDENTIAL, why, calls=0)
    return found


async def browse(url: str, steps: Sequence[Step], ready: Ready, *, now: datetime) -> Observation:
    """Open an address and walk the steps; the first that fails ends the walk and is the finding.

    Raises:
        SourceError: the address may not be asked, or the browser did not start.
    """
    place = read_place(url, ready.allowed)
    rules = await _rules(place.host, ready)
    seen = _Seen()
    try:
        with anyio.fail_after(DEADLINE_S):
            async with _page(ready, rules, seen) as page:
                done, stopped = await _walk(page, str(place), steps, ready, seen)
                text = ready.clean(await page.inner_text("body", timeout=STEP_S * 1000))
                await _picture(page, ready, seen)
    except TimeoutError as error:
        why = f"the walk did not end in {DEADLINE_S:.0f} s"
        raise SourceError("reproduction", Fault.TIMEOUT, why) from error
    return _observed(done, stopped, text, seen, now)


async def _rules(host: str, ready: Ready) -> str:
    """Map every allowed name to an address that was looked at, and all others to nothing."""
    named = {name.partition(":")[0] for name in ready.allowed.hosts if not name.startswith("*")}
    rules: list[str] = []
    for name in sorted({host, *named}):
        try:
            address = checked(await ready.resolving(name, 443), ready.allowed)
        except SourceError:
            if name == host:
                raise
            continue
        rules.append(f"MAP {name} {f'[{address}]' if address.version == 6 else address}")
    return ", ".join([*rules, "MAP * ~NOTFOUND"])


@asynccontextmanager
async def _page(ready: Ready, rules: str, seen: _Seen) -> AsyncGenerator[Any]:
    from playwright.async_api import Error, async_playwright  # noqa: PLC0415  an optional extra

    with tempfile.TemporaryDirectory() as downloads:
        async with async_playwright() as playwright:
            try:
                browser = await playwright.chromium.launch(
                    executable_path=ready.program,
                    downloads_path=downloads,
                    args=[f"--host-resolver-rules={rules}", "--disable-gpu", "--no-proxy-server"],
                )
            except Error as error:
                why = "the browser did not start; it may need a user that is not root"
                raise SourceError("reproduction", Fault.UNAVAILABLE, why) from error
            try:
                context = await browser.new_context(
                    service_workers="block",
                    accept_downloads=False,
                    viewport={"width": 1280, "height": 800},
                )
                page = await context.new_page()
                await _watch(context, page, ready, seen)
                yield page
            finally:
                await browser.close()


async def _watch(  # noqa: C901  five listeners, each of two lines
    context: Any, page: Any, ready: Ready, seen: _Seen
) -> None:
    async def route(route: Any) -> None:
        request = route.request
        seen.requests += 1
        if _may_go(request, ready):
            await route.continue_()
            return
        seen.blocked.append(f"{request.method} {request.url}")
        await route.abort("blockedbyclient")

    def close(socket: Any) -> None:
        socket.close()

    def said(message: Any) -> None:
        if message.type == "error":
            seen.console.append(str(message.text))

    def threw(error: Any) -> None:
        seen.console.append(str(error))

    def answered(reply: Any) -> None:
        if reply.status >= 400:
            seen.failed.append(_told(reply.request, int(reply.status)))

    def failed(request: Any) -> None:
        seen.failed.append(_told(request, 0))

    await context.route("**/*", route)
    await context.route_web_socket("**/*", close)
    for event, listener in (
        ("console", said),
        ("pageerror", threw),
        ("response", answered),
        ("requestfailed", failed),
    ):
        page.on(event, listener)


def _may_go(request: Any, ready: Ready) -> bool:
    if request.url.startswith(("data:", "blob:")):
        return True
    try:
        read_place(request.url, ready.allowed)
    except SourceError:
        return False
    return ready.may_write or request.method in _READS


def _told(request: Any, status: int) -> dict[str, JsonValue]:
    url = quoted(request.url[:_NOTE_CHARS])
    return {"method": str(request.method), "url": url, "status": status}


async def _walk(
    page: Any, url: str, steps: Sequence[Step], ready: Ready, seen: _Seen
) -> tuple[int, JsonValue]:
    """Return how many steps were done, and which one failed and how."""
    from playwright.async_api import Error  # noqa: PLC0415

    for number, step in enumerate((Step(do="open", target=url), *steps)):
        try:
            await _do(page, step, url, ready, seen)
        except Error as error:
            first = str(error).partition("\n")[0]
            return number, {"step": number, "do": step.do, "why": quoted(first[:_NOTE_CHARS])}
        except SourceError as error:
            return number, {"step": number, "do": step.do, "why": str(error)}
    return len(steps) + 1, None


async def _do(page: Any, step: Step, url: str, ready: Ready, seen: _Seen) -> None:
    wait = {"timeout": STEP_S * 1000}
    match step.do:
        case "open":
            target = str(read_place(urljoin(url, step.target), ready.allowed))
            await page.goto(target, wait_until="load", timeout=2 * STEP_S * 1000)
        case "click":
            await page.click(step.target, **wait)
        case "fill":
            await page.fill(step.target, step.value, **wait)
        case "press":
            await page.press(step.target, step.value, **wait)
        case "see":
            await page.wait_for_selector(step.target, state="visible", **wait)
        case "picture":
            await _picture(page, ready, seen)


async def _picture(page: Any, ready: Ready, seen: _Seen) -> None:
    """Keep a picture in which fields and whatever redaction would touch are covered."""
    texts = await page.evaluate(_TEXTS)
    told = [n for n, text in enumerate(texts) if ready.clean(text) != text]
    covered = [page.locator(_TYPED), *(page.locator(f'[data-prode="{n}"]') for n in told)]
    taken = await page.screenshot(mask=covered, mask_color="#222222", animations="disabled")
    seen.files[hashlib.sha256(taken).hexdigest()] = taken


def _observed(done: int, stopped: JsonValue, text: str, seen: _Seen, now: datetime) -> Observation:
    noted = {"console_errors": seen.console, "blocked": seen.blocked, "failed": seen.failed}
    cut = [f"{name} after {_MOST_NOTES}" for name, of in noted.items() if len(of) > _MOST_NOTES]
    body: dict[str, JsonValue] = {
        "steps_done": done,
        "stopped_at": stopped,
        "console_error_count": len(seen.console),
        "console_errors": [quoted(text[:_NOTE_CHARS]) for text in seen.console[:_MOST_NOTES]],
        "failed_request_count": len(seen.failed),
        "failed_requests": [*seen.failed[:_MOST_NOTES]],
        "blocked_requests": [quoted(text[:_NOTE_CHARS]) for text in seen.blocked[:_MOST_NOTES]],
        "pictures": [f"prode://files/{digest}" for digest in seen.files],
        "text": quoted(text[:_TEXT_CHARS]),
        "at": f"{now:%Y-%m-%dT%H:%M:%SZ}",
    }
    return Observation(
        source=Specialist.REPRODUCTION,
        envelope=Envelope(
            environment="staging",
            returned=done,
            cut=tuple(cut),
            complete=not cut,
            calls=max(1, seen.requests),
        ),
        body=body,
        files=seen.files,
    )
