"""JSON over HTTP: the one home of the HTTP library, with deadlines, limits and patience.

Reads are tried again on 429, 5xx, time-outs and broken connections, never past the deadline.
`send_once` is for writes: one request, whatever becomes of it.
"""

import json
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Final, Literal, NamedTuple, cast

import anyio
import httpx
import stamina

from prode_mcp.errors import Fault, SourceError

_TRIES: Final = 4
_RESETS: Final = ("x-ratelimit-requests-reset", "x-ratelimit-complexity-reset")
_AGAIN: Final = frozenset({Fault.RATE_LIMITED, Fault.UNAVAILABLE, Fault.TIMEOUT})


class Reply(NamedTuple):
    """A JSON answer, its headers with lower-case names, and the requests it took."""

    body: Any
    headers: Mapping[str, str]
    calls: int


class _TroubleError(SourceError):
    """A failure; whether a second try may mend it, and after how many seconds, if it says."""

    again: bool = False
    wait_s: float | None = None


@dataclass(eq=False)
class Http:
    """A client of one system, its connections kept. `base` is what paths are appended to."""

    source: str
    base: str
    headers: Mapping[str, str]
    deadline_s: float = 20.0
    limit_bytes: int = 8_000_000
    transport: httpx.AsyncBaseTransport | None = None
    clock: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))  # noqa: TID251  only to read a reset time
    _client: httpx.AsyncClient | None = None

    async def get_json(self, path: str, params: Mapping[str, Any] | None = None) -> Reply:
        """Read a resource.

        Raises:
            SourceError: the system did not answer with JSON before the deadline.
        """
        return await self._patiently("GET", path, params=dict(params or {}))

    async def post_json(self, path: str, body: Mapping[str, Any]) -> Reply:
        """Ask a question that travels in a body, a GraphQL query for example; it changes nothing.

        Raises:
            SourceError: the system did not answer with JSON before the deadline.
        """
        return await self._patiently("POST", path, content=json.dumps(body).encode())

    async def send_once(
        self,
        path: str,
        body: Mapping[str, Any] | None,
        *,
        method: Literal["POST", "PUT", "PATCH", "DELETE"] = "POST",
        params: Mapping[str, Any] | None = None,
        content_type: str = "application/json",
    ) -> Reply:
        """Send a write, once; an answer without a body is an answer.

        Raises:
            SourceError: it was refused, or nobody knows whether it took effect.
        """
        with self._in_time(1):
            how: dict[str, Any] = {"params": dict(params or {}), "may_be_empty": True}
            if body is not None:
                how |= {"content": json.dumps(body).encode(), "content_type": content_type}
            return await self._try(method, path, 1, **how)

    def skew(self, reply: Reply) -> float | None:
        """Return how many seconds our clock is before the system's, by what its answer says."""
        try:
            theirs = parsedate_to_datetime(reply.headers.get("date", ""))
        except ValueError:
            return None
        return round((theirs - self.clock()).total_seconds(), 1)

    async def close(self) -> None:
        """Close the connections."""
        if self._client is not None:
            await self._client.aclose()
            self._client = None

    async def _patiently(self, method: str, path: str, **how: Any) -> Reply:
        calls = 0

        def wait(error: Exception) -> bool | float:
            if not isinstance(error, _TroubleError) or not error.again:
                return False
            return True if error.wait_s is None else error.wait_s

        with self._in_time(_TRIES):
            async for attempt in stamina.retry_context(
                on=wait, attempts=_TRIES, timeout=self.deadline_s, wait_initial=0.2, wait_max=5
            ):
                with attempt:
                    calls += 1
                    return await self._try(method, path, calls, **how)
        raise AssertionError  # pragma: no cover  the loop returns or raises

    def _opened(self) -> httpx.AsyncClient:
        if self._client is None:
            self._client = httpx.AsyncClient(
                headers={"user-agent": "prode-mcp", "accept": "application/json", **self.headers},
                timeout=self.deadline_s,
                transport=self.transport,
                follow_redirects=False,
            )
        return self._client

    def _in_time(self, calls: int) -> "_Deadline":
        return _Deadline(self.source, self.deadline_s, calls)

    async def _try(
        self,
        method: str,
        path: str,
        calls: int,
        *,
        may_be_empty: bool = False,
        content_type: str = "application/json",
        **how: Any,
    ) -> Reply:
        try:
            headers = {"content-type": content_type} if "content" in how else {}
            async with self._opened().stream(
                method, self.base + path, headers=headers, **how
            ) as reply:
                body = await self._body(reply, calls)
                if may_be_empty and reply.is_success and not body.strip():
                    return Reply({}, dict(reply.headers), calls)
                return self._read(reply, body, calls)
        except httpx.TimeoutException as error:
            raise self._fail(
                Fault.TIMEOUT, "it did not answer in time; ask for less", calls
            ) from error
        except httpx.HTTPError as error:
            why = f"the connection broke ({type(error).__name__}); check the address"
            raise self._fail(Fault.UNAVAILABLE, why, calls) from error

    async def _body(self, reply: httpx.Response, calls: int) -> bytes:
        body = bytearray()
        async for part in reply.aiter_bytes():
            body += part
            if len(body) > self.limit_bytes:
                why = f"its answer is larger than {self.limit_bytes} bytes; ask for less"
                raise self._fail(Fault.TOO_LARGE, why, calls)
        return bytes(body)

    def _read(self, reply: httpx.Response, body: bytes, calls: int) -> Reply:
        told = _parsed(body)
        if reply.is_success and told is not None:
            return Reply(told, dict(reply.headers), calls)
        status = reply.status_code
        if reply.is_success:
            kind = reply.headers.get("content-type", "no content type")[:40].split(";")[0]
            why = f"it answered {status} with {kind} that is no whole JSON; check the address"
            raise self._fail(Fault.MALFORMED, why, calls)
        if _is_rate_limited(status, told):
            raise self._rate_limited(reply, calls)
        fault, what = _by_status(status)
        raise self._fail(fault, f"{what} (HTTP {status})", calls)

    def _rate_limited(self, reply: httpx.Response, calls: int) -> _TroubleError:
        wait = self._asked_wait(reply.headers)
        when = f"it resets in {wait:.0f} s" if wait is not None else "it does not say until when"
        trouble = self._fail(Fault.RATE_LIMITED, f"the rate limit is reached; {when}", calls)
        # Waiting past the deadline would hold the caller for nothing.
        trouble.again = wait is None or wait < self.deadline_s
        trouble.wait_s = wait
        return trouble

    def _asked_wait(self, headers: Mapping[str, str]) -> float | None:
        """Return how many seconds the system asks to be left alone, or None."""
        told = headers.get("retry-after", "")
        if told.isdecimal():
            return float(told)
        now = self.clock().timestamp()
        for name in _RESETS:
            if headers.get(name, "").isdecimal():
                return max(0.0, int(headers[name]) / 1000 - now)
        for name in ("x-sentry-rate-limit-reset", "x-ratelimit-reset"):
            if headers.get(name, "").isdecimal():
                return max(0.0, int(headers[name]) - now)
        return None

    def _fail(self, fault: Fault, why: str, calls: int) -> _TroubleError:
        trouble = _TroubleError(self.source, fault, why, calls=calls)
        trouble.again = fault in _AGAIN
        return trouble


class _Deadline:
    """Turns an overrun deadline into a fault of the system that was waited for."""

    def __init__(self, source: str, seconds: float, calls: int) -> None:
        self._source = source
        self._calls = calls
        self._seconds = seconds
        self._scope = anyio.CancelScope()

    def __enter__(self) -> None:
        self._scope = anyio.CancelScope(deadline=anyio.current_time() + self._seconds)
        self._scope.__enter__()

    def __exit__(self, *raised: Any) -> bool | None:
        swallowed = self._scope.__exit__(*raised)
        if self._scope.cancelled_caught:
            why = f"no answer in {self._seconds:.0f} s; ask for less, or try later"
            raise SourceError(self._source, Fault.TIMEOUT, why, calls=self._calls)
        return swallowed


@contextmanager
def described(source: str, calls: int = 1) -> Generator[None]:
    """Read the parts of an answer here: one that is not there is the system's fault, not ours.

    Raises:
        SourceError: the answer is not of its own description.
    """
    try:
        yield
    except (KeyError, TypeError, AttributeError, IndexError, ValueError, OverflowError) as error:
        why = "its answer is not of its own description"
        raise SourceError(source, Fault.MALFORMED, why, calls=calls) from error


def _parsed(body: bytes) -> Any:
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return cast("Any", told) if isinstance(told, dict | list) else None


def _is_rate_limited(status: int, told: Any) -> bool:
    """Whether an answer says "too fast"; Linear says so with 400 and a code in the body."""
    if status == 429:
        return True
    if status != 400 or not isinstance(told, dict):
        return False
    errors = cast("dict[str, Any]", told).get("errors")
    marks = {"RATELIMITED", "ratelimited"}
    return isinstance(errors, list) and any(
        {error.get("extensions", {}).get(key) for key in ("code", "type")} & marks
        for error in cast("list[dict[str, Any]]", errors)
    )


def _by_status(status: int) -> tuple[Fault, str]:
    match status:
        case 401:
            return Fault.UNAUTHORIZED, "it does not take the credential; check the token"
        case 403:
            return Fault.FORBIDDEN, "the credential may not read this; check the token's scopes"
        case 404:
            return (
                Fault.NOT_FOUND,
                "there is no such thing there; check the id and the organization",
            )
        case 400 | 422:
            return Fault.BAD_QUESTION, "it does not take the question; check ids and windows"
        case _ if 300 <= status < 400:
            return Fault.MALFORMED, "it sends us elsewhere; check the address"
        case _:
            return Fault.UNAVAILABLE, "it is in trouble; try later"
