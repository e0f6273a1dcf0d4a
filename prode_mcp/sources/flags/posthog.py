"""Feature flags of PostHog: how they stand, and by whom they were changed. It reads only.

A project of PostHog is one environment, so none is asked for.

Source: PostHog API, feature flags, feature flag activity.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from pydantic import JsonValue

from prode_mcp.contracts import Window, quoted
from prode_mcp.sources.flags import Change, FlagChanges, FlagPast
from prode_mcp.sources.happenings import Happening
from prode_mcp.sources.http import Http, described
from prode_mcp.trees import as_list, as_mapping, as_time

_PAGE: Final = 50
_MOST_PAGES: Final = 4
_MOST_CHANGES: Final = 20
_MOST_FIELDS: Final = 4
_SHORT: Final = 160


class PostHog:
    """A read-only client of one project."""

    def __init__(self, url: str, token: str, project: str, *, http: Http | None = None) -> None:
        self._http = http or Http("flags", url, {"authorization": f"Bearer {token}"})
        self._flags = f"/api/projects/{project}/feature_flags"

    async def close(self) -> None:
        """Close the connections."""
        await self._http.close()

    async def changes(self, window: Window, environment: str) -> FlagChanges:  # noqa: ARG002  see above
        """List who changed which flag in a window, the newest first.

        Raises:
            SourceError: PostHog did not answer.
        """
        found, calls, complete = await self._activity(f"{self._flags}/activity/", window)
        with described("flags", calls):
            return FlagChanges(tuple(map(_happening, found)), calls, complete)

    async def past(self, key: str, window: Window, environment: str) -> FlagPast | None:  # noqa: ARG002
        """Return what happened to one flag, newest first, and how it stands; None if there is none.

        Raises:
            SourceError: PostHog did not answer.
        """
        reply = await self._http.get_json(f"{self._flags}/", {"search": key, "limit": _PAGE})
        with described("flags", reply.calls):
            listed = [as_mapping(one) for one in as_mapping(reply.body)["results"]]
            flag = next((one for one in listed if one["key"] == key), None)
            number = int(flag["id"]) if flag else 0
        if flag is None:
            return None
        found, calls, complete = await self._activity(f"{self._flags}/{number}/activity/", window)
        with described("flags", calls):
            return FlagPast(
                tuple(map(_change, found[:_MOST_CHANGES])),
                f"{'on' if flag['active'] else 'off'}, {_served(flag.get('filters'))}",
                flag.get("version"),
                calls + reply.calls,
                complete=complete and len(found) <= _MOST_CHANGES,
            )

    async def _activity(
        self, path: str, window: Window
    ) -> tuple[list[Mapping[str, Any]], int, bool]:
        found: list[Mapping[str, Any]] = []
        calls = 0
        for number in range(1, _MOST_PAGES + 1):
            reply = await self._http.get_json(path, {"page": number, "limit": _PAGE})
            calls += reply.calls
            with described("flags", calls):
                page = as_mapping(reply.body)
                entries = [as_mapping(one) for one in page["results"]]
                found += [one for one in entries if window.start <= _at(one) < window.end]
                # The newest come first: past the window's start there is nothing more of it.
                over = not entries or _at(entries[-1]) < window.start
            if over or not page.get("next"):
                return found, calls, True
        return found, calls, False


def _at(entry: Mapping[str, Any]) -> datetime:
    found = as_time(entry["created_at"])
    if found is None:
        raise ValueError
    return found


def _happening(entry: Mapping[str, Any]) -> Happening:
    detail = as_mapping(entry["detail"])
    told: dict[str, JsonValue] = {
        "flag": str(detail.get("name") or entry.get("item_id"))[:_SHORT],
        "change": quoted(_said(entry)),
    }
    if who := _by(entry):
        told["by"] = who
    return Happening(_at(entry), "flag", told)


def _change(entry: Mapping[str, Any]) -> Change:
    changes = _fields(entry)
    return Change(
        _at(entry),
        _by(entry),
        _said(entry),
        _told(changes, "before"),
        _told(changes, "after"),
    )


def _fields(entry: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [as_mapping(one) for one in as_list(as_mapping(entry["detail"]).get("changes"))]


def _said(entry: Mapping[str, Any]) -> str:
    named = [str(one.get("field") or "all") for one in _fields(entry)[:_MOST_FIELDS]]
    return f"{entry['activity']} {', '.join(named)}".strip()[:_SHORT]


def _told(changes: list[Mapping[str, Any]], side: str) -> str:
    """Write one side of the changes that say what is served."""
    said: list[str] = []
    for one in changes:
        value = one.get(side)
        if one.get("field") == "active":
            said.append("on" if value else "off")
        elif one.get("field") == "filters":
            said.append(_served(value))
        elif one.get("field") == "rollout_percentage":
            said.append(f"to {value} %")
    return ", ".join(said)


def _served(filters: object) -> str:
    """Write to which shares, under how many conditions, a flag is served."""
    groups = [as_mapping(one) for one in as_list(as_mapping(filters).get("groups"))]
    return "; ".join(map(_group, groups[:_MOST_FIELDS])) or "to nobody"


def _group(told: Mapping[str, Any]) -> str:
    share = told.get("rollout_percentage")
    limits = len(as_list(told.get("properties")))
    shown = 100 if share is None else share
    return f"to {shown} %" + (f" under {limits} conditions" if limits else "")


def _by(entry: Mapping[str, Any]) -> str:
    who = as_mapping(entry.get("user")).get("id")
    return f"user {int(who)}" if who is not None else ""
