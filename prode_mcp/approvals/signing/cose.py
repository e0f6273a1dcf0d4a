"""The kinds of public keys that a passkey may have.

Source: RFC 9053, as Web Authentication Level 3 uses it.
"""

from typing import Final

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey
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


def demand_cose_key(key: bytes) -> None:
    """Demand that bytes are a public key of a kind that we ask for, written in its one form.

    Raises:
        ValueError: they are not.
    """
    try:
        is_taken = _is_exact(key) and _is_of_its_kind(key)
    except (WebAuthnException, ValueError, TypeError, LookupError):
        is_taken = False
    if not is_taken:
        msg = "must be a COSE key for EdDSA, ES256 or RS256, as base64url"
        raise ValueError(msg)


def _is_exact(key: bytes) -> bool:
    # The library also takes a bare point, and any CBOR that decodes to the same key.
    return key[:1] != b"\x04" and encode_cbor(parse_cbor(key)) == key


def _is_of_its_kind(key: bytes) -> bool:
    """Say whether the algorithm is the one for this kind of key; the library does not ask."""
    decoded = decode_credential_public_key(key)
    public = decoded_public_key_to_cryptography(decoded)
    if isinstance(public, EllipticCurvePublicKey):
        return decoded.alg == _ES256 and isinstance(public.curve, SECP256R1)
    if isinstance(public, RSAPublicKey):
        return decoded.alg == _RS256 and public.key_size >= RSA_LEAST_BITS
    return decoded.alg == _EDDSA
