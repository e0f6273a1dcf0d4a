"""Find what must go in a text, and put its kind in its place. Linear time on any input.

bytes -> one pass for all triggers -> a rule's confirm on the lines around -> checks -> spans;
other readings and decoded blobs go the same way, three deep -> merged -> replaced in the original.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, Final

from prode_mcp.redaction import cued, rows
from prode_mcp.redaction.around import (
    cookies,
    is_in_address,
    is_numbering,
    is_version,
    mailbox_start,
    placeholder_end,
)
from prode_mcp.redaction.blobs import blobs
from prode_mcp.redaction.checks import holds
from prode_mcp.redaction.kinds import SECRETS, without_placeholders
from prode_mcp.redaction.readings import (
    Reading,
    decoded,
    folded,
    goes_on,
    is_broken,
    is_soft,
    joined,
    softened,
)
from prode_mcp.redaction.rules import RULES, Rule
from prode_mcp.redaction.scan import TRIGGERS, Hits, Pass, compiled
from prode_mcp.redaction.site import NOWHERE, Site
from prode_mcp.redaction.spans import Budget, Span

DEPTH: Final = 3
_SIDE: Final = 1500
_NEAR: Final = 300
_LONGEST: Final = 8000
_RUN: Final = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-=")
_WORDY: Final = (
    frozenset(_RUN - frozenset(b"=")) | frozenset(range(0x80, 0x100)) | frozenset(b".@:-")
)
_TOKEN: Final = _RUN | frozenset(b".~%")
_BODY: Final = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=\r\n\\")
_ARN: Final = r"arn:aws[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:\d*:[A-Za-z0-9_/:.*@+=,-]+"
# A broken line hides a token; words that meet at a line's end are two words.
_CROSSING: Final = SECRETS | {"email", "iban", "card", "encoded", "phone", "ip"}
_READING_OF: Final = {
    "hidden": "folded", "folded": "folded", "escaped": "decoded", "percent": "decoded", "entity": "decoded",
    "quoted-printable": "softened", "broken": "joined", "broken-escaped": "joined",
}  # fmt: skip


def find(
    data: bytes, scan: Pass, site: Site = NOWHERE, *, depth: int = 0, budget: Budget | None = None
) -> list[Span]:
    """Return what must go in UTF-8 text; spans may overlap.

    Raises:
        OverBudgetError: the text hides more layers than its size pays for.
    """
    budget = budget or Budget(len(data))
    budget.spend(len(data))
    hits = scan(data)
    if not hits:
        return []
    spans: list[Span] = []
    for number, ends in hits.items():
        role, name, _, _ = TRIGGERS[number]
        if role == "rule":
            spans += _by_rule(data, _RULES[name], ends, site)
        elif role == "key":
            spans += _by_key(data, ends, site)
        elif role == "pair":
            spans += (
                Span(a, b, kind, "pair")
                for end in ends
                for a, b, kind in cued.value_of_pair(data, end, site)
            )
        elif role == "rows":
            spans += (
                Span(a, b, "rows", name, shape) for a, b, shape in rows.tables(data, name, ends)
            )
        elif role == "blob" and depth < DEPTH:
            spans += (
                Span(a, b, "encoded", "base64")
                for a, b, text in blobs(data, ends)
                if find(text, scan, site, depth=depth + 1, budget=budget)
            )
    if spans and b"arn:aws" in data:
        spans = _outside_names(data, spans)
    if depth < DEPTH:
        spans += _in_readings(data, hits, scan, site, depth, budget)
    return spans


def _outside_names(data: bytes, spans: list[Span]) -> list[Span]:
    """Return the spans that do not lie in the name of an AWS resource; rows may hold one."""
    names = [hit.span() for hit in compiled(_ARN).finditer(data)]
    starts = [a for a, _ in names]

    def is_in_name(span: Span) -> bool:
        at = bisect_right(starts, span.start) - 1
        return at >= 0 and span.end <= names[at][1]

    return [span for span in spans if span.kind == "rows" or not is_in_name(span)]


_RULES: Final = {rule.name: rule for rule in RULES}


def _by_rule(data: bytes, rule: Rule, ends: list[int], site: Site) -> Iterator[Span]:
    pattern = compiled(rule.confirm)
    done = seen = 0
    for end in ends:
        if end <= done:
            continue
        start, stop = _window(data, rule, end)
        # What was read up to the last match is not read again.
        start = max(start, seen)
        is_whole = stop == len(data) or data[stop - 1] == 0x0A
        done = stop if is_whole else max(end, stop - rule.before)
        for hit in _matches(pattern, data, start, stop):
            a, b = hit.span(1)
            seen = b
            done = max(done, b)
            if rule.check == "mail":
                a = mailbox_start(data, a, b)
            if b == stop and rule.kind in SECRETS:
                b = _rest(data, b, _BODY if rule.lines else _TOKEN)
            while rule.kind == "person" and b > a and data[b - 1] in b"'-":
                b -= 1  # a quote's end, not the name's
            if b > a and _goes(data, a, b, rule, site):
                yield from _spans_of(data, a, b, rule)


def _matches(pattern: Any, data: bytes, start: int, stop: int) -> Iterator[Any]:
    """Yield the matches whose cue is not the name of a placeholder: `<bank_acct> 12345678`."""
    if data.find(b"<", start, stop) < 0:
        yield from pattern.finditer(data, start, stop)
        return
    while True:
        hit = pattern.search(data, start, stop)
        if hit is None:
            return
        after = placeholder_end(data, hit.start())
        if after:
            start = after
            continue
        yield hit
        start = max(hit.end(), hit.start() + 1)


def _window(data: bytes, rule: Rule, end: int) -> tuple[int, int]:
    """Return the part around a trigger's end that the rule is shown; it begins with a word."""
    start, stop = max(0, end - rule.before), min(len(data), end + rule.after)
    if not rule.lines:
        # The line's end before it belongs to it: a confirm that asks what stands before must see one.
        start = max(start, data.rfind(b"\n", start, end - 1))
        line_end = data.find(b"\n", end, stop)
        stop = line_end + 1 if line_end >= 0 else stop
    if data[start : start + 1] == b"\n":
        return start, stop
    while start and stop - start < _LONGEST and data[start - 1] in _WORDY:
        start -= 1
    return start, stop


def _rest(data: bytes, at: int, body: frozenset[int]) -> int:
    """Return where a secret that runs out of its window ends."""
    while at < len(data) and data[at] in body:
        at += 1
    return at


def _goes(data: bytes, start: int, end: int, rule: Rule, site: Site) -> bool:
    value = data[start:end].decode("utf-8", "replace")
    left = without_placeholders(value) if "<" in value else value
    if not any(map(str.isalnum, left)) or not holds(rule.check, value, site):
        return False
    if rule.kind not in SECRETS and site.keeps(value):
        return False
    if rule.check == "mail":
        return not is_in_address(data, start)
    if rule.check == "company" and b"opyright" in data[max(0, start - 60) : start]:
        return False
    if rule.check == "card":
        return not is_numbering(data, start)
    return not (rule.check == "public_ip" and is_version(data, start))


def _spans_of(data: bytes, start: int, end: int, rule: Rule) -> Iterator[Span]:
    if rule.check == "cookies":
        for a, b in cookies(data, start, end):
            yield Span(a, b, rule.kind, rule.name)
    else:
        yield Span(start, end, rule.kind, rule.name)


def _by_key(data: bytes, ends: list[int], site: Site) -> Iterator[Span]:
    done = 0
    listed: dict[str, int] = {}
    for end in ends:
        # What looks like a key inside a value is part of the value.
        if end <= done:
            continue
        done = end
        for a, b, kind in cued.values_after(data, end, site, listed):
            yield Span(a, b, kind, "key")
            done = b


def _in_readings(
    data: bytes, hits: Hits, scan: Pass, site: Site, depth: int, budget: Budget
) -> Iterator[Span]:
    for name, ends in _wanted(data, hits).items():
        more, side = (1, _NEAR) if name == "joined" else (name == "softened", _SIDE)
        for start, stop in _lines(data, sorted(ends), more=more, side=side):
            if name == "folded":
                start, stop = _with_armour(data, start, stop)
            reading = _read(name, data, start, stop)
            if reading is None or reading.data == data[start:stop]:
                continue
            for span in find(reading.data, scan, site, depth=depth + 1, budget=budget):
                if name == "joined" and not (
                    span.kind in _CROSSING
                    and any(span.start < j < span.end for j in reading.joints)
                ):
                    continue
                a, b = reading.span(span.start, span.end)
                yield span._replace(start=a, end=b)


def _wanted(data: bytes, hits: Hits) -> dict[str, list[int]]:
    """Return the readings that a text asks for, and where."""
    wanted: dict[str, list[int]] = {}
    for number, ends in hits.items():
        if TRIGGERS[number].role == "reading":
            name = TRIGGERS[number].name
            if name in {"broken", "broken-escaped"}:
                ends = [end for end in ends if goes_on(data, end - 3) and is_broken(data, end)]
            elif name == "quoted-printable":
                ends = [end for end in ends if is_soft(data, end)]
            if ends:
                wanted.setdefault(_READING_OF[name], []).extend(ends)
    return wanted


def _with_armour(data: bytes, start: int, stop: int) -> tuple[int, int]:
    """Return a part with the whole PEM block that it lies in."""
    begin = data.rfind(b"-----BEGIN", max(0, start - _LONGEST), stop)
    if begin < 0 or data.find(b"-----END", begin, start) >= 0:
        return start, stop
    end = data.find(b"-----END", begin, begin + 2 * _LONGEST)
    return min(start, begin), max(stop, end)


def _read(name: str, data: bytes, start: int, stop: int) -> Reading | None:
    match name:
        case "folded":
            return folded(data, start, stop)
        case "decoded":
            return decoded(data, start, stop, compiled)
        case "softened":
            return softened(data, start, stop, compiled)
        case _:
            return joined(data, start, stop, compiled)


def _lines(data: bytes, ends: list[int], *, more: int, side: int) -> Iterator[tuple[int, int]]:
    """Yield the lines around the ends, merged; of a long line only what is near."""
    size = len(data)
    held: tuple[int, int] | None = None
    for end in ends:
        if held and end + side // 2 < held[1]:
            continue
        start = max(0, end - side)
        # The line before too: a letter's closing, a header, a key may stand there.
        line = data.rfind(b"\n", start, max(0, end - 1)) + 1
        start = max(start, data.rfind(b"\n", start, max(0, line - 1)) + 1)
        while start and data[start] & 0xC0 == 0x80:
            start -= 1
        stop = min(size, end + side)
        cut = end
        for _ in range(1 + more):
            cut = data.find(b"\n", cut, stop)
            if cut < 0:
                break
            cut += 1
        stop = cut if cut > 0 else stop
        while stop < size and data[stop] & 0xC0 == 0x80:
            stop += 1
        if held and start <= held[1]:
            held = (held[0], max(stop, held[1]))
        else:
            if held:
                yield held
            held = (start, stop)
    if held:
        yield held
