"""`prode-mcp approver`: keys go into the one file, stably, and secrets nowhere."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from prode_mcp.approvals.approvers import PasskeyApprover
from prode_mcp.approvals.keys import keys_of, read_keys
from prode_mcp.approvals.signing.passphrase import sign, unlock
from prode_mcp.approvals.signing.verify import verified
from prode_mcp.approvals.strengths import Strength
from prode_mcp.cli import app
from prode_mcp.errors import FileError, ProdeError
from prode_mcp.key_files import read_sealed, write_approvers, write_sealed
from prode_mcp.settings import wall_clock
from tests.approvals.authenticator import Authenticator
from tests.approvals.signed import STATEMENT, SecurityKey
from tests.approvals.terminal import at_terminal

WORDS = "eleven quiet otters"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "approvers.toml"
    monkeypatch.setenv("PRODE_APPROVERS", str(path))
    return path


@pytest.fixture
def public(tmp_path: Path) -> Path:
    path = tmp_path / "id_sk.pub"
    path.write_text(f"{SecurityKey().line} ines@laptop\n")
    return path


def call(*words: str) -> Result:
    return CliRunner().invoke(app, ["approver", *words])


def refused(*words: str) -> str:
    done = call(*words)
    assert isinstance(done.exception, ProdeError), done.output
    return str(done.exception)


@pytest.mark.spec("approval.approvers")
def test_an_ssh_key_is_added_listed_and_revoked(file: Path, public: Path) -> None:
    added = call("add", "ssh", "--name", "ines", "--key", str(public), "--verify-required")
    listed = call("list")
    told = json.loads(call("list", "--json").stdout)

    assert "S4" in added.stdout
    assert listed.stdout.startswith("ines\tssh\tS4\tsince ")
    assert told["digest"] == read_keys(file.read_text()).digest()
    assert [each["is_active"] for each in told["approvers"]] == [True]
    assert "laptop" not in file.read_text()
    assert stat.S_IMODE(file.stat().st_mode) == 0o644

    assert call("revoke", "ines").exit_code == 0

    told = json.loads(call("list", "--json").stdout)
    assert [each["is_active"] for each in told["approvers"]] == [False]
    assert "revoked" in call("list").stdout
    assert "in force" in refused("revoke", "ines")


@pytest.mark.spec("approval.approvers")
def test_a_plain_ssh_key_is_called_a_note(file: Path, tmp_path: Path) -> None:
    plain = tmp_path / "id.pub"
    plain.write_text(
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f\n"
    )

    added = call("add", "ssh", "--name", "ines", "--key", str(plain))

    assert "S2" in added.output
    assert "only a note" in added.stderr


@pytest.mark.spec("approval.approvers")
def test_one_scheme_of_a_name_is_revoked_and_the_other_stays(file: Path, public: Path) -> None:
    write_approvers(file, keys_of([Authenticator().approver()]))
    call("add", "ssh", "--name", "ines", "--key", str(public))

    call("revoke", "ines", "--scheme", "ssh")

    [left] = read_keys(file.read_text()).active(wall_clock()).approvers
    assert isinstance(left, PasskeyApprover)
    assert call("revoke", "ines", "--scheme", "totp").exit_code == 2


@pytest.mark.spec("approval.approvers")
def test_what_cannot_be_added_leaves_the_file_as_it_was(file: Path, public: Path) -> None:
    call("add", "ssh", "--name", "ines", "--key", str(public))
    before = file.read_text()
    private = public.with_name("id")
    private.write_text("-----BEGIN OPENSSH PRIVATE KEY-----\nc2VjcmV0\n")

    told = [
        refused("add", "ssh", "--name", "ines", "--key", str(public)),
        refused("add", "ssh", "--name", "omar", "--key", str(public)),
        refused("add", "ssh", "--name", "omar@example.net", "--key", str(public)),
        refused("add", "ssh", "--name", "omar", "--key", str(private)),
        refused("add", "ssh", "--name", "omar", "--key", str(public.with_name("none"))),
        refused("revoke", "omar"),
    ]

    assert file.read_text() == before
    assert not any("c2VjcmV0" in each for each in told)
    assert [path.name for path in file.parent.iterdir() if path.name.startswith(".")] == []


@pytest.mark.spec("approval.approvers")
def test_without_its_setting_or_its_file_the_refusal_says_so(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "No such file" in refused("list")
    file.write_bytes(b"\xff")
    assert "UTF-8" in refused("list")
    file.write_text("approver = 1")
    assert "nothing else" in refused("revoke", "ines")
    monkeypatch.delenv("PRODE_APPROVERS")
    assert "PRODE_APPROVERS" in refused("list")


@pytest.mark.spec("approval.approvers")
def test_the_file_is_replaced_where_a_link_leads_and_whole(file: Path, public: Path) -> None:
    real = file.with_name("real.toml")
    real.write_text("")
    file.symlink_to(real)

    call("add", "ssh", "--name", "ines", "--key", str(public))

    assert file.is_symlink()
    assert read_keys(real.read_text()).approvers
    with pytest.raises(FileError, match="cannot be written"):
        write_approvers(file.parent / "none" / "approvers.toml", keys_of(()))


@pytest.mark.spec("approval.sealed-key")
def test_a_passphrase_key_is_made_at_the_terminal_and_signs(file: Path, tmp_path: Path) -> None:
    status, output, screen = at_terminal(
        ["approver", "add", "passphrase", "--name", "ines"],
        [WORDS, WORDS],
        {"PRODE_APPROVERS": str(file)},
        home=tmp_path,
    )

    assert status == 0, output
    assert "S3" in output
    sealed = tmp_path / ".config" / "prode" / "ines.key"
    assert stat.S_IMODE(sealed.stat().st_mode) == 0o600
    assert not any(WORDS in text for text in (output, screen, file.read_text()))
    signature = sign(unlock(read_sealed(sealed), WORDS), STATEMENT)
    keys = read_keys(file.read_text()).active(wall_clock())
    assert verified(signature, STATEMENT, keys, deployment="embedded").strength is (
        Strength.PASSPHRASE
    )


@pytest.mark.spec("approval.sealed-key")
@pytest.mark.parametrize(
    ("typed", "why"), [([WORDS, "eleven quiet other"], "differ"), (["short", "short"], "at least")]
)
def test_nothing_is_made_of_passphrases_that_differ_or_are_easy(
    typed: list[str], why: str, file: Path, tmp_path: Path
) -> None:
    place = tmp_path / "ines.key"

    status, output, _ = at_terminal(
        ["approver", "add", "passphrase", "--name", "ines", "--file", str(place)],
        typed,
        {"PRODE_APPROVERS": str(file)},
        home=tmp_path,
    )

    assert status == 2
    assert why in output
    assert not place.exists()
    assert not file.exists()


@pytest.mark.spec("approval.sealed-key")
def test_a_passphrase_is_never_read_from_a_pipe(file: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "prode_mcp", "approver", "add", "passphrase", "--name", "ines"],
        input=f"{WORDS}\n{WORDS}\n",
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
        env={**os.environ, "HOME": str(tmp_path)},
    )

    assert done.returncode == 2
    assert "terminal" in done.stderr
    assert not file.exists()


@pytest.mark.spec("approval.sealed-key")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o601])
def test_a_sealed_key_that_others_can_reach_is_refused(mode: int, tmp_path: Path) -> None:
    path = tmp_path / "ines.key"
    path.write_text("{}")
    path.chmod(mode)

    with pytest.raises(FileError, match="chmod 600"):
        read_sealed(path)
    path.chmod(0o600)
    assert read_sealed(path) == "{}"
    with pytest.raises(FileError, match="cannot be read"):
        read_sealed(tmp_path / "none")
    with pytest.raises(FileError):
        read_sealed(tmp_path)


@pytest.mark.spec("approval.sealed-key")
def test_a_sealed_key_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "ines.key"
    write_sealed(path, "first")

    with pytest.raises(FileError, match="already"):
        write_sealed(path, "second")

    assert path.read_text() == "first"
    with pytest.raises(FileError, match="cannot be written"):
        write_sealed(path / "below", "third")
