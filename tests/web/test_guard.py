"""What stands before the page, and where it may be served; no browser is needed for it."""

import json
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import httpx
import pytest

from prode_mcp.approvals.keys import keys_of, written
from prode_mcp.errors import SettingsError
from prode_mcp.web.serving import loopback
from tests.house import House
from tests.server.evidence import opened
from tests.server.test_acting import Gated, ask
from tests.web.browser import Front, free_port, front

pytestmark = pytest.mark.anyio


@pytest.fixture
async def page(gated: Gated) -> AsyncGenerator[Front]:
    async with front(gated, None) as made:
        yield made


def address(page: Front, **changed: str) -> dict[str, str]:
    told = {"Host": f"prode.localhost:{page.port}", "Origin": page.origin}
    return {k: v for k, v in (told | changed).items() if v}


async def sent(page: Front, method: str, path: str, **more: Any) -> httpx.Response:
    async with httpx.AsyncClient() as client:
        return await client.request(method, f"http://127.0.0.1:{page.port}{path}", **more)


@pytest.mark.spec("approvals.page")
async def test_every_answer_forbids_what_the_page_does_not_need(page: Front) -> None:
    headers = address(page)
    answers = [
        await sent(page, "GET", path, headers=headers)
        for path in ("/", "/enrol", "/static/page.js", "/nowhere", "/requests/ffffffff")
    ]
    answers.append(await sent(page, "GET", "/", headers=address(page, Host="a.example")))

    assert [one.status_code for one in answers] == [200, 200, 200, 404, 404, 421]
    for answer in answers:
        rules = answer.headers["content-security-policy"]
        assert rules.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
        assert "frame-ancestors 'none'" in rules
        assert "unsafe" not in rules
        assert answer.headers["cross-origin-opener-policy"] == "same-origin"
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert "set-cookie" not in answer.headers
        assert "access-control-allow-origin" not in answer.headers


@pytest.mark.spec("approvals.page")
async def test_the_page_answers_to_its_own_name_alone(page: Front) -> None:
    port = page.port
    others = (
        f"127.0.0.1:{port}",
        f"localhost:{port}",
        "prode.localhost",
        f"a.prode.localhost:{port}",
    )
    for host in others:
        answer = await sent(page, "GET", "/", headers=address(page, Host=host))

        assert answer.status_code == 421
        assert "PRODE" not in answer.text


NOT_OURS = [
    ({"Origin": ""}, 403),
    ({"Origin": "null"}, 403),
    ({"Origin": "http://prode.localhost:1"}, 403),
    ({"Origin": "https://a.example"}, 403),
    ({"Content-Type": "text/plain"}, 415),
    ({"X-Prode-Token": ""}, 409),
    ({"X-Prode-Token": "0" * 64}, 409),
    ({"X-Prode-Token": "another page's"}, 409),
]


@pytest.mark.spec("approvals.page")
async def test_only_a_script_of_the_requests_own_page_may_write(page: Front) -> None:
    page.gated.approvers.write_text(written(keys_of([page.key.approver()])))
    async with page.gated.client(page_port=page.port) as call:
        await opened(call)
        request = (await ask(call))["body"]["request"]
        right = {"Content-Type": "application/json", "X-Prode-Token": page.site.token(request)}
        told = {"content": b'{"decision":"deny"}'}
        where = f"/requests/{request}/options"
        ours = await sent(page, "POST", where, headers=address(page, **right), **told)
        for changed, status in NOT_OURS:
            wrong = right | changed
            if wrong["X-Prode-Token"] == "another page's":
                wrong["X-Prode-Token"] = page.site.token("enrol")
            answer = await sent(page, "POST", where, headers=address(page, **wrong), **told)

            assert answer.status_code == status, changed
            assert "challenge" not in answer.text

    assert (ours.status_code, "challenge" in ours.text) == (200, True)


@pytest.mark.spec("approvals.page")
async def test_who_does_not_see_the_terminal_adds_no_passkey(page: Front) -> None:
    told = {"Content-Type": "application/json", "X-Prode-Token": page.site.token("enrol")}

    async def begun(code: str) -> str:
        content = json.dumps({"name": "ines", "code": code}).encode()
        headers = address(page, **told)
        return (await sent(page, "POST", "/enrol/options", headers=headers, content=content)).text

    first = await begun(page.site.enrolment_code)
    wrong = [await begun(code) for code in ("", "0", "00000000", "x" * 40, "ines")]
    late = await begun(page.site.enrolment_code)

    assert "challenge" in first
    assert all("not the code" in answer for answer in wrong)
    assert "too many wrong codes" in late
    assert len(page.site.enrolment_code) == 8


@pytest.mark.spec("approvals.page")
async def test_a_body_of_another_form_is_refused(page: Front) -> None:
    told = {"Content-Type": "application/json", "X-Prode-Token": page.site.token("enrol")}
    headers, odd = address(page, **told), "not what this page sends"
    for content, why in (
        (b'{"name":"ines","code":"","blocked":[]}', odd),
        (b'{"name":"Ines@example.com","code":""}', odd),
        (b'{"name":"ines"}', odd),
        (b"[]", odd),
        (b"\xff", odd),
        (b'{"name":"' + b"a" * 70_000 + b'"}', "too long"),
    ):
        answer = await sent(page, "POST", "/enrol/options", headers=headers, content=content)

        assert answer.status_code == 409
        assert why in answer.json()["error"]


@pytest.mark.spec("approvals.page")
async def test_only_get_and_post_are_spoken(page: Front) -> None:
    for method in ("PUT", "DELETE", "OPTIONS", "HEAD", "TRACE"):
        answer = await sent(page, method, "/", headers=address(page))

        assert answer.status_code == 405


@pytest.mark.spec("approvals.page")
@pytest.mark.parametrize(
    ("family", "where"), [(socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")]
)
async def test_no_other_program_answers_on_the_pages_port(
    family: socket.AddressFamily, where: str
) -> None:
    other = socket.socket(family)
    try:
        other.bind((where, 0))
    except OSError:
        pytest.skip(f"this machine has no {where}")
    with other:
        other.listen()
        with pytest.raises(SettingsError, match="another program's"), loopback(_port(other)):
            pass
    port = free_port()
    with loopback(port) as held, socket.socket(family) as late:
        assert held
        with pytest.raises(OSError, match="in use"):
            late.bind((where, port))


def _port(listener: socket.socket) -> int:
    return int(listener.getsockname()[1])


@pytest.mark.spec("approvals.page")
def test_the_command_says_where_the_page_is_and_answers_there(onboarding: House) -> None:
    port = free_port()
    onboarding.store.touch()
    with _command(onboarding.store, port) as process:
        try:
            told = (process.stdout or pytest.fail("no output")).readline().strip()
            answer = httpx.get(
                f"http://127.0.0.1:{port}/", headers={"Host": f"prode.localhost:{port}"}
            )
        finally:
            process.send_signal(signal.SIGINT)

    assert told == f"the page is at http://prode.localhost:{port}"
    assert "Nothing waits for a person" in answer.text
    assert process.returncode == 0


@pytest.mark.spec("approvals.page")
@pytest.mark.parametrize(
    ("changed", "why"),
    [({"PRODE_DEPLOYMENT": "separate"}, "separate host"), ({}, "no ledger yet")],
)
def test_the_command_says_why_there_is_no_page(
    tmp_path: Path, changed: dict[str, str], why: str
) -> None:
    with _command(tmp_path / "none.db", free_port(), **changed) as process:
        _, told = process.communicate()

    assert process.returncode == 2
    assert why in told


def _command(store: Path, port: int, **changed: str) -> subprocess.Popen[str]:
    environment = {"PATH": "/usr/bin:/bin", "PRODE_STORE": str(store), **changed}
    return subprocess.Popen(
        [sys.executable, "-m", "prode_mcp", "approvals", "page", "--port", str(port)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
