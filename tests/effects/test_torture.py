"""Real servers are killed and stopped while they write, and nothing happens twice or is lost."""

from pathlib import Path

import pytest

from tests.effects.torture import torture

pytestmark = [pytest.mark.anyio, pytest.mark.spec("effects.once"), pytest.mark.no_cover]


@pytest.mark.parametrize("kills", [60, pytest.param(1000, marks=pytest.mark.nightly)])
async def test_servers_that_are_killed_and_stopped_double_and_lose_nothing(
    tmp_path: Path, kills: int
) -> None:
    counts = await torture(kills, kills, tmp_path)

    print(counts)
    assert counts.wrong == []
    assert counts.kills >= kills
    assert counts.takeovers > 0
