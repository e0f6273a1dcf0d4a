"""Source on GitHub, by its contents, search and blame.

Source: GitHub REST API, repository contents, code search; GraphQL API, `Commit.blame`.
"""

from base64 import b64decode
from collections.abc import Mapping
from datetime import datetime
from itertools import islice
from typing import Any, Final, cast

from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.code import Edit, Found, Hit
from prode_mcp.sources.github.door import Door, z
from prode_mcp.trees import as_list, as_mapping

_HITS: Final = 30
_BLAME: Final = """
query Blame($owner: String!, $name: String!, $sha: String!, $path: String!) {
  repository(owner: $owner, name: $name) {
    object(expression: $sha) {
      ... on Commit {
        blame(path: $path) {
          ranges {
            startingLine
            endingLine
            commit { oid messageHeadline committedDate author { user { login } } }
          }
        }
      }
    }
  }
}
"""
# Documented limits of code search: what it says nothing about.
_UNSEEN: Final = (
    "only the default branch as it was last indexed is searched, files up to 384 KB: "
    "a miss proves no absence",
)


class GitHubFiles:
    """A repository's files on GitHub, as `prode_mcp.sources.code.Files`."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self.name = door.name

    def spent(self) -> int:
        """Return how many requests were made so far."""
        return self._door.spent()

    async def resolve(self, ref: str) -> str:
        """Return the commit that a ref names.

        Raises:
            SourceError: there is none, or GitHub did not answer.
        """

        def work() -> str:
            repo = self._door.opened()
            return str(repo.get_commit(repo.default_branch if ref == "HEAD" else ref).sha)

        return await self._door.threaded("code", work)

    async def text(self, path: str, sha: str) -> str | tuple[str, ...]:
        """Return a file's text or a folder's entries.

        Raises:
            SourceError: there is no such path, it is no text, or GitHub did not answer.
        """

        def work() -> str | tuple[str, ...]:
            repo = self._door.opened()
            found: Any = repo.get_contents(path, ref=sha)
            if isinstance(found, list):
                parts = cast("list[Any]", found)
                return tuple(sorted(_entry(part) for part in parts))
            if found.type != "file":
                raise _unreadable(f"this is a {found.type}, not a file")
            if found.encoding == "none":  # from 1 to 100 MB the contents call leaves the text out
                found = repo.get_git_blob(found.sha)
                return _decoded(b64decode(found.content))
            return _decoded(found.decoded_content)

        return await self._door.threaded("code", work)

    async def search(self, text: str, under: str, sha: str) -> Found:  # noqa: ARG002
        """Find a text on the default branch; GitHub searches no other.

        Raises:
            SourceError: GitHub did not answer.
        """
        if '"' in under or any(map(str.isspace, under)):
            # It would end the qualifier and begin another, `repo:` of a stranger's for example.
            why = "GitHub's search takes no folder with a space or a quotation mark in its name"
            raise SourceError("code", Fault.BAD_QUESTION, why, calls=0)
        words = text.replace("\\", " ").replace('"', " ")
        query = f'"{words}" repo:{self.name}' + (f" path:{under}" if under else "")

        def work() -> Found:
            # The library's own search asks again for each hit whose text it was not given.
            _, told = self._door.client().requester.requestJsonAndCheck(
                "GET",
                "/search/code",
                parameters={"q": query, "per_page": _HITS + 1},
                headers={"Accept": "application/vnd.github.text-match+json"},
            )
            # The token may read more repositories than this one.
            found = [
                one
                for one in map(as_mapping, told["items"])
                if as_mapping(one["repository"])["full_name"] == self.name
            ]
            hits = tuple(Hit(str(one["path"]), 0, _fragment(one)) for one in found[:_HITS])
            more = (f"hits after the first {_HITS}",) if len(found) > _HITS else ()
            return Found(hits, (*more, *_UNSEEN))

        return await self._door.threaded("code", work)

    async def blame(self, path: str, sha: str, first: int, last: int) -> tuple[Edit, ...]:
        """Return who last changed these lines.

        Raises:
            SourceError: there is no such path, or GitHub did not answer.
        """
        owner, _, name = self.name.partition("/")
        variables = {"owner": owner, "name": name, "sha": sha, "path": path}

        def work() -> tuple[Edit, ...]:
            _, told = self._door.client().requester.graphql_query(_BLAME, variables)
            repository = as_mapping(as_mapping(told.get("data")).get("repository"))
            blame = as_mapping(as_mapping(repository.get("object")).get("blame"))
            ranges = [as_mapping(one) for one in as_list(blame.get("ranges"))]
            return tuple(
                _blamed(one)
                for one in ranges
                if one["startingLine"] <= last and one["endingLine"] >= first
            )

        return await self._door.threaded("code", work)

    async def log(self, path: str, sha: str, most: int) -> tuple[Edit, ...]:
        """Return the newest commits that touched a path.

        Raises:
            SourceError: GitHub did not answer.
        """

        def work() -> tuple[Edit, ...]:
            commits = self._door.opened().get_commits(sha=sha, path=path)
            return tuple(_logged(one) for one in islice(commits, most))

        return await self._door.threaded("code", work)


def _entry(part: Any) -> str:
    return f"{part.name}/" if part.type == "dir" else str(part.name)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise _unreadable("this is no UTF-8 text") from None


def _unreadable(why: str) -> SourceError:
    return SourceError("code", Fault.BAD_QUESTION, why)


def _fragment(one: Mapping[str, Any]) -> str:
    matches = as_list(one.get("text_matches"))
    return str(as_mapping(matches[0]).get("fragment", "")) if matches else ""


def _blamed(told: Any) -> Edit:
    commit = as_mapping(told["commit"])
    user = as_mapping(as_mapping(commit.get("author")).get("user"))
    return Edit(
        sha=str(commit["oid"]),
        at=z(datetime.fromisoformat(str(commit["committedDate"]))),
        title=str(commit["messageHeadline"]),
        by=str(user.get("login", "")),
        first=int(told["startingLine"]),
        last=int(told["endingLine"]),
    )


def _logged(commit: Any) -> Edit:
    return Edit(
        sha=commit.sha,
        at=z(commit.commit.committer.date),
        title=str(commit.commit.message).partition("\n")[0],
        by=commit.author.login if commit.author else "",
    )
