"""Read the lines of a patch, and the hunks among them, by their own counts."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from prode_mcp.patches.shapes import Hunk, malformed

_MARKS: Final = frozenset(" +-")
_DIGITS: Final = 9


@dataclass(slots=True)
class Lines:
    """The lines of a patch without their ends, and how far they are read."""

    lines: list[str]
    read: int = 0

    @property
    def at(self) -> int:
        """The number of the line that comes next."""
        return self.read + 1

    def ahead(self, step: int = 0) -> str | None:
        """Return a line that comes, or None after the last."""
        place = self.read + step
        return self.lines[place] if place < len(self.lines) else None

    def starts(self, mark: str, step: int = 0) -> bool:
        """Say whether a line that comes begins so."""
        line = self.ahead(step)
        return line is not None and line.startswith(mark)

    def take(self) -> str:
        """Return the next line and go on."""
        line = self.lines[self.read]
        self.read += 1
        return line


def read_hunks(lines: Lines) -> tuple[Hunk, ...]:
    """Return the hunks that come next, in the order of the patch."""
    found: list[Hunk] = []
    while lines.starts("@@ "):
        found.append(_read_hunk(lines))
    _refuse_overlap(found)
    return tuple(found)


def _read_hunk(lines: Lines) -> Hunk:
    at = lines.at
    (start, olds), (_, news) = _read_head(lines.take(), at)
    if not olds + news or (olds and not start):
        raise malformed(at, "a hunk needs lines, and lines are numbered from 1")
    body = _read_body(lines, olds, news, at)
    for side in "+", "-":
        if not all(line.endswith("\n") for line in [li for li in body if li[0] != side][:-1]):
            raise malformed(at, "a line without its end is not the last of its file")
    return Hunk(at=at, start=start - 1 if olds else start, body=tuple(body))


def _read_head(line: str, at: int) -> tuple[tuple[int, int], tuple[int, int]]:
    parts = line.split(" ", 4)
    if len(parts) < 4 or parts[3].rstrip() != "@@":
        raise malformed(at, "a hunk begins `@@ -line,count +line,count @@`")
    return _read_range(parts[1], "-", at), _read_range(parts[2], "+", at)


def _read_range(text: str, mark: str, at: int) -> tuple[int, int]:
    start, comma, count = text[1:].partition(",")
    numbers = [start, count] if comma else [start, "1"]
    plain = all(n.isascii() and n.isdecimal() and len(n) <= _DIGITS for n in numbers)
    if text[:1] != mark or not plain:
        raise malformed(at, "a hunk begins `@@ -line,count +line,count @@`")
    return int(numbers[0]), int(numbers[1])


def _read_body(lines: Lines, olds: int, news: int, at: int) -> list[str]:
    body: list[str] = []
    while olds or news:
        line = lines.ahead()
        # A mail or an editor may have taken an empty context line's one space.
        mark = (line[:1] or " ") if line is not None else ""
        if body and mark == "\\":
            body[-1] = _endless(body[-1], lines.at)
        elif mark in _MARKS and line is not None:
            body.append(f"{line or ' '}\n")
            olds -= mark != "+"
            news -= mark != "-"
        else:
            raise malformed(lines.at, f"the hunk of line {at} ends before its counts are full")
        if olds < 0 or news < 0:
            raise malformed(lines.at, f"the hunk of line {at} holds other lines than its counts")
        lines.read += 1
    if lines.starts("\\"):
        body[-1] = _endless(body[-1], lines.at)
        lines.read += 1
    return body


def _endless(line: str, at: int) -> str:
    if not line.endswith("\n"):
        raise malformed(at, "`\\ No newline at end of file` stands twice")
    return line.removesuffix("\n")


def _refuse_overlap(hunks: list[Hunk]) -> None:
    spans = sorted((hunk.start, hunk.start + len(hunk.before), hunk.at) for hunk in hunks)
    for (first, end, _), (start, last, at) in pairwise(spans):
        if start < end or first == last:
            raise malformed(at, "two hunks change the same lines")
