"""Closing the run's ticket, by a state or by any road that takes it away."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from prode_mcp.approvals.actions import AnyAction, TicketTerminal
from prode_mcp.contracts import Refusal, Shape
from prode_mcp.effects import Errand, Guarded, Written, carry_out
from prode_mcp.fold import Run
from prode_mcp.tickets import Setting, closing_of, leaving_of

if TYPE_CHECKING:
    from prode_mcp.effects.linear import RoadWriter, SettingWriter
    from prode_mcp.runs.acting import Executor, Still
    from prode_mcp.runs.hearing import Build
    from prode_mcp.server.sources import Sources

Way = Literal["state", "archive", "delete", "trash", "duplicate", "move"]


class CloseArguments(Shape):
    """How the ticket is closed. `to` is a state, the ticket that it doubles, or another team."""

    operation: Way = "state"
    to: Annotated[str, Field(max_length=256)] = ""


@dataclass(frozen=True, slots=True)
class Closing:
    """Closes the run's ticket, as the tracker has it."""

    sources: "Sources"

    def build(self, arguments: CloseArguments) -> "Build":
        """Return what finds the exact act."""

        async def closing(run: Run) -> TicketTerminal | Refusal:
            linear, way, to = self.sources.linear, arguments.operation, arguments.to
            if way == "state":
                return closing_of(await linear.board(run.ticket, (), ()), run.ticket, to or "Done")
            leads = way in {"duplicate", "move"}
            if bool(to) != leads:
                message = "`to` names a ticket or a team, for duplicate and move alone."
                return Refusal(code="bad_arguments", message=message)
            target = await linear.target(to, is_team=way == "move") if leads else None
            return leaving_of(await linear.standing(run.ticket), run.ticket, way, target)

        return closing

    def executor(self, action: AnyAction) -> "Executor | None":  # noqa: ARG002  one credential
        """Return how a ticket is closed, if a token for that is set."""
        return self._close if self.sources.settings.linear_close_token.get_secret_value() else None

    async def seen(self, action: AnyAction) -> str:
        """Return the ticket's link if it is closed so.

        Raises:
            SourceError: Linear did not answer.
        """
        assert isinstance(action, TicketTerminal)  # noqa: S101  the tool's own kind
        if action.operation == "state":
            board = await self.sources.linear.board(action.ticket, (), ())
            return board.url if board.state.id == action.to_id else ""
        standing = await self.sources.linear.standing(action.ticket)
        return standing.url if standing.has_left(action.operation, action.to_id) else ""

    async def _close(self, action: AnyAction, errand: Errand, still: "Still") -> Written:
        assert isinstance(action, TicketTerminal)  # noqa: S101  the tool's own kind
        writer = self._writer(action)
        try:
            return await carry_out(Guarded(writer, still), errand)
        finally:
            await writer.close()

    def _writer(self, action: TicketTerminal) -> "SettingWriter | RoadWriter":
        from prode_mcp.effects.linear import (  # noqa: PLC0415  opens on first use
            RoadWriter,
            SettingWriter,
        )

        s, linear = self.sources.settings, self.sources.linear
        url, token = s.linear_url, s.linear_close_token.get_secret_value()
        if action.operation != "state":
            return RoadWriter(url, token, action, partial(linear.standing, action.ticket))
        read = partial(linear.board, action.ticket, (), ())
        return SettingWriter(url, token, action.issue, Setting(state=action.to_id), read)
