"""What a person sees of runs: a list, one run in order, and an exit status for scripts."""

import json
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import anyio
import pytest

from prode_mcp.contracts import RunId
from prode_mcp.store.sqlite import SqliteLedger
from tests.house import house
from tests.make import RUN
from tests.server.evidence import RUN as GATED
from tests.server.evidence import open_gate
from tests.server.test_monitoring import stopped
from tests.store.conftest import Store
from tests.store.test_sqlite import begun, ended, stop

pytestmark = [pytest.mark.anyio, pytest.mark.spec("run.shown")]


def prode(*words: str, store: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "prode_mcp", *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "PRODE_STORE": str(store), "COLUMNS": "160"},
    )


async def test_runs_are_listed_and_one_is_shown(tmp_path: Path) -> None:
    with house("s1-onboarding-500", tmp_path) as built:
        async with built.client("the night shift") as call:
            await open_gate(call, built)
            await call("ticket_comment", run_id=GATED, step="progress", text="On it.")
    listed = prode("runs", store=built.store)
    told = json.loads(prode("runs", "--json", store=built.store).stdout)
    shown = prode("run", "show", GATED, "--status", store=built.store)
    whole = json.loads(prode("run", "show", GATED, "--json", store=built.store).stdout)

    assert GATED in listed.stdout
    assert (told["run"], told["phase"], told["outcome"]) == (GATED, "deliver", None)
    assert shown.returncode == 3
    assert "opened in mode implement by the night shift" in shown.stdout
    assert "wrote ticket_comment: done" in shown.stdout
    assert "On it." not in shown.stdout
    assert [one["kind"] for one in whole["timeline"]][:2] == ["opened", "read"]
    assert whole["stale"]  # of the world's day, which is over
    assert len({one["hash"] for one in whole["timeline"]}) == len(whole["timeline"])


@pytest.mark.spec("monitor.late")
async def test_what_is_watched_is_shown_and_looked_after_without_a_client(tmp_path: Path) -> None:
    with house("s1-onboarding-500", tmp_path) as built:
        async with built.client() as call:
            await stopped(call, built)
    listed = prode("runs", store=built.store)
    before = prode("run", "show", GATED, store=built.store)
    # No source is set here: each question is asked, and nobody answers.
    worked = prode("work", "--once", store=built.store)
    after = json.loads(prode("run", "show", GATED, "--json", store=built.store).stdout)

    assert "safe_stop, watched" in listed.stdout
    assert "monitor for a tripwire: watches" in before.stdout
    assert "not asked yet" in before.stdout
    assert "monitor due 2026-11-18T11:05:00Z, late" in before.stdout
    assert (worked.returncode, worked.stdout.startswith("next due ")) == (0, True), worked
    (gap,) = after["monitor"]["gaps"]
    assert gap["planned"] == "2026-11-18T11:05:00Z"
    assert {seen["verdict"] for one in after["monitor"]["asks"] for seen in one["seen"]} == {
        "unknown"
    }


async def test_a_run_that_ended_or_waits_is_told_by_the_exit_status(tmp_path: Path) -> None:
    with house("s1-onboarding-500", tmp_path) as built:
        async with built.client() as call:
            await open_gate(call, built)
            asked = await call(
                "approval_request", run_id=GATED, tool="ticket_close", arguments={"to": "Done"}
            )
            waiting = prode("run", "show", GATED, "--status", store=built.store)
            ended = await call(
                "run_end", run_id=GATED, outcome="infra_handoff", reason="Others do it."
            )
    told = prode("run", "show", GATED, "--status", store=built.store)

    assert asked["status"] == ended["status"] == "ok", (asked, ended)
    # The house's clock is the world's, so that by ours the request has run out.
    assert waiting.returncode == 3
    assert "asks a person: ticket_terminal" in waiting.stdout
    assert told.returncode == 0
    assert "gate open" in told.stdout


def test_what_is_not_there_is_said_in_one_line(tmp_path: Path) -> None:
    SqliteLedger(tmp_path / "l.db")
    none = prode("runs", store=tmp_path / "none.db")
    with house("s1-onboarding-500", tmp_path) as built:
        anyio.run(_one, built.store)
    unknown = prode("run", "show", "PRD-9-r9", store=built.store)

    assert (none.returncode, "no ledger" in none.stderr) == (2, True)
    assert (unknown.returncode, "no run PRD-9-r9" in unknown.stderr) == (2, True)


async def _one(path: Path) -> None:
    ledger = SqliteLedger(path)
    await begun(ledger)
    await ledger.close()


@pytest.mark.spec("ledger.stores")
async def test_a_list_has_the_newest_first_with_their_last_events(store: Store) -> None:
    ledger: Any = store.another()
    for number in range(5):
        run = RunId(RUN.replace("r1", f"r{number}"))
        fence = await begun(ledger, run)
        await ledger.append(run, [stop(n) for n in range(number)], expected=1, fence=fence)
    listed = await ledger.listed(3)

    assert [one.run for one in listed] == [RUN.replace("r1", f"r{n}") for n in (4, 3, 2)]
    assert [one.events for one in listed] == [5, 4, 3]
    assert {(one.last, one.turn, one.ended, one.asked) for one in listed} == {
        ("stopped", "opened", "", False)
    }
    assert {one.holder for one in listed} == {"a"}


@pytest.mark.spec("ledger.stores")
async def test_who_waits_for_a_change_is_woken_by_another_and_by_time(store: Store) -> None:
    ledger: Any = store.another()
    other: Any = store.another()
    fence = await begun(other)
    woken: list[bool] = []

    async def wait() -> None:
        woken.append(await ledger.changed(20))

    async with anyio.create_task_group() as group:
        group.start_soon(wait)
        await anyio.sleep(0.3)
        await other.append(RUN, [ended()], expected=1, fence=fence)
    quiet = await ledger.changed(timedelta(milliseconds=200).total_seconds())

    assert woken == [True]
    assert quiet is False
