"""Take secrets and personal data out of text before anything stores or returns it.

Only this package makes `Clean` text and `Artifact`s.
"""

from prode_mcp.redaction.engine import (
    RULE_SET,
    clean_artifact,
    redact_counted,
    redact_text,
    redact_tree,
)

__all__ = ["RULE_SET", "clean_artifact", "redact_counted", "redact_text", "redact_tree"]
