"""The specialists' tools on the wire: names, arguments, and which question each one asks.

No rule lives here.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Annotated, Literal

from mcp.types import CallToolResult
from pydantic import Field, JsonValue

from prode_mcp.calls import Calls
from prode_mcp.contracts import Observation, Refusal, Window
from prode_mcp.fold import Run
from prode_mcp.gates import ask
from prode_mcp.policy import MAX_SCAN_BYTES
from prode_mcp.runs.proposing import Proposing
from prode_mcp.runs.summarizing import Summarizing
from prode_mcp.server.arguments import (
    Limit,
    Line,
    Metric,
    Name,
    OptionalRef,
    Path,
    Ref,
    RunArg,
    Sql,
    Text,
    Time,
)
from prode_mcp.server.sources import Sources
from prode_mcp.server.wire import wire
from prode_mcp.sources.repro.steps import Step
from prode_mcp.summaries import Known
from prode_mcp.trees import as_mapping, as_time
from prode_mcp.windows import read_baseline, read_window


@dataclass(frozen=True, slots=True)
class SpecialistTools:
    """Every tool that asks an outside source, as a method."""

    calls: Calls
    sources: Sources
    proposing: Proposing
    summarizing: Summarizing

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

    async def release_flag(
        self,
        run_id: RunArg,
        flag: Name,
        start: Time,
        end: Time,
        environment: Name = "production",
    ) -> CallToolResult:
        return await self._ask_window(
            "release_flag",
            run_id,
            {"flag": flag, "environment": environment},
            (start, end),
            lambda window, _base, _run: self.sources.flag_history(flag, window, environment),
        )

    async def vendor_status(
        self,
        run_id: RunArg,
        start: Time,
        end: Time,
        vendors: Annotated[list[Name], Field(max_length=20)] = [],  # noqa: B006
        onset: Time = "",
    ) -> CallToolResult:
        began = as_time(onset) if onset else None
        if onset and began is None:
            why = Refusal(
                code="bad_window", message="onset is not an RFC 3339 time with an offset."
            )
            return wire(await self.calls.turn_down(ask("vendor_status"), run_id, why))
        return await self._ask_window(
            "vendor_status",
            run_id,
            {"vendors": list(vendors), "onset": onset},
            (start, end),
            lambda window, _base, _run: self.sources.vendors.status(
                vendors, window, onset=began, now=self.calls.now()
            ),
        )

    async def vendor_webhooks(
        self,
        run_id: RunArg,
        provider: Literal["stripe", "github"],
        start: Time,
        end: Time,
        groups: Annotated[list[Name], Field(min_length=1, max_length=10)],
        field: Name,
    ) -> CallToolResult:
        return await self._ask_window(
            "vendor_webhooks",
            run_id,
            {"provider": provider, "groups": list(groups), "field": field},
            (start, end),
            lambda window, _base, run: self.sources.webhooks(
                provider,
                window,
                groups,
                field,
                now=self.calls.now(),
                max_bytes=max(0, MAX_SCAN_BYTES - run.bytes_spent),
            ),
        )

    async def support_reports(
        self, run_id: RunArg, start: Time, end: Time, query: Name = ""
    ) -> CallToolResult:
        return await self._ask_window(
            "support_reports",
            run_id,
            {"query": query},
            (start, end),
            lambda window, _base, _run: self.sources.support.reports(window, query),
        )

    async def support_summary(
        self,
        run_id: RunArg,
        known: Annotated[list[Known], Field(min_length=1, max_length=8)],
        next_update: Time,
        unknown: Annotated[list[Text], Field(max_length=8)] = [],  # noqa: B006
    ) -> CallToolResult:
        return await self._ask(
            "support_summary",
            run_id,
            {
                "known": [one.model_dump(mode="json") for one in known],
                "unknown": list(unknown),
                "next_update": next_update,
            },
            lambda run: self.summarizing.draft(run, known, unknown, next_update),
        )

    async def repro_http(
        self, run_id: RunArg, url: Text, method: Literal["GET", "HEAD"] = "GET"
    ) -> CallToolResult:
        return await self._ask(
            "repro_http",
            run_id,
            {"url": url, "method": method},
            lambda _: self.sources.repro.fetch(url, method, now=self.calls.now()),
        )

    async def repro_browser(
        self,
        run_id: RunArg,
        url: Text,
        steps: Annotated[list[Step], Field(max_length=20)] = [],  # noqa: B006
    ) -> CallToolResult:
        async def walk(run: Run) -> Observation:
            clean = (await self.calls.redactor(run.id)).text
            return await self.sources.repro.browse(url, steps, clean, now=self.calls.now())

        told = [step.model_dump(mode="json") for step in steps]
        return await self._ask("repro_browser", run_id, {"url": url, "steps": [*told]}, walk)

    async def repro_emulator(
        self, run_id: RunArg, package: Name, minutes: Annotated[int, Field(ge=1, le=240)] = 10
    ) -> CallToolResult:
        async def look(run: Run) -> Observation:
            clean = (await self.calls.redactor(run.id)).text
            return await self.sources.repro.emulate(package, minutes, clean, now=self.calls.now())

        return await self._ask(
            "repro_emulator", run_id, {"package": package, "minutes": minutes}, look
        )

    async def repro_record(
        self,
        run_id: RunArg,
        command: Text,
        commit: Ref,
        exit_status: Annotated[int, Field(ge=-255, le=255)],
        shows: Text,
        output: Annotated[str, Field(max_length=20_000)] = "",
    ) -> CallToolResult:
        return await self._ask(
            "repro_record",
            run_id,
            {"command": command, "commit": commit, "exit_status": exit_status},
            lambda _: self.sources.repro.record(
                command, commit, exit_status, output, shows, now=self.calls.now()
            ),
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
