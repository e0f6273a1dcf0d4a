"""The reading half: which address answers what.

Paths are matched here and not by a router: refs and file paths hold slashes.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any, Final, cast

from starlette.requests import Request
from starlette.responses import Response

from prode_mcp.practice.twins.github.answers import Node, Paging, Refused, not_found, told
from prode_mcp.practice.twins.github.contents import raw, read_contents, wants_raw
from prode_mcp.practice.twins.github.pulls import Pulls
from prode_mcp.practice.twins.github.repository import LOGIN, Repository
from prode_mcp.practice.twins.github.search import search_code

_SHA: Final = r"[0-9a-f]{40}"
_COMPARED: Final = 250


class Reading:
    """Answers one reading request."""

    def __init__(self, repository: Repository, draw: Pulls, request: Request, base: str) -> None:
        self._repo = repository
        self._draw = draw
        self._base = base
        self._request = request
        self._params = request.query_params

    def answer(self, path: str) -> Response:
        """Return the answer to a path.

        Raises:
            Refused: GitHub has nothing there.
        """
        if path == "/user":
            return told(self._draw.account(LOGIN, "PRODE"))
        if path == "/rate_limit":
            rate = {"limit": 5000, "remaining": 4990, "reset": 4102444800, "used": 10}
            found = {"resources": {"core": rate, "search": rate}, "rate": rate}
            return told(found)
        if path == "/search/code":
            return search_code(self._repo, self._draw, self._request)
        here = f"/repos/{self._repo.name}"
        if path != here and not path.startswith(f"{here}/"):
            raise not_found()
        return self._inside(path.removeprefix(here))

    def _inside(self, path: str) -> Response:
        for pattern, answer in (*self._about_code(), *self._about_work()):
            hit = re.fullmatch(pattern, path)
            if hit:
                found = answer(*hit.groups())
                if isinstance(found, Response):
                    return found
                if isinstance(found, list):
                    return self._paged(cast("list[Node]", found))
                return told(found)
        raise not_found()

    def _about_code(self) -> tuple[tuple[str, Callable[..., Any]], ...]:
        return (
            (r"", self._draw.repository),
            (r"/tags", lambda: [self._draw.tag(*t) for t in self._repo.tags().items()]),
            (r"/branches", lambda: [self._draw.branch(*b) for b in self._repo.branches().items()]),
            (r"/branches/(.+)/protection", self._protection),
            (r"/branches/(.+)", self._branch),
            (r"/compare/(.+)\.\.\.(.+)", self._compare),
            (r"/commits", self._commits),
            (r"/commits/(.+)/pulls", self._pulls_of),
            (r"/commits/(.+)/check-runs", self._check_runs),
            (r"/commits/(.+)", self._commit),
            (r"/contents/?(.*)", self._contents),
            (r"/git/ref/(.+)", self._ref),
            (r"/git/(?:matching-)?refs/?(.*)", self._refs),
            (r"/git/trees/(.+)", self._tree),
            (r"/git/blobs/(.+)", self._blob),
            (r"/git/commits/(.+)", self._git_commit),
        )

    def _about_work(self) -> tuple[tuple[str, Callable[..., Any]], ...]:
        return (
            (r"/releases", self._releases),
            (r"/releases/latest", self._latest_release),
            (r"/releases/tags/(.+)", self._release_of_tag),
            (r"/releases/(\d+)", self._release),
            (r"/deployments", self._deployments),
            (r"/deployments/(\d+)", self._one_deployment),
            (r"/deployments/(\d+)/statuses", self._statuses),
            (r"/pulls", self._pulls),
            (r"/pulls/(\d+)", self._one_pull),
            (r"/pulls/(\d+)/merge", self._is_merged),
            (r"/pulls/(\d+)/files", self._files_of),
            (r"/pulls/(\d+)/commits", self._commits_of),
            (r"/issues/(\d+)/comments", self._comments),
            (r"/issues/(\d+)/labels", self._labels),
            (r"/issues/comments/(\d+)", self._comment),
        )

    def _releases(self) -> list[Node]:
        found = sorted(self._repo.releases, key=lambda r: r["published_at"], reverse=True)
        return [self._draw.release(r) for r in found]

    def _latest_release(self) -> Node:
        found = self._releases()
        if not found:
            raise not_found()
        return found[0]

    def _release_of_tag(self, tag: str) -> Node:
        return _one(self._releases(), tag_name=tag)

    def _release(self, number: str) -> Node:
        return _one(self._releases(), id=int(number))

    def _protection(self, name: str) -> Node:
        rules = self._repo.protected.get(name)
        if rules is None:
            raise Refused(404, "Branch not protected")
        url = f"{self._base}/repos/{self._repo.name}/branches/{name}/protection"
        checks = rules.get("required_checks", [])
        return {
            "url": url,
            "required_status_checks": {
                "url": f"{url}/required_status_checks",
                "strict": True,
                "contexts": checks,
                "checks": [{"context": check, "app_id": None} for check in checks],
                "contexts_url": f"{url}/required_status_checks/contexts",
            },
            "required_pull_request_reviews": {
                "url": f"{url}/required_pull_request_reviews",
                "dismiss_stale_reviews": False,
                "require_code_owner_reviews": False,
                "required_approving_review_count": rules.get("required_reviews", 0),
            },
            "enforce_admins": {"url": f"{url}/enforce_admins", "enabled": True},
        }

    def _branch(self, name: str) -> Node:
        sha = self._repo.branches().get(name)
        if sha is None:
            raise Refused(404, "Branch not found")
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
        return self._draw.deployment(_one(self._repo.deployments, id=int(number)))

    def _statuses(self, number: str) -> list[Node]:
        deployment = _one(self._repo.deployments, id=int(number))
        states = deployment.get("statuses", [])
        found = [self._draw.status(s, deployment, n) for n, s in enumerate(states, 1)]
        return list(reversed(found))

    def _compare(self, base: str, head: str) -> Response:
        # Unpaged there are 250 commits; the files stand on the first page only.
        owner = self._repo.name.partition("/")[0]
        one, two = (self._sha(end.removeprefix(f"{owner}:")) for end in (base, head))
        paging = Paging(self._request)
        commits = list(reversed(self._repo.between(one, two)))
        is_paged = bool({"page", "per_page"} & set(self._params))
        shown = paging.shown(commits) if is_paged else commits[:_COMPARED]
        found = self._draw.comparison(one, two, commits=shown)
        if paging.page == 1:
            found["files"] = [self._draw.file(f, two) for f in self._repo.difference(one, two)]
        return told(found, headers=paging.links(len(commits)) if is_paged else {})

    def _commits(self) -> list[Node]:
        params = self._params
        found = self._repo.history(self._sha(params.get("sha", self._repo.default_branch)))
        path = params.get("path", "").strip("/")
        if path:
            found = [c for c in found if self._touches(c["sha"], path)]
        drawn = [self._draw.commit(c) for c in found]
        since, until = params.get("since", ""), params.get("until", "9999")
        return [c for c in drawn if since <= c["commit"]["committer"]["date"] <= until]

    def _touches(self, sha: str, path: str) -> bool:
        names = (change["filename"] for change in self._repo.changes(sha))
        return any(name == path or name.startswith(f"{path}/") for name in names)

    def _commit(self, ref: str) -> Response:
        sha = self._sha(ref)
        paging = Paging(self._request, size=300)
        changes = self._repo.changes(sha)
        found = self._draw.commit(self._repo.commits[sha], files=changes)
        found["files"] = paging.shown(found["files"])
        return told(found, headers=paging.links(len(changes)))

    def _pulls(self) -> list[Node]:
        owner = self._repo.name.partition("/")[0]
        state, base = self._params.get("state", "open"), self._params.get("base")
        head = self._params.get("head", "")
        # GitHub takes `owner:branch` here and ignores a bare branch.
        named = head.removeprefix(f"{owner}:") if ":" in head else None
        found = [
            pull
            for pull in self._repo.pulls
            if state in {"all", pull["state"]}
            and named in {None, pull.get("head")}
            and base in {None, pull.get("base", self._repo.default_branch)}
        ]
        ascending = self._params.get("direction") == "asc"
        found.sort(key=lambda p: p["number"], reverse=not ascending)
        return [self._draw.pull(p) for p in found]

    def _pull(self, number: str) -> Node:
        return _one(self._repo.pulls, number=int(number))

    def _one_pull(self, number: str) -> Node:
        return self._draw.pull(self._pull(number))

    def _labels(self, number: str) -> list[Node]:
        return self._draw.labels(self._pull(number)["number"])

    def _files_of(self, number: str) -> list[Node]:
        pull = self._pull(number)
        sha = self._repo.head_of(pull)
        return [self._draw.file(change, sha) for change in self._repo.files_of(pull)]

    def _commits_of(self, number: str) -> list[Node]:
        return [self._draw.commit(c) for c in self._repo.commits_of(self._pull(number))]

    def _is_merged(self, number: str) -> Response:
        if not self._pull(number).get("merged"):
            raise not_found()
        return Response(status_code=204)

    def _comments(self, number: str) -> list[Node]:
        issue = self._pull(number)["number"]
        since = self._params.get("since", "")
        found = [c for c in self._repo.comments if c["issue"] == issue and c["at"] >= since]
        return [self._draw.comment(c) for c in found]

    def _comment(self, number: str) -> Node:
        return self._draw.comment(_one(self._repo.comments, id=int(number)))

    def _pulls_of(self, ref: str) -> list[Node]:
        return [self._draw.pull(p) for p in self._repo.pulls_with(self._sha(ref))]

    def _check_runs(self, ref: str) -> Response:
        sha = self._sha(ref)
        runs = [r for r in self._repo.told.get("check_runs", []) if r["sha"] == sha]
        drawn = [self._draw.check_run(r, n) for n, r in enumerate(runs, 1)]
        paging = Paging(self._request)
        found = {"total_count": len(drawn), "check_runs": paging.shown(drawn)}
        return told(found, headers=paging.links(len(drawn)))

    def _contents(self, path: str) -> Any:
        found = read_contents(self._repo, self._draw, self._request, path)
        # A folder is answered whole: the contents API has no pages.
        return found if isinstance(found, Response) else told(found)

    def _ref(self, name: str) -> Node:
        if name not in self._repo.refs:
            raise not_found()
        return self._draw.ref(name, self._repo.refs[name])

    def _refs(self, prefix: str) -> list[Node]:
        found = [r for r in sorted(self._repo.refs.items()) if r[0].startswith(prefix)]
        return [self._draw.ref(*ref) for ref in found]

    def _tree(self, ref: str) -> Response:
        commit = self._repo.resolve(ref)
        sha = self._repo.commits[commit]["tree"] if commit else ref
        if sha not in self._repo.objects.trees:
            raise not_found()
        # Any value at all makes it recursive, "false" and "0" too.
        if "recursive" in self._params:
            return told(self._draw.tree(sha, self._repo.objects.walk(sha)))
        return told(self._draw.tree(sha, sorted(self._repo.objects.trees[sha].items())))

    def _blob(self, sha: str) -> Any:
        if not re.fullmatch(_SHA, sha):
            message = "The sha parameter must be exactly 40 characters and contain only [0-9a-f]."
            raise Refused(422, message)
        if sha not in self._repo.objects.blobs:
            raise not_found()
        if wants_raw(self._request):
            return raw(self._repo.objects.blobs[sha])
        return self._draw.blob(sha)

    def _git_commit(self, sha: str) -> Node:
        if sha not in self._repo.commits:
            raise not_found()
        return self._draw.git_commit(self._repo.commits[sha])

    def _sha(self, ref: str) -> str:
        found = self._repo.resolve(ref)
        if found is None:
            raise not_found()
        return found

    def _paged(self, found: list[Node]) -> Response:
        paging = Paging(self._request)
        return told(paging.shown(found), headers=paging.links(len(found)))


def _one(found: Sequence[Node], **wanted: Any) -> Node:
    for one in found:
        if all(one[key] == value for key, value in wanted.items()):
            return one
    raise not_found()
