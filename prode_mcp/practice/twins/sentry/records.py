"""A world's Sentry issues and events, computed into Sentry's own objects.

Everything is counted from the events; `history` and `history_tags` of an issue stand for what
happened before the world's window.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from prode_mcp.practice.world import World
from prode_mcp.trees import as_mapping

Node = dict[str, Any]
DAY: Final = timedelta(days=1)
HOUR: Final = timedelta(hours=1)


class Records:
    """Reads a world's `sentry.yaml` and `sentry_events.jsonl`."""

    def __init__(self, world: World) -> None:
        told: Mapping[str, Any] = world.part("sentry.yaml")
        self.now = world.now
        self.org: str = told.get("org", "")
        self.projects: list[Node] = told.get("projects", [])
        self.issues: list[Node] = list(told.get("issues", []))
        self.releases: list[Node] = told.get("releases", [])
        self.deploys: list[Node] = told.get("deploys", [])
        # Newest first; of one moment, the one that came in last.
        told_events: list[Node] = world.files.get("sentry_events.jsonl", [])
        self.events = sorted(map(dict, told_events), key=lambda e: str(e["ts"]))
        self.events.reverse()
        self.held: dict[str, Node] = {}
        """What was set of issues since, by their ids."""
        self.merged: dict[str, str] = {}
        """Where the ids of merged issues lead."""

    def issue(self, name: str) -> Node | None:
        """Find an issue by its id or short id."""
        wanted = self.merged.get(name, name).upper()
        return next((i for i in self.issues if wanted in {i["id"], i["shortId"].upper()}), None)

    def status(self, issue: Node) -> str:
        """Return whether an issue is unresolved, resolved or ignored."""
        return self.held.get(issue["id"], {}).get("status", "unresolved")

    def delete(self, issue: Node) -> None:
        """Let an issue and its events be gone."""
        self.issues.remove(issue)
        self.events = [e for e in self.events if e["issue"] != issue["shortId"]]

    def merge(self, issues: Sequence[Node]) -> None:
        """Put issues into the one that is seen longest."""
        first, *others = sorted(issues, key=lambda i: self._first(i, self.events_of(i)))
        for other in others:
            self.merged |= {other["id"]: first["id"], other["shortId"]: first["id"]}
            self.issues.remove(other)
            for event in self.events_of(other):
                event["issue"] = first["shortId"]

    def events_of(self, issue: Node) -> list[Node]:
        """Return an issue's events, newest first."""
        return [e for e in self.events if e["issue"] == issue["shortId"]]

    def project(self, issue: Node) -> Node:
        """Return an issue's project."""
        return next(p for p in self.projects if p["slug"] == issue["project"])

    def release_ref(self, version: str | None) -> Node | None:
        """Return the short form of a release that an issue carries."""
        found = next((r for r in self.releases if r["version"] == version), None)
        if found is None:
            return None
        return {
            "version": version,
            "shortVersion": version,
            "dateCreated": found["dateCreated"],
            "dateReleased": found.get("dateReleased"),
            "ref": found.get("ref"),
            "url": None,
        }

    def show_issue(self, issue: Node) -> Node:
        """Return an issue in full."""
        events = self.events_of(issue)
        versions = [e["release"] for e in events if e.get("release")]
        return {
            **self._common(issue, events),
            "firstRelease": self.release_ref(issue.get("firstRelease")),
            "lastRelease": self.release_ref(versions[0] if versions else None),
            "tags": [
                {
                    "key": key,
                    "name": key.replace("_", " ").title().replace(" ", "_"),
                    "totalValues": n,
                }
                for key, n in sorted(Counter(k for e in events for k in tags_of(e)).items())
            ],
            "activity": [
                {
                    "data": {},
                    "dateCreated": self._first(issue, events),
                    "id": "0",
                    "type": "first_seen",
                    "user": None,
                }
            ],
            "seenBy": [],
            "userReportCount": 0,
            "participants": [],
        }

    def list_issue(self, issue: Node) -> Node:
        """Return an issue as it stands in a list."""
        events = self.events_of(issue)
        common = self._common(issue, events)
        first = common["firstSeen"]
        return {
            **common,
            "derivedData": {
                "blocker": "none",
                "progress": "none",
                "status": "none",
                "viewCount": 0,
                "hasOpenFixPr": False,
                "isAssigned": False,
                "hasRootCause": False,
                "lastCompletedAutofixStep": "none",
                "lastProgressedAt": None,
            },
            "lifetime": {k: common[k] for k in ("count", "userCount", "firstSeen", "lastSeen")},
            "filtered": None,
            "sessionCount": 0,
            "inbox": {"reason": 0, "reason_details": None, "date_added": first},
            "owners": {"type": "ownershipRule", "owner": "team:1", "date_added": first},
            "integrationIssues": [],
            "sentryAppIssues": [],
            "latestEventHasAttachments": False,
            "matchingEventId": events[0]["id"] if events else None,
            "matchingEventEnvironment": events[0]["environment"] if events else None,
        }

    def show_tag(self, issue: Node, key: str, events: Sequence[Node]) -> Node:
        """Return a tag of an issue with its most frequent values."""
        found: dict[str, list[Node]] = {}
        for event in events:
            value = tags_of(event).get(key)
            if value is not None:
                found.setdefault(value, []).append(event)
        before: Mapping[str, int] = issue.get("history_tags", {}).get(key, {})
        values: list[Node] = [
            {
                "key": value,
                "name": value,
                "value": value,
                "count": len(inside),
                "firstSeen": second(inside[-1]["ts"]),
                "lastSeen": second(inside[0]["ts"]),
            }
            for value, inside in found.items()
        ]
        values += [
            {
                "key": value,
                "name": value,
                "value": value,
                "count": count,
                "firstSeen": issue.get("firstSeen"),
                "lastSeen": issue.get("firstSeen"),
            }
            for value, count in before.items()
            if value not in found
        ]
        for value in values:
            if value["value"] in found:
                value["count"] += before.get(value["value"], 0)
        values.sort(key=lambda v: (-v["count"], v["value"]))
        return {
            "key": key,
            "name": key.replace("_", " ").title().replace(" ", "_"),
            "uniqueValues": len(values),
            "totalValues": sum(v["count"] for v in values),
            "topValues": values[:10],
        }

    def _common(self, issue: Node, events: Sequence[Node]) -> Node:
        project, history = self.project(issue), issue.get("history", {})
        users = {user_id(e) for e in events} - {""}
        return {
            "id": issue["id"],
            "shareId": "",
            "shortId": issue["shortId"],
            "title": issue["title"],
            "culprit": issue["culprit"],
            "permalink": f"https://{self.org}.sentry.example.test/issues/{issue['id']}/",
            "logger": None,
            "level": "error",
            "status": "unresolved",
            "statusDetails": {},
            "substatus": issue.get("substatus", "ongoing"),
            "isPublic": False,
            "platform": project["platform"],
            "priority": issue.get("priority", "medium"),
            "priorityLockedAt": None,
            "seerFixabilityScore": None,
            "seerAutofixLastTriggered": None,
            "seerExplorerAutofixLastTriggered": None,
            "project": {**project, "id": str(project["id"])},
            "type": "error",
            "issueType": "error",
            "issueCategory": "error",
            "metadata": metadata(issue),
            "numComments": 0,
            "assignedTo": None,
            "isBookmarked": False,
            "isSubscribed": False,
            "subscriptionDetails": None,
            "hasSeen": False,
            "annotations": [],
            "isUnhandled": issue.get("unhandled", True),
            **self.held.get(issue["id"], {}),
            "count": str(len(events) + history.get("count", 0)),
            "userCount": len(users) + history.get("users", 0),
            "firstSeen": self._first(issue, events),
            "lastSeen": second(events[0]["ts"]) if events else self._first(issue, events),
            "stats": {
                "24h": self._stats(events, HOUR, 24),
                "30d": self._stats(events, DAY, 30, history.get("per_day", 0)),
            },
        }

    def _first(self, issue: Node, events: Sequence[Node]) -> str:
        return issue.get("firstSeen") or (second(events[-1]["ts"]) if events else stamp(self.now))

    def _stats(
        self, events: Sequence[Node], width: timedelta, most: int, before: int = 0
    ) -> list[list[int]]:
        last = slot(self.now, width)
        counts = Counter(slot(parse(e["ts"]), width) for e in events)
        step, oldest = int(width.total_seconds()), min(counts, default=last)
        slots = range(last - (most - 1) * step, last + 1, step)
        return [[at, counts.get(at, 0) or (before if at < oldest else 0)] for at in slots]


def metadata(issue: Node) -> Node:
    """Return an issue's metadata."""
    frame = issue.get("frames", [{}])[-1]
    return {
        "type": issue.get("type", ""),
        "value": issue.get("value", ""),
        "filename": frame.get("filename", ""),
        "function": frame.get("function", ""),
        "title": issue["title"],
    }


def tags_of(event: Node) -> dict[str, str]:
    """Return an event's tags, those included that Sentry makes of its fields."""
    found = {k: str(v) for k, v in event.get("tags", {}).items()}
    for name in ("environment", "release"):
        if event.get(name):
            found[name] = str(event[name])
    if event.get("transaction"):
        found.setdefault("transaction", event["transaction"])
    return found


def user_id(event: Node) -> str:
    """Return who an event happened to, by id."""
    return str(as_mapping(event.get("user")).get("id") or "")


def show_event(event: Node, issue: Node, project: Node) -> Node:
    """Return an event as it stands in a list."""
    user = as_mapping(event.get("user"))
    return {
        "id": event["id"],
        "eventID": event["id"],
        "groupID": issue["id"],
        "projectID": str(project["id"]),
        "message": event.get("message", ""),
        "title": issue["title"],
        "location": metadata(issue)["filename"],
        "culprit": issue["culprit"],
        "user": {
            "id": user.get("id"),
            "email": user.get("email"),
            "username": user.get("username"),
            "ip_address": user.get("ip"),
            "name": user.get("name"),
            "data": {},
        },
        "tags": [{"key": k, "value": v} for k, v in sorted(tags_of(event).items())],
        "platform": project["platform"],
        "dateCreated": event["ts"],
        "crashFile": None,
        "metadata": metadata(issue),
        "event.type": "error",
    }


def show_whole_event(
    event: Node, issue: Node, project: Node, *, older: str | None, newer: str | None
) -> Node:
    """Return an event in full, its parts as entries by type."""
    brief = show_event(event, issue, project)
    del brief["event.type"]
    return {
        **brief,
        "dateReceived": event["ts"],
        "contexts": _contexts(event),
        "size": len(repr(event)),
        "entries": _entries(event, issue),
        "dist": None,
        "sdk": {"name": f"sentry.{project['platform']}", "version": "2.41.0"},
        "context": {},
        "packages": {},
        "type": "error",
        "errors": [],
        "occurrence": None,
        "_meta": {
            "entries": {},
            "message": None,
            "context": None,
            "contexts": None,
            "packages": None,
            "sdk": None,
            "tags": {},
            "user": None,
        },
        "fingerprints": [],
        "release": None,
        "userReport": None,
        "sdkUpdates": [],
        "resolvedWith": [],
        "nextEventID": newer,
        "previousEventID": older,
    }


def _contexts(event: Node) -> Node:
    trace = event.get("trace_id")
    return {"trace": {"trace_id": trace, "span_id": trace[:16], "type": "trace"}} if trace else {}


def _entries(event: Node, issue: Node) -> list[Node]:
    entries = [{"type": "exception", "data": _exception(issue)}]
    if event.get("breadcrumbs"):
        crumbs = [{"data": None, "event_id": None, **crumb} for crumb in event["breadcrumbs"]]
        entries.append({"type": "breadcrumbs", "data": {"values": crumbs}})
    if event.get("request"):
        entries.append(
            {"type": "request", "data": {"fragment": None, "apiTarget": None, **event["request"]}}
        )
    if event.get("message"):
        entries.append({"type": "message", "data": {"formatted": event["message"]}})
    return entries


def _exception(issue: Node) -> Node:
    frames = [
        {
            "filename": frame.get("filename"),
            "absPath": f"/srv/app/{frame.get('filename')}",
            "module": frame.get("module"),
            "function": frame.get("function"),
            "lineNo": frame.get("lineNo"),
            "colNo": None,
            "inApp": True,
            "context": frame.get("context", []),
            "vars": frame.get("vars", {}),
            "package": None,
            "platform": None,
            "instructionAddr": None,
            "symbolAddr": None,
            "trust": None,
            "errors": None,
            "rawFunction": None,
            "symbol": None,
        }
        for frame in issue.get("frames", [])
    ]
    value = {
        "type": issue.get("type"),
        "value": issue.get("value"),
        "module": None,
        "threadId": None,
        "mechanism": {"type": "generic", "handled": not issue.get("unhandled", True)},
        "stacktrace": {
            "frames": frames,
            "framesOmitted": None,
            "registers": None,
            "hasSystemFrames": True,
        },
        "rawStacktrace": None,
    }
    return {"values": [value], "excOmitted": None, "hasSystemFrames": True}


def parse(text: str) -> datetime:
    """Read a time; one without an offset is UTC, as Sentry takes it."""
    found = datetime.fromisoformat(text)
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def slot(at: datetime, width: timedelta) -> int:
    """Return the start of the bucket that a time lies in, in seconds since the epoch."""
    step = int(width.total_seconds())
    return int(at.timestamp()) // step * step


def second(text: str) -> str:
    """Return a time without its fraction."""
    return stamp(parse(text))


def stamp(at: datetime) -> str:
    """Write a time as Sentry does."""
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"
