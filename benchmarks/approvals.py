"""Use an approval: find it, verify its word again, judge, let pass, keep the use and the intent.

On SQLite with every commit on the disk, the approvers' file read each time as in the server.
Beside it, in turns, a bare INSERT and COMMIT of the same bytes in a file of its own.
"""

import sqlite3
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

import anyio

from prode_mcp.approvals.actions import Kind, action_digest, canonical
from prode_mcp.approvals.approvers import PassphraseApprover
from prode_mcp.approvals.keys import keys_of, written
from prode_mcp.approvals.signing.passphrase import sign
from prode_mcp.approvals.signing.shapes import told
from prode_mcp.approvals.statements import Statement, moment, read_moment, request_id
from prode_mcp.approvals.words import written_word
from prode_mcp.approvers_file import ApproversFile
from prode_mcp.calls import Calls, blob
from prode_mcp.contracts import Clean, Digest, Refusal, RunId
from prode_mcp.effects import effect_key
from prode_mcp.events import EVENTS, Event, Granted, Intended, Redeemed, Requested
from prode_mcp.fold import Run
from prode_mcp.gates import Grant, granted
from prode_mcp.holding import Holdings
from prode_mcp.runs.acting import Acting
from prode_mcp.runs.delivery import Delivery
from prode_mcp.runs.hearing import Hearing
from prode_mcp.settings import settings_of
from prode_mcp.store.sqlite import SqliteLedger
from tests.approvals.machine import HOLDS, START, STRONG, TOOL, action, private

ROUNDS = 300
ACTION = action(0, 0)
DIGEST = action_digest(ACTION)


def approved(run: RunId, approvers: ApproversFile) -> tuple[list[Event], list[bytes]]:
    """Return the events of a run that has one approved request, and their blobs."""
    nonce = "0" * 32
    statement = Statement(
        request=request_id(run, DIGEST, nonce),
        run=run,
        kind=Kind.TICKET_TERMINAL,
        action=DIGEST,
        requester="process 1",
        nonce=nonce,
        not_before=moment(START),
        not_after=moment(START + HOLDS),
        ledger_head="b" * 64,
        policy=approvers.terms().digest(),
        deployment="embedded",
        decision="approve",
    )
    texts = [canonical(ACTION).decode(), canonical(statement).decode()]
    word = written_word(statement, sign(private("ines"), canonical(statement)))
    kept_action, kept_statement, kept_word = (blob(text) for text in (*texts, word))
    request = Digest(statement.request)
    asked = Requested(
        at=START,
        request=request,
        act=ACTION.kind,
        action=kept_action[0],
        digest=DIGEST,
        statement=kept_statement[0],
        not_after=read_moment(statement.not_after),
    )
    heard = Granted(
        at=START,
        request=request,
        word=kept_word[0],
        decision="approve",
        approver=Clean("ines"),
        strength=3,
    )
    first = STRONG[0].model_copy(update={"run": run})
    return [first, *STRONG[1:], asked, heard], [kept_action[1], kept_statement[1], kept_word[1]]


async def use(acting: Acting, run: Run) -> list[Event]:
    """Use the run's approval as a gated call does, and return what was kept."""
    found = await acting._approved(run, DIGEST)  # noqa: SLF001  the part of a call that is measured
    assert not isinstance(found, Refusal), found
    statement = found[0]
    key = effect_key(run.id, TOOL, DIGEST)
    request, until = Digest(statement.request), read_moment(statement.not_after)
    grant = Grant(request=request, digest=DIGEST, not_after=until)
    content, text = blob(canonical(ACTION).decode())
    events: list[Event] = [
        Redeemed(at=START, request=request, digest=DIGEST, key=key),
        Intended(at=START, effect=TOOL, step=Clean(DIGEST), key=key, content=content),
    ]
    entries = [(f"{event.kind}:{key}", event) for event in events]
    kept = await acting.calls.keep(granted(TOOL, grant), run.id, entries, blobs=[text])
    assert isinstance(kept, Run), kept
    return events


def bare(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("pragma journal_mode=wal")
    db.execute("pragma synchronous=full")
    db.execute("create table kept (body blob)")
    return db


def insert(db: sqlite3.Connection, body: bytes) -> float:
    begun = time.perf_counter()
    db.execute("begin immediate")
    db.execute("insert into kept values (?)", (body,))
    db.execute("commit")
    return time.perf_counter() - begun


async def measure(folder: Path) -> dict[str, Any]:
    file = folder / "approvers.toml"
    key = told(private("ines").public_key().public_bytes_raw())
    entry = PassphraseApprover(name="ines", added="2026-01-01", key=key)
    file.write_text(written(keys_of([entry])))
    approvers = ApproversFile(settings_of({"PRODE_APPROVERS": str(file)}))
    ledger = SqliteLedger(folder / "ledger.db")
    holdings = Holdings(ledger, "process 1")
    calls = Calls(holdings, lambda: START)
    acting = Acting(Delivery(calls), Hearing(calls, approvers))
    plain = bare(folder / "bare.db")
    ours: list[float] = []
    theirs: list[float] = []
    for number in range(ROUNDS):
        run_id = RunId(f"PRD-2315-r{number + 1}")
        events, blobs = approved(run_id, approvers)
        await holdings.take(run_id, START)
        entries = [(f"{place}", event) for place, event in enumerate(events)]
        run = await holdings.record(run_id, entries, blobs=blobs)
        assert isinstance(run, Run), run
        begun = time.perf_counter()
        kept = await use(acting, run)
        ours.append(time.perf_counter() - begun)
        theirs.append(insert(plain, b"".join(map(EVENTS.dump_json, kept))))
    await ledger.close()
    plain.close()
    return _told(ours, theirs)


def _told(ours: list[float], theirs: list[float]) -> dict[str, Any]:
    p50, p50_bare = statistics.median(ours), statistics.median(theirs)
    return {
        "p50_ms": round(1000 * p50, 2),
        "p95_ms": round(1000 * statistics.quantiles(ours, n=20)[18], 2),
        "bare_p50_ms": round(1000 * p50_bare, 2),
        "ratio": round(p50 / p50_bare, 2),
        "goal_p50_ms": 2,
    }


def run() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        return anyio.run(measure, Path(folder))
