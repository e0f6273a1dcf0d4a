"""SSH public keys, and whether a raw signature is theirs.

Sources: RFC 4253, 5656, 8332 and 8709; OpenSSH's PROTOCOL.u2f for the keys on a security key.
"""

import binascii
import hashlib
from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from prode_mcp.approvals.signing.shapes import BadSignatureError
from prode_mcp.approvals.signing.wire import Reader

RSA_LEAST_BITS: Final = 2_048
_RSA_MOST_BITS: Final = 16_384
_PRESENT: Final = 0x01
_VERIFIED: Final = 0x04
_CURVES: Final[dict[str, tuple[ec.EllipticCurve, hashes.HashAlgorithm]]] = {
    "nistp256": (ec.SECP256R1(), hashes.SHA256()),
    "nistp384": (ec.SECP384R1(), hashes.SHA384()),
    "nistp521": (ec.SECP521R1(), hashes.SHA512()),
}
_RSA_HASHES: Final = {"rsa-sha2-256": hashes.SHA256(), "rsa-sha2-512": hashes.SHA512()}
_SK: Final = "sk-"
_OPENSSH: Final = "@openssh.com"

Public = Ed25519PublicKey | ec.EllipticCurvePublicKey | rsa.RSAPublicKey


@dataclass(frozen=True)
class SshKey:
    """A public key; `application` is what a security key was told it is for, else empty."""

    algorithm: str
    public: Public
    blob: bytes
    application: bytes = b""

    @property
    def is_hardware(self) -> bool:
        """Say whether the private half cannot leave a security key."""
        return self.algorithm.startswith(_SK)

    @property
    def line(self) -> str:
        """The key as OpenSSH writes it, without a comment: people put mail addresses there."""
        return f"{self.algorithm} {b64encode(self.blob).decode()}"


@dataclass(frozen=True)
class Touch:
    """What a security key says of the person while it signed."""

    is_present: bool
    is_verified: bool


def read_line(line: str) -> SshKey:
    """Read a public key as it stands in a `.pub` file.

    Raises:
        ValueError: it is none, or of a kind that is not taken.
    """
    algorithm, _, rest = line.strip().partition(" ")
    encoded = rest.split(" ")[0]
    try:
        blob = b64decode(encoded, validate=True)
    except binascii.Error:
        blob = b""
    if len(line.splitlines()) != 1 or not blob or b64encode(blob).decode() != encoded:
        msg = "not one line with an SSH public key"
        raise ValueError(msg)
    key = read_blob(blob)
    if key.algorithm != algorithm:
        msg = "an SSH public key that contradicts its own line"
        raise ValueError(msg)
    return key


def read_blob(blob: bytes) -> SshKey:
    """Read a public key from its bytes.

    Raises:
        ValueError: it is none, or of a kind that is not taken.
    """
    reader = Reader(blob)
    algorithm = reader.text()
    public = _public(_plain(algorithm), reader)
    application = reader.string() if algorithm.startswith(_SK) else b""
    reader.end()
    # Another application would be a web site's key, which signs what its page shows.
    if algorithm.startswith(_SK) and not application.startswith(b"ssh:"):
        msg = "a security key's entry that is not for SSH"
        raise ValueError(msg)
    return SshKey(algorithm, public, blob, application)


def _plain(algorithm: str) -> str:
    """Name the kind of key that a security key holds; a certificate or DSA is of none."""
    if algorithm in {"sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com"}:
        return algorithm.removeprefix(_SK).removesuffix(_OPENSSH)
    return algorithm


def _public(kind: str, reader: Reader) -> Public:
    if kind == "ssh-ed25519":
        return Ed25519PublicKey.from_public_bytes(reader.string())
    if kind == "ssh-rsa":
        exponent, modulus = reader.positive(), reader.positive()
        if not RSA_LEAST_BITS <= modulus.bit_length() <= _RSA_MOST_BITS:
            msg = f"an RSA key of fewer than {RSA_LEAST_BITS} bits, or of too many"
            raise ValueError(msg)
        return rsa.RSAPublicNumbers(exponent, modulus).public_key()
    curve = kind.removeprefix("ecdsa-sha2-")
    if kind == curve or curve not in _CURVES or reader.text() != curve:
        msg = "an SSH key of a kind that is not taken"
        raise ValueError(msg)
    point = reader.string()
    if point[:1] != b"\x04":
        msg = "a point that is not written in full"
        raise ValueError(msg)
    return ec.EllipticCurvePublicKey.from_encoded_point(_CURVES[curve][0], point)


def check(key: SshKey, signature: bytes, message: bytes) -> Touch | None:
    """Demand that a raw signature is the key's; return what a security key says of its person.

    Raises:
        BadSignatureError: it is not.
        ValueError: it is not of the form that this key makes.
    """
    reader = Reader(signature)
    algorithm = reader.text()
    raw = reader.string()
    touch = None
    if key.is_hardware:
        flags, counter = reader.take(1), reader.take(4)
        touch = Touch(bool(flags[0] & _PRESENT), bool(flags[0] & _VERIFIED))
        application = hashlib.sha256(key.application).digest()
        message = application + flags + counter + hashlib.sha256(message).digest()
    reader.end()
    try:
        _check_raw(key, algorithm, raw, message)
    except InvalidSignature:
        raise BadSignatureError("the SSH signature does not fit the key and statement") from None
    return touch


def _check_raw(key: SshKey, algorithm: str, raw: bytes, message: bytes) -> None:
    if isinstance(key.public, rsa.RSAPublicKey):
        # Not `ssh-rsa`, which is SHA-1.
        if algorithm not in _RSA_HASHES:
            msg = "an RSA signature without SHA-2"
            raise ValueError(msg)
        key.public.verify(raw, message, padding.PKCS1v15(), _RSA_HASHES[algorithm])
        return
    if algorithm != key.algorithm:
        msg = "a signature of another kind than its key"
        raise ValueError(msg)
    if isinstance(key.public, Ed25519PublicKey):
        key.public.verify(raw, message)
        return
    pair = Reader(raw)
    r, s = pair.positive(), pair.positive()
    pair.end()
    used = _CURVES[_plain(algorithm).removeprefix("ecdsa-sha2-")][1]
    key.public.verify(encode_dss_signature(r, s), message, ec.ECDSA(used))
