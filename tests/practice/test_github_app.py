"""The GitHub twin knows an App by its key, and a GitHub Enterprise by its address."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from typing import Any

import github
import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from github import Auth
from pydantic import SecretStr

from prode_mcp.practice.twins.github import App
from prode_mcp.settings import wall_clock
from tests.house import House, ago
from tests.server.evidence import RUN, open_gate, opened


@cache
def other_key() -> str:
    return App().key


def signed(key: str, told: dict[str, Any], *, algorithm: str = "RS256") -> str:
    head = {"alg": algorithm, "typ": "JWT"}
    parts = (urlsafe_b64encode(json.dumps(part).encode()).decode() for part in (head, told))
    said = ".".join(part.rstrip("=") for part in parts)
    private: Any = load_pem_private_key(key.encode(), None)
    signature = urlsafe_b64encode(private.sign(said.encode(), PKCS1v15(), SHA256())).decode()
    return f"{said}.{signature.rstrip('=')}"


def claims(app: App, **changed: Any) -> dict[str, Any]:
    now = int(app.clock().timestamp())
    return {"iat": now - 60, "exp": now + 300, "iss": str(app.number), **changed}


def trade(house: House, token: str, body: Any = None, *, installation: int = 0) -> httpx.Response:
    number = installation or house.range.app.installation
    url = f"{house.settings.github_url}/app/installations/{number}/access_tokens"
    return httpx.post(url, json=body or {}, headers={"authorization": f"Bearer {token}"})


def as_app(house: House, **changed: Any) -> dict[str, Any]:
    app = house.range.app
    told = {
        "github_token": SecretStr(""),
        "github_app": app.number,
        "github_app_key": SecretStr(app.key),
        "github_installation": app.installation,
    }
    return told | changed


async def timeline(house: House, **changed: Any) -> dict[str, Any]:
    async with house.client(**changed) as call:
        await opened(call)
        window = {"start": ago(house.now, 120), "end": ago(house.now, 0)}
        return await call("release_timeline", run_id=RUN, service="onboarding-api", **window)


@pytest.mark.anyio
@pytest.mark.spec("practice.twins")
async def test_a_server_that_holds_only_an_apps_key_plays_the_release_timeline(
    onboarding: House,
) -> None:
    answer = await timeline(onboarding, **as_app(onboarding))

    assert answer["body"]["live"]["ref"] == "v4.18.0"
    assert onboarding.range.tally.refusals() == []


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("changed", "code"),
    [
        (lambda: {"github_app_key": SecretStr(other_key())}, "unauthorized"),
        (lambda: {"github_app": 1}, "not_found"),
        (lambda: {"github_installation": 1}, "not_found"),
    ],
)
@pytest.mark.spec("input.sources")
async def test_a_wrong_key_app_or_installation_is_a_typed_gap(
    onboarding: House, changed: Callable[[], dict[str, Any]], code: str
) -> None:
    answer = await timeline(onboarding, **as_app(onboarding, **changed()))

    assert (answer["status"], answer["code"]) == ("failed", code)
    assert "PRIVATE KEY" not in json.dumps(answer)


@pytest.mark.anyio
@pytest.mark.spec("input.sources")
async def test_a_key_that_is_none_is_a_typed_gap(onboarding: House) -> None:
    answer = await timeline(
        onboarding, **as_app(onboarding, github_app_key=SecretStr("no key at all"))
    )

    assert answer["code"] == "unauthorized"
    assert "PRODE_GITHUB_APP_KEY" in answer["message"]
    assert "no key at all" not in json.dumps(answer)


@pytest.mark.spec("practice.twins")
def test_pygithub_asks_for_an_installation_and_for_a_token_with_less(onboarding: House) -> None:
    app, url = onboarding.range.app, onboarding.settings.github_url
    auth = Auth.AppAuth(app.number, app.key)
    asking = github.GithubIntegration(auth=auth, base_url=url, retry=None)

    installation = asking.get_app_installation(app.installation)
    less = asking.get_access_token(app.installation, permissions={"contents": "read"})

    assert (installation.id, installation.app_id) == (app.installation, app.number)
    assert less.raw_data["permissions"] == {"contents": "read"}
    assert less.expires_at > wall_clock() + timedelta(minutes=58)
    asking.close()


@pytest.mark.spec("practice.twins")
def test_a_token_of_an_installation_reads_for_an_hour_and_writes_nothing(onboarding: House) -> None:
    app, s = onboarding.range.app, onboarding.settings
    reply = trade(onboarding, signed(app.key, claims(app)))
    header = {"authorization": f"token {reply.json()['token']}"}
    repo = f"{s.github_url}/repos/{s.github_repo}"

    read = httpx.get(repo, headers=header).status_code
    wrote = httpx.post(f"{repo}/git/blobs", json={"content": "x"}, headers=header).status_code
    who = httpx.get(f"{s.github_url}/user", headers=header).status_code
    app.clock = lambda: wall_clock() + timedelta(hours=1, minutes=1)
    late = httpx.get(repo, headers=header)

    assert (reply.status_code, reply.json()["permissions"]["contents"]) == (201, "read")
    assert (read, wrote, who) == (200, 403, 403)
    assert (late.status_code, late.json()["message"]) == (401, "Bad credentials")


@pytest.mark.parametrize(
    ("changed", "status", "says"),
    [
        ({"iss": 1}, 404, "Integration not found"),
        ({"iss": None}, 404, "Integration not found"),
        ({"exp": 700}, 401, "too far in the future"),
        ({"exp": -1}, 401, "future time at which the assertion expires"),
        ({"exp": "soon"}, 401, "future time at which the assertion expires"),
        ({"iat": 600}, 401, "'Issued at' claim"),
        ({"iat": None}, 401, "'Issued at' claim"),
    ],
)
@pytest.mark.spec("practice.twins")
def test_what_an_app_says_of_itself_is_checked(
    onboarding: House, changed: dict[str, Any], status: int, says: str
) -> None:
    app, now = onboarding.range.app, int(wall_clock().timestamp())
    # Times are told in seconds from now.
    told = {k: now + v if k != "iss" and isinstance(v, int) else v for k, v in changed.items()}

    reply = trade(onboarding, signed(app.key, claims(app, **told)))

    assert reply.status_code == status
    assert says in reply.json()["message"]


@pytest.mark.spec("practice.twins")
def test_a_token_that_the_apps_key_did_not_sign_is_not_read(onboarding: House) -> None:
    app = onboarding.range.app
    good = signed(app.key, claims(app))
    wrong = (
        signed(other_key(), claims(app)),
        signed(app.key, claims(app), algorithm="none"),
        f"{good[:-8]}AAAAAAAA",
        good.rpartition(".")[0] + ".",
        "a.b.c",
        "a",
        onboarding.range.github_token,
    )

    for token in wrong:
        reply = trade(onboarding, token)
        assert reply.status_code == 401, token
        assert reply.json()["message"] == "A JSON web token could not be decoded"


@pytest.mark.spec("practice.twins")
def test_an_app_gets_no_more_than_it_was_granted(onboarding: House) -> None:
    app = onboarding.range.app
    token = signed(app.key, claims(app))

    more = trade(onboarding, token, {"permissions": {"contents": "write"}})
    other = trade(onboarding, token, installation=1)

    assert (more.status_code, other.status_code) == (422, 404)
    assert "not granted to this installation" in more.json()["message"]


@pytest.mark.anyio
@pytest.mark.spec("practice.twins")
async def test_a_github_enterprise_address_serves_the_same_product(onboarding: House) -> None:
    url = f"{onboarding.range.url}/api/v3"

    async with onboarding.client(**as_app(onboarding, github_url=url)) as call:
        await open_gate(call, onboarding)
        path = "onboarding_api/welcome.py"
        read = await call("code_read", run_id=RUN, path=path)
        blamed = await call("code_history", run_id=RUN, path=path, first=28, last=28)

    assert read["body"]["ref"] == "v4.18.0"
    assert blamed["body"]["lines"][0]["lines"] == [28, 28]
