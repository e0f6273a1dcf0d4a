"""Arithmetic, casts and choices: what a value made of values says about the rows."""

from typing import Final

from prode_mcp.sql.comparing import closed, singled
from prode_mcp.sql.names import ARITHMETIC, CONCAT, JSON_GETS
from prode_mcp.sql.pieces import Piece
from prode_mcp.sql.scope import is_keyed, plainly
from prode_mcp.sql.shapes import Code, JsonKey, Kind, Measure, Sort, StopError

_SHUT: Final = frozenset({Sort.JSON, Sort.ARRAY, Sort.OPAQUE, Sort.OBJECT})
COARSE_STEP: Final = 10
"""The least width of a bucket that a number is divided into."""

_TIMES: Final = frozenset({Kind.TIME, Kind.DATE})
_SPAN_SORTS: Final = {
    Sort.CONSTANT: Sort.CONSTANT,
    Sort.AGGREGATE: Sort.AGGREGATE,
    Sort.COARSE_TIME: Sort.BUCKET,
}
_SPANS: Final = frozenset({Kind.INTERVAL, Kind.NUMBER})


def open_value(piece: Piece) -> Piece:
    """Return a piece that may be computed with.

    Raises:
        StopError: it is an identifier, a cohort key, or a value nobody may look into.
    """
    if is_keyed(piece):
        raise StopError(
            Code.IDENTIFIER,
            "an identifier is not computed with, cast, or passed to a function",
            piece.sql,
            f"count(DISTINCT {plainly(piece.sql)}) says how many there are",
        )
    if piece.sort in _SHUT:
        raise closed(piece)
    return piece


def merged_sort(*parts: Piece) -> Sort:
    """Return what a value made of these says: as much as the most telling of them."""
    sorts = {open_value(p).sort for p in parts}
    for sort in (Sort.TIME, Sort.NUMBER, Sort.AGGREGATE):
        if sort in sorts:
            return sort
    sorts.discard(Sort.CONSTANT)
    if not sorts:
        return Sort.CONSTANT
    return sorts.pop() if len(sorts) == 1 else Sort.BUCKET


def merged_measure(*parts: Piece) -> Measure:
    """Return how a condition steers a value made by adding these."""
    gated = [p for p in parts if p.measure is not Measure.PLAIN]
    if not gated:
        return Measure.PLAIN
    if len(parts) == 1:
        return gated[0].measure
    return Measure.MIXED


def calculated(operator: str, left: Piece, right: Piece) -> Piece:
    """Return arithmetic, a time moved by a span, or categories written together."""
    sql = f"({left.sql} {operator} {right.sql})"
    if operator in JSON_GETS:
        return json_get(left, right, as_text=operator == "->>")
    if operator == CONCAT:
        return _written_together(sql, left, right)
    if operator not in ARITHMETIC:
        raise StopError(Code.OPERATOR, "this operator is not part of a check", operator)
    sort = merged_sort(left, right)
    kinds = (left.kind, right.kind)
    if any(kind in _TIMES for kind in kinds):
        return _moved(sql, operator, left, right, sort)
    if not all(kind in _SPANS for kind in kinds):
        raise StopError(
            Code.ARGUMENT,
            "arithmetic is done with numbers, times and typed intervals",
            sql,
            "write interval '1 day', not '1 day'",
        )
    kind = Kind.INTERVAL if Kind.INTERVAL in kinds else Kind.NUMBER
    if operator == "/" and kinds == (Kind.INTERVAL, Kind.INTERVAL):
        kind = Kind.NUMBER
    measure = _product_measure(operator, left, right)
    if operator == "/" and sort is Sort.NUMBER and _is_bucket(left, right):
        # Whole numbers divided: ten and more of them share each quotient.
        sort = Sort.BUCKET
    if sort is Sort.BUCKET or sort is Sort.COARSE_TIME:
        sort = Sort.BUCKET
    return Piece(sql, sort, kind, _wider(left, right), measure=measure)


def _is_bucket(left: Piece, right: Piece) -> bool:
    whole = left.type in {"int2", "int4", "int8"} and "(" not in left.sql
    return whole and isinstance(right.literal, int) and right.literal >= COARSE_STEP


def _wider(left: Piece, right: Piece) -> str:
    integers = {"int2", "int4", "int8"}
    return "int8" if {left.type, right.type} <= integers else ""


def _product_measure(operator: str, left: Piece, right: Piece) -> Measure:
    """A product or quotient of a steered value is still nothing or something; a sum is not."""
    if Measure.MIXED in {left.measure, right.measure}:
        return Measure.MIXED
    if operator == "*":
        gated = Measure.GATED in {left.measure, right.measure}
        return Measure.GATED if gated else Measure.PLAIN
    if operator == "/" and right.measure is Measure.PLAIN:
        return left.measure
    return merged_measure(left, right)


def _moved(sql: str, operator: str, left: Piece, right: Piece, sort: Sort) -> Piece:
    if operator not in {"+", "-"}:
        raise StopError(Code.OPERATOR, "a time is moved by + and -", operator)
    if left.kind in _TIMES and right.kind in _TIMES:
        if operator != "-":
            raise StopError(Code.OPERATOR, "times are not added", operator)
        both = Kind.NUMBER if left.kind is right.kind is Kind.DATE else Kind.INTERVAL
        return Piece(sql, _SPAN_SORTS.get(sort, Sort.NUMBER), both)
    moved, by = (left, right) if left.kind in _TIMES else (right, left)
    if by.kind not in _SPANS:
        raise StopError(
            Code.ARGUMENT, "a time is moved by a typed interval", sql, "write interval '1 day'"
        )
    kind = moved.kind if by.kind is Kind.NUMBER else Kind.TIME
    if sort in {Sort.CONSTANT, Sort.AGGREGATE}:
        return Piece(sql, sort, kind)
    coarse = moved.sort is Sort.COARSE_TIME and by.sort is Sort.CONSTANT
    return Piece(sql, Sort.COARSE_TIME if coarse else Sort.TIME, kind)


def _written_together(sql: str, left: Piece, right: Piece) -> Piece:
    if left.sort is Sort.CONSTANT and right.sort is Sort.CONSTANT:
        return Piece(sql, Sort.CONSTANT, Kind.TEXT)
    for side in (left, right):
        if side.sort not in {Sort.CATEGORY, Sort.CONSTANT, Sort.BUCKET, Sort.AGGREGATE}:
            open_value(side)
            raise StopError(Code.ARGUMENT, "only categories are written together", side.sql)
    return Piece(sql, merged_sort(left, right), Kind.TEXT)


def json_get(left: Piece, right: Piece, *, as_text: bool) -> Piece:
    """Return what stands under a key of a JSON value, if that key may be read."""
    sql = f"({left.sql} {'->>' if as_text else '->'} {right.sql})"
    if left.sort is not Sort.JSON or not isinstance(right.literal, str | int):
        raise StopError(Code.ARGUMENT, "a JSON key is a constant", sql)
    found = left.json_keys.get(str(right.literal)) or left.json_keys.get("*")
    if found is None:
        return Piece(sql, Sort.IDENTIFIER, Kind.TEXT if as_text else Kind.JSON)
    if not as_text:
        # What lies deeper under a key that may be read may be read with it.
        return Piece(sql, Sort.JSON, Kind.JSON, "jsonb", json_keys={"*": found})
    sort = Sort.NUMBER if found.sort in {Sort.NUMBER, Sort.JSON} else Sort.CATEGORY
    return Piece(sql, sort, Kind.TEXT, "text", json_keys={"*": JsonKey(found.sort, found.kind)})


def cast(piece: Piece, name: str, target: str, kind: Kind) -> Piece:
    """Return a value cast to a type of the list."""
    sql = f"({piece.sql}::{target})"
    if piece.sort is Sort.CONSTANT:
        return Piece(sql, Sort.CONSTANT, kind, name, zero=piece.zero, literal=piece.literal)
    if is_keyed(piece):
        open_value(piece)
        raise singled(piece)
    open_value(piece)
    if piece.kind is Kind.BOOLEAN and kind is Kind.NUMBER:
        sort = Sort.AGGREGATE if piece.sort is Sort.AGGREGATE else Sort.BOOLEAN
        return Piece(sql, sort, kind, name, measure=Measure.GATED)
    if piece.kind in _TIMES:
        return _cast_time(piece, sql, name, kind)
    if piece.sort is Sort.NUMBER and kind in {Kind.TEXT, Kind.DATE, Kind.TIME}:
        raise StopError(Code.TYPE, "a row's number is not turned into a text or a time", sql)
    if kind in _TIMES:
        sort = piece.sort if piece.sort is Sort.AGGREGATE else Sort.TIME
        return Piece(sql, sort, kind, name, measure=piece.measure)
    sort = piece.sort
    if sort is Sort.CATEGORY and kind is Kind.NUMBER and piece.kind is not Kind.NUMBER:
        sort = piece.json_keys["*"].sort if piece.json_keys else Sort.CATEGORY
    return Piece(sql, sort, kind, name, measure=piece.measure)


def _cast_time(piece: Piece, sql: str, name: str, kind: Kind) -> Piece:
    if kind is Kind.DATE:
        sort = piece.sort if piece.sort is Sort.AGGREGATE else Sort.COARSE_TIME
        return Piece(sql, sort, kind, name)
    if kind is Kind.TIME or (kind is Kind.TEXT and piece.sort is not Sort.TIME):
        return Piece(sql, piece.sort, kind, name)
    raise StopError(Code.TYPE, "a time is cast to a date or a time", sql, "use date_trunc")


def chosen(sql: str, results: list[Piece], conditions: list[Piece]) -> Piece:
    """Return CASE, COALESCE and the like: one of several values."""
    values = [r for r in results if r.sql != "NULL"]
    one_family = len({(v.sort, v.domain) for v in values}) == 1 and not conditions
    if one_family and is_keyed(values[0]):
        first = values[0]
        return Piece(sql, first.sort, first.kind, first.type, first.domain)
    sort = merged_sort(*values) if values else Sort.CONSTANT
    told = merged_sort(*conditions) if conditions else Sort.CONSTANT
    if sort is Sort.CONSTANT and told is not Sort.CONSTANT:
        sort = Sort.AGGREGATE if told is Sort.AGGREGATE else Sort.BUCKET
    elif told is Sort.NUMBER or (told is Sort.BUCKET and sort is Sort.CATEGORY):
        sort = merged_sort(*values)
    kind = next((v.kind for v in values if v.kind is not Kind.UNKNOWN), Kind.UNKNOWN)
    if len({v.kind for v in values} - {Kind.UNKNOWN}) > 1 and not all(
        v.kind in _TIMES for v in values
    ):
        raise StopError(Code.ARGUMENT, "the values to choose from are of several types", sql[:80])
    return Piece(sql, sort, kind, measure=_choice_measure(values, conditions))


def _choice_measure(values: list[Piece], conditions: list[Piece]) -> Measure:
    """A choice between a value and nothing is gated; between two values it is mixed."""
    if any(v.measure is not Measure.PLAIN for v in values):
        return Measure.MIXED
    telling = {v.sql for v in values if not v.zero}
    if not conditions:
        return Measure.PLAIN if len(telling) <= 1 else Measure.MIXED
    return Measure.GATED if len(telling) <= 1 else Measure.MIXED
