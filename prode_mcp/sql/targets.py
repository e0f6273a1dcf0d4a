"""What a SELECT asks for, column by column: stars written out, every column named."""

from typing import Any, Final, cast

from prode_mcp.sql.literals import names_of
from prode_mcp.sql.names import AGGREGATES
from prode_mcp.sql.scope import (
    Level,
)
from prode_mcp.sql.shapes import Code, StopError
from prode_mcp.sql.text import Node

MOST_OUTPUTS: Final = 40  # a bit each, in a whole number of 64


def expanded(query: Node, level: Level) -> list[tuple[Any, str]]:
    """Return each target's tree and name, with stars written out."""
    found = list[tuple[Any, str]]()
    for node in cast("list[Node]", query.get("targetList") or []):
        target = cast("Node", node["ResTarget"])
        reference = cast("Node", target["val"]).get("ColumnRef")
        fields = cast("list[Node]", reference["fields"]) if reference else []
        if fields and "A_Star" in fields[-1]:
            found += _starred(names_of(fields), level)
        else:
            found.append((target["val"], str(target.get("name") or _named(target["val"]))))
    if len(found) > MOST_OUTPUTS * (1 if level.parent and level.parent.parent is None else 5):
        raise StopError(
            Code.TOO_COMPLEX, f"a SELECT has at most {MOST_OUTPUTS} columns", "", "ask for less"
        )
    return found


def _starred(names: list[str], level: Level) -> list[tuple[Any, str]]:
    if names and names[0] not in level.sources:
        raise StopError(Code.COLUMN, "there is no such relation here", names[0])
    chosen = [level.sources[names[0]]] if names else list(level.sources.values())
    merged = list[str]() if names else list(level.merged)
    found: list[tuple[Any, str]] = [(_reference(name), name) for name in merged]
    for source in chosen:
        own = [name for name in source.columns if name not in merged]
        found += [(_reference(source.alias, name), name) for name in own]
    return found


def _reference(*names: str) -> Node:
    return {"ColumnRef": {"fields": [{"String": {"sval": n}} for n in names]}}


def _named(node: Any) -> str:
    """Return the name that PostgreSQL itself gives to an unnamed column."""
    kind, fields = next(iter(cast("Node", node).items()))
    match kind:
        case "ColumnRef":
            return names_of(fields["fields"])[-1]
        case "FuncCall":
            return names_of(fields["funcname"])[-1]
        case "TypeCast":
            inner = _named(fields["arg"])
            return inner if inner != "?column?" else names_of(fields["typeName"]["names"])[-1]
        case "CaseExpr":
            inner = _named(fields["defresult"]) if "defresult" in fields else "?column?"
            return inner if inner != "?column?" else "case"
        case "CoalesceExpr":
            return "coalesce"
        case "MinMaxExpr":
            return str(fields["op"]).removeprefix("IS_").lower()
        case "SubLink" | "SQLValueFunction":
            return _named_by_form(kind, fields)
        case _:
            return "?column?"


def _named_by_form(kind: str, fields: Node) -> str:
    if kind == "SQLValueFunction":
        return str(fields["op"]).removeprefix("SVFOP_").lower()
    if fields.get("subLinkType") == "EXISTS_SUBLINK":
        return "exists"
    targets = cast("list[Node]", fields["subselect"]["SelectStmt"].get("targetList") or [])
    if fields.get("subLinkType") != "EXPR_SUBLINK" or not targets:
        return "?column?"
    target = cast("Node", targets[0]["ResTarget"])
    return str(target.get("name") or _named(target["val"]))


def has_aggregate(node: Any) -> bool:
    """Say whether a tree holds an aggregate of its own level."""
    stack: list[Any] = [node]
    while stack:
        value = stack.pop()
        if isinstance(value, list):
            stack.extend(cast("list[Any]", value))
        elif isinstance(value, dict):
            for key, child in cast("Node", value).items():
                if key == "SubLink":
                    stack.append(child.get("testexpr"))
                elif key == "FuncCall" and "over" not in child:
                    if (
                        names_of(child.get("funcname"))[-1:]
                        and names_of(child["funcname"])[-1] in AGGREGATES
                    ):
                        return True
                    stack.append(child)
                elif isinstance(child, dict | list):
                    stack.append(child)
    return False
