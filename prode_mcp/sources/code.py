"""Source as it runs in production: one file's lines, where a text stands, who changed a line when.

Nothing here decides who may read; the evidence gate does. Contents are outside text: they are
quoted, and redacted as everything else.
"""

from collections.abc import Awaitable, Callable
from typing import Final, NamedTuple, Protocol

from pydantic import JsonValue

from prode_mcp.contracts import Envelope, Observation, Specialist, quoted
from prode_mcp.errors import Fault, SourceError

READ_LINES: Final = 400
READ_CHARS: Final = 20_000
_LINE_CHARS: Final = 400
_TITLE_CHARS: Final = 120


class Hit(NamedTuple):
    """Where a text stands; `line` is 0 where the source does not say."""

    path: str
    line: int
    text: str


class Edit(NamedTuple):
    """A commit that touched a file; of a blame also the lines, first to last, that it left."""

    sha: str
    at: str
    title: str
    by: str = ""
    first: int = 0
    last: int = 0


class Found(NamedTuple):
    """What a search found, and what it did not look at."""

    hits: tuple[Hit, ...]
    unseen: tuple[str, ...]


class Files(Protocol):
    """A repository that can be read at any commit, on GitHub or in a clone."""

    name: str

    async def resolve(self, ref: str) -> str:
        """Return the commit that a branch, tag or id names."""
        ...

    async def text(self, path: str, sha: str) -> str | tuple[str, ...]:
        """Return a file's text, or the names in a folder, folders with a slash at the end."""
        ...

    async def search(self, text: str, under: str, sha: str) -> Found:
        """Find a text, letter for letter where the source can."""
        ...

    async def blame(self, path: str, sha: str, first: int, last: int) -> tuple[Edit, ...]:
        """Return who last changed these lines."""
        ...

    async def log(self, path: str, sha: str, most: int) -> tuple[Edit, ...]:
        """Return the newest commits that touched a path."""
        ...

    def spent(self) -> int:
        """Return how many requests were made so far."""
        ...


class Ref(NamedTuple):
    """A name and the commit that it stands for."""

    name: str
    sha: str


class Code:
    """Reads source for the code specialist; `live` says what runs in production."""

    def __init__(self, files: Files, live: Callable[[], Awaitable[Ref]]) -> None:
        self._files = files
        self._live = live

    async def whoami(self) -> str:
        """Return the repository's name, if its newest commit can be read.

        Raises:
            SourceError: it cannot.
        """
        await self._files.resolve("HEAD")
        return self._files.name

    async def read(self, path: str, ref: str = "", *, first: int = 1, last: int = 0) -> Observation:
        """Return lines of a file, or a folder's entries, at a ref; by default at what runs.

        Raises:
            SourceError: there is no such ref or path, or the source did not answer.
        """
        before = self._files.spent()
        at = await self._at(ref)
        told = await self._files.text(_inside(path), at.sha)
        if isinstance(told, tuple):
            return self._told(at, before, {"path": path, "entries": list(told)}, len(told))
        lines = told.splitlines()
        if first > max(1, len(lines)):
            raise _bad(f"the file has {len(lines)} lines; line {first} is past its end")
        wanted = lines[first - 1 : last or None]
        shown = _fitting(wanted)
        cut = [f"{len(wanted) - len(shown)} more lines"] if len(shown) < len(wanted) else []
        text = "\n".join(line[:READ_CHARS] for line in shown)
        body: dict[str, JsonValue] = {
            "path": path,
            "lines": {"from": first, "to": first + len(shown) - 1, "of": len(lines)},
            "text": quoted(text),
        }
        return self._told(at, before, body, len(shown), cut)

    async def search(self, text: str, under: str = "", ref: str = "") -> Observation:
        """Return where a text stands.

        Raises:
            SourceError: the source did not answer.
        """
        before = self._files.spent()
        at = await self._at(ref)
        found = await self._files.search(text, _inside(under) if under else "", at.sha)
        body: dict[str, JsonValue] = {
            "text": text,
            "under": under,
            "hits": [
                {
                    "path": hit.path,
                    **({"line": hit.line} if hit.line else {}),
                    "text": quoted(hit.text[:_LINE_CHARS]),
                }
                for hit in found.hits
            ],
        }
        return self._told(at, before, body, len(found.hits), list(found.unseen))

    async def history(
        self, path: str, ref: str = "", *, first: int = 0, last: int = 0
    ) -> Observation:
        """Return the commits that touched a path, and who last changed the lines asked for.

        Raises:
            SourceError: there is no such ref or path, or the source did not answer.
        """
        before = self._files.spent()
        at = await self._at(ref)
        inside = _inside(path)
        log = await self._files.log(inside, at.sha, 20)
        body: dict[str, JsonValue] = {"path": path, "commits": [_told_edit(edit) for edit in log]}
        if first:
            blamed = await self._files.blame(inside, at.sha, first, max(first, last))
            body["lines"] = [_told_edit(edit) for edit in blamed]
        return self._told(at, before, body, len(log))

    async def _at(self, ref: str) -> Ref:
        return Ref(ref, await self._files.resolve(ref)) if ref else await self._live()

    def _told(
        self,
        at: Ref,
        before: int,
        body: dict[str, JsonValue],
        returned: int,
        cut: list[str] | None = None,
    ) -> Observation:
        envelope = Envelope(
            account=self._files.name,
            returned=returned,
            cut=tuple(cut or ()),
            complete=not cut,
            calls=max(1, self._files.spent() - before),
        )
        where: dict[str, JsonValue] = {
            "repository": self._files.name,
            "ref": at.name,
            "sha": at.sha[:12],
        }
        return Observation(source=Specialist.CODE, envelope=envelope, body=where | body)


def _fitting(lines: list[str]) -> list[str]:
    """Return as many whole lines as an answer may hold, and at least one."""
    room = READ_CHARS
    shown: list[str] = []
    for line in lines[:READ_LINES]:
        room -= len(line) + 1
        if room < 0 and shown:
            break
        shown.append(line)
    return shown


def _told_edit(edit: Edit) -> JsonValue:
    return {
        "sha": edit.sha[:12],
        "at": edit.at,
        "title": quoted(edit.title[:_TITLE_CHARS]),
        **({"by": edit.by} if edit.by else {}),
        **({"lines": [edit.first, edit.last]} if edit.first else {}),
    }


def _inside(path: str) -> str:
    """Return a path that stays in the repository, without slashes at its ends.

    Raises:
        SourceError: it is none.
    """
    parts = path.strip("/").split("/")
    if any(part in {"", ".", ".."} for part in parts) and path.strip("/"):
        raise _bad("a path names a file or folder of the repository, without . or .. parts")
    return "/".join(parts)


def _bad(why: str) -> SourceError:
    return SourceError("code", Fault.BAD_QUESTION, why, calls=0)
