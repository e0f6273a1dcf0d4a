"""What a key is, under whichever scheme it stands."""

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from prode_mcp.approvals.approvers import (
    Approver,
    PasskeyApprover,
    PassphraseApprover,
    SshApprover,
)
from prode_mcp.approvals.signing.shapes import octets
from prode_mcp.approvals.signing.ssh_keys import read_line


def identity(approver: Approver) -> bytes:
    """Return the public key in the one form that every scheme's can be written in."""
    match approver:
        case SshApprover():
            public = read_line(approver.key).public
        case PassphraseApprover():
            public = Ed25519PublicKey.from_public_bytes(approver.material)
        case PasskeyApprover():
            from prode_mcp.approvals.signing.cose import read_cose_key  # noqa: PLC0415  loads WebAuthn

            public = read_cose_key(octets(approver.key))
    return public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
