"""A statement that would write, read by PostgreSQL's grammar: its table, and what counts its rows.

Nothing here proves that a write is right; a person decides that, of its very text. What is proven
is the count: the rows that the same FROM and WHERE name, by the same rules as any check. So every
part of the statement is one that a check may have, and it calls nothing that a check may not.
"""

from collections.abc import Sequence
from typing import Any, Final, Literal, NamedTuple, cast

from prode_mcp.sql.shapes import Code, StopError
from prode_mcp.sql.text import ALLOWED, Node, demand_kinds, demand_text, parse

Verb = Literal["INSERT", "UPDATE", "DELETE"]

_VERBS: Final[dict[str, Verb]] = {
    "InsertStmt": "INSERT",
    "UpdateStmt": "UPDATE",
    "DeleteStmt": "DELETE",
}
_PARTS: Final = {
    "InsertStmt": {"relation", "cols", "selectStmt", "override", "withClause"},
    "UpdateStmt": {"relation", "targetList", "fromClause", "whereClause", "withClause"},
    "DeleteStmt": {"relation", "usingClause", "whereClause", "withClause"},
}
_WORDS: Final = {
    "returningClause": "RETURNING",
    "returningList": "RETURNING",
    "onConflictClause": "ON CONFLICT",
}
_KINDS: Final = ALLOWED | {"ParamRef"}
_LEADING: Final = ("withClause",)


class Change(NamedTuple):
    """A write as it reads. `counting` is the SELECT whose one number is its rows.

    Its columns are what the write sets, so that what is computed is proven with the condition.
    """

    verb: Verb
    schema: str
    table: str
    counting: Node


def read_change(sql: str, parameters: Sequence[str] = ()) -> Change:
    """Return a write as it reads; `$1` and on stand for texts.

    Raises:
        StopError: it is no single INSERT, UPDATE or DELETE whose rows can be counted before.
    """
    demand_text(sql)
    statements = parse(sql)
    if len(statements) != 1:
        raise StopError(Code.SEVERAL, "a write is one statement", "", "ask for each on its own")
    statement = cast("Node", statements[0].get("stmt", {}))
    kind = next(iter(statement), "")
    if kind not in _VERBS:
        raise StopError(Code.WRITE, "a write is one INSERT, UPDATE or DELETE", kind)
    fields = cast("Node", statement[kind])
    for part in fields:
        if part not in _PARTS[kind]:
            word = _WORDS.get(part, part)
            raise StopError(Code.NODE, "the rows of such a write cannot be counted before", word)
    demand_kinds(fields, _KINDS)
    _demand_schemas(fields)
    relation = cast("Node", fields["relation"])
    bound = _bound(fields, list(parameters))
    return Change(
        _VERBS[kind], str(relation["schemaname"]), str(relation["relname"]), _count(kind, bound)
    )


def demand_undo(sql: str, change: Change) -> None:
    """Let a statement pass that could undo a write: one write, to the same table.

    Whether it does undo it is for a person to see; it is shown, and never run here.

    Raises:
        StopError: it could not.
    """
    undo = read_change(sql)
    if (undo.schema, undo.table) != (change.schema, change.table):
        raise StopError(
            Code.RELATION,
            "the undo writes to another table",
            f"{undo.schema}.{undo.table}",
            f"an undo of {change.schema}.{change.table}",
        )


def _count(kind: str, fields: Node) -> Node:
    """Return `SELECT count(*) FROM (what is written, from where, under which condition)`."""
    if kind == "InsertStmt":
        inner = dict(cast("Node", fields.get("selectStmt", {})).get("SelectStmt", {}))
        if not inner:
            raise StopError(Code.ARGUMENT, "a row of defaults says nothing", "DEFAULT VALUES")
        inner |= {part: fields[part] for part in _LEADING if part in fields}
    else:
        inner = _selected(fields)
    told = {"RangeSubselect": {"subquery": {"SelectStmt": inner}, "alias": {"aliasname": "w"}}}
    return {**_plain(_COUNTED), "fromClause": [told]}


def _selected(fields: Node) -> Node:
    if "whereClause" not in fields:
        raise StopError(
            Code.ARGUMENT, "a write names its rows", "WHERE", "WHERE true, if all are meant"
        )
    beside = [*fields.get("fromClause", ()), *fields.get("usingClause", ())]
    values = [cast("Node", n["ResTarget"])["val"] for n in fields.get("targetList", ())]
    targets = [{"ResTarget": {"name": f"v{n}", "val": v}} for n, v in enumerate(values)] or _ONE
    leading = {part: fields[part] for part in _LEADING if part in fields}
    return _plain(
        {
            **leading,
            "targetList": targets,
            "fromClause": [{"RangeVar": fields["relation"]}, *beside],
            "whereClause": fields["whereClause"],
        }
    )


_ONE: Final = [{"ResTarget": {"name": "v0", "val": {"A_Const": {"ival": {"ival": 1}}}}}]
_COUNTED: Final[Node] = {
    "targetList": [
        {
            "ResTarget": {
                "name": "rows",
                "val": {
                    "FuncCall": {
                        "funcname": [{"String": {"sval": "count"}}],
                        "agg_star": True,
                        "funcformat": "COERCE_EXPLICIT_CALL",
                    }
                },
            }
        }
    ]
}


def _plain(select: Node) -> Node:
    return {**select, "limitOption": "LIMIT_OPTION_DEFAULT", "op": "SETOP_NONE"}


def _demand_schemas(fields: Node) -> None:
    """Let names pass that mean one thing wherever they are read: with their schema, or a CTE's.

    Raises:
        StopError: a table stands without its schema.
    """
    ctes = set[str]()
    for part in fields.get("withClause", {}).get("ctes", ()):
        ctes.add(str(part["CommonTableExpr"]["ctename"]))
    tables = [fields["relation"], *_found(fields, "RangeVar")]
    for table in cast("list[Node]", tables):
        name = str(table.get("relname", ""))
        is_cte = name in ctes and table is not fields["relation"]
        if "schemaname" not in table and not is_cte:
            raise StopError(
                Code.RELATION, "a write names each table with its schema", name, f"public.{name}"
            )


def _found(root: Any, kind: str) -> list[Node]:
    """Return the fields of every node of a kind below a tree."""
    found, stack = list[Node](), [root]
    while stack:
        value = stack.pop()
        if isinstance(value, list):
            stack += cast("list[Any]", value)
        elif isinstance(value, dict):
            for key, part in cast("Node", value).items():
                if key == kind:
                    found.append(part)
                stack.append(part)
    return found


def _bound(tree: Any, parameters: list[str]) -> Any:
    """Return a tree in which every parameter is the text that it stands for.

    Raises:
        StopError: a parameter has no text, or a text no parameter.
    """
    used = {int(ref.get("number", 0)) for ref in _found(tree, "ParamRef")}
    if used != set(range(1, len(parameters) + 1)):
        raise StopError(
            Code.ARGUMENT, "each parameter has one text, and each text a parameter", "$1"
        )
    return _replaced(tree, parameters)


def _replaced(tree: Any, parameters: list[str]) -> Any:
    if isinstance(tree, list):
        return [_replaced(part, parameters) for part in cast("list[Any]", tree)]
    if not isinstance(tree, dict):
        return tree
    fields = cast("Node", tree)
    if "ParamRef" in fields:
        return {"A_Const": {"sval": {"sval": parameters[int(fields["ParamRef"]["number"]) - 1]}}}
    return {key: _replaced(part, parameters) for key, part in fields.items()}
