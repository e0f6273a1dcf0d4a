"""One browser for all tests of the page, and a run that has its evidence, gathered once."""

import shutil
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import pytest

from prode_mcp.approvals.keys import keys_of, written
from tests.house import House, house
from tests.server.evidence import open_gate
from tests.server.test_acting import Gated
from tests.web.browser import chromium


@pytest.fixture(scope="package")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="package")
async def browser(anyio_backend: str) -> AsyncGenerator[Any]:
    async with chromium() as started:
        yield started


@pytest.fixture(scope="package")
async def evident(anyio_backend: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger of a run that may ask."""
    folder = tmp_path_factory.mktemp("evident")
    with house("s1-onboarding-500", folder) as built:
        gated = Gated(built)
        gated.approvers.write_text(written(keys_of([])))
        async with gated.client() as call:
            await open_gate(call, built)
    return built.store


@pytest.fixture
def gated(onboarding: House, evident: Path) -> Gated:
    shutil.copy(evident, onboarding.store)
    built = Gated(onboarding)
    built.approvers.write_text(written(keys_of([])))
    return built
