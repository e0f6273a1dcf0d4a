"""What changed between two versions of a file or a tree, as GitHub lists it."""

import re
from collections.abc import Mapping
from difflib import unified_diff
from typing import Any

from prode_mcp.practice.twins.github.objects import Entry, Objects

Node = dict[str, Any]


def lines_of(content: bytes) -> list[str] | None:
    """Return a text's lines with their ends as git counts them; none for what is no text."""
    if b"\0" in content:
        return None
    try:
        return re.findall(r"[^\n]*\n|[^\n]+", content.decode())
    except UnicodeDecodeError:
        return None


def difference(
    objects: Objects, before: Mapping[str, Entry], after: Mapping[str, Entry]
) -> list[Node]:
    """Return what changed between two sets of files; a move is a file gone and a file come."""
    return [
        _change(objects, path, before.get(path), after.get(path))
        for path in sorted({*before, *after})
        if before.get(path) != after.get(path)
    ]


def _change(objects: Objects, path: str, before: Entry | None, after: Entry | None) -> Node:
    old, new = (lines_of(objects.blobs.get(e.sha, b"")) if e else [] for e in (before, after))
    patch = [] if old is None or new is None else list(unified_diff(old, new))[2:]
    come = sum(line.startswith("+") for line in patch)
    gone = sum(line.startswith("-") for line in patch)
    kept = after or before
    return {
        "sha": kept.sha if kept else "",
        "filename": path,
        "status": "added" if before is None else "removed" if after is None else "modified",
        "additions": come,
        "deletions": gone,
        "changes": come + gone,
        **({"patch": _written(patch)} if patch else {}),
    }


def _written(patch: list[str]) -> str:
    ended = (
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in patch
    )
    return "".join(ended).removesuffix("\n")
