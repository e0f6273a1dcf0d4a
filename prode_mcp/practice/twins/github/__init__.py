"""The GitHub twin: a world's repository by GitHub's own protocol.

It is read with any token. With the write token it takes the writes that a pull request needs, with
the merge token it merges one, with the deploy token it takes deployments and starts of workflows;
every other write is refused for everybody, and counted.
"""

from typing import Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from prode_mcp.practice.tally import Tally
from prode_mcp.practice.twins.github import graph
from prode_mcp.practice.twins.github.answers import Refused, failure, told
from prode_mcp.practice.twins.github.apps import App
from prode_mcp.practice.twins.github.pulls import Pulls
from prode_mcp.practice.twins.github.reading import Reading
from prode_mcp.practice.twins.github.repository import Repository
from prode_mcp.practice.twins.github.writes import Writes, operation
from prode_mcp.practice.world import World

__all__ = ["App", "Repository", "app"]
_METHODS: Final = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]


def app(  # noqa: PLR0913  a token for each right
    world: World,
    tally: Tally,
    token: str = "",
    write_token: str = "",
    *,
    merge_token: str = "",
    deploy_token: str = "",
    repository: Repository | None = None,
    installed: App | None = None,
) -> Starlette:
    """Return the twin; every request must carry a token.

    With `token` it is read, with `write_token` written to, with `merge_token` merged, with
    `deploy_token` deployed.

    `repository` is the world's, for a caller that wants to look into it afterwards; an App that is
    `installed` reads with the tokens that it is given.
    """
    tokens = (token, write_token, merge_token, deploy_token)
    twin = _Twin(repository or Repository(world), tally, tokens, installed or App())
    return Starlette(routes=[Route("/{path:path}", twin.answer, methods=_METHODS)])


class _Twin:
    def __init__(
        self,
        repository: Repository,
        tally: Tally,
        tokens: tuple[str, str, str, str],
        installed: App,
    ) -> None:
        self._repo = repository
        self._tally = tally
        self._tokens = tokens
        self._token, self._write_token, self._merge_token, self._deploy_token = tokens
        self._app = installed

    async def answer(self, request: Request) -> Response:
        """Answer one request."""
        sent = request.headers.get("authorization", "").rpartition(" ")[2]
        mounted = request.scope.get("root_path", "")
        base = f"{request.url.scheme}://{request.url.netloc}{mounted}"
        path: str = request.scope["path"].removeprefix(mounted)
        try:
            if path.startswith("/app/"):
                status, body = self._app.answer(request.method, path, sent, await request.body())
                return told(body, status)
            self._demand(sent, path)
            can_write = _is(sent, self._write_token)
            draw = Pulls(self._repo, base, can_write=can_write)
            if request.method in {"GET", "HEAD"}:
                return Reading(self._repo, draw, request, base).answer(path)
            if path == "/graphql":
                return told(graph.answer(self._repo, self._tally, await request.body()))
            writes = Writes(
                self._repo,
                draw,
                can_write=can_write,
                can_merge=_is(sent, self._merge_token),
                can_deploy=_is(sent, self._deploy_token),
            )
            return self._write(request.method, path, await request.body(), writes)
        except Refused as refused:
            return failure(refused)

    def _demand(self, sent: str, path: str) -> None:
        """Let a token pass that may read.

        Raises:
            Refused: it may not.
        """
        is_app = self._app.knows(sent)
        if not sent or (
            self._token and not is_app and not any(_is(sent, one) for one in self._tokens)
        ):
            raise Refused(401, "Bad credentials")
        if is_app and path == "/user":
            raise Refused(403, "Resource not accessible by integration")

    def _write(self, method: str, path: str, sent: bytes, writes: Writes) -> Response:
        name = f"github.{operation(method, path)[0]}"
        try:
            status, body = writes.answer(method, path, sent)
        except Refused:
            self._tally.refuse(name)
            raise
        self._tally.write(name)
        return Response(status_code=status) if body is None else told(body, status)


def _is(sent: str, token: str) -> bool:
    return bool(token) and sent == token
