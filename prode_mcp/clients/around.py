"""Ways to write to production that an agent of this machine has beside the server.

Nothing is tried and no secret is read out: names of files, hosts, profiles and variables are all
that is told.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from prode_mcp.clients import CLIENTS, SERVER
from prode_mcp.clients.jsonc import read as read_json
from prode_mcp.clients.shapes import BrokenFileError
from prode_mcp.clients.tables import at, read_toml, read_yaml
from prode_mcp.contracts import Gatedness, Way
from prode_mcp.settings import Settings, credentials_set, environment_value
from prode_mcp.trees import as_list, as_mapping

_MOST_BYTES: Final = 2_000_000
_MOST: Final = 40
_READ: Final = {"json": read_json, "toml": read_toml, "yaml": read_yaml}
_SECRETIVE: Final = ("TOKEN", "SECRET", "PASSWORD", "API_KEY", "ACCESS_KEY", "DATABASE_URL", "_DSN")
_HARMLESS: Final = (".example", ".sample", ".template", ".dist")


def gatedness(settings: Settings) -> tuple[Gatedness, tuple[Way, ...]]:
    """Say whether an agent has ways around this server, and which; on another host nobody can tell."""
    if settings.deployment == "separate":
        return "not known", ()
    found = ways_around(Path.home(), Path.cwd())
    return ("not gated" if found else "gated"), found


def ways_around(home: Path, project: Path) -> tuple[Way, ...]:
    """Return the ways that this machine's user has, from files and variables alone."""
    found = [
        *_github(home),
        *_aws(home),
        *_kubectl(home),
        *_environment(),
        *_env_files(project),
        *_servers(home, project),
        *_terraform(project),
    ]
    return tuple(dict.fromkeys(found))[:_MOST]


def _github(home: Path) -> Iterator[Way]:
    base = environment_value("GH_CONFIG_DIR") or str(home / ".config" / "gh")
    for host in _top_names(_text(Path(base) / "hosts.yml")):
        yield Way(kind="github_cli", what=f"gh is logged in to {host}")


def _aws(home: Path) -> Iterator[Way]:
    for name in ("credentials", "config"):
        for line in _text(home / ".aws" / name).splitlines():
            head = line.strip()
            if head.startswith("[") and head.endswith("]"):
                profile = head.strip("[] ").removeprefix("profile ")
                yield Way(kind="aws", what=f"AWS profile {profile[:60]}")


def _kubectl(home: Path) -> Iterator[Way]:
    named = environment_value("KUBECONFIG").split(":")[0]
    try:
        told = read_yaml(_text(Path(named) if named else home / ".kube" / "config"))
    except BrokenFileError:
        return
    for context in as_list(as_mapping(told).get("contexts")):
        name = str(as_mapping(context).get("name", ""))[:80]
        yield Way(kind="kubectl", what=f"kubectl context {name}")


def _environment() -> Iterator[Way]:
    for name in credentials_set(_SECRETIVE):
        yield Way(kind="environment", what=f"variable {name[:60]}")


def _env_files(project: Path) -> Iterator[Way]:
    for path in _listed(project, ".env*"):
        if path.name.endswith(_HARMLESS) or not path.is_file():
            continue
        names = [line.partition("=")[0].removeprefix("export ").strip() for line in _lines(path)]
        held = [name for name in names if any(part in name.upper() for part in _SECRETIVE)]
        if held:
            yield Way(kind="env_file", what=f"{path.name} sets {', '.join(held[:5])[:120]}")


def _servers(home: Path, project: Path) -> Iterator[Way]:
    """Name the other servers of every client's own file: what they write, nobody here knows."""
    for client in CLIENTS.values():
        path = (home if client.home else project) / client.file
        place = [part.replace("{project}", str(project)) for part in client.path[:-1]]
        try:
            told = _READ[client.form](_text(path) or _NOTHING[client.form])
        except BrokenFileError:
            continue
        roots = [place, ["mcpServers"]] if client.home and client.form == "json" else [place]
        for root in roots:
            for name in as_mapping(at(told, root)):
                if name != SERVER:
                    yield Way(kind="mcp_server", what=f"MCP server {name[:60]} in {client.file}")


_NOTHING: Final = {"json": "{}", "toml": "", "yaml": ""}


def _terraform(project: Path) -> Iterator[Way]:
    for path in (*_listed(project, "*.tfstate"), *_listed(project, ".terraform")):
        yield Way(kind="terraform", what=f"Terraform state {path.name[:60]}")


def _top_names(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if line and not line[0].isspace() and line.rstrip().endswith(":"):
            yield line.rstrip().rstrip(":")[:80]


def _lines(path: Path) -> Sequence[str]:
    found = (line.strip() for line in _text(path).splitlines())
    return [line for line in found if line and not line.startswith("#") and "=" in line]


def _listed(folder: Path, pattern: str) -> Sequence[Path]:
    try:
        return sorted(folder.glob(pattern))[:_MOST]
    except OSError:
        return ()


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _MOST_BYTES:
            return ""
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
