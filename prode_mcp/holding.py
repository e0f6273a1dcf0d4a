"""The runs that this process holds: their leases, their folded state, and the way to add to them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import reduce

from anyio import Lock

from prode_mcp import telemetry
from prode_mcp.contracts import Need, Refusal, RunId
from prode_mcp.errors import MovedOnError, StaleFenceError, StoreError
from prode_mcp.events import Answered, Event, Granted, Redeemed, Requested
from prode_mcp.fold import Run, step
from prode_mcp.policy import LEASE
from prode_mcp.records import quoted
from prode_mcp.store import Lease, Ledger, Row, Timer

Entry = tuple[str, Event]
"""An idempotency key and the event that stands under it."""


@dataclass(eq=False)
class _Held:
    """One run as this process knows it."""

    run: Run = field(default_factory=Run)
    lease: Lease | None = None
    lock: Lock = field(default_factory=Lock)


@dataclass(eq=False)
class Holdings:
    """What this process knows and holds of runs. `holder` names the client principal."""

    ledger: Ledger
    holder: str
    _held: dict[RunId, _Held] = field(default_factory=dict[RunId, _Held])

    async def look(self, run_id: RunId) -> Run | None:
        """Return the run as the ledger has it now, or None where there is none."""
        held = self._held.get(run_id, _Held())
        async with held.lock:
            await self._refresh(run_id, held)
        if not held.run.version:
            return None
        self._held[run_id] = held
        return held.run

    async def take(self, run_id: RunId, now: datetime) -> Lease:
        """Take or extend the run's lease; where another holds it, return theirs."""
        lease = await self.ledger.lease(run_id, self.holder, now, LEASE)
        if lease.holder != self.holder:
            telemetry.leased("held_by_another")
        else:
            held = self._held.setdefault(run_id, _Held())
            kept = held.lease is not None and held.lease.fence == lease.fence
            telemetry.leased("kept" if kept else "taken")
            if held.lease is None or held.lease.fence != lease.fence:
                # Another may have held it, and written, since we last did.
                async with held.lock:
                    await self._refresh(run_id, held)
            held.lease = lease
        return lease

    async def let_go(self, run_id: RunId, now: datetime) -> None:
        """Give the lease back."""
        held = self._held.get(run_id)
        if held is not None and held.lease is not None:
            held.lease = None
            await self.ledger.release(run_id, self.holder, now)

    async def head(self, run: Run) -> Row:
        """Return the last event of a run's record."""
        return (await self.ledger.read(run.id, run.version - 1))[-1]

    async def quoted(self, run: Run) -> str:
        """Quote a run's record as it stands, for where others keep it."""
        head = await self.head(run)
        return quoted(head.seq, head.hash)

    async def enter(self, run_id: RunId, now: datetime) -> Run | Refusal:
        """Return the run if this process may write to it now, or why it may not."""
        run = await self._known(run_id)
        if run is None:
            return unknown_run(run_id)
        held = self._held[run_id]
        if run.outcome is not None:
            return run
        if held.lease is None:
            return await self._not_held(run_id, run, now)
        if held.lease.until - now < LEASE / 2:
            lease = await self.take(run_id, now)
            if lease.holder != self.holder:
                held.lease = None
                return held_by(run_id, lease, code="lease_lost")
        return held.run

    async def record(
        self,
        run_id: RunId,
        entries: Sequence[Entry],
        *,
        blobs: Sequence[bytes] = (),
        timers: Sequence[Timer] = (),
        last: bool = False,
        unless: Callable[[Run], Refusal | None] = lambda _run: None,
    ) -> Run | Refusal:
        """Add events to a held run; `unless` is asked again on the state they would follow.

        With `last` the run's key for pseudonyms goes in the same step.

        Raises:
            StoreError: the ledger could not be written.
        """
        held = self._held[run_id]
        async with held.lock:
            for _ in range(5):
                if held.lease is None:
                    return lost(run_id)
                if refusal := unless(held.run):
                    return refusal
                try:
                    version = await self.ledger.append(
                        run_id,
                        entries,
                        expected=held.run.version,
                        fence=held.lease.fence,
                        blobs=blobs,
                        timers=timers,
                        last=last,
                    )
                except StaleFenceError:
                    held.lease = None
                    return lost(run_id)
                except MovedOnError:
                    await self._refresh(run_id, held)
                else:
                    _tell(held.run, entries)
                    if version == held.run.version + len(entries):
                        held.run = reduce(step, (event for _, event in entries), held.run)
                    else:
                        await self._refresh(run_id, held)
                    return held.run
        msg = f"run {run_id} kept changing under this write; try again"
        raise StoreError(msg)

    async def _known(self, run_id: RunId) -> Run | None:
        """Return a run that we hold as we know it: only the holder adds to it."""
        held = self._held.get(run_id)
        if held is not None and held.lease is not None and held.run.version:
            return held.run
        return await self.look(run_id)

    async def _refresh(self, run_id: RunId, held: _Held) -> None:
        for row in await self.ledger.read(run_id, held.run.version):
            held.run = step(held.run, row.event)

    async def _not_held(self, run_id: RunId, run: Run, now: datetime) -> Refusal:
        lease = await self.ledger.leased(run_id)
        if lease is not None and lease.until > now and lease.holder != self.holder:
            return held_by(run_id, lease)
        return Refusal(
            code="not_held",
            message=f"This process does not hold {run_id}; nobody else does either.",
            missing=(Need(what="the lease of the run", call=f"run_open(ticket='{run.ticket}')"),),
        )


def _tell(run: Run, entries: Sequence[Entry]) -> None:
    """Count what happened to requests for approvals."""
    kinds = {one.request.request: one.request.act for one in run.approvals}
    for _, event in entries:
        match event:
            case Requested():
                telemetry.approval(event.act, "asked")
            case Granted() | Answered():
                telemetry.approval(kinds.get(event.request, ""), event.decision)
            case Redeemed():
                telemetry.approval(kinds.get(event.request, ""), "used")
            case _:
                pass


def unknown_run(run_id: str) -> Refusal:
    """Refuse a run that the ledger does not know."""
    return Refusal(
        code="unknown_run",
        message=f"There is no run {run_id[:40]} in this ledger.",
        missing=(Need(what="a run", call="run_open(ticket='KEY-1')"),),
    )


def held_by(run_id: str, lease: Lease, code: str = "held_by") -> Refusal:
    """Refuse a run that another holder has leased, and say since and until when."""
    return Refusal(
        code=code,
        message=(
            f"{run_id} is held by {lease.holder} since {lease.since:%Y-%m-%dT%H:%M:%SZ}"
            f" until {lease.until:%Y-%m-%dT%H:%M:%SZ}."
        ),
        missing=(
            Need(
                what="the lease, which its holder renews while it works",
                call="run_open again after that time, or leave the ticket to its holder",
            ),
        ),
    )


def lost(run_id: str) -> Refusal:
    """Refuse a write whose lease has passed to somebody else; nothing was written."""
    telemetry.leased("lost")
    return Refusal(
        code="lease_lost",
        message=f"The lease of {run_id} ran out and another holder took it; nothing was written.",
        missing=(Need(what="the lease of the run", call="run_open with the same ticket"),),
    )
