"""The two tools, from an MCP client to a replica and back to the ledger."""

from datetime import timedelta

import pytest
from pydantic import SecretStr

from prode_mcp.errors import SettingsError
from prode_mcp.policy import LEASE
from prode_mcp.practice.postgres import Cluster
from prode_mcp.settings import settings_of
from prode_mcp.sources.database.configured import database_of
from prode_mcp.sql.budget import MOST_ALIKE
from tests.house import House
from tests.server.test_runs import RUN, opened
from tests.sql.conftest import reader

pytestmark = [pytest.mark.anyio, pytest.mark.xdist_group("postgres")]

STATES = "SELECT state, count(*), sum(price_cents) FROM bookings WHERE state = 'void' GROUP BY 1"


def dsn(pg: Cluster) -> SecretStr:
    return SecretStr(reader(pg).dsn)


@pytest.mark.spec("database.honest-checks")
async def test_a_check_answers_with_an_envelope_and_is_on_record(noise: House, pg: Cluster) -> None:
    async with noise.client(db_dsn=dsn(pg)) as call:
        await opened(call)
        answer = await call("db_check", run_id=RUN, question="how many are void?", sql=STATES)
        timeline = await call.read(f"prode://runs/{RUN}/timeline")
        inventory = await call.read(f"prode://runs/{RUN}/inventory")

    envelope = answer["envelope"]
    assert answer["status"] == "ok"
    assert answer["body"] == {
        "columns": ["state", "count", "sum"],
        "rows": [[{"quoted": "void"}, 1500, 11_643_000]],
    }
    assert (envelope["role"], envelope["environment"]) == ("clinic_ro", "replica")
    assert envelope["server"].startswith(f"{pg.version}.")
    assert len(envelope["statement"]) == 64
    assert envelope["cost"] > 0
    assert envelope["complete"]
    assert timeline[-1]["kind"] == "read"
    state = next(s for s in inventory["sources"] if s["specialist"] == "database")
    assert state["available"]


@pytest.mark.spec("database.stop")
async def test_a_write_answers_approval_required_with_its_digest_on_record(
    noise: House, pg: Cluster
) -> None:
    async with noise.client(db_dsn=dsn(pg)) as call:
        await opened(call)
        answer = await call(
            "db_check", run_id=RUN, question="backfill?", sql="UPDATE memos SET body = 'x'"
        )
        timeline = await call.read(f"prode://runs/{RUN}/timeline")

    assert (answer["status"], answer["code"]) == ("approval_required", "write")
    assert timeline[-1]["kind"] == "stopped"
    assert timeline[-1]["refusal"]["approval"] == answer["approval"]
    assert len(answer["approval"]) == 64


@pytest.mark.spec("database.refusals")
async def test_a_refusal_names_the_piece_and_a_rewrite_and_repeats_no_identifier(
    noise: House, pg: Cluster
) -> None:
    async with noise.client(db_dsn=dsn(pg)) as call:
        await opened(call)
        listed = await call(
            "db_check", run_id=RUN, question="who?", sql="SELECT person_id FROM bookings"
        )
        single = await call(
            "db_check",
            run_id=RUN,
            question="one?",
            sql="SELECT count(*) FROM people WHERE 'person7@mail7.test' = email",
        )
        few = await call(
            "db_check",
            run_id=RUN,
            question="few?",
            sql="SELECT count(*) FROM bookings WHERE price_cents = 341",
        )

    assert (listed["status"], listed["code"]) == ("refused", "identifier")
    assert "count(DISTINCT bookings.person_id)" in listed["missing"][0]["what"]
    assert single["code"] == "singles_out"
    assert "person7@" not in str(single)
    assert few["code"] == "group_too_small"


@pytest.mark.spec("database.row-copy")
async def test_the_catalog_tells_classes_and_no_data(noise: House, pg: Cluster) -> None:
    async with noise.client(db_dsn=dsn(pg)) as call:
        await opened(call)
        answer = await call("db_catalog", run_id=RUN, like="hook")
        none = await call("db_catalog", run_id=RUN, like="no such thing")

    told = answer["body"]["relations"]
    assert [r["relation"] for r in told] == ["public.hooks"]
    columns = dict(told[0]["columns"])
    assert columns["data"] == "json (amount, kind, parts, test)"
    assert columns["topic"] == "category"
    assert "charge" not in str(answer)
    assert none["body"] == {"relations": []}


@pytest.mark.spec("database.standing")
async def test_a_failed_selfcheck_closes_the_specialist_with_its_reason(
    noise: House, pg: Cluster
) -> None:
    primary = SecretStr(f"{pg.primary} dbname=clinic user=postgres")
    async with noise.client(db_dsn=primary) as call:
        await opened(call)
        inventory = await call.read(f"prode://runs/{RUN}/inventory")
        answer = await call("db_check", run_id=RUN, question="how many?", sql=STATES)

    state = next(s for s in inventory["sources"] if s["specialist"] == "database")
    assert not state["available"]
    assert "superuser" in state["why"]
    assert (answer["status"], answer["code"]) == ("failed", "not_allowed")


@pytest.mark.spec("database.budget")
async def test_one_form_with_changing_constants_is_refused_in_the_end(
    noise: House, pg: Cluster
) -> None:
    async with noise.client(db_dsn=dsn(pg)) as call:
        await opened(call)
        codes = [
            (
                await call(
                    "db_check",
                    run_id=RUN,
                    question="and below?",
                    sql=f"SELECT count(*) FROM bookings WHERE price_cents < {5_000 + number}",
                )
            ).get("code")
            for number in range(14)
        ]
        again = await call(
            "db_check",
            run_id=RUN,
            question="and below?",
            sql="SELECT count(*) FROM bookings WHERE price_cents < 5000",
        )

    assert codes[:12] == [None] * 12
    assert codes[12:] == ["budget_spent"] * 2
    assert again["status"] == "ok"


async def test_a_rule_that_cannot_be_read_blocks_the_specialist_and_nothing_else(
    noise: House, pg: Cluster
) -> None:
    async with noise.client(db_dsn=dsn(pg), db_classes="nonsense") as call:
        await opened(call)
        inventory = await call.read(f"prode://runs/{RUN}/inventory")

    state = next(s for s in inventory["sources"] if s["specialist"] == "database")
    assert "PRODE_DB_CLASSES" in state["why"]
    assert "nonsense" not in str(state)


@pytest.mark.spec("database.standing")
def test_without_the_grammar_the_specialist_is_closed_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def absent(_name: str) -> None:
        return None

    monkeypatch.setattr("prode_mcp.sources.database.configured.find_spec", absent)

    with pytest.raises(SettingsError, match="pgparse"):
        database_of(settings_of({"PRODE_DB_DSN": "host=/nowhere"}))


@pytest.mark.spec("database.budget")
async def test_a_restart_forgets_nothing_of_what_the_ticket_has_asked(
    noise: House, pg: Cluster
) -> None:
    def alike(number: int) -> str:
        return f"SELECT count(*) FROM bookings WHERE price_cents > {1000 + number}"

    async with noise.client("process 1", db_dsn=dsn(pg)) as call:
        await opened(call)
        for number in range(MOST_ALIKE):
            answer = await call("db_check", run_id=RUN, question="dear ones?", sql=alike(number))
            assert answer["status"] == "ok", answer
    noise.later(LEASE + timedelta(seconds=1))
    async with noise.client("process 2", db_dsn=dsn(pg)) as call:
        await call("run_open", ticket="PRD-2315")
        again = await call("db_check", run_id=RUN, question="dear ones?", sql=alike(0))
        other = await call("db_check", run_id=RUN, question="dear ones?", sql=alike(99))

    assert again["status"] == "ok", again
    assert (other["status"], other["code"]) == ("refused", "budget_spent")
