"""Draw git's objects, refs, branches, commits and comparisons as GitHub answers them."""

import base64
from collections.abc import Iterable, Sequence

from prode_mcp.practice.twins.github.drawing import Drawer, Node
from prode_mcp.practice.twins.github.objects import Entry
from prode_mcp.practice.twins.github.repository import utc


class History(Drawer):
    """Draws what git holds."""

    def blob(self, sha: str) -> Node:
        content = self._repo.objects.blobs[sha]
        return {
            "sha": sha,
            "node_id": f"B_{sha[:8]}",
            "size": len(content),
            "url": f"{self._here}/git/blobs/{sha}",
            "content": base64.encodebytes(content).decode(),
            "encoding": "base64",
        }

    def tree(self, sha: str, found: Iterable[tuple[str, Entry]]) -> Node:
        return {
            "sha": sha,
            "url": f"{self._here}/git/trees/{sha}",
            "truncated": False,
            "tree": [self._tree_entry(path, entry) for path, entry in found],
        }

    def _tree_entry(self, path: str, entry: Entry) -> Node:
        kept = self._repo.objects.blobs.get(entry.sha)
        return {
            "path": path,
            "mode": entry.mode,
            "type": entry.kind,
            "sha": entry.sha,
            **({} if kept is None else {"size": len(kept)}),
            "url": f"{self._here}/git/{entry.kind}s/{entry.sha}",
        }

    def ref(self, name: str, sha: str) -> Node:
        kind = self._repo.kind(sha)
        return {
            "ref": f"refs/{name}",
            "node_id": f"REF_{name}",
            "url": f"{self._here}/git/refs/{name}",
            "object": {"type": kind, "sha": sha, "url": f"{self._here}/git/{kind}s/{sha}"},
        }

    def git_commit(self, told: Node) -> Node:
        sha = told["sha"]
        return {
            "sha": sha,
            "node_id": f"C_{sha[:8]}",
            "url": f"{self._here}/git/commits/{sha}",
            "html_url": f"{self._here}/commit/{sha}",
            "author": _signed(told["author"]),
            "committer": _signed(told["committer"]),
            "tree": self._tree_link(told),
            "message": told["message"],
            "parents": [
                {
                    "sha": parent,
                    "url": f"{self._here}/git/commits/{parent}",
                    "html_url": f"{self._here}/commit/{parent}",
                }
                for parent in told["parents"]
            ],
            "verification": _unsigned(),
        }

    def commit(self, told: Node, *, files: Sequence[Node] | None = None) -> Node:
        sha = told["sha"]
        author, committer = (self._account(told[who]) for who in ("author", "committer"))
        found: Node = {
            "url": f"{self._here}/commits/{sha}",
            "sha": sha,
            "node_id": f"C_{sha[:8]}",
            "html_url": f"{self._here}/commit/{sha}",
            "comments_url": f"{self._here}/commits/{sha}/comments",
            "commit": {
                "url": f"{self._here}/git/commits/{sha}",
                "author": _signed(told["author"]),
                "committer": _signed(told["committer"]),
                "message": told["message"],
                "comment_count": 0,
                "tree": self._tree_link(told),
                "verification": _unsigned(),
            },
            "author": author,
            "committer": committer,
            "parents": [
                {
                    "sha": parent,
                    "url": f"{self._here}/commits/{parent}",
                    "html_url": f"{self._here}/commit/{parent}",
                }
                for parent in told["parents"]
            ],
        }
        if files is not None:
            found["files"] = [self.file(file, sha) for file in files]
            added, gone = (sum(f[what] for f in files) for what in ("additions", "deletions"))
            found["stats"] = {"total": added + gone, "additions": added, "deletions": gone}
        return found

    def _tree_link(self, told: Node) -> Node:
        return {"sha": told["tree"], "url": f"{self._here}/git/trees/{told['tree']}"}

    def _account(self, person: Node) -> Node | None:
        login = self._repo.login_of(person)
        return self.user(login) if login else None

    def comparison(self, base: str, head: str, *, commits: Sequence[Node]) -> Node:
        """Draw a comparison; `commits` are those of the page, oldest first."""
        ahead, behind = self._repo.between(base, head), self._repo.between(head, base)
        status = (
            ("diverged" if behind else "ahead") if ahead else ("behind" if behind else "identical")
        )
        common = self._repo.merge_base(base, head) or base
        url = f"{self._here}/compare/{base}...{head}"
        return {
            "url": url,
            **{f"{name}_url": url for name in ("html", "permalink", "diff", "patch")},
            "base_commit": self.commit(self._repo.commits[base]),
            "merge_base_commit": self.commit(self._repo.commits[common]),
            "status": status,
            "ahead_by": len(ahead),
            "behind_by": len(behind),
            "total_commits": len(ahead),
            "commits": [self.commit(told) for told in commits],
        }

    def branch(self, name: str, sha: str, *, whole: bool = False) -> Node:
        url = f"{self._here}/branches/{name}"
        found: Node = {
            "name": name,
            "commit": {"sha": sha, "url": f"{self._here}/commits/{sha}"},
            "protected": name in self._repo.protected,
            "protection": {"enabled": name in self._repo.protected},
            "protection_url": f"{url}/protection",
        }
        if whole:
            found["commit"] = self.commit(self._repo.commits[sha])
            found["_links"] = {"self": url, "html": url}
        return found

    def tag(self, name: str, sha: str) -> Node:
        return {
            "name": name,
            "commit": {"sha": sha, "url": f"{self._here}/commits/{sha}"},
            "zipball_url": f"{self._here}/zipball/{name}",
            "tarball_url": f"{self._here}/tarball/{name}",
            "node_id": f"REF_{name}",
        }

    def file(self, told: Node, sha: str) -> Node:
        path = told["filename"]
        return {
            **told,
            "blob_url": f"{self._here}/blob/{sha}/{path}",
            "raw_url": f"{self._here}/raw/{sha}/{path}",
            "contents_url": f"{self._here}/contents/{path}?ref={sha}",
        }

    def content(self, path: str, entry: Entry, ref: str) -> Node:
        url = f"{self._here}/contents/{path}?ref={ref}"
        html, git = f"{self._here}/blob/{ref}/{path}", f"{self._here}/git/{entry.kind}s/{entry.sha}"
        is_folder = entry.kind == "tree"
        return {
            "type": "dir" if is_folder else "file",
            "name": path.rpartition("/")[2],
            "path": path,
            "sha": entry.sha,
            "size": len(self._repo.objects.blobs.get(entry.sha, b"")),
            "url": url,
            "html_url": html,
            "git_url": git,
            "download_url": None if is_folder else f"{self._here}/raw/{ref}/{path}",
            "_links": {"self": url, "html": html, "git": git},
        }


def _signed(person: Node) -> Node:
    return {**person, "date": utc(person["date"])}


def _unsigned() -> Node:
    told = dict.fromkeys(("signature", "payload", "verified_at"))
    return {"verified": False, "reason": "unsigned", **told}
