"""A world is let at by four checks, and each of them can fail."""

from pathlib import Path

import pytest

from prode_mcp.practice import accepting
from prode_mcp.practice.accepting import accept
from tests.proof.test_verify import run

pytestmark = [pytest.mark.spec("proof.accept"), pytest.mark.xdist_group("accept")]


def test_a_world_passes_all_four_with_a_process_killed_at_every_step(tmp_path: Path) -> None:
    found = accept("s4-abort-noise", tmp_path)

    assert [(one.check, one.wrong) for one in found] == [
        *(("dry run", ()), ("safety", ()), ("idempotency", ()), ("review", ()))
    ]
    assert "17 processes killed" in found[2].saw
    assert "1 x linear.commentCreate" in found[2].saw


def test_an_act_that_does_not_pause_and_a_write_too_many_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # An act that needs nobody, in the place of one that does.
    monkeypatch.setattr(accepting, "_owned", _needs_nobody)
    monkeypatch.setattr(accepting, "_moving", _nothing)
    found = {one.check: one for one in accept("s4-abort-noise", tmp_path)}

    assert found["dry run"].wrong == ()
    assert found["safety"].wrong == (
        "run_status before the evidence: ok",
        "run_status after the evidence: ok",
    )


def _needs_nobody(_: object) -> dict[str, dict[str, str]]:
    return {"run_status": {}}


async def _nothing(*_: object) -> list[object]:
    return []


def test_a_run_of_a_ledger_is_accepted_by_what_its_record_tells(tmp_path: Path) -> None:
    none = run("accept", "--run", "PRD-1-r1", home=tmp_path)

    assert none.returncode == 2
    assert "no run PRD-1-r1" in none.stderr + none.stdout
