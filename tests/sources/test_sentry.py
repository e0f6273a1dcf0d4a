"""Sentry's connector takes whatever SDKs send, and never who it happened to."""

import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from prode_mcp.contracts import Window
from prode_mcp.sources.http import Http
from prode_mcp.sources.sentry import Sentry
from tests.house import House
from tests.make import NOW, WINDOW
from tests.shared import SHARED, needs_fixtures

pytestmark = pytest.mark.anyio
EVENTS = sorted((SHARED / "fixtures" / "sentry_events").glob("*/*.json"))


def sentry_of(event: Any) -> Sentry:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/events/"):
            return httpx.Response(200, json=[{"id": "e1"}])
        if "/events/" in request.url.path:
            return httpx.Response(200, json={"id": "e1", **event})
        if "/tags/" in request.url.path:
            return httpx.Response(404)
        return httpx.Response(200, json={"id": "1", "shortId": "A-1", "tags": []})

    http = Http("sentry", "https://x/api", {}, transport=httpx.MockTransport(answer))
    return Sentry("https://x", "org", "t", http=http)


def as_event(path: Path) -> Any:
    """Put an SDK's payload where Sentry's API would show it."""
    told = json.loads(path.read_text(encoding="utf-8"))
    entries: list[Any] = [
        {"type": name, "data": told[name]}
        for name in ("exception", "breadcrumbs", "request")
        if name in told
    ]
    return {**told, "entries": entries, "tags": told.get("tags")}


@needs_fixtures
@pytest.mark.parametrize("path", EVENTS, ids=lambda p: p.stem)
@pytest.mark.spec("input.sources")
async def test_events_of_every_sdk_are_taken(path: Path) -> None:
    sentry = sentry_of(as_event(path))

    listed = await sentry.events("A-1", WINDOW)
    issue = await sentry.issue("A-1")

    assert listed.envelope.returned == 1
    assert issue.body
    assert len(json.dumps(listed.body)) < 12_000


@pytest.mark.parametrize(
    "event",
    [
        {"entries": None, "tags": None, "user": "ann@example.com"},
        {"entries": [None, 1, {"type": "exception", "data": {"values": [None]}}]},
        {
            "entries": [
                {"type": "exception", "data": {"values": [{"stacktrace": {"frames": None}}]}}
            ]
        },
        {"entries": [{"type": "breadcrumbs", "data": {"values": [None, {"message": {"a": 1}}]}}]},
        {"message": {"formatted": "hello"}, "tags": [{"key": None}], "contexts": []},
        {"user": {"id": 7, "email": "ann@example.com", "ip_address": "203.0.113.9"}},
    ],
)
@pytest.mark.spec("safety.redaction")
async def test_broken_and_personal_forms_leave_only_an_id(event: Any) -> None:
    listed = await sentry_of(event).events("A-1", WINDOW)

    told = json.dumps(listed.body)
    assert "ann@example.com" not in told
    assert "203.0.113.9" not in told


@pytest.mark.spec("safety.outside-text")
async def test_a_hostile_tag_or_event_name_never_becomes_a_path() -> None:
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.raw_path.decode())
        if request.url.path.endswith("/events/"):
            return httpx.Response(200, json=[{"id": "../../../users/me"}])
        tags = [{"key": "../../../../auth"}, {"key": "a/b"}, {"key": "fine_key"}]
        return httpx.Response(200, json={"id": "1", "tags": tags})

    http = Http("sentry", "https://x/api", {}, transport=httpx.MockTransport(answer))
    sentry = Sentry("https://x", "org", "t", http=http)
    await sentry.issue("A-1")
    await sentry.events("A-1", WINDOW)

    assert not [path for path in asked if ".." in path or "auth" in path or "users" in path]
    assert any("fine_key" in path for path in asked)


@pytest.mark.spec("practice.twins")
async def test_the_numbers_of_a_world_are_found(noise: House, queue: House) -> None:
    from datetime import timedelta

    s = queue.settings
    sentry = Sentry(s.sentry_url, s.sentry_org, s.sentry_token.get_secret_value())
    day = Window(start=queue.now - timedelta(hours=14), end=queue.now)

    trend = await sentry.trend("ORCH-MED-2A", day, None)
    issue = await sentry.issue("5490007712")
    await sentry.close()

    body: Any = trend.body
    assert body["window"]["events"] == 220
    assert body["first_seen"] == "2026-08-12T10:12:00Z"
    assert body["age_days"] == 97
    assert [v["value"]["quoted"] for v in body["window"]["by"]["values"]] == ["media-worker@2.9.1"]
    assert issue.body["short_id"] == "ORCH-MED-2A"  # type: ignore[index, call-overload]
    assert noise.now < NOW + timedelta(days=1)
