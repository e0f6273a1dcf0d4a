"""What a run writes on its ticket."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Final, Protocol

from prode_mcp.contracts import Answer, Clean, CommentStep, Need, Refusal, Specialist
from prode_mcp.effects import Errand, Written, effect_key
from prode_mcp.errors import SourceError
from prode_mcp.fold import Run
from prode_mcp.gates import Ask, ask
from prode_mcp.policy import TICKET_UPDATES
from prode_mcp.runs.delivery import Delivery, standing
from prode_mcp.runs.telling import signature, told_write
from prode_mcp.tickets import Board, Setting, Wanted, setting_of, step_of

UPDATE: Final = "ticket_update"


class Outside(Protocol):
    """How the ticket is read and written."""

    async def board(self, issue: str, labels: tuple[str, ...], people: tuple[str, ...]) -> Board:
        """Read what the ticket can be set to."""
        ...

    async def comment(self, issue: str, errand: Errand) -> Written:
        """Post a comment."""
        ...

    async def set_ticket(self, issue: str, setting: Setting, errand: Errand) -> Written:
        """Set the ticket's state, labels and assignee."""
        ...


@dataclass(frozen=True, slots=True)
class Writing:
    """Writes on tickets."""

    delivery: Delivery
    outside: Outside

    async def comment(self, run_id: str, step: CommentStep, text: str) -> Answer:
        """Post one comment of a run's three; a second call for a step finds the first."""
        call = ask("ticket_comment", step=step)

        async def words(run: Run) -> Clean:
            clean = (await self.delivery.calls.redactor(run.id)).text
            record = await self.delivery.calls.holdings.quoted(run)
            return Clean(f"{clean(text)}\n\n{signature(run, step, record)}")

        async def post(run: Run) -> Answer:
            return await self._told(
                call, run, step, words=words, perform=partial(self.outside.comment, run.ticket)
            )

        return await self._alone(call, run_id, post)

    async def update(self, run_id: str, wanted: Wanted) -> Answer:
        """Set the ticket's state, labels and assignee, as far as that closes nothing."""
        call = ask(UPDATE)

        async def change(run: Run) -> Answer:
            people = (wanted.assignee,) if wanted.assignee else ()
            try:
                board = await self.outside.board(run.ticket, wanted.labels, people)
            except SourceError as error:
                return await self.delivery.calls.gap(call, run, Specialist.TICKET, {}, error)
            setting = setting_of(board, wanted)
            if isinstance(setting, Refusal):
                return await self.delivery.calls.refuse(call.tool, run, setting)
            return await self._set(call, run, step_of(wanted), setting)

        return await self._alone(call, run_id, change)

    async def _set(self, call: Ask, run: Run, step: str, setting: Setting) -> Answer:
        made = sum(effect.intent.effect == UPDATE for effect in run.effects)
        if made >= TICKET_UPDATES and standing(run, effect_key(run.id, UPDATE, step)) is None:
            return await self.delivery.calls.refuse(call.tool, run, _enough())

        async def plan(_: Run) -> Clean:
            return Clean(json.dumps(setting._asdict()))

        perform = partial(self.outside.set_ticket, run.ticket, setting)
        return await self._told(call, run, step, words=plan, perform=perform)

    async def _alone(
        self, call: Ask, run_id: str, work: Callable[[Run], Awaitable[Answer]]
    ) -> Answer:
        async with self.delivery.alone(run_id):
            run = await self.delivery.calls.enter(call, run_id)
            return run if isinstance(run, Answer) else await work(run)

    async def _told(
        self,
        call: Ask,
        run: Run,
        step: str,
        *,
        words: Callable[[Run], Awaitable[Clean]],
        perform: Callable[[Errand], Awaitable[Written]],
    ) -> Answer:
        made = await self.delivery.deliver(call, run, call.tool, step, words=words, perform=perform)
        if isinstance(made, Answer):
            return made
        return told_write(call.tool, made.run, made.outcome, again=made.again)


def _enough() -> Refusal:
    return Refusal(
        code="enough_updates",
        message=f"This run has changed its ticket {TICKET_UPDATES} times.",
        missing=(Need(what="words instead", call="ticket_comment"),),
    )
