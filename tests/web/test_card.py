"""The card in a client draws what a run asks for, and can do nothing about it."""

import json
from typing import Any

import pytest
from mcp.types import TextResourceContents

from prode_mcp.server.card import URI
from tests.server.evidence import RUN
from tests.server.test_acting import Gated, ask
from tests.web.browser import needs_browser

pytestmark = [pytest.mark.anyio, pytest.mark.spec("approvals.card")]
HOST = """
(told) => new Promise((done) => {
  window.heard = [];
  const frame = document.createElement("iframe");
  frame.sandbox = "allow-scripts";
  addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow) return;
    window.heard.push(event.data);
    const answer = (message) => frame.contentWindow.postMessage({ jsonrpc: "2.0", ...message }, "*");
    if (event.data.method === "ui/initialize") answer({ id: event.data.id, result: {} });
    if (event.data.method === "ui/notifications/initialized")
      answer({ method: "ui/notifications/tool-result", params: told.result });
    if (event.data.method === "ui/notifications/size-changed") done(true);
  });
  frame.srcdoc = told.page;
  document.body.append(frame);
})
"""


async def asked(gated: Gated) -> tuple[str, dict[str, Any]]:
    """Ask for a ticket's closing; return the card's page, and the answer as a host has it."""
    async with gated.client() as call:
        await call("run_open", ticket="PRD-2318", mode="implement")
        await ask(call)
        result = await call.client.call_tool("approval_status", {"run_id": RUN})
        listed = (await call.client.list_tools()).tools
        read = (await call.client.read_resource(URI)).contents[0]
    assert isinstance(read, TextResourceContents)
    assert read.mime_type == "text/html;profile=mcp-app"
    drawn = {tool.name for tool in listed if URI in str(tool.meta)}
    assert drawn == {"approval_request", "approval_ask", "approval_status"}
    return read.text, result.model_dump(mode="json", by_alias=True)


async def test_the_answer_brings_what_the_card_draws_and_the_model_does_not_pay_for_it(
    gated: Gated,
) -> None:
    _, result = await asked(gated)

    (one,) = result["_meta"]["prode/requests"]
    assert one["scope"] == "CLOSE PRD-2318 as Done"
    assert one["state"] == "pending"
    assert ["Ticket", "PRD-2318", "large"] in one["rows"]
    assert one["page"].startswith("http://prode.localhost:8765/requests/")
    assert "prode/requests" not in json.dumps(result["structuredContent"])


async def test_the_card_has_nothing_to_press_and_calls_nothing(gated: Gated) -> None:
    page, _ = await asked(gated)

    for power in (
        "<button",
        "<form",
        "<input",
        "<a ",
        "onclick",
        "fetch(",
        "tools/call",
        "innerHTML",
    ):
        assert power not in page, power


@needs_browser
async def test_a_host_shows_the_act_from_the_stored_bytes(gated: Gated, browser: Any) -> None:
    page, result = await asked(gated)
    # Whatever a host or a run puts there is text.
    hostile = "<img src=x onerror=parent.postMessage('out','*')>"
    result["_meta"]["prode/requests"][0]["rows"].append([hostile, hostile, "large"])
    window = await (await browser.new_context(color_scheme="dark")).new_page()
    await window.goto("about:blank")

    await window.evaluate(HOST, {"page": page, "result": result})
    frame = window.frames[-1]
    shown = await frame.inner_text("main")
    images = await frame.locator("img").count()
    heard = await window.evaluate("window.heard.map((one) => one.method || one)")

    assert "CLOSE PRD-2318 as Done" in shown
    assert "pending" in shown
    assert hostile in shown
    assert images == 0
    assert heard == [
        "ui/initialize",
        "ui/notifications/initialized",
        "ui/notifications/size-changed",
    ]
    await window.context.close()
