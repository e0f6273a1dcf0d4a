"""What people did by hand: the world is looked at, and what it shows is put on record."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Protocol

from prode_mcp.approvals.actions import AnyAction, Kind
from prode_mcp.contracts import Answer, Refusal
from prode_mcp.errors import SourceError
from prode_mcp.events import Observed
from prode_mcp.fold import Run
from prode_mcp.gates import ask
from prode_mcp.runs.acting import Executor
from prode_mcp.runs.asking import Asking


class Watched(Protocol):
    """One kind of act, as far as it can be watched."""

    def executor(self, action: AnyAction) -> Executor | None:
        """Return how an act is done, if this server may."""
        ...

    async def seen(self, action: AnyAction) -> str:
        """Return where the world shows that it is as the act would make it, or nothing.

        Raises:
            SourceError: the world cannot be looked at.
        """
        ...


LOOKS_EVERY: Final = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Observing:
    """Watches the acts that were handed to people, each time that somebody asks how they stand."""

    asking: Asking
    watched: Callable[[Kind], Watched]
    _looked: dict[str, datetime] = field(default_factory=dict[str, datetime])

    async def status(self, run_id: str) -> Answer:
        """Look what people did meanwhile, and say what each request has come to."""
        run = await self.asking.calls.enter(ask("approval_status"), run_id)
        if isinstance(run, Run) and run.outcome is None:
            await self._look(run)
        return await self.asking.status(run_id)

    async def _look(self, run: Run) -> None:
        now = self.asking.calls.now(run)
        for approval in run.approvals:
            name = approval.request.request
            looked = self._looked.get(name)
            is_recent = looked is not None and now - looked < LOOKS_EVERY
            if approval.redeemed or approval.observed or is_recent:
                continue
            self._looked[name] = now
            link = await self._link(await self.asking.hearing.action(approval))
            if not link:
                continue
            clean = (await self.asking.calls.redactor(run.id)).text(link)
            event = Observed(at=now, request=name, digest=approval.request.digest, link=clean)
            kept = await self.asking.calls.holdings.record(run.id, [(f"observed:{name}", event)])
            if isinstance(kept, Refusal):
                return

    async def _link(self, action: AnyAction) -> str:
        """Return where an act shows that is left to people; nothing of one that is ours."""
        kind = Kind(action.kind)
        watched = self.watched(kind)
        may = self.asking.hearing.approvers.terms().kinds[kind].executes
        if may and watched.executor(action) is not None:
            return ""
        try:
            return await watched.seen(action)
        except SourceError:
            # Nobody knows; the next look tells.
            return ""
