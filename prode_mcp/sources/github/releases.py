"""Releases and deployments of one repository, by PyGithub. It reads only, and never contents.

Merged is not deployed: a change is in production when a deployment that holds it succeeded.

Source: GitHub REST API, deployments, releases, commits, compare.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import islice
from typing import Any, Final, TypeVar, cast

from pydantic import JsonValue

from prode_mcp.contracts import Envelope, Observation, Specialist, Window, quoted
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.code import Ref
from prode_mcp.sources.github.door import Door, z

T = TypeVar("T")

_DEPLOYMENTS: Final = 30
_MERGES: Final = 40
_FILES: Final = 100
_COMMITS: Final = 40
_SHORT: Final = 120


class Releases:
    """A read-only client of one repository."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._name = door.name

    async def whoami(self) -> str:
        """Return the repository's full name, if the token can read it.

        Raises:
            SourceError: GitHub did not answer.
        """
        return await self._door.whoami()

    async def live(self, environment: str = "production") -> Ref:
        """Return what runs: the newest deployment that succeeded.

        Raises:
            SourceError: there is none among the newest, or GitHub did not answer.
        """

        def work() -> Ref:
            for told in islice(self._door.opened().get_deployments(environment=environment), 10):
                newest = next(iter(told.get_statuses()), None)
                if newest is not None and newest.state == "success":
                    return Ref(told.ref, told.sha)
            why = f"no successful deployment to {environment} among the newest 10; name a ref"
            raise SourceError("code", Fault.NOT_FOUND, why)

        return await self._door.threaded("code", work)

    async def timeline(
        self, window: Window, *, service: str = "", environment: str = "production"
    ) -> Observation:
        """Put deployments, releases and merges of a window on one time line.

        Raises:
            SourceError: GitHub did not answer.
        """
        name = service or self._name.rpartition("/")[2]
        return await self._door.threaded(
            "release", lambda: self._timeline(window, name, environment)
        )

    async def compare(self, base: str, head: str) -> Observation:
        """List the commits and the changed files between two refs, without what stands in them.

        Raises:
            SourceError: GitHub did not answer, or knows no such ref.
        """
        return await self._door.threaded("release", lambda: self._compared(base, head))

    def _compared(self, base: str, head: str) -> Observation:
        repo, before = self._door.opened(), self._door.spent()
        cut: list[str] = []
        found: Any = repo.compare(base, head)
        files: list[Any] = list(islice(found.files, _FILES + 1))
        if len(files) > _FILES:
            cut.append(f"files after the first {_FILES}")
            files = files[:_FILES]
        commits: list[Any] = list(islice(found.commits, _COMMITS))
        if found.ahead_by > _COMMITS:
            cut.append(f"{found.ahead_by - _COMMITS} newer commits")
        body: dict[str, JsonValue] = {
            "repository": self._name,
            "base": {"ref": base, "sha": found.base_commit.sha[:12]},
            "head": head,
            "status": found.status,
            "commits": {
                "count": found.ahead_by,
                "behind": found.behind_by,
                "listed": [_commit(told) for told in commits],
            },
            "files": [
                {
                    "path": told.filename,
                    "change": told.status,
                    "added": told.additions,
                    "removed": told.deletions,
                }
                for told in files
            ],
        }
        envelope = Envelope(
            account=self._name,
            returned=len(files),
            cut=tuple(cut),
            complete=not cut,
            calls=max(1, self._door.spent() - before),
        )
        return Observation(source=Specialist.RELEASE, envelope=envelope, body=body)

    def _timeline(self, window: Window, service: str, environment: str) -> Observation:
        repo, before = self._door.opened(), self._door.spent()
        cut: list[str] = []
        listed = _up_to(
            repo.get_deployments(environment=environment), _DEPLOYMENTS, cut, "deployments"
        )
        every = [_deployment(told) for told in listed]
        rows = [row for row in every if row["requested"] < z(window.end)]
        inside = [row for row in rows if row["requested"] >= z(window.start)]
        earlier = next((row for row in rows if row["requested"] < z(window.start)), None)
        live = next((row for row in rows if row["state"] == "success"), None)
        body: dict[str, JsonValue] = {
            "repository": self._name,
            "service": service,
            "environment": environment,
            "deployments": cast("JsonValue", inside),
            "last_before_window": cast("JsonValue", earlier),
            "live": cast("JsonValue", live),
            "quiet_days": _days(live, window.end),
            "releases": _releases(repo, window),
            "merges": _merges(repo, window, cut),
            "not_deployed": _not_deployed(repo, live),
        }
        if live is None:
            body["note"] = f"no successful deployment to {environment} is on record"
        # What ran in an earlier window is history, and contradicts nobody who speaks of now.
        newest = next((row for row in every if row["state"] == "success"), None)
        version = _version(str(live["ref"])) if live and live is newest else ""
        return Observation(
            source=Specialist.RELEASE,
            envelope=Envelope(
                asked=window,
                effective=window,
                account=self._name,
                environment=environment,
                returned=len(inside),
                cut=tuple(cut),
                complete=not cut,
                calls=max(1, self._door.spent() - before),
            ),
            body={k: v for k, v in body.items() if v not in (None, {})},
            keyed={f"deployed:{service}": version} if version else {},
        )


def _deployment(told: Any) -> dict[str, Any]:
    """Return a deployment with the times that its statuses give; newest status first."""
    statuses: list[Any] = list(islice(told.get_statuses(), 20))
    times = {s.state: z(s.created_at) for s in statuses}
    row: dict[str, Any] = {
        "id": told.id,
        "ref": told.ref,
        "sha": told.sha[:12],
        "requested": z(told.created_at),
        "started": times.get("in_progress"),
        "state": statuses[0].state if statuses else "pending",
        "effective": times.get("success"),
        "by": told.creator.login if told.creator else None,
    }
    return {k: v for k, v in row.items() if v is not None}


def _releases(repo: Any, window: Window) -> list[JsonValue]:
    found: list[JsonValue] = []
    for release in islice(repo.get_releases(), 30):
        if release.published_at is None or release.published_at >= window.end:
            continue
        if release.published_at < window.start:
            break
        found.append(
            {
                "tag": release.tag_name,
                "published": z(release.published_at),
                "notes": quoted((release.body or "")[:400]),
            }
        )
    return found


def _merges(repo: Any, window: Window, cut: list[str]) -> list[JsonValue]:
    commits = repo.get_commits(since=window.start, until=window.end)
    return [_commit(c) for c in _up_to(commits, _MERGES, cut, "merges")]


def _not_deployed(repo: Any, live: dict[str, Any] | None) -> JsonValue:
    """Say what lies on the default branch and not in production."""
    if live is None:
        return None
    compared = repo.compare(live["sha"], repo.default_branch)
    shown: list[JsonValue] = [_commit(c) for c in islice(compared.commits, 10)]
    return {"commits": compared.ahead_by, **({"newest": shown} if shown else {})}


def _commit(told: Any) -> JsonValue:
    return {
        "sha": told.sha[:12],
        "at": z(told.commit.committer.date),
        "title": quoted(str(told.commit.message).partition("\n")[0][:_SHORT]),
        **({"by": told.author.login} if told.author else {}),
    }


def _up_to(found: Iterable[T], most: int, cut: list[str], what: str) -> list[T]:
    rows = list(islice(found, most + 1))
    if len(rows) > most:
        cut.append(f"{what} older than the newest {most}")
    return rows[:most]


def _days(live: dict[str, Any] | None, end: datetime) -> int | None:
    if live is None or "effective" not in live:
        return None
    return (end - datetime.fromisoformat(live["effective"])) // timedelta(days=1)


def _version(ref: str) -> str:
    numbers = ref.removeprefix("v").split(".")
    return (
        ".".join(numbers) if len(numbers) in {2, 3} and all(n.isdecimal() for n in numbers) else ""
    )
