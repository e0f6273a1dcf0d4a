"""Load a practice world: one folder that holds everything the vendors would answer."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any, Final, cast

import yaml

from prode_mcp.errors import WorldError

SCHEMA: Final = "prode-scenario/1"
# A world file is ours and trusted, so the standard `re` may read it.
_DATE: Final = re.compile(r"(?<![\w-])(\d{4}-\d{2}-\d{2})(?=T\d{2}:\d{2}|(?![\w-]))")
_SCORER_ONLY: Final = "truth.yaml"


@dataclass(frozen=True, slots=True)
class World:
    """One incident as the vendors would tell it.

    `files` maps a file's name to its parsed content: YAML and JSON as trees, JSON lines as a
    list, anything else as text. `now` is the moment of the run.
    """

    id: str
    title: str
    now: datetime
    folder: Path
    files: Mapping[str, Any]

    def part(self, name: str) -> Any:
        """Return a file's content, or an empty mapping for a world that has none."""
        return self.files.get(name, {})


def shipped_worlds() -> dict[str, Path]:
    """Map the id of each world in the package to its folder."""
    root = Path(str(files("prode_mcp.practice") / "worlds"))
    return {path.parent.name: path.parent for path in sorted(root.glob("*/manifest.yaml"))}


def find_world(name: str) -> Path:
    """Return the folder of a shipped world, or the folder that `name` itself names.

    Raises:
        WorldError: neither exists.
    """
    shipped = shipped_worlds()
    if name in shipped:
        return shipped[name]
    if (Path(name) / "manifest.yaml").is_file():
        return Path(name)
    msg = f"no world {name!r}: name one of {', '.join(shipped)} or a folder with a manifest.yaml"
    raise WorldError(msg)


def load_world(folder: Path, *, shift_days: int = 0) -> World:
    """Read a world, with every date moved by `shift_days` (a multiple of 7 keeps weekdays).

    Only the files that the manifest lists are opened, and never the scorer's truth.

    Raises:
        WorldError: the folder is not of the documented form.
    """
    manifest = _parse("manifest.yaml", shift_dates(_read(folder, "manifest.yaml"), shift_days))
    if not isinstance(manifest, dict) or cast("dict[str, Any]", manifest).get("schema") != SCHEMA:
        msg = f"{folder}: manifest.yaml is not of schema {SCHEMA}"
        raise WorldError(msg)
    head = cast("dict[str, Any]", manifest)
    try:
        names = [str(name) for name in head["files"] if name != _SCORER_ONLY]
        now = datetime.fromisoformat(head["clock"]["now"]).astimezone(UTC)
        found = {name: _parse(name, shift_dates(_read(folder, name), shift_days)) for name in names}
        return World(str(head["id"]), str(head["title"]), now, folder, found)
    except (KeyError, TypeError, ValueError) as error:
        msg = f"{folder}: the manifest lacks or misstates {error}"
        raise WorldError(msg) from error


def world_of_today(name: str, now: datetime) -> World:
    """Load a world by name or folder, its moment brought into the week before `now`.

    Raises:
        WorldError: there is no such world, or it is not of the documented form.
    """
    folder = find_world(name)
    return load_world(folder, shift_days=weeks_until(load_world(folder).now, now))


def weeks_until(world_now: datetime, now: datetime) -> int:
    """Return the whole weeks, in days, that bring a world's moment closest before `now`."""
    return (now - world_now) // timedelta(weeks=1) * 7


def shift_dates(text: str, days: int) -> str:
    """Return raw text with every date moved; commit ids hold none, so they stay."""
    if not days:
        return text

    def move(match: re.Match[str]) -> str:
        try:
            moved = date.fromisoformat(match[1]) + timedelta(days=days)
        except ValueError:
            return match[1]
        return moved.isoformat()

    return _DATE.sub(move, text)


def _read(folder: Path, name: str) -> str:
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        msg = f"{folder}: the manifest names {name}, which lies outside the folder"
        raise WorldError(msg)
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        msg = f"{folder}: {name} cannot be read; the manifest lists it"
        raise WorldError(msg) from error


def _parse(name: str, text: str) -> Any:
    try:
        if name.endswith((".yaml", ".yml")):
            return yaml.load(text, Loader=_Loader)  # noqa: S506  a SafeLoader, see below
        if name.endswith(".json"):
            return json.loads(text)
        if name.endswith(".jsonl"):
            return [json.loads(line) for line in text.splitlines() if line.strip()]
    except (yaml.YAMLError, ValueError) as error:
        msg = f"{name} is not valid: {error.__class__.__name__}"
        raise WorldError(msg) from error
    return text


class _Loader(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):  # type: ignore[misc]
    """Reads YAML without turning dates into objects: a twin answers the text it was given."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:timestamp"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
