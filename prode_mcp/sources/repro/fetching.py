"""Ask a staging host once more what failed: GET or HEAD, and what came back, bounded.

The name is resolved here, every address is looked at, and the connection goes to the address
that was looked at: a name that answers otherwise a moment later changes nothing.
"""

import hashlib
import socket
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from ipaddress import IPv6Address
from typing import Final, Literal, NamedTuple
from urllib.parse import urljoin

import anyio
import httpx
from pydantic import JsonValue

from prode_mcp.contracts import Envelope, Observation, Specialist, quoted
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.repro.addresses import Address, Allowed, Place, checked, read_place

Method = Literal["GET", "HEAD"]
Resolve = Callable[[str, int], Awaitable[Sequence[str]]]

DEADLINE_S: Final = 15.0
MOST_BYTES: Final = 256 * 1024
_MOST_HOPS: Final = 5
_TEXT_CHARS: Final = 3_000
_HEADER_CHARS: Final = 200
_TOLD: Final = ("content-type", "date", "server", "retry-after", "cache-control", "x-request-id")
_TEXTUAL: Final = ("text/", "application/json", "application/problem+json", "application/xml")


class Hop(NamedTuple):
    """One request: where, and which status came back."""

    url: str
    status: int


class Answered(NamedTuple):
    """The last answer: its hops, headers, body as far as it was read, and the time it took."""

    hops: tuple[Hop, ...]
    headers: httpx.Headers
    body: bytes
    whole: bool
    took_ms: int


async def resolve(host: str, port: int) -> Sequence[str]:
    """Return every address of a name."""
    try:
        found = await anyio.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise SourceError("reproduction", Fault.NOT_FOUND, "its name does not resolve") from error
    return [str(address[0]) for *_, address in found]


async def fetch(
    url: str,
    method: Method,
    allowed: Allowed,
    *,
    now: datetime,
    resolving: Resolve = resolve,
) -> Observation:
    """Ask an address, and follow it where it sends us, inside the list alone.

    Raises:
        SourceError: the address or one that it sends us to may not be asked, or did not answer.
    """
    try:
        with anyio.fail_after(DEADLINE_S):
            answered = await _follow(url, method, allowed, resolving)
    except TimeoutError as error:
        why = f"no answer in {DEADLINE_S:.0f} s"
        raise SourceError("reproduction", Fault.TIMEOUT, why) from error
    return _observed(method, answered, now)


async def _follow(url: str, method: Method, allowed: Allowed, resolving: Resolve) -> Answered:
    hops: list[Hop] = []
    began = time.monotonic()
    while True:
        place = read_place(url, allowed)
        address = checked(await resolving(place.host, place.port), allowed)
        reply, body, whole = await _ask(place, address, method, len(hops) + 1)
        hops.append(Hop(str(place), reply.status_code))
        target = reply.headers.get("location", "")
        if not (reply.has_redirect_location and target):
            took_ms = round((time.monotonic() - began) * 1000)
            return Answered(tuple(hops), reply.headers, body, whole, took_ms)
        if len(hops) > _MOST_HOPS:
            why = f"it sends us on more than {_MOST_HOPS} times"
            raise SourceError("reproduction", Fault.MALFORMED, why, calls=len(hops))
        url = urljoin(str(place), target).partition("#")[0]


async def _ask(
    place: Place, address: Address, method: Method, calls: int
) -> tuple[httpx.Response, bytes, bool]:
    bare = f"[{address}]" if isinstance(address, IPv6Address) else str(address)
    named = str(place).split("://")[1].split("/", 1)[0]
    body = bytearray()
    try:
        async with (
            httpx.AsyncClient(trust_env=False, timeout=DEADLINE_S) as client,
            client.stream(
                method,
                f"{place.scheme}://{bare}:{place.port}{place.path}",
                headers={"host": named, "user-agent": "prode-mcp", "accept": "*/*"},
                extensions={"sni_hostname": place.host},
                follow_redirects=False,
            ) as reply,
        ):
            async for part in reply.aiter_bytes():
                body += part
                if len(body) > MOST_BYTES:
                    return reply, bytes(body[:MOST_BYTES]), False
    except httpx.TimeoutException as error:
        raise SourceError(
            "reproduction", Fault.TIMEOUT, "no answer in time", calls=calls
        ) from error
    except httpx.HTTPError as error:
        why = f"the connection broke ({type(error).__name__})"
        raise SourceError("reproduction", Fault.UNAVAILABLE, why, calls=calls) from error
    return reply, bytes(body), True


def _observed(method: Method, answered: Answered, now: datetime) -> Observation:
    kind = answered.headers.get("content-type", "").partition(";")[0].strip().casefold()
    is_text = kind.startswith(_TEXTUAL) or kind.endswith("+json")
    text = answered.body.decode("utf-8", "replace") if is_text else ""
    cut = [
        *(() if answered.whole else (f"the body after {MOST_BYTES} bytes",)),
        *((f"text after {_TEXT_CHARS} characters",) if len(text) > _TEXT_CHARS else ()),
    ]
    last = answered.hops[-1]
    body: dict[str, JsonValue] = {
        "method": method,
        "status": last.status,
        "took_ms": answered.took_ms,
        "hops": [{"url": quoted(hop.url), "status": hop.status} for hop in answered.hops],
        "bytes": len(answered.body),
        "sha256": hashlib.sha256(answered.body).hexdigest(),
        "headers": {
            name: quoted(answered.headers[name][:_HEADER_CHARS])
            for name in _TOLD
            if name in answered.headers
        },
        "at": f"{now:%Y-%m-%dT%H:%M:%SZ}",
    }
    if text:
        body["text"] = quoted(text[:_TEXT_CHARS])
    return Observation(
        source=Specialist.REPRODUCTION,
        envelope=Envelope(
            environment="staging",
            returned=1,
            cut=tuple(cut),
            complete=not cut,
            calls=len(answered.hops),
        ),
        body=body,
    )
