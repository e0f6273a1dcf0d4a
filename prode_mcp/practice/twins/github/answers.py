"""What the twin sends: answers with GitHub's headers, pages with links, refusals in its form."""

from collections.abc import Sequence
from typing import Any, Final, cast

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

Node = dict[str, Any]
_DOCS: Final = "https://docs.github.com/rest"
_PAGE: Final = 30
_MOST: Final = 100
FORBIDDEN: Final = "Resource not accessible by personal access token"


class Refused(Exception):  # noqa: N818  an answer in the vendor's form
    """GitHub would refuse this; `errors` name the field, where it says so."""

    def __init__(self, status: int, message: str, *errors: Node) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.errors = errors


def not_found() -> Refused:
    """Return the refusal of something that is not there."""
    return Refused(404, "Not Found")


def invalid(resource: str, **told: str) -> Refused:
    """Return GitHub's refusal of one field or of the whole of a resource."""
    return Refused(422, "Validation Failed", {"resource": resource, **told})


def text_of(body: Any, name: str) -> str:
    """Return a text that a request must hold.

    Raises:
        Refused: it is missing, or no text.
    """
    if not isinstance(body, dict) or name not in body:
        raise Refused(422, f"""Invalid request.\n\n"{name}" wasn't supplied.""")
    value: Any = cast("Node", body)[name]
    if not isinstance(value, str):
        raise Refused(
            422, f"Invalid request.\n\nFor 'properties/{name}', {value!r} is not a string."
        )
    return value


def told(body: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """Answer with a body and what is left of the hour's requests."""
    limits = {
        "X-RateLimit-Limit": "5000",
        "X-RateLimit-Remaining": "4990",
        "X-RateLimit-Used": "10",
        "X-RateLimit-Reset": "4102444800",
        "X-RateLimit-Resource": "core",
    }
    return JSONResponse(body, status, {**limits, **(headers or {})})


def failure(refused: Refused) -> Response:
    """Answer with a refusal."""
    errors = {"errors": list(refused.errors)} if refused.errors else {}
    status = str(refused.status)
    body = {"message": refused.message, **errors, "documentation_url": _DOCS, "status": status}
    return JSONResponse(body, refused.status)


class Paging:
    """The page that a request asks for."""

    def __init__(self, request: Request, *, size: int = _PAGE) -> None:
        self._request = request
        self.size = max(1, min(_MOST, self._number("per_page", size)))
        self.page = max(1, self._number("page", 1))

    def shown(self, found: Sequence[Node]) -> list[Node]:
        """Return what stands on the page."""
        return list(found[(self.page - 1) * self.size : self.page * self.size])

    def links(self, total: int) -> dict[str, str]:
        """Return the `Link` header, where there is another page."""
        last = -(-total // self.size)
        found: list[tuple[str, int]] = []
        if self.page > 1:
            found += [("prev", self.page - 1)]
        if self.page < last:
            found += [("next", self.page + 1), ("last", last)]
        if self.page > 1:
            found += [("first", 1)]
        written = [f'<{self._url(page)}>; rel="{rel}"' for rel, page in found]
        return {"Link": ", ".join(written)} if written else {}

    def _number(self, name: str, otherwise: int) -> int:
        given = self._request.query_params.get(name, "")
        return int(given) if given.isdecimal() else otherwise

    def _url(self, page: int) -> str:
        return str(self._request.url.include_query_params(page=page))
