"""Prove one expression: from the parser's tree to a piece."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final, cast

from prode_mcp.sql import comparing, computing
from prode_mcp.sql.functions import call
from prode_mcp.sql.literals import cast_type, constant, names_of
from prode_mcp.sql.names import (
    AGGREGATES,
    ARRAY_TESTS,
    COMPARISONS,
    JSON_HAS,
    MATCHES,
    REGEXES,
    TYPES,
    VALUES,
)
from prode_mcp.sql.pieces import Piece, as_column, quote_name, quote_text
from prode_mcp.sql.scope import HIDDEN, Level, Plain, Selected, has_rows, is_keyed, plainly
from prode_mcp.sql.shapes import Code, Kind, Measure, RelationKind, Sort, StopError
from prode_mcp.sql.text import Node

_TESTS: Final = ARRAY_TESTS | JSON_HAS
_MATCHING: Final = MATCHES | REGEXES
_AGGREGATE_NAMES: Final = [[name] for name in AGGREGATES]
_BOOLEAN_TESTS: Final = {
    "IS_TRUE": "IS TRUE",
    "IS_NOT_TRUE": "IS NOT TRUE",
    "IS_FALSE": "IS FALSE",
    "IS_NOT_FALSE": "IS NOT FALSE",
    "IS_UNKNOWN": "IS UNKNOWN",
    "IS_NOT_UNKNOWN": "IS NOT UNKNOWN",
}


def prove(node: Any, level: Level) -> Piece:
    """Return the piece of an expression, or of the grouping key that it is.

    Raises:
        StopError: it is not part of a check, or says too much.
    """
    kind, fields = next(iter(cast("Node", node).items()))
    handler = _HANDLERS.get(kind)
    if handler is None:
        raise StopError(Code.NODE, "this construct is not part of a check", str(kind))
    if not level.grouped or level.in_aggregate:
        return handler(cast("Node", fields), level)
    return _of_group(handler, cast("Node", fields), level)


def _of_group(handler: "Handler", fields: Node, level: Level) -> Piece:
    """Prove an expression of groups: a grouping key as a whole, or something made of keys.

    A key is found by its text, so the expression is first written as if it stood in a row.
    """
    keyed = _as_key(handler, fields, level)
    if keyed is not None:
        return keyed
    return handler(fields, level)


def _as_key(handler: "Handler", fields: Node, level: Level) -> Piece | None:
    if handler is constant or not level.keys:
        return None
    if handler is _sublink or handler is _grouping or _is_aggregate(fields):
        return None
    level.grouped = False
    saw, takes = level.saw_aggregate, level.takes_aggregates
    level.takes_aggregates = False
    try:
        return level.keys.get(handler(fields, level).sql)
    except StopError:
        return None
    finally:
        level.grouped, level.saw_aggregate, level.takes_aggregates = True, saw, takes


def _is_aggregate(fields: Node) -> bool:
    return names_of(fields.get("funcname"))[-1:] in _AGGREGATE_NAMES or "over" in fields


def _column(fields: Node, level: Level) -> Piece:
    parts = cast("list[Node]", fields.get("fields") or [])
    if any("A_Star" in part for part in parts):
        raise StopError(Code.ROWS, "* is not a value of a check", "*", "name what to count")
    piece = level.column(names_of(parts))
    if level.grouped and not level.in_aggregate and _is_own(level, names_of(parts)):
        raise StopError(
            Code.UNGROUPED,
            "it is neither grouped by nor inside an aggregate",
            piece.sql,
            f"count({plainly(piece.sql)}), or GROUP BY it",
        )
    if piece.type in level.work.catalog.implicit:
        raise StopError(
            Code.HIDDEN, "the database converts values of this type by its own code", piece.sql
        )
    return piece


def _is_own(level: Level, names: list[str]) -> bool:
    return level.local(names) is not None


def _operation(fields: Node, level: Level) -> Piece:
    names = names_of(fields.get("name"))
    if len(names) != 1:
        raise StopError(Code.OPERATOR, "an operator is written plainly", ".".join(names))
    return _OPERATIONS[str(fields.get("kind"))](names[0], fields, level)


def _plain(operator: str, fields: Node, level: Level) -> Piece:
    right = prove(fields["rexpr"], level)
    if "lexpr" not in fields:
        return _signed(operator, right)
    left = prove(fields["lexpr"], level)
    if operator in COMPARISONS or operator in _MATCHING:
        return comparing.compared("<>" if operator == "!=" else operator, left, right)
    if operator in _TESTS:
        return comparing.tested(operator, left, right)
    return computing.calculated(operator, left, right)


def _signed(operator: str, right: Piece) -> Piece:
    if operator not in {"-", "+"} or right.kind not in {Kind.NUMBER, Kind.INTERVAL}:
        raise StopError(Code.OPERATOR, "this operator is not part of a check", operator)
    computing.open_value(right)
    literal = -right.literal if operator == "-" and isinstance(right.literal, int) else None
    return right._replace(sql=f"({operator} {right.sql})", counts=False, literal=literal)


def _distinct(operator: str, fields: Node, level: Level) -> Piece:
    left, right = prove(fields["lexpr"], level), prove(fields["rexpr"], level)
    negated = fields.get("kind") == "AEXPR_NOT_DISTINCT"
    word = "IS NOT DISTINCT FROM" if negated else "IS DISTINCT FROM"
    told = comparing.compared(operator if negated else "<>", left, right)
    return told._replace(sql=f"({left.sql} {word} {right.sql})")


def _between(_operator: str, fields: Node, level: Level) -> Piece:
    left = prove(fields["lexpr"], level)
    low, high = (prove(n, level) for n in fields["rexpr"]["List"]["items"])
    comparing.compared("<=", left, low)
    told = comparing.compared("<=", left, high)
    word = str(fields["kind"]).removeprefix("AEXPR_").replace("_SYM", "").replace("_", " ")
    sql = f"({left.sql} {word} {low.sql} AND {high.sql})"
    return comparing.boolean(sql, left, low, high)._replace(kind=told.kind)


def _in(operator: str, fields: Node, level: Level) -> Piece:
    items = [prove(n, level) for n in fields["rexpr"]["List"]["items"]]
    return comparing.one_of(prove(fields["lexpr"], level), items, negated=operator == "<>")


def _like(operator: str, fields: Node, level: Level) -> Piece:
    return comparing.compared(
        operator, prove(fields["lexpr"], level), prove(fields["rexpr"], level)
    )


def _any(operator: str, fields: Node, level: Level) -> Piece:
    word = "ANY" if fields["kind"] == "AEXPR_OP_ANY" else "ALL"
    left, right = prove(fields["lexpr"], level), prove(fields["rexpr"], level)
    return comparing.any_of(left, operator, right, word)


def _nullif(_operator: str, fields: Node, level: Level) -> Piece:
    left, right = prove(fields["lexpr"], level), prove(fields["rexpr"], level)
    comparing.compared("=", left, right)
    told = computing.chosen("", [left], [])
    sort = computing.merged_sort(left, right)
    # NULLIF(x, 0) takes nothing but zeros out of a sum; any other constant picks rows.
    measure = told.measure if right.zero else Measure.MIXED
    return told._replace(
        sql=f"NULLIF({left.sql}, {right.sql})", sort=sort, kind=left.kind, measure=measure
    )


def _conditions(fields: Node, level: Level) -> Piece:
    parts = [prove(n, level) for n in fields["args"]]
    if fields["boolop"] == "NOT_EXPR":
        return comparing.negated(parts[0])
    return comparing.joined_by("AND" if fields["boolop"] == "AND_EXPR" else "OR", parts)


def _null_test(fields: Node, level: Level) -> Piece:
    piece = prove(fields["arg"], level)
    return comparing.null_test(piece, wants_null=fields["nulltesttype"] == "IS_NULL")


def _boolean_test(fields: Node, level: Level) -> Piece:
    piece = comparing.demand_boolean(prove(fields["arg"], level))
    word = _BOOLEAN_TESTS[str(fields["booltesttype"])]
    return comparing.boolean(f"({piece.sql} {word})", piece)


def _cast(fields: Node, level: Level) -> Piece:
    type_name = cast("Node", fields["typeName"])
    if names_of(type_name.get("names"))[-1:] == ["regclass"]:
        return relation_constant(prove(fields["arg"], level), level)
    name, target, kind = cast_type(type_name, level)
    piece = prove(fields["arg"], level)
    if _casts_by_own_code(piece, name, level):
        raise StopError(Code.HIDDEN, "this cast runs the database's own code", name)
    return computing.cast(piece, name, target, kind)


def _casts_by_own_code(piece: Piece, target: str, level: Level) -> bool:
    """Say whether the database itself wrote the code that would make the target's value.

    Where the type of a value is not known, every type of its kind is looked for.
    """
    if not level.work.catalog.casts:
        return False
    names = {piece.type} if piece.type else {n for n, kind in TYPES.items() if kind is piece.kind}
    return any((name, target) in level.work.catalog.casts for name in names)


def relation_constant(piece: Piece, level: Level) -> Piece:
    """Return a relation's name as the object it names; only relations that may be read."""
    text = piece.literal if isinstance(piece.literal, str) else ""
    parts = text.replace('"', "").split(".")
    found = [
        r
        for r in level.work.catalog.named(parts[-1])
        if (len(parts) == 1 or parts[0] == r.schema) and r.kind is not RelationKind.STATISTICS
    ]
    if len(found) != 1 or len(parts) > 2:
        raise StopError(Code.RELATION, "name one relation of the catalog", piece.sql)
    named = f"{quote_name(found[0].schema)}.{quote_name(found[0].name)}"
    return Piece(f"{quote_text(named)}::pg_catalog.regclass", Sort.CONSTANT, Kind.OBJECT)


def _case(fields: Node, level: Level) -> Piece:
    subject = prove(fields["arg"], level) if "arg" in fields else None
    told, results, conditions = ["CASE"], list[Piece](), list[Piece]()
    if subject is not None:
        told.append(subject.sql)
    for arm in fields["args"]:
        when, then = (prove(arm["CaseWhen"][part], level) for part in ("expr", "result"))
        if subject is None:
            conditions.append(comparing.demand_boolean(when))
        else:
            conditions.append(comparing.compared("=", subject, when))
        results.append(then)
        told.append(f"WHEN {when.sql} THEN {then.sql}")
    if "defresult" in fields:
        results.append(prove(fields["defresult"], level))
        told.append(f"ELSE {results[-1].sql}")
    return computing.chosen(f"({' '.join(told)} END)", results, conditions)


def _coalesce(fields: Node, level: Level) -> Piece:
    parts = [prove(n, level) for n in fields["args"]]
    piece = computing.chosen(f"COALESCE({', '.join(p.sql for p in parts)})", parts, [])
    whole = all(p.whole or p.literal is not None for p in parts)
    return piece._replace(counts=any(p.counts for p in parts), whole=whole)


def _extreme(fields: Node, level: Level) -> Piece:
    parts = [prove(n, level) for n in fields["args"]]
    word = "GREATEST" if fields["op"] == "IS_GREATEST" else "LEAST"
    for part in parts:
        computing.open_value(part)
        if part.kind is Kind.TEXT:
            raise StopError(Code.ARGUMENT, "the larger of two texts is not part of a check", word)
    return computing.chosen(f"{word}({', '.join(p.sql for p in parts)})", parts, [])


def _array(fields: Node, level: Level) -> Piece:
    parts = [prove(n, level) for n in fields.get("elements", ())]
    if not parts or any(p.sort is not Sort.CONSTANT for p in parts):
        raise StopError(Code.ROWS, "an array of a check holds constants only", "ARRAY[...]")
    sql = f"ARRAY[{', '.join(p.sql for p in parts)}]"
    return Piece(sql, Sort.CONSTANT, Kind.ARRAY)


def _value(fields: Node, _level: Level) -> Piece:
    found = VALUES.get(str(fields.get("op")))
    if found is None:
        raise StopError(Code.FUNCTION, "this value is not part of a check", str(fields.get("op")))
    return Piece(found[0], Sort.CONSTANT, found[1])


def _sublink(fields: Node, level: Level) -> Piece:
    kind = str(fields.get("subLinkType"))
    query = fields["subselect"]["SelectStmt"]
    if kind == "EXISTS_SUBLINK":
        inner = level.work.select(query, level, use="exists")
        _demand_linked(inner, "EXISTS")
        return Piece(f"EXISTS ({inner.sql})", Sort.BOOLEAN, Kind.BOOLEAN, "bool")
    if kind == "EXPR_SUBLINK":
        return _scalar(query, level)
    if kind != "ANY_SUBLINK" or names_of(fields.get("operName")) not in ([], ["="]):
        raise StopError(Code.NODE, "of subqueries, IN, EXISTS and scalar ones are part of a check")
    left = prove(fields["testexpr"], level)
    inner = level.work.select(query, level, use="list")
    if len(inner.pieces) != 1:
        raise StopError(Code.ARGUMENT, "IN takes a subquery of one column", left.sql)
    right = inner.pieces[0]
    if not is_keyed(left):
        computing.open_value(left)
    _demand_linked(inner, left.sql)
    told = comparing.compared("=", left, right)
    return told._replace(sql=f"({left.sql} IN ({inner.sql}))", sort=Sort.BOOLEAN)


def _demand_linked(inner: Selected, what: str) -> None:
    """Let a condition pass that asks of each row about that row's own.

    Raises:
        StopError: it asks about somebody else, and could tell one person's value to everybody.
    """
    if inner.derived.protected and not inner.linked:
        raise StopError(
            Code.SINGLED,
            "a subquery of a condition is tied to the outer query by a key",
            what,
            "WHERE inner.key = outer.key, or key IN (SELECT key ...)",
        )


def _scalar(query: Node, level: Level) -> Piece:
    """A subquery in place of a value is an aggregate of its rows, or says nothing of any row."""
    inner = level.work.select(query, level, use="scalar")
    if len(inner.pieces) != 1:
        raise StopError(Code.ARGUMENT, "a scalar subquery has one column")
    piece = inner.pieces[0]
    if (
        inner.linked
        and piece.sort is Sort.AGGREGATE
        and has_rows(level)
        and (level.in_aggregate or not level.grouped)
    ):
        # An aggregate for each row is that row's own number.
        return piece._replace(
            sql=f"({inner.sql})", sort=as_column(piece, "").sort, measure=Measure.GATED
        )
    tests = inner.tests[0] if inner.tests else ()
    if tests and isinstance(inner.text, Plain):
        # Asked once more, in the same place: does too little stand behind this value?
        name = quote_name(f"{HIDDEN}t")
        targets = (*inner.text.targets, f"({' OR '.join(tests)}) AS {name}")
        asked = replace(inner.text, targets=targets).text(0)
        _note_scalar(level, inner, f"(SELECT {name}.{name} FROM ({asked}) AS {name})")
    return piece._replace(sql=f"({inner.sql})")


def _note_scalar(level: Level, inner: Selected, test: str) -> None:
    """Note the test of a subquery's value where the value can be held back.

    Raises:
        StopError: it is part of a condition and differs from row to row.
    """
    output = level.in_outputs and not level.in_aggregate
    shown = output and (level.grouped or not has_rows(level))
    at_top = level.parent is not None and level.parent.parent is None
    if inner.alone and not (shown and at_top):
        level.work.tests[test] = None
    elif shown:
        level.tests.append(test)
    else:
        _demand_linked(inner, "a scalar subquery")


def _grouping(fields: Node, level: Level) -> Piece:
    parts = [prove(n, level) for n in fields.get("args", ())]
    return Piece(f"GROUPING({', '.join(p.sql for p in parts)})", Sort.AGGREGATE, Kind.NUMBER)


def _function(fields: Node, level: Level) -> Piece:
    return call(fields, level, prove)


def demand_name(name: str) -> str:
    """Return a name that a statement gives to something.

    Raises:
        StopError: it could stand for a column of ours.
    """
    if name.casefold().startswith(HIDDEN):
        raise StopError(Code.NODE, f"names that begin with {HIDDEN} are ours", name)
    return name


Handler = Callable[[Node, Level], Piece]

_HANDLERS: Final[dict[str, Handler]] = {
    "ColumnRef": _column,
    "A_Const": constant,
    "A_Expr": _operation,
    "BoolExpr": _conditions,
    "NullTest": _null_test,
    "BooleanTest": _boolean_test,
    "FuncCall": _function,
    "TypeCast": _cast,
    "CaseExpr": _case,
    "CoalesceExpr": _coalesce,
    "MinMaxExpr": _extreme,
    "A_ArrayExpr": _array,
    "SQLValueFunction": _value,
    "SubLink": _sublink,
    "GroupingFunc": _grouping,
}
_OPERATIONS: Final[dict[str, Callable[[str, Node, Level], Piece]]] = {
    "AEXPR_OP": _plain,
    "AEXPR_OP_ANY": _any,
    "AEXPR_OP_ALL": _any,
    "AEXPR_DISTINCT": _distinct,
    "AEXPR_NOT_DISTINCT": _distinct,
    "AEXPR_NULLIF": _nullif,
    "AEXPR_IN": _in,
    "AEXPR_LIKE": _like,
    "AEXPR_ILIKE": _like,
    "AEXPR_BETWEEN": _between,
    "AEXPR_NOT_BETWEEN": _between,
    "AEXPR_BETWEEN_SYM": _between,
    "AEXPR_NOT_BETWEEN_SYM": _between,
}
