"""A ticket is closed under a stored, fresh, exact approval, once, and under nothing else."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from prode_mcp.approvals.keys import keys_of, written
from prode_mcp.approvals.terms import COOL_DOWN, MAX_OPEN
from prode_mcp.practice.faults import Fault
from prode_mcp.sources.linear import Linear
from tests.approvals.people import EVE, INES, TOM, Signer
from tests.house import Answer, Caller, House
from tests.server.evidence import RUN, bundle, gather, open_gate, opened
from tests.server.test_ticket_update import move, ticket

pytestmark = pytest.mark.anyio
CLOSED = "linear.issueUpdate:completed"
CANCELED = "linear.issueUpdate:canceled"


@dataclass
class Gated:
    """A house whose server may close tickets once Ines has said so."""

    house: House

    def client(self, holder: str = "process 1", **changed: Any) -> Any:
        told: dict[str, Any] = {
            "approvers": self.approvers,
            "linear_close_token": SecretStr(self.house.range.linear_token),
        }
        return self.house.client(holder, **(told | changed))

    @property
    def approvers(self) -> Path:
        return self.house.store.with_name("approvers.toml")

    def statement(self, request: str) -> bytes:
        """Read what was asked, as the page and the terminal do: from the ledger's file."""
        raw = sqlite3.connect(self.house.store)
        try:
            rows = raw.execute("select body from event where body like '%requested%'").fetchall()
            asked = next(
                e for e in map(json.loads, (r[0] for r in rows)) if e["request"] == request
            )
            query = "select content from blob where digest = ?"
            return bytes(raw.execute(query, (asked["statement"],)).fetchone()[0])
        finally:
            raw.close()

    def writes(self) -> dict[str, int]:
        return {str(w["op"]): int(w["count"]) for w in self.house.range.tally.writes()}


@pytest.fixture
def gated(onboarding: House) -> Gated:
    built = Gated(onboarding)
    built.approvers.write_text(written(keys_of([INES.entry, TOM.entry])))
    return built


async def ask(call: Caller, to: str = "Done") -> Answer:
    arguments = {"to": to}
    return await call("approval_request", run_id=RUN, tool="ticket_close", arguments=arguments)


async def close(call: Caller, to: str = "Done") -> Answer:
    return await call("ticket_close", run_id=RUN, to=to)


async def say(call: Caller, word: str) -> Answer:
    return await call("approval_import", run_id=RUN, word=word)


async def approved(call: Caller, gated: Gated) -> None:
    """Ask for the ticket to be closed, and let Ines say yes."""
    asked = await ask(call)
    heard = await say(call, INES.word(gated.statement(asked["body"]["request"])))
    assert state_of(heard) == "approved"


def state_of(answer: Answer) -> str:
    return answer["body"]["requests"][-1]["state"]


@pytest.mark.spec("approvals.gate")
async def test_an_approved_close_happens_once_and_no_other(gated: Gated) -> None:
    async with gated.client() as call:
        await open_gate(call, gated.house)
        early = await close(call)
        asked = await ask(call)
        unsigned = await close(call)
        heard = await say(call, INES.word(gated.statement(asked["body"]["request"])))
        other = await close(call, "Canceled")
        done = await close(call)
        again = await close(call)

    assert (early["status"], early["code"]) == ("approval_required", "approval_required")
    assert unsigned["approval"] == early["approval"] == asked["approval"]
    assert state_of(heard) == "approved"
    assert other["code"] == "approval_required"
    assert (done["status"], done["body"]["result"]) == ("ok", "done")
    assert again["code"] in {"ticket_closed", "approval_required"}
    assert gated.writes() == {CLOSED: 1}
    assert ticket(gated.house)["state"]["name"] == "Done"


@pytest.mark.spec("approvals.gate")
async def test_without_a_credential_for_it_a_person_does_it_by_hand(gated: Gated) -> None:
    async with gated.client(linear_close_token=SecretStr("")) as call:
        await open_gate(call, gated.house)
        asked = await ask(call)
        await say(call, INES.word(gated.statement(asked["body"]["request"])))
        answer = await close(call)

    assert answer["code"] == "by_hand"
    assert answer["approval"] == asked["approval"]
    assert gated.writes() == {}


@pytest.mark.spec("approvals.gate")
async def test_nobody_is_asked_before_the_evidence_or_in_a_dry_run(gated: Gated) -> None:
    async with gated.client() as call:
        await opened(call)
        early = await ask(call)
        closed = await close(call)
    async with gated.client("process 2") as call:
        gated.house.later(timedelta(hours=1))
        run = await begin_dry(call)
        arguments = {"to": "Done"}
        dry = await call("approval_request", run_id=run, tool="ticket_close", arguments=arguments)

    assert (early["code"], closed["code"]) == ("evidence_first", "evidence_first")
    assert dry["code"] == "dry_run"
    assert gated.writes() == {}


async def begin_dry(call: Caller) -> str:
    """End the run that stands, and open one that only looks."""
    await call("run_open", ticket="PRD-2318")
    await call(
        "bundle_build",
        run_id=RUN,
        classification="unknown",
        cause="nothing is known",
        confidence=10,
    )
    await call("run_end", run_id=RUN, outcome="evidence_stop", reason="begin anew")
    return (await call("run_open", ticket="PRD-2318", mode="dry_run"))["run"]


@pytest.mark.parametrize(
    ("who", "changed", "code"),
    [
        (EVE, {}, "bad_word"),
        (INES, {"nonce": "f" * 32}, ""),
        (INES, {"not_after": "2027-01-01T00:00:00Z"}, ""),
        (INES, {"requester": "somebody"}, ""),
        (INES, {"policy": "f" * 64}, ""),
        (INES, {"ledger_head": "f" * 64}, ""),
        (INES, {"action": "f" * 64}, ""),
        (INES, {"run": "PRD-2318-r2"}, ""),
        (INES, {"request": "f" * 64}, "other_request"),
        (INES, {"deployment": "separate"}, "bad_word"),
    ],
)
@pytest.mark.spec("approvals.exact")
async def test_a_word_for_anything_else_opens_nothing(
    gated: Gated, who: Signer, changed: dict[str, Any], code: str
) -> None:
    async with gated.client() as call:
        await open_gate(call, gated.house)
        asked = await ask(call)
        heard = await say(call, who.word(gated.statement(asked["body"]["request"]), **changed))
        answer = await close(call)

    assert heard.get("code", "") == code
    assert answer["code"] == "approval_required"
    assert gated.writes() == {}


@pytest.mark.parametrize(
    "word",
    ["", "{}", "approve", '{"statement":"x","signature":{}}', "[" * 9000, '{"decision":"approve"}'],
)
@pytest.mark.spec("approvals.exact")
async def test_words_that_nobody_signed_are_turned_down(gated: Gated, word: str) -> None:
    async with gated.client() as call:
        await open_gate(call, gated.house)
        await ask(call)
        heard = await say(call, word)

    assert heard["status"] == "refused"
    assert heard["code"] == "bad_word"


@pytest.mark.spec("approvals.rules")
async def test_an_approval_runs_out_and_is_asked_anew(gated: Gated) -> None:
    async with gated.client() as call:
        await open_gate(call, gated.house)
        asked = await ask(call)
        await say(call, INES.word(gated.statement(asked["body"]["request"])))
        gated.house.later(timedelta(minutes=15))
        late = await close(call)
        anew = await ask(call)

    assert late["code"] == "approval_required"
    assert "expired" in late["message"]
    assert anew["body"]["request"] != asked["body"]["request"]
    assert anew["body"]["state"] == "pending"
    assert gated.writes() == {}


@pytest.mark.spec("approvals.gate")
async def test_a_world_that_moved_on_is_another_act(gated: Gated) -> None:
    async with gated.client() as call:
        await open_gate(call, gated.house)
        asked = await ask(call)
        await say(call, INES.word(gated.statement(asked["body"]["request"])))
        move(gated.house, "In Review")
        answer = await close(call)

    assert answer["code"] == "approval_required"
    assert answer["approval"] != asked["approval"]
    assert CLOSED not in gated.writes()


@pytest.mark.spec("approvals.rules")
async def test_a_denial_holds_and_its_kind_rests(gated: Gated) -> None:
    async with gated.client() as call:
        await open_gate(call, gated.house)
        asked = await ask(call)
        statement = gated.statement(asked["body"]["request"])
        denied = await say(call, INES.word(statement, decision="deny"))
        approved = await say(call, INES.word(statement))
        answer = await close(call)
        soon = await ask(call)
        gated.house.later(COOL_DOWN)
        later = await ask(call)

    assert (state_of(denied), state_of(approved)) == ("denied", "denied")
    assert answer["code"] == "approval_required"
    assert soon["code"] == "enough_asked"
    assert later["body"]["state"] == "pending"
    assert gated.writes() == {}


@pytest.mark.spec("approvals.rules")
async def test_another_run_of_the_ticket_makes_no_budget_new(gated: Gated) -> None:
    async with gated.client() as call:
        await open_gate(call, gated.house)
        asked = await ask(call)
        statement = gated.statement(asked["body"]["request"])
        await say(call, INES.word(statement, decision="deny"))
        await call("run_end", run_id=RUN, outcome="safe_stop", reason="begin anew")
        run = (await opened(call))["run"]
        await gather(call, gated.house, run)
        await bundle(call, run)
        told = {"run_id": run, "tool": "ticket_close", "arguments": {"to": "Done"}}
        soon = await call("approval_request", **told)

    assert run != RUN
    assert soon["code"] == "enough_asked"


@pytest.mark.spec("approvals.exact")
async def test_a_request_that_was_edited_is_said_and_nothing_is_done_under_it(gated: Gated) -> None:
    async with gated.client() as call:
        await open_gate(call, gated.house)
        asked = await ask(call)
        statement = gated.statement(asked["body"]["request"])
        await say(call, INES.word(statement))
        raw = sqlite3.connect(gated.house.store)
        found = raw.execute("select name from sqlite_master where type = 'trigger'").fetchall()
        for (trigger,) in found:
            raw.execute(f"drop trigger {trigger}")
        edit = "update blob set content = ? where content = ?"
        changed = raw.execute(edit, (b"{}", statement)).rowcount
        raw.commit()
        raw.close()
        answers = [await close(call), await call("approval_status", run_id=RUN), await ask(call)]

    assert changed == 1
    assert {(a["status"], a["code"]) for a in answers} == {("failed", "store")}
    assert gated.writes() == {}


@pytest.mark.spec("approvals.rules")
async def test_asking_again_finds_the_request_and_three_may_wait(gated: Gated) -> None:
    async with gated.client() as call:
        await open_gate(call, gated.house)
        first = await ask(call)
        again = await ask(call)
        others: list[Answer] = []
        for state in ("In Progress", "In Review", "Todo"):
            move(gated.house, state)
            others.append(await ask(call))
        told = await call("approval_status", run_id=RUN)

    assert first["body"]["request"] == again["body"]["request"]
    assert [o.get("code", "") for o in others] == ["", "", "enough_asked"]
    assert [r["state"] for r in told["body"]["requests"]] == ["pending"] * MAX_OPEN


@pytest.mark.spec("approvals.rules")
async def test_a_key_that_is_revoked_before_the_act_no_longer_counts(gated: Gated) -> None:
    async with gated.client() as call:
        await open_gate(call, gated.house)
        await approved(call, gated)
        gated.approvers.write_text(
            written(
                keys_of([INES.entry, TOM.entry]).with_revoked(
                    "ines", scheme=None, on=gated.house.now.date()
                )
            )
        )
        answer = await close(call)

    assert answer["code"] == "approval_required"
    assert gated.writes() == {}


@pytest.mark.spec("approvals.rules")
async def test_a_clock_set_back_does_not_end_a_freeze_that_the_run_has_seen(gated: Gated) -> None:
    now = gated.house.now
    frozen = (
        f"{now + timedelta(minutes=5):%Y-%m-%dT%H:%MZ}/{now + timedelta(hours=1):%Y-%m-%dT%H:%MZ}"
    )
    async with gated.client(change_freezes=frozen) as call:
        await open_gate(call, gated.house)
        await approved(call, gated)
        gated.house.later(timedelta(minutes=6))
        during = await close(call)
        gated.house.later(-timedelta(minutes=6))
        set_back = await close(call)

    assert "frozen until" in during["message"]
    assert "frozen until" in set_back["message"]
    assert gated.writes() == {}


@pytest.mark.parametrize("kind", ["lost", "cut", "dropped", "html"])
@pytest.mark.spec("approvals.gate")
async def test_a_lost_answer_uses_the_approval_once(gated: Gated, kind: Any) -> None:
    async with gated.client() as call:
        await open_gate(call, gated.house)
        await approved(call, gated)
        # The board is read for the act, to look it up, and right before it is sent.
        gated.house.range.faults.add(Fault("/linear", kind, skip=3))
        answers = [await close(call), await close(call)]

    assert "ok" in {a["status"] for a in answers}, answers
    assert gated.writes() == {CLOSED: 1}


@pytest.mark.spec("approvals.gate")
async def test_an_approval_that_runs_out_after_a_crash_sends_nothing_more(gated: Gated) -> None:
    async with gated.client() as call:
        await open_gate(call, gated.house)
        await approved(call, gated)
        for skip in (3, 0, 0, 0, 0, 0):
            gated.house.range.faults.add(Fault("/linear", "dropped", skip=skip))
        first = await close(call)
        gated.house.range.faults.clear()
        gated.house.later(timedelta(minutes=20))
        late = await close(call)

    assert first["status"] == "failed"
    assert late["status"] == "failed"
    assert "run out" in late["message"]
    assert CLOSED not in gated.writes()


@pytest.mark.spec("approvals.gate")
async def test_a_world_that_moves_on_right_before_the_send_is_left_alone(gated: Gated) -> None:
    looked, look = count(1), Linear.board

    async def moving(self: Linear, *asked: Any) -> Any:
        # Asked for the request, for the act, to look it up, and right before it is sent.
        if next(looked) == 4:
            move(gated.house, "In Review")
        return await look(self, *asked)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Linear, "board", moving)
        async with gated.client() as call:
            await open_gate(call, gated.house)
            await approved(call, gated)
            late = await close(call)

    assert late["status"] == "failed"
    assert "not what stands there now" in late["message"]
    assert CLOSED not in gated.writes()


@pytest.mark.spec("approvals.gate")
async def test_an_approved_close_is_used_in_the_step_that_intends_it(gated: Gated) -> None:
    async with gated.client() as call:
        await open_gate(call, gated.house)
        await approved(call, gated)
        await close(call)
        told = await call("approval_status", run_id=RUN)

    assert state_of(told) == "redeemed"


@pytest.mark.spec("approvals.rules")
async def test_what_was_begun_before_a_freeze_is_not_sent_within_it(gated: Gated) -> None:
    now = gated.house.now
    frozen = (
        f"{now + timedelta(minutes=5):%Y-%m-%dT%H:%MZ}/{now + timedelta(minutes=9):%Y-%m-%dT%H:%MZ}"
    )
    async with gated.client(change_freezes=frozen) as call:
        await open_gate(call, gated.house)
        await approved(call, gated)
        for skip in (3, 0, 0, 0, 0, 0):
            gated.house.range.faults.add(Fault("/linear", "dropped", skip=skip))
        await close(call)
        gated.house.range.faults.clear()
        gated.house.later(timedelta(minutes=6))
        during = await close(call)
        writes = gated.writes()
        gated.house.later(timedelta(minutes=4))
        after = await close(call)

    assert during["status"] == "failed"
    assert "frozen until" in during["message"]
    assert writes == {}
    assert after["body"]["result"] == "done"
    assert gated.writes() == {CLOSED: 1}


@pytest.mark.spec("approvals.gate")
async def test_what_was_begun_before_the_world_moved_on_blocks_no_later_act(gated: Gated) -> None:
    async with gated.client() as call:
        await open_gate(call, gated.house)
        await approved(call, gated)
        for skip in (3, 0, 0, 0, 0, 0):
            gated.house.range.faults.add(Fault("/linear", "dropped", skip=skip))
        await close(call)
        gated.house.range.faults.clear()
        move(gated.house, "In Review")
        other = await close(call)
        await approved(call, gated)
        done = await close(call)

    assert other["code"] == "approval_required"
    assert done["body"]["result"] == "done"
    assert gated.writes()[CLOSED] == 1


@pytest.mark.spec("approvals.gate")
async def test_what_was_begun_goes_on_under_a_new_approval_and_uses_it(gated: Gated) -> None:
    async with gated.client() as call:
        await open_gate(call, gated.house)
        await approved(call, gated)
        for skip in (3, 0, 0, 0, 0, 0):
            gated.house.range.faults.add(Fault("/linear", "dropped", skip=skip))
        await close(call)
        gated.house.range.faults.clear()
        gated.house.later(timedelta(minutes=20))
        await approved(call, gated)
        done = await close(call)
        told = await call("approval_status", run_id=RUN)

    assert done["body"]["result"] == "done"
    assert [r["state"] for r in told["body"]["requests"]] == ["redeemed", "redeemed"]
    assert gated.writes() == {CLOSED: 1}
