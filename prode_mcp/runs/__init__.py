"""What happens to a run: it is opened, reported on, weighed, written about, and ended."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from pydantic import JsonValue

from prode_mcp.bundle import build, is_controlled, weigh
from prode_mcp.calls import Calls, blob
from prode_mcp.citations import prove
from prode_mcp.contracts import (
    Answer,
    Artifact,
    Bundle,
    Claim,
    Classification,
    Clean,
    Digest,
    Fact,
    Finding,
    Gap,
    Outcome,
    Refusal,
    Report,
    RunId,
    Specialist,
    Tripwire,
    refused,
)
from prode_mcp.contracts import (
    CommentStep as CommentStep,
)
from prode_mcp.controls import propose
from prode_mcp.effects import Perform as Perform
from prode_mcp.effects import effect_key as effect_key
from prode_mcp.errors import SourceError as SourceError
from prode_mcp.events import Bundled, Ended, Reported
from prode_mcp.events import Intended as Intended
from prode_mcp.events import Settled as Settled
from prode_mcp.exits import passage as passage
from prode_mcp.fold import Run, step
from prode_mcp.gates import Ask as Ask
from prode_mcp.gates import ask
from prode_mcp.holding import Entry, unknown_run
from prode_mcp.monitors import next_at
from prode_mcp.policy import CONTROLS
from prode_mcp.runs.delivery import Delivery
from prode_mcp.runs.learning import Learning
from prode_mcp.runs.monitoring import begun
from prode_mcp.runs.telling import (
    handoff,
    rfc3339,
    told_bundle,
    told_monitor,
    told_state,
)
from prode_mcp.runs.telling import (
    signature as signature,
)
from prode_mcp.runs.telling import (
    told_write as told_write,
)
from prode_mcp.store import Timer


@dataclass(frozen=True, slots=True)
class Runs:
    """Conducts runs over the one path of `Calls`."""

    calls: Calls
    delivery: Delivery
    learning: Learning

    async def report(  # noqa: PLR0913  a report has this many parts, and each is named
        self,
        run_id: str,
        specialist: Specialist,
        question: str,
        *,
        queried: tuple[str, ...],
        findings: tuple[Finding, ...],
        confidence: int,
        gaps: tuple[str, ...],
        next_pivot: str,
    ) -> Answer:
        """Take a specialist's report: what is proven becomes facts, the rest stays claims."""
        call = ask("specialist_report")
        run = await self.calls.enter(call, run_id)
        if isinstance(run, Answer):
            return run
        clean = (await self.calls.redactor(run.id)).text
        facts, claims = await self._prove(run, specialist, findings)
        report = Report(
            specialist=specialist,
            question=clean(question),
            queried=tuple(clean(text) for text in queried),
            facts=facts,
            claims=claims,
            gaps=tuple(Gap(specialist=specialist, what=clean(text)) for text in gaps),
            confidence=confidence,
            next_pivot=clean(next_pivot),
        )
        digest, content = blob(report.model_dump_json())
        event = Reported(
            at=self.calls.now(run),
            specialist=specialist,
            report=digest,
            facts=tuple(fact.record for fact in facts),
            gaps=report.gaps,
        )
        kept = await self.calls.keep(call, run.id, [(f"reported:{digest}", event)], blobs=[content])
        if isinstance(kept, Answer):
            return kept
        standing = weigh(kept, self.calls.now(kept))
        return Answer(
            status="ok",
            tool=call.tool,
            run=run.id,
            artifact=digest,
            body={
                "facts": [fact.record.id for fact in facts],
                "claims": [claim.model_dump(mode="json") for claim in claims],
                "conflicts": [c.model_dump(mode="json") for c in standing.conflicts],
                "ceiling": standing.ceiling.model_dump(mode="json"),
            },
        )

    async def build_bundle(
        self, run_id: str, classification: Classification, cause: str, *, confidence: int
    ) -> Answer:
        """Weigh everything reported into the run's one evidence bundle."""
        call = ask("bundle_build")
        run = await self.calls.enter(call, run_id)
        if isinstance(run, Answer):
            return run
        now = self.calls.now(run)
        clean = (await self.calls.redactor(run.id)).text
        bundle = build(
            run,
            await self._reports(run),
            now,
            classification=classification,
            cause=clean(cause),
            claimed=confidence,
        )
        digest, content = blob(bundle.model_dump_json())
        event = Bundled(
            at=now,
            bundle=digest,
            classification=classification,
            claimed=confidence,
            confidence=bundle.confidence,
        )
        contradicted = await self.learning.contradicted(run)
        kept = await self.calls.keep(
            call,
            run.id,
            [(f"bundled:{digest}", event), *(entry for entry, _ in contradicted)],
            blobs=[content, *(candidate for _, candidate in contradicted)],
        )
        if isinstance(kept, Answer):
            return kept
        return Answer(
            status="ok",
            tool=call.tool,
            run=run.id,
            artifact=digest,
            body=told_bundle(bundle, kept, now) | await self._controls(kept, classification, now),
        )

    async def _controls(
        self, run: Run, classification: Classification, now: datetime
    ) -> dict[str, JsonValue]:
        """Tell what would have shown the bundle wrong, unless the run has looked at it."""
        if is_controlled(weigh(run, now).current):
            return {}
        tools = {control.tool for control in CONTROLS[classification]}
        digests = [read.artifact for read in run.reads if read.tool in tools]
        contents = [await self.calls.holdings.ledger.get(digest) for digest in digests]
        answers = [Artifact.model_validate_json(content) for content in contents if content]
        proposed = propose(classification, answers)
        return {"controls": [need.model_dump(mode="json") for need in proposed]}

    async def end(
        self,
        run_id: str,
        outcome: Outcome,
        reason: str,
        next_steps: str,
        tripwire: Sequence[Tripwire] = (),
    ) -> Answer:
        """End the run with an outcome that its evidence carries, and write the handoff.

        Where the outcome can be refuted by what happens next, a monitor begins in the same step:
        of the evidence's own questions, and of `tripwire` beside them.
        """
        # A run does not end while one of its writes is under way: its outcome has to be kept.
        async with self.delivery.alone(run_id):
            return await self._end(run_id, outcome, reason, next_steps, tripwire)

    async def status(self, run_id: str) -> Answer:
        """Say where a run stands; this reads the ledger and adds nothing to it."""
        run = await self.calls.holdings.look(RunId(run_id))
        if run is None:
            entered = await self.calls.holdings.enter(RunId(run_id), self.calls.now())
            assert isinstance(entered, Refusal)  # noqa: S101  an unknown run is never entered
            return refused("run_status", entered, run_id)
        lease = await self.calls.holdings.ledger.leased(run.id)
        body = told_state(run, self.calls.now(run))
        if lease is not None and run.outcome is None:
            body["held_by"] = {
                "holder": lease.holder,
                "since": rfc3339(lease.since),
                "until": rfc3339(lease.until),
            }
        return Answer(status="ok", tool="run_status", run=run.id, body=body)

    async def monitor(self, run_id: str) -> Answer:
        """Say what is watched after a run's end, and what it has come to."""
        run = await self.calls.holdings.look(RunId(run_id))
        if run is None:
            return refused("monitor_status", unknown_run(run_id), run_id)
        body = told_monitor(run, self.calls.now(run))
        if body is None:
            why = "Its outcome is not watched." if run.outcome else "It has not ended."
            return refused("monitor_status", Refusal(code="not_monitored", message=why), run_id)
        return Answer(status="ok", tool="monitor_status", run=run.id, body=body)

    async def _end(
        self,
        run_id: str,
        outcome: Outcome,
        reason: str,
        next_steps: str,
        tripwire: Sequence[Tripwire],
    ) -> Answer:
        call = ask("run_end", outcome=outcome)
        run = await self.calls.enter(call, run_id)
        if isinstance(run, Answer):
            return run
        if run.bundle is None:  # the gate saw to it; this tells the type checker
            return refused(call.tool, Refusal(code="no_bundle", message="No bundle."), run_id)
        bundle = Bundle.model_validate_json(await self._content(run.bundle.bundle))
        monitor = await begun(self.calls, run, outcome, tripwire)
        if isinstance(monitor, Refusal):
            return await self.calls.refuse(call.tool, run, monitor)
        clean = (await self.calls.redactor(run.id)).text
        text = handoff(bundle, run, outcome, clean(reason), clean(next_steps))
        digest, content = blob(text)
        event = Ended(
            at=self.calls.now(run),
            outcome=outcome,
            classification=bundle.classification,
            report=digest,
        )
        entries: list[Entry] = [("ended", event)]
        timers: list[Timer] = []
        if monitor is not None:
            entries.append(("monitoring", monitor))
            first = next_at(step(step(run, event), monitor), event.at)
            timers.append(Timer(run=run.id, kind="monitor", at=first))
        kept = await self.calls.keep(
            call, run.id, entries, blobs=[content], timers=timers, last=monitor is None
        )
        if isinstance(kept, Answer):
            return kept
        await self.calls.holdings.let_go(run.id, self.calls.now(run))
        if monitor is None:
            await self.calls.forget(run.id)
        body: JsonValue = {
            "outcome": outcome,
            "classification": bundle.classification,
            "confidence": bundle.confidence,
            "handoff": f"prode://artifacts/{digest}",
            "monitor": told_monitor(kept, event.at),
        }
        return Answer(status="ok", tool=call.tool, run=run.id, artifact=digest, body=body)

    async def _prove(
        self, run: Run, specialist: Specialist, findings: tuple[Finding, ...]
    ) -> tuple[tuple[Fact, ...], tuple[Claim, ...]]:
        artifacts = await self._cited(run, findings)
        facts: list[Fact] = []
        claims: list[Claim] = []
        own = await self.calls.redactor(run.id)
        for given in findings:
            tree, _ = own.tree(given.model_dump(mode="json"))
            finding = Finding.model_validate(tree)
            proven = prove(finding, specialist, artifacts, fact_id=_fact_id(specialist, finding))
            statement = Clean(finding.statement)
            if isinstance(proven, str):
                claims.append(Claim(statement=statement, why=proven))
            else:
                facts.append(
                    Fact(
                        record=proven,
                        statement=statement,
                        citations=finding.citations,
                        at=finding.at,
                    )
                )
        return tuple(facts), tuple(claims)

    async def _cited(self, run: Run, findings: tuple[Finding, ...]) -> Mapping[Digest, Artifact]:
        """Return the run's artifacts that the findings may mean, read back from their blobs."""
        names = {c.artifact.casefold() for f in findings for c in f.citations if c.artifact}
        wanted = [
            read.artifact
            for read in run.reads
            if any(len(name) >= 12 and read.artifact.startswith(name) for name in names)
        ]
        return {
            digest: Artifact.model_validate_json(await self._content(digest)) for digest in wanted
        }

    async def _reports(self, run: Run) -> Mapping[Digest, Report]:
        return {
            digest: Report.model_validate_json(await self._content(digest))
            for digest in run.reports
        }

    async def _content(self, digest: Digest) -> bytes:
        return await self.calls.holdings.ledger.get(digest) or b""


def _fact_id(specialist: Specialist, finding: Finding) -> str:
    """Name a fact by its subject, so that a later word on the same subject replaces it."""
    subject = finding.key.casefold() or finding.statement
    return f"{specialist}-{hashlib.sha256(subject.encode()).hexdigest()[:8]}"
