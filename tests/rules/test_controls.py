"""What would have shown a claim wrong, proposed as calls that can be made as they stand."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from prode_mcp.contracts import Artifact, Classification, Envelope, Redacted, RunId, Specialist
from prode_mcp.controls import MOST, propose
from prode_mcp.policy import BLAMES_A_CHANGE, CONTROLS, READS
from tests.make import NOW

pytestmark = pytest.mark.spec("evidence.controls")
WINDOW = {"start": "2026-11-18T08:00:00Z", "end": "2026-11-18T10:00:00Z"}
TREND = {"issue": "5512340001", "tag": "app_version", "baseline_start": "", "baseline_end": ""}


def answer(tool: str, arguments: Mapping[str, Any]) -> Artifact:
    return Artifact(
        run=RunId("PRD-2318-r1"),
        tool=tool,
        specialist=Specialist.SENTRY,
        arguments=dict(arguments),
        observed_at=NOW,
        envelope=Envelope(),
        body={},
        redacted=Redacted(rules="r"),
    )


def calls(classification: Classification, *asked: Artifact) -> list[tuple[str, dict[str, Any]]]:
    found = [need.call.partition(" ") for need in propose(classification, asked)]
    return [(tool, json.loads(arguments)) for tool, _, arguments in found]


def test_the_release_before_and_the_week_before_are_asked_of_the_same_issue() -> None:
    told = calls(Classification.CODE_REGRESSION, answer("sentry_trend", TREND | WINDOW))

    assert told == [
        (
            "sentry_trend",
            {"run_id": "PRD-2318-r1", "issue": "5512340001", "tag": "release", **WINDOW},
        ),
        (
            "sentry_trend",
            {
                "run_id": "PRD-2318-r1",
                "issue": "5512340001",
                "tag": "app_version",
                **WINDOW,
                "baseline_start": "2026-11-11T08:00:00Z",
                "baseline_end": "2026-11-11T10:00:00Z",
            },
        ),
    ]


def test_what_was_asked_is_not_proposed_again() -> None:
    first = answer("sentry_trend", TREND | WINDOW)
    release = answer("sentry_trend", TREND | WINDOW | {"tag": "release"})

    told = calls(Classification.CODE_REGRESSION, release, first)

    assert [arguments["tag"] for _, arguments in told] == ["app_version"]


def test_a_tool_without_a_baseline_is_asked_of_the_week_before() -> None:
    told = calls(
        Classification.VENDOR_OUTAGE, answer("vendor_status", {"vendors": ["x"], **WINDOW})
    )

    assert told == [
        (
            "vendor_status",
            {
                "run_id": "PRD-2318-r1",
                "vendors": ["x"],
                "start": "2026-11-11T08:00:00Z",
                "end": "2026-11-11T10:00:00Z",
            },
        )
    ]


def test_a_run_that_asked_nothing_is_proposed_nothing() -> None:
    assert propose(Classification.CODE_REGRESSION, ()) == ()
    assert propose(Classification.CODE_REGRESSION, (answer("aws_logs", {"start": "soon"}),)) == ()


@pytest.mark.parametrize("classification", sorted(Classification))
def test_every_kind_of_claim_has_controls_that_sources_can_answer(
    classification: Classification,
) -> None:
    readable = {tool for tools in READS.values() for tool in tools}

    assert CONTROLS[classification]
    assert {control.tool for control in CONTROLS[classification]} <= readable
    if classification in BLAMES_A_CHANGE:
        assert any(dict(c.values).get("tag") == "release" for c in CONTROLS[classification])


def test_a_few_are_enough() -> None:
    asked = [answer(tool, WINDOW) for tool in ("sentry_trend", "aws_logs", "aws_metrics")]

    assert len(propose(Classification.CODE_REGRESSION, asked)) == MOST
