"""What each column is, derived from the catalog's facts and from what the operator said.

Names and statistics misjudge in other schemas: `prode-mcp db classify` prints what comes out of
here, for a person to confirm or overrule in the settings.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from prode_mcp.sql.shapes import Catalog, Column, JsonKey, Key, Kind, Relation, RelationKind, Sort

COHORT_KEYS: Final = frozenset(
    {
        *("account_id", "tenant", "tenant_id", "org_id", "organization_id", "organisation_id"),
        *("workspace_id", "company_id"),
    }
)
"""What counts as a cohort key where the operator names none."""

_SHARED_BY: Final = 5
"""Rows that share a value, on average, before it is a category."""
_MOST_LABELS: Final = 200
_MOST_NUMBERS: Final = 50

# Words of column names that point at a person, a secret, or somebody's own words.
_PERSONAL: Final = frozenset(
    {
        *("email", "mail", "emails", "phone", "mobile", "tel", "fax", "name", "firstname"),
        *("lastname", "surname", "fullname", "username", "nickname", "login", "address"),
        *("street", "zip", "zipcode", "postcode", "postal", "ssn", "passport", "iban", "birth"),
        *("birthday", "birthdate", "dob", "token", "secret", "password", "passwd", "pwd", "hash"),
        *("salt", "apikey", "ip", "useragent", "agent", "note", "notes", "body", "comment"),
        *("comments", "message", "description", "content", "bio", "url", "uri", "cookie"),
        *("session", "signature", "fingerprint", "card", "license", "licence", "plate", "uuid"),
        *("guid", "actor", "author", "owner", "user", "member", "customer", "patient", "person"),
        *("contact", "recipient", "sender", "subject", "title", "text", "summary", "remark"),
        *("remarks", "credential", "credentials", "tax", "nin", "vat"),
    }
)
_PERSONAL_NUMBERS: Final = frozenset(
    {
        *("phone", "mobile", "fax", "ssn", "passport", "iban", "zip", "zipcode", "postcode"),
        *("card", "lat", "lng", "lon", "latitude", "longitude", "pin", "otp", "dob", "birth"),
        *("nin", "tax", "vat"),
    }
)
_PERSONAL_TIMES: Final = frozenset({"birth", "birthday", "birthdate", "dob", "born"})
# Things, not people, that have names.
_NAMED_THINGS: Final = frozenset(
    {
        *("event", "plan", "step", "status", "product", "feature", "queue", "job", "metric"),
        *("country", "region", "currency", "role", "type", "class", "service", "table", "index"),
        *("app", "model", "category", "release", "channel", "provider", "source", "flag"),
    }
)
_DIRECT: Final = frozenset(
    {
        *("email", "mail", "phone", "mobile", "firstname", "lastname", "surname", "fullname"),
        *("username", "ssn", "passport", "dob", "birth", "birthday", "birthdate"),
    }
)
_PERSON_IDS: Final = frozenset(
    {
        *("user_id", "member_id", "customer_id", "person_id", "patient_id", "employee_id"),
        *("student_id", "subscriber_id", "profile_id", "contact_id", "author_id", "owner_id"),
        *("actor_id", "guest_id", "visitor_id", "client_id", "driver_id", "rider_id"),
        *("creator_id", "sender_id", "recipient_id", "viewer_id", "participant_id"),
    }
)

_NUMERIC: Final = frozenset({"int2", "int4", "int8", "numeric", "float4", "float8"})
_TEXTUAL: Final = frozenset({"text", "varchar", "bpchar", "name", "citext"})
_KINDS: Final = {
    **dict.fromkeys(_NUMERIC, Kind.NUMBER),
    **dict.fromkeys(_TEXTUAL - {"citext"}, Kind.TEXT),
    "bool": Kind.BOOLEAN,
    "timestamp": Kind.TIME,
    "timestamptz": Kind.TIME,
    "date": Kind.DATE,
    "interval": Kind.INTERVAL,
    "json": Kind.JSON,
    "jsonb": Kind.JSON,
    "oid": Kind.OBJECT,
}
_HOLDS_ANYTHING: Final = frozenset({"uuid", "inet", "cidr", "macaddr", "macaddr8", "bytea", "xml"})


class JsonFact(NamedTuple):
    """What a sample of a JSON column holds under one key."""

    distinct: int
    seen: int
    types: frozenset[str]


class ColumnFact(NamedTuple):
    """A column as the database describes it. `distinct` is 0 where nobody counted.

    `form` is PostgreSQL's typtype: b base, e enum, d domain, c composite, r range. `virtual`
    marks a generated column that is computed when it is read.
    """

    name: str
    type: str
    form: str = "b"
    element: str = ""
    distinct: float = 0.0
    rows: float = 0.0
    element_distinct: float = 0.0
    virtual: bool = False
    json: Mapping[str, JsonFact] = {}
    references: str = ""


@dataclass(frozen=True, slots=True)
class RelationFact:
    """A relation as the database describes it. `kind` is PostgreSQL's relkind."""

    schema: str
    name: str
    kind: str
    columns: tuple[ColumnFact, ...]
    unique: tuple[frozenset[str], ...] = ()
    definition: str = ""
    closed: str = ""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the operator said of columns.

    `json_keys` maps table.column to the keys that may be read; a column that is not in it is
    judged by a sample. `classes` overrules what is derived, by table.column.
    """

    cohort_keys: frozenset[str] = COHORT_KEYS
    json_keys: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    classes: Mapping[str, Sort] = field(default_factory=dict[str, Sort])


def build(facts: tuple[RelationFact, ...], rules: Rules) -> Catalog:
    """Return the catalog that the proof reads, every column with its class."""
    entities = _entities(facts, rules)
    persons = {f.name for f in facts if _has_persons(f)} - set(entities)
    relations = {(f.schema, f.name): _relation(f, rules, entities, persons) for f in facts}
    return Catalog(relations)


def _entities(facts: tuple[RelationFact, ...], rules: Rules) -> dict[str, str]:
    """Map each table that cohort keys point at to the key's name."""
    found = dict[str, str]()
    for fact in facts:
        for column in fact.columns:
            if column.name in rules.cohort_keys and column.references:
                found[column.references] = column.name
        for key in rules.cohort_keys:
            stem = key.removesuffix("_id")
            if fact.name in {stem, f"{stem}s", f"{stem}es"} and key.endswith("_id"):
                found.setdefault(fact.name, key)
    return found


def _has_persons(fact: RelationFact) -> bool:
    return fact.kind in "rp" and any(
        words_of(c.name) & _DIRECT and c.type in _TEXTUAL | {"date"} for c in fact.columns
    )


def _relation(
    fact: RelationFact, rules: Rules, entities: Mapping[str, str], persons: set[str]
) -> Relation:
    singles = {next(iter(u)) for u in fact.unique if len(u) == 1}
    columns = [_column(fact, c, rules, c.name in singles) for c in fact.columns]
    entity = entities.get(fact.name, "")
    if entity:
        columns = [
            c._replace(domain=entity) if c.name in singles and c.name in {"id", entity} else c
            for c in columns
        ]
    return Relation(
        fact.schema,
        fact.name,
        _RELATION_KINDS.get(fact.kind, RelationKind.TABLE),
        tuple(_keyed(fact, columns, singles, persons)),
        fact.unique,
        fact.definition,
        fact.closed or ("" if fact.kind in _RELATION_KINDS else "this kind is not read"),
        bool(entity),
    )


_RELATION_KINDS: Final = {
    "r": RelationKind.TABLE,
    "p": RelationKind.TABLE,
    "v": RelationKind.VIEW,
    "m": RelationKind.MATERIALIZED,
}


def _keyed(
    fact: RelationFact, columns: list[Column], singles: set[str], persons: set[str]
) -> list[Column]:
    """Mark which columns tell persons apart, and which rows."""
    facts = {c.name: c for c in fact.columns}
    found = list[Column]()
    own_row = next((c.name for c in columns if c.name in singles), "")
    for column in columns:
        key = Key.ROW if column.name == own_row else Key.NONE
        if column.sort is Sort.IDENTIFIER and not column.domain:
            points = facts[column.name].references in persons
            own = fact.name in persons and column.name == own_row
            direct = bool(words_of(column.name) & {"email", "phone"})
            if points or own or column.name in _PERSON_IDS or direct:
                key = Key.PERSON
        found.append(column._replace(key=key))
    # A table's own key, or a key of another table, counts better than a mail address.
    return sorted_keys(found)


def sorted_keys(columns: list[Column]) -> list[Column]:
    """Let one column count persons: the key that is an id, else the first."""
    persons = [c for c in columns if c.key is Key.PERSON]
    best = next((c for c in persons if c.type in _NUMERIC or c.type == "uuid"), None)
    chosen = best or (persons[0] if persons else None)
    return [
        c._replace(key=Key.NONE) if c.key is Key.PERSON and c is not chosen else c for c in columns
    ]


def _column(fact: RelationFact, column: ColumnFact, rules: Rules, unique: bool) -> Column:  # noqa: FBT001
    place = f"{fact.name}.{column.name}"
    sort, why = _sort_of(column, rules, unique=unique)
    stated = rules.classes.get(place) or rules.classes.get(f"{fact.schema}.{place}")
    if stated is not None and sort is not Sort.OPAQUE:
        sort, why = stated, "confirmed by the operator"
    kind = Kind.TEXT if column.form == "e" else _KINDS.get(column.type, Kind.UNKNOWN)
    if sort is Sort.ARRAY:
        kind = Kind.ARRAY
    domain = column.name if column.name in rules.cohort_keys else ""
    keys: Mapping[str, JsonKey] = {}
    if sort is Sort.JSON:
        keys = _json_keys(place, column, rules)
    return Column(
        column.name,
        column.type,
        sort,
        kind,
        domain if sort in {Sort.COHORT, Sort.IDENTIFIER} else "",
        element=_element(column) if sort is Sort.ARRAY else Sort.OPAQUE,
        json_keys=keys,
        why=why,
    )


def _sort_of(column: ColumnFact, rules: Rules, *, unique: bool) -> tuple[Sort, str]:
    name = column.name.lower()
    if column.virtual:
        return Sort.OPAQUE, "computed when it is read"
    if column.element:
        return Sort.ARRAY, "an array"
    if column.form in {"c", "r", "m", "p", "d"}:
        return Sort.OPAQUE, "a type of the database's own"
    if unique:
        return Sort.IDENTIFIER, "a unique key"
    if name in rules.cohort_keys:
        return Sort.COHORT, "a cohort key"
    if name == "id" or name.endswith(("_id", "_uuid", "_guid", "_key")):
        return Sort.IDENTIFIER, "named like a key"
    if column.type in _HOLDS_ANYTHING:
        return Sort.IDENTIFIER, f"of type {column.type}"
    return _by_type(column, words_of(column.name))


def _by_type(column: ColumnFact, words: set[str]) -> tuple[Sort, str]:
    if column.form == "e":
        return Sort.CATEGORY, "an enum"
    kind = _KINDS.get(column.type)
    match kind:
        case Kind.BOOLEAN:
            return Sort.BOOLEAN, "a boolean"
        case Kind.TIME | Kind.DATE:
            if words & _PERSONAL_TIMES:
                return Sort.IDENTIFIER, "named like a birth date"
            coarse = kind is Kind.DATE
            return (Sort.COARSE_TIME if coarse else Sort.TIME), "a time"
        case Kind.INTERVAL:
            return Sort.NUMBER, "a span"
        case Kind.NUMBER:
            return _number(column, words)
        case Kind.TEXT:
            return _text(column, words)
        case Kind.JSON:
            return Sort.JSON, "JSON"
        case _:
            return Sort.OPAQUE, f"of type {column.type}"


def _number(column: ColumnFact, words: set[str]) -> tuple[Sort, str]:
    if words & _PERSONAL_NUMBERS:
        return Sort.IDENTIFIER, "named like somebody's number"
    if 0 < column.distinct <= _MOST_NUMBERS and column.rows >= _SHARED_BY * column.distinct:
        return Sort.CATEGORY, f"{column.distinct:.0f} values"
    return Sort.NUMBER, "a number"


def _text(column: ColumnFact, words: set[str]) -> tuple[Sort, str]:
    shared = is_label(column.distinct, column.rows)
    personal = words & _PERSONAL
    named_thing = personal == {"name"} and words & _NAMED_THINGS
    if personal and not (named_thing and shared):
        return Sort.IDENTIFIER, f"named like {min(personal)}"
    if shared:
        return Sort.CATEGORY, f"{column.distinct:.0f} values"
    if column.distinct:
        return Sort.IDENTIFIER, f"{column.distinct:.0f} values in {column.rows:.0f} rows"
    return Sort.IDENTIFIER, "free text, of unknown values"


def is_label(distinct: float, rows: float) -> bool:
    """Say whether so few values are shared by so many rows that each is a label."""
    if not 0 < distinct <= _MOST_LABELS:
        return False
    return rows >= _SHARED_BY * distinct or (distinct <= 20 and rows >= 2 * distinct)


def words_of(name: str) -> set[str]:
    """Return the words of a name in snake_case, kebab-case or camelCase."""
    spaced = "".join(f"_{c}" if c.isupper() else c for c in name)
    for mark in ("-", ".", " "):
        spaced = spaced.replace(mark, "_")
    return set(spaced.lower().split("_")) | set(name.lower().split("_"))


def _element(column: ColumnFact) -> Sort:
    if words_of(column.name) & _PERSONAL or column.name.lower().endswith(("_ids", "_id")):
        return Sort.IDENTIFIER
    if column.element in _NUMERIC:
        return Sort.NUMBER
    if column.element in _TEXTUAL and is_label(column.element_distinct, column.rows):
        return Sort.CATEGORY
    return Sort.IDENTIFIER


def _json_keys(place: str, column: ColumnFact, rules: Rules) -> Mapping[str, JsonKey]:
    stated = rules.json_keys.get(place)
    names = stated if stated is not None else frozenset(column.json)
    found = dict[str, JsonKey]()
    for name in names:
        key = _json_key(name, column.json.get(name), stated=stated is not None)
        if key is not None:
            found[name] = key
    return found


def _json_key(name: str, fact: JsonFact | None, *, stated: bool) -> JsonKey | None:
    if fact is None:
        return JsonKey(Sort.CATEGORY, Kind.TEXT) if stated else None
    words = words_of(name)
    if not stated and words & (_PERSONAL | {"id", "key"}):
        return None
    types = fact.types - {"null"}
    if types == frozenset({"boolean"}):
        return JsonKey(Sort.BOOLEAN, Kind.BOOLEAN)
    if types == frozenset({"number"}):
        return JsonKey(Sort.NUMBER, Kind.NUMBER)
    if types == frozenset({"array"}) and (stated or is_label(fact.distinct, fact.seen)):
        return JsonKey(Sort.JSON, Kind.JSON)
    if types == frozenset({"string"}) and (stated or is_label(fact.distinct, fact.seen)):
        return JsonKey(Sort.CATEGORY, Kind.TEXT)
    return JsonKey(Sort.CATEGORY, Kind.TEXT) if stated else None
