"""Signatures of every scheme: what holds for all of them."""

import subprocess
import sys

import pytest

from prode_mcp.approvals.approvers import SshApprover, id_of
from prode_mcp.approvals.signing.shapes import (
    BadSignatureError,
    SshSignature,
    octets,
    read_signature,
    told,
)
from prode_mcp.approvals.signing.verify import verified
from tests.approvals.signed import ADDED, STATEMENT, SecurityKey, active

FIRST = SshApprover(name="ines", key=SecurityKey().line, added=ADDED)
THIRD = SshApprover(name="omar", key=SecurityKey(seed=9).line, added=ADDED)


@pytest.mark.spec("approval.signatures")
def test_a_key_that_is_not_in_force_verifies_nothing() -> None:
    signature = SshSignature(key=id_of(FIRST), signature=told(SecurityKey().sshsig(STATEMENT)))
    revoked = FIRST.model_copy(update={"revoked": "2026-11-26"})

    assert verified(signature, STATEMENT, active(FIRST), deployment="embedded").approver == "ines"
    for keys in (active(), active(THIRD), active(revoked)):
        with pytest.raises(BadSignatureError, match="not in force"):
            verified(signature, STATEMENT, keys, deployment="embedded")


@pytest.mark.spec("approval.signatures")
def test_what_was_signed_is_a_statement_for_this_kind_of_deployment() -> None:
    for text in (b"", b"{}", STATEMENT + b" ", STATEMENT.replace(b'"v":1', b'"v":1,"v":1')):
        signature = SshSignature(key=id_of(FIRST), signature=told(SecurityKey().sshsig(text)))
        with pytest.raises(BadSignatureError, match="no statement"):
            verified(signature, text, active(FIRST), deployment="embedded")
    signature = SshSignature(key=id_of(FIRST), signature=told(SecurityKey().sshsig(STATEMENT)))
    with pytest.raises(BadSignatureError, match="another kind of deployment"):
        verified(signature, STATEMENT, active(FIRST), deployment="separate")


@pytest.mark.spec("approval.signatures")
def test_a_signature_of_no_known_form_is_refused_without_being_repeated() -> None:
    good = SshSignature(key=id_of(FIRST), signature="AAAA").model_dump_json()
    assert read_signature(good.encode()).scheme == "ssh"

    for text in (
        "",
        "{}",
        good.replace('"ssh"', '"totp"'),
        good.replace("AAAA", "AAAB="),
        good.replace("AAAA", "AA AA"),
        good.replace("AAAA", "AB"),
        good[:-1] + ',"approver":"ines"}',
        good[:-1] + ',"key":"' + "0" * 64 + '"}',
    ):
        with pytest.raises(BadSignatureError) as error:
            read_signature(text.encode())
        assert "ines" not in str(error.value)


@pytest.mark.spec("approval.signatures")
def test_base64url_has_one_text_for_its_bytes() -> None:
    assert octets(told(b"\x00\xff\xfe")) == b"\x00\xff\xfe"
    for text in ("AB", "AA==", "A", "AA+A", "AA\nAA"):
        with pytest.raises(ValueError, match="base64url"):
            octets(text)


@pytest.mark.spec("approval.signatures")
def test_a_verifier_loads_neither_the_server_nor_a_cipher_until_it_verifies() -> None:
    code = (
        "import sys, prode_mcp.approvals.signing.verify as v\n"
        "print(*sorted({'.'.join(m.split('.')[:2]) for m in sys.modules if 'prode' in m}))\n"
        "print({'mcp', 'anyio', 'httpx', 'cryptography', 'webauthn'} & set(sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    ours, outside = done.stdout.splitlines()
    assert ours == "prode_mcp prode_mcp.approvals prode_mcp.contracts prode_mcp.errors"
    assert outside == "set()"
