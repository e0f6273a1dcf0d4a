"""Aggregates and windows: the only way from rows to an answer."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any, Final, cast

from prode_mcp.sql import computing
from prode_mcp.sql.comparing import closed, demand_boolean
from prode_mcp.sql.names import (
    BOOLEAN_AGGREGATES,
    EXTREMES,
    PAIR_AGGREGATES,
    RANKS,
    SHIFTS,
    VALUE_AGGREGATES,
)
from prode_mcp.sql.pieces import Piece, quote_name
from prode_mcp.sql.scope import Level, counts_persons, has_rows, is_keyed, is_protected, plainly
from prode_mcp.sql.shapes import Code, Kind, Measure, Sort, StopError
from prode_mcp.sql.text import Node
from prode_mcp.sql.weights import label_weights, row_weight, weight

Prove = Callable[[Any, Level], Piece]

_WORD: Final = "aggregates stand in SELECT, HAVING and ORDER BY"
_NUMERIC: Final = frozenset({Kind.NUMBER, Kind.INTERVAL})
_ORDERED: Final = frozenset({Kind.NUMBER, Kind.INTERVAL, Kind.TIME, Kind.DATE})
_INTEGERS: Final = frozenset({"int2", "int4", "int8"})
_SMALLEST: Final = 1


def aggregate(name: str, fields: Node, level: Level, prove: Prove) -> Piece:
    """Return an aggregate of rows, guarded where a condition could make it one person's.

    Raises:
        StopError: it would copy values out, or stands where none may.
    """
    if not level.takes_aggregates or level.in_aggregate:
        raise StopError(Code.NODE, _WORD, name)
    if fields.get("func_variadic") or (fields.get("agg_order") and name != "percentile_cont"):
        raise StopError(Code.NODE, "the call has a part that a check's has not", name)
    level.saw_aggregate = True
    level.touched = set()
    with _inside(level):
        parts = [prove(n, level) for n in fields.get("args", ())]
        values = set(level.touched)
        condition = ""
        if "agg_filter" in fields:
            condition = demand_boolean(prove(fields["agg_filter"], level)).sql
            level.touched = values
        if name == "percentile_cont":
            return _percentile(fields, level, prove, parts, condition)
    if name == "count":
        return _count(fields, level, parts, condition)
    if fields.get("agg_distinct") or fields.get("agg_star") or fields.get("agg_within_group"):
        raise StopError(Code.NODE, "DISTINCT and * belong to count", name, "count(DISTINCT x)")
    _demand_arguments(name, parts)
    filtered = f" FILTER (WHERE {condition})" if condition else ""
    sql = f"pg_catalog.{name}({', '.join(p.sql for p in parts)}){filtered}"
    piece = _result(name, parts, sql)
    if name in BOOLEAN_AGGREGATES:
        # Whether any row is so tells of that row, where there are few of them.
        decides = parts[0].sql if name == "bool_or" else f"({parts[0].sql} IS FALSE)"
        narrow = f"{condition} AND {decides}" if condition else decides
        return _guarded(piece, level, parts, narrow, telling=False)
    return _guarded(piece, level, parts, condition, telling=True)


def windowed(name: str, fields: Node, level: Level, prove: Prove) -> Piece:
    """Return a window function over groups; small groups give nothing to their neighbours.

    Raises:
        StopError: it looks at rows.
    """
    if level.in_window or level.in_aggregate or not level.takes_aggregates:
        raise StopError(Code.NODE, "a window function stands in SELECT and ORDER BY", name)
    if has_rows(level) and not level.grouped:
        raise StopError(
            Code.ROWS, "a window looks at groups, not at rows", name, "GROUP BY below it first"
        )
    for part in ("agg_distinct", "agg_order", "agg_within_group", "func_variadic", "agg_filter"):
        if fields.get(part):
            raise StopError(Code.NODE, "the call has a part that a check's has not", name)
    level.in_window = True
    try:
        parts = [prove(n, level) for n in fields.get("args", ())]
        over = window(fields["over"], level, prove)
    finally:
        level.in_window = False
    sql = f"pg_catalog.{quote_name(name)}({_arguments(name, fields, level, parts)}) OVER {over}"
    kind = parts[0].kind if parts and name in SHIFTS | EXTREMES else Kind.NUMBER
    kind = parts[0].kind if parts and name in VALUE_AGGREGATES else kind
    whole = name == "sum" and bool(parts) and (parts[0].counts or parts[0].whole)
    return Piece(sql, Sort.AGGREGATE, kind, whole=whole)


def _arguments(name: str, fields: Node, level: Level, parts: list[Piece]) -> str:
    if fields.get("agg_star"):
        if name != "count":
            raise StopError(Code.NODE, "only count takes *", name)
        return "*"
    wanted = {**dict.fromkeys(RANKS, (0,)), **dict.fromkeys(SHIFTS, (1, 2, 3)), "ntile": (1,)}
    wanted |= dict.fromkeys(VALUE_AGGREGATES | EXTREMES | {"count"}, (1,))
    if len(parts) not in wanted.get(name, ()):
        raise StopError(Code.FUNCTION, "this is not a window function of a check", name)
    for part in parts:
        computing.open_value(part)
        if name in VALUE_AGGREGATES | EXTREMES and part.kind not in _ORDERED:
            raise StopError(Code.ARGUMENT, "the function takes numbers or times", name)
    guard = "" if level.grouped or not is_protected(level) else row_weight(level)
    return ", ".join(
        f"CASE WHEN {guard} BETWEEN {_SMALLEST} AND {level.work.policy.k - 1} THEN NULL"
        f" ELSE {p.sql} END"
        if guard and p.sort is not Sort.CONSTANT
        else p.sql
        for p in parts
    )


def window(fields: Node, level: Level, prove: Prove) -> str:
    """Return a window's text."""
    name = str(fields.get("name") or "")
    if name:
        if name not in level.windows:
            raise StopError(Code.NODE, "there is no such window", name)
        return window(level.windows[name], level, prove)
    if fields.get("refname") or "startOffset" in fields or "endOffset" in fields:
        raise StopError(Code.NODE, "a window has no frame of its own", "OVER")
    told = list[str]()
    if fields.get("partitionClause"):
        parts = [computing.open_value(prove(n, level)) for n in fields["partitionClause"]]
        told.append(f"PARTITION BY {', '.join(p.sql for p in parts)}")
    if fields.get("orderClause"):
        told.append(
            f"ORDER BY {', '.join(_sorted(n, level, prove) for n in fields['orderClause'])}"
        )
    return f"({' '.join(told)})"


def _sorted(node: Any, level: Level, prove: Prove) -> str:
    by = cast("Node", node["SortBy"])
    return computing.open_value(prove(by["node"], level)).sql + direction(by)


def direction(by: Node) -> str:
    """Return how a sort clause sorts.

    Raises:
        StopError: by an operator of its own.
    """
    told = {"SORTBY_ASC": " ASC", "SORTBY_DESC": " DESC", "SORTBY_DEFAULT": ""}
    found = told.get(str(by.get("sortby_dir")))
    if found is None:
        raise StopError(Code.OPERATOR, "ORDER BY takes ASC or DESC", "USING")
    nulls = {"SORTBY_NULLS_FIRST": " NULLS FIRST", "SORTBY_NULLS_LAST": " NULLS LAST"}
    return found + nulls.get(str(by.get("sortby_nulls")), "")


@contextmanager
def _inside(level: Level) -> Generator[None]:
    level.in_aggregate = True
    try:
        yield
    finally:
        level.in_aggregate = False


def _count(fields: Node, level: Level, parts: list[Piece], condition: str) -> Piece:
    filtered = f" FILTER (WHERE {condition})" if condition else ""
    if fields.get("agg_star"):
        sql = f"pg_catalog.count(*){filtered}"
        piece = Piece(
            sql, Sort.AGGREGATE, Kind.NUMBER, "int8", counts=counts_persons(level), whole=True
        )
        return _guarded(piece, level, [], condition, telling=False)
    if len(parts) != 1:
        raise StopError(Code.ARGUMENT, "count takes one value", "count")
    distinct = "DISTINCT " if fields.get("agg_distinct") else ""
    part = parts[0]
    if distinct and part.sort in {Sort.JSON, Sort.OPAQUE}:
        raise closed(part)
    # How many tenants or labels there are is evidence; how many persons, below five, is a person.
    counts = counts_persons(level) and not (distinct and part.sort is not Sort.IDENTIFIER)
    sql = f"pg_catalog.count({distinct}{part.sql}){filtered}"
    piece = Piece(sql, Sort.AGGREGATE, Kind.NUMBER, "int8", counts=counts, whole=True)
    return _guarded(piece, level, parts, condition, telling=False)


def _percentile(
    fields: Node, level: Level, prove: Prove, parts: list[Piece], condition: str
) -> Piece:
    order = cast("list[Node]", fields.get("agg_order") or [])
    if not fields.get("agg_within_group") or len(order) != 1 or len(parts) != 1:
        raise StopError(
            Code.ARGUMENT, "percentile_cont(0.9) WITHIN GROUP (ORDER BY x)", "percentile_cont"
        )
    if parts[0].sort is not Sort.CONSTANT:
        raise StopError(Code.ARGUMENT, "the share is a constant", parts[0].sql)
    by = order[0]["SortBy"]
    value = prove(by["node"], level)
    _demand_arguments("avg", [value])
    filtered = f" FILTER (WHERE {condition})" if condition else ""
    sql = (
        f"pg_catalog.percentile_cont({parts[0].sql}) WITHIN GROUP"
        f" (ORDER BY {value.sql}{direction(by)}){filtered}"
    )
    kind = Kind.ARRAY if parts[0].kind is Kind.ARRAY else value.kind
    piece = Piece(sql, Sort.AGGREGATE, kind)
    return _guarded(piece, level, [value], condition, telling=True)


def _demand_arguments(name: str, parts: list[Piece]) -> None:
    if len(parts) != (2 if name in PAIR_AGGREGATES else 1):
        raise StopError(Code.ARGUMENT, "the aggregate takes other arguments", name)
    for part in parts:
        if is_keyed(part):
            raise StopError(
                Code.IDENTIFIER,
                f"{name} of an identifier would give one out",
                part.sql,
                f"count(DISTINCT {plainly(part.sql)})",
            )
        computing.open_value(part)
        if not _fits(name, part):
            raise StopError(
                Code.ARGUMENT, f"{name} is not taken of this", part.sql, "count(*) ... GROUP BY it"
            )
        if part.measure is Measure.MIXED:
            raise StopError(
                Code.SINGLED,
                "one row's share of this can be told from the others'",
                part.sql,
                "FILTER (WHERE ...), or CASE with one value and ELSE 0",
            )


def _fits(name: str, part: Piece) -> bool:
    if name in BOOLEAN_AGGREGATES:
        return part.kind is Kind.BOOLEAN
    return part.kind in (_ORDERED if name in EXTREMES else _NUMERIC)


def _result(name: str, parts: list[Piece], sql: str) -> Piece:
    kind = Kind.BOOLEAN if name in BOOLEAN_AGGREGATES else parts[0].kind
    if name in PAIR_AGGREGATES:
        kind = Kind.NUMBER
    whole = name == "sum" and (parts[0].whole or parts[0].type in _INTEGERS)
    return Piece(sql, Sort.AGGREGATE, kind, whole=whole)


def _guarded(
    piece: Piece, level: Level, parts: list[Piece], condition: str, *, telling: bool
) -> Piece:
    """Note when an aggregate has too few persons behind it; the output that holds it is then kept.

    The group as a whole is weighed by a column of ours, so only conditions that are narrower than
    the group are noted here, and everything that a window could carry to another group.
    """
    steered = bool(condition) or any(p.measure is not Measure.PLAIN for p in parts)
    if not is_protected(level) or not level.guards:
        return piece._replace(measure=Measure.GATED) if steered else piece
    k = level.work.policy.k
    tests = list[str]()
    gated = [p for p in parts if p.measure is Measure.GATED]
    narrow = " AND ".join(filter(None, [condition, *(_adds(p, piece) for p in gated)]))
    if narrow:
        tests.append(f"{weight(level, narrow)} BETWEEN {_SMALLEST} AND {k - 1}")
    if telling and condition:
        # All but a few tells of the few: whoever knows the whole can subtract.
        rest = f"(({condition}) IS NOT TRUE)"
        tests.append(f"{weight(level, rest)} BETWEEN {_SMALLEST} AND {k - 1}")
    if telling:
        tests += [f"{found} BETWEEN {_SMALLEST} AND {k - 1}" for found in label_weights(level)]
    if piece.counts and parts:
        tests.append(f"{piece.sql} BETWEEN {_SMALLEST} AND {k - 1}")
    if level.in_window or not level.weighs:
        tests.append(f"{weight(level)} BETWEEN {_SMALLEST} AND {k - 1}")
    if not level.in_window:
        level.tests += tests
        return piece
    return piece._replace(sql=guarded(piece.sql, tests))


def guarded(sql: str, tests: list[str]) -> str:
    """Return text that is NULL where one of the tests holds."""
    return f"(CASE WHEN {' OR '.join(tests)} THEN NULL ELSE {sql} END)" if tests else sql


def _adds(part: Piece, aggregated: Piece) -> str:
    """Return the condition under which a row adds something to an aggregate."""
    if (aggregated.whole and aggregated.type) or part.kind not in _NUMERIC:
        return f"({part.sql} IS NOT NULL)"
    return f"({part.sql} <> {'interval {}'.format(chr(39) + '0' + chr(39)) if part.kind is Kind.INTERVAL else '0'})"
