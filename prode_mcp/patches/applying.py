"""Apply a patch to the texts of its base: exactly, or not at all."""

from collections.abc import Collection, Iterable, Mapping

from prode_mcp.patches.shapes import Change, FilePatch, Hunk, PatchError, lines_of


def apply(
    patch: Iterable[FilePatch],
    contents: Mapping[str, str | None],
    executables: Collection[str] | None,
) -> tuple[Change, ...]:
    """Return the changes of the patch, by path.

    Raises:
        PatchError: a file is not as the patch says, or nothing would change.
    """
    found = [change for file in patch for change in _changes(file, contents, executables)]
    return tuple(sorted(found, key=lambda change: change.path))


def _changes(
    file: FilePatch, contents: Mapping[str, str | None], executables: Collection[str] | None
) -> list[Change]:
    base = contents.get(file.old) if file.old is not None else ""
    if base is None:
        raise _unfit(file, "the base has no such file", path=file.old)
    if file.new is not None and file.new != file.old and contents.get(file.new) is not None:
        raise _unfit(file, "the base has that file already")
    was = _was_executable(file, executables)
    now = was if file.executable is None else file.executable
    after = _applied(file, base)
    if file.new is None:
        if after:
            raise _unfit(file, "the base has more lines than the patch removes")
        return [Change(path=file.path, before=base, after=None, was_executable=was)]
    if file.old == file.new:
        if base == after and was == now:
            raise _empty(file)
        return [
            Change(path=file.path, before=base, after=after, was_executable=was, executable=now)
        ]
    added = Change(path=file.new, before=None, after=after, executable=now)
    if file.old is None or file.copied:
        return [added]
    return [Change(path=file.old, before=base, after=None, was_executable=was), added]


def _was_executable(file: FilePatch, executables: Collection[str] | None) -> bool:
    """Return the base's mode, which the patch's own word must not gainsay."""
    if file.old is None:
        return False
    if executables is None:
        return bool(file.was_executable)
    was = file.old in executables
    if file.was_executable not in {None, was}:
        raise _unfit(file, "the base has that file with another mode", path=file.old)
    return was


def _applied(file: FilePatch, base: str) -> str:
    lines = lines_of(base)
    places = [
        (_place(file, number, base, lines), hunk) for number, hunk in enumerate(file.hunks, 1)
    ]
    after: list[str] = []
    read = 0
    for place, hunk in sorted(places, key=lambda placed: (placed[0], len(placed[1].before))):
        if place < read:
            raise _unfit(file, "two hunks meet on the same lines of the base")
        after += lines[read:place]
        after += hunk.after
        read = place + len(hunk.before)
    after += lines[read:]
    if not all(line.endswith("\n") for line in after[:-1]):
        raise _unfit(file, "a line would follow one that has no end")
    return "".join(after)


def _place(file: FilePatch, number: int, base: str, lines: list[str]) -> int:
    """Return the index where a hunk's lines stand: where it says, or the only place they do."""
    hunk = file.hunks[number - 1]
    before = hunk.before
    stands = lines[hunk.start : hunk.start + len(before)] == list(before)
    if stands and hunk.start <= len(lines):
        if _anchored(hunk, hunk.start, lines):
            return hunk.start
        raise _unfit_hunk(file, number, "the file goes on where the hunk says that it ends")
    text = "".join(before)
    # Lines that begin the file, or stand at a place alone, are not looked for elsewhere.
    places = _places(text, base) if before and hunk.start > 0 else []
    if len(places) == 1 and _anchored(hunk, places[0], lines):
        return places[0]
    if len(places) > 1:
        raise _unfit_hunk(file, number, "its lines stand elsewhere, and more than once")
    raise _unfit_hunk(file, number, _difference(hunk, lines))


def _anchored(hunk: Hunk, place: int, lines: list[str]) -> bool:
    """Say whether a hunk that shows context before its change and none after ends the file.

    As in git: a diff with context leaves it out only where the file ends.
    """
    if hunk.body[0][0] != " " or hunk.body[-1][0] == " ":
        return True
    return place + len(hunk.before) == len(lines)


def _places(text: str, base: str) -> list[int]:
    """Return the line indices where a run of whole lines stands; two are enough."""
    found: list[int] = []
    hay, needle = "\n" + base, "\n" + text
    at = hay.find(needle)
    while at >= 0 and len(found) < 2:
        if needle.endswith("\n") or at + len(needle) == len(hay):
            found.append(hay.count("\n", 0, at))
        at = hay.find(needle, at + 1)
    return found


def _difference(hunk: Hunk, lines: list[str]) -> str:
    """Say where and how the base first differs, without its text."""
    place = hunk.start
    for number, line in enumerate(hunk.body, 1):
        if line[0] == "+":
            continue
        if place >= len(lines):
            return f"the base has only {len(lines)} lines, and line {number} of the hunk is beyond"
        if lines[place] != line[1:]:
            how = _how(lines[place], line[1:])
            return f"line {number} of the hunk is not line {place + 1} of the base: {how}"
        place += 1
    return f"the base has only {len(lines)} lines"


def _how(base: str, said: str) -> str:
    if base.rstrip("\r\n") == said.rstrip("\r\n"):
        return "their line ends differ"
    if base.split() == said.split():
        return "their white space differs"
    if base.casefold() == said.casefold():
        return "upper and lower case differ"
    return "their texts differ"


def _empty(file: FilePatch) -> PatchError:
    return PatchError(
        "patch_empty",
        f"Line {file.at} of the patch begins a change of {file.path} that changes nothing.",
        "only the files that change",
    )


def _unfit(file: FilePatch, why: str, *, path: str | None = None) -> PatchError:
    return PatchError(
        "patch_does_not_apply",
        f"The patch of {path or file.path} (line {file.at} of the patch) does not apply: {why}.",
        "a patch against the base as it is; read the file again and make the diff anew",
    )


def _unfit_hunk(file: FilePatch, number: int, why: str) -> PatchError:
    hunk = file.hunks[number - 1]
    where = f"hunk {number} (line {hunk.at} of the patch, line {hunk.start + 1} of the base)"
    return _unfit(file, f"{where}: {why}")
