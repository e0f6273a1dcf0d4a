"""How a vendor's page is told beside a window of ours: what overlaps it, and whether it fits. Pure."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from pydantic import JsonValue

from prode_mcp.contracts import Window, quoted
from prode_mcp.errors import SourceError
from prode_mcp.providers import Provider
from prode_mcp.sources.vendor.pages import Incident, Page

# A page is written after the fact, by people who had something better to do.
LATE: Final = timedelta(minutes=30)
_MOST_INCIDENTS: Final = 8
_MOST_UPDATES: Final = 3
_MOST_COMPONENTS: Final = 12


def overlapping(page: Page | SourceError, window: Window) -> tuple[Incident, ...]:
    """Return the incidents of a window, the newest first; one without a beginning is one of them."""
    if isinstance(page, SourceError):
        return ()
    found = [
        one
        for one in page.incidents
        if (one.began is None or one.began < window.end)
        and (one.ended is None or one.ended > window.start)
    ]
    return tuple(sorted(found, key=lambda one: one.began or window.end, reverse=True))


def fits(incident: Incident, onset: datetime) -> bool | None:
    """Say whether an incident can have caused trouble that began at `onset`.

    It began before it, or is said to have begun at most `LATE` after it, and was not over yet.
    None where the page does not say when it began.
    """
    if incident.began is None:
        return None
    over = incident.ended is not None and incident.ended <= onset
    return incident.began <= onset + LATE and not over


def told_vendor(
    provider: Provider, page: Page | SourceError, window: Window, onset: datetime | None
) -> JsonValue:
    """Tell one vendor: its overall word, the components that matter, what overlaps the window."""
    if isinstance(page, SourceError):
        return {"vendor": provider.name, "unanswered": page.fault}
    found = overlapping(page, window)
    body: dict[str, JsonValue] = {
        "vendor": provider.name,
        "now": page.overall,
        "page_updated_at": _z(page.updated),
        "components": _components(provider, page),
        "incidents": [
            _told_incident(one, provider, window, onset) for one in found[:_MOST_INCIDENTS]
        ],
    }
    return {key: value for key, value in body.items() if value is not None}


def left_out(name: str, page: Page | SourceError, window: Window) -> tuple[str, ...]:
    """Say what of a vendor is not in the answer."""
    if isinstance(page, SourceError):
        return (f"{name}: {str(page).removeprefix('vendor: ')}",)
    cut: list[str] = []
    if page.reaches is None:
        cut.append(f"{name}: its page lists open incidents alone; one that ended is not seen")
    elif page.reaches > window.start:
        cut.append(f"{name}: its page lists incidents since {_z(page.reaches)} alone")
    if (more := len(overlapping(page, window)) - _MOST_INCIDENTS) > 0:
        cut.append(f"{name}: {more} older incidents of the window")
    return tuple(cut)


def _components(provider: Provider, page: Page) -> list[JsonValue]:
    """Tell the components that matter: those the settings name, or else those that are not well."""
    if provider.components:
        known = {name.casefold(): state for name, state in page.components}
        return [
            {"name": name, "state": known.get(name.casefold(), "not on the page")}
            for name in provider.components
        ]
    unwell = [pair for pair in page.components if pair[1] != "operational"]
    return [{"name": quoted(name), "state": state} for name, state in unwell[:_MOST_COMPONENTS]]


def _told_incident(
    one: Incident, provider: Provider, window: Window, onset: datetime | None
) -> JsonValue:
    body: dict[str, JsonValue] = {
        "id": quoted(one.id),
        "title": quoted(one.title),
        "severity": one.severity,
        "began": _z(one.began),
        "ended": _z(one.ended),
        "is_open": one.ended is None,
        "overlap_minutes": _overlap_minutes(one, window),
        "matters": _matters(one.components, provider.components),
        "components": [quoted(name) for name in one.components[:_MOST_COMPONENTS]],
        "updates": [
            {"at": _z(update.at), "text": quoted(update.text)}
            for update in one.updates[:_MOST_UPDATES]
        ],
    }
    if onset is not None:
        body["began_minutes_before_onset"] = _minutes(onset - one.began) if one.began else None
        body["fits_onset"] = fits(one, onset)
    return body


def _matters(named: Sequence[str], wanted: Sequence[str]) -> list[JsonValue] | None:
    """Return which components that the settings name an incident names; None if none are named."""
    if not wanted:
        return None
    told = {name.casefold() for name in named}
    return [name for name in wanted if name.casefold() in told]


def _overlap_minutes(one: Incident, window: Window) -> int | None:
    if one.began is None:
        return None
    return _minutes(min(one.ended or window.end, window.end) - max(one.began, window.start))


def _minutes(span: timedelta) -> int:
    return round(span.total_seconds() / 60)


def _z(at: datetime | None) -> str | None:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}" if at else None
