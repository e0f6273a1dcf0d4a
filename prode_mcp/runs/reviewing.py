"""A run's record as a reviewer would check it, for whoever works on it: nothing leaves, or is signed."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from anyio import to_thread
from pydantic import JsonValue

from prode_mcp.approvers_file import ApproversFile
from prode_mcp.calls import Calls
from prode_mcp.contracts import Answer, RunId, refused
from prode_mcp.holding import unknown_run
from prode_mcp.store.raw import RawLedger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prode_mcp.proof.findings import Finding
    from prode_mcp.settings import Settings

_TOOL: Final = "run_verify"
_UNSIGNED: Final = "nobody has signed this yet; prode-mcp export does"


@dataclass(frozen=True, slots=True)
class Reviewing:
    """Checks runs by the checks of `prode-mcp verify`."""

    calls: Calls
    ledger: RawLedger
    settings: "Settings"

    async def verify(self, run_id: str) -> Answer:
        """Return what each check says of a run as it stands."""
        if await self.calls.holdings.look(RunId(run_id)) is None:
            return refused(_TOOL, unknown_run(run_id), run_id)
        # The checks load engines and ciphers, which the server's start does not need.
        from prode_mcp.proof.exporting import LeakError  # noqa: PLC0415

        try:
            return _told(run_id, await checks(self.ledger, self.settings, RunId(run_id)))
        except LeakError as error:
            return Answer(status="failed", tool=_TOOL, run=run_id, code="leak", message=str(error))


async def checks(ledger: RawLedger, settings: "Settings", run: RunId) -> "list[Finding]":
    """Check a run by what this installation trusts: its approvers and terms.

    Raises:
        ProdeError: there is no such run.
        LeakError: an event itself holds what must not leave.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PrivateKey,
    )

    from prode_mcp.proof.exporting import export  # noqa: PLC0415
    from prode_mcp.proof.here import trust_here  # noqa: PLC0415
    from prode_mcp.proof.trust import read_trust  # noqa: PLC0415
    from prode_mcp.proof.verifying import verified  # noqa: PLC0415

    # The envelope is for those who get a file; a key of this moment makes none.
    key = Ed25519PrivateKey.generate()
    public = key.public_key().public_bytes_raw()
    told = await to_thread.run_sync(trust_here, settings, public)
    made = await export(ledger, run, key, terms=ApproversFile(settings).terms())
    trust = read_trust(told | {"withheld": [digest for digest, _ in made.withheld]})
    return await verified(made.files, trust)


def _told(run_id: str, found: "Sequence[Finding]") -> Answer:
    lines: list[JsonValue] = []
    for one in found:
        is_signature = one.check == "V3" and one.verdict == "PASS"
        verdict, what = ("NOT-CHECKABLE", _UNSIGNED) if is_signature else (one.verdict, one.what)
        told: dict[str, JsonValue] = {"check": one.check, "verdict": verdict, "what": what}
        lines.append(told | ({"event": one.seq} if one.seq else {}))
    failed = sorted({one.check for one in found if one.verdict == "FAIL"})
    message = f"failed: {', '.join(failed)}" if failed else ""
    body: JsonValue = {"passed": not failed, "checks": lines}
    return Answer(status="ok", tool=_TOOL, run=run_id, message=message, body=body)
