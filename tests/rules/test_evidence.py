"""The evidence gate: what opens it, what keeps it shut, what shuts it again."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prode_mcp.bundle import find_conflicts, weigh
from prode_mcp.contracts import Classification, FactRecord, Role, Specialist
from prode_mcp.gates import Ask, decide
from prode_mcp.policy import BEFORE_TICKET, BLAMES_A_CHANGE, FRESH, PROVING, THRESHOLD, Gate
from tests.make import (
    NOW,
    bundled,
    fact,
    gapped,
    opened,
    read,
    reported,
    run_of,
)

AWS, RELEASE, SENTRY = Specialist.AWS, Specialist.RELEASE, Specialist.SENTRY
AGAIN = Specialist.REPRODUCTION
READ_CODE = Ask(tool="release_timeline", gate=Gate.EVIDENCE)


def strong(*more: FactRecord) -> tuple[FactRecord, ...]:
    return (
        fact(AWS),
        fact(RELEASE, role=Role.NEGATIVE_CONTROL),
        *more,
    )


@pytest.mark.spec("safety.evidence-first")
def test_the_gate_opens_on_two_sources_and_a_claim_of_seventy() -> None:
    run = run_of(opened(AWS, RELEASE), reported(AWS, *strong()), bundled(80))

    assert weigh(run, NOW).is_open
    assert decide(READ_CODE, run, NOW) is None


@pytest.mark.parametrize(
    ("facts", "ceiling"),
    [
        ((), 30),
        ((fact(AWS),), 60),
        ((fact(AWS), fact(AWS, "two")), 60),
        ((fact(AWS), fact(RELEASE)), 80),
        ((fact(AWS), fact(RELEASE, role=Role.NEGATIVE_CONTROL)), 95),
        ((fact(AWS), fact(AGAIN, role=Role.REPRODUCTION)), 95),
        # A source's own fact is no reproduction, whatever it is called.
        ((fact(AWS), fact(SENTRY, role=Role.REPRODUCTION)), 80),
        # What an agent ran itself confirms two sources, and is none.
        ((fact(AWS), fact(AGAIN, role=Role.REPRODUCTION, from_outside=True)), 60),
        ((fact(AWS), fact(SENTRY), fact(AGAIN, role=Role.REPRODUCTION, from_outside=True)), 95),
        ((fact(AWS), fact(SENTRY), fact(AGAIN, role=Role.REPRODUCTION, complete=False)), 80),
        ((fact(AWS), fact(RELEASE, role=Role.NEGATIVE_CONTROL, complete=False)), 80),
        ((fact(AWS), fact(RELEASE), fact(SENTRY, role=Role.ABSENCE, complete=False)), 69),
        ((fact(AWS), fact(SENTRY, from_outside=True)), 60),
        ((fact(AWS), fact(Specialist.TICKET)), 60),
        ((fact(AWS), fact(Specialist.SUPPORT)), 60),
        ((fact(AWS), fact(RELEASE), fact(SENTRY, at=NOW - FRESH - timedelta(seconds=1))), 69),
    ],
)
@pytest.mark.spec("evidence.ceiling")
@pytest.mark.spec("evidence.reproduction")
def test_the_ceiling_follows_the_evidence(facts: tuple[FactRecord, ...], ceiling: int) -> None:
    run = run_of(opened(), reported(AWS, *facts), bundled(100))

    assert weigh(run, NOW).ceiling.value == ceiling


@pytest.mark.spec("safety.evidence-first")
def test_a_refusal_lists_what_is_missing_and_the_call_that_supplies_it() -> None:
    run = run_of(opened(AWS, RELEASE), reported(AWS, fact(AWS)))

    refusal = decide(READ_CODE, run, NOW)

    assert refusal is not None
    assert refusal.code == "evidence_first"
    calls = [need.call for need in refusal.missing]
    assert any("specialist_report(specialist='release')" in call for call in calls)
    assert "bundle_build" in calls


@pytest.mark.spec("evidence.required")
def test_a_required_specialist_left_out_keeps_the_gate_shut() -> None:
    run = run_of(opened(AWS, RELEASE, SENTRY), reported(AWS, *strong()), bundled(95))

    standing = weigh(run, NOW)

    assert not standing.is_open
    assert "sentry was not asked" in standing.ceiling.reasons


@pytest.mark.spec("evidence.required")
def test_a_blocked_source_is_a_reason_and_the_callers_word_is_none() -> None:
    blocked = run_of(
        opened(AWS, RELEASE, SENTRY, blocked=(SENTRY,)), reported(AWS, *strong()), bundled(90)
    )
    said = run_of(
        opened(AWS, RELEASE, SENTRY), reported(SENTRY), reported(AWS, *strong()), bundled(90)
    )
    failed = run_of(
        opened(AWS, RELEASE, SENTRY),
        gapped(SENTRY),
        reported(SENTRY),
        reported(AWS, *strong()),
        bundled(90),
    )

    own_fault = run_of(
        opened(AWS, RELEASE, SENTRY),
        gapped(SENTRY, "not_found"),
        reported(SENTRY),
        reported(AWS, *strong()),
        bundled(90),
    )
    answered = run_of(
        opened(AWS, RELEASE, SENTRY, blocked=(SENTRY,)),
        gapped(SENTRY),
        read(SENTRY, "7"),
        reported(SENTRY),
        reported(AWS, *strong()),
        bundled(90),
    )

    assert weigh(blocked, NOW).is_open
    assert not weigh(said, NOW).is_open
    assert weigh(failed, NOW).is_open
    assert not weigh(own_fault, NOW).is_open
    assert not weigh(answered, NOW).is_open


@pytest.mark.spec("evidence.fresh")
def test_evidence_that_goes_stale_closes_the_gate() -> None:
    run = run_of(opened(AWS, RELEASE), reported(AWS, *strong()), bundled(80))

    assert weigh(run, NOW + FRESH).is_open
    assert not weigh(run, NOW + FRESH + timedelta(seconds=1)).is_open


@pytest.mark.spec("evidence.fresh")
def test_a_fact_about_a_time_before_the_ticket_counts_only_as_a_control() -> None:
    long_ago = NOW - timedelta(hours=1) - BEFORE_TICKET - timedelta(seconds=1)
    old = fact(AWS).model_copy(update={"window_end": long_ago})
    control = old.model_copy(update={"role": Role.NEGATIVE_CONTROL})

    plain = weigh(run_of(opened(), reported(AWS, old)), NOW)
    compared = weigh(run_of(opened(), reported(AWS, control)), NOW)

    assert plain.stale == (old,)
    assert compared.current == (control,)


@pytest.mark.spec("evidence.conflict")
def test_a_contradiction_that_arrives_closes_the_gate() -> None:
    first = fact(AWS, key="deployed:web", value="4.1.0")
    second = fact(RELEASE, key="Deployed:web", value="4.2.0", role=Role.NEGATIVE_CONTROL)
    run = run_of(opened(AWS), reported(AWS, first, fact(RELEASE, "two")), bundled(80))
    after = run_of(
        opened(AWS),
        reported(AWS, first, fact(RELEASE, "two")),
        bundled(80),
        reported(RELEASE, second),
    )

    assert weigh(run, NOW).is_open
    assert not weigh(after, NOW).is_open
    assert weigh(after, NOW).conflicts[0].key == "deployed:web"


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("4.1", " 4.1 ", True),
        ("Failed", "failed", True),
        ("41", "41.0", True),
        ("41 %", "41", True),
        ("41%", "41", True),
        ("2026-11-15T18:00:00Z", "2026-11-15T18:09:59Z", True),
        ("2026-11-15T18:00:00Z", "2026-11-15T18:10:01Z", False),
        ("4.1.0", "4.1.1", False),
        ("v4.1.0", "4.1.0", True),
        ("valid", "alid", False),
        ("nan", "1", False),
    ],
)
@pytest.mark.spec("evidence.conflict")
def test_values_are_compared_by_what_they_mean(one: str, other: str, agree: bool) -> None:
    facts = [fact(AWS, key="k", value=one), fact(RELEASE, key="k", value=other)]

    assert (find_conflicts(facts, run_of(opened())) == ()) is agree


@pytest.mark.spec("evidence.conflict")
def test_sources_that_disagree_are_a_conflict_though_nobody_says_so() -> None:
    run = run_of(
        opened(),
        read(AWS, "1", keyed={"deployed:web": "5.31.0"}),
        read(RELEASE, "2", keyed={"deployed:web": "5.30.0"}),
    )

    assert [c.key for c in find_conflicts((), run)] == ["deployed:web"]


@pytest.mark.spec("evidence.conflict")
def test_a_specialists_newer_word_on_a_key_replaces_its_older_one() -> None:
    run = run_of(
        opened(),
        reported(AWS, fact(AWS, "x", key="k", value="1")),
        reported(RELEASE, fact(RELEASE, key="k", value="2")),
        reported(AWS, fact(AWS, "y", key="K", value="2")),
    )

    assert weigh(run, NOW).conflicts == ()
    assert len(run.facts) == 2


FACTS = st.builds(
    fact,
    st.sampled_from(list(Specialist)),
    st.sampled_from(["a", "b", "c"]),
    role=st.sampled_from(list(Role)),
    at=st.sampled_from([NOW, NOW - FRESH, NOW - FRESH * 2]),
    key=st.sampled_from(["", "k"]),
    value=st.sampled_from(["1", "2"]),
    complete=st.booleans(),
    from_outside=st.booleans(),
)


@pytest.mark.spec("safety.evidence-first")
@pytest.mark.spec("evidence.wiki-never-counts")
@given(st.lists(FACTS, max_size=6), st.integers(0, 100), st.sets(st.sampled_from(list(Specialist))))
def test_the_gate_never_opens_without_current_cited_facts_of_two_proving_sources(
    facts: list[FactRecord], claimed: int, required: set[Specialist]
) -> None:
    run = run_of(opened(*required), reported(AWS, *facts), bundled(claimed))

    standing = weigh(run, NOW)

    if standing.is_open:
        proving = {
            source
            for f in standing.current
            if not f.from_outside and NOW - f.observed_at <= FRESH
            for source in f.sources
            if source in PROVING
        }
        assert len(proving) >= 2
        assert claimed >= THRESHOLD
        assert not standing.conflicts
        assert not standing.stale
        assert required <= {s for f in standing.current for s in f.sources}


@given(st.lists(FACTS, max_size=6), st.integers(0, 100))
@pytest.mark.spec("evidence.ceiling")
def test_confidence_is_never_above_the_claim_or_the_ceiling(
    facts: list[FactRecord], claimed: int
) -> None:
    run = run_of(opened(AWS), reported(AWS, *facts), bundled(claimed))

    standing = weigh(run, NOW)

    assert standing.confidence <= min(claimed, standing.ceiling.value)
    assert standing.is_open == (decide(READ_CODE, run, NOW) is None)


def test_no_specialist_stands_for_the_wiki() -> None:
    assert not any("wiki" in specialist for specialist in Specialist)


@pytest.mark.spec("evidence.controls")
@pytest.mark.parametrize("classification", sorted(Classification))
def test_a_change_is_blamed_beside_a_control_alone(classification: Classification) -> None:
    blames = classification in BLAMES_A_CHANGE
    two = (fact(AWS), fact(RELEASE))
    own_word = fact(AGAIN, role=Role.REPRODUCTION, from_outside=True)
    controls = (
        fact(SENTRY, "control", role=Role.NEGATIVE_CONTROL),
        fact(AGAIN, role=Role.REPRODUCTION),
    )

    for facts in (two, (*two, own_word)):
        standing = weigh(run_of(opened(), reported(AWS, *facts), bundled(90, classification)), NOW)
        assert standing.is_open is not blames
        assert any("negative control" in need.what for need in standing.missing) is blames
    for control in controls:
        run = run_of(opened(), reported(AWS, *two, control), bundled(90, classification))
        assert weigh(run, NOW).is_open


@pytest.mark.spec("evidence.controls")
def test_what_a_bundle_is_to_say_decides_before_it_is_kept() -> None:
    run = run_of(opened(), reported(AWS, fact(AWS), fact(RELEASE)))

    assert weigh(run, NOW).ceiling.value == 80
    assert weigh(run, NOW, Classification.CODE_REGRESSION).ceiling.value == 69
