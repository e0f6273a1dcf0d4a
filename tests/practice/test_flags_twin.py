"""The flag twin tells a world's flag changes as LaunchDarkly does, and refuses every write."""

from collections.abc import Callable, Generator
from dataclasses import replace
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from prode_mcp.practice.faults import Fault
from prode_mcp.practice.range import start
from prode_mcp.practice.world import World
from prode_mcp.settings import settings_of
from tests.house import House, world

LOG = "/api/v2/auditlog"
Ask = Callable[..., httpx.Response]


def busy() -> World:
    """Return a world with fifty changes of two flags, some of them of one moment."""
    told = world("s1-onboarding-500")
    changes = [
        {
            "at": f"2026-11-1{n // 10}T12:0{n % 10 // 3}:00Z",
            "by": "tokafor",
            "before": 50,
            "after": n,
        }
        for n in range(1, 51)
    ]
    flag = {"environment": "production", "on": True, "rollout_percent": 50}
    flags = [
        {**flag, "key": "plans", "tags": ["plans"], "changes": changes},
        {**flag, "key": "copy", "environment": "staging", "changes": changes[:1]},
    ]
    return replace(told, files={**told.files, "flags.yaml": {"flags": flags}})


@pytest.fixture
def ask(onboarding: House) -> Generator[Ask]:
    s = onboarding.settings
    token = s.flags_token.get_secret_value()
    with httpx.Client(base_url=s.flags_url, headers={"authorization": token}) as http:
        yield http.request


@pytest.fixture
def ask_busy() -> Generator[Ask]:
    with (
        start(busy()) as range_,
        httpx.Client(
            base_url=f"{range_.url}/flags", headers={"authorization": range_.flags_token}
        ) as http,
    ):
        yield http.request


@pytest.mark.spec("practice.twins")
def test_a_change_of_the_world_is_an_entry_of_the_audit_log(ask: Ask) -> None:
    (entry,) = ask("GET", LOG).json()["items"]
    whole = ask("GET", entry["_links"]["self"]["href"]).json()

    assert entry["date"] == 1794571200000
    assert (entry["kind"], entry["name"]) == ("flag", "new_signup_copy")
    assert entry["titleVerb"] == "updated the flag"
    assert entry["accesses"][0]["action"] == "updateFallthrough"
    assert entry["target"]["resources"] == ["proj/default:env/production:flag/new_signup_copy"]
    assert entry["member"]["lastName"] == "Duarte"
    assert entry["shortDescription"] == "Served true to 100% instead of 50%"
    assert "currentVersion" not in entry
    before, after = (
        whole[f"{when}Version"]["environments"]["production"]["fallthrough"]
        for when in ("previous", "current")
    )
    assert [v["weight"] for v in before["rollout"]["variations"]] == [50_000, 50_000]
    assert after == {"variation": 0}


@pytest.mark.spec("practice.twins")
def test_a_flag_and_the_caller_are_told(onboarding: House, ask: Ask) -> None:
    s = onboarding.settings
    here = f"/api/v2/flags/{s.flags_project}"

    flag = ask("GET", f"{here}/plans_worker?env={s.flags_environment}").json()
    elsewhere = ask("GET", f"{here}/plans_worker?env=staging").json()
    caller = ask("GET", "/api/v2/caller-identity").json()
    missing = [ask("GET", path) for path in (f"{here}/none", "/api/v2/flags/none/x", f"{LOG}/none")]

    assert not flag["environments"]["production"]["on"]
    assert flag["environments"]["production"]["fallthrough"] == {"variation": 1}
    assert elsewhere["environments"] == {}
    assert caller["authKind"] == "token"
    assert {(reply.status_code, reply.json()["code"]) for reply in missing} == {(404, "not_found")}


@pytest.mark.spec("practice.twins")
def test_the_log_is_followed_to_its_end_by_its_links(ask_busy: Ask) -> None:
    seen: list[dict[str, Any]] = []
    calls, path = 0, f"{LOG}?limit=20&spec=proj/*:env/production:flag/*"
    while path:
        page = ask_busy("GET", path).json()
        calls, seen = calls + 1, seen + page["items"]
        path = page["_links"].get("next", {}).get("href", "")

    dates = [entry["date"] for entry in seen]
    assert (calls, len({entry["_id"] for entry in seen})) == (3, 50)
    assert dates == sorted(set(dates), reverse=True)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", 10),
        ("spec=proj/*:env/*:flag/*&limit=20", 20),
        ("spec=proj/default:env/staging:flag/*", 1),
        ("spec=proj/*:env/*:flag/co*", 1),
        ("spec=proj/*:env/staging:flag/*;plans", 0),
        ("spec=proj/*:env/*:flag/*;plans", 10),
        ("spec=proj/other:env/*:flag/*", 0),
        ("q=COPY", 1),
        ("q=tom@", 10),
        ("q=jonas@", 0),
        ("before=1794355200000&limit=20", 10),
        ("after=1794700800000", 1),
        ("after=1794700800000&before=1794700800001", 0),
    ],
)
@pytest.mark.spec("practice.twins")
def test_the_log_is_narrowed_as_asked(ask_busy: Ask, query: str, count: int) -> None:
    assert len(ask_busy("GET", f"{LOG}?{query}").json()["items"]) == count


@pytest.mark.parametrize(
    "query", ["limit=0", "limit=21", "before=soon", "after=-1", "spec=flag/x", "spec=proj/x"]
)
@pytest.mark.spec("practice.twins")
def test_a_question_that_is_none_is_refused(ask: Ask, query: str) -> None:
    reply = ask("GET", f"{LOG}?{query}")

    assert (reply.status_code, reply.json()["code"]) == (400, "invalid_request")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("PATCH", "/api/v2/flags/default/new_signup_copy"),
        ("POST", "/api/v2/flags/default"),
        ("PUT", "/api/v2/flags/default/new_signup_copy/release"),
        ("DELETE", "/api/v2/flags/default/new_signup_copy"),
    ],
)
@pytest.mark.spec("practice.twins")
def test_every_write_of_a_flag_is_refused_and_counted(
    onboarding: House, ask: Ask, method: str, path: str
) -> None:
    reply = ask(method, path, json=[])

    assert (reply.status_code, reply.json()["code"]) == (403, "forbidden")
    assert onboarding.range.tally.refusals() == [{"op": "flags.write", "count": 1}]
    assert onboarding.range.tally.writes() == []


@pytest.mark.parametrize("sent", ["", "other", "Bearer {token}"])
@pytest.mark.spec("practice.twins")
def test_the_token_stands_bare_in_its_header(onboarding: House, sent: str) -> None:
    s = onboarding.settings
    told = {"authorization": sent.format(token=s.flags_token.get_secret_value())}

    reply = httpx.patch(f"{s.flags_url}/api/v2/flags/default/x", headers=told)

    assert reply.status_code == 401
    assert reply.json() == {"code": "unauthorized", "message": "Invalid access token"}
    assert onboarding.range.tally.refusals() == []


@pytest.mark.spec("practice.twins")
def test_a_limit_says_until_when(onboarding: House, ask: Ask) -> None:
    headers = (("X-Ratelimit-Reset", "1795000000000"), ("Retry-After", "3"))
    onboarding.range.faults.add(Fault("/flags", "status", 429, headers))

    limited, after = ask("GET", LOG), ask("GET", LOG)

    assert (limited.status_code, limited.headers["retry-after"]) == (429, "3")
    assert after.status_code == 200
    assert int(after.headers["x-ratelimit-route-remaining"]) > 0


@pytest.mark.spec("practice.twins")
def test_a_world_without_flags_has_an_empty_log() -> None:
    told = world("s1-onboarding-500")
    bare = replace(told, files={k: v for k, v in told.files.items() if k != "flags.yaml"})

    with start(bare) as range_:
        token = {"authorization": range_.flags_token}
        reply = httpx.get(f"{range_.url}/flags{LOG}", headers=token)

    assert reply.json()["items"] == []
    assert "next" not in reply.json()["_links"]


@pytest.mark.spec("practice.twins")
def test_flags_elsewhere_keep_the_practice_clock_where_it_is(onboarding: House) -> None:
    environment = onboarding.range.settings()
    far = environment | {"PRODE_FLAGS_URL": "https://app.launchdarkly.com"}

    assert settings_of(environment).flags_token == SecretStr(onboarding.range.flags_token)
    assert settings_of(far | {"PRODE_FLAGS_TOKEN": ""}).practice_now is not None
    with pytest.raises(ValueError, match="loopback"):
        settings_of(far)
    with pytest.raises(ValueError, match="https"):
        settings_of({"PRODE_FLAGS_URL": "http://flags.example.com"})
