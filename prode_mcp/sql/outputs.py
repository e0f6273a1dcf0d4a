"""What a SELECT gives to whoever reads it, and the columns of ours that go with it."""

from dataclasses import dataclass

from prode_mcp.sql.aggregates import guarded
from prode_mcp.sql.endings import Use
from prode_mcp.sql.grouping import Group
from prode_mcp.sql.pieces import Piece, as_column, of_column, quote_name
from prode_mcp.sql.scope import (
    NAMES,
    Derived,
    Level,
    Plain,
    Selected,
    is_linked,
    is_protected,
)
from prode_mcp.sql.shapes import Code, Column, StopError
from prode_mcp.sql.weights import row_weight, rows, sketches, weight


@dataclass(frozen=True, slots=True)
class Outputs:
    """What comes out: each value, its name, and the conditions under which it is not shown."""

    pieces: list[Piece]
    names: list[str]
    tests: list[list[str]]


def selected_of(
    level: Level,
    group: Group,
    outputs: Outputs,
    text: tuple[str, str],
    use: Use,
    *,
    shows: bool,
) -> Selected:
    """Return a proven SELECT, put together of its parts.

    Raises:
        StopError: a subquery in place of a value would give a row's.
    """
    pieces, names = outputs.pieces, outputs.names
    if use == "scalar" and level.guards and is_protected(level):
        found = weight(level) if group.grouped else row_weight(level)
        for tests in outputs.tests:
            tests.append(f"{found} BETWEEN 1 AND {level.work.policy.k - 1}")
    hidden = _hidden(level, group, use, shows=shows)
    if use in {"top", "derived"} and (hidden or any(outputs.tests)):
        behind, *bits = hidden or ("NULL::pg_catalog.int8",)
        hidden = (behind, _mask(outputs.tests), *bits)
    tests = [list[str]() for _ in pieces] if use == "scalar" else outputs.tests
    targets = tuple(
        f"{guarded(p.sql, t)} AS {quote_name(n)}"
        for p, n, t in zip(pieces, names, tests, strict=True)
    )
    if use == "exists":
        targets = ("1",)
    rows_ = not shows
    columns = tuple(
        as_column(p, n, rows=rows_)._replace(guarded=1 << number if t and hidden else 0)
        for number, (p, n, t) in enumerate(zip(pieces, names, outputs.tests, strict=True))
    )
    protected = is_protected(level)
    derived = Derived(
        columns,
        rows=rows_,
        protected=protected,
        unique=_unique(level, group, pieces, names),
        weight=_weight_name(hidden if protected else (), columns, use, shows=shows),
        sketches=NAMES[2 : len(hidden)] if use == "derived" else (),
        tenants=group.tenants,
    )
    if use == "scalar" and not shows:
        raise StopError(Code.ROWS, "a subquery in place of a value is an aggregate", "", "count(*)")
    return Selected(
        Plain(text[0], targets, hidden, text[1]),
        derived,
        tuple(pieces),
        tuple(names),
        tuple(tuple(t) for t in outputs.tests),
        linked=is_linked(level),
        alone=not (level.outer_used or level.cte_used),
    )


def _mask(tests: list[list[str]]) -> str:
    bits = [
        f"CASE WHEN {' OR '.join(found)} THEN {1 << number} ELSE 0 END"
        for number, found in enumerate(tests)
        if found
    ]
    return f"({' + '.join(bits)})::pg_catalog.int8" if bits else "0::pg_catalog.int8"


def _weight_name(
    hidden: tuple[str, ...], columns: tuple[Column, ...], use: Use, *, shows: bool
) -> str:
    if use == "derived" and hidden:
        return NAMES[0]
    # A view has no column of ours; where it counts its rows, that count weighs them.
    return next((c.name for c in columns if c.is_count), "") if use == "view" and shows else ""


def _hidden(level: Level, group: Group, use: Use, *, shows: bool) -> tuple[str, ...]:
    """Return our own columns: at the top one weight, below it what weights are made of."""
    if not is_protected(level) or use not in {"top", "derived"}:
        return ()
    if use == "top":
        behind = weight(level) if group.grouped else row_weight(level)
        return (f"CASE WHEN {group.small} THEN 1 ELSE {behind} END" if group.small else behind,)
    if group.grouped:
        bits = tuple(f"pg_catalog.bit_or({bit})" for bit in sketches(level))
        return (rows(level) if shows or group.tenants else "1::pg_catalog.int8", *bits)
    return (row_weight(level) if shows else "1::pg_catalog.int8", *sketches(level))


def _unique(
    level: Level, group: Group, pieces: list[Piece], names: list[str]
) -> tuple[frozenset[str], ...]:
    by_sql = {p.sql: n for p, n in zip(pieces, names, strict=True)}
    if group.grouped:
        keys = [p.sql for p in group.pieces]
        if group.sets or not all(k in by_sql for k in keys):
            return ()
        return (frozenset(by_sql[k] for k in keys),)
    if len(level.sources) != 1:
        return ()
    source = next(iter(level.sources.values()))
    found = list[frozenset[str]]()
    for unique in source.derived.unique:
        wanted = [
            of_column(source.columns[n], source.prefix).sql for n in unique if n in source.columns
        ]
        if len(wanted) == len(unique) and all(w in by_sql for w in wanted):
            found.append(frozenset(by_sql[w] for w in wanted))
    return tuple(found)
