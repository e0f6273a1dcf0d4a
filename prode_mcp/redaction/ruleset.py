"""The id of the rules that ran, for an artifact to carry and a reviewer to know."""

import hashlib
import pkgutil
from functools import cache
from importlib import import_module
from importlib.metadata import version
from typing import Final

from prode_mcp.redaction.published import PUBLISHED
from prode_mcp.redaction.site import Site

# What decides with us: numbering plans and check digits change with these.
_DECIDING: Final = ("google-re2", "phonenumbers", "python-stdnum")


@cache
def rules_id() -> str:
    """Return the id of the rules alone, the same for every site that runs this version.

    It covers the package's own text, so no change of what goes can keep the id.
    """
    digest = hashlib.sha256()
    for name in ("prode_mcp.redaction", "prode_mcp.redaction.rules"):
        package = import_module(name)
        modules = (m.name for m in pkgutil.iter_modules(package.__path__) if not m.ispkg)
        for module in ("__init__", *sorted(modules)):
            if module != "published":
                digest.update(f"\n{name}.{module}\n".encode())
                text = pkgutil.get_data(name, f"{module}.py") or b""
                digest.update(text.replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:16]


def rule_set(site: Site, engine: str) -> str:
    """Return the id of the rules, a dash, and that of the site's own words and the libraries."""
    own = repr(
        (
            sorted(site.own_domains),
            sorted(site.role_mailboxes),
            sorted(site.kept),
            sorted(site.kept_ends),
            sorted(site.secret_keys),
            engine,
            [(library, version(library)) for library in _DECIDING],
        )
    )
    return f"{rules_id()}-{hashlib.sha256(own.encode()).hexdigest()[:8]}"


def is_known(rule_set_id: str) -> bool:
    """Say whether an artifact's rules are this version's or those of a release.

    What stands after the dash is the site's own and cannot be known here.
    """
    rules, dash, own = rule_set_id.partition("-")
    return rules in {rules_id(), *PUBLISHED.values()} and bool(dash and own)
