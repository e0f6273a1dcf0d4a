"""The merge of a run's own pull request, as an act for a person to approve."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from prode_mcp.approvals.actions import PullMerge
from prode_mcp.contracts import Need, Refusal
from prode_mcp.effects import effect_key
from prode_mcp.effects.github import branch_name
from prode_mcp.fold import Run
from prode_mcp.patches import changes_digest
from prode_mcp.runs.proposing import BRANCH, STEP, Proposing
from prode_mcp.sources.github.merging import Pull
from prode_mcp.sources.github.trees import Trees

Method = Literal["merge", "squash", "rebase"]


class Repository(Protocol):
    """Where the pull request stands."""

    def trees(self) -> Trees:
        """Return the repository's trees."""
        ...

    async def pull_of(self, branch: str) -> Pull | None:
        """Return a branch's pull request."""
        ...


@dataclass(frozen=True, slots=True)
class Merging:
    """Says what exactly merging a run's pull request would be."""

    proposing: Proposing
    repository: Repository
    automation: Callable[[str], Awaitable[str]]
    """What the tracker does to a ticket on a merge."""

    async def of(self, run: Run, method: Method) -> PullMerge | Refusal:
        """Read the pull request as it stands.

        A merge is of the change that this run proposed: a branch that was pushed to since is
        another change, and its digest says so.

        Raises:
            SourceError: GitHub or the tracker did not answer.
        """
        begun = await self.proposing.begun(run)
        branch = branch_name(effect_key(run.id, BRANCH, STEP))
        pull = await self.repository.pull_of(branch) if begun else None
        if pull is None:
            return _none()
        if pull.merged or pull.state != "open":
            return _shut(pull)
        if pull.draft:
            return _draft(pull)
        source = self.repository.trees()
        _, changes = await source.changed(branch)
        digest = changes_digest(changes)
        if digest != begun["digest"]:
            return _moved()
        return PullMerge(
            repository=source.name,
            number=pull.number,
            head_sha=pull.head_sha,
            base=pull.base,
            base_sha=pull.base_sha,
            change=digest,
            method=method,
            automation=await self.automation(run.ticket),
        )


def _none() -> Refusal:
    return Refusal(
        code="no_pull_request",
        message="This run has opened no pull request.",
        missing=(Need(what="a pull request of this run", call="pr_open"),),
    )


def _shut(pull: Pull) -> Refusal:
    how = "merged" if pull.merged else "closed"
    return Refusal(
        code="pull_closed",
        message=f"Pull request {pull.number} is {how} already.",
        missing=(Need(what="an outcome that says so", call="run_end"),),
    )


def _draft(pull: Pull) -> Refusal:
    return Refusal(
        code="pull_draft",
        message=f"Pull request {pull.number} is a draft; a person says when it is ready.",
        missing=(Need(what="a person who marks it as ready", call="handoff_write"),),
    )


def _moved() -> Refusal:
    return Refusal(
        code="other_change",
        message="The branch holds another change than the one this run proposed and had weighed.",
        missing=(Need(what="a person who looks at what was pushed", call="handoff_write"),),
    )
