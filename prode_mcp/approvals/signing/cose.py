"""The kinds of public keys that a passkey may have.

Source: RFC 9053, as Web Authentication Level 3 uses it.
"""

from typing import Final

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from webauthn.helpers import (
    decode_credential_public_key,
    decoded_public_key_to_cryptography,
    encode_cbor,
    parse_cbor,
)
from webauthn.helpers.cose import COSEAlgorithmIdentifier
from webauthn.helpers.exceptions import WebAuthnException

from prode_mcp.approvals.signing.ssh_keys import RSA_LEAST_BITS

_EDDSA: Final = COSEAlgorithmIdentifier.EDDSA
_ES256: Final = COSEAlgorithmIdentifier.ECDSA_SHA_256
_RS256: Final = COSEAlgorithmIdentifier.RSASSA_PKCS1_v1_5_SHA_256
ALGORITHMS: Final = (_EDDSA, _ES256, _RS256)


Public = Ed25519PublicKey | EllipticCurvePublicKey | RSAPublicKey


def read_cose_key(key: bytes) -> Public:
    """Read a public key of a kind that we ask for, written in its one form.

    Raises:
        ValueError: it is none.
    """
    try:
        # The library also takes a bare point, and any CBOR that decodes to the same key.
        is_exact = key[:1] != b"\x04" and encode_cbor(parse_cbor(key)) == key
        public = _of_its_kind(key) if is_exact else None
    except (WebAuthnException, ValueError, TypeError, LookupError):
        public = None
    if public is None:
        msg = "must be a COSE key for EdDSA, ES256 or RS256, as base64url"
        raise ValueError(msg)
    return public


def _of_its_kind(key: bytes) -> Public | None:
    """Return a key whose algorithm is the one for its kind; the library does not ask."""
    decoded = decode_credential_public_key(key)
    public = decoded_public_key_to_cryptography(decoded)
    match public:
        case EllipticCurvePublicKey():
            is_taken = decoded.alg == _ES256 and isinstance(public.curve, SECP256R1)
        case RSAPublicKey():
            is_taken = decoded.alg == _RS256 and public.key_size >= RSA_LEAST_BITS
        case Ed25519PublicKey():
            is_taken = decoded.alg == _EDDSA
        case _:
            return None
    return public if is_taken else None
