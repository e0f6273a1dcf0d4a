"""Row-security policies run inside every read: theirs is code that the statement does not show."""

from typing import Final

from prode_mcp.sql.literals import names_of
from prode_mcp.sql.names import COMPARISONS, NUMBERS, TEXTS
from prode_mcp.sql.shapes import StopError
from prode_mcp.sql.text import ALLOWED, nodes, parse

_CALLS: Final = NUMBERS | TEXTS | {"current_setting", "now", "coalesce", "nullif"}
_MORE: Final = frozenset({"BoolExpr", "Boolean"})


def refuses_policy(expression: str) -> str:
    """Say why a table with this policy is not read, or return nothing where it may be."""
    try:
        statements = parse(f"SELECT {expression}")
        tree = statements[0]["stmt"]["SelectStmt"]
        for kind, fields, _ in nodes(tree):
            if kind == "FuncCall" and names_of(fields.get("funcname"))[-1:] != []:
                name = names_of(fields.get("funcname"))
                if name[-1] not in _CALLS or (len(name) > 1 and name[0] != "pg_catalog"):
                    return f"its row policy calls {name[-1]}"
            if kind == "A_Expr" and _operator(fields) not in COMPARISONS | {"~~", "||", "+", "-"}:
                return "its row policy uses an operator that is not on the list"
            if kind == "RangeVar":
                return "its row policy reads other relations"
            if kind not in ALLOWED | _MORE:
                return "its row policy cannot be read"
    except (StopError, KeyError, IndexError, TypeError):
        return "its row policy cannot be read"
    return ""


def _operator(fields: dict[str, object]) -> str:
    names = names_of(fields.get("name"))
    return names[-1] if len(names) == 1 else ""
