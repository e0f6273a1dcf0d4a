"""Hiding issues in Sentry: named one by one, whatever query found them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Final, Literal

from pydantic import Field

from prode_mcp.approvals.actions import AnyAction, Kind, SentrySuppression
from prode_mcp.contracts import Need, Refusal, Shape, Specialist, Window
from prode_mcp.effects import Errand, Guarded, Written, carry_out
from prode_mcp.fold import Run

if TYPE_CHECKING:
    from prode_mcp.runs.acting import Executor, Still
    from prode_mcp.runs.hearing import Build
    from prode_mcp.server.sources import Sources
    from prode_mcp.sources.sentry.holding import Issue, Issues

Operation = Literal["resolve", "ignore", "archive", "mute", "delete", "merge"]
LOOKS_BACK: Final = timedelta(days=14)
MOST_UNTIL: Final = timedelta(days=90)
_ENDS: Final = frozenset({"ignore", "archive", "mute"})
_LEAST_MERGED: Final = 2


class SuppressArguments(Shape):
    """What is hidden: issues by id or short id, or all that a query finds, in one project."""

    operation: Operation
    issues: Annotated[
        tuple[Annotated[str, Field(min_length=1, max_length=60)], ...], Field(max_length=100)
    ] = ()
    query: Annotated[str, Field(max_length=500)] = ""
    project: Annotated[str, Field(max_length=100, pattern=r"^[a-z0-9_-]*$")] = ""
    until: Annotated[str, Field(max_length=40)] = ""


@dataclass(frozen=True, slots=True)
class Suppressing:
    """Hides issues of the organization that the settings name."""

    sources: "Sources"
    now: Callable[[Run], datetime]

    def build(self, arguments: SuppressArguments) -> "Build":
        """Return what finds the exact act."""

        async def suppressing(run: Run) -> SentrySuppression | Refusal:
            now = self.now(run)
            until = _until(arguments, now)
            if isinstance(until, Refusal):
                return until
            if bool(arguments.issues) == bool(arguments.query.strip()):
                return _refused("bad_arguments", "Name issues, or a query, and not both.")
            issues = self._issues()
            try:
                return await self._found(issues, arguments, until, counted(run, now))
            finally:
                await issues.close()

        return suppressing

    def executor(self, action: AnyAction) -> "Executor | None":  # noqa: ARG002  one credential
        """Return how issues are hidden, if a token for that is set."""
        return self._suppress if self._token() else None

    async def seen(self, action: AnyAction) -> str:
        """Return a link to the issues if all are hidden so.

        Raises:
            SourceError: Sentry did not answer.
        """
        from prode_mcp.effects.sentry import is_so  # noqa: PLC0415

        assert isinstance(action, SentrySuppression)  # noqa: S101  the tool's own kind
        issues = self._issues()
        try:
            found = [await issues.named(name) for name in action.issues]
        finally:
            await issues.close()
        if not is_so(action.operation, action.until, found):
            return ""
        return next((one.link for one in found if one is not None), "they are gone")

    async def _found(
        self, issues: "Issues", arguments: SuppressArguments, until: str, window: Window
    ) -> SentrySuppression | Refusal:
        meant = await _meant(issues, arguments)
        if isinstance(meant, Refusal):
            return meant
        ids = tuple(sorted({one.id for one in meant}, key=int))
        if refusal := _unfit(arguments.operation, until, meant, ids):
            return refusal
        hidden = await issues.hidden(ids, window)
        return SentrySuppression(
            organization=self.sources.settings.sentry_org,
            operation=arguments.operation,
            issues=ids,
            query=arguments.query.strip(),
            until=until,
            hidden_events=hidden.events,
            hidden_users=hidden.users,
            hidden_issues=hidden.issues,
        )

    async def _suppress(self, action: AnyAction, errand: Errand, still: "Still") -> Written:
        from prode_mcp.effects.sentry import Suppressor  # noqa: PLC0415  opens on first use
        from prode_mcp.sources.http import Http  # noqa: PLC0415

        assert isinstance(action, SentrySuppression)  # noqa: S101  the tool's own kind
        s = self.sources.settings
        base = f"{s.sentry_url.rstrip('/')}/api/0/organizations/{action.organization}"
        http = Http("sentry", base, {"authorization": f"Bearer {self._token()}"})
        issues = self._issues()
        try:
            writer = Suppressor(http, issues, action, errand.at)
            return await carry_out(Guarded(writer, still), errand)
        finally:
            await issues.close()
            await http.close()

    def _issues(self) -> "Issues":
        from prode_mcp.sources.sentry.holding import Issues  # noqa: PLC0415

        self.sources.demand(Specialist.SENTRY)
        s = self.sources.settings
        return Issues(s.sentry_url, s.sentry_org, s.sentry_token.get_secret_value())

    def _token(self) -> str:
        return self.sources.settings.sentry_suppress_token.get_secret_value()


def counted(run: Run, now: datetime) -> Window:
    """Return the two weeks of which a person is told what would have been hidden.

    They end at a whole hour, and with the hour of a request that waits: a noisy issue would be
    another act with every event, and nobody could ever approve it.
    """
    waiting = [
        one.request.at
        for one in run.approvals
        if one.request.act == Kind.SENTRY_SUPPRESSION and now < one.request.not_after
    ]
    end = (waiting[-1] if waiting else now).replace(minute=0, second=0, microsecond=0)
    return Window(start=end - LOOKS_BACK, end=end)


async def _meant(issues: "Issues", arguments: SuppressArguments) -> "list[Issue] | Refusal":
    if not arguments.issues:
        found = await issues.matching(arguments.query.strip(), arguments.project)
        if found is None:
            return _refused("too_many_issues", "The query finds more than a hundred: narrow it.")
        return list(found) or _refused("no_issue", "The query finds no issue.")
    meant: list[Issue] = []
    for at, name in enumerate(arguments.issues, 1):
        one = await issues.named(name)
        if one is None:
            return _refused("no_issue", f"Issue {at} is none of this organization.")
        meant.append(one)
    return meant


def _unfit(
    operation: Operation, until: str, meant: "list[Issue]", ids: tuple[str, ...]
) -> Refusal | None:
    from prode_mcp.effects.sentry import is_so  # noqa: PLC0415

    if operation == "merge" and len(ids) < _LEAST_MERGED:
        return _refused("one_issue", "A merge takes two issues or more, not merged yet.")
    if operation != "merge" and is_so(operation, until, meant):
        return _refused("suppressed", "Every one of these issues is so already.")
    return None


def _until(arguments: SuppressArguments, now: datetime) -> str | Refusal:
    """Return the end as it is signed, in UTC; empty where it is for good."""
    if not arguments.until:
        return ""
    if arguments.operation not in _ENDS:
        return _refused("bad_arguments", f"{arguments.operation} has no end.")
    try:
        until = datetime.fromisoformat(arguments.until)
        ahead = until - now
    except (ValueError, TypeError):
        return _refused("bad_arguments", "The end is a time as in 2026-11-30T12:00:00Z.")
    if not timedelta() < ahead <= MOST_UNTIL:
        return _refused("bad_arguments", f"The end lies ahead, at most {MOST_UNTIL.days} days.")
    return f"{until.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _refused(code: str, message: str) -> Refusal:
    need = Need(what="issues as sentry_issue shows them", call="sentry_issue")
    return Refusal(code=code, message=message, missing=(need,))
