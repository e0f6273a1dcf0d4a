"""One approver's key: the three kinds of entries in the approvers' file."""

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated, Final, Literal, Self

from pydantic import (
    AfterValidator,
    ConfigDict,
    Field,
    TypeAdapter,
    ValidationError,
    model_validator,
)

from prode_mcp.approvals.signing.shapes import Base64, KeyId, key_id, octets
from prode_mcp.approvals.strengths import Strength
from prode_mcp.contracts import Shape
from prode_mcp.errors import SettingsError

if TYPE_CHECKING:
    from prode_mcp.approvals.signing.ssh_keys import SshKey

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
    from prode_mcp.approvals.signing.cose import read_cose_key  # noqa: PLC0415  loads WebAuthn

    read_cose_key(octets(text))
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

    @model_validator(mode="after")
    def _can_be_verified(self) -> Self:
        if self.verify_required and self.strength < Strength.PRESENCE:
            msg = "verify_required, and no security key that could ask for a PIN"
            raise ValueError(msg)
        return self

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
