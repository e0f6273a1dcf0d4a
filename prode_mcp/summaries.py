"""Draft what a customer may be told: facts of the run alone, in words that give nothing away. Pure."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from string import digits
from typing import Final

from pydantic import Field

from prode_mcp.contracts import Fact, Need, Refusal, Shape

MOST_AHEAD: Final = timedelta(hours=24)
_EDGES: Final = ".,;:!?()\"'"
_HEX: Final = frozenset(digits + "abcdef")
_HEX_CHARS: Final = 7
# What only a machine of ours would write: paths, names of code, addresses, ticket keys.
_MARKS: Final = ("/", "\\", "_", "://", "::", "@", "`", "{", "}", "<", ">", "=")
# How services and their parts are named, `billing-api`, and nothing that a customer knows.
_PARTS: Final = frozenset(
    {"api", "svc", "service", "worker", "jobs", "db", "prod", "queue", "cluster", "web", "ro"}
)


class Known(Shape):
    """One sentence for customers, and the fact that it rests on."""

    fact: str = Field(max_length=40)
    text: str = Field(min_length=10, max_length=400)


def draft(
    known: Sequence[Known],
    unknown: Sequence[str],
    next_update: datetime | None,
    facts: Mapping[str, Fact],
    *,
    now: datetime,
    clean: Callable[[str], str],
) -> str | Refusal:
    """Return a summary, or say which sentence may not stand in it and why.

    `facts` are the current ones of the run's bundle, by id; `clean` redacts.
    """
    if next_update is None or not now < next_update <= now + MOST_AHEAD:
        return _refused("next_update is a time with an offset, within the next 24 hours.", ())
    wrong = [
        *(need for one in known if (need := _unproven(one, facts))),
        *(need for text in (*(k.text for k in known), *unknown) if (need := _unsafe(text, clean))),
    ]
    if wrong:
        return _refused("The summary says what no customer may be told on these facts.", wrong)
    return "\n".join(
        (
            "What we know",
            *(f"- {one.text.strip()}" for one in known),
            "",
            "What we do not know yet",
            *(f"- {text.strip()}" for text in unknown or ("Nothing beyond the above is open.",)),
            "",
            f"Next update: by {next_update:%Y-%m-%d %H:%M} {next_update:%Z}.",
        )
    )


def _unproven(one: Known, facts: Mapping[str, Fact]) -> Need | None:
    fact = facts.get(one.fact)
    if fact is None:
        listed = ", ".join(facts) or "none"
        return Need(what=f"{one.fact} is no current fact of the bundle; there are {listed}")
    said = " ".join(
        (
            fact.statement,
            *(str(c.value) for c in fact.citations),
            *(c.quote for c in fact.citations),
        )
    )
    known = set(_numbers(said))
    missing = [number for number in _numbers(one.text) if number not in known]
    if missing:
        return Need(what=f"{one.fact} does not say {', '.join(missing[:5])}")
    return None


def _unsafe(text: str, clean: Callable[[str], str]) -> Need | None:
    if clean(text) != text:
        return Need(what=f"a sentence holds what redaction takes out: {clean(text)[:80]}")
    inner = [word for word in _words(text) if _is_internal(word)]
    if inner:
        return Need(what=f"names of ours mean nothing to a customer: {', '.join(inner[:5])}")
    return None


def _is_internal(word: str) -> bool:
    if any(mark in word for mark in _MARKS):
        return True
    if word.casefold().rpartition("-")[2] in _PARTS and "-" in word:
        return True
    head, dash, tail = word.partition("-")
    if dash and head.isupper() and tail.isdigit():
        return True
    is_hex = len(word) >= _HEX_CHARS and _HEX.issuperset(word.casefold())
    return is_hex and not word.isdigit() and any(c in digits for c in word)


def _words(text: str) -> Iterable[str]:
    return (bare for word in text.split() if (bare := word.strip(_EDGES)))


def _numbers(text: str) -> list[str]:
    """Return the numbers of a text, `1,200` and `1200` alike, a time by its parts."""
    kept = "".join(
        c if c in digits or (c in ".," and _between_digits(text, n)) else " "
        for n, c in enumerate(text)
    )
    return [_plain(word) for word in kept.split()]


def _between_digits(text: str, n: int) -> bool:
    return 0 < n < len(text) - 1 and text[n - 1] in digits and text[n + 1] in digits


def _plain(number: str) -> str:
    bare = number.replace(",", "")
    return (bare.rstrip("0").rstrip(".") if "." in bare else bare.lstrip("0")) or "0"


def _refused(message: str, missing: Iterable[Need]) -> Refusal:
    return Refusal(code="not_for_customers", message=message, missing=tuple(missing)[:8])
