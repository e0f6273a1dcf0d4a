"""What waits for people is found in all runs, and their words go where they are heard."""

import json
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from prode_mcp.approvals.drawing import DrawingError
from prode_mcp.approvals.judging import State
from prode_mcp.approvals.keys import keys_of, written
from prode_mcp.approvals.signing.shapes import BadSignatureError
from prode_mcp.approvals.statements import Statement
from prode_mcp.approvers_file import ApproversFile
from prode_mcp.calls import Calls
from prode_mcp.contracts import RunId
from prode_mcp.errors import StoreError
from prode_mcp.holding import Holdings
from prode_mcp.runs import hearing
from prode_mcp.runs.desk import Desk, RequestError, Sheet, refused, whole
from prode_mcp.runs.hearing import Hearing
from prode_mcp.store import mailbox
from prode_mcp.store.sqlite import SqliteLedger
from tests.house import House
from tests.server.evidence import RUN, open_gate
from tests.server.test_acting import CLOSED, EVE, INES, Gated, ask, close
from tests.server.test_ticket_update import move

pytestmark = pytest.mark.anyio


@dataclass
class Office:
    """A house whose server may close tickets, and a desk in another process."""

    gated: Gated

    @asynccontextmanager
    async def desk(self, holder: str = "terminal", **changed: Any) -> AsyncGenerator[Desk]:
        house = self.gated.house
        told = {"approvers": self.gated.approvers, **changed}
        settings = house.settings.model_copy(update=told)
        ledger = SqliteLedger(house.store)
        calls = Calls(Holdings(ledger, holder), lambda: house.now)
        yield Desk(Hearing(calls, ApproversFile(settings)), patience=1)
        await ledger.close()

    async def only(self) -> Sheet:
        async with self.desk() as desk:
            [sheet] = await desk.sheets()
            return sheet


@pytest.fixture
def office(onboarding: House) -> Office:
    gated = Gated(onboarding)
    gated.approvers.write_text(written(keys_of([INES.entry])))
    return Office(gated)


def word(sheet: Sheet, **changed: Any) -> str:
    return INES.word(canonical_of(whole(sheet).statement), **changed)


def canonical_of(statement: Statement) -> bytes:
    from prode_mcp.approvals.actions import canonical

    return canonical(statement)


def heard(office: Office) -> int:
    raw = sqlite3.connect(office.gated.house.store)
    try:
        return raw.execute("select count(*) from event where kind='heard'").fetchone()[0]
    finally:
        raw.close()


@pytest.mark.spec("approvals.terminal")
async def test_a_word_from_the_desk_opens_the_act_for_the_runs_holder(office: Office) -> None:
    async with office.gated.client() as call, office.desk() as desk:
        await open_gate(call, office.gated.house)
        await ask(call)
        [sheet] = await desk.sheets()
        judged = await desk.say(sheet, word(sheet))
        told = await office.only()
        done = await close(call)
        after = await office.only()

    assert (sheet.state, told.state, after.state) == (
        State.PENDING,
        State.APPROVED,
        State.REDEEMED,
    )
    assert judged.why == "by ines"
    assert done["body"]["result"] == "done"
    assert office.gated.writes() == {CLOSED: 1}


@pytest.mark.spec("approvals.terminal")
async def test_a_denial_holds_after_an_approval_too(office: Office) -> None:
    async with office.gated.client() as call, office.desk() as desk:
        await open_gate(call, office.gated.house)
        await ask(call)
        [sheet] = await desk.sheets()
        await desk.say(sheet, word(sheet))
        judged = await desk.say(sheet, word(sheet, decision="deny"))
        answer = await close(call)
        with pytest.raises(RequestError, match="denied"):
            await desk.say(sheet, word(sheet))

    assert judged.state is State.DENIED
    assert answer["code"] == "approval_required"
    assert office.gated.writes() == {}


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"nonce": "f" * 32}, "something else"),
        ({"action": "f" * 64}, "something else"),
        ({"run": "PRD-1-r1"}, "something else"),
        ({"requester": "ines"}, "something else"),
    ],
)
@pytest.mark.spec("approvals.terminal")
async def test_a_word_that_would_not_count_is_not_put_there(
    office: Office, changed: dict[str, Any], why: str
) -> None:
    async with office.gated.client() as call, office.desk() as desk:
        await open_gate(call, office.gated.house)
        await ask(call)
        [sheet] = await desk.sheets()
        with pytest.raises(RequestError, match=why):
            await desk.say(sheet, word(sheet, **changed))
        with pytest.raises(BadSignatureError, match="approvers' file"):
            await desk.say(sheet, EVE.word(canonical_of(whole(sheet).statement)))

    assert heard(office) == 0


@pytest.mark.spec("approvals.terminal")
async def test_a_request_that_no_longer_waits_says_why(office: Office) -> None:
    async with office.gated.client() as call, office.desk() as desk:
        await open_gate(call, office.gated.house)
        await ask(call)
        waiting = await office.only()
        office.gated.house.later(timedelta(minutes=15))
        late = await office.only()
        with pytest.raises(RequestError, match="it held until"):
            await desk.say(waiting, word(waiting))

    assert (refused(waiting, "approve"), refused(waiting, "deny")) == ("", "")
    assert late.state is State.EXPIRED
    assert "expired" in refused(late, "deny")
    assert heard(office) == 0


@pytest.mark.spec("approvals.terminal")
async def test_a_request_of_a_run_that_has_ended_is_over(office: Office) -> None:
    async with office.gated.client() as call:
        await open_gate(call, office.gated.house)
        await ask(call)
        arguments = {"outcome": "infra_handoff", "reason": "it is somebody else's"}
        ended = await call("run_end", run_id=RUN, **arguments)
        sheet = await office.only()

    assert ended["status"] == "ok", ended
    assert (sheet.state, sheet.why) == (State.EXPIRED, "its run has ended")


@pytest.mark.spec("approvals.terminal")
async def test_requests_that_wait_stand_first_and_each_knows_the_others(office: Office) -> None:
    async with office.gated.client() as call, office.desk() as desk:
        await open_gate(call, office.gated.house)
        await ask(call)
        move(office.gated.house, "In Review")
        office.gated.house.later(timedelta(minutes=1))
        await ask(call)
        [newer, older] = await desk.sheets()
        await desk.say(newer, word(newer, decision="deny"))
        sheets = await desk.sheets()
        beside = desk.siblings(sheets[0], sheets)
        office.gated.house.later(timedelta(days=1))
        later = desk.siblings(sheets[0], sheets)
        evidence = await desk.evidence(newer)

    assert newer.approval.request.at > older.approval.request.at
    assert [one.request for one in sheets] == [older.request, newer.request]
    assert [one.request for one in beside] == [newer.request]
    assert later == ()
    assert evidence[0].value == "code_regression"


@pytest.mark.spec("approvals.terminal")
async def test_a_request_is_named_by_its_beginning(office: Office) -> None:
    async with office.gated.client() as call, office.desk() as desk:
        await open_gate(call, office.gated.house)
        asked = await ask(call)
        sheets = await desk.sheets()
        name = asked["body"]["request"]

        assert desk.named(sheets, name[:8]).request == name
        for wrong in (name[:7], "f" * 8 if name[0] != "f" else "0" * 8, ""):
            with pytest.raises(RequestError):
                desk.named(sheets, wrong)
        with pytest.raises(RequestError, match="several"):
            desk.named((*sheets, *sheets), name)


@pytest.mark.spec("approvals.terminal")
async def test_the_stream_of_words_waits_for_whoever_writes_to_it(office: Office) -> None:
    async with office.gated.client() as call, office.desk() as desk:
        await open_gate(call, office.gated.house)
        await ask(call)
        [sheet] = await desk.sheets()
        stream = mailbox(RunId(RUN))
        ledger = SqliteLedger(office.gated.house.store)
        now = office.gated.house.now
        await ledger.lease(stream, "another", now, timedelta(seconds=5))
        with pytest.raises(StoreError, match="try again"):
            await desk.say(sheet, word(sheet))
        await ledger.release(stream, "another", now)
        await desk.say(sheet, word(sheet))
        lease = await ledger.leased(stream)
        await ledger.close()

    assert lease is not None
    assert (lease.holder, lease.until) == ("terminal", now)
    assert heard(office) == 1


@pytest.mark.spec("approvals.terminal")
async def test_a_word_is_kept_once_and_whoever_reads_the_ledger_finds_it_whole(
    office: Office,
) -> None:
    async with office.gated.client() as call, office.desk() as desk:
        await open_gate(call, office.gated.house)
        await ask(call)
        [sheet] = await desk.sheets()
        for _ in range(2):
            await desk._post(RunId(RUN), word(sheet))
        told = await call("approval_status", run_id=RUN)

    assert heard(office) == 1
    assert told["body"]["requests"][0]["state"] == "approved"


@pytest.mark.spec("approvals.drawn")
async def test_a_request_whose_act_was_edited_is_not_shown_and_not_signed(office: Office) -> None:
    async with office.gated.client() as call, office.desk() as desk:
        await open_gate(call, office.gated.house)
        await ask(call)
        [good] = await desk.sheets()
        edit(office, good)
        [sheet] = await desk.sheets()
        with pytest.raises(DrawingError, match="digest"):
            whole(sheet)
        with pytest.raises(RequestError, match="unreadable"):
            await desk.say(good, word(good))

    assert (sheet.state, sheet.drawn, sheet.waits) == (None, None, False)
    assert heard(office) == 0


def edit(office: Office, sheet: Sheet) -> None:
    """Change the act in place, as one could who may write the file."""
    raw = sqlite3.connect(office.gated.house.store)
    try:
        digest = sheet.approval.request.action
        raw.execute("drop trigger blob_keeps")
        told = json.loads(raw.execute(*query(digest)).fetchone()[0])
        edited = json.dumps({**told, "to": "Canceled"}, separators=(",", ":")).encode()
        raw.execute("update blob set content=? where digest=?", (edited, digest))
        raw.commit()
    finally:
        raw.close()


def query(digest: str) -> tuple[str, tuple[str]]:
    return "select content from blob where digest=?", (digest,)


@pytest.mark.spec("approvals.rules")
async def test_a_flood_of_bad_words_pushes_no_denial_out(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hearing, "_MOST_HEARD", 5)
    async with office.gated.client() as call:
        await open_gate(call, office.gated.house)
        await ask(call)
        async with office.desk() as desk:
            sheet = (await desk.sheets())[0]
            await desk.say(sheet, word(sheet, decision="deny"))
            for number in range(20):
                await desk._post(sheet.run, f"word {number}")
        told = await call("approval_status", run_id=RUN)
        later = await call("approval_status", run_id=RUN)

    assert [r["state"] for r in told["body"]["requests"]] == ["denied"]
    assert later["body"] == told["body"]
