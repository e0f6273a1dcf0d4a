"""One primary and one standby of each server version, for every test here that needs a database."""

from collections.abc import Generator
from pathlib import Path

import pytest

from prode_mcp.practice.postgres import VERSIONS, Cluster, cluster
from prode_mcp.sources.database import Database
from tests.shared import SHARED

HERE = Path(__file__).parent
CLINIC = (HERE / "clinic.sql").read_text(encoding="utf-8")


def scripts() -> dict[str, str]:
    """Return each database's script: our own, and the public samples where they are at hand."""
    found = {"clinic": CLINIC}
    shop = SHARED / "db" / "shop.sql"
    if shop.is_file():
        found["shop"] = shop.read_text(encoding="utf-8")
    for path in sorted((SHARED / "scenarios").glob("*/db.sql")):
        found[path.parent.name] = path.read_text(encoding="utf-8")
    return found


@pytest.fixture(scope="session", params=sorted(VERSIONS), ids=lambda v: f"server{v}")
def pg(request: pytest.FixtureRequest) -> Generator[Cluster]:
    with cluster(request.param, scripts()) as made:
        yield made


@pytest.fixture(scope="session")
def pg18() -> Generator[Cluster]:
    """A pair that a test may break."""
    with cluster(18, {"clinic": CLINIC}) as made:
        yield made


def reader(pg: Cluster, database: str = "clinic", role: str = "clinic_ro") -> Database:
    """Return the gate as it should be: a replica, and a role that only reads."""
    return Database(f"{pg.standby} dbname={database} user={role}")


def worst(pg: Cluster, database: str = "clinic") -> Database:
    """Return the gate in the worst configuration: a superuser on a primary."""
    dsn = f"{pg.primary} dbname={database} user=postgres"
    return Database(dsn, accept_primary=True, accept_role=True)
