"""A draft for customers, from a run's own bundle; and servers that do without a specialist."""

from pathlib import Path
from typing import Any

import pytest

from tests.house import house
from tests.server.evidence import RUN, open_gate

pytestmark = pytest.mark.anyio


@pytest.mark.spec("support.summary")
async def test_a_draft_is_made_of_the_bundles_facts_and_sent_to_nobody(tmp_path: Path) -> None:
    with house("s1-onboarding-500", tmp_path) as built:
        soon = f"{built.now.replace(hour=12):%Y-%m-%dT%H:%M:%SZ}"
        async with built.client() as call:
            await call("run_open", ticket="PRD-2318")
            known = [{"fact": "F1", "text": "Some new members cannot finish their sign-up."}]
            early = await call("support_summary", run_id=RUN, known=known, next_update=soon)
            await open_gate(call, built)
            bundle = await call.read(f"prode://runs/{RUN}/bundle")
            named = [{**known[0], "fact": bundle["facts"][0]["record"]["id"]}]
            drafted = await call("support_summary", run_id=RUN, known=named, next_update=soon)
            cited: Any = await call(
                "specialist_report",
                run_id=RUN,
                specialist="support",
                question="What do customers see?",
                findings=[
                    {
                        "statement": "Customers cannot sign up.",
                        "citations": [
                            {
                                "artifact": drafted["artifact"],
                                "quote": "cannot finish their sign-up",
                            }
                        ],
                    }
                ],
                confidence=90,
            )
            state = await call.read(f"prode://runs/{RUN}/state")

    assert (early["status"], early["code"]) == ("refused", "no_bundle")
    assert drafted["status"] == "ok", drafted
    assert drafted["body"]["sent"] is False
    assert "Some new members" in drafted["body"]["draft"]["quoted"]
    # Our own words are no evidence: what cites them is from outside, and counts for nothing.
    assert cited["status"] == "ok"
    assert state["ceiling"] == bundle["ceiling"]
    assert built.range.tally.writes() == []


@pytest.mark.spec("wire.without")
async def test_a_server_without_a_specialist_offers_none_of_its_tools(tmp_path: Path) -> None:
    with house("s1-onboarding-500", tmp_path) as built:
        async with built.client(without="support, reproduction,vendor") as call:
            names = {tool.name for tool in (await call.client.list_tools()).tools}
            opened: Any = await call("run_open", ticket="PRD-2318")
        async with built.client() as call:
            whole = {tool.name for tool in (await call.client.list_tools()).tools}
    gone = {name for name in whole if name.startswith(("support_", "repro_", "vendor_"))}

    assert len(gone) == 8
    assert whole - names == gone
    told = {one["source"]: one for one in opened["body"]["sources"]}
    assert told["support"]["available"] is False
    assert "PRODE_WITHOUT" in told["support"]["why"]


@pytest.mark.spec("wire.without")
@pytest.mark.parametrize("named", ["ticket", "nobody"])
def test_every_run_is_of_a_ticket_and_a_name_is_of_a_specialist(named: str) -> None:
    from prode_mcp.settings import settings_of

    with pytest.raises(ValueError, match=r"without|valid"):
        settings_of({"PRODE_WITHOUT": named})
