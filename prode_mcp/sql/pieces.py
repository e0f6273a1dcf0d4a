"""A proven part of a statement: our own text of it, and what its value says about the rows."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from prode_mcp.sql.shapes import Code, Column, JsonKey, Key, Kind, Measure, Sort, StopError
from prode_mcp.sql.text import MOST_NAME


class Piece(NamedTuple):
    """One expression. Only pieces are ever joined into the text that is run."""

    sql: str
    sort: Sort
    kind: Kind
    type: str = ""
    domain: str = ""
    key: Key = Key.NONE
    element: Sort = Sort.OPAQUE
    json_keys: Mapping[str, JsonKey] = MappingProxyType({})
    measure: Measure = Measure.PLAIN
    counts: bool = False
    whole: bool = False
    zero: bool = False
    literal: str | int | None = None


def of_column(column: Column, prefix: str) -> Piece:
    """Return a reference to a column of a source."""
    return Piece(
        f"{prefix}{quote_name(column.name)}",
        column.sort,
        column.kind,
        column.type,
        column.domain,
        column.key,
        column.element,
        column.json_keys,
        column.measure,
        column.is_count,
    )


def as_column(piece: Piece, name: str, *, rows: bool = True) -> Column:
    """Return what a piece is to whoever reads it as a column of a derived relation.

    Where each row is one person's or one tenant's, an aggregate is that one's own number.
    """
    sort = piece.sort
    if sort is Sort.AGGREGATE and rows:
        # How many there are is a label that many share; a sum may be anybody's own.
        plain = Sort.BUCKET if piece.counts else Sort.NUMBER
        sort = _SORT_OF_KIND.get(piece.kind, plain)
    return Column(
        name,
        piece.type,
        sort,
        piece.kind,
        piece.domain,
        piece.key,
        piece.element,
        piece.json_keys,
        is_count=piece.counts,
        measure=piece.measure,
    )


_SORT_OF_KIND = {
    Kind.TIME: Sort.TIME,
    Kind.DATE: Sort.COARSE_TIME,
    Kind.BOOLEAN: Sort.BOOLEAN,
    Kind.TEXT: Sort.BUCKET,
    Kind.UNKNOWN: Sort.BUCKET,
    Kind.ARRAY: Sort.OPAQUE,
}


@lru_cache(4_096)
def quote_name(name: str) -> str:
    """Quote an identifier.

    Raises:
        StopError: it is empty or longer than the server keeps.
    """
    if not name or len(name.encode()) > MOST_NAME:
        raise StopError(Code.NODE, f"a name has 1 to {MOST_NAME} bytes", name[:40])
    doubled = name.replace('"', '""')
    return f'"{doubled}"'


def quote_text(text: str) -> str:
    """Quote a text so that it reads the same whatever the server makes of backslashes."""
    doubled = text.replace("'", "''")
    if "\\" not in text and text.isprintable():
        return f"'{doubled}'"
    escaped = doubled.replace("\\", "\\\\")
    told = "".join(c if c.isprintable() else _escape(c) for c in escaped)
    return f"E'{told}'"


def _escape(char: str) -> str:
    number = ord(char)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
