"""One time line of what happened to production: the repository's part and the flags'."""

from typing import Protocol

import anyio
from pydantic import JsonValue

from prode_mcp.contracts import Envelope, Observation, Specialist, Window
from prode_mcp.errors import SourceError
from prode_mcp.sources.flags import FlagChanges, FlagLog
from prode_mcp.sources.github.history import Past
from prode_mcp.sources.happenings import line


class Repository(Protocol):
    """Where deployments, releases and merges are on record."""

    @property
    def repository(self) -> str:
        """Its full name."""
        ...

    async def of(self, window: Window, environment: str) -> Past:
        """Read what a window held."""
        ...


async def timeline(
    repository: Repository,
    flags: FlagLog | None,
    window: Window,
    *,
    service: str,
    environment: str,
    flag_environment: str,
) -> Observation:
    """Ask both at once. What the flags' log does not answer is a cut, and says why.

    Raises:
        SourceError: the repository did not answer.
    """
    past: list[Past | SourceError] = []
    changes: list[FlagChanges | SourceError] = []

    async def ask_repository() -> None:
        try:
            past.append(await repository.of(window, environment))
        except SourceError as error:
            past.append(error)
            group.cancel_scope.cancel()

    async def ask_flags(log: FlagLog) -> None:
        try:
            changes.append(await log.changes(window, flag_environment))
        except SourceError as error:
            changes.append(error)

    async with anyio.create_task_group() as group:
        group.start_soon(ask_repository)
        if flags is not None:
            group.start_soon(ask_flags, flags)
    if isinstance(past[0], SourceError):
        raise past[0]
    name = service or repository.repository.rpartition("/")[2]
    told = changes[0] if changes else None
    return _observed(repository.repository, name, environment, window, past[0], told)


def _observed(
    repository: str,
    service: str,
    environment: str,
    window: Window,
    past: Past,
    flags: FlagChanges | SourceError | None,
) -> Observation:
    changed = flags.found if isinstance(flags, FlagChanges) else ()
    rows, left = line((*past.happenings, *changed))
    cut = [*past.cut, *_cut_flags(flags)]
    cut += [f"{count} older rows of kind {what}" for what, count in left.items()]
    body: dict[str, JsonValue] = {
        "repository": repository,
        "service": service,
        "environment": environment,
        "timeline": rows,
        "last_before_window": past.last_before,
        "live": past.live,
        "quiet_days": past.quiet_days,
        "not_deployed": past.not_deployed,
    }
    if past.live is None:
        body["note"] = f"no successful deployment to {environment} is on record"
    if flags is None:
        body["flags"] = "not asked: no flag service is set up (PRODE_FLAGS_TOKEN)"
    return Observation(
        source=Specialist.RELEASE,
        envelope=Envelope(
            asked=window,
            effective=window,
            account=repository,
            environment=environment,
            matched=len(past.happenings) + len(changed),
            returned=len(rows),
            cut=tuple(cut),
            complete=not cut,
            calls=past.calls + (0 if flags is None else flags.calls),
        ),
        body={k: v for k, v in body.items() if v is not None},
        keyed={f"deployed:{service}": past.version} if past.version else {},
    )


def _cut_flags(flags: FlagChanges | SourceError | None) -> list[str]:
    if isinstance(flags, SourceError):
        return [f"flag changes: {flags}"]
    if flags is not None and not flags.complete:
        return [f"flag changes older than the newest {len(flags.found)}"]
    return []
