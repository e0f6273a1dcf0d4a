"""Feature flags of LaunchDarkly: how they stand, and by whom they were changed. It reads only.

Source: LaunchDarkly REST API v2, audit log, feature flags, caller identity.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from string import ascii_letters, digits
from typing import Any, Final, NamedTuple

from pydantic import JsonValue

from prode_mcp.contracts import Window, quoted
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.flags import Change, FlagChanges, FlagPast
from prode_mcp.sources.happenings import Happening
from prode_mcp.sources.http import Http, described
from prode_mcp.trees import as_list, as_mapping

_PAGE: Final = 20
_MOST_PAGES: Final = 2
_MOST_DETAILS: Final = 8
_ID_CHARS: Final = 64
_SHORT: Final = 160
# A specifier's own marks would begin another one, of another project.
_KEY: Final = frozenset(ascii_letters + digits + "._-")


class Serving(NamedTuple):
    """What a flag is to serve: nothing, what it serves when it is on, or true to a share."""

    on: bool
    percent: int | None

    def __str__(self) -> str:
        """Write it as it is asked for."""
        if not self.on:
            return "off"
        return "on" if self.percent is None else f"{self.percent} %"


class FlagState(NamedTuple):
    """A flag in one environment. `percent` serves true to everybody else, as a whole number.

    It is None where rules of another form serve; the ids are empty where it is no switch.
    """

    on: bool
    percent: int | None
    version: int
    true_id: str
    false_id: str
    link: str

    def serves(self, serving: Serving) -> bool:
        """Say whether it serves so."""
        if self.on != serving.on:
            return False
        return not serving.on or serving.percent in {None, self.percent}

    def __str__(self) -> str:
        """Write it for a person."""
        share = "by other rules" if self.percent is None else f"{self.percent} %"
        return f"{'on' if self.on else 'off'}, true to {share}"


class LaunchDarkly:
    """A read-only client of one project's flags."""

    def __init__(self, url: str, token: str, project: str, *, http: Http | None = None) -> None:
        self._http = http or Http("flags", url, {"authorization": token})
        self._project = project

    async def close(self) -> None:
        """Close the connections."""
        await self._http.close()

    async def state(self, key: str, environment: str) -> FlagState | None:
        """Return how a flag stands, or None where there is none of this key.

        Raises:
            SourceError: LaunchDarkly did not answer.
        """
        if not (_KEY.issuperset(key) and _KEY.issuperset(environment)):
            return None
        try:
            path = f"/api/v2/flags/{self._project}/{key}"
            reply = await self._http.get_json(path, {"env": environment})
        except SourceError as error:
            if error.fault is Fault.NOT_FOUND:
                return None
            raise
        with described("flags", reply.calls):
            told = as_mapping(reply.body)
            place = as_mapping(as_mapping(told["environments"]).get(environment))
            return _state(told, place) if place else None

    async def changes(self, window: Window, environment: str) -> FlagChanges:
        """List who changed which flag in a window, the newest first.

        Raises:
            SourceError: LaunchDarkly did not answer.
        """
        entries, calls, complete = await self._entries(window, environment, "*")
        with described("flags", calls):
            return FlagChanges(tuple(map(_happening, entries)), calls, complete)

    async def past(self, key: str, window: Window, environment: str) -> FlagPast | None:
        """Return what happened to one flag, newest first, and how it stands; None if there is none.

        Raises:
            SourceError: LaunchDarkly did not answer.
        """
        _demand_key(key, "a flag")
        state = await self.state(key, environment)
        if state is None:
            return None
        entries, calls, complete = await self._entries(window, environment, key)
        found: list[Change] = []
        for entry in entries[:_MOST_DETAILS]:
            with described("flags", calls):
                path = f"/api/v2/auditlog/{_id(entry['_id'])}"
            reply = await self._http.get_json(path)
            calls += reply.calls
            with described("flags", calls):
                found.append(_change(as_mapping(reply.body), environment))
        kept = complete and len(entries) <= _MOST_DETAILS
        return FlagPast(tuple(found), str(state), state.version, calls + 1, complete=kept)

    async def _entries(
        self, window: Window, environment: str, key: str
    ) -> tuple[list[Mapping[str, Any]], int, bool]:
        _demand_key(environment, "an environment of flags")
        asked = {
            "spec": f"proj/{self._project}:env/{environment}:flag/{key}",
            # The log leaves out what is at either end; a window holds its start.
            "after": str(_ms(window.start) - 1),
            "before": str(_ms(window.end)),
            "limit": str(_PAGE),
        }
        found: list[Mapping[str, Any]] = []
        calls = 0
        for _ in range(_MOST_PAGES):
            reply = await self._http.get_json("/api/v2/auditlog", asked)
            calls += reply.calls
            with described("flags", calls):
                page = _page(reply.body)
                found += [as_mapping(item) for item in as_list(page["items"])]
                following = bool(as_mapping(page.get("_links")).get("next"))
                if not following or not found:
                    return found, calls, True
                # The page's own link names a path; the time of its last entry is the same question.
                asked["before"] = str(int(found[-1]["date"]))
        return found, calls, False


def _demand_key(key: str, what: str) -> None:
    if not key or not _KEY.issuperset(key):
        why = f"{what} is named by letters, digits, dots and dashes"
        raise SourceError("flags", Fault.BAD_QUESTION, why, calls=0)


def _id(told: object) -> str:
    text = str(told)
    if not text.isalnum() or len(text) > _ID_CHARS:
        raise ValueError
    return text


def _page(body: object) -> Mapping[str, Any]:
    page = as_mapping(body)
    if "items" not in page:
        raise SourceError("flags", Fault.MALFORMED, "its answer is not of its own description")
    return page


def _happening(item: Mapping[str, Any]) -> Happening:
    resources = as_list(as_mapping(item.get("target")).get("resources"))
    flag = next((str(r).rpartition(":flag/")[2] for r in resources), str(item["name"]))
    who = as_mapping(item.get("member")).get("_id")
    said = str(item.get("shortDescription") or item.get("titleVerb") or "")[:_SHORT]
    told: dict[str, JsonValue] = {"flag": flag, "change": quoted(said)}
    if comment := str(item.get("comment") or "")[:_SHORT]:
        told["comment"] = quoted(comment)
    if who:
        told["by"] = str(who)
    return Happening(datetime.fromtimestamp(int(item["date"]) / 1000, UTC), "flag", told)


def _change(told: Mapping[str, Any], environment: str) -> Change:
    who = as_mapping(told.get("member")).get("_id")
    return Change(
        datetime.fromtimestamp(int(told["date"]) / 1000, UTC),
        str(who or ""),
        str(told.get("shortDescription") or told.get("titleVerb") or "")[:_SHORT],
        _stood(told.get("previousVersion"), environment),
        _stood(told.get("currentVersion"), environment),
    )


def _stood(version: object, environment: str) -> str:
    told = as_mapping(version)
    place = as_mapping(as_mapping(told.get("environments")).get(environment))
    return str(_state(told, place)) if place else "not there"


def _ms(at: datetime) -> int:
    return int(at.timestamp() * 1000)


def _state(told: Mapping[str, Any], place: Mapping[str, Any]) -> FlagState:
    ids = {as_mapping(one)["value"]: str(as_mapping(one)["_id"]) for one in told["variations"]}
    is_switch = set(ids) == {True, False} and told.get("kind") == "boolean"
    order = [as_mapping(one)["value"] for one in told["variations"]]
    site = as_mapping(place.get("_site")).get("href", "")
    return FlagState(
        on=bool(place["on"]),
        percent=_percent(as_mapping(place["fallthrough"]), order) if is_switch else None,
        version=int(place["version"]),
        true_id=ids[True] if is_switch else "",
        false_id=ids[False] if is_switch else "",
        link=str(site) or str(told["key"]),
    )


def _percent(served: Mapping[str, Any], order: list[Any]) -> int | None:
    """Return to how many percent a rule serves true; None where it is no whole number."""
    if "variation" in served:
        return 100 if order[int(served["variation"])] is True else 0
    weights = [
        as_mapping(one) for one in as_list(as_mapping(served.get("rollout")).get("variations"))
    ]
    true = sum(int(one["weight"]) for one in weights if order[int(one["variation"])] is True)
    return true // 1_000 if weights and true % 1_000 == 0 else None
