"""Every effect, at every crash and every fault of the way to its vendor, happens once."""

import shutil
from collections import Counter
from collections.abc import Generator, Sequence
from pathlib import Path

import anyio
import pytest
from pydantic import SecretStr

from prode_mcp.approvals.keys import keys_of, written
from prode_mcp.contracts import RunId
from prode_mcp.effects import CLASSES, effect_key
from prode_mcp.events import Intended, Settled
from prode_mcp.practice.faults import Fault
from prode_mcp.practice.faults import Kind as Trouble
from prode_mcp.store import Row
from prode_mcp.store.sqlite import SqliteLedger
from tests.approvals.people import INES, TOM
from tests.effects.crashing import ASLEEP, Point, retried
from tests.effects.table import EFFECTS, Kind
from tests.house import House, house
from tests.server.evidence import RUN, open_gate
from tests.server.test_proposing import visible

pytestmark = [pytest.mark.anyio, pytest.mark.spec("effects.once")]

# Successive requests from the write on; a reader is asked four times before it gives up.
FAULTS: dict[str, tuple[Trouble | int, ...]] = {
    "none": (),
    "request lost": ("dropped",),
    "answer lost": ("cut",),
    "answer lost, look-up too": ("cut", 500, 500, 500, 500),
    "acted and 500": ("lost",),
    "500": (500,),
    "422": (422,),
    "html": ("html",),
    "malformed": ("malformed",),
    "truncated": ("truncated",),
}
POINTS = {
    "no crash": None,
    "intent not kept": Point("intent", "before"),
    "intent kept": Point("intent", "after"),
    "outcome not kept": Point("outcome", "before"),
    "outcome kept": Point("outcome", "after"),
}


# A crash tells most of the faults no further apart: these leave each state that there is.
TELLING = ("none", "request lost", "answer lost", "answer lost, look-up too", "422", "malformed")
DAILY = {
    "no crash": tuple(fault for fault in FAULTS if fault not in {"html", "truncated"}),
    "intent not kept": ("none",),
    "intent kept": TELLING,
    "outcome not kept": TELLING,
    "outcome kept": ("none", "answer lost"),
}
CASES = [
    pytest.param(crash, trouble, marks=() if trouble in daily else pytest.mark.nightly)
    for crash, daily in DAILY.items()
    for trouble in FAULTS
]


@pytest.fixture(scope="session")
def proven(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger whose run has its evidence gate open."""
    folder = tmp_path_factory.mktemp("proven")

    async def prove(built: House) -> None:
        async with built.client("the first") as call:
            await open_gate(call, built)

    with house("s1-onboarding-500", folder) as built:
        anyio.run(prove, built)
    return built.store


@pytest.fixture
def ready(proven: Path, tmp_path: Path) -> Generator[House]:
    """A house whose run may propose a change, its first holder gone."""
    with house("s1-onboarding-500", tmp_path) as built:
        shutil.copy(proven, built.store)
        built.store.with_name("approvers.toml").write_text(
            written(keys_of([INES.entry, TOM.entry]))
        )
        built.settings = built.settings.model_copy(
            update={
                "approvers": built.store.with_name("approvers.toml"),
                "linear_close_token": SecretStr(built.range.linear_token),
                "github_merge_token": SecretStr(built.range.github_merge_token),
                "deploy_token": SecretStr(built.range.deploy_token),
                "sentry_suppress_token": SecretStr(built.range.sentry_suppress_token),
            }
        )
        built.later(ASLEEP)
        yield built


def test_every_effect_is_in_the_table() -> None:
    # A write to production goes to a database, and a workflow's start happens at most once, so its
    # outcome may be unknown: these have their crashes in test_database.py and test_deploying.py.
    assert {kind.effect for kind in EFFECTS} | {"db_write", "workflow_dispatch"} == set(CLASSES)


@pytest.mark.parametrize(("crash", "trouble"), CASES)
@pytest.mark.parametrize("kind", EFFECTS, ids=lambda kind: kind.effect)
async def test_an_effect_happens_once(ready: House, kind: Kind, crash: str, trouble: str) -> None:
    for fault in spoiling(kind, FAULTS[trouble]):
        ready.range.faults.add(fault)

    answers = await retried(ready, kind, POINTS[crash])

    last = answers[-1]
    assert last is not None
    assert last["status"] == "ok", answers
    assert visible(ready) == kind.counted, answers
    rows = await chain(ready)
    assert Counter(named(rows, Intended)) == Counter(named(rows, Settled))
    assert len(set(named(rows, Settled))) == len(named(rows, Settled))
    assert kind.traced(ready, effect_key(RUN, kind.effect, kind.step))


def spoiling(kind: Kind, troubles: Sequence[Trouble | int]) -> list[Fault]:
    """Return faults of successive requests, from the effect's own write on."""
    skips = (kind.asked, *[0] * len(troubles))
    return [
        Fault(kind.path, "status", status=trouble, skip=skip)
        if isinstance(trouble, int)
        else Fault(kind.path, trouble, skip=skip)
        for trouble, skip in zip(troubles, skips, strict=False)
    ]


async def chain(house: House) -> tuple[Row, ...]:
    """Read the run back, which fails where the chain is broken; its fences only grow."""
    ledger = SqliteLedger(house.store)
    rows = await ledger.read(RunId(RUN))
    await ledger.close()
    fences = [row.fence for row in rows]
    assert fences == sorted(fences)
    return rows


def named(rows: Sequence[Row], kind: type[Intended] | type[Settled]) -> list[str]:
    return [row.event.key for row in rows if isinstance(row.event, kind)]
