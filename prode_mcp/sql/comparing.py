"""Comparisons and boolean tests: what may be held against what."""

from typing import Final

from prode_mcp.sql.names import ARRAY_TESTS, COMPARISONS, JSON_HAS, MATCHES, REGEXES
from prode_mcp.sql.pieces import Piece
from prode_mcp.sql.scope import is_keyed
from prode_mcp.sql.shapes import Code, Kind, Measure, Sort, StopError

_COUNT_INSTEAD: Final = "count, group below the top or equi-join it; filter by a category or a time"
_LONGEST_PATTERN: Final = 64
_SHUT: Final = frozenset({Sort.JSON, Sort.ARRAY, Sort.OPAQUE})


def boolean(sql: str, *parts: Piece) -> Piece:
    """Return a truth value made of parts: aggregate if they are, else one of rows."""
    if parts and all(p.sort is Sort.CONSTANT for p in parts):
        return Piece(sql, Sort.CONSTANT, Kind.BOOLEAN, "bool")
    aggregate = any(p.sort is Sort.AGGREGATE for p in parts)
    rows = any(p.sort in {Sort.NUMBER, Sort.TIME} or is_keyed(p) for p in parts)
    sort = Sort.AGGREGATE if aggregate and not rows else Sort.BOOLEAN
    return Piece(sql, sort, Kind.BOOLEAN, "bool")


def compared(operator: str, left: Piece, right: Piece) -> Piece:
    """Return a comparison of two values.

    Raises:
        StopError: it would single somebody out, or run code that is not PostgreSQL's own.
    """
    sql = f"({left.sql} {operator} {right.sql})"
    if is_keyed(left) or is_keyed(right):
        _refuse_singling(operator, left, right)
        return boolean(sql, left, right)
    for side in (left, right):
        if side.sort in _SHUT:
            raise closed(side)
    if operator in COMPARISONS:
        return boolean(sql, left, right)
    if operator in MATCHES:
        _demand_pattern(left, right)
        return boolean(sql, left, right)
    if operator in REGEXES:
        _demand_pattern(left, right)
        _refuse_bomb(str(right.literal))
        return boolean(sql, left, right)
    raise StopError(Code.OPERATOR, "this operator is not part of a check", operator)


def tested(operator: str, left: Piece, right: Piece) -> Piece:
    """Return a test of an array's elements or of a JSON value's keys."""
    sql = f"({left.sql} {operator} {right.sql})"
    arrays = {left.sort, right.sort} <= {Sort.ARRAY, Sort.CONSTANT}
    if operator in ARRAY_TESTS and arrays:
        for side in (left, right):
            if side.sort is Sort.ARRAY:
                readable_element(side)
        return boolean(sql, left._replace(sort=Sort.CATEGORY), right)
    if operator in JSON_HAS and left.sort is Sort.JSON and right.sort is Sort.CONSTANT:
        return Piece(sql, Sort.BOOLEAN, Kind.BOOLEAN, "bool")
    raise StopError(Code.OPERATOR, "this operator is not part of a check", operator)


def one_of(left: Piece, items: list[Piece], *, negated: bool) -> Piece:
    """Return `left IN (...)`."""
    if left.sort is Sort.COHORT and not negated:
        if not all(item.sort is Sort.CONSTANT for item in items):
            raise StopError(Code.SINGLED, "a cohort key is held against constants only", left.sql)
    elif is_keyed(left):
        raise singled(left)
    for item in items:
        compared("=", left, item)
    sql = f"({left.sql} {'NOT ' if negated else ''}IN ({', '.join(i.sql for i in items)}))"
    return boolean(sql, left, *items)


def any_of(left: Piece, operator: str, right: Piece, word: str) -> Piece:
    """Return `left = ANY (array)`, and `<> ALL`."""
    if operator not in {"=", "<>"} or (operator, word) not in {("=", "ANY"), ("<>", "ALL")}:
        raise StopError(Code.OPERATOR, "only = ANY and <> ALL are part of a check", operator)
    sql = f"({left.sql} {operator} {word} ({right.sql}))"
    if right.sort is Sort.ARRAY:
        readable_element(right)
        compared("=", left, right._replace(sort=Sort.CATEGORY, kind=Kind.TEXT))
    elif right.sort is Sort.CONSTANT:
        if left.sort is Sort.COHORT and operator != "=":
            raise singled(left)
        compared("=", left, right)
    else:
        raise closed(right)
    return boolean(sql, left, right._replace(sort=Sort.CONSTANT))


def singled(piece: Piece) -> StopError:
    """Return the refusal of a comparison that could point at one person."""
    return StopError(
        Code.SINGLED,
        "an identifier is compared with something that is not one",
        piece.sql,
        _COUNT_INSTEAD,
    )


def closed(piece: Piece) -> StopError:
    """Return the refusal of a value that cannot be looked into here."""
    what = {
        Sort.JSON: "only keys that the operator names may be read of a JSON value",
        Sort.ARRAY: "an array is unnested, counted, or tested for an element",
    }.get(piece.sort, "a value of this type may be counted and tested for NULL, no more")
    return StopError(Code.IDENTIFIER, what, piece.sql, "count it, or test it for NULL")


def readable_element(piece: Piece) -> None:
    """Let an array pass whose elements are categories or numbers.

    Raises:
        StopError: they are not, or nobody knows.
    """
    if piece.element not in {Sort.CATEGORY, Sort.NUMBER, Sort.BOOLEAN}:
        raise StopError(
            Code.IDENTIFIER, "the elements of this array may identify somebody", piece.sql
        )


def _refuse_singling(operator: str, left: Piece, right: Piece) -> None:
    if is_keyed(left) and is_keyed(right):
        same = left.domain == right.domain or not (
            is_cohort_domain(left) or is_cohort_domain(right)
        )
        if operator in {"=", "<>"} and same:
            return
        if not same:
            raise StopError(
                Code.SINGLED,
                "these keys are not of one family",
                f"{left.sql} {operator} {right.sql}",
            )
        raise StopError(
            Code.SINGLED, "identifiers are compared by = and <> only", left.sql, "use <> for pairs"
        )
    key, other = (left, right) if is_keyed(left) else (right, left)
    if key.sort is Sort.COHORT and other.sort is Sort.CONSTANT and operator == "=":
        return
    raise singled(key)


def is_cohort_domain(piece: Piece) -> bool:
    """Say whether a key belongs to a family that constants may be held against."""
    return piece.sort is Sort.COHORT or bool(piece.domain)


def _demand_pattern(left: Piece, right: Piece) -> None:
    texts = {Sort.CATEGORY, Sort.BUCKET, Sort.CONSTANT, Sort.AGGREGATE}
    if left.sort not in texts or not isinstance(right.literal, str):
        raise StopError(
            Code.ARGUMENT, "a pattern is a constant, held against a category", right.sql
        )
    if len(right.literal) > _LONGEST_PATTERN:
        raise StopError(
            Code.COST, f"a pattern has at most {_LONGEST_PATTERN} characters", right.sql
        )


def _refuse_bomb(pattern: str) -> None:
    repeats = sum(pattern.count(c) for c in "*+?")
    # Bounded repeats and back references are what blows a compiled pattern up.
    if "{" in pattern or "\\" in pattern or "(?" in pattern or repeats > 4:
        raise StopError(
            Code.COST, "this pattern may cost too much", pattern, "use LIKE, or = and IN"
        )


def negated(piece: Piece) -> Piece:
    """Return NOT of a truth value."""
    demand_boolean(piece)
    return piece._replace(sql=f"(NOT {piece.sql})", measure=Measure.PLAIN)


def demand_boolean(piece: Piece) -> Piece:
    """Return a piece that is a truth value.

    Raises:
        StopError: it is something else.
    """
    if piece.kind not in {Kind.BOOLEAN, Kind.UNKNOWN} or is_keyed(piece) or piece.sort in _SHUT:
        raise StopError(Code.ARGUMENT, "this is not a condition", piece.sql)
    return piece


def joined_by(word: str, parts: list[Piece]) -> Piece:
    """Return conditions joined by AND or OR."""
    for part in parts:
        demand_boolean(part)
    return boolean(f"({f' {word} '.join(p.sql for p in parts)})", *parts)


def null_test(piece: Piece, *, wants_null: bool) -> Piece:
    """Return a test for NULL, which every value may be put to."""
    sql = f"({piece.sql} IS {'' if wants_null else 'NOT '}NULL)"
    if piece.sort in _SHUT or is_keyed(piece) or piece.sort is Sort.OBJECT:
        return Piece(sql, Sort.BOOLEAN, Kind.BOOLEAN, "bool")
    return boolean(sql, piece)
