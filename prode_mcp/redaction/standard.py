"""The redactor of this process: its rules compiled once, its site from the settings."""

from collections.abc import Callable
from functools import cache
from typing import Final, Protocol

from prode_mcp.cache import kept
from prode_mcp.redaction.redactor import Redactor
from prode_mcp.redaction.scan import (
    DIGEST,
    TRIGGERS,
    HyperscanPass,
    Pass,
    Re2Pass,
    hyperscan_version,
)
from prode_mcp.redaction.site import Site
from prode_mcp.settings import read_settings


class Keep(Protocol):
    """Returns the bytes kept under a name, or makes them; see `cache.kept`."""

    def __call__(
        self, name: str, make: Callable[[], bytes], *, is_good: Callable[[bytes], bool]
    ) -> bytes:
        """Return bytes that are good."""
        ...


@cache
def standard() -> Redactor:
    """Return the redactor that the environment describes.

    Raises:
        SettingsError: a setting has no usable value.
    """
    settings = read_settings()
    site = Site(
        own_domains=split(settings.redaction_own_domains),
        role_mailboxes=split(settings.redaction_role_mailboxes),
        kept=frozenset(split(settings.redaction_kept, fold=False)),
        kept_ends=split(settings.redaction_kept_ends, fold=False),
        secret_keys=frozenset(
            "".join(c for c in key if c.isalnum()) for key in split(settings.redaction_secret_keys)
        ),
    )
    scan, engine = _scan()
    return Redactor(scan, engine, site)


def split(listed: str, *, fold: bool = True) -> tuple[str, ...]:
    """Return the parts of a comma-separated setting."""
    parts = (part.strip() for part in listed.split(","))
    return tuple(part.casefold() if fold else part for part in parts if part)


@cache
def _scan() -> tuple[Pass, str]:
    version = hyperscan_version()
    if not version:
        return Re2Pass(), "re2"
    return hyperscan_pass(f"redaction-{DIGEST[:16]}-{version}"), f"hyperscan {version}"


def hyperscan_pass(name: str, keep: Keep = kept) -> HyperscanPass:
    """Return the pass kept under a name, compiled again where the file is damaged or finds nothing.

    Whoever can write this user's files can still plant one that knows the samples.
    """
    stored = keep(name, lambda: HyperscanPass().dump(), is_good=_finds)
    return HyperscanPass(stored)


def _finds(stored: bytes) -> bool:
    """Say whether stored triggers load here and end where RE2 says that they end."""
    try:
        hits = HyperscanPass(stored)(_SAMPLE)
    except Exception:  # noqa: BLE001  the library names no error of its own for a bad file
        return False
    names = {TRIGGERS[number].name for number in hits if number < len(TRIGGERS)}
    return names >= _SAMPLED


_SAMPLE: Final = (
    b"password=x1y2z3 a.b@example.net from 203.0.113.9 postgres://u:pw9@h/ +1 202 555 0188\n"
    b"-----BEGIN RSA PRIVATE KEY-----\n\\u0041 %41 &#65;\n"
)
_SAMPLED: Final = frozenset(
    {
        "key",
        "mail",
        "ipv4",
        "url-password",
        "phone-plus",
        "private-key",
        "escaped",
        "percent",
        "entity",
    }
)
