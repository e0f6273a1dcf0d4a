"""In a real browser: people see a request whole, and only their own passkey answers it."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest

from prode_mcp.approvals.approvers import Approver
from prode_mcp.approvals.keys import keys_of, written
from prode_mcp.approvals.signing.enrolment import BLOCKED
from prode_mcp.approvals.signing.shapes import told as told_of
from tests.approvals.authenticator import Authenticator
from tests.approvals.test_desk import Office, edit, heard
from tests.house import Caller
from tests.server.evidence import opened
from tests.server.test_acting import CLOSED, Gated, ask, close
from tests.server.test_ticket_update import move
from tests.web.browser import Front, front, needs_browser

pytestmark = [pytest.mark.anyio, needs_browser, pytest.mark.xdist_group("browser")]


@pytest.fixture
async def page(gated: Gated, browser: Any) -> AsyncGenerator[Front]:
    async with front(gated, browser) as made:
        yield made


@pytest.mark.spec("approvals.page")
async def test_a_passkey_is_enrolled_approves_and_the_ticket_closes_once(page: Front) -> None:
    async with page.gated.client(page_port=page.port) as call:
        await opened(call)
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


@pytest.mark.spec("approvals.page")
async def test_an_imitated_authenticator_is_not_enrolled(gated: Gated, browser: Any) -> None:
    async with front(gated, browser, blocked=BLOCKED) as page:
        await page.open()
        told = await page.enrol()

    assert "an imitation without hardware" in told
    assert "[[approver]]" not in gated.approvers.read_text()


@pytest.mark.spec("approvals.page")
async def test_a_denial_needs_no_code_and_the_act_stays_undone(page: Front) -> None:
    async with asked(page) as call:
        await page.deny()
        outcome = await page.outcome()
        answer = await close(call)
        forms = await page.window.locator("form").count()

    assert outcome.casefold().startswith("denied")
    assert (answer["code"], forms) == ("approval_required", 0)
    assert page.gated.writes() == {}


@pytest.mark.spec("approvals.page")
async def test_the_typed_code_comes_before_the_passkey(page: Front) -> None:
    async with asked(page):
        code = await page.window.inner_text("#digest strong")
        await page.approve("0" * 6 if code != "0" * 6 else "1" * 6)
        told = await page.said()

    assert "not the end of the act's digest" in told
    assert heard(Office(page.gated)) == 0


@pytest.mark.spec("approvals.page")
async def test_a_passkey_that_is_in_nobodys_entry_says_nothing(page: Front) -> None:
    async with asked(page, counts=Authenticator(seed=9).approver()):
        options = await page.options("deny")
        await page.deny()
        told = await page.said()
        options["allowCredentials"] = [{"id": told_of(page.key.credential), "type": "public-key"}]
        status, why = await page.post_word("deny", await page.asserted(options))

    assert "No passkey answered" in told
    assert (status, "not in the approvers' file" in why) == (409, True)
    assert heard(Office(page.gated)) == 0


@pytest.mark.spec("approvals.page")
async def test_a_person_who_is_not_verified_says_nothing(page: Front) -> None:
    async with asked(page):
        options = await page.options("approve")
        await page.verified(is_verified=False)
        await page.approve()
        told = await page.said()
        options["userVerification"] = "discouraged"
        status, why = await page.post_word("approve", await page.asserted(options))

    assert "No passkey answered" in told
    assert (status, "the person was not verified" in why) == (409, True)
    assert heard(Office(page.gated)) == 0


@pytest.mark.spec("approvals.page")
async def test_a_request_that_expires_before_the_eyes_of_a_person_is_over(page: Front) -> None:
    async with asked(page):
        page.gated.house.later(timedelta(minutes=15))
        await page.approve()
        told = await page.said()
        await page.window.reload()
        outcome = await page.outcome()
        forms = await page.window.locator("form").count()

    assert "expired" in told
    assert (outcome.split()[0].casefold(), forms) == ("expired", 0)
    assert heard(Office(page.gated)) == 0


@pytest.mark.spec("approvals.page")
async def test_a_request_whose_act_was_edited_is_not_drawn(page: Front) -> None:
    async with asked(page):
        office = Office(page.gated)
        token, options = await page.token(), await page.options("approve")
        edit(office, await office.only())
        status, why = await page.post_word("approve", await page.asserted(options), token=token)
        await page.window.reload()
        text = await page.window.inner_text("main")
        forms = await page.window.locator("form").count()

    assert (status, "is not what its digest says" in why) == (409, True)
    assert "not shown and cannot be signed" in text
    assert ("Canceled" in text, "CLOSE" in text, forms) == (False, False, 0)
    assert heard(office) == 0


@pytest.mark.spec("approvals.page")
async def test_an_assertion_is_for_one_request_and_one_decision(page: Front) -> None:
    async with asked(page) as call:
        first, credential = page.path, await page.asserted(await page.options("deny"))
        other = await page.post_word("approve", credential)
        move(page.gated.house, "In Review")
        await ask(call)
        await page.go("/")
        await page.window.click(f".card:not([href='{first}'])")
        await page.window.wait_for_selector("#digest")
        replayed = await page.post_word("deny", credential)

    for status, why in (other, replayed):
        assert (status, "for another statement" in why) == (409, True)
    assert heard(Office(page.gated)) == 0


@pytest.mark.spec("approvals.page")
async def test_a_page_on_another_local_port_gets_nothing_that_counts(page: Front) -> None:
    async with asked(page):
        options, path = await page.options("approve"), page.path
        await page.elsewhere("http://prode.localhost:9/", "<h1>PRODE</h1>")
        credential = await page.asserted(options)
        await page.go(path)
        status, why = await page.post_word("approve", credential)

    assert (status, "comes from another page" in why) == (409, True)
    assert heard(Office(page.gated)) == 0


@pytest.mark.spec("approvals.page")
async def test_a_page_of_another_name_cannot_use_the_passkey(page: Front) -> None:
    async with asked(page):
        options = await page.options("approve")
        await page.elsewhere("http://other.localhost:9/", "<h1>PRODE</h1>")
        with pytest.raises(Exception, match="SecurityError"):
            await page.asserted(options)


@pytest.mark.spec("approvals.page")
async def test_another_page_neither_writes_nor_reads_nor_frames_it(page: Front) -> None:
    async with asked(page):
        where = f"{page.origin}{page.path}"
        await page.elsewhere("http://other.localhost:9/", f"<iframe src='{where}'></iframe>")
        await page.window.wait_for_timeout(200)
        frames = [frame.url for frame in page.window.frames[1:]]
        script = """async (where) => {
            const told = [];
            for (const [method, mode] of [["GET", "cors"], ["POST", "cors"], ["POST", "no-cors"]]) {
                await fetch(where, {method, mode, body: method === "POST" ? "{}" : undefined})
                    .then((answer) => told.push(answer.type), () => told.push("refused"));
            }
            return told;
        }"""
        told = await page.window.evaluate(script, f"{where}/word")

    assert frames == ["chrome-error://chromewebdata/"]
    assert told[:2] == ["refused", "refused"]
    assert told[2] in {"opaque", "refused"}
    assert heard(Office(page.gated)) == 0


@pytest.mark.spec("approvals.page")
@pytest.mark.parametrize("width", [390, 1280])
async def test_the_page_fits_a_phone_and_is_used_by_keyboard_alone(page: Front, width: int) -> None:
    async with asked(page):
        await page.window.set_viewport_size({"width": width, "height": 844})
        too_wide = await page.window.evaluate("document.documentElement.scrollWidth - innerWidth")
        code = await page.window.inner_text("#digest strong")
        await page.window.focus("#code")
        await page.window.keyboard.type(code)
        await page.window.keyboard.press("Tab")
        await page.window.keyboard.press("Enter")
        outcome = await page.outcome()

    assert too_wide <= 0
    assert outcome.casefold().startswith("approved")
    assert page.complaints == []


@asynccontextmanager
async def asked(page: Front, counts: Approver | None = None) -> AsyncGenerator[Caller]:
    """A run asks to close its ticket, and Ines, who has a passkey, has the request before her."""
    entry = counts or page.key.approver()
    page.gated.approvers.write_text(written(keys_of([entry])))
    async with page.gated.client(page_port=page.port) as call:
        await opened(call)
        told = await ask(call)
        await page.open(f"/requests/{told['body']['request']}")
        await page.hold(page.key)
        yield call
