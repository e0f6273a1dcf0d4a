"""Code search on the default branch.

Source: GitHub REST API, search code, text match metadata; GitHub documentation, searching code
(legacy): words are compared whole and without case, signs between them count as spaces.
"""

import re
import shlex
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from prode_mcp.practice.twins.github.answers import Node, Paging, Refused, told
from prode_mcp.practice.twins.github.history import History
from prode_mcp.practice.twins.github.objects import Entry
from prode_mcp.practice.twins.github.repository import Repository

_LARGEST_BYTES: Final = 384 * 1024
_MOST: Final = 1000
_LIMITS: Final = {
    "X-RateLimit-Limit": "10",
    "X-RateLimit-Remaining": "9",
    "X-RateLimit-Used": "1",
    "X-RateLimit-Resource": "code_search",
}
_UNSEEN: Final = (
    "The listed users and repositories cannot be searched either because the resources do not "
    "exist or you do not have permission to view them."
)


class _Asked(NamedTuple):
    """The words and phrases to find, each as words that follow one another, and where."""

    phrases: list[list[str]]
    under: str
    extension: str


class _Word(NamedTuple):
    text: str
    first: int
    end: int


def search_code(repository: Repository, draw: History, request: Request) -> Response:
    """Answer a search; `text_matches` come only where the media type asks for them.

    Raises:
        Refused: there is nothing to find, or the place is not searched.
    """
    asked = _asked(request.query_params.get("q", ""), repository.name)
    head = repository.branches().get(repository.default_branch, "")
    files = repository.files(head) if head else {}
    shows = "text-match" in request.headers.get("accept", "")
    found: list[Node] = []
    for path, entry in sorted(files.items()):
        text = _searched(repository, path, entry, asked)
        hits = [hit for phrase in asked.phrases for hit in _hits(text, phrase)[:1]]
        if len(hits) == len(asked.phrases):
            found.append(_drawn(draw, path, entry, head, (text, hits) if shows else None))
    paging = Paging(request)
    body: dict[str, Any] = {
        "total_count": len(found),
        "incomplete_results": False,
        "items": paging.shown(found[:_MOST]),
    }
    return told(body, headers={**_LIMITS, **paging.links(min(_MOST, len(found)))})


def _asked(query: str, name: str) -> _Asked:
    try:
        # A quoted phrase stays one part, without its quotes.
        parts = shlex.split(query.replace("\\", " ").replace("'", " "))
    except ValueError:
        parts = query.replace('"', " ").split()
    told: dict[str, str] = {}
    phrases: list[list[str]] = []
    for part in parts:
        key, colon, value = part.partition(":")
        if colon and key in {"repo", "path", "extension"}:
            told[key] = value
        elif colon and re.fullmatch(r"(language|user|org|filename|in|size|fork|symbol)", key):
            raise _invalid(f"The practice range does not search by {key}.")
        else:
            phrases.append([word.text for word in _words(part)])
    phrases = [phrase for phrase in phrases if phrase]
    if not phrases:
        raise _invalid("You must include at least one search term when searching source code.")
    if told.get("repo") != name:
        raise _invalid(_UNSEEN)
    return _Asked(phrases, told.get("path", "").strip("/"), told.get("extension", ""))


def _searched(repository: Repository, path: str, entry: Entry, asked: _Asked) -> str:
    """Return a file's text if it is one that the search looks into, else nothing."""
    content = repository.objects.blobs.get(entry.sha, b"")
    inside = not asked.under or path.startswith(f"{asked.under}/")
    if not inside or not path.endswith(f".{asked.extension}" if asked.extension else ""):
        return ""
    if entry.mode not in {"100644", "100755"} or len(content) > _LARGEST_BYTES or b"\0" in content:
        return ""
    return content.decode("utf-8", "replace")


def _words(text: str) -> list[_Word]:
    return [_Word(m[0].casefold(), m.start(), m.end()) for m in re.finditer(r"\w+", text)]


def _hits(text: str, phrase: list[str]) -> list[tuple[int, int]]:
    """Return where a phrase's words follow one another, each from its first letter to its last."""
    words = _words(text)
    return [
        (words[n].first, words[n + len(phrase) - 1].end)
        for n in range(len(words) - len(phrase) + 1)
        if [word.text for word in words[n : n + len(phrase)]] == phrase
    ]


def _drawn(
    draw: History,
    path: str,
    entry: Entry,
    head: str,
    shown: tuple[str, Iterable[tuple[int, int]]] | None,
) -> Node:
    whole = draw.content(path, entry, head)
    kept = ("name", "path", "sha", "url", "git_url", "html_url")
    found: Node = {key: whole[key] for key in kept}
    found |= {"repository": draw.repository(), "score": 1.0}
    if shown is not None:
        text, hits = shown
        found["text_matches"] = [_match(text, hit, whole["url"]) for hit in hits]
    return found


def _match(text: str, hit: tuple[int, int], url: str) -> Node:
    """Show a hit with the lines around it; its place counts from the fragment's beginning."""
    above = text.rfind("\n", 0, max(0, text.rfind("\n", 0, hit[0])))
    below = text.find("\n", text.find("\n", hit[1]) + 1)
    fragment = text[above + 1 : below if below > 0 else len(text)]
    first, end = (place - above - 1 for place in hit)
    return {
        "object_url": url,
        "object_type": "FileContent",
        "property": "content",
        "fragment": fragment,
        "matches": [{"text": fragment[first:end], "indices": [first, end]}],
    }


def _invalid(message: str) -> Refused:
    return Refused(
        422,
        "Validation Failed",
        {"message": message, "resource": "Search", "field": "q", "code": "invalid"},
    )
