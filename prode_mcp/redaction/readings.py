"""Other readings of a text, each with a map back to where its bytes stand in the original.

A value can be hidden from a pattern by zero-width characters, full-width letters, escapes,
percent signs, entities or a broken line. Only the lines that hold such a thing are read again.
"""

import html
import unicodedata
from typing import Any, Final, NamedTuple

INVISIBLE: Final = frozenset(
    map(
        chr,
        (
            *(*range(9), 11, 12, *range(14, 32), 127, 0xAD, 0x34F, 0x61C, 0x115F, 0x180E),
            *(*range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF),
            *(*range(0xFE00, 0xFE10), *range(0xD800, 0xE000)),
        ),
    )
)
"""Characters that a reader does not see, direction marks and lone surrogates included."""

TRIGGERS: Final = {
    "hidden": r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\x{AD}|\x{34F}|\x{180E}|[\x{200B}-\x{200F}]|[\x{2028}-\x{202E}]|[\x{2060}-\x{206F}]|\x{FEFF}|[\x{FE00}-\x{FE0F}]",
    "folded": r"[\x{FF01}-\x{FF5E}]|[\x{1D400}-\x{1D7FF}]|[\x{FB00}-\x{FB06}]|[\x{2460}-\x{24FF}]|\x{2024}|\x{FE52}|\x{FE6B}",
    "escaped": r"\\(?:u\{?[0-9A-Fa-f]{2}|x[0-9A-Fa-f]{2}|/|[0-7]{3}|[nt][A-Za-z0-9\"'(\\\[|+-])",
    "percent": r"%[0-9A-Fa-f]{2}",
    "entity": r"&(?:#[0-9xX]|[A-Za-z]{2,8};)",
    "quoted-printable": r"=3D[A-Za-z0-9\"]|[A-Za-z0-9.]=(?:40|2E|2B|5F)[A-Za-z]|=[C-F][0-9A-F]=[89AB][0-9A-F]|=\r?\n",
    "broken": r"[A-Za-z0-9+/=_.@%~-]\\?\r?\n[ \t>|+#*]*[A-Za-z0-9+/_.@%-]{3}",
    "broken-escaped": r"[A-Za-z0-9+/=_.@%-]{2}\\r?\\n[ \t]*[A-Za-z0-9+/=_.@%-]{3}",
}
_DECODE: Final = r"(?:\\u[0-9A-Fa-f]{4}|\\u\{[0-9A-Fa-f]{2,6}\}|\\x[0-9A-Fa-f]{2}|%[0-9A-Fa-f]{2})+|&#\d{1,7};?|&#[xX][0-9A-Fa-f]{1,6};?|&[A-Za-z]{2,8};|\\+[\"'/\\]|\\[nrt]"
_BROKEN: Final = r"[A-Za-z0-9+/=_.@%~-](\\?\r?\n[ \t>|+#*]*|\\r?\\n[ \t]*)([A-Za-z0-9+/_.@%:-]+={0,2})(?:[\s\"'`),;<>\]}|\\&?#]|$)"
_SOFT: Final = r"=\r?\n|(?:=(?:3D|40|2E|2B|5F|20|[C-F][0-9A-F]|[89AB][0-9A-F]))+"
_CONTROL: Final = {ord("n"): "\n", ord("r"): "\r", ord("t"): "\t"}


class Reading(NamedTuple):
    """A reading of part of a text, and for each of its bytes where it begins in the original.

    `starts` has one more entry than `data` has bytes. In a `joined` reading only what crosses
    one of the `joints` is new.
    """

    data: bytes
    starts: list[int]
    joints: tuple[int, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a span of this reading stands in the original."""
        return self.starts[start], self.starts[end]


def folded(data: bytes, start: int, end: int) -> Reading:
    """Return a part without what cannot be seen, and with full-width and the like made plain."""
    out = bytearray()
    starts: list[int] = []
    at = start
    for c in data[start:end].decode("utf-8", "replace"):
        size = len(c.encode("utf-8", "replace")) if c < "\ud800" or c > "\udfff" else 3
        if c not in INVISIBLE:
            plain = c if c < "\x80" else unicodedata.normalize("NFKC", c)
            piece = plain.encode("utf-8", "replace")
            out += piece
            starts += [at] * len(piece)
        at += size
    starts.append(end)
    return Reading(bytes(out), starts)


def decoded(data: bytes, start: int, end: int, re: Any) -> Reading | None:
    """Return a part with escapes, percent signs and entities resolved, one layer of them."""
    return _replaced(data, start, end, re(_DECODE).finditer(data, start, end), _meaning)


def softened(data: bytes, start: int, end: int, re: Any) -> Reading | None:
    """Return a part with quoted-printable's soft breaks and codes resolved."""
    return _replaced(data, start, end, re(_SOFT).finditer(data, start, end), _soft)


def joined(data: bytes, start: int, end: int, re: Any) -> Reading | None:
    """Return a part in which tokens that were broken over lines are whole."""
    out = bytearray()
    starts: list[int] = []
    joints: list[int] = []
    at = start
    pattern = re(_BROKEN)
    while True:
        hit = pattern.search(data, at, end)
        if hit is None:
            break
        cut, more = hit.span(1)
        if not (
            _goes_on(hit.group(2)) and is_broken(data, more) and _is_same_margin(data, cut, more)
        ):
            out += data[at:more]
            starts += range(at, more)
            at = more
            continue
        out += data[at:cut]
        starts += range(at, cut)
        joints.append(len(out))
        at = more
    if not joints:
        return None
    out += data[at:end]
    starts += range(at, end + 1)
    return Reading(bytes(out), starts, tuple(joints))


def is_broken(data: bytes, end: int) -> bool:
    """Say whether a long token stands before the line's end that a trigger found at `end`."""
    cut = max(data.rfind(b"\n", max(0, end - 40), end), data.rfind(b"\\n", max(0, end - 40), end))
    line = (
        data[max(0, cut - 14) : cut]
        .removesuffix(b"\r")
        .removesuffix(b"\\r")
        .removesuffix(b"\\")[-11:]
    )
    if line.endswith(b"==") or (line.endswith(b"=") and (b"/" in line or b"+" in line)):
        return False  # base64 that has come to its end
    is_token = not line.translate(None, _TOKEN) or not line.translate(None, _ADDRESS)
    is_token = is_token and len(line) >= 11 and bool(line.strip(b"-"))
    return is_token and not _is_in_armour(data, end)


def _is_in_armour(data: bytes, at: int) -> bool:
    """Say whether a place is within a PEM block, whose lines a rule of its own takes together."""
    begin = data.rfind(b"-----BEGIN", max(0, at - 8192), at)
    return begin >= 0 and data.find(b"-----END", begin, at) < 0


def goes_on(data: bytes, at: int) -> bool:
    """Say whether the token that begins at `at` can be the rest of a broken one."""
    head = data[at : at + 200]
    end = head.translate(_TOKEN_ENDS).find(b"\n")
    return _goes_on(head if end < 0 else head[:end])


def is_soft(data: bytes, end: int) -> bool:
    """Say whether what ends at `end` may be quoted-printable, and not a base64 line's padding."""
    cut = data.rfind(b"=", max(0, end - 6), end)
    if data[cut + 1 : cut + 2] not in {b"\r", b"\n"}:
        return True
    return bool(data[max(0, cut - 24) : cut].translate(None, _PADDED))


_PADDED: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-"
_ADDRESS: Final = b"0123456789abcdefABCDEF:"
_TOKEN: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_.@%~-"


def _is_same_margin(data: bytes, cut: int, more: int) -> bool:
    """Say whether the next line is quoted as this one is: with `>`, with `#`, or not at all."""
    margin = data[cut:more].translate(None, b" \t\r\n\\rn")
    begin = data.rfind(b"\n", max(0, cut - 400), cut) + 1
    line = data[begin:cut]
    own = line[: len(line) - len(line.lstrip(b" \t>|+#*"))].translate(None, b" \t")
    return not margin or margin == own


_TOKEN_ENDS: Final = bytes(0x78 if c in _TOKEN + b":" else 0x0A for c in range(256))


def _goes_on(token: bytes) -> bool:
    """Say whether what begins a line can be the rest of a broken token, and not a word or a date."""
    if b":" in token and token.translate(None, _ADDRESS):
        return False  # a key
    if len(token) < 3 or (
        token.isalpha()
        and (token.islower() or token.istitle() or (token.isupper() and len(token) < 12))
    ):
        return False
    key, sign, _ = token.partition(b"=")
    if sign and b"_" in key and key.isupper():
        return False
    key = token.rstrip(b"=")
    if key != token and (b"_" in key or key.isalpha()):
        return False
    return not token.startswith((b"20", b"at.", b"--", b"..")) or len(token) > 24


def _replaced(data: bytes, start: int, end: int, hits: Any, meaning: Any) -> Reading | None:
    out = bytearray()
    starts: list[int] = []
    at = start
    for hit in hits:
        a, b = hit.span()
        out += data[at:a]
        starts += range(at, a)
        for piece, where in meaning(data[a:b], a):
            out += piece
            starts += [where] * len(piece)
        at = b
    if at == start:
        return None
    out += data[at:end]
    starts += range(at, end + 1)
    return Reading(bytes(out), starts)


def _meaning(raw: bytes, at: int) -> list[tuple[bytes, int]]:
    first = raw[:1]
    if first == b"&":
        return [(html.unescape(raw.decode("ascii")).encode("utf-8", "replace"), at)]
    if first == b"\\" and raw[1:2] not in {b"u", b"x"}:
        last = raw[-1]
        if last in _CONTROL:
            return [(_CONTROL[last].encode(), at)]
        return [(raw[(len(raw)) // 2 :], at)]
    return _codes(raw, at)


def _codes(raw: bytes, at: int) -> list[tuple[bytes, int]]:
    r"""Resolve a run of \uXXXX, \xXX and %XX codes, surrogate pairs and UTF-8 sequences joined."""
    units: list[tuple[int, int, bool]] = []
    i = 0
    while i < len(raw):
        if raw[i : i + 1] == b"%":
            units.append((int(raw[i + 1 : i + 3], 16), at + i, True))
            i += 3
        elif raw[i + 1 : i + 2] == b"x":
            units.append((int(raw[i + 2 : i + 4], 16), at + i, True))
            i += 4
        elif raw[i + 2 : i + 3] == b"{":
            close = raw.index(b"}", i)
            units.append((min(int(raw[i + 3 : close], 16), 0x10FFFF), at + i, False))
            i = close + 1
        else:
            units.append((int(raw[i + 2 : i + 6], 16), at + i, False))
            i += 6
    if all(is_byte for _, _, is_byte in units):
        return _bytes([(code, where) for code, where, _ in units])
    text = b"".join(
        code.to_bytes(2, "big") if code < 0x10000 else chr(code).encode("utf-16-be")
        for code, _, _ in units
    )
    whole = text.decode("utf-16-be", "replace")
    if len(whole) == len(units):
        return [
            (c.encode("utf-8", "replace"), unit[1]) for c, unit in zip(whole, units, strict=True)
        ]
    return [(whole.encode("utf-8", "replace"), at)]


def _soft(raw: bytes, at: int) -> list[tuple[bytes, int]]:
    if raw[1:2] in {b"\r", b"\n"}:
        return []
    return _bytes([(int(raw[i + 1 : i + 3], 16), at + i) for i in range(0, len(raw), 3)])


def _bytes(codes: list[tuple[int, int]]) -> list[tuple[bytes, int]]:
    """Return codes as the UTF-8 they are, or as Latin-1 where they are none: never broken UTF-8."""
    try:
        bytes(code for code, _ in codes).decode("utf-8")
    except UnicodeDecodeError:
        return [(chr(code).encode("utf-8"), where) for code, where in codes]
    return [(bytes([code]), where) for code, where in codes]
