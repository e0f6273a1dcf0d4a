"""Sentry: issues, their events and their trend, by the REST API. It reads only.

Whoever knows a project's public DSN can write event text, so all of it is quoted. Of the person
an event happened to, only the id is ever taken.

Source: Sentry's published API description (0.272).
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import Any, Final, cast

from pydantic import JsonValue

from prode_mcp.contracts import Envelope, Observation, Rights, Specialist, Window, quoted
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.http import Http, Reply
from prode_mcp.sources.sentry.shapes import (
    TAG_VALUES,
    WHO,
    age_days,
    brief,
    bucket_counts,
    event_row,
    has_next,
    is_plain,
    own_frames,
    rate_ratio,
    step_minutes,
    tag_values,
    time_params,
    version_of,
    whole,
)
from prode_mcp.sources.together import together
from prode_mcp.trees import as_list, as_mapping

_OWN_TAGS: Final = 12


class Sentry:
    """A read-only client of one organization."""

    def __init__(self, url: str, org: str, token: str, *, http: Http | None = None) -> None:
        base = f"{url.rstrip('/')}/api/0/organizations/{org}"
        self._http = http or Http("sentry", base, {"authorization": f"Bearer {token}"})
        self._org = org

    async def close(self) -> None:
        """Close the connections."""
        await self._http.close()

    async def whoami(self) -> str:
        """Return the organization's slug.

        Raises:
            SourceError: Sentry did not answer.
        """
        reply = await self._http.get_json("/")
        return str(_mapping(reply).get("slug", self._org))

    async def rights(self) -> Rights:
        """Return what the token could write, from what the organization says of its access.

        Raises:
            SourceError: Sentry did not answer.
        """
        reply = await self._http.get_json("/")
        access = as_list(_mapping(reply).get("access"))
        may = sorted(str(one) for one in access if not str(one).endswith(":read"))
        note = "" if access else "it does not say what the token may"
        return Rights(may=tuple(may), note=note, clock_skew_s=self._http.skew(reply))

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
            "title": quoted(brief(told.get("title"))),
            "culprit": quoted(brief(told.get("culprit"))),
            "level": told.get("level"),
            "status": told.get("status"),
            "substatus": told.get("substatus"),
            "handled": not told.get("isUnhandled", True),
            "first_seen": told.get("firstSeen"),
            "last_seen": told.get("lastSeen"),
            "count": whole(told.get("count")),
            "users": whole(told.get("userCount")),
            "first_release": version_of(told.get("firstRelease")),
            "last_release": version_of(told.get("lastRelease")),
            "project": as_mapping(told.get("project")).get("slug"),
            "frames": own_frames(latest),
            "tags": tags,
        }
        return self._observed(body, Envelope(returned=1, calls=reply.calls + calls))

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
            **time_params(window),
            "full": "true",
            **({"environment": environment} if environment else {}),
            **({"query": query} if query else {}),
        }
        reply = await self._http.get_json(f"/issues/{name}/events/", params)
        rows = [as_mapping(row) for row in _sequence(reply)][:limit]
        whole, calls = await self._whole(name, rows[:3])
        more = has_next(reply) or len(as_list(reply.body)) > limit
        body: dict[str, JsonValue] = {
            "events": [event_row(whole.get(str(row.get("id")), row)) for row in rows]
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
        return self._observed(body, envelope)

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
            "lifetime": whole(told.get("count")),
            "age_days": age_days(told.get("firstSeen"), window.end),
            "window": here,
        }
        if baseline is not None:
            before, more = found["baseline"]
            calls += more
            body["baseline"] = before
            body["rate_ratio"] = rate_ratio(here, window, before, baseline)
        envelope = Envelope(
            asked=window,
            effective=window,
            matched=whole(here.get("events")),
            returned=whole(here.get("events")),
            calls=head.calls + calls,
        )
        return self._observed(body, envelope)

    def _observed(self, body: dict[str, JsonValue], envelope: Envelope) -> Observation:
        return Observation(
            source=Specialist.SENTRY,
            envelope=envelope.model_copy(update={"account": self._org}),
            body={k: v for k, v in body.items() if v not in (None, [], {})},
        )

    async def _around(
        self, issue_id: str, told: Mapping[str, Any]
    ) -> tuple[Mapping[str, Any], dict[str, JsonValue], int]:
        """Read the latest event and the tags of an issue, all at once."""
        keys = [str(as_mapping(t).get("key")) for t in as_list(told.get("tags"))]
        # A tag's name is a stranger's too, and becomes part of a path.
        keys = [
            k
            for k in dict.fromkeys(["release", "environment", *keys])
            if k not in WHO and is_plain(k)
        ]
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
            found = tag_values(_mapping(reply))
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
            if row.get("entries") is None and is_plain(str(row.get("id", ""))):
                reply = await self._http.get_json(f"/issues/{name}/events/{row['id']}/")
                calls += reply.calls
                found[str(row["id"])] = _mapping(reply)
        return found, calls

    async def _counted(
        self, issue_id: str, span: Window, tag: str
    ) -> tuple[dict[str, JsonValue], int]:
        step = step_minutes(span)
        query = f"issue.id:{issue_id}"
        common = {**time_params(span), "dataset": "errors", "query": query}
        series = await self._http.get_json(
            "/events-timeseries/", {**common, "yAxis": "count()", "interval": step * 60_000}
        )
        totals = await self._table(
            common, ("count()", "count_unique(user)", "min(timestamp)", "max(timestamp)")
        )
        calls = series.calls + totals.calls
        first = as_mapping(next(iter(as_list(_mapping(totals).get("data"))), None))
        buckets = bucket_counts(_mapping(series))
        counted: dict[str, JsonValue] = {
            "events": whole(first.get("count()")),
            "users": whole(first.get("count_unique(user)")),
            "first": first.get("min(timestamp)"),
            "last": first.get("max(timestamp)"),
            "per_hour": round(
                whole(first.get("count()")) / ((span.end - span.start) / timedelta(hours=1)), 2
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
                        "value": quoted(brief(as_mapping(row).get(tag), 120)),
                        "events": whole(as_mapping(row).get("count()")),
                        "users": whole(as_mapping(row).get("count_unique(user)")),
                    }
                    for row in as_list(_mapping(rows).get("data"))[:TAG_VALUES]
                ],
            }
        return {k: v for k, v in counted.items() if v not in (None, [])}, calls

    async def _table(self, common: Mapping[str, Any], fields: Sequence[str]) -> Reply:
        return await self._http.get_json(
            "/events/", {**common, "field": list(fields), "per_page": 50}
        )


def _name(issue: str) -> str:
    """Return an issue's id or short id, if it has the form of one: it becomes part of a path."""
    name = issue.strip()
    if not is_plain(name):
        why = "an issue is named by its number or short id, as in 4509 or WEB-1A"
        raise SourceError("sentry", Fault.BAD_QUESTION, why, calls=0)
    return name


def _mapping(reply: Reply) -> Mapping[str, Any]:
    if isinstance(reply.body, dict):
        return as_mapping(cast("object", reply.body))
    raise _not_described(reply)


def _sequence(reply: Reply) -> Sequence[Any]:
    if isinstance(reply.body, list):
        return as_list(cast("object", reply.body))
    raise _not_described(reply)


def _not_described(reply: Reply) -> SourceError:
    why = "its answer is not of its own description"
    return SourceError("sentry", Fault.MALFORMED, why, calls=reply.calls)
