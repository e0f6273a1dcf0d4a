"""One statement is written to production under two approvals of exactly it, once, or not at all."""

from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio
import pytest
from pydantic import SecretStr

from prode_mcp.approvals.keys import keys_of, written
from prode_mcp.approvals.statements import challenge, read_statement
from prode_mcp.approvals.words import written_word
from prode_mcp.effects import effect_key
from prode_mcp.errors import Fault, SourceError
from prode_mcp.practice.people import ORIGIN, Passkey
from prode_mcp.practice.postgres import NAME, Databases, databases_of, has_postgres
from prode_mcp.sources.database.writer import KeyTakenError, Statement, Writer
from prode_mcp.sql.budget import MOST_ALIKE
from tests.house import Answer, Caller, House
from tests.server.evidence import RUN, open_gate
from tests.server.test_acting import Gated, state_of

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.xdist_group("writing"),
    pytest.mark.skipif(not has_postgres(), reason="the servers' wheel is not installed"),
]
SCRIPT = """
CREATE TABLE stalls (id bigint PRIMARY KEY, kind text NOT NULL, n int NOT NULL);
CREATE TABLE watched (id bigint PRIMARY KEY, kind text NOT NULL, n int NOT NULL);
CREATE TABLE ruled (id bigint PRIMARY KEY, kind text NOT NULL, n int NOT NULL);
CREATE TABLE parts (id bigint PRIMARY KEY, stall bigint REFERENCES stalls(id) ON DELETE CASCADE);
CREATE VIEW kinds AS SELECT id, kind, n FROM stalls;
INSERT INTO stalls SELECT i, (ARRAY['open', 'shut', 'rare'])[1 + i % 2 + (i = 9)::int], 0 FROM generate_series(1, 400) i;
INSERT INTO watched SELECT id, kind, n FROM stalls;
INSERT INTO ruled SELECT id, kind, n FROM stalls;
CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER notes BEFORE UPDATE ON watched FOR EACH ROW EXECUTE FUNCTION noted();
CREATE TRIGGER unheard BEFORE DELETE ON watched FOR EACH ROW EXECUTE FUNCTION noted();
CREATE RULE quietly AS ON UPDATE TO ruled DO INSTEAD NOTHING;
CREATE ROLE mighty LOGIN CREATEROLE;
CREATE ROLE powerless LOGIN;
"""
STATEMENT = "UPDATE public.stalls SET n = 1 WHERE kind = 'open' AND n = 0"
UNDO = "UPDATE public.stalls SET n = 0 WHERE kind = 'open' AND n = 1"
ROWS = 200
RESET = "UPDATE stalls SET n = 0; DELETE FROM prode.writes"


@pytest.fixture(scope="module")
def servers() -> Generator[Databases]:
    with databases_of(SCRIPT) as made:
        yield made


@pytest.fixture
def databases(servers: Databases) -> Generator[Databases]:
    yield servers
    servers.meanwhile(replica="resume", primary=RESET)
    servers.meanwhile(replica="resume", primary="")


@dataclass
class Team:
    """A separate host that may write, and two people whose passkeys count there."""

    house: House
    databases: Databases
    lena: Passkey = field(default_factory=lambda: Passkey("lena"))
    maya: Passkey = field(default_factory=lambda: Passkey("maya"))

    @asynccontextmanager
    async def client(self, **changed: Any) -> AsyncGenerator[Caller]:
        approvers = self.house.store.with_name("approvers.toml")
        day = self.house.now.date()
        approvers.write_text(written(keys_of([self.lena.entry(day), self.maya.entry(day)])))
        told: dict[str, Any] = {
            "approvers": approvers,
            "deployment": "separate",
            "page_origin": ORIGIN,
            "db_dsn": SecretStr(self.databases.reader),
            "db_write_dsn": SecretStr(self.databases.writer),
        }
        async with self.house.client(**(told | changed)) as call:
            await open_gate(call, self.house)
            yield call

    async def say(self, call: Caller, who: Passkey, request: str) -> Answer:
        said = read_statement(Gated(self.house).statement(request))
        signature = who.signature(challenge(said), self.house.now.date())
        return await call("approval_import", run_id=RUN, word=written_word(said, signature))

    async def approve(self, call: Caller, **arguments: Any) -> Answer:
        asked = await ask(call, **arguments)
        await self.say(call, self.lena, asked["body"]["request"])
        heard = await self.say(call, self.maya, asked["body"]["request"])
        assert state_of(heard) == "approved"
        return asked

    def changed(self) -> int:
        return int(self.on_primary("SELECT count(*) FROM stalls WHERE n = 1"))

    def on_primary(self, sql: str) -> str:
        assert self.databases.cluster is not None
        return self.databases.cluster.psql(NAME, sql)


@pytest.fixture
def team(onboarding: House, databases: Databases) -> Team:
    return Team(onboarding, databases)


def told(**changed: Any) -> dict[str, Any]:
    return {"statement": STATEMENT, "undo": UNDO, "max_rows": 300, **changed}


async def ask(call: Caller, **changed: Any) -> Answer:
    return await call("approval_request", run_id=RUN, tool="db_write", arguments=told(**changed))


async def write(call: Caller, **changed: Any) -> Answer:
    return await call("db_write", run_id=RUN, **told(**changed))


@pytest.mark.spec("database.write")
@pytest.mark.spec("approvals.gate")
async def test_what_two_people_approved_runs_once_and_nothing_else_does(team: Team) -> None:
    async with team.client() as call:
        early = await write(call)
        asked = await ask(call)
        await team.say(call, team.lena, asked["body"]["request"])
        alone = await write(call)
        await team.say(call, team.maya, asked["body"]["request"])
        others = [
            await write(call, statement=STATEMENT.replace("n = 1", "n = 2")),
            await write(call, undo=UNDO.replace("n = 0", "n = 3")),
            await write(call, max_rows=299),
        ]
        before = team.changed()
        done = await write(call)
        team.databases.meanwhile(replica="resume", primary="")
        again = await write(call)

    action = asked["body"]["action"]
    assert (action["expected_rows"], action["triggers"]) == (ROWS, [])
    assert {a["code"] for a in (early, alone, *others)} == {"approval_required"}
    assert before == 0
    assert (done["status"], done["body"]["result"]) == ("ok", "done")
    assert again["code"] == "no_rows"
    assert (team.changed(), team.databases.journalled()) == (ROWS, 1)


@pytest.mark.parametrize(
    "changed", [{"deployment": "embedded", "page_origin": ""}, {"db_write_dsn": SecretStr("")}]
)
@pytest.mark.spec("approvals.gate")
async def test_a_person_writes_by_hand_where_no_separate_host_may(
    team: Team, changed: dict[str, Any]
) -> None:
    async with team.client(**changed) as call:
        await ask(call)
        answer = await write(call)

    assert (answer["status"], answer["code"]) == ("approval_required", "by_hand")
    assert STATEMENT in answer["message"]
    assert UNDO in answer["message"]
    assert team.changed() == 0


@pytest.mark.spec("database.write")
async def test_another_number_of_rows_rolls_everything_back(team: Team) -> None:
    async with team.client() as call:
        await team.approve(call)
        team.databases.meanwhile(replica="pause", primary="UPDATE stalls SET n = 1 WHERE id = 2")
        failed = await write(call)
        kept = team.changed(), team.databases.journalled()
        team.databases.meanwhile(replica="resume", primary="")
        moved_on = await write(call)

    assert (failed["status"], failed["code"]) == ("failed", "not_allowed")
    assert "fewer than the 200 approved rows; it was rolled back" in failed["message"]
    assert kept == (1, 0)
    assert moved_on["code"] == "approval_required"


@pytest.mark.parametrize("is_committed", [True, False])
@pytest.mark.spec("database.write")
async def test_a_connection_that_breaks_at_the_end_writes_once(
    team: Team, monkeypatch: pytest.MonkeyPatch, is_committed: bool
) -> None:
    asked, breaks = Writer._asked, [True]

    async def breaking(self: Writer, connection: Any, sql: str, arguments: Any = ()) -> Any:
        if sql != "COMMIT" or not breaks:
            return await asked(self, connection, sql, arguments)
        breaks.clear()
        if is_committed:
            await asked(self, connection, sql, arguments)
        connection.pgconn.finish()
        raise SourceError("database", Fault.UNAVAILABLE, "the connection broke")

    monkeypatch.setattr(Writer, "_asked", breaking)
    async with team.client() as call:
        await team.approve(call)
        answers = [await write(call)]
        if not is_committed:
            answers.append(await write(call))

    assert answers[-1]["body"]["result"] == ("adopted" if is_committed else "done")
    assert answers[0]["status"] == ("ok" if is_committed else "failed")
    assert (team.changed(), team.databases.journalled()) == (ROWS, 1)


def writer(databases: Databases, **changed: str) -> Writer:
    return Writer(changed.get("dsn", databases.writer), changed.get("journal", "prode.writes"))


def statement(team: Team, sql: str = STATEMENT, rows: int = ROWS) -> Statement:
    system = team.on_primary("SELECT system_identifier FROM pg_control_system()")
    return Statement(f"{NAME} of cluster {system}", sql, (), rows)


@pytest.mark.spec("database.write")
async def test_of_two_that_race_under_one_key_one_writes(team: Team) -> None:
    key, won = effect_key(RUN, "db_write", "x"), list[str]()

    async def race() -> None:
        try:
            await writer(team.databases).write(key, statement(team))
            won.append("wrote")
        except KeyTakenError:
            won.append("taken")

    async with anyio.create_task_group() as group:
        group.start_soon(race)
        group.start_soon(race)

    assert sorted(won) == ["taken", "wrote"]
    assert (team.changed(), team.databases.journalled()) == (ROWS, 1)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"dsn": "reader"}, "a replica"),
        ({"dsn": "postgres"}, "more than write"),
        ({"dsn": "mighty"}, "more than write"),
        ({"dsn": "powerless"}, "CREATE TABLE prode.writes"),
        ({"dsn": "elsewhere"}, "the approval is for"),
        ({"dsn": "unreadable="}, "cannot be read"),
        ({"dsn": "host=/nowhere"}, "no socket there"),
        ({"journal": "prode.nothing"}, "CREATE TABLE prode.nothing"),
    ],
)
@pytest.mark.spec("database.write")
async def test_nothing_is_written_from_the_wrong_place(
    team: Team, changed: dict[str, str], why: str
) -> None:
    roles = {
        "reader": team.databases.reader,
        "elsewhere": team.databases.writer.replace(f"dbname={NAME}", "dbname=postgres"),
    }
    for role in ("postgres", "mighty", "powerless"):
        roles[role] = team.databases.writer.replace("practice_writer", role)
    place = {name: roles.get(value, value) for name, value in changed.items()}
    key = effect_key(RUN, "db_write", "x")

    with pytest.raises(SourceError, match=why):
        await writer(team.databases, **place).write(key, statement(team))
    with pytest.raises(SourceError, match=why):
        await writer(team.databases, **place).has(key, statement(team).database)

    assert team.changed() == 0


@pytest.mark.parametrize(
    ("sql", "why"),
    [
        ("UPDATE public.stalls SET n = 1/0 WHERE kind = 'open'", "22012"),
        ("UPDATE public.nothing SET n = 1 WHERE kind = 'open'", "42P01"),
        ("UPDATE public.stalls SET n = 1; SELECT 1", "42601"),
    ],
)
@pytest.mark.spec("database.write")
async def test_a_statement_that_fails_leaves_no_key(team: Team, sql: str, why: str) -> None:
    with pytest.raises(SourceError, match=why):
        await writer(team.databases).write(effect_key(RUN, "db_write", "x"), statement(team, sql))

    assert (team.changed(), team.databases.journalled()) == (0, 0)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"statement": "UPDATE public.stalls SET n = 1 WHERE kind = 'none'"}, "no_rows"),
        ({"statement": "UPDATE public.stalls SET n = 1 WHERE kind = 'rare'"}, "group_too_small"),
        ({"statement": "UPDATE public.stalls SET n = 1 WHERE id = 7"}, "singles_out"),
        ({"statement": "UPDATE public.stalls SET n = 1"}, "bad_argument"),
        ({"max_rows": 199}, "too_many_rows"),
        (
            {"statement": "DELETE FROM public.stalls WHERE kind = 'open'"},
            "more_than_counted",
        ),
        (
            {
                "statement": "UPDATE public.ruled SET n = 1 WHERE kind = 'open'",
                "undo": "UPDATE public.ruled SET n = 0 WHERE kind = 'open'",
            },
            "more_than_counted",
        ),
        (
            {
                "statement": "UPDATE public.kinds SET n = 1 WHERE kind = 'open'",
                "undo": "UPDATE public.kinds SET n = 0 WHERE kind = 'open'",
            },
            "more_than_counted",
        ),
        ({"undo": "UPDATE public.parts SET stall = 1 WHERE true"}, "unknown_relation"),
        (
            {"statement": "UPDATE public.stalls SET kind = 'wei@example.net' WHERE kind = 'open'"},
            "action_unclean",
        ),
    ],
)
@pytest.mark.spec("database.write-count")
async def test_what_is_no_counted_write_is_asked_of_nobody(
    team: Team, changed: dict[str, Any], code: str
) -> None:
    async with team.client() as call:
        asked = await ask(call, **changed)
        written = await write(call, **changed)

    assert (asked["status"], asked["code"], written["code"]) == ("refused", code, code)
    assert asked["missing"]


@pytest.mark.spec("database.write-count")
async def test_a_person_is_shown_the_triggers_that_a_write_fires(team: Team) -> None:
    async with team.client() as call:
        asked = await ask(
            call,
            statement="UPDATE public.watched SET n = 1 WHERE kind = 'open'",
            undo="UPDATE public.watched SET n = 0 WHERE kind = 'open'",
        )

    assert asked["body"]["action"]["triggers"] == ["notes"]


@pytest.mark.spec("database.budget")
async def test_a_write_is_no_way_around_the_budget_of_checks(team: Team) -> None:
    async with team.client() as call:
        told_codes = [
            (await write(call, statement=f"{STATEMENT} AND n < {number}")).get("code")
            for number in range(1, MOST_ALIKE + 2)
        ]

    assert told_codes == ["approval_required"] * MOST_ALIKE + ["budget_spent"]


@pytest.mark.spec("input.arguments")
async def test_arguments_that_fit_no_write_are_named(team: Team, tmp_path: Path) -> None:
    async with team.client() as call:
        answers = [
            await ask(call, max_rows=0),
            await ask(call, statement=""),
            await ask(call, approver="lena"),
            await call("approval_request", run_id=RUN, tool="db_write", arguments={}),
        ]

    assert {a["code"] for a in answers} == {"bad_arguments"}
