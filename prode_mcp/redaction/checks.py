"""Say whether a value that has a kind's form is one: checksums first, then words around it."""

import math
from collections import Counter
from collections.abc import Callable
from typing import Final

from prode_mcp.redaction.masks import is_masked
from prode_mcp.redaction.number_checks import NUMBER_CHECKS
from prode_mcp.redaction.person_checks import PERSON_CHECKS
from prode_mcp.redaction.site import Site
from prode_mcp.redaction.words import words


def holds(check: str, value: str, site: Site) -> bool:
    """Say whether a value passes a rule's check; a rule without one takes every match."""
    return not check or CHECKS[check](value, site)


def entropy(value: str) -> float:
    """Return Shannon's entropy of a text in bits a character."""
    n = len(value)
    return -sum(c / n * math.log2(c / n) for c in Counter(value).values()) if n else 0.0


def is_dense(value: str, _site: Site) -> bool:
    """Say whether a value looks made by a machine: long, and not a word."""
    if is_masked(value) or len(value) < 6:
        return False
    if is_object_id(value):
        return False
    digits = sum(c.isdigit() for c in value)
    if value.isdecimal():
        return len(value) >= 20
    lower, upper = value != value.upper(), value != value.lower()
    if len(value) < 12:
        return digits >= 2 and lower and len(value) >= 8
    if digits == 0:
        return (
            lower
            and upper
            and not value.istitle()
            and entropy(value) > 3.6
            and not _is_words(value)
        )
    return not _is_words(value) and entropy(value) > 2.3


def is_object_id(value: str) -> bool:
    """Say whether a value is a vendor's name for one of its objects, which opens nothing.

    Stripe: API reference, object ids; Twilio: SIDs.
    """
    kind, sign, rest = value.partition("_")
    if sign:
        return kind in _OBJECTS and len(rest) >= 8 and rest.isalnum()
    return len(value) == 34 and value[:2] in _SIDS and not value[2:].strip("0123456789abcdef")


_OBJECTS: Final = words(
    """
    evt pi cus ch acct in ii il sub si price prod plan req re txn pm src card ba po tr pyr seti
    cn dp inv link sched txr we btok fee file qt iauth ipi ich rp vs prv ord sku
    """
)
_SIDS: Final = frozenset(["AC", "SM", "MM", "CA", "RE", "PN", "MG", "VA", "VE", "CF", "IS", "CH"])


def _is_words(value: str) -> bool:
    """Say whether a value is words and small numbers joined by - _ . or /."""
    parts = (
        value.replace("_", "-").replace(".", "-").replace("/", "-").replace("%20", "-").split("-")
    )
    wordy = [p for p in parts if p.isalpha() and (p.islower() or p.isupper() or p.istitle())]
    return len(parts) > 1 and all(
        p in wordy or (len(p) <= 4 and p.isdecimal()) or not p for p in parts
    )


def is_typed(value: str, _site: Site) -> bool:
    """Say whether what stands where a secret is typed is one, and not a name of one or code."""
    if is_masked(value) or len(value) < 4:
        return False
    if value.startswith(("/", "./", "~/", "--")) and entropy(value) < 4.2:
        return False
    return (
        not (value.replace(".", "").replace("_", "").isalpha() and "." in value)
        and "(" not in value
    )


def _odd(value: str, _site: Site) -> bool:
    value = value.rstrip(".,!?:)")
    if is_masked(value) or len(value) < 6 or "://" in value or value.startswith(("@", "/", "#")):
        return False
    if value.startswith(("ssh-", "ecdsa-", "sk-ssh-", "sk-ecdsa-", "AAAA", "SHA256:", "MD5:")):
        return False  # a public key, a fingerprint
    digit, alpha = any(c.isdigit() for c in value), any(c.isalpha() for c in value)
    if not alpha:
        return False
    if digit and not _is_words(value):
        return not (len(value) == 36 and value.count("-") == 4) and not _is_hex_id(value)
    if value.isalpha() and len(value) >= 12 and is_dense(value, _site):
        return True
    special = any(c in "!#$%^&*@?~=+" for c in value[1:])
    return special and "(" not in value


def _is_hex_id(value: str) -> bool:
    return len(value) <= 12 and all(c in "0123456789abcdef" for c in value)


def _is_session(value: str, site: Site) -> bool:
    """Say whether what follows `session` is made by a machine, and not a UUID: that is its id."""
    is_uuid = len(value) == 36 and value.count("-") == 4
    is_ulid = len(value) == 26 and value.isupper() and value.isalnum() and value[0] in "01234567"
    return not (is_uuid or is_ulid) and any(map(str.isdigit, value)) and is_dense(value, site)


def _is_masked_url(value: str, _site: Site) -> bool:
    port = value.partition("/")[0]
    return not is_masked(value) and not (port.isdecimal() and len(port) <= 5)


def _is_not_ids(value: str, _site: Site) -> bool:
    return not value.isdecimal() and not is_masked(value)


def _is_cookies(value: str, _site: Site) -> bool:
    return "=" in value


def _is_k8s(value: str, _site: Site) -> bool:
    return len(value) % 4 == 0 and not value.islower() and not value.isdecimal()


def _is_mixed(value: str, _site: Site) -> bool:
    kinds = (
        any(map(str.isdigit, value)),
        any(map(str.islower, value)),
        any(map(str.isupper, value)),
    )
    return all(kinds) and not is_masked(value)


CHECKS: Final[dict[str, Callable[[str, Site], bool]]] = {
    **NUMBER_CHECKS,
    **PERSON_CHECKS,
    "dense": is_dense,
    "session": _is_session,
    "typed": is_typed,
    "odd": _odd,
    "masked_url": _is_masked_url,
    "not_ids": _is_not_ids,
    "cookies": _is_cookies,
    "k8s": _is_k8s,
    "mixed": _is_mixed,
}
"""Every check by the name that rules call it."""
