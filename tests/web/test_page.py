"""In a real browser: people see a request whole, and only their own passkey answers it."""

from collections.abc import AsyncGenerator
from typing import Any

import pytest

from prode_mcp.approvals.keys import keys_of, written
from tests.house import House
from tests.server.evidence import open_gate
from tests.server.test_acting import CLOSED, Gated, ask, close
from tests.web.browser import Front, chromium, front, needs_browser

pytestmark = [pytest.mark.anyio, needs_browser, pytest.mark.xdist_group("browser")]


@pytest.fixture(scope="module")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
async def browser(anyio_backend: str) -> AsyncGenerator[Any]:
    async with chromium() as started:
        yield started


@pytest.fixture
async def page(onboarding: House, browser: Any) -> AsyncGenerator[Front]:
    gated = Gated(onboarding)
    gated.approvers.write_text(written(keys_of([])))
    async with front(gated, browser) as made:
        yield made


@pytest.mark.spec("approvals.page")
async def test_a_passkey_is_enrolled_approves_and_the_ticket_closes_once(page: Front) -> None:
    async with page.gated.client(page_port=page.port) as call:
        await open_gate(call, page.gated.house)
        await page.open()
        enrolled = await page.enrol()
        await ask(call)
        await page.go("/")
        await page.window.click(".card")
        await page.approve()
        outcome = await page.outcome()
        done = await close(call)
        again = await close(call)

    assert "Added ines's passkey" in enrolled
    assert outcome.casefold().split() == ["approved", "by", "ines"]
    assert done["body"]["result"] == "done"
    assert again["status"] != "ok"
    assert page.gated.writes() == {CLOSED: 1}
    assert page.complaints == []
