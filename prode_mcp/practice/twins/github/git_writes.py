"""Take blobs, trees, commits and refs into a repository.

Source: GitHub REST API, git database; the refusals' words as public issues and client tests quote
GitHub's answers.
"""

import base64
import binascii
import re
from typing import Any, Final, cast

from prode_mcp.practice.twins.github.answers import Node, Refused, text_of
from prode_mcp.practice.twins.github.history import History
from prode_mcp.practice.twins.github.objects import MODES, Entry
from prode_mcp.practice.twins.github.repository import LOGIN, Repository, utc

_BAD_STATE: Final = "GitRPC::BadObjectState"
_NO_REF: Final = r"\.\.|[\s~^:?*\[\\\x7f]|@\{|(^|/)\.|\.(lock)?$"


class GitWrites:
    """Writes of git's own objects; each returns the answer's status and body."""

    def __init__(self, repository: Repository, draw: History) -> None:
        self._repo = repository
        self._draw = draw

    def create_blob(self, body: Node) -> tuple[int, Any]:
        content, encoding = text_of(body, "content"), body.get("encoding", "utf-8")
        if encoding == "base64":
            try:
                kept = base64.b64decode("".join(content.split()), validate=True)
            except (binascii.Error, ValueError) as error:
                raise Refused(422, "content is not valid Base64") from error
        else:
            kept = content.encode()
        sha = self._repo.objects.put_blob(kept)
        return 201, {k: v for k, v in self._draw.blob(sha).items() if k in {"sha", "url"}}

    def create_tree(self, body: Node) -> tuple[int, Any]:
        told: Any = body.get("tree")
        if (
            not told
            or not isinstance(told, list)
            or not all(isinstance(e, dict) for e in cast("Any", told))
        ):
            raise Refused(422, "Invalid tree info")
        files: dict[str, Entry] = {}
        if body.get("base_tree"):
            base = self._tree_of(str(body["base_tree"]))
            if base is None:
                raise Refused(422, "base_tree is not a valid tree oid")
            files = self._repo.objects.files(base)
        for entry in cast("list[Node]", told):
            _place(files, _path_of(entry), self._entries_of(entry))
        sha = self._repo.objects.put_files(files)
        entries = sorted(self._repo.objects.trees[sha].items())
        return 201, self._draw.tree(sha, entries)

    def _tree_of(self, sha: str) -> str | None:
        """Return the tree that an id names; GitHub takes a commit's for its tree's."""
        named = self._repo.commits[sha]["tree"] if sha in self._repo.commits else sha
        return named if named in self._repo.objects.trees else None

    def _entries_of(self, told: Node) -> dict[str, Entry] | None:
        """Return the files that an entry puts at its path (`""`) or below it; none deletes."""
        mode = str(told.get("mode", ""))
        if mode not in MODES:
            raise Refused(422, "Must supply a valid tree.mode")
        has_content = isinstance(told.get("content"), str)
        if has_content == ("sha" in told):
            message = "Must supply either tree.sha or tree.content."
            raise Refused(422, f"{message} Request will be rejected if both are present.")
        if has_content:
            if mode == "040000":
                raise Refused(422, "A subdirectory may not have content")
            return {"": Entry(mode, self._repo.objects.put_blob(told["content"].encode()))}
        if told["sha"] is None:
            return None
        sha, kind = str(told["sha"]), Entry(mode, "").kind
        if kind != "commit" and self._repo.kind(sha) != kind:
            raise Refused(422, f"tree.sha {sha} is not a valid {kind}")
        if kind == "tree":
            return self._repo.objects.files(sha)
        return {"": Entry(mode, sha)}

    def create_commit(self, body: Node) -> tuple[int, Any]:
        message, tree = text_of(body, "message"), text_of(body, "tree")
        if tree not in self._repo.objects.trees:
            raise Refused(422, "Tree SHA does not exist")
        parents = [str(parent) for parent in cast("list[Any]", body.get("parents") or [])]
        if not all(parent in self._repo.commits for parent in parents):
            raise Refused(422, "Parent SHA does not exist or is not a commit object")
        me = {"name": "PRODE", "email": f"{LOGIN}@users.noreply.github.com"}
        author = self._signed(body.get("author") or me)
        committer = self._signed(body["committer"]) if body.get("committer") else author
        made = self._repo.put_commit(tree, parents, message, author=author, committer=committer)
        return 201, self._draw.git_commit(made)

    def _signed(self, told: Node) -> Node:
        date = str(told.get("date") or utc(self._repo.now))
        try:
            utc(date)
        except ValueError as error:
            raise Refused(422, f"Invalid request.\n\n{date!r} is not a valid date-time.") from error
        return {"name": text_of(told, "name"), "email": text_of(told, "email"), "date": date}

    def create_ref(self, body: Node) -> tuple[int, Any]:
        ref, sha = text_of(body, "ref"), text_of(body, "sha")
        if not ref.startswith("refs/"):
            raise Refused(422, "Reference name must start with 'refs/'.")
        name = ref.removeprefix("refs/")
        if not re.fullmatch(r"[^/]+(/[^/]+)+", name):
            message = "Reference name must contain at least three slash-separated components."
            raise Refused(422, message)
        if re.search(_NO_REF, name):
            raise Refused(422, f"{ref} is not a valid ref name.")
        if name in self._repo.refs:
            raise Refused(422, "Reference already exists")
        self._check_target(name, sha)
        # In git a ref cannot be the folder of another one.
        if any(f"{k}/".startswith(f"{name}/") or name.startswith(f"{k}/") for k in self._repo.refs):
            raise Refused(422, "Reference update failed")
        self._repo.move(name, sha)
        return 201, self._draw.ref(name, sha)

    def update_ref(self, name: str, body: Node) -> tuple[int, Any]:
        sha = text_of(body, "sha")
        if name not in self._repo.refs:
            raise Refused(422, "Reference does not exist")
        self._check_target(name, sha)
        if self._is_protected(name):
            raise Refused(422, "Changes must be made through a pull request.")
        old = self._repo.refs[name]
        is_forward = self._repo.kind(old) != "commit" or self._repo.leads_to(old, sha)
        if not is_forward and body.get("force") is not True:
            raise Refused(422, "Update is not a fast forward")
        self._repo.move(name, sha)
        return 200, self._draw.ref(name, sha)

    def delete_ref(self, name: str, _body: Node) -> tuple[int, Any]:
        if name not in self._repo.refs:
            raise Refused(422, "Reference does not exist")
        if self._is_protected(name):
            raise Refused(422, "Cannot delete a protected branch")
        self._repo.drop(name)
        return 204, None

    def _check_target(self, name: str, sha: str) -> None:
        kind = self._repo.kind(sha)
        if not kind:
            raise Refused(422, "Object does not exist")
        if name.startswith("heads/") and kind != "commit":
            raise Refused(422, "Reference update failed")

    def _is_protected(self, name: str) -> bool:
        return name.removeprefix("heads/") in self._repo.protected and name.startswith("heads/")


def _path_of(told: Node) -> str:
    path = text_of(told, "path")
    if path.startswith("/"):
        raise Refused(422, "tree.path cannot start with a slash")
    if not all(part not in {"", ".", ".."} and part.lower() != ".git" for part in path.split("/")):
        raise Refused(422, "tree.path contains a malformed path component")
    return path


def _place(files: dict[str, Entry], path: str, inside: dict[str, Entry] | None) -> None:
    """Put files at a path or below it, and take away what stood there."""
    below = [known for known in files if known == path or known.startswith(f"{path}/")]
    if inside is None and not below:
        raise Refused(422, _BAD_STATE)
    for known in below:
        del files[known]
    # A file that stood where a folder now has to be is gone.
    parts = path.split("/")
    for depth in range(1, len(parts)):
        files.pop("/".join(parts[:depth]), None)
    for rest, entry in (inside or {}).items():
        files[f"{path}/{rest}" if rest else path] = entry
