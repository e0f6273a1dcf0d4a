"""The FROM clause: relations, subqueries, joins, and the three functions that make rows."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final, NamedTuple, cast

from prode_mcp.sql import comparing
from prode_mcp.sql.expressions import demand_name, prove
from prode_mcp.sql.functions import function_name, refuse_extras
from prode_mcp.sql.literals import names_of
from prode_mcp.sql.names import SETS
from prode_mcp.sql.pieces import Piece, of_column, quote_name
from prode_mcp.sql.scope import OUTER, Derived, Level, Source, is_keyed, written_alias
from prode_mcp.sql.shapes import (
    Code,
    Column,
    Kind,
    Relation,
    RelationKind,
    Sort,
    StopError,
)
from prode_mcp.sql.text import Node, read

MOST_STEPS: Final = 10_000
_MOST_SOURCES: Final = 40
_JOINS: Final = {
    "JOIN_INNER": "JOIN",
    "JOIN_LEFT": "LEFT JOIN",
    "JOIN_RIGHT": "RIGHT JOIN",
    "JOIN_FULL": "FULL JOIN",
}


def from_item(node: Any, level: Level) -> str:
    """Return the text of one item, its columns made known to the level.

    Raises:
        StopError: it reads what may not be read.
    """
    kind, fields = next(iter(cast("Node", node).items()))
    handler = _ITEMS.get(kind)
    if handler is None:
        raise StopError(Code.NODE, "this is not read from in a check", kind)
    return handler(cast("Node", fields), level)


def _add(level: Level, alias: str, derived: Derived) -> str:
    """Make a source known, and return how its alias is written."""
    demand_name(alias)
    if alias in level.sources:
        raise StopError(Code.AMBIGUOUS, "two items of FROM have one name", alias)
    if len(level.sources) >= _MOST_SOURCES:
        raise StopError(Code.TOO_COMPLEX, "too many relations are joined")
    columns = {c.name: c for c in derived.columns}
    written = written_alias(level.work, alias)
    level.sources[alias] = Source(alias, derived, columns, written)
    return quote_name(written)


def _aliased(fields: Node, level: Level, default: str, derived: Derived) -> str:
    """Make an item known by its alias, and return the alias's text."""
    alias = cast("Node", fields.get("alias") or {})
    name = str(alias.get("aliasname") or default)
    renamed = names_of(alias.get("colnames"))
    if not renamed:
        return f" AS {_add(level, name, derived)}"
    if len(renamed) > len(derived.columns):
        raise StopError(Code.ARGUMENT, "the alias names more columns than there are", name)
    told = _add(level, name, under_names(derived, renamed))
    return f" AS {told} ({', '.join(quote_name(n) for n in renamed)})"


def under_names(derived: Derived, names: list[str]) -> Derived:
    """Return what a relation gives with its first columns under other names, by position."""
    for name in names:
        demand_name(name)
    old = [c.name for c in derived.columns]
    columns = tuple(
        c._replace(name=names[n]) if n < len(names) else c for n, c in enumerate(derived.columns)
    )
    fresh = {o: c.name for o, c in zip(old, columns, strict=True)}
    plain = len(set(old)) == len(old)
    unique = tuple(frozenset(fresh[n] for n in u if n in fresh) for u in derived.unique)
    weight = fresh.get(derived.weight, derived.weight)
    return replace(derived, columns=columns, unique=unique if plain else (), weight=weight)


def _relation(fields: Node, level: Level) -> str:
    name, schema = str(fields["relname"]), str(fields.get("schemaname") or "")
    if fields.get("catalogname"):
        raise StopError(Code.RELATION, "a relation is named by schema.name", name)
    cte = None if schema else level.cte(name)
    if cte is not None:
        return quote_name(name) + _aliased(fields, level, name, cte)
    relation = _found(level, schema, name)
    level.work.relations[relation.title] = None
    if relation.kind is RelationKind.STATISTICS and fields.get("alias", {}).get("colnames"):
        # We know some of its columns, so we do not know which of them these names would be.
        raise StopError(Code.NODE, "the columns of a statistics view keep their names", name)
    told = _aliased(fields, level, name, derived_of(relation, level))
    only = "" if fields.get("inh", False) else "ONLY "
    return f"{only}{quote_name(relation.schema)}.{quote_name(relation.name)}{told}"


def _found(level: Level, schema: str, name: str) -> Relation:
    catalog = level.work.catalog
    found = [r for r in catalog.named(name) if schema in {"", r.schema}]
    if not found:
        raise StopError(
            Code.RELATION, "there is no such relation to read; db_catalog lists them", name
        )
    if len(found) > 1:
        schemas = ", ".join(r.title for r in found)
        raise StopError(Code.AMBIGUOUS, f"write one of {schemas}", name, found[0].title)
    relation = found[0]
    if relation.closed:
        raise StopError(Code.HIDDEN, relation.closed, relation.title)
    return relation


def derived_of(relation: Relation, level: Level) -> Derived:
    """Return what a relation gives; a view's own definition is proven like any statement.

    Raises:
        StopError: a view runs code that is not on the list.
    """
    if relation.kind is RelationKind.STATISTICS:
        return Derived(relation.columns, rows=True, protected=False, unique=relation.unique)
    if relation.kind is RelationKind.TABLE:
        return Derived(relation.columns, rows=True, protected=True, unique=relation.unique)
    place = (relation.schema, relation.name)
    if place not in level.work.views:
        level.work.views[place] = "it reads itself"
        level.work.views[place] = _view(relation, level)
    derived = level.work.views[place]
    if isinstance(derived, str):
        raise StopError(Code.HIDDEN, f"the view cannot be proven: {derived}", relation.title)
    return derived


def _view(relation: Relation, level: Level) -> Derived | str:
    try:
        tree = read(relation.definition.strip().rstrip(";"))
        seen = Level(replace(level.work, relations={}))
        selected = level.work.select(tree["SelectStmt"], seen, use="view")
    except StopError as stop:
        if relation.kind is RelationKind.MATERIALIZED:
            return Derived(relation.columns, rows=True, protected=True, unique=relation.unique)
        return f"{stop.reason} ({stop.piece})" if stop.piece else stop.reason
    return selected.derived


def _subquery(fields: Node, level: Level) -> str:
    lateral = bool(fields.get("lateral"))
    # Without LATERAL, a subquery sees what stands outside of this FROM, and the CTEs.
    parent = level if lateral else level.beside()
    selected = level.work.select(fields["subquery"]["SelectStmt"], parent, use="derived")
    if not fields.get("alias"):
        raise StopError(Code.ARGUMENT, "a subquery in FROM has an alias", "FROM (...)")
    told = _aliased(fields, level, "", selected.derived)
    text = selected.text.text(len(selected.text.hidden))
    return f"{'LATERAL ' if lateral else ''}({text}){told}"


def _join(fields: Node, level: Level) -> str:
    word = _JOINS.get(str(fields.get("jointype")))
    if word is None or fields.get("isNatural") or fields.get("alias"):
        raise StopError(Code.NODE, "joins are written with ON or USING", "NATURAL JOIN")
    before = set(level.sources)
    left = _arm(fields["larg"], level)
    middle = set(level.sources)
    right = _arm(fields["rarg"], level)
    if "usingClause" in fields:
        if word == "FULL JOIN":
            raise StopError(Code.NODE, "FULL JOIN is written with ON", "USING", "ON a.x = b.x")
        names = names_of(fields["usingClause"])
        _merge(
            level,
            names,
            (middle - before, set(level.sources) - middle),
            ties=word == "JOIN",
            whole=word == "RIGHT JOIN",
        )
        return f"{left} {word} {right} USING ({', '.join(quote_name(n) for n in names)})"
    if "quals" not in fields:
        if word != "JOIN":
            raise StopError(Code.NODE, "joins are written with ON or USING", word)
        return f"{left} CROSS JOIN {right}"
    note_equals(fields["quals"], level, ties=word == "JOIN")
    condition = comparing.demand_boolean(prove(fields["quals"], level))
    return f"{left} {word} {right} ON {condition.sql}"


def _arm(node: Any, level: Level) -> str:
    text = from_item(node, level)
    return f"({text})" if "JoinExpr" in node else text


def _merge(
    level: Level, names: list[str], arms: tuple[set[str], set[str]], *, ties: bool, whole: bool
) -> None:
    """Make USING's columns known by their bare names; both sides are of one family."""
    for name in names:
        sides = [_side(level, name, aliases) for aliases in arms]
        pieces = [of_column(level.sources[a].columns[name], "") for a in sides]
        comparing.compared("=", pieces[0], pieces[1])
        columns = [level.sources[a].columns[name] for a in sides]
        shut = next((c for c in columns if c.sort is Sort.IDENTIFIER), columns[0])
        # An outer join keeps every row of one side, so that side has the column whole.
        level.merged[name] = (sides[1] if whole else sides[0], shut)
        for alias in sides:
            level.joined_on.setdefault(alias, []).append({name})
        if ties and all(c.sort in {Sort.IDENTIFIER, Sort.COHORT} for c in columns):
            level.links.append((sides[0], sides[1]))


def _side(level: Level, name: str, aliases: set[str]) -> str:
    found = [a for a in sorted(aliases) if name in level.sources[a].columns]
    if not found or (len(found) > 1 and name not in level.merged):
        raise StopError(Code.COLUMN, "USING names a column of both sides", name)
    return found[0]


def note_equals(node: Any, level: Level, *, ties: bool = True) -> None:
    """Remember which columns of each source a condition holds equal to another source's.

    An outer join's condition does not tie: rows that fail it stay.
    """
    kind, fields = next(iter(cast("Node", node).items()))
    if kind == "BoolExpr" and fields.get("boolop") == "AND_EXPR":
        for part in fields["args"]:
            note_equals(part, level, ties=ties)
    if kind != "A_Expr" or fields.get("kind") != "AEXPR_OP" or "lexpr" not in fields:
        return
    if names_of(fields.get("name")) != ["="]:
        return
    sides = [owner_of(level, fields[side]) for side in ("lexpr", "rexpr")]
    if sides[0] is None or sides[1] is None or sides[0].alias == sides[1].alias:
        return
    for owner in sides:
        if owner and owner.alias != OUTER:
            level.joined_on.setdefault(owner.alias, []).append({owner.column})
    if ties and sides[0].keyed and sides[1].keyed:
        level.links.append((sides[0].alias, sides[1].alias))


class Owner(NamedTuple):
    """Whose column a reference is, and whether it is a key."""

    alias: str
    column: str
    keyed: bool


def owner_of(level: Level, node: Any) -> Owner | None:
    """Return whose column an expression plainly is; nobody's if it is more than a column."""
    reference = cast("Node", node).get("ColumnRef")
    names = names_of(reference["fields"]) if reference else []
    if len(names) not in {1, 2}:
        return None
    owners = [
        a
        for a, s in level.sources.items()
        if names[-1] in s.columns and (len(names) == 1 or names[0] == a)
    ]
    if len(owners) == 1:
        column = level.sources[owners[0]].columns[names[-1]]
        return Owner(owners[0], names[-1], column.sort in {Sort.IDENTIFIER, Sort.COHORT})
    if owners or level.parent is None:
        return None
    return Owner(OUTER, names[-1], is_keyed(level.column(names)))


def _function(fields: Node, level: Level) -> str:
    functions = cast("list[Node]", fields["functions"])
    items = cast("list[Node]", functions[0]["List"]["items"] if len(functions) == 1 else [])
    if not items or any(fields.get(k) for k in ("ordinality", "is_rowsfrom", "coldeflist")):
        raise StopError(Code.NODE, "a function in FROM stands alone", "ROWS FROM")
    call = items[0].get("FuncCall")
    if call is None:
        raise StopError(Code.FUNCTION, "this is not read from in a check", "FROM")
    name = function_name(call, level)
    if name not in SETS:
        raise StopError(Code.FUNCTION, "this function makes no rows for a check", name)
    refuse_extras(call, name)
    parts = [prove(n, level) for n in call.get("args", ())]
    return _SETS[name](fields, level, parts)


def _series(fields: Node, level: Level, parts: list[Piece]) -> str:
    constant = all(p.sort is Sort.CONSTANT for p in parts)
    if not 2 <= len(parts) <= 3 or not constant:
        raise StopError(Code.COST, "generate_series has constant ends", "generate_series")
    _refuse_long(parts)
    times = any(p.kind in {Kind.TIME, Kind.DATE} for p in parts[:2])
    column = Column(
        "generate_series",
        "timestamptz" if times else "int4",
        Sort.COARSE_TIME if times else Sort.BUCKET,
        Kind.TIME if times else Kind.NUMBER,
    )
    # In the target list the rows are made one by one, so the limit ends the making.
    text = f"SELECT pg_catalog.generate_series({', '.join(p.sql for p in parts)}) AS "
    return _made(fields, level, column, lambda n: f"({text}{quote_name(n)} LIMIT {MOST_STEPS})")


def _refuse_long(parts: list[Piece]) -> None:
    ends = [p.literal for p in parts]
    if all(isinstance(e, int) for e in ends):
        first, last, step = (*cast("list[int]", ends), 1)[:3]
        if step == 0 or abs(last - first) // abs(step) >= MOST_STEPS:
            raise StopError(
                Code.COST, f"a series has at most {MOST_STEPS} steps", "generate_series"
            )


def _unnested(fields: Node, level: Level, parts: list[Piece]) -> str:
    if len(parts) != 1 or parts[0].kind is not Kind.ARRAY:
        raise StopError(Code.ARGUMENT, "unnest takes one array", "unnest")
    sort = Sort.BUCKET
    if parts[0].sort is not Sort.CONSTANT:
        if parts[0].sort is not Sort.ARRAY:
            raise comparing.closed(parts[0])
        comparing.readable_element(parts[0])
        sort = parts[0].element
    kind = Kind.NUMBER if sort is Sort.NUMBER else Kind.TEXT
    column = Column("unnest", "", sort, kind)
    return _made(fields, level, column, lambda _: f"LATERAL pg_catalog.unnest({parts[0].sql})")


def _keys(fields: Node, level: Level, parts: list[Piece]) -> str:
    if len(parts) != 1 or parts[0].sort is not Sort.JSON or not parts[0].json_keys:
        raise StopError(
            Code.IDENTIFIER, "the keys of this value are not known", "jsonb_object_keys"
        )
    column = Column("jsonb_object_keys", "text", Sort.CATEGORY, Kind.TEXT)
    sql = f"LATERAL pg_catalog.jsonb_object_keys({parts[0].sql})"
    return _made(fields, level, column, lambda _: sql)


def _made(fields: Node, level: Level, column: Column, told: Callable[[str], str]) -> str:
    alias = cast("Node", fields.get("alias") or {})
    name = str(alias.get("aliasname") or column.name)
    renamed = names_of(alias.get("colnames")) or [name]
    if len(renamed) != 1:
        raise StopError(Code.ARGUMENT, "the function has one column", name)
    demand_name(renamed[0])
    derived = Derived((column._replace(name=renamed[0]),), rows=False, protected=False)
    written = _add(level, name, derived)
    return f"{told(renamed[0])} AS {written} ({quote_name(renamed[0])})"


_SETS: Final[dict[str, Callable[[Node, Level, list[Piece]], str]]] = {
    "generate_series": _series,
    "unnest": _unnested,
    "jsonb_object_keys": _keys,
}
_ITEMS: Final[dict[str, Callable[[Node, Level], str]]] = {
    "RangeVar": _relation,
    "RangeSubselect": _subquery,
    "JoinExpr": _join,
    "RangeFunction": _function,
}
