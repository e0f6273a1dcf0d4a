"""What customers reported, counted and quoted, without who they are. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Any, Final, NamedTuple, cast

from pydantic import JsonValue

from prode_mcp.contracts import quoted

MOST_QUOTES: Final = 5
_QUOTE_CHARS: Final = 400
_SUBJECT_CHARS: Final = 120
_MOST_VERSIONS: Final = 8
_MOST_ATTACHMENTS: Final = 5
_NAME_CHARS: Final = 2
# Two reports that share more than this part of their words say the same.
_ALIKE: Final = 0.6
_PLATFORMS: Final = {
    **dict.fromkeys(("ios", "iphone", "ipad", "ipados"), "ios"),
    **dict.fromkeys(("android", "pixel", "galaxy"), "android"),
    **dict.fromkeys(("browser", "chrome", "safari", "firefox", "edge", "website"), "web"),
    **dict.fromkeys(("windows",), "windows"),
    **dict.fromkeys(("macos", "macbook"), "macos"),
}
# Three numbers, or two behind a word that says so; four are an address.
_VERSION: Final = (
    r"(?i)(?:^|[^\w.])(?:(?:v|version\s+|app\s+)(\d{1,3}\.\d{1,3}(?:\.\d{1,5})?)"
    r"|(\d{1,3}\.\d{1,3}\.\d{1,5}))(?:[^\w.]|\.?$|\.\s)"
)
_WORD: Final = r"[\p{L}\p{N}']+"


class Attachment(NamedTuple):
    """A file that came with a report, by what is said of it; nobody opens it here."""

    name: str
    type: str
    bytes: int | None


class Report(NamedTuple):
    """One report: what was said, when and where, and nothing of who said it."""

    id: str
    channel: str
    at: datetime
    subject: str
    text: str
    attachments: tuple[Attachment, ...] = ()


def without(text: str, names: Iterable[str]) -> str:
    """Return text in which the words of a person's own names are taken out."""
    parts = {p.casefold() for name in names for p in name.split() if len(p) > _NAME_CHARS}
    kept, end = "", 0
    for found in _compiled(_WORD).finditer(text):
        if found.group().removesuffix("'s").casefold() in parts:
            kept += text[end : found.start()] + "[customer]"
            end = found.end()
    return kept + text[end:]


def told(reports: Sequence[Report]) -> dict[str, JsonValue]:
    """Count reports by channel, platform and version, and quote some that stand for the rest."""
    if not reports:
        return {"reports": 0, "note": "no report is no proof that nobody noticed"}
    times = sorted(report.at for report in reports)
    platforms = Counter(found for one in reports for found in _platforms(_whole(one)))
    versions = Counter(found for one in reports for found in _versions(_whole(one)))
    attached = [(one.id, file) for one in reports for file in one.attachments]
    return {
        "reports": len(reports),
        "by_channel": dict(Counter(one.channel for one in reports)),
        "first": _z(times[0]),
        "last": _z(times[-1]),
        "platforms": dict(platforms.most_common()),
        "versions": dict(versions.most_common(_MOST_VERSIONS)),
        "quotes": [_quote(one) for one in representative(reports)],
        "attachments": [
            {
                "report": of,
                "name": quoted(file.name),
                "type": quoted(file.type),
                "bytes": file.bytes,
            }
            for of, file in attached[:_MOST_ATTACHMENTS]
        ],
        "attachments_in_all": len(attached),
    }


def representative(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Return the first report and those nearest to the rest, none that says what another does."""
    words = {one.id: frozenset(_said(_whole(one))) for one in reports}
    nearness = {
        one.id: sum(_share(words[one.id], words[other.id]) for other in reports if other != one)
        for one in reports
    }
    first = min(reports, key=lambda one: one.at)
    rest = sorted(
        (one for one in reports if one != first), key=lambda one: (-nearness[one.id], one.at)
    )
    kept = [first]
    for one in rest:
        if len(kept) == MOST_QUOTES:
            break
        if all(_share(words[one.id], words[other.id]) <= _ALIKE for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.at))


def _quote(one: Report) -> JsonValue:
    return {
        "report": one.id,
        "channel": one.channel,
        "at": _z(one.at),
        "subject": quoted(one.subject[:_SUBJECT_CHARS]),
        "text": quoted(one.text[:_QUOTE_CHARS]),
        "attachments": len(one.attachments),
    }


def _whole(one: Report) -> str:
    return f"{one.subject} {one.text}"


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    together = one | other
    return len(one & other) / len(together) if together else 1.0


def _platforms(text: str) -> set[str]:
    return {_PLATFORMS[word] for word in _said(text) if word in _PLATFORMS}


def _versions(text: str) -> set[str]:
    return {one or other for one, other in _compiled(_VERSION).findall(text)}


def _said(text: str) -> list[str]:
    return [word.casefold() for word in _compiled(_WORD).findall(text)]


def _z(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


@cache
def _compiled(pattern: str) -> Any:
    import re2  # noqa: PLC0415  0.1 s that the server's start does not need

    return cast("Any", re2).compile(pattern)
