"""What a patch says, file by file, and the change that comes of it."""

from prode_mcp.contracts import Need, Refusal, Shape


class PatchError(Exception):
    """A patch is turned down; the package's door makes a refusal of it."""

    def __init__(self, code: str, message: str, need: str) -> None:
        super().__init__(message)
        self.refusal = Refusal(code=code, message=message, missing=(Need(what=need),))


def malformed(at: int, why: str) -> PatchError:
    """Return the refusal of a line that is not as in a unified diff."""
    return PatchError(
        "patch_malformed",
        f"Line {at} of the patch: {why}.",
        "a unified diff as `git diff` writes it",
    )


class Hunk(Shape):
    r"""One place of a file: its lines, each with its mark (space, `-`, `+`) and its line end.

    A line without `\n` is the file's last and has no line end. `start` is the index in the base
    of the first line that the hunk shows, or of the line it inserts before.
    """

    at: int
    start: int
    body: tuple[str, ...]

    @property
    def before(self) -> tuple[str, ...]:
        """The lines that the base holds here."""
        return tuple(line[1:] for line in self.body if line[0] != "+")

    @property
    def after(self) -> tuple[str, ...]:
        """The lines that stand here afterwards."""
        return tuple(line[1:] for line in self.body if line[0] != "-")


class FilePatch(Shape):
    """What a patch says of one file. `old` is None for a new one, `new` for a removed one.

    Both, and unlike: a rename, or a copy. `was_executable` and `executable` are None where the
    patch does not say.
    """

    at: int
    old: str | None
    new: str | None
    copied: bool = False
    was_executable: bool | None = None
    executable: bool | None = None
    hunks: tuple[Hunk, ...] = ()

    @property
    def path(self) -> str:
        """The path that it is spoken of by."""
        return self.new or self.old or ""


class Change(Shape):
    """One path of a tree, before and after; None where it is absent."""

    path: str
    before: str | None
    after: str | None
    was_executable: bool = False
    executable: bool = False


def lines_of(text: str) -> list[str]:
    """Return a text's lines with their ends. Only a line feed ends a line, as in git."""
    lines = [line + "\n" for line in text.split("\n")]
    last = lines.pop().removesuffix("\n")
    return [*lines, last] if last else lines
