"""Base64 that encodes text: where it stands, and what it says."""

import base64
import binascii
from collections.abc import Iterator
from typing import Final

_LEAST: Final = 24
_BASE64: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-="
_RUN: Final = frozenset(_BASE64)


def blobs(data: bytes, ends: list[int]) -> Iterator[tuple[int, int, bytes]]:
    """Yield where base64 of text stands and its text; each of `ends` is 12 characters into a run.

    A run after a slash may be a path's last step, so several beginnings may be told of one run.
    """
    done = 0
    for end in ends:
        if end <= done:
            continue
        start = end - 12
        head = data[start : start + _LEAST]
        if len(head) < _LEAST or head.translate(None, _BASE64) or not head.translate(None, _HEX):
            continue  # too short, or a hash
        starts = [
            s
            for s in (start, *_after_slashes(data, start, start + _LEAST))
            if _is_text(data[s : s + _LEAST])
        ]
        if not starts:
            continue
        stop = start + _LEAST
        while stop < len(data) and data[stop] in _RUN:
            stop += 1
        done = stop
        for a in starts:
            inside = _text_of(data[a:stop])
            if inside is not None:
                yield a, stop, inside


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
    if len(raw) <= 8 or len(raw.translate(None, _PRINTABLE)) > 1:
        return False
    # Mostly ASCII, or another script from its first sign on: chance seldom makes UTF-8.
    return len(raw.translate(None, _HIGH)) > len(raw) // 2 or _is_utf8(raw)


def _is_utf8(raw: bytes) -> bool:
    """Say whether bytes are UTF-8, but for a sign cut off at their end."""
    for cut in range(4):
        try:
            raw[: len(raw) - cut].decode("utf-8")
        except UnicodeDecodeError:
            continue
        return True
    return False


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
