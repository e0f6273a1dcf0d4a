"""Prove that one statement is a narrow aggregate read. Pure: a text and a catalog in, a verdict out.

Layers, each of which refuses what it does not know: the text and its grammar (`text`), names of
functions, operators and types (`names`), the catalog (`shapes`, `sources`), what each value says
about the rows behind it (`expressions`, `aggregates`), and what comes out at the top (`selects`).
What is run is never the text that came in but our own, put together of proven pieces, with every
name qualified and the persons behind each group counted.
"""

import hashlib
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple, TypeVar, cast

from prode_mcp.sql.scope import HIDDEN, Derived, Level, Work
from prode_mcp.sql.selects import select
from prode_mcp.sql.shapes import (
    Accepted,
    ApprovalRequired,
    Catalog,
    Code,
    Output,
    Policy,
    Refused,
    Sort,
    StopError,
    Verdict,
)
from prode_mcp.sql.showing import MOST_ROWS
from prode_mcp.sql.text import Node, fingerprint, parse, read
from prode_mcp.sql.writing import Change, demand_undo, read_change

__all__ = ["Counted", "Prover", "digest", "fingerprint"]

_EXPLAIN: Final = {"costs": "COSTS", "verbose": "VERBOSE", "summary": "SUMMARY", "format": "FORMAT"}
_FORMATS: Final = frozenset({"text", "json", "yaml"})
_MOST_PROVEN_BYTES: Final = 200_000


V = TypeVar("V")


class Counted(NamedTuple):
    """A write as it reads, and the proven statement that counts its rows."""

    change: Change
    counting: Accepted


class Prover:
    """Proves statements over one catalog; views are proven once."""

    def __init__(self, catalog: Catalog, policy: Policy | None = None) -> None:
        self.catalog = catalog
        self.policy = policy or Policy()
        self._views: dict[tuple[str, str], Derived | str] = {}

    def check(self, sql: str) -> Verdict:
        """Return whether a statement may run, and the text that then runs.

        Nothing that a caller can send makes this raise.
        """
        return self._judged(sql, lambda: self._proven(sql))

    def count(self, sql: str, parameters: Sequence[str] = (), *, undo: str) -> Counted | Refused:
        """Return the proven count of the rows that a write would change.

        Nothing that a caller can send makes this raise.
        """
        found = self._judged(sql, lambda: self._counted(sql, parameters, undo))
        if isinstance(found, ApprovalRequired):
            return Refused(found.code, found.reason, found.piece)
        return found

    def _counted(self, sql: str, parameters: Sequence[str], undo: str) -> Counted:
        change = read_change(sql, parameters)
        demand_undo(undo, change)
        return Counted(change, self._selecting(change.counting))

    def _judged(self, sql: str, prove: Callable[[], V]) -> V | Refused | ApprovalRequired:
        try:
            return prove()
        except StopError as stop:
            if stop.gated:
                return ApprovalRequired(stop.code, stop.reason, digest(sql), stop.piece)
            return Refused(stop.code, stop.reason, stop.piece, stop.rewrite)
        except RecursionError:
            return Refused(Code.TOO_COMPLEX, "the statement is nested too deeply")
        # The tree is PostgreSQL's: a part of it that is not where we look for it is unknown to us.
        except (KeyError, IndexError, TypeError, ValueError, AttributeError):
            return Refused(Code.NODE, "the statement has a part that no check has")

    def _proven(self, sql: str) -> Verdict:
        statement = read(sql)
        kind = next(iter(statement))
        if kind == "ExplainStmt":
            return self._explained(statement[kind], self._work())
        return self._selecting(statement[kind])

    def _selecting(self, query: Node) -> Accepted:
        work = self._work()
        selected = select(query, Level(work), use="top")
        weighed = bool(selected.text.hidden)
        text = selected.text.text(2 if weighed else 0)
        # One more row than is shown tells that there are more.
        text = f'SELECT * FROM ({text}) AS "{HIDDEN}q" LIMIT {MOST_ROWS + 1}'
        _demand_same(text)
        tests = selected.tests or ((),) * len(selected.names)
        outputs = tuple(
            Output(name, piece.counts, piece.whole, piece.sort is Sort.AGGREGATE or bool(test))
            for name, piece, test in zip(selected.names, selected.pieces, tests, strict=True)
        )
        premise = f"SELECT {' OR '.join(work.tests)}" if work.tests else ""
        if premise:
            _demand_same(premise)
        return Accepted(text, outputs, tuple(work.relations), weighed, premise=premise)

    def _work(self) -> Work:
        return Work(self.catalog, self.policy, select, self._views)

    def _explained(self, fields: Node, work: Work) -> Verdict:
        told = list[str]()
        for node in cast("list[Node]", fields.get("options") or []):
            told += _explain_option(node["DefElem"], told)
        selected = select(fields["query"]["SelectStmt"], Level(work), use="top")
        _demand_same(selected.sql)
        text = f"EXPLAIN ({', '.join(told or ['COSTS true'])}) {selected.sql}"
        outputs = (Output("QUERY PLAN"),)
        return Accepted(text, outputs, tuple(work.relations), weighed=False, explains=True)


def digest(sql: str) -> str:
    """Return the SHA-256 of a statement's very text, which a person approves or not."""
    return hashlib.sha256(sql.encode("utf-8", "surrogatepass")).hexdigest()


def _explain_option(option: Node, told: list[str]) -> list[str]:
    name = str(option.get("defname")).lower()
    value = _option_value(option)
    if name == "analyze":
        if value not in {"false", "off", "0"}:
            raise StopError(
                Code.NODE, "EXPLAIN ANALYZE runs the statement", "ANALYZE", "EXPLAIN (COSTS)"
            )
        return []
    word = _EXPLAIN.get(name)
    if word is None or any(t.startswith(word) for t in told):
        raise StopError(Code.NODE, "this option of EXPLAIN is not part of a check", name)
    if name == "format":
        if value not in _FORMATS:
            raise StopError(Code.ARGUMENT, "the format is text, json or yaml", "FORMAT")
        return [f"FORMAT {value.upper()}"]
    on = {"": "true", "true": "true", "on": "true", "1": "true"}
    off = {"false": "false", "off": "false", "0": "false"}
    found = (on | off).get(value)
    if found is None:
        raise StopError(Code.ARGUMENT, "the option is on or off", name)
    return [f"{word} {found}"]


def _option_value(option: Node) -> str:
    argument = cast("Node", option.get("arg") or {})
    kind, fields = next(iter(argument.items()), ("", cast("Node", {})))
    match kind:
        case "":
            return ""
        case "String":
            return str(fields.get("sval", "")).lower()
        case "Integer":
            return str(fields.get("ival", 0))
        case "Boolean":
            return "true" if fields.get("boolval") else "false"
        case _:
            raise StopError(Code.ARGUMENT, "the option is on or off", str(option.get("defname")))


def _demand_same(text: str) -> None:
    """Read our own text back: what is run is one SELECT, by the same grammar that was asked.

    Raises:
        StopError: it is anything else; then our writing is at fault, and nothing is run.
    """
    if len(text) > _MOST_PROVEN_BYTES:
        raise StopError(Code.TOO_COMPLEX, "the statement grows too large", "", "ask for less")
    statements: list[Any] = parse(text)
    trees = [next(iter(s.get("stmt", {})), "") for s in statements]
    if trees != ["SelectStmt"] or "lockingClause" in statements[0]["stmt"]["SelectStmt"]:
        raise StopError(Code.SYNTAX, "the statement cannot be written in full")
