"""The real server over a ledger and a ticket system in memory: hundreds of calls a second.

Tools are called where the protocol's handler calls them; the wire has tests of its own.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast

from mcp.server import MCPServer
from pydantic import SecretStr

from prode_mcp.approvals.actions import AnyAction, TicketTerminal, action_digest
from prode_mcp.calls import blob
from prode_mcp.contracts import Digest, Refusal, RunId
from prode_mcp.effects import Errand, Guarded, Written, carry_out
from prode_mcp.errors import Fault, MovedOnError, SourceError, StaleFenceError
from prode_mcp.events import Event
from prode_mcp.fold import Run
from prode_mcp.runs.acting import Executor, Still
from prode_mcp.runs.hearing import Build
from prode_mcp.runs.proposing import Proposing
from prode_mcp.server import create_server
from prode_mcp.server.gated import Act
from prode_mcp.server.gated.closing import CloseArguments
from prode_mcp.server.sources import Sources
from prode_mcp.settings import settings_of
from prode_mcp.store import Lease, Row, Timer
from prode_mcp.store.raw import RawLedger
from prode_mcp.tickets import Board, State, closing_of
from tests.approvals.machine import START, STRONG

STATES = (
    State("s1", "In Review", "started"),
    State("s2", "Done", "completed"),
    State("s3", "Canceled", "canceled"),
)


@dataclass(eq=False)
class Memory:
    """A ledger that forgets with its process; it has no chain, and no timers."""

    place: str = "memory"
    rows: dict[str, list[Row]] = field(default_factory=dict[str, list[Row]])
    leases: dict[str, Lease] = field(default_factory=dict[str, Lease])
    blobs: dict[str, bytes] = field(default_factory=dict[str, bytes])

    async def append(
        self,
        run: RunId,
        entries: Sequence[tuple[str, Event]],
        *,
        expected: int,
        fence: int,
        blobs: Sequence[bytes] = (),
        timers: Sequence[Timer] = (),
        last: bool = False,
    ) -> int:
        rows = self.rows.setdefault(run, [])
        if run not in self.leases or self.leases[run].fence != fence:
            raise StaleFenceError(run)
        if len(rows) != expected:
            raise MovedOnError(run)
        known = {row.idem for row in rows}
        for content in blobs:
            await self.put(content)
        for idem, event in entries:
            if idem not in known:
                told: dict[str, Any] = {"run": run, "seq": len(rows) + 1, "idem": idem}
                told |= {"fence": fence, "event": event, "prev": "", "hash": "c" * 64}
                rows.append(Row.model_construct(**told))
        return len(rows)

    async def read(self, run: RunId, after: int = 0) -> tuple[Row, ...]:
        return tuple(self.rows.get(run, [])[after:])

    async def runs(self, ticket: str) -> tuple[RunId, ...]:
        return tuple(RunId(run) for run in self.rows if run == f"{ticket}-r1")

    async def having(self, kind: str) -> tuple[RunId, ...]:
        kinds = {run: {row.event.kind for row in rows} for run, rows in self.rows.items()}
        return tuple(RunId(run) for run, found in kinds.items() if kind in found)

    async def timers(self, limit: int, run: RunId | None = None) -> tuple[Timer, ...]:
        return ()

    async def changed(self, timeout_s: float) -> bool:
        return False

    async def lease(self, name: str, holder: str, now: datetime, ttl: timedelta) -> Lease:
        own = self.leases.get(name)
        if own and own.until > now and own.holder != holder:
            return own
        fence = own.fence if own and own.until > now else (own.fence + 1 if own else 1)
        self.leases[name] = Lease(name=name, holder=holder, fence=fence, since=now, until=now + ttl)
        return self.leases[name]

    async def leased(self, name: str) -> Lease | None:
        return self.leases.get(name)

    async def release(self, name: str, holder: str, now: datetime) -> None:
        if name in self.leases and self.leases[name].holder == holder:
            self.leases[name] = self.leases[name].model_copy(update={"until": now})

    async def run_key(self, run: RunId) -> bytes:
        return b"k" * 32

    async def scrub(self) -> None:
        pass

    async def put(self, content: bytes) -> Digest:
        digest = blob(content.decode("utf-8", "surrogateescape"))[0]
        self.blobs[digest] = content
        return digest

    async def get(self, digest: Digest) -> bytes | None:
        return self.blobs.get(digest)

    async def close(self) -> None:
        pass


@dataclass(eq=False)
class Desk:
    """The ticket system: one ticket, whoever writes to it, and what is lost on the way."""

    version: int = 0
    state: State = STATES[0]
    lose: str = ""
    writes: list[Digest] = field(default_factory=list[Digest])

    def board(self) -> Board:
        return Board(
            issue="25e0057b-9e47-46a6-a613-5c7574d055cd",
            url="https://linear.invalid/PRD-2315",
            updated_at=f"2026-11-15T20:{self.version % 60:02}:{self.version // 60:02}Z",
            away=False,
            state=self.state,
            assignee="",
            labelled=frozenset(),
            on_merge="",
            states=STATES,
            labels={},
            people=frozenset(),
        )

    def moves(self) -> None:
        """Let somebody else work on the ticket, and open it again."""
        self.version += 1
        self.state = STATES[0]


class Closing:
    """Closes the ticket, as `SettingWriter` does."""

    source = "linear"

    def __init__(self, desk: Desk, action: TicketTerminal) -> None:
        self.desk, self.action = desk, action

    async def look_up(self, key: str) -> str | None:
        return self.action.to if self.desk.state.id == self.action.to_id else None

    async def create(self, key: str, content: str) -> str:
        lost, self.desk.lose = self.desk.lose, ""
        if lost != "request":
            self.desk.version += 1
            self.desk.state = next(s for s in STATES if s.id == self.action.to_id)
            self.desk.writes.append(action_digest(self.action))
        if lost:
            raise SourceError("linear", Fault.UNAVAILABLE, "it did not answer")
        return self.action.to


@dataclass(frozen=True)
class ClosingFast:
    """Closes the ticket in memory."""

    house: "Fast"

    def build(self, arguments: CloseArguments) -> Build:
        async def closing(run: Run) -> TicketTerminal | Refusal:
            if arguments.operation != "state":
                return Refusal(code="bad_arguments", message="There is no other road here.")
            return closing_of(self.house.desk.board(), run.ticket, arguments.to or "Done")

        return closing

    def executor(self, action: AnyAction) -> Executor | None:
        return self._close_fast

    async def seen(self, action: AnyAction) -> str:
        return ""

    async def _close_fast(self, action: AnyAction, errand: Errand, still: Still) -> Written:
        assert isinstance(action, TicketTerminal)
        writer = Closing(self.house.desk, action)
        return await carry_out(Guarded(writer, still), errand)


@dataclass(frozen=True)
class Outside(Sources):
    """The sources, of which only the ticket's closing is there."""

    house: "Fast"

    def acts(self, proposing: Proposing, now: Callable[[Run], datetime]) -> Mapping[str, Act[Any]]:
        return {**super().acts(proposing, now), "ticket_close": ClosingFast(self.house)}

    async def close(self) -> None:
        pass


@dataclass(eq=False)
class Fast:
    """A house in memory, with a run whose evidence gate stands open."""

    approvers: Path
    now: datetime = START
    desk: Desk = field(default_factory=Desk)
    ledger: Memory = field(default_factory=Memory)
    servers: dict[str, MCPServer[None]] = field(default_factory=dict[str, MCPServer[None]])

    async def begin(self, number: int) -> RunId:
        """Begin anew with another ticket, whose run has its evidence on record.

        Servers are slow to make, so they stay; they have not seen the run, as if made now.
        """
        self.now, self.desk, ticket = START, Desk(), f"PRD-{number}"
        self.ledger.rows.clear()
        self.ledger.leases.clear()
        run = RunId(f"{ticket}-r1")
        opened = STRONG[0].model_copy(update={"run": run, "ticket": ticket})
        await self.ledger.lease(run, "before", self.now, timedelta(seconds=1))
        entries = [(f"{place}", event) for place, event in enumerate((opened, *STRONG[1:]))]
        await self.ledger.append(run, entries, expected=0, fence=1)
        await self.ledger.release(run, "before", self.now)
        return run

    def server(self, holder: str) -> MCPServer[None]:
        """Return a holder's server."""
        if holder not in self.servers:
            settings = settings_of({"PRODE_APPROVERS": str(self.approvers)}).model_copy(
                update={"linear_close_token": SecretStr("t")}
            )
            self.servers[holder] = create_server(
                settings,
                ledger=cast("RawLedger", self.ledger),
                sources=Outside(settings, self),
                clock=lambda: self.now,
                holder=holder,
            )
        return self.servers[holder]

    async def call(self, holder: str, tool: str, /, **arguments: Any) -> dict[str, Any]:
        """Call a tool; the answer is a typed one or this raises."""
        result: Any = await self.server(holder).call_tool(tool, arguments)
        return result.structured_content
