"""Take a run out of a ledger, for a reviewer who trusts none of it."""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from prode_mcp import __version__
from prode_mcp.approvals.terms import Terms
from prode_mcp.content import report_page
from prode_mcp.contracts import Digest, RunId
from prode_mcp.errors import FileError, ProdeError
from prode_mcp.events import EVENTS, Event
from prode_mcp.proof.copies import POLICY, REPORT, copies
from prode_mcp.proof.envelope import NAME, sign
from prode_mcp.proof.leaks import leaks_in
from prode_mcp.proof.named import digests_of, known_digests, pictured, words_of
from prode_mcp.proof.record import LEDGER, Line, Record, written
from prode_mcp.proof.report import report
from prode_mcp.redaction import redactor_for
from prode_mcp.store.raw import RawLedger

_PAGE: Final = 500


class Exported(NamedTuple):
    """An export's files, and the blobs that stayed behind, each with why."""

    files: Mapping[str, bytes]
    withheld: tuple[tuple[str, str], ...]


class LeakError(ProdeError):
    """Something of a run must not leave, and cannot be left out without breaking the chain."""


async def export(
    ledger: RawLedger, run: RunId, key: Ed25519PrivateKey, *, terms: Terms | None = None
) -> Exported:
    """Return a run's record, its blobs, what a reader looks for by name, and a signed envelope.

    Every text is read by the redactor of today and by the second engine once more: a blob in
    which either finds something stays behind.

    Raises:
        ProdeError: there is no such run.
        LeakError: an event itself holds what must not leave.
    """
    lines = await _lines(ledger, run)
    events = tuple(EVENTS.validate_json(line.body) for line in lines)
    written_down = b"".join(written(line) + b"\n" for line in lines)
    known = known_digests(lines, events)
    if why := await leaks_in(written_down, known):
        msg = f"the record of {run} holds {why}; nothing was exported"
        raise LeakError(msg)
    blobs, withheld = await _blobs(ledger, events, known)
    record = Record(tuple(lines), events, blobs)
    run_after = record.run()
    files = {
        LEDGER: written_down,
        **{f"blobs/{digest}": content for digest, content in blobs.items()},
        **copies(run_after, blobs),
        REPORT: report(record, run_after, report_page()),
    }
    if terms is not None:
        files[POLICY] = rfc8785.dumps(terms.model_dump(mode="json"))
    told = {
        "run": run,
        "head": lines[-1].hash,
        "events": len(lines),
        "server": __version__,
        "rules": redactor_for().rules,
        "withheld": [digest for digest, _ in withheld],
    }
    return Exported({**files, NAME: sign(files, told, key)}, withheld)


async def _blobs(
    ledger: RawLedger, events: Sequence[Event], known: frozenset[str]
) -> tuple[dict[str, bytes], tuple[tuple[str, str], ...]]:
    """Return the blobs that events name, and those that stay behind, each with why."""
    found: dict[str, bytes] = {}
    withheld: list[tuple[str, str]] = []
    wanted = list(dict.fromkeys(digest for event in events for digest in digests_of(event)))
    # A word was taken in only in its one form: a statement and a signature, which looks like a key.
    words = words_of(events)
    for digest in wanted:
        content = await ledger.get(Digest(digest))
        if content is None:
            withheld.append((digest, "it is not in the ledger"))
        elif digest not in words and (why := await leaks_in(content, known)):
            withheld.append((digest, why))
        else:
            found[digest] = content
            wanted += [picture for picture in pictured(content) if picture not in wanted]
    return found, tuple(withheld)


def write_export(exported: Exported, to: Path) -> None:
    """Write an export into a new folder, or a new zip.

    Raises:
        FileError: it is there already, or cannot be written.
    """
    if to.exists():
        msg = f"{to} is there already"
        raise FileError(msg)
    try:
        if to.suffix == ".zip":
            with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as packed:
                for name in sorted(exported.files):
                    # One moment for all, so that the same run makes the same file.
                    packed.writestr(zipfile.ZipInfo(name), exported.files[name])
            return
        for name, content in exported.files.items():
            path = to / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    except OSError as error:
        raise FileError(f"{to} cannot be written: {error.strerror}") from None


async def _lines(ledger: RawLedger, run: RunId) -> list[Line]:
    found: list[Line] = []
    while rows := await ledger.rows(run, len(found), _PAGE):
        found += [
            Line(run, r.seq, r.kind, r.idem, r.fence, r.ts, r.body, r.prev, r.hash) for r in rows
        ]
    if not found:
        msg = f"there is no run {run[:40]} in {ledger.place}"
        raise ProdeError(msg)
    return found
