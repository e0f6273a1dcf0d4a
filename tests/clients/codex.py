"""Codex's app-server before the real server: it calls tools and asks its person, without a model."""

import json
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import anyio
from anyio.abc import Process
from anyio.streams.buffered import BufferedByteReceiveStream

_LINE: int = 20_000_000


@dataclass(eq=False)
class Codex:
    """One app-server, and a person at it who accepts whatever comes up."""

    process: Process
    thread: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    _numbers: Any = field(default_factory=lambda: count(1))
    _lines: Any = None

    async def __call__(self, tool: str, /, **arguments: Any) -> dict[str, Any]:
        """Call a tool of the server, and return what it says."""
        told = {"server": "prode", "threadId": self.thread, "tool": tool, "arguments": arguments}
        result = await self.request("mcpServer/tool/call", told)
        return result["structuredContent"]

    async def request(self, method: str, params: Mapping[str, Any]) -> dict[str, Any]:
        number = next(self._numbers)
        await self._send({"id": number, "method": method, "params": params})
        while True:
            told = await self._heard()
            if told.get("id") == number and "method" not in told:
                assert "result" in told, told
                return told["result"]
            if "id" in told and "method" in told:
                await self._send({"id": told["id"], "result": self._accept(told)})

    def _accept(self, told: dict[str, Any]) -> dict[str, Any]:
        """Answer as a hook that says yes to everything would."""
        self.asked.append(told)
        message = str(told["params"].get("message", ""))
        code = message.partition("act: ")[2].partition(".")[0]
        return {"action": "accept", "content": {"decision": "approve", "confirm": code}}

    async def _send(self, message: Mapping[str, Any]) -> None:
        assert self.process.stdin is not None
        await self.process.stdin.send(json.dumps(message).encode() + b"\n")

    async def _heard(self) -> dict[str, Any]:
        return json.loads(await self._lines.receive_until(b"\n", _LINE))


def mounted(home: Path, server: list[str], environment: Mapping[str, str]) -> None:
    """Write the configuration of a Codex that mounts our server."""
    home.mkdir()
    variables = ", ".join(f"{k} = {json.dumps(v)}" for k, v in environment.items())
    (home / "config.toml").write_text(
        "[mcp_servers.prode]\n"
        f"command = {json.dumps(server[0])}\nargs = {json.dumps(server[1:])}\n"
        f"env = {{ {variables} }}\nrequired = true\nstartup_timeout_sec = 60\n"
    )


@asynccontextmanager
async def codex(
    program: str, home: Path, server: list[str], environment: Mapping[str, str]
) -> AsyncGenerator[Codex]:
    """Start an app-server of its own home, in which our server is mounted."""
    mounted(home, server, environment)
    outside = {"CODEX_HOME": str(home), "HOME": str(home), "PATH": "/usr/local/bin:/usr/bin:/bin"}
    async with await anyio.open_process([program, "app-server"], env=outside) as process:
        assert process.stdout is not None
        made = Codex(process)
        made._lines = BufferedByteReceiveStream(process.stdout)
        info = {"clientInfo": {"name": "prode-tests", "version": "1"}}
        await made.request("initialize", info)
        await made._send({"method": "initialized"})
        asked = {"approvalPolicy": "on-request", "sandbox": "read-only", "cwd": str(home)}
        made.thread = (await made.request("thread/start", asked))["thread"]["id"]
        yield made
        process.terminate()
