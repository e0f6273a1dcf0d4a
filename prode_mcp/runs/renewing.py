"""Ask a run's own questions again, so that what still holds is evidence of now."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from prode_mcp.bundle import weigh
from prode_mcp.calls import Calls
from prode_mcp.contracts import Answer, Artifact, Bundle, Digest, Fact, Finding, Report, RunId
from prode_mcp.fold import Run
from prode_mcp.monitors import is_kept_whole
from prode_mcp.runs import Runs
from prode_mcp.trees import as_mapping

AskAgain = Callable[[RunId, str, Mapping[str, Any]], Awaitable[Answer]]
"""Asks a specialist's question in the words that were kept of it, on the run's record."""


@dataclass(frozen=True, slots=True)
class Renewing:
    """Renews facts that have aged: each by its own question, its own citation, its own value."""

    runs: Runs
    ask: AskAgain

    @property
    def calls(self) -> Calls:
        """The one path."""
        return self.runs.calls

    async def renew(self, run: Run) -> Run:
        """Ask again what aged facts rest on, and report what still stands there.

        A fact whose citation does not hold any more stays old, and keeps the gate shut.
        """
        stale = {fact.id for fact in weigh(run, self.calls.now(run)).stale}
        aged = [(report, fact) for report, fact in await self._told(run) if fact.record.id in stale]
        cited = {digest for _, fact in aged for digest in fact.record.artifacts}
        newer = {old: new for old in sorted(cited) if (new := await self._newer(run, old))}
        for report, fact in aged:
            if all(digest in newer for digest in fact.record.artifacts):
                await self._report(run, report, fact, newer)
        if newer and run.bundle is not None:
            bundle = Bundle.model_validate_json(await self._content(run.bundle.bundle))
            await self.runs.build_bundle(
                run.id, bundle.classification, bundle.cause, confidence=bundle.claimed
            )
        return await self.calls.holdings.look(run.id) or run

    async def _told(self, run: Run) -> list[tuple[Report, Fact]]:
        """Return the newest word on each fact, with the report that it stands in."""
        found: dict[str, tuple[Report, Fact]] = {}
        for digest in run.reports:
            report = Report.model_validate_json(await self._content(digest))
            found |= {fact.record.id: (report, fact) for fact in report.facts}
        return list(found.values())

    async def _newer(self, run: Run, digest: Digest) -> Digest | None:
        content = await self._content(digest)
        artifact = Artifact.model_validate_json(content) if content else None
        if artifact is None or not is_kept_whole(artifact):
            return None
        answer = await self.ask(run.id, artifact.tool, as_mapping(artifact.arguments))
        return Digest(answer.artifact) if answer.status == "ok" else None

    async def _report(
        self, run: Run, report: Report, fact: Fact, newer: Mapping[Digest, Digest]
    ) -> None:
        moved = {old[:12]: new for old, new in newer.items()}
        citations = tuple(
            citation.model_copy(
                update={"artifact": moved.get(citation.artifact[:12].casefold(), citation.artifact)}
            )
            for citation in fact.citations
        )
        finding = Finding(
            statement=fact.statement,
            citations=citations,
            role=fact.record.role,
            key=fact.record.key,
            value=fact.record.value,
            at=fact.at,
        )
        await self.runs.report(
            run.id,
            fact.record.specialist,
            report.question,
            queried=(),
            findings=(finding,),
            confidence=report.confidence,
            gaps=(),
            next_pivot="",
        )

    async def _content(self, digest: Digest) -> bytes:
        return await self.calls.holdings.ledger.get(digest) or b""
