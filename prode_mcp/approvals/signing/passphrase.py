"""An Ed25519 key that lies sealed under a passphrase and is opened at our prompt alone.

Opening takes 64 MiB and three passes of argon2id, a quarter of a second: a guesser pays that for
each guess, where the usual encrypted key file costs half a millisecond.

Source: RFC 9106, second recommended option, with one lane, since a person waits for one key.
"""

import unicodedata
from typing import Annotated, Final, Literal

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from pydantic import ConfigDict, Field

from prode_mcp.approvals.actions import exact
from prode_mcp.approvals.signing.shapes import (
    BadSignatureError,
    Base64,
    PassphraseError,
    PassphraseSignature,
    key_id,
    octets,
    told,
)
from prode_mcp.approvals.statements import NAMESPACE
from prode_mcp.contracts import Shape

LEAST_CHARACTERS: Final = 12
SEED_BYTES: Final = 32
SALT_BYTES: Final = 16
_LEAST_DIFFERENT: Final = 5
_MEMORY_KIB: Final = 65_536
_PASSES: Final = 3
_DOMAIN: Final = b"prode-sealed-key-v1\x00"
_SIGNED: Final = NAMESPACE.encode() + b"\x00"
# Each salt makes a key that encrypts once, so the nonce need not differ.
_NONCE: Final = bytes(12)
_OBVIOUS: Final = frozenset({
    "password", "passwordpassword", "passphrase", "letmein", "qwertyuiop", "qwertyuiopasdf", "administrator",
    "changeme", "iloveyou", "correcthorsebatterystaple", "abcdefghijkl", "production",
})  # fmt: skip


class Sealed(Shape):
    """The file of a sealed key. Its cost is fixed: a file that names a lower one is no file."""

    model_config = ConfigDict(strict=True)

    v: Literal[1] = 1
    kind: Literal["prode sealed key"] = "prode sealed key"
    sealed_with: Literal["argon2id m=65536 t=3 p=1, chacha20-poly1305"] = (
        "argon2id m=65536 t=3 p=1, chacha20-poly1305"
    )
    key: Base64
    salt: Base64
    sealed: Annotated[Base64, Field(repr=False)]


def seal(passphrase: str, *, seed: bytes, salt: bytes) -> tuple[str, str]:
    """Return a new key's file, and its public half as the approvers' file has it.

    `seed` is 32 random bytes, `salt` 16 of them.

    Raises:
        PassphraseError: the passphrase is too short, or one of those tried first.
    """
    _demand_hard(passphrase)
    public = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
    box = ChaCha20Poly1305(_stretched(passphrase, salt))
    sealed = box.encrypt(_NONCE, seed, _bound(public, salt))
    file = Sealed(key=told(public), salt=told(salt), sealed=told(sealed))
    return file.model_dump_json(indent=1) + "\n", file.key


def unlock(file: str, passphrase: str) -> Ed25519PrivateKey:
    """Open a sealed key.

    Raises:
        PassphraseError: the passphrase does not open it, or this is no such file.
    """
    found = _read(file)
    public, salt = octets(found.key), octets(found.salt)
    try:
        box = ChaCha20Poly1305(_stretched(passphrase, salt))
        seed = box.decrypt(_NONCE, octets(found.sealed), _bound(public, salt))
    except (InvalidTag, ValueError):
        raise PassphraseError(
            "the passphrase does not open this key, or its file was changed"
        ) from None
    return Ed25519PrivateKey.from_private_bytes(seed)


def public_of(file: str) -> bytes:
    """Return the public half that a sealed key's file names; only its passphrase proves it.

    Raises:
        PassphraseError: this is no such file.
    """
    return octets(_read(file).key)


def _read(file: str) -> Sealed:
    try:
        return Sealed.model_validate_json(exact(file.encode()))
    except ValueError:
        raise PassphraseError("this is no sealed key") from None


def sign(private: Ed25519PrivateKey, statement: bytes) -> PassphraseSignature:
    """Sign a statement."""
    public = private.public_key().public_bytes_raw()
    signature = private.sign(_SIGNED + statement)
    return PassphraseSignature(key=key_id("passphrase", public), signature=told(signature))


def check_passphrase_key(signature: bytes, statement: bytes, public: bytes) -> None:
    """Demand that a signature on a statement is this key's.

    Raises:
        BadSignatureError: it is not.
    """
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, _SIGNED + statement)
    except InvalidSignature:
        raise BadSignatureError("the signature does not fit the key and statement") from None


def _demand_hard(passphrase: str) -> None:
    normal = _normal(passphrase)
    if len(normal) < LEAST_CHARACTERS:
        raise PassphraseError(f"a passphrase has at least {LEAST_CHARACTERS} characters")
    # What remains without digits and signs is what a list of obvious ones would hold.
    core = "".join(filter(str.isalpha, normal.casefold()))
    if len(set(normal)) < _LEAST_DIFFERENT or core in _OBVIOUS or normal.isdigit():
        raise PassphraseError("this passphrase is one of those that are tried first")


def _stretched(passphrase: str, salt: bytes) -> bytes:
    kdf = Argon2id(
        salt=salt, length=32, iterations=_PASSES, lanes=1, memory_cost=_MEMORY_KIB
    )  # fmt: skip
    return kdf.derive(_normal(passphrase).encode())


def _normal(passphrase: str) -> str:
    """Write a passphrase as any keyboard would: an accent is one sign on one, two on another."""
    return unicodedata.normalize("NFC", passphrase)


def _bound(public: bytes, salt: bytes) -> bytes:
    return _DOMAIN + public + salt
