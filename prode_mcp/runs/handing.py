"""Hand a run's evidence to the people who act next, and keep what was handed over."""

from dataclasses import dataclass

from prode_mcp.contracts import Addressee, Answer, Bundle, Clean
from prode_mcp.effects import Errand, Written
from prode_mcp.fold import Run
from prode_mcp.gates import ask
from prode_mcp.runs.delivery import Delivery
from prode_mcp.runs.telling import handoff, told_write


@dataclass(frozen=True, slots=True)
class Handing:
    """Writes handoffs from evidence bundles; nothing of it leaves the ledger."""

    delivery: Delivery

    async def write(self, run_id: str, to: Addressee, request: str, next_steps: str) -> Answer:
        """Keep one handoff an addressee; a second call finds the first."""
        call = ask("handoff_write")

        async def words(run: Run) -> Clean:
            assert run.bundle is not None  # noqa: S101  the gate saw to it
            content = await self.delivery.calls.holdings.ledger.get(run.bundle.bundle) or b""
            bundle = Bundle.model_validate_json(content)
            clean = (await self.delivery.calls.redactor(run.id)).text
            title = f"for {to}, the run goes on"
            return handoff(bundle, run, title, clean(request), clean(next_steps))

        async with self.delivery.alone(run_id):
            run = await self.delivery.calls.enter(call, run_id)
            if isinstance(run, Answer):
                return run
            made = await self.delivery.deliver(call, run, "handoff", to, words=words, perform=_kept)
        if isinstance(made, Answer):
            return made
        return told_write(call.tool, made.run, made.outcome, again=made.again)


async def _kept(errand: Errand) -> Written:
    """Say where the words lie: they were put on record with the intent."""
    return Written("done", f"prode://artifacts/{errand.digest}")
