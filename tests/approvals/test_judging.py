"""A request comes to what its signed words say of exactly it, within its time and the terms."""

from datetime import timedelta
from typing import Any

import pytest

from prode_mcp.approvals.actions import Kind
from prode_mcp.approvals.judging import Judgement, State, Word, judge
from prode_mcp.approvals.statements import Statement, moment
from prode_mcp.approvals.strengths import Strength
from prode_mcp.approvals.terms import Freeze, Terms
from tests.approvals.make import NOW, asked, terms, word

ACTIVE = frozenset({"ines", "tom"})
LATER = NOW + timedelta(minutes=5)


def judged(
    statement: Statement,
    *words: Word,
    under: Terms | None = None,
    at: Any = LATER,
    active: frozenset[str] = ACTIVE,
    redeemed: bool = False,
) -> Judgement:
    held = under or terms(statement.deployment)
    return judge(statement, words, held, at, active=active, redeemed=redeemed)


@pytest.mark.spec("approvals.rules")
def test_one_strong_word_for_exactly_this_approves_it() -> None:
    statement = asked()

    assert judged(statement).state is State.PENDING
    assert judged(statement, word(statement)).state is State.APPROVED
    assert judged(statement, word(statement), redeemed=True).state is State.REDEEMED


@pytest.mark.parametrize("field", [f for f in Statement.model_fields if f != "decision"])
@pytest.mark.spec("approvals.exact")
def test_a_word_for_anything_else_counts_for_nothing(field: str) -> None:
    statement = asked()
    kept = str(getattr(statement, field))
    others: dict[str, Any] = {
        "v": 2,
        "kind": Kind.PULL_MERGE,
        "deployment": "separate",
        "not_after": moment(NOW + timedelta(days=1)),
        "not_before": moment(NOW - timedelta(days=1)),
    }
    other = statement.model_copy(update={field: others.get(field, "c" * len(kept))})

    assert judged(statement, word(other)).state is State.PENDING


@pytest.mark.spec("approvals.rules")
def test_only_the_word_deny_denies_and_it_outlasts_an_approval() -> None:
    statement = asked()
    denied = word(statement, decision="deny", strength=Strength.PLAIN_KEY)

    assert judged(statement, denied).state is State.DENIED
    assert judged(statement, word(statement), denied).state is State.DENIED
    assert judged(statement, denied, word(statement)).state is State.DENIED


@pytest.mark.parametrize(
    ("after", "state"),
    [(0, State.APPROVED), (899, State.APPROVED), (900, State.EXPIRED), (-1, State.EXPIRED)],
)
@pytest.mark.spec("approvals.rules")
def test_an_approval_holds_from_its_first_second_to_before_its_last(
    after: int, state: State
) -> None:
    statement = asked()

    found = judged(statement, word(statement), at=NOW + timedelta(seconds=after))

    assert found.state is state


@pytest.mark.parametrize("strength", list(Strength))
@pytest.mark.parametrize(
    ("kind", "deployment", "least"),
    [
        (Kind.TICKET_TERMINAL, "embedded", Strength.PASSPHRASE),
        (Kind.PULL_MERGE, "embedded", Strength.PRESENCE),
        (Kind.SENTRY_SUPPRESSION, "embedded", Strength.PRESENCE),
        (Kind.DEPLOY_RISK, "embedded", Strength.PRESENCE),
        (Kind.DEPLOY_RISK, "separate", Strength.ELSEWHERE),
    ],
)
@pytest.mark.spec("approvals.rules")
def test_a_word_that_is_too_weak_for_its_kind_leaves_it_pending(
    kind: Kind, deployment: Any, least: Strength, strength: Strength
) -> None:
    statement = asked(kind, deployment=deployment)

    found = judged(statement, word(statement, strength=strength))

    assert (found.state is State.APPROVED) == (strength >= least)


@pytest.mark.spec("approvals.rules")
def test_a_production_write_takes_two_persons_and_one_of_them_twice_is_one() -> None:
    statement = asked(Kind.PRODUCTION_WRITE, deployment="separate")
    one = word(statement, by="ines", key="1", strength=Strength.ELSEWHERE)
    again = word(statement, by="ines", key="2", strength=Strength.ELSEWHERE)
    other = word(statement, by="tom", key="3", strength=Strength.ELSEWHERE)

    assert judged(statement, one).state is State.PENDING
    assert judged(statement, one, again).state is State.PENDING
    assert judged(statement, one, other).state is State.APPROVED
    alone = frozenset({"ines"})
    assert judged(statement, one, one, active=alone).state is State.PENDING
    assert judged(statement, one, again, active=alone).state is State.APPROVED


@pytest.mark.spec("approvals.rules")
def test_who_asked_or_whose_key_was_revoked_does_not_approve() -> None:
    statement = asked(requester="ines")

    assert judged(statement, word(statement, by="ines")).state is State.PENDING
    assert judged(statement, word(statement, by="eve")).state is State.PENDING
    assert judged(statement, word(statement, by="tom")).state is State.APPROVED


@pytest.mark.spec("approvals.rules")
def test_terms_that_changed_void_what_was_asked_under_the_others() -> None:
    statement = asked()
    loosened = terms().model_copy(
        update={
            "kinds": {
                kind: term.model_copy(update={"least": Strength.FORM})
                for kind, term in terms().kinds.items()
            }
        }
    )

    assert judged(statement, word(statement), under=loosened).state is State.EXPIRED


@pytest.mark.spec("approvals.rules")
def test_in_a_freeze_nothing_is_approved_and_after_it_all_is_as_before() -> None:
    span = Freeze(start=NOW, end=NOW + timedelta(minutes=10))
    frozen = terms().model_copy(update={"freezes": (span,)})
    statement = asked(policy=frozen.digest())

    during = judged(statement, word(statement), under=frozen)
    after = judged(statement, word(statement), under=frozen, at=NOW + timedelta(minutes=10))

    assert during.state is State.PENDING
    assert "frozen until" in during.why
    assert after.state is State.APPROVED
