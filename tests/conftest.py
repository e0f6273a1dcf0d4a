"""What every test may ask for."""

from collections.abc import Generator
from pathlib import Path

import pytest
import stamina

from tests.house import House, house


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(autouse=True)
def no_waiting() -> Generator[None]:
    """Retries happen as often as in production, and without the pauses between them."""
    with stamina.set_testing(True, attempts=4, cap=True):
        yield


@pytest.fixture
def noise(tmp_path: Path) -> Generator[House]:
    """The house over the world of expected noise."""
    with house("s4-abort-noise", tmp_path) as built:
        yield built


@pytest.fixture
def queue(tmp_path: Path) -> Generator[House]:
    """The house over the world of the full queue."""
    with house("s2-queue-saturation", tmp_path) as built:
        yield built


@pytest.fixture
def onboarding(tmp_path: Path) -> Generator[House]:
    """The house over the world of the failing release."""
    with house("s1-onboarding-500", tmp_path) as built:
        yield built
