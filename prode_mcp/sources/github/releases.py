"""What runs, and what lies between two versions, by PyGithub. It reads only, and never contents.

Merged is not deployed: a change is in production when a deployment that holds it succeeded.

Source: GitHub REST API, deployments, compare.
"""

from datetime import datetime
from itertools import islice
from typing import Any, Final, NamedTuple

from pydantic import JsonValue

from prode_mcp.contracts import Envelope, Observation, Specialist
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.code import Ref
from prode_mcp.sources.github.door import Door, z
from prode_mcp.sources.github.history import commit_row

_FILES: Final = 100
_COMMITS: Final = 40
_DEPLOYMENTS: Final = 10


class Deployed(NamedTuple):
    """A deployment that took effect: what was deployed, and since when it runs."""

    ref: str
    sha: str
    since: datetime


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
            for told in islice(
                self._door.opened().get_deployments(environment=environment), _DEPLOYMENTS
            ):
                newest = next(iter(told.get_statuses()), None)
                if newest is not None and newest.state == "success":
                    return Ref(told.ref, told.sha)
            why = f"no successful deployment to {environment} among the newest 10; name a ref"
            raise SourceError("code", Fault.NOT_FOUND, why)

        return await self._door.threaded("code", work)

    async def deployed(self, sha: str, environment: str = "production") -> Deployed | None:
        """Return the earliest of the newest deployments that succeeded and holds a commit.

        Raises:
            SourceError: GitHub did not answer.
        """

        def work() -> Deployed | None:
            repo = self._door.opened()
            found = None
            for told in islice(repo.get_deployments(environment=environment), _DEPLOYMENTS):
                newest = next(iter(told.get_statuses()), None)
                if newest is None or newest.state not in {"success", "inactive"}:
                    continue
                if repo.compare(sha, told.sha).status not in {"ahead", "identical"}:
                    break
                found = Deployed(told.ref, told.sha, _effective(told, newest))
            return found

        return await self._door.threaded("release", work)

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


def _commit(told: Any) -> JsonValue:
    return {**commit_row(told), "at": z(told.commit.committer.date)}


def _effective(told: Any, newest: Any) -> datetime:
    """Return when a deployment succeeded: what is inactive now had a status of success before."""
    states = [status for status in told.get_statuses() if status.state == "success"]
    return (states[-1] if states else newest).created_at
