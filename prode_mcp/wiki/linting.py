"""What is wrong with a wiki's pages, each with what to do. Pure."""

import posixpath
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from prode_mcp.bundle import same
from prode_mcp.wiki.pages import Page, age_of

_SCHEME: Final = "prode://wiki/"


class Problem(NamedTuple):
    """One thing that is wrong with a page: its rule, and what it is."""

    page: str
    rule: str
    what: str


def lint(
    pages: Sequence[Page], today: date, found_in: Callable[[str], Sequence[str]]
) -> list[Problem]:
    """Return what is wrong with pages, page by page.

    `found_in` names the kinds of secrets and personal data that stand in a text.
    """
    names = {page.name for page in pages}
    problems: list[Problem] = []
    for page in pages:
        problems += [
            Problem(page.name, rule, what) for rule, what in _of(page, today, names, found_in)
        ]
    return sorted([*problems, *_contradictions(pages)])


def _of(
    page: Page, today: date, names: set[str], found_in: Callable[[str], Sequence[str]]
) -> Iterator[tuple[str, str]]:
    for what in page.wrong:
        yield "head", what
    if not page.owner:
        yield "unowned", "nobody owns it; add `owner`"
    if age := age_of(page, today):
        yield (
            ("expired" if age.startswith("expired") else "stale"),
            f"{age}; review it, or delete it",
        )
    if not page.body:
        yield "empty", "it says nothing"
    for target in _links(page.body):
        if target not in names:
            yield "dead-link", f"there is no page {target[:80]}"
    text = "\n".join((page.title, *page.systems, *page.symptoms, *page.says.values(), page.body))
    kinds = sorted(set(found_in(text)))
    if kinds:
        yield "personal", f"it holds {', '.join(kinds)}; a page names systems and roles"


def _links(body: str) -> Iterator[str]:
    """Return the pages that a text links to, by their names."""
    at = 0
    while (at := body.find("](", at)) >= 0:
        end = body.find(")", at)
        target = body[at + 2 : end if end >= 0 else None].partition("#")[0].strip()
        at += 2
        if target.startswith(_SCHEME):
            yield target.removeprefix(_SCHEME)
        elif target.endswith(".md") and "://" not in target:
            yield posixpath.normpath(target).removesuffix(".md")


def _contradictions(pages: Sequence[Page]) -> Iterator[Problem]:
    """Find what two pages say differently, and systems that two pages give to different people."""
    said: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for page in pages:
        for key, value in page.says.items():
            said[key].append((page.name, value))
        for system in page.systems:
            if page.owner:
                said[f"owner of {system.casefold()}"].append((page.name, page.owner))
    for key, sides in said.items():
        first, value = sides[0]
        for name, other in sides[1:]:
            if not same(value, other):
                what = f"{key} is {other[:60]} here and {value[:60]} in {first}"
                yield Problem(name, "contradiction", what)
