"""Redaction: what it finds in the sample corpus, and how fast it reads, beside a bare scan.

The sample corpus was in sight when the rules were written, so its recall says what still works,
not what to expect of other text; SECURITY.md has the figures for text the rules had not seen.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.log_patterns import lines
from prode_mcp.redaction import redact_text
from prode_mcp.redaction.scan import HyperscanPass, hyperscan_version
from tests.shared import ROOT, SHARED

BLOCK = 65_536
_FIRST = (
    "import time, prode_mcp.redaction as r; begun = time.perf_counter();"
    "r.redact_text('by a@example.net'); print(time.perf_counter() - begun)"
)


def fastest(work: Callable[[str], object], texts: Iterable[str], rounds: int = 3) -> float:
    """Return the megabytes a second of the best round."""
    given = list(texts)
    size = sum(len(text.encode()) for text in given)
    best = float("inf")
    for _ in range(rounds):
        begun = time.perf_counter()
        for text in given:
            work(text)
        best = min(best, time.perf_counter() - begun)
    return size / 1e6 / best


def bare() -> Callable[[str], object]:
    """Return one scan for all triggers that looks at no match, as Hyperscan alone would do it."""
    scan = HyperscanPass()
    return lambda text: scan.count(text.encode())


def blocks(texts: Iterable[str]) -> list[str]:
    """Return texts as blocks of about 64 KiB, cut at line ends."""
    made: list[str] = []
    held: list[str] = []
    size = 0
    for text in texts:
        held.append(text)
        size += len(text) + 1
        if size > BLOCK:
            made.append("\n".join(held))
            held, size = [], 0
    return [*made, "\n".join(held)] if held else made


def bulk_of(records: list[dict[str, Any]]) -> list[str]:
    """Return a megabyte with three clean records to one dirty, as the score's bulk text."""
    clean = [r["text"] for r in records if not r["spans"]]
    dirty = [r["text"] for r in records if r["spans"]]
    mixed: list[str] = []
    size = 0
    for n in range(10**6):
        if size > 1_000_000:
            break
        four = [*(clean[(3 * n + k) % len(clean)] for k in range(3)), dirty[n % len(dirty)]]
        mixed += four
        size += sum(len(text.encode()) for text in four)
    return blocks(mixed)


def scored(folder: Path) -> dict[str, Any]:
    """Return the score's own figures for the sample corpus."""
    site = json.loads((folder / "config.json").read_text())
    with TemporaryDirectory() as place:
        told = Path(place, "score.json")
        subprocess.run(
            [
                sys.executable, str(folder / "score.py"), str(folder / "dev_corpus.jsonl"),
                "prode_mcp.redaction:redact_text", "--json", str(told),
            ],
            check=True, capture_output=True, cwd=ROOT,
            env={
                **os.environ,
                "PYTHONPATH": str(ROOT),
                "PRODE_REDACTION_OWN_DOMAINS": ",".join(site["own_domains"]),
                "PRODE_REDACTION_ROLE_MAILBOXES": ",".join(site["role_mailboxes"]),
            },
        )  # fmt: skip
        summary: dict[str, Any] = json.loads(told.read_text())["summary"]
    return {k: round(v, 4) if isinstance(v, float) else v for k, v in summary.items()}


def run() -> dict[str, Any]:
    redact_text("warm")
    first = [
        float(
            subprocess.run([sys.executable, "-c", _FIRST], check=True, capture_output=True).stdout
        )
        for _ in range(3)
    ]
    log = blocks(line for _, line in lines()[:40_000])
    told: dict[str, Any] = {
        "first_call_warm_ms": round(min(first) * 1000),
        "ordinary_log_mb_per_s": round(fastest(redact_text, log, 1), 2),
        "goals": {"bulk": 20, "records": 4, "worst": 1, "ratio_to_scan": 0.2, "first_call_ms": 150},
    }
    if hyperscan_version():
        told["ordinary_log_bare_scan_mb_per_s"] = round(fastest(bare(), log), 1)
    folder = SHARED / "redaction"
    if folder.is_dir():
        corpus = (folder / "dev_corpus.jsonl").read_text(encoding="utf-8").splitlines()
        told["sample_corpus"] = scored(folder)
        if hyperscan_version():
            bulk = bulk_of([json.loads(line) for line in corpus if '"text"' in line])
            scan = fastest(bare(), bulk)
            told["bulk_bare_scan_mb_per_s"] = round(scan, 1)
            told["bulk_ratio_to_scan"] = round(fastest(redact_text, bulk) / scan, 3)
    return told
