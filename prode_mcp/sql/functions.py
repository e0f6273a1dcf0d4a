"""Calls of functions: which there are, what each takes, and what comes out of it."""

from collections.abc import Callable
from typing import Any, Final, cast

from prode_mcp.sql import computing
from prode_mcp.sql.aggregates import aggregate, windowed
from prode_mcp.sql.comparing import closed
from prode_mcp.sql.literals import interval_is_coarse, names_of
from prode_mcp.sql.names import (
    AGGREGATES,
    COARSE_FIELDS,
    COARSE_UNITS,
    CONSTANTS,
    NUMBERS,
    SETS,
    SIZES,
    TEXT_NUMBERS,
    TEXTS,
    side_effect,
)
from prode_mcp.sql.pieces import Piece, quote_name, quote_text
from prode_mcp.sql.scope import Level
from prode_mcp.sql.shapes import Code, Kind, RelationKind, Sort, StopError
from prode_mcp.sql.text import Node

Prove = Callable[[Any, Level], Piece]

_TIMES: Final = frozenset({Kind.TIME, Kind.DATE})
_MOST_BUCKETS: Final = 100
_FORMAT_PARTS: Final = (
    "YYYY",
    "IYYY",
    "HH24",
    "MON",
    "DAY",
    "MM",
    "DD",
    "IW",
    "WW",
    "MI",
    "DY",
    "TZ",
    "Q",
    "T",
)


def call(fields: Node, level: Level, prove: Prove) -> Piece:
    """Return a call of a function of the list.

    Raises:
        StopError: it is not on the list, or would do something.
    """
    name = function_name(fields, level)
    if "over" in fields:
        return windowed(name, fields, level, prove)
    if name in AGGREGATES:
        return aggregate(name, fields, level, prove)
    if name in SETS:
        raise StopError(Code.FUNCTION, "it belongs into FROM", name, f"FROM {name}(...) AS x")
    refuse_extras(fields, name)
    if name == "make_interval":
        return _make_interval(fields, level, prove)
    parts = [prove(n, level) for n in fields.get("args", ())]
    handler = _HANDLERS.get(name)
    if handler is None:
        raise _unlisted(name)
    return handler(name, parts, level)


def function_name(fields: Node, level: Level) -> str:
    """Return the name of a function of PostgreSQL's own.

    Raises:
        StopError: it is somebody else's.
    """
    names = names_of(fields.get("funcname"))
    name = names[-1] if names else ""
    if len(names) > 2 or (len(names) == 2 and names[0] != "pg_catalog"):
        if name in level.work.catalog.volatile:
            raise _acts(name)
        raise StopError(
            Code.FUNCTION, "only functions of PostgreSQL's own are called", ".".join(names)
        )
    known = name in _HANDLERS or name in AGGREGATES or name in SETS or name in _ELSEWHERE
    if not known:
        acts = side_effect(name)
        if acts is not None:
            raise StopError(acts[0], acts[1], name, gated=True)
        if name in level.work.catalog.volatile:
            raise _acts(name)
        raise _unlisted(name)
    return name


def _acts(name: str) -> StopError:
    return StopError(Code.SIDE_EFFECT, "this function of the database may write", name, gated=True)


def _unlisted(name: str) -> StopError:
    return StopError(Code.FUNCTION, "this function is not on the list of a check's", name)


def refuse_extras(fields: Node, name: str) -> None:
    """Let a plain call pass.

    Raises:
        StopError: it has a part that belongs to an aggregate.
    """
    extras = ("agg_order", "agg_filter", "agg_within_group", "agg_star", "agg_distinct")
    if fields.get("func_variadic") or any(fields.get(e) for e in extras):
        raise StopError(Code.NODE, "the call has a part that a check's has not", name)


def _sql(name: str, parts: list[Piece]) -> str:
    return f"pg_catalog.{quote_name(name)}({', '.join(p.sql for p in parts)})"


def _demand(name: str, parts: list[Piece], *counts: int) -> None:
    if len(parts) not in counts:
        raise StopError(Code.ARGUMENT, "the function takes other arguments", name)


def _numbers(name: str, parts: list[Piece], _level: Level) -> Piece:
    _demand(name, parts, 1, 2)
    for part in parts:
        computing.open_value(part)
        if part.kind is not Kind.NUMBER:
            raise StopError(Code.ARGUMENT, "the function takes numbers", name)
    if len(parts) == 2 and parts[1].sort is not Sort.CONSTANT and name not in {"mod", "div"}:
        raise StopError(Code.ARGUMENT, "the second argument is a constant", name)
    measure = computing.merged_measure(*parts)
    sort = computing.merged_sort(*parts)
    if sort is Sort.NUMBER and name in {"round", "trunc"} and _rounds(parts):
        sort = Sort.BUCKET
    return Piece(_sql(name, parts), sort, Kind.NUMBER, measure=measure)


def _rounds(parts: list[Piece]) -> bool:
    """Say whether a number is rounded to tens or more."""
    digits = parts[1].literal if len(parts) == 2 else None
    return isinstance(digits, int) and digits < 0 and "(" not in parts[0].sql


def _texts(name: str, parts: list[Piece], _level: Level) -> Piece:
    _demand(name, parts, 1, 2, 3)
    first = _category(parts[0], name)
    if any(p.sort is not Sort.CONSTANT for p in parts[1:]):
        raise StopError(Code.ARGUMENT, "all but the first argument are constants", name)
    if name in {"substring", "substr"} and any(p.kind is not Kind.NUMBER for p in parts[1:]):
        raise StopError(Code.ARGUMENT, "substring takes positions, not patterns", name)
    return Piece(_sql(name, parts), first.sort, Kind.TEXT, "text")


def _text_numbers(name: str, parts: list[Piece], _level: Level) -> Piece:
    _demand(name, parts, 1, 2)
    first = _category(parts[0], name)
    if any(p.sort is not Sort.CONSTANT for p in parts[1:]):
        raise StopError(Code.ARGUMENT, "all but the first argument are constants", name)
    return Piece(_sql(name, parts), first.sort, Kind.NUMBER)


def _category(piece: Piece, name: str) -> Piece:
    computing.open_value(piece)
    if piece.sort not in {Sort.CATEGORY, Sort.CONSTANT, Sort.BUCKET, Sort.AGGREGATE}:
        raise StopError(Code.ARGUMENT, "the function takes a category", name)
    if piece.kind not in {Kind.TEXT, Kind.UNKNOWN}:
        raise StopError(Code.ARGUMENT, "the function takes a text", name)
    return piece


def _constant(name: str, parts: list[Piece], _level: Level) -> Piece:
    _demand(name, parts, 0)
    return Piece(_sql(name, parts), Sort.CONSTANT, CONSTANTS[name])


def _date_trunc(name: str, parts: list[Piece], _level: Level) -> Piece:
    _demand(name, parts, 2, 3)
    unit = str(parts[0].literal).casefold()
    if parts[0].sort is not Sort.CONSTANT or unit not in COARSE_UNITS:
        raise StopError(
            Code.ARGUMENT, "a time is cut to a minute or coarser", unit, "date_trunc('hour', ...)"
        )
    _zone(parts[2:], name)
    return _coarser(name, parts, parts[1])


def _coarser(name: str, parts: list[Piece], time: Piece) -> Piece:
    computing.open_value(time)
    if time.kind not in _TIMES and not (time.kind is Kind.UNKNOWN and time.sort is Sort.CONSTANT):
        raise StopError(Code.ARGUMENT, "the function takes a time", name)
    sort = Sort.COARSE_TIME if time.sort is Sort.TIME else time.sort
    kind = Kind.DATE if name == "date" else Kind.TIME
    return Piece(_sql(name, parts), sort, kind)


def _zone(parts: list[Piece], name: str) -> None:
    if any(p.sort is not Sort.CONSTANT for p in parts):
        raise StopError(Code.ARGUMENT, "a time zone is a constant", name)


def _date(name: str, parts: list[Piece], _level: Level) -> Piece:
    _demand(name, parts, 1)
    return _coarser(name, parts, parts[0])


def _date_bin(name: str, parts: list[Piece], _level: Level) -> Piece:
    _demand(name, parts, 3)
    if not interval_is_coarse(parts[0].literal) or parts[2].sort is not Sort.CONSTANT:
        raise StopError(
            Code.ARGUMENT,
            "a bin is a minute or longer, from a constant",
            name,
            "interval '15 minutes'",
        )
    return _coarser(name, parts, parts[1])


def _date_part(name: str, parts: list[Piece], _level: Level) -> Piece:
    _demand(name, parts, 2)
    field, time = str(parts[0].literal).casefold(), parts[1]
    computing.open_value(time)
    if parts[0].sort is not Sort.CONSTANT or time.kind not in {*_TIMES, Kind.INTERVAL}:
        raise StopError(Code.ARGUMENT, "a constant field of a time or an interval is taken", name)
    coarse = time.kind in _TIMES and field in COARSE_FIELDS
    known = coarse or field in COARSE_FIELDS or field in {"epoch", "second", "milliseconds"}
    if not known:
        raise StopError(Code.ARGUMENT, "this field of a time is not part of a check", field)
    sort = time.sort
    if time.sort in {Sort.TIME, Sort.COARSE_TIME, Sort.NUMBER, Sort.BUCKET}:
        sort = Sort.BUCKET if coarse else Sort.NUMBER
    return Piece(_sql(name, parts), sort, Kind.NUMBER)


def _age(name: str, parts: list[Piece], _level: Level) -> Piece:
    _demand(name, parts, 1, 2)
    if any(p.kind not in _TIMES for p in parts):
        raise StopError(Code.ARGUMENT, "the function takes times", name)
    sort = computing.merged_sort(*parts)
    told = sort if sort in {Sort.CONSTANT, Sort.AGGREGATE} else Sort.NUMBER
    return Piece(_sql(name, parts), told, Kind.INTERVAL)


def _timezone(name: str, parts: list[Piece], _level: Level) -> Piece:
    _demand(name, parts, 2)
    _zone(parts[:1], name)
    computing.open_value(parts[1])
    if parts[1].kind not in _TIMES:
        raise StopError(Code.ARGUMENT, "the function takes a time", name)
    return Piece(_sql(name, parts), parts[1].sort, Kind.TIME)


def _to_char(name: str, parts: list[Piece], _level: Level) -> Piece:
    _demand(name, parts, 2)
    value, form = computing.open_value(parts[0]), str(parts[1].literal)
    if parts[1].sort is not Sort.CONSTANT or len(form) > 40:
        raise StopError(Code.ARGUMENT, "a format is a short constant", name)
    if value.sort is Sort.TIME:
        if not _format_is_coarse(form):
            raise StopError(
                Code.ARGUMENT,
                "this format is finer than a minute",
                form,
                "to_char(x, 'YYYY-MM-DD HH24')",
            )
        return Piece(_sql(name, parts), Sort.BUCKET, Kind.TEXT)
    if value.sort is Sort.NUMBER:
        raise StopError(Code.ARGUMENT, "a row's number is not written as text", name)
    return Piece(_sql(name, parts), value.sort, Kind.TEXT)


def _format_is_coarse(form: str) -> bool:
    rest = form.upper()
    for part in _FORMAT_PARTS:
        rest = rest.replace(part, "")
    return not any(c.isalnum() for c in rest)


def _width_bucket(name: str, parts: list[Piece], _level: Level) -> Piece:
    _demand(name, parts, 4)
    computing.open_value(parts[0])
    count = parts[3].literal
    constant = all(p.sort is Sort.CONSTANT for p in parts[1:])
    if not constant or not isinstance(count, int) or not 1 <= count <= _MOST_BUCKETS:
        raise StopError(
            Code.ARGUMENT, f"buckets have constant ends, and are 1 to {_MOST_BUCKETS}", name
        )
    sort = Sort.BUCKET if parts[0].sort is Sort.NUMBER else parts[0].sort
    return Piece(_sql(name, parts), sort, Kind.NUMBER)


def _json_measure(name: str, parts: list[Piece], _level: Level) -> Piece:
    _demand(name, parts, 1)
    if parts[0].sort is not Sort.JSON:
        raise StopError(Code.ARGUMENT, "the function takes JSON under a key that may be read", name)
    kind, sort = (
        (Kind.TEXT, Sort.CATEGORY) if name.endswith("typeof") else (Kind.NUMBER, Sort.NUMBER)
    )
    return Piece(_sql(name, parts), sort, kind)


def _array_length(name: str, parts: list[Piece], _level: Level) -> Piece:
    _demand(name, parts, 1, 2)
    if parts[0].sort is not Sort.ARRAY and parts[0].kind is not Kind.ARRAY:
        raise StopError(Code.ARGUMENT, "the function takes an array", name)
    if any(p.sort is not Sort.CONSTANT for p in parts[1:]):
        raise StopError(Code.ARGUMENT, "the dimension is a constant", name)
    return Piece(_sql(name, parts), Sort.BUCKET, Kind.NUMBER)


def _size(name: str, parts: list[Piece], level: Level) -> Piece:
    _demand(name, parts, 1)
    piece = parts[0]
    if isinstance(piece.literal, str):
        piece = _relation(piece, level)
    if piece.kind is not Kind.OBJECT:
        raise StopError(Code.ARGUMENT, "the function takes a relation", name)
    sort = Sort.CONSTANT if piece.sort is Sort.CONSTANT else Sort.NUMBER
    return Piece(_sql(name, [piece]), sort, Kind.NUMBER)


def _relation(piece: Piece, level: Level) -> Piece:
    names = str(piece.literal).split(".")
    found = [
        r
        for r in level.work.catalog.named(names[-1])
        if names[0] in {r.schema, r.name} and r.kind is not RelationKind.STATISTICS
    ]
    if len(found) != 1 or len(names) > 2:
        raise StopError(Code.RELATION, "name one relation of the catalog", piece.sql)
    named = f"{quote_name(found[0].schema)}.{quote_name(found[0].name)}"
    return Piece(f"{quote_text(named)}::pg_catalog.regclass", Sort.CONSTANT, Kind.OBJECT)


def _pretty(name: str, parts: list[Piece], _level: Level) -> Piece:
    _demand(name, parts, 1)
    if parts[0].sort not in {Sort.AGGREGATE, Sort.CONSTANT}:
        computing.open_value(parts[0])
        raise StopError(Code.ARGUMENT, "the function takes an aggregate", name)
    return Piece(_sql(name, parts), parts[0].sort, Kind.TEXT)


def _setting(name: str, parts: list[Piece], level: Level) -> Piece:
    _demand(name, parts, 1)
    asked = str(parts[0].literal).casefold()
    if asked not in {s.casefold() for s in level.work.policy.settings}:
        raise StopError(Code.ARGUMENT, "only settings that the operator names are read", asked)
    return Piece(_sql(name, parts), Sort.CONSTANT, Kind.TEXT)


def _database_size(name: str, parts: list[Piece], _level: Level) -> Piece:
    _demand(name, parts, 1)
    if "current_database" not in parts[0].sql or parts[0].sort is not Sort.CONSTANT:
        raise StopError(Code.ARGUMENT, "the function takes current_database()", name)
    return Piece(_sql(name, parts), Sort.CONSTANT, Kind.NUMBER)


def _to_timestamp(name: str, parts: list[Piece], _level: Level) -> Piece:
    if len(parts) != 1 or parts[0].kind is not Kind.NUMBER:
        raise StopError(Code.ARGUMENT, "the function takes seconds", name)
    sort = computing.open_value(parts[0]).sort
    told = sort if sort in {Sort.CONSTANT, Sort.AGGREGATE} else Sort.TIME
    return Piece(_sql(name, parts), told, Kind.TIME)


def _isfinite(name: str, parts: list[Piece], _level: Level) -> Piece:
    _demand(name, parts, 1)
    computing.open_value(parts[0])
    return Piece(_sql(name, parts), Sort.BOOLEAN, Kind.BOOLEAN, "bool")


def _starts_with(name: str, parts: list[Piece], _level: Level) -> Piece:
    _demand(name, parts, 2)
    first = _category(parts[0], name)
    if parts[1].sort is not Sort.CONSTANT:
        raise closed(parts[1])
    sort = first.sort if first.sort in {Sort.CONSTANT, Sort.AGGREGATE} else Sort.BOOLEAN
    return Piece(_sql(name, parts), sort, Kind.BOOLEAN, "bool")


def _make_interval(fields: Node, level: Level, prove: Prove) -> Piece:
    told = list[str]()
    for argument in cast("list[Node]", fields.get("args") or []):
        named = cast("Node", argument.get("NamedArgExpr") or {})
        piece = prove(named["arg"] if named else argument, level)
        if piece.sort is not Sort.CONSTANT or piece.kind is not Kind.NUMBER:
            raise StopError(Code.ARGUMENT, "the function takes constant numbers", "make_interval")
        label = f"{quote_name(str(named['name']))} => " if named else ""
        told.append(label + piece.sql)
    sql = f"pg_catalog.make_interval({', '.join(told)})"
    return Piece(sql, Sort.CONSTANT, Kind.INTERVAL)


_Handler = Callable[[str, list[Piece], Level], Piece]
_HANDLERS: Final[dict[str, _Handler]] = {
    **dict.fromkeys(NUMBERS, _numbers),
    **dict.fromkeys(TEXTS, _texts),
    **dict.fromkeys(TEXT_NUMBERS, _text_numbers),
    **dict.fromkeys(CONSTANTS, _constant),
    **dict.fromkeys(SIZES, _size),
    **dict.fromkeys(("date_part", "extract"), _date_part),
    **dict.fromkeys(("jsonb_array_length", "json_array_length"), _json_measure),
    **dict.fromkeys(("jsonb_typeof", "json_typeof"), _json_measure),
    **dict.fromkeys(("cardinality", "array_length"), _array_length),
    "date_trunc": _date_trunc,
    "date_bin": _date_bin,
    "date": _date,
    "age": _age,
    "timezone": _timezone,
    "to_char": _to_char,
    "to_timestamp": _to_timestamp,
    "width_bucket": _width_bucket,
    "pg_size_pretty": _pretty,
    "current_setting": _setting,
    "pg_database_size": _database_size,
    "isfinite": _isfinite,
    "starts_with": _starts_with,
}
_ELSEWHERE: Final = frozenset(
    {
        *("make_interval", "row_number", "rank", "dense_rank", "percent_rank", "cume_dist"),
        *("ntile", "lag", "lead", "first_value", "last_value"),
    }
)
