"""The checks of a change, each a small question to its files."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from prode_mcp.policy import REVIEW_FILES, REVIEW_LINES
from prode_mcp.review.marks import guards, skips
from prode_mcp.review.places import (
    is_ddl,
    is_dependency,
    is_doc,
    is_inside,
    is_migration,
    is_pipeline,
    is_sql,
    is_test,
)
from prode_mcp.review.shapes import Check, Part
from prode_mcp.unseen import hidden, mixed

# More than these many of a removed test file's lines in an added one make it a move.
_MOVED: Final = 0.5


def inside_evidence(parts: Sequence[Part], evidence: tuple[str, ...]) -> Check:
    """Ask whether the change stays where the evidence points; tests and docs are free."""
    return _check(
        "inside_evidence",
        [
            part.path
            for part in parts
            if not (is_test(part.path) or is_doc(part.path) or is_inside(part.path, evidence))
        ],
        passed="Every changed source file is one that the evidence names, or stands beside one.",
        failed="The evidence names neither these files nor one of their folders.",
    )


def no_migration(parts: Sequence[Part]) -> Check:
    """Ask whether a database's form stays as it is."""
    return _check(
        "no_migration",
        [part.path for part in parts if is_migration(part.path) or _defines(part)],
        passed="No migration and no statement that changes a database's form is touched.",
        failed="These files change a database's form; a deploy would run them.",
    )


def _defines(part: Part) -> bool:
    return is_sql(part.path) and any(is_ddl(line) for line in (*part.added, *part.removed))


def no_pipeline(parts: Sequence[Part]) -> Check:
    """Ask whether the way to production stays as it is."""
    return _check(
        "no_pipeline",
        [part.path for part in parts if is_pipeline(part.path)],
        passed="Nothing that builds, deploys or runs the code is touched.",
        failed="These files decide how the code is built, deployed or run.",
    )


def no_dependency(parts: Sequence[Part]) -> Check:
    """Ask whether the code of others stays as it is."""
    return _check(
        "no_dependency",
        [part.path for part in parts if is_dependency(part.path)],
        passed="No dependency manifest or lock file is touched.",
        failed="These files decide whose code is taken in, and which version.",
    )


def no_secret(parts: Sequence[Part], leaks: Mapping[str, tuple[str, ...]]) -> Check:
    """Ask whether the added lines hold what redaction would take out; the caller has looked."""
    found = [part.path for part in parts if leaks.get(part.path)]
    kinds = sorted({kind for path in found for kind in leaks[path]})
    return _check(
        "no_secret",
        found,
        passed="No secret and no personal data was found in the added lines.",
        failed=f"The added lines hold what looks like: {', '.join(kinds)}.",
    )


def small(parts: Sequence[Part]) -> Check:
    """Ask whether the change is small enough to be read with care."""
    lines = sum(len(part.added) + len(part.removed) for part in parts)
    fits = lines <= REVIEW_LINES and len(parts) <= REVIEW_FILES
    size = f"{lines} changed lines in {len(parts)} files"
    limit = f"{REVIEW_LINES} lines and {REVIEW_FILES} files"
    says = f"{size}: within {limit}." if fits else f"{size}: more than {limit}."
    return Check(name="small", passed=fits, says=says)


def tests_touched(parts: Sequence[Part]) -> Check:
    """Ask whether a test comes with the change."""
    found = tuple(part.path for part in parts if is_test(part.path) and part.added)
    says = (
        "A test is added or changed with it." if found else "No test is added or changed with it."
    )
    return Check(name="tests_touched", passed=bool(found), says=says, paths=found)


def tests_kept(parts: Sequence[Part]) -> Check:
    """Ask whether every test stays, and runs."""
    tests = [part for part in parts if is_test(part.path)]
    return _check(
        "tests_kept",
        [part.path for part in tests if _loses(part, tests) or skips(part.added)],
        passed="No test is removed, cut or skipped.",
        failed="In these files a test is removed or skipped, or lines of one went unreplaced.",
    )


def _loses(part: Part, tests: Sequence[Part]) -> bool:
    if part.change.after is None:
        return not any(_replaces(other, part) for other in tests)
    return any(
        _filled(part.before[edit.start : edit.end])
        > _filled(part.after[edit.new_start : edit.new_end])
        for edit in part.edits
    )


def _replaces(other: Part, gone: Part) -> bool:
    """Say whether a removed file's lines came back under another name."""
    if other.change.before is not None or _filled(other.after) < _filled(gone.before):
        return False
    kept = Counter(gone.before) & Counter(other.after)
    return kept.total() > _MOVED * len(gone.before)


def _filled(lines: Iterable[str]) -> int:
    return sum(1 for line in lines if line.strip())


def no_guard_removed(parts: Sequence[Part]) -> Check:
    """Ask whether fewer lines look like a check of rights, rate or input. A hint, by words alone.

    A line that came back anywhere in the change has not gone; a word that came back in its file
    has not either.
    """
    back = Counter(line.strip() for part in parts for line in part.added)
    return _check(
        "no_guard_removed",
        [
            part.path
            for part in parts
            if not (is_test(part.path) or is_doc(part.path))
            and guards(line for line in part.removed if line.strip() not in back)
            - guards(part.added)
        ],
        passed="No removed line looks like a check of rights, rate or input.",
        failed="Lines went that look like a check of rights, rate or input; a person should look.",
    )


def text_only(parts: Sequence[Part]) -> Check:
    """Ask whether what a reader sees is what a machine reads.

    Source: Boucher and Anderson, Trojan Source: Invisible Vulnerabilities, 2021.
    """
    return _check(
        "text_only",
        [
            part.path
            for part in parts
            if _gained(part, hidden) or _gained(part, mixed) or mixed((part.path,))
        ],
        passed="Every added character is one that a reader sees.",
        failed="These files gain hidden characters, or words of letters that only look alike.",
    )


def _gained(part: Part, count: Callable[[Iterable[str]], Counter[str]]) -> bool:
    return bool(count(part.added) - count(part.removed))


def _check(name: str, found: Sequence[str], *, passed: str, failed: str) -> Check:
    return Check(name=name, passed=not found, says=failed if found else passed, paths=tuple(found))
