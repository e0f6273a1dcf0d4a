"""A change on its way to GitHub: a branch under a name that GitHub takes once, and its request.

The branch's name follows from the key, the commit from the change and the moment of the intent:
whoever tries again, and however often, arrives at the same commit of the same branch.
"""

import json

from prode_mcp.approvals.actions import PullMerge
from prode_mcp.effects import Conflict
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.github.merging import Merging, NotMergeableError
from prode_mcp.sources.github.pushing import Commit, Pushing, Taken


def branch_name(key: str) -> str:
    """Return the name of the branch under a key; it names no ticket, which a merge could close."""
    return f"prode/{key.replace('-', '')[:12]}"


class BranchWriter:
    """Pushes one commit to a branch of its own."""

    source = "github"

    def __init__(self, pushing: Pushing, commit: Commit) -> None:
        self._pushing = pushing
        self._commit = commit

    async def look_up(self, key: str) -> str | None:
        """Return the branch's link if it stands at our commit, None where there is no branch.

        Raises:
            SourceError: it stands at another commit, or GitHub did not answer.
        """
        name = branch_name(key)
        there = await self._pushing.branch(name)
        if there is None:
            return None
        if there != await self._pushing.commit(self._commit):
            why = f"branch {name} stands at a commit that this run did not make; a person must look"
            raise SourceError(self.source, Fault.NOT_ALLOWED, why)
        return self._pushing.link(name)

    async def create(self, key: str, content: str) -> str:  # noqa: ARG002  the commit says it all
        """Push the commit and return the branch's link.

        Raises:
            Conflict: the branch exists.
            SourceError: GitHub did not answer, or refused.
        """
        sha = await self._pushing.commit(self._commit)
        try:
            return await self._pushing.make_branch(branch_name(key), sha)
        except Taken:
            raise Conflict from None


class MergeWriter:
    """Merges a pull request at one head; GitHub refuses any other head."""

    source = "github"

    def __init__(self, merging: Merging, action: PullMerge) -> None:
        self._merging = merging
        self._action = action

    async def look_up(self, key: str) -> str | None:  # noqa: ARG002  the request itself tells
        """Return the pull request's link if it is merged.

        Raises:
            SourceError: GitHub did not answer.
        """
        pull = await self._merging.numbered(self._action.number)
        return pull.link if pull.merged else None

    async def create(self, key: str, content: str) -> str:  # noqa: ARG002  the action says it
        """Merge it and return its link.

        Raises:
            SourceError: GitHub did not answer, or does not merge it.
        """
        one = self._action
        refused = False
        try:
            await self._merging.merge(one.number, one.head_sha, one.method)
        except NotMergeableError:
            refused = True
        found = await self.look_up(key)
        if found is not None:
            return found
        if refused:
            why = "GitHub does not merge it: its head moved, or a rule of its branch is not kept"
            raise SourceError(self.source, Fault.NOT_ALLOWED, why)
        why = "GitHub says that it merged, and shows no merge; look again"
        raise SourceError(self.source, Fault.MALFORMED, why)


class PullWriter:
    """Opens the pull request of a branch; GitHub takes one for each head and base."""

    source = "github"

    def __init__(self, pushing: Pushing, head: str, base: str) -> None:
        self._pushing = pushing
        self._head = head
        self._base = base

    async def look_up(self, key: str) -> str | None:  # noqa: ARG002  head and base are the key
        """Return the pull request's link, whatever its state, or None.

        Raises:
            SourceError: GitHub did not answer.
        """
        return await self._pushing.pull(self._head, self._base)

    async def create(self, key: str, content: str) -> str:  # noqa: ARG002
        """Open it with the words of the content and return its link.

        Raises:
            Conflict: there is one.
            SourceError: GitHub did not answer, or refused.
        """
        told = json.loads(content)
        try:
            return await self._pushing.make_pull(
                self._head, self._base, told["title"], told["body"], draft=told["draft"]
            )
        except Taken:
            raise Conflict from None
