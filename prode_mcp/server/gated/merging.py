"""Merging the run's own pull request."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prode_mcp.approvals.actions import AnyAction, PullMerge
from prode_mcp.contracts import Shape, Specialist
from prode_mcp.effects import Errand, Guarded, Written, carry_out
from prode_mcp.runs import merging as proposed
from prode_mcp.runs.merging import Method

if TYPE_CHECKING:
    from prode_mcp.runs.acting import Executor, Still
    from prode_mcp.runs.hearing import Build
    from prode_mcp.runs.proposing import Proposing
    from prode_mcp.server.sources import Sources
    from prode_mcp.sources.github.merging import Pull
    from prode_mcp.sources.github.trees import Trees


class MergeArguments(Shape):
    """How the pull request is merged."""

    method: Method = "squash"


@dataclass(frozen=True, slots=True)
class Merging:
    """Merges the run's pull request, as GitHub has it."""

    sources: "Sources"
    proposing: "Proposing"

    def build(self, arguments: MergeArguments) -> "Build":
        """Return what finds the exact act."""
        own = proposed.Merging(self.proposing, self, self._on_merge)
        return lambda run: own.of(run, arguments.method)

    def trees(self) -> "Trees":
        """Return the repository's trees."""
        return self.sources.trees()

    async def pull_of(self, branch: str) -> "Pull | None":
        """Return a branch's pull request.

        Raises:
            SourceError: no credential is set, or GitHub did not answer.
        """
        from prode_mcp.sources.github.merging import Merging as Pulls  # noqa: PLC0415

        self.sources.demand(Specialist.CODE)
        return await Pulls(self.sources.github).pull(branch)

    def executor(self, action: AnyAction) -> "Executor | None":  # noqa: ARG002  one credential
        """Return how a pull request is merged, if a token for that is set."""
        return self._merge if self._token() else None

    async def seen(self, action: AnyAction) -> str:
        """Return the pull request's link if it is merged at the head that was named.

        Raises:
            SourceError: GitHub did not answer.
        """
        from prode_mcp.sources.github.merging import Merging as Pulls  # noqa: PLC0415

        assert isinstance(action, PullMerge)  # noqa: S101  the tool's own kind
        self.sources.demand(Specialist.CODE)
        pull = await Pulls(self.sources.github).numbered(action.number)
        return pull.link if pull.merged and pull.head_sha == action.head_sha else ""

    async def _on_merge(self, ticket: str) -> str:
        return (await self.sources.linear.board(ticket, (), ())).on_merge

    async def _merge(self, action: AnyAction, errand: Errand, still: "Still") -> Written:
        from prode_mcp.effects.github import MergeWriter  # noqa: PLC0415  opens on first use
        from prode_mcp.sources.github.door import Door  # noqa: PLC0415
        from prode_mcp.sources.github.merging import Merging as Pulls  # noqa: PLC0415

        assert isinstance(action, PullMerge)  # noqa: S101  the tool's own kind
        door = Door(self._token(), action.repository, base_url=self.sources.settings.github_url)
        return await carry_out(Guarded(MergeWriter(Pulls(door), action), still), errand)

    def _token(self) -> str:
        return self.sources.settings.github_merge_token.get_secret_value()
