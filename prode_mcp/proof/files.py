"""Read an export from a folder or a zip, however hostile it is."""

import stat
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from prode_mcp.errors import ProdeError

MOST_FILES: Final = 20_000
MOST_BYTES: Final = 100_000_000
"""Of all files together, unpacked: more is no run of ours."""
LARGEST: Final = 25_000_000
_RATIO: Final = 200
_NAME_CHARS: Final = 120


class ExportError(ProdeError):
    """Something is no export, or not one that is read."""


def read_export(path: Path) -> dict[str, bytes]:
    """Return an export's files by their names.

    Raises:
        ExportError: it is none, or it is too large, or it names files outside of itself.
    """
    try:
        if path.is_dir():
            return _folder(path)
        if zipfile.is_zipfile(path):
            return _zip(path)
    except (
        OSError,
        zipfile.BadZipFile,
        RuntimeError,
        NotImplementedError,
        EOFError,
        ValueError,
    ) as error:
        raise ExportError(f"{path.name} cannot be read: {type(error).__name__}") from None
    raise ExportError(f"{path.name} is no folder and no zip")


def _folder(path: Path) -> dict[str, bytes]:
    found: dict[str, Path] = {}
    total = 0
    for one in sorted(path.rglob("*")):
        if one.is_symlink():
            raise ExportError("it holds a link; an export has none")
        if one.is_dir():
            continue
        if not one.is_file():
            raise ExportError("it holds something that is no file")
        name, size = one.relative_to(path).as_posix(), one.stat().st_size
        total += size
        _demand(name, size, total, len(found))
        found[name] = one
    return {name: one.read_bytes() for name, one in found.items()}


def _zip(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as packed:
        return {one.filename: _member(packed, one) for one in _members(packed)}


def _members(packed: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Return a zip's files, before any is read, if what it says of them may be one of ours."""
    found: dict[str, zipfile.ZipInfo] = {}
    total = 0
    for one in packed.infolist():
        if one.is_dir():
            continue
        if stat.S_ISLNK(one.external_attr >> 16):
            raise ExportError("it holds a link; an export has none")
        if one.filename in found:
            raise ExportError(f"it holds {one.filename[:60]} twice")
        total += one.file_size
        _demand(one.filename, one.file_size, total, len(found))
        if one.file_size > 1_000_000 and one.file_size > _RATIO * max(1, one.compress_size):
            raise ExportError("it unpacks to far more than it is; that is no export")
        found[one.filename] = one
    return list(found.values())


def _member(packed: zipfile.ZipFile, one: zipfile.ZipInfo) -> bytes:
    with packed.open(one) as file:
        # What it says of its size is its own word.
        content = file.read(one.file_size + 1)
    if len(content) != one.file_size:
        raise ExportError("a file in it is larger than it says")
    return content


def _demand(name: str, size: int, total: int, number: int) -> None:
    parts = name.split("/")
    is_inside = not name.startswith("/") and "\\" not in name and ":" not in name
    if not is_inside or any(part in {"", ".", ".."} for part in parts) or len(name) > _NAME_CHARS:
        raise ExportError("it names a file outside of itself")
    if not name.isascii() or not name.isprintable():
        raise ExportError("it names a file in characters that no export has")
    if size > LARGEST or total > MOST_BYTES or number >= MOST_FILES:
        raise ExportError(
            f"it is larger than an export: {MOST_FILES} files and {MOST_BYTES // 10**6} MB at most"
        )


def blobs_of(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the blobs of an export by the digests that are their names."""
    return {
        name.removeprefix("blobs/"): content
        for name, content in files.items()
        if name.startswith("blobs/")
    }
