"""Pure parts around the proof: classes of columns, what is shown, the budget, row policies."""

from decimal import Decimal

import pytest

from prode_mcp.errors import SettingsError
from prode_mcp.settings import settings_of
from prode_mcp.sources.database.configured import database_of, rules_of
from prode_mcp.sources.database.failures import failure
from prode_mcp.sql.budget import MOST_A_RELATION, MOST_ALIKE, Budget
from prode_mcp.sql.classes import COHORT_KEYS, ColumnFact, RelationFact, Rules, build
from prode_mcp.sql.policies import refuses_policy
from prode_mcp.sql.shapes import Accepted, Key, Kind, Output, Refused, Sort
from prode_mcp.sql.showing import MOST_ROWS, show
from tests.sql.make import BOOKINGS, PEOPLE, catalog, column, prover

COUNT = Output("n", counts=True, whole=True, aggregate=True)
LABEL = Output("k")


@pytest.mark.parametrize(
    ("fact", "sort"),
    [
        (column("state", "text", 6), Sort.CATEGORY),
        (column("error_code", "text", 150), Sort.CATEGORY),
        (column("city", "text", 3_000), Sort.IDENTIFIER),
        (column("kind", "text", 0), Sort.IDENTIFIER),
        (column("full_name", "text", 6), Sort.IDENTIFIER),
        (column("event_name", "text", 6), Sort.CATEGORY),
        (column("contact_email", "varchar", 6), Sort.IDENTIFIER),
        (column("email_verified", "bool"), Sort.BOOLEAN),
        (column("paid", "bool"), Sort.BOOLEAN),
        (column("order_id", "int8"), Sort.IDENTIFIER),
        (column("total_cents"), Sort.NUMBER),
        (column("attempts", "int4", 5), Sort.CATEGORY),
        (column("latitude", "float8"), Sort.IDENTIFIER),
        (column("tenant_id", "int8", 40), Sort.COHORT),
        (column("last_ip", "inet"), Sort.IDENTIFIER),
        (column("ref", "uuid"), Sort.IDENTIFIER),
        (column("blob", "bytea"), Sort.IDENTIFIER),
        (column("last_login_at", "timestamptz"), Sort.TIME),
        (column("renews_on", "date"), Sort.COARSE_TIME),
        (column("date_of_birth", "date"), Sort.IDENTIFIER),
        (column("born_on", "date"), Sort.IDENTIFIER),
        (column("took", "interval"), Sort.NUMBER),
        (column("status", "status_t", form="e"), Sort.CATEGORY),
        (column("word", "fine_text", form="d"), Sort.OPAQUE),
        (column("spot", "point"), Sort.OPAQUE),
        (column("mail", "citext", 3), Sort.OPAQUE),
        (column("total", "int4", virtual=True), Sort.OPAQUE),
        (column("payload", "jsonb"), Sort.JSON),
    ],
    ids=lambda value: value.name if isinstance(value, ColumnFact) else str(value),
)
@pytest.mark.spec("database.row-copy")
def test_a_columns_class_comes_from_its_type_its_name_and_its_values(
    fact: ColumnFact, sort: Sort
) -> None:
    built = build((RelationFact("public", "t", "r", (fact,)),), Rules())

    assert built.relations["public", "t"].columns[0].sort is sort


@pytest.mark.spec("database.row-copy")
def test_a_unique_column_is_an_identifier_whatever_its_name() -> None:
    fact = RelationFact("public", "t", "r", (column("state", "text", 4),), (frozenset({"state"}),))

    assert build((fact,), Rules()).relations["public", "t"].columns[0].sort is Sort.IDENTIFIER


def test_the_operators_word_overrules_what_is_derived() -> None:
    rules = Rules(frozenset({"coin"}), {}, {"people.tongue": Sort.IDENTIFIER})
    built = catalog(rules=rules)
    people = {c.name: c for c in built.relations["public", "people"].columns}
    bookings = {c.name: c for c in built.relations["public", "bookings"].columns}

    assert people["tongue"].sort is Sort.IDENTIFIER
    assert people["tenant_id"].sort is Sort.IDENTIFIER
    assert bookings["coin"].sort is Sort.COHORT


def test_json_keys_are_those_stated_or_else_labels_with_harmless_names() -> None:
    found = {c.name: c for c in catalog().relations["public", "bookings"].columns}["data"]
    stated = catalog(rules=Rules(json_keys={"bookings.data": frozenset({"free"})}))
    told = {c.name: c for c in stated.relations["public", "bookings"].columns}["data"]

    assert set(found.json_keys) == {"kind", "paid"}
    assert found.json_keys["paid"].kind is Kind.BOOLEAN
    assert set(told.json_keys) == {"free"}


def test_persons_are_counted_by_the_key_that_tells_them_apart() -> None:
    built = build((PEOPLE, BOOKINGS), Rules()).relations
    keys = {
        name: [c.name for c in built["public", name].columns if c.key is Key.PERSON]
        for name in ("people", "bookings")
    }

    assert keys == {"people": ["id"], "bookings": ["person_id"]}


@pytest.mark.spec("database.small-groups")
def test_rows_behind_which_few_stand_are_held_back_and_nobody_is_shown() -> None:
    rows = [["a", 9, 9, 0], ["b", 4, 4, 0], ["c", 0, None, 0], ["d", 90, 3, 0]]

    shown = show(rows, (LABEL, COUNT), weighed=True, k=5)

    assert shown.rows == (("a", 9), ("c", 0))
    assert shown.suppressed == 2


@pytest.mark.spec("database.small-groups")
def test_a_small_count_in_a_large_group_is_told_as_small() -> None:
    sum_ = Output("s", aggregate=True)
    rows = [["a", 3, 70, 9, 0], ["b", None, None, 9, 0b110]]

    shown = show(rows, (LABEL, COUNT, sum_), weighed=True, k=5)

    assert shown.rows == (("a", "<5", 70), ("b", "<5", "suppressed"))


@pytest.mark.spec("database.small-groups")
def test_nothing_but_labels_is_no_answer() -> None:
    shown = show([["a", None, 9, 0b10]], (LABEL, COUNT), weighed=True, k=5)

    assert (shown.rows, shown.suppressed) == ((), 1)


def test_numbers_stay_exact_and_answers_are_cut_with_a_word() -> None:
    whole, fine = Output("w", whole=True), Output("f")
    many = [[number, 0] for number in range(MOST_ROWS + 1)]

    shown = show([[Decimal(974), Decimal("18.30")]], (whole, fine), weighed=False, k=5)
    cut = show(many, (whole, fine), weighed=False, k=5)
    large = show([["x" * 40_000], ["y" * 40_000]], (LABEL,), weighed=False, k=5)

    assert shown.rows == ((974, "18.30"),)
    assert (len(cut.rows), len(cut.cut)) == (MOST_ROWS, 1)
    assert (len(large.rows), len(large.cut)) == (1, 1)


@pytest.mark.spec("database.budget")
def test_the_budget_counts_by_ticket_form_and_relation() -> None:
    budget = Budget()

    for number in range(MOST_ALIKE):
        assert budget.spend("A-1", "form", str(number), ["t"]) is None

    assert isinstance(budget.spend("A-1", "form", "new", ["t"]), Refused)
    assert budget.spend("A-1", "form", "0", ["t"]) is None
    assert budget.spend("A-2", "form", "new", ["t"]) is None
    for number in range(MOST_A_RELATION - MOST_ALIKE):
        assert budget.spend("A-1", f"form {number}", f"d{number}", ["t"]) is None
    assert isinstance(budget.spend("A-1", "another", "more", ["t", "u"]), Refused)
    assert budget.spend("A-1", "another", "more", ["u"]) is None


@pytest.mark.parametrize(
    ("policy", "closed"),
    [
        ("(region = 'eu'::text)", False),
        ("(tenant_id = (current_setting('app.tenant'::text))::bigint)", False),
        ("is_big(id)", True),
        ("(id IN ( SELECT x.id FROM secrets x))", True),
        ("(kind === 'a'::text)", True),
        ("(", True),
    ],
)
@pytest.mark.spec("database.no-side-effect")
def test_a_row_policy_that_runs_unlisted_code_closes_its_table(
    policy: str, *, closed: bool
) -> None:
    assert bool(refuses_policy(policy)) is closed


@pytest.mark.spec("database.no-side-effect")
def test_a_closed_relation_is_refused_with_its_reason() -> None:
    shut = RelationFact("public", "far", "f", (column("id"),), closed="it lies on another server")

    verdict = prover(shut).check("SELECT count(*) FROM far")

    assert isinstance(verdict, Refused)
    assert verdict.reason == "it lies on another server"


@pytest.mark.spec("database.refusals")
def test_a_name_in_two_schemas_is_asked_for_by_its_full_name() -> None:
    attic = RelationFact("attic", "people", "r", (column("id"),))

    plain = prover(attic).check("SELECT count(*) FROM people")
    full = prover(attic).check("SELECT count(*) FROM attic.people")

    assert isinstance(plain, Refused)
    assert "attic.people" in plain.reason
    assert isinstance(full, Accepted)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PRODE_DB_CLASSES", "users.note=nonsense"),
        ("PRODE_DB_CLASSES", "hunter2"),
        ("PRODE_DB_JSON_KEYS", "hunter2"),
    ],
)
def test_a_rule_that_cannot_be_read_is_named_and_not_repeated(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as error:
        rules_of(settings_of({name: value}))

    assert name in str(error.value)
    assert value not in str(error.value)


def test_rules_are_read_from_the_settings() -> None:
    told = {
        "PRODE_DB_DSN": "host=x",
        "PRODE_DB_COHORT_KEYS": "shop_id, tenant",
        "PRODE_DB_JSON_KEYS": "hooks.data: kind|test, log.extra: ok",
        "PRODE_DB_CLASSES": "users.note=category",
        "PRODE_DB_SCHEMAS": "public,billing",
    }
    database = database_of(settings_of(told))

    assert database.rules.cohort_keys == {"shop_id", "tenant"}
    assert database.rules.json_keys["hooks.data"] == {"kind", "test"}
    assert database.rules.classes == {"users.note": Sort.CATEGORY}
    assert database.schemas == ("public", "billing")
    assert database_of(settings_of({})).rules.cohort_keys == COHORT_KEYS


@pytest.mark.parametrize("state", ["57014", "22P02", "42501", "ZZ999", "", "not a state at all"])
@pytest.mark.spec("input.sources")
def test_a_failure_never_holds_the_servers_words(state: str) -> None:
    found = failure(state or None, 'invalid input syntax: "person7@mail7.test"')

    assert "person7" not in str(found)
    assert "not a state" not in str(found)
