"""Bring Sentry's objects to short rows. SDKs send odd forms; what is not of a kind is left out."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from pydantic import JsonValue

from prode_mcp.contracts import Window, quoted
from prode_mcp.sources.http import Reply
from prode_mcp.trees import as_list, as_mapping

TAG_VALUES: Final = 8
_CRUMBS: Final = 5
_FRAMES: Final = 4
_BUCKETS: Final = 24
# Steps that Sentry's own charts use, in minutes.
_STEPS: Final = (1, 5, 10, 15, 30, 60, 180, 360, 720, 1440, 2880, 10_080)
WHO: Final = frozenset({"user", "email", "ip", "username", "user.email", "user.ip"})
"""Tags that say who somebody is; they are never taken."""


def brief(value: Any, most: int = 300) -> str:
    """Return the beginning of a text."""
    return str(value or "")[:most]


def ident(value: Any) -> JsonValue:
    """Return what has the form of an id as it is, and anything else quoted."""
    text = brief(value, 120)
    if all(c.isascii() and (c.isalnum() or c in "._@+/:-") for c in text):
        return text or None
    return quoted(text)


def whole(value: Any) -> int:
    """Return a whole number; Sentry writes counts as text."""
    try:
        return int(value or 0)
    except (TypeError, ValueError):
        return 0


def is_plain(name: str) -> bool:
    """Whether a name is safe as one segment of a path."""
    return 0 < len(name) <= 60 and all(c.isascii() and (c.isalnum() or c in "-_") for c in name)


def version_of(release: Any) -> str | None:
    """Return a release's version."""
    return as_mapping(release).get("version")


def time_params(window: Window) -> dict[str, str]:
    """Return a window as query parameters."""
    return {"start": z(window.start), "end": z(window.end)}


def z(at: datetime) -> str:
    """Write a time as RFC 3339 in UTC."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def has_next(reply: Reply) -> bool:
    """Whether a page is followed by another; a link to an empty page stands there always."""
    links = reply.headers.get("link", "").split(",")
    return any('rel="next"' in link and 'results="true"' in link for link in links)


def step_minutes(span: Window) -> int:
    """Return the finest step that gives a chart of few points."""
    minutes = (span.end - span.start) / timedelta(minutes=1)
    return next((s for s in _STEPS if minutes / s <= _BUCKETS), _STEPS[-1])


def bucket_counts(told: Mapping[str, Any]) -> list[tuple[str, int]]:
    """Return the counts of a time series, each with the start of its bucket."""
    series = as_list(told.get("timeSeries"))
    values = as_list(as_mapping(series[0]).get("values")) if series else ()
    found: list[tuple[str, int]] = []
    for value in values:
        bucket = as_mapping(value)
        at = datetime.fromtimestamp(whole(bucket.get("timestamp")) / 1000, UTC)
        found.append((z(at), whole(bucket.get("value"))))
    return found


def rate_ratio(
    here: Mapping[str, JsonValue], window: Window, before: Mapping[str, JsonValue], base: Window
) -> float | None:
    """Return how many times as often events come in the window as in the baseline."""
    rate = whole(before.get("events")) / (base.end - base.start).total_seconds()
    now = whole(here.get("events")) / (window.end - window.start).total_seconds()
    return round(now / rate, 2) if rate else None


def age_days(first: Any, end: datetime) -> int | None:
    """Return how many whole days lie between a first sighting and an end."""
    try:
        return (end - datetime.fromisoformat(str(first))).days
    except (TypeError, ValueError):
        return None


def tag_values(told: Mapping[str, Any]) -> JsonValue:
    """Return a tag's most frequent values."""
    values = [as_mapping(v) for v in as_list(told.get("topValues"))]
    shown: list[JsonValue] = [
        {"value": quoted(brief(v.get("value"), 120)), "count": whole(v.get("count"))}
        for v in values[:TAG_VALUES]
    ]
    unique = whole(told.get("uniqueValues"))
    if unique > 30:  # an id on every event tells nothing by its most frequent values
        return {"different_values": unique}
    return shown or None


def own_frames(event: Mapping[str, Any]) -> list[JsonValue]:
    """Return the innermost frames of the application's own code; never their variables."""
    found: list[JsonValue] = []
    for entry in as_list(event.get("entries")):
        if as_mapping(entry).get("type") != "exception":
            continue
        for value in as_list(as_mapping(as_mapping(entry).get("data")).get("values")):
            stack = as_mapping(as_mapping(value).get("stacktrace"))
            frames = [as_mapping(f) for f in as_list(stack.get("frames"))]
            own = [f for f in frames if f.get("inApp")] or frames
            for frame in own[-_FRAMES:]:
                place = {
                    "file": brief(frame.get("filename") or frame.get("module"), 200),
                    "function": brief(frame.get("function"), 120),
                    "line": whole(frame.get("lineNo")) or None,
                }
                found.append({k: v for k, v in place.items() if v})
    return found[-_FRAMES:]


def event_row(event: Mapping[str, Any]) -> JsonValue:
    """Return what an event says, without the person it happened to."""
    tags = {
        str(as_mapping(t).get("key")): brief(as_mapping(t).get("value"), 120)
        for t in as_list(event.get("tags"))
    }
    contexts = as_mapping(event.get("contexts"))
    told: dict[str, JsonValue] = {
        "id": event.get("eventID") or event.get("id"),
        "at": event.get("dateCreated") or event.get("dateReceived"),
        "release": ident(tags.pop("release", None)),
        "environment": ident(tags.pop("environment", None)),
        "trace": ident(as_mapping(contexts.get("trace")).get("trace_id")),
        "user": ident(as_mapping(event.get("user")).get("id")),
        "message": quoted(_message(event)) if _message(event) else None,
        "tags": {k: quoted(v) for k, v in sorted(tags.items()) if k not in WHO},
        "breadcrumbs": _breadcrumbs(event),
    }
    return {k: v for k, v in told.items() if v not in (None, "", [], {})}


def _message(event: Mapping[str, Any]) -> str:
    """Return an event's own message; SDKs send it as text or as an object."""
    for entry in as_list(event.get("entries")):
        if as_mapping(entry).get("type") == "message":
            data = as_mapping(as_mapping(entry).get("data"))
            return brief(data.get("formatted") or data.get("message"))
    message = as_mapping(event.get("message"))
    if message:
        return brief(message.get("formatted") or message.get("message"))
    return brief(event.get("message"))


def _breadcrumbs(event: Mapping[str, Any]) -> list[JsonValue]:
    for entry in as_list(event.get("entries")):
        if as_mapping(entry).get("type") == "breadcrumbs":
            values = as_list(as_mapping(as_mapping(entry).get("data")).get("values"))
            crumbs = [as_mapping(v) for v in values][-_CRUMBS:]
            return [
                {
                    "at": crumb.get("timestamp"),
                    "category": brief(crumb.get("category"), 60),
                    "message": quoted(brief(crumb.get("message"))),
                }
                for crumb in crumbs
            ]
    return []
