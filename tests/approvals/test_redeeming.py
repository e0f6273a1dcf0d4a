"""An approval passes the gate once, for the act and the run that it was given for, in its time."""

from datetime import timedelta
from typing import Any

import pytest

from prode_mcp.contracts import Clean, Digest
from prode_mcp.events import Granted, Redeemed, Requested
from prode_mcp.fold import Run
from prode_mcp.gates import Ask, Grant, decide, granted
from prode_mcp.policy import Gate
from tests.make import NOW, bundled, digest, run_of
from tests.rules.test_gates import STRONG

HELD = NOW + timedelta(minutes=15)


def requested(letter: str, act: str = "1") -> Requested:
    return Requested(
        at=NOW,
        request=digest(letter),
        act="ticket_terminal",
        action=digest("2"),
        digest=digest(act),
        statement=digest("3"),
        not_after=HELD,
    )


def redeemed(letter: str, **changed: Any) -> Redeemed:
    told: dict[str, Any] = {"at": NOW, "request": digest(letter), "digest": digest("1"), "key": "k"}
    return Redeemed(**(told | changed))


def refused(run: Run, letter: str = "a", act: str = "1", at: Any = NOW) -> str:
    grant = Grant(request=digest(letter), digest=Digest(act * 64), not_after=HELD)
    refusal = decide(granted("ticket_close", grant), run, at)
    return refusal.message if refusal else ""


ASKED = (*STRONG, bundled(90), requested("a"))


@pytest.mark.spec("approvals.gate")
def test_no_grant_passes_no_gate() -> None:
    refusal = decide(Ask(tool="ticket_close", gate=Gate.APPROVAL), run_of(*ASKED), NOW)

    assert refusal is not None
    assert refusal.code == "approval_required"


@pytest.mark.spec("approvals.gate")
def test_a_grant_for_another_act_passes_no_gate() -> None:
    assert refused(run_of(*ASKED)) == ""
    assert "asked for no such" in refused(run_of(*ASKED), act="9")
    assert "asked for no such" in refused(run_of(*ASKED), "b")


@pytest.mark.spec("approvals.gate")
def test_a_used_approval_passes_no_gate() -> None:
    assert "was used" in refused(run_of(*ASKED, redeemed("a")))


@pytest.mark.spec("approvals.gate")
def test_an_approval_that_has_run_out_passes_no_gate() -> None:
    assert refused(run_of(*ASKED), at=HELD - timedelta(seconds=1)) == ""
    assert "run out" in refused(run_of(*ASKED), at=HELD)


@pytest.mark.spec("ledger.fold")
def test_what_happens_to_one_request_happens_to_no_other() -> None:
    word = Granted(
        at=NOW,
        request=digest("b"),
        word=digest("5"),
        decision="approve",
        approver=Clean("ines"),
        strength=4,
    )
    run = run_of(*ASKED, requested("b"), word, redeemed("b"))

    assert [one.words for one in run.approvals] == [(), (word,)]
    assert [one.redeemed is not None for one in run.approvals] == [False, True]


@pytest.mark.spec("ledger.fold")
def test_an_approval_stays_used_as_it_was_first() -> None:
    run = run_of(*ASKED, redeemed("a"), redeemed("a", key="another"))

    assert run.approvals[0].redeemed == redeemed("a")
