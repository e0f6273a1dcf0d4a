"""Read a unified diff, of git or plain, into what it says of each file."""

from typing import Final

from prode_mcp.patches.hunks import Lines, read_hunks
from prode_mcp.patches.paths import (
    Pair,
    Shown,
    agrees,
    read_pair,
    read_plain,
    read_shown,
    refuse_clashes,
    refuse_path,
    settle,
)
from prode_mcp.patches.shapes import FilePatch, PatchError, malformed
from prode_mcp.policy import PATCH_BYTES, PATCH_FILES, PATCH_HUNKS

_HEADERS: Final = (
    *("old mode ", "new mode ", "deleted file mode ", "new file mode ", "index "),
    *("rename from ", "rename to ", "copy from ", "copy to "),
    *("similarity index ", "dissimilarity index "),
)
_MODES: Final = {"100644": False, "100755": True}
_ODD_MODES: Final = {"120000": "a symbolic link", "160000": "a submodule"}
# What may follow a file's last hunk: the next header of any kind, a mail's signature, a new mail.
_BETWEEN: Final = ("diff ", "Index: ", "=====", "Only in ", "From ", "-- ")
_FENCES: Final = ("```", "~~~")


def read(text: str) -> tuple[FilePatch, ...]:
    """Return what the patch says, file by file.

    Raises:
        PatchError: it is no diff that can be read to the end, or one that must not be.
    """
    lines = Lines(_lines(text))
    files: list[FilePatch] = []
    follows = False
    while (line := lines.ahead()) is not None:
        if line.startswith("diff --git "):
            files.append(_read_git(lines))
        elif line.startswith("--- ") and lines.starts("+++ ", 1):
            files.append(_read_shown(lines))
        else:
            follows = _pass_by(line, lines.at, follows=follows)
            lines.read += 1
            continue
        follows = True
        _refuse_many(files)
    if not files:
        raise PatchError("patch_empty", "The text holds no diff.", "a unified diff with a change")
    _refuse_paths(files)
    return tuple(files)


def _lines(text: str) -> list[str]:
    _refuse_text(text)
    lines = text.removeprefix("\ufeff").split("\n")
    if not lines[-1]:
        lines.pop()
    # A header has no carriage return: where every line has one, it came on the way.
    if all(line.endswith("\r") for line in lines[:-1]) and len(lines) > 1:
        lines = [line.removesuffix("\r") for line in lines]
    return _unfenced(lines)


def _refuse_text(text: str) -> None:
    if not text.strip():
        raise PatchError("patch_empty", "The patch is empty.", "a unified diff with a change")
    if len(text) > PATCH_BYTES or len(text.encode("utf-8", "surrogatepass")) > PATCH_BYTES:
        raise _too_large(f"has more than {PATCH_BYTES} bytes")
    if "\0" in text:
        raise _binary(text[: text.index("\0")].count("\n") + 1)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        line = text[: error.start].count("\n") + 1
        raise malformed(line, "it holds half a character") from error


def _unfenced(lines: list[str]) -> list[str]:
    """Take off a fence around the whole, and leave its place so that line numbers stay."""
    filled = [number for number, line in enumerate(lines) if line.strip()]
    first, last = filled[0], filled[-1]
    fence = lines[last].strip()
    word = lines[first].removeprefix(fence)
    around = first < last and len(fence) >= 3 and fence in {"`" * len(fence), "~" * len(fence)}
    if around and lines[first].startswith(fence) and not set(word) & set("`~ "):
        return ["" for _ in lines[: first + 1]] + lines[first + 1 : last]
    return lines


def _pass_by(line: str, at: int, *, follows: bool) -> bool:
    """Pass a line outside any file, or turn it down; say whether hunks may still go on here."""
    if line.startswith(("@@@", "diff --cc ", "diff --combined ")):
        raise malformed(at, "a diff against several parents shows no single change")
    if line.startswith("@@ -"):
        raise malformed(at, "a hunk stands under no file's header")
    if line == "GIT binary patch" or (line.startswith("Binary files ") and "differ" in line):
        raise _binary(at)
    if line.startswith(_FENCES):
        raise malformed(at, "a fence stands between prose and diff; send the diff alone")
    if not follows or not line.strip():
        return follows
    if line.startswith(_BETWEEN) or line == "--":
        return False
    raise malformed(at, "it belongs to no hunk; the counts of the hunk before may be too small")


def _read_git(lines: Lines) -> FilePatch:
    at = lines.at
    headed = read_pair(lines.take().removeprefix("diff --git "), at)
    said = _read_headers(lines)
    shown: Shown | None = None
    if lines.starts("--- "):
        shown = _read_names(lines)
    hunks = read_hunks(lines) if shown else ()
    if shown and not hunks:
        raise malformed(lines.at, "a file's header is followed by no hunk")
    old, new, copied = _paths(headed, shown, said, at)
    was, now = _modes(said, at)
    file = FilePatch(
        at=at, old=old, new=new, copied=copied, was_executable=was, executable=now, hunks=hunks
    )
    if old == new and not hunks and was == now and not _is_binary(lines):
        raise PatchError(
            "patch_empty",
            f"Line {at} of the patch begins a file in which nothing changes.",
            "only the files that change",
        )
    return _checked(file)


def _is_binary(lines: Lines) -> bool:
    return lines.starts("GIT binary patch") or lines.starts("Binary files ")


def _read_headers(lines: Lines) -> dict[str, str]:
    said: dict[str, str] = {}
    while (line := lines.ahead()) is not None:
        name = next((name for name in _HEADERS if line.startswith(name)), "")
        if not name:
            return said
        if name in said:
            raise malformed(lines.at, "a header stands twice")
        said[name] = line.removeprefix(name)
        lines.read += 1
    return said


def _read_names(lines: Lines) -> Shown:
    at = lines.at
    if not lines.starts("+++ ", 1):
        raise malformed(at + 1, "`+++` and a path follow `---` and a path")
    old, new = lines.take().removeprefix("--- "), lines.take().removeprefix("+++ ")
    return read_shown(old, new, at)


def _read_shown(lines: Lines) -> FilePatch:
    at = lines.at
    shown = _read_names(lines)
    hunks = read_hunks(lines)
    if not hunks:
        raise malformed(lines.at, "a file's header is followed by no hunk")
    old, new = settle((None, None), shown, at)
    return _checked(FilePatch(at=at, old=old, new=new, hunks=hunks))


def _paths(
    headed: Pair, shown: Shown | None, said: dict[str, str], at: int
) -> tuple[str | None, str | None, bool]:
    for word in "rename", "copy":
        if f"{word} from " in said or f"{word} to " in said:
            old, new = said.get(f"{word} from "), said.get(f"{word} to ")
            if old is None or new is None:
                raise malformed(at, f"a {word} names where from and where to")
            moved = read_plain(old, at), read_plain(new, at)
            if shown and not (agrees(shown, moved)):
                raise malformed(at, "its headers name different paths")
            return *moved, word == "copy"
    old, new = settle(headed, shown, at)
    for word, side in (("new file mode ", 0), ("deleted file mode ", 1)):
        if word in said and shown and not shown.absent[side]:
            raise malformed(at, "a new or removed file has `/dev/null` on its other side")
    return (
        None if "new file mode " in said else old,
        None if "deleted file mode " in said else new,
        False,
    )


def _modes(said: dict[str, str], at: int) -> tuple[bool | None, bool | None]:
    _, _, indexed = said.get("index ", "").partition(" ")
    kept = _mode(indexed, at) if indexed else None
    modes = {name: _mode(value, at) for name, value in said.items() if name.endswith("mode ")}
    was = modes.get("old mode ", modes.get("deleted file mode ", kept))
    now = modes.get("new mode ", modes.get("new file mode ", kept))
    if ("old mode " in modes) != ("new mode " in modes):
        raise malformed(at, "an old mode and a new mode stand together")
    return was, now


def _mode(text: str, at: int) -> bool:
    mode = text.strip()
    if mode in _MODES:
        return _MODES[mode]
    what = _ODD_MODES.get(mode, "of a mode that is neither 100644 nor 100755")
    raise PatchError(
        "patch_mode",
        f"Line {at} of the patch begins a file that is {what}.",
        "plain files only; hand anything else to a person",
    )


def _checked(file: FilePatch) -> FilePatch:
    if file.old is None and file.new is None:
        raise malformed(file.at, "a file is absent on both sides")
    if file.old == file.new or (file.old is not None and file.new is not None):
        return file
    sides = [hunk.before if file.old is None else hunk.after for hunk in file.hunks]
    if any(sides) or len(sides) > 1:
        raise malformed(file.at, "a new or removed file has lines on one side and one hunk")
    return file


def _refuse_many(files: list[FilePatch]) -> None:
    if len(files) > PATCH_FILES:
        raise _too_large(f"changes more than {PATCH_FILES} files")
    if sum(len(file.hunks) for file in files) > PATCH_HUNKS:
        raise _too_large(f"has more than {PATCH_HUNKS} hunks")


def _refuse_paths(files: list[FilePatch]) -> None:
    for file in files:
        for path in (file.old, file.new):
            if path is not None:
                refuse_path(path, file.at)
    gone = [(f.old, f.at) for f in files if f.old and f.old != f.new and not f.copied]
    made = [(f.new, f.at) for f in files if f.new]
    refuse_clashes(gone + made, {path for path, _ in made})


def _too_large(why: str) -> PatchError:
    return PatchError(
        "patch_too_large", f"The patch {why}.", "the smallest change that mends the cause"
    )


def _binary(at: int) -> PatchError:
    return PatchError(
        "patch_binary",
        f"Line {at} of the patch holds a change that is not text.",
        "text files only; hand a binary file to a person",
    )
