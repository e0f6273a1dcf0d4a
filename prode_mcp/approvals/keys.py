"""The approvers' file: whose keys count, kept by a team in its own repository.

Text in, shapes out; whoever asks reads the file. A file of which any part is not understood is
refused whole, since a key left out in silence is a person who believes that they can approve.
"""

import hashlib
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from itertools import pairwise
from typing import Any, Final, cast

import rfc8785

from prode_mcp.approvals.approvers import Approver, id_of, read_approver
from prode_mcp.approvals.signing.shapes import KeyId, Scheme
from prode_mcp.contracts import Digest
from prode_mcp.errors import SettingsError

_DOMAIN: Final = b"prode-approvers-v1\x00"


@dataclass(frozen=True)
class ActiveKeys:
    """The keys that count at one moment; only these verify anything."""

    approvers: tuple[Approver, ...]

    def find(self, scheme: Scheme, key: KeyId) -> Approver | None:
        """Return the entry whose key a signature names."""
        return self._by_id.get((scheme, key))

    @cached_property
    def _by_id(self) -> dict[tuple[Scheme, KeyId], Approver]:
        return {(one.scheme, id_of(one)): one for one in self.approvers}


@dataclass(frozen=True)
class Keys:
    """Every key that a team has written down, the revoked ones too; made by `keys_of`."""

    approvers: tuple[Approver, ...]

    def active(self, at: datetime) -> ActiveKeys:
        """Leave out the keys that do not count at a moment."""
        return ActiveKeys(tuple(one for one in self.approvers if one.is_active(at)))

    def digest(self) -> Digest:
        """Return the SHA-256 of what the file says, whatever its order, comments and spaces."""
        content = {"v": 1, "approvers": [one.model_dump(mode="json") for one in self.approvers]}
        return Digest(hashlib.sha256(_DOMAIN + rfc8785.dumps(content)).hexdigest())

    def with_added(self, approver: Approver) -> "Keys":
        """Return the keys and one more.

        Raises:
            SettingsError: the key stands there, or the name has one of its scheme in that time.
        """
        return keys_of((*self.approvers, approver))

    def with_revoked(self, name: str, *, scheme: Scheme | None, on: date) -> "Keys":
        """Return the keys with a name's unrevoked ones revoked from a day on.

        Raises:
            SettingsError: there is none.
        """

        def is_meant(one: Approver) -> bool:
            return one.name == name and scheme in {None, one.scheme} and not one.revoked

        if not any(map(is_meant, self.approvers)):
            raise SettingsError("approvers' file: no key of that name and scheme is in force")
        return keys_of(_revoked(one, on) if is_meant(one) else one for one in self.approvers)


def _revoked(approver: Approver, on: date) -> Approver:
    # A key that was to count from later on never does.
    day = max(on.isoformat(), approver.added)
    return read_approver(approver.model_dump() | {"revoked": day}, where="the revoked entry")


def keys_of(approvers: Iterable[Approver]) -> Keys:
    """Put entries in their one order.

    Raises:
        SettingsError: a key stands twice, or a name has two of one scheme at a time.
    """
    found = sorted(approvers, key=lambda one: (one.name, one.scheme, one.added, one.key))
    _demand_each_once(found)
    for before, after in pairwise(found):
        is_same = (before.name, before.scheme) == (after.name, after.scheme)
        if is_same and (not before.revoked or before.revoked > after.added):
            raise SettingsError(
                f"approvers' file: {after.name} has two {after.scheme} keys at a time; "
                "revoke the one before the other is added"
            )
    return Keys(tuple(found))


def read_keys(text: str) -> Keys:
    """Read an approvers' file.

    Raises:
        SettingsError: any of it is not understood; the message names the line or the entry.
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        # The parser's words may repeat the file's; its last part says where.
        where = str(error).rpartition("(")[2].rstrip(")")
        raise SettingsError(f"approvers' file: it is no TOML ({where})") from None
    entries = content.get("approver", [])
    if content.keys() - {"approver"} or not isinstance(entries, list):
        raise SettingsError("approvers' file: it holds [[approver]] tables and nothing else")
    return keys_of(
        read_approver(entry, where=f"approvers' file: entry {number}")
        for number, entry in enumerate(cast("list[Any]", entries), start=1)
    )


def written(keys: Keys) -> str:
    """Write keys as an approvers' file, the same for the same keys."""
    pieces = ["# Whose signatures count. Changed by `prode-mcp approver`, or by hand.\n"]
    for one in keys.approvers:
        # No field's form lets in a quote or a backslash.
        fields = {k: v for k, v in one.model_dump().items() if v or k == "revoked"}
        first = ("name", "scheme", "key")
        order = (*first, *(key for key in fields if key not in first))
        lines = (f"{key} = {_literal(fields[key])}\n" for key in order)
        pieces.append("\n[[approver]]\n" + "".join(lines))
    return "".join(pieces)


def _literal(value: str | bool) -> str:  # noqa: FBT001  a TOML value
    return f'"{value}"' if isinstance(value, str) else str(value).lower()


def _demand_each_once(approvers: list[Approver]) -> None:
    """Demand that no key stands twice, whichever scheme it stands under.

    One key under two names would be one person who counts as two.
    """
    from prode_mcp.approvals.signing.identities import identity  # noqa: PLC0415  loads the ciphers

    owners: dict[bytes | KeyId, Approver] = {}
    for one in approvers:
        for named in (identity(one), id_of(one)):
            owner = owners.setdefault(named, one)
            if owner is not one:
                raise SettingsError(
                    f"approvers' file: {one.name} and {owner.name} have the same key"
                )
