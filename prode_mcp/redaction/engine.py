"""Apply the rules to text and to JSON trees. Linear time on any input: RE2 only."""

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache, partial
from ipaddress import ip_address, ip_network
from typing import Any, Final, cast

from pydantic import JsonValue

from prode_mcp.contracts import Artifact, Clean, Observation, Redacted, RunId
from prode_mcp.redaction.rules import RULES, SENSITIVE_KEYS, Rule

RULE_SET: Final = hashlib.sha256(repr((RULES, SENSITIVE_KEYS)).encode()).hexdigest()[:16]
"""Names the rules that ran, for an artifact to carry."""

LIMIT_CHARS: Final = 2_000_000
"""Longer text is withheld whole: nothing passes unread."""
WITHHELD: Final = Clean("<withheld: redactor>")

# Direction marks and zero-width characters hide text from a reader and from the rules.
_INVISIBLE: Final = dict.fromkeys(
    [
        *(*range(9), 11, 12, *range(14, 32), 127),
        *(0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)),
        *range(0xD800, 0xE000),
    ]
)
_OWN_NETWORKS: Final = tuple(
    ip_network(net)
    for net in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"),
        *("172.16.0.0/12", "192.168.0.0/16", "::/127", "fc00::/7", "fe80::/10"),
    )
)


def redact_text(text: str) -> Clean:
    """Return the text with every secret and direct identifier replaced by its kind."""
    return redact_counted(text)[0]


def redact_counted(text: str) -> tuple[Clean, Counter[str]]:
    """Return the clean text and how many pieces of each kind were taken out."""
    counts: Counter[str] = Counter()
    if len(text) > LIMIT_CHARS:
        return WITHHELD, Counter(withheld=1)
    shown = text.translate(_INVISIBLE)
    lowered = shown.lower()
    for rule, pattern in _compiled():
        if rule.anchors and not any(anchor in lowered for anchor in rule.anchors):
            continue
        if pattern.search(shown) is not None:
            shown = pattern.sub(partial(_replace, rule=rule, counts=counts), shown)
    return Clean(shown), counts


def redact_tree(tree: JsonValue) -> tuple[JsonValue, Counter[str]]:
    """Return a JSON tree, keys included, with every text redacted, and the counts by kind."""
    counts: Counter[str] = Counter()
    return _walk(tree, counts), counts


def clean_artifact(
    observation: Observation,
    *,
    run: RunId,
    tool: str,
    arguments: Mapping[str, JsonValue],
    observed_at: datetime,
) -> Artifact:
    """Turn what a source gave into what may be stored and returned."""
    body, counts = redact_tree(observation.body)
    asked, more = redact_tree(dict(arguments))
    keyed = {str(redact_text(k)): str(redact_text(v)) for k, v in observation.keyed.items()}
    return Artifact(
        run=run,
        tool=tool,
        specialist=observation.source,
        arguments=asked,
        observed_at=observed_at,
        envelope=observation.envelope,
        body=body,
        keyed=keyed,
        redacted=Redacted(rules=RULE_SET, counts=dict(sorted((counts + more).items()))),
    )


def _walk(tree: JsonValue, counts: Counter[str], kind: str = "") -> JsonValue:
    if isinstance(tree, dict):
        return {
            redact_text(key): _walk(value, counts, kind or _kind_of(key))
            for key, value in tree.items()
        }
    if isinstance(tree, list):
        return [_walk(value, counts, kind) for value in tree]
    if tree is None or isinstance(tree, bool):
        return tree
    if kind and tree != "":
        counts[kind] += 1
        return f"<{kind}>"
    if isinstance(tree, str):
        text, more = redact_counted(tree)
        counts.update(more)
        return text
    return tree


def _kind_of(key: str) -> str:
    return SENSITIVE_KEYS.get("".join(c for c in key.casefold() if c.isalpha()), "")


@cache
def _compiled() -> tuple[tuple[Rule, Any], ...]:
    import re2  # noqa: PLC0415  0.1 s that the server's start does not need

    options = cast("Any", re2).Options()
    options.max_mem = 64 << 20
    options.log_errors = False
    return tuple((rule, cast("Any", re2).compile(rule.pattern, options)) for rule in RULES)


def _replace(hit: Any, *, rule: Rule, counts: Counter[str]) -> str:
    whole: str = hit.group(0)
    before: str = hit.group(1) or ""
    after: str = hit.group(2) or ""
    value = whole[len(before) : len(whole) - len(after)]
    if rule.check and not _CHECKS[rule.check](value):
        return whole
    counts[rule.kind] += 1
    return f"{before}<{rule.kind}>{after}"


def _is_mail(value: str) -> bool:
    return not value.startswith("git@")


def _passes_luhn(value: str) -> bool:
    digits = [int(c) for c in value if c.isdecimal()]
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[-2::-2]]
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def _is_public_ip(value: str) -> bool:
    try:
        address = ip_address(value.rstrip(":") if not value.endswith("::") else value)
    except ValueError:
        return False
    return not any(address in net for net in _OWN_NETWORKS if net.version == address.version)


def _is_not_masked(value: str) -> bool:
    return any(c.isalnum() for c in value) and value.casefold() not in {
        *("filtered", "redacted", "undefined", "required", "missing", "invalid", "expired"),
    }


_CHECKS: Final[dict[str, Callable[[str], bool]]] = {
    "mail": _is_mail,
    "luhn": _passes_luhn,
    "public_ip": _is_public_ip,
    "not_masked": _is_not_masked,
}
