"""The PRODE Wiki as routing: where to look, never what is true."""

import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from pydantic import JsonValue

from prode_mcp.content import pages
from prode_mcp.redaction import redact_text
from prode_mcp.wiki.index import Index
from prode_mcp.wiki.pages import Page, age_of, read_page

NOTE: Final = "Routing only: what a page says is memory, and no finding can cite it."
_MOST_PAGES: Final = 5
_FOUND: Final = 8
_HEAD_CHARS: Final = 240
# A folder of thousands is not looked through for every question.
_LOOKS_EVERY_S: Final = 5.0


class _Read(NamedTuple):
    """Pages as they were read, from which files, and their index."""

    stamps: Mapping[str, tuple[int, int]]
    pages: Mapping[str, Page]
    words: Index
    at: float


@dataclass(eq=False)
class Wiki:
    """Pages of the team's own folder, or of the package where none is set."""

    folder: Path | None
    _read: _Read | None = field(default=None)

    def names(self) -> tuple[str, ...]:
        """Return the names of all pages."""
        return tuple(self._fresh().pages)

    def every(self) -> tuple[Page, ...]:
        """Return all pages, as they stand in their folder."""
        return tuple(self._fresh().pages.values())

    def read(self, name: str, today: date) -> dict[str, JsonValue] | None:
        """Return a page, typed as routing, with the day a person last reviewed it."""
        page = self._fresh().pages.get(name)
        if page is None:
            return None
        told = _told(page, today)
        return {**told, "note": NOTE, "text": redact_text(page.body)}

    def search(self, text: str, today: date) -> list[JsonValue]:
        """Return the pages whose title, systems, symptoms or body hold a text's words."""
        read = self._fresh()
        return [
            {**_told(read.pages[name], today), "begins": redact_text(_head(read.pages[name]))}
            for name in read.words.find(text, _FOUND)
        ]

    def routes(self, ticket: str) -> tuple[str, ...]:
        """Name the pages that the ticket's text mentions, most mentions first."""
        said = ticket.casefold()
        scored = [(_mentions(page, said), page.name) for page in self._fresh().pages.values()]
        best = sorted((-score, name) for score, name in scored if score)
        return tuple(f"prode://wiki/{name}" for _, name in best[:_MOST_PAGES])

    def _fresh(self) -> _Read:
        now = time.monotonic()
        if self._read is not None and now - self._read.at < _LOOKS_EVERY_S:
            return self._read
        stamps = self._stamps()
        if self._read is not None and self._read.stamps == stamps:
            self._read = self._read._replace(at=now)
            return self._read
        found = [read_page(name, text) for name, text in self._texts(stamps).items()]
        told = {page.name: page for page in found}
        self._read = _Read(stamps, told, Index(found), now)
        return self._read

    def _stamps(self) -> dict[str, tuple[int, int]]:
        """Return what tells that a file has changed: its size and its time."""
        if self.folder is None:
            return {}
        with os.scandir(self.folder) as entries:
            found = {entry.name: entry.stat() for entry in entries if entry.name.endswith(".md")}
        return {
            name.removesuffix(".md"): (found[name].st_size, found[name].st_mtime_ns)
            for name in sorted(found)
        }

    def _texts(self, stamps: Mapping[str, object]) -> dict[str, str]:
        if self.folder is None:
            return pages("wiki")
        return {
            name: (self.folder / f"{name}.md").read_text(encoding="utf-8", errors="replace")
            for name in stamps
        }


def _told(page: Page, today: date) -> dict[str, JsonValue]:
    """Describe a page; nothing of it can be cited."""
    told: dict[str, JsonValue] = {
        "kind": "routing",
        "page": page.name,
        "title": redact_text(page.title),
        "reviewed": str(page.reviewed or "never"),
    }
    lists: Mapping[str, Sequence[str]] = {"systems": page.systems, "symptoms": page.symptoms}
    told |= {key: [redact_text(v) for v in values] for key, values in lists.items() if values}
    if page.owner:
        told["owner"] = redact_text(page.owner)
    if page.runs:
        told["runs"] = list(page.runs)
    if age := age_of(page, today):
        told["warning"] = age
    return told


def _head(page: Page) -> str:
    return " ".join(page.body.split())[:_HEAD_CHARS]


def _mentions(page: Page, said: str) -> int:
    named = [page.name, *page.systems]
    words = {*page.name.split("-"), *page.title.casefold().split()}
    for symptom in page.symptoms:
        words |= {*symptom.casefold().split()}
    scored = sum(word in said for word in words if len(word) > 3)
    return 3 * any(name.casefold() in said for name in named) + scored
