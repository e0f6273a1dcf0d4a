"""Draft what customers may be told of a run. It sends nothing: people do."""

from collections.abc import Sequence
from dataclasses import dataclass

from prode_mcp.bundle import weigh
from prode_mcp.calls import Calls
from prode_mcp.contracts import Bundle, Envelope, Observation, Refusal, Specialist, quoted
from prode_mcp.fold import Run
from prode_mcp.summaries import Known, draft
from prode_mcp.trees import as_time


@dataclass(frozen=True, slots=True)
class Summarizing:
    """Drafts summaries from a run's evidence bundle."""

    calls: Calls

    async def draft(
        self, run: Run, known: Sequence[Known], unknown: Sequence[str], next_update: str
    ) -> Observation | Refusal:
        """Return a draft of the bundle's current facts; it is quoted, so it proves nothing."""
        assert run.bundle is not None  # noqa: S101  the gate saw to it
        content = await self.calls.holdings.ledger.get(run.bundle.bundle) or b""
        bundle = Bundle.model_validate_json(content)
        now = self.calls.now(run)
        current = {fact.id for fact in weigh(run, now).current}
        facts = {f.record.id: f for f in bundle.facts if f.record.id in current}
        clean = (await self.calls.redactor(run.id)).text
        told = draft(known, unknown, as_time(next_update), facts, now=now, clean=clean)
        if isinstance(told, Refusal):
            return told
        return Observation(
            source=Specialist.SUPPORT,
            envelope=Envelope(returned=1, calls=0),
            body={"draft": quoted(told), "confidence": bundle.confidence, "sent": False},
        )
