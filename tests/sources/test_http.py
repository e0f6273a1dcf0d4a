"""The HTTP door: what it takes, what it refuses, how patient it is."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.http import Http

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 11, 15, tzinfo=UTC)


def door(answer: Callable[[httpx.Request], httpx.Response], **more: Any) -> Http:
    return Http(
        "sentry",
        "https://sentry.example/api",
        {"authorization": "Bearer s3cr3t-token"},
        transport=httpx.MockTransport(answer),
        clock=lambda: NOW,
        **more,
    )


def saying(*replies: httpx.Response) -> Callable[[httpx.Request], httpx.Response]:
    waiting: Iterator[httpx.Response] = iter(replies)
    return lambda _request: next(waiting)


@pytest.mark.parametrize(
    "first",
    [
        httpx.Response(500),
        httpx.Response(503),
        httpx.Response(429),
        httpx.Response(429, headers={"retry-after": "1"}),
        httpx.Response(429, headers={"x-sentry-rate-limit-reset": str(int(NOW.timestamp()) + 1)}),
        httpx.Response(400, json={"errors": [{"extensions": {"code": "RATELIMITED"}}]}),
        httpx.Response(400, json={"errors": [{"extensions": {"type": "ratelimited"}}]}),
    ],
)
@pytest.mark.spec("input.sources")
async def test_a_passing_trouble_is_tried_again(first: httpx.Response) -> None:
    http = door(saying(first, httpx.Response(200, json={"ok": 1})))

    reply = await http.get_json("/x")

    assert reply.body == {"ok": 1}
    assert reply.calls == 2


@pytest.mark.parametrize(
    ("reply", "fault"),
    [
        (httpx.Response(429, headers={"retry-after": "600"}), Fault.RATE_LIMITED),
        (
            httpx.Response(
                429, headers={"x-ratelimit-requests-reset": str(int(NOW.timestamp() + 900) * 1000)}
            ),
            Fault.RATE_LIMITED,
        ),
        (httpx.Response(401), Fault.UNAUTHORIZED),
        (httpx.Response(403), Fault.FORBIDDEN),
        (httpx.Response(404), Fault.NOT_FOUND),
        (httpx.Response(400, json={"detail": "bad"}), Fault.BAD_QUESTION),
        (httpx.Response(302, headers={"location": "https://evil.example/"}), Fault.MALFORMED),
        (httpx.Response(200, text="<html>sign in</html>"), Fault.MALFORMED),
        (httpx.Response(200, text='{"a": ['), Fault.MALFORMED),
        (httpx.Response(200, text="null"), Fault.MALFORMED),
        (httpx.Response(200, text="[" * 100_000), Fault.MALFORMED),
        (httpx.Response(200, content=b"\xff\xfe\x00"), Fault.MALFORMED),
        (httpx.Response(200, content=b"[" + b"1," * 600_000 + b"1]"), Fault.TOO_LARGE),
    ],
)
@pytest.mark.spec("input.sources")
async def test_a_lasting_trouble_is_said_at_once_without_the_systems_words(
    reply: httpx.Response, fault: Fault
) -> None:
    http = door(saying(reply), limit_bytes=1_000_000)

    with pytest.raises(SourceError) as error:
        await http.get_json("/x")

    assert error.value.fault is fault
    assert error.value.calls == 1
    assert "s3cr3t" not in str(error.value)
    assert "sign in" not in str(error.value)
    assert "evil" not in str(error.value)


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        (httpx.ReadTimeout("slow"), Fault.TIMEOUT),
        (httpx.ConnectError("refused by 10.0.0.9"), Fault.UNAVAILABLE),
        (httpx.RemoteProtocolError("cut"), Fault.UNAVAILABLE),
    ],
)
@pytest.mark.spec("input.sources")
async def test_a_broken_connection_is_tried_four_times_and_named(
    broken: Exception, fault: Fault
) -> None:
    asked: list[int] = []

    def answer(_request: httpx.Request) -> httpx.Response:
        asked.append(1)
        raise broken

    with pytest.raises(SourceError) as error:
        await door(answer).get_json("/x")

    assert error.value.fault is fault
    assert len(asked) == 4
    assert "10.0.0.9" not in str(error.value)


@pytest.mark.spec("input.sources")
async def test_a_system_that_never_answers_is_left_at_the_deadline() -> None:
    import anyio

    class Silent(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            await anyio.sleep_forever()
            raise AssertionError

    http = Http("sentry", "https://x", {}, deadline_s=0.05, transport=Silent())

    with pytest.raises(SourceError) as error:
        await http.get_json("/x")

    assert error.value.fault is Fault.TIMEOUT


@pytest.mark.spec("idempotency.comment")
async def test_a_write_is_sent_once_whatever_comes_back() -> None:
    asked: list[int] = []

    def answer(_request: httpx.Request) -> httpx.Response:
        asked.append(1)
        return httpx.Response(500)

    with pytest.raises(SourceError):
        await door(answer).send_once("/x", {})

    assert len(asked) == 1
