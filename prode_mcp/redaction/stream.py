"""Redact text that arrives in pieces: a value may be split across them.

Output stays a carry behind the input, and does not depend on where the pieces were cut.
"""

from dataclasses import replace
from typing import Final, NamedTuple

from prode_mcp.contracts import Clean
from prode_mcp.redaction.memory import Memory
from prode_mcp.redaction.redactor import WITHHELD, Redactor, visible
from prode_mcp.redaction.spans import Span

BLOCK: Final = 65_536
CARRY: Final = 16_384
_CONTEXT: Final = 4_096


class Place(NamedTuple):
    """One thing taken out: its kind, the rule that found it, in which line of the text. No value."""

    kind: str
    rule: str
    line: int


class Stream:
    """Redacts a text piece by piece. After an error nothing more comes out but that it is withheld.

    `taken` says what went so far, in the text's order.
    """

    def __init__(self, redactor: Redactor) -> None:
        """Begin a text; what is found once goes wherever it stands again, blocks later too."""
        has_memory = redactor.memory is not None
        self._redactor = redactor if has_memory else replace(redactor, memory=Memory())
        self.taken: list[Place] = []
        self._line = 1
        self._data = b""
        self._context = b""
        self._broken = False

    def feed(self, piece: str) -> Clean:
        """Take a piece, and return what is certain by now, perhaps nothing."""
        if self._broken:
            return Clean("")
        self._data += piece.encode("utf-8", "ignore")
        out: list[str] = []
        while len(self._data) >= BLOCK + CARRY and not self._broken:
            out.append(self._step(last=False))
        return Clean("".join(out))

    def close(self) -> Clean:
        """Return the rest."""
        if self._broken:
            return Clean("")
        return Clean(self._step(last=True))

    def _step(self, *, last: bool) -> str:
        try:
            return self._redacted(last=last)
        except Exception:  # noqa: BLE001  whatever breaks here, the original must not pass
            self._broken = True
            self._data = b""
            self.taken.append(Place("withheld", "budget", self._line))
            return WITHHELD

    def _redacted(self, *, last: bool) -> str:
        shift = len(self._context)
        # A block's end is fixed by the text, not by the pieces.
        data = self._context + (self._data if last else self._data[: BLOCK + CARRY])
        spans = self._redactor.spans(data)
        cut = len(data) if last else _cut(data, shift + BLOCK)
        crossing = next((s for s in spans if s.start < cut < s.end), None)
        out: list[str] = []
        at = shift
        for span in spans:
            if span.end <= shift or span.start >= cut:
                continue
            out.append(visible(data[at : max(at, span.start)].decode("utf-8", "replace")))
            self._line += data.count(b"\n", at, max(at, span.start))
            self.taken.append(Place(span.kind, span.rule, self._line))
            out.append(self._redactor.placeholder(span, data[span.start : span.end]))
            self._line += data.count(b"\n", max(at, span.start), min(span.end, cut))
            at = min(span.end, cut)
        self._line += data.count(b"\n", at, cut)
        out.append(visible(data[at:cut].decode("utf-8", "replace")))
        self._context = _before(data, cut, crossing)
        self._data = b"" if last else self._data[cut - shift :]
        return "".join(out)


def _cut(data: bytes, at: int) -> int:
    """Return where a block ends: after the last line that ends before `at`, or within a long one."""
    line = data.rfind(b"\n", at - CARRY, at) + 1
    cut = line or at
    while cut < len(data) and data[cut] & 0xC0 == 0x80:
        cut += 1
    return cut


def _before(data: bytes, cut: int, crossing: Span | None) -> bytes:
    """Return the text that the next block needs before it: what opened a value that goes on."""
    if crossing is None:
        start = data.rfind(b"\n", max(0, cut - _CONTEXT), cut - 1) + 1 if cut else 0
        return data[max(start, cut - _CONTEXT) : cut] if start else b""
    opening = data[: crossing.start]
    start = max(opening.rfind(b"\n", 0, max(0, len(opening) - 2)) + 1, len(opening) - _CONTEXT)
    return opening[start:]
