"""A write to production, at every crash, happens once: its own database keeps the key."""

import shutil
from collections import Counter
from collections.abc import Generator
from pathlib import Path

import pytest
from pydantic import SecretStr

from prode_mcp.approvals.keys import keys_of, written
from prode_mcp.approvals.statements import challenge, read_statement
from prode_mcp.approvals.words import written_word
from prode_mcp.events import Intended, Settled
from prode_mcp.practice.people import ORIGIN, Passkey
from prode_mcp.practice.postgres import Databases, has_postgres
from tests.effects.crashing import ASLEEP, retried
from tests.effects.table import Kind
from tests.effects.test_crashes import POINTS, chain, named, proven
from tests.house import Answer, Caller, House, house
from tests.server import test_writing as writing
from tests.server.evidence import RUN
from tests.server.test_acting import Gated
from tests.server.test_writing import databases, servers

__all__ = ["databases", "proven", "servers"]
pytestmark = [
    pytest.mark.anyio,
    pytest.mark.xdist_group("writing"),
    pytest.mark.skipif(not has_postgres(), reason="the servers' wheel is not installed"),
    pytest.mark.spec("effects.once"),
]
LENA, MAYA = Passkey("lena"), Passkey("maya")


async def _write(call: Caller, house: House, _words: str) -> Answer:
    asked = await writing.ask(call)
    if asked["status"] == "ok" and asked["body"]["state"] == "pending":
        said = read_statement(Gated(house).statement(asked["body"]["request"]))
        for who in (LENA, MAYA):
            word = written_word(said, who.signature(challenge(said), house.now.date()))
            await call("approval_import", run_id=RUN, word=word)
    return await writing.write(call)


def _is_kept(_house: House, _key: str) -> bool:
    """The journal is looked at apart: it is another house's."""
    return True


KIND = Kind("db_write", "", _write, "/nowhere", 0, {}, _is_kept)


@pytest.fixture
def ready(proven: Path, tmp_path: Path, databases: Databases) -> Generator[House]:
    with house("s1-onboarding-500", tmp_path) as built:
        shutil.copy(proven, built.store)
        approvers = built.store.with_name("approvers.toml")
        day = built.now.date()
        approvers.write_text(written(keys_of([LENA.entry(day), MAYA.entry(day)])))
        built.settings = built.settings.model_copy(
            update={
                "approvers": approvers,
                "deployment": "separate",
                "page_origin": ORIGIN,
                "db_dsn": SecretStr(databases.reader),
                "db_write_dsn": SecretStr(databases.writer),
            }
        )
        built.later(ASLEEP)
        yield built


@pytest.mark.parametrize("crash", POINTS)
async def test_a_write_to_production_happens_once(
    ready: House, databases: Databases, crash: str
) -> None:
    answers = await retried(ready, KIND, POINTS[crash])

    rows = await chain(ready)
    last = answers[-1]
    assert last is not None
    assert last["status"] == "ok" or last["code"] == "no_rows", answers
    assert writing.Team(ready, databases).changed() == writing.ROWS
    assert databases.journalled() == 1
    assert Counter(named(rows, Intended)) == Counter(named(rows, Settled))
