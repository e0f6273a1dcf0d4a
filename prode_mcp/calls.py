"""One tool call from start to end: run, gate, source, redaction, ledger, answer.

This is the only module that knows all the steps; every call takes them, refusals too.
"""

import hashlib
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

import anyio
import rfc8785
from anyio import to_thread
from pydantic import JsonValue

from prode_mcp import telemetry
from prode_mcp.contracts import (
    Answer,
    Artifact,
    Digest,
    Gap,
    Need,
    Observation,
    Refusal,
    RunId,
    Specialist,
    refused,
)
from prode_mcp.errors import Fault, SourceError
from prode_mcp.events import Gapped, Read, Stopped
from prode_mcp.fold import Run
from prode_mcp.gates import Ask, decide
from prode_mcp.holding import Entry, Holdings
from prode_mcp.policy import READ_DEADLINE, RULES
from prode_mcp.redaction import redactor_for
from prode_mcp.store import Timer

if TYPE_CHECKING:
    from prode_mcp.redaction.redactor import Redactor

Question = Callable[[Run], Awaitable[Observation | Refusal]]
"""Asks a source, which may turn the question down; the run tells how much budget is left."""


@dataclass(frozen=True, slots=True)
class Calls:
    """Runs tool calls against the ledger; `clock` is the only clock."""

    holdings: Holdings
    clock: Callable[[], datetime]
    _number: Iterator[int] = field(default_factory=lambda: count(1))
    _redactors: "dict[RunId, Redactor]" = field(default_factory=dict)

    def now(self, run: Run | None = None) -> datetime:
        """Return the time, which never runs back within a run."""
        now = self.clock()
        return max(now, run.last_at) if run and run.last_at else now

    async def redactor(self, run_id: RunId) -> "Redactor":
        """Return the run's own redactor: its pseudonyms join within this run and nowhere else."""
        own = self._redactors.get(run_id)
        if own is None:
            own = redactor_for(await self.holdings.ledger.run_key(run_id))
            self._redactors[run_id] = own
        return own

    async def forget(self, run_id: RunId) -> None:
        """Let go of what an ended run has seen, and overwrite its key, which went with its end."""
        self._redactors.pop(run_id, None)
        await self.holdings.ledger.scrub()

    async def enter(self, call: Ask, run_id: str) -> Run | Answer:
        """Return the run if the rules let this call pass; a refusal is on record."""
        entered = await self.holdings.enter(RunId(run_id), self.now())
        if isinstance(entered, Refusal):
            return refused(call.tool, entered, run_id)
        if refusal := decide(call, entered, self.now(entered)):
            return await self.refuse(call.tool, entered, refusal)
        return entered

    async def read(
        self,
        call: Ask,
        run_id: str,
        arguments: Mapping[str, JsonValue],
        question: Question,
        *,
        deadline: timedelta = READ_DEADLINE,
    ) -> Answer:
        """Ask a source, and keep and return what it said, redacted."""
        run = await self.enter(call, run_id)
        if isinstance(run, Answer):
            return run
        specialist = RULES[call.tool].specialist or Specialist.TICKET
        try:
            observation = await timed(call.tool, specialist, question, run, deadline)
        except SourceError as error:
            return await self.gap(call, run, specialist, arguments, error)
        own = await self.redactor(run.id)
        if isinstance(observation, Refusal):
            return await self.refuse(call.tool, run, _cleaned(observation, own.text))
        at = self.now(run)
        # A large answer takes a while: the other calls go on meanwhile.
        artifact = await to_thread.run_sync(
            partial(
                own.artifact,
                observation,
                run=run.id,
                tool=call.tool,
                arguments=arguments,
                observed_at=at,
            )
        )
        digest, content = store_form(artifact)
        event = Read(
            at=at,
            tool=call.tool,
            specialist=artifact.specialist,
            artifact=digest,
            envelope=artifact.envelope,
            keyed=artifact.keyed,
        )
        kept = await self.keep(
            call,
            run.id,
            [(f"read:{digest}", event)],
            blobs=[content, *observation.files.values()],
        )
        return kept if isinstance(kept, Answer) else shown(artifact, digest)

    async def earlier(self, run: Run, tool: str) -> tuple[Artifact, ...]:
        """Return what a tool has answered in this run and in the ticket's runs before it."""
        numbers = range(1, int(run.id.rpartition("-r")[2]) + 1)
        runs = [await self.holdings.look(RunId(f"{run.ticket}-r{number}")) for number in numbers]
        digests = [read.artifact for one in runs if one for read in one.reads if read.tool == tool]
        contents = [await self.holdings.ledger.get(digest) for digest in digests]
        return tuple(Artifact.model_validate_json(content) for content in contents if content)

    async def turn_down(self, call: Ask, run_id: str, refusal: Refusal) -> Answer:
        """Refuse a call whose arguments make no question; the run comes first, and keeps it."""
        run = await self.enter(call, run_id)
        return run if isinstance(run, Answer) else await self.refuse(call.tool, run, refusal)

    async def gap(
        self,
        call: Ask,
        run: Run,
        specialist: Specialist,
        arguments: Mapping[str, JsonValue],
        error: SourceError,
    ) -> Answer:
        """Record that a source did not answer, and say why."""
        at = self.now(run)
        what = (await self.redactor(run.id)).text(str(error))
        gap = Gap(specialist=specialist, what=what, fault=error.fault)
        # Two alike in one millisecond are two: the number tells them apart.
        idem = f"gapped:{call.tool}:{_digest_of(arguments)}:{at.isoformat()}:{next(self._number)}"
        kept = await self.keep(
            call, run.id, [(idem, Gapped(at=at, tool=call.tool, gap=gap, calls=error.calls))]
        )
        if isinstance(kept, Answer):
            return kept
        return Answer(status="failed", tool=call.tool, run=run.id, code=error.fault, message=what)

    async def refuse(self, tool: str, run: Run, refusal: Refusal) -> Answer:
        """Record a refusal and answer with it. An ended run takes no more events."""
        telemetry.refused(tool, refusal.code)
        if run.outcome is None:
            at = self.now(run)
            idem = f"stopped:{tool}:{refusal.code}:{at.isoformat()}:{next(self._number)}"
            await self.holdings.record(run.id, [(idem, Stopped(at=at, tool=tool, refusal=refusal))])
        return refused(tool, refusal, run.id)

    async def keep(
        self,
        call: Ask,
        run_id: RunId,
        entries: Sequence[Entry],
        *,
        blobs: Sequence[bytes] = (),
        timers: Sequence[Timer] = (),
        last: bool = False,
    ) -> Run | Answer:
        """Add events, the rules asked once more on the state that they follow."""
        kept = await self.holdings.record(
            run_id,
            entries,
            blobs=blobs,
            timers=timers,
            last=last,
            unless=lambda run: decide(call, run, self.now(run)),
        )
        return refused(call.tool, kept, run_id) if isinstance(kept, Refusal) else kept


async def timed(
    tool: str, specialist: Specialist, question: Question, run: Run, deadline: timedelta
) -> Observation | Refusal:
    """Ask a source within a deadline, and tell how long it took.

    Raises:
        SourceError: it did not answer.
    """
    began, fault = anyio.current_time(), ""
    with telemetry.span(f"prode.source {specialist}", **{"prode.tool": tool}) as span:
        try:
            with anyio.fail_after(deadline.total_seconds()):
                return await question(run)
        except SourceError as error:
            fault = str(error.fault)
            raise
        except TimeoutError:
            fault = str(Fault.TIMEOUT)
            why = f"no answer in {deadline}; ask for less"
            raise SourceError(specialist, Fault.TIMEOUT, why) from None
        finally:
            span.set_attribute("prode.fault", fault)
            telemetry.asked(tool, specialist, fault, anyio.current_time() - began)


def _cleaned(refusal: Refusal, clean: Callable[[str], str]) -> Refusal:
    """Redact a refusal that names a piece of the question: the caller wrote it."""
    missing = tuple(Need(what=clean(n.what), call=clean(n.call)) for n in refusal.missing)
    return refusal.model_copy(update={"message": clean(refusal.message), "missing": missing})


def store_form(artifact: Artifact) -> tuple[Digest, bytes]:
    """Return an artifact's digest and the bytes that are stored."""
    return blob(artifact.model_dump_json())


def blob(text: str) -> tuple[Digest, bytes]:
    """Return a clean text's digest and bytes, as they are stored."""
    content = text.encode()
    return Digest(hashlib.sha256(content).hexdigest()), content


def shown(artifact: Artifact, digest: Digest) -> Answer:
    """Answer with an artifact."""
    return Answer(
        status="ok",
        tool=artifact.tool,
        run=artifact.run,
        artifact=digest,
        envelope=artifact.envelope,
        body=artifact.body,
        redacted=artifact.redacted.counts,
    )


def _digest_of(arguments: Mapping[str, JsonValue]) -> str:
    return hashlib.sha256(rfc8785.dumps(dict(arguments))).hexdigest()[:16]  # type: ignore[arg-type]
