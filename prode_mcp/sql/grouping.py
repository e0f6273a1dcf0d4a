"""How a SELECT groups: GROUP BY, grouping sets, and DISTINCT over rows."""

from dataclasses import dataclass, field
from typing import Any, Final, cast

from prode_mcp.sql.computing import open_value
from prode_mcp.sql.endings import Use, demand_position, demand_safe
from prode_mcp.sql.expressions import prove
from prode_mcp.sql.literals import names_of
from prode_mcp.sql.pieces import Piece
from prode_mcp.sql.scope import (
    Level,
    has_rows,
    is_keyed,
)
from prode_mcp.sql.shapes import SAFE, Code, Sort, StopError
from prode_mcp.sql.targets import has_aggregate
from prode_mcp.sql.text import Node


@dataclass(slots=True)
class Group:
    """How a SELECT groups: its keys' pieces and their text, and whether it groups at all."""

    grouped: bool
    pieces: list[Piece] = field(default_factory=list[Piece])
    told: list[str] = field(default_factory=list[str])
    sets: bool = False
    small: str = ""
    """Whether HAVING keeps a group on the word of too few."""

    @property
    def tenants(self) -> bool:
        """Whether every group is one tenant's, or may be shown."""
        told = {p.sort for p in self.pieces if p.sort not in SAFE}
        return self.grouped and told == {Sort.COHORT}

    @property
    def shows(self) -> bool:
        """Whether every group may be shown: no key tells a person, a tenant or a row."""
        return self.grouped and all(p.sort in SAFE for p in self.pieces)


def grouping(query: Node, level: Level, targets: list[tuple[Any, str]], use: Use) -> Group:
    """Prove the grouping keys; DISTINCT over rows groups by everything that comes out."""
    items = cast("list[Any]", query.get("groupClause") or [])
    trees = [tree for tree, _ in targets]
    parts = [*trees, query.get("havingClause"), *(query.get("sortClause") or ())]
    group = Group(bool(items) or "havingClause" in query or any(map(has_aggregate, parts)))
    for item in items:
        group.told.append(_key(item, level, targets, group))
    if "distinctClause" in query and not group.grouped and has_rows(level):
        group.grouped = True
        for number, tree in enumerate(trees, 1):
            group.pieces.append(_open_key(prove(tree, level)))
            group.told.append(str(number))
    if use == "top":
        for piece in group.pieces:
            demand_safe(piece)
    return group


def _key(item: Any, level: Level, targets: list[tuple[Any, str]], group: Group) -> str:
    kind, fields = next(iter(cast("Node", item).items()))
    if kind == "GroupingSet":
        group.sets = True
        word = str(fields["kind"]).removeprefix("GROUPING_SET_")
        inner = [_key(n, level, targets, group) for n in fields.get("content") or ()]
        return "()" if word == "EMPTY" else f"{_SET_WORDS[word]}({', '.join(inner)})"
    position = _position(item, level, targets)
    if position:
        piece = prove(targets[position - 1][0], level)
        group.pieces.append(_open_key(piece))
        return str(position) if piece.sort is Sort.CONSTANT or not group.sets else piece.sql
    piece = _open_key(prove(item, level))
    if piece.sort is Sort.CONSTANT:
        raise StopError(Code.ARGUMENT, "a constant groups nothing", piece.sql)
    group.pieces.append(piece)
    return piece.sql


_SET_WORDS: Final = {"ROLLUP": "ROLLUP", "CUBE": "CUBE", "SETS": "GROUPING SETS", "SIMPLE": ""}


def _position(item: Any, level: Level, targets: list[tuple[Any, str]]) -> int:
    """Return which output a GROUP BY item means, counted from 1; 0 for an expression."""
    kind, fields = next(iter(cast("Node", item).items()))
    if kind == "A_Const" and "ival" in fields:
        return demand_position(int(fields["ival"].get("ival", 0)), len(targets))
    names = names_of(fields["fields"]) if kind == "ColumnRef" else []
    if len(names) == 1 and level.local(names) is None:
        found = [n for n, (_, name) in enumerate(targets, 1) if name == names[0]]
        return found[0] if len(found) == 1 else 0
    return 0


def _open_key(piece: Piece) -> Piece:
    if not is_keyed(piece):
        open_value(piece)
    return piece
