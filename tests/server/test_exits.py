"""The second gate: what redaction let through is refused at the way out, and never repeated."""

import json
from typing import Any

import pytest

from prode_mcp import exits
from prode_mcp.contracts import Clean
from prode_mcp.redaction.redactor import Redactor
from tests.house import House
from tests.redaction.samples import filled

pytest.importorskip("kingfisher_sdk", reason="no wheel of the second engine on this platform")
pytestmark = pytest.mark.anyio
RUN = "PRD-2315-r1"
TOKEN = filled("ghp_{a36}")
TEXT = f"Été: the job ran with {TOKEN} and failed."


@pytest.fixture
def blind(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let redaction see nothing: what the second gate is for."""

    def unchanged(_self: Redactor, text: str) -> Clean:
        return Clean(text)

    monkeypatch.setattr(Redactor, "text", unchanged)


@pytest.mark.spec("safety.exits")
@pytest.mark.usefixtures("blind")
async def test_a_comment_that_still_holds_a_credential_is_refused_and_leaves_no_intent(
    noise: House,
) -> None:
    async with noise.client() as call:
        await call("run_open", ticket="PRD-2315")
        refused = await call("ticket_comment", run_id=RUN, step="progress", text=TEXT)
        status = await call("run_status", run_id=RUN)
        mended = await call("ticket_comment", run_id=RUN, step="progress", text="A job failed.")

    start = TEXT.index(TOKEN)
    assert refused["code"] == "exit_refused"
    assert f"characters {start}-{start + len(TOKEN)}" in refused["message"]
    assert "github" in refused["message"]
    assert TOKEN[4:12] not in str(refused) + str(status)
    assert mended["status"] == "ok", mended
    assert noise.range.tally.writes() == [{"op": "linear.commentCreate", "count": 1}]


@pytest.mark.spec("safety.exits")
async def test_the_record_names_the_engine_that_read_what_left(noise: House) -> None:
    async with noise.client() as call:
        await call("run_open", ticket="PRD-2315")
        await call("ticket_comment", run_id=RUN, step="progress", text=TEXT)
        timeline = await call.read(f"prode://runs/{RUN}/timeline")

    assert '"read_by":"kingfisher ' in json.dumps(timeline, separators=(",", ":"))


@pytest.mark.spec("safety.exits")
async def test_what_nobody_could_read_does_not_leave(
    noise: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> Any:
        raise OSError("the engine did not load")

    monkeypatch.setattr(exits, "_engine", broken)
    async with noise.client() as call:
        await call("run_open", ticket="PRD-2315")
        refused = await call("ticket_comment", run_id=RUN, step="progress", text="All is well.")

    assert refused["code"] == "exit_unread"
    assert noise.range.tally.writes() == []


@pytest.mark.spec("safety.exits")
async def test_where_the_engine_has_no_wheel_the_record_says_that_nobody_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def absent(_name: str) -> None:
        return None

    monkeypatch.setattr(exits, "find_spec", absent)

    assert await exits.passage(TEXT) == exits.Passage("", None)


@pytest.mark.spec("safety.exits")
@pytest.mark.parametrize(
    "text",
    [
        f"export GITLAB_TOKEN={filled('glpat-{a20}')}",
        f"aws_key = {filled('AKIA{b16}').upper()}\naws_secret_access_key = {filled('{s40}')}",
        f"<!-- kingfisher:ignore -->{filled('ghp_{a36}')} // kingfisher:ignore",
        f"see c2VlIA {filled('xoxb-{d12}-{d12}-{a24}')}",
    ],
    ids=["gitlab", "aws", "told to look away", "slack"],
)
async def test_it_reads_on_its_own_and_takes_no_orders_from_the_text(text: str) -> None:
    passed = await exits.passage(text)

    assert passed.refusal is not None
    assert passed.refusal.code == "exit_refused"


@pytest.mark.spec("safety.exits")
async def test_clean_text_passes() -> None:
    text = (
        "commit 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12, password=<secret>, <email:3f9a1c>,\n"
        "arn:aws:lambda:eu-west-1:123456789012:function:pay, trace 4bf92f3577b34da6a3ce929d0e0e4736"
    )

    assert (await exits.passage(text)).refusal is None
