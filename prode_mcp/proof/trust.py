"""What a reviewer trusts: it is pinned elsewhere, and never comes with an export. Pure."""

import base64
import binascii
from collections.abc import Mapping
from typing import NamedTuple

from prode_mcp.approvals.terms import Deployment
from prode_mcp.errors import ProdeError
from prode_mcp.proof.envelope import key_id
from prode_mcp.trees import as_list, as_mapping


class TrustError(ProdeError):
    """A trust file cannot be used."""


class Trust(NamedTuple):
    """Keys of servers by their names, whose words count, and blobs that may be left out.

    `approvers` is the text of the approvers' file, `terms` what `PRODE_APPROVAL_TERMS` said.
    """

    server_keys: Mapping[str, bytes]
    withheld: frozenset[str] = frozenset()
    approvers: str = ""
    terms: str = ""
    deployment: Deployment = "embedded"
    origin: str = ""


def read_trust(tree: object) -> Trust:
    """Read a trust file.

    Raises:
        TrustError: it names no key that can be used.
    """
    told = as_mapping(tree)
    keys: dict[str, bytes] = {}
    for text in as_list(told.get("server_keys")):
        try:
            key = base64.b64decode(str(text), validate=True)
        except (binascii.Error, ValueError):
            raise TrustError("server_keys holds something that is no key") from None
        if len(key) != 32:
            raise TrustError("server_keys holds something that is no Ed25519 key")
        keys[key_id(key)] = key
    if not keys:
        raise TrustError("it names no server's key; make it with `prode-mcp trust`")
    return Trust(
        keys,
        frozenset(map(str, as_list(told.get("withheld")))),
        approvers=str(told.get("approvers", "")),
        terms=str(told.get("terms", "")),
        deployment="separate" if told.get("deployment") == "separate" else "embedded",
        origin=str(told.get("origin", "")),
    )
