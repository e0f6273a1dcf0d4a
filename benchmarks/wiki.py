"""Search a wiki of 5,000 pages, and read it for the first time."""

import tempfile
import time
from datetime import date
from pathlib import Path
from statistics import quantiles
from typing import Any, Final

from prode_mcp.wiki import Wiki

PAGES: Final = 5_000
TODAY: Final = date(2026, 11, 18)
_TEXT: Final = """---
title: Service {n}
systems: [service-{n}, queue-{m}]
symptoms: ["error {n} on /v1/path{m}", "latency of kind {k}"]
owner: team {k}
reviewed: 2026-11-01
---

Logs in /ecs/prod/service-{n}. Deployed by pipeline {m}. Seen before: the pool of kind {k} was
exhausted after a release, connections were refused, and retries made it worse until the queue
drained. Look first at the pool, then at what was deployed within an hour, then at vendor {m}.
"""


def run() -> dict[str, Any]:
    """Return how long a first search takes, which reads all, and how long one takes after it."""
    with tempfile.TemporaryDirectory() as folder:
        for n in range(PAGES):
            text = _TEXT.format(n=n, m=n % 97, k=n % 13)
            (Path(folder) / f"service-{n}.md").write_text(text, encoding="utf-8")
        wiki = Wiki(Path(folder))
        began = time.perf_counter()
        wiki.search("error 7 on path7", TODAY)
        first = time.perf_counter() - began
        took: list[float] = []
        for n in range(200):
            began = time.perf_counter()
            wiki.search(f"error {n * 13} on path{n % 97} latency, connections refused", TODAY)
            took.append((time.perf_counter() - began) * 1000)
    cut = quantiles(took, n=100)
    return {
        "pages": PAGES,
        "first_s": round(first, 2),
        "p50_ms": round(cut[49], 1),
        "p95_ms": round(cut[94], 1),
        "max_ms": round(max(took), 1),
    }
