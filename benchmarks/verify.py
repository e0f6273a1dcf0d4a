"""Verify an export of 10,000 events and 500 artifacts, every check and both engines included."""

import hashlib
import json
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from prode_mcp import __version__
from prode_mcp.content import report_page
from prode_mcp.contracts import (
    Artifact,
    Digest,
    Envelope,
    Mode,
    Need,
    Redacted,
    Refusal,
    RunId,
    Specialist,
)
from prode_mcp.events import Event, Opened, Read, Stopped
from prode_mcp.proof.copies import REPORT, copies
from prode_mcp.proof.envelope import NAME, key_id, sign
from prode_mcp.proof.exporting import Exported, write_export
from prode_mcp.proof.files import read_export
from prode_mcp.proof.record import GENESIS, LEDGER, Line, read_record, written
from prode_mcp.proof.report import report
from prode_mcp.proof.trust import Trust
from prode_mcp.proof.verifying import verified

EVENTS: Final = 10_000
ARTIFACTS: Final = 500
RUN: Final = RunId("BIG-1-r1")
BEGAN: Final = datetime(2026, 11, 18, 8, tzinfo=UTC)
KEY: Final = Ed25519PrivateKey.from_private_bytes(b"\x07" * 32)
_INVENTORY: Final = b"{}"


def large() -> dict[str, bytes]:
    """Make an export whose every check passes: answers, and refusals between them."""
    blobs = {_digest(_INVENTORY): _INVENTORY}
    events: list[Event] = [_opened()]
    for number in range(1, EVENTS):
        at = BEGAN + timedelta(seconds=number)
        if number % (EVENTS // ARTIFACTS) == 1:
            content = _answer(number, at).model_dump_json().encode()
            blobs[_digest(content)] = content
            events.append(_read(at, Digest(_digest(content))))
        else:
            events.append(_stopped(at))
    lines = b"".join(written(line) + b"\n" for line in _chained(events))
    files = {LEDGER: lines, **{f"blobs/{d}": content for d, content in blobs.items()}}
    record = read_record(files)
    files |= copies(record.run(), record.blobs)
    files[REPORT] = report(record, record.run(), report_page())
    last = record.lines[-1]
    told = {"run": RUN, "head": last.hash, "events": last.seq, "server": __version__}
    return files | {NAME: sign(files, told, KEY)}


def run() -> dict[str, Any]:
    """Return how long it takes in a process of its own, and the memory at its most."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.zip"
        write_export(Exported(large(), ()), path)
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.verify", str(path)],
            capture_output=True,
            text=True,
            check=True,
        )
    return json.loads(done.stdout)


def measured(path: Path) -> dict[str, Any]:
    """Verify one export here, twice: the second time the engines are loaded."""
    import anyio

    public = KEY.public_key().public_bytes_raw()
    trust = Trust({key_id(public): public})
    took: list[float] = []
    for _ in range(2):
        began = time.perf_counter()
        found = anyio.run(verified, read_export(path), trust)
        took.append(time.perf_counter() - began)
    assert not [one for one in found if one.verdict == "FAIL"], found
    return {
        "events": EVENTS,
        "artifacts": ARTIFACTS,
        "first_s": round(took[0], 2),
        "again_s": round(took[1], 2),
        "most_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def _opened() -> Opened:
    return Opened(
        at=BEGAN,
        run=RUN,
        ticket="BIG-1",
        mode=Mode.DRY_RUN,
        principal="benchmark",
        ticket_created_at=BEGAN,
        snapshot=None,
        inventory=Digest(_digest(_INVENTORY)),
        sources=(),
        required=(),
    )


def _answer(number: int, at: datetime) -> Artifact:
    rows = [
        {
            "at": f"{at:%H:%M:%S}",
            "count": n * number,
            "path": f"/v1/plans/{n}",
            "status": 500 + n % 4,
        }
        for n in range(40)
    ]
    return Artifact(
        run=RUN,
        tool="sentry_issue",
        specialist=Specialist.SENTRY,
        arguments={"issue": str(number)},
        observed_at=at,
        envelope=_ENVELOPE,
        body={"rows": rows, "title": f"answer {number}"},
        redacted=Redacted(rules="benchmark"),
    )


_ENVELOPE: Final = Envelope(calls=0, returned=40)


def _read(at: datetime, digest: Digest) -> Read:
    return Read(
        at=at,
        tool="sentry_issue",
        specialist=Specialist.SENTRY,
        artifact=digest,
        envelope=_ENVELOPE,
    )


def _stopped(at: datetime) -> Stopped:
    refusal = Refusal(
        code="evidence_first",
        message="The evidence gate opens at 70 %; this run stands at 0 %.",
        missing=(Need(what="a fact of another source", call="aws_logs"),),
    )
    return Stopped(at=at, tool="code_read", refusal=refusal)


def _chained(events: list[Event]) -> list[Line]:
    made: list[Line] = []
    prev = GENESIS
    for seq, event in enumerate(events, 1):
        ts = int(event.at.timestamp() * 1000)
        line = Line(
            RUN, seq, event.kind, f"{event.kind}:{seq}", 1, ts, event.model_dump_json(), prev, ""
        )
        line = line._replace(hash=line.made())
        prev = line.hash
        made.append(line)
    return made


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


if __name__ == "__main__":
    print(json.dumps(measured(Path(sys.argv[1]))))
