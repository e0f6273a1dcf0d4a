"""Whose word counts: the approvers' file and the terms, read anew for each decision."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from prode_mcp.approvals.approvers import PasskeyApprover
from prode_mcp.approvals.judging import Word
from prode_mcp.approvals.keys import Keys, keys_of
from prode_mcp.approvals.terms import Freeze, Terms, changed_terms, default_terms
from prode_mcp.approvals.words import heard_word
from prode_mcp.errors import SettingsError
from prode_mcp.key_files import read_approvers

if TYPE_CHECKING:
    from prode_mcp.settings import Settings

_HERE: Final = "prode.localhost"
"""The page's host. Browsers take it for this machine, and keep its passkeys from other names."""


@dataclass(frozen=True, slots=True)
class ApproversFile:
    """The approvers of one team. A key that was revoked a moment ago no longer counts."""

    settings: "Settings"

    @property
    def origin(self) -> str:
        """The page's own address: its port is part of it, so that no other local page's counts."""
        return self.settings.page_origin or f"http://{_HERE}:{self.settings.page_port}"

    @property
    def rp_id(self) -> str:
        """The host that passkeys are bound to."""
        return urlsplit(self.origin).hostname or ""

    def passkeys(self, now: datetime) -> tuple[PasskeyApprover, ...]:
        """Return the passkeys that hold and that the page can ask for.

        Raises:
            SettingsError: the approvers' file cannot be understood.
        """
        active = self._keys().active(now).approvers
        return tuple(
            one for one in active if isinstance(one, PasskeyApprover) and one.rp_id == self.rp_id
        )

    def terms(self) -> Terms:
        """Return the terms that hold.

        Raises:
            SettingsError: the approvers' file or a freeze cannot be understood.
        """
        freezes = tuple(_freeze(part) for part in self.settings.change_freezes.split(",") if part)
        terms = default_terms(self.settings.deployment, self._keys().digest(), freezes)
        try:
            return changed_terms(terms, self.settings.approval_terms)
        except ValueError as error:
            msg = "PRODE_APPROVAL_TERMS takes kind=S3:persons:minutes, with commas between"
            raise SettingsError(msg) from error

    def active(self, now: datetime) -> frozenset[str]:
        """Name those whose keys hold.

        Raises:
            SettingsError: the approvers' file cannot be understood.
        """
        return frozenset(one.name for one in self._keys().active(now).approvers)

    def verified(self, word: bytes, now: datetime) -> Word:
        """Verify a signed word: a statement in its one text, and a signature over it.

        Raises:
            BadSignatureError: it is none, or its signature does not hold.
            SettingsError: the approvers' file cannot be understood.
        """
        keys = self._keys().active(now)
        deployment = self.settings.deployment
        return heard_word(word, keys, deployment=deployment, origins=(self.origin,))

    def _keys(self) -> Keys:
        path = self.settings.approvers
        return keys_of(()) if path is None else read_approvers(path)


def _freeze(told: str) -> Freeze:
    start, _, end = told.strip().partition("/")
    try:
        return Freeze(start=datetime.fromisoformat(start), end=datetime.fromisoformat(end))
    except ValueError as error:
        msg = "PRODE_CHANGE_FREEZES takes START/END in RFC 3339, with commas between"
        raise SettingsError(msg) from error
