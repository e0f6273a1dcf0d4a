"""Enrolment: asked for with a verified person and an attesting device, and imitations refused."""

import json
from datetime import date
from typing import Any

import pytest

from prode_mcp.approvals.keys import keys_of, read_keys, written
from prode_mcp.approvals.signing.enrolment import Enrolled, Enrolment
from prode_mcp.approvals.signing.shapes import EnrolmentError, octets, told
from prode_mcp.approvals.signing.verify import verified
from prode_mcp.approvals.statements import challenge
from tests.approvals.authenticator import (
    BACKED_UP,
    MULTI,
    ORIGIN,
    PRESENT,
    RP,
    VERIFIED,
    Authenticator,
)
from tests.approvals.signed import NOW, STATEMENT, statement

RANDOM = bytes(range(32))
KEY = Authenticator()
INES = Enrolment(name="ines", rp_id=RP, challenge=RANDOM)


def finished(credential: str, **changed: Any) -> Enrolled:
    return INES.finish(credential, origins=(ORIGIN,), added=date(2026, 11, 1), **changed)


@pytest.mark.spec("approval.enrolment")
def test_the_browser_is_asked_for_a_verified_person_and_an_attesting_device() -> None:
    known = Authenticator(seed=9)
    asked = json.loads(INES.options(keys_of([known.approver()]), user_id=b"u" * 32))

    assert asked["attestation"] == "direct"
    assert asked["authenticatorSelection"]["userVerification"] == "required"
    assert asked["challenge"] == told(RANDOM)
    assert asked["rp"]["id"] == RP
    assert [each["id"] for each in asked["excludeCredentials"]] == [told(known.credential)]
    assert [each["alg"] for each in asked["pubKeyCredParams"]] == [-8, -7, -257]


@pytest.mark.spec("approval.enrolment")
@pytest.mark.parametrize("is_edwards", [False, True])
def test_an_enrolled_passkey_signs(is_edwards: bool) -> None:
    key = Authenticator(is_edwards=is_edwards)
    enrolled = finished(key.create(RANDOM, issuer="A maker"))

    keys = read_keys(written(keys_of([enrolled.approver])))

    assert enrolled.is_attested
    assert enrolled.approver == key.approver()
    signature = key.get(challenge(statement()))
    assert verified(
        signature, STATEMENT, keys.active(NOW), deployment="embedded", origins=(ORIGIN,)
    )


@pytest.mark.spec("approval.enrolment")
def test_a_virtual_authenticator_is_refused_unless_a_test_says_otherwise() -> None:
    credential = KEY.create(RANDOM, issuer="Chromium")

    with pytest.raises(EnrolmentError, match="imitation"):
        finished(credential)
    assert finished(credential, blocked=frozenset()).is_attested
    with pytest.raises(EnrolmentError, match="imitation"):
        finished(KEY.create(RANDOM), blocked=frozenset({"00010203-0405-0607-0809-0a0b0c0d0e0f"}))


@pytest.mark.spec("approval.enrolment")
def test_a_device_that_attests_nothing_is_taken_and_told() -> None:
    assert not finished(KEY.create(RANDOM)).is_attested


@pytest.mark.spec("approval.enrolment")
def test_a_synced_passkey_is_noted_as_one() -> None:
    flags = PRESENT | VERIFIED | MULTI | BACKED_UP

    assert finished(KEY.create(RANDOM, flags=flags)).approver.device_type == "multi_device"


@pytest.mark.spec("approval.enrolment")
@pytest.mark.parametrize(
    "changed",
    [
        {"flags": PRESENT},
        {"flags": VERIFIED},
        {"origin": "http://prode.localhost:1"},
        {"rp": "localhost"},
        {"type": "webauthn.get"},
        {"members": {"crossOrigin": True}},
        {"fmt": "packed"},
        {"fmt": "unheard-of"},
    ],
)
def test_an_enrolment_of_another_kind_is_refused(changed: dict[str, Any]) -> None:
    with pytest.raises(EnrolmentError, match="does not hold"):
        finished(KEY.create(RANDOM, **changed))


@pytest.mark.spec("approval.enrolment")
def test_another_challenge_and_broken_text_are_refused() -> None:
    good = KEY.create(RANDOM)
    for text in (KEY.create(b"\x01" * 32), "", "[]", "{}", good.replace("attestation", "at")):
        with pytest.raises(EnrolmentError, match="does not hold"):
            finished(text)
    with pytest.raises(EnrolmentError, match="does not hold"):
        Enrolment(name="ines@example.net", rp_id=RP, challenge=RANDOM).finish(
            good, origins=(ORIGIN,), added=date(2026, 11, 1)
        )


@pytest.mark.spec("approval.enrolment")
def test_a_certificate_over_an_unknown_curve_is_refused() -> None:
    credential = json.loads(KEY.create(RANDOM, issuer="A maker"))
    attestation = octets(credential["response"]["attestationObject"])
    unknown = attestation.replace(
        bytes.fromhex("2a8648ce3d030107"), bytes.fromhex("2a8648ce3d030177")
    )
    credential["response"]["attestationObject"] = told(unknown)

    with pytest.raises(EnrolmentError, match="does not hold"):
        finished(json.dumps(credential))


@pytest.mark.spec("approval.enrolment")
@pytest.mark.filterwarnings("ignore:Parsed a serial number")
def test_a_flipped_bit_of_an_enrolment_is_refused_in_our_words_or_changes_nothing_signed() -> None:
    credential = json.loads(KEY.create(RANDOM, issuer="A maker"))
    attestation = octets(credential["response"]["attestationObject"])
    taken = 0
    for at in range(len(attestation) * 8):
        flipped = bytearray(attestation)
        flipped[at // 8] ^= 1 << at % 8
        credential["response"]["attestationObject"] = told(bytes(flipped))
        try:
            enrolled = finished(json.dumps(credential))
        except EnrolmentError:
            continue
        taken += 1
        assert enrolled.approver == KEY.approver()

    # A certificate is not traced, so what only it says may change.
    assert taken < len(attestation) * 8 / 2
