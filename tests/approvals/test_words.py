"""A word is a statement with a signature over it; whatever else arrives is turned down."""

import json

import pytest

from prode_mcp.approvals.approvers import SshApprover, id_of
from prode_mcp.approvals.signing.shapes import BadSignatureError, SshSignature, told
from prode_mcp.approvals.words import heard_word
from tests.approvals.signed import ADDED, STATEMENT, SecurityKey, active

INES = SshApprover(name="ines", key=SecurityKey().line, added=ADDED)
SIGNATURE = SshSignature(key=id_of(INES), signature=told(SecurityKey().sshsig(STATEMENT)))


@pytest.mark.parametrize(
    "statement",
    ["\ud800", "[" * 30_000, STATEMENT.decode() + "\udfff", "", "null", "1e999", "9" * 5_000],
    ids=["half a character", "deep", "half at the end", "empty", "null", "infinite", "long"],
)
@pytest.mark.spec("approval.signatures")
def test_a_word_whose_statement_cannot_be_read_is_turned_down(statement: str) -> None:
    word = json.dumps({"statement": statement, "signature": SIGNATURE.model_dump()})

    with pytest.raises(BadSignatureError):
        heard_word(word.encode(), active(INES), deployment="embedded")
