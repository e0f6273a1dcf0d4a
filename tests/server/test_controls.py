"""A claim that a change did it stays under the gate until a proposed control was asked."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.house import Caller, House, ago, house
from tests.server.evidence import RUN, bundle, gather, opened

pytestmark = [pytest.mark.anyio, pytest.mark.spec("evidence.controls")]


async def proposed(call: Caller, need: Any) -> Any:
    """Make a call as it was proposed."""
    tool, _, arguments = need["call"].partition(" ")
    return await call(tool, **json.loads(arguments))


async def without_a_control(call: Caller, built: House) -> None:
    window = {"start": ago(built.now, 120), "end": ago(built.now, 0)}
    await opened(call)
    trend = await call("sentry_trend", run_id=RUN, issue="5512340001", tag="app_version", **window)
    logs = await call("aws_logs", run_id=RUN, groups=["/ecs/prod/onboarding-api"], **window)
    released = await call("release_timeline", run_id=RUN, service="onboarding-api", **window)
    for specialist, answer, pointer in (
        ("aws", logs, "matched"),
        ("release", released, "quiet_days"),
        ("sentry", trend, "age_days"),
    ):
        citation = {
            "artifact": answer["artifact"],
            "pointer": f"/{pointer}",
            "value": answer["body"][pointer],
        }
        await call(
            "specialist_report",
            run_id=RUN,
            specialist=specialist,
            question="what was seen?",
            findings=[{"statement": f"{specialist} saw it", "citations": [citation]}],
            confidence=90,
        )


async def test_a_proposed_control_can_be_asked_as_it_stands_and_opens_the_gate(
    tmp_path: Path,
) -> None:
    with house("s1-onboarding-500", tmp_path) as built:
        async with built.client() as call:
            await without_a_control(call, built)
            first: Any = (await bundle(call))["body"]
            early = await call("code_search", run_id=RUN, text="profile")
            answers = [await proposed(call, need) for need in first["controls"]]
            await gather(call, built)
            second: Any = (await bundle(call))["body"]

    assert first["gate"] == "closed"
    assert first["confidence"] == 69
    assert "negative control" in json.dumps(first["missing"])
    assert [need["what"] for need in first["controls"]]
    assert early["code"] == "evidence_first"
    assert {answer["status"] for answer in answers} == {"ok"}
    assert second["gate"] == "open"
    assert "controls" not in second
