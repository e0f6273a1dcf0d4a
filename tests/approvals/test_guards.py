"""No guard can go without somebody's noticing: each is taken out, and shows."""

from typing import Any

import pytest

from tests.approvals.guards import GUARDS, SERVER_GUARDS, Guard, without
from tests.approvals.machine import Machine, Scope
from tests.approvals.search import search
from tests.approvals.tricks import Tricks
from tests.house import House
from tests.server.test_acting import INES, Gated, keys_of, written

pytestmark = [pytest.mark.spec("approvals.gate"), pytest.mark.no_cover]
SCOPE = Scope(requests=1, actions=2, holders=2, ticks=3, tricks=1)


def name(guard: Guard) -> str:
    return f"{guard.where.__name__}: {guard.text.strip()[:50]}"


@pytest.mark.parametrize("guard", GUARDS, ids=name)
def test_a_guard_that_is_taken_out_is_missed(guard: Guard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard.where, "__code__", without(guard))

    if not isinstance(guard.shown, str):
        with pytest.raises((AssertionError, pytest.fail.Exception)):
            guard.shown()
        return
    # Where nothing is to be found, all of it has to be gone through.
    machine = Machine(SCOPE if guard.shown else SCOPE._replace(holders=1, ticks=2))
    found = search(machine, Tricks(machine).steps)
    print(f"{name(guard)}: {found}")
    assert found.wrong == guard.shown
    assert found.wrong or guard.behind


@pytest.mark.anyio
@pytest.mark.parametrize("guard", SERVER_GUARDS, ids=name)
async def test_a_guard_of_the_server_that_is_taken_out_is_missed(
    guard: Guard, onboarding: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard.where, "__code__", without(guard))
    gated = Gated(onboarding)
    gated.approvers.write_text(written(keys_of([INES.entry])))
    shown: Any = guard.shown

    with pytest.raises((AssertionError, KeyError)):
        await shown(gated)
