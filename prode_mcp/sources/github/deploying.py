"""Deployments as they can be made again, and workflows as they can be started, by PyGithub.

A deployment is asked for by its commit, never by a name that may move, and carries our key in its
payload, by which it is found again.

Source: GitHub REST API, deployments, workflow dispatches.
"""

from collections.abc import Mapping
from itertools import islice
from typing import Any, Final, NamedTuple

from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.github.door import Door
from prode_mcp.trees import as_mapping

_SOURCE: Final = "deploy"
_LOOKED_AT: Final = 50
_RAN: Final = frozenset({"success", "inactive"})
"""States of what once ran: the next deployment makes the last one inactive."""
_MARK: Final = "prode"


class Deployed(NamedTuple):
    """A deployment; `ran` says that it once succeeded."""

    id: int
    ref: str
    sha: str
    ran: bool

    def __str__(self) -> str:
        """Name it as a person looks for it."""
        return f"{self.ref} at {self.sha} (deployment {self.id})"


class Deploying:
    """Reads and makes deployments of one repository, as whoever the token says."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self.name = door.name

    async def live(self, environment: str) -> Deployed | None:
        """Return what runs: the newest deployment that succeeded.

        Raises:
            SourceError: GitHub did not answer.
        """

        def work() -> Deployed | None:
            listed = self._door.opened().get_deployments(environment=environment)
            for told in islice(listed, _LOOKED_AT):
                newest = next(iter(told.get_statuses()), None)
                if newest is not None and newest.state == "success":
                    return _read(told, ran=True)
            return None

        return await self._door.threaded(_SOURCE, work)

    async def earlier(self, target: str, environment: str) -> Deployed | None:
        """Return the newest deployment of a number, a ref or a commit to an environment.

        Raises:
            SourceError: GitHub did not answer.
        """

        def work() -> Deployed | None:
            listed = self._door.opened().get_deployments(environment=environment)
            for told in islice(listed, _LOOKED_AT):
                if target in {str(told.id), told.ref, told.sha}:
                    states = {status.state for status in told.get_statuses()}
                    return _read(told, ran=bool(states & _RAN))
            return None

        return await self._door.threaded(_SOURCE, work)

    async def made(self, sha: str, environment: str, key: str) -> str | None:
        """Return where the deployment that carries a key is shown, or None where there is none.

        Raises:
            SourceError: GitHub did not answer.
        """

        def work() -> str | None:
            repo = self._door.opened()
            listed = repo.get_deployments(sha=sha, environment=environment)
            for told in islice(listed, _LOOKED_AT):
                # Others put text there, or a list.
                if as_mapping(told.payload).get(_MARK) == key:
                    return _shown(repo)
            return None

        return await self._door.threaded(_SOURCE, work)

    async def deploy(self, sha: str, environment: str, key: str) -> str:
        """Ask for a deployment of a commit, and return where it is shown.

        Raises:
            SourceError: GitHub did not take it, or nobody knows.
        """

        def work() -> str:
            repo = self._door.opened()
            # Its checks stay required, and nothing is merged into it.
            repo.create_deployment(
                ref=sha,
                auto_merge=False,
                environment=environment,
                payload={_MARK: key},
                description="asked for by prode under a person's approval",
            )
            return _shown(repo)

        return await self._door.threaded(_SOURCE, work)

    async def head(self, ref: str) -> str | None:
        """Return the commit of a branch or tag, or None where there is none.

        Raises:
            SourceError: GitHub did not answer.
        """

        def work() -> str | None:
            repo = self._door.opened()
            for kind in ("heads", "tags"):
                found: Any = repo.get_git_matching_refs(f"{kind}/{ref}")
                for one in found:
                    if one.ref == f"refs/{kind}/{ref}":
                        return str(one.object.sha)
            return None

        return await self._door.threaded(_SOURCE, work)

    async def has_workflow(self, file: str, ref: str) -> bool:
        """Say whether a workflow's file is there at a ref.

        Raises:
            SourceError: GitHub did not answer.
        """

        def work() -> bool:
            self._door.opened().get_contents(f".github/workflows/{file}", ref=ref)
            return True

        try:
            return await self._door.threaded(_SOURCE, work)
        except SourceError as error:
            if error.fault is Fault.NOT_FOUND:
                return False
            raise

    async def dispatch(self, file: str, ref: str, inputs: Mapping[str, str]) -> str:
        """Start a workflow, and return where its run is shown.

        Raises:
            SourceError: GitHub did not take it, or nobody knows.
        """

        def work() -> str:
            repo = self._door.opened()
            import github  # noqa: PLC0415  `opened` has opened it

            # Its file was seen already, so its record is not asked for.
            told = {"url": f"{repo.url}/actions/workflows/{file}"}
            library: Any = github
            started = library.Workflow.Workflow(repo.requester, {}, told, completed=True)
            run: Any = started.create_dispatch(
                ref, dict(inputs), throw=True, return_run_details=True
            )
            # An older server starts it and says nothing of it.
            return str(getattr(run, "html_url", "")) or f"{repo.html_url}/actions"

        return await self._door.threaded(_SOURCE, work)


def _read(told: Any, *, ran: bool) -> Deployed:
    return Deployed(int(told.id), str(told.ref), str(told.sha), ran)


def _shown(repo: Any) -> str:
    return f"{repo.html_url}/deployments"
