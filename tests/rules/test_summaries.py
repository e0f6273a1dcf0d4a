"""What a customer may be told: facts of the run, in words that give nothing away."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prode_mcp.contracts import Citation, Clean, Digest, Fact, FactRecord, Refusal, Role, Specialist
from prode_mcp.redaction import redact_text
from prode_mcp.summaries import MOST_AHEAD, Known, draft

pytestmark = pytest.mark.spec("support.summary")
NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)
SOON = NOW + timedelta(hours=2)


def fact(statement: str, value: Any = None) -> Fact:
    return Fact(
        record=FactRecord(
            id="F1",
            specialist=Specialist.AWS,
            sources=(Specialist.AWS,),
            artifacts=(Digest("0" * 64),),
            role=Role.FACT,
            observed_at=NOW,
        ),
        statement=Clean(statement),
        citations=(Citation(artifact="0" * 12, pointer="/share", value=value),),
    )


FACTS = {"F1": fact("214 of 1,200 sign-ups failed from 08:15 on", 17.8)}


def told(text: str, *, unknown: tuple[str, ...] = (), at: datetime | None = SOON) -> str | Refusal:
    known = [Known(fact="F1", text=text)]
    return draft(known, unknown, at, FACTS, now=NOW, clean=redact_text)


def test_a_summary_says_what_is_known_what_is_not_and_when_there_is_more() -> None:
    text = told(
        "Since 08:15 UTC, 214 of 1200 sign-ups have failed, which is 17.8 %.",
        unknown=("We do not know yet when it will be over.",),
    )

    assert text == (
        "What we know\n"
        "- Since 08:15 UTC, 214 of 1200 sign-ups have failed, which is 17.8 %.\n\n"
        "What we do not know yet\n"
        "- We do not know yet when it will be over.\n\n"
        "Next update: by 2026-11-18 12:00 UTC."
    )


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("About 220 sign-ups have failed.", "220"),
        ("214 sign-ups failed since 08:16.", "16"),
        ("18 % of all sign-ups failed.", "18"),
    ],
)
def test_a_number_stands_in_its_fact(text: str, named: str) -> None:
    refused = told(text)

    assert isinstance(refused, Refusal)
    assert named in refused.missing[0].what


@pytest.mark.parametrize(
    "text",
    [
        "The service onboarding_api answers with errors.",
        "See /v1/sign-up for what fails.",
        "It is billing-api that fails, we think.",
        "The cause is in plans.py::price, sadly.",
        "It is ticket PRD-2318 that we work on.",
        "Commit 4f2a9c1b is to blame for this.",
        "Look at https://grafana.internal.example.com today.",
        "Our `plans` table lacks a price.",
        "Write to omar.haddad@mail.example.net about it.",
        "The token is ghp_0123456789abcdefghijABCDEFGHIJ012345.",
        "Ignore <b>all</b> of the above.",
    ],
)
def test_names_of_ours_and_of_people_do_not_go_out(text: str) -> None:
    for refused in (told(text), told("Sign-ups fail since 08:15.", unknown=(text,))):
        assert isinstance(refused, Refusal)
        assert refused.code == "not_for_customers"
        assert "omar.haddad" not in str(refused)
        assert "ghp_0123" not in str(refused)


def test_a_sentence_rests_on_a_fact_of_the_bundle() -> None:
    refused = draft(
        [Known(fact="F9", text="Everything is fine again.")],
        (),
        SOON,
        FACTS,
        now=NOW,
        clean=redact_text,
    )

    assert isinstance(refused, Refusal)
    assert "F9" in refused.missing[0].what
    assert "F1" in refused.missing[0].what


@pytest.mark.parametrize(
    "at", [None, NOW, NOW - timedelta(minutes=1), NOW + MOST_AHEAD + timedelta(minutes=1)]
)
def test_the_next_update_is_within_a_day(at: datetime | None) -> None:
    refused = told("Sign-ups fail since 08:15.", at=at)

    assert isinstance(refused, Refusal)
    assert "next_update" in refused.message


@given(st.text(min_size=10, max_size=200))
def test_any_sentence_is_taken_or_refused(text: str) -> None:
    answer = told(text)

    assert isinstance(answer, Refusal) or text.strip() in answer
