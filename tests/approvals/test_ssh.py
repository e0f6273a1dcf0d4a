"""SSH signatures: ours and `ssh-keygen -Y verify` agree, but for what it leaves open."""

import shutil
import subprocess
from base64 import b64decode
from pathlib import Path
from typing import Any, Final

import pytest

from prode_mcp.approvals.approvers import SshApprover, id_of
from prode_mcp.approvals.signing.shapes import BadSignatureError, SshSignature, octets, told
from prode_mcp.approvals.signing.ssh import signature_of
from prode_mcp.approvals.signing.ssh_keys import read_blob, read_line
from prode_mcp.approvals.signing.verify import verified
from prode_mcp.approvals.signing.wire import string
from prode_mcp.approvals.statements import NAMESPACE
from prode_mcp.approvals.strengths import Strength
from tests.approvals.signed import ADDED, OTHER, STATEMENT, SecurityKey, active, armoured

needs_keygen = pytest.mark.skipif(
    shutil.which("ssh-keygen") is None, reason="OpenSSH is not on this machine"
)
PLAIN: Final = (
    ("ed25519", ()),
    ("ecdsa", ("-b", "256")),
    ("ecdsa", ("-b", "384")),
    ("ecdsa", ("-b", "521")),
    ("rsa", ("-b", "2048")),
    ("rsa", ("-b", "3072")),
)


def keygen(*words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("ssh-keygen") or "ssh-keygen"
    return subprocess.run([program, *words], input=given, capture_output=True, check=False)


def made(folder: Path, kind: str, more: tuple[str, ...] = ()) -> Path:
    path = folder / f"{kind}{''.join(more)}"
    done = keygen("-q", "-t", kind, *more, "-N", "", "-C", "ines@example.net", "-f", str(path))
    assert done.returncode == 0, done.stderr
    return path


def signed(key: Path, message: bytes, *more: str, namespace: str = NAMESPACE) -> bytes:
    """Let OpenSSH sign; return the signature without its armour."""
    done = keygen("-Y", "sign", "-q", "-f", str(key), "-n", namespace, *more, given=message)
    assert done.returncode == 0, done.stderr
    return blob_of(done.stdout.decode())


def blob_of(text: str) -> bytes:
    return b64decode("".join(text.splitlines()[1:-1]))


def theirs(folder: Path, line: str, blob: bytes, message: bytes) -> bool:
    """Ask `ssh-keygen -Y verify`."""
    (folder / "allowed").write_text(f"ines {line}\n")
    (folder / "signature").write_text(armoured(blob))
    words = ("-Y", "verify", "-f", str(folder / "allowed"), "-I", "ines", "-n", NAMESPACE)
    return keygen(*words, "-s", str(folder / "signature"), given=message).returncode == 0


def approver(line: str, **more: Any) -> SshApprover:
    return SshApprover(name="ines", key=line, added=ADDED, **more)


def strength(line: str, blob: bytes, message: bytes = STATEMENT, **more: Any) -> Strength:
    one = approver(line, **more)
    signature = SshSignature(key=id_of(one), signature=told(blob))
    return verified(signature, message, active(one), deployment="embedded").strength


def ours(line: str, blob: bytes, message: bytes = STATEMENT, **more: Any) -> bool:
    try:
        strength(line, blob, message, **more)
    except BadSignatureError:
        return False
    return True


def line_of(key: Path) -> str:
    return key.with_name(f"{key.name}.pub").read_text()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("ssh")


@needs_keygen
@pytest.mark.spec("approval.signatures")
@pytest.mark.parametrize(("kind", "more"), PLAIN, ids=lambda part: "".join(part))
def test_a_plain_key_signs_with_the_least_strength_and_openssh_agrees(
    kind: str, more: tuple[str, ...], tmp_path: Path
) -> None:
    key = made(tmp_path, kind, more)
    other = line_of(made(tmp_path, "ed25519", ("-a", "1")))
    for hashed in ("sha512", "sha256"):
        blob = signed(key, STATEMENT, "-O", f"hashalg={hashed}")

        assert strength(line_of(key), blob) is Strength.PLAIN_KEY
        for line, changed, message in (
            (line_of(key), blob, STATEMENT),
            (line_of(key), blob, OTHER),
            (line_of(key), blob[:-1], STATEMENT),
            (line_of(key), blob + b"\x00", STATEMENT),
            (line_of(key), signed(key, STATEMENT, namespace="file"), STATEMENT),
            (line_of(key), signed(key, STATEMENT, namespace="prode-approval"), STATEMENT),
            (other, blob, STATEMENT),
        ):
            agreed = theirs(tmp_path, line, changed, message)
            assert ours(line, changed, message) == agreed
            assert agreed == ((line, changed, message) == (line_of(key), blob, STATEMENT))


@needs_keygen
@pytest.mark.spec("approval.signatures")
@pytest.mark.parametrize("is_curve", [False, True])
def test_a_security_key_signs_as_openssh_verifies(is_curve: bool, tmp_path: Path) -> None:
    key = SecurityKey(is_curve=is_curve)
    stranger = SecurityKey(is_curve=is_curve, seed=9)
    for line, blob, message in (
        (key.line, key.sshsig(STATEMENT), STATEMENT),
        (key.line, key.sshsig(STATEMENT, hashed=b"sha256"), STATEMENT),
        (key.line, key.sshsig(STATEMENT, flags=0x01), STATEMENT),
        (key.line, key.sshsig(STATEMENT), OTHER),
        (key.line, key.sshsig(STATEMENT, namespace=b"file"), STATEMENT),
        (key.line, key.sshsig(STATEMENT)[:-1], STATEMENT),
        (key.line, key.sshsig(STATEMENT) + b"\x00", STATEMENT),
        (stranger.line, key.sshsig(STATEMENT), STATEMENT),
    ):
        assert ours(line, blob, message) == theirs(tmp_path, line, blob, message)
    assert strength(key.line, key.sshsig(STATEMENT)) is Strength.PRESENCE


@pytest.mark.spec("approval.strengths")
def test_a_touch_is_demanded_and_a_pin_where_the_entry_demands_it() -> None:
    key = SecurityKey()

    with pytest.raises(BadSignatureError, match="nobody touched"):
        strength(key.line, key.sshsig(STATEMENT, flags=0x04))
    with pytest.raises(BadSignatureError, match="PIN"):
        strength(key.line, key.sshsig(STATEMENT, flags=0x01), verify_required=True)
    assert ours(key.line, key.sshsig(STATEMENT, flags=0x05), verify_required=True)
    assert ours(key.line, key.sshsig(STATEMENT, flags=0x01))


@pytest.mark.spec("approval.strengths")
def test_a_verified_person_is_told_from_one_who_only_touched() -> None:
    key = SecurityKey()
    one = approver(key.line)
    found = [
        verified(
            signature_of(armoured(key.sshsig(STATEMENT, flags=flags))),
            STATEMENT,
            active(one),
            deployment="embedded",
        ).is_user_verified
        for flags in (0x01, 0x05)
    ]

    assert found == [False, True]


@needs_keygen
@pytest.mark.spec("approval.signatures")
def test_what_openssh_leaves_open_is_refused_here(tmp_path: Path) -> None:
    key = SecurityKey()
    untouched = key.sshsig(STATEMENT, flags=0x00)
    reserved = key.sshsig(STATEMENT, reserved=b"anything")

    for blob in (untouched, reserved):
        assert theirs(tmp_path, key.line, blob, STATEMENT)
        assert not ours(key.line, blob)


@needs_keygen
@pytest.mark.spec("approval.signatures")
@pytest.mark.parametrize("maker", ["ed25519", "ecdsa", "sk", "sk-curve"])
def test_no_flipped_bit_goes_unnoticed(maker: str, tmp_path: Path) -> None:
    if maker.startswith("sk"):
        key = SecurityKey(is_curve=maker == "sk-curve")
        line, blob = key.line, key.sshsig(STATEMENT)
    else:
        path = made(tmp_path, maker)
        line, blob = line_of(path), signed(path, STATEMENT)
    assert ours(line, blob)

    for at in range(len(blob) * 8):
        flipped = bytearray(blob)
        flipped[at // 8] ^= 1 << at % 8
        assert not ours(line, bytes(flipped)), at
        # A process each: one bit of every third byte is compared.
        if at % 24 == at // 24 % 8:
            assert not theirs(tmp_path, line, bytes(flipped), STATEMENT), at


@pytest.mark.spec("approval.signatures")
def test_no_flipped_bit_of_the_statement_goes_unnoticed() -> None:
    key = SecurityKey()
    blob = key.sshsig(STATEMENT)

    for at in range(len(STATEMENT) * 8):
        flipped = bytearray(STATEMENT)
        flipped[at // 8] ^= 1 << at % 8
        assert not ours(key.line, blob, bytes(flipped)), at


@pytest.mark.spec("approval.signatures")
def test_a_cut_signature_is_refused_at_every_length() -> None:
    key = SecurityKey(is_curve=True)
    blob = key.sshsig(STATEMENT)

    assert not any(ours(key.line, blob[:end]) for end in range(1, len(blob)))


@needs_keygen
@pytest.mark.spec("approval.signatures")
def test_rsa_signs_with_sha_2_alone_and_with_enough_bits(folder: Path) -> None:
    key = made(folder, "rsa", ("-b", "2048"))
    blob = signed(key, STATEMENT)
    sha1 = blob.replace(string(b"rsa-sha2-512"), string(b"ssh-rsa"))

    assert not ours(line_of(key), sha1)
    with pytest.raises(ValueError, match="2048 bits"):
        read_line(line_of(made(folder, "rsa", ("-b", "1024"))))


@pytest.mark.spec("approval.keys")
@pytest.mark.parametrize(
    "line",
    [
        "",
        "ssh-ed25519",
        "ssh-ed25519 ====",
        "ssh-ed25519 AAAA AAAA\n# and more",
        "-----BEGIN OPENSSH PRIVATE KEY-----",
        SecurityKey().line.replace("sk-ssh-ed25519@openssh.com ", "ssh-ed25519 "),
        SecurityKey().line + "\n" + SecurityKey(seed=8).line,
        SecurityKey(application=b"https://example.org").line,
    ],
)
def test_what_is_no_public_key_for_ssh_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="SSH"):
        read_line(line)


CURVED: Final = SecurityKey(is_curve=True).blob


@pytest.mark.spec("approval.keys")
@pytest.mark.parametrize(
    "blob",
    [
        CURVED + b"\x00",
        CURVED[:-1],
        b"\x00",
        CURVED.replace(b"\x04", b"\x02", 1),
        CURVED.replace(b"nistp256\x00\x00\x00\x41", b"nistp384\x00\x00\x00\x41"),
        string(b"ssh-dss") + CURVED,
        string(b"\xff\xfe") + CURVED,
        string(b"ssh-ed25519-cert-v01@openssh.com") + CURVED,
        string(b"ssh-ed25519") + string(bytes(31)),
    ],
)
def test_a_malformed_key_is_refused(blob: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  the reasons differ
        read_blob(blob)


@pytest.mark.spec("approval.signatures")
@pytest.mark.parametrize(
    "text", ["", "hello", "-----BEGIN SSH SIGNATURE-----\n%%\n-----END SSH SIGNATURE-----"]
)
def test_a_file_that_openssh_did_not_write_is_no_signature(text: str) -> None:
    with pytest.raises(BadSignatureError):
        signature_of(text)


@pytest.mark.spec("approval.signatures")
def test_a_signature_is_taken_from_its_file_whatever_ends_its_lines() -> None:
    text = armoured(SecurityKey().sshsig(STATEMENT))

    taken = signature_of(text.replace("\n", "\r\n"))

    assert taken == signature_of(text)
    assert octets(taken.signature) == blob_of(text)
