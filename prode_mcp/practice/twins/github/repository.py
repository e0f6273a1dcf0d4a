"""A world's repository: its files, history and refs, and what was written since.

The world's own commits keep the ids of its file; what is written gets git's.
"""

import heapq
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any, Final

from prode_mcp.errors import WorldError
from prode_mcp.practice.twins.github.diffs import difference
from prode_mcp.practice.twins.github.objects import Entry, Objects, Signature, commit_id
from prode_mcp.practice.world import World

Node = dict[str, Any]
LOGIN: Final = "prode-bot"
_SHORTEST: Final = 7


class Repository:
    """Reads a world's `github.yaml` and holds what is written over it."""

    def __init__(self, world: World) -> None:
        told: Mapping[str, Any] = world.part("github.yaml")
        self.told = told
        self.now = world.now
        repo = told.get("repo", {})
        self.name: str = repo.get("full_name", "none/none")
        self.default_branch: str = repo.get("default_branch", "main")
        self.protected: Mapping[str, Node] = told.get("protection", {})
        self.deployments: list[Node] = list(told.get("deployments", []))
        self.dispatched: list[Node] = []
        self.releases: list[Node] = told.get("releases", [])
        self.pulls: list[Node] = [dict(pull) for pull in told.get("pulls", [])]
        self.comments: list[Node] = []
        self.labels: dict[int, list[str]] = {}
        self.objects = Objects()
        self.commits: dict[str, Node] = {}
        self.refs: dict[str, str] = {}
        self._order: dict[str, int] = {}
        self._files: dict[str, dict[str, Entry]] = {}
        self._numbers = count(1001)
        self._load(told.get("commits", []))
        for branch in told.get("branches", []):
            if branch.get("sha"):
                self.refs[f"heads/{branch['name']}"] = branch["sha"]
        self.refs |= {f"tags/{tag['name']}": tag["sha"] for tag in told.get("tags", [])}

    def _load(self, told: Iterable[Node]) -> None:
        written = {commit["sha"]: commit for commit in told}
        for commit in written.values():
            signed = {**commit["author"], "date": commit["date"]}
            kept = ("sha", "tree", "parents", "message")
            self._keep({k: commit[k] for k in kept} | {"author": signed, "committer": signed})
            made = self.objects.put_files(self._summed(commit["sha"], written))
            # In a world whose dates were moved a text may differ from what its id was made of.
            self.objects.trees[commit["tree"]] = self.objects.trees[made]
            if commit.get("branch"):
                self.refs[f"heads/{commit['branch']}"] = commit["sha"]

    def _summed(self, sha: str, written: Mapping[str, Node]) -> dict[str, Entry]:
        """Return the files at a commit: the sum of those of all commits that lead to it."""
        parents = self._parents(sha)
        # One parent has summed all that lead to it.
        alone = len(parents) == 1
        files = dict(self.files(parents[0])) if alone else {}
        for earlier in [self.commits[sha]] if alone else reversed(self.history(sha)):
            for path, content in written[earlier["sha"]].get("files", {}).items():
                files.pop(path, None)
                if content is not None:
                    files[path] = Entry("100644", self.objects.put_blob(content.encode()))
        return files

    def _keep(self, commit: Node) -> None:
        self._order.setdefault(commit["sha"], len(self._order))
        self.commits.setdefault(commit["sha"], commit)

    def put_commit(
        self, tree: str, parents: list[str], message: str, *, author: Node, committer: Node
    ) -> Node:
        """Keep a commit under git's id and return it; each signature has name, email and date."""
        by, through = (
            Signature(who["name"], who["email"], datetime.fromisoformat(who["date"]))
            for who in (author, committer)
        )
        sha = commit_id(tree, parents, message, author=by, committer=through)
        told = {"sha": sha, "tree": tree, "parents": parents, "message": message}
        self._keep(told | {"author": author, "committer": committer})
        return self.commits[sha]

    def next_number(self) -> int:
        """Return an id for a thing that is not a git object."""
        return next(self._numbers)

    def branches(self) -> dict[str, str]:
        """Map each branch to its head."""
        return self._under("heads/")

    def tags(self) -> dict[str, str]:
        """Map each tag to its commit."""
        return self._under("tags/")

    def _under(self, prefix: str) -> dict[str, str]:
        found = {k: sha for k, sha in self.refs.items() if k.startswith(prefix)}
        return {name.removeprefix(prefix): sha for name, sha in found.items()}

    def kind(self, sha: str) -> str:
        """Return what an id names: `commit`, `tree`, `blob`, or nothing."""
        held = {"commit": self.commits, "tree": self.objects.trees, "blob": self.objects.blobs}
        return next((kind for kind, known in held.items() if sha in known), "")

    def resolve(self, ref: str) -> str | None:
        """Return the commit that a branch, tag, full or short id names."""
        name = self.default_branch if ref == "HEAD" else ref.removeprefix("refs/")
        for full in (name, f"heads/{name}", f"tags/{name}"):
            if self.refs.get(full) in self.commits:
                return self.refs[full]
        hits = [sha for sha in self.commits if len(ref) >= _SHORTEST and sha.startswith(ref)]
        return hits[0] if len(hits) == 1 else None

    def history(self, sha: str) -> list[Node]:
        """Return a commit and its ancestors, newest first, and none before its children."""
        waits: dict[str, int] = {}
        seen, waiting = {sha}, [sha]
        while waiting:
            for parent in self._parents(waiting.pop()):
                waits[parent] = waits.get(parent, 0) + 1
                if parent not in seen:
                    seen.add(parent)
                    waiting.append(parent)
        ready, found = [self._rank(sha)], list[Node]()
        while ready:
            here = heapq.heappop(ready)[2]
            found.append(self.commits[here])
            for parent in self._parents(here):
                waits[parent] -= 1
                if not waits[parent]:
                    heapq.heappush(ready, self._rank(parent))
        return found

    def _parents(self, sha: str) -> list[str]:
        return [parent for parent in self.commits[sha]["parents"] if parent in self.commits]

    def _rank(self, sha: str) -> tuple[float, int, str]:
        at = datetime.fromisoformat(self.commits[sha]["committer"]["date"])
        return -at.timestamp(), -self._order[sha], sha

    def between(self, base: str, head: str) -> list[Node]:
        """Return the commits that `head` has and `base` has not, newest first."""
        known = {commit["sha"] for commit in self.history(base)}
        return [commit for commit in self.history(head) if commit["sha"] not in known]

    def merge_base(self, base: str, head: str) -> str | None:
        """Return the newest commit that both have and that leads to no other such."""
        known = {commit["sha"] for commit in self.history(base)}
        return next((c["sha"] for c in self.history(head) if c["sha"] in known), None)

    def leads_to(self, old: str, new: str) -> bool:
        """Say whether moving a ref from `old` to `new` is a fast forward."""
        return any(commit["sha"] == old for commit in self.history(new))

    def files(self, sha: str) -> dict[str, Entry]:
        """Return the files at a commit by their paths."""
        tree = self.commits[sha]["tree"]
        if tree not in self._files:
            self._files[tree] = self.objects.files(tree)
        return self._files[tree]

    def changes(self, sha: str) -> list[Node]:
        """Return what a commit changed over its first parent, as GitHub lists files."""
        parents = self._parents(sha)
        before = self.files(parents[0]) if parents else {}
        return difference(self.objects, before, self.files(sha))

    def difference(self, base: str, head: str) -> list[Node]:
        """Return what `head` changed since it left `base`, as GitHub lists files."""
        common = self.merge_base(base, head)
        return difference(self.objects, self.files(common) if common else {}, self.files(head))

    def move(self, ref: str, sha: str) -> None:
        """Set a ref; the open pull requests of a branch follow it."""
        self.refs[ref] = sha
        for pull in self._open_from(ref):
            pull.update(head_sha=sha, updated_at=utc(self.now))

    def drop(self, ref: str) -> None:
        """Remove a ref; GitHub closes the open pull requests of a branch that goes."""
        for pull in self._open_from(ref):
            pull.update(state="closed", closed_at=utc(self.now), updated_at=utc(self.now))
        del self.refs[ref]

    def _open_from(self, ref: str) -> list[Node]:
        return [p for p in self.pulls if p["state"] == "open" and f"heads/{p.get('head')}" == ref]

    def commits_of(self, pull: Node) -> list[Node]:
        """Return a pull request's commits, oldest first; of a squashed one what it became."""
        if pull.get("merge_commit_sha") in self.commits:
            return [self.commits[pull["merge_commit_sha"]]]
        base, head = self.refs.get(f"heads/{pull.get('base')}"), self.head_of(pull)
        return list(reversed(self.between(base, head))) if base and head else []

    def files_of(self, pull: Node) -> list[Node]:
        """Return what a pull request changes, as GitHub lists files."""
        if pull.get("merge_commit_sha") in self.commits:
            return self.changes(pull["merge_commit_sha"])
        base, head = self.refs.get(f"heads/{pull.get('base')}"), self.head_of(pull)
        return self.difference(base, head) if base and head else []

    def head_of(self, pull: Node) -> str:
        """Return the newest commit of a pull request, or nothing where the world has none."""
        live = self.refs.get(f"heads/{pull.get('head')}", "")
        return pull.get("head_sha") or pull.get("merge_commit_sha") or live

    def pulls_with(self, sha: str) -> list[Node]:
        """Return the pull requests that brought a commit, or would."""
        return [
            pull
            for pull in self.pulls
            if pull.get("merge_commit_sha") == sha
            or (pull["state"] == "open" and any(c["sha"] == sha for c in self.commits_of(pull)))
        ]

    def login_of(self, person: Node) -> str:
        """Return the account of a commit's author, where the world names one."""
        users = self.told.get("users", [])
        return next((u["login"] for u in users if u.get("name") == person["name"]), "")

    def checkout(self, ref: str, folder: Path) -> None:
        """Write the files at a ref into a folder; a link becomes a file that holds its target.

        Raises:
            WorldError: the ref names no commit here.
        """
        sha = self.resolve(ref)
        if sha is None:
            msg = f"{self.name} has no commit {ref!r}"
            raise WorldError(msg)
        for path, entry in self.files(sha).items():
            if entry.kind != "blob":
                continue
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(self.objects.blobs[entry.sha])
            place.chmod(0o755 if entry.mode == "100755" else 0o644)


def utc(at: str | datetime) -> str:
    """Write a time as GitHub does."""
    moment = datetime.fromisoformat(at) if isinstance(at, str) else at
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
