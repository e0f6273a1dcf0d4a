"""Look after the runs that sleep: whoever is awake takes what is due, under the run's lease."""

import logging
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

import anyio

from prode_mcp import telemetry
from prode_mcp.calls import Calls
from prode_mcp.contracts import RunId
from prode_mcp.errors import ProdeError
from prode_mcp.fold import Run
from prode_mcp.policy import TRY_AGAIN
from prode_mcp.runs.monitoring import Watching
from prode_mcp.runs.waking import Waking
from prode_mcp.store import Ledger, Timer

FIRST_S: Final = 5.0
"""A server that was just started answers its client first."""
_MOST: Final = 200
_LONGEST: Final = timedelta(minutes=1)
_LEAST_S: Final = 1.0

_log = logging.getLogger(__name__)


@dataclass(eq=False)
class Worker:
    """Takes the timers that are due, one after the other."""

    calls: Calls
    ledger: Ledger
    watching: Watching
    waking: Waking
    _told: datetime | None = None
    _not_before: dict[RunId, datetime] = field(default_factory=dict[RunId, datetime])

    async def run(self, first_s: float = FIRST_S) -> None:
        """Look after runs until this process ends. Nothing that goes wrong ends it."""
        await anyio.sleep(first_s)
        while True:
            try:
                wants = await self.turn()
                await self._tell()
                wait = min(wants - self.calls.now(), _LONGEST) if wants else _LONGEST
                await self.ledger.changed(max(wait.total_seconds(), _LEAST_S))
            except ProdeError as error:
                _log.warning("%s", error)
                await anyio.sleep(TRY_AGAIN.total_seconds() / 10)
            except Exception:  # noqa: BLE001  whatever it was, the server lives on
                _log.exception("a worker's turn broke")
                await anyio.sleep(TRY_AGAIN.total_seconds())
            await anyio.sleep(_LEAST_S)

    async def turn(self) -> datetime | None:
        """Do everything that is due now; return when something is due next.

        Raises:
            StoreError: the ledger cannot be used.
        """
        for timer in await self.ledger.timers(_MOST):
            if await self._wants(timer) <= self.calls.now():
                await self._take(timer)
        return min([await self._wants(t) for t in await self.ledger.timers(_MOST)], default=None)

    async def _wants(self, timer: Timer) -> datetime:
        """Return when a timer can be taken: not before its time, nor while the run is at work."""
        assert timer.at is not None  # noqa: S101  a row has one
        at = max(timer.at, self._not_before.get(timer.run, timer.at))
        if at > self.calls.now():
            return at
        lease = await self.ledger.leased(timer.run)
        return max(at, lease.until) if lease else at

    async def _take(self, timer: Timer) -> None:
        holdings, now = self.calls.holdings, self.calls.now()
        lease = await holdings.take(timer.run, now)
        if lease.holder != holdings.holder or timer.at is None:
            return
        telemetry.late(timer.kind, max(0.0, (now - timer.at).total_seconds()))
        self._not_before[timer.run] = now + TRY_AGAIN
        try:
            with telemetry.span(f"prode.timer {timer.kind}", **{"prode.run": timer.run}):
                if timer.kind == "monitor":
                    await self.watching.turn(timer.run, timer.at)
                else:
                    await self.waking.turn(timer.run, timer.at)
            del self._not_before[timer.run]
        finally:
            await holdings.let_go(timer.run, self.calls.now())

    async def _tell(self) -> None:
        """Tell how much waits, for those who watch this server; once in a while is enough."""
        now = self.calls.now()
        if self._told is not None and now - self._told < _LONGEST:
            return
        self._told = now
        asking = (await self.ledger.having("requested"))[-_MOST:]
        runs = [run for name in asking if (run := await self.calls.holdings.look(name))]
        telemetry.waiting(
            len(await self.ledger.timers(_MOST)), sum(waiting_for(run, now) for run in runs)
        )


def waiting_for(run: Run, now: datetime) -> int:
    """Return how many of a run's requests wait for a person's word."""
    if run.outcome is not None:
        return 0
    return sum(
        not (one.redeemed or one.observed or one.words or one.answers)
        and now < one.request.not_after
        for one in run.approvals
    )
