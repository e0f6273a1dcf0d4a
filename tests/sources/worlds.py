"""A shipped world with parts of it replaced, running, with a client whose run is open."""

from collections.abc import AsyncGenerator, Generator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from prode_mcp.practice.range import start
from tests.house import Caller, House, world

RUN = "PRD-2318-r1"


@contextmanager
def changed(folder: Path, parts: Mapping[str, Any]) -> Generator[House]:
    whole = world("s1-onboarding-500")
    with start(replace(whole, files={**whole.files, **parts})) as range_:
        yield House(range_, folder / "ledger.db")


@asynccontextmanager
async def asking(house: House, **settings: Any) -> AsyncGenerator[Caller]:
    async with house.client(**settings) as call:
        assert (await call("run_open", ticket="PRD-2318"))["status"] == "ok"
        yield call
