"""ORDER BY and LIMIT, and what may be sorted by: the end of a SELECT."""

from typing import Any, Final, Literal, cast

from prode_mcp.sql.aggregates import direction, guarded
from prode_mcp.sql.computing import open_value
from prode_mcp.sql.expressions import prove
from prode_mcp.sql.literals import names_of
from prode_mcp.sql.pieces import Piece
from prode_mcp.sql.scope import (
    Level,
    is_keyed,
    plainly,
)
from prode_mcp.sql.shapes import SAFE, Code, Sort, StopError
from prode_mcp.sql.text import Node

Use = Literal["top", "derived", "view", "exists", "list", "scalar"]


_MOST_ROWS: Final = 1_000_000


def demand_position(position: int, count: int) -> int:
    """Return the number of an output, counted from 1.

    Raises:
        StopError: there is none of this number.
    """
    if not 1 <= position <= count:
        raise StopError(Code.ARGUMENT, "there is no output of this number", str(position))
    return position


def tested(tree: Any, level: Level) -> tuple[Piece, str]:
    """Return an expression, and its text that is NULL where it may not be known."""
    level.tests = []
    piece = prove(tree, level)
    return piece, guarded(piece.sql, list(dict.fromkeys(level.tests)))


def demand_safe(piece: Piece) -> None:
    """Let a value pass that may come out of the top.

    Raises:
        StopError: it is a row's own, and what to ask instead.
    """
    if piece.sort in SAFE:
        return
    name = plainly(piece.sql)
    if is_keyed(piece):
        raise StopError(
            Code.IDENTIFIER,
            "an identifier or a tenant's key never comes out, nor is the answer grouped by it",
            name,
            f"count(DISTINCT {name}) instead of listing {name}",
        )
    rewrite = {
        Sort.TIME: f"date_trunc('hour', {name})",
        Sort.NUMBER: f"sum({name}), or width_bucket({name}, 0, 1000, 10)",
    }.get(piece.sort, f"count({name})")
    raise StopError(Code.OUTPUT, "a value of a row comes out", name, rewrite)


def ending(query: Node, level: Level, names: list[str], use: Use, *, shows: bool) -> str:
    """Return ORDER BY and LIMIT; rows are sorted for nobody, so only groups keep them.

    Raises:
        StopError: rows would be picked.
    """
    orders = [_ordered(n, level, names, use) for n in query.get("sortClause") or ()]
    limit = _limit(query, level)
    if limit and not shows and use != "exists":
        raise StopError(
            Code.ROWS,
            "LIMIT and OFFSET pick rows",
            "LIMIT",
            "filter, or group first and limit groups",
        )
    if use == "exists" or not shows:
        return ""
    return (f" ORDER BY {', '.join(orders)}" if orders else "") + limit


def _ordered(node: Any, level: Level, names: list[str], use: Use) -> str:
    by = cast("Node", node["SortBy"])
    position = _order_position(by["node"], names)
    if position:
        return f"{position}{direction(by)}"
    piece, text = tested(by["node"], level)
    if use == "top":
        demand_safe(piece)
    elif not is_keyed(piece):
        open_value(piece)
    return text + direction(by)


def _order_position(node: Any, names: list[str]) -> int:
    kind, fields = next(iter(cast("Node", node).items()))
    if kind == "A_Const" and "ival" in fields:
        return demand_position(int(fields["ival"].get("ival", 0)), len(names))
    found = names_of(fields["fields"]) if kind == "ColumnRef" else []
    if len(found) != 1 or names.count(found[0]) != 1:
        return 0
    return names.index(found[0]) + 1


def _limit(query: Node, level: Level) -> str:
    told = ""
    for part, word in (("limitCount", "LIMIT"), ("limitOffset", "OFFSET")):
        if part in query:
            piece = prove(query[part], Level(level.work))
            if piece.sql == "NULL":
                continue
            if not isinstance(piece.literal, int) or not 0 <= piece.literal <= _MOST_ROWS:
                raise StopError(Code.ARGUMENT, f"{word} is a constant number", piece.sql)
            told += f" {word} {piece.literal}"
    return told
