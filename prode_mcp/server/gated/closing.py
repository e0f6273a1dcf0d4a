"""Closing the run's ticket."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from prode_mcp.approvals.actions import AnyAction, TicketTerminal
from prode_mcp.contracts import Refusal, Shape
from prode_mcp.effects import Errand, Guarded, Written, carry_out
from prode_mcp.fold import Run
from prode_mcp.tickets import Setting, closing_of

if TYPE_CHECKING:
    from prode_mcp.runs.acting import Executor, Still
    from prode_mcp.runs.hearing import Build
    from prode_mcp.server.sources import Sources


class CloseArguments(Shape):
    """How the ticket is closed."""

    to: Annotated[str, Field(max_length=256)] = "Done"


@dataclass(frozen=True, slots=True)
class Closing:
    """Closes the run's ticket, as the tracker has it."""

    sources: "Sources"

    def build(self, arguments: CloseArguments) -> "Build":
        """Return what finds the exact act."""

        async def closing(run: Run) -> TicketTerminal | Refusal:
            board = await self.sources.linear.board(run.ticket, (), ())
            return closing_of(board, run.ticket, arguments.to)

        return closing

    def executor(self, action: AnyAction) -> "Executor | None":  # noqa: ARG002  one credential
        """Return how a ticket is closed, if a token for that is set."""
        return self._close if self.sources.settings.linear_close_token.get_secret_value() else None

    async def _close(self, action: AnyAction, errand: Errand, still: "Still") -> Written:
        from prode_mcp.effects.linear import SettingWriter  # noqa: PLC0415  opens on first use

        assert isinstance(action, TicketTerminal)  # noqa: S101  the tool's own kind
        s = self.sources.settings
        token = s.linear_close_token.get_secret_value()
        read = partial(self.sources.linear.board, action.ticket, (), ())
        setting = Setting(state=action.to_id)
        writer = SettingWriter(s.linear_url, token, action.issue, setting, read)
        try:
            return await carry_out(Guarded(writer, still), errand)
        finally:
            await writer.close()
