"""Files and folders at a ref, by the contents API.

Source: GitHub REST API, repository contents: up to 1 MB whole, above it no content and the
encoding `none` (the raw form goes to 100 MB); a folder shows its first 1,000 entries.
"""

import base64
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from prode_mcp.practice.twins.github.answers import Refused, not_found
from prode_mcp.practice.twins.github.history import History
from prode_mcp.practice.twins.github.repository import Repository

WHOLE_BYTES: Final = 1024 * 1024
_RAW_BYTES: Final = 100 * WHOLE_BYTES
_ENTRIES: Final = 1000


def read_contents(repository: Repository, draw: History, request: Request, path: str) -> Any:
    """Return a file's object, a folder's list, or the bytes where the raw form is asked for."""
    ref = request.query_params.get("ref", repository.default_branch)
    sha = repository.resolve(ref)
    if sha is None:
        raise Refused(404, f"No commit found for the ref {ref}")
    tree = repository.commits[sha]["tree"]
    found = dict(repository.objects.walk(tree))
    path = path.strip("/")
    entry = found.get(path)
    if entry is not None and entry.kind != "tree":
        content = repository.objects.blobs.get(entry.sha, b"")
        if wants_raw(request):
            return raw(content)
        if len(content) > _RAW_BYTES:
            raise Refused(403, "This API returns blobs up to 100 MB in size.")
        is_whole = len(content) <= WHOLE_BYTES
        return {
            **draw.content(path, entry, ref),
            "encoding": "base64" if is_whole else "none",
            "content": base64.encodebytes(content).decode() if is_whole else "",
        }
    if path and entry is None:
        raise not_found()
    prefix = f"{path}/" if path else ""
    inside = repository.objects.trees[entry.sha if entry else tree]
    return [draw.content(prefix + name, e, ref) for name, e in sorted(inside.items())][:_ENTRIES]


def wants_raw(request: Request) -> bool:
    """Say whether a request asks for bytes: `application/vnd.github.raw` and its older forms."""
    accept = request.headers.get("accept", "")
    return "vnd.github" in accept and ".raw" in accept


def raw(content: bytes) -> Response:
    """Answer with bytes."""
    return Response(content, media_type="application/vnd.github.raw; charset=utf-8")
