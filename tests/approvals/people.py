"""People with keys of their own, who sign what they are shown."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from prode_mcp.approvals.actions import canonical
from prode_mcp.approvals.approvers import Approver, PassphraseApprover, SshApprover, id_of
from prode_mcp.approvals.signing.passphrase import sign
from prode_mcp.approvals.signing.shapes import Signature, SshSignature, told
from prode_mcp.approvals.statements import read_statement
from prode_mcp.approvals.words import written_word
from tests.approvals.signed import SecurityKey

# The approvers' file names days: a key counts from a day on.
ADDED = "2026-01-01"


class Signer(ABC):
    """Somebody whose key stands in the approvers' file, or does not."""

    @property
    @abstractmethod
    def entry(self) -> Approver: ...

    @abstractmethod
    def signature(self, statement: bytes) -> Signature: ...

    def word(self, statement: bytes, **changed: Any) -> str:
        """Sign a statement, or one that differs in what is changed."""
        said = read_statement(statement).model_copy(update=changed)
        return written_word(said, self.signature(canonical(said)))


@dataclass(frozen=True)
class Typing(Signer):
    """A key that a passphrase unlocks: S3."""

    name: str
    seed: int

    @property
    def entry(self) -> Approver:
        key = told(self._private.public_key().public_bytes_raw())
        return PassphraseApprover(name=self.name, added=ADDED, key=key)

    def signature(self, statement: bytes) -> Signature:
        return sign(self._private, statement)

    @property
    def _private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(bytes([self.seed]) * 32)


@dataclass(frozen=True)
class Touching(Signer):
    """A security key that is touched for each signature: S4."""

    name: str
    seed: int

    @property
    def entry(self) -> Approver:
        return SshApprover(name=self.name, added=ADDED, key=SecurityKey(seed=self.seed).line)

    def signature(self, statement: bytes) -> Signature:
        blob = SecurityKey(seed=self.seed).sshsig(statement)
        return SshSignature(key=id_of(self.entry), signature=told(blob))


INES = Typing("ines", 1)
TOM = Touching("tom", 2)
EVE = Typing("eve", 9)
"""She stands in nobody's file."""
