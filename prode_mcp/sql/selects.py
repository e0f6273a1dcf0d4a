"""Prove one SELECT: what it reads, how it groups, and what comes out of it."""

from typing import Any, cast

from prode_mcp.sql import comparing
from prode_mcp.sql.aggregates import guarded
from prode_mcp.sql.endings import Use, demand_safe, ending
from prode_mcp.sql.expressions import demand_name, prove
from prode_mcp.sql.grouping import Group, grouping
from prode_mcp.sql.literals import names_of
from prode_mcp.sql.outputs import Outputs, selected_of
from prode_mcp.sql.pieces import Piece, quote_name
from prode_mcp.sql.scope import (
    NAMES,
    OUTER,
    Level,
    Selected,
    has_rows,
    is_linked,
)
from prode_mcp.sql.shapes import Code, StopError
from prode_mcp.sql.sources import from_item, note_equals, owner_of, under_names
from prode_mcp.sql.targets import expanded
from prode_mcp.sql.text import Node
from prode_mcp.sql.unions import joined


def select(query: Node, parent: Level | None, *, use: Use) -> Selected:
    """Return a proven SELECT; `parent` is what its outer references mean.

    Raises:
        StopError: it is not a narrow aggregate read.
    """
    assert parent is not None  # noqa: S101  the outermost caller brings an empty level
    level = Level(parent.work, parent)
    before = _ctes(query, level)
    if query.get("op", "SETOP_NONE") != "SETOP_NONE":
        return joined(query, level, before, use)
    return _simple(query, level, before, use)


def _ctes(query: Node, level: Level) -> str:
    clause = cast("Node", query.get("withClause") or {})
    if clause.get("recursive"):
        raise StopError(
            Code.COST, "recursion is not part of a check", "WITH RECURSIVE", "generate_series"
        )
    told = list[str]()
    for node in cast("list[Node]", clause.get("ctes") or []):
        fields = cast("Node", node["CommonTableExpr"])
        name = demand_name(str(fields["ctename"]))
        if name in level.ctes or "SelectStmt" not in fields["ctequery"]:
            raise StopError(Code.AMBIGUOUS, "two CTEs have one name", name)
        inner = level.beside()
        made = select(fields["ctequery"]["SelectStmt"], inner, use="derived")
        columns = names_of(fields.get("aliascolnames"))
        level.ctes[name] = (under_names(made.derived, columns), level)
        names = f" ({', '.join(quote_name(demand_name(c)) for c in columns)})" if columns else ""
        if columns and len(columns) != len(made.derived.columns):
            raise StopError(Code.ARGUMENT, "the CTE names another number of columns", name)
        hidden = made.text.hidden
        if columns:
            names = names[:-1] + "".join(f", {quote_name(n)}" for n in NAMES[: len(hidden)]) + ")"
        told.append(f"{quote_name(name)}{names} AS ({made.text.text(len(hidden))})")
    return f"WITH {', '.join(told)} " if told else ""


def _simple(query: Node, level: Level, before: str, use: Use) -> Selected:
    _refuse_parts(query)
    told = list[str]()
    if query.get("fromClause"):
        told.append(" FROM " + ", ".join(from_item(n, level) for n in query["fromClause"]))
    if "whereClause" in query:
        note_equals(query["whereClause"], level)
        where = comparing.demand_boolean(prove(query["whereClause"], level))
        told.append(f" WHERE {where.sql}")
    level.windows = {
        str(w["WindowDef"].get("name", "")): w["WindowDef"] for w in query.get("windowClause", ())
    }
    targets = expanded(query, level)
    if use == "top" and not targets:
        raise StopError(Code.ARGUMENT, "nothing is asked", "SELECT", "SELECT count(*) FROM ...")
    if use == "list" and len(targets) == 1:
        # `key IN (SELECT key ...)` holds the two equal.
        owner = owner_of(level, targets[0][0])
        if owner is not None and owner.keyed:
            level.links.append((OUTER, owner.alias))
    group = grouping(query, level, targets, use)
    _enter(level, group, use)
    pieces, names, tests = _proven(targets, level)
    if use == "top":
        _demand_answer(level, group, pieces)
    if group.told:
        told.append(f" GROUP BY {', '.join(group.told)}")
    if "havingClause" in query:
        told.append(f" HAVING {_having(query['havingClause'], level, group, use)}")
    shown = group.shows or not (group.grouped or has_rows(level))
    told.append(ending(query, level, names, use, shows=shown))
    text = (before, "".join(told))
    return selected_of(level, group, Outputs(pieces, names, tests), text, use, shows=shown)


def _refuse_parts(query: Node) -> None:
    if query.get("valuesLists"):
        raise StopError(Code.NODE, "VALUES is not part of a check", "VALUES", "unnest(ARRAY[...])")
    distinct = cast("list[Node]", query.get("distinctClause") or [])
    if any(part for part in distinct):
        raise StopError(Code.ROWS, "DISTINCT ON picks rows", "DISTINCT ON", "GROUP BY")
    if query.get("limitOption") == "LIMIT_OPTION_WITH_TIES":
        raise StopError(Code.NODE, "WITH TIES is not part of a check", "WITH TIES", "LIMIT")


def _enter(level: Level, group: Group, use: Use) -> None:
    """Set what the outputs of this level may be made of, and what has to be guarded."""
    level.takes_aggregates = True
    level.grouped = group.grouped
    level.keys = {p.sql: p for p in group.pieces}
    shows = group.shows and use not in {"exists", "list"}
    if use == "scalar":
        # A number of each row's own needs no guard: the rows are counted outside.
        level.guards = not is_linked(level)
        return
    level.guards = shows and use != "view"
    level.weighs = True


def _proven(
    targets: list[tuple[Any, str]], level: Level
) -> tuple[list[Piece], list[str], list[list[str]]]:
    """Return each output, its name, and the conditions under which it may not be shown."""
    pieces, tests = list[Piece](), list[list[str]]()
    level.in_outputs = True
    for tree, _ in targets:
        level.tests = []
        pieces.append(prove(tree, level))
        tests.append(list(dict.fromkeys(level.tests)))
    level.in_outputs = False
    return pieces, [demand_name(name) for _, name in targets], tests


def _having(node: Any, level: Level, group: Group, use: Use) -> str:
    """Return a condition on groups; at the top a group it rests on too few for is held back."""
    level.tests = []
    piece = comparing.demand_boolean(prove(node, level))
    tests = list(dict.fromkeys(level.tests))
    if use != "top" or not tests:
        return guarded(piece.sql, tests)
    group.small = f"({' OR '.join(tests)})"
    return f"({group.small} OR {piece.sql})"


def _demand_answer(level: Level, group: Group, pieces: list[Piece]) -> None:
    """Let an answer pass in which every row is a group and every value may be shown."""
    for piece in pieces:
        demand_safe(piece)
    if not group.grouped and has_rows(level):
        raise StopError(
            Code.ROWS,
            "this gives out one line for each row",
            "",
            "count(*), or GROUP BY a category",
        )
