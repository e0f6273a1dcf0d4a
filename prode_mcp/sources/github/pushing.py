"""Make a commit, a branch and a pull request, each so that a second try finds the first.

A commit's id follows from its content, author and time alone, so making it again makes nothing
new; GitHub refuses a second branch of one name, and a second pull request of one head and base.

Source: GitHub REST API, git database, pulls.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple, TypeVar

from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.github.door import Door, z

T = TypeVar("T")
_SOURCE: Final = "github"
_AUTHOR: Final = ("PRODE", "prode@users.noreply.github.com")


class File(NamedTuple):
    """A file as it will stand; without a text it goes."""

    path: str
    text: str | None
    executable: bool


class Commit(NamedTuple):
    """A commit to make on top of another."""

    parent: str
    files: Sequence[File]
    message: str
    at: datetime


class Taken(Exception):  # noqa: N818  an outcome of GitHub's
    """GitHub has it already."""


class Pushing:
    """Writes to one repository as whoever the write token says."""

    def __init__(self, door: Door) -> None:
        self._door = door

    async def commit(self, told: Commit) -> str:
        """Make a commit that no branch holds yet, and return its id.

        Raises:
            SourceError: GitHub did not answer, or does not let the token write.
        """
        return await self._door.threaded(_SOURCE, lambda: self._commit(told))

    async def branch(self, name: str) -> str | None:
        """Return a branch's newest commit, or None where there is no such branch.

        Raises:
            SourceError: GitHub did not answer.
        """

        def work() -> str | None:
            refs = self._door.opened().get_git_matching_refs(f"heads/{name}")
            return next((str(r.object.sha) for r in refs if r.ref == f"refs/heads/{name}"), None)

        return await self._door.threaded(_SOURCE, work)

    async def make_branch(self, name: str, sha: str) -> str:
        """Make a branch and return a link to it.

        Raises:
            Taken: there is one of that name.
            SourceError: GitHub did not answer, or does not let the token write.
        """

        def work() -> str:
            repo = self._door.opened()
            made: Any = _taken(lambda: repo.create_git_ref(f"refs/heads/{name}", sha))
            if _id(made.object) != sha:
                raise _unclear()
            return self.link(name)

        return await self._door.threaded(_SOURCE, work)

    def link(self, name: str) -> str:
        """Return where a person sees a branch. Call it after the repository was asked for."""
        return f"{self._door.opened().html_url}/tree/{name}"

    async def pull(self, head: str, base: str) -> str | None:
        """Return the link of the pull request from one branch to another, whatever its state.

        Raises:
            SourceError: GitHub did not answer.
        """

        def work() -> str | None:
            repo = self._door.opened()
            owner = self._door.name.partition("/")[0]
            found = repo.get_pulls(state="all", head=f"{owner}:{head}", base=base)
            return next((str(one.html_url) for one in found), None)

        return await self._door.threaded(_SOURCE, work)

    async def make_pull(self, head: str, base: str, title: str, body: str, *, draft: bool) -> str:
        """Open a pull request and return its link.

        Raises:
            Taken: there is one of that head and base, or GitHub takes none of them.
            SourceError: GitHub did not answer, or does not let the token write.
        """

        def work() -> str:
            repo = self._door.opened()
            made: Any = _taken(
                lambda: repo.create_pull(base=base, head=head, title=title, body=body, draft=draft)
            )
            if not isinstance(made.number, int):
                raise _unclear()
            return str(made.html_url)

        return await self._door.threaded(_SOURCE, work)

    def _commit(self, told: Commit) -> str:
        import github  # noqa: PLC0415  `opened` has opened it

        repo = self._door.opened()
        parent = repo.get_git_commit(told.parent)
        made: Any = github.InputGitTreeElement
        entries = [
            made(
                file.path,
                "100755" if file.executable else "100644",
                "blob",
                sha=None if file.text is None else self._blob(file.text),
            )
            for file in told.files
        ]
        tree = repo.create_git_tree(entries, parent.tree)
        who = github.InputGitAuthor(*_AUTHOR, z(told.at))
        return _id(repo.create_git_commit(told.message, tree, [parent], who, who))

    def _blob(self, text: str) -> str:
        return _id(self._door.opened().create_git_blob(text, "utf-8"))


def _id(made: Any) -> str:
    """Return the id of what GitHub says that it made; the library takes any answer for one."""
    if not isinstance(made.sha, str):
        raise _unclear()
    return made.sha


def _unclear() -> SourceError:
    return SourceError(_SOURCE, Fault.MALFORMED, "GitHub's answer does not say what it made")


def _taken(work: Callable[[], T]) -> T:
    import github  # noqa: PLC0415  `opened` has opened it

    try:
        return work()
    except github.GithubException as error:
        if error.status == 422:
            raise Taken from error
        raise
