"""Files that this process can make again: kept for the next start, for this user alone."""

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from prode_mcp.settings import cache_folder


def kept(
    name: str,
    make: Callable[[], bytes],
    folder: Path | None = None,
    *,
    is_good: Callable[[bytes], bool] = bool,
) -> bytes:
    """Return the bytes kept under a name, made now if there are none that can be trusted.

    A file or folder that another user could have written is not read, nor one that `is_good`
    turns down. A disk that takes nothing costs the next start some time and this one nothing.
    """
    place = folder or cache_folder()
    path = place / name
    found = _read(path)
    if found is not None and is_good(found):
        return found
    content = make()
    with suppress(OSError):
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        if _is_ours(place):
            fresh = path.with_name(f".{name}.{os.getpid()}")
            fresh.touch(mode=0o600)
            fresh.write_bytes(content)
            fresh.replace(path)
    return content


def _read(path: Path) -> bytes | None:
    try:
        if not (_is_ours(path.parent) and _is_ours(path)):
            return None
        return path.read_bytes()
    except OSError:
        return None


def _is_ours(path: Path) -> bool:
    """Say whether only this user can write here; Windows keeps a profile's folders itself."""
    if not hasattr(os, "getuid"):
        return True
    found = path.stat()
    return found.st_uid == os.getuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
