"""Ask people for acts that are theirs, and take in what they say."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from pydantic import JsonValue

from prode_mcp.approvals.actions import AnyAction, Kind, action_digest, canonical
from prode_mcp.approvals.drawing import code_of
from prode_mcp.approvals.judging import State
from prode_mcp.approvals.labels import scope
from prode_mcp.approvals.statements import (
    Statement,
    moment,
    read_moment,
    request_id,
)
from prode_mcp.approvals.terms import COOL_DOWN, MAX_DAILY, MAX_HOURLY, MAX_OPEN
from prode_mcp.calls import Calls, blob
from prode_mcp.contracts import Answer, Clean, Digest, Need, Refusal
from prode_mcp.events import Answered, Requested
from prode_mcp.fold import Run
from prode_mcp.gates import Ask, ask
from prode_mcp.runs.delivery import Delivery
from prode_mcp.runs.hearing import Build, Hearing
from prode_mcp.unseen import visible


class Before(NamedTuple):
    """A request as a person at the client is brought to it: its name, what it is, what to type."""

    request: Digest
    scope: str
    code: str


@dataclass(frozen=True, slots=True)
class Asking:
    """Asks people, and shows what their requests have come to. It grants nothing."""

    delivery: Delivery
    hearing: Hearing

    @property
    def calls(self) -> Calls:
        """The one path."""
        return self.delivery.calls

    async def request(self, run_id: str, build: Build, arguments: str = "") -> Answer:
        """Ask a person for one exact act; asking again while it waits finds the first request.

        `arguments` are those of the act's tool: with them a run that sleeps can go on by itself.
        """
        call = ask("approval_request")
        async with self.delivery.alone(run_id):
            run = await self.hearing.entered(call, run_id)
            if isinstance(run, Answer):
                return run
            action = await self.hearing.built(call, run, build)
            if isinstance(action, Answer):
                return action
            if waiting := await self._waiting(run, action_digest(action)):
                return await self._told(call, run, waiting)
            if refusal := await self._too_many(run, action.kind):
                return await self.calls.refuse(call.tool, run, refusal)
            return await self._ask_people(call, run, action, arguments)

    async def status(self, run_id: str) -> Answer:
        """Say what each request of a run has come to, words that arrived meanwhile included."""
        call = ask("approval_status")
        run = await self.calls.enter(call, run_id)
        if isinstance(run, Answer):
            return run
        run = await self.hearing.heard(run)
        told: list[JsonValue] = [await self.hearing.row(run, one) for one in run.approvals]
        return Answer(status="ok", tool=call.tool, run=run.id, body={"requests": told})

    async def before(self, run_id: str, request: str) -> Before | Answer:
        """Return a request that waits for a person, as they may be shown it; else how it stands.

        Without a name it is the newest that waits.
        """
        call = ask("approval_ask")
        run = await self.hearing.entered(call, run_id)
        if isinstance(run, Answer):
            return run
        for approval in reversed(run.approvals):
            name = approval.request.request
            if not name.startswith(request):
                continue
            statement = await self.hearing.asked(approval)
            judged = await self.hearing.shown(run, approval, statement)
            if judged.state is State.PENDING:
                action = await self.hearing.action(approval)
                return Before(name, visible(scope(action)), code_of(approval.request.digest))
            if request:
                return await self.status(run_id)
        return await self.calls.refuse(call.tool, run, _nothing_waits())

    async def answered(
        self, run_id: str, request: Digest, decision: Literal["approve", "deny"]
    ) -> Answer:
        """Keep what a form in the client said. It counts as little as a form does."""
        call = ask("approval_ask")
        async with self.delivery.alone(run_id):
            run = await self.hearing.entered(call, run_id)
            if isinstance(run, Answer):
                return run
            event = Answered(at=self.calls.now(run), request=request, decision=decision)
            entry = (f"answered:{request}:{decision}", event)
            kept = await self.calls.keep(call, run.id, [entry])
            if isinstance(kept, Answer):
                return kept
        return await self.status(run_id)

    async def take_in(self, run_id: str, word: str) -> Answer:
        """Take in a word that was signed elsewhere."""
        call = ask("approval_import")
        async with self.delivery.alone(run_id):
            run = await self.hearing.entered(call, run_id)
            if isinstance(run, Answer):
                return run
            entry = self.hearing.granted(run, word.encode())
            if isinstance(entry, Refusal):
                return await self.calls.refuse(call.tool, run, entry)
            kept = await self.calls.keep(call, run.id, [entry[0]], blobs=[entry[1]])
            if isinstance(kept, Answer):
                return kept
        return await self.status(run_id)

    async def _ask_people(self, call: Ask, run: Run, action: AnyAction, arguments: str) -> Answer:
        terms, now, digest = (
            self.hearing.approvers.terms(),
            self.calls.now(run),
            action_digest(action),
        )
        nonce = secrets.token_hex(16)
        until = now + timedelta(minutes=terms.kinds[Kind(action.kind)].minutes)
        statement = Statement(
            request=request_id(run.id, digest, nonce),
            run=run.id,
            kind=Kind(action.kind),
            action=digest,
            requester=self.calls.holdings.holder,
            nonce=nonce,
            not_before=moment(now),
            not_after=moment(until),
            ledger_head=(await self.calls.holdings.head(run)).hash,
            policy=terms.digest(),
            deployment=terms.deployment,
            decision="approve",
        )
        kept_action = blob(canonical(action).decode())
        kept_statement = blob(canonical(statement).decode())
        meant = await self._kept_whole(run, arguments)
        event = Requested(
            at=now,
            request=Digest(statement.request),
            act=action.kind,
            action=kept_action[0],
            digest=digest,
            statement=kept_statement[0],
            not_after=read_moment(statement.not_after),
            arguments=blob(meant)[0] if meant else None,
        )
        kept = await self.calls.keep(
            call,
            run.id,
            [(f"requested:{statement.request}", event)],
            blobs=[kept_action[1], kept_statement[1], *([meant.encode()] if meant else [])],
        )
        return kept if isinstance(kept, Answer) else await self._told(call, kept, event)

    async def _kept_whole(self, run: Run, arguments: str) -> Clean | None:
        """Return arguments as they are kept, or None where something would have to go from them."""
        redaction = (await self.calls.redactor(run.id)).redact(arguments)
        return redaction.text if arguments and not redaction.found else None

    async def _told(self, call: Ask, run: Run, event: Requested) -> Answer:
        own = next(one for one in run.approvals if one.request.request == event.request)
        body = await self.hearing.row(run, own)
        message = f"A person decides: prode-mcp approvals sign {event.request[:12]}"
        return Answer(
            status="ok",
            tool=call.tool,
            run=run.id,
            message=message,
            approval=event.digest,
            body=body,
        )

    async def _waiting(self, run: Run, digest: Digest) -> Requested | None:
        """Return the request for exactly this that still waits or was approved."""
        for approval in reversed(run.approvals):
            if approval.request.digest == digest:
                statement = await self.hearing.asked(approval)
                state = (await self.hearing.judged(run, approval, statement)).state
                return approval.request if state in {State.PENDING, State.APPROVED} else None
        return None

    async def _too_many(self, run: Run, kind: str) -> Refusal | None:
        now = self.calls.now(run)
        states = {
            one.request.request: (
                await self.hearing.judged(run, one, await self.hearing.asked(one))
            ).state
            for one in run.approvals
        }
        # Ending a run and opening the next makes no budget new.
        every = [one for each in await self._ticket(run) for one in each.approvals]
        since = [one.request.at for one in every]
        denied = [
            word.at
            for one in every
            if one.request.act == kind
            for word in (*one.words, *one.answers)
            if word.decision == "deny"
        ]
        if sum(state is State.PENDING for state in states.values()) >= MAX_OPEN:
            return _wait(f"{MAX_OPEN} requests wait for a person already.")
        if _within(since, now, timedelta(hours=1)) >= MAX_HOURLY:
            return _wait(f"This ticket's runs have asked {MAX_HOURLY} times within an hour.")
        if _within(since, now, timedelta(days=1)) >= MAX_DAILY:
            return _wait(f"This ticket's runs have asked {MAX_DAILY} times within a day.")
        if _within(denied, now, COOL_DOWN):
            return _wait(f"A person denied one of this kind within {COOL_DOWN}.")
        return None

    async def _ticket(self, run: Run) -> list[Run]:
        """Return the ticket's runs, this one as it stands."""
        ids = await self.calls.holdings.ledger.runs(run.ticket)
        found = [await self.calls.holdings.look(one) for one in ids if one != run.id]
        return [run, *(one for one in found if one is not None)]


def _nothing_waits() -> Refusal:
    return Refusal(
        code="nothing_waits",
        message="No request of this run waits for a person.",
        missing=(Need(what="a request for one exact act", call="approval_request"),),
    )


def _within(times: list[datetime], now: datetime, span: timedelta) -> int:
    return sum(now - at < span for at in times)


def _wait(why: str) -> Refusal:
    return Refusal(
        code="enough_asked",
        message=f"{why} People who are asked too often stop reading.",
        missing=(Need(what="what became of the others", call="approval_status"),),
    )
