"""A wire between the product and a range that loses requests, and answers, at random."""

from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from random import Random
from urllib.parse import urlsplit

import anyio
from anyio.abc import SocketAttribute, SocketStream
from anyio.streams.buffered import BufferedByteReceiveStream

_HEAD_BYTES = 65_536
_GONE = (anyio.BrokenResourceError, anyio.ClosedResourceError, anyio.EndOfStream)
_CUT_SHORT = (*_GONE, anyio.IncompleteRead, anyio.DelimiterNotFound, OSError)


@dataclass(eq=False)
class Proxy:
    """Passes one request a connection on, or loses it before or after the vendor acts on it.

    A question is lost once in fifty; what may be a write, once in six.
    """

    upstream: str
    random: Random
    lost: Counter[str] = field(default_factory=Counter[str])
    url: str = ""

    @asynccontextmanager
    async def listening(self) -> AsyncGenerator["Proxy"]:
        """Listen on a free port of loopback while this is open."""
        listener = await anyio.create_tcp_listener(local_host="127.0.0.1")
        port = listener.extra(SocketAttribute.local_port)  # noqa: S610  no Django
        self.url = f"http://127.0.0.1:{port}"
        async with listener, anyio.create_task_group() as group:
            group.start_soon(listener.serve, self._handle)
            yield self
            group.cancel_scope.cancel()

    async def _handle(self, client: SocketStream) -> None:
        async with client:
            with suppress(*_CUT_SHORT):
                request = await _whole(client)
                share = 1 / 12 if request.startswith(b"POST") else 1 / 100
                drawn = self.random.random()
                if drawn < share:
                    self.lost["requests"] += 1
                    return
                answer = await self._asked(request)
                if drawn < 2 * share:
                    self.lost["answers"] += 1
                    return
                await client.send(answer)

    async def _asked(self, request: bytes) -> bytes:
        """Return the vendor's whole answer; it acts even where the caller is gone by then."""
        where = urlsplit(self.upstream)
        async with await anyio.connect_tcp(str(where.hostname), where.port or 80) as vendor:
            await vendor.send(request)
            return b"".join([part async for part in vendor])


async def _whole(client: SocketStream) -> bytes:
    """Read one request, and ask that its connection be closed after the answer."""
    stream = BufferedByteReceiveStream(client)
    first, *lines = (await stream.receive_until(b"\r\n\r\n", _HEAD_BYTES)).split(b"\r\n")
    named = {line.partition(b":")[0].lower(): line for line in lines}
    length = int(named.get(b"content-length", b":0").partition(b":")[2])
    named[b"connection"] = b"connection: close"
    head = b"\r\n".join((first, *named.values()))
    return head + b"\r\n\r\n" + (await stream.receive_exactly(length) if length else b"")
