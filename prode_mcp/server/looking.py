"""The baseline questions of a first look, as far as the settings' sources can answer them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from pydantic import JsonValue

from prode_mcp.calls import Calls
from prode_mcp.contracts import Observation, Specialist, Window
from prode_mcp.fold import Run
from prode_mcp.runs.looking import Hints, Look, Looks
from prode_mcp.server.sources import Sources

_MOST_VENDORS: Final = 4


def looks_of(sources: Sources, calls: Calls) -> Looks:
    """Return the questions for a ticket: none is asked of a source that is blocked."""

    def looks(hints: Hints) -> Sequence[Look]:
        blocked = sources.settings.blocked()
        found = {
            Specialist.SENTRY: _trend(sources, hints) if hints.issues else None,
            Specialist.AWS: _glance(sources, calls, hints),
            Specialist.RELEASE: _changes(sources, hints),
            Specialist.VENDOR: _vendors(sources, calls, hints),
            Specialist.DATABASE: _replica(sources),
        }
        return [look for source, look in found.items() if look and source not in blocked]

    return looks


def _trend(sources: Sources, hints: Hints) -> Look:
    issue, window = hints.issues[0], hints.window
    before = Window(start=window.start - (window.end - window.start), end=window.start)

    async def ask(_run: Run) -> Observation:
        return await sources.sentry.trend(issue, window, before, tag="release")

    told = _span(window) | {
        "issue": issue,
        "tag": "release",
        "baseline_start": _z(before.start),
        "baseline_end": _z(before.end),
    }
    return Look("sentry_trend", told, ask)


def _glance(sources: Sources, calls: Calls, hints: Hints) -> Look:
    async def ask(_run: Run) -> Observation:
        return await sources.aws.glance(hints.text, calls.now())

    return Look("aws_health", {"first_look": True}, ask)


def _changes(sources: Sources, hints: Hints) -> Look:
    async def ask(_run: Run) -> Observation:
        return await sources.timeline(hints.window, "", "production")

    return Look("release_timeline", _span(hints.window) | {"environment": "production"}, ask)


def _vendors(sources: Sources, calls: Calls, hints: Hints) -> Look:
    names = sources.vendor_names()[:_MOST_VENDORS]

    async def ask(_run: Run) -> Observation:
        return await sources.vendors.status(
            names, hints.window, onset=hints.onset, now=calls.now(), brief=True
        )

    listed: list[JsonValue] = [*names]
    told = _span(hints.window) | {"vendors": listed, "onset": _z(hints.onset)}
    return Look("vendor_status", told, ask)


def _replica(sources: Sources) -> Look:
    async def ask(_run: Run) -> Observation:
        return await sources.database.glance()

    return Look("db_catalog", {"first_look": True}, ask)


def _span(window: Window) -> dict[str, JsonValue]:
    return {"start": _z(window.start), "end": _z(window.end)}


def _z(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"
