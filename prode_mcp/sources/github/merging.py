"""One pull request as it stands, and its merge, which GitHub makes only of the head it was told.

Source: GitHub REST API, pulls, `PUT .../merge` with `sha`.
"""

from datetime import datetime
from typing import Any, Final, NamedTuple

from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.github.door import Door

_SOURCE: Final = "github"


class Pull(NamedTuple):
    """A pull request as it stands; ids are git's."""

    number: int
    link: str
    state: str
    merged: bool
    draft: bool
    head_sha: str
    base: str
    base_sha: str
    merge_sha: str = ""
    merged_at: datetime | None = None


class NotMergeableError(Exception):
    """GitHub does not merge it now: it moved, a rule is not kept, or it is merged already."""


class Merging:
    """Reads and merges pull requests of one repository, as whoever the token says."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self.name = door.name

    async def pull(self, head: str) -> Pull | None:
        """Return the pull request of a branch, whatever its state.

        Raises:
            SourceError: GitHub did not answer.
        """

        def work() -> Pull | None:
            owner = self._door.name.partition("/")[0]
            listed = self._door.opened().get_pulls(state="all", head=f"{owner}:{head}")
            found = next(iter(listed), None)
            # The list does not say whether it was merged.
            return None if found is None else self._read(found.number)

        return await self._door.threaded(_SOURCE, work)

    async def numbered(self, number: int) -> Pull:
        """Return a pull request by its number.

        Raises:
            SourceError: there is none, or GitHub did not answer.
        """
        return await self._door.threaded(_SOURCE, lambda: self._read(number))

    async def merge(self, number: int, head_sha: str, method: str) -> None:
        """Merge a pull request if its head is still this commit.

        Raises:
            NotMergeableError: it is not mergeable, or not at this head.
            SourceError: GitHub did not answer, or does not let the token merge.
        """

        def work() -> None:
            import github  # noqa: PLC0415  `opened` has opened it

            try:
                told = self._door.opened().get_pull(number).merge(sha=head_sha, merge_method=method)
            except github.GithubException as error:
                if error.status in {405, 409}:
                    raise NotMergeableError from error
                raise
            if told.merged is not True:
                why = "GitHub's answer does not say that it merged"
                raise SourceError(_SOURCE, Fault.MALFORMED, why)

        await self._door.threaded(_SOURCE, work)

    def _read(self, number: int) -> Pull:
        repo = self._door.opened()
        one: Any = repo.get_pull(number)
        return Pull(
            number=one.number,
            link=str(one.html_url),
            state=one.state,
            merged=bool(one.merged),
            draft=bool(one.draft),
            head_sha=str(one.head.sha),
            base=str(one.base.ref),
            base_sha=str(repo.get_git_ref(f"heads/{one.base.ref}").object.sha),
            merge_sha=str(one.merge_commit_sha or "") if one.merged else "",
            merged_at=one.merged_at if one.merged else None,
        )
