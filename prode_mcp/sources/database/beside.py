"""What stands around a write: which database it is, and what else happens where a table is written."""

from collections.abc import Awaitable, Callable
from typing import Any, Final, NamedTuple

from prode_mcp.sql.writing import Change

Ask = Callable[..., Awaitable[list[tuple[Any, ...]]]]

IDENTITY: Final = """
SELECT pg_catalog.current_database()::text,
       (SELECT c.system_identifier FROM pg_catalog.pg_control_system() c)::text
"""
"""A primary and its standbys have one system identifier; a restored copy has it too, so the name of
the database is no proof of the place, and the writing role's address has to be."""

# pg_trigger.tgtype, pg_rewrite.ev_type, and the foreign keys' column of what follows.
_TRIGGERS: Final = {"INSERT": 4, "DELETE": 8, "UPDATE": 16}
_RULES: Final = {"UPDATE": "2", "INSERT": "3", "DELETE": "4"}
_FOLLOWS: Final = {"UPDATE": "k.confupdtype", "DELETE": "k.confdeltype", "INSERT": "'a'"}
_QUESTION: Final = """
SELECT c.relkind::text,
       COALESCE((SELECT pg_catalog.array_agg(t.tgname::text ORDER BY t.tgname)
         FROM pg_catalog.pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal
           AND t.tgenabled <> 'D' AND (t.tgtype::int4 & %s) <> 0), '{{}}'),
       EXISTS (SELECT 1 FROM pg_catalog.pg_rewrite r
         WHERE r.ev_class = c.oid AND r.rulename <> '_RETURN' AND r.ev_type::text = %s),
       EXISTS (SELECT 1 FROM pg_catalog.pg_constraint k
         WHERE k.confrelid = c.oid AND k.contype = 'f' AND {follows}::text IN ('c', 'n', 'd'))
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = %s AND c.relname = %s
"""


class Beside(NamedTuple):
    """`database` names the place as a person would, and tells it from others.

    `elsewhere` says why the count of rows would not be all that changes; empty where it is.
    """

    database: str
    triggers: tuple[str, ...]
    elsewhere: str


def told_place(row: tuple[Any, ...]) -> str:
    """Name a database by the answer to `IDENTITY`."""
    return f"{row[0]} of cluster {row[1]}"


async def read_beside(ask: Ask, change: Change) -> Beside:
    """Read what stands around a write.

    Raises:
        SourceError: the database did not answer.
    """
    place = told_place((await ask(IDENTITY))[0])
    question = _QUESTION.format(follows=_FOLLOWS[change.verb])
    verb = change.verb
    rows = await ask(question, [_TRIGGERS[verb], _RULES[verb], change.schema, change.table])
    if not rows:
        return Beside(place, (), "there is no such table")
    kind, triggers, has_rule, follows = rows[0]
    return Beside(place, tuple(triggers), _elsewhere(str(kind), rule=has_rule, follows=follows))


def _elsewhere(kind: str, *, rule: bool, follows: bool) -> str:
    if kind not in {"r", "p"}:
        return "it is no table, and what is behind it is written in its place"
    if rule:
        return "a rule of the database rewrites such a statement"
    return "rows of other tables that refer to these are changed with them" if follows else ""
