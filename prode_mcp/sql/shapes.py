"""What the proof of a statement is given, and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple


class Sort(StrEnum):
    """What a value says about the rows behind it; only some sorts may leave the database."""

    CONSTANT = "constant"
    AGGREGATE = "aggregate"
    CATEGORY = "category"
    BOOLEAN = "boolean"
    COARSE_TIME = "coarse_time"
    BUCKET = "bucket"
    NUMBER = "number"
    TIME = "time"
    JSON = "json"
    ARRAY = "array"
    OBJECT = "object"
    COHORT = "cohort_key"
    IDENTIFIER = "identifier"
    OPAQUE = "opaque"


class Kind(StrEnum):
    """What a value is made of, as far as the proof has to know."""

    NUMBER = "number"
    TEXT = "text"
    BOOLEAN = "boolean"
    TIME = "time"
    DATE = "date"
    INTERVAL = "interval"
    JSON = "json"
    ARRAY = "array"
    OBJECT = "object"
    UNKNOWN = "unknown"


SAFE: Final = frozenset(
    {
        *(Sort.CONSTANT, Sort.AGGREGATE, Sort.CATEGORY),
        *(Sort.BOOLEAN, Sort.COARSE_TIME, Sort.BUCKET),
    }
)
"""The sorts that may come out of the top of a statement."""


class Key(StrEnum):
    """What a column tells apart: nothing, rows of its relation, or persons."""

    NONE = ""
    ROW = "row"
    PERSON = "person"


class Measure(StrEnum):
    """What a row adds to a sum, as far as the statement's writer can steer it.

    `gated`: nothing, or a value, as a condition says. `mixed`: one value or another: the sum of
    one row can then be told from that of all.
    """

    PLAIN = ""
    GATED = "gated"
    MIXED = "mixed"


class JsonKey(NamedTuple):
    """A key of a JSON column that may be read, and what stands under it."""

    sort: Sort
    kind: Kind


class Column(NamedTuple):
    """A column of a relation with its derived class.

    `domain` names the family of keys that a cohort key or identifier belongs to: values of one
    family may be compared with each other. `element` is the class of an array's elements.
    `guarded` is the bit of our mask that says of a row that too few stand behind this value.
    """

    name: str
    type: str
    sort: Sort
    kind: Kind
    domain: str = ""
    key: Key = Key.NONE
    element: Sort = Sort.OPAQUE
    json_keys: Mapping[str, JsonKey] = MappingProxyType({})
    why: str = ""
    is_count: bool = False
    measure: Measure = Measure.PLAIN
    guarded: int = 0


class RelationKind(StrEnum):
    """What a relation is, as far as reading it goes."""

    TABLE = "table"
    VIEW = "view"
    MATERIALIZED = "materialized"
    STATISTICS = "statistics"


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation that statements may name. `closed` says why one may not be read."""

    schema: str
    name: str
    kind: RelationKind
    columns: tuple[Column, ...]
    unique: tuple[frozenset[str], ...] = ()
    definition: str = ""
    closed: str = ""
    cohort_entity: bool = False
    rows: float = 0.0

    @property
    def title(self) -> str:
        """The qualified name, as a person writes it."""
        return f"{self.schema}.{self.name}"


@dataclass(frozen=True, slots=True)
class Catalog:
    """One database as the proof sees it. Frozen: a change in the database is a new catalog."""

    relations: Mapping[tuple[str, str], Relation] = field(
        default_factory=dict[tuple[str, str], Relation]
    )
    enums: Mapping[str, str] = field(default_factory=dict[str, str])
    """The schema of each enum type, by its name; a name in two schemas is left out."""
    volatile: frozenset[str] = frozenset()
    """Names of the database's own functions that may write."""
    casts: frozenset[tuple[str, str]] = frozenset()
    """Source and target type of each cast that runs the database's own code."""
    implicit: frozenset[str] = frozenset()
    """Types whose values the database may convert by its own code, unasked."""
    warnings: tuple[str, ...] = ()

    def named(self, name: str) -> tuple[Relation, ...]:
        """Return the relations of this name in every schema that may be read."""
        return tuple(r for (_, n), r in self.relations.items() if n == name)


@dataclass(frozen=True, slots=True)
class Policy:
    """What an operator decided: how small a group may be, which settings may be read."""

    k: int = 5
    settings: frozenset[str] = frozenset({"server_version", "server_version_num", "TimeZone"})


class Code(StrEnum):
    """Why a statement was not accepted, in one word."""

    TEXT = "bad_text"
    TOO_LONG = "too_long"
    SYNTAX = "syntax"
    SEVERAL = "several_statements"
    TOO_COMPLEX = "too_complex"
    NOT_SELECT = "not_a_select"
    NODE = "construct_not_allowed"
    FUNCTION = "function_not_allowed"
    OPERATOR = "operator_not_allowed"
    TYPE = "type_not_allowed"
    RELATION = "unknown_relation"
    AMBIGUOUS = "ambiguous_name"
    COLUMN = "unknown_column"
    HIDDEN = "hidden_code"
    ROWS = "row_copy"
    UNGROUPED = "not_grouped"
    IDENTIFIER = "identifier"
    SINGLED = "singles_out"
    OUTPUT = "output_not_aggregate"
    ARGUMENT = "bad_argument"
    COST = "too_expensive"
    WRITE = "write"
    LOCK = "lock"
    SIDE_EFFECT = "side_effect"
    BUDGET = "budget_spent"
    SMALL = "group_too_small"


class Output(NamedTuple):
    """One column of the answer, as it has to be shown.

    `counts` marks a count of protected rows, shown as "<5" where small; `whole` a numeric that
    can only be a whole number.
    """

    name: str
    counts: bool = False
    whole: bool = False
    aggregate: bool = False


@dataclass(frozen=True, slots=True)
class Accepted:
    """A proven statement. `sql` is our own text of it, and the only one that is run.

    The answer has the columns of `outputs` and, where `weighed`, two more: how many persons or
    rows stand behind the row, counted up to 64, and a bit for each output that too few do.
    `premise` asks whether a part of a condition rests on too few; then nothing is shown.
    """

    sql: str
    outputs: tuple[Output, ...]
    relations: tuple[str, ...]
    weighed: bool
    explains: bool = False
    premise: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """A statement that is not run, why, what in it, and what to ask instead."""

    code: Code
    reason: str
    piece: str = ""
    rewrite: str = ""


@dataclass(frozen=True, slots=True)
class ApprovalRequired:
    """A statement that would change something: for a person to decide, never run here."""

    code: Code
    reason: str
    digest: str
    piece: str = ""


Verdict = Accepted | Refused | ApprovalRequired


class StopError(Exception):
    """Ends a proof that failed; `check` turns it into a verdict, and nobody else sees it."""

    def __init__(
        self, code: Code, reason: str, piece: str = "", rewrite: str = "", *, gated: bool = False
    ) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason
        self.piece = piece[:120]
        self.rewrite = rewrite
        self.gated = gated
