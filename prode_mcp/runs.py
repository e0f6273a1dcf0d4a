"""What happens to a run: it is opened, reported on, weighed, written about, and ended."""

import hashlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from string import Template
from typing import Literal

from pydantic import JsonValue

from prode_mcp.bundle import blocked_gaps, build, weigh
from prode_mcp.calls import Calls, store_form
from prode_mcp.citations import prove
from prode_mcp.content import prompt
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
    Inventory,
    Mode,
    Observation,
    Outcome,
    Refusal,
    Report,
    RunId,
    SourceState,
    Specialist,
    refused,
)
from prode_mcp.effects import Perform, effect_key
from prode_mcp.errors import SourceError
from prode_mcp.events import Bundled, Ended, Intended, Opened, Read, Reported, Resumed, Settled
from prode_mcp.fold import Run
from prode_mcp.gates import ask
from prode_mcp.holding import held_by
from prode_mcp.policy import READS, THRESHOLD, required_specialists
from prode_mcp.redaction import clean_artifact, redact_text, redact_tree

CommentStep = Literal["acknowledged", "progress", "outcome"]


@dataclass(frozen=True, slots=True)
class Intake:
    """What opening a run asks of the outside: the ticket, the sources, the wiki."""

    read_ticket: Callable[[str], Awaitable[Observation]]
    probe: Callable[[], Awaitable[tuple[SourceState, ...]]]
    wiki: Callable[[str], tuple[str, ...]]
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Runs:
    """Conducts runs over the one path of `Calls`."""

    calls: Calls

    async def open(self, ticket: str, mode: Mode, intake: Intake) -> Answer:
        """Lease a ticket's unfinished run, or begin the next one with a snapshot of the ticket."""
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
        return await self._begin(run_id, mode, observation, states, intake)

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
        facts, claims = await self._prove(run, specialist, findings)
        report = Report(
            specialist=specialist,
            question=redact_text(question),
            queried=tuple(redact_text(text) for text in queried),
            facts=facts,
            claims=claims,
            gaps=tuple(Gap(specialist=specialist, what=redact_text(text)) for text in gaps),
            confidence=confidence,
            next_pivot=redact_text(next_pivot),
        )
        digest, content = _blob(report.model_dump_json())
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
        bundle = build(
            run,
            await self._reports(run),
            now,
            classification=classification,
            cause=redact_text(cause),
            claimed=confidence,
        )
        digest, content = _blob(bundle.model_dump_json())
        event = Bundled(
            at=now,
            bundle=digest,
            classification=classification,
            claimed=confidence,
            confidence=bundle.confidence,
        )
        kept = await self.calls.keep(call, run.id, [(f"bundled:{digest}", event)], blobs=[content])
        if isinstance(kept, Answer):
            return kept
        return Answer(
            status="ok", tool=call.tool, run=run.id, artifact=digest, body=_told(bundle, kept, now)
        )

    async def comment(self, run_id: str, step: CommentStep, text: str, write: Perform) -> Answer:
        """Post one comment of a run's three; a second call for a step finds the first."""
        call = ask("ticket_comment")
        run = await self.calls.enter(call, run_id)
        if isinstance(run, Answer):
            return run
        key = effect_key(run.id, call.tool, step)
        before = next((e for e in run.effects if e.intent.key == key), None)
        if before is not None and before.outcome is not None:
            return _settled(run, before.outcome, again=True)
        if before is None:
            digest, content = _blob(f"{redact_text(text)}\n\n_prode {run.id} · {step}_")
            intent = Intended(
                at=self.calls.now(run), effect=call.tool, step=step, key=key, content=digest
            )
            kept = await self.calls.keep(
                call, run.id, [(f"intended:{key}", intent)], blobs=[content]
            )
            if isinstance(kept, Answer):
                return kept
        else:
            content = await self._content(before.intent.content)
        try:
            written = await write(key, content.decode())
        except SourceError as error:
            return await self.calls.gap(call, run, Specialist.TICKET, {"step": step}, error)
        outcome = Settled(
            at=self.calls.now(run),
            effect=call.tool,
            key=key,
            result=written.result,
            link=redact_text(written.link),
        )
        kept = await self.calls.keep(call, run.id, [(f"settled:{key}", outcome)])
        return kept if isinstance(kept, Answer) else _settled(kept, outcome, again=False)

    async def end(self, run_id: str, outcome: Outcome, reason: str, next_steps: str) -> Answer:
        """End the run with an outcome that its evidence carries, and write the handoff."""
        call = ask("run_end", outcome=outcome)
        run = await self.calls.enter(call, run_id)
        if isinstance(run, Answer):
            return run
        if run.bundle is None:  # the gate saw to it; this tells the type checker
            return refused(call.tool, Refusal(code="no_bundle", message="No bundle."), run_id)
        bundle = Bundle.model_validate_json(await self._content(run.bundle.bundle))
        text = handoff(bundle, run, outcome, redact_text(reason), redact_text(next_steps))
        digest, content = _blob(text)
        event = Ended(
            at=self.calls.now(run),
            outcome=outcome,
            classification=bundle.classification,
            report=digest,
        )
        kept = await self.calls.keep(call, run.id, [("ended", event)], blobs=[content])
        if isinstance(kept, Answer):
            return kept
        await self.calls.holdings.let_go(run.id, self.calls.now(run))
        body: JsonValue = {
            "outcome": outcome,
            "classification": bundle.classification,
            "confidence": bundle.confidence,
            "handoff": f"prode://artifacts/{digest}",
        }
        return Answer(status="ok", tool=call.tool, run=run.id, artifact=digest, body=body)

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
                "since": _rfc3339(lease.since),
                "until": _rfc3339(lease.until),
            }
        return Answer(status="ok", tool="run_status", run=run.id, body=body)

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
        return Answer(status="ok", tool="run_open", run=run.id, body=body)

    async def _begin(
        self,
        run_id: RunId,
        mode: Mode,
        observation: Observation,
        states: tuple[SourceState, ...],
        intake: Intake,
    ) -> Answer:
        now, ticket = self.calls.now(), run_id.rsplit("-r", 1)[0]
        snapshot = clean_artifact(
            observation, run=run_id, tool="run_open", arguments={"ticket": ticket}, observed_at=now
        )
        digest, content = store_form(snapshot)
        labels, created, linked = _hints(snapshot.body)
        required = required_specialists(labels, has_sentry_link=linked)
        inventory = Inventory(
            sources=states,
            required=required,
            routes=_routes(states),
            wiki=intake.wiki(content.decode()),
            skills=intake.skills,
        )
        listed, listing = _blob(inventory.model_dump_json())
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
            "sources": [_lean_state(state) for state in states],
            "wiki_routes_only": list(inventory.wiki),
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

    async def _prove(
        self, run: Run, specialist: Specialist, findings: tuple[Finding, ...]
    ) -> tuple[tuple[Fact, ...], tuple[Claim, ...]]:
        artifacts = await self._cited(run, findings)
        facts: list[Fact] = []
        claims: list[Claim] = []
        for given in findings:
            finding = _cleaned(given)
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


def told_state(run: Run, now: datetime) -> dict[str, JsonValue]:
    """Describe a run for a reader: phase, evidence, what is missing, what it wrote."""
    standing = weigh(run, now)
    return {
        "phase": run.phase,
        "mode": run.mode,
        "ticket": run.ticket,
        "outcome": run.outcome.outcome if run.outcome else None,
        "gate": "open" if standing.is_open else "closed",
        "confidence": standing.confidence,
        "ceiling": standing.ceiling.model_dump(mode="json"),
        "missing": [need.model_dump(mode="json") for need in standing.missing],
        "required": list(run.required),
        "facts": [fact.id for fact in standing.current],
        "stale": [fact.id for fact in standing.stale],
        "artifacts": {read.artifact[:12]: read.tool for read in run.reads},
        "effects": [
            {
                "step": effect.intent.step,
                "result": effect.outcome.result if effect.outcome else "pending",
                "link": effect.outcome.link if effect.outcome else "",
            }
            for effect in run.effects
        ],
        "refusals": run.refusals,
        "calls_spent": run.calls_spent,
    }


def handoff(bundle: Bundle, run: Run, outcome: Outcome, reason: Clean, next_steps: Clean) -> Clean:
    """Write the closing report of a run from its bundle; every part is clean already."""
    gaps = [f"- {gap.specialist}: {gap.what}" for gap in (*blocked_gaps(run), *run.gaps)]
    claims = [f"- {claim.statement} ({claim.why})" for claim in bundle.claims]
    conflicts = [
        f"- {c.key}: " + ", ".join(f"{who} says {value}" for who, value in c.sides)
        for c in bundle.conflicts
    ]
    filled = Template(prompt("handoff")).substitute(
        run=run.id,
        ticket=run.ticket,
        outcome=outcome,
        classification=bundle.classification,
        confidence=bundle.confidence,
        ceiling="; ".join(bundle.ceiling.reasons),
        cause=bundle.cause,
        reason=reason,
        next_steps=next_steps or "none stated",
        facts="\n".join(_fact_line(fact) for fact in bundle.facts) or "- none",
        not_proven="\n".join((*claims, *conflicts)) or "- nothing else was claimed",
        gaps="\n".join(dict.fromkeys(gaps)) or "- none known",
    )
    return Clean(filled)


def _fact_line(fact: Fact) -> str:
    sources = ", ".join(fact.record.sources)
    cited = ", ".join(dict.fromkeys(c.artifact[:12] for c in fact.citations))
    outside = ", text from outside" if fact.record.from_outside else ""
    return f"- {fact.statement} ({fact.record.role}; {sources}{outside}; {cited})"


def _told(bundle: Bundle, run: Run, now: datetime) -> JsonValue:
    standing = weigh(run, now)
    told = bundle.model_dump(mode="json", exclude={"reports", "run"})
    told["facts"] = [
        {
            "id": fact.record.id,
            "statement": fact.statement,
            "role": fact.record.role,
            "sources": list(fact.record.sources),
            "observed_at": _rfc3339(fact.record.observed_at),
            "from_outside": fact.record.from_outside,
            "citations": [c.model_dump(mode="json", exclude_defaults=True) for c in fact.citations],
        }
        for fact in bundle.facts
    ]
    told["gate"] = "open" if standing.is_open else "closed"
    told["missing"] = [need.model_dump(mode="json") for need in standing.missing]
    return told


def _settled(run: Run, outcome: Settled, *, again: bool) -> Answer:
    body: JsonValue = {"result": outcome.result, "link": outcome.link, "again": again}
    return Answer(
        status="ok",
        tool=outcome.effect,
        run=run.id,
        message="This step was written before; nothing new was posted." if again else "",
        body=body,
    )


def _cleaned(finding: Finding) -> Finding:
    tree, _ = redact_tree(finding.model_dump(mode="json"))
    return Finding.model_validate(tree)


def _fact_id(specialist: Specialist, finding: Finding) -> str:
    """Name a fact by its subject, so that a later word on the same subject replaces it."""
    subject = finding.key.casefold() or finding.statement
    return f"{specialist}-{hashlib.sha256(subject.encode()).hexdigest()[:8]}"


def _blob(text: str) -> tuple[Digest, bytes]:
    content = text.encode()
    return Digest(hashlib.sha256(content).hexdigest()), content


def _routes(states: tuple[SourceState, ...]) -> tuple[str, ...]:
    """Return the calls that ask sources which can be asked."""
    return tuple(tool for state in states if state.available for tool in READS[state.specialist])


def _lean_state(state: SourceState) -> dict[str, JsonValue]:
    told: dict[str, JsonValue] = {"source": state.specialist, "available": state.available}
    return told | {k: v for k, v in (("why", state.why), ("account", state.account)) if v}


def _rfc3339(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def _hints(ticket: JsonValue) -> tuple[tuple[str, ...], datetime | None, bool]:
    """Read from a ticket what decides who must be asked: labels, age, a link to Sentry."""
    if not isinstance(ticket, dict):
        return (), None, False
    labels, links = ticket.get("labels"), ticket.get("links")
    created = ticket.get("created_at")
    return (
        tuple(str(label) for label in labels) if isinstance(labels, list) else (),
        datetime.fromisoformat(created) if isinstance(created, str) else None,
        bool(isinstance(links, dict) and links.get("sentry")),
    )
