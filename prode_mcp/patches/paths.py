"""Read the paths of a patch's headers, and turn down those that could leave the tree."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from prode_mcp.patches.shapes import PatchError, malformed
from prode_mcp.policy import PATCH_PATH_CHARS

Pair = tuple[str | None, str | None]

NOWHERE: Final = "/dev/null"
_ESCAPES: Final = dict(zip('abtnvfr"\\', b'\a\b\t\n\v\f\r"\\', strict=True))
_OCTAL: Final = frozenset("01234567")


@dataclass(frozen=True, slots=True)
class Shown:
    """The paths of `---` and `+++` as they stand, and on which side the file is absent."""

    names: Pair
    absent: tuple[bool, bool]


def read_shown(old: str, new: str, at: int) -> Shown:
    """Return what the two headers say, without their marks.

    GNU diff marks an absent file by the time zero, and git by another path.
    """
    sides = [_read_name(old, at), _read_name(new, at + 1)]
    return Shown(
        names=(sides[0][0], sides[1][0]),
        absent=(sides[0][1], sides[1][1]),
    )


def _read_name(text: str, at: int) -> tuple[str | None, bool]:
    if text.startswith('"'):
        name, rest = unquote(text, at)
    else:
        name, _, rest = text.partition("\t")
    if name == NOWHERE:
        return None, True
    return name, _is_epoch(rest.strip())


def read_plain(text: str, at: int) -> str:
    """Return the path of a header that holds nothing else, quoted or not."""
    if not text.startswith('"'):
        return text
    name, rest = unquote(text, at)
    if rest:
        raise malformed(at, "text follows a quoted path")
    return name


def read_pair(text: str, at: int) -> Pair:
    """Return both paths of a `diff --git` header, or two Nones where spaces hide the border.

    Unquoted paths of one file are equally long, so the border lies in the middle.
    """
    if text.startswith('"'):
        old, rest = unquote(text, at)
        return (old, read_plain(rest[1:], at)) if rest.startswith(" ") else (None, None)
    if text.endswith('"') and ' "' in text:
        old, _, rest = text.partition(' "')
        return old, read_plain('"' + rest, at)
    middle = len(text) // 2
    old, new = text[:middle], text[middle + 1 :]
    fits = text[middle : middle + 1] == " " and (old == new or _inner(old) == _inner(new) != "")
    return (old, new) if fits else (None, None)


def unquote(text: str, at: int) -> tuple[str, str]:
    """Return the path of a C string, whose escapes are the bytes of UTF-8, and what follows it."""
    found, index = bytearray(), 1
    while index < len(text) and text[index] != '"':
        if text[index] != "\\":
            end = index + 1
            found += text[index].encode()
        else:
            end, byte = _escape(text, index, at)
            found.append(byte)
        index = end
    if index >= len(text):
        raise malformed(at, "a quoted path has no end")
    try:
        return found.decode(), text[index + 1 :]
    except UnicodeDecodeError as error:
        raise _refused(at, "is not UTF-8") from error


def _escape(text: str, index: int, at: int) -> tuple[int, int]:
    digits = text[index + 1 : index + 4]
    if len(digits) == 3 and set(digits) <= _OCTAL and digits[0] < "4":
        return index + 4, int(digits, 8)
    byte = _ESCAPES.get(digits[:1])
    if byte is None:
        raise malformed(at, "a quoted path holds an unknown escape")
    return index + 2, byte


def settle(headed: Pair, shown: Shown | None, at: int) -> Pair:
    """Return a file's paths without the prefixes `a/` and `b/`, None where it is absent.

    `headed` are the paths of its `diff --git` header, `shown` what `---` and `+++` say.
    """
    if shown is None:
        if None in headed:
            raise malformed(at, "the header's two paths cannot be told apart")
        return _bare(*headed, at)
    names = shown.names
    if headed[0] is not None:
        if any(name not in {None, said} for name, said in zip(names, headed, strict=True)):
            raise malformed(at, "its headers name different paths")
        names = headed
    old, new = _bare(*names, at)
    return None if shown.absent[0] else old, None if shown.absent[1] else new


def _bare(old: str | None, new: str | None, at: int) -> Pair:
    """Take the prefixes off. Two equal paths have none; of one alone, only git's own is known."""
    if old is None or new is None:
        return (
            old.removeprefix("a/") if old is not None else None,
            new.removeprefix("b/") if new is not None else None,
        )
    if old == new:
        return old, new
    if _inner(old) != _inner(new) or not _inner(old):
        raise malformed(at, "its headers name two paths and no rename")
    return _inner(old), _inner(new)


def agrees(shown: Shown, moved: tuple[str, str]) -> bool:
    """Say whether the headers' paths are those of a rename, with prefixes or without."""
    pairs = zip(shown.names, moved, strict=True)
    return all(name is not None and path in {name, _inner(name)} for name, path in pairs)


def _inner(path: str) -> str:
    return path.partition("/")[2]


def _is_epoch(stamp: str) -> bool:
    if not stamp.startswith(("1970-01-01 ", "1969-12-31 ")):
        return False
    clock, _, offset = stamp.rpartition(" ")
    try:
        found = datetime.fromisoformat(f"{clock.partition('.')[0]}{offset}")
    except ValueError:
        return False
    return found.tzinfo is not None and found.timestamp() == 0


def refuse_path(path: str, at: int) -> None:
    """Turn down a path that is none inside a tree, or that a reader or a file system mistakes.

    Source: git's `verify_path`, `is_hfs_dotgit` and `is_ntfs_dotgit`.
    """
    if not path:
        raise _refused(at, "is empty")
    if len(path) > PATCH_PATH_CHARS:
        raise _refused(at, f"is longer than {PATCH_PATH_CHARS} characters")
    if not path.isprintable():
        raise _refused(at, "holds a character that is not seen")
    if "\\" in path:
        raise _refused(at, "holds a backslash")
    if path.startswith("/") or (path[1:2] == ":" and path[0].isalpha()):
        raise _refused(at, "is absolute")
    parts = path.split("/")
    if not all(parts) or "." in parts or ".." in parts:
        raise _refused(at, "holds an empty part, `.` or `..`")
    if any(_is_git(part) for part in parts):
        raise _refused(at, "leads into `.git`")


def _is_git(part: str) -> bool:
    # NTFS drops dots and spaces at a name's end, and reads what follows a colon as a stream.
    name = part.casefold().partition(":")[0].rstrip(". ")
    return name == ".git" or (name.startswith("git~") and name[4:].isdecimal())


def refuse_clashes(paths: list[tuple[str, int]], kept: set[str]) -> None:
    """Turn down two changes of one path, and a path that would be a file and a folder."""
    seen: set[str] = set()
    for path, at in paths:
        if path in seen:
            raise PatchError(
                "patch_path",
                f"Line {at} of the patch changes a path that it has changed before: {path}.",
                "one change of each path: join its hunks under one header",
            )
        seen.add(path)
        parts = path.split("/")
        above = {"/".join(parts[:depth]) for depth in range(1, len(parts))}
        if path in kept and above & kept:
            raise _refused(at, "lies below another file of the patch")


def _refused(at: int, why: str) -> PatchError:
    return PatchError(
        "patch_path",
        f"Line {at} of the patch names a path that {why}.",
        "a path inside the repository, from its root, with `/` between its parts",
    )
