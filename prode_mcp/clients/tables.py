"""Change one table of a TOML or YAML file as people write it: the rest stays letter for letter."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from prode_mcp.clients.shapes import BrokenFileError
from prode_mcp.trees import as_mapping

_NO_VALUE = ("", "{}", "null", "~")


def read_toml(text: str) -> Any:
    """Return what a TOML text says.

    Raises:
        BrokenFileError: it is none.
    """
    import tomllib  # noqa: PLC0415  for one client

    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except (tomllib.TOMLDecodeError, RecursionError):
        raise BrokenFileError("it is no TOML") from None


def put_toml(text: str, path: Sequence[str], value: Mapping[str, Any]) -> str:
    """Return the text with a table at its end; one of that name is taken out before."""
    told = drop_toml(text, path).rstrip("\n")
    lines = [f"[{'.'.join(path)}]", *(f"{key} = {json.dumps(v)}" for key, v in value.items())]
    gap = "\n\n" if told.strip() else ""
    return f"{told}{gap}{_joined(lines, text)}\n"


def drop_toml(text: str, path: Sequence[str]) -> str:
    """Return the text without a table and the tables inside it."""
    own, inside = ".".join(path), False
    kept: list[str] = []
    for line in text.splitlines(keepends=True):
        head = line.split("#")[0].strip()
        if head.startswith("[") and head.endswith("]"):
            name = head.strip("[] ").replace('"', "").replace(" ", "")
            inside = name == own or name.startswith(f"{own}.")
        if not inside:
            kept.append(line)
    return "".join(kept)


def read_yaml(text: str) -> Any:
    """Return what a YAML text says.

    Raises:
        BrokenFileError: it is none.
    """
    import yaml  # noqa: PLC0415  for one client

    try:
        return yaml.safe_load(text) or {}
    except (yaml.YAMLError, ValueError, RecursionError):
        raise BrokenFileError("it is no YAML") from None


def put_yaml(text: str, path: Sequence[str], value: Mapping[str, Any]) -> str:
    """Return the text with an entry under a name of the top, in block style.

    Raises:
        BrokenFileError: what stands under that name is not in block style.
    """
    group, name = path
    told = drop_yaml(text, path)
    lines = told.splitlines()
    place = next((n for n, line in enumerate(lines) if line.startswith(f"{group}:")), None)
    if place is None:
        head = told.rstrip("\n")
        block = _joined([f"{group}:", *_entry(name, value, "  ")], text)
        return f"{head}\n{block}\n" if head.strip() else f"{block}\n"
    rest = lines[place].partition(":")[2].split("#")[0].strip()
    if rest not in _NO_VALUE:
        raise BrokenFileError(f"{group} stands in one line; add the server by hand")
    if rest:
        lines[place] = f"{group}:"
    lines[place + 1 : place + 1] = _entry(name, value, _indent(lines[place + 1 :]) or "  ")
    return _joined(lines, text) + "\n"


def drop_yaml(text: str, path: Sequence[str]) -> str:
    """Return the text without an entry under a name of the top."""
    group, name = path
    kept: list[str] = []
    in_group, cut = False, -1
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        depth = len(line) - len(line.lstrip(" "))
        if bare and not bare.startswith("#"):
            if not depth:
                in_group = line.startswith(f"{group}:")
            if cut >= 0 and depth <= cut:
                cut = -1
            if in_group and depth and cut < 0 and bare.split("#")[0].strip() == f"{name}:":
                cut = depth
        if cut < 0:
            kept.append(line)
    return "".join(kept)


def _entry(name: str, value: Mapping[str, Any], indent: str) -> list[str]:
    # JSON is YAML, and says what is text.
    inner = [f"{indent * 2}{key}: {json.dumps(v)}" for key, v in value.items()]
    return [f"{indent}{name}:", *inner]


def _indent(lines: Iterable[str]) -> str:
    for line in lines:
        if line.strip() and not line.strip().startswith("#"):
            return line[: len(line) - len(line.lstrip(" "))]
    return ""


def _joined(lines: Sequence[str], like: str) -> str:
    return ("\r\n" if "\r\n" in like else "\n").join(lines)


def at(tree: Any, path: Sequence[str]) -> Any:
    """Return what stands at a path, or None."""
    for name in path:
        tree = as_mapping(tree).get(name)
    return tree


def without(tree: Any, path: Sequence[str]) -> Any:
    """Return a tree without what stands at a path, and without objects that this leaves empty."""
    if not isinstance(tree, dict):
        return tree
    found: dict[str, Any] = {**cast("dict[str, Any]", tree)}
    if len(path) == 1:
        found.pop(path[0], None)
    elif path[0] in found:
        found[path[0]] = without(found[path[0]], path[1:])
        if found[path[0]] in ({}, None):
            del found[path[0]]
    return found
