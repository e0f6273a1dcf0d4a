"""Draw a world's flags, the people who change them and their log in LaunchDarkly's objects.

The texts of descriptions are ours in LaunchDarkly's form; its own are not published.
"""

from datetime import datetime
from hashlib import sha1
from typing import Any

from prode_mcp.practice.world import World

Node = dict[str, Any]


class Drawer:
    """Draws the flags of one project."""

    def __init__(self, world: World, project: str) -> None:
        self._project = project
        self._people = _people(world)

    def entry(self, change: Node, flag: Node, at: int) -> Node:
        key, place = flag["key"], flag["environment"]
        resource = f"proj/{self._project}:env/{place}:flag/{key}"
        verb, action = _verb(change["before"], change["after"])
        site = link(f"/{self._project}/{place}/features/{key}", "text/html")
        canonical = link(f"/api/v2/flags/{self._project}/{key}")
        number = made_id(f"{resource} {at}")
        member = self._member(change["by"])
        who = f"{member['firstName']} {member['lastName']}".strip()
        said = f"Served true to {change['after']}% instead of {change['before']}%"
        return {
            "_links": {
                "canonical": canonical,
                "parent": link("/api/v2/auditlog"),
                "self": link(f"/api/v2/auditlog/{number}"),
                "site": site,
            },
            "_id": number,
            "_accountId": made_id("account"),
            "date": at,
            "accesses": [{"action": action, "resource": resource}],
            "kind": "flag",
            "name": flag.get("name", key),
            "description": f"* {said} in `{place.capitalize()}`",
            "shortDescription": said,
            "comment": change.get("comment", ""),
            "subject": {"_links": member["_links"], "name": who, "avatarUrl": ""},
            "member": member,
            "titleVerb": verb,
            "title": f"{who} {verb} [{key}]({site['href']}) in `{place.capitalize()}`",
            "target": {
                "_links": {"canonical": canonical, "site": site},
                "name": flag.get("name", key),
                "resources": [resource],
            },
            "previousVersion": self.flag(key, [_at(flag, change["before"])]),
            "currentVersion": self.flag(key, [_at(flag, change["after"])]),
        }

    def _member(self, login: str) -> Node:
        name, mail = self._people.get(login, (login, f"{login}@example.com"))
        first, _, last = name.partition(" ")
        number = made_id(f"member {login}")
        links = {
            "parent": link("/api/v2/members"),
            "self": link(f"/api/v2/members/{number}"),
        }
        return {"_links": links, "_id": number, "email": mail, "firstName": first, "lastName": last}

    def ids(self, key: str) -> tuple[str, str]:
        """Return the ids of a flag's variations: true, and false."""
        return made_id(f"{key} true"), made_id(f"{key} false")

    def flag(self, key: str, places: list[Node]) -> Node:
        here = f"/api/v2/flags/{self._project}"
        return {
            "_links": {"parent": link(here), "self": link(f"{here}/{key}")},
            "name": places[0].get("name", key) if places else key,
            "kind": "boolean",
            "description": "",
            "key": key,
            "_version": 1,
            "creationDate": 0,
            "includeInSnippet": False,
            "clientSideAvailability": {"usingMobileKey": False, "usingEnvironmentId": False},
            "variations": [
                {"_id": number, "value": value}
                for number, value in zip(self.ids(key), (True, False), strict=True)
            ],
            "temporary": False,
            "tags": places[0].get("tags", []) if places else [],
            "experiments": {"baselineIdx": 0, "items": []},
            "customProperties": {},
            "archived": False,
            "deprecated": False,
            "defaults": {"onVariation": 0, "offVariation": 1},
            "environments": {place["environment"]: self._place(key, place) for place in places},
        }

    def _place(self, key: str, told: Node) -> Node:
        changes = told.get("changes", [])
        name = told["environment"]
        return {
            "on": told["on"],
            "archived": False,
            "salt": made_id(f"salt {key} {name}"),
            "sel": made_id(f"sel {key} {name}"),
            "lastModified": max((ms(change["at"]) for change in changes), default=0),
            "version": 1 + len(changes),
            "targets": [],
            "contextTargets": [],
            "rules": [],
            "fallthrough": _served(told["rollout_percent"]),
            "offVariation": 1,
            "prerequisites": [],
            "_site": link(f"/{self._project}/{name}/features/{key}", "text/html"),
            "_environmentName": name.capitalize(),
            "trackEvents": False,
            "trackEventsFallthrough": False,
        }


def _served(percent: int) -> Node:
    """Return the rule for everybody: one variation, or a rollout in thousandths of a percent."""
    if percent in {0, 100}:
        return {"variation": int(percent == 0)}
    weights = (percent * 1000, 100_000 - percent * 1000)
    return {
        "rollout": {"variations": [{"variation": n, "weight": w} for n, w in enumerate(weights)]}
    }


def _verb(before: int, after: int) -> tuple[str, str]:
    if not before:
        return "turned on the flag", "updateOn"
    if not after:
        return "turned off the flag", "updateOn"
    return "updated the flag", "updateFallthrough"


def _at(flag: Node, percent: int) -> Node:
    return {**flag, "rollout_percent": percent, "on": percent > 0}


def _people(world: World) -> dict[str, tuple[str, str]]:
    """Map each account to its name and mail, as far as the repository names them."""
    told = world.part("github.yaml")
    mails = {c["author"]["name"]: c["author"]["email"] for c in told.get("commits", [])}
    return {
        user["login"]: (user["name"], mails[user["name"]])
        for user in told.get("users", [])
        if user.get("name") in mails
    }


def link(href: str, kind: str = "application/json") -> Node:
    """Return a link as LaunchDarkly writes it, without a host."""
    return {"href": href, "type": kind}


def made_id(name: str) -> str:
    """Return a stable id for a name, where LaunchDarkly would have one of its own."""
    return sha1(name.encode(), usedforsecurity=False).hexdigest()[:24]


def ms(at: str) -> int:
    """Return a time in milliseconds since 1970."""
    return int(datetime.fromisoformat(at).timestamp() * 1000)
