"""The enrolment of a passkey: what a browser is asked for, and whether its answer is taken.

The device is asked to attest itself, and a known imitation is refused by its certificate. One that
attests nothing, or signs for itself, cannot be told from hardware: whoever merges the entry into
the approvers' file answers for that, and is told.

Source: Web Authentication Level 3, section 7.1.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from webauthn import generate_registration_options, verify_registration_response
from webauthn.helpers import options_to_json, parse_attestation_object
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AttestationConveyancePreference,
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    UserVerificationRequirement,
)
from webauthn.registration.verify_registration_response import VerifiedRegistration

from prode_mcp.approvals.actions import exact
from prode_mcp.approvals.approvers import PasskeyApprover
from prode_mcp.approvals.keys import Keys
from prode_mcp.approvals.signing.cose import ALGORITHMS
from prode_mcp.approvals.signing.passkey import demand_own_page, own_origins
from prode_mcp.approvals.signing.shapes import BadSignatureError, EnrolmentError, octets, told

BLOCKED: Final = frozenset({"Chromium"})
"""Names in the certificates of imitations: Chromium's virtual authenticator, whose key exports."""
# What the libraries raise on bytes that a browser would not send.
_BROKEN: Final = (
    BadSignatureError,
    WebAuthnException,
    UnsupportedAlgorithm,
    x509.InvalidVersion,
    x509.DuplicateExtension,
    x509.ExtensionNotFound,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
)


@dataclass(frozen=True)
class Enrolled:
    """A new entry, and whether a maker's certificate stands behind its device.

    The certificate is read and not traced to its maker, which would need the makers' list.
    """

    approver: PasskeyApprover
    is_attested: bool


@dataclass(frozen=True)
class Enrolment:
    """One person's enrolment: their name, the page's host, and a challenge of random bytes."""

    name: str
    rp_id: str
    challenge: bytes

    def options(self, keys: Keys, *, user_id: bytes) -> str:
        """Return what `parseCreationOptionsFromJSON` takes. `user_id` is random bytes."""
        known = [one for one in keys.approvers if isinstance(one, PasskeyApprover)]
        asked = generate_registration_options(
            rp_id=self.rp_id,
            rp_name="prode",
            user_name=self.name,
            user_id=user_id,
            challenge=self.challenge,
            attestation=AttestationConveyancePreference.DIRECT,
            authenticator_selection=AuthenticatorSelectionCriteria(
                user_verification=UserVerificationRequirement.REQUIRED
            ),
            exclude_credentials=[PublicKeyCredentialDescriptor(id=one.material) for one in known],
            supported_pub_key_algs=list(ALGORITHMS),
        )
        return options_to_json(asked)

    def finish(
        self,
        credential: str,
        *,
        origins: Iterable[str],
        added: date,
        blocked: frozenset[str] = BLOCKED,
    ) -> Enrolled:
        """Take what the browser's `credential.toJSON()` gave for `create`.

        Raises:
            EnrolmentError: the person was not verified, it comes from another page or for another
                challenge, or the device is a blocked one.
        """
        try:
            response = json.loads(exact(credential.encode()))["response"]
            demand_own_page(octets(response["clientDataJSON"]))
            found = self._checked(credential, origins)
            names = _names(found)
            entry = self._entry(found, added)
        except _BROKEN:
            raise EnrolmentError("the passkey's enrolment does not hold; try it again") from None
        if blocked & {*names, found.aaguid}:
            raise EnrolmentError("this authenticator is an imitation without hardware")
        return Enrolled(entry, is_attested=bool(names))

    def _checked(self, credential: str, origins: Iterable[str]) -> VerifiedRegistration:
        return verify_registration_response(
            credential=credential,
            expected_challenge=self.challenge,
            expected_rp_id=self.rp_id,
            expected_origin=own_origins(origins, self.rp_id),
            require_user_verification=True,
            supported_pub_key_algs=list(ALGORITHMS),
        )

    def _entry(self, found: VerifiedRegistration, added: date) -> PasskeyApprover:
        return PasskeyApprover.model_validate(
            {
                "name": self.name,
                "added": added.isoformat(),
                "key": told(found.credential_public_key),
                "credential": told(found.credential_id),
                "rp_id": self.rp_id,
                "aaguid": found.aaguid,
                "device_type": found.credential_device_type.value,
            }
        )


def _names(found: VerifiedRegistration) -> set[str]:
    """Return every name in the certificates that a device attests itself with."""
    statement = parse_attestation_object(found.attestation_object).att_stmt
    read = [x509.load_der_x509_certificate(each) for each in statement.x5c or ()]
    return {
        str(part.value) for each in read for name in (each.issuer, each.subject) for part in name
    }
