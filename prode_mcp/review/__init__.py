"""Look at a change as far as a machine can: what it touches beyond its smallest path.

The checks tell by names and words. A check that passes proves nothing; one that fails names the
files that a person should look at.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from prode_mcp.patches import Change, changes_digest
from prode_mcp.review import checks
from prode_mcp.review.shapes import ChangedFile, Check, Review, compared, told

__all__ = ["NEVER", "RISKS", "ChangedFile", "Check", "Review", "added_lines", "review"]

RISKS: Final = frozenset(
    {"no_migration", "no_pipeline", "no_dependency", "no_guard_removed", "text_only"}
)
"""Checks whose failing is a risk of the deploy itself: what it runs, brings in, opens or hides."""

NEVER: Final = frozenset({"no_secret", "text_only"})
"""Checks without which a change leaves for nobody's eyes: a secret is out once it is pushed, and
text that reads otherwise than it runs defeats the person who reviews."""

_NO_LEAKS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({})


def review(
    changes: Iterable[Change],
    *,
    evidence_paths: tuple[str, ...],
    leaks: Mapping[str, tuple[str, ...]] = _NO_LEAKS,
) -> Review:
    """Return every check of a change, passed or not.

    `evidence_paths` are the files and folders that the run's evidence names, as it names them;
    `leaks` the kinds of secrets that the caller found in the added lines of each path.
    """
    found = tuple(sorted(changes, key=lambda change: change.path))
    parts = tuple(compared(change) for change in found)
    made = (
        checks.inside_evidence(parts, evidence_paths),
        checks.no_migration(parts),
        checks.no_pipeline(parts),
        checks.no_dependency(parts),
        checks.no_secret(parts, leaks),
        checks.small(parts),
        checks.tests_touched(parts),
        checks.tests_kept(parts),
        checks.no_guard_removed(parts),
        checks.text_only(parts),
    )
    failed = {check.name for check in made if not check.passed}
    return Review(
        digest=changes_digest(found),
        verdict="may_not_leave" if failed & NEVER else "look_here" if failed else "smallest_path",
        files=tuple(told(part) for part in parts),
        checks=made,
        risky=bool(failed & RISKS),
    )


def added_lines(change: Change) -> tuple[str, ...]:
    """Return the lines that a change adds to its file, without their ends."""
    return compared(change).added
