"""Keys that a person signs with at the terminal: a sealed one of ours, or one of OpenSSH's."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from prode_mcp.approvals.keys import ActiveKeys, Approver
from prode_mcp.approvals.signing.shapes import BadSignatureError, Scheme, Signature, key_id
from prode_mcp.approvals.statements import NAMESPACE
from prode_mcp.errors import FileError
from prode_mcp.key_files import read_sealed
from prode_mcp.settings import environment_for_signing
from prode_mcp.terminal import typed_passphrase

_PATIENCE_S: Final = 180
"""For a PIN and a touch."""
_LARGEST: Final = 20_000
_HOME: Final = Path(".config", "prode")


class Signer(Protocol):
    """A key whose entry is known; its secret is asked for when it signs."""

    @property
    def entry(self) -> Approver:
        """Whose key it is, by the approvers' file."""
        ...

    def sign(self, statement: bytes) -> Signature:
        """Ask for the key's secret, and sign."""
        ...


@dataclass(frozen=True, slots=True)
class SealedKey:
    """A key under a passphrase, which is typed at our own prompt."""

    entry: Approver
    sealed: str

    def sign(self, statement: bytes) -> Signature:
        """Open the key with the passphrase that a person types, and sign."""
        from prode_mcp.approvals.signing.passphrase import sign, unlock  # noqa: PLC0415

        question = f"{self.entry.name}'s passphrase, unseen: "
        return sign(unlock(self.sealed, typed_passphrase(question)), statement)


@dataclass(frozen=True, slots=True)
class OpenSshKey:
    """A key of OpenSSH's; its program asks for PIN and touch."""

    entry: Approver
    file: Path

    def sign(self, statement: bytes) -> Signature:
        """Let `ssh-keygen` sign; it speaks to the person at the terminal itself."""
        from prode_mcp.approvals.signing.ssh import signature_of  # noqa: PLC0415

        program = shutil.which("ssh-keygen")
        if program is None:
            raise FileError("ssh-keygen is not installed; it comes with OpenSSH")
        command = [program, "-Y", "sign", "-n", NAMESPACE, "-f", str(self.file)]
        try:
            made = subprocess.run(  # noqa: S603  no shell, and the program is OpenSSH's own
                command,
                input=statement,
                stdout=subprocess.PIPE,
                timeout=_PATIENCE_S,
                check=True,
                env=environment_for_signing(),
            )
        except subprocess.TimeoutExpired:
            raise BadSignatureError("nobody touched the key in time; nothing was signed") from None
        except (subprocess.CalledProcessError, OSError):
            raise BadSignatureError("ssh-keygen did not sign; its own words are above") from None
        return signature_of(made.stdout.decode("ascii", "replace"))


def sealed_key(file: Path | None, keys: ActiveKeys) -> Signer:
    """Find the sealed key in a file, or the only one in the home's folder for them.

    Raises:
        FileError: there is none, or several, or it is open to others.
        BadSignatureError: its entry is not in the approvers' file, or not in force.
    """
    from prode_mcp.approvals.signing.passphrase import public_of  # noqa: PLC0415  the ciphers

    sealed = read_sealed(file or _only_key())
    return SealedKey(_entry(keys, "passphrase", public_of(sealed)), sealed)


def openssh_key(file: Path, keys: ActiveKeys) -> Signer:
    """Find the SSH key of a `.pub` file.

    Raises:
        FileError: it cannot be read, or is no public key.
        BadSignatureError: its entry is not in the approvers' file, or not in force.
    """
    from prode_mcp.approvals.signing.ssh_keys import read_line  # noqa: PLC0415  the ciphers

    try:
        with file.open("rb") as found:
            line = found.read(_LARGEST).decode("utf-8", "replace")
        material = read_line(line).blob
    except OSError as error:
        raise FileError(f"{file} cannot be read: {error.strerror}") from None
    except ValueError:
        raise FileError(f"{file} is no public SSH key; name the .pub file") from None
    return OpenSshKey(_entry(keys, "ssh", material), file)


def _only_key() -> Path:
    folder = Path.home() / _HOME
    found = sorted(folder.glob("*.key"))
    if len(found) != 1:
        what = "several keys lie" if found else "no key lies"
        raise FileError(f"{what} in ~/{_HOME}; name one with --key FILE, or --ssh-key PUB")
    return found[0]


def _entry(keys: ActiveKeys, scheme: Scheme, material: bytes) -> Approver:
    entry = keys.find(scheme, key_id(scheme, material))
    if entry is None:
        raise BadSignatureError("this key is not in the approvers' file, or not in force")
    return entry
