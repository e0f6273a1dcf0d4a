"""A holder that slept past its lease finds what was done meanwhile, and does not do it again."""

from datetime import timedelta

import pytest

from prode_mcp.policy import LEASE
from tests.house import House
from tests.server.evidence import RUN, open_gate

pytestmark = pytest.mark.anyio
ASLEEP = LEASE + timedelta(minutes=1)


@pytest.mark.spec("ledger.lease")
async def test_a_holder_that_slept_past_two_leases_sees_what_the_other_wrote(
    onboarding: House,
) -> None:
    comment = {"run_id": RUN, "step": "progress"}
    async with onboarding.client("sleeper") as sleeper, onboarding.client("other") as other:
        await open_gate(sleeper, onboarding)
        onboarding.later(ASLEEP)
        await other("run_open", ticket="PRD-2318", mode="implement")
        first = await other("ticket_comment", **comment, text="the other's words")
        onboarding.later(ASLEEP)
        again = await sleeper("ticket_comment", **comment, text="the sleeper's words")

    assert (first["body"]["again"], again["body"]["again"]) == (False, True)
    assert onboarding.range.tally.refusals() == []
