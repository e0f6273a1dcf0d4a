"""Real server processes over stdio that a test may kill, stop and wake, and a client for them.

They are forked from one process that has imported everything: a server's start costs a second of
processor otherwise, and what is tortured is not its imports. All read one clock that the test
turns, so a lease runs out at once.
"""

import asyncio
import logging
import multiprocessing
import os
import signal
import socket
import sys
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

import anyio
import mcp_types
import stamina
from github.Requester import Requester
from mcp import Client
from mcp.client._transport import TransportStreams
from mcp.shared.message import SessionMessage

from prode_mcp.server import create_server
from prode_mcp.settings import settings_of

_LINE_BYTES: Final = 10_000_000
GONE: Final = (
    anyio.BrokenResourceError,
    anyio.ClosedResourceError,
    anyio.EndOfStream,
    asyncio.IncompleteReadError,
    OSError,
)


def no_pauses() -> None:
    """Let PyGithub and the retries go on at once; a twin does not mind."""

    def defer(_requester: Requester, _verb: str) -> None:
        pass

    Requester._Requester__deferRequest = defer  # pyright: ignore[reportAttributeAccessIssue]
    stamina.set_testing(True, attempts=4, cap=True)


def _serve(environment: Mapping[str, str], wire: socket.socket, clock: Any) -> None:
    """Be a server on standard input and output, as `prode-mcp serve` is, under the test's clock."""
    os.dup2(wire.fileno(), 0)
    os.dup2(wire.fileno(), 1)
    sys.stdin, sys.stdout = os.fdopen(0), os.fdopen(1, "w")
    logging.disable()
    no_pauses()
    server = create_server(
        settings_of(environment), clock=lambda: datetime.fromtimestamp(clock.value, UTC)
    )
    server.run("stdio")


@dataclass(eq=False)
class Child:
    """One server process."""

    process: Any
    wire: socket.socket
    gone: bool = False

    def kill(self) -> None:
        """End it where it stands."""
        self._signal(signal.SIGKILL)

    def stop(self) -> None:
        """Let it sleep where it stands."""
        self._signal(signal.SIGSTOP)

    def wake(self) -> None:
        """Let it go on."""
        self._signal(signal.SIGCONT)

    def _signal(self, number: signal.Signals) -> None:
        if not self.gone:
            with suppress(ProcessLookupError):
                os.kill(self.process.pid, number)

    @asynccontextmanager
    async def client(self) -> AsyncGenerator[Client]:
        """Connect the official client; when this closes the process is gone."""
        try:
            async with Client(_connected(self.wire)) as client:
                yield client
        finally:
            self.kill()
            self.process.join()
            self.gone = True


@dataclass(eq=False)
class Nursery:
    """Starts children under one clock, in seconds since 1970."""

    clock: Any = field(init=False)
    _context: Any = field(init=False)

    def __post_init__(self) -> None:
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["tests.effects.warm"])
        self.clock = self._context.RawValue("d")

    def start(self, environment: Mapping[str, str]) -> Child:
        """Start one server with these settings."""
        ours, theirs = socket.socketpair()
        process = self._context.Process(
            target=_serve, args=(dict(environment), theirs, self.clock), daemon=True
        )
        process.start()
        theirs.close()
        return Child(process, ours)


@asynccontextmanager
async def _connected(wire: socket.socket) -> AsyncGenerator[TransportStreams]:
    """Bridge a socket of lines to the client's streams; the streams close when it does."""
    heard, read = anyio.create_memory_object_stream[SessionMessage | Exception](0)
    write, said = anyio.create_memory_object_stream[SessionMessage](0)
    # Not anyio's UNIXSocketStream: cancelled in the turn in which it is readable, it sets a future
    # that is cancelled already.
    lines, stream = await asyncio.open_unix_connection(sock=wire, limit=_LINE_BYTES)

    async def hear() -> None:
        async with heard:
            with suppress(*GONE):
                while True:
                    line = await lines.readuntil()
                    told = mcp_types.jsonrpc_message_adapter.validate_json(line, by_name=False)
                    await heard.send(SessionMessage(told))

    async def say() -> None:
        async with said:
            with suppress(*GONE):
                async for message in said:
                    told = message.message.model_dump_json(by_alias=True, exclude_unset=True)
                    stream.write(told.encode() + b"\n")
                    await stream.drain()

    with closing(stream):
        async with read, write, anyio.create_task_group() as group:
            group.start_soon(hear)
            group.start_soon(say)
            yield read, write
            group.cancel_scope.cancel()
