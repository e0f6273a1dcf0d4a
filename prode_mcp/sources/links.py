"""Find what a ticket's words point at: Sentry issues, AWS names, request ids, times.

The words are from outside, so only RE2 reads them: its time is linear in their length.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any, Final, cast

from pydantic import JsonValue

from prode_mcp.contracts import QUOTED

_MOST: Final = 20
_LIMIT_CHARS: Final = 100_000
_FORMS: Final = {
    "sentry": r"(?:/issues/)(\d{6,20})",
    "sentry_short": r"\b([A-Z][A-Z0-9]{1,15}(?:-[A-Z0-9]{1,15}){1,3})\b",
    "arn": r"\b(arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:\d*:[\w/:.*-]{1,200})",
    "log_group": r"(?:^|[\s`'\"(])(/(?:aws|ecs)/[\w./-]{2,120})",
    "queue": r"https://sqs\.[a-z0-9-]+\.amazonaws\.com/\d{12}/([\w-]{1,80})",
    "request": r"\b(req_[A-Za-z0-9]{8,64}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b",
    "trace": r"\b([0-9a-f]{32})\b",
    "time": r"\b(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})|\d{2}:\d{2} UTC)\b",
    "url": r"(https?://[^\s<>\"'`)\]]{4,300})",
}
_ALARM_WORD: Final = r"(?i)\balarm:?\s+`?([\w/.-]{4,120})"


def find_links(texts: Iterable[str]) -> JsonValue:
    """Return what the texts point at, by kind, each at most twenty times and without doubles."""
    said = "\n".join(texts)[:_LIMIT_CHARS]
    found: dict[str, JsonValue] = {}
    for kind, pattern in _patterns().items():
        hits = list(dict.fromkeys(hit.group(1) for hit in pattern.finditer(said)))
        hits = [hit for hit in hits if _means(kind, hit)][:_MOST]
        if hits:
            found[kind] = cast("JsonValue", hits)
    # What is found in a stranger's words is still a stranger's, whatever its grammar.
    return {QUOTED: found} if found else {}


def _means(kind: str, hit: str) -> bool:
    """Leave out what only looks the part: a ticket's key is no Sentry id, an address no alarm."""
    if kind == "sentry_short":
        return hit.count("-") >= 2 and any(c.isdecimal() for c in hit.rpartition("-")[2])
    return kind != "alarm" or not hit.startswith("http")


@cache
def _patterns() -> dict[str, Any]:
    import re2  # noqa: PLC0415  0.1 s that the server's start does not need

    options = cast("Any", re2).Options()
    options.log_errors = False
    forms = {**_FORMS, "alarm": _ALARM_WORD}
    return {kind: cast("Any", re2).compile(form, options) for kind, form in forms.items()}
