"""The GitHub twin: a world's repository by GitHub's own protocol.

It is read with either token. With the write token it takes the writes that a pull request needs;
a merge, a deployment and every other write is refused for everybody, and counted.
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


def app(
    world: World,
    tally: Tally,
    token: str = "",
    write_token: str = "",
    *,
    repository: Repository | None = None,
    installed: App | None = None,
) -> Starlette:
    """Return the twin; every request must carry `token` to read or `write_token` to write too.

    `repository` is the world's, for a caller that wants to look into it afterwards; an App that is
    `installed` reads with the tokens that it is given.
    """
    twin = _Twin(repository or Repository(world), tally, (token, write_token), installed or App())
    return Starlette(routes=[Route("/{path:path}", twin.answer, methods=_METHODS)])


class _Twin:
    def __init__(
        self, repository: Repository, tally: Tally, tokens: tuple[str, str], installed: App
    ) -> None:
        self._repo = repository
        self._tally = tally
        self._token, self._write_token = tokens
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
            can_write = self._demand(sent, path)
            draw = Pulls(self._repo, base, can_write=can_write)
            if request.method in {"GET", "HEAD"}:
                return Reading(self._repo, draw, request, base).answer(path)
            if path == "/graphql":
                return told(graph.answer(self._repo, self._tally, await request.body()))
            writes = Writes(self._repo, draw, can_write=can_write)
            return self._write(request.method, path, await request.body(), writes)
        except Refused as refused:
            return failure(refused)

    def _demand(self, sent: str, path: str) -> bool:
        """Say whether a token writes.

        Raises:
            Refused: it may not even read.
        """
        can_write = bool(self._write_token) and sent == self._write_token
        is_app = self._app.knows(sent)
        if not sent or (self._token and sent != self._token and not can_write and not is_app):
            raise Refused(401, "Bad credentials")
        if is_app and path == "/user":
            raise Refused(403, "Resource not accessible by integration")
        return can_write

    def _write(self, method: str, path: str, sent: bytes, writes: Writes) -> Response:
        name = f"github.{operation(method, path)[0]}"
        try:
            status, body = writes.answer(method, path, sent)
        except Refused:
            self._tally.refuse(name)
            raise
        self._tally.write(name)
        return Response(status_code=status) if body is None else told(body, status)
