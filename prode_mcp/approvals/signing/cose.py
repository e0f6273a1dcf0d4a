"""The kinds of public keys that a passkey may have.

Source: RFC 9053, as Web Authentication Level 3 uses it.
"""

from typing import Final

from webauthn.helpers import (
    decode_credential_public_key,
    decoded_public_key_to_cryptography,
    encode_cbor,
    parse_cbor,
)
from webauthn.helpers.cose import COSEAlgorithmIdentifier
from webauthn.helpers.exceptions import WebAuthnException

ALGORITHMS: Final = (
    COSEAlgorithmIdentifier.EDDSA,
    COSEAlgorithmIdentifier.ECDSA_SHA_256,
    COSEAlgorithmIdentifier.RSASSA_PKCS1_v1_5_SHA_256,
)


def demand_cose_key(key: bytes) -> None:
    """Demand that bytes are a public key of a kind that we ask for, written in its one form.

    Raises:
        ValueError: they are not.
    """
    msg = "must be a COSE key for EdDSA, ES256 or RS256, as base64url"
    try:
        # The library also takes a bare point, and any CBOR that decodes to the same key.
        is_exact = key[:1] != b"\x04" and encode_cbor(parse_cbor(key)) == key
        decoded = decode_credential_public_key(key)
        decoded_public_key_to_cryptography(decoded)
    except (WebAuthnException, ValueError, TypeError, KeyError):
        raise ValueError(msg) from None
    if not is_exact or decoded.alg not in ALGORITHMS:
        raise ValueError(msg)
