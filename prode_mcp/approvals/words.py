"""A word: one statement with a signature over it, as a person hands it in."""

import json
from collections.abc import Iterable
from typing import Final

from prode_mcp.approvals.actions import canonical, exact
from prode_mcp.approvals.judging import Word
from prode_mcp.approvals.keys import ActiveKeys
from prode_mcp.approvals.signing.shapes import SIGNATURES, BadSignatureError, Signature
from prode_mcp.approvals.signing.verify import verified
from prode_mcp.approvals.statements import Statement, read_statement
from prode_mcp.approvals.terms import Deployment
from prode_mcp.trees import as_mapping

_MOST_BYTES: Final = 40_000


def written_word(statement: Statement, signature: Signature) -> str:
    """Write a word, as it is imported and kept."""
    told = {"statement": canonical(statement).decode(), "signature": signature.model_dump()}
    return json.dumps(told, separators=(",", ":"))


def heard_word(
    content: bytes, keys: ActiveKeys, *, deployment: Deployment, origins: Iterable[str] = ()
) -> Word:
    """Read and verify a word.

    Raises:
        BadSignatureError: it is none, or its signature does not hold.
    """
    statement, signature = _parts(content)
    signed = verified(signature, statement, keys, deployment=deployment, origins=origins)
    return Word(read_statement(statement), signed.approver, signed.key, signed.strength)


def _parts(content: bytes) -> tuple[bytes, Signature]:
    if len(content) > _MOST_BYTES:
        raise BadSignatureError("it is too long")
    try:
        told = as_mapping(json.loads(exact(content)))
        signature = SIGNATURES.validate_python(told.get("signature"))
    except (ValueError, RecursionError):
        raise BadSignatureError("it is no word of a known form") from None
    statement = told.get("statement")
    if set(told) != {"statement", "signature"} or not isinstance(statement, str):
        raise BadSignatureError("it holds a statement and a signature, and nothing else")
    try:
        return statement.encode(), signature
    except UnicodeEncodeError:
        raise BadSignatureError("its statement holds half a character") from None
