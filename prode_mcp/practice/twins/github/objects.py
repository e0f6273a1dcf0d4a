"""Git's objects under git's own ids: what is equal has one id, here as there.

Source: git's object format, `git help hash-object`, `git help mktree`, `git help commit-tree`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha1
from typing import Final

_KINDS: Final = {"040000": "tree", "160000": "commit"}
MODES: Final = ("100644", "100755", "040000", "160000", "120000")


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands under one name of a tree; the mode has six digits, as GitHub writes it."""

    mode: str
    sha: str

    @property
    def kind(self) -> str:
        return _KINDS.get(self.mode, "blob")


def object_id(kind: str, content: bytes) -> str:
    """Return git's id of an object."""
    head = f"{kind} {len(content)}\0".encode()
    return sha1(head + content, usedforsecurity=False).hexdigest()


def tree_id(entries: Mapping[str, Entry]) -> str:
    """Return git's id of a tree; git sorts a folder as if its name ended in a slash."""
    ordered = sorted(entries.items(), key=lambda e: (e[0] + "/" * (e[1].kind == "tree")).encode())
    written = (
        f"{entry.mode.lstrip('0')} {name}\0".encode() + bytes.fromhex(entry.sha)
        for name, entry in ordered
    )
    return object_id("tree", b"".join(written))


@dataclass(frozen=True, slots=True)
class Signature:
    """Who made a commit, and when."""

    name: str
    email: str
    at: datetime

    def written(self) -> str:
        """Return the line as git writes it: seconds since 1970 and the zone."""
        name, email = (re.sub(r"[<>\n]", "", part).strip() for part in (self.name, self.email))
        return f"{name} <{email}> {int(self.at.timestamp())} {self.at:%z}"


def commit_id(
    tree: str, parents: list[str], message: str, *, author: Signature, committer: Signature
) -> str:
    """Return git's id of a commit, its message taken as it is."""
    lines = [f"tree {tree}", *(f"parent {p}" for p in parents)]
    lines += [f"author {author.written()}", f"committer {committer.written()}", "", message]
    return object_id("commit", "\n".join(lines).encode())


class Objects:
    """The blobs and trees of one repository."""

    def __init__(self) -> None:
        self.blobs: dict[str, bytes] = {}
        self.trees: dict[str, Mapping[str, Entry]] = {}

    def put_blob(self, content: bytes) -> str:
        """Keep a file's content and return its id."""
        sha = object_id("blob", content)
        self.blobs[sha] = content
        return sha

    def put_files(self, files: Mapping[str, Entry]) -> str:
        """Keep the tree of these files, and each folder's, and return its id."""
        here: dict[str, Entry] = {}
        folders: dict[str, dict[str, Entry]] = {}
        for path, entry in files.items():
            name, _, rest = path.partition("/")
            if rest:
                folders.setdefault(name, {})[rest] = entry
            else:
                here[name] = entry
        for name, inside in folders.items():
            here[name] = Entry("040000", self.put_files(inside))
        sha = tree_id(here)
        self.trees[sha] = here
        return sha

    def walk(self, tree: str, prefix: str = "") -> Iterator[tuple[str, Entry]]:
        """Return everything below a tree by its path, folders before what is in them."""
        for name, entry in sorted(self.trees[tree].items()):
            yield prefix + name, entry
            if entry.kind == "tree":
                yield from self.walk(entry.sha, f"{prefix}{name}/")

    def files(self, tree: str) -> dict[str, Entry]:
        """Return the files below a tree by their paths, without folders."""
        return {path: entry for path, entry in self.walk(tree) if entry.kind != "tree"}
