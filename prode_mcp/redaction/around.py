"""What stands around a value and says that it is another thing than its form tells."""

from collections.abc import Iterator
from typing import Final

from prode_mcp.redaction.kinds import is_placeholder

_LONGEST: Final = 800
"""A placeholder's bytes at most: a shape's, with its columns and its rows' keys."""


def placeholder_end(data: bytes, at: int) -> int:
    """Return where the placeholder ends that `at` stands within, or 0."""
    opening = data.rfind(b"<", max(0, at - _LONGEST), at + 1)
    if opening < 0:
        return 0
    close = data.find(b">", opening, opening + _LONGEST)
    if close < at or not is_placeholder(data[opening : close + 1].decode("utf-8", "replace")):
        return 0
    return close + 1


def mailbox_start(data: bytes, start: int, end: int) -> int:
    """Step over what stands before an address without a blank: `to=ann@...`, `/x?mail=ann@...`."""
    box = data[start : data.rfind(b"@", start, end)]
    cut = max(box.rfind(sign) for sign in (b"=", b"/", b"?", b"&", b"|", b"{", b"}"))
    return start + cut + 1 if 0 <= cut < len(box) - 1 else start


def is_numbering(data: bytes, start: int) -> bool:
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


def is_in_address(data: bytes, start: int) -> bool:
    """Say whether what looks like mail is the user and host of a URL: `https://key@host`."""
    begin = data.rfind(b"://", max(0, start - 160), start)
    return begin >= 0 and not any(c in b"/ ?\n\"'" for c in data[begin + 3 : start])


def is_version(data: bytes, start: int) -> bool:
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
            b"jdk",
            b"jre",
            b"runtime",
            b"kernel",
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


def cookies(data: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the values of a Cookie header stand; its attributes hold none."""
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
            yield begin, begin + len(bare)
        at += len(part) + 1
