"""Read a database's catalog: what there is to read, and what each column looks like.

The text of every statement here is ours. Where nobody has counted a column's values yet, a few
rows are counted in the database; values never leave it.
"""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final, cast

from prode_mcp.sql.classes import ColumnFact, JsonFact, RelationFact
from prode_mcp.sql.names import AGGREGATES
from prode_mcp.sql.pieces import quote_name
from prode_mcp.sql.policies import refuses_policy

Ask = Callable[[str, Sequence[Any]], Awaitable[list[tuple[Any, ...]]]]
"""Runs one statement of ours and returns its rows."""

_SAMPLE_ROWS: Final = 2_000
_JSON_ROWS: Final = 1_000
_JSON_KEYS: Final = 60
_COUNTED: Final = frozenset({"text", "varchar", "bpchar", "int2", "int4", "int8"})

_COLUMNS: Final = """
SELECT c.oid::int8, n.nspname::text, c.relname::text, c.relkind::text,
       GREATEST(c.reltuples, 0)::float8,
       a.attname::text, a.attnum::int4, t.typname::text, t.typtype::text,
       COALESCE(e.typname::text, ''), a.attgenerated::text = 'v',
       COALESCE(s.n_distinct, 0)::float8, s.n_distinct IS NOT NULL,
       COALESCE(pg_catalog.array_length(s.most_common_elems, 1), 0)::int4,
       pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT')
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
LEFT JOIN LATERAL (
  SELECT p.n_distinct, p.most_common_elems FROM pg_catalog.pg_stats p
  WHERE p.schemaname = n.nspname AND p.tablename = c.relname AND p.attname = a.attname
  ORDER BY p.inherited DESC LIMIT 1) s ON true
WHERE n.nspname::text = ANY(%s) AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
ORDER BY c.oid, a.attnum
"""
_UNIQUE: Final = """
SELECT i.indrelid::int8,
       pg_catalog.array_agg(a.attname::text ORDER BY a.attnum)
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid
  AND a.attnum = ANY((i.indkey::int2[])[0:i.indnkeyatts - 1])
WHERE n.nspname::text = ANY(%s) AND i.indisunique AND i.indisvalid
  AND i.indpred IS NULL AND i.indexprs IS NULL
GROUP BY i.indexrelid, i.indrelid
"""
_REFERENCES: Final = """
SELECT k.conrelid::int8, a.attname::text, r.relname::text
FROM pg_catalog.pg_constraint k
JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_class r ON r.oid = k.confrelid
JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
WHERE k.contype = 'f' AND pg_catalog.array_length(k.conkey, 1) = 1 AND n.nspname::text = ANY(%s)
"""
_VIEWS: Final = """
SELECT c.oid::int8, pg_catalog.pg_get_viewdef(c.oid)
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname::text = ANY(%s) AND c.relkind IN ('v', 'm')
"""
_POLICIES: Final = """
SELECT p.polrelid::int8, COALESCE(pg_catalog.pg_get_expr(p.polqual, p.polrelid), 'true')
FROM pg_catalog.pg_policy p
JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname::text = ANY(%s) AND c.relrowsecurity AND p.polcmd::text IN ('r', '*')
"""
_FOREIGN_PARTS: Final = """
WITH RECURSIVE tree (root, part) AS (
  SELECT i.inhparent, i.inhrelid FROM pg_catalog.pg_inherits i
  UNION
  SELECT tree.root, i.inhrelid FROM tree JOIN pg_catalog.pg_inherits i ON i.inhparent = tree.part)
SELECT DISTINCT tree.root::int8 FROM tree JOIN pg_catalog.pg_class c ON c.oid = tree.part
WHERE c.relkind = 'f'
"""
_ENUMS: Final = """
SELECT t.typname::text, pg_catalog.min(n.nspname::text)
FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
WHERE t.typtype = 'e' AND n.nspname::text = ANY(%s) GROUP BY 1 HAVING pg_catalog.count(*) = 1
"""
_VOLATILE: Final = """
SELECT DISTINCT p.proname::text, p.prosecdef AND p.prokind = 'f'
  AND pg_catalog.has_function_privilege(p.oid, 'EXECUTE')
FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
LEFT JOIN pg_catalog.pg_aggregate g ON g.aggfnoid = p.oid
LEFT JOIN pg_catalog.pg_proc f ON f.oid IN (g.aggtransfn::oid, g.aggfinalfn::oid)
WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
  AND (p.provolatile = 'v' OR f.provolatile = 'v')
"""
_CASTS: Final = """
SELECT s.typname::text, t.typname::text, k.castcontext::text <> 'e'
FROM pg_catalog.pg_cast k
JOIN pg_catalog.pg_type s ON s.oid = k.castsource JOIN pg_catalog.pg_type t ON t.oid = k.casttarget
LEFT JOIN pg_catalog.pg_proc p ON p.oid = k.castfunc
LEFT JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
WHERE k.oid >= 16384
"""


class Facts:
    """What a database's catalog said, and which column each (relation, number) is."""

    def __init__(self) -> None:
        self.relations: tuple[RelationFact, ...] = ()
        self.origins: dict[tuple[int, int], tuple[str, str, str]] = {}
        self.enums: dict[str, str] = {}
        self.volatile: frozenset[str] = frozenset()
        self.casts: frozenset[tuple[str, str]] = frozenset()
        self.implicit: frozenset[str] = frozenset()
        self.warnings: tuple[str, ...] = ()


async def read_facts(ask: Ask, schemas: Sequence[str]) -> Facts:
    """Return what a database says of the relations in these schemas.

    Raises:
        psycopg.Error: the database did not answer.
    """
    wanted = [list(schemas)]
    rows = await ask(_COLUMNS, wanted)
    unique = _grouped(await ask(_UNIQUE, wanted))
    points = {(oid, name): to for oid, name, to in await ask(_REFERENCES, wanted)}
    views: dict[int, str] = dict(await ask(_VIEWS, wanted))
    closed = await _closed(ask, wanted)
    found = Facts()
    by_relation = defaultdict[int, list[tuple[Any, ...]]](list)
    for row in rows:
        by_relation[row[0]].append(row)
        found.origins[row[0], row[6]] = (row[1], row[2], row[5])
    relations = list[RelationFact]()
    for oid, columns in by_relation.items():
        _, schema, name, kind = columns[0][:4]
        why = closed.get(oid) or ("it lies on another server" if kind == "f" else "")
        # Counting would run what a closed relation is closed for.
        sampled = {} if why else await _sampled(ask, columns)
        told = tuple(_column(row, points, sampled) for row in columns)
        keys = tuple(frozenset(names) for names in unique[oid])
        relations.append(RelationFact(schema, name, kind, told, keys, views.get(oid, ""), why))
    found.relations = tuple(relations)
    await _own_code(ask, wanted, found)
    return found


async def _own_code(ask: Ask, wanted: list[Any], found: Facts) -> None:
    found.enums = {str(name): str(schema) for name, schema in await ask(_ENUMS, wanted)}
    functions = await ask(_VOLATILE, [])
    known = AGGREGATES | {"generate_series", "unnest"}
    found.volatile = frozenset(str(name) for name, _ in functions) - known
    casts = await ask(_CASTS, [])
    found.casts = frozenset((str(s), str(t)) for s, t, _ in casts)
    found.implicit = frozenset(str(s) for s, _, unasked in casts if unasked)
    definers = sorted(str(name) for name, definer in functions if definer)
    told = [f"{name} runs with its owner's rights and the role may call it" for name in definers]
    told += [
        f"values of type {name} are converted by code of the database"
        for name in sorted(found.implicit)
    ]
    found.warnings = tuple(told)


async def _closed(ask: Ask, wanted: list[Any]) -> dict[int, str]:
    found = {row[0]: "a part of it lies on another server" for row in await ask(_FOREIGN_PARTS, [])}
    for oid, expression in await ask(_POLICIES, wanted):
        why = refuses_policy(str(expression))
        if why:
            found[oid] = why
    return found


def _grouped(rows: list[tuple[Any, ...]]) -> defaultdict[int, list[list[str]]]:
    found = defaultdict[int, list[list[str]]](list)
    for oid, names in rows:
        found[oid].append(cast("list[str]", names))
    return found


def _column(
    row: tuple[Any, ...], points: dict[tuple[int, str], str], sampled: dict[str, Any]
) -> ColumnFact:
    oid, rows, name, type_name, form = row[0], row[4], row[5], row[7], row[8]
    distinct = float(row[11])
    fact = ColumnFact(
        name,
        type_name,
        form,
        element=row[9],
        distinct=distinct if distinct >= 0 else -distinct * rows,
        rows=rows,
        element_distinct=float(row[13]),
        virtual=bool(row[10]),
        references=points.get((oid, name), ""),
    )
    return fact._replace(**sampled.get(name, {}))


async def _sampled(ask: Ask, columns: list[tuple[Any, ...]]) -> dict[str, Any]:
    """Count values in a few rows: of columns nobody counted, and of the keys of JSON."""
    _, schema, name, kind = columns[0][:4]
    if kind not in "rpm":
        return {}
    place = f"{quote_name(schema)}.{quote_name(name)}"
    readable = [row for row in columns if row[14] and not row[10]]
    found: dict[str, Any] = {}
    uncounted = [row for row in readable if not row[12] and not row[9] and row[7] in _COUNTED]
    if uncounted:
        found |= await _count_values(ask, place, [row[5] for row in uncounted])
    for row in readable:
        # A json value would have to be cast, and a cast may be the database's own code.
        if row[9] in {"text", "varchar"} and not row[12]:
            found |= await _count_elements(ask, place, row[5])
        elif row[7] == "jsonb":
            found[row[5]] = {"json": await _count_keys(ask, place, row[5])}
    return found


async def _count_values(ask: Ask, place: str, names: list[str]) -> dict[str, Any]:
    told = [quote_name(name) for name in names]
    counts = ", ".join(f"pg_catalog.count(DISTINCT {n}), pg_catalog.count({n})" for n in told)
    rows = await ask(
        f"SELECT {counts} FROM (SELECT {', '.join(told)} FROM {place} LIMIT {_SAMPLE_ROWS}) q", []
    )
    row = rows[0]
    return {
        name: {"distinct": float(row[2 * n]), "rows": float(row[2 * n + 1])}
        for n, name in enumerate(names)
    }


async def _count_elements(ask: Ask, place: str, name: str) -> dict[str, Any]:
    column = quote_name(name)
    rows = await ask(
        f"SELECT pg_catalog.count(DISTINCT e), pg_catalog.count(e) FROM (SELECT {column} AS a"
        f" FROM {place} LIMIT {_SAMPLE_ROWS}) q, LATERAL pg_catalog.unnest(q.a) e",
        [],
    )
    distinct, count = rows[0]
    return {name: {"element_distinct": float(distinct), "rows": float(count)}}


async def _count_keys(ask: Ask, place: str, name: str) -> dict[str, JsonFact]:
    column = quote_name(name)
    rows = await ask(
        "SELECT e.key, pg_catalog.count(*), pg_catalog.count(DISTINCT e.value),"
        " pg_catalog.array_agg(DISTINCT pg_catalog.jsonb_typeof(e.value)),"
        " pg_catalog.bool_and(pg_catalog.jsonb_typeof(e.value) <> 'array' OR NOT"
        ' pg_catalog.jsonb_path_exists(e.value, \'$[*] ? (@.type() != "number" && @.type() != "boolean")\'))'
        f" FROM (SELECT {column} AS j FROM {place} LIMIT {_JSON_ROWS}) q,"
        " LATERAL pg_catalog.jsonb_each(CASE WHEN pg_catalog.jsonb_typeof(q.j) = 'object'"
        " THEN q.j ELSE '{}'::pg_catalog.jsonb END) e"
        f" GROUP BY e.key ORDER BY 2 DESC LIMIT {_JSON_KEYS + 1}",
        [],
    )
    if len(rows) > _JSON_KEYS:
        return {}
    # An array of texts or objects may hold anything.
    return {
        str(key): JsonFact(int(distinct), int(seen), frozenset(types if plain else {"object"}))
        for key, seen, distinct, types, plain in rows
    }
