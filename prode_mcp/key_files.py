"""The files of approvers: everybody's public keys, and one person's sealed one."""

import os
import stat
from functools import lru_cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

from prode_mcp.approvals.keys import Keys, read_keys, written
from prode_mcp.errors import FileError, SettingsError
from prode_mcp.settings import Settings

_MOST_BYTES: Final = 1_000_000
_OTHERS: Final = 0o077
_PRIVATE: Final = 0o600
_PUBLIC: Final = 0o644


def approvers_file(settings: Settings) -> Path:
    """Return where the approvers' file lies.

    Raises:
        SettingsError: no setting says so.
    """
    if settings.approvers is None:
        raise SettingsError(
            "nobody can approve anything yet: set PRODE_APPROVERS to the approvers' file, "
            "in a repository that your team reviews"
        )
    return settings.approvers


_understood: Final = lru_cache(maxsize=4)(read_keys)


def read_approvers(path: Path) -> Keys:
    """Read the approvers' file.

    Raises:
        FileError: it cannot be read.
        SettingsError: any of it is not understood.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            raise FileError("the approvers' file is too large to be one")
        # Read anew for each decision, and understood once for what it says.
        return _understood(content.decode())
    except OSError as error:
        raise FileError(f"the approvers' file cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise FileError("the approvers' file is not UTF-8") from None


def write_approvers(path: Path, keys: Keys) -> None:
    """Put another approvers' file in the old one's place; no reader sees half of it.

    Raises:
        FileError: it cannot be written; the old one stands.
    """
    # A link stays one, and what it leads to changes.
    place = path.resolve()
    temporary = ""
    try:
        with NamedTemporaryFile("wb", dir=place.parent, prefix=".approvers-", delete=False) as file:
            temporary = file.name
            file.write(written(keys).encode())
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_PUBLIC)
        Path(temporary).replace(place)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise FileError(f"the approvers' file cannot be written: {error.strerror}") from None


def write_sealed(path: Path, text: str) -> None:
    """Write a sealed key where no file is, for its owner alone.

    Raises:
        FileError: something is there, or it cannot be written.
    """
    if path.exists() or path.is_symlink():
        raise FileError(f"{path} is there already; name another with --file")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
        with os.fdopen(made, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise FileError(f"{path} cannot be written: {error.strerror}") from None


def read_sealed(path: Path) -> str:
    """Read a sealed key that nobody else can read.

    Raises:
        FileError: it cannot be read, or others may read or change it.
    """
    try:
        with path.open("rb") as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode) or found.st_size > _MOST_BYTES:
                raise FileError(f"{path} is no sealed key")
            if os.name == "posix" and (found.st_mode & _OTHERS or found.st_uid != os.geteuid()):
                raise FileError(
                    f"{path} is open to others, who may copy or change it; "
                    "make it yours alone with: chmod 600"
                )
            return file.read().decode("utf-8", "replace")
    except OSError as error:
        raise FileError(f"{path} cannot be read: {error.strerror}") from None
