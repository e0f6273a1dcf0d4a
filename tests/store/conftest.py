"""Both ledgers under one name, so that a test of one is a test of the other."""

from collections.abc import AsyncGenerator, Callable, Generator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest

from prode_mcp.practice.postgres import Cluster, cluster, has_postgres
from prode_mcp.store import Ledger
from prode_mcp.store.postgres import PostgresLedger
from prode_mcp.store.sqlite import SqliteLedger

needs_postgres = pytest.mark.skipif(
    not has_postgres(), reason="the servers' wheel is not installed"
)
_NUMBER = count(1)


@pytest.fixture(scope="session")
def server() -> Generator[Cluster]:
    with cluster(18, {}) as made:
        yield made


def dsn_of(server: Cluster, database: str, role: str = "postgres") -> str:
    return f"postgresql://{role}@/{database}?host={server.folder}&port=5432"


def fresh_dsn(server: Cluster, role: str = "postgres") -> str:
    """Make a database that nobody has used."""
    name = f"ledger{next(_NUMBER)}"
    server.create(name, "")
    return dsn_of(server, name, role)


@dataclass(eq=False)
class Store:
    """One ledger's place, and as many openers of it as a test needs."""

    open: Callable[[], Ledger]
    opened: list[Ledger] = field(default_factory=list[Ledger])

    def another(self) -> Ledger:
        self.opened.append(self.open())
        return self.opened[-1]


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=needs_postgres)])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncGenerator[Store]:
    if request.param == "sqlite":
        made = Store(lambda: SqliteLedger(tmp_path / "l.db"))
    else:
        dsn = fresh_dsn(request.getfixturevalue("server"))
        made = Store(lambda: PostgresLedger(dsn))
    yield made
    for ledger in made.opened:
        await ledger.close()


@pytest.fixture
async def ledger(store: Store) -> Ledger:
    return store.another()
