"""The whole product in a test: a world's twins on loopback, the real server, the real ledger."""

from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast

from mcp import Client

from prode_mcp.practice.demo import serve_environment
from prode_mcp.practice.range import Range, start
from prode_mcp.practice.world import World, load_world, shipped_worlds
from prode_mcp.server import create_server
from prode_mcp.settings import Settings, settings_of
from prode_mcp.store.raw import RawLedger

Era = Literal["auto", "legacy"]
Answer = dict[str, Any]


@cache
def world(name: str) -> World:
    """Load a shipped world once, at its own dates."""
    return load_world(shipped_worlds()[name])


@dataclass(eq=False)
class House:
    """A practice range, a ledger file, and a clock that only the test moves."""

    range: Range
    store: Path
    now: datetime = field(init=False)
    settings: Settings = field(init=False)

    def __post_init__(self) -> None:
        self.now = self.range.world.now
        # A first look asks five sources each time a run opens; its own tests turn it on.
        told = serve_environment(self.range, self.store) | {"PRODE_FIRST_LOOK": "false"}
        self.settings = settings_of(told)

    def later(self, by: timedelta) -> None:
        self.now += by

    @asynccontextmanager
    async def client(
        self,
        holder: str = "process 1",
        *,
        era: Era = "auto",
        ledger: RawLedger | None = None,
        **changed: Any,
    ) -> AsyncGenerator["Caller"]:
        """Connect the official client to a server of its own, as one process would."""
        settings = self.settings.model_copy(update=changed)
        server = create_server(settings, ledger=ledger, holder=holder, clock=lambda: self.now)
        async with Client(server, mode=era) as client:
            yield Caller(client)


@dataclass(frozen=True, slots=True)
class Caller:
    """Calls tools and returns what the answer says, the same in both channels."""

    client: Client

    async def __call__(self, tool: str, /, **arguments: Any) -> Answer:
        result = await self.client.call_tool(tool, arguments)
        import json

        told = cast("Answer", result.structured_content)
        text = "".join(getattr(part, "text", "") for part in result.content)
        assert json.loads(text) == told
        assert bool(result.is_error) == (told["status"] != "ok")
        return told

    async def read(self, uri: str) -> Any:
        import json

        result = await self.client.read_resource(uri)
        text = "".join(getattr(part, "text", "") for part in result.contents)
        return json.loads(text) if text.startswith(("{", "[")) else text


@contextmanager
def house(name: str, folder: Path) -> Generator[House]:
    with start(world(name)) as range_:
        yield House(range_, folder / "ledger.db")


def ago(at: datetime, minutes: int) -> str:
    return f"{at - timedelta(minutes=minutes):%Y-%m-%dT%H:%M:%SZ}"
