"""However somebody calls, no act that people own happens without a person's word for it."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from prode_mcp.approvals.keys import keys_of, written
from tests.approvals.fast import Fast
from tests.approvals.sequences import LENGTH, Sequence
from tests.server.test_acting import INES

pytestmark = [pytest.mark.anyio, pytest.mark.spec("approvals.gate")]


@pytest.mark.parametrize("calls", [1_500, pytest.param(500_000, marks=pytest.mark.nightly)])
@pytest.mark.parametrize("signs", [False, True], ids=["unsigned", "sometimes signed"])
async def test_no_sequence_of_calls_acts_without_a_persons_word(
    tmp_path: Path, calls: int, signs: bool
) -> None:
    approvers = tmp_path / "approvers.toml"
    approvers.write_text(written(keys_of([INES.entry])))
    house, told, acts = Fast(approvers), Counter[str](), 0

    for seed in range(calls // LENGTH):
        run = await house.begin(seed + 1)
        own = Random(seed)  # noqa: S311  the seed tells them apart
        sequence = Sequence(house, own, signs, run)
        await sequence.play()
        told.update(sequence.answers)
        acts += len(house.desk.writes)

    print(f"{told.total()} calls, {acts} acts: {told}")
    assert (acts > 0) == signs
