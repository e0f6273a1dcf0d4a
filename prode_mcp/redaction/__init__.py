"""Take secrets and personal data out of text before anything stores or returns it.

Only this package makes `Clean` text and `Artifact`s. The engine loads with the first text: the
server's start does not wait for it.
"""

from collections import Counter
from typing import TYPE_CHECKING

from pydantic import JsonValue

from prode_mcp.contracts import Clean

if TYPE_CHECKING:
    from prode_mcp.redaction.redactor import Redaction, Redactor

__all__ = ["redact", "redact_counted", "redact_text", "redact_tree", "redactor_for"]


def redactor_for(key: bytes = b"") -> "Redactor":
    """Return the redactor that the settings describe; with a key, a run's own."""
    from prode_mcp.redaction.standard import standard  # noqa: PLC0415  loads the engine

    return standard().for_run(key) if key else standard()


def redact(text: str) -> "Redaction":
    """Return clean text with what was found in it, by kind, rule and place, and the rule set's id."""
    return redactor_for().redact(text)


def redact_text(text: str) -> Clean:
    """Return the text with every secret and direct identifier replaced by its kind."""
    return redactor_for().text(text)


def redact_counted(text: str) -> tuple[Clean, Counter[str]]:
    """Return the clean text and how many pieces of each kind were taken out."""
    redaction = redactor_for().redact(text)
    return redaction.text, redaction.counts


def redact_tree(tree: JsonValue) -> tuple[JsonValue, Counter[str]]:
    """Return a JSON tree, keys included, with every text redacted, and the counts by kind."""
    return redactor_for().tree(tree)
