"""What a review says of a change."""

from typing import Literal

from prode_mcp.contracts import Digest, Shape
from prode_mcp.patches import Change, Edit, edits, lines_of


class Check(Shape):
    """One question to a change: whether it passed, a sentence, and the paths that it is about."""

    name: str
    passed: bool
    says: str
    paths: tuple[str, ...] = ()


class ChangedFile(Shape):
    """One file of a change, and how many of its lines came and went."""

    path: str
    kind: Literal["added", "modified", "removed"]
    added: int
    removed: int


class Review(Shape):
    """A change, named by its digest, as far as a machine can judge it.

    `verdict`: every check passed, a person should look at one, or the change may not leave.
    `risky`: a check failed that stands for a risk in the deploy itself.
    """

    digest: Digest
    verdict: Literal["smallest_path", "look_here", "may_not_leave"]
    files: tuple[ChangedFile, ...]
    checks: tuple[Check, ...]
    risky: bool


class Part(Shape):
    """One file of a change, with its lines compared once for every check."""

    change: Change
    edits: tuple[Edit, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def path(self) -> str:
        """The file's path."""
        return self.change.path

    @property
    def added(self) -> tuple[str, ...]:
        """The lines that came, without their ends."""
        return tuple(line for e in self.edits for line in self.after[e.new_start : e.new_end])

    @property
    def removed(self) -> tuple[str, ...]:
        """The lines that went, without their ends."""
        return tuple(line for e in self.edits for line in self.before[e.start : e.end])


def compared(change: Change) -> Part:
    """Compare a file's lines; a line whose end alone changed counts as changed."""
    before, after = lines_of(change.before or ""), lines_of(change.after or "")
    return Part(
        change=change,
        edits=edits(before, after),
        before=tuple(line.removesuffix("\n") for line in before),
        after=tuple(line.removesuffix("\n") for line in after),
    )


def told(part: Part) -> ChangedFile:
    """Return what the review says of a file."""
    change = part.change
    gone = "removed" if change.after is None else "modified"
    return ChangedFile(
        path=change.path,
        kind="added" if change.before is None else gone,
        added=len(part.added),
        removed=len(part.removed),
    )
