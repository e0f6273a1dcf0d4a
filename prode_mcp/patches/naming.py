"""Name a change by what it makes of the tree, however a diff tells it."""

import hashlib
from collections.abc import Iterable

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


def changes_digest(changes: Iterable[Change]) -> Digest:
    """Return the SHA-256 of the changes' paths, blobs before and after, and modes.

    Two diffs that make the same of the same tree have one digest, whatever their context, the
    order of their hunks, or the way they were found.
    """
    rows = [_row(change) for change in sorted(changes, key=lambda change: change.path)]
    return Digest(hashlib.sha256(rfc8785.dumps(rows)).hexdigest())


def _row(change: Change) -> list[str | None]:
    mode = "100755" if change.executable else "100644"
    return [
        change.path,
        None if change.before is None else blob_id(change.before),
        None if change.after is None else blob_id(change.after),
        None if change.after is None else mode,
    ]
