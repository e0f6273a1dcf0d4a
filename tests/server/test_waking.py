"""A run that sleeps on an approval wakes, and goes on with exactly what was approved."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any, Literal

import anyio
import pytest
from pydantic import SecretStr

from prode_mcp.approvers_file import ApproversFile
from prode_mcp.calls import Calls
from prode_mcp.contracts import RunId
from prode_mcp.holding import Holdings
from prode_mcp.policy import FRESH, LEASE
from prode_mcp.practice.faults import Fault
from prode_mcp.runs.desk import Desk
from prode_mcp.runs.hearing import Hearing
from prode_mcp.server import Assembly
from prode_mcp.server.worker import Worker
from prode_mcp.store.sqlite import SqliteLedger
from tests.approvals.people import INES
from tests.house import Answer, Caller
from tests.server.evidence import RUN, open_gate
from tests.server.test_acting import CANCELED, CLOSED, Gated, ask, gated, say
from tests.server.test_monitoring import kinds, worker
from tests.server.test_ticket_update import move

__all__ = ["gated"]
pytestmark = [pytest.mark.anyio, pytest.mark.spec("run.wakes")]
MIN = timedelta(minutes=1)
DAYS: dict[str, Any] = {"approval_terms": "ticket_terminal=S2:1:4320"}


@asynccontextmanager
async def awake(gated: Gated, **changed: Any) -> AsyncGenerator[Assembly]:
    told: dict[str, Any] = {
        "approvers": gated.approvers,
        "linear_close_token": SecretStr(gated.house.range.linear_token),
    }
    async with worker(gated.house, **(told | changed)) as built:
        yield built


async def posted(
    gated: Gated, asked: Answer, decision: Literal["approve", "deny"] = "approve", **changed: Any
) -> None:
    """Let Ines sign where people do: beside the run, while nobody is at work on it."""
    changed = {"approvers": gated.approvers, **changed}
    settings = gated.house.settings.model_copy(update=changed)
    ledger = SqliteLedger(gated.house.store)
    calls = Calls(Holdings(ledger, "a terminal"), lambda: gated.house.now)
    desk = Desk(Hearing(calls, ApproversFile(settings)))
    try:
        request = asked["body"]["request"]
        sheet = desk.named(await desk.sheets(), request)
        await desk.say(sheet, INES.word(gated.statement(request), decision=decision))
    finally:
        await ledger.close()


async def parked(call: Caller, gated: Gated) -> Answer:
    """Ask for the ticket to be closed, and leave."""
    await open_gate(call, gated.house)
    asked = await ask(call)
    gated.house.later(LEASE + MIN)
    return asked


async def kinds_of(gated: Gated) -> list[str]:
    ledger = SqliteLedger(gated.house.store)
    try:
        return [row.event.kind for row in await ledger.read(RunId(RUN))]
    finally:
        await ledger.close()


async def woken(call: Caller) -> list[tuple[str, str]]:
    told = await call.read(f"prode://runs/{RUN}/timeline")
    return [(e["result"], e["why"]) for e in told if e.get("kind") == "woken"]


async def test_a_grant_wakes_a_run_whose_agent_has_left_and_the_act_is_done_once(
    gated: Gated,
) -> None:
    async with gated.client() as call, awake(gated) as built:
        asked = await parked(call, gated)
        await built.worker.turn()
        before = gated.writes().get(CLOSED, 0)
        await posted(gated, asked)
        await built.worker.turn()
        await built.worker.turn()
        told, happened = await woken(call), await kinds(call)
        back = await call("run_open", ticket="PRD-2318")

    assert before == 0
    assert told == [("continued", "")]
    assert gated.writes()[CLOSED] == 1
    assert [kind for kind in happened if kind in {"granted", "redeemed", "woken"}] == [
        "granted",
        "redeemed",
        "woken",
    ]
    assert back["body"]["woken"] == [f"{asked['body']['request'][:12]}: continued"]


async def test_a_run_whose_agent_is_at_work_is_left_to_it(gated: Gated) -> None:
    async with gated.client() as call, awake(gated) as built:
        await open_gate(call, gated.house)
        asked = await ask(call)
        await posted(gated, asked)
        wants = await built.worker.turn()
        busy = gated.writes().get(CLOSED, 0)
        gated.house.later(LEASE + MIN)
        await built.worker.turn()

    assert busy == 0
    assert wants is not None
    assert wants > gated.house.range.world.now
    assert gated.writes()[CLOSED] == 1


async def test_evidence_that_aged_is_asked_for_again_before_anything_is_done(gated: Gated) -> None:
    async with gated.client(**DAYS) as call, awake(gated, **DAYS) as built:
        asked = await parked(call, gated)
        gated.house.later(FRESH + MIN)
        await posted(gated, asked, **DAYS)
        await built.worker.turn()
        told, happened = await woken(call), await kinds(call)

    assert told == [("continued", "")], told
    assert gated.writes()[CLOSED] == 1
    assert happened.count("bundled") == 2
    assert happened.index("redeemed") > [n for n, k in enumerate(happened) if k == "bundled"][1]


async def test_evidence_that_does_not_hold_any_more_stops_it(gated: Gated) -> None:
    async with gated.client(**DAYS) as call, awake(gated, **DAYS) as built:
        asked = await parked(call, gated)
        gated.house.later(FRESH + MIN)
        gated.house.range.faults.add(Fault("/sentry", "status", status=404), times=1_000)
        await posted(gated, asked, **DAYS)
        await built.worker.turn()
        told = await woken(call)

    ((result, why),) = told
    assert result == "stale"
    assert "sentry" in why
    assert CLOSED not in gated.writes()


async def test_a_world_that_moved_is_asked_about_anew(gated: Gated) -> None:
    async with gated.client() as call, awake(gated) as built:
        asked = await parked(call, gated)
        move(gated.house, "In Review")
        await posted(gated, asked)
        await built.worker.turn()
        told = await woken(call)
        status = await call("run_open", ticket="PRD-2318")
        requests = (await call("approval_status", run_id=RUN))["body"]["requests"]

    assert [result for result, _ in told] == ["asked_again"], told
    assert status["status"] == "ok"
    assert len({one["digest"] for one in requests}) == 2
    assert requests[-1]["state"] == "pending"
    assert CLOSED not in gated.writes()


async def test_a_denial_is_heard_and_nothing_is_done(gated: Gated) -> None:
    async with gated.client() as call, awake(gated) as built:
        asked = await parked(call, gated)
        await posted(gated, asked, "deny")
        await built.worker.turn()
        told, timers = await woken(call), await built.ledger.timers(10)

    assert (told, timers) == ([], ())
    assert CLOSED not in gated.writes()


async def test_a_ticket_system_that_is_down_is_tried_again_while_the_approval_holds(
    gated: Gated,
) -> None:
    async with gated.client(**DAYS) as call, awake(gated, **DAYS) as built:
        asked = await parked(call, gated)
        await posted(gated, asked, **DAYS)
        gated.house.range.faults.add(Fault("/linear", "status", status=503), times=1_000)
        await built.worker.turn()
        down = await woken(call)
        gated.house.range.faults.clear()
        gated.house.later(6 * MIN)
        await built.worker.turn()
        up = await woken(call)

    assert down == []
    assert up == [("continued", "")]
    assert gated.writes()[CLOSED] == 1


async def test_what_was_approved_while_nobody_was_awake_is_asked_again(gated: Gated) -> None:
    async with gated.client() as call, awake(gated) as built:
        asked = await parked(call, gated)
        await posted(gated, asked)
        gated.house.later(timedelta(hours=1))
        await built.worker.turn()
        told = await woken(call)
        await call("run_open", ticket="PRD-2318")
        requests = (await call("approval_status", run_id=RUN))["body"]["requests"]

    assert told == [("asked_again", "the approval has run out")]
    assert [one["state"] for one in requests] == ["expired", "pending"]
    assert "monitor.gap" in (await kinds_of(gated))
    assert CLOSED not in gated.writes()


async def test_what_this_server_may_not_do_is_left_to_people(gated: Gated) -> None:
    async with gated.client() as call, awake(gated, linear_close_token=SecretStr("")) as built:
        asked = await parked(call, gated)
        await posted(gated, asked)
        await built.worker.turn()
        told = await woken(call)

    ((result, why),) = told
    assert result == "left"
    assert "no credential" in why


async def test_an_agent_that_took_the_word_itself_finds_nothing_left_to_wake(gated: Gated) -> None:
    async with gated.client() as call, awake(gated) as built:
        await open_gate(call, gated.house)
        asked = await ask(call)
        await say(call, INES.word(gated.statement(asked["body"]["request"])))
        done = await call("ticket_close", run_id=RUN, to="Done")
        gated.house.later(LEASE + MIN)
        await built.worker.turn()
        told = await woken(call)

    assert done["status"] == "ok"
    assert told == []
    assert gated.writes() == {CLOSED: 1}
    assert CANCELED not in gated.writes()


async def test_the_worker_takes_what_falls_due_while_it_waits(gated: Gated) -> None:
    async with gated.client() as call, awake(gated) as built:
        asked = await parked(call, gated)
        async with anyio.create_task_group() as group:
            group.start_soon(built.worker.run, 0.0)
            await anyio.sleep(0.1)
            await posted(gated, asked)
            with anyio.fail_after(20):
                while gated.writes().get(CLOSED, 0) == 0:  # noqa: ASYNC110  a twin tells nobody
                    await anyio.sleep(0.05)
            group.cancel_scope.cancel()

    assert gated.writes()[CLOSED] == 1


@pytest.mark.spec("monitor.late")
async def test_nothing_that_goes_wrong_ends_the_worker(
    gated: Gated, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    turns: list[int] = []

    async def turn(_self: Worker) -> None:
        turns.append(1)
        if len(turns) == 1:
            raise RuntimeError("broken")

    monkeypatch.setattr(Worker, "turn", turn)
    monkeypatch.setattr("prode_mcp.server.worker.TRY_AGAIN", timedelta(seconds=0))
    monkeypatch.setattr("prode_mcp.server.worker._LEAST_S", 0.01)
    monkeypatch.setattr("prode_mcp.server.worker._LONGEST", timedelta(seconds=0))
    async with awake(gated) as built, anyio.create_task_group() as group:
        group.start_soon(built.worker.run, 0.0)
        with anyio.fail_after(10):
            while len(turns) < 3:  # noqa: ASYNC110
                await anyio.sleep(0.01)
        group.cancel_scope.cancel()

    assert "a worker's turn broke" in caplog.text
