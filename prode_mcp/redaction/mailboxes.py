"""Names that stand beside the address that is made of them: `Yerlan T. <yerlan.tulegenova@...>`.

No list has every name; the owner of an address often tells it there. Only the lines around an
address are looked at, and only here: what is remembered for later text goes by the lists.
"""

import unicodedata
from collections.abc import Iterator
from typing import Final

from prode_mcp.redaction.person_checks import NOT_NAMES
from prode_mcp.redaction.scan import compiled
from prode_mcp.redaction.site import SERVICES
from prode_mcp.redaction.spans import Span

_AROUND: Final = 400
_NAME: Final = r"\p{Lu}[\p{L}\x{2019}'-]{2,30}"
_SPLIT: Final = str.maketrans("._-+%0123456789", " " * 15)


def named_by_mail(spans: list[Span], data: bytes) -> Iterator[Span]:
    """Yield the capitalised words near an address that are parts of its mailbox."""
    for span in spans:
        if span.kind != "email":
            continue
        box = data[span.start : span.end].partition(b"@")[0].decode("utf-8", "replace")
        parts = _parts(box)
        if not parts:
            continue
        start = max(0, span.start - _AROUND)
        for hit in compiled(_NAME).finditer(data, start, min(len(data), span.end + _AROUND)):
            a, b = hit.span()
            word = data[a:b].decode("utf-8", "replace")
            if _folded(word) in parts and word not in NOT_NAMES and not span.start <= a < span.end:
                yield Span(a, b, "person", "name-of-mail")


def _parts(box: str) -> frozenset[str]:
    """Return a mailbox's words, if it is made of two or more as people's are."""
    words = [word for word in _folded(box).translate(_SPLIT).split() if len(word) >= 3]
    is_named = len(words) >= 2 and not any(word in SERVICES for word in words)
    return frozenset(words[:3]) if is_named else frozenset()


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return (
        "".join(c for c in plain if not unicodedata.combining(c))
        .replace("\u0131", "i")
        .replace("\xf8", "o")
        .replace("\u0142", "l")
    )
