"""Every check over an export, the one for redaction included, which loads its engines."""

from collections.abc import Mapping, Sequence

from prode_mcp.content import report_page
from prode_mcp.proof.checks import verify
from prode_mcp.proof.files import ExportError
from prode_mcp.proof.findings import Finding
from prode_mcp.proof.leaks import redaction
from prode_mcp.proof.record import read_record
from prode_mcp.proof.trust import Trust


async def verified(
    files: Mapping[str, bytes], trust: Trust, quoted: Sequence[str] = ()
) -> list[Finding]:
    """Return what every check found, in the order of their numbers."""
    try:
        record = read_record(files)
    except ExportError as error:
        return [Finding("V1", "FAIL", str(error)), *await redaction(files, None)]
    found = verify(files, record, trust, report_page(), quoted)
    found += await redaction(files, record)
    return sorted(found, key=lambda one: int(one.check.removeprefix("V")))
