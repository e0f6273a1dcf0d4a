"""A walk through a staging page in the real Chromium: what it sees, and what it cannot do."""

import json
import os
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

from tests.sources.staging import Staging, staging
from tests.sources.worlds import RUN, asking, changed
from tests.web.browser import CHROMIUM, needs_browser

pytestmark = [pytest.mark.anyio, pytest.mark.spec("reproduction.browser"), needs_browser]


@pytest.fixture(scope="module")
def host() -> Generator[Staging]:
    with staging() as running:
        yield running


@pytest.fixture
def program(tmp_path: Path) -> str:
    """Chromium as it starts here: root's has no sandbox."""
    found = tmp_path / "chromium"
    sandbox = "--no-sandbox" if os.geteuid() == 0 else ""
    found.write_text(f'#!/bin/sh\nexec {CHROMIUM} {sandbox} "$@"\n', encoding="utf-8")
    found.chmod(0o755)
    return str(found)


async def walked(
    folder: Path, host: Staging, program: str, *steps: dict[str, str], **more: Any
) -> Any:
    told: dict[str, Any] = {
        "repro_hosts": f"127.0.0.1:{host.port}",
        "repro_private": True,
        "chromium": program,
        **more,
    }
    with changed(folder, {}) as house:
        async with asking(house, **told) as call:
            url = f"http://127.0.0.1:{host.port}/"
            answer = await call("repro_browser", run_id=RUN, url=url, steps=list(steps))
            body: Any = answer.get("body") or {"pictures": []}
            pictures: list[Any] = [await call.client.read_resource(uri) for uri in body["pictures"]]
    return answer, pictures


async def test_a_walk_says_where_it_stops_and_what_failed(
    tmp_path: Path, host: Staging, program: str
) -> None:
    answer, pictures = await walked(
        tmp_path,
        host,
        program,
        {"do": "see", "target": "text=Sign up"},
        {"do": "fill", "target": "#mail", "value": "someone@mail.example.net"},
        {"do": "click", "target": "#go"},
        {"do": "see", "target": "text=Thank you"},
    )
    body = answer["body"]
    text = json.dumps(answer)

    assert answer["status"] == "ok", answer
    assert body["steps_done"] == 4
    assert body["stopped_at"]["do"] == "see"
    assert body["console_errors"][0] == {"quoted": "plan 7 has no price"}
    assert [f["status"] for f in body["failed_requests"] if "/api/plans" in str(f["url"])] == [500]
    assert any("elsewhere.example.org" in str(one) for one in body["blocked_requests"])
    assert "omar.haddad" not in text
    assert pictures[0].contents[0].mime_type == "image/png"


async def test_a_form_is_not_sent_unless_the_settings_let_it(
    tmp_path: Path, host: Staging, program: str
) -> None:
    sending = ({"do": "click", "target": "#send"}, {"do": "see", "target": "text=not here"})
    refused, _ = await walked(tmp_path / "a", host, program, *sending)
    before = host.asked["POST /sign-up"]
    allowed, _ = await walked(tmp_path / "b", host, program, *sending, repro_writes=True)

    assert before == 0
    assert any("POST" in str(one) for one in refused["body"]["blocked_requests"])
    assert host.asked["POST /sign-up"] == 1
    assert allowed["body"]["stopped_at"] is None


async def test_a_link_out_of_the_list_leads_nowhere(
    tmp_path: Path, host: Staging, program: str
) -> None:
    answer, _ = await walked(
        tmp_path,
        host,
        program,
        {"do": "click", "target": "#out"},
        {"do": "open", "target": "//evil.example.org/"},
    )

    assert answer["body"]["stopped_at"]["do"] in {"click", "open"}
    assert any("elsewhere" in str(one) for one in answer["body"]["blocked_requests"])


async def test_a_picture_covers_fields_and_whatever_names_somebody(
    tmp_path: Path, host: Staging, program: str
) -> None:
    from base64 import b64decode

    _, pictures = await walked(tmp_path, host, program)
    content = pictures[0].contents[0]
    dark = await _dark(b64decode(content.blob), program)

    # In the page's own places: a field, a text area, a paragraph with a mail, and a plain one.
    assert dark == {"#mail": True, "#note": True, "#who": True, "#plain": False}


async def _dark(png: bytes, program: str) -> dict[str, bool]:
    """Say of each place whether the picture is of the mask's colour there."""
    from base64 import b64encode

    from playwright.async_api import async_playwright

    from tests.sources.staging import PAGE

    script = """async (told) => {
      const image = new Image(); image.src = 'data:image/png;base64,' + told.png;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width; canvas.height = image.height;
      const context = canvas.getContext('2d'); context.drawImage(image, 0, 0);
      return Object.fromEntries(Object.entries(told.places).map(([name, [x, y]]) => {
        const [r, g, b] = context.getImageData(x, y, 1, 1).data;
        return [name, r === 0x22 && g === 0x22 && b === 0x22];
      }));
    }"""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program)
        page = await browser.new_page(viewport={"width": 1280, "height": 800})
        await page.set_content(PAGE, wait_until="domcontentloaded")
        places: dict[str, list[float]] = {}
        for name in ("#mail", "#note", "#who", "#plain"):
            box: Any = await page.locator(name).bounding_box()
            places[name] = [box["x"] + 6, box["y"] + box["height"] / 2]
        told = {"png": b64encode(png).decode(), "places": places}
        found: dict[str, bool] = await page.evaluate(script, told)
        await browser.close()
    return found


async def test_without_a_browser_it_is_blocked_with_the_reason(
    tmp_path: Path, host: Staging
) -> None:
    answer, _ = await walked(tmp_path, host, "/no/such/chromium")

    assert answer["code"] == "no_credential"
    assert "PRODE_CHROMIUM" in answer["message"]
