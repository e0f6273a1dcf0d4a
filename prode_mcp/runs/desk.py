"""What lies before the people who approve: the requests of all runs, and where their words go.

It needs the ledger and the approvers' file, no server and no source. A run belongs to its holder,
so a word goes into the stream beside the run, and its holder takes it in on its next call.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import reduce
from typing import Final, NamedTuple

import anyio

from prode_mcp.approvals.drawing import (
    DrawingError,
    Drawn,
    Row,
    Stored,
    draw,
    evidence_rows,
    terms_rows,
)
from prode_mcp.approvals.judging import Judgement, State, Word, why_not
from prode_mcp.calls import blob
from prode_mcp.contracts import RunId
from prode_mcp.errors import ProdeError, StoreError
from prode_mcp.events import Heard
from prode_mcp.fold import Approval, Run, fold, step
from prode_mcp.runs.hearing import Hearing
from prode_mcp.store import Ledger, Timer, mailbox
from prode_mcp.store import Row as Kept

LEAST_CHARACTERS: Final = 8
"""Of a request's name, before it stands for the whole."""
SIBLINGS: Final = timedelta(days=1)
_LEASE: Final = timedelta(seconds=10)
_PAUSE_S: Final = 0.2
_WAITS: Final = frozenset({State.PENDING, State.APPROVED})


class RequestError(ProdeError):
    """A request that cannot be found, or a word that would not count. Nothing was written."""


class Sheet(NamedTuple):
    """One request as it lies before a person; where it cannot be drawn, `why` says so."""

    run: RunId
    approval: Approval
    drawn: Drawn | None
    state: State | None
    why: str
    left: timedelta

    @property
    def request(self) -> str:
        """The request's name."""
        return self.approval.request.request

    @property
    def waits(self) -> bool:
        """Whether a word can still change what becomes of it."""
        return self.state in _WAITS

    @property
    def is_open(self) -> bool:
        """Whether a person should see it unasked: it waits, or is broken and would still hold."""
        return self.waits or (self.drawn is None and self.left > timedelta())


@dataclass(frozen=True, slots=True)
class Desk:
    """Shows requests, and puts words where they are heard. It signs nothing.

    `patience` counts the tries for the lease of a stream that another process writes to.
    """

    hearing: Hearing
    patience: int = 100

    async def sheets(self) -> tuple[Sheet, ...]:
        """Return the requests of all runs: those that wait first, then the newest.

        Raises:
            StoreError: the ledger cannot be read, or a run's chain is broken.
        """
        found = [
            one for run in await self._ledger.having("requested") for one in await self.of_run(run)
        ]
        newest = sorted(found, key=lambda one: one.approval.request.at, reverse=True)
        return tuple(sorted(newest, key=lambda one: (not one.waits, one.state is State.APPROVED)))

    def named(self, sheets: tuple[Sheet, ...], name: str) -> Sheet:
        """Return the one request whose name begins so.

        Raises:
            RequestError: there is none, or there are several, or that is too short to tell.
        """
        if len(name) < LEAST_CHARACTERS:
            raise RequestError(f"name a request by at least {LEAST_CHARACTERS} characters")
        found = [one for one in sheets if one.request.startswith(name)]
        if len(found) != 1:
            many = "several requests are" if found else "no request is"
            raise RequestError(f"{many} named so; prode-mcp approvals list --all names them all")
        return found[0]

    def siblings(self, sheet: Sheet, sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
        """Return what else was asked in a day, in any run: one act may have been cut in pieces."""
        now = self.hearing.calls.now()
        return tuple(
            one
            for one in sheets
            if one.request != sheet.request and now - one.approval.request.at < SIBLINGS
        )

    async def evidence(self, sheet: Sheet) -> tuple[Row, ...]:
        """Sum up what the request's run knows; empty where it has built no bundle.

        Raises:
            DrawingError: the bundle is gone, or not what its digest says.
        """
        run = fold(row.event for row in await self._ledger.read(sheet.run))
        if run.bundle is None:
            return ()
        return evidence_rows(await self.hearing.content(run.bundle.bundle), run.bundle.bundle)

    def terms(self, sheet: Sheet) -> tuple[Row, ...]:
        """Say what is asked of those who approve, where it stands, and for how long yet.

        Raises:
            DrawingError: the request cannot be drawn.
        """
        term = self.hearing.approvers.terms().kinds[whole(sheet).statement.kind]
        return terms_rows(term, f"{sheet.state}: {sheet.why}", sheet.left)

    async def say(self, sheet: Sheet, word: str) -> Judgement:
        """Put a word for or against a request where it is heard; say what it has come to.

        Raises:
            BadSignatureError: the word's signature does not hold.
            RequestError: the word would not count.
        """
        at = await self._now(sheet.run)
        verified = self.hearing.approvers.verified(word.encode(), at)
        await self._demand_use(sheet, verified, at)
        await self._post(sheet.run, word)
        now = self.named(await self.of_run(sheet.run), sheet.request)
        return Judgement(now.state or State.PENDING, now.why)

    async def _now(self, run_id: RunId) -> datetime:
        """Return the time, which is never before what the run has seen."""
        return self.hearing.calls.now(fold(row.event for row in await self._ledger.read(run_id)))

    async def _demand_use(self, sheet: Sheet, word: Word, at: datetime) -> None:
        """Look once more: while a person decides, time goes on, and others decide."""
        now = self.named(await self.of_run(sheet.run), sheet.request)
        if refusal := refused(now, word.statement.decision):
            raise RequestError(refusal)
        asked, approvers = whole(now).statement, self.hearing.approvers
        said = word.statement.model_copy(update={"decision": asked.decision})
        if said != asked:
            raise RequestError("the word was signed for something else")
        if word.statement.decision == "approve" and (
            why := why_not(word, asked, approvers.terms(), approvers.active(at))
        ):
            raise RequestError(f"this signature would not count: {why}")

    async def _post(self, run: RunId, word: str) -> None:
        stream, ledger = mailbox(run), self._ledger
        digest, content = blob(word)
        rows = await ledger.read(stream)
        # Not before the last word: the clocks of two machines may differ.
        at = max((self.hearing.calls.now(), *(row.event.at for row in rows)))
        fence = await self._lease(stream, at)
        # Released as of its beginning, so that one whose clock is behind need not wait.
        try:
            kept = len(await ledger.read(stream))
            event = Heard(at=at, word=digest)
            entries = [(f"heard:{digest}", event)]
            # Whoever is awake hears it, if the run's own agent does not.
            wake = [Timer(run=run, kind="wake", at=at)]
            await ledger.append(
                stream, entries, expected=kept, fence=fence, blobs=[content], timers=wake
            )
        finally:
            await ledger.release(stream, self.hearing.calls.holdings.holder, at)

    async def _lease(self, stream: RunId, at: datetime) -> int:
        holder = self.hearing.calls.holdings.holder
        for _ in range(self.patience):
            lease = await self._ledger.lease(stream, holder, at, _LEASE)
            if lease.holder == holder:
                return lease.fence
            await anyio.sleep(_PAUSE_S)
            at = max(at, self.hearing.calls.now())
        msg = "another process writes to this run's words and does not finish; try again"
        raise StoreError(msg)

    async def of_run(self, run_id: RunId) -> tuple[Sheet, ...]:
        """Return the requests of one run, the oldest first.

        Raises:
            StoreError: the ledger cannot be read, or the run's chain is broken.
        """
        rows = await self._ledger.read(run_id)
        run = fold(row.event for row in rows)
        # What its holder will take in on the next call counts for a reader already.
        arrived = [event for _, event in await self.hearing.arrived(run)]
        run = reduce(step, arrived, run)
        return tuple([await self._sheet(run, one, rows) for one in run.approvals])

    async def _sheet(self, run: Run, approval: Approval, rows: tuple[Kept, ...]) -> Sheet:
        event, now = approval.request, self.hearing.calls.now(run)
        stored = Stored(
            event,
            await self.hearing.content(event.action),
            await self.hearing.content(event.statement),
            _heads(rows, approval),
        )
        left = event.not_after - now
        try:
            drawn = draw(stored, run.id)
        except DrawingError as error:
            return Sheet(run.id, approval, None, None, str(error), left)
        judged = await self.hearing.shown(run, approval, drawn.statement)
        return Sheet(run.id, approval, drawn, judged.state, judged.why, left)

    @property
    def _ledger(self) -> Ledger:
        return self.hearing.calls.holdings.ledger


def _heads(rows: tuple[Kept, ...], approval: Approval) -> frozenset[str]:
    """Return the hashes of the run's events before a request."""
    at = next((n for n, row in enumerate(rows) if row.event == approval.request), 0)
    return frozenset(row.hash for row in rows[:at])


def whole(sheet: Sheet) -> Drawn:
    """Return a request as it is drawn.

    Raises:
        DrawingError: it cannot be.
    """
    if sheet.drawn is None:
        raise DrawingError(f"this request is not shown and cannot be signed: {sheet.why}")
    return sheet.drawn


def refused(sheet: Sheet, decision: str) -> str:
    """Say why a request takes no more word of this kind; empty where it does."""
    if sheet.state is State.PENDING or (decision == "deny" and sheet.waits):
        return ""
    return f"nothing was signed, the request stands at {sheet.state or 'unreadable'}: {sheet.why}"
