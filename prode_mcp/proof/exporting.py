"""Take a run out of a ledger, for a reviewer who trusts none of it."""

import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from prode_mcp import __version__
from prode_mcp.contracts import Digest, RunId
from prode_mcp.errors import FileError, ProdeError
from prode_mcp.events import Granted
from prode_mcp.fold import Run, fold
from prode_mcp.proof.checks import digests_of
from prode_mcp.proof.envelope import NAME, sign
from prode_mcp.proof.leaks import leaks_in
from prode_mcp.proof.record import LEDGER, Line, written
from prode_mcp.redaction import redactor_for
from prode_mcp.store.raw import RawLedger

_PAGE: Final = 500


class Exported(NamedTuple):
    """An export's files, and the blobs that stayed behind, each with why."""

    files: Mapping[str, bytes]
    withheld: tuple[tuple[str, str], ...]


class LeakError(ProdeError):
    """Something of a run must not leave, and cannot be left out without breaking the chain."""


async def export(ledger: RawLedger, run: RunId, key: Ed25519PrivateKey) -> Exported:
    """Return a run's record, its blobs and its signed envelope.

    Every text is read by the redactor of today and by the second engine once more: a blob in
    which either finds something stays behind.

    Raises:
        ProdeError: there is no such run.
        LeakError: an event itself holds what must not leave.
    """
    lines = await _lines(ledger, run)
    events = [row.event for row in await ledger.read(run)]
    record = b"".join(written(line) + b"\n" for line in lines)
    if why := await leaks_in(record):
        msg = f"the record of {run} holds {why}; nothing was exported"
        raise LeakError(msg)
    files: dict[str, bytes] = {LEDGER: record}
    withheld: list[tuple[str, str]] = []
    wanted = list(dict.fromkeys(d for event in events for d in digests_of(event)))
    # A word was taken in only in its one form: a statement and a signature, which looks like a key.
    words = {event.word for event in events if isinstance(event, Granted)}
    for digest in wanted:
        content = await ledger.get(Digest(digest))
        if content is None:
            withheld.append((digest, "it is not in the ledger"))
        elif digest not in words and (why := await leaks_in(content)):
            withheld.append((digest, why))
        else:
            files[f"blobs/{digest}"] = content
            wanted += [d for d in _pictures(content) if d not in wanted]
    files |= _copies(fold(events), files)
    told = {
        "run": run,
        "head": lines[-1].hash,
        "events": len(lines),
        "server": __version__,
        "rules": redactor_for().rules,
        "withheld": [digest for digest, _ in withheld],
    }
    return Exported({**files, NAME: sign(files, told, key)}, tuple(withheld))


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


def _pictures(content: bytes) -> list[str]:
    if b"prode://files/" not in content:
        return []
    text = content.decode("utf-8", "replace")
    return [part[:64] for part in text.split("prode://files/")[1:]]


def _copies(run: Run, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return what a reader looks for by name: copies of blobs, and the approvals side by side."""
    found: dict[str, bytes] = {}
    named = {
        "bundle.json": run.bundle.bundle if run.bundle else None,
        "inventory.json": run.inventory,
        "handoff.md": run.outcome.report if run.outcome else None,
        **{f"specialists/{n}.json": digest for n, digest in enumerate(run.reports, 1)},
    }
    for name, digest in named.items():
        if digest and f"blobs/{digest}" in files:
            found[name] = files[f"blobs/{digest}"]
    for one in run.approvals:
        told: dict[str, Any] = {
            "request": one.request.model_dump(mode="json"),
            "words": [word.model_dump(mode="json") for word in one.words],
            "redeemed": one.redeemed.model_dump(mode="json") if one.redeemed else None,
        }
        found[f"approvals/{one.request.request}.json"] = rfc8785.dumps(told)
    return found
