"""Every order of asking, signing, acting, crashing, racing and cheating, each tried once."""

import pytest

from tests.approvals.machine import Machine, Scope
from tests.approvals.search import search
from tests.approvals.tricks import Tricks

# A search counts states, and covers no line that the tests of each rule do not.
pytestmark = [pytest.mark.spec("approvals.gate"), pytest.mark.no_cover]
# Requests, actions, holders, ticks, tricks. What closes in minutes or not at all runs at night.
SMALL = (Scope(2, 2, 2, 3, 0), Scope(1, 2, 2, 3, 1))
LARGE = (
    Scope(2, 1, 1, 1, 1),
    Scope(2, 2, 1, 1, 1),
    Scope(2, 2, 2, 3, 1),
    Scope(3, 3, 2, 4, 0),
)


@pytest.mark.parametrize(
    "scope", [*SMALL, *(pytest.param(s, marks=pytest.mark.nightly) for s in LARGE)], ids=str
)
def test_no_gated_effect_without_a_valid_unused_exact_and_fresh_approval(scope: Scope) -> None:
    machine = Machine(scope)

    found = search(machine, Tricks(machine).steps)

    print(f"{scope}: {found}")
    assert not found.wrong, str(found)
    assert found.acts > 0
