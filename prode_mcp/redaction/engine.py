"""Find what must go in a text, and put its kind in its place. Linear time on any input.

bytes -> one pass for all triggers -> a rule's confirm on the lines around -> checks -> spans;
other readings and decoded blobs go the same way, three deep -> merged -> replaced in the original.
"""

import base64
import binascii
from collections.abc import Iterator
from typing import Final, NamedTuple

from prode_mcp.redaction import cued, rows
from prode_mcp.redaction.checks import holds
from prode_mcp.redaction.kinds import SECRETS, without_placeholders
from prode_mcp.redaction.readings import (
    Reading,
    decoded,
    folded,
    is_broken,
    is_soft,
    joined,
    softened,
)
from prode_mcp.redaction.rules import RULES, Rule
from prode_mcp.redaction.scan import TRIGGERS, Hits, Pass, compiled
from prode_mcp.redaction.site import NOWHERE, Site

DEPTH: Final = 3
_SIDE: Final = 1500
_NEAR: Final = 400
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


class Span(NamedTuple):
    """Where something must go, in bytes, and as what.

    `rule` says what found it; `whole` is the known value that this one is a part of.
    """

    start: int
    end: int
    kind: str
    rule: str
    shape: str = ""
    whole: bytes = b""


class OverBudgetError(Exception):
    """A text asked for more work than its size allows; it is withheld."""


class Budget:
    """How many bytes may still be read for one text, other readings included."""

    def __init__(self, size: int) -> None:
        """Allow a text its own size and several readings of it."""
        self._left = 24 * size + 400_000

    def spend(self, size: int) -> None:
        """Take `size` bytes.

        Raises:
            OverBudgetError: nothing is left.
        """
        self._left -= size
        if self._left < 0:
            raise OverBudgetError


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
        elif role == "rows":
            spans += (
                Span(a, b, "rows", name, shape) for a, b, shape in rows.tables(data, name, ends)
            )
        elif role == "blob" and depth < DEPTH:
            spans += _blobs(data, ends, scan, site, depth, budget)
    if b"arn:aws" in data:
        names = [hit.span() for hit in compiled(_ARN).finditer(data)]
        spans = [
            s
            for s in spans
            if s.kind == "rows" or not any(a <= s.start and s.end <= b for a, b in names)
        ]
    if depth < DEPTH:
        spans += _in_readings(data, hits, scan, site, depth, budget)
    return spans


_RULES: Final = {rule.name: rule for rule in RULES}


def _by_rule(data: bytes, rule: Rule, ends: list[int], site: Site) -> Iterator[Span]:
    pattern = compiled(rule.confirm)
    done = 0
    for end in ends:
        if end <= done:
            continue
        start, stop = _window(data, rule, end)
        is_whole = stop == len(data) or data[stop - 1] == 0x0A
        done = stop if is_whole else max(end, stop - rule.before)
        for hit in pattern.finditer(data, start, stop):
            a, b = hit.span(1)
            if rule.check == "mail":
                a = _mailbox_start(data, a, b)
            if b == stop and rule.kind in SECRETS:
                b = _rest(data, b, _BODY if rule.lines else _TOKEN)
            if b > a and _goes(data, a, b, rule, site):
                yield from _spans_of(data, a, b, rule)


def _window(data: bytes, rule: Rule, end: int) -> tuple[int, int]:
    """Return the part around a trigger's end that the rule is shown; it begins with a word."""
    start, stop = max(0, end - rule.before), min(len(data), end + rule.after)
    if not rule.lines:
        start = max(start, data.rfind(b"\n", start, end - 1) + 1)
        line_end = data.find(b"\n", end, stop)
        stop = line_end + 1 if line_end >= 0 else stop
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
    if not any(map(str.isalnum, without_placeholders(value))) or not holds(rule.check, value, site):
        return False
    if rule.kind not in SECRETS and site.keeps(value):
        return False
    if rule.check == "mail":
        return not _is_in_address(data, start)
    if rule.check == "card":
        return not _is_numbering(data, start)
    return not (rule.check == "public_ip" and _is_version(data, start))


def _mailbox_start(data: bytes, start: int, end: int) -> int:
    """Step over what stands before an address without a blank: `to=ann@...`, `/x?mail=ann@...`."""
    box = data[start : data.rfind(b"@", start, end)]
    cut = max(box.rfind(sign) for sign in (b"=", b"/", b"?", b"&", b"|", b"{", b"}"))
    return start + cut + 1 if 0 <= cut < len(box) - 1 else start


def _is_numbering(data: bytes, start: int) -> bool:
    """Say whether a number's key says that it counts something: `order_no=`, `invoice: `."""
    before = data[max(0, start - 40) : start]
    key = before.rstrip(b" \"'\\")
    if not key.endswith((b"=", b":", b"#")):
        return False
    return key.rstrip(b"=:#\"'\\ ").lower().endswith(_NUMBERINGS)


_NUMBERINGS: Final = tuple(
    word + end
    for word in (
        b"order", b"invoice", b"ref", b"reference", b"track", b"tracking", b"txn", b"transaction",
        b"booking", b"ticket", b"case", b"batch", b"job", b"seq", b"sequence", b"event", b"message",
        b"msg", b"offset", b"row", b"line", b"shipment", b"parcel", b"trace", b"request", b"span",
    )
    for end in (b"", b"_no", b"no", b"_id", b"id", b"-id", b"_number", b"number", b" no", b" number", b"_nr", b" id")
)  # fmt: skip


def _spans_of(data: bytes, start: int, end: int, rule: Rule) -> Iterator[Span]:
    if rule.check == "cookies":
        yield from _cookies(data, start, end, rule)
    else:
        yield Span(start, end, rule.kind, rule.name)


def _is_in_address(data: bytes, start: int) -> bool:
    """Say whether what looks like mail is the user and host of a URL: `https://key@host`."""
    begin = data.rfind(b"://", max(0, start - 160), start)
    return begin >= 0 and not any(c in b"/ ?\n\"'" for c in data[begin + 3 : start])


def _is_version(data: bytes, start: int) -> bool:
    """Say whether four numbers are a version: `Chrome/120.0.6099.109`, `version 1.2.3.4`."""
    before = data[max(0, start - 24) : start].lower()
    if before.endswith((b"://", b"//", b"@")):
        return False
    if before[-1:] == b"/":
        return before[-2:-1].isalpha()
    word = before.rstrip(b" :=\"'v(").rpartition(b" ")[2]
    return word.endswith(
        (
            b"version",
            b"ver",
            b"release",
            b"build",
            b"oid",
            b"firmware",
            b"driver",
            b"agent",
            b"sdk",
            b"section",
        )
    )


def _cookies(data: bytes, start: int, end: int, rule: Rule) -> Iterator[Span]:
    at = start
    end = min(
        (cut for sign in (b"\\n", b"\\r") if (cut := data.find(sign, start, end)) >= 0), default=end
    )
    attributes = (b"path", b"domain", b"expires", b"max-age", b"samesite")
    for part in data[start:end].split(b";"):
        name, sign, value = part.partition(b"=")
        begin = at + len(name) + len(sign)
        bare = value.rstrip(b" ,\\")
        if (
            sign
            and name.strip().lower() not in attributes
            and len(bare) >= 6
            and name.strip()
            and not bare.startswith(b"<")
        ):
            yield Span(begin, begin + len(bare), rule.kind, rule.name)
        at += len(part) + 1


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


def _blobs(
    data: bytes, ends: list[int], scan: Pass, site: Site, depth: int, budget: Budget
) -> Iterator[Span]:
    """Yield base64 that holds something which must go: the whole of it goes."""
    done = 0
    for end in ends:
        if end <= done:
            continue
        start = end - 24
        head = data[start:end]
        if not head.translate(None, _HEX):  # a hash, an id
            continue
        starts = [
            s for s in (start, *_after_slashes(data, start, end)) if _is_text(data[s : s + 24])
        ]
        if not starts:
            continue
        stop = end
        while stop < len(data) and data[stop] in _RUN:
            stop += 1
        done = stop
        for a in starts:
            inside = _text_of(data[a:stop])
            if inside is not None and find(inside, scan, site, depth=depth + 1, budget=budget):
                yield Span(a, stop, "encoded", "base64")
                break


def _after_slashes(data: bytes, start: int, end: int) -> Iterator[int]:
    """Yield where a path's next steps begin: base64 may follow a slash."""
    slash = data.find(b"/", start, end)
    while slash >= 0:
        yield slash + 1
        slash = data.find(b"/", slash + 1, slash + 120)


def _is_text(head: bytes) -> bool:
    """Say whether the first characters of base64 encode text."""
    try:
        raw = binascii.a2b_base64(head.translate(_URLSAFE).rstrip(b"=")[: len(head) & ~3])
    except binascii.Error:
        return False
    return (
        len(raw) > 8
        and len(raw.translate(None, _PRINTABLE)) <= 1
        and len(raw.translate(None, _HIGH)) > len(raw) // 2
    )


_HEX: Final = b"0123456789abcdef-"
_PRINTABLE: Final = bytes([9, 10, 13, *range(32, 127), *range(0x80, 0x100)])
_HIGH: Final = bytes(range(0x80, 0x100))


def _text_of(blob: bytes) -> bytes | None:
    """Return the text that a blob encodes, if it is text at all."""
    bare = blob.rstrip(b"=").translate(_URLSAFE)
    if len(bare) % 4 == 1:
        bare = bare[:-1]
    try:
        raw = base64.b64decode(bare + b"=" * (-len(bare) % 4))
    except (binascii.Error, ValueError):
        return None
    text = raw.decode("utf-8", "ignore")
    told = sum(c.isprintable() or c in "\n\r\t" for c in text)
    return text.encode() if text and told > 0.9 * len(text) else None


_URLSAFE: Final = bytes.maketrans(b"-_", b"+/")


def _in_readings(
    data: bytes, hits: Hits, scan: Pass, site: Site, depth: int, budget: Budget
) -> Iterator[Span]:
    wanted: dict[str, list[int]] = {}
    for number, ends in hits.items():
        if TRIGGERS[number].role == "reading":
            name = TRIGGERS[number].name
            if name in {"broken", "broken-escaped"}:
                ends = [end for end in ends if is_broken(data, end)]
            elif name == "quoted-printable":
                ends = [end for end in ends if is_soft(data, end)]
            if ends:
                wanted.setdefault(_READING_OF[name], []).extend(ends)
    for name, ends in wanted.items():
        more, side = (1, _NEAR) if name == "joined" else (name == "softened", _SIDE)
        for start, stop in _lines(data, sorted(ends), more=more, side=side):
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


def merged(spans: list[Span]) -> list[Span]:
    """Return spans without overlaps; rows take in what stands in them, secrets name what they meet."""
    kept: list[Span] = []
    for span in sorted(spans, key=_order):
        if kept and span.start < kept[-1].end:
            before = kept[-1]
            first = (
                before
                if before.kind == "rows"
                or before.kind in SECRETS
                or (span.kind not in SECRETS and span.kind != "rows")
                else span
            )
            kept[-1] = Span(
                before.start, max(before.end, span.end), first.kind, first.rule, first.shape
            )
        elif span.end > span.start:
            kept.append(span)
    return kept


def _order(span: Span) -> tuple[int, int, bool, str]:
    """Order spans by place; of two alike, the one whose form says more than its key comes first."""
    return span.start, -span.end, span.rule == "key", span.rule
