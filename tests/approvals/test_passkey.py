"""Passkeys: an assertion holds for one statement, one page, one key, and a verified person."""

import json
from typing import Any

import pytest

from prode_mcp.approvals.actions import canonical
from prode_mcp.approvals.approvers import PasskeyApprover
from prode_mcp.approvals.signing.passkey import signature_of
from prode_mcp.approvals.signing.shapes import (
    BadSignatureError,
    PasskeySignature,
    Signed,
    octets,
    told,
)
from prode_mcp.approvals.signing.verify import Deployment, verified
from prode_mcp.approvals.statements import challenge
from prode_mcp.approvals.strengths import Strength
from tests.approvals.authenticator import (
    BACKED_UP,
    MULTI,
    ORIGIN,
    PRESENT,
    VERIFIED,
    Authenticator,
)
from tests.approvals.signed import OTHER, STATEMENT, active, statement

CHALLENGE = challenge(statement())
KEY = Authenticator()


def checked(
    signature: PasskeySignature,
    message: bytes = STATEMENT,
    *,
    approver: PasskeyApprover | None = None,
    deployment: Deployment = "embedded",
    origins: tuple[str, ...] = (ORIGIN,),
) -> Signed:
    keys = active(approver or KEY.approver())
    return verified(signature, message, keys, deployment=deployment, origins=origins)


@pytest.mark.spec("approval.strengths")
@pytest.mark.parametrize("is_edwards", [False, True])
def test_a_passkey_counts_more_where_the_page_stands_on_another_host(is_edwards: bool) -> None:
    key = Authenticator(is_edwards=is_edwards)
    apart = statement(deployment="separate")
    far = {"rp": "approve.example.com", "origin": "https://approve.example.com"}

    here = checked(key.get(CHALLENGE), approver=key.approver())
    there = checked(
        key.get(challenge(apart), **far),
        canonical(apart),
        approver=key.approver(rp_id=far["rp"]),
        deployment="separate",
        origins=(far["origin"],),
    )
    named_so = checked(
        key.get(challenge(apart)), canonical(apart), approver=key.approver(), deployment="separate"
    )

    assert (here.strength, there.strength) == (Strength.PRESENCE, Strength.ELSEWHERE)
    assert named_so.strength == Strength.PRESENCE
    assert here.approver == "ines"
    assert here.is_user_verified


@pytest.mark.spec("approval.signatures")
@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"flags": PRESENT}, "not verified"),
        ({"flags": VERIFIED}, "nobody was present"),
        ({"flags": 0}, "nobody was present"),
        ({"origin": "http://prode.localhost:9999"}, "another page"),
        ({"origin": "http://evil.prode.localhost:8787"}, "another page"),
        ({"origin": "https://prode.localhost:8787"}, "another page"),
        ({"rp": "localhost"}, "another site"),
        ({"type": "webauthn.create"}, "another ceremony"),
        ({"type": "payment.get"}, "another ceremony"),
        ({"members": {"crossOrigin": True}}, "inside another page"),
        ({"members": {"crossOrigin": "false"}}, "inside another page"),
        ({"members": {"topOrigin": "https://evil.example"}}, "inside another page"),
        ({"members": {"challenge": 7}}, "malformed"),
        ({"flags": PRESENT | VERIFIED | MULTI}, "number of devices"),
        ({"flags": PRESENT | VERIFIED | BACKED_UP}, "cannot be read"),
        ({"flags": PRESENT | VERIFIED | 0x40}, "malformed"),
    ],
)
def test_an_assertion_of_another_kind_is_refused(changed: dict[str, Any], why: str) -> None:
    with pytest.raises(BadSignatureError, match=why) as error:
        checked(KEY.get(CHALLENGE, **changed))

    assert "evil" not in str(error.value)


@pytest.mark.spec("approval.signatures")
def test_an_assertion_for_one_statement_is_none_for_another() -> None:
    with pytest.raises(BadSignatureError, match="another statement"):
        checked(KEY.get(CHALLENGE), OTHER)
    with pytest.raises(BadSignatureError, match="another statement"):
        checked(KEY.get(b"\x00" * 32))


@pytest.mark.spec("approval.signatures")
def test_only_the_entry_s_own_key_and_host_hold() -> None:
    stranger = Authenticator(seed=6)
    stranger.credential = KEY.credential
    elsewhere = KEY.approver(rp_id="approvals.example.org")

    with pytest.raises(BadSignatureError, match="does not fit the key"):
        checked(stranger.get(CHALLENGE))
    with pytest.raises(BadSignatureError, match="not in force"):
        checked(Authenticator(seed=6).get(CHALLENGE))
    with pytest.raises(BadSignatureError, match="another page"):
        checked(KEY.get(CHALLENGE), approver=elsewhere)
    with pytest.raises(BadSignatureError, match="another page"):
        checked(KEY.get(CHALLENGE), origins=())
    with pytest.raises(BadSignatureError, match="another page"):
        checked(
            KEY.get(CHALLENGE, origin="http://localhost:8787"), origins=("http://localhost:8787",)
        )


@pytest.mark.spec("approval.signatures")
def test_members_that_a_browser_adds_are_passed_over() -> None:
    odd = {"other_keys_can_be_added_here": "do not compare", "androidPackageName": "com.example"}

    assert checked(KEY.get(CHALLENGE, members=odd)).strength is Strength.PRESENCE


@pytest.mark.spec("approval.signatures")
def test_no_flipped_bit_of_an_assertion_goes_unnoticed() -> None:
    good = KEY.get(CHALLENGE)
    for part in ("authenticator_data", "client_data", "signature"):
        raw = octets(getattr(good, part))
        for at in range(len(raw) * 8):
            flipped = bytearray(raw)
            flipped[at // 8] ^= 1 << at % 8
            with pytest.raises(BadSignatureError):
                checked(good.model_copy(update={part: told(bytes(flipped))}))


@pytest.mark.spec("approval.signatures")
@pytest.mark.parametrize(
    "client",
    [b"", b"[]", b"\xff", b"null", b'{"type":"webauthn.get","type":"webauthn.get"}', b"{}"],
)
def test_client_data_that_can_be_read_in_two_ways_is_refused(client: bytes) -> None:
    good = KEY.get(CHALLENGE)

    with pytest.raises(BadSignatureError):
        checked(good.model_copy(update={"client_data": told(client or b" ")}))


@pytest.mark.spec("approval.signatures")
@pytest.mark.parametrize("text", ["", "[]", "{}", '{"rawId":1}', '{"rawId":"AAAA","response":{}}'])
def test_what_is_no_assertion_is_no_signature(text: str) -> None:
    with pytest.raises(BadSignatureError, match="no passkey's assertion"):
        signature_of(text)


@pytest.mark.spec("approval.signatures")
def test_a_synced_passkey_holds_where_it_was_enrolled_as_one() -> None:
    synced = KEY.approver(device_type="multi_device")
    flags = PRESENT | VERIFIED | MULTI | BACKED_UP

    assert checked(KEY.get(CHALLENGE, flags=flags), approver=synced)


@pytest.mark.spec("approval.keys")
@pytest.mark.parametrize(
    "change",
    [
        {"key": told(b"\x04" + bytes(64))},
        {"key": told(KEY.cose + b"\x00")},
        {"key": told(KEY.cose[:-1])},
        {"key": told(KEY.cose.replace(b"\x03\x26", b"\x03\x27"))},
        {"key": told(KEY.cose[:-1] + b"\x00")},
        {"key": told(b"\xa0")},
        {"key": told(b"\x80")},
        {"rp_id": "https://prode.localhost"},
        {"device_type": "some"},
        {"aaguid": "0"},
        {"credential": ""},
    ],
)
def test_a_malformed_passkey_is_no_entry(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(change))):
        KEY.approver(**change)


def test_the_samples_are_what_a_browser_sends() -> None:
    assert json.loads(octets(KEY.get(CHALLENGE).client_data))["origin"] == ORIGIN
