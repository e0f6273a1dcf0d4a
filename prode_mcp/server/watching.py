"""What a monitor looks at, as far as the settings' sources can show it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mcp.types import CallToolResult
from pydantic import JsonValue, ValidationError, validate_call

from prode_mcp.calls import Question
from prode_mcp.contracts import Answer, Artifact, Digest, RunId, Specialist
from prode_mcp.effects import Errand, Written, effect_key
from prode_mcp.effects.github import branch_name
from prode_mcp.fold import Run
from prode_mcp.gates import monitoring
from prode_mcp.runs.monitoring import Deployment, Merge
from prode_mcp.runs.opening import Intake, Opening
from prode_mcp.runs.proposing import BRANCH, STEP
from prode_mcp.server.specialists import SpecialistTools
from prode_mcp.server.wire import wire


@dataclass(frozen=True, slots=True)
class Rechecks(SpecialistTools):
    """The specialists' questions as a monitor asks them: after the run's end, and on its record."""

    async def _ask(
        self, tool: str, run_id: str, arguments: Mapping[str, JsonValue], question: Question
    ) -> CallToolResult:
        return wire(await self.calls.read(monitoring(tool), run_id, arguments, question))


@dataclass(frozen=True, slots=True)
class Outlook:
    """Looks at GitHub and asks the specialists, for a run's monitor."""

    rechecks: Rechecks
    opening: Opening
    intake: Intake

    async def merged(self, run: Run) -> Merge | None:
        """See `Outside.merged`."""
        from prode_mcp.sources.github.merging import Merging  # noqa: PLC0415  opens on first use

        sources = self.rechecks.sources
        sources.demand(Specialist.CODE)
        branch = branch_name(effect_key(run.id, BRANCH, STEP))
        pull = await Merging(sources.github).pull(branch)
        if pull is None or not pull.merged or pull.merged_at is None:
            return None
        return Merge(pull.merged_at, pull.merge_sha, pull.link)

    async def deployed(self, sha: str) -> Deployment | None:
        """See `Outside.deployed`."""
        found = await self.rechecks.sources.releases.deployed(sha)
        return found and Deployment(found.since, found.sha, found.ref)

    async def ask(self, run: Run, tool: str, arguments: Mapping[str, Any]) -> Answer:
        """See `Outside.ask`."""
        return await ask_again(self.rechecks, run.id, tool, arguments)

    async def comment(self, issue: str, errand: Errand) -> Written:
        """See `Outside.comment`."""
        return await self.rechecks.sources.comment(issue, errand)

    async def reopen(self, run: Run) -> Answer:
        """See `Outside.reopen`. Whoever works on the ticket already is left alone."""
        holdings = self.rechecks.calls.holdings
        newest = (await holdings.ledger.runs(run.ticket))[-1]
        if newest != run.id:
            return Answer(status="ok", tool="run_open", run=newest)
        look = self.rechecks.sources.settings.first_look
        opened = await self.opening.open(
            run.ticket, run.mode, self.intake, look=look, reopens=run.id
        )
        if opened.status == "ok":
            await holdings.let_go(RunId(opened.run), self.rechecks.calls.now())
        return opened


async def ask_again(
    tools: SpecialistTools, run: RunId, tool: str, arguments: Mapping[str, Any]
) -> Answer:
    """Ask a specialist's question in the words that were kept of it; its body comes back whole."""
    try:
        result = await validate_call(getattr(tools, tool))(run_id=run, **arguments)
    except ValidationError:
        # An older version of the tool was asked so.
        return Answer(status="failed", tool=tool, run=run, code="bad_arguments")
    told: Mapping[str, Any] = result.structured_content
    digest = Digest(str(told.get("artifact", "")))
    content = await tools.calls.holdings.ledger.get(digest) if digest else None
    return Answer(
        status=told["status"],
        tool=tool,
        run=run,
        code=str(told.get("code", "")),
        artifact=digest,
        body=Artifact.model_validate_json(content).body if content else None,
    )
