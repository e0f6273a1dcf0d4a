"""Whether a signature on a statement holds, whose it is, and how much that says.

It needs the statement's bytes, the signature and the approvers' keys: no network, no process, no
clock. Whoever doubts a run can call it with a copy of the three.
"""

from collections.abc import Iterable
from typing import Literal

from prode_mcp.approvals.approvers import (
    Approver,
    PasskeyApprover,
    PassphraseApprover,
    SshApprover,
)
from prode_mcp.approvals.keys import ActiveKeys
from prode_mcp.approvals.signing.shapes import (
    BadSignatureError,
    PasskeySignature,
    PassphraseSignature,
    Signature,
    Signed,
    SshSignature,
    octets,
)
from prode_mcp.approvals.statements import Statement, read_statement
from prode_mcp.approvals.strengths import Strength

Deployment = Literal["embedded", "separate"]


def verified(
    signature: Signature,
    statement: bytes,
    keys: ActiveKeys,
    *,
    deployment: Deployment,
    origins: Iterable[str] = (),
) -> Signed:
    """Return who signed a statement, and with what strength.

    `statement` is its canonical text. `keys` are those in force at the moment that counts, from
    `Keys.active`. `origins` are the page's own addresses; without one no passkey holds.

    Strengths: a passkey is S4, and S5 where page and credentials stand on a separate host, which a
    page under a name of this machine does not. An SSH
    key on a security key is S4 if it was touched: the touch shows that somebody was there, which
    no program of the agent's can do. A PIN or biometric (`is_user_verified`) adds that it was the
    key's owner and not whoever sits before it; an entry with `verify_required` demands it. A
    sealed key is S3. Any other SSH key is S2: an agent of keys signs with it and asks nobody.

    Raises:
        BadSignatureError: it does not hold; the message says why.
    """
    said = _read(statement, deployment)
    approver = keys.find(signature.scheme, signature.key)
    is_user_verified = True
    match signature, approver:
        case SshSignature(), SshApprover():
            is_user_verified = _check_ssh(signature, statement, approver)
        case PassphraseSignature(), PassphraseApprover():
            _check_passphrase(signature, statement, approver)
        case PasskeySignature(), PasskeyApprover():
            _check_passkey(signature, said, approver, origins)
        case _:
            raise BadSignatureError("the key is not in the approvers' file, or not in force")
    is_elsewhere = said.deployment == "separate" and _is_elsewhere(approver)
    return Signed(
        approver=approver.name,
        key=signature.key,
        scheme=signature.scheme,
        strength=Strength.ELSEWHERE if is_elsewhere else approver.strength,
        is_user_verified=is_user_verified,
    )


def _is_elsewhere(approver: Approver) -> bool:
    """Say whether a key is a passkey of a page that this machine's browsers take for another's."""
    if not isinstance(approver, PasskeyApprover):
        return False
    return approver.rp_id.rpartition(".")[2] != "localhost"


def _read(statement: bytes, deployment: Deployment) -> Statement:
    try:
        said = read_statement(statement)
    except ValueError:
        raise BadSignatureError("what was signed is no statement in its one form") from None
    if said.deployment != deployment:
        raise BadSignatureError("the statement was signed for another kind of deployment")
    return said


def _check_ssh(signature: SshSignature, statement: bytes, approver: SshApprover) -> bool:
    """Demand that it holds; say whether the security key verified its person."""
    from prode_mcp.approvals.signing.ssh import check_ssh  # noqa: PLC0415  loads the ciphers
    from prode_mcp.approvals.signing.ssh_keys import read_line  # noqa: PLC0415

    touch = check_ssh(octets(signature.signature), statement, read_line(approver.key))
    is_user_verified = touch is not None and touch.is_verified
    if approver.verify_required and not is_user_verified:
        raise BadSignatureError("this key's entry demands a PIN or biometric, and none was given")
    return is_user_verified


def _check_passphrase(
    signature: PassphraseSignature, statement: bytes, approver: PassphraseApprover
) -> None:
    from prode_mcp.approvals.signing.passphrase import check_passphrase_key  # noqa: PLC0415

    check_passphrase_key(octets(signature.signature), statement, octets(approver.key))


def _check_passkey(
    signature: PasskeySignature,
    said: Statement,
    approver: PasskeyApprover,
    origins: Iterable[str],
) -> None:
    from prode_mcp.approvals.signing.passkey import check_passkey  # noqa: PLC0415  loads WebAuthn

    check_passkey(signature, said, approver, origins=origins)
