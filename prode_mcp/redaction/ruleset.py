"""The id of the rules that ran, for an artifact to carry and a reviewer to know."""

import hashlib
from functools import cache
from typing import Final

from prode_mcp.redaction import keys, lexicon
from prode_mcp.redaction.rules import RULES
from prode_mcp.redaction.scan import DIGEST
from prode_mcp.redaction.site import SERVICES, Site

# Grows with every change of the code around the rules that changes what goes.
_LOGIC: Final = 2


@cache
def rules_id() -> str:
    """Return the id of the rules alone, the same for every site that runs this version."""
    parts = (
        _LOGIC,
        [tuple(rule) for rule in RULES],
        keys.tables(),
        DIGEST,
        sorted(SERVICES),
        hashlib.sha256(" ".join(sorted(lexicon.GIVEN | lexicon.FAMILY)).encode()).hexdigest(),
    )
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


def rule_set(site: Site, engine: str) -> str:
    """Return the id of the rules, a dash, and the id of the site's own words and the engine."""
    own = repr(
        (
            sorted(site.own_domains),
            sorted(site.role_mailboxes),
            sorted(site.kept),
            sorted(site.kept_ends),
            sorted(site.secret_keys),
            engine,
        )
    )
    return f"{rules_id()}-{hashlib.sha256(own.encode()).hexdigest()[:8]}"
