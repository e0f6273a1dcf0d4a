"""A small catalog, made by hand: no database is needed to prove a statement over it."""

from prode_mcp.sql import Prover
from prode_mcp.sql.classes import ColumnFact, JsonFact, RelationFact, Rules, build
from prode_mcp.sql.shapes import Catalog

ROWS = 10_000.0


def column(name: str, kind: str = "int4", distinct: float = 0.0, **more: object) -> ColumnFact:
    return ColumnFact(name, kind, distinct=distinct, rows=ROWS)._replace(**more)


PEOPLE = RelationFact(
    "public",
    "people",
    "r",
    (
        column("id", "int8"),
        column("tenant_id", "int8"),
        column("email", "text", ROWS),
        column("tongue", "text", 4),
        column("is_active", "bool"),
        column("joined_at", "timestamptz"),
    ),
    (frozenset({"id"}), frozenset({"email"})),
)
BOOKINGS = RelationFact(
    "public",
    "bookings",
    "r",
    (
        column("id", "int8"),
        column("person_id", "int8", references="people"),
        column("state", "booking_state", form="e"),
        column("price_cents"),
        column("coin", "bpchar", 3),
        column("made_at", "timestamptz"),
        column("labels", "_text", element="text", element_distinct=3.0),
        column(
            "data",
            "jsonb",
            json={
                "kind": JsonFact(3, 900, frozenset({"string"})),
                "userEmail": JsonFact(3, 900, frozenset({"string"})),
                "paid": JsonFact(2, 900, frozenset({"boolean"})),
                "free": JsonFact(880, 900, frozenset({"string"})),
            },
        ),
    ),
    (frozenset({"id"}),),
)


def catalog(*more: RelationFact, rules: Rules | None = None) -> Catalog:
    return build((PEOPLE, BOOKINGS, *more), rules or Rules())


def prover(*more: RelationFact, rules: Rules | None = None) -> Prover:
    return Prover(catalog(*more, rules=rules))
