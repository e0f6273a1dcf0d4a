"""However many processes reach for one approval at once, one of them uses it."""

from collections import Counter
from pathlib import Path

import anyio
import pytest

from prode_mcp.events import Intended, Redeemed
from prode_mcp.store.sqlite import SqliteLedger
from tests.approvals.racing import Race
from tests.make import RUN

RACERS = 64


@pytest.mark.parametrize("rounds", [10, pytest.param(100, marks=pytest.mark.nightly)])
@pytest.mark.spec("approvals.gate")
def test_of_many_processes_that_race_for_one_approval_one_uses_it(
    tmp_path: Path, rounds: int
) -> None:
    race = Race(tmp_path / "ledger.db", RACERS, rounds)
    anyio.run(race.prepare)

    race.run()

    told = Counter(answer for answers in race.answers.values() for answer in answers)
    print(told)
    assert [answers.count("used") for answers in race.answers.values()] == [1] * rounds
    events = anyio.run(_events, race.path)
    used = [event for event in events if isinstance(event, Redeemed)]
    intended = [event for event in events if isinstance(event, Intended)]
    assert len({event.request for event in used}) == len(used) == rounds
    assert [event.key for event in used] == [event.key for event in intended]


async def _events(path: Path) -> list[object]:
    """Read the chain, which raises where it is broken."""
    ledger = SqliteLedger(path)
    rows = await ledger.read(RUN)
    await ledger.close()
    return [row.event for row in rows]
