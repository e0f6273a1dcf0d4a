"""Turn many log lines into few templates, with counts, times and rates.

Masks first: numbers, ids, times and addresses become a mark, so that most lines fall together at
once. What is left is grouped by word count and first word, and near-equal templates are merged
word by word, as Drain does. Pure; linear in the text, RE2 only.

drain3 was weighed and left: its newest release pins jsonpickle 1.5.1 (see ADR-003).
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any, Final, cast

MARK: Final = "<*>"
_LINE_CHARS: Final = 2_000
_WORDS: Final = 60
# One word of four may be the point ("job done", "job failed"); one of ten seldom is. Where a
# crowd of short templates differs in the same place, that place holds a value after all.
_NEAR: Final = 0.75
_SHORT_WORDS: Final = 6
_CROWD: Final = 12
_NEAR_IN_A_CROWD: Final = 0.5
_MOST_GROUPS: Final = 2_000
_EXAMPLES: Final = 2
_JSON_WORDS: Final = ("level", "severity", "msg", "message", "event", "error", "status", "path")
_KINDS: Final = frozenset({"level", "severity", "status"})
_MASKS: Final = (
    r"\b\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}[\d.,]*(?:Z|[+-]\d{2}:?\d{2})?"
    r"|\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b"
    r"|\b[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27}\b"
    r"|\b[A-Za-z]{1,12}_[A-Za-z0-9]*\d[A-Za-z0-9]*\b"
    r"|\b[0-9a-f]{12,}\b|\b0x[0-9a-fA-F]+\b"
    r"|[-+]?\b\d+(?:[.,:]\d+)*(?:ms|s|m|h|kB|MB|GB|%)?\b"
)


@dataclass(slots=True)
class Pattern:
    """One template: how often, when first and last, two lines as they were."""

    template: str
    count: int = 0
    first: datetime | None = None
    last: datetime | None = None
    examples: list[str] = field(default_factory=list[str])

    def see(self, at: datetime, line: str) -> None:
        """Count one line."""
        self.count += 1
        self.first = at if self.first is None or at < self.first else self.first
        self.last = at if self.last is None or at > self.last else self.last
        if len(self.examples) < _EXAMPLES and line not in self.examples:
            self.examples.append(line)


def mine(lines: Iterable[tuple[datetime, str]]) -> tuple[Pattern, ...]:
    """Return the templates of the lines, most frequent first."""
    masked: dict[str, Pattern] = {}
    seen: dict[str, str] = {}
    for at, line in lines:
        text = line[:_LINE_CHARS]
        told = seen.get(text)
        if told is None:
            told = mask(text)
            if len(seen) < 50_000:
                seen[text] = told
        pattern = masked.get(told)
        if pattern is None:
            pattern = masked[told] = Pattern(told)
        pattern.see(at, text)
    # Twice: a template that grew a mark may now take in one that came before it.
    merged = _merge(_merge(masked.values()))
    return tuple(sorted(merged, key=lambda p: (-p.count, p.template)))


def counts(lines: Iterable[tuple[datetime, str]], patterns: Sequence[Pattern]) -> Mapping[str, int]:
    """Count other lines under the templates of `patterns`, by template."""
    found = {pattern.template: 0 for pattern in patterns}
    split = [(pattern.template, pattern.template.split()) for pattern in patterns]
    known: dict[str, str | None] = {}
    for _, line in lines:
        told = mask(line[:_LINE_CHARS])
        if told not in known:
            words = told.split()
            known[told] = next((t for t, w in split if _fits(w, words)), None)
        template = known[told]
        if template is not None:
            found[template] += 1
    return found


def mask(line: str) -> str:
    """Return a line with what varies replaced by a mark; of a JSON line, what says what happened.

    A level or a status is a kind and not a measure, so its value stays.
    """
    told = _parsed(line)
    if told is None:
        return _masked(line)
    return " ".join(
        f"{key}={_word(told[key]) if key in _KINDS else _masked(_word(told[key]))}"
        for key in _JSON_WORDS
        if key in told
    ) or _masked(line)


def _masked(text: str) -> str:
    return cast("str", _pattern().sub(MARK, text.strip()))


def _parsed(line: str) -> dict[str, Any] | None:
    if not line.startswith("{"):
        return None
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return cast("dict[str, Any]", told) if isinstance(told, dict) else None


def _word(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)[:200]


def _merge(patterns: Iterable[Pattern]) -> list[Pattern]:
    """Merge templates of one length and first word that differ in few words."""
    groups: dict[tuple[int, str], list[tuple[list[str], Pattern]]] = {}
    total = 0
    rest = Pattern(f"{MARK} (rarer lines)")
    for pattern in sorted(patterns, key=lambda p: -p.count):
        words = pattern.template.split()[:_WORDS]
        group = groups.setdefault((len(words), words[0] if words else ""), [])
        least = _least_share(len(words), len(group))
        near = next((entry for entry in group if _share(entry[0], words) >= least), None)
        if near is not None:
            merged = [a if a == b else MARK for a, b in zip(near[0], words, strict=True)]
            near[0][:] = merged
            near[1].template = " ".join(merged)
            _add(near[1], pattern)
        elif total < _MOST_GROUPS:
            total += 1
            group.append((words, pattern))
        else:
            _add(rest, pattern)
    kept = [pattern for group in groups.values() for _, pattern in group]
    return [*kept, rest] if rest.count else kept


def _least_share(words: int, group: int) -> float:
    if group >= _CROWD:
        return _NEAR_IN_A_CROWD
    return _NEAR if words >= _SHORT_WORDS else 1.0


def _add(into: Pattern, other: Pattern) -> None:
    into.count += other.count
    for at in (other.first, other.last):
        if at is not None:
            into.first = at if into.first is None or at < into.first else into.first
            into.last = at if into.last is None or at > into.last else into.last
    into.examples = [*into.examples, *other.examples][:_EXAMPLES]


def _share(one: Sequence[str], other: Sequence[str]) -> float:
    return sum(a in {b, MARK} for a, b in zip(one, other, strict=True)) / max(1, len(one))


def _fits(template: Sequence[str], words: Sequence[str]) -> bool:
    return len(template) == len(words) and all(
        a in (MARK, b) or (MARK in a and b.startswith(a.partition(MARK)[0]))
        for a, b in zip(template, words, strict=True)
    )


@cache
def _pattern() -> Any:
    import re2  # noqa: PLC0415  0.1 s that the server's start does not need

    options = cast("Any", re2).Options()
    options.log_errors = False
    return cast("Any", re2).compile(_MASKS, options)
