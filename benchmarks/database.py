"""What the proof and the guarded transaction add to a plain query on the same standby."""

import json
import statistics
import time
from pathlib import Path
from typing import Any

import anyio
import psycopg

from prode_mcp.practice.postgres import cluster, has_postgres
from prode_mcp.sources.database import Database
from prode_mcp.sql.shapes import Accepted
from tests.sql.conftest import CLINIC, reader

_CHECKS = Path(__file__).parent.parent / "tests" / "sql" / "checks.jsonl"
_ROUNDS = 5


def quantile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


async def measured(database: Database, dsn: str) -> dict[str, Any]:
    prover = await database.prover()
    given = [json.loads(line)["sql"] for line in _CHECKS.read_text().splitlines()]
    proofs: list[float] = []
    added: list[float] = []
    plain_ms: list[float] = []
    async with await psycopg.AsyncConnection.connect(dsn, autocommit=True) as plain:
        for sql in given:
            best_proof = best_whole = best_plain = float("inf")
            for _ in range(_ROUNDS):
                begun = time.perf_counter()
                verdict = prover.check(sql)
                best_proof = min(best_proof, time.perf_counter() - begun)
                if not isinstance(verdict, Accepted):
                    break
                begun = time.perf_counter()
                await database.run(sql, await database.prove(sql), label="bench")  # type: ignore[arg-type]
                best_whole = min(best_whole, time.perf_counter() - begun)
                begun = time.perf_counter()
                await (await plain.execute(sql)).fetchall()
                best_plain = min(best_plain, time.perf_counter() - begun)
            if best_whole < float("inf"):
                proofs.append(best_proof * 1000)
                added.append((best_whole - best_plain) * 1000)
                plain_ms.append(best_plain * 1000)
    return {
        "checks": len(added),
        "proof_ms": {"median": _ms(proofs, 0.5), "p95": _ms(proofs, 0.95)},
        "added_ms": {"median": _ms(added, 0.5), "p95": _ms(added, 0.95)},
        "plain_ms_median": _ms(plain_ms, 0.5),
        "ratio_median": round(
            statistics.median((a + p) / p for a, p in zip(added, plain_ms, strict=True)), 1
        ),
        "goals": {"proof_ms_median": 0.4, "added_ms_median": 3, "added_ms_p95": 8},
    }


def _ms(values: list[float], share: float) -> float:
    return round(quantile(values, share), 3)


def run() -> dict[str, Any]:
    if not has_postgres():
        return {"left_out": "the servers' wheel is not installed"}
    with cluster(18, {"clinic": CLINIC}) as pg:
        database = reader(pg)
        return anyio.run(measured, database, database.dsn)
