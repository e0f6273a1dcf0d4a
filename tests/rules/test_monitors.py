"""What is asked again after a run's end, when, and what the answers come to."""

from datetime import timedelta
from typing import Any

import pytest

from prode_mcp.contracts import (
    Artifact,
    Classification,
    Digest,
    Outcome,
    Purpose,
    Recheck,
    Refusal,
    Result,
    Tripwire,
    Verdict,
)
from prode_mcp.events import Awaited, Checked, Closed, Concluded, Ended, Event, Monitoring
from prode_mcp.fold import Monitor, Run
from prode_mcp.monitors import (
    again,
    due,
    is_again,
    is_kept_whole,
    measured,
    next_at,
    number_at,
    planned,
    rechecks_of,
    result,
    tripped_by,
    unasked,
    verdict,
)
from prode_mcp.policy import AWAIT_EVERY, AWAIT_FOR, CHECK_AT, CHECK_TRIES, MAX_RECHECKS, TRY_AGAIN
from tests.make import NOW, artifact, digest, opened, run_of

pytestmark = pytest.mark.spec("monitor.rules")
MIN, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
TREND = {"window": {"events": 300}, "baseline": {"events": 10}}
TIMES = {"start": "2026-11-15T17:00:00Z", "end": "2026-11-15T19:00:00Z"}
BASE = {"baseline_start": "2026-11-14T17:00:00Z", "baseline_end": "2026-11-14T19:00:00Z"}


def answer(tool: str, body: Any, **arguments: Any) -> Artifact:
    return artifact(body).model_copy(update={"tool": tool, "arguments": arguments})


def derived(purpose: Purpose, tool: str, body: Any, **arguments: Any) -> Recheck | None:
    found = rechecks_of(purpose, [(digest("a"), answer(tool, body, **arguments))])
    return found[0] if found else None


def recheck(**changed: Any) -> Recheck:
    told: dict[str, Any] = {"tool": "sentry_trend", "artifact": digest("a"), "then": 300}
    told |= {"recurs_from": 155, "held_to": 39}
    return Recheck(**(told | changed))


def monitor(
    *checks: Checked, purpose: Purpose = Purpose.TRIPWIRE, questions: int = 1, waits: bool = False
) -> Monitor:
    begun = Monitoring(
        at=NOW,
        purpose=purpose,
        rechecks=(recheck(),) * questions,
        awaits_merge=waits,
        until=NOW + AWAIT_FOR,
    )
    return Monitor(begun=begun, checks=checks)


def check(after: timedelta, said: Verdict = Verdict.HELD, number: int = 0) -> Checked:
    return Checked(at=NOW + after, planned=NOW + after, number=number, verdict=said)


def ended(*more: Event) -> Run:
    end = Ended(
        at=NOW,
        outcome=Outcome.SAFE_STOP,
        classification=Classification.EXPECTED_NOISE,
        report=digest("d"),
    )
    return run_of(opened(), end, *more)


@pytest.mark.parametrize(
    ("tool", "body", "value"),
    [
        ("sentry_trend", {"window": {"events": 7}}, 7),
        ("sentry_issue", {"count": 12}, 12),
        ("aws_logs", {"matched": 3}, 3),
        ("aws_logs", {"matched": 0}, 0),
        ("aws_metrics", {"series": [{"stat": "Sum", "points": 2, "sum": 5, "max": 3}]}, 5),
        ("aws_metrics", {"series": [{"stat": "p95", "points": 2, "sum": 5, "max": 3}]}, 3),
        ("aws_metrics", {"series": [{"stat": "Sum", "points": 0}]}, 0),
        ("aws_metrics", {"series": [{"stat": "p95", "points": 0}]}, None),
        ("aws_metrics", {"series": []}, None),
        ("aws_health", {"alarms": [{"state": "ALARM"}, {"state": "OK"}]}, 1),
        ("aws_health", {"alarms": []}, None),
        ("db_check", {"rows": [["a", 4], ["b", 5]]}, 9),
        ("db_check", {"rows": []}, 0),
        ("db_check", {"rows": [["a", "x"]]}, None),
        ("db_check", {}, None),
        ("sentry_trend", "not a tree", None),
    ],
)
def test_each_tool_has_one_number_that_tells(tool: str, body: Any, value: float | None) -> None:
    assert measured(recheck(tool=tool), body) == value


@pytest.mark.parametrize(
    ("pointer", "value"),
    [("/a/b", 2), ("/a/c/1", 5), ("/a/x", None), ("/a/c/9", None), ("/a/c/x", None),
     ("/a/d~1e", 4), ("/t", None), ("/s", None), ("", None)],
)  # fmt: skip
def test_a_pointer_finds_a_number_or_nothing(pointer: str, value: float | None) -> None:
    body = {"a": {"b": 2, "c": [1, 5], "d/e": 4}, "t": True, "s": "7"}

    assert number_at(body, pointer) == value


def test_a_fix_is_watched_between_what_was_usual_and_what_happened() -> None:
    found = derived(Purpose.FIX, "sentry_trend", TREND, **TIMES, **BASE)

    assert found is not None
    assert (found.then, found.recurs_from, found.held_to) == (300, 155, 39)


def test_what_was_usual_is_taken_for_a_window_of_the_same_length() -> None:
    longer = {"baseline_start": "2026-11-14T15:00:00Z", "baseline_end": "2026-11-14T19:00:00Z"}
    found = derived(Purpose.FIX, "sentry_trend", TREND, **TIMES, **longer)

    assert found is not None
    assert found.recurs_from == 152.5


def test_a_stop_is_refuted_by_twice_what_was_called_no_fault() -> None:
    found = derived(Purpose.TRIPWIRE, "aws_logs", {"matched": 8}, **TIMES)
    quiet = derived(Purpose.TRIPWIRE, "aws_logs", {"matched": 0}, **TIMES)

    assert found is not None
    assert quiet is not None
    assert (found.recurs_from, found.held_to) == (16, 8)
    assert (quiet.recurs_from, quiet.held_to) == (1, 0.5)


@pytest.mark.parametrize(
    ("tool", "body", "arguments"),
    [
        ("sentry_trend", {"window": {"events": 5}, "baseline": {"events": 9}}, TIMES | BASE),
        ("aws_logs", {"matched": 5}, TIMES | {"where": {"release": "4.18.0"}}),
        ("aws_logs", {"matched": 5}, TIMES | {"where": {"member": "<email:3f9a1c>"}}),
        ("aws_health", {"alarms": [{"state": "ALARM"}]}, {"first_look": True}),
        ("release_timeline", {"matched": 5}, TIMES),
        ("sentry_trend", {}, TIMES),
    ],
)
def test_what_would_not_see_it_again_is_not_asked(tool: str, body: Any, arguments: Any) -> None:
    assert derived(Purpose.FIX, tool, body, **arguments) is None


def test_the_newest_question_of_a_tool_is_asked_again_and_few_in_all() -> None:
    tools = ("sentry_trend", "aws_logs", "aws_health", "db_check", "sentry_issue")
    bodies: tuple[Any, ...] = (
        TREND,
        {"matched": 5},
        {"alarms": [{"state": "ALARM"}]},
        {"rows": []},
        {"count": 1},
    )
    told = [
        (Digest(f"{n}{n}" * 32), answer(tool, body))
        for n, (tool, body) in enumerate(zip(tools * 2, bodies * 2, strict=True))
    ]

    found = rechecks_of(Purpose.FIX, told)

    assert len(found) == MAX_RECHECKS
    assert len({one.tool for one in found}) == MAX_RECHECKS
    assert all(one.artifact[0] in "56789" for one in found)


@pytest.mark.parametrize(
    ("value", "whole", "said"),
    [
        (None, True, Verdict.UNKNOWN),
        (155, False, Verdict.RECURRED),
        (154, True, Verdict.UNCLEAR),
        (39, True, Verdict.HELD),
        (0, False, Verdict.UNCLEAR),
        (0, True, Verdict.HELD),
    ],
)
def test_a_window_that_has_not_passed_shows_a_recurrence_only(
    value: float | None, whole: bool, said: Verdict
) -> None:
    assert verdict(recheck(), value, None, whole=whole) is said


def test_what_only_grows_is_held_against_its_first_answer() -> None:
    growing = recheck(tool="db_check", grows=True)

    said = [
        verdict(growing, value, first, whole=True)
        for value, first in ((214, None), (214, 214), (215, 214), (3, 214))
    ]

    assert said == [Verdict.UNCLEAR, Verdict.HELD, Verdict.RECURRED, Verdict.HELD]


def test_an_alarm_may_still_be_that_of_before_the_change() -> None:
    alarm = recheck(tool="aws_health", recurs_from=0.5, held_to=0.1)

    assert verdict(alarm, 1, None, whole=False) is Verdict.UNCLEAR
    assert verdict(alarm, 1, None, whole=True) is Verdict.RECURRED


@pytest.mark.parametrize(
    ("after", "start", "whole"),
    [
        (30 * MIN, "2026-11-15T19:45:00Z", False),
        (2 * HOUR, "2026-11-15T19:45:00Z", True),
        (5 * HOUR, "2026-11-15T22:45:00Z", True),
    ],
)
def test_a_window_moves_with_the_time_and_never_before_the_change(
    after: timedelta, start: str, whole: bool
) -> None:
    asked = again(answer("sentry_trend", TREND, issue="1", **TIMES, **BASE), NOW, NOW + after)

    assert asked is not None
    assert asked[0] == {
        "issue": "1",
        "start": start,
        "end": f"{NOW + after:%Y-%m-%dT%H:%M:%SZ}",
    }
    assert asked[1] is whole


def test_a_window_of_which_nothing_has_passed_is_not_asked() -> None:
    assert again(answer("sentry_trend", TREND, **TIMES), NOW, NOW + 30 * MIN / 60) is None


def test_a_question_without_a_window_is_asked_as_it_was() -> None:
    told = answer("db_check", {"rows": []}, sql="select count(*) from t")

    assert again(told, NOW, NOW + MIN) == ({"sql": "select count(*) from t"}, False)


def wire(**changed: Any) -> Tripwire:
    told: dict[str, Any] = {"artifact": "a" * 12, "pointer": "/window/events", "above": 100}
    return Tripwire(**(told | changed))


def tripped(purpose: Purpose, tool: str = "sentry_trend", **changed: Any) -> Any:
    answers = [(digest("a"), answer(tool, TREND, **TIMES)), (digest("b"), answer(tool, {}))]
    return tripped_by(purpose, [wire(**changed)], answers)


def test_a_condition_is_one_that_would_have_seen_the_incident() -> None:
    (found,) = tripped(Purpose.FIX)
    blind = tripped(Purpose.FIX, above=300)

    assert (found.then, found.recurs_from, found.pointer) == (300, 100, "/window/events")
    assert verdict(found, 100, None, whole=True) is Verdict.HELD
    assert verdict(found, 101, None, whole=True) is Verdict.RECURRED
    assert isinstance(blind, Refusal)
    assert "would not have seen" in blind.message


def test_a_stop_is_refuted_by_what_is_not_so_yet() -> None:
    (found,) = tripped(Purpose.TRIPWIRE, above=300)
    now = tripped(Purpose.TRIPWIRE)

    assert found.recurs_from == 300
    assert isinstance(now, Refusal)
    assert "refutes the stop now" in now.message


@pytest.mark.parametrize(
    "changed",
    [
        {"artifact": "c" * 12},
        {"artifact": "a" * 4},
        {"pointer": "/window/users"},
        {"tool": "release_timeline"},
    ],
)
def test_a_condition_names_a_number_that_stands_there(changed: dict[str, Any]) -> None:
    refusal = tripped(Purpose.FIX, **changed)

    assert isinstance(refusal, Refusal)
    assert refusal.code == "no_tripwire"


def test_a_fix_waits_for_its_deployment_and_counts_from_there() -> None:
    waiting = monitor(purpose=Purpose.FIX, waits=True)
    deployed = waiting.model_copy(
        update={"deployment": Awaited(at=NOW + DAY, what="deployment", since=NOW + HOUR, sha="c")}
    )

    assert planned(waiting) == ()
    assert planned(deployed) == tuple(NOW + HOUR + a for a in CHECK_AT[Purpose.FIX])


def test_what_was_slept_through_is_skipped_and_counted() -> None:
    assert due(monitor(), NOW + 59 * MIN) == (None, 0)
    assert due(monitor(), NOW + HOUR) == (NOW + HOUR, 0)
    assert due(monitor(), NOW + 2 * DAY) == (NOW + 48 * HOUR, 3)
    assert due(monitor(check(HOUR)), NOW + 2 * DAY) == (NOW + 48 * HOUR, 2)
    assert due(monitor(check(48 * HOUR)), NOW + 2 * DAY) == (None, 0)


def test_silence_is_asked_again_and_not_for_ever() -> None:
    silent = tuple(check(HOUR, Verdict.UNKNOWN) for _ in range(CHECK_TRIES))

    assert unasked(monitor(*silent[:-1]), NOW + HOUR) == ((0, CHECK_TRIES - 1),)
    assert unasked(monitor(*silent), NOW + HOUR) == ()
    assert unasked(monitor(check(HOUR), questions=2), NOW + HOUR) == ((1, 0),)
    assert due(monitor(*silent[:-1]), NOW + HOUR)[0] == NOW + HOUR
    assert due(monitor(*silent), NOW + HOUR)[0] is None


def at(run_monitor: Monitor, now: timedelta, **changed: Any) -> Any:
    run = ended().model_copy(update={"monitor": run_monitor, **changed})
    found = next_at(run, NOW + now)
    return None if found is None else found - NOW


def test_a_run_wants_to_be_looked_at_when_its_monitor_asks_next() -> None:
    waiting = monitor(purpose=Purpose.FIX, waits=True)
    told = Concluded(at=NOW, result=Result.HELD, report=digest("d"))
    over = monitor().model_copy(update={"concluded": told})

    assert at(waiting, MIN) == MIN + AWAIT_EVERY
    assert at(waiting, AWAIT_FOR - MIN) == AWAIT_FOR
    assert at(monitor(), MIN) == HOUR
    assert at(monitor(check(HOUR)), HOUR) == 6 * HOUR
    assert at(monitor(check(HOUR, Verdict.UNKNOWN)), HOUR) == HOUR + TRY_AGAIN
    assert at(over, MIN) == MIN
    assert at(over, MIN, last_at=NOW + MIN) == MIN + TRY_AGAIN
    assert at(over.model_copy(update={"closed": Closed(at=NOW)}), MIN) is None
    assert next_at(ended(), NOW) is None


def test_one_recurrence_is_a_result_and_holding_is_one_at_the_end() -> None:
    last = CHECK_AT[Purpose.TRIPWIRE][-1]

    assert result(monitor(check(HOUR, Verdict.RECURRED)), NOW + HOUR) is Result.RECURRED
    assert result(monitor(check(HOUR)), NOW + HOUR) is None
    assert result(monitor(check(last)), NOW + last) is Result.HELD
    assert result(monitor(check(last, Verdict.UNCLEAR)), NOW + last) is Result.INCONCLUSIVE
    assert result(monitor(check(last), questions=2), NOW + last) is None
    half = monitor(
        check(last), *(check(last, Verdict.UNKNOWN, 1) for _ in range(CHECK_TRIES)), questions=2
    )
    assert result(half, NOW + last) is Result.INCONCLUSIVE


def test_a_merge_that_never_comes_leaves_it_open() -> None:
    waiting = monitor(purpose=Purpose.FIX, waits=True)

    assert result(waiting, NOW + AWAIT_FOR - MIN) is None
    assert result(waiting, NOW + AWAIT_FOR) is Result.INCONCLUSIVE


def test_what_was_taken_out_of_a_question_asks_nothing() -> None:
    assert is_kept_whole(answer("code_read", {}, path="a<b>.py"))
    assert not is_kept_whole(answer("code_read", {}, path="<email>"))
    assert not is_kept_whole(answer("review_diff", {}, diff="1041 characters"))
    assert not is_kept_whole(answer("run_open", {}))
    assert not is_again(answer("code_read", {}, path="a.py"))


def test_a_monitor_begins_after_the_end_and_ends_the_run_when_it_closes() -> None:
    begun = monitor().begun
    run = ended(begun)
    seen = ended(begun, check(HOUR), Concluded(at=NOW, result=Result.HELD, report=digest("d")))
    over = ended(begun, Closed(at=NOW))

    assert (run.phase, over.phase) == ("monitor", "ended")
    assert run.outcome is not None
    assert seen.monitor is not None
    assert (len(seen.monitor.checks), seen.monitor.concluded is not None) == (1, True)
    assert ended(check(HOUR)).monitor is None
