"""What names mean at one place of a statement."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from prode_mcp.sql.pieces import Piece, of_column, quote_name
from prode_mcp.sql.shapes import Catalog, Code, Column, Policy, Sort, StopError
from prode_mcp.sql.text import Node

HIDDEN: Final = "prode_"
"""How the names of our own columns begin; a statement cannot name them."""

NAMES: Final = (f"{HIDDEN}n", f"{HIDDEN}m", *(f"{HIDDEN}s{number}" for number in range(1, 9)))
"""Our own columns: how many rows stand behind a row, a bit for each output that may not be shown,
then bit sets of who stands behind it. At the top there are the first two.
"""
MASK: Final = NAMES[1]

# Whole-row and system references have no column behind them in any catalog of ours.
_SYSTEM: Final = frozenset({"ctid", "xmin", "xmax", "cmin", "cmax", "tableoid"})


@dataclass(frozen=True, slots=True)
class Derived:
    """What a subquery, a CTE, a view or a table gives to those who read from it.

    `rows` says that each row stands for one row of a relation, or one person or tenant; where it
    is False every row is already a group that may be shown. `unique` holds sets of columns that
    no two rows share. `weight` is our own column that counts the rows behind a row, and
    `sketches` are bit sets of who stands behind it.
    """

    columns: tuple[Column, ...]
    rows: bool
    protected: bool
    unique: tuple[frozenset[str], ...] = ()
    weight: str = ""
    sketches: tuple[str, ...] = ()
    tenants: bool = False
    """Whether each row stands for one tenant: how many tenants there are is evidence."""


@dataclass(frozen=True, slots=True)
class Source:
    """One item of a FROM clause under its alias."""

    alias: str
    derived: Derived
    columns: dict[str, Column]
    written: str = ""
    """Its alias in our own text, which no other source of the statement has."""

    @property
    def prefix(self) -> str:
        """What a column of it is written after."""
        return f"{quote_name(self.written or self.alias)}."


@dataclass(frozen=True, slots=True)
class Work:
    """One proof under way."""

    catalog: Catalog
    policy: Policy
    select: Callable[..., "Selected"]
    views: dict[tuple[str, str], Derived | str]
    relations: dict[str, None] = field(default_factory=dict[str, None])
    aliases: dict[str, None] = field(default_factory=dict[str, None])
    tests: dict[str, None] = field(default_factory=dict[str, None])
    """Conditions under which nothing of the whole answer may be shown."""


def written_alias(work: Work, alias: str) -> str:
    """Return an alias for our own text: where one is used again, it gets a number.

    PostgreSQL and we could take one alias for two different relations, where a name is hidden
    from one clause and not from another; no two sources of our text share one.
    """
    written, count = alias, 1
    while written in work.aliases:
        count += 1
        written = f"{alias}{MARK}{count}"
    work.aliases[written] = None
    return written


MARK: Final = "#"


def plainly(sql: str) -> str:
    """Return a piece of our text as its writer would know it: no quotes, no numbered aliases."""
    told, skipping = "", False
    for char in sql:
        if char == MARK:
            skipping = True
        elif not (skipping and char.isdecimal()):
            skipping = False
            told += "" if char == '"' else char
    return told


@dataclass(frozen=True, slots=True)
class Plain:
    """The text of one SELECT in parts, so that columns of ours can be added to it."""

    before: str
    targets: tuple[str, ...]
    hidden: tuple[str, ...]
    after: str

    def text(self, hidden: int) -> str:
        """Return the whole text with so many hidden columns."""
        added = [f"{sql} AS {quote_name(n)}" for sql, n in zip(self.hidden, NAMES, strict=False)]
        added += [f"NULL::pg_catalog.int8 AS {quote_name(n)}" for n in NAMES[len(added) :]]
        return f"{self.before}SELECT {', '.join((*self.targets, *added[:hidden]))}{self.after}"


@dataclass(frozen=True, slots=True)
class Joined:
    """The text of a set operation."""

    before: str
    word: str
    left: "Plain | Joined"
    right: "Plain | Joined"
    after: str

    @property
    def hidden(self) -> tuple[str, ...]:
        """The longer arm's hidden columns."""
        return max(self.left.hidden, self.right.hidden, key=len)

    def text(self, hidden: int) -> str:
        """Return the whole text with so many hidden columns in each arm."""
        arms = (self.left.text(hidden), self.right.text(hidden))
        return f"{self.before}({arms[0]}) {self.word} ({arms[1]}){self.after}"


@dataclass(frozen=True, slots=True)
class Selected:
    """A proven SELECT: its text, and what it gives."""

    text: Plain | Joined
    derived: Derived
    pieces: tuple[Piece, ...]
    names: tuple[str, ...]
    tests: tuple[tuple[str, ...], ...] = ()
    linked: bool = False
    """Whether every person in it is held equal, by a key, to somebody of the outer query."""
    alone: bool = True
    """Whether it means the same wherever it stands: no outer column, no CTE of another level."""

    @property
    def sql(self) -> str:
        """The text without columns of ours."""
        return self.text.text(0)


@dataclass(slots=True, eq=False)
class Level:
    """One SELECT while it is proven. `keys` are its grouping expressions once it groups."""

    work: Work
    parent: "Level | None" = None
    sources: dict[str, Source] = field(default_factory=dict[str, Source])
    merged: dict[str, tuple[str, Column]] = field(default_factory=dict[str, tuple[str, Column]])
    """USING's columns: the source that has each whole, and what it is."""
    joined_on: dict[str, list[set[str]]] = field(default_factory=dict[str, list[set[str]]])
    ctes: "dict[str, tuple[Derived, Level]]" = field(
        default_factory=lambda: dict[str, tuple[Derived, "Level"]]()
    )
    host: "Level | None" = None
    """The SELECT on whose behalf this level looks names up, where it stands beside it."""
    keys: dict[str, Piece] = field(default_factory=dict[str, Piece])
    windows: dict[str, Node] = field(default_factory=dict[str, Node])
    grouped: bool = False
    guards: bool = False
    weighs: bool = False
    in_aggregate: bool = False
    in_window: bool = False
    takes_aggregates: bool = False
    saw_aggregate: bool = False
    in_outputs: bool = False
    outer_used: bool = False
    cte_used: bool = False
    links: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    """Pairs of sources whose keys are held equal; OUTER stands for the outer query."""
    touched: set[str] = field(default_factory=set[str])
    """Sources whose columns the aggregate that is being proven takes."""
    tests: list[str] = field(default_factory=list[str])
    """Conditions under which the output that is being proven may not be shown."""

    def cte(self, name: str) -> Derived | None:
        """Return the CTE that a bare name means here."""
        passed = list[Level]()
        level: Level | None = self
        while level is not None:
            passed += [level, level.host] if level.host else [level]
            if name in level.ctes:
                derived, owner = level.ctes[name]
                for through in passed:
                    through.cte_used = through.cte_used or through is not owner
                return derived
            level = level.parent
        return None

    def beside(self) -> "Level":
        """Return a level that sees what stands outside of this one, and its CTEs."""
        return Level(self.work, self.parent, ctes=dict(self.ctes), host=self)

    def column(self, fields: list[str]) -> Piece:
        """Return the column that a reference means.

        Raises:
            StopError: there is none, there are two, or it cannot be read here.
        """
        level: Level | None = self
        while level is not None:
            found = level.local(fields)
            if found is not None:
                level.note(fields)
                return found if level is self else self._from_outside(level, found)
            level = level.parent
        raise _unknown(self, fields)

    def local(self, fields: list[str]) -> Piece | None:
        """Return a column of this level's own sources."""
        name = fields[-1]
        if len(fields) == 2:
            source = self.sources.get(fields[0])
            column = source.columns.get(name) if source else None
            return of_column(column, source.prefix) if source and column else None
        if name in self.merged:
            alias, column = self.merged[name]
            return of_column(column, self.sources[alias].prefix)
        found = [s for s in self.sources.values() if name in s.columns]
        if len(found) > 1:
            raise StopError(
                Code.AMBIGUOUS,
                f"{name} is a column of several relations here",
                name,
                f"write {found[0].alias}.{name}",
            )
        return of_column(found[0].columns[name], found[0].prefix) if found else None

    def note(self, fields: list[str]) -> None:
        """Remember whose column was read, and that it may be missing: too few stood behind it."""
        for source in self.sources.values():
            column = source.columns.get(fields[-1])
            if column is None or (len(fields) == 2 and fields[0] != source.alias):
                continue
            self.touched.add(source.alias)
            if column.guarded:
                small = f"({source.prefix}{quote_name(MASK)} & {column.guarded}) <> 0"
                self.tests.append(f"pg_catalog.bool_or({small})" if self.in_aggregate else small)

    def _from_outside(self, level: "Level", piece: Piece) -> Piece:
        if self.in_aggregate:
            raise StopError(
                Code.NODE,
                "a column of the outer query stands inside an aggregate of an inner one",
                piece.sql,
                "compare it in the inner WHERE",
            )
        inner: Level | None = self
        while inner is not None and inner is not level:
            inner.outer_used = True
            if inner.host is not None:
                inner.host.outer_used = True
            inner = inner.parent
        if level.grouped and not level.in_aggregate and piece.sql not in level.keys:
            raise StopError(Code.UNGROUPED, "the outer query does not group by it", piece.sql)
        return piece


def _unknown(level: Level, fields: list[str]) -> StopError:
    name = ".".join(fields)
    if len(fields) > 2:
        return StopError(Code.COLUMN, "write alias.column", name)
    if fields[-1] in _SYSTEM:
        return StopError(Code.COLUMN, "system columns are not read", name)
    if len(fields) == 1 and fields[0] in level.sources:
        return StopError(
            Code.ROWS,
            "a whole row is not a value of a check",
            name,
            "name the columns to aggregate",
        )
    return StopError(Code.COLUMN, "there is no such column; db_catalog lists them", name)


OUTER: Final = ""


def is_linked(level: Level) -> bool:
    """Say whether keys tie every protected source of a level to the outer query."""
    reached, grown = {OUTER}, True
    while grown:
        more = {b for a, b in level.links if a in reached} | {
            a for a, b in level.links if b in reached
        }
        grown = not more <= reached
        reached |= more
    return all(s.alias in reached for s in level.sources.values() if s.derived.protected)


def is_protected(level: Level) -> bool:
    """Say whether rows of persons, tenants or things stand behind this level."""
    return any(source.derived.protected for source in level.sources.values())


def has_rows(level: Level) -> bool:
    """Say whether this level reads rows that are not groups yet."""
    return any(source.derived.rows for source in level.sources.values())


def counts_persons(level: Level) -> bool:
    """Say whether the rows of a level are persons or things, not groups or tenants."""
    return any(
        s.derived.protected and s.derived.rows and not s.derived.tenants
        for s in level.sources.values()
    )


def is_keyed(piece: Piece) -> bool:
    """Say whether a value tells one person, tenant or row from another."""
    return piece.sort is Sort.IDENTIFIER or piece.sort is Sort.COHORT
