"""The Sentry twin's answers are Sentry's, and agree with the world's own derived copy."""

import gzip
import json
from functools import cache
from typing import Any

import httpx
import pytest
from openapi_schema_validator import OAS30Validator

from prode_mcp.practice.range import start
from prode_mcp.practice.world import shipped_worlds
from tests.house import House, world
from tests.shared import SHARED, needs_vendor

ROOT = "/api/0/organizations/{organization_id_or_slug}"
ISSUE = ROOT + "/issues/{issue_id}"


@cache
def operations() -> dict[str, Any]:
    path = SHARED / "vendor" / "sentry" / "openapi.reduced.json.gz"
    return json.load(gzip.open(path))["paths"]


def wrong_by(template: str, body: Any) -> list[str]:
    schema = operations()[template]["get"]["responses"]["200"]["content"]["application/json"][
        "schema"
    ]
    return [f"{list(e.path)}: {e.message[:200]}" for e in OAS30Validator(schema).iter_errors(body)]


@needs_vendor
@pytest.mark.parametrize("name", sorted(shipped_worlds()))
@pytest.mark.spec("practice.twins")
def test_answers_hold_by_sentrys_description_and_agree_with_the_world(name: str) -> None:
    told = world(name)
    derived = told.part("sentry_api.json")
    with (
        start(told) as range_,
        httpx.Client(
            base_url=f"{range_.url}/sentry/api/0/organizations/{told.part('sentry.yaml')['org']}",
            headers={"authorization": f"Bearer {range_.sentry_token}"},
        ) as http,
    ):
        for issue_id, known in derived["issues"].items():
            issue = http.get(f"/issues/{issue_id}/").json()
            latest = http.get(f"/issues/{issue_id}/events/latest/").json()
            events = http.get(f"/issues/{issue_id}/events/?limit=10").json()
            assert wrong_by(f"{ISSUE}/", issue) == []
            assert wrong_by(f"{ISSUE}/events/", events) == []
            assert wrong_by(f"{ISSUE}/events/{{event_id}}/", latest) == []
            for key in ("count", "userCount", "firstSeen", "lastSeen", "culprit", "substatus"):
                assert issue[key] == known[key], (issue_id, key)
            assert [e["id"] for e in events] == [e["id"] for e in derived["event_list"][issue_id]]
            for key, tag in derived["tags"][issue_id].items():
                found = http.get(f"/issues/{issue_id}/tags/{key}/").json()
                assert wrong_by(f"{ISSUE}/tags/{{key}}/", found) == []
                seen = {v["value"] for v in found["topValues"]}
                if tag["uniqueValues"] <= 10:
                    assert {v["value"] for v in tag["topValues"]} <= seen
        listed = http.get("/issues/?query=").json()
        releases = http.get("/releases/").json()
        assert wrong_by(f"{ROOT}/issues/", listed) == []
        assert wrong_by(f"{ROOT}/releases/", releases) == []
        for release in releases:
            deploys = http.get(f"/releases/{release['version']}/deploys/").json()
            assert wrong_by(f"{ROOT}/releases/{{version}}/deploys/", deploys) == []
        query = {"dataset": "errors", "statsPeriod": "24h", "interval": 3_600_000}
        series = http.get("/events-timeseries/", params=query).json()
        table = http.get(
            "/events/", params={"dataset": "errors", "field": ["release", "count()"]}
        ).json()
        assert wrong_by(f"{ROOT}/events-timeseries/", series) == []
        assert wrong_by(f"{ROOT}/events/", table) == []


@needs_vendor
@pytest.mark.spec("practice.twins")
def test_the_connectors_requests_are_in_sentrys_description(noise: House) -> None:
    from datetime import timedelta

    import anyio

    from prode_mcp.contracts import Window
    from prode_mcp.sources.http import Http
    from prode_mcp.sources.sentry import Sentry

    asked: list[httpx.Request] = []
    s = noise.settings
    base = f"{s.sentry_url}/api/0/organizations/{s.sentry_org}"

    class Watched(httpx.AsyncHTTPTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            asked.append(request)
            return await super().handle_async_request(request)

    async def use() -> None:
        token = s.sentry_token.get_secret_value()
        http = Http("sentry", base, {"authorization": f"Bearer {token}"}, transport=Watched())
        sentry = Sentry(s.sentry_url, s.sentry_org, token, http=http)
        window = Window(start=noise.now - timedelta(hours=2), end=noise.now)
        await sentry.whoami()
        await sentry.issue("ORCH-TML-88")
        await sentry.events("ORCH-TML-88", window, query="platform:ios", environment="production")
        await sentry.trend("ORCH-TML-88", window, window, tag="app_version")
        await http.close()

    anyio.run(use)

    unknown: list[str] = []
    for request in asked:
        path = request.url.path.removeprefix("/sentry")
        template = matching(path)
        told: list[Any] = operations()[template]["get"].get("parameters", []) if template else []
        known = {p["name"] for p in told}
        if template is None or request.method != "GET":
            unknown.append(path)
        unknown += [f"{path}?{name}" for name in request.url.params if name not in known]
    assert unknown == []


def matching(path: str) -> str | None:
    parts = path.strip("/").split("/")
    for template in operations():
        wanted = template.strip("/").split("/")
        if len(wanted) == len(parts) and all(
            w.startswith("{") or w == p for w, p in zip(wanted, parts, strict=True)
        ):
            return template
    return None


@pytest.mark.spec("practice.twins")
def test_writes_are_refused_and_counted_by_operation(noise: House) -> None:
    base = f"{noise.settings.sentry_url}/api/0/organizations/{noise.settings.sentry_org}"
    with httpx.Client(headers={"authorization": f"Bearer {noise.range.sentry_token}"}) as http:
        codes = [
            http.put(f"{base}/issues/5511090909/", json={"status": "ignored"}).status_code,
            http.put(f"{base}/issues/", json={"status": "ignored"}).status_code,
            http.delete(f"{base}/issues/5511090909/").status_code,
        ]
        strangers = httpx.get(f"{base}/issues/").status_code
        unknown = http.get(f"{base}/issues/99/").status_code

    assert codes == [403, 403, 403]
    assert (strangers, unknown) == (401, 404)
    assert {r["op"] for r in noise.range.tally.refusals()} == {
        *("sentry.updateOrganizationIssue", "sentry.updateOrganizationIssues"),
        "sentry.deleteOrganizationIssue",
    }


@pytest.mark.spec("practice.twins")
def test_pages_follow_one_another_by_their_links(noise: House) -> None:
    base = f"{noise.settings.sentry_url}/api/0/organizations/{noise.settings.sentry_org}"
    seen: list[str] = []
    url: str | None = f"{base}/issues/ORCH-TML-88/events/?limit=100"
    with httpx.Client(headers={"authorization": f"Bearer {noise.range.sentry_token}"}) as http:
        while url:
            reply = http.get(url)
            seen += [event["id"] for event in reply.json()]
            link = reply.links["next"]
            url = link["url"] if link["results"] == "true" else None

    assert len(seen) == len(set(seen)) == 1161
