"""What a first look tells: facts with where they stand, and the questions that stay open. Pure."""

import json
from collections.abc import Iterable, Mapping, Sequence
from string import ascii_letters, digits
from typing import Any, Final, NamedTuple

from pydantic import JsonValue

from prode_mcp.contracts import Digest, Window
from prode_mcp.trees import as_list, as_mapping

ROOM: Final = 4_200
"""Characters of a first look: about a thousand tokens, and never more than fifteen hundred."""
_MOST_ROWS: Final = 6
_SHORT: Final = 120
_NAME: Final = frozenset(ascii_letters + digits + "@._+-/:")
_FITS: Final = {"True": "which fits", "False": "which does not fit"}
_CHANGES: Final = {
    "deployment": "deployment of",
    "flag": "change of flag",
    "migration": "migration",
}


class Seen(NamedTuple):
    """One answer of a first look: the tool, the artifact's digest, and the redacted body."""

    tool: str
    artifact: Digest
    body: JsonValue


class Said(NamedTuple):
    """One fact, and where it stands in its answer."""

    says: str
    pointer: str
    value: JsonValue


def compose(
    run: str, window: Window, seen: Iterable[Seen], gaps: Sequence[str]
) -> dict[str, JsonValue]:
    """Return the look as it is told: what does not fit its room is left out, the least first."""
    answers = sorted(seen, key=lambda one: _ORDER.index(one.tool))
    facts = [
        {
            "says": said.says,
            "artifact": one.artifact[:12],
            "pointer": said.pointer,
            "value": said.value,
        }
        for one in answers
        for said in _READERS[one.tool](as_mapping(one.body))
    ]
    left_open: list[JsonValue] = [*_questions(run, window, answers)]
    told: dict[str, JsonValue] = {
        "window": [f"{window.start:%Y-%m-%dT%H:%M:%SZ}", f"{window.end:%Y-%m-%dT%H:%M:%SZ}"],
        "facts": [],
        "gaps": [gap[:_SHORT] for gap in gaps],
        "open": left_open,
    }
    room = ROOM - _size(told)
    kept: list[JsonValue] = []
    for fact in facts:
        room -= _size(fact) + 1
        if room < 0:
            told["left_out"] = len(facts) - len(kept)
            break
        kept.append(fact)
    told["facts"] = kept
    return told


def _sentry(body: Mapping[str, Any]) -> list[Said]:
    name, window = body.get("short_id"), as_mapping(body.get("window"))
    found = [
        Said(
            f"{name} was first seen at {body.get('first_seen')}, {body.get('age_days')} days ago",
            "/first_seen",
            body.get("first_seen"),
        ),
        Said(
            f"{window.get('events')} events in the window", "/window/events", window.get("events")
        ),
    ]
    before = as_mapping(body.get("baseline")).get("events")
    if before is not None:
        found.append(Said(f"{before} events in the span before it", "/baseline/events", before))
    by = as_list(as_mapping(window.get("by")).get("values"))
    for n, row in enumerate(by[:3]):
        release = as_mapping(as_mapping(row).get("value")).get("quoted")
        events = as_mapping(row).get("events")
        said = f"{events} of them on release {_name(release)}"
        found.append(Said(said, f"/window/by/values/{n}/events", events))
    return found


def _health(body: Mapping[str, Any]) -> list[Said]:
    found = [Said(f"{body.get('alarms_on')} alarm(s) on", "/alarms_on", body.get("alarms_on"))]
    for n, row in enumerate(as_list(body.get("alarms"))[:_MOST_ROWS]):
        alarm = as_mapping(row)
        says = f"alarm {_name(alarm.get('name'))} is on since {alarm.get('since')}"
        found.append(Said(says, f"/alarms/{n}/since", alarm.get("since")))
    for n, row in enumerate(as_list(body.get("services"))[:_MOST_ROWS]):
        told = as_mapping(row)
        says = (
            f"{_name(told.get('name'))} runs {told.get('running')} of {told.get('desired')} tasks"
        )
        found.append(Said(says, f"/services/{n}/running", told.get("running")))
    return found


def _timeline(body: Mapping[str, Any]) -> list[Said]:
    found: list[Said] = []
    for n, row in enumerate(as_list(body.get("timeline"))):
        told = as_mapping(row)
        if told.get("what") in _CHANGES and len(found) < _MOST_ROWS:
            named = told.get("ref") or told.get("flag") or told.get("path")
            says = f"{_CHANGES[str(told['what'])]} {_name(named)} at {told.get('at')}"
            found.append(Said(says, f"/timeline/{n}/at", told.get("at")))
    if not found:
        days = body.get("quiet_days")
        says = (
            f"nothing was changed in the window; the last deployment was {days} days before its end"
        )
        found.append(Said(says, "/quiet_days", days))
    return found


def _vendors(body: Mapping[str, Any]) -> list[Said]:
    found: list[Said] = []
    for n, row in enumerate(as_list(body.get("vendors"))):
        told = as_mapping(row)
        for m, one in enumerate(as_list(told.get("incidents"))[:2]):
            incident = as_mapping(one)
            fits = _FITS.get(str(incident.get("fits_onset")), "which may fit")
            says = (
                f"{told.get('vendor')} admits a {incident.get('severity')} incident since"
                f" {incident.get('began')}, {fits} the ticket's time"
            )
            found.append(Said(says, f"/vendors/{n}/incidents/{m}/began", incident.get("began")))
        if not as_list(told.get("incidents")) and "now" in told:
            says = f"{told.get('vendor')} admits no open incident"
            found.append(Said(says, f"/vendors/{n}/now", told.get("now")))
    return found


def _replica(body: Mapping[str, Any]) -> list[Said]:
    lag = body.get("replica_lag_s")
    if lag is None:
        return [Said("the database is read on a primary", "/replica", body.get("replica"))]
    return [Said(f"the replica is {lag} s behind", "/replica_lag_s", lag)]


def _questions(run: str, window: Window, answers: Sequence[Seen]) -> list[JsonValue]:
    """Name what a first look does not answer, each with the call that would."""
    bodies = {one.tool: as_mapping(one.body) for one in answers}
    span = {
        "start": f"{window.start:%Y-%m-%dT%H:%M:%SZ}",
        "end": f"{window.end:%Y-%m-%dT%H:%M:%SZ}",
    }
    found: list[tuple[str, str, dict[str, Any]]] = []
    rows = [as_mapping(row) for row in as_list(bodies.get("release_timeline", {}).get("timeline"))]
    shipped = next((row for row in reversed(rows) if row.get("what") == "deployment"), None)
    before = as_mapping(bodies.get("release_timeline", {}).get("last_before_window"))
    if shipped and before.get("ref"):
        told = {"base": before["ref"], "head": shipped.get("ref")}
        found.append(("what did that deployment bring?", "release_compare", told))
    flag = next((row for row in rows if row.get("what") == "flag"), None)
    if flag:
        told = {"flag": flag.get("flag"), **span}
        found.append(("who was served before and after?", "release_flag", told))
    if "sentry_trend" not in bodies:
        found.append(("which resources are there to ask about?", "aws_health", {}))
    found.append(("who noticed, and since when?", "support_reports", span))
    return [
        {"question": what, "call": f"{tool} {json.dumps({'run_id': run, **told})}"}
        for what, tool, told in found
    ]


_READERS: Final = {
    "sentry_trend": _sentry,
    "release_timeline": _timeline,
    "aws_health": _health,
    "vendor_status": _vendors,
    "db_catalog": _replica,
}
_ORDER: Final = tuple(_READERS)


def _name(told: object) -> str:
    """Return a name that can be nothing else; any other text is a stranger's, and stays quoted."""
    text = str(told)
    return text if text and len(text) <= _SHORT and _NAME.issuperset(text) else "another name"


def _size(tree: JsonValue) -> int:
    return len(json.dumps(tree, ensure_ascii=False, separators=(",", ":")))
