"""What stands at given paths of a commit, and what a branch changes: the base of a patch.

Source: GitHub REST API, git trees and blobs, compare.
"""

from base64 import b64decode
from itertools import islice
from typing import Any, Final, NamedTuple

from prode_mcp.errors import Fault, SourceError
from prode_mcp.patches import Change
from prode_mcp.policy import PATCH_FILES
from prode_mcp.sources.github.door import Door

_FILE: Final = ("100644", "100755")
_BLOB_BYTES: Final = 2_000_000


class Base(NamedTuple):
    """The texts of some paths at a commit, None where there is none, and which may be run."""

    sha: str
    texts: dict[str, str | None]
    executables: frozenset[str]


class Compared(NamedTuple):
    """What a branch changed since it left its base."""

    base_sha: str
    head_sha: str
    paths: tuple[str, ...]


class Trees:
    """Reads the trees of one repository."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self.name = door.name

    def spent(self) -> int:
        """Return how many requests were made so far."""
        return self._door.spent()

    async def head(self, branch: str = "") -> tuple[str, str]:
        """Return a branch's name and newest commit; of the default branch where none is named.

        Raises:
            SourceError: there is none, or GitHub did not answer.
        """

        def work() -> tuple[str, str]:
            repo = self._door.opened()
            name = branch or repo.default_branch
            return name, str(repo.get_git_ref(f"heads/{name}").object.sha)

        return await self._door.threaded("code", work)

    async def at(self, sha: str, paths: tuple[str, ...]) -> Base:
        """Return what stands at each path of a commit.

        Raises:
            SourceError: a path is no plain text file, or GitHub did not answer.
        """
        return await self._door.threaded("code", lambda: self._at(sha, paths))

    async def compared(self, branch: str) -> Compared:
        """Return which paths a branch changed since it left the default branch.

        Raises:
            SourceError: it changed too many, there is none, or GitHub did not answer.
        """

        def work() -> Compared:
            repo = self._door.opened()
            found: Any = repo.compare(repo.default_branch, branch)
            files: list[Any] = list(islice(found.files, PATCH_FILES + 1))
            if len(files) > PATCH_FILES:
                why = f"the branch changes more than {PATCH_FILES} files"
                raise SourceError("code", Fault.TOO_LARGE, why)
            paths = {str(one.filename) for one in files}
            paths |= {str(one.previous_filename) for one in files if one.previous_filename}
            head = repo.get_git_ref(f"heads/{branch}").object.sha
            return Compared(found.merge_base_commit.sha, str(head), tuple(sorted(paths)))

        return await self._door.threaded("code", work)

    async def changed(self, branch: str) -> tuple[Compared, tuple[Change, ...]]:
        """Return what a branch changes, file by file.

        Raises:
            SourceError: it changes too much, there is none, or GitHub did not answer.
        """
        told = await self.compared(branch)
        old = await self.at(told.base_sha, told.paths)
        new = await self.at(told.head_sha, told.paths)
        return told, tuple(
            Change(
                path=path,
                before=old.texts[path],
                after=new.texts[path],
                was_executable=path in old.executables,
                executable=path in new.executables,
            )
            for path in told.paths
        )

    def _at(self, sha: str, paths: tuple[str, ...]) -> Base:
        root = str(self._door.opened().get_git_commit(sha).tree.sha)
        folders: dict[str, dict[str, Any]] = {}
        texts: dict[str, str | None] = {}
        executables: set[str] = set()
        for path in paths:
            entry = self._entry(root, path, folders)
            texts[path] = None if entry is None else self._text(entry)
            if entry is not None and entry.mode == "100755":
                executables.add(path)
        return Base(sha, texts, frozenset(executables))

    def _entry(self, root: str, path: str, folders: dict[str, dict[str, Any]]) -> Any:
        """Walk down to a path's entry, each folder asked for once."""
        *above, name = path.split("/")
        tree, here = root, ""
        for part in above:
            entry = self._folder(tree, here, folders).get(part)
            if entry is None or entry.type != "tree":
                return None
            tree, here = entry.sha, f"{here}{part}/"
        entry = self._folder(tree, here, folders).get(name)
        if entry is not None and entry.mode not in _FILE:
            why = "a path of the patch is a folder, a link or a submodule at its base"
            raise SourceError("code", Fault.BAD_QUESTION, why)
        return entry

    def _folder(self, tree: str, here: str, folders: dict[str, dict[str, Any]]) -> dict[str, Any]:
        if here not in folders:
            found = self._door.opened().get_git_tree(tree)
            if found.raw_data.get("truncated"):
                raise SourceError("code", Fault.TOO_LARGE, "a folder holds too many entries")
            folders[here] = {entry.path: entry for entry in found.tree}
        return folders[here]

    def _text(self, entry: Any) -> str:
        if (entry.size or 0) > _BLOB_BYTES:
            why = f"a file of the patch is larger than {_BLOB_BYTES // 10**6} MB"
            raise SourceError("code", Fault.TOO_LARGE, why)
        try:
            return b64decode(self._door.opened().get_git_blob(entry.sha).content).decode("utf-8")
        except UnicodeDecodeError:
            why = "a file of the patch is no UTF-8 text at its base"
            raise SourceError("code", Fault.BAD_QUESTION, why) from None
