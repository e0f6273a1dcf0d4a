"""Passkeys: whether an assertion holds for a statement. The library does the work.

Asked for here, since the library does not by default: the person was verified, the page stood in
no other page's frame, no member of the client's data stands twice, the origin is the entry's own
host, and the passkey is on as many devices as when it was enrolled.

Source: Web Authentication Level 3, section 7.2.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final, cast
from urllib.parse import urlsplit

from webauthn import generate_authentication_options, verify_authentication_response
from webauthn.helpers import options_to_json
from webauthn.helpers.exceptions import InvalidAuthenticationResponse, WebAuthnException
from webauthn.helpers.structs import (
    AuthenticationCredential,
    AuthenticatorAssertionResponse,
    PublicKeyCredentialDescriptor,
    UserVerificationRequirement,
)

from prode_mcp.approvals.actions import exact
from prode_mcp.approvals.approvers import PasskeyApprover
from prode_mcp.approvals.signing.shapes import (
    BadSignatureError,
    PasskeySignature,
    key_id,
    octets,
)
from prode_mcp.approvals.statements import Statement, challenge


def assertion_options(
    statement: Statement, approvers: Iterable[PasskeyApprover], *, rp_id: str
) -> str:
    """Return what `parseRequestOptionsFromJSON` takes: a statement's challenge, for these keys."""
    asked = generate_authentication_options(
        rp_id=rp_id,
        challenge=challenge(statement),
        allow_credentials=[PublicKeyCredentialDescriptor(id=one.material) for one in approvers],
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    return options_to_json(asked)


def signature_of(credential: str) -> PasskeySignature:
    """Take a signature out of what the browser's `credential.toJSON()` gave for `get`.

    Raises:
        BadSignatureError: it holds none.
    """
    try:
        found = json.loads(exact(credential.encode()))
        response = found["response"]
        return PasskeySignature(
            key=key_id("passkey", octets(found["rawId"])),
            authenticator_data=response["authenticatorData"],
            client_data=response["clientDataJSON"],
            signature=response["signature"],
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        raise BadSignatureError("this is no passkey's assertion") from None


def check_passkey(
    signature: PasskeySignature,
    statement: Statement,
    approver: PasskeyApprover,
    *,
    origins: Iterable[str],
) -> None:
    """Demand that an assertion is this passkey's, for this statement, from one of our pages.

    Raises:
        BadSignatureError: it is not.
    """
    client_data = octets(signature.client_data)
    demand_own_page(client_data)
    try:
        found = verify_authentication_response(
            credential=_credential(signature, approver, client_data),
            expected_challenge=challenge(statement),
            expected_rp_id=approver.rp_id,
            expected_origin=own_origins(origins, approver.rp_id),
            credential_public_key=octets(approver.key),
            # Many passkeys count nothing, so a count tells no copy.
            credential_current_sign_count=0,
            require_user_verification=True,
        )
    except InvalidAuthenticationResponse as error:
        raise BadSignatureError(f"the passkey's assertion does not hold: {_why(error)}") from None
    except (WebAuthnException, ValueError):
        raise BadSignatureError("the passkey's assertion cannot be read") from None
    if found.credential_device_type.value != approver.device_type:
        raise BadSignatureError("the passkey says another number of devices than at enrolment")


def own_origins(origins: Iterable[str], rp_id: str) -> list[str]:
    """Keep the origins that are the relying party's own host, and no name below it."""
    return [origin for origin in origins if urlsplit(origin).hostname == rp_id]


def demand_own_page(client_data: bytes) -> None:
    """Demand that the client's data is an object, unambiguous, and from no framed page.

    Members that nobody knows are passed over: browsers add some to keep us from comparing by
    template.

    Raises:
        BadSignatureError: it is not.
    """
    try:
        found = json.loads(exact(client_data))
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise BadSignatureError("the passkey's client data cannot be read")
    members = cast("Mapping[str, Any]", found)
    if members.get("crossOrigin", False) is not False or members.get("topOrigin") is not None:
        raise BadSignatureError("the passkey was asked for by a page inside another page")


def _credential(
    signature: PasskeySignature, approver: PasskeyApprover, client_data: bytes
) -> AuthenticationCredential:
    response = AuthenticatorAssertionResponse(
        client_data_json=client_data,
        authenticator_data=octets(signature.authenticator_data),
        signature=octets(signature.signature),
    )
    return AuthenticationCredential(
        id=approver.credential, raw_id=octets(approver.credential), response=response
    )


# The library's messages repeat what the browser sent, so its first words choose one of ours.
_WHY: Final = {
    "Unexpected client data type": "it is for another ceremony",
    "Client data challenge": "it is for another statement",
    "Unexpected client data origin": "it comes from another page",
    "Unexpected RP ID": "it is for another site",
    "User was not present": "nobody was present",
    "User verification is required": "the person was not verified",
    "Could not verify": "the signature does not fit the key",
}


def _why(error: InvalidAuthenticationResponse) -> str:
    first = str(error)
    return next((ours for theirs, ours in _WHY.items() if first.startswith(theirs)), "malformed")
