"""Watch a run after its end: wait for the merge, ask the evidence's questions again, tell people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from string import Template
from typing import Any, Final, NamedTuple, Protocol

from prode_mcp.calls import Calls, blob
from prode_mcp.content import prompt
from prode_mcp.contracts import (
    Answer,
    Artifact,
    Clean,
    Digest,
    Mode,
    Need,
    Outcome,
    Purpose,
    Recheck,
    Refusal,
    Result,
    Role,
    RunId,
    Tripwire,
    Verdict,
)
from prode_mcp.effects import Errand, Written
from prode_mcp.errors import SourceError
from prode_mcp.events import Awaited, Checked, Closed, Concluded, MonitorGap, Monitoring
from prode_mcp.fold import Monitor, Run
from prode_mcp.gates import monitoring
from prode_mcp.holding import Entry
from prode_mcp.monitors import (
    again,
    due,
    measured,
    next_at,
    planned,
    rechecks_of,
    result,
    since,
    tripped_by,
    unasked,
    verdict,
)
from prode_mcp.policy import AWAIT_FOR, LATE, MONITORS
from prode_mcp.runs.delivery import Delivery
from prode_mcp.runs.learning import learned
from prode_mcp.runs.telling import rfc3339
from prode_mcp.store import Timer
from prode_mcp.wiki.learning import Candidate

STEP: Final = "monitor"
"""The step under which a monitor's result is told to the ticket, once."""


class Merge(NamedTuple):
    """A pull request that a person merged."""

    at: datetime
    sha: str
    link: str


class Deployment(NamedTuple):
    """A deployment that holds a merge."""

    since: datetime
    sha: str
    ref: str


class Outside(Protocol):
    """What a monitor looks at, and where it tells of it."""

    async def merged(self, run: Run) -> Merge | None:
        """Return the merge of the run's pull request, if there is one.

        Raises:
            SourceError: GitHub did not answer.
        """
        ...

    async def deployed(self, sha: str) -> Deployment | None:
        """Return the deployment that holds a commit, if one has taken effect.

        Raises:
            SourceError: GitHub did not answer.
        """
        ...

    async def ask(self, run: Run, tool: str, arguments: Mapping[str, Any]) -> Answer:
        """Ask a specialist's question for the monitor, on record."""
        ...

    async def comment(self, issue: str, errand: Errand) -> Written:
        """Post a comment."""
        ...

    async def reopen(self, run: Run) -> Answer:
        """Begin the ticket's next run, because this one's conclusion does not hold."""
        ...


async def begun(
    calls: Calls, run: Run, outcome: Outcome, wires: Sequence[Tripwire]
) -> Monitoring | Refusal | None:
    """Return the monitor that a run's end begins: its agent's conditions and the evidence's own.

    None: this outcome is not watched, or nothing of the evidence can be asked again.
    """
    purpose = MONITORS.get(outcome)
    if purpose is None or run.mode is Mode.DRY_RUN:
        return _nothing_to_watch(outcome) if wires else None
    digests = [read.artifact for read in run.reads]
    contents = {digest: await calls.holdings.ledger.get(digest) for digest in digests}
    known = [(d, Artifact.model_validate_json(c)) for d, c in contents.items() if c]
    named = tripped_by(purpose, wires, known)
    if isinstance(named, Refusal):
        return named
    # What a control showed is what did not happen: asking it again tells nothing.
    plain = [fact for fact in run.facts if fact.role in {Role.FACT, Role.REPRODUCTION}]
    cited = {digest for fact in plain for digest in fact.artifacts}
    # An agent's conditions come beside the evidence's own: one that never trips hides nothing.
    rechecks = (*named, *rechecks_of(purpose, [(d, a) for d, a in known if d in cited]))
    if not rechecks:
        return None
    at = calls.now(run)
    return Monitoring(
        at=at,
        purpose=purpose,
        rechecks=rechecks,
        awaits_merge=purpose is Purpose.FIX,
        until=at + AWAIT_FOR,
    )


@dataclass(frozen=True, slots=True)
class Watching:
    """Takes the next step of a run's monitor, over the one path of `Calls`."""

    delivery: Delivery
    outside: Outside

    @property
    def calls(self) -> Calls:
        """The one path."""
        return self.delivery.calls

    async def turn(self, run_id: RunId, at: datetime) -> None:
        """Do what a run's timer of `at` asks for, and set the next one.

        The caller holds the run's lease.
        """
        async with self.delivery.alone(run_id):
            run = await self.calls.holdings.look(run_id)
            if run is None or run.monitor is None or run.monitor.closed is not None:
                await self._record(run_id, [], None)
                return
            run = await self._late(run, at)
            run = await self._step(run)
            if run.monitor is not None and run.monitor.closed is None:
                await self._record(run_id, [], next_at(run, self.calls.now(run)))

    async def _step(self, run: Run) -> Run:
        monitor = run.monitor
        assert monitor is not None  # noqa: S101  `turn` saw to it
        if monitor.concluded is None and not planned(monitor):
            run = await self._await(run, monitor)
            monitor = run.monitor or monitor
        if monitor.concluded is None:
            run = await self._check(run, monitor)
            monitor = run.monitor or monitor
        if monitor.concluded is None and (found := result(monitor, self.calls.now(run))):
            run = await self._conclude(run, monitor, found)
        if run.monitor is not None and run.monitor.concluded is not None:
            run = await self._tell(run, run.monitor.concluded)
        return run

    async def _late(self, run: Run, at: datetime) -> Run:
        """Put on record that nothing was awake when the run wanted to be looked at."""
        now = self.calls.now(run)
        if now - at <= LATE or run.monitor is None:
            return run
        event = MonitorGap(at=now, planned=at, skipped=due(run.monitor, now)[1])
        return await self._kept(run, [(f"monitor.gap:{rfc3339(at)}", event)])

    async def _await(self, run: Run, monitor: Monitor) -> Run:
        """Look whether a person has merged, and whether that runs yet."""
        try:
            if monitor.merge is None:
                merge = await self.outside.merged(run)
                if merge is None:
                    return run
                clean = (await self.calls.redactor(run.id)).text
                event = Awaited(
                    at=self.calls.now(run),
                    what="merge",
                    since=merge.at,
                    sha=merge.sha,
                    link=clean(merge.link),
                )
                run = await self._kept(run, [("awaited:merge", event)])
                monitor = run.monitor or monitor
            sha = monitor.merge.sha if monitor.merge else ""
            found = await self.outside.deployed(sha)
        except SourceError:
            # Nobody knows yet; the next look tells.
            return run
        if found is None:
            return run
        event = Awaited(
            at=self.calls.now(run),
            what="deployment",
            since=found.since,
            sha=found.sha,
            link=(await self.calls.redactor(run.id)).text(found.ref),
        )
        return await self._kept(run, [("awaited:deployment", event)])

    async def _check(self, run: Run, monitor: Monitor) -> Run:
        """Ask what has no answer yet for the moment that is due."""
        at, _ = due(monitor, self.calls.now(run))
        if at is None:
            return run
        for number, tries in unasked(monitor, at):
            run = await self._ask(run, number, at, tries)
        return run

    async def _ask(self, run: Run, number: int, at: datetime, tries: int) -> Run:
        monitor = run.monitor
        assert monitor is not None  # noqa: S101  its caller has it
        recheck = monitor.begun.rechecks[number]
        seen = await self._seen(run, recheck)
        first = next((c.value for c in monitor.checks if c.number == number), None)
        if seen is None:
            said, value, artifact, fault = Verdict.UNCLEAR, None, None, "nothing to ask yet"
        else:
            answer, whole = seen
            good = answer.status == "ok"
            value = measured(recheck, answer.body) if good else None
            said = verdict(recheck, value, first, whole=whole)
            artifact = Digest(answer.artifact) if good else None
            fault = "" if good else answer.code
        event = Checked(
            at=self.calls.now(run),
            planned=at,
            number=number,
            verdict=said,
            value=value,
            artifact=artifact,
            fault=fault,
        )
        run = await self.calls.holdings.look(run.id) or run
        return await self._kept(run, [(f"checked:{rfc3339(at)}:{number}:{tries}", event)])

    async def _seen(self, run: Run, recheck: Recheck) -> tuple[Answer, bool] | None:
        """Ask one question again; None where none of its window has passed yet."""
        content = await self.calls.holdings.ledger.get(recheck.artifact)
        monitor = run.monitor
        if content is None or monitor is None:
            gone = Answer(status="failed", tool=recheck.tool, run=run.id, code="erased")
            return gone, False
        asked = again(Artifact.model_validate_json(content), since(monitor), self.calls.now(run))
        if asked is None:
            return None
        arguments, whole = asked
        return await self.outside.ask(run, recheck.tool, arguments), whole

    async def _conclude(self, run: Run, monitor: Monitor, found: Result) -> Run:
        text = told(run, monitor, found)
        digest, content = blob((await self.calls.redactor(run.id)).text(text))
        event = Concluded(at=self.calls.now(run), result=found, report=digest)
        return await self._kept(run, [("concluded", event)], blobs=[content])

    async def _tell(self, run: Run, concluded: Concluded) -> Run:
        """Tell the ticket, propose what was learned, reopen what does not hold, and close."""
        text = Clean((await self.calls.holdings.ledger.get(concluded.report) or b"").decode())
        if concluded.result is Result.RECURRED:
            opened = await self.outside.reopen(run)
            if opened.status == "failed":
                return run
        call = monitoring("ticket_comment")

        async def words(_: Run) -> Clean:
            return text

        posted = await self.delivery.deliver(
            call,
            run,
            "ticket_comment",
            STEP,
            words=words,
            perform=partial(self.outside.comment, run.ticket),
        )
        if isinstance(posted, Answer) and posted.code not in _FOR_GOOD:
            return await self.calls.holdings.look(run.id) or run
        run = await self.calls.holdings.look(run.id) or run
        entry, content = learned(_learned(run, text), run, self.calls)
        run = await self._kept(
            run,
            [entry, ("closed", Closed(at=self.calls.now(run)))],
            blobs=[content],
            timers=[Timer(run=run.id, kind="monitor", at=None)],
            last=True,
        )
        await self.calls.forget(run.id)
        return run

    async def _kept(self, run: Run, entries: Sequence[Entry], **more: Any) -> Run:
        kept = await self.calls.holdings.record(run.id, entries, **more)
        return run if isinstance(kept, Refusal) else kept

    async def _record(
        self, run_id: RunId, entries: Sequence[Entry], timer: datetime | None
    ) -> None:
        timers = [Timer(run=run_id, kind="monitor", at=timer)]
        await self.calls.holdings.record(run_id, entries, timers=timers)


_FOR_GOOD: Final = frozenset({"forbidden", "unauthorized", "no_credential", "not_found"})
"""Faults of a comment that no later try mends: the result stays in the ledger and the inbox."""


def told(run: Run, monitor: Monitor, found: Result) -> str:
    """Write what a monitor came to, for people."""
    lines = [
        f"- {recheck.tool} `{recheck.artifact[:12]}`: then {recheck.then:g};"
        f" {', '.join(_checks(monitor, number)) or 'never answered'}"
        for number, recheck in enumerate(monitor.begun.rechecks)
    ]
    gaps = [
        f"- nothing was awake from {rfc3339(gap.planned)} to {rfc3339(gap.at)}"
        for gap in monitor.gaps
    ]
    return Template(prompt("monitor")).substitute(
        run=run.id,
        result=found,
        says=_SAYS[monitor.begun.purpose, found],
        since=rfc3339(since(monitor)),
        checks="\n".join(lines),
        gaps="\n".join(("Not watched all the time:", *gaps)) if gaps else "No moment was missed.",
    )


_SAYS: Final = {
    (Purpose.FIX, Result.HELD): "The fix runs, and what it was for has not come back.",
    (Purpose.FIX, Result.RECURRED): "The fix runs, and what it was for is there again.",
    (Purpose.FIX, Result.INCONCLUSIVE): "Whether the fix holds is not known.",
    (Purpose.TRIPWIRE, Result.HELD): "Nothing has refuted the conclusion of this run.",
    (Purpose.TRIPWIRE, Result.RECURRED): "The conclusion of this run does not hold any more.",
    (Purpose.TRIPWIRE, Result.INCONCLUSIVE): "Whether the conclusion holds is not known.",
}


def _checks(monitor: Monitor, number: int) -> list[str]:
    return [
        f"{rfc3339(c.at)} {c.verdict}" + ("" if c.value is None else f" ({c.value:g})")
        for c in monitor.checks
        if c.number == number
    ]


def _learned(run: Run, text: str) -> Candidate:
    """Return what may be learned of a monitor's result."""
    classification = run.outcome.classification if run.outcome else ""
    title = Clean(f"{classification} of {run.ticket}, watched")
    return Candidate(run=run.id, why="monitor", title=title, text=Clean(text))


def _nothing_to_watch(outcome: Outcome) -> Refusal:
    watched = ", ".join(sorted(MONITORS))
    return Refusal(
        code="no_tripwire",
        message=f"An outcome {outcome}, or a dry run, leaves nothing to be watched.",
        missing=(Need(what=f"one of {watched}", call="run_end"),),
    )
