"""What a status page says, of whichever form, in one shape. Pure.

Source: Atlassian Statuspage API v2, Instatus public summary, status.io public status API, Slack
Status API 2.0.0, Google Cloud Service Health incidents.json, AWS Health DescribeEvents.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from string import ascii_letters, digits
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from prode_mcp.sources.plain import bare
from prode_mcp.trees import as_list, as_mapping, as_time

_ID: Final = frozenset(ascii_letters + digits + "-_/:.")
_ID_CHARS: Final = 160
_LINE_CHARS: Final = 200
_TEXT_CHARS: Final = 400
_STATES: Final = MappingProxyType(
    {
        "operational": "operational",
        "degraded_performance": "degraded",
        "partial_outage": "partial_outage",
        "major_outage": "major_outage",
        "under_maintenance": "maintenance",
        "up": "operational",
        "hasissues": "degraded",
        "undermaintenance": "maintenance",
        "degradedperformance": "degraded",
        "partialoutage": "partial_outage",
        "majoroutage": "major_outage",
        "minoroutage": "degraded",
        "100": "operational",
        "200": "maintenance",
        "300": "degraded",
        "400": "partial_outage",
        "500": "major_outage",
        "600": "major_outage",
        "ok": "operational",
        "active": "degraded",
        "none": "operational",
        "minor": "degraded",
        "major": "partial_outage",
        "critical": "major_outage",
        "maintenance": "maintenance",
        "incident": "degraded",
        "notice": "operational",
        "outage": "major_outage",
        "service_information": "operational",
        "service_disruption": "degraded",
        "service_outage": "major_outage",
        "issue": "degraded",
        "scheduledchange": "maintenance",
        "accountnotification": "operational",
    }
)
"""Every vendor's words for how bad it is, in ours; a word that is not here is `unknown`."""


class Update(NamedTuple):
    """One word of a vendor on its own incident."""

    at: datetime | None
    text: str


class Incident(NamedTuple):
    """What a vendor admits. `ended` is None while it is open; `components` are the vendor's names.

    `title`, `components` and the updates' texts are a stranger's; the rest is of fixed words.
    """

    id: str
    title: str
    severity: str
    began: datetime | None
    ended: datetime | None
    components: tuple[str, ...]
    updates: tuple[Update, ...]


class Page(NamedTuple):
    """One status page. `reaches` is since when it lists ended incidents; None where it lists none."""

    overall: str
    updated: datetime | None
    components: tuple[tuple[str, str], ...]
    incidents: tuple[Incident, ...]
    reaches: datetime | None


def statuspage(summary: Mapping[str, Any], past: Mapping[str, Any]) -> Page:
    """Read `summary.json` and `incidents.json`, which lists the newest fifty."""
    told = {str(i["id"]): as_mapping(i) for i in as_list(summary.get("incidents"))}
    listed = [as_mapping(i) for i in past["incidents"]]
    told |= {str(i["id"]): i for i in listed}
    planned = [as_mapping(m) for m in as_list(summary.get("scheduled_maintenances"))]
    found = [_statuspage_incident(i) for i in (*told.values(), *planned)]
    oldest = min((i.began for i in found if i.began), default=None)
    return Page(
        state_of(as_mapping(summary["status"]).get("indicator")),
        as_time(as_mapping(summary["page"]).get("updated_at")),
        tuple(
            (_line(c["name"]), state_of(c["status"]))
            for c in map(as_mapping, as_list(summary.get("components")))
            if not c.get("group")
        ),
        tuple(found),
        oldest if len(listed) >= 50 else datetime.min.replace(tzinfo=UTC),
    )


def statuspage_now(summary: Mapping[str, Any]) -> Page:
    """Read `summary.json` alone: what is open."""
    return statuspage(summary, {"incidents": []})._replace(reaches=None)


def _statuspage_incident(told: Mapping[str, Any]) -> Incident:
    updates = [as_mapping(u) for u in as_list(told.get("incident_updates"))]
    named = [
        as_mapping(c).get("name")
        for c in (
            *as_list(told.get("components")),
            *(c for u in updates for c in as_list(u.get("affected_components"))),
        )
    ]
    over = told.get("status") in {"resolved", "postmortem", "completed"}
    # A resolved incident may have no time of it: its last word is the nearest.
    ended = as_time(told.get("resolved_at")) or (as_time(told.get("updated_at")) if over else None)
    began = as_time(told.get("scheduled_for")) or as_time(told.get("started_at"))
    return Incident(
        _id(told.get("shortlink") or told["id"]),
        _line(told["name"]),
        state_of(told.get("impact")),
        began or as_time(told.get("created_at")),
        ended,
        _names(named),
        tuple(_update(u.get("display_at") or u.get("created_at"), u.get("body")) for u in updates),
    )


def instatus(summary: Mapping[str, Any]) -> Page:
    """Read `summary.json`; lists are left out where they are empty."""
    page = as_mapping(summary["page"])
    active = (*as_list(summary.get("activeIncidents")), *as_list(summary.get("activeMaintenances")))
    return Page(
        state_of(page["status"]),
        None,
        (),
        tuple(_instatus_incident(as_mapping(i)) for i in active),
        None,
    )


def _instatus_incident(told: Mapping[str, Any]) -> Incident:
    began = told.get("started") or told.get("start")
    return Incident(
        _id(told.get("url") or told["id"]),
        _line(told["name"]),
        state_of(told.get("impact") or told.get("status")),
        as_time(began) or _javascript_time(began),
        None,
        (),
        (),
    )


def statusio(told: Mapping[str, Any]) -> Page:
    """Read the public status of a page."""
    result = as_mapping(told["result"])
    overall = as_mapping(result["status_overall"])
    components = [as_mapping(c) for c in as_list(result.get("status"))]
    return Page(
        state_of(overall.get("status_code")),
        as_time(overall.get("updated")),
        tuple((_line(c["name"]), state_of(c.get("status_code"))) for c in components),
        tuple(_statusio_incident(as_mapping(i)) for i in as_list(result.get("incidents"))),
        None,
    )


def _statusio_incident(told: Mapping[str, Any]) -> Incident:
    messages = [as_mapping(m) for m in as_list(told.get("messages"))]
    affected = (
        *as_list(told.get("components_affected")),
        *as_list(told.get("containers_affected")),
    )
    return Incident(
        _id(told.get("_id")),
        _line(told["name"]),
        state_of(messages[-1].get("status") if messages else None),
        as_time(told.get("datetime_open")),
        as_time(told.get("datetime_resolved")),
        _names(as_mapping(c).get("name") for c in affected),
        tuple(_update(m.get("datetime"), m.get("details")) for m in reversed(messages)),
    )


def slack(current: Mapping[str, Any], past: Iterable[Any]) -> Page:
    """Read `current` and `history`."""
    told = {str(i.get("id")): i for i in map(as_mapping, (*past, *current["active_incidents"]))}
    found = tuple(_slack_incident(i) for i in told.values())
    oldest = min((i.began for i in found if i.began), default=None)
    return Page(
        state_of(current["status"]), as_time(current.get("date_updated")), (), found, oldest
    )


def slack_now(current: Mapping[str, Any]) -> Page:
    """Read `current` alone: what is open."""
    return slack(current, ())._replace(reaches=None)


def _slack_incident(told: Mapping[str, Any]) -> Incident:
    notes = [as_mapping(n) for n in as_list(told.get("notes"))]
    over = told.get("status") in {"resolved", "completed", "cancelled"}
    return Incident(
        _id(told.get("url") or told.get("id")),
        _line(told["title"]),
        state_of(told.get("type")),
        as_time(told.get("date_created")),
        as_time(told.get("date_updated")) if over else None,
        _names(as_list(told.get("services"))),
        tuple(_update(n.get("date_created"), n.get("body")) for n in notes),
    )


def gcloud(told: Iterable[Any]) -> Page:
    """Read `incidents.json`, which lists years of incidents."""
    found = tuple(_gcloud_incident(as_mapping(i)) for i in told)
    now_open = [i.severity for i in found if i.ended is None]
    return Page(
        now_open[0] if now_open else "operational",
        None,
        (),
        found,
        datetime.min.replace(tzinfo=UTC),
    )


def _gcloud_incident(told: Mapping[str, Any]) -> Incident:
    places = [
        *as_list(told.get("currently_affected_locations")),
        *as_list(told.get("previously_affected_locations")),
    ]
    named = [as_mapping(p).get("title") for p in as_list(told.get("affected_products"))]
    return Incident(
        _id(told.get("uri") or told["id"]),
        _line(told["external_desc"]),
        state_of(told.get("status_impact")),
        as_time(told.get("begin")),
        as_time(told.get("end")),
        _names([*named, *(as_mapping(p).get("id") for p in places)]),
        tuple(
            _update(u.get("when"), u.get("text"))
            for u in map(as_mapping, as_list(told.get("updates")))
        ),
    )


def aws_health(events: Iterable[Mapping[str, Any]]) -> Page:
    """Read the events that AWS Health lists for the account; it keeps ninety days."""
    found = tuple(
        Incident(
            _id(str(e["arn"]).rpartition("event/")[2]),
            _line(str(e.get("eventTypeCode", "")).replace("_", " ").lower()),
            state_of(e.get("eventTypeCategory")),
            e.get("startTime"),
            e.get("endTime") if e.get("statusCode") == "closed" else None,
            _names((e.get("service"), e.get("region"))),
            (),
        )
        for e in events
    )
    worst = next((i.severity for i in found if i.ended is None), "operational")
    return Page(worst, None, (), found, datetime.min.replace(tzinfo=UTC))


def state_of(word: object) -> str:
    """Return a vendor's word for how bad it is in ours."""
    return _STATES.get(str(word).casefold(), "unknown")


def _update(at: object, text: object) -> Update:
    return Update(as_time(at), bare(text)[:_TEXT_CHARS])


def _line(text: object) -> str:
    return bare(text)[:_LINE_CHARS]


def _names(named: Iterable[object]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_line(name) for name in named if name))


def _id(told: object) -> str:
    """Return an id or an address, or nothing where it is made of anything else."""
    text = str(told or "")
    return text if len(text) <= _ID_CHARS and _ID.issuperset(text) else ""


def _javascript_time(told: object) -> datetime | None:
    """Read `Wed Nov 18 2026 09:10:00 GMT+0000 (Coordinated Universal Time)`."""
    text = str(told or "").partition(" (")[0]
    try:
        return datetime.strptime(text, "%a %b %d %Y %H:%M:%S GMT%z")
    except ValueError:
        return None
