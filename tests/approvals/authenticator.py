"""A passkey without hardware: what an authenticator and a browser send, in a few lines."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from webauthn.helpers import encode_cbor

from prode_mcp.approvals.approvers import PasskeyApprover
from prode_mcp.approvals.signing.passkey import signature_of
from prode_mcp.approvals.signing.shapes import PasskeySignature, told
from tests.approvals.signed import ADDED

RP: Final = "prode.localhost"
ORIGIN: Final = "http://prode.localhost:8787"
AAGUID: Final = bytes(range(16))
PRESENT, VERIFIED, MULTI, BACKED_UP, ATTESTED = 0x01, 0x04, 0x08, 0x10, 0x40


@dataclass
class Authenticator:
    """One credential. Every call may say otherwise than an honest one would."""

    seed: int = 5
    is_edwards: bool = False

    def __post_init__(self) -> None:
        self._edwards = Ed25519PrivateKey.from_private_bytes(bytes([self.seed]) * 32)
        self._curve = ec.derive_private_key(self.seed, ec.SECP256R1())
        self.credential = bytes([self.seed]) * 20

    @property
    def cose(self) -> bytes:
        if self.is_edwards:
            public = self._edwards.public_key().public_bytes_raw()
            return encode_cbor({1: 1, 3: -8, -1: 6, -2: public})
        numbers = self._curve.public_key().public_numbers()
        x, y = numbers.x.to_bytes(32, "big"), numbers.y.to_bytes(32, "big")
        return encode_cbor({1: 2, 3: -7, -1: 1, -2: x, -3: y})

    @property
    def pkcs8(self) -> bytes:
        """The private key, which no real one hands out."""
        return self._curve.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())

    def approver(self, **changed: Any) -> PasskeyApprover:
        entry = {
            "name": "ines",
            "added": ADDED,
            "key": told(self.cose),
            "credential": told(self.credential),
            "rp_id": RP,
            "aaguid": "00010203-0405-0607-0809-0a0b0c0d0e0f",
            "device_type": "single_device",
        }
        return PasskeyApprover.model_validate(entry | changed)

    def get(self, challenge: bytes, **changed: Any) -> PasskeySignature:
        """Assert, as `navigator.credentials.get` does."""
        client = client_data("webauthn.get", challenge, **changed)
        data = self._data(changed.get("rp", RP), changed.get("flags", PRESENT | VERIFIED))
        signed = self._sign(data + hashlib.sha256(client).digest())
        response = {
            "authenticatorData": told(data),
            "clientDataJSON": told(client),
            "signature": told(signed),
        }
        return signature_of(self._json(response))

    def create(self, challenge: bytes, *, issuer: str = "", fmt: str = "", **changed: Any) -> str:
        """Enrol, as `navigator.credentials.create` does; with an issuer, attested by it."""
        client = client_data("webauthn.create", challenge, **changed)
        length = len(self.credential).to_bytes(2, "big")
        attested = AAGUID + length + self.credential + self.cose
        flags = changed.get("flags", PRESENT | VERIFIED) | ATTESTED
        data = self._data(changed.get("rp", RP), flags) + attested
        statement: dict[str, Any] = {}
        if issuer:
            key = ec.derive_private_key(99, ec.SECP256R1())
            signed = key.sign(data + hashlib.sha256(client).digest(), ec.ECDSA(SHA256()))
            statement = {"alg": -7, "sig": signed, "x5c": [certificate(issuer, key)]}
        kind = fmt or ("packed" if issuer else "none")
        attestation = encode_cbor({"fmt": kind, "attStmt": statement, "authData": data})
        return self._json({"attestationObject": told(attestation), "clientDataJSON": told(client)})

    def _json(self, response: dict[str, str]) -> str:
        name = told(self.credential)
        return json.dumps({"id": name, "rawId": name, "type": "public-key", "response": response})

    def _data(self, rp: str, flags: int) -> bytes:
        return hashlib.sha256(rp.encode()).digest() + bytes([flags]) + bytes(4)

    def _sign(self, message: bytes) -> bytes:
        if self.is_edwards:
            return self._edwards.sign(message)
        return self._curve.sign(message, ec.ECDSA(SHA256()))


def client_data(ceremony: str, challenge: bytes, **changed: Any) -> bytes:
    told_by_browser = {
        "type": changed.get("type", ceremony),
        "challenge": told(challenge),
        "origin": changed.get("origin", ORIGIN),
        "crossOrigin": False,
        **changed.get("members", {}),
    }
    return json.dumps(told_by_browser).encode()


def certificate(issuer: str, key: ec.EllipticCurvePrivateKey) -> bytes:
    """Make a certificate of the form that packed attestation demands."""
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "US"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, issuer),
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, "Authenticator Attestation"),
            x509.NameAttribute(NameOID.COMMON_NAME, "Batch Certificate"),
        ]
    )
    begin = datetime(2026, 1, 1)  # noqa: DTZ001  X.509 times have no zone
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(begin)
        .not_valid_after(begin + timedelta(days=36_500))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(key, SHA256())
    )
    return made.public_bytes(Encoding.DER)
