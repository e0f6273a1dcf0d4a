"""Sentry: issues, their events and their trend, by the REST API. It reads only.

Whoever knows a project's public DSN can write event text, so all of it is quoted. Of the person
an event happened to, only the id is ever taken.

Source: Sentry's published API description (0.272).
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Final

from pydantic import JsonValue

from prode_mcp.contracts import Envelope, Observation, Specialist, Window, quoted
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.http import Http, Reply
from prode_mcp.sources.together import together

_PAGE: Final = 100
_CRUMBS: Final = 5
_FRAMES: Final = 4
_TAG_VALUES: Final = 8
_OWN_TAGS: Final = 12
_BUCKETS: Final = 24
# Steps that Sentry's own charts use, in minutes.
_STEPS: Final = (1, 5, 10, 15, 30, 60, 180, 360, 720, 1440, 2880, 10_080)
_WHO: Final = frozenset({"user", "email", "ip", "username", "user.email", "user.ip"})


class Sentry:
    """A read-only client of one organization."""

    def __init__(self, url: str, org: str, token: str, *, http: Http | None = None) -> None:
        base = f"{url.rstrip('/')}/api/0/organizations/{org}"
        self._http = http or Http("sentry", base, {"authorization": f"Bearer {token}"})
        self._org = org

    async def whoami(self) -> str:
        """Return the organization's slug.

        Raises:
            SourceError: Sentry did not answer.
        """
        reply = await self._http.get_json("/")
        return str(_mapping(reply).get("slug", self._org))

    async def issue(self, issue: str) -> Observation:
        """Read one issue: what it is, since when, how often, where in the code, on which release.

        Raises:
            SourceError: Sentry did not answer, or knows no such issue.
        """
        reply = await self._http.get_json(f"/issues/{_name(issue)}/")
        told = _mapping(reply)
        issue_id = str(told.get("id", issue))
        latest, tags, calls = await self._around(issue_id, told)
        body: dict[str, JsonValue] = {
            "id": issue_id,
            "short_id": told.get("shortId"),
            "title": quoted(_text(told.get("title"))),
            "culprit": quoted(_text(told.get("culprit"))),
            "level": told.get("level"),
            "status": told.get("status"),
            "substatus": told.get("substatus"),
            "handled": not told.get("isUnhandled", True),
            "first_seen": told.get("firstSeen"),
            "last_seen": told.get("lastSeen"),
            "count": _int(told.get("count")),
            "users": _int(told.get("userCount")),
            "first_release": _version(told.get("firstRelease")),
            "last_release": _version(told.get("lastRelease")),
            "project": _mapping_of(told.get("project")).get("slug"),
            "frames": _frames(latest),
            "tags": tags,
        }
        return _observed(body, Envelope(returned=1, calls=reply.calls + calls))

    async def events(
        self,
        issue: str,
        window: Window,
        *,
        environment: str = "",
        query: str = "",
        limit: int = 20,
    ) -> Observation:
        """List an issue's events in a window, newest first, with their last breadcrumbs.

        Raises:
            SourceError: Sentry did not answer, or knows no such issue.
        """
        name = _name(issue)
        params = {
            **_times(window),
            "limit": min(limit, _PAGE),
            "full": "true",
            **({"environment": environment} if environment else {}),
            **({"query": query} if query else {}),
        }
        reply = await self._http.get_json(f"/issues/{name}/events/", params)
        rows = [_mapping_of(row) for row in _sequence(reply)][:limit]
        whole, calls = await self._whole(name, rows[:3])
        more = _has_next(reply)
        body: dict[str, JsonValue] = {
            "events": [_event(whole.get(str(row.get("id")), row)) for row in rows]
        }
        envelope = Envelope(
            asked=window,
            effective=window,
            environment=environment,
            returned=len(rows),
            cut=(f"events after the newest {len(rows)}",) if more else (),
            complete=not more,
            calls=reply.calls + calls,
        )
        return _observed(body, envelope)

    async def trend(
        self, issue: str, window: Window, baseline: Window | None, *, tag: str = "release"
    ) -> Observation:
        """Count an issue's events in a window, by time and by a tag, against a baseline.

        Raises:
            SourceError: Sentry did not answer, or knows no such issue.
        """
        head = await self._http.get_json(f"/issues/{_name(issue)}/")
        told = _mapping(head)
        issue_id = str(told.get("id", issue))
        found: dict[str, tuple[dict[str, JsonValue], int]] = {}

        async def count(name: str, span: Window, by: str) -> None:
            found[name] = await self._counted(issue_id, span, by)

        spans = [("window", window, tag)]
        if baseline is not None:
            spans.append(("baseline", baseline, ""))
        await together(*(partial(count, *span) for span in spans))
        here, calls = found["window"]
        body: dict[str, JsonValue] = {
            "id": issue_id,
            "short_id": told.get("shortId"),
            "first_seen": told.get("firstSeen"),
            "lifetime": _int(told.get("count")),
            "age_days": _age_days(told.get("firstSeen"), window.end),
            "window": here,
        }
        if baseline is not None:
            before, more = found["baseline"]
            calls += more
            body["baseline"] = before
            body["rate_ratio"] = _rate_ratio(here, window, before, baseline)
        envelope = Envelope(
            asked=window,
            effective=window,
            matched=_int(here.get("events")),
            returned=_int(here.get("events")),
            calls=head.calls + calls,
        )
        return _observed(body, envelope)

    async def _around(
        self, issue_id: str, told: Mapping[str, Any]
    ) -> tuple[Mapping[str, Any], dict[str, JsonValue], int]:
        """Read the latest event and the tags of an issue, all at once."""
        keys = [str(_mapping_of(t).get("key")) for t in told.get("tags") or []]
        keys = [k for k in dict.fromkeys(["release", "environment", *keys]) if k not in _WHO]
        latest: dict[str, Any] = {}
        tags: dict[str, JsonValue] = {}
        calls = [0]

        async def read_latest() -> None:
            try:
                reply = await self._http.get_json(f"/issues/{issue_id}/events/latest/")
            except SourceError as error:
                if error.fault is not Fault.NOT_FOUND:
                    raise
                calls[0] += error.calls
                return
            calls[0] += reply.calls
            latest.update(_mapping(reply))

        async def read_tag(key: str) -> None:
            try:
                reply = await self._http.get_json(f"/issues/{issue_id}/tags/{key}/")
            except SourceError as error:
                if error.fault is not Fault.NOT_FOUND:
                    raise
                calls[0] += error.calls
                return
            calls[0] += reply.calls
            found = _tag(_mapping(reply))
            if found:
                tags[key] = found

        await together(read_latest, *(partial(read_tag, key) for key in keys[:_OWN_TAGS]))
        return latest, dict(sorted(tags.items())), calls[0]

    async def _whole(
        self, name: str, rows: Sequence[Mapping[str, Any]]
    ) -> tuple[dict[str, Mapping[str, Any]], int]:
        """Read a few events in full, for their breadcrumbs and traces."""
        found: dict[str, Mapping[str, Any]] = {}
        calls = 0
        for row in rows:
            if row.get("entries") is None and row.get("id"):
                reply = await self._http.get_json(f"/issues/{name}/events/{row['id']}/")
                calls += reply.calls
                found[str(row["id"])] = _mapping(reply)
        return found, calls

    async def _counted(
        self, issue_id: str, span: Window, tag: str
    ) -> tuple[dict[str, JsonValue], int]:
        step = _step(span)
        query = f"issue.id:{issue_id}"
        common = {**_times(span), "dataset": "errors", "query": query}
        series = await self._http.get_json(
            "/events-timeseries/", {**common, "yAxis": "count()", "interval": step * 60_000}
        )
        totals = await self._table(
            common, ("count()", "count_unique(user)", "min(timestamp)", "max(timestamp)")
        )
        calls = series.calls + totals.calls
        first = _mapping_of((_mapping(totals).get("data") or [{}])[0])
        buckets = _buckets(_mapping(series))
        counted: dict[str, JsonValue] = {
            "events": _int(first.get("count()")),
            "users": _int(first.get("count_unique(user)")),
            "first": first.get("min(timestamp)"),
            "last": first.get("max(timestamp)"),
            "per_hour": round(
                _int(first.get("count()")) / ((span.end - span.start) / timedelta(hours=1)), 2
            ),
        }
        peak = max(buckets, key=lambda b: b[1], default=None)
        if peak and peak[1]:
            counted["peak"] = {"at": peak[0], "events": peak[1], "minutes": step}
            counted["buckets"] = [[at, n] for at, n in buckets if n]
        if tag:
            rows = await self._table(common, (tag, "count()", "count_unique(user)"))
            calls += rows.calls
            counted["by"] = {
                "tag": tag,
                "values": [
                    {
                        "value": quoted(_text(_mapping_of(row).get(tag), 120)),
                        "events": _int(_mapping_of(row).get("count()")),
                        "users": _int(_mapping_of(row).get("count_unique(user)")),
                    }
                    for row in (_mapping(rows).get("data") or [])[:_TAG_VALUES]
                ],
            }
        return {k: v for k, v in counted.items() if v not in (None, [])}, calls

    async def _table(self, common: Mapping[str, Any], fields: Sequence[str]) -> Reply:
        return await self._http.get_json(
            "/events/", {**common, "field": list(fields), "per_page": 50}
        )


def _observed(body: dict[str, JsonValue], envelope: Envelope) -> Observation:
    return Observation(
        source=Specialist.SENTRY,
        envelope=envelope,
        body={k: v for k, v in body.items() if v not in (None, [], {})},
    )


def _name(issue: str) -> str:
    """Return an issue's id or short id, if it has the form of one: it becomes part of a path."""
    name = issue.strip()
    if not name or len(name) > 60 or not all(c.isalnum() or c in "-_" for c in name):
        why = "an issue is named by its number or short id, as in 4509 or WEB-1A"
        raise SourceError("sentry", Fault.BAD_QUESTION, why, calls=0)
    return name


def _mapping(reply: Reply) -> Mapping[str, Any]:
    if not isinstance(reply.body, dict):
        why = "its answer is not of its own description"
        raise SourceError("sentry", Fault.MALFORMED, why, calls=reply.calls)
    return reply.body


def _sequence(reply: Reply) -> Sequence[Any]:
    if not isinstance(reply.body, list):
        why = "its answer is not of its own description"
        raise SourceError("sentry", Fault.MALFORMED, why, calls=reply.calls)
    return reply.body


def _mapping_of(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _list_of(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else ()


def _text(value: Any, most: int = 300) -> str:
    return str(value or "")[:most]


def _ident(value: Any) -> JsonValue:
    """Return what has the form of an id as it is, and anything else quoted."""
    text = _text(value, 120)
    if all(c.isascii() and (c.isalnum() or c in "._@+/:-") for c in text):
        return text or None
    return quoted(text)


def _int(value: Any) -> int:
    try:
        return int(value or 0)
    except (TypeError, ValueError):
        return 0


def _version(release: Any) -> str | None:
    return _mapping_of(release).get("version")


def _times(window: Window) -> dict[str, str]:
    return {"start": _z(window.start), "end": _z(window.end)}


def _z(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _has_next(reply: Reply) -> bool:
    """Whether a page is followed by another; a link to an empty page stands there always."""
    links = reply.headers.get("link", "").split(",")
    return any('rel="next"' in link and 'results="true"' in link for link in links)


def _step(span: Window) -> int:
    minutes = (span.end - span.start) / timedelta(minutes=1)
    return next((s for s in _STEPS if minutes / s <= _BUCKETS), _STEPS[-1])


def _buckets(told: Mapping[str, Any]) -> list[tuple[str, int]]:
    series = _list_of(told.get("timeSeries"))
    values = _list_of(_mapping_of(series[0]).get("values")) if series else ()
    found: list[tuple[str, int]] = []
    for value in values:
        bucket = _mapping_of(value)
        at = datetime.fromtimestamp(float(bucket.get("timestamp", 0)) / 1000, UTC)
        found.append((_z(at), _int(bucket.get("value"))))
    return found


def _rate_ratio(
    here: Mapping[str, JsonValue], window: Window, before: Mapping[str, JsonValue], base: Window
) -> float | None:
    """Return how many times as often events come in the window as in the baseline."""
    rate = _int(before.get("events")) / (base.end - base.start).total_seconds()
    now = _int(here.get("events")) / (window.end - window.start).total_seconds()
    return round(now / rate, 2) if rate else None


def _age_days(first: Any, end: datetime) -> int | None:
    try:
        return (end - datetime.fromisoformat(str(first))).days
    except (TypeError, ValueError):
        return None


def _tag(told: Mapping[str, Any]) -> JsonValue:
    values = [_mapping_of(v) for v in _list_of(told.get("topValues"))]
    shown: list[JsonValue] = [
        {"value": quoted(_text(v.get("value"), 120)), "count": _int(v.get("count"))}
        for v in values[:_TAG_VALUES]
    ]
    unique = _int(told.get("uniqueValues"))
    if unique > 30:  # an id on every event tells nothing by its most frequent values
        return {"different_values": unique}
    return shown or None


def _frames(event: Mapping[str, Any]) -> list[JsonValue]:
    """Return the innermost frames of the application's own code; never their variables."""
    found: list[JsonValue] = []
    for entry in _list_of(event.get("entries")):
        if _mapping_of(entry).get("type") != "exception":
            continue
        for value in _list_of(_mapping_of(_mapping_of(entry).get("data")).get("values")):
            stack = _mapping_of(_mapping_of(value).get("stacktrace"))
            frames = [_mapping_of(f) for f in _list_of(stack.get("frames"))]
            own = [f for f in frames if f.get("inApp")] or frames
            for frame in own[-_FRAMES:]:
                place = {
                    "file": _text(frame.get("filename") or frame.get("module"), 200),
                    "function": _text(frame.get("function"), 120),
                    "line": _int(frame.get("lineNo")) or None,
                }
                found.append({k: v for k, v in place.items() if v})
    return found[-_FRAMES:]


def _event(event: Mapping[str, Any]) -> JsonValue:
    tags = {
        str(_mapping_of(t).get("key")): _text(_mapping_of(t).get("value"), 120)
        for t in _list_of(event.get("tags"))
    }
    contexts = _mapping_of(event.get("contexts"))
    told: dict[str, JsonValue] = {
        "id": event.get("eventID") or event.get("id"),
        "at": event.get("dateCreated") or event.get("dateReceived"),
        "release": _ident(tags.pop("release", None)),
        "environment": _ident(tags.pop("environment", None)),
        "trace": _ident(_mapping_of(contexts.get("trace")).get("trace_id")),
        "user": _ident(_mapping_of(event.get("user")).get("id")),
        "message": quoted(_message(event)) if _message(event) else None,
        "tags": {k: quoted(v) for k, v in sorted(tags.items()) if k not in _WHO},
        "breadcrumbs": _breadcrumbs(event),
    }
    return {k: v for k, v in told.items() if v not in (None, "", [], {})}


def _message(event: Mapping[str, Any]) -> str:
    """Return an event's own message; SDKs send it as text or as an object."""
    for entry in _list_of(event.get("entries")):
        if _mapping_of(entry).get("type") == "message":
            data = _mapping_of(_mapping_of(entry).get("data"))
            return _text(data.get("formatted") or data.get("message"))
    message = event.get("message")
    if isinstance(message, dict):
        return _text(message.get("formatted") or message.get("message"))
    return _text(message)


def _breadcrumbs(event: Mapping[str, Any]) -> list[JsonValue]:
    for entry in _list_of(event.get("entries")):
        if _mapping_of(entry).get("type") == "breadcrumbs":
            values = _list_of(_mapping_of(_mapping_of(entry).get("data")).get("values"))
            crumbs = [_mapping_of(v) for v in values][-_CRUMBS:]
            return [
                {
                    "at": crumb.get("timestamp"),
                    "category": _text(crumb.get("category"), 60),
                    "message": quoted(_text(crumb.get("message"))),
                }
                for crumb in crumbs
            ]
    return []
