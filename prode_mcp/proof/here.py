"""What this installation says of itself for a reviewer to pin: its key, approvers and terms."""

import base64
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pydantic import JsonValue

from prode_mcp.approvers_file import ApproversFile
from prode_mcp.errors import FileError

if TYPE_CHECKING:
    from prode_mcp.settings import Settings


def trust_here(
    settings: "Settings", public: bytes, withheld: Sequence[str] = ()
) -> dict[str, JsonValue]:
    """Return the content of a trust file; `public` is the server's key.

    Raises:
        FileError: the approvers' file cannot be read.
    """
    file = settings.approvers
    try:
        approvers = file.read_text(encoding="utf-8") if file and file.is_file() else ""
    except (OSError, UnicodeDecodeError):
        raise FileError(f"{file} cannot be read") from None
    return {
        "server_keys": [base64.b64encode(public).decode()],
        "approvers": approvers,
        "terms": settings.approval_terms,
        "deployment": settings.deployment,
        "origin": ApproversFile(settings).origin,
        "withheld": list(withheld),
    }
