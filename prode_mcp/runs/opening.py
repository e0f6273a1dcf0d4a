"""Open a run for a ticket, or take up its unfinished one."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from anyio import to_thread
from pydantic import JsonValue

from prode_mcp.calls import Calls, blob, store_form
from prode_mcp.contracts import (
    QUOTED,
    Answer,
    Gatedness,
    Inventory,
    Mode,
    Observation,
    Refusal,
    RunId,
    SourceState,
    Specialist,
    Way,
    refused,
)
from prode_mcp.errors import SourceError
from prode_mcp.events import Opened, Read, Resumed
from prode_mcp.fold import Run
from prode_mcp.holding import held_by
from prode_mcp.policy import READS, SPENT_KEEPS, THRESHOLD, required_specialists
from prode_mcp.redaction import redact_text
from prode_mcp.runs.looking import Hints, Looking, Looks, window_of
from prode_mcp.runs.telling import told_source, told_state
from prode_mcp.trees import as_list, as_mapping, as_time

_NONE: Final = RunId("")


@dataclass(frozen=True, slots=True)
class Intake:
    """What opening a run asks of the outside: ticket, sources, wiki, and the ways around us."""

    read_ticket: Callable[[str], Awaitable[Observation]]
    probe: Callable[[], Awaitable[tuple[SourceState, ...]]]
    wiki: Callable[[str], tuple[str, ...]]
    looks: Looks
    around: Callable[[], tuple[Gatedness, tuple[Way, ...]]]
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """Opens runs over the one path of `Calls`."""

    calls: Calls

    async def open(
        self,
        ticket: str,
        mode: Mode,
        intake: Intake,
        *,
        look: bool,
        reopens: RunId = _NONE,
    ) -> Answer:
        """Lease a ticket's unfinished run, or begin the next one with a snapshot of the ticket.

        With `look` one that begins asks the baseline questions too; `reopens` names the run whose
        monitor begins it.
        """
        holdings, now = self.calls.holdings, self.calls.now()
        earlier = await holdings.ledger.runs(ticket)
        last = await holdings.look(earlier[-1]) if earlier else None
        if last is not None and last.outcome is None:
            return await self._resume(last)
        run_id = RunId(f"{ticket}-r{len(earlier) + 1}")
        lease = await holdings.take(run_id, now)
        if lease.holder != holdings.holder:
            return refused("run_open", held_by(run_id, lease), run_id)
        try:
            observation = await intake.read_ticket(ticket)
        except SourceError as error:
            await holdings.let_go(run_id, now)
            message = f"{redact_text(str(error))}; no run was opened"
            return Answer(status="failed", tool="run_open", code=error.fault, message=message)
        states = await intake.probe()
        spent = last if last is not None and _is_recent(last, now) else Run()
        opened = await self._begin(
            run_id, mode, observation, states, intake, spent=spent, reopens=reopens
        )
        return await self._looked(opened, intake) if look and opened.status == "ok" else opened

    async def _looked(self, opened: Answer, intake: Intake) -> Answer:
        """Add a first look to the answer of a run that has begun."""
        run = await self.calls.holdings.look(RunId(opened.run))
        assert run is not None  # noqa: S101  it was begun a moment ago
        body = dict(as_mapping(opened.body))
        ticket = as_mapping(body["ticket"])
        window, onset = window_of(run.ticket_created_at, self.calls.now(run))
        issues = as_list(as_mapping(as_mapping(ticket.get("links")).get(QUOTED)).get("sentry"))
        hints = Hints(json.dumps(ticket), tuple(map(str, issues)), window, onset)
        body["first_look"] = await Looking(self.calls).look(run, hints, intake.looks(hints))
        return opened.model_copy(update={"body": body})

    async def _resume(self, run: Run) -> Answer:
        holdings, now = self.calls.holdings, self.calls.now(run)
        before = await holdings.ledger.leased(run.id)
        lease = await holdings.take(run.id, now)
        if lease.holder != holdings.holder:
            return refused("run_open", held_by(run.id, lease), run.id)
        if before is None or before.fence != lease.fence:
            event = Resumed(at=now, principal=holdings.holder, fence=lease.fence)
            kept = await holdings.record(run.id, [(f"resumed:{lease.fence}", event)])
            if isinstance(kept, Refusal):
                return refused("run_open", kept, run.id)
            run = kept
        body = told_state(run, now) | {"resumed": True}
        pending = [effect.intent.step for effect in run.effects if effect.outcome is None]
        message = f"Begun and not known to be done: {', '.join(pending)}; call its tool again."
        return Answer(
            status="ok", tool="run_open", run=run.id, message=message if pending else "", body=body
        )

    async def _begin(  # noqa: PLR0913  what a run begins with
        self,
        run_id: RunId,
        mode: Mode,
        observation: Observation,
        states: tuple[SourceState, ...],
        intake: Intake,
        *,
        spent: Run,
        reopens: RunId,
    ) -> Answer:
        now, ticket = self.calls.now(), run_id.rsplit("-r", 1)[0]
        own = await self.calls.redactor(run_id)
        snapshot = own.artifact(
            observation, run=run_id, tool="run_open", arguments={"ticket": ticket}, observed_at=now
        )
        digest, content = store_form(snapshot)
        labels, created, linked = _hints(snapshot.body)
        required = required_specialists(labels, has_sentry_link=linked)
        gated, ways = await to_thread.run_sync(intake.around)
        inventory = Inventory(
            sources=states,
            required=required,
            routes=_routes(states),
            wiki=intake.wiki(content.decode()),
            skills=intake.skills,
            ways_around=tuple(way.model_copy(update={"what": own.text(way.what)}) for way in ways),
        )
        listed, listing = blob(inventory.model_dump_json())
        opened = Opened(
            at=now,
            run=run_id,
            ticket=ticket,
            mode=mode,
            principal=self.calls.holdings.holder,
            ticket_created_at=created,
            snapshot=digest,
            inventory=listed,
            sources=states,
            required=required,
            calls=spent.calls_spent + sum(1 for state in states if state.available),
            bytes_scanned=spent.bytes_spent,
            reopens=reopens,
            gated=gated,
        )
        read = Read(
            at=now,
            tool="run_open",
            specialist=Specialist.TICKET,
            artifact=digest,
            envelope=snapshot.envelope,
        )
        kept = await self.calls.holdings.record(
            run_id, [("opened", opened), (f"read:{digest}", read)], blobs=[content, listing]
        )
        if isinstance(kept, Refusal):
            return refused("run_open", kept, run_id)
        body: JsonValue = {
            "phase": kept.phase,
            "mode": mode,
            "ticket": snapshot.body,
            "required": list(required),
            "sources": [told_source(state) for state in states],
            "wiki_routes_only": list(inventory.wiki),
            "gated": gated,
            "next": f"ask {', '.join(required)}; report; bundle_build; below {THRESHOLD} % stop",
        }
        return Answer(
            status="ok",
            tool="run_open",
            run=run_id,
            artifact=digest,
            envelope=snapshot.envelope,
            body=body,
            redacted=snapshot.redacted.counts,
        )


def _is_recent(run: Run, now: datetime) -> bool:
    return run.last_at is not None and now - run.last_at <= SPENT_KEEPS


def _routes(states: tuple[SourceState, ...]) -> tuple[str, ...]:
    """Return the calls that ask sources which can be asked."""
    return tuple(tool for state in states if state.available for tool in READS[state.specialist])


def _hints(ticket: JsonValue) -> tuple[tuple[str, ...], datetime | None, bool]:
    """Read from a ticket what decides who must be asked: labels, age, a link to Sentry."""
    told = as_mapping(ticket)
    labels = tuple(str(label) for label in as_list(told.get("labels")))
    links = as_mapping(as_mapping(told.get("links")).get(QUOTED))
    return labels, as_time(told.get("created_at")), "sentry" in links
