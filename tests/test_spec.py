"""The promises and the tests that keep them, checked both ways."""

import pytest

from tests.spec import LATER, SPEC


def test_every_promise_has_a_test_and_every_claim_a_promise(request: pytest.FixtureRequest) -> None:
    if request.config.args != request.config.getini("testpaths"):
        pytest.skip("needs the whole suite")
    claimed = {mark.args[0] for item in request.session.items for mark in item.iter_markers("spec")}

    assert claimed == SPEC.keys() - LATER.keys()
