"""Which commit each line of a file is from, as `git blame` tells it without following moves.

Source: `git help blame`: a line is from the newest commit whose parents all lack it.
"""

from difflib import SequenceMatcher
from typing import NamedTuple

from prode_mcp.practice.twins.github.diffs import lines_of
from prode_mcp.practice.twins.github.repository import Repository


class Blamed(NamedTuple):
    """Lines that follow one another, first to last, and the commit that they are from."""

    first: int
    last: int
    sha: str


def blame(repository: Repository, sha: str, path: str) -> list[Blamed]:
    """Return a file's ranges at a commit; none where no such text file is."""
    # For each commit that may be to blame: where a line stands there, and where it stands at last.
    lines = range(len(_lines(repository, sha, path)))
    suspects: dict[str, list[tuple[int, int]]] = {sha: [(n, n) for n in lines]}
    found: dict[int, str] = {}
    for commit in repository.history(sha):
        here: str = commit["sha"]
        kept = suspects.pop(here, [])
        for parent in commit["parents"]:
            if kept and parent in repository.commits:
                same = _same(_lines(repository, parent, path), _lines(repository, here, path))
                moved = [(same[n], last) for n, last in kept if n in same]
                suspects.setdefault(parent, []).extend(moved)
                kept = [(n, last) for n, last in kept if n not in same]
        found |= {last: here for _, last in kept}
    return _ranges(found)


def _lines(repository: Repository, sha: str, path: str) -> list[str]:
    entry = repository.files(sha).get(path)
    return (entry and lines_of(repository.objects.blobs.get(entry.sha, b""))) or []


def _same(old: list[str], new: list[str]) -> dict[int, int]:
    """Map each line of the new text that the old one has to its place there."""
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return {block.b + n: block.a + n for block in blocks for n in range(block.size)}


def _ranges(found: dict[int, str]) -> list[Blamed]:
    ranges: list[Blamed] = []
    for line, sha in sorted(found.items()):
        if ranges and ranges[-1].sha == sha:
            ranges[-1] = ranges[-1]._replace(last=line + 1)
        else:
            ranges.append(Blamed(line + 1, line + 1, sha))
    return ranges
