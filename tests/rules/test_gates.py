"""Which call passes, in which state of a run."""

from datetime import UTC, datetime, timedelta

import pytest

from prode_mcp.contracts import Mode, Outcome, Refusal, Role, Specialist, Window
from prode_mcp.events import Resumed
from prode_mcp.fold import Run
from prode_mcp.gates import ask, decide
from prode_mcp.policy import MAX_CALLS, RULES, Gate, required_specialists
from prode_mcp.windows import read_baseline, read_window
from tests.make import NOW, bundled, fact, opened, reported, run_of
from tests.rules.test_fold import ENDED

AWS, RELEASE = Specialist.AWS, Specialist.RELEASE
STRONG = (
    opened(AWS, RELEASE),
    reported(AWS, fact(AWS), fact(RELEASE, role=Role.NEGATIVE_CONTROL)),
)


def code(refusal: Refusal | None) -> str:
    return refusal.code if refusal else ""


@pytest.mark.parametrize("tool", sorted(RULES))
@pytest.mark.spec("run.ended")
def test_an_ended_run_takes_no_call_that_would_add_to_it(tool: str) -> None:
    run = run_of(opened(), ENDED)

    refusal = decide(ask(tool, outcome=Outcome.SAFE_STOP), run, NOW)

    readable = RULES[tool].gate in {Gate.NONE, Gate.RECORD}
    assert code(refusal) == ("" if readable else "run_ended")


@pytest.mark.parametrize("tool", [name for name, rule in RULES.items() if rule.specialist])
@pytest.mark.spec("run.budget")
def test_a_spent_budget_stops_every_question_to_the_outside(tool: str) -> None:
    run = run_of(opened()).model_copy(update={"calls_spent": MAX_CALLS})

    refusal = decide(ask(tool), run, NOW)

    assert (code(refusal) == "budget_spent") == RULES[tool].read_only


@pytest.mark.spec("safety.dry-run")
def test_a_dry_run_writes_nothing_outside() -> None:
    dry = run_of(opened(mode=Mode.DRY_RUN))
    wet = run_of(opened(mode=Mode.INVESTIGATE))

    assert code(decide(ask("ticket_comment"), dry, NOW)) == "dry_run"
    assert decide(ask("ticket_comment"), wet, NOW) is None


@pytest.mark.parametrize(
    ("outcome", "run", "expected"),
    [
        (Outcome.SAFE_STOP, run_of(opened()), "no_bundle"),
        (Outcome.EVIDENCE_STOP, run_of(opened()), "no_bundle"),
        (Outcome.EVIDENCE_STOP, run_of(opened(), bundled(10)), ""),
        (Outcome.SAFE_STOP, run_of(opened(AWS), bundled(90)), "evidence_first"),
        (Outcome.INFRA_HANDOFF, run_of(opened(AWS), bundled(90)), "evidence_first"),
        (Outcome.VENDOR_STOP, run_of(opened(AWS), bundled(90)), "evidence_first"),
        (Outcome.SAFE_STOP, run_of(*STRONG, bundled(69)), "evidence_first"),
        (Outcome.SAFE_STOP, run_of(*STRONG, bundled(70)), ""),
        (Outcome.CONFLICT_STOP, run_of(*STRONG, bundled(70)), "no_conflict"),
        (
            Outcome.CONFLICT_STOP,
            run_of(
                opened(),
                reported(AWS, fact(AWS, key="k", value="1")),
                reported(RELEASE, fact(RELEASE, key="k", value="2")),
                bundled(70),
            ),
            "",
        ),
        (Outcome.PR_OPENED, run_of(*STRONG, bundled(90)), "no_pull_request"),
        (Outcome.PR_OPENED, run_of(opened(AWS), bundled(90)), "evidence_first"),
        (Outcome.PR_PLUS_APPROVAL_REQUEST, run_of(*STRONG, bundled(90)), "no_request"),
        (Outcome.RESUME_NO_DUPLICATE, run_of(*STRONG, bundled(90)), "not_resumed"),
        (
            Outcome.RESUME_NO_DUPLICATE,
            run_of(*STRONG, bundled(90), Resumed(at=NOW, principal="p", fence=2)),
            "",
        ),
    ],
)
@pytest.mark.spec("run.outcomes")
def test_a_run_ends_only_with_an_outcome_its_evidence_carries(
    outcome: Outcome, run: Run, expected: str
) -> None:
    assert code(decide(ask("run_end", outcome=outcome), run, NOW)) == expected


@pytest.mark.parametrize(
    ("labels", "linked", "expected"),
    [
        ((), False, "aws release"),
        (("source:Sentry",), False, "sentry aws release"),
        ((), True, "sentry aws release"),
        (("Data",), False, "aws release database"),
    ],
)
@pytest.mark.spec("evidence.required")
def test_the_ticket_decides_who_must_be_asked(
    labels: tuple[str, ...], linked: bool, expected: str
) -> None:
    assert " ".join(required_specialists(labels, has_sentry_link=linked)) == expected


@pytest.mark.parametrize(
    ("start", "end", "why"),
    [
        ("2026-11-15T19:00:00Z", "2026-11-15T18:00:00Z", "after start"),
        ("2026-11-15T19:00:00Z", "2026-11-15T19:00:00Z", "after start"),
        ("2026-11-15T19:00:00", "2026-11-15T19:30:00Z", "start is not"),
        ("2026-11-15T19:00:00Z", "soon", "end is not"),
        ("", "", "start is not"),
        ("2026-11-16T19:00:00Z", "2026-11-16T20:00:00Z", "future"),
        ("2026-11-15T19:00:00Z", "2026-11-15T20:00:00Z", "future"),
        ("2020-11-15T19:00:00Z", "2026-11-15T19:00:00Z", "longer than"),
        ("9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "after start"),
    ],
)
@pytest.mark.spec("input.windows")
def test_a_window_that_makes_no_sense_is_refused_with_the_reason(
    start: str, end: str, why: str
) -> None:
    found = read_window(start, end, now=NOW)

    assert isinstance(found, Refusal)
    assert why in found.message
    assert found.missing[0].call.startswith("start=")


@pytest.mark.spec("input.windows")
def test_a_window_that_ends_just_past_now_ends_now() -> None:
    found = read_window("2026-11-15T20:00:00+02:00", "2026-11-15T19:47:00Z", now=NOW)

    assert found == Window(start=datetime(2026, 11, 15, 18, tzinfo=UTC), end=NOW)
    assert read_baseline("", "", now=NOW) is None
    assert isinstance(read_baseline("x", "", now=NOW), Refusal)
    assert read_baseline("2026-11-14T18:00:00Z", "2026-11-14T19:00:00Z", now=NOW) == Window(
        start=NOW - timedelta(days=1, minutes=105), end=NOW - timedelta(days=1, minutes=45)
    )
