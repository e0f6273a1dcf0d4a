"""A handoff is written from the bundle, kept once, and sends nothing."""

import pytest

from tests.house import House
from tests.server.evidence import RUN, bundle, opened

pytestmark = pytest.mark.anyio
ASKED = {"to": "infrastructure", "request": "raise the quota", "next_steps": "call ops@orchard.io"}


@pytest.mark.spec("effects.handoff")
async def test_a_handoff_is_kept_once_and_shown(onboarding: House) -> None:
    async with onboarding.client() as call:
        await opened(call, "dry_run")
        early = await call("handoff_write", run_id=RUN, **ASKED)
        await bundle(call)
        first = await call("handoff_write", run_id=RUN, **ASKED)
        again = await call("handoff_write", run_id=RUN, **{**ASKED, "request": "other words"})
        other = await call("handoff_write", run_id=RUN, **{**ASKED, "to": "support"})
        text = await call.read(first["body"]["link"])
        state = await call("run_status", run_id=RUN)

    assert early["code"] == "no_bundle"
    assert first["body"]["link"] == again["body"]["link"] != other["body"]["link"]
    assert again["body"]["again"]
    assert onboarding.range.tally.writes() == []
    assert "raise the quota" in text
    assert "ops@" not in text
    assert [e["step"] for e in state["body"]["effects"]] == ["infrastructure", "support"]


@pytest.mark.spec("effects.handoff")
async def test_a_handoff_is_for_somebody_known(onboarding: House) -> None:
    async with onboarding.client() as call:
        await opened(call)
        await bundle(call)
        told = await call("handoff_write", run_id=RUN, **{**ASKED, "to": "everybody"})

    assert told["code"] == "bad_arguments"
