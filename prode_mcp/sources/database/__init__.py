"""PostgreSQL: narrow aggregate checks on a replica, each proven before it is run."""

import json
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from time import perf_counter
from typing import Any, Final, cast

from anyio import Lock, to_thread

from prode_mcp.contracts import Envelope as Envelope
from prode_mcp.contracts import Observation as Observation
from prode_mcp.contracts import Specialist as Specialist
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.database.beside import Beside, read_beside
from prode_mcp.sources.database.door import Door, Limits, Transaction
from prode_mcp.sources.database.failures import NAME
from prode_mcp.sources.database.reading import Facts, read_facts
from prode_mcp.sources.database.standing import Standing, refuse_standing, stand
from prode_mcp.sql import Prover, digest
from prode_mcp.sql import fingerprint as fingerprint
from prode_mcp.sql.budget import Budget
from prode_mcp.sql.classes import Rules, build
from prode_mcp.sql.shapes import (
    Accepted,
    Catalog,
    Code,
    Column,
    Policy,
    Refused,
    RelationKind,
    Sort,
    Verdict,
)
from prode_mcp.sql.shapes import (
    StopError as StopError,
)
from prode_mcp.sql.showing import Shown, show
from prode_mcp.sql.statistics import statistics
from prode_mcp.sql.text import MOST_BYTES
from prode_mcp.sql.writing import Change

CHECK_S: Final = 180.0
"""Seconds for which a self-check holds."""
CATALOG_S: Final = 300.0
"""Seconds for which a catalog holds."""

_TELLING: Final = frozenset({Sort.IDENTIFIER, Sort.COHORT, Sort.JSON, Sort.ARRAY, Sort.OPAQUE})
_SHORT: Final = 800
"""Characters that are proven on the spot, in less time than a thread takes to begin."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A statement that ran: what may be shown, what it cost, and how long things took."""

    shown: Shown
    cost: float
    standing: Standing
    digest: str


@dataclass(frozen=True, slots=True)
class Held:
    """A statement that ran and whose answer is held back: every group was too small."""

    suppressed: int
    cost: float
    standing: Standing
    digest: str
    k: int

    def refusal(self) -> Refused:
        """Say why nothing is shown."""
        why = f"fewer than {self.k} persons or rows stand behind each of {self.suppressed} group(s)"
        return Refused(Code.SMALL, why, "", "ask about more: a longer time, a wider category")


@dataclass(frozen=True, slots=True)
class TooCostly:
    """A statement that the planner expects to cost more than a check may."""

    cost: float
    bound: float
    digest: str

    def refusal(self) -> Refused:
        """Say why it was not run."""
        why = f"the planner expects a cost of {self.cost:.0f}; a check may cost {self.bound:.0f}"
        return Refused(Code.COST, why, "", "join by keys, or filter by an indexed time")


Result = Answered | Held | TooCostly


@dataclass(eq=False)
class Database:
    """One database. `rules` and `policy` are what the operator said of it.

    `accept_primary` lets a primary pass, `accept_role` a role that may write: for a test server.
    """

    dsn: str
    rules: Rules = field(default_factory=Rules)
    policy: Policy = field(default_factory=Policy)
    limits: Limits = field(default_factory=Limits)
    schemas: tuple[str, ...] = ("public",)
    accept_primary: bool = False
    accept_role: bool = False
    clock: Callable[[], float] = perf_counter
    _door: Door | None = None
    _prover: Prover | None = None
    _origins: dict[tuple[int, int], Sort] = field(default_factory=dict[tuple[int, int], Sort])
    _standing: Standing | None = None
    _stood_at: float = 0.0
    _read_at: float = 0.0
    _opening: Lock = field(default_factory=Lock)
    budget: Budget = field(default_factory=Budget)

    async def whoami(self) -> str:
        """Return the role, the place and the server's version.

        Raises:
            SourceError: nothing may be asked here, or the database did not answer.
        """
        standing = await self.standing()
        refuse_standing(standing)
        return standing.told

    async def close(self) -> None:
        """Close the connections."""
        if self._door is not None:
            self._door.close()

    async def standing(self, *, fresh: bool = False) -> Standing:
        """Return the self-check's result, taken anew every few minutes.

        Raises:
            SourceError: the database did not answer.
        """
        if fresh or self._standing is None or self.clock() - self._stood_at > CHECK_S:
            async with self._transaction("selfcheck") as transaction:
                found = await stand(
                    transaction.ask,
                    version=transaction.version,
                    accept_primary=self.accept_primary,
                )
            self._standing = (
                replace(found, closing=()) if self.accept_role and _place_is_good(found) else found
            )
            self._stood_at = self.clock()
        return self._standing

    async def prover(self) -> Prover:
        """Return the proof over this database's catalog, read anew every few minutes.

        Raises:
            SourceError: the database did not answer.
        """
        if self._prover is not None and self.clock() - self._read_at <= CATALOG_S:
            return self._prover
        async with self._opening:
            if self._prover is None or self.clock() - self._read_at > CATALOG_S:
                async with self._transaction("catalog") as transaction:
                    facts = await read_facts(transaction.ask, self.schemas)
                catalog = self._catalog(facts)
                self._prover = Prover(catalog, self.policy)
                self._origins = _origins(facts, catalog)
                self._read_at = self.clock()
            return self._prover

    async def columns(self) -> list[tuple[str, Column]]:
        """Return every column that may be named, as relation.column, with its class.

        Raises:
            SourceError: the database did not answer.
        """
        relations = (await self.prover()).catalog.relations.values()
        return [
            (f"{relation.name}.{column.name}", column)
            for relation in relations
            if relation.kind not in {RelationKind.STATISTICS, RelationKind.VIEW}
            for column in relation.columns
        ]

    async def prove(self, sql: str) -> Verdict:
        """Return whether a statement may run.

        Raises:
            SourceError: the catalog could not be read.
        """
        prover = await self.prover()
        if len(sql) <= _SHORT or len(sql) > MOST_BYTES:
            return prover.check(sql)
        return await to_thread.run_sync(prover.check, sql)

    async def run(self, sql: str, accepted: Accepted, *, label: str) -> Result:
        """Run a proven statement; a replica that had to catch up is asked once more.

        Raises:
            SourceError: it failed, in our own words.
        """
        refuse_standing(await self.standing())
        try:
            return await self._run(sql, accepted, label)
        except SourceError as error:
            if "(40001)" not in str(error):
                raise
        return await self._run(sql, accepted, label)

    async def beside(self, change: Change) -> Beside:
        """Return which database this is, and what else happens where a table is written.

        Raises:
            SourceError: the database did not answer.
        """
        async with self._transaction("beside") as transaction:
            return await read_beside(transaction.ask, change)

    async def _run(self, sql: str, accepted: Accepted, label: str) -> Result:
        name = digest(sql)
        standing = await self.standing()
        async with self._transaction(label) as transaction:
            cost = await self._cost(transaction, accepted)
            if cost > self.limits.cost:
                return TooCostly(cost, self.limits.cost, name)
            if accepted.premise and (await transaction.ask(accepted.premise))[0][0]:
                return Held(1, cost, standing, name, self.policy.k)
            seen = len(accepted.outputs)
            rows = await transaction.read(
                accepted.sql, judge=lambda origins: self._refuse_origins(origins[:seen])
            )
        shown = show(
            [_plain(row) for row in rows],
            accepted.outputs,
            weighed=accepted.weighed,
            k=self.policy.k,
        )
        if shown.suppressed and not shown.rows:
            return Held(shown.suppressed, cost, standing, name, self.policy.k)
        return Answered(shown, cost, standing, name)

    async def _cost(self, transaction: Transaction, accepted: Accepted) -> float:
        if accepted.explains:
            return 0.0
        rows = await transaction.ask(f"EXPLAIN (FORMAT JSON) {accepted.sql}")
        plan: Any = rows[0][0]
        plan = json.loads(plan) if isinstance(plan, str | bytes) else plan
        return float(plan[0]["Plan"]["Total Cost"])

    def _refuse_origins(self, origins: Sequence[tuple[int, int]]) -> None:
        """A tripwire behind the proof: no column of the answer is an identifier as it stands."""
        for origin in origins:
            if self._origins.get(origin, Sort.CONSTANT) in _TELLING:
                why = "the answer would have held an identifier; nothing of it was read"
                raise SourceError(NAME, Fault.NOT_ALLOWED, why)

    def _catalog(self, facts: Facts) -> Catalog:
        built = build(facts.relations, self.rules)
        return replace(
            built,
            relations={**built.relations, **statistics()},
            enums=facts.enums,
            volatile=facts.volatile,
            casts=facts.casts,
            implicit=facts.implicit,
            warnings=facts.warnings,
        )

    @asynccontextmanager
    async def _transaction(self, label: str) -> AsyncGenerator[Transaction]:
        if self._door is None:
            self._door = Door(self.dsn, self.limits)
        async with self._door.transaction(label) as transaction:
            yield transaction


def _place_is_good(standing: Standing) -> bool:
    return not any("primary" in why for why in standing.closing)


def _origins(facts: Facts, catalog: Catalog) -> dict[tuple[int, int], Sort]:
    found = dict[tuple[int, int], Sort]()
    for origin, (schema, relation, column) in facts.origins.items():
        known = catalog.relations.get((schema, relation))
        # A view's columns are what its proof says, not what its statistics look like.
        for told in known.columns if known and known.kind is RelationKind.TABLE else ():
            if told.name == column:
                found[origin] = told.sort
    return found


def _plain(row: tuple[Any, ...]) -> list[Any]:
    return [_value(value) for value in row]


def _value(value: Any) -> Any:
    match value:
        case None | bool() | int() | str() | Decimal():
            return value
        case float():
            return value if value == value and abs(value) != float("inf") else str(value)
        case bytes():
            # An enum's label: the library knows no type of the database's own.
            return value.decode("utf-8", "replace")
        case datetime() | date():
            return value.isoformat()
        case timedelta():
            return value.total_seconds()
        case list():
            return [_value(part) for part in cast("list[Any]", value)]
        case _:
            return str(value)
