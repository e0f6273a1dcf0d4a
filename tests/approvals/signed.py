"""A statement, and keys and signatures made on the spot."""

import hashlib
from base64 import b64encode
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from prode_mcp.approvals.actions import Kind, canonical
from prode_mcp.approvals.approvers import Approver
from prode_mcp.approvals.keys import ActiveKeys, keys_of
from prode_mcp.approvals.signing.wire import string
from prode_mcp.approvals.statements import NAMESPACE, Statement

NOW: Final = datetime(2026, 11, 26, 12, tzinfo=UTC)
ADDED: Final = "2026-11-01"


def statement(**changed: Any) -> Statement:
    told: dict[str, Any] = {
        "request": "1" * 64,
        "run": "PRD-1-r1",
        "kind": Kind.PULL_MERGE,
        "action": "2" * 64,
        "requester": "process",
        "nonce": "3" * 32,
        "not_before": "2026-11-26T12:00:00Z",
        "not_after": "2026-11-26T12:15:00Z",
        "ledger_head": "4" * 64,
        "policy": "5" * 64,
        "deployment": "embedded",
        "decision": "approve",
    }
    return Statement(**(told | changed))


STATEMENT: Final = canonical(statement())
OTHER: Final = canonical(statement(nonce="9" * 32))


def active(*approvers: Approver) -> ActiveKeys:
    return keys_of(approvers).active(NOW)


def armoured(blob: bytes) -> str:
    text = b64encode(blob).decode()
    lines = [text[at : at + 70] for at in range(0, len(text), 70)]
    return "\n".join(("-----BEGIN SSH SIGNATURE-----", *lines, "-----END SSH SIGNATURE-----", ""))


def integer(value: int) -> bytes:
    return string(value.to_bytes(value.bit_length() // 8 + 1, "big"))


@dataclass
class SecurityKey:
    """What a security key does for OpenSSH, in a few lines and without hardware."""

    application: bytes = b"ssh:"
    is_curve: bool = False
    seed: int = 7
    _edwards: Ed25519PrivateKey = field(init=False)
    _curve: ec.EllipticCurvePrivateKey = field(init=False)

    def __post_init__(self) -> None:
        self._edwards = Ed25519PrivateKey.from_private_bytes(bytes([self.seed]) * 32)
        self._curve = ec.derive_private_key(self.seed, ec.SECP256R1())

    @property
    def algorithm(self) -> bytes:
        if self.is_curve:
            return b"sk-ecdsa-sha2-nistp256@openssh.com"
        return b"sk-ssh-ed25519@openssh.com"

    @property
    def blob(self) -> bytes:
        if self.is_curve:
            public = self._curve.public_key().public_bytes(
                Encoding.X962, PublicFormat.UncompressedPoint
            )
            key = string(b"nistp256") + string(public)
        else:
            key = string(self._edwards.public_key().public_bytes_raw())
        return string(self.algorithm) + key + string(self.application)

    @property
    def line(self) -> str:
        return f"{self.algorithm.decode()} {b64encode(self.blob).decode()}"

    def sshsig(self, message: bytes, *, flags: int = 0x05, **changed: Any) -> bytes:
        """Sign as `ssh-keygen -Y sign` would; `changed` are the envelope's other fields."""
        hashed = changed.get("hashed", b"sha512")
        namespace = changed.get("namespace", NAMESPACE.encode())
        digest = hashlib.new(hashed.decode(), message).digest()
        pieces = map(string, (namespace, b"", hashed, digest))
        signature = self._raw(b"SSHSIG" + b"".join(pieces), flags)
        reserved = changed.get("reserved", b"")
        pieces = map(string, (self.blob, namespace, reserved, hashed, signature))
        return b"SSHSIG" + (1).to_bytes(4, "big") + b"".join(pieces)

    def _raw(self, tosign: bytes, flags: int) -> bytes:
        tail = bytes([flags]) + (41).to_bytes(4, "big")
        application = hashlib.sha256(self.application).digest()
        signed = application + tail + hashlib.sha256(tosign).digest()
        if self.is_curve:
            r, s = decode_dss_signature(self._curve.sign(signed, ec.ECDSA(SHA256())))
            raw = integer(r) + integer(s)
        else:
            raw = self._edwards.sign(signed)
        return string(self.algorithm) + string(raw) + tail
