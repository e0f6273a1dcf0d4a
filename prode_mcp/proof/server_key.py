"""The key of this installation: it signs exports, and nothing that lets anybody act."""

import os
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from prode_mcp.errors import FileError

_PRIVATE = 0o600


def server_key(folder: Path | None = None) -> Ed25519PrivateKey:
    """Return the key, made now if there is none: `~/.config/prode/server.key`, its owner's alone.

    Raises:
        FileError: it cannot be read or made.
    """
    path = (folder or Path.home() / ".config" / "prode") / "server.key"
    try:
        if not path.exists():
            _make(path)
        return Ed25519PrivateKey.from_private_bytes(path.read_bytes())
    except OSError as error:
        raise FileError(f"{path} cannot be read or made: {error.strerror}") from None
    except (ValueError, UnsupportedAlgorithm):
        raise FileError(f"{path} is no key of ours; move it away") from None


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(Ed25519PrivateKey.generate().private_bytes_raw())
    try:
        # Whoever came first has made the key.
        os.link(new, path)
    except FileExistsError:
        pass
    finally:
        new.unlink()
