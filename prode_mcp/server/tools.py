"""The tools on the wire: names, arguments, and which question each one asks. No rule lives here."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Annotated, Any, Final, Literal

from mcp.server.mcpserver import Context
from mcp.types import CallToolResult, InputRequiredResult, ToolAnnotations
from pydantic import Field, JsonValue, ValidationError

from prode_mcp.calls import Calls
from prode_mcp.content import cards
from prode_mcp.contracts import (
    Addressee,
    Classification,
    CommentStep,
    Finding,
    Mode,
    Observation,
    Outcome,
    Percent,
    Refusal,
    Shape,
    Specialist,
    Window,
)
from prode_mcp.fold import Run
from prode_mcp.gates import ask, preparing
from prode_mcp.policy import MAX_SCAN_BYTES, RULES
from prode_mcp.runs import Runs
from prode_mcp.runs.acting import Acting
from prode_mcp.runs.asking import Asking
from prode_mcp.runs.handing import Handing
from prode_mcp.runs.merging import Method
from prode_mcp.runs.observing import Observing
from prode_mcp.runs.opening import Intake, Opening
from prode_mcp.runs.proposing import Proposing
from prode_mcp.runs.writing import Wanted, Writing
from prode_mcp.server.card import META, Card
from prode_mcp.server.gated import ARGUMENTS, Act, Gated
from prode_mcp.server.gated.closing import Way
from prode_mcp.server.gated.deploying import Change
from prode_mcp.server.gated.suppressing import Operation
from prode_mcp.server.person import Person
from prode_mcp.server.sources import Sources
from prode_mcp.server.wire import StrictTool, bad_arguments, wire
from prode_mcp.trees import as_mapping
from prode_mcp.windows import read_baseline, read_window

RunArg = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9_]{0,9}-\d{1,7}-r\d{1,4}$")]
TicketArg = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9_]{0,9}-\d{1,7}$")]
Time = Annotated[str, Field(max_length=40)]
Name = Annotated[str, Field(max_length=256)]
Text = Annotated[str, Field(max_length=2000)]
# git-check-ref-format(1), without what could leave the path of a request.
Ref = Annotated[str, Field(max_length=120, pattern=r"^[A-Za-z0-9_]+(?:[./@+-][A-Za-z0-9_]+)*$")]
Path = Annotated[str, Field(max_length=250, pattern=r"^[^\\\x00-\x1f]+$")]
Line = Annotated[int, Field(ge=0, le=1_000_000)]
OptionalRef = Annotated[
    str, Field(max_length=120, pattern=r"^([A-Za-z0-9_]+([./@+-][A-Za-z0-9_]+)*)?$")
]
RequestArg = Annotated[str, Field(max_length=64, pattern=r"^[0-9a-f]*$")]
Sql = Annotated[str, Field(min_length=1, max_length=20_000)]
Limit = Annotated[int, Field(ge=1, le=100)]


class Metric(Shape):
    """One CloudWatch series."""

    namespace: Name
    name: Name
    dimensions: dict[Name, Name] = Field(default_factory=dict)
    stat: Annotated[str, Field(max_length=20)] = "Sum"


@dataclass(frozen=True, slots=True)
class Tools:
    """Every tool of the catalogue, as a method."""

    calls: Calls
    runs: Runs
    writing: Writing
    handing: Handing
    asking: Asking
    person: Person
    observing: Observing
    card: Card
    acting: Acting
    proposing: Proposing
    opening: Opening
    sources: Sources
    acts: Mapping[str, Act[Any]]
    intake: Intake

    async def run_open(self, ticket: TicketArg, mode: Mode = Mode.INVESTIGATE) -> CallToolResult:
        return wire(await self.opening.open(ticket, mode, self.intake))

    async def run_status(self, run_id: RunArg) -> CallToolResult:
        return wire(await self.runs.status(run_id))

    async def ticket_read(self, run_id: RunArg) -> CallToolResult:
        ticket = run_id.rsplit("-r", 1)[0]
        return await self._ask(
            "ticket_read", run_id, {}, lambda _: self.sources.linear.ticket(ticket)
        )

    async def sentry_issue(self, run_id: RunArg, issue: Name) -> CallToolResult:
        return await self._ask(
            "sentry_issue", run_id, {"issue": issue}, lambda _: self.sources.sentry.issue(issue)
        )

    async def sentry_events(  # noqa: PLR0913  one argument a field of the question
        self,
        run_id: RunArg,
        issue: Name,
        start: Time,
        end: Time,
        environment: Name = "",
        query: Name = "",
        limit: Limit = 20,
    ) -> CallToolResult:
        return await self._ask_window(
            "sentry_events",
            run_id,
            {"issue": issue, "environment": environment, "query": query, "limit": limit},
            (start, end),
            lambda window, _base, _run: self.sources.sentry.events(
                issue, window, environment=environment, query=query, limit=limit
            ),
        )

    async def sentry_trend(  # noqa: PLR0913
        self,
        run_id: RunArg,
        issue: Name,
        start: Time,
        end: Time,
        baseline_start: Time = "",
        baseline_end: Time = "",
        tag: Name = "release",
    ) -> CallToolResult:
        return await self._ask_window(
            "sentry_trend",
            run_id,
            {"issue": issue, "tag": tag},
            (start, end, baseline_start, baseline_end),
            lambda window, base, _run: self.sources.sentry.trend(issue, window, base, tag=tag),
        )

    async def aws_logs(  # noqa: PLR0913
        self,
        run_id: RunArg,
        groups: Annotated[list[Name], Field(min_length=1, max_length=10)],
        start: Time,
        end: Time,
        where: dict[Name, Name] = {},  # noqa: B006  never changed; pydantic copies it
        text: Name = "",
        by: Annotated[list[Name], Field(max_length=4)] = [],  # noqa: B006
        view: Literal["patterns", "lines"] = "patterns",
        limit: Limit = 20,
        baseline_start: Time = "",
        baseline_end: Time = "",
    ) -> CallToolResult:
        return await self._ask_window(
            "aws_logs",
            run_id,
            {
                "groups": list(groups),
                "where": dict(where),
                "text": text,
                "by": list(by),
                "view": view,
                "limit": limit,
            },
            (start, end, baseline_start, baseline_end),
            lambda window, base, run: self.sources.aws.logs(
                groups,
                window,
                where=where,
                text=text,
                by=tuple(by),
                view=view,
                limit=limit,
                baseline=base,
                max_bytes=max(0, MAX_SCAN_BYTES - run.bytes_spent),
            ),
        )

    async def aws_metrics(  # noqa: PLR0913
        self,
        run_id: RunArg,
        metrics: Annotated[list[Metric], Field(min_length=1, max_length=8)],
        start: Time,
        end: Time,
        period_s: Annotated[int, Field(ge=60, le=86_400)] = 60,
        baseline_start: Time = "",
        baseline_end: Time = "",
        ratio: bool = False,  # noqa: FBT001, FBT002  a tool's arguments have names on the wire
    ) -> CallToolResult:
        from prode_mcp.sources.aws import MetricAsk  # noqa: PLC0415  the source opens on first use

        asks = [MetricAsk(m.namespace, m.name, dict(m.dimensions), m.stat) for m in metrics]
        return await self._ask_window(
            "aws_metrics",
            run_id,
            {
                "metrics": [metric.model_dump(mode="json") for metric in metrics],
                "period_s": period_s,
                "ratio": ratio,
            },
            (start, end, baseline_start, baseline_end),
            lambda window, base, _run: self.sources.aws.metrics(
                asks,
                window,
                period_s=period_s,
                baseline=base,
                ratio=ratio,
                now=self.calls.now(),
            ),
        )

    async def aws_health(
        self,
        run_id: RunArg,
        cluster: Name = "",
        service: Name = "",
        queue: Name = "",
        alarm_prefix: Name = "",
        quota: Name = "",
    ) -> CallToolResult:
        arguments: dict[str, JsonValue] = {
            "cluster": cluster,
            "service": service,
            "queue": queue,
            "alarm_prefix": alarm_prefix,
            "quota": quota,
        }
        from prode_mcp.sources.aws import HealthAsk  # noqa: PLC0415  opens on first use

        health = HealthAsk(cluster, service, queue, alarm_prefix, quota)
        return await self._ask(
            "aws_health",
            run_id,
            arguments,
            lambda _: self.sources.aws.health(health, self.calls.now()),
        )

    async def aws_changes(
        self, run_id: RunArg, start: Time, end: Time, resource: Name = ""
    ) -> CallToolResult:
        return await self._ask_window(
            "aws_changes",
            run_id,
            {"resource": resource},
            (start, end),
            lambda window, _base, _run: self.sources.aws.changes(window, resource=resource),
        )

    async def release_timeline(
        self,
        run_id: RunArg,
        start: Time,
        end: Time,
        service: Name = "",
        environment: Name = "production",
    ) -> CallToolResult:
        return await self._ask_window(
            "release_timeline",
            run_id,
            {"service": service, "environment": environment},
            (start, end),
            lambda window, _base, _run: self.sources.timeline(window, service, environment),
        )

    async def release_compare(self, run_id: RunArg, base: Ref, head: Ref) -> CallToolResult:
        return await self._ask(
            "release_compare",
            run_id,
            {"base": base, "head": head},
            lambda _: self.sources.releases.compare(base, head),
        )

    async def db_check(
        self,
        run_id: RunArg,
        question: Annotated[str, Field(min_length=3, max_length=500)],
        sql: Sql,
    ) -> CallToolResult:
        return await self._ask(
            "db_check",
            run_id,
            {"question": question, "sql": sql},
            partial(self._checked, sql),
        )

    async def _checked(self, sql: str, run: Run) -> Observation | Refusal:
        """Run a check within what the ticket has left, whichever process asked the rest."""
        if not self.sources.database.knows(run.ticket):
            earlier = await self.calls.earlier(run, "db_check")
            asked = [
                (str(as_mapping(a.arguments).get("sql", "")), a.envelope.statement) for a in earlier
            ]
            await self.sources.database.remember(run.ticket, asked)
        return await self.sources.database.check(sql, run=run.id, ticket=run.ticket)

    async def db_catalog(self, run_id: RunArg, like: Name = "") -> CallToolResult:
        return await self._ask(
            "db_catalog", run_id, {"like": like}, lambda _: self.sources.database.catalog(like)
        )

    async def code_search(
        self,
        run_id: RunArg,
        text: Annotated[str, Field(min_length=2, max_length=200)],
        under: Annotated[str, Field(max_length=250)] = "",
        ref: OptionalRef = "",
    ) -> CallToolResult:
        return await self._ask(
            "code_search",
            run_id,
            {"text": text, "under": under, "ref": ref},
            lambda _: self.sources.code.search(text, under, ref),
        )

    async def code_read(
        self,
        run_id: RunArg,
        path: Path,
        ref: OptionalRef = "",
        first: Line = 1,
        last: Line = 0,
    ) -> CallToolResult:
        return await self._ask(
            "code_read",
            run_id,
            {"path": path, "ref": ref, "first": first, "last": last},
            lambda _: self.sources.code.read(path, ref, first=max(1, first), last=last),
        )

    async def code_history(
        self,
        run_id: RunArg,
        path: Path,
        ref: OptionalRef = "",
        first: Line = 0,
        last: Line = 0,
    ) -> CallToolResult:
        return await self._ask(
            "code_history",
            run_id,
            {"path": path, "ref": ref, "first": first, "last": last},
            lambda _: self.sources.code.history(path, ref, first=first, last=last),
        )

    async def review_diff(
        self,
        run_id: RunArg,
        diff: Annotated[str, Field(max_length=200_000)] = "",
        branch: OptionalRef = "",
    ) -> CallToolResult:
        if bool(diff) == bool(branch):
            one = Refusal(code="bad_arguments", message="Give a diff, or a branch, and not both.")
            return wire(await self.calls.turn_down(ask("review_diff"), run_id, one))
        return await self._ask(
            "review_diff",
            run_id,
            {"branch": branch} if branch else {"diff": f"{len(diff)} characters"},
            lambda run: (
                self.proposing.observe_branch(run, branch, self.sources.trees())
                if branch
                else self.proposing.observe(run, diff, self.sources.trees())
            ),
        )

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
        self, run_id: RunArg, outcome: Outcome, reason: Text, next_steps: Text = ""
    ) -> CallToolResult:
        return wire(await self.runs.end(run_id, outcome, reason, next_steps))

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
        told = wire(await self.asking.request(run_id, self.acts[tool].build(meant)))
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

    async def _ask(
        self,
        tool: str,
        run_id: str,
        arguments: Mapping[str, JsonValue],
        question: Callable[[Run], Awaitable[Observation | Refusal]],
    ) -> CallToolResult:
        return wire(await self.calls.read(ask(tool), run_id, arguments, question))

    async def _ask_window(
        self,
        tool: str,
        run_id: str,
        arguments: Mapping[str, JsonValue],
        times: tuple[str, ...],
        question: Callable[[Window, Window | None, Run], Awaitable[Observation]],
    ) -> CallToolResult:
        """Ask about a window, and one to compare with; a wrong window is refused on record."""
        now = self.calls.now()
        window = read_window(times[0], times[1], now=now)
        base = read_baseline(times[2], times[3], now=now) if len(times) > 2 else None
        for read in (window, base):
            if isinstance(read, Refusal):
                return wire(await self.calls.turn_down(ask(tool), run_id, read))
        assert isinstance(window, Window)  # noqa: S101  refusals returned above
        assert not isinstance(base, Refusal)  # noqa: S101
        names = ("start", "end", "baseline_start", "baseline_end")
        asked = dict(arguments) | dict(zip(names, times, strict=False))
        return await self._ask(tool, run_id, asked, lambda run: question(window, base, run))


_META: Final = {
    "approval_request": META,
    # Claude Code then asks its person before it calls, whatever its rules and hooks allow.
    "approval_ask": {**META, "anthropic/requiresUserInteraction": True},
    "approval_status": META,
}


def registered(tools: Tools) -> list[Any]:
    """Return every tool of the policy's table, with its card as the description."""
    described = cards()
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
    ]
