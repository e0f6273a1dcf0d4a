"""Source in a local clone, read by `git` without a checkout, so that no file of it ever runs.

Nothing is fetched: what the clone does not hold is a gap, and a person fetches.
"""

import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import anyio

from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.code import Edit, Found, Hit

_DEADLINE_S: Final = 20
_HITS: Final = 50
_LIMIT_BYTES: Final = 8_000_000
# The clone's own configuration may name programs; none of these reads needs one.
_QUIET: Final = (
    "--no-pager",
    "--no-replace-objects",
    "--literal-pathspecs",
    *("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"),
    *("-c", "protocol.allow=never", "-c", "core.quotePath=false"),
)
_ENVIRONMENT: Final = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "LC_ALL": "C.UTF-8",
    "PATH": "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin",
}


class Clone:
    """A clone on this machine, as `prode_mcp.sources.code.Files`."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self.name = name
        self._calls = 0

    def spent(self) -> int:
        """Return how many times git was asked."""
        return self._calls

    async def resolve(self, ref: str) -> str:
        """Return the commit that a ref names; a remote's branches count where no own one is.

        Raises:
            SourceError: the clone does not hold it.
        """
        for name in (ref, f"origin/{ref}"):
            asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
            found = await self._git(*asked)
            if found.returncode == 0:
                return found.stdout.decode().strip()
        raise _gone("the clone has no such ref; fetch, or name another")

    async def text(self, path: str, sha: str) -> str | tuple[str, ...]:
        """Return a file's text or a folder's entries.

        Raises:
            SourceError: there is no such path at that commit, or it is no text.
        """
        named = f"{sha}:{path}"
        kind = await self._git("cat-file", "-t", named)
        match kind.stdout.strip():
            case b"tree":
                listed = await self._ask("ls-tree", "-z", named)
                return tuple(_entry(row) for row in listed.split(b"\0") if row)
            case b"blob":
                content = await self._ask("cat-file", "blob", named)
            case _:
                raise _gone("no such path at that commit")
        if len(content) > _LIMIT_BYTES:
            why = f"the file is larger than {_LIMIT_BYTES // 10**6} MB"
            raise SourceError("code", Fault.TOO_LARGE, why)
        try:
            return content.decode("utf-8")
        except UnicodeDecodeError:
            raise SourceError("code", Fault.BAD_QUESTION, "this is no UTF-8 text") from None

    async def search(self, text: str, under: str, sha: str) -> Found:
        """Find a text letter for letter in every text file of a commit.

        Raises:
            SourceError: git did not answer.
        """
        where = ("--", under) if under else ()
        asked = ("grep", "--no-textconv", "-n", "-z", "-I", "-F", "-e", text, sha, *where)
        found = await self._git(*asked)
        if found.returncode > 1:
            raise _failed()
        rows = [row for row in found.stdout.split(b"\n") if row]
        hits = tuple(_hit(row, sha) for row in rows[:_HITS])
        return Found(hits, (f"hits after the first {_HITS}",) if len(rows) > _HITS else ())

    async def blame(self, path: str, sha: str, first: int, last: int) -> tuple[Edit, ...]:
        """Return who last changed these lines.

        Raises:
            SourceError: there is no such path, or it has no such lines.
        """
        asked = ("blame", "--no-textconv", "--porcelain", "-L", f"{first},{last}", sha, "--", path)
        found = await self._git(*asked)
        if found.returncode:
            raise _gone("no such lines of that path at that commit")
        return _blamed(found.stdout.decode("utf-8", "replace"))

    async def log(self, path: str, sha: str, most: int) -> tuple[Edit, ...]:
        """Return the newest commits that touched a path.

        Raises:
            SourceError: git did not answer.
        """
        form = "--format=%H%x00%ct%x00%s"
        told = await self._ask("log", "-z", f"-n{most}", form, sha, "--", path)
        fields = told.decode("utf-8", "replace").split("\0")
        rows = zip(fields[::3], fields[1::3], fields[2::3], strict=False)
        return tuple(Edit(row[0], _z(row[1]), row[2]) for row in rows)

    async def _ask(self, *arguments: str) -> bytes:
        found = await self._git(*arguments)
        if found.returncode:
            raise _failed()
        return found.stdout

    async def _git(self, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
        self._calls += 1
        command = ["git", "-C", str(self._folder), *_QUIET, *arguments]
        try:
            with anyio.fail_after(_DEADLINE_S):
                return await anyio.run_process(
                    command, check=False, env=_ENVIRONMENT, stdin=subprocess.DEVNULL
                )
        except TimeoutError as error:
            raise SourceError("code", Fault.TIMEOUT, "git took too long; ask for less") from error
        except OSError as error:
            why = "git or the clone cannot be opened; check PRODE_GIT_CLONE"
            raise SourceError("code", Fault.UNAVAILABLE, why) from error


def _entry(row: bytes) -> str:
    head, _, name = row.partition(b"\t")
    text = name.decode("utf-8", "replace")
    return f"{text}/" if b" tree " in head else text


def _hit(row: bytes, sha: str) -> Hit:
    named, number, text = [*row.split(b"\0", 2), b"", b""][:3]
    path = named.decode("utf-8", "replace").removeprefix(f"{sha}:")
    return Hit(path, int(number) if number.isdigit() else 0, text.decode("utf-8", "replace"))


def _blamed(text: str) -> tuple[Edit, ...]:
    """Read `git blame --porcelain`: a header a group of lines, its details the first time only."""
    told: dict[str, dict[str, str]] = {}
    spans: list[tuple[str, int, int]] = []
    sha = ""
    for line in text.splitlines():
        if line.startswith("\t"):
            continue
        word, _, rest = line.partition(" ")
        numbers = rest.split()
        if len(word) >= 40 and len(numbers) >= 2 and all(n.isdigit() for n in numbers):
            sha = word
            if len(numbers) == 3:
                spans.append((sha, int(numbers[1]), int(numbers[1]) + int(numbers[2]) - 1))
        else:
            told.setdefault(sha, {})[word] = rest
    return tuple(_edit(sha, told.get(sha, {}), first, last) for sha, first, last in spans)


def _edit(sha: str, told: Mapping[str, str], first: int, last: int) -> Edit:
    at = _z(told.get("committer-time", "0"))
    return Edit(sha, at, told.get("summary", ""), first=first, last=last)


def _z(seconds: str) -> str:
    return f"{datetime.fromtimestamp(int(seconds), UTC):%Y-%m-%dT%H:%M:%SZ}"


def _gone(why: str) -> SourceError:
    return SourceError("code", Fault.NOT_FOUND, why)


def _failed() -> SourceError:
    return SourceError("code", Fault.UNAVAILABLE, "git could not answer; is the clone whole?")
