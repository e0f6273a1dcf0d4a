"""Reproductions go where they may, by reads alone, and keep nothing that identifies anybody."""

import json
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prode_mcp.contracts import Observation
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.repro import fetching
from prode_mcp.sources.repro.addresses import allowed_of, checked, read_place
from prode_mcp.sources.repro.fetching import MOST_BYTES, fetch
from tests.house import House
from tests.sources.staging import Staging, staging
from tests.sources.worlds import RUN, asking, changed

pytestmark = [pytest.mark.anyio, pytest.mark.spec("reproduction.reads")]
NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)
HOSTS = allowed_of(
    "staging.example.com, *.preview.example.com, other.example.com:8443", private=False
)


@pytest.fixture(scope="module")
def host() -> Any:
    with staging() as running:
        yield running


async def loopback(name: str, _port: int) -> Sequence[str]:
    return ["127.0.0.1"] if name.endswith("example.com") else ["203.0.113.7"]


async def asked(host: Staging, path: str, method: Any = "GET") -> Observation:
    allowed = allowed_of(f"{host.host}, *.example.com", private=True)
    return await fetch(f"http://{host.host}{path}", method, allowed, now=NOW, resolving=loopback)


@pytest.mark.parametrize(
    "url",
    [
        "https://staging.example.com",
        "https://staging.example.com/api?x=1",
        "http://STAGING.example.com/",
        "https://a.preview.example.com/",
        "https://a.b.preview.example.com/",
        "https://other.example.com:8443/",
        "https://staging.example.com:443/",
    ],
)
def test_a_listed_host_is_asked(url: str) -> None:
    assert read_place(url, HOSTS).host.endswith("example.com")


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example.org/",
        "https://staging.example.com.evil.example.org/",
        "https://preview.example.com/",
        "https://apreview.example.com/",
        "https://other.example.com/",
        "https://staging.example.com:8443/",
        "https://staging.example.com@evil.example.org/",
        "https://evil.example.org@staging.example.com/",
        "https://user:word@staging.example.com/",
        "https://staging.example.com\\@evil.example.org/",
        "https://staging.example.com /",
        "https://staging.example.com\t/",
        "https://staging.example.com\n/",
        "ftp://staging.example.com/",
        "file:///etc/passwd",
        "gopher://staging.example.com/",
        "javascript:alert(1)",
        "//staging.example.com/",
        "staging.example.com",
        "",
        "https://",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[fe80::1%25eth0]/",
        "https://127.0.0.1/",
        "https://127.1/",
        "https://0x7f000001/",
        "https://2130706433/",
        "https://0177.0.0.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://localhost/",
        "https://staging.example.com:99999/",
        "https://staging.example.com:-1/",
        "https://stag\u0131ng.example.com/",
        "https://staging\u3002example.com/",
        "https://staging.example.com\u200b/",
        "https://" + "a" * 3000 + ".example.com/",
    ],
)
def test_any_other_address_is_refused_before_anything_is_asked(url: str) -> None:
    with pytest.raises(SourceError) as refused:
        read_place(url, HOSTS)

    assert refused.value.fault is Fault.NOT_ALLOWED
    assert refused.value.calls == 0


@given(st.text(max_size=60))
def test_no_text_is_an_address_of_another_host(text: str) -> None:
    for url in (text, f"https://{text}", f"https://staging.example.com{text}"):
        with suppress(SourceError):
            place = read_place(url, HOSTS)
            assert place.host in {
                "staging.example.com",
                "other.example.com",
            } or place.host.endswith(".preview.example.com")


PRIVATE = [
    *("10.0.0.1", "172.16.3.4", "192.168.1.1", "127.0.0.1", "127.8.8.8", "100.64.0.1"),
    *("::1", "fd00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "::ffff:127.0.0.1"),
]
NEVER = [
    *("169.254.169.254", "169.254.170.2", "169.254.1.1", "fd00:ec2::254", "fe80::1", "0.0.0.0"),  # noqa: S104  an address to refuse
    *(
        "::",
        "224.0.0.1",
        "ff02::1",
        "::ffff:169.254.169.254",
        "64:ff9b::a9fe:a9fe",
        "100.100.100.200",
    ),
]


@pytest.mark.parametrize("address", [*PRIVATE, *NEVER, "240.0.0.1", "255.255.255.255"])
def test_a_name_that_points_inside_is_refused(address: str) -> None:
    with pytest.raises(SourceError) as refused:
        checked(["93.184.216.34", address], HOSTS)

    assert refused.value.fault is Fault.NOT_ALLOWED


@pytest.mark.parametrize("address", NEVER)
def test_where_a_cloud_keeps_its_credentials_is_never_asked(address: str) -> None:
    with pytest.raises(SourceError):
        checked([address], allowed_of("staging.example.com", private=True))


@pytest.mark.parametrize("address", ["10.0.0.1", "127.0.0.1", "::1", "fd00::1", "93.184.216.34"])
def test_a_team_may_allow_its_private_staging(address: str) -> None:
    assert str(checked([address], allowed_of("staging.example.com", private=True))) == address


def test_a_name_without_an_address_is_not_found() -> None:
    with pytest.raises(SourceError) as refused:
        checked([], HOSTS)

    assert refused.value.fault is Fault.NOT_FOUND


async def test_an_answer_is_told_with_its_status_and_its_text_as_data(host: Staging) -> None:
    observation = await asked(host, "/api/plans")
    body: Any = observation.body

    assert body["status"] == 500
    assert body["text"]["quoted"].startswith('{"error": "plan 7 has no price"')
    assert body["headers"]["x-request-id"] == {"quoted": "req_a8564412b235120a"}
    assert "set-cookie" not in json.dumps(body)
    assert host.asked[f"host {host.host}"] >= 1
    assert observation.envelope.complete is True


async def test_head_asks_for_no_body(host: Staging) -> None:
    body: Any = (await asked(host, "/api/plans", "HEAD")).body

    assert (body["status"], body["bytes"]) == (500, 0)
    assert host.asked["HEAD /api/plans"] == 1


async def test_a_picture_is_described_and_not_shown(host: Staging) -> None:
    body: Any = (await asked(host, "/picture")).body

    assert body["bytes"] == 9
    assert "text" not in body


async def test_a_large_answer_is_cut_and_says_so(host: Staging) -> None:
    observation = await asked(host, "/large")
    body: Any = observation.body

    assert body["bytes"] == MOST_BYTES
    assert observation.envelope.complete is False
    assert len(json.dumps(body)) < 5_000


async def test_a_slow_answer_ends_in_time(host: Staging, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "DEADLINE_S", 0.3)
    with pytest.raises(SourceError) as late:
        await asked(host, "/slow")

    assert late.value.fault is Fault.TIMEOUT


async def test_a_redirect_inside_the_list_is_followed(host: Staging) -> None:
    body: Any = (await asked(host, "/to?url=/api/plans")).body

    assert [hop["status"] for hop in body["hops"]] == [307, 500]


@pytest.mark.parametrize(
    "target",
    [
        "http://evil.example.org/",
        "http://169.254.169.254/latest/meta-data/",
        "//evil.example.org/",
        "file:///etc/passwd",
        "http://127.0.0.1/",
        "http://user@staging.example.com/",
    ],
)
async def test_a_redirect_out_of_the_list_is_refused(host: Staging, target: str) -> None:
    with pytest.raises(SourceError) as refused:
        await asked(host, f"/to?url={target}")

    assert refused.value.fault is Fault.NOT_ALLOWED


async def test_a_redirect_to_a_name_that_points_inside_is_refused(host: Staging) -> None:
    async def rebinding(name: str, port: int) -> Sequence[str]:
        return ["169.254.169.254"] if name == "inner.example.com" else await loopback(name, port)

    allowed = allowed_of(f"{host.host}, *.example.com", private=True)
    url = f"http://{host.host}/to?url=http://inner.example.com/"
    with pytest.raises(SourceError) as refused:
        await fetch(url, "GET", allowed, now=NOW, resolving=rebinding)

    assert refused.value.fault is Fault.NOT_ALLOWED


async def test_a_name_is_resolved_once_so_that_it_cannot_answer_otherwise(host: Staging) -> None:
    answers = iter([["127.0.0.1"], ["169.254.169.254"]])

    async def once(_name: str, _port: int) -> Sequence[str]:
        return next(answers)

    allowed = allowed_of(host.host, private=True)
    await fetch(f"http://{host.host}/api/plans", "GET", allowed, now=NOW, resolving=once)

    assert next(answers) == ["169.254.169.254"]


async def test_a_ring_of_redirects_ends(host: Staging) -> None:
    from urllib.parse import quote

    target = "/api/plans"
    for _ in range(8):
        target = "/to?url=" + quote(target, safe="")
    with pytest.raises(SourceError) as ended:
        await asked(host, target)

    assert ended.value.fault is Fault.MALFORMED


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Any:
    with changed(tmp_path_factory.mktemp("repro"), {}) as house:
        yield house


def listed(host: Staging, **more: Any) -> dict[str, Any]:
    return {"repro_hosts": f"127.0.0.1:{host.port}", "repro_private": True, **more}


async def test_the_tool_answers_with_redacted_text(built: House, host: Staging) -> None:
    async with asking(built, **listed(host)) as call:
        url = f"http://127.0.0.1:{host.port}/api/plans"
        answer = await call("repro_http", run_id=RUN, url=url)
        outside = await call("repro_http", run_id=RUN, url="http://127.0.0.1:1/")
        written = await call("repro_http", run_id=RUN, url=url, method="POST")

    assert answer["body"]["status"] == 500
    assert "omar.haddad" not in json.dumps(answer)
    assert outside["code"] == "not_allowed"
    assert written["code"] == "bad_arguments"


async def test_without_a_list_nothing_is_asked(built: House) -> None:
    async with asking(built) as call:
        answer = await call("repro_http", run_id=RUN, url="https://staging.example.com/")

    assert answer["code"] == "no_credential"
    assert "PRODE_REPRO_HOSTS" in answer["message"]


async def test_an_emulator_is_read_and_a_phone_is_not(built: House, tmp_path: Path) -> None:
    adb = tmp_path / "adb"
    screen = tmp_path / "screen.png"
    screen.write_bytes(b"\x89PNG\r\n\x1a\n pixels")
    tree = '<hierarchy><node text="Weekly recap" class="android.widget.TextView"/></hierarchy>'
    when = built.now.timestamp() - 60
    adb.write_text(
        "#!/bin/sh\n"
        'case "$*" in\n'
        '  devices) printf "List of devices attached\\n%s\\tdevice\\n" "$(cat $0.device)";;\n'
        '  *dumpsys*) printf "  versionCode=912 minSdk=24\\n  versionName=9.12.0\\n";;\n'
        f'  *logcat*) for n in 1 2 3; do echo "{when} 101 102 E SignUp: plan $n has no price"; done;'
        f' echo "{when - 86_400} 101 102 E SignUp: an old line";;\n'
        "  *uiautomator*) cat $0.tree;;\n"
        f"  *screencap*) cat {screen};;\n"
        "esac\n",
        encoding="utf-8",
    )
    adb.chmod(0o755)
    (tmp_path / "adb.device").write_text("emulator-5554", encoding="utf-8")
    (tmp_path / "adb.tree").write_text(tree, encoding="utf-8")
    told = {"adb": str(adb), "android_apps": "com.example.app"}
    async with asking(built, **told) as call:
        answer = await call("repro_emulator", run_id=RUN, package="com.example.app")
        picture = await call.client.read_resource(answer["body"]["pictures"][0])
        other = await call("repro_emulator", run_id=RUN, package="com.example.bank")
        (tmp_path / "adb.tree").write_text(tree.replace("Weekly recap", "omar@mail.example.net"))
        withheld = await call("repro_emulator", run_id=RUN, package="com.example.app")
        (tmp_path / "adb.tree").write_text(tree.replace("TextView", "EditText"))
        typed = await call("repro_emulator", run_id=RUN, package="com.example.app")
        (tmp_path / "adb.device").write_text("R5CT60ABCDE")
        phone = await call("repro_emulator", run_id=RUN, package="com.example.app")

    assert answer["body"]["version"] == {"quoted": "9.12.0 (912)"}
    assert answer["body"]["log_lines"] == 3
    assert answer["body"]["log"][0]["count"] == 3
    assert picture.contents[0].mime_type == "image/png"
    assert other["code"] == "not_allowed"
    assert "redaction" in withheld["body"]["picture_withheld"]
    assert "field" in typed["body"]["picture_withheld"]
    assert phone["code"] == "unavailable"
    assert "phone" in phone["message"]


async def test_without_adb_the_emulator_is_blocked(built: House) -> None:
    told = {"adb": "/no/such/adb", "android_apps": "com.example.app"}
    async with asking(built, **told) as call:
        answer = await call("repro_emulator", run_id=RUN, package="com.example.app")

    assert answer["code"] == "no_credential"
    assert "PRODE_ADB" in answer["message"]


async def test_what_an_agent_reproduced_is_its_own_word(built: House) -> None:
    told = {
        "command": "pytest tests/test_plans.py",
        "commit": "4f2a9c1",
        "exit_status": 1,
        "shows": "plan 7 has no price",
    }
    async with asking(built) as call:
        shown = await call("repro_record", run_id=RUN, output="E KeyError: 'price'", **told)
        bare = await call("repro_record", run_id=RUN, **told)

    assert shown["envelope"]["complete"] is True
    assert shown["body"]["output"] == {"quoted": "E KeyError: 'price'"}
    assert shown["body"]["exit_status"] == {"quoted": "1"}
    assert bare["envelope"]["complete"] is False
    assert "claim" in bare["envelope"]["cut"][0]
