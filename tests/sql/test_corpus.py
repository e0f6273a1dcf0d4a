"""Our own corpus: attacks that do what they say, and honest checks that answer the truth."""

import json
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from decimal import Decimal
from typing import Any, cast

import psycopg
import pytest

from prode_mcp.errors import SourceError
from prode_mcp.practice.postgres import Cluster
from prode_mcp.sources.database import Answered, Database
from prode_mcp.sql.shapes import Accepted
from tests.shared import SHARED
from tests.sql.conftest import HERE, reader, worst

pytestmark = [pytest.mark.anyio, pytest.mark.xdist_group("postgres")]

PLACES: dict[str, Callable[[Cluster], Database]] = {"replica": reader, "superuser": worst}
# Everything that a trap could have touched, on the primary.
SNAPSHOT = """
SELECT (SELECT count(*) FROM public.trap_log), (SELECT md5(string_agg(body, '' ORDER BY id)) FROM public.memos),
  (SELECT last_value::text || is_called FROM public.receipt_no),
  (SELECT count(*) FROM pg_class), (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'),
  (SELECT count(*) FROM pg_largeobject_metadata), (SELECT count(*) FROM pg_roles WHERE rolsuper),
  (SELECT count(*) FROM pg_description), has_table_privilege('clinic_ro', 'memos', 'DELETE')
"""


def lines(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


ATTACKS = lines("attacks.jsonl")
CHECKS = lines("checks.jsonl")


def test_the_corpus_is_wide_and_no_copy_of_the_public_sample() -> None:
    attacks, checks = ({line["sql"] for line in part} for part in (ATTACKS, CHECKS))

    assert len(attacks) == len(ATTACKS) >= 150
    assert len({line["class"] for line in ATTACKS}) >= 20
    assert len(checks) == len(CHECKS) >= 60
    sample = SHARED / "db" / "sql_examples.jsonl"
    if sample.is_file():
        public = {json.loads(line)["sql"] for line in sample.read_text("utf-8").splitlines()}
        assert not public & (attacks | checks)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.spec("database.row-copy")
async def test_no_attack_gets_an_answer_and_none_leaves_a_trace(pg: Cluster, place: str) -> None:
    database = PLACES[place](pg)
    before = pg.psql("clinic", SNAPSHOT)

    answered = [line["sql"] for line in ATTACKS if await answer(database, line["sql"])]

    await database.close()
    assert answered == []
    assert pg.psql("clinic", SNAPSHOT) == before


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.spec("database.honest-checks")
async def test_every_honest_check_answers_what_the_plain_statement_answers(
    pg: Cluster, place: str
) -> None:
    database = PLACES[place](pg)
    wrong = list[tuple[str, Any, Any]]()

    with psycopg.connect(f"{pg.primary} dbname=clinic user=postgres", autocommit=True) as plain:
        plain.execute("SET timezone = 'UTC'")
        for line in CHECKS:
            found = await answer(database, line["sql"])
            if found is None:
                wrong.append((line["sql"], "refused", ""))
            elif line["class"] not in {"statistics", "explain"}:
                truth = plain.execute(line["sql"].encode()).fetchall()
                if not alike(found, truth):
                    wrong.append((line["sql"], found, truth))

    await database.close()
    assert wrong == []


def alike(shown: Answered, truth: list[tuple[Any, ...]]) -> bool:
    """Say whether an answer is the truth, but for small groups and small counts."""
    mine = Counter(told(row) for row in shown.shown.rows)
    theirs = Counter(told(row) for row in truth[:200])
    hidden = shown.shown.suppressed
    if any("<5" in row or "suppressed" in row for row in mine):
        return sum(mine.values()) + hidden == sum(theirs.values())
    return (mine - theirs).total() == 0 and (theirs - mine).total() == hidden


def told(row: Any) -> tuple[str, ...]:
    return tuple(cell(value) for value in row)


def cell(value: Any) -> str:
    if isinstance(value, list | tuple):
        return "[" + ",".join(cell(v) for v in cast("list[Any]", value)) + "]"
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    if isinstance(value, Decimal | int | float) and not isinstance(value, bool):
        return f"{float(value):.6g}"
    try:
        return f"{float(value):.6g}"
    except (TypeError, ValueError):
        return str(value)


async def answer(database: Database, sql: str) -> Answered | None:
    verdict = await database.prove(sql)
    if not isinstance(verdict, Accepted):
        return None
    try:
        found = await database.run(sql, verdict, label="PRD-1-r1")
    except SourceError:
        return None
    return found if isinstance(found, Answered) else None


def test_every_attack_does_what_it_says_for_a_role_that_may(pg: Cluster) -> None:
    if pg.version != 18:
        pytest.skip("shown on one server")
    idle = [(line["does"], line["sql"]) for line in ATTACKS if not does(pg, line)]

    assert idle == []


def does(pg: Cluster, line: dict[str, str]) -> bool:
    """Run an attack as it stands, by the simple protocol, as a superuser on a primary."""
    limit = "400ms" if line["does"] == "slow" else "10s"
    dsn = f"{pg.primary} dbname=clinic user=postgres options='-c statement_timeout={limit}'"
    # Closed without a commit: nothing of it lasts.
    with closing(psycopg.connect(dsn)) as plain:
        try:
            return DEEDS[line["does"]](plain, line)
        except psycopg.Error:
            return False


def leaks(plain: psycopg.Connection, line: dict[str, str]) -> bool:
    cursor = plain.execute(line["sql"].encode())
    found = ""
    while True:
        found += str(cursor.fetchall() if cursor.description else "")
        if not cursor.nextset():
            return line["mark"] in found


def acts(plain: psycopg.Connection, line: dict[str, str]) -> bool:
    probe = line["probe"].encode()
    before = plain.execute(probe).fetchone()
    plain.execute(line["sql"].encode())
    return plain.execute(probe).fetchone() != before


def runs(plain: psycopg.Connection, line: dict[str, str]) -> bool:
    plain.execute(line["sql"].encode())
    return True


def errs(plain: psycopg.Connection, line: dict[str, str]) -> bool:
    try:
        plain.execute(line["sql"].encode())
    except psycopg.Error as error:
        return (error.sqlstate or "")[:2] in {"22", "42", "3F"}
    return False


def slow(plain: psycopg.Connection, line: dict[str, str]) -> bool:
    try:
        plain.execute(line["sql"].encode())
    except psycopg.errors.QueryCanceled:
        return True
    return False


def copies(plain: psycopg.Connection, line: dict[str, str]) -> bool:
    try:
        plain.execute(line["sql"].encode())
    except psycopg.ProgrammingError:
        # The library says so of a connection that has begun to copy.
        return plain.pgconn.transaction_status == psycopg.pq.TransactionStatus.ACTIVE
    return False


def named(_plain: psycopg.Connection, _line: dict[str, str]) -> bool:
    """Hidden characters, dead servers: what these would do is not PostgreSQL's to show."""
    return True


DEEDS: dict[str, Callable[[psycopg.Connection, dict[str, str]], bool]] = {
    "leaks": leaks,
    "acts": acts,
    "runs": runs,
    "errs": errs,
    "slow": slow,
    "copies": copies,
    "named": named,
}
