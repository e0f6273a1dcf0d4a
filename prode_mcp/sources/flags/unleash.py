"""Feature flags of Unleash: how they stand, and by whom they were changed. It reads only.

Source: Unleash Admin API, event search (`IS:` and dates), features of a project.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from string import ascii_letters, digits
from typing import Any, Final

from pydantic import JsonValue

from prode_mcp.contracts import Window, quoted
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.flags import Change, FlagChanges, FlagPast
from prode_mcp.sources.happenings import Happening
from prode_mcp.sources.http import Http, described
from prode_mcp.trees import as_list, as_mapping, as_time

_PAGE: Final = 100
_MOST_PAGES: Final = 3
_MOST_CHANGES: Final = 20
_SHORT: Final = 160
_KEY: Final = frozenset(ascii_letters + digits + "._~-")


class Unleash:
    """A read-only client of one project."""

    def __init__(self, url: str, token: str, project: str, *, http: Http | None = None) -> None:
        self._http = http or Http("flags", url, {"authorization": token})
        self._project = project

    async def close(self) -> None:
        """Close the connections."""
        await self._http.close()

    async def changes(self, window: Window, environment: str) -> FlagChanges:
        """List who changed which flag in a window, the newest first.

        Raises:
            SourceError: Unleash did not answer.
        """
        found, calls, complete = await self._events(window, environment, "")
        with described("flags", calls):
            return FlagChanges(tuple(map(_happening, found)), calls, complete)

    async def past(self, key: str, window: Window, environment: str) -> FlagPast | None:
        """Return what happened to one flag, newest first, and how it stands; None if there is none.

        Raises:
            SourceError: Unleash did not answer.
        """
        _demand_key(key)
        try:
            path = f"/api/admin/projects/{self._project}/features/{key}"
            reply = await self._http.get_json(path)
        except SourceError as error:
            if error.fault is Fault.NOT_FOUND:
                return None
            raise
        found, calls, complete = await self._events(window, environment, key)
        with described("flags", calls):
            places = [as_mapping(p) for p in as_mapping(reply.body)["environments"]]
            place = next((p for p in places if p["name"] == environment), None)
            return FlagPast(
                tuple(map(_change, found[:_MOST_CHANGES])),
                _stands(place),
                None,
                calls + reply.calls,
                complete=complete and len(found) <= _MOST_CHANGES,
            )

    async def _events(
        self, window: Window, environment: str, key: str
    ) -> tuple[list[Mapping[str, Any]], int, bool]:
        asked: dict[str, Any] = {
            "project": f"IS:{self._project}",
            # Dates alone, both included: the window is cut out of them here.
            "from": f"IS:{window.start:%Y-%m-%d}",
            "to": f"IS:{window.end + timedelta(days=1):%Y-%m-%d}",
            "limit": _PAGE,
        }
        if key:
            asked["feature"] = f"IS:{key}"
        found: list[Mapping[str, Any]] = []
        calls = 0
        for page in range(_MOST_PAGES):
            reply = await self._http.get_json(
                "/api/admin/search/events", {**asked, "offset": page * _PAGE}
            )
            calls += reply.calls
            with described("flags", calls):
                events = [as_mapping(e) for e in as_mapping(reply.body)["events"]]
                found += [e for e in events if _is_of(e, window, environment)]
            if len(events) < _PAGE:
                return found, calls, True
        return found, calls, False


def _demand_key(key: str) -> None:
    if not key or not _KEY.issuperset(key):
        why = "a flag is named by letters, digits, dots, dashes and tildes"
        raise SourceError("flags", Fault.BAD_QUESTION, why, calls=0)


def _is_of(event: Mapping[str, Any], window: Window, environment: str) -> bool:
    """Keep what happened to flags here: an event of no environment is of all of them."""
    own = event.get("environment") in {None, environment}
    return bool(event.get("featureName")) and own and window.start <= _at(event) < window.end


def _at(event: Mapping[str, Any]) -> datetime:
    found = as_time(event["createdAt"])
    if found is None:
        raise ValueError
    return found


def _happening(event: Mapping[str, Any]) -> Happening:
    told: dict[str, JsonValue] = {
        "flag": str(event["featureName"]),
        "change": quoted(str(event["type"])[:_SHORT]),
    }
    before, after = _served(event.get("preData")), _served(event.get("data"))
    if before or after:
        told |= {"before": before or "not there", "after": after or "not there"}
    if who := _by(event):
        told["by"] = who
    return Happening(_at(event), "flag", told)


def _change(event: Mapping[str, Any]) -> Change:
    return Change(
        _at(event),
        _by(event),
        str(event["type"])[:_SHORT],
        _served(event.get("preData")),
        _served(event.get("data")),
    )


def _by(event: Mapping[str, Any]) -> str:
    who = event.get("createdByUserId")
    return f"user {int(who)}" if who is not None else ""


def _served(told: object) -> str:
    """Write what a strategy serves: to a share, under how many constraints."""
    strategy = as_mapping(told)
    share = as_mapping(strategy.get("parameters")).get("rollout")
    said = [f"to {share} %"] if str(share).isdecimal() else []
    if limits := len(as_list(strategy.get("constraints"))):
        said.append(f"under {limits} constraints")
    return ", ".join(said)


def _stands(place: Mapping[str, Any] | None) -> str:
    if place is None:
        return "not there"
    served = "; ".join(filter(None, map(_served, as_list(place.get("strategies")))))
    return f"{'on' if place.get('enabled') else 'off'}{', ' if served else ''}{served}"
