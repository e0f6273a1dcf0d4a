"""Names, user names and mails that a run has seen, to be taken out wherever they stand again.

A name beside a cue is found by its cue; the same name in the next line's prose has none. What is
learnt lives in this process only, and goes with the run.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from prode_mcp.redaction.checks import holds
from prode_mcp.redaction.person_checks import NOT_NAMES
from prode_mcp.redaction.site import NOWHERE
from prode_mcp.redaction.spans import Span

_FEW: Final = 12
_MOST: Final = 20_000
# What text from outside can make a run forget: no more than names, and those only by the lexicon.
_LEARNT: Final = frozenset({"person", "email", "login"})
_ALNUM: Final = frozenset(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"
) | frozenset(range(0x80, 0x100))


class Memory:
    """What was found once. Several threads may learn and look at a time."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._known: dict[bytes, tuple[str, bytes]] = {}
        self._search: Any = None

    def learn(self, spans: Iterable[Span], data: bytes) -> None:
        """Take in what the spans hold."""
        before = len(self._known)
        for span in spans:
            if span.kind in _LEARNT and before < _MOST:
                whole = data[span.start : span.end]
                for word in _words(whole, span.kind):
                    self._known.setdefault(word, (span.kind, span.whole or whole))
        if len(self._known) > before:
            self._search = None

    def find(self, data: bytes) -> Iterator[Span]:
        """Yield where anything known stands as a whole word."""
        for start, end, (kind, whole) in self._hits(data):
            before = data[start - 1] if start else 0x20
            after = data[end] if end < len(data) else 0x20
            if before not in _ALNUM and after not in _ALNUM and before != 0x3C:
                yield Span(start, end, kind, "seen-before", whole=whole)

    def _hits(self, data: bytes) -> Iterator[tuple[int, int, tuple[str, bytes]]]:
        if len(self._known) <= _FEW:
            for word, known in tuple(self._known.items()):  # another thread may learn meanwhile
                at = data.find(word)
                while at >= 0:
                    yield at, at + len(word), known
                    at = data.find(word, at + len(word))
            return
        words = list(self._known)
        if self._search is None:
            from ahocorasick_rs import BytesAhoCorasick, MatchKind  # noqa: PLC0415

            self._search = BytesAhoCorasick(words, matchkind=MatchKind.LeftmostLongest)
        for number, start, end in self._search.find_matches_as_indexes(data):
            yield start, end, self._known[words[number]]


def _words(value: bytes, kind: str) -> Iterator[bytes]:
    """Yield what is looked for again: a mail or login whole, a name whole and by its words.

    Whoever writes a log line can put any words beside `full_name`. Only what the lists of names
    know is looked for, or a stranger could take a word out of all later evidence.
    """
    whole = value.strip(b" .,\"'")
    text = whole.decode("utf-8", "ignore")
    if kind == "email":
        if "@" in text and " " not in text:
            yield whole
    elif kind == "login":
        if len(whole) >= 5 and holds("login", text, NOWHERE):
            yield whole
    elif holds("name", text.replace(",", " "), NOWHERE):
        if " " in text:
            yield whole
        from prode_mcp.redaction.lexicon import FAMILY, GIVEN, WORDS  # noqa: PLC0415

        for word in text.replace(",", " ").split():
            bare = word.strip(".'\"")
            known = bare in GIVEN or bare in FAMILY
            if known and len(bare) >= 4 and bare not in WORDS and bare not in NOT_NAMES:
                yield bare.encode()
