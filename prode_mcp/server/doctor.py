"""Look the installation over: each source, what its credential could do, and the ways around us."""

import platform
import sqlite3
from collections.abc import Awaitable, Callable
from importlib.metadata import version
from typing import Final, Literal

import anyio

from prode_mcp import __version__
from prode_mcp.clients.around import gatedness
from prode_mcp.contracts import Gatedness, Rights, Shape, SourceState, Specialist, Way
from prode_mcp.errors import SourceError
from prode_mcp.server.sources import Sources

PATIENCE_S: Final = 15
SKEW_S: Final = 30.0
"""Windows and approvals go wrong where two clocks differ by more."""


class Looked(Shape):
    """One source: whether it answers, as whom, and what of it a person should know."""

    source: Specialist
    state: Literal["ok", "warning", "broken", "not set"]
    account: str = ""
    says: tuple[str, ...] = ()


class Diagnosis(Shape):
    """The whole installation."""

    sources: tuple[Looked, ...]
    gated: Gatedness
    ways_around: tuple[Way, ...]
    versions: tuple[tuple[str, str], ...]

    @property
    def is_broken(self) -> bool:
        """Whether a source that was set does not answer."""
        return any(one.state == "broken" for one in self.sources)

    @property
    def is_warned(self) -> bool:
        """Whether something works and is wider than it should be."""
        return self.gated == "not gated" or any(one.state == "warning" for one in self.sources)


async def diagnose(sources: Sources) -> Diagnosis:
    """Ask every source at once who we are there and what the credential could do."""
    states = await sources.probe()
    rights: dict[Specialist, Rights | str] = {}
    asks: dict[Specialist, Callable[[], Awaitable[Rights]]] = {
        Specialist.TICKET: lambda: sources.linear.rights(),
        Specialist.SENTRY: lambda: sources.sentry.rights(),
        Specialist.AWS: lambda: sources.aws.rights(),
        Specialist.RELEASE: lambda: sources.github.rights(),
        Specialist.DATABASE: lambda: _database(sources),
    }

    async def ask(source: Specialist) -> None:
        try:
            with anyio.fail_after(PATIENCE_S):
                rights[source] = await asks[source]()
        except SourceError as error:
            rights[source] = str(error)
        except TimeoutError:
            rights[source] = f"no answer in {PATIENCE_S} s"

    async with anyio.create_task_group() as group:
        for state in states:
            if state.available and state.specialist in asks:
                group.start_soon(ask, state.specialist)
    gated, ways = await anyio.to_thread.run_sync(gatedness, sources.settings)
    return Diagnosis(
        sources=tuple(_looked(state, rights.get(state.specialist)) for state in states),
        gated=gated,
        ways_around=ways,
        versions=(
            ("prode-mcp", __version__),
            ("python", platform.python_version()),
            ("mcp", version("mcp")),
            ("sqlite", sqlite3.sqlite_version),
        ),
    )


async def _database(sources: Sources) -> Rights:
    """Return what the self-check says of the role and its server."""
    standing = await sources.database.database.standing()
    return Rights(may=tuple(standing.closing), note="; ".join(standing.warnings))


def _looked(state: SourceState, rights: Rights | str | None) -> Looked:
    if not state.available:
        kind = "not set" if state.fault == "no_credential" else "broken"
        return Looked(source=state.specialist, state=kind, says=(state.why,) if state.why else ())
    if isinstance(rights, str):
        says = (f"what its credential could do was not told: {rights}",)
        return Looked(source=state.specialist, state="warning", account=state.account, says=says)
    says = [] if rights is None else _says(rights)
    warned = rights is not None and bool(rights.may or _is_skewed(rights))
    return Looked(
        source=state.specialist,
        state="warning" if warned else "ok",
        account=state.account,
        says=tuple(says),
    )


def _says(rights: Rights) -> list[str]:
    return [
        *([f"its credential could write: {', '.join(rights.may)}"] if rights.may else []),
        *([rights.note] if rights.note else []),
        *([f"its clock is {rights.clock_skew_s:g} s from ours"] if _is_skewed(rights) else []),
    ]


def _is_skewed(rights: Rights) -> bool:
    return rights.clock_skew_s is not None and abs(rights.clock_skew_s) > SKEW_S
