"""The doctor says who we are where, what a credential could do, and what goes around the server."""

import dataclasses
import json
import os
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from prode_mcp.clients.around import ways_around
from prode_mcp.contracts import Specialist
from prode_mcp.practice.demo import serve_environment
from prode_mcp.practice.faults import Fault
from prode_mcp.practice.range import start
from prode_mcp.practice.world import World
from prode_mcp.server.doctor import Diagnosis, diagnose
from prode_mcp.server.sources import Sources
from prode_mcp.sources.http import Http, Reply
from tests.house import House, house, world
from tests.server.evidence import RUN, bundle, opened

pytestmark = [pytest.mark.anyio, pytest.mark.spec("clients.doctor")]
SECRET = "ghp_0123456789abcdefghijABCDEFGHIJ012345"


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test a machine of its own: an empty home, an empty project, no variables."""
    for name in os.environ:
        if any(part in name.upper() for part in ("TOKEN", "SECRET", "KEY", "PASSWORD", "URL")):
            monkeypatch.delenv(name)
    (tmp_path / "home").mkdir()
    (tmp_path / "p").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path / "p")


@pytest.fixture
def s1(tmp_path: Path) -> Generator[House]:
    with house("s1-onboarding-500", tmp_path) as built:
        yield built


async def diagnosed(built: House, **changed: Any) -> Diagnosis:
    sources = Sources(built.settings.model_copy(update=changed))
    try:
        return await diagnose(sources)
    finally:
        await sources.close()


def of(found: Diagnosis, source: Specialist) -> Any:
    return next(one for one in found.sources if one.source is source)


async def test_a_narrow_installation_is_well(s1: House) -> None:
    found = await diagnosed(s1)

    assert {one.state for one in found.sources} <= {"ok", "not set"}, found.sources
    assert of(found, Specialist.SENTRY).account == "orchardclub"
    assert (found.gated, found.is_broken, found.is_warned) == ("gated", False, False)
    assert dict(found.versions)["prode-mcp"]


@pytest.mark.parametrize(
    ("part", "change", "source", "says"),
    [
        ("aws.yaml", {"allowed_actions": ["sqs:PurgeQueue"]}, Specialist.AWS, "sqs:PurgeQueue"),
    ],
)
async def test_a_role_that_could_change_something_is_warned_of(
    tmp_path: Path, part: str, change: dict[str, Any], source: Specialist, says: str
) -> None:
    told: World = world("s1-onboarding-500")
    files = {**told.files, part: {**told.part(part), **change}}
    with start(dataclasses.replace(told, files=files)) as range_:
        found = await diagnosed(House(range_, tmp_path / "l.db"))

    assert of(found, source).state == "warning"
    assert says in " ".join(of(found, source).says)
    assert found.is_warned


async def test_a_github_token_that_may_push_is_warned_of(s1: House) -> None:
    found = await diagnosed(s1, github_token=SecretStr(s1.range.github_write_token))

    assert of(found, Specialist.RELEASE).state == "warning"
    assert "push" in " ".join(of(found, Specialist.RELEASE).says)


async def test_a_source_that_is_down_is_broken_and_one_that_is_not_set_is_not(s1: House) -> None:
    s1.range.faults.add(Fault("/sentry", "status", status=503), times=100)
    found = await diagnosed(s1)

    assert of(found, Specialist.SENTRY).state == "broken"
    assert found.is_broken


async def test_a_clock_that_goes_wrong_is_told(s1: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def skew(_http: Http, _reply: Reply) -> float:
        return 120.0

    monkeypatch.setattr(Http, "skew", skew)
    found = await diagnosed(s1)

    assert "s from ours" in " ".join(of(found, Specialist.SENTRY).says)


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "text", "kind", "what"),
    [
        ("home/.config/gh/hosts.yml", f"github.com:\n    oauth_token: {SECRET}\n", "github_cli", "github.com"),
        ("home/.aws/credentials", f"[prod-admin]\naws_secret_access_key = {SECRET}\n", "aws", "prod-admin"),
        ("home/.kube/config", f"contexts:\n- name: prod\n  context: {{}}\nusers: [{{token: {SECRET}}}]\n", "kubectl", "prod"),
        ("p/.env.production", f"A=1\nexport DATABASE_URL=postgres://u:{SECRET}@h/d\n", "env_file", "DATABASE_URL"),
        ("p/.mcp.json", '{"mcpServers": {"linear": {"command": "npx"}}}', "mcp_server", "linear"),
        ("home/.claude.json", '{"mcpServers": {"sentry": {"url": "x"}}}', "mcp_server", "sentry"),
        ("home/.codex/config.toml", '[mcp_servers.github]\ncommand = "x"\n', "mcp_server", "github"),
        ("p/prod.tfstate", f'{{"secret": "{SECRET}"}}', "terraform", "prod.tfstate"),
    ],
)  # fmt: skip
def test_each_way_around_is_named_and_no_secret_of_it(
    tmp_path: Path, file: str, text: str, kind: str, what: str
) -> None:
    put(tmp_path / file, text)
    found = ways_around(tmp_path / "home", tmp_path / "p")

    assert [way.kind for way in found] == [kind]
    assert what in found[0].what
    assert SECRET not in str(found)


def test_a_variable_is_named_and_its_value_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_TOKEN", SECRET)
    monkeypatch.setenv("PRODE_GITHUB_TOKEN", SECRET)
    found = ways_around(tmp_path / "home", tmp_path / "p")

    assert [way.what for way in found] == ["variable GITHUB_TOKEN"]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("p/.env.example", "DATABASE_URL=postgres://\n"),
        ("p/.env", "COLOUR=red\n"),
        ("p/.mcp.json", '{"mcpServers": {"prode": {"command": "prode-mcp"}}}'),
        ("p/.mcp.json", "{broken"),
        ("home/.kube/config", "a: ["),
        ("home/.config/gh/hosts.yml", ""),
    ],
)
def test_what_is_no_way_around_is_not_named(tmp_path: Path, file: str, text: str) -> None:
    put(tmp_path / file, text)

    assert ways_around(tmp_path / "home", tmp_path / "p") == ()


async def test_a_run_says_in_its_bundle_whether_it_was_gated(s1: House, tmp_path: Path) -> None:
    async with s1.client() as call:
        first = await opened(call)
        told = await bundle(call)
        await call("run_end", run_id=RUN, outcome="evidence_stop", reason="enough")
        put(tmp_path / "home/.config/gh/hosts.yml", f"github.com:\n    oauth_token: {SECRET}\n")
        second = await call("run_open", ticket="PRD-2318")
        other = await bundle(call, second["run"])
        inventory = await call.read(f"prode://runs/{second['run']}/inventory")

    assert (first["body"]["gated"], told["body"]["gated"]) == ("gated", "gated")
    assert (second["body"]["gated"], other["body"]["gated"]) == ("not gated", "not gated")
    assert [way["kind"] for way in inventory["ways_around"]] == ["github_cli"]
    assert SECRET not in json.dumps(inventory)


async def test_a_server_on_another_host_cannot_tell(s1: House) -> None:
    async with s1.client(deployment="separate") as call:
        told = await opened(call)

    assert told["body"]["gated"] == "not known"


@pytest.mark.spec("safety.redaction")
async def test_the_command_says_it_by_its_status_and_prints_no_secret(
    s1: House, tmp_path: Path
) -> None:
    put(tmp_path / "home/.config/gh/hosts.yml", f"github.com:\n    oauth_token: {SECRET}\n")

    def doctor(*words: str, **changed: str) -> "subprocess.CompletedProcess[str]":
        environment = {**serve_environment(s1.range, s1.store), **changed}
        return subprocess.run(
            [sys.executable, "-m", "prode_mcp", "doctor", *words],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
            cwd=tmp_path / "p",
            env={**os.environ, **environment},
        )

    warned = doctor()
    told = json.loads(doctor("--json").stdout)
    broken = doctor(PRODE_SENTRY_TOKEN="wrong-token-of-nobody")
    secrets = [SECRET, s1.range.github_token, s1.range.linear_token, s1.range.sentry_token]

    assert warned.returncode == 1, warned.stderr
    assert "not gated: ways to write beside this server: 1" in warned.stdout
    assert told["gated"] == "not gated"
    assert broken.returncode == 2
    assert not [s for s in secrets if s in warned.stdout + json.dumps(told) + broken.stdout]
    assert "wrong-token" not in broken.stdout
