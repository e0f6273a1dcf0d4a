"""Find pages by their words: SQLite's full-text index, in memory, made anew where a file changed."""

import sqlite3
from collections.abc import Sequence
from typing import Final

from prode_mcp.wiki.pages import Page

_SCHEMA: Final = (
    "create virtual table page using fts5"
    "(name unindexed, title, systems, symptoms, body, tokenize='porter unicode61')"
)
# Title and symptoms say what a page is of; its body says much else.
_ASK: Final = (
    "select name, bm25(page, 0, 8.0, 6.0, 6.0, 1.0) from page where page match ?"
    " order by bm25(page, 0, 8.0, 6.0, 6.0, 1.0), name limit ?"
)
_MOST_WORDS: Final = 12


class Index:
    """An index over pages."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._db = sqlite3.connect(":memory:", check_same_thread=False)
        self._db.execute(_SCHEMA)
        self._db.executemany(
            "insert into page values (?,?,?,?,?)",
            [(p.name, p.title, " ".join(p.systems), " ".join(p.symptoms), p.body) for p in pages],
        )

    def find(self, text: str, limit: int) -> list[str]:
        """Return the names of pages that hold any of a text's words, the best first."""
        words = _words(text)
        if not words:
            return []
        asked = " OR ".join(f'"{word}"' for word in words)
        return [str(row[0]) for row in self._db.execute(_ASK, (asked, limit))]


def _words(text: str) -> list[str]:
    """Return a text's words; nothing of the index's own language is among them."""
    kept = "".join(c if c.isalnum() else " " for c in text)
    words = dict.fromkeys(word for word in kept.casefold().split() if len(word) > 1)
    return list(words)[:_MOST_WORDS]
