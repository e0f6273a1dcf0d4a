"""Look after the runs that sleep: whoever is awake takes what is due, under the run's lease."""

import logging
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

import anyio

from prode_mcp.calls import Calls
from prode_mcp.contracts import RunId
from prode_mcp.errors import ProdeError
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
    _not_before: dict[RunId, datetime] = field(default_factory=dict[RunId, datetime])

    async def run(self, first_s: float = FIRST_S) -> None:
        """Look after runs until this process ends. Nothing that goes wrong ends it."""
        await anyio.sleep(first_s)
        while True:
            try:
                wants = await self.turn()
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
        self._not_before[timer.run] = now + TRY_AGAIN
        try:
            if timer.kind == "monitor":
                await self.watching.turn(timer.run, timer.at)
            else:
                await self.waking.turn(timer.run, timer.at)
            del self._not_before[timer.run]
        finally:
            await holdings.let_go(timer.run, self.calls.now())
