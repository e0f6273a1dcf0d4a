"""`prode-mcp db`: the operator's commands, over the same code as the tool."""

import json
import subprocess
import sys
from typing import Any

import pytest

from prode_mcp.practice.postgres import Cluster
from tests.sql.conftest import reader, worst

pytestmark = pytest.mark.xdist_group("postgres")

HOSTILE = [
    json.dumps({"sql": "SELECT " + "x" * 1_000_000}).encode(),
    json.dumps({"sql": "SELECT 1\0; DROP TABLE memos"}).encode(),
    json.dumps({"sql": "SELECT " + "(" * 100_000 + "1" + ")" * 100_000}).encode(),
    b"[" * 100_000 + b"]" * 100_000,
    b'{"sql":' * 100_000,
    b"not json",
    b"",
    b"\x00\xff\xfe",
    b'{"sql": null}',
    b'["sql"]',
    b'{"sql": "\\ud800"}',
    b'{"sql": ""}',
]


def db(
    command: str, dsn: str, *more: str, lines: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "prode_mcp", "db", command, "--dsn", dsn, *more],
        input=lines,
        capture_output=True,
        check=False,
    )


def tried(dsn: str, *statements: str, more: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    lines = b"".join(json.dumps({"sql": s}).encode() + b"\n" for s in statements)
    done = db("try", dsn, *more, lines=lines)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.spec("database.refusals")
def test_try_answers_each_line_with_a_verdict_of_the_documented_form(pg: Cluster) -> None:
    told = tried(
        reader(pg).dsn,
        "SELECT state, count(*) FROM bookings GROUP BY state ORDER BY 2 DESC LIMIT 1",
        "SELECT email FROM people",
        "DELETE FROM memos",
        "SELECT count(*) FROM bookings a, bookings b, bookings c",
        "SELECT count(*) FROM bookings WHERE price_cents = 341",
        "SELECT sum(price_cents / (wait_ms - wait_ms)) FROM bookings",
    )

    names = {"verdict", "code", "reason", "rows", "cost", "static_us", "total_us"}
    assert all(names <= set(line) for line in told)
    assert [line["verdict"] for line in told] == [
        *("accepted", "refused", "approval_required", "refused", "refused", "refused")
    ]
    assert told[0]["rows"] == [["paid", 4500]]
    assert [line["code"] for line in told[1:]] == [
        *("identifier", "write", "too_expensive", "group_too_small", "bad_question")
    ]
    assert all(line["rows"] is None for line in told[1:])


@pytest.mark.spec("database.hostile-text")
def test_try_survives_any_line_and_answers_soon(pg: Cluster) -> None:
    good = json.dumps({"sql": "SELECT count(*) FROM bookings"}).encode()

    done = db("try", reader(pg).dsn, lines=b"\n".join([*HOSTILE, good]))

    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [line["verdict"] for line in told] == ["refused"] * len(HOSTILE) + ["accepted"]
    # Twice the promise: another test may have the processor.
    assert max(line["total_us"] for line in told[:-1]) < 100_000


@pytest.mark.spec("database.standing")
def test_try_takes_a_primary_only_where_it_is_told_to(pg: Cluster) -> None:
    statement = "SELECT count(*) FROM bookings"

    closed = tried(worst(pg).dsn, statement)
    taken = tried(worst(pg).dsn, statement, more=("--accept-primary",))

    assert (closed[0]["verdict"], closed[0]["code"]) == ("refused", "not_allowed")
    assert taken[0]["rows"] == [[12_000]]


@pytest.mark.spec("database.standing")
def test_selfcheck_says_who_we_are_and_fails_where_we_could_write(pg: Cluster) -> None:
    good, bad = db("selfcheck", reader(pg).dsn), db("selfcheck", worst(pg).dsn)

    assert good.returncode == 0
    assert good.stdout.startswith(b"clinic_ro on a replica")
    assert bad.returncode == 1
    assert b"superuser" in bad.stdout


def test_classify_prints_lines_that_the_settings_take(pg: Cluster) -> None:
    done = db("classify", reader(pg).dsn)

    lines = done.stdout.decode().splitlines()
    assert any(line.startswith("people.email=identifier ") for line in lines)
    assert any(line.startswith("bookings.workspace_id=cohort_key ") for line in lines)
    assert any("keys: amount, kind, parts, test" in line for line in lines)


def test_a_dsn_that_leads_nowhere_is_one_line_without_its_secret() -> None:
    done = db("selfcheck", "host=/nowhere/prode password=hunter2-hunter2")

    assert done.returncode == 2
    assert b"hunter2" not in done.stderr + done.stdout
    assert done.stderr.count(b"\n") <= 3
