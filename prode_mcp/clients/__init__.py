"""Set a client up: its configuration, the skill where it looks for one, and specialists' briefs."""

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Literal, NamedTuple

from prode_mcp.clients import jsonc
from prode_mcp.clients.shapes import BrokenFileError
from prode_mcp.clients.tables import (
    at,
    drop_toml,
    drop_yaml,
    put_toml,
    put_yaml,
    read_toml,
    read_yaml,
    without,
)
from prode_mcp.errors import ProdeError
from prode_mcp.trees import as_list, as_mapping

Form = Literal["json", "toml", "yaml"]
SERVER: Final = "prode"


class Launch(NamedTuple):
    """How a client starts the server: a program, its arguments, and variables by name alone."""

    command: str
    arguments: tuple[str, ...]
    variables: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Client:
    """Where a client keeps servers and skills, and how it writes a server down.

    `path` is where in the file servers stand; a part `{project}` is the project's own folder.
    `home` says that the file is the user's and not the project's.
    """

    file: str
    form: Form
    path: tuple[str, ...]
    entry: Callable[[Launch], dict[str, Any]]
    skills: str
    agents: str = ""
    home: bool = False


def _plain(reference: str) -> Callable[[Launch], dict[str, Any]]:
    """Return how most clients write a server; a variable is a reference, never a value."""

    def entry(launch: Launch) -> dict[str, Any]:
        told: dict[str, Any] = {"command": launch.command, "args": list(launch.arguments)}
        if launch.variables:
            told["env"] = {name: reference.format(name=name) for name in launch.variables}
        return told

    return entry


def _stdio(reference: str) -> Callable[[Launch], dict[str, Any]]:
    return lambda launch: {"type": "stdio", **_plain(reference)(launch)}


def _codex(launch: Launch) -> dict[str, Any]:
    told: dict[str, Any] = {"command": launch.command, "args": list(launch.arguments)}
    return told | ({"env_vars": list(launch.variables)} if launch.variables else {})


def _opencode(launch: Launch) -> dict[str, Any]:
    told: dict[str, Any] = {
        "type": "local",
        "command": [launch.command, *launch.arguments],
        "enabled": True,
    }
    if launch.variables:
        told["environment"] = {name: f"{{env:{name}}}" for name in launch.variables}
    return told


def _goose(launch: Launch) -> dict[str, Any]:
    return {
        "enabled": True,
        "type": "stdio",
        "name": SERVER,
        "cmd": launch.command,
        "args": list(launch.arguments),
        # goose looks these up in the keyring of the operating system, and in the environment.
        "env_keys": list(launch.variables),
        "envs": {},
        "timeout": 300,
    }


_SHARED: Final = ".agents/skills"
CLIENTS: Final[Mapping[str, Client]] = MappingProxyType(
    {
        "claude": Client(
            ".claude.json",
            "json",
            ("projects", "{project}", "mcpServers", SERVER),
            _stdio("${{{name}}}"),
            ".claude/skills",
            ".claude/agents",
            home=True,
        ),
        "claude-project": Client(
            ".mcp.json",
            "json",
            ("mcpServers", SERVER),
            _stdio("${{{name}}}"),
            ".claude/skills",
            ".claude/agents",
        ),
        "cursor": Client(
            ".cursor/mcp.json", "json", ("mcpServers", SERVER), _plain("${{env:{name}}}"), _SHARED
        ),
        "vscode": Client(
            ".vscode/mcp.json", "json", ("servers", SERVER), _stdio("${{env:{name}}}"), _SHARED
        ),
        "codex": Client(
            ".codex/config.toml", "toml", ("mcp_servers", SERVER), _codex, _SHARED, home=True
        ),
        "gemini": Client(
            ".gemini/settings.json", "json", ("mcpServers", SERVER), _plain("${name}"), _SHARED
        ),
        "opencode": Client("opencode.json", "json", ("mcp", SERVER), _opencode, _SHARED),
        "goose": Client(
            ".config/goose/config.yaml", "yaml", ("extensions", SERVER), _goose, _SHARED, home=True
        ),
    }
)


class Change(NamedTuple):
    """One file to write, to change, or to take away: `after` is None where it goes."""

    path: Path
    before: str
    after: str | None

    def diff(self) -> str:
        """Return the change as a unified diff."""
        return "".join(
            difflib.unified_diff(
                self.before.splitlines(keepends=True),
                (self.after or "").splitlines(keepends=True),
                str(self.path) if self.before else "/dev/null",
                str(self.path) if self.after is not None else "/dev/null",
            )
        )


class NotOursError(ProdeError):
    """What stands there is somebody else's, so it is left alone."""


def configured(client: Client, project: Path, home: Path, launch: Launch | None) -> Change | None:
    """Return how the client's file changes; without a launch the server goes out of it.

    Raises:
        BrokenFileError: the file cannot be read, or cannot be changed without touching the rest.
        NotOursError: another server has our name there.
    """
    path = (home if client.home else project) / client.file
    before = _text(path)
    place = tuple(part.replace("{project}", str(project)) for part in client.path)
    try:
        after = _edited(client, before, place, launch)
    except BrokenFileError as error:
        raise BrokenFileError(f"{path} was left as it is: {error}") from None
    except NotOursError as error:
        raise NotOursError(f"{path} was left as it is: {error}") from None
    return None if after == before else Change(path, before, after)


def _edited(client: Client, before: str, place: Sequence[str], launch: Launch | None) -> str:
    read, put, drop = _FORMS[client.form]
    text = before or _EMPTY[client.form]
    tree = read(text)
    there = at(tree, place)
    if there is not None and not _is_ours(there):
        raise NotOursError(f"{'.'.join(place)} is another server")
    if launch is None:
        after = drop(text, place) if there is not None else text
    else:
        wanted = client.entry(launch)
        if there == wanted:
            return before
        after = put(text, place, wanted)
        if at(read(after), place) != wanted:
            raise BrokenFileError("the server cannot be written there; add it by hand")
    if without(read(after), place) != without(tree, place):
        raise BrokenFileError("something else would change with it; do it by hand")
    return before if launch is None and there is None else after


def _is_ours(entry: Any) -> bool:
    """Say whether a server is this one: by its program, whatever its name."""
    told = as_mapping(entry)
    command = told.get("command", told.get("cmd", ""))
    words = [*(as_list(command) or [command]), *as_list(told.get("args"))]
    return any("prode-mcp" in str(word) or "prode_mcp" in str(word) for word in words)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError):
        raise BrokenFileError(f"{path} cannot be read as text") from None


_EMPTY: Final = {"json": "{}\n", "toml": "", "yaml": ""}
_Forms = tuple[
    Callable[[str], Any],
    Callable[[str, Sequence[str], Any], str],
    Callable[[str, Sequence[str]], str],
]
_FORMS: Final[Mapping[Form, _Forms]] = MappingProxyType(
    {
        "json": (jsonc.read, jsonc.put, jsonc.drop),
        "toml": (read_toml, put_toml, drop_toml),
        "yaml": (read_yaml, put_yaml, drop_yaml),
    }
)
