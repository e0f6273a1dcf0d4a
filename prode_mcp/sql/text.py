"""The first layer: is this text one statement of PostgreSQL's grammar, and small enough to read?"""

from collections.abc import Callable, Iterator
from typing import Any, Final, cast

from prode_mcp.sql.shapes import Code, StopError

Node = dict[str, Any]

MOST_BYTES: Final = 16_000
MOST_NODES: Final = 2_500
MOST_DEPTH: Final = 60
MOST_ITEMS: Final = 200
MOST_NAME: Final = 63

# Characters that read as a space and are none, or that change how a line is shown.
_UNSEEN: Final = frozenset(
    "\u0085\u00a0\u00ad\u061c\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f"
    "\u205f\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u3000\ufeff\ufff9\ufffa\ufffb"
)
_PLAIN_CONTROLS: Final = frozenset("\t\n\r")

WRITES: Final = {
    **dict.fromkeys(("InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt"), Code.WRITE),
    **dict.fromkeys(("LockStmt",), Code.LOCK),
    **dict.fromkeys(
        (
            *("TruncateStmt", "CreateStmt", "CreateTableAsStmt", "DropStmt", "AlterTableStmt"),
            *("IndexStmt", "ViewStmt", "RenameStmt", "RefreshMatViewStmt", "VacuumStmt"),
            *("ReindexStmt", "ClusterStmt", "CallStmt", "DoStmt", "GrantStmt", "GrantRoleStmt"),
            *("CreateSeqStmt", "AlterSeqStmt", "CreateFunctionStmt", "CreateTrigStmt"),
            *("CreateSchemaStmt", "CreateExtensionStmt", "AlterExtensionStmt", "CreateRoleStmt"),
            *("AlterRoleStmt", "DropRoleStmt", "AlterSystemStmt", "CreatedbStmt", "DropdbStmt"),
            *("AlterDatabaseStmt", "AlterDatabaseSetStmt", "AlterRoleSetStmt", "CommentStmt"),
            *("CreateEnumStmt", "AlterEnumStmt", "CreateDomainStmt", "CompositeTypeStmt"),
            *("RuleStmt", "CreatePolicyStmt", "AlterPolicyStmt", "AlterOwnerStmt", "DefineStmt"),
            *("CreateCastStmt", "CreateStatsStmt", "CreateTableSpaceStmt", "DropTableSpaceStmt"),
            *("AlterObjectSchemaStmt", "AlterFunctionStmt", "AlterDomainStmt", "SecLabelStmt"),
            *("CreatePublicationStmt", "CreateSubscriptionStmt", "AlterPublicationStmt"),
            *("AlterSubscriptionStmt", "DropSubscriptionStmt", "ReassignOwnedStmt"),
            *("DropOwnedStmt", "CreateForeignTableStmt", "CreateForeignServerStmt"),
            *("CreateFdwStmt", "CreateUserMappingStmt", "ImportForeignSchemaStmt"),
            *("AlterDefaultPrivilegesStmt", "CreateEventTrigStmt", "CreatePLangStmt"),
        ),
        Code.WRITE,
    ),
    **dict.fromkeys(
        ("NotifyStmt", "CheckPointStmt", "ListenStmt", "UnlistenStmt"), Code.SIDE_EFFECT
    ),
}
"""Statements that change something, and how."""

ALLOWED: Final = frozenset(
    {
        *("SelectStmt", "ResTarget", "ColumnRef", "A_Star", "String", "A_Const", "A_Expr"),
        *("List", "BoolExpr", "NullTest", "BooleanTest", "FuncCall", "TypeCast", "CaseExpr"),
        *("CaseWhen", "CoalesceExpr", "MinMaxExpr", "SubLink", "A_ArrayExpr", "SortBy"),
        *("SQLValueFunction", "RangeVar", "JoinExpr", "RangeSubselect", "RangeFunction"),
        *("CommonTableExpr", "GroupingSet", "GroupingFunc", "WindowDef", "NamedArgExpr"),
        *("TypeName", "WithClause", "JoinArm", "Integer", "Float", "Boolean"),
    }
)
"""Every kind of node that a provable statement is made of."""

# Parts that stand in the tree under a field's name and not under their kind's.
_UNNAMED: Final = {
    "larg": "SelectStmt",
    "rarg": "JoinArm",
    "over": "WindowDef",
    "intoClause": "IntoClause",
    "collClause": "CollateClause",
    "typeName": "TypeName",
    "withClause": "WithClause",
}

# Nodes with nothing below them but a value.
_LEAVES: Final = frozenset({"String", "A_Const", "A_Star", "Integer", "Float", "Boolean"})

_NODE_WORDS: Final = {
    "RangeTableSample": "TABLESAMPLE",
    "LockingClause": "a row lock",
    "IntoClause": "SELECT INTO",
    "RowExpr": "ROW(...)",
    "A_Indirection": "a subscript or a field of a value",
    "CollateClause": "COLLATE",
    "XmlExpr": "XML",
    "ParamRef": "a parameter",
    "SetToDefault": "DEFAULT",
}


def read(sql: str) -> Node:
    """Return the one statement of a text as a tree, such as `{"SelectStmt": {...}}`.

    Raises:
        StopError: it is too long, holds hidden characters, is not one statement, or is too complex.
    """
    demand_text(sql)
    statements = parse(sql)
    if len(statements) != 1:
        _judge_several(statements)
    statement = cast("Node", statements[0].get("stmt", {}))
    name = next(iter(statement), "")
    inner, body = _explained(name, statement)
    _refuse_shape(inner, body)
    return statement


def parse(sql: str) -> list[Node]:
    """Return the statements of a text by PostgreSQL's own grammar.

    Raises:
        StopError: it has no tree.
    """
    import pgparse  # noqa: PLC0415  the server's start reads no SQL

    try:
        return cast("list[Node]", cast("Any", pgparse).parse(sql))
    except (RecursionError, MemoryError) as error:
        raise StopError(Code.TOO_COMPLEX, "the statement is nested too deeply") from error
    # The parser is C: whatever it raises means that there is no tree.
    except Exception as error:
        raise StopError(Code.SYNTAX, "this is not a statement of PostgreSQL's grammar") from error


def fingerprint(sql: str) -> str:
    """Return the digest of a statement's form: the same for other constants.

    Raises:
        StopError: it has no form.
    """
    import pgparse  # noqa: PLC0415

    try:
        return str(cast("Any", pgparse).fingerprint(sql))
    except Exception as error:
        raise StopError(Code.SYNTAX, "this statement has no form") from error


def nodes(root: Any) -> Iterator[tuple[str, Node, int]]:
    """Walk a tree without recursion: each node's kind, its fields, and its depth.

    Raises:
        StopError: a list is longer than the cap.
    """
    stack: list[tuple[Any, int]] = [(root, 0)]
    push: Callable[[tuple[Any, int]], None] = stack.append
    while stack:
        value, depth = stack.pop()
        # The parser makes plain dicts and lists alone; this loop is a third of a proof's time.
        if type(value) is list:
            found = cast("list[Any]", value)
            if len(found) > MOST_ITEMS:
                raise StopError(
                    Code.TOO_COMPLEX, f"a list is longer than {MOST_ITEMS}", "", "ask for less"
                )
            for child in found:
                push((child, depth))
        elif type(value) is dict:
            for key, part in cast("Node", value).items():
                child: Any = part
                if type(part) is not dict and type(part) is not list:
                    continue
                kind = _UNNAMED.get(key, key)
                if "A" <= kind[0] <= "Z":
                    yield kind, cast("Node", child), depth
                    if kind not in _LEAVES:
                        push((child, depth + 1))
                else:
                    push((child, depth))


def demand_text(sql: str) -> None:
    """Let a text pass that is short enough to read, and that shows every character it holds.

    Raises:
        StopError: it is not.
    """
    if len(sql) > MOST_BYTES or len(sql.encode("utf-8", "surrogatepass")) > MOST_BYTES:
        raise StopError(
            Code.TOO_LONG, f"a statement has at most {MOST_BYTES} bytes", "", "ask for less"
        )
    _refuse_unseen(sql)
    # More parts than are allowed need as many marks between them; reading them all takes long.
    if sql.count(",") > MOST_NODES // 2 or sql.count("(") > MOST_NODES:
        raise StopError(Code.TOO_COMPLEX, "the statement has too many parts", "", "ask for less")


def _refuse_unseen(sql: str) -> None:
    if sql.isascii() and sql.isprintable():
        return
    for char in sql:
        if (not char.isprintable() and char not in _PLAIN_CONTROLS and char != " ") or (
            char in _UNSEEN
        ):
            raise StopError(
                Code.TEXT,
                f"the text holds the character U+{ord(char):04X}, which a reader does not see",
                f"U+{ord(char):04X}",
                "write it in plain characters",
            )


def _judge_several(statements: list[Node]) -> None:
    kinds = [next(iter(cast("Node", s.get("stmt", {}))), "") for s in statements]
    changing = next((kind for kind in kinds if kind in WRITES), "")
    if changing:
        raise StopError(
            WRITES[changing], "one of several statements changes something", changing, gated=True
        )
    how = "there is no statement" if not statements else "there are several statements"
    raise StopError(Code.SEVERAL, how, "", "send one SELECT")


def _explained(name: str, statement: Node) -> tuple[str, Node]:
    """Return the statement that is to be proven: an EXPLAIN's own, or the statement itself."""
    if name != "ExplainStmt":
        return name, statement
    inner = cast("Node", statement[name].get("query", {}))
    return next(iter(inner), ""), inner


def _refuse_shape(name: str, tree: Node) -> None:
    if name in WRITES:
        raise StopError(WRITES[name], "this statement changes something", name, gated=True)
    if name != "SelectStmt":
        raise StopError(
            Code.NOT_SELECT, "only SELECT, or EXPLAIN of a SELECT, is answered", name, "SELECT"
        )
    demand_kinds(tree, ALLOWED)


def demand_kinds(tree: Node, allowed: frozenset[str]) -> None:
    """Let a tree pass that is small enough, and made of nothing but these kinds of nodes.

    Raises:
        StopError: it is not.
    """
    unknown = ""
    for count, (kind, _, depth) in enumerate(nodes(tree)):
        if count >= MOST_NODES or depth > MOST_DEPTH:
            raise StopError(
                Code.TOO_COMPLEX, "the statement has too many parts", "", "ask for less"
            )
        if kind not in allowed:
            _refuse_changing(kind)
            unknown = unknown or kind
    if unknown:
        raise StopError(
            Code.NODE, f"{_NODE_WORDS.get(unknown, unknown)} is not part of a check", unknown
        )


def _refuse_changing(kind: str) -> None:
    if kind in WRITES:
        raise StopError(WRITES[kind], "a part of it changes something", kind, gated=True)
    if kind == "LockingClause":
        raise StopError(Code.LOCK, "FOR UPDATE and FOR SHARE lock rows", "FOR UPDATE", gated=True)
    if kind == "IntoClause":
        raise StopError(Code.WRITE, "SELECT INTO makes a table", "INTO", gated=True)
