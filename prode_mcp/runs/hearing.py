"""What requests to people have come to: words heard, verified again each time, and judged."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import reduce
from typing import Final, Protocol

from pydantic import JsonValue

from prode_mcp.approvals.actions import AnyAction, canonical, read_action
from prode_mcp.approvals.judging import CLIENT, Judgement, State, Word, judge
from prode_mcp.approvals.signing.shapes import BadSignatureError
from prode_mcp.approvals.statements import Statement, read_statement
from prode_mcp.approvals.strengths import Strength
from prode_mcp.approvals.terms import Terms
from prode_mcp.calls import Calls, blob
from prode_mcp.contracts import Answer, Clean, Digest, Need, Outcome, Refusal, Specialist
from prode_mcp.errors import SourceError, StoreError
from prode_mcp.events import Granted, Heard
from prode_mcp.fold import Approval, Run, step
from prode_mcp.gates import Ask
from prode_mcp.holding import Entry
from prode_mcp.policy import RULES
from prode_mcp.runs.telling import rfc3339
from prode_mcp.store import mailbox

Build = Callable[[Run], Awaitable[AnyAction | Refusal]]
"""Finds what exactly would be done, as the world stands now."""
_MOST_HEARD: Final = 200
"""Words that are verified in one call; more wait for the next."""


class Approvers(Protocol):
    """Whose word counts, as the approvers' file says now."""

    def terms(self) -> Terms:
        """Return the terms that hold."""
        ...

    def active(self, now: datetime) -> frozenset[str]:
        """Name those whose keys hold."""
        ...

    def verified(self, word: bytes, now: datetime) -> Word:
        """Verify a signed word by the keys that hold.

        Raises:
            BadSignatureError: it is none, or its signature does not hold.
        """
        ...


@dataclass(frozen=True, slots=True)
class Hearing:
    """Hears the people who were asked, over the one path of `Calls`."""

    calls: Calls
    approvers: Approvers
    _turned_down: set[Digest] = field(default_factory=set[Digest])

    async def entered(self, call: Ask, run_id: str) -> Run | Answer:
        """Return the run with what people said meanwhile, if the rules let this call pass."""
        run = await self.calls.enter(call, run_id)
        return run if isinstance(run, Answer) else await self.heard(run)

    async def built(self, call: Ask, run: Run, build: Build) -> AnyAction | Answer:
        """Find what exactly would be done. What a person signs is kept as it is, so it is clean."""
        try:
            action = await build(run)
        except SourceError as error:
            specialist = RULES[call.tool].specialist or Specialist.TICKET
            return await self.calls.gap(call, run, specialist, {}, error)
        if isinstance(action, Refusal):
            return await self.calls.refuse(call.tool, run, action)
        found = (await self.calls.redactor(run.id)).redact(canonical(action).decode())
        if found.counts:
            return await self.calls.refuse(call.tool, run, _unclean(sorted(found.counts)))
        return action

    async def judged(
        self, run: Run, approval: Approval, statement: Statement, *, at: datetime | None = None
    ) -> Judgement:
        """Verify every word again and say what they come to; `at` asks of an earlier moment.

        At the moment when an approval was used it had not been used. Keys are always those of now,
        which is never before what the run has seen: a clock set back brings no key back.
        """
        now = self.calls.now(run)
        words = [await self._word(word.word, now) for word in approval.words]
        return judge(
            statement,
            [*(word for word in words if word is not None), *_answers(approval, statement)],
            self.approvers.terms(),
            at or now,
            active=self.approvers.active(now),
            redeemed=at is None and approval.redeemed is not None,
        )

    async def shown(self, run: Run, approval: Approval, statement: Statement) -> Judgement:
        """Say for a reader what a request has come to, its run's end included.

        A run that ends on a request leaves it to people; nothing is done under it by this run.
        """
        ended = run.outcome and run.outcome.outcome is not Outcome.PR_PLUS_APPROVAL_REQUEST
        if ended and approval.redeemed is None:
            return Judgement(State.EXPIRED, "its run has ended")
        return await self.judged(run, approval, statement)

    async def asked(self, approval: Approval) -> Statement:
        """Return the statement of a request.

        Raises:
            StoreError: it is not in the ledger as it was written.
        """
        try:
            return read_statement(await self.content(approval.request.statement))
        except ValueError:
            raise _unreadable(approval) from None

    async def action(self, approval: Approval) -> AnyAction:
        """Return the act of a request.

        Raises:
            StoreError: it is not in the ledger as it was written.
        """
        try:
            return read_action(await self.content(approval.request.action))
        except ValueError:
            raise _unreadable(approval) from None

    async def row(self, run: Run, approval: Approval) -> JsonValue:
        """Describe a request: what exactly, what it has come to, until when."""
        statement, action = await self.asked(approval), await self.action(approval)
        judged = await self.shown(run, approval, statement)
        return {
            "request": approval.request.request,
            "kind": approval.request.act,
            "state": judged.state,
            "why": judged.why,
            "not_after": rfc3339(approval.request.not_after),
            "digest": approval.request.digest,
            "action": action.model_dump(mode="json"),
            **({"by_hand": approval.observed.link} if approval.observed else {}),
        }

    async def heard(self, run: Run) -> Run:
        """Put the good words that arrived beside the run on its record; an ended run's is closed."""
        if run.outcome is not None:
            return reduce(step, (event for _, event in await self.arrived(run)), run)
        for entry in await self.arrived(run):
            kept = await self.calls.holdings.record(run.id, [entry])
            run = run if isinstance(kept, Refusal) else kept
        return run

    async def arrived(self, run: Run) -> tuple[Entry, ...]:
        """Verify the words that arrived beside the run and are not on its record yet."""
        known = {word.word for one in run.approvals for word in one.words}
        rows = await self.calls.holdings.ledger.read(mailbox(run.id))
        found: list[Entry] = []
        words = [row.event.word for row in rows if isinstance(row.event, Heard)]
        # The oldest first, so that a flood pushes no denial out, and each is looked at once.
        new = [word for word in words if word not in known | self._turned_down]
        for word in new[:_MOST_HEARD]:
            entry = self.granted(run, await self.content(word))
            if isinstance(entry, Refusal):
                self._turned_down.add(word)
            else:
                found.append(entry[0])
        return tuple(found)

    def granted(self, run: Run, content: bytes) -> tuple[Entry, bytes] | Refusal:
        """Return the event that keeps a word, if it is good and for a request of this run."""
        try:
            word = self.approvers.verified(content, self.calls.now(run))
        except BadSignatureError as error:
            return Refusal(code="bad_word", message=f"This word does not count: {error}.")
        asked = word.statement.request
        if all(one.request.request != asked for one in run.approvals):
            return Refusal(code="other_request", message=f"{run.id} has asked for no such thing.")
        digest = blob(content.decode())[0]
        event = Granted(
            at=self.calls.now(run),
            request=Digest(asked),
            word=digest,
            decision=word.statement.decision,
            approver=Clean(word.approver),
            strength=int(word.strength),
        )
        return (f"granted:{digest}", event), content

    async def _word(self, digest: Digest, now: datetime) -> Word | None:
        try:
            return self.approvers.verified(await self.content(digest), now)
        except BadSignatureError:
            return None

    async def content(self, digest: Digest) -> bytes:
        """Return a blob, empty where it was erased."""
        return await self.calls.holdings.ledger.get(digest) or b""


def _answers(approval: Approval, statement: Statement) -> list[Word]:
    """Return what forms said, as words that nobody signed."""
    return [
        Word(statement.model_copy(update={"decision": one.decision}), CLIENT, CLIENT, Strength.FORM)
        for one in approval.answers
    ]


def _unreadable(approval: Approval) -> StoreError:
    return StoreError(
        f"request {approval.request.request[:12]} is not in the ledger as it was written;"
        " nothing is done under it, and somebody has to look at the ledger's file"
    )


def _unclean(kinds: list[str]) -> Refusal:
    return Refusal(
        code="action_unclean",
        message=f"An act that a person signs holds no {', '.join(kinds)}: it is kept as it is.",
        missing=(Need(what="an act that names things by their ids", call="approval_request"),),
    )
