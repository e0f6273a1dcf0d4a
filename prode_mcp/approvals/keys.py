"""The approvers' file: whose keys count, kept by a team in its own repository.

Text in, shapes out; whoever asks reads the file. A file of which any part is not understood is
refused whole, since a key left out in silence is a person who believes that they can approve.
"""

import hashlib
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, Self, cast

import rfc8785
from pydantic import (
    AfterValidator,
    ConfigDict,
    Field,
    TypeAdapter,
    ValidationError,
    model_validator,
)

from prode_mcp.approvals.signing.shapes import Base64, KeyId, Scheme, key_id, octets
from prode_mcp.approvals.strengths import Strength
from prode_mcp.contracts import Digest, Shape
from prode_mcp.errors import SettingsError

if TYPE_CHECKING:
    from prode_mcp.approvals.signing.ssh_keys import SshKey

_DOMAIN: Final = b"prode-approvers-v1\x00"
_ED25519_BYTES: Final = 32
_SAYS_NO_DAY: Final = "must be a day, as in 2026-11-26"


def _a_day(text: str) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise ValueError(_SAYS_NO_DAY) from None
    if day.isoformat() != text:
        raise ValueError(_SAYS_NO_DAY)
    return text


def _a_day_or_none(text: str) -> str:
    return _a_day(text) if text else text


def _an_ssh_key(line: str) -> str:
    from prode_mcp.approvals.signing.ssh_keys import read_line  # noqa: PLC0415  loads the ciphers

    return read_line(line).line


def _an_ed25519_key(text: str) -> str:
    if len(octets(text)) != _ED25519_BYTES:
        msg = "must be the 32 bytes of an Ed25519 key, as base64url"
        raise ValueError(msg)
    return text


def _a_cose_key(text: str) -> str:
    from prode_mcp.approvals.signing.cose import demand_cose_key  # noqa: PLC0415  loads WebAuthn

    demand_cose_key(octets(text))
    return text


class _Approver(Shape):
    """Base of an entry. `name` is a handle and no mail address; days are in UTC."""

    model_config = ConfigDict(strict=True)

    name: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,63}$")]
    added: Annotated[str, AfterValidator(_a_day)]
    revoked: Annotated[str, AfterValidator(_a_day_or_none)] = ""
    """The first day on which the key no longer counts: doubt about an hour goes against it."""

    @model_validator(mode="after")
    def _is_revoked_after_it_was_added(self) -> Self:
        if self.revoked and self.revoked < self.added:
            msg = "revoked before it was added"
            raise ValueError(msg)
        return self

    def is_active(self, at: datetime) -> bool:
        """Say whether the key counts at a moment."""
        day = at.astimezone(UTC).date().isoformat()
        return self.added <= day and not (self.revoked and self.revoked <= day)


class SshApprover(_Approver):
    """A key in OpenSSH's form. With `verify_required`, each signature needs a PIN or biometric."""

    scheme: Literal["ssh"] = "ssh"
    key: Annotated[str, Field(max_length=8_192), AfterValidator(_an_ssh_key)]
    verify_required: bool = False

    @property
    def material(self) -> bytes:
        """The key's SSH blob."""
        return self._read().blob

    @property
    def strength(self) -> Strength:
        """What its signatures count."""
        return Strength.PRESENCE if self._read().is_hardware else Strength.PLAIN_KEY

    def _read(self) -> "SshKey":
        from prode_mcp.approvals.signing.ssh_keys import read_line  # noqa: PLC0415

        return read_line(self.key)


class PassphraseApprover(_Approver):
    """The public half of a sealed key."""

    scheme: Literal["passphrase"] = "passphrase"
    key: Annotated[Base64, AfterValidator(_an_ed25519_key)]

    @property
    def material(self) -> bytes:
        """The key's 32 bytes."""
        return octets(self.key)

    @property
    def strength(self) -> Strength:
        """What its signatures count."""
        return Strength.PASSPHRASE


class PasskeyApprover(_Approver):
    """A passkey: `key` is its public half as COSE, `credential` the id that its device gave it."""

    scheme: Literal["passkey"] = "passkey"
    key: Annotated[Base64, AfterValidator(_a_cose_key)]
    credential: Base64
    rp_id: Annotated[str, Field(pattern=r"^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$")]
    aaguid: Annotated[str, Field(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
    device_type: Literal["single_device", "multi_device"]

    @property
    def material(self) -> bytes:
        """The credential's id."""
        return octets(self.credential)

    @property
    def strength(self) -> Strength:
        """What its signatures count where the page stands on the agent's own machine."""
        return Strength.PRESENCE


Approver = Annotated[
    SshApprover | PassphraseApprover | PasskeyApprover, Field(discriminator="scheme")
]
_APPROVER: Final[TypeAdapter[Approver]] = TypeAdapter(Approver)


def id_of(approver: Approver) -> KeyId:
    """Name an entry's key, as signatures do."""
    return key_id(approver.scheme, approver.material)


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
    return _APPROVER.validate_python(approver.model_dump() | {"revoked": day})


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


def read_approver(entry: object, *, where: str) -> Approver:
    """Read one entry; `where` names it in a refusal.

    Raises:
        SettingsError: it is not understood.
    """
    try:
        return _APPROVER.validate_python(entry)
    except ValidationError as error:
        told = error.errors(include_url=False, include_input=False)[0]
        # The first step is the scheme; a field that nobody knows is not repeated.
        known = [str(step) for step in told["loc"][1:] if told["type"] != "extra_forbidden"]
        what = f"`{known[0]}`: {told['msg']}" if known else told["msg"]
        if told["type"].startswith("union_tag"):
            what = "`scheme` must be ssh, passphrase or passkey"
        raise SettingsError(f"{where}: {what}") from None


def _demand_each_once(approvers: list[Approver]) -> None:
    # One key under two names would be one person who counts as two.
    owners: dict[bytes, str] = {}
    for one in approvers:
        material = _bare(one)
        if material in owners:
            raise SettingsError(
                f"approvers' file: {one.name} and {owners[material]} have the same key"
            )
        owners[material] = one.name


def _bare(approver: Approver) -> bytes:
    """Return what is the same for one key, whichever scheme it stands under."""
    plain = b"\x00\x00\x00\x0bssh-ed25519\x00\x00\x00\x20"
    return approver.material.removeprefix(plain)
