"""The redactor of this process: its rules compiled once, its site from the settings."""

from functools import cache

from prode_mcp.cache import kept
from prode_mcp.redaction.redactor import Redactor
from prode_mcp.redaction.scan import DIGEST, HyperscanPass, Pass, Re2Pass, hyperscan_version
from prode_mcp.redaction.site import Site
from prode_mcp.settings import read_settings


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
    stored = kept(f"redaction-{DIGEST[:16]}-{version}", lambda: HyperscanPass().dump())
    return HyperscanPass(stored), f"hyperscan {version}"
