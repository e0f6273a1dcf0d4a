"""The three forms of a signature on a statement, and what one that holds says."""

import hashlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Annotated, Final, Literal, NewType

from pydantic import AfterValidator, ConfigDict, Field, TypeAdapter

from prode_mcp.approvals.actions import exact
from prode_mcp.approvals.strengths import Strength
from prode_mcp.contracts import Shape
from prode_mcp.errors import ProdeError

KeyId = NewType("KeyId", str)
"""The SHA-256 of what a signature carries of its key, 64 hexadecimal digits."""

Scheme = Literal["passkey", "ssh", "passphrase"]


class BadSignatureError(ProdeError):
    """A signature that does not hold. The message says why, and repeats nothing of it."""


class EnrolmentError(ProdeError):
    """A passkey that is not taken. The message says why, and repeats nothing of it."""


class PassphraseError(ProdeError):
    """A passphrase that is too easy, or does not open its key."""


def told(octets: bytes) -> str:
    """Write bytes as base64url without padding."""
    return urlsafe_b64encode(octets).rstrip(b"=").decode()


def octets(text: str) -> bytes:
    """Read base64url without padding.

    Raises:
        ValueError: the text is not the one way to write its bytes.
    """
    try:
        found = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        raise ValueError(_NOT_BASE64) from None
    # The decoder passes over foreign characters and spare bits: one signature, many texts.
    if told(found) != text:
        raise ValueError(_NOT_BASE64)
    return found


def key_id(scheme: Scheme, material: bytes) -> KeyId:
    """Name a key by its SSH blob, its Ed25519 bytes, or its passkey's credential id."""
    return KeyId(hashlib.sha256(f"prode-key-v1\x00{scheme}\x00".encode() + material).hexdigest())


_NOT_BASE64: Final = "not base64url without padding"


def _once_written(text: str) -> str:
    octets(text)
    return text


Base64 = Annotated[str, Field(min_length=1, max_length=8_192), AfterValidator(_once_written)]


class _Signature(Shape):
    """Base: whose it is follows from `key` and the approvers' file, and from nothing in here."""

    model_config = ConfigDict(strict=True)

    key: Annotated[KeyId, Field(pattern=r"^[0-9a-f]{64}$")]


class SshSignature(_Signature):
    """What `ssh-keygen -Y sign -n prode-approval-v1` makes of the statement, without its armour."""

    scheme: Literal["ssh"] = "ssh"
    signature: Base64


class PassphraseSignature(_Signature):
    """An Ed25519 signature by a key that lay sealed under a passphrase."""

    scheme: Literal["passphrase"] = "passphrase"
    signature: Base64


class PasskeySignature(_Signature):
    """A WebAuthn assertion whose challenge is the statement's."""

    scheme: Literal["passkey"] = "passkey"
    authenticator_data: Base64
    client_data: Base64
    signature: Base64


Signature = Annotated[
    SshSignature | PassphraseSignature | PasskeySignature, Field(discriminator="scheme")
]
SIGNATURES: Final[TypeAdapter[Signature]] = TypeAdapter(Signature)


class Signed(Shape):
    """Who signed, with what, and how much that says."""

    approver: str
    key: KeyId
    scheme: Scheme
    strength: Strength
    is_user_verified: bool
    """Whether the device itself checked a PIN or a biometric, or our prompt a passphrase."""


def read_signature(content: bytes) -> Signature:
    """Read a signature from JSON.

    Raises:
        BadSignatureError: it is none of the three forms.
    """
    try:
        return SIGNATURES.validate_json(exact(content))
    except ValueError:
        raise BadSignatureError("this is no signature of a known form") from None
