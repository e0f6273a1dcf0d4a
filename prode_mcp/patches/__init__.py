"""Read, apply and name the change that a unified diff makes. Texts come in, values go out.

Exact or not at all: a hunk's lines equal the base's, at the line it names or at the one place
where they stand. What a reader could mistake, paths above all, is refused.
"""

from collections.abc import Collection, Iterable, Mapping

from prode_mcp.contracts import Refusal
from prode_mcp.patches.applying import apply
from prode_mcp.patches.comparing import Edit, edits
from prode_mcp.patches.naming import blob_id, changed_rows, changes_digest, rows_digest
from prode_mcp.patches.reading import read
from prode_mcp.patches.shapes import Change, FilePatch, Hunk, PatchError, lines_of
from prode_mcp.patches.writing import write

__all__ = [
    "Change",
    "Edit",
    "FilePatch",
    "Hunk",
    "apply_patch",
    "blob_id",
    "changed_rows",
    "changes_digest",
    "edits",
    "lines_of",
    "paths_of",
    "read_patch",
    "rows_digest",
    "unified",
]


def read_patch(text: str) -> tuple[FilePatch, ...] | Refusal:
    """Return what a unified diff, of git or plain, says of each file.

    Text before the first header is passed by. Of a diff with other prefixes than `a/` and `b/`,
    and of one without, the paths are told by comparing both sides.
    """
    try:
        return read(text)
    except PatchError as error:
        return error.refusal


def paths_of(patch: Iterable[FilePatch]) -> tuple[str, ...]:
    """Return every path whose text at the base decides whether the patch applies."""
    return tuple(sorted({path for file in patch for path in (file.old, file.new) if path}))


def apply_patch(
    patch: Iterable[FilePatch],
    contents: Mapping[str, str | None],
    *,
    executables: Collection[str] | None = None,
) -> tuple[Change, ...] | Refusal:
    """Return the changes that a patch makes of its base, by path.

    `contents` holds the base's text of each path, None where it is absent. `executables` are the
    base's executable paths; where they are not given the patch's own word counts, and a patch
    that says nothing is taken to speak of plain files.
    """
    try:
        return apply(patch, contents, executables)
    except PatchError as error:
        return error.refusal


def unified(changes: Iterable[Change]) -> str:
    """Return the changes as a unified diff with three lines of context, which reads back as them."""
    return write(changes)
