"""Name a change by what it makes of the tree, however a diff tells it."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any, cast

import rfc8785

from prode_mcp.contracts import Digest
from prode_mcp.patches.shapes import Change


def blob_id(text: str) -> str:
    """Return the id that git gives a file with this text.

    Source: Pro Git, 10.2 Git Internals - Git Objects.
    """
    content = text.encode()
    blob = b"blob %d\0%b" % (len(content), content)
    return hashlib.sha1(blob, usedforsecurity=False).hexdigest()


Row = tuple[str, str | None, str | None, str | None]
"""A changed file: its path, git's blob before and after, and its mode after."""


def changed_rows(changes: Iterable[Change]) -> tuple[Row, ...]:
    """Return what changes make of the tree, in the order of their paths."""
    return tuple(_row(change) for change in sorted(changes, key=lambda change: change.path))


def rows_digest(rows: Sequence[object]) -> Digest:
    """Return the SHA-256 of changed rows.

    Two diffs that make the same of the same tree have one digest, whatever their context, the
    order of their hunks, or the way they were found.
    """
    return Digest(hashlib.sha256(rfc8785.dumps(cast("Any", list(rows)))).hexdigest())


def changes_digest(changes: Iterable[Change]) -> Digest:
    """Return the digest that names changes, see `rows_digest`."""
    return rows_digest(changed_rows(changes))


def _row(change: Change) -> Row:
    mode = "100755" if change.executable else "100644"
    return (
        change.path,
        None if change.before is None else blob_id(change.before),
        None if change.after is None else blob_id(change.after),
        None if change.after is None else mode,
    )
