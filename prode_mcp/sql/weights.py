"""How many persons or rows stand behind an answer: text that counts them in the same statement.

Persons are counted by a set of 64 bits, one bit a person by a hash of the key: exact enough
around five, and a tenth of the cost of counting distinct keys. Two persons on one bit count as
one, so an error suppresses and never shows.
"""

from prode_mcp.sql.pieces import quote_name
from prode_mcp.sql.scope import Level, Source
from prode_mcp.sql.shapes import Code, Column, Key, Sort, StopError

_INTEGERS = frozenset({"int2", "int4", "int8"})
_MOST_SKETCHES = 8


def sketch(level: Level, column: Column, prefix: str) -> str:
    """Return the bit of one key; NULL for a key that is NULL.

    Raises:
        StopError: the database would write the key as a text by its own code.
    """
    name = f"{prefix}{quote_name(column.name)}"
    if (column.type, "text") in level.work.catalog.casts:
        raise StopError(Code.HIDDEN, "this type is cast by the database's own code", name)
    hashed = (
        f"pg_catalog.hashint8({name}::pg_catalog.int8)"
        if column.type in _INTEGERS
        else f"pg_catalog.hashtext({name}::pg_catalog.text)"
    )
    return f"(1::pg_catalog.int8 << ({hashed} & 63))"


def sketches(level: Level) -> tuple[str, ...]:
    """Return the bit of every person, and of every row that others may repeat, of a level.

    Raises:
        StopError: more relations than are counted.
    """
    found: dict[str, None] = {}
    several = len(level.sources) > 1
    for source in level.sources.values():
        found |= dict.fromkeys(_of_source(level, source, several=several))
    if len(found) > _MOST_SKETCHES:
        raise StopError(Code.TOO_COMPLEX, "too many relations with persons are joined")
    return tuple(found)


def weight(level: Level, condition: str = "") -> str:
    """Return text that counts what stands behind a group, or behind its rows under a condition.

    The least of: rows, and persons of each relation that has some. NULL where there is nothing.
    """
    filtered = f" FILTER (WHERE {condition})" if condition else ""
    counts = [f"NULLIF({rows(level)}{filtered}, 0)"]
    counts += [
        f"NULLIF(pg_catalog.bit_count(pg_catalog.bit_or({bit}){filtered}::pg_catalog.bit(64)), 0)"
        for bit in sketches(level)
    ]
    return counts[0] if len(counts) == 1 else f"LEAST({', '.join(counts)})"


def rows(level: Level) -> str:
    """Return the aggregate that counts the rows of relations behind a group."""
    weighed = [s for s in level.sources.values() if s.derived.weight]
    plain = any(s.derived.protected and not s.derived.weight for s in level.sources.values())
    if len(weighed) == 1 and not plain:
        name = f"{weighed[0].prefix}{quote_name(weighed[0].derived.weight)}"
        return f"pg_catalog.sum({name})"
    return "pg_catalog.count(*)"


def row_weight(level: Level) -> str:
    """Return what stands behind one row of a level that shows groups made below it."""
    found = [
        f"NULLIF({s.prefix}{quote_name(s.derived.weight)}, 0)"
        for s in level.sources.values()
        if s.derived.weight
    ]
    found += [
        f"NULLIF(pg_catalog.bit_count({s.prefix}{quote_name(name)}::pg_catalog.bit(64)), 0)"
        for s in level.sources.values()
        for name in s.derived.sketches
    ]
    return f"LEAST({', '.join(found)})" if found else "NULL::pg_catalog.int8"


def _of_source(level: Level, source: Source, *, several: bool) -> list[str]:
    derived = source.derived
    if not derived.protected:
        return []
    if derived.sketches:
        return [f"{source.prefix}{quote_name(name)}" for name in derived.sketches]
    persons = [c for c in derived.columns if c.key is Key.PERSON]
    if persons:
        return [sketch(level, persons[0], source.prefix)]
    # A relation that others point at by its key is a label of their rows, not rows of its own.
    if not several or _is_pointed_at(level, source):
        return []
    return [_row_sketch(level, source)]


def _row_sketch(level: Level, source: Source) -> str:
    """Return the bit of one row: of its key, or of all it holds."""
    columns = source.derived.columns
    own = next((c for c in columns if c.key is Key.ROW), None)
    own = own or next((c for c in columns if c.sort is Sort.IDENTIFIER), None)
    if own is not None:
        return sketch(level, own, source.prefix)
    return (
        f"(1::pg_catalog.int8 << (pg_catalog.hashtext(({source.prefix}*)::pg_catalog.text) & 63))"
    )


def label_weights(level: Level) -> list[str]:
    """Return what counts the rows of labels whose values the aggregate in hand takes.

    A relation that others point at is not counted with them, and one row of it may stand behind
    many of theirs; whoever sums its own values sums that one row's.
    """
    if len(level.sources) < 2:
        return []
    return [
        f"pg_catalog.bit_count(pg_catalog.bit_or({_row_sketch(level, source)})::pg_catalog.bit(64))"
        for alias, source in level.sources.items()
        if alias in level.touched
        and source.derived.protected
        and _is_pointed_at(level, source)
        and not _of_source(level, source, several=True)
    ]


def _is_pointed_at(level: Level, source: Source) -> bool:
    equal = {name for names in level.joined_on.get(source.alias, ()) for name in names}
    return any(unique and unique <= equal for unique in source.derived.unique)
