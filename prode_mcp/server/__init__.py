"""The MCP edge: one server for both protocol eras, over stdio."""

import logging
import sys
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Final

import anyio
from mcp.server import MCPServer
from mcp.server.caching import CacheHint

from prode_mcp import __version__, telemetry
from prode_mcp.approvers_file import ApproversFile
from prode_mcp.calls import Calls
from prode_mcp.clients.around import gatedness
from prode_mcp.content import card_of, prompt, skills
from prode_mcp.contracts import Mode
from prode_mcp.holding import Holdings
from prode_mcp.process import house_clock, process_name
from prode_mcp.runs import Runs
from prode_mcp.runs.acting import Acting
from prode_mcp.runs.asking import Asking
from prode_mcp.runs.delivery import Delivery
from prode_mcp.runs.desk import Desk
from prode_mcp.runs.handing import Handing
from prode_mcp.runs.hearing import Hearing
from prode_mcp.runs.learning import Learning
from prode_mcp.runs.monitoring import Watching
from prode_mcp.runs.observing import Observing
from prode_mcp.runs.opening import Intake, Opening
from prode_mcp.runs.proposing import Proposing
from prode_mcp.runs.renewing import Renewing
from prode_mcp.runs.reviewing import Reviewing
from prode_mcp.runs.summarizing import Summarizing
from prode_mcp.runs.waking import Waking
from prode_mcp.runs.writing import Writing
from prode_mcp.server.card import Card, apps
from prode_mcp.server.gated import TOOLS, meant_of
from prode_mcp.server.looking import looks_of
from prode_mcp.server.person import Person
from prode_mcp.server.resources import Resources, register
from prode_mcp.server.sources import Sources
from prode_mcp.server.specialists import SpecialistTools
from prode_mcp.server.tools import Tools, registered
from prode_mcp.server.watching import Outlook, Rechecks, ask_again
from prode_mcp.server.worker import Worker
from prode_mcp.settings import Settings, told_as
from prode_mcp.store.opening import open_ledger
from prode_mcp.store.raw import RawLedger
from prode_mcp.wiki import Wiki

_LISTS_KEEP: Final = CacheHint(ttl_ms=300_000, scope="public")


@dataclass(frozen=True, slots=True)
class Assembly:
    """Everything that serves, put together; nothing is opened yet."""

    calls: Calls
    ledger: RawLedger
    sources: Sources
    tools: Tools
    wiki: Wiki
    worker: Worker

    async def close(self) -> None:
        """Close what was opened."""
        await self.sources.close()
        await self.ledger.close()


def assembled(
    settings: Settings,
    *,
    ledger: RawLedger | None = None,
    sources: Sources | None = None,
    clock: Callable[[], datetime] | None = None,
    holder: str = "",
) -> Assembly:
    """Put together what serves these settings."""
    kept = ledger or open_ledger(settings)
    calls = Calls(Holdings(kept, holder or process_name()), clock or house_clock(settings))
    delivery = Delivery(calls)
    outside = sources or Sources(settings)
    proposing = Proposing(delivery)
    approvers = ApproversFile(settings)
    hearing = Hearing(calls, approvers)
    asking = Asking(delivery, hearing)
    acting = Acting(delivery, hearing)
    wiki = Wiki(settings.wiki)
    learning = Learning(calls, wiki)
    runs = Runs(calls, delivery, learning)
    opening = Opening(calls)
    acts = outside.acts(proposing, calls.now)
    intake = Intake(
        read_ticket=lambda ticket: outside.linear.ticket(ticket),
        probe=outside.probe,
        wiki=wiki.routes,
        looks=looks_of(outside, calls),
        around=partial(gatedness, settings),
        skills=skills(),
    )
    asked = calls, outside, proposing, Summarizing(calls)
    tools = Tools(
        *asked,
        runs,
        learning,
        Writing(delivery, outside),
        Handing(delivery),
        asking,
        Person(asking, approvers.origin),
        Observing(asking, lambda kind: acts[TOOLS[kind]]),
        Card(Desk(hearing), approvers.origin),
        acting,
        opening,
        acts,
        intake,
        Reviewing(calls, kept, settings),
    )
    watching = Watching(delivery, Outlook(Rechecks(*asked), opening, intake))
    renewing = Renewing(runs, partial(ask_again, SpecialistTools(*asked)))
    waking = Waking(asking, acting, renewing, partial(meant_of, acts))
    return Assembly(calls, kept, outside, tools, wiki, Worker(calls, kept, watching, waking))


def create_server(
    settings: Settings,
    *,
    ledger: RawLedger | None = None,
    sources: Sources | None = None,
    clock: Callable[[], datetime] | None = None,
    holder: str = "",
    awake: bool = False,
) -> MCPServer[None]:
    """Build the server with every tool, resource and prompt registered.

    Nothing is opened yet: the ledger and each source open on first use. With `awake` it looks
    after the runs that sleep while it serves.
    """
    built = assembled(settings, ledger=ledger, sources=sources, clock=clock, holder=holder)

    @asynccontextmanager
    async def lifespan(_server: MCPServer[None]) -> AsyncGenerator[None]:
        try:
            async with anyio.create_task_group() as group:
                if awake:
                    group.start_soon(built.worker.run)
                yield
                group.cancel_scope.cancel()
        finally:
            await built.close()

    server: MCPServer[None] = MCPServer(
        "prode",
        title="PRODE",
        version=__version__,
        instructions=prompt("instructions"),
        tools=registered(built.tools),
        extensions=[apps()],
        cache_hints={"tools/list": _LISTS_KEEP},
        lifespan=lifespan,
        log_level="WARNING",
    )
    register(server, Resources(built.calls, built.wiki))
    server.prompt("starter", description="Begin work on a production ticket.")(_starter)
    server.prompt("specialist", description="Brief one specialist.")(_specialist)
    return server


def serve(settings: Settings, *, ready: Callable[[], None] = lambda: None) -> None:
    """Serve over stdio until the client goes away. stdout is the protocol; logs go to stderr.

    `ready` is called once, when everything stands and before the first request.
    """
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING)
    telemetry.start(told_as())
    server = create_server(settings, awake=settings.worker)
    ready()
    server.run("stdio")


def _starter(ticket: str, mode: Mode = Mode.INVESTIGATE) -> str:
    return prompt("starter").replace("{ticket}", ticket[:30]).replace("{mode}", mode)


def _specialist(specialist: str, question: str) -> str:
    brief = prompt("specialist").replace("{specialist}", specialist[:30])
    card = card_of(specialist)
    return "\n\n".join(filter(None, (brief.replace("{question}", question[:500]), card)))


Server = MCPServer[Any]
