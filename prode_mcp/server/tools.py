"""The tools on the wire: names, arguments, and which question each one asks. No rule lives here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final

from mcp.server.mcpserver import Context
from mcp.types import CallToolResult, InputRequiredResult, ToolAnnotations
from pydantic import Field, JsonValue, ValidationError

from prode_mcp.content import cards
from prode_mcp.contracts import (
    Addressee,
    Classification,
    CommentStep,
    Finding,
    Mode,
    Outcome,
    Percent,
    Refusal,
    Shape,
    Specialist,
    Tripwire,
)
from prode_mcp.gates import ask, preparing
from prode_mcp.policy import MAX_RECHECKS, RULES
from prode_mcp.runs import Runs
from prode_mcp.runs.acting import Acting
from prode_mcp.runs.asking import Asking
from prode_mcp.runs.handing import Handing
from prode_mcp.runs.learning import Learning, Proposal
from prode_mcp.runs.merging import Method
from prode_mcp.runs.observing import Observing
from prode_mcp.runs.opening import Intake, Opening
from prode_mcp.runs.reviewing import Reviewing
from prode_mcp.runs.writing import Wanted, Writing
from prode_mcp.server.arguments import Name, RequestArg, RunArg, Sql, Text, TicketArg, Time
from prode_mcp.server.card import META, Card
from prode_mcp.server.gated import ARGUMENTS, Act, Gated
from prode_mcp.server.gated.closing import Way
from prode_mcp.server.gated.deploying import Change
from prode_mcp.server.gated.suppressing import Operation
from prode_mcp.server.person import Person
from prode_mcp.server.specialists import SpecialistTools
from prode_mcp.server.wire import StrictTool, bad_arguments, wire


@dataclass(frozen=True, slots=True)
class Tools(SpecialistTools):
    """Every tool of the catalogue, as a method."""

    runs: Runs
    learning: Learning
    writing: Writing
    handing: Handing
    asking: Asking
    person: Person
    observing: Observing
    card: Card
    acting: Acting
    opening: Opening
    acts: Mapping[str, Act[Any]]
    intake: Intake
    reviewing: Reviewing

    async def run_open(
        self,
        ticket: TicketArg,
        mode: Mode = Mode.INVESTIGATE,
        first_look: bool = True,  # noqa: FBT001, FBT002
    ) -> CallToolResult:
        look = first_look and self.sources.settings.first_look
        return wire(await self.opening.open(ticket, mode, self.intake, look=look))

    async def run_status(self, run_id: RunArg) -> CallToolResult:
        return wire(await self.runs.status(run_id))

    async def wiki_search(self, run_id: RunArg, query: Name) -> CallToolResult:
        return wire(await self.learning.search(run_id, query))

    async def wiki_read(self, run_id: RunArg, page: Name) -> CallToolResult:
        return wire(await self.learning.read(run_id, page))

    async def learning_propose(
        self,
        run_id: RunArg,
        title: Annotated[str, Field(min_length=8, max_length=120)],
        text: Annotated[str, Field(min_length=20, max_length=2000)],
        systems: Annotated[list[Name], Field(max_length=5)] = [],  # noqa: B006
        symptoms: Annotated[list[Name], Field(max_length=5)] = [],  # noqa: B006
    ) -> CallToolResult:
        told = Proposal(title, text, tuple(systems), tuple(symptoms))
        return wire(await self.learning.propose(run_id, told))

    async def pr_open(
        self,
        run_id: RunArg,
        title: Annotated[str, Field(min_length=8, max_length=120)],
        patch: Annotated[str, Field(min_length=1, max_length=200_000)],
        draft: bool = False,  # noqa: FBT001, FBT002
    ) -> CallToolResult:
        return wire(
            await self.proposing.open(run_id, title, patch, draft=draft, outside=self.sources)
        )

    async def specialist_report(  # noqa: PLR0913
        self,
        run_id: RunArg,
        specialist: Specialist,
        question: Text,
        findings: Annotated[list[Finding], Field(max_length=20)],
        confidence: Percent,
        queried: Annotated[list[Name], Field(max_length=20)] = [],  # noqa: B006
        gaps: Annotated[list[Text], Field(max_length=20)] = [],  # noqa: B006
        next_pivot: Text = "",
    ) -> CallToolResult:
        return wire(
            await self.runs.report(
                run_id,
                specialist,
                question,
                queried=tuple(queried),
                findings=tuple(findings),
                confidence=confidence,
                gaps=tuple(gaps),
                next_pivot=next_pivot,
            )
        )

    async def bundle_build(
        self, run_id: RunArg, classification: Classification, cause: Text, confidence: Percent
    ) -> CallToolResult:
        return wire(
            await self.runs.build_bundle(run_id, classification, cause, confidence=confidence)
        )

    async def run_end(
        self,
        run_id: RunArg,
        outcome: Outcome,
        reason: Text,
        next_steps: Text = "",
        tripwire: Annotated[list[Tripwire], Field(max_length=MAX_RECHECKS)] = [],  # noqa: B006
    ) -> CallToolResult:
        return wire(await self.runs.end(run_id, outcome, reason, next_steps, tripwire))

    async def monitor_status(self, run_id: RunArg) -> CallToolResult:
        return wire(await self.runs.monitor(run_id))

    async def run_verify(self, run_id: RunArg) -> CallToolResult:
        return wire(await self.reviewing.verify(run_id))

    async def ticket_comment(
        self,
        run_id: RunArg,
        step: CommentStep,
        text: Annotated[str, Field(min_length=1, max_length=6000)],
    ) -> CallToolResult:
        return wire(await self.writing.comment(run_id, step, text))

    async def ticket_update(
        self,
        run_id: RunArg,
        state: Name = "",
        labels: Annotated[list[Name], Field(max_length=5)] = [],  # noqa: B006
        assignee: Name = "",
    ) -> CallToolResult:
        if not (state or labels or assignee):
            empty = Refusal(code="bad_arguments", message="Name a state, labels or an assignee.")
            return wire(await self.calls.turn_down(ask("ticket_update"), run_id, empty))
        return wire(await self.writing.update(run_id, Wanted(state, tuple(labels), assignee)))

    async def handoff_write(
        self, run_id: RunArg, to: Addressee, request: Text, next_steps: Text = ""
    ) -> CallToolResult:
        return wire(await self.handing.write(run_id, to, request, next_steps))

    async def approval_request(
        self,
        run_id: RunArg,
        tool: Gated,
        arguments: dict[Name, JsonValue] = {},  # noqa: B006  never changed; pydantic copies it
    ) -> CallToolResult:
        meant = await self._meant("approval_request", tool, run_id, arguments)
        if isinstance(meant, CallToolResult):
            return meant
        told = wire(
            await self.asking.request(run_id, self.acts[tool].build(meant), meant.model_dump_json())
        )
        return await self.card.beside(told, run_id)

    async def approval_ask(
        self, run_id: RunArg, request: RequestArg = "", *, context: Context[Any, Any]
    ) -> CallToolResult | InputRequiredResult:
        told = await self.person.bring(run_id, request, context)
        if isinstance(told, InputRequiredResult):
            return told
        return await self.card.beside(told, run_id)

    async def approval_status(self, run_id: RunArg) -> CallToolResult:
        return await self.card.beside(wire(await self.observing.status(run_id)), run_id)

    async def approval_import(
        self, run_id: RunArg, word: Annotated[str, Field(max_length=40_000)]
    ) -> CallToolResult:
        return wire(await self.asking.take_in(run_id, word))

    async def ticket_close(
        self, run_id: RunArg, operation: Way = "state", to: Name = ""
    ) -> CallToolResult:
        return await self._act("ticket_close", run_id, {"operation": operation, "to": to})

    async def pr_merge(self, run_id: RunArg, method: Method = "squash") -> CallToolResult:
        return await self._act("pr_merge", run_id, {"method": method})

    async def sentry_suppress(
        self,
        run_id: RunArg,
        operation: Operation,
        issues: Annotated[list[Name], Field(max_length=100)] = [],  # noqa: B006
        query: Name = "",
        project: Name = "",
        until: Time = "",
    ) -> CallToolResult:
        told = {"operation": operation, "issues": tuple(issues), "query": query}
        return await self._act(
            "sentry_suppress", run_id, {**told, "project": project, "until": until}
        )

    async def deploy_change(  # noqa: PLR0913
        self,
        run_id: RunArg,
        operation: Change,
        target: Name,
        rollback: Text,
        environment: Name = "production",
        to: Name = "",
        inputs: dict[Name, Text] = {},  # noqa: B006
    ) -> CallToolResult:
        told = {"operation": operation, "target": target, "rollback": rollback, "to": to}
        more = {"environment": environment, "inputs": dict(inputs)}
        return await self._act("deploy_change", run_id, {**told, **more})

    async def db_write(
        self,
        run_id: RunArg,
        statement: Sql,
        undo: Sql,
        max_rows: Annotated[int, Field(ge=1, le=1_000_000)],
        parameters: Annotated[list[Text], Field(max_length=50)] = [],  # noqa: B006
    ) -> CallToolResult:
        told = {"statement": statement, "undo": undo, "max_rows": max_rows}
        return await self._act("db_write", run_id, {**told, "parameters": tuple(parameters)})

    async def _act(self, tool: Gated, run_id: str, arguments: Mapping[str, Any]) -> CallToolResult:
        act = self.acts[tool]
        meant = await self._meant(tool, tool, run_id, arguments)
        if isinstance(meant, CallToolResult):
            return meant
        return wire(await self.acting.act(tool, run_id, act.build(meant), act.executor))

    async def _meant(
        self, tool: str, gated: Gated, run_id: str, arguments: Mapping[str, Any]
    ) -> Shape | CallToolResult:
        """Read what an act is to be: the same shape, whether it is asked for or done."""
        try:
            return ARGUMENTS[gated].model_validate(arguments)
        except ValidationError as error:
            return wire(await self.calls.turn_down(preparing(tool), run_id, bad_arguments(error)))


_META: Final = {
    "approval_request": META,
    # Claude Code then asks its person before it calls, whatever its rules and hooks allow.
    "approval_ask": {**META, "anthropic/requiresUserInteraction": True},
    "approval_status": META,
}


def registered(tools: Tools) -> list[Any]:
    """Return the tools of the policy's table, each with its card; none of a specialist left out."""
    described = cards()
    left_out = tools.sources.settings.left_out()
    return [
        StrictTool.of(
            getattr(tools, name),
            description=described[name],
            annotations=ToolAnnotations(
                read_only_hint=rule.read_only,
                destructive_hint=False,
                idempotent_hint=True,
                open_world_hint=rule.specialist is not None,
            ),
            meta=_META.get(name),
        )
        for name, rule in RULES.items()
        if rule.specialist not in left_out
    ]
