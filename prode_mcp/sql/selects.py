"""Prove one SELECT: what it reads, how it groups, and what comes out of it."""

from dataclasses import dataclass, field
from typing import Any, Final, Literal, cast

from prode_mcp.sql import comparing
from prode_mcp.sql.aggregates import direction, guarded
from prode_mcp.sql.computing import merged_sort, open_value
from prode_mcp.sql.expressions import demand_name, prove
from prode_mcp.sql.literals import names_of
from prode_mcp.sql.names import AGGREGATES
from prode_mcp.sql.pieces import Piece, as_column, of_column, quote_name
from prode_mcp.sql.scope import (
    HIDDEN,
    NAMES,
    OUTER,
    Derived,
    Joined,
    Level,
    Plain,
    Selected,
    has_rows,
    is_keyed,
    is_linked,
    is_protected,
    plainly,
)
from prode_mcp.sql.shapes import SAFE, Code, Column, Kind, Measure, Sort, StopError
from prode_mcp.sql.sources import from_item, note_equals, owner_of, under_names
from prode_mcp.sql.text import Node
from prode_mcp.sql.weights import row_weight, rows, sketches, weight

Use = Literal["top", "derived", "view", "exists", "list", "scalar"]

MOST_OUTPUTS: Final = 40  # a bit each, in a whole number of 64
_MOST_ROWS: Final = 1_000_000


@dataclass(slots=True)
class _Group:
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


def select(query: Node, parent: Level | None, *, use: Use) -> Selected:
    """Return a proven SELECT; `parent` is what its outer references mean.

    Raises:
        StopError: it is not a narrow aggregate read.
    """
    assert parent is not None  # noqa: S101  the outermost caller brings an empty level
    level = Level(parent.work, parent)
    before = _ctes(query, level)
    if query.get("op", "SETOP_NONE") != "SETOP_NONE":
        return _joined(query, level, before, use)
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
    targets = _expanded(query, level)
    if use == "top" and not targets:
        raise StopError(Code.ARGUMENT, "nothing is asked", "SELECT", "SELECT count(*) FROM ...")
    if use == "list" and len(targets) == 1:
        # `key IN (SELECT key ...)` holds the two equal.
        owner = owner_of(level, targets[0][0])
        if owner is not None and owner.keyed:
            level.links.append((OUTER, owner.alias))
    group = _grouping(query, level, targets, use)
    _enter(level, group, use)
    pieces, names, tests = _proven(targets, level)
    if use == "top":
        _demand_answer(level, group, pieces)
    if group.told:
        told.append(f" GROUP BY {', '.join(group.told)}")
    if "havingClause" in query:
        told.append(f" HAVING {_having(query['havingClause'], level, group, use)}")
    shown = group.shows or not (group.grouped or has_rows(level))
    told.append(_tail(query, level, names, use, shows=shown))
    text = (before, "".join(told))
    return _selected(level, group, _Outputs(pieces, names, tests), text, use, shows=shown)


def _refuse_parts(query: Node) -> None:
    if query.get("valuesLists"):
        raise StopError(Code.NODE, "VALUES is not part of a check", "VALUES", "unnest(ARRAY[...])")
    distinct = cast("list[Node]", query.get("distinctClause") or [])
    if any(part for part in distinct):
        raise StopError(Code.ROWS, "DISTINCT ON picks rows", "DISTINCT ON", "GROUP BY")
    if query.get("limitOption") == "LIMIT_OPTION_WITH_TIES":
        raise StopError(Code.NODE, "WITH TIES is not part of a check", "WITH TIES", "LIMIT")


def _expanded(query: Node, level: Level) -> list[tuple[Any, str]]:
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


def _grouping(query: Node, level: Level, targets: list[tuple[Any, str]], use: Use) -> _Group:
    """Prove the grouping keys; DISTINCT over rows groups by everything that comes out."""
    items = cast("list[Any]", query.get("groupClause") or [])
    trees = [tree for tree, _ in targets]
    parts = [*trees, query.get("havingClause"), *(query.get("sortClause") or ())]
    group = _Group(bool(items) or "havingClause" in query or any(map(_aggregates, parts)))
    for item in items:
        group.told.append(_key(item, level, targets, group))
    if "distinctClause" in query and not group.grouped and has_rows(level):
        group.grouped = True
        for number, tree in enumerate(trees, 1):
            group.pieces.append(_open_key(prove(tree, level)))
            group.told.append(str(number))
    if use == "top":
        for piece in group.pieces:
            _demand_safe(piece)
    return group


def _key(item: Any, level: Level, targets: list[tuple[Any, str]], group: _Group) -> str:
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
        return _demand_position(int(fields["ival"].get("ival", 0)), len(targets))
    names = names_of(fields["fields"]) if kind == "ColumnRef" else []
    if len(names) == 1 and level.local(names) is None:
        found = [n for n, (_, name) in enumerate(targets, 1) if name == names[0]]
        return found[0] if len(found) == 1 else 0
    return 0


def _demand_position(position: int, count: int) -> int:
    if not 1 <= position <= count:
        raise StopError(Code.ARGUMENT, "there is no output of this number", str(position))
    return position


def _open_key(piece: Piece) -> Piece:
    if not is_keyed(piece):
        open_value(piece)
    return piece


def _enter(level: Level, group: _Group, use: Use) -> None:
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


def _having(node: Any, level: Level, group: _Group, use: Use) -> str:
    """Return a condition on groups; at the top a group it rests on too few for is held back."""
    level.tests = []
    piece = comparing.demand_boolean(prove(node, level))
    tests = list(dict.fromkeys(level.tests))
    if use != "top" or not tests:
        return guarded(piece.sql, tests)
    group.small = f"({' OR '.join(tests)})"
    return f"({group.small} OR {piece.sql})"


def _tested(tree: Any, level: Level) -> tuple[Piece, str]:
    """Return an expression, and its text that is NULL where it may not be known."""
    level.tests = []
    piece = prove(tree, level)
    return piece, guarded(piece.sql, list(dict.fromkeys(level.tests)))


def _demand_answer(level: Level, group: _Group, pieces: list[Piece]) -> None:
    """Let an answer pass in which every row is a group and every value may be shown."""
    for piece in pieces:
        _demand_safe(piece)
    if not group.grouped and has_rows(level):
        raise StopError(
            Code.ROWS,
            "this gives out one line for each row",
            "",
            "count(*), or GROUP BY a category",
        )


def _demand_safe(piece: Piece) -> None:
    if piece.sort in SAFE:
        return
    name = plainly(piece.sql)
    if is_keyed(piece):
        raise StopError(
            Code.IDENTIFIER,
            "an identifier or a tenant's key never comes out, nor is the answer grouped by it",
            name,
            f"count(DISTINCT {name}) instead of listing {name}",
        )
    rewrite = {
        Sort.TIME: f"date_trunc('hour', {name})",
        Sort.NUMBER: f"sum({name}), or width_bucket({name}, 0, 1000, 10)",
    }.get(piece.sort, f"count({name})")
    raise StopError(Code.OUTPUT, "a value of a row comes out", name, rewrite)


def _aggregates(node: Any) -> bool:
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


def _tail(query: Node, level: Level, names: list[str], use: Use, *, shows: bool) -> str:
    orders = [_ordered(n, level, names, use) for n in query.get("sortClause") or ()]
    limit = _limit(query, level)
    if limit and not shows and use != "exists":
        raise StopError(
            Code.ROWS,
            "LIMIT and OFFSET pick rows",
            "LIMIT",
            "filter, or group first and limit groups",
        )
    if use == "exists" or not shows:
        return ""
    return (f" ORDER BY {', '.join(orders)}" if orders else "") + limit


def _ordered(node: Any, level: Level, names: list[str], use: Use) -> str:
    by = cast("Node", node["SortBy"])
    position = _order_position(by["node"], names)
    if position:
        return f"{position}{direction(by)}"
    piece, text = _tested(by["node"], level)
    if use == "top":
        _demand_safe(piece)
    elif not is_keyed(piece):
        open_value(piece)
    return text + direction(by)


def _order_position(node: Any, names: list[str]) -> int:
    kind, fields = next(iter(cast("Node", node).items()))
    if kind == "A_Const" and "ival" in fields:
        return _demand_position(int(fields["ival"].get("ival", 0)), len(names))
    found = names_of(fields["fields"]) if kind == "ColumnRef" else []
    if len(found) != 1 or names.count(found[0]) != 1:
        return 0
    return names.index(found[0]) + 1


def _limit(query: Node, level: Level) -> str:
    told = ""
    for part, word in (("limitCount", "LIMIT"), ("limitOffset", "OFFSET")):
        if part in query:
            piece = prove(query[part], Level(level.work))
            if piece.sql == "NULL":
                continue
            if not isinstance(piece.literal, int) or not 0 <= piece.literal <= _MOST_ROWS:
                raise StopError(Code.ARGUMENT, f"{word} is a constant number", piece.sql)
            told += f" {word} {piece.literal}"
    return told


@dataclass(frozen=True, slots=True)
class _Outputs:
    pieces: list[Piece]
    names: list[str]
    tests: list[list[str]]


def _selected(
    level: Level,
    group: _Group,
    outputs: _Outputs,
    text: tuple[str, str],
    use: Use,
    *,
    shows: bool,
) -> Selected:
    pieces, names = outputs.pieces, outputs.names
    if use == "scalar" and level.guards and is_protected(level):
        found = weight(level) if group.grouped else row_weight(level)
        for tests in outputs.tests:
            tests.append(f"{found} BETWEEN 1 AND {level.work.policy.k - 1}")
    hidden = _hidden(level, group, use, shows=shows)
    if use in {"top", "derived"} and (hidden or any(outputs.tests)):
        behind, *bits = hidden or ("NULL::pg_catalog.int8",)
        hidden = (behind, _mask(outputs.tests), *bits)
    tests = [list[str]() for _ in pieces] if use == "scalar" else outputs.tests
    targets = tuple(
        f"{guarded(p.sql, t)} AS {quote_name(n)}"
        for p, n, t in zip(pieces, names, tests, strict=True)
    )
    if use == "exists":
        targets = ("1",)
    rows_ = not shows
    columns = tuple(
        as_column(p, n, rows=rows_)._replace(guarded=1 << number if t and hidden else 0)
        for number, (p, n, t) in enumerate(zip(pieces, names, outputs.tests, strict=True))
    )
    protected = is_protected(level)
    derived = Derived(
        columns,
        rows=rows_,
        protected=protected,
        unique=_unique(level, group, pieces, names),
        weight=_weight_name(hidden if protected else (), columns, use, shows=shows),
        sketches=NAMES[2 : len(hidden)] if use == "derived" else (),
        tenants=group.tenants,
    )
    if use == "scalar" and not shows:
        raise StopError(Code.ROWS, "a subquery in place of a value is an aggregate", "", "count(*)")
    return Selected(
        Plain(text[0], targets, hidden, text[1]),
        derived,
        tuple(pieces),
        tuple(names),
        tuple(tuple(t) for t in outputs.tests),
        linked=is_linked(level),
        alone=not (level.outer_used or level.cte_used),
    )


def _mask(tests: list[list[str]]) -> str:
    bits = [
        f"CASE WHEN {' OR '.join(found)} THEN {1 << number} ELSE 0 END"
        for number, found in enumerate(tests)
        if found
    ]
    return f"({' + '.join(bits)})::pg_catalog.int8" if bits else "0::pg_catalog.int8"


def _weight_name(
    hidden: tuple[str, ...], columns: tuple[Column, ...], use: Use, *, shows: bool
) -> str:
    if use == "derived" and hidden:
        return NAMES[0]
    # A view has no column of ours; where it counts its rows, that count weighs them.
    return next((c.name for c in columns if c.is_count), "") if use == "view" and shows else ""


def _hidden(level: Level, group: _Group, use: Use, *, shows: bool) -> tuple[str, ...]:
    """Return our own columns: at the top one weight, below it what weights are made of."""
    if not is_protected(level) or use not in {"top", "derived"}:
        return ()
    if use == "top":
        behind = weight(level) if group.grouped else row_weight(level)
        return (f"CASE WHEN {group.small} THEN 1 ELSE {behind} END" if group.small else behind,)
    if group.grouped:
        bits = tuple(f"pg_catalog.bit_or({bit})" for bit in sketches(level))
        return (rows(level) if shows or group.tenants else "1::pg_catalog.int8", *bits)
    return (row_weight(level) if shows else "1::pg_catalog.int8", *sketches(level))


def _unique(
    level: Level, group: _Group, pieces: list[Piece], names: list[str]
) -> tuple[frozenset[str], ...]:
    by_sql = {p.sql: n for p, n in zip(pieces, names, strict=True)}
    if group.grouped:
        keys = [p.sql for p in group.pieces]
        if group.sets or not all(k in by_sql for k in keys):
            return ()
        return (frozenset(by_sql[k] for k in keys),)
    if len(level.sources) != 1:
        return ()
    source = next(iter(level.sources.values()))
    found = list[frozenset[str]]()
    for unique in source.derived.unique:
        wanted = [
            of_column(source.columns[n], source.prefix).sql for n in unique if n in source.columns
        ]
        if len(wanted) == len(unique) and all(w in by_sql for w in wanted):
            found.append(frozenset(by_sql[w] for w in wanted))
    return tuple(found)


_SETS: Final = {"SETOP_UNION": "UNION", "SETOP_INTERSECT": "INTERSECT", "SETOP_EXCEPT": "EXCEPT"}


def _joined(query: Node, level: Level, before: str, use: Use) -> Selected:
    word = _SETS[str(query["op"])]
    every = bool(query.get("all"))
    if use == "scalar" or (use == "top" and word != "UNION"):
        raise StopError(Code.NODE, f"{word} does not stand here", word, "compare by a join")
    inner = level.beside()
    arms = [select(cast("Node", query[side]), inner, use=use) for side in ("larg", "rarg")]
    if len(arms[0].pieces) != len(arms[1].pieces):
        raise StopError(Code.ARGUMENT, "the parts have different numbers of columns", word)
    pieces = tuple(map(_either, arms[0].pieces, arms[1].pieces))
    rows_ = any(arm.derived.rows for arm in arms)
    if word != "UNION":
        _demand_keys(pieces, word)
    told = f"{word} ALL" if every else word
    tail = _tail(query, Level(level.work), list(arms[0].names), use, shows=not rows_)
    text = Joined(before, told, arms[0].text, arms[1].text, tail)
    if use == "exists":
        # Both arms give the constant 1, so what is left is whether either has a row.
        derived = Derived((), rows=True, protected=True)
        return Selected(text, derived, pieces, arms[0].names, linked=all(a.linked for a in arms))
    keeps = word == "UNION" and use == "derived"
    derived = _of_arms(arms, pieces, rows_=rows_, keeps=keeps)
    if keeps and not every:
        text = _distinct(arms, before, tail, rows_=rows_)
    elif use == "derived" and not keeps:
        text = Joined(before, told, _bare(arms[0].text), _bare(arms[1].text), tail)
    return Selected(
        text,
        derived,
        pieces,
        arms[0].names,
        linked=all(a.linked for a in arms),
        alone=all(a.alone for a in arms),
    )


def _of_arms(
    arms: list[Selected], pieces: tuple[Piece, ...], *, rows_: bool, keeps: bool
) -> Derived:
    names = arms[0].names
    hidden = max(len(arm.text.hidden) for arm in arms) if keeps else 0
    masks = [
        1 << n if hidden and any(arm.derived.columns[n].guarded for arm in arms) else 0
        for n in range(len(pieces))
    ]
    return Derived(
        tuple(
            as_column(p, name, rows=rows_)._replace(guarded=mask)
            for p, name, mask in zip(pieces, names, masks, strict=True)
        ),
        rows=rows_,
        protected=any(arm.derived.protected for arm in arms),
        weight=NAMES[0] if hidden and any(arm.derived.weight for arm in arms) else "",
        sketches=NAMES[2:hidden],
    )


def _bare(text: Plain | Joined) -> Plain | Joined:
    """Return a text without its hidden columns: distinct rows must stay what they are."""
    if isinstance(text, Plain):
        return Plain(text.before, text.targets, (), text.after)
    return Joined(text.before, text.word, _bare(text.left), _bare(text.right), text.after)


def _either(left: Piece, right: Piece) -> Piece:
    """Return what a column of two arms says: keys only with keys of their family."""
    if is_keyed(left) or is_keyed(right):
        comparing.compared("=", left, right) if is_keyed(left) and is_keyed(right) else None
        if not (is_keyed(left) and is_keyed(right)):
            raise comparing.singled(left if is_keyed(left) else right)
        return left if left.sort is Sort.IDENTIFIER else right
    if left.sort is right.sort and left.sort in {Sort.JSON, Sort.ARRAY, Sort.OPAQUE, Sort.OBJECT}:
        return left._replace(json_keys={}, element=Sort.OPAQUE)
    kind = left.kind if left.kind is not Kind.UNKNOWN else right.kind
    measure = Measure.PLAIN if left.sql == right.sql else Measure.MIXED
    if Sort.CONSTANT not in {left.sort, right.sort} and left.measure is right.measure:
        measure = left.measure
    return Piece(
        left.sql,
        merged_sort(left, right),
        kind,
        measure=measure,
        counts=left.counts or right.counts,
        whole=left.whole and right.whole,
    )


def _demand_keys(pieces: tuple[Piece, ...], word: str) -> None:
    """Let INTERSECT and EXCEPT pass over keys: what else they give cannot be weighed.

    Raises:
        StopError: a column is not a key.
    """
    for piece in pieces:
        if not is_keyed(piece):
            raise StopError(
                Code.SINGLED, f"{word} takes keys only", piece.sql, "a join, or NOT EXISTS"
            )


def _distinct(arms: list[Selected], before: str, tail: str, *, rows_: bool) -> Plain:
    """Return UNION written as UNION ALL and GROUP BY, so that persons stay counted."""
    names = arms[0].names
    if len(set(names)) != len(names):
        raise StopError(Code.AMBIGUOUS, "two columns of the UNION have one name", names[0])
    hidden = max(len(arm.text.hidden) for arm in arms)
    both = Joined(before, "UNION ALL", arms[0].text, arms[1].text, "").text(hidden)
    source = quote_name(f"{HIDDEN}u")
    weights = ("1::pg_catalog.int8" if rows_ else f"pg_catalog.sum({source}.{NAMES[0]})",)
    bits = tuple(f"pg_catalog.bit_or({source}.{name})" for name in NAMES[1:hidden])
    return Plain(
        "",
        tuple(f"{source}.{quote_name(n)} AS {quote_name(n)}" for n in names),
        (*weights, *bits) if hidden else (),
        f" FROM ({both}) AS {source} GROUP BY {', '.join(map(str, range(1, len(names) + 1)))}{tail}",
    )
