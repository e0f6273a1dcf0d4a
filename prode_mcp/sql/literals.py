"""Constants of a statement, read once and written in our own form."""

from typing import Any, Final, cast

from prode_mcp.sql.names import COARSE_UNITS, TYPES
from prode_mcp.sql.pieces import Piece, quote_name, quote_text
from prode_mcp.sql.scope import Level
from prode_mcp.sql.shapes import Code, Kind, Sort, StopError
from prode_mcp.sql.text import Node

_ALIASES: Final = {"decimal": "numeric", "bpchar": "varchar"}
_MOST_DIGITS: Final = 40


def constant(fields: Node, _level: Level) -> Piece:
    """Return a literal as a piece."""
    if fields.get("isnull"):
        return Piece("NULL", Sort.CONSTANT, Kind.UNKNOWN, zero=True)
    if "ival" in fields:
        value = int(fields["ival"].get("ival", 0))
        text = str(value) if value >= 0 else f"({value})"
        return Piece(text, Sort.CONSTANT, Kind.NUMBER, "int4", zero=value == 0, literal=value)
    if "fval" in fields:
        return _decimal(str(fields["fval"]["fval"]))
    if "boolval" in fields:
        told = "true" if fields["boolval"].get("boolval") else "false"
        return Piece(told, Sort.CONSTANT, Kind.BOOLEAN, "bool")
    if "sval" in fields:
        value = str(fields["sval"].get("sval", ""))
        return Piece(quote_text(value), Sort.CONSTANT, Kind.UNKNOWN, literal=value)
    raise StopError(Code.TYPE, "bit strings are not part of a check")


def _decimal(text: str) -> Piece:
    if len(text) > _MOST_DIGITS or not set(text) <= set("0123456789.eE+-"):
        raise StopError(Code.ARGUMENT, "a number has at most 40 digits", text[:40])
    mantissa, _, exponent = text.lower().partition("e")
    if exponent and (not exponent.lstrip("+-").isdecimal() or abs(int(exponent)) > _MOST_DIGITS):
        raise StopError(Code.ARGUMENT, "a number is too large", text)
    zero = not mantissa.strip("0.-")
    return Piece(f"({text})", Sort.CONSTANT, Kind.NUMBER, "numeric", zero=zero)


def names_of(value: Any) -> list[str]:
    """Return the parts of a dotted name."""
    parts = cast("list[Node]", value or [])
    return [str(p["String"].get("sval", "")) for p in parts if "String" in p]


def cast_type(fields: Node, level: Level) -> tuple[str, str, Kind]:
    """Return a cast's target: its short name, its text, and its kind.

    Raises:
        StopError: it is not on the list.
    """
    names = names_of(fields.get("names"))
    name = _ALIASES.get(names[-1] if names else "", names[-1] if names else "")
    if fields.get("arrayBounds") or fields.get("setof") or fields.get("pct_type"):
        return _array_type(name, names, fields)
    schema = level.work.catalog.enums.get(name)
    if schema and name not in TYPES and names[:-1] in ([], [schema]):
        return name, f"{quote_name(schema)}.{quote_name(name)}", Kind.TEXT
    kind = TYPES.get(name)
    if kind is None or len(names) > 2 or (len(names) == 2 and names[0] != "pg_catalog"):
        raise StopError(
            Code.TYPE, "casts go to numbers, text, boolean, times and intervals", ".".join(names)
        )
    return name, f"pg_catalog.{name}{_modifiers(name, fields)}", kind


def _array_type(name: str, names: list[str], fields: Node) -> tuple[str, str, Kind]:
    bounds = cast("list[Any]", fields.get("arrayBounds") or [])
    if len(bounds) != 1 or name not in {"text", "int4", "int8", "numeric", "float8"}:
        raise StopError(Code.TYPE, "no such array type is part of a check", ".".join(names))
    return f"_{name}", f"pg_catalog.{name}[]", Kind.ARRAY


def _modifiers(name: str, fields: Node) -> str:
    given = cast("list[Node]", fields.get("typmods") or [])
    values = [p.get("A_Const", {}).get("ival", {}).get("ival", 0) for p in given]
    if not values or name not in {"numeric", "varchar"}:
        # interval's and timestamp's modifiers only round what is shown
        if values and name not in {"interval", "timestamp", "timestamptz"}:
            raise StopError(Code.TYPE, "this type takes no modifier", name)
        return ""
    if not all(isinstance(v, int) and 0 <= v <= 1000 for v in values) or len(values) > 2:
        raise StopError(Code.TYPE, "a type's modifier is too large", name)
    return f"({', '.join(str(v) for v in values)})"


def interval_is_coarse(text: str | int | None) -> bool:
    """Say whether an interval's text is plainly a minute or longer: a number and a unit."""
    parts = str(text or "").split()
    return (
        len(parts) == 2
        and parts[0].isdecimal()
        and 0 < int(parts[0][:6]) == int(parts[0])
        and parts[1].casefold() in COARSE_UNITS
    )
