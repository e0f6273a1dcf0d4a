"""What a run writes on its ticket."""

from dataclasses import dataclass

from prode_mcp.contracts import Answer, Clean, CommentStep
from prode_mcp.effects import Perform
from prode_mcp.fold import Run
from prode_mcp.gates import ask
from prode_mcp.runs.delivery import Delivery
from prode_mcp.runs.telling import signature, told_write


@dataclass(frozen=True, slots=True)
class Writing:
    """Writes on tickets."""

    delivery: Delivery

    async def comment(self, run_id: str, step: CommentStep, text: str, perform: Perform) -> Answer:
        """Post one comment of a run's three; a second call for a step finds the first."""
        call = ask("ticket_comment", step=step)

        async def words(run: Run) -> Clean:
            clean = (await self.delivery.calls.redactor(run.id)).text
            return Clean(f"{clean(text)}\n\n{signature(run, step)}")

        async with self.delivery.alone(run_id):
            run = await self.delivery.calls.enter(call, run_id)
            if isinstance(run, Answer):
                return run
            made = await self.delivery.deliver(
                call, run, "ticket_comment", step, words=words, perform=perform
            )
        if isinstance(made, Answer):
            return made
        return told_write(call.tool, made.run, made.outcome, again=made.again)
