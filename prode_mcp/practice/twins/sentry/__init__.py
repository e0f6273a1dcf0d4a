"""The Sentry twin: the REST API over a world; only the token that hides may write, and is counted."""

import shlex
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from prode_mcp.practice.tally import Tally
from prode_mcp.practice.twins.sentry.hiding import Hiding, Refused
from prode_mcp.practice.twins.sentry.records import (
    Node,
    Records,
    parse,
    show_event,
    show_whole_event,
    slot,
    tags_of,
    user_id,
)
from prode_mcp.practice.world import World

_WRITES: Final = {
    ("PUT", "issue"): "updateOrganizationIssue",
    ("DELETE", "issue"): "deleteOrganizationIssue",
    ("PUT", "issues"): "updateOrganizationIssues",
    ("DELETE", "issues"): "deleteOrganizationIssues",
}
_HEADERS: Final = {
    "X-Sentry-Rate-Limit-Limit": "40",
    "X-Sentry-Rate-Limit-Remaining": "39",
    "X-Sentry-Rate-Limit-Reset": "4102444800",
    "X-Sentry-Rate-Limit-ConcurrentLimit": "25",
    "X-Sentry-Rate-Limit-ConcurrentRemaining": "24",
}
_STATUS: Final = ("is:unresolved", "is:resolved", "is:ignored")
_UNITS: Final = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def app(world: World, tally: Tally, token: str = "", *, suppress_token: str = "") -> Starlette:
    """Return the twin; every request must carry `token` as a bearer, or the one that may write."""
    records = Records(world)
    twin, hiding = _Sentry(records, tally), Hiding(records, tally)

    def route(path: str, name: str, answer: Callable[[Request], Any]) -> Route:
        async def endpoint(request: Request) -> Response:
            sent = request.headers.get("authorization", "").removeprefix("Bearer ")
            may_write = bool(suppress_token) and sent == suppress_token
            if not sent or (token and sent != token and not may_write):
                return JSONResponse(
                    {"detail": "Authentication credentials were not provided."}, 401
                )
            try:
                twin.demand_org(request.path_params["org"])
                if request.method not in {"GET", "HEAD"}:
                    found = await hiding.answer(request, name) if may_write else None
                    if found is None:
                        twin.refuse_write(request.method, name)
                else:
                    found = answer(request)
            except Refused as error:
                return JSONResponse({"detail": error.detail}, error.status, headers=_HEADERS)
            return found if isinstance(found, Response) else JSONResponse(found, headers=_HEADERS)

        return Route(path, endpoint, methods=["GET", "PUT", "POST", "DELETE"])

    o = "/api/0/organizations/{org}"
    i = o + "/issues/{issue}"
    return Starlette(
        routes=[
            route(o + "/", "organization", twin.organization),
            route(o + "/issues/", "issues", twin.issues),
            route(i + "/", "issue", twin.issue),
            route(i + "/events/", "events", twin.events),
            route(i + "/events/{event}/", "event", twin.event),
            route(i + "/tags/{key}/", "tag", twin.tag),
            route(i + "/tags/{key}/values/", "values", twin.tag_values),
            route(o + "/shortids/{issue}/", "shortid", twin.short_id),
            route(o + "/eventids/{event}/", "eventid", twin.event_id),
            route(o + "/events/", "discover", twin.discover),
            route(o + "/events-timeseries/", "timeseries", twin.timeseries),
            route(o + "/projects/", "projects", twin.projects),
            route(o + "/releases/", "releases", twin.releases),
            route(o + "/releases/{version}/", "release", twin.release),
            route(o + "/releases/{version}/deploys/", "deploys", twin.deploys),
        ]
    )


class _Sentry:
    """Answers one request at a time."""

    def __init__(self, records: Records, tally: Tally) -> None:
        self._records = records
        self._tally = tally

    def refuse_write(self, method: str, name: str) -> None:
        op = _WRITES.get((method, name), f"{method.lower()} {name}")
        self._tally.refuse(f"sentry.{op}")
        raise Refused(403, "You do not have permission to perform this action.")

    def demand_org(self, org: str) -> None:
        if org != self._records.org:
            raise Refused(404, "The requested resource does not exist")

    def organization(self, request: Request) -> Node:
        org = request.path_params["org"]
        status = {"id": "active", "name": "active"}
        access = ["event:read", "org:read", "project:read"]
        return {"id": "1", "slug": org, "name": org, "status": status, "access": access}

    def issues(self, request: Request) -> Response:
        query = request.query_params.get("query", "is:unresolved")
        found: list[Node] = []
        asked = {status for status in _STATUS if status in shlex.split(query)}
        for issue in self._records.issues:
            if asked and f"is:{self._records.status(issue)}" not in asked:
                continue
            events = self._in_window(self._records.events_of(issue), request)
            terms = [t for t in shlex.split(query) if t not in {*_STATUS, "is:unhandled"}]
            plain = [t for t in terms if ":" not in t]
            tagged = [t for t in terms if ":" in t]
            text = f"{issue['title']} {issue['culprit']} {issue['shortId']}".casefold()
            if all(t.casefold() in text for t in plain) and (
                not tagged or any(_matches(e, tagged) for e in events)
            ):
                found.append(self._records.list_issue(issue))
        found.sort(key=lambda one: one["lastSeen"], reverse=True)
        return self._page(found, request, most=100)

    def issue(self, request: Request) -> Node:
        return self._records.show_issue(self._issue(request))

    def events(self, request: Request) -> Response:
        issue = self._issue(request)
        project = self._records.project(issue)
        events = self._in_window(self._records.events_of(issue), request)
        terms = shlex.split(request.query_params.get("query", ""))
        found = [show_event(e, issue, project) for e in events if _matches(e, terms)]
        return self._page(found, request, most=100)

    def event(self, request: Request) -> Node:
        issue, wanted = self._issue(request), request.path_params["event"]
        events = self._records.events_of(issue)
        places = {"latest": 0, "recommended": 0, "oldest": len(events) - 1}
        ids = [e["id"] for e in events]
        at = places.get(wanted, ids.index(wanted) if wanted in ids else -1)
        if not 0 <= at < len(events):
            raise Refused(404, "Event not found")
        return show_whole_event(
            events[at],
            issue,
            self._records.project(issue),
            older=ids[at + 1] if at + 1 < len(ids) else None,
            newer=ids[at - 1] if at else None,
        )

    def tag(self, request: Request) -> Node:
        issue, key = self._issue(request), request.path_params["key"]
        events = [
            e
            for e in self._records.events_of(issue)
            if request.query_params.get("environment") in {None, e["environment"]}
        ]
        found = self._records.show_tag(issue, key, events)
        if not found["uniqueValues"]:
            raise Refused(404, "The requested resource does not exist")
        return found

    def tag_values(self, request: Request) -> Response:
        return self._page(self.tag(request)["topValues"], request, most=100)

    def short_id(self, request: Request) -> Node:
        issue = self._issue(request)
        return {
            "organizationSlug": self._records.org,
            "projectSlug": issue["project"],
            "groupId": issue["id"],
            "group": self._records.list_issue(issue),
            "shortId": issue["shortId"],
        }

    def event_id(self, request: Request) -> Node:
        wanted = request.path_params["event"]
        for event in self._records.events:
            if event["id"] == wanted:
                issue = self._records.issue(event["issue"])
                if issue is not None:
                    project = self._records.project(issue)
                    return {
                        "organizationSlug": self._records.org,
                        "projectSlug": issue["project"],
                        "groupId": issue["id"],
                        "eventId": wanted,
                        "event": show_whole_event(event, issue, project, older=None, newer=None),
                    }
        raise Refused(404, "Event not found")

    def discover(self, request: Request) -> Node:
        """Answer a table of aggregates, grouped by the fields that are none."""
        fields = request.query_params.getlist("field")
        _demand_dataset(request)
        keys = [f for f in fields if "(" not in f]
        groups: dict[tuple[str, ...], list[Node]] = {}
        for event in self._asked_events(request):
            told = tags_of(event) | {"issue.id": self._number_of(event)}
            group = tuple(told.get(key, "") for key in keys)
            groups.setdefault(group, []).append(event)
        rows = [
            {
                **dict(zip(keys, group, strict=True)),
                **{f: _aggregate(f, inside) for f in fields if "(" in f},
            }
            for group, inside in groups.items()
        ]
        if not keys and not rows:
            rows = [{f: _aggregate(f, []) for f in fields}]
        rows.sort(key=lambda row: -float(row.get("count()", 0)))
        return {
            "data": rows,
            "meta": {"fields": dict.fromkeys(fields, "string"), "dataset": "errors"},
        }

    def timeseries(self, request: Request) -> Node:
        _demand_dataset(request)
        params = request.query_params
        start, end = self._window(request)
        step = int(params.get("interval", "300000")) // 1000
        counts: dict[int, int] = {}
        for event in self._asked_events(request):
            at = slot(parse(event["ts"]), timedelta(seconds=step))
            counts[at] = counts.get(at, 0) + 1
        first = slot(start, timedelta(seconds=step))
        values = [
            {"timestamp": float(at * 1000), "value": float(counts.get(at, 0)), "incomplete": False}
            for at in range(first, int(end.timestamp()), step)
        ]
        meta = {"interval": float(step * 1000), "valueType": "integer", "valueUnit": None}
        return {
            "timeSeries": [
                {"yAxis": params.get("yAxis", "count()"), "values": values, "meta": meta}
            ],
            "meta": {
                "dataset": "errors",
                "start": start.timestamp() * 1000,
                "end": end.timestamp() * 1000,
            },
        }

    def projects(self, _request: Request) -> list[Node]:
        return [{**p, "id": str(p["id"])} for p in self._records.projects]

    def releases(self, request: Request) -> Response:
        wanted = request.query_params.get("query", "")
        found = [self._release(r) for r in self._records.releases if wanted in r["version"]]
        found.sort(key=lambda r: r["dateCreated"], reverse=True)
        return self._page(found, request, most=100)

    def release(self, request: Request) -> Node:
        return self._release(self._found_release(request))

    def deploys(self, request: Request) -> Response:
        version = self._found_release(request)["version"]
        return self._page(self._deploys(version), request, most=100)

    def _deploys(self, version: str) -> list[Node]:
        found = [
            {"name": "", "url": None, **d, "id": str(d["id"])}
            for d in self._records.deploys
            if d["release"] == version
        ]
        for deploy in found:
            del deploy["release"]
        return sorted(found, key=lambda d: str(d.get("dateFinished")), reverse=True)

    def _found_release(self, request: Request) -> Node:
        for release in self._records.releases:
            if release["version"] == request.path_params["version"]:
                return release
        raise Refused(404, "The requested resource does not exist")

    def _release(self, told: Node) -> Node:
        package, _, raw = told["version"].partition("@")
        numbers = [int(n) if n.isdecimal() else 0 for n in (raw.split("-")[0] + ".0.0").split(".")]
        project = next(p for p in self._records.projects if p["slug"] == told["project"])
        deploys = self._deploys(told["version"])
        return {
            "id": 7000 + self._records.releases.index(told),
            "version": told["version"],
            "shortVersion": told["version"],
            "status": "open",
            "versionInfo": {
                "package": package,
                "version": {
                    "raw": raw,
                    "major": numbers[0],
                    "minor": numbers[1],
                    "patch": numbers[2],
                    "pre": None,
                    "buildCode": None,
                    "components": len(raw.split(".")),
                },
                "description": raw,
                "buildHash": None,
            },
            "ref": told.get("ref"),
            "url": None,
            "dateReleased": told.get("dateReleased"),
            "dateCreated": told["dateCreated"],
            "data": {},
            "newGroups": told.get("newGroups", 0),
            "owner": None,
            "commitCount": told.get("commitCount", 0),
            "lastCommit": None,
            "deployCount": len(deploys),
            "lastDeploy": deploys[0] if deploys else None,
            "authors": [],
            "projects": [
                {
                    "id": project["id"],
                    "slug": project["slug"],
                    "name": project["name"],
                    "newGroups": told.get("newGroups", 0),
                    "platform": project["platform"],
                    "platforms": [project["platform"]],
                    "hasHealthData": False,
                }
            ],
            "firstEvent": None,
            "lastEvent": None,
            "currentProjectMeta": {},
            "userAgent": None,
        }

    def _issue(self, request: Request) -> Node:
        found = self._records.issue(request.path_params["issue"])
        if found is None:
            raise Refused(404, "The requested resource does not exist")
        return found

    def _number_of(self, event: Node) -> str:
        issue = self._records.issue(event["issue"])
        return issue["id"] if issue else ""

    def _asked_events(self, request: Request) -> list[Node]:
        terms = shlex.split(request.query_params.get("query", ""))
        asked = [t.partition(":")[2] for t in terms if t.startswith(("issue.id:", "issue:"))]
        wanted = {name for told in asked for name in told.strip("[]").split(",")}
        names = {i["shortId"] for i in self._records.issues if {i["id"], i["shortId"]} & wanted}
        rest = [t for t in terms if not t.startswith(("issue.id:", "issue:"))]
        events = [e for e in self._records.events if not wanted or e["issue"] in names]
        return [e for e in self._in_window(events, request) if _matches(e, rest)]

    def _window(self, request: Request) -> tuple[Any, Any]:
        params = request.query_params
        if "statsPeriod" in params:
            told = params["statsPeriod"]
            if told[-1:] not in _UNITS or not told[:-1].isdecimal():
                raise Refused(400, "Invalid statsPeriod")
            length = timedelta(**{_UNITS[told[-1]]: int(told[:-1])})
            return self._records.now - length, self._records.now
        try:
            default = self._records.now - timedelta(days=90)
            start = parse(params["start"]) if "start" in params else default
            end = parse(params["end"]) if "end" in params else self._records.now
        except ValueError as error:
            raise Refused(400, "Invalid start or end") from error
        if end <= start:
            raise Refused(400, "start must be before end")
        return start, end

    def _in_window(self, events: Sequence[Node], request: Request) -> list[Node]:
        start, end = self._window(request)
        places = set(request.query_params.getlist("environment"))
        return [
            e
            for e in events
            if start <= parse(e["ts"]) < end + timedelta(seconds=1)
            and (not places or e["environment"] in places)
        ]

    def _page(self, found: Sequence[Node], request: Request, *, most: int) -> Response:
        params = request.query_params
        size = min(most, int(params.get("limit", params.get("per_page", str(most)))))
        skip = int(params.get("cursor", "0:0:0").split(":")[1])
        page = list(found[skip : skip + size])
        base = str(request.url.remove_query_params("cursor"))
        joint = "&" if "?" in base else "?"

        def link(rel: str, at: int, results: bool) -> str:  # noqa: FBT001
            told = "true" if results else "false"
            cursor = f"0:{at}:{int(rel == 'previous')}"
            return (
                f'<{base}{joint}cursor={cursor}>; rel="{rel}"; results="{told}"; cursor="{cursor}"'
            )

        links = (
            link("previous", max(0, skip - size), skip > 0),
            link("next", skip + size, skip + size < len(found)),
        )
        return JSONResponse(page, headers={**_HEADERS, "Link": ", ".join(links)})


def _demand_dataset(request: Request) -> None:
    if "dataset" not in request.query_params:
        raise Refused(400, "dataset is required")


def _matches(event: Node, terms: Sequence[str]) -> bool:
    """Whether an event has every `tag:value`, none of every `!tag:value`, and every word."""
    tags: Mapping[str, str] = tags_of(event)
    for term in terms:
        key, colon, value = term.lstrip("!").partition(":")
        if colon:
            held = tags.get(key) == value or (key == "user.id" and user_id(event) == value)
        else:
            held = term in event.get("message", "") or term in tags.values()
        if held == term.startswith("!"):
            return False
    return True


def _aggregate(field: str, events: Sequence[Node]) -> Any:
    match field:
        case "count()":
            return len(events)
        case "count_unique(user)":
            return len({user_id(e) for e in events} - {""})
        case "min(timestamp)":
            return min((e["ts"] for e in events), default=None)
        case "max(timestamp)":
            return max((e["ts"] for e in events), default=None)
        case _:
            raise Refused(400, f"Invalid field: {field}")
