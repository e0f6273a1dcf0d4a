"""A real client that accepts whatever comes up does not get a gated act done."""

import os
import shutil
import sys
from pathlib import Path
from typing import Any

import anyio
import pytest

from prode_mcp.practice.demo import serve_environment
from tests.clients.codex import codex
from tests.server.evidence import RUN, open_gate
from tests.server.test_acting import Gated, gated

__all__ = ["gated"]
PROGRAM = shutil.which("codex") or ""
pytestmark = [
    pytest.mark.anyio,
    pytest.mark.spec("approvals.person"),
    pytest.mark.skipif(not PROGRAM, reason="Codex is not installed"),
]


async def test_codex_that_says_yes_to_everything_closes_nothing(
    gated: Gated, tmp_path: Path
) -> None:
    house = gated.house
    environment = serve_environment(house.range, house.store) | {
        "PRODE_APPROVERS": str(gated.approvers),
        "PRODE_LINEAR_CLOSE_TOKEN": house.range.linear_token,
        "PATH": os.environ["PATH"],
    }
    server = [sys.executable, "-m", "prode_mcp", "serve"]

    with anyio.fail_after(120):
        async with codex(PROGRAM, tmp_path / "codex", server, environment) as client:
            call: Any = client
            await open_gate(call, house)
            told = {"run_id": RUN, "tool": "ticket_close", "arguments": {"to": "Done"}}
            asked = await client("approval_request", **told)
            brought = await client("approval_ask", run_id=RUN)
            closed = await client("ticket_close", run_id=RUN)

    assert asked["status"] == "ok", asked
    (question,) = client.asked
    assert asked["body"]["request"] in str(question["params"]), question
    assert brought["body"]["requests"][0]["state"] == "pending"
    assert closed["code"] == "approval_required"
    assert gated.writes() == {}
