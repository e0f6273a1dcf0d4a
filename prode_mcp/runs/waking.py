"""Wake a run that sleeps on a request to a person, and go on with exactly what was approved."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, NamedTuple

from prode_mcp.approvals.actions import Kind
from prode_mcp.approvals.judging import State
from prode_mcp.bundle import weigh
from prode_mcp.calls import Calls
from prode_mcp.contracts import RunId
from prode_mcp.errors import Fault
from prode_mcp.events import MonitorGap, Woken
from prode_mcp.fold import Approval, Run
from prode_mcp.policy import LATE, TRY_AGAIN
from prode_mcp.runs.acting import Acting, Executors
from prode_mcp.runs.asking import Asking
from prode_mcp.runs.hearing import Build
from prode_mcp.runs.renewing import Renewing
from prode_mcp.runs.telling import rfc3339
from prode_mcp.store import Timer


class Meant(NamedTuple):
    """A gated call as its agent meant it: the tool, what finds the act, and who does it."""

    tool: str
    build: Build
    executors: Executors


_AGAIN: Final = frozenset(
    {Fault.TIMEOUT, Fault.UNAVAILABLE, Fault.RATE_LIMITED, Fault.MALFORMED, Fault.NOT_ALLOWED}
)
"""Failures after which the same call may be tried again, while its approval holds."""


@dataclass(frozen=True, slots=True)
class Waking:
    """Goes on with runs that sleep. It does what a person approved and the agent had asked for."""

    asking: Asking
    acting: Acting
    renewing: Renewing
    meant: Callable[[Kind, bytes], Meant | None]

    @property
    def calls(self) -> Calls:
        """The one path."""
        return self.acting.calls

    async def turn(self, run_id: RunId, at: datetime) -> None:
        """Hear what people said of a run's requests, and go on with what they approved.

        The caller holds the run's lease.
        """
        run = await self.calls.holdings.look(run_id)
        if run is None or run.outcome is not None:
            await self._sleep(run_id, None)
            return
        now, again = self.calls.now(run), False
        run = await self.acting.hearing.heard(run)
        for approval in run.approvals:
            state = await self._said(run, approval)
            if state is not None:
                await self._late(run, at, now)
                again = not await self._go_on(run, approval, state) or again
                run = await self.calls.holdings.look(run_id) or run
        await self._sleep(run_id, now + TRY_AGAIN if again else None)

    async def _said(self, run: Run, approval: Approval) -> State | None:
        """Return what a request has come to, if a person approved it and nothing came of that yet."""
        is_over = any(wake.request == approval.request.request for wake in run.wakes)
        if approval.redeemed or approval.observed or is_over:
            return None
        statement = await self.acting.hearing.asked(approval)
        state = (await self.acting.hearing.judged(run, approval, statement)).state
        in_time = any(word.decision == "approve" for word in approval.words)
        wanted = {State.APPROVED, State.EXPIRED} if in_time else {State.APPROVED}
        return state if state in wanted else None

    async def _go_on(self, run: Run, approval: Approval, state: State) -> bool:
        """Do what was approved, or say why not; False: it is to be tried again.

        What a person approved while nobody was awake, and what has run out since, is asked again.
        """
        kept = approval.request.arguments
        content = await self.acting.hearing.content(kept) if kept else b""
        meant = self.meant(Kind(approval.request.act), content) if content else None
        if meant is None:
            return await self._woke(run, approval, "left", "what was meant is an agent's to say")
        if not weigh(run, self.calls.now(run)).is_open:
            run = await self.renewing.renew(run)
        standing = weigh(run, self.calls.now(run))
        if not standing.is_open:
            why = "; ".join(need.what for need in standing.missing) or "the gate is closed"
            return await self._woke(run, approval, "stale", why)
        if state is State.EXPIRED:
            return await self._ask_again(run, approval, meant, content, "the approval has run out")
        told = await self.acting.act(meant.tool, run.id, meant.build, meant.executors)
        if told.status == "ok":
            return await self._woke(run, approval, "continued", "")
        if told.status == "failed":
            return told.code not in _AGAIN and await self._woke(run, approval, "left", told.message)
        if told.code != "approval_required":
            return await self._woke(run, approval, "left", told.message)
        return await self._ask_again(run, approval, meant, content, told.message)

    async def _ask_again(
        self, run: Run, approval: Approval, meant: Meant, content: bytes, why: str
    ) -> bool:
        """Ask people for the act as it is now: what they approved is another one, or was late."""
        asked = await self.asking.request(run.id, meant.build, content.decode())
        if asked.status == "ok":
            return await self._woke(run, approval, "asked_again", why)
        return await self._woke(run, approval, "left", asked.message)

    async def _woke(
        self,
        run: Run,
        approval: Approval,
        result: Literal["continued", "asked_again", "stale", "left"],
        why: str,
    ) -> bool:
        name = approval.request.request
        event = Woken(
            at=self.calls.now(run),
            request=name,
            result=result,
            why=(await self.calls.redactor(run.id)).text(why),
        )
        await self.calls.holdings.record(run.id, [(f"woken:{name}", event)])
        return True

    async def _late(self, run: Run, at: datetime, now: datetime) -> None:
        if now - at > LATE:
            gap = MonitorGap(at=now, planned=at)
            await self.calls.holdings.record(run.id, [(f"wake.gap:{rfc3339(at)}", gap)])

    async def _sleep(self, run_id: RunId, until: datetime | None) -> None:
        timers = [Timer(run=run_id, kind="wake", at=until)]
        await self.calls.holdings.record(run_id, [], timers=timers)
