"""The kinds of what goes, and the placeholders that name them."""

from collections.abc import Callable
from typing import Final

from prode_mcp.redaction.words import words

SECRETS: Final = words(
    """
    password url_password basic_auth bearer jwt session_cookie aws_key_id aws_secret aws_session
    azure github gitlab slack slack_webhook stripe google openai anthropic linear sentry_token
    npm pypi twilio sendgrid other_vendor private_key k8s_secret signing_secret secret url_token
    otp
    """
)
"""A secret's placeholder has no digest: a short secret's digest would be a test of guesses."""

IDENTIFIERS: Final = words(
    """
    email email_obf phone person login customer_org ip iban card national_id passport device_id
    bank_acct address dob home_path
    """
)
"""Direct identifiers: the same value joins within a run."""

_ALL: Final = SECRETS | IDENTIFIERS | {"encoded"}
_HEX: Final = frozenset("0123456789abcdef")


def is_placeholder(text: str) -> bool:
    """Say whether a text is exactly what stands in a taken value's place, and nothing more."""
    inner = text[1:-1]
    if not (text.startswith("<") and text.endswith(">")) or "<" in inner or ">" in inner:
        return False
    kind, sign, digest = inner.partition(":")
    if kind in _ALL:
        return not sign or (len(digest) == 6 and _HEX.issuperset(digest))
    return inner == "withheld: redactor" or inner.startswith("rows n=")


def without_placeholders(text: str) -> str:
    """Return what is left of a text when every placeholder is taken out."""
    return _with_placeholders(text, lambda _: "")


def same_kinds(text: str) -> str:
    """Return a text whose placeholders say their kind alone: another run's have other digests."""
    return _with_placeholders(text, lambda taken: f"{taken.partition(':')[0].rstrip('>')}>")


def _with_placeholders(text: str, become: Callable[[str], str]) -> str:
    left: list[str] = []
    at = 0
    while at < len(text):
        start = text.find("<", at)
        close = text.find(">", start) if start >= 0 else -1
        if close < 0:
            break
        left.append(text[at:start])
        piece = text[start : close + 1]
        left.append(become(piece) if is_placeholder(piece) else piece)
        at = close + 1
    left.append(text[at:])
    return "".join(left)
