"""SSHSIG: what `ssh-keygen -Y sign` makes, read and verified without running anything.

Stricter than `ssh-keygen -Y verify` in what it leaves open: the reserved field is empty, a number
is written in one way, and a security key was touched.

Source: OpenSSH's PROTOCOL.sshsig.
"""

import hashlib
from base64 import b64decode
from typing import Final, NamedTuple

from prode_mcp.approvals.signing.shapes import BadSignatureError, SshSignature, key_id, told
from prode_mcp.approvals.signing.ssh_keys import SshKey, Touch, check
from prode_mcp.approvals.signing.wire import Reader, string
from prode_mcp.approvals.statements import NAMESPACE

_MAGIC: Final = b"SSHSIG"
_VERSION: Final = 1
_HASHES: Final = {"sha256": hashlib.sha256, "sha512": hashlib.sha512}
_BEGIN: Final = "-----BEGIN SSH SIGNATURE-----"
_END: Final = "-----END SSH SIGNATURE-----"


class _Envelope(NamedTuple):
    key: bytes
    hashed_with: str
    signature: bytes


def signature_of(armoured: str) -> SshSignature:
    """Take a signature out of the file that `ssh-keygen -Y sign` wrote.

    Raises:
        BadSignatureError: it holds none.
    """
    lines = [line.strip() for line in armoured.strip().splitlines()]
    if len(lines) < 3 or lines[0] != _BEGIN or lines[-1] != _END:
        raise BadSignatureError("this is no file that ssh-keygen -Y sign wrote")
    try:
        blob = b64decode("".join(lines[1:-1]), validate=True)
        return SshSignature(key=key_id("ssh", _opened(blob).key), signature=told(blob))
    except ValueError as error:
        raise BadSignatureError(f"the SSH signature is malformed: {error}") from None


def check_ssh(blob: bytes, statement: bytes, key: SshKey) -> Touch | None:
    """Demand that an SSHSIG is this key's on these bytes, in our namespace.

    Raises:
        BadSignatureError: it is not.
    """
    try:
        envelope = _opened(blob)
        if envelope.key != key.blob:
            raise BadSignatureError("the SSH signature is of another key")
        touch = check(key, envelope.signature, _signed(statement, envelope.hashed_with))
    except ValueError as error:
        raise BadSignatureError(f"the SSH signature is malformed: {error}") from None
    if touch is not None and not touch.is_present:
        raise BadSignatureError("nobody touched the security key while it signed")
    return touch


def _opened(blob: bytes) -> _Envelope:
    reader = Reader(blob)
    if reader.take(len(_MAGIC)) != _MAGIC or reader.number() != _VERSION:
        msg = "it is no SSHSIG of version 1"
        raise ValueError(msg)
    key, namespace, reserved = reader.string(), reader.string(), reader.string()
    hashed_with, signature = reader.text(), reader.string()
    reader.end()
    if namespace != NAMESPACE.encode():
        msg = f"its namespace is not {NAMESPACE}"
        raise ValueError(msg)
    if reserved or hashed_with not in _HASHES:
        msg = "it has a reserved field, or an unknown hash"
        raise ValueError(msg)
    return _Envelope(key, hashed_with, signature)


def _signed(statement: bytes, hashed_with: str) -> bytes:
    digest = _HASHES[hashed_with](statement).digest()
    pieces = (NAMESPACE.encode(), b"", hashed_with.encode(), digest)
    return _MAGIC + b"".join(map(string, pieces))
