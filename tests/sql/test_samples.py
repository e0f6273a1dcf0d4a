"""The public sample and the worlds' own statements get the verdicts that they state."""

import json
from collections.abc import Callable
from typing import Any

import pytest
import yaml

from prode_mcp.practice.postgres import Cluster
from prode_mcp.sources.database import Answered, Database
from tests.shared import SHARED
from tests.sql.conftest import reader, worst
from tests.sql.test_corpus import answer

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.xdist_group("postgres"),
    pytest.mark.skipif(
        not (SHARED / "db").is_dir(), reason="public database samples are not beside the checkout"
    ),
]
PLACES: dict[str, Callable[[Cluster, str, str], Database]] = {
    "replica": reader,
    "superuser": lambda pg, database, _role: worst(pg, database),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.spec("database.honest-checks")
async def test_the_public_sample_is_entirely_right(pg: Cluster, place: str) -> None:
    path = SHARED / "db" / "sql_examples.jsonl"
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    database = PLACES[place](pg, "shop", "shop_ro")

    wrong = [
        line["id"]
        for line in lines
        if (await answer(database, line["sql"]) is not None) != (line["must"] == "accept")
    ]

    await database.close()
    assert len(lines) == 40
    assert wrong == []
    assert pg.psql("shop", "SELECT count(*) FROM call_log") == "0"


def truths() -> list[tuple[str, dict[str, Any]]]:
    return [
        (path.parent.name, yaml.safe_load(path.read_text(encoding="utf-8")))
        for path in sorted((SHARED / "scenarios").glob("*/truth.yaml"))
    ]


@pytest.mark.spec("database.honest-checks")
async def test_every_query_of_a_world_answers_the_stated_rows(pg: Cluster) -> None:
    wrong = list[tuple[str, Any, Any]]()
    asked = 0

    for world, truth in truths():
        database = worst(pg, world)
        for fact in truth["facts"]:
            for query in fact.get("expect", {}).get("queries", ()):
                found = await answer(database, query["sql"])
                rows = [list(row) for row in found.shown.rows] if found else None
                asked += 1
                if rows != query["rows"]:
                    wrong.append((query["sql"], rows, query["rows"]))
        await database.close()

    assert wrong == []
    assert asked >= 10


@pytest.mark.spec("database.row-copy")
async def test_every_trap_of_a_world_gets_its_stated_verdict(pg: Cluster) -> None:
    wrong = list[str]()

    for world, truth in truths():
        database = worst(pg, world)
        for trap in truth.get("db_traps", ()):
            allowed = isinstance(await answer(database, trap["sql"]), Answered)
            if allowed != trap["verdict"].startswith("allow"):
                wrong.append(trap["sql"])
        await database.close()

    assert wrong == []
