"""A write is one statement whose rows the proof can count; everything else is refused by name."""

import pytest

from prode_mcp.sql import Counted
from prode_mcp.sql.shapes import Accepted, Refused
from tests.sql.make import prover

OPEN = "UPDATE public.bookings SET state = 'done' WHERE state = 'open'"


def counted(sql: str, *parameters: str, undo: str = "") -> Counted | Refused:
    undo = undo or "UPDATE public.bookings SET state = 'open' WHERE state = 'done'"
    return prover().count(sql, parameters, undo=undo)


@pytest.mark.parametrize(
    ("sql", "parameters", "part"),
    [
        (OPEN, (), "\"state\" = 'open'"),
        ("UPDATE public.bookings SET state = $1 WHERE state = $2", ("done", "o'pen"), "'o''pen'"),
        ("DELETE FROM public.bookings WHERE made_at < '2026-01-01'", (), '"made_at" <'),
        (
            "DELETE FROM public.bookings b USING public.people p"
            " WHERE p.id = b.person_id AND NOT p.is_active",
            (),
            '"public"."people"',
        ),
        (
            "INSERT INTO public.bookings (person_id, state)"
            " SELECT p.id, 'open' FROM public.people p WHERE p.is_active",
            (),
            '"p"."is_active"',
        ),
        (
            "WITH x AS (SELECT person_id, count(*) AS n FROM public.bookings GROUP BY 1)"
            " UPDATE public.bookings b SET state = 'much' FROM x"
            " WHERE x.person_id = b.person_id AND x.n > 3",
            (),
            '"x"."n" > 3',
        ),
    ],
)
@pytest.mark.spec("database.write-count")
def test_the_rows_of_a_write_are_counted_by_its_own_condition(
    sql: str, parameters: tuple[str, ...], part: str
) -> None:
    found = counted(sql, *parameters)

    assert isinstance(found, Counted), found
    assert (found.change.schema, found.change.table) == ("public", "bookings")
    assert found.counting.sql.startswith("SELECT * FROM (SELECT pg_catalog.count(*)")
    assert part in found.counting.sql
    # What counts the rows is held to every rule of a check.
    assert isinstance(found.counting, Accepted)
    assert found.counting.weighed


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("", "several_statements"),
        (f"{OPEN}; {OPEN}", "several_statements"),
        ("SELECT 1", "write"),
        ("TRUNCATE public.bookings", "write"),
        ("DROP TABLE public.bookings", "write"),
        ("EXPLAIN " + OPEN, "write"),
        ("COPY public.bookings FROM '/etc/passwd'", "write"),
        ("UPDATE bookings SET state = 'x' WHERE true", "unknown_relation"),
        ("UPDATE other.bookings SET state = 'x' WHERE true", "unknown_relation"),
        ("UPDATE public.nothing SET state = 'x' WHERE true", "unknown_relation"),
        (
            "DELETE FROM public.bookings b USING people p WHERE p.id = b.person_id",
            "unknown_relation",
        ),
        ("DELETE FROM public.bookings", "bad_argument"),
        (f"{OPEN} RETURNING id", "construct_not_allowed"),
        ("UPDATE public.bookings SET state = DEFAULT WHERE true", "construct_not_allowed"),
        ("INSERT INTO public.bookings DEFAULT VALUES", "bad_argument"),
        ("INSERT INTO public.bookings (state) VALUES ('x')", "construct_not_allowed"),
        (
            "INSERT INTO public.bookings (state) SELECT state FROM public.bookings"
            " ON CONFLICT DO NOTHING",
            "construct_not_allowed",
        ),
        ("UPDATE public.bookings SET price_cents = pg_sleep(9) WHERE true", "function_not_allowed"),
        (
            "UPDATE public.bookings SET state = 'x' WHERE pg_sleep(9) IS NULL",
            "function_not_allowed",
        ),
        ("UPDATE public.bookings SET state = 'x' WHERE id = 5", "singles_out"),
        (
            "WITH x AS (DELETE FROM public.people WHERE true RETURNING 1) " + OPEN,
            "write",
        ),
        ("UPDATE public.bookings SET state = 'x\u202e' WHERE true", "bad_text"),
        ("UPDATE public.bookings SET state = $1 WHERE true", "bad_argument"),
        ("DELETE FROM public.bookings WHERE " + "(" * 3000 + "true" + ")" * 3000, "too_complex"),
        ("UPDATE public.bookings SET state = 'x' WHERE true" + " " * 16_000, "too_long"),
    ],
)
@pytest.mark.spec("database.write-count")
def test_what_cannot_be_counted_is_no_write_of_ours(sql: str, code: str) -> None:
    found = counted(sql)

    assert isinstance(found, Refused), found
    assert found.code == code


@pytest.mark.parametrize(
    ("undo", "code"),
    [
        ("nothing", "syntax"),
        ("SELECT 1", "write"),
        ("UPDATE public.people SET tongue = 'x' WHERE true", "unknown_relation"),
        ("UPDATE public.bookings SET state = 'open'", "bad_argument"),
        (f"{OPEN}; DROP TABLE public.people", "several_statements"),
    ],
)
@pytest.mark.spec("database.write-count")
def test_an_undo_is_a_write_to_the_same_table(undo: str, code: str) -> None:
    found = counted(OPEN, undo=undo)

    assert isinstance(found, Refused)
    assert found.code == code
