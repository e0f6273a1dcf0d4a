"""The GitHub twin: the REST API's reading half over a world, every write refused and counted.

Paths are matched here and not by a router: refs and file paths hold slashes.
"""

import base64
import re
from collections.abc import Callable, Sequence
from typing import Any, Final, cast

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from prode_mcp.practice.tally import Tally
from prode_mcp.practice.twins.github.repository import Drawer, Node, Repository, blob_sha
from prode_mcp.practice.world import World

_WRITES: Final = (
    ("POST", r"/git/refs", "git/create-ref"),
    ("PATCH", r"/git/refs/.+", "git/update-ref"),
    ("DELETE", r"/git/refs/.+", "git/delete-ref"),
    ("POST", r"/git/blobs", "git/create-blob"),
    ("POST", r"/git/trees", "git/create-tree"),
    ("POST", r"/git/commits", "git/create-commit"),
    ("POST", r"/pulls", "pulls/create"),
    ("PATCH", r"/pulls/\d+", "pulls/update"),
    ("PUT", r"/pulls/\d+/merge", "pulls/merge"),
    ("POST", r"/merges", "repos/merge"),
    ("POST", r"/deployments", "repos/create-deployment"),
    ("POST", r"/deployments/\d+/statuses", "repos/create-deployment-status"),
    ("PUT", r"/contents/.+", "repos/create-or-update-file-contents"),
    ("DELETE", r"/contents/.+", "repos/delete-file"),
    ("POST", r"/issues/\d+/comments", "issues/create-comment"),
    ("POST", r"/actions/workflows/.+/dispatches", "actions/create-workflow-dispatch"),
)


class _Refused(Exception):  # noqa: N818  an answer in the vendor's form
    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


def app(world: World, tally: Tally, token: str = "") -> Starlette:
    """Return the twin; every request must carry `token`."""
    repository = Repository(world)

    async def answer(request: Request) -> Response:
        sent = request.headers.get("authorization", "").rpartition(" ")[2]
        if not sent or (token and sent != token):
            return _failure(401, "Bad credentials")
        mounted = request.scope.get("root_path", "")
        base = f"{request.url.scheme}://{request.url.netloc}{mounted}"
        path = request.scope["path"].removeprefix(mounted)
        try:
            if request.method not in {"GET", "HEAD"}:
                tally.refuse(f"github.{_write_name(request.method, path)}")
                return _failure(403, "Resource not accessible by personal access token")
            return _GitHub(repository, base, request).answer(path)
        except _Refused as error:
            return _failure(error.status, error.message)

    methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]
    return Starlette(routes=[Route("/{path:path}", answer, methods=methods)])


def _write_name(method: str, path: str) -> str:
    inside = "/" + "/".join(path.split("/")[4:])
    for verb, pattern, name in _WRITES:
        if verb == method and re.fullmatch(pattern, inside):
            return name
    return f"{method} {inside}"


class _GitHub:
    """Answers one request."""

    def __init__(self, repository: Repository, base: str, request: Request) -> None:
        self._repo = repository
        self._draw = Drawer(repository, base)
        self._base = base
        self._request = request
        self._params = request.query_params

    def answer(self, path: str) -> Response:
        if path == "/user":
            return _told({**self._draw.user("prode-bot"), "name": "PRODE"})
        if path == "/rate_limit":
            rate = {"limit": 5000, "remaining": 4990, "reset": 4102444800, "used": 10}
            return _told({"resources": {"core": rate, "search": rate}, "rate": rate})
        here = f"/repos/{self._repo.name}"
        if path != here and not path.startswith(f"{here}/"):
            raise _Refused(404, "Not Found")
        return self._inside(path.removeprefix(here))

    def _inside(self, path: str) -> Response:
        routes: tuple[tuple[str, Callable[..., Any]], ...] = (
            (r"", self._draw.repository),
            (r"/releases", self._releases),
            (r"/releases/latest", self._latest_release),
            (r"/releases/tags/(.+)", self._release_of_tag),
            (r"/releases/(\d+)", self._release),
            (r"/tags", lambda: [self._draw.tag(*t) for t in self._repo.tags.items()]),
            (r"/branches", lambda: [self._draw.branch(*b) for b in self._repo.branches().items()]),
            (r"/branches/(.+)/protection", self._protection),
            (r"/branches/(.+)", self._branch),
            (r"/deployments", self._deployments),
            (r"/deployments/(\d+)", self._one_deployment),
            (r"/deployments/(\d+)/statuses", self._statuses),
            (r"/compare/(.+)\.\.\.(.+)", self._compare),
            (r"/commits", self._commits),
            (r"/commits/(.+)/pulls", self._pulls_of),
            (r"/commits/(.+)/check-runs", self._check_runs),
            (r"/commits/(.+)", self._commit),
            (r"/pulls", self._pulls),
            (r"/pulls/(\d+)", self._one_pull),
            (r"/pulls/(\d+)/merge", self._is_merged),
            (r"/contents/?(.*)", self._contents),
            (r"/git/ref/(.+)", self._ref),
            (r"/git/trees/(.+)", self._tree),
        )
        for pattern, answer in routes:
            hit = re.fullmatch(pattern, path)
            if hit:
                found = answer(*hit.groups())
                if isinstance(found, Response):
                    return found
                return (
                    self._paged(cast("list[Node]", found))
                    if isinstance(found, list)
                    else _told(found)
                )
        raise _Refused(404, "Not Found")

    def _releases(self) -> list[Node]:
        found = sorted(self._repo.releases, key=lambda r: r["published_at"], reverse=True)
        return [self._draw.release(r) for r in found]

    def _latest_release(self) -> Node:
        found = self._releases()
        if not found:
            raise _Refused(404, "Not Found")
        return found[0]

    def _release_of_tag(self, tag: str) -> Node:
        return self._one(self._releases(), tag_name=tag)

    def _release(self, number: str) -> Node:
        return self._one(self._releases(), id=int(number))

    def _protection(self, name: str) -> Node:
        told = self._repo.told.get("protection", {}).get(name)
        if told is None:
            raise _Refused(404, "Branch not protected")
        url = f"{self._base}/repos/{self._repo.name}/branches/{name}/protection"
        return {
            "url": url,
            "required_status_checks": {
                "url": f"{url}/required_status_checks",
                "strict": True,
                "contexts": told.get("required_checks", []),
                "checks": [{"context": c, "app_id": None} for c in told.get("required_checks", [])],
                "contexts_url": f"{url}/required_status_checks/contexts",
            },
            "required_pull_request_reviews": {
                "url": f"{url}/required_pull_request_reviews",
                "dismiss_stale_reviews": False,
                "require_code_owner_reviews": False,
                "required_approving_review_count": told.get("required_reviews", 0),
            },
            "enforce_admins": {"url": f"{url}/enforce_admins", "enabled": True},
        }

    def _branch(self, name: str) -> Node:
        sha = self._repo.branches().get(name)
        if sha is None:
            raise _Refused(404, "Branch not found")
        return self._draw.branch(name, sha, whole=True)

    def _deployments(self) -> list[Node]:
        found = [
            d
            for d in self._repo.deployments
            if all(self._params.get(k) in {None, d[k]} for k in ("environment", "ref", "sha"))
        ]
        found.sort(key=lambda d: d["created_at"], reverse=True)
        return [self._draw.deployment(d) for d in found]

    def _one_deployment(self, number: str) -> Node:
        return self._draw.deployment(self._deployment(number))

    def _one_pull(self, number: str) -> Node:
        return self._draw.pull(self._pull(number))

    def _deployment(self, number: str) -> Node:
        return self._one(self._repo.deployments, id=int(number))

    def _statuses(self, number: str) -> list[Node]:
        deployment = self._deployment(number)
        told = deployment.get("statuses", [])
        found = [self._draw.status(s, deployment, n) for n, s in enumerate(told, 1)]
        return list(reversed(found))

    def _compare(self, base: str, head: str) -> Node:
        return self._draw.comparison(self._sha(base), self._sha(head))

    def _commits(self) -> list[Node]:
        params = self._params
        found = self._repo.history(self._sha(params.get("sha", self._repo.default_branch)))
        if "path" in params:
            path = params["path"]
            found = [
                c for c in found if any(f == path or f.startswith(f"{path}/") for f in c["files"])
            ]
        drawn = [self._draw.commit(c) for c in found]
        since, until = params.get("since", ""), params.get("until", "9999")
        return [c for c in drawn if since <= c["commit"]["committer"]["date"] <= until]

    def _commit(self, ref: str) -> Node:
        sha = self._sha(ref)
        return self._draw.commit(self._repo.by_sha[sha], files=self._repo.changes(sha))

    def _pulls(self) -> list[Node]:
        state = self._params.get("state", "open")
        found = [
            p
            for p in self._repo.pulls
            if state in {"all", p["state"]}
            and self._params.get("head", "").rpartition(":")[2] in {"", p.get("head")}
        ]
        ascending = self._params.get("direction") == "asc"
        found.sort(key=lambda p: p["number"], reverse=not ascending)
        return [self._draw.pull(p) for p in found]

    def _pull(self, number: str) -> Node:
        return self._one(self._repo.pulls, number=int(number))

    def _is_merged(self, number: str) -> Response:
        if not self._pull(number).get("merged"):
            raise _Refused(404, "Not Found")
        return Response(status_code=204)

    def _pulls_of(self, ref: str) -> list[Node]:
        sha = self._sha(ref)
        return [self._draw.pull(p) for p in self._repo.pulls if p.get("merge_commit_sha") == sha]

    def _check_runs(self, ref: str) -> Node:
        sha = self._sha(ref)
        runs = [r for r in self._repo.told.get("check_runs", []) if r["sha"] == sha]
        drawn = [self._draw.check_run(r, n) for n, r in enumerate(runs, 1)]
        return {"total_count": len(drawn), "check_runs": drawn}

    def _contents(self, path: str) -> Any:
        files = self._repo.tree(self._sha(self._params.get("ref", self._repo.default_branch)))
        if path in files:
            content = files[path].encode()
            encoded = base64.encodebytes(content).decode()
            return {
                **self._entry("file", path, files),
                "size": len(content),
                "encoding": "base64",
                "content": encoded,
            }
        prefix = f"{path}/" if path else ""
        inside = {p.removeprefix(prefix).split("/")[0] for p in files if p.startswith(prefix)}
        if not inside:
            raise _Refused(404, "Not Found")
        return [
            self._entry("file" if prefix + name in files else "dir", prefix + name, files)
            for name in sorted(inside)
        ]

    def _entry(self, kind: str, path: str, files: dict[str, str]) -> Node:
        url = f"{self._base}/repos/{self._repo.name}/contents/{path}"
        return {
            "type": kind,
            "name": path.rpartition("/")[2],
            "path": path,
            "sha": blob_sha(files.get(path, path)),
            "size": len(files.get(path, "").encode()),
            "url": url,
            "html_url": url,
            "git_url": url,
            "download_url": url,
            "_links": {"self": url, "html": url, "git": url},
        }

    def _ref(self, name: str) -> Node:
        sha = self._sha(name)
        url = f"{self._base}/repos/{self._repo.name}/git"
        return {
            "ref": f"refs/{name}",
            "node_id": f"REF_{name}",
            "url": f"{url}/refs/{name}",
            "object": {"type": "commit", "sha": sha, "url": f"{url}/commits/{sha}"},
        }

    def _tree(self, ref: str) -> Node:
        named = next((c["sha"] for c in self._repo.commits if c["tree"] == ref), ref)
        sha = self._sha(named)
        url = f"{self._base}/repos/{self._repo.name}/git"
        return {
            "sha": self._repo.by_sha[sha]["tree"],
            "url": f"{url}/trees/{sha}",
            "truncated": False,
            "tree": [
                {
                    "path": path,
                    "mode": "100644",
                    "type": "blob",
                    "sha": blob_sha(content),
                    "size": len(content.encode()),
                    "url": f"{url}/blobs/{blob_sha(content)}",
                }
                for path, content in sorted(self._repo.tree(sha).items())
            ],
        }

    def _sha(self, ref: str) -> str:
        found = self._repo.resolve(ref)
        if found is None:
            raise _Refused(404, "Not Found")
        return found

    def _one(self, found: Sequence[Node], **wanted: Any) -> Node:
        for one in found:
            if all(one[key] == value for key, value in wanted.items()):
                return one
        raise _Refused(404, "Not Found")

    def _paged(self, found: list[Node]) -> Response:
        size = min(100, int(self._params.get("per_page", "30")))
        page = int(self._params.get("page", "1"))
        shown = found[(page - 1) * size : page * size]
        links: list[str] = []
        last = -(-len(found) // size)
        if page < last:
            for rel, at in (("next", page + 1), ("last", last)):
                links.append(f'<{self._page_url(at)}>; rel="{rel}"')
        return _told(shown, {"Link": ", ".join(links)} if links else {})

    def _page_url(self, page: int) -> str:
        return str(self._request.url.include_query_params(page=page))


def _told(body: Any, headers: dict[str, str] | None = None) -> Response:
    limits = {
        "X-RateLimit-Limit": "5000",
        "X-RateLimit-Remaining": "4990",
        "X-RateLimit-Reset": "4102444800",
    }
    return JSONResponse(body, headers={**limits, **(headers or {})})


def _failure(status: int, message: str) -> Response:
    return JSONResponse({"message": message, "documentation_url": ""}, status)
