"""Writes without the pauses that PyGithub makes between them."""

import pytest
from github.Requester import Requester


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """GitHub asks for a second between writes; a twin does not mind."""
    monkeypatch.setattr(Requester, "_Requester__deferRequest", lambda *_: None)
