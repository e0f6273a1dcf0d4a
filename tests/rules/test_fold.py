"""A run is the fold of its events, and of nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prode_mcp.contracts import (
    Classification,
    Clean,
    Need,
    Outcome,
    Phase,
    Refusal,
    Specialist,
)
from prode_mcp.events import EVENTS, Ended, Event, Intended, Resumed, Settled, Stopped
from prode_mcp.fold import Run, fold, step
from tests.make import NOW, bundled, digest, fact, gapped, opened, read, reported, run_of

KEY = "0b1f8a52-7a0c-4a53-8a53-2f1f6f2d9d11"
INTENT = Intended(
    at=NOW, effect="ticket_comment", step=Clean("outcome"), key=KEY, content=digest("d")
)
DONE = Settled(at=NOW, effect="ticket_comment", key=KEY, result="done", link=Clean("l"))
ENDED = Ended(
    at=NOW,
    outcome=Outcome.SAFE_STOP,
    classification=Classification.EXPECTED_NOISE,
    report=digest("9"),
)
REFUSAL = Refusal(code="x", message="y", missing=(Need(what="z"),))
EVENT = st.sampled_from(
    [
        opened(Specialist.AWS),
        Resumed(at=NOW, principal="p", fence=2),
        read(Specialist.AWS, "1"),
        gapped(Specialist.SENTRY),
        Stopped(at=NOW, tool="t", refusal=REFUSAL),
        reported(Specialist.AWS, fact(Specialist.AWS)),
        bundled(80),
        INTENT,
        DONE,
        ENDED,
    ]
)


@given(st.lists(EVENT, max_size=12), st.integers(0, 12))
@pytest.mark.spec("ledger.fold")
def test_the_fold_of_a_prefix_goes_on_to_the_fold_of_the_whole(
    events: list[Event], cut: int
) -> None:
    run = fold(events[:cut])
    for event in events[cut:]:
        run = step(run, event)

    assert run == fold(events)
    assert run.version == len(events)


@given(st.lists(EVENT, max_size=12))
@pytest.mark.spec("ledger.fold")
def test_the_fold_loses_no_event(events: list[Event]) -> None:
    run = fold(events)

    assert len(run.reads) == sum(e.kind == "read" for e in events)
    assert run.refusals == sum(e.kind == "stopped" for e in events)
    assert len(run.reports) == sum(e.kind == "reported" for e in events)
    assert run.resumptions == sum(e.kind == "resumed" for e in events)


@given(EVENT)
@pytest.mark.spec("ledger.fold")
def test_an_event_survives_its_stored_form(event: Event) -> None:
    assert EVENTS.validate_json(EVENTS.dump_json(event)) == event


@pytest.mark.spec("run.phases")
def test_phases_follow_the_work() -> None:
    story: list[Event] = [opened(), read(Specialist.AWS, "1"), bundled(80), INTENT, ENDED]

    phases = [fold(story[: n + 1]).phase for n in range(len(story))]

    assert phases == [
        Phase.INTAKE,
        Phase.INVESTIGATE,
        Phase.DECIDE,
        Phase.DELIVER,
        Phase.ENDED,
    ]


@pytest.mark.spec("idempotency.comment")
def test_an_effect_keeps_its_intent_and_takes_its_outcome() -> None:
    pending = run_of(opened(), INTENT)
    settled = run_of(opened(), INTENT, DONE)

    assert pending.effects[0].outcome is None
    assert settled.effects[0].outcome == DONE


def test_an_empty_history_is_an_empty_run() -> None:
    assert fold([]) == Run()
