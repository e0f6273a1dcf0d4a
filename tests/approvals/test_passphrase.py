"""Keys under a passphrase: only the passphrase opens them, and nothing else signs."""

import json
from typing import Any

import pytest

from prode_mcp.approvals.approvers import PassphraseApprover
from prode_mcp.approvals.signing.passphrase import seal, sign, unlock
from prode_mcp.approvals.signing.shapes import (
    BadSignatureError,
    PassphraseError,
    PassphraseSignature,
    octets,
    told,
)
from prode_mcp.approvals.signing.verify import verified
from prode_mcp.approvals.strengths import Strength
from tests.approvals.signed import ADDED, OTHER, STATEMENT, active

WORDS = "eleven quiet otters é"
FILE, PUBLIC = seal(WORDS, seed=bytes(range(32)), salt=bytes(range(16)))
INES = PassphraseApprover(name="ines", key=PUBLIC, added=ADDED)
SIGNATURE = sign(unlock(FILE, WORDS), STATEMENT)


def strength(signature: PassphraseSignature, message: bytes = STATEMENT) -> Strength:
    return verified(signature, message, active(INES), deployment="embedded").strength


@pytest.mark.spec("approval.strengths")
def test_a_sealed_key_signs_once_its_passphrase_opened_it() -> None:
    assert strength(SIGNATURE) is Strength.PASSPHRASE


@pytest.mark.spec("approval.signatures")
def test_it_signs_one_statement_and_no_flipped_bit_of_the_signature() -> None:
    raw = octets(SIGNATURE.signature)

    with pytest.raises(BadSignatureError, match="does not fit"):
        strength(SIGNATURE, OTHER)
    for at in range(len(raw) * 8):
        flipped = bytearray(raw)
        flipped[at // 8] ^= 1 << at % 8
        with pytest.raises(BadSignatureError):
            strength(SIGNATURE.model_copy(update={"signature": told(bytes(flipped))}))


@pytest.mark.spec("approval.signatures")
def test_a_bare_signature_of_the_statement_does_not_count() -> None:
    bare = told(unlock(FILE, WORDS).sign(STATEMENT))

    with pytest.raises(BadSignatureError):
        strength(SIGNATURE.model_copy(update={"signature": bare}))


@pytest.mark.spec("approval.sealed-key")
def test_an_accent_may_be_typed_in_either_way() -> None:
    assert sign(unlock(FILE, "eleven quiet otters e\u0301"), STATEMENT) == SIGNATURE


@pytest.mark.spec("approval.sealed-key")
def test_another_passphrase_or_a_changed_file_opens_nothing() -> None:
    file: dict[str, Any] = json.loads(FILE)
    changed = [
        {"salt": told(bytes(16))},
        {"key": told(bytes(32))},
        {"sealed": told(bytes(48))},
        {"sealed": told(bytes(4))},
    ]

    with pytest.raises(PassphraseError, match="does not open"):
        unlock(FILE, "eleven quiet otters")
    for change in changed:
        with pytest.raises(PassphraseError, match="does not open"):
            unlock(json.dumps(file | change), WORDS)


@pytest.mark.spec("approval.sealed-key")
@pytest.mark.parametrize(
    "change",
    [
        {"v": 2},
        {"sealed_with": "argon2id m=8 t=1 p=1, chacha20-poly1305"},
        {"more": "x"},
        {"key": "=="},
        {"salt": ""},
    ],
)
def test_a_file_that_asks_for_less_work_is_no_sealed_key(change: dict[str, Any]) -> None:
    with pytest.raises(PassphraseError, match="no sealed key"):
        unlock(json.dumps(json.loads(FILE) | change), WORDS)


@pytest.mark.spec("approval.sealed-key")
@pytest.mark.parametrize(
    "words",
    [
        "short",
        "eleven char",
        "aaaaaaaaaaaaaaaa",
        "abababababababab",
        "123456789012",
        "Password1234!",
        "correct horse battery staple",
    ],
)
def test_a_passphrase_that_is_tried_first_seals_nothing(words: str) -> None:
    with pytest.raises(PassphraseError) as error:
        seal(words, seed=bytes(32), salt=bytes(16))

    assert words not in str(error.value)


@pytest.mark.spec("approval.sealed-key")
def test_the_file_and_its_words_hold_no_secret() -> None:
    assert told(bytes(range(32))) not in FILE
    assert "otters" not in FILE
