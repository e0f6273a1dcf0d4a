"""Real servers are killed and stopped while they write, and nothing happens twice or is lost."""

from pathlib import Path

import pytest

from prode_mcp.practice.postgres import cluster, has_postgres
from tests.effects import team
from tests.effects.torture import torture

pytestmark = [pytest.mark.anyio, pytest.mark.spec("effects.once"), pytest.mark.no_cover]


@pytest.mark.skipif(not has_postgres(), reason="the servers' wheel is not installed")
@pytest.mark.parametrize("kills", [pytest.param(500, marks=pytest.mark.nightly)])
@pytest.mark.spec("ledger.stores")
async def test_servers_on_a_database_that_restarts_double_and_lose_nothing(
    tmp_path: Path, kills: int
) -> None:
    with cluster(18, {}) as database:
        counts = await torture(kills, kills, tmp_path, team=database)

    print(counts)
    assert counts.wrong == []
    assert counts.kills >= kills
    assert counts.restarts > 0


@pytest.mark.parametrize("kills", [40, pytest.param(1000, marks=pytest.mark.nightly)])
async def test_servers_that_are_killed_and_stopped_double_and_lose_nothing(
    tmp_path: Path, kills: int
) -> None:
    counts = await torture(kills, kills, tmp_path)

    print(counts)
    assert counts.wrong == []
    assert counts.kills >= kills
    assert counts.takeovers > 0


@pytest.mark.skipif(not has_postgres(), reason="the servers' wheel is not installed")
@pytest.mark.parametrize(
    ("runs", "servers"), [(40, 4), pytest.param(500, 8, marks=pytest.mark.nightly)]
)
@pytest.mark.spec("ledger.stores")
async def test_a_teams_runs_all_end_once_whatever_happens_to_servers_and_database(
    runs: int, servers: int
) -> None:
    with cluster(18, {}) as database:
        counts = await team.torture(runs, servers, 1, database)

    print(counts)
    assert counts.wrong == []
    assert counts.kills > 0
    assert counts.restarts == 2
