"""A database as the settings describe it."""

from importlib.util import find_spec

from prode_mcp.errors import SettingsError
from prode_mcp.settings import Settings
from prode_mcp.sources.database import Database
from prode_mcp.sources.database.door import Limits
from prode_mcp.sql.classes import COHORT_KEYS, Rules
from prode_mcp.sql.shapes import Sort

_STATED = {sort.value: sort for sort in Sort}


def database_of(
    settings: Settings, *, dsn: str = "", accept_primary: bool = False, accept_role: bool = False
) -> Database:
    """Return the database of the settings, or of another DSN under the same rules.

    Raises:
        SettingsError: a rule cannot be read, which the message names without its value, or the
            grammar that statements are read by has no wheel here.
    """
    if find_spec("pgparse") is None:
        raise SettingsError("the database specialist needs pgparse, which has no wheel here")
    return Database(
        dsn or settings.db_dsn.get_secret_value(),
        rules=rules_of(settings),
        limits=Limits(cost=settings.db_cost),
        schemas=tuple(_words(settings.db_schemas)) or ("public",),
        accept_primary=accept_primary or settings.db_accept_primary,
        accept_role=accept_role,
    )


def rules_of(settings: Settings) -> Rules:
    """Return what the operator said of columns.

    Raises:
        SettingsError: it is not of the documented form.
    """
    cohort = frozenset(_words(settings.db_cohort_keys)) or COHORT_KEYS
    json_keys = dict[str, frozenset[str]]()
    for place, keys in _pairs(settings.db_json_keys, ":", "PRODE_DB_JSON_KEYS"):
        json_keys[place] = frozenset(k.strip() for k in keys.split("|") if k.strip())
    classes = dict[str, Sort]()
    for place, name in _pairs(settings.db_classes, "=", "PRODE_DB_CLASSES"):
        if name not in _STATED:
            raise _unreadable("PRODE_DB_CLASSES")
        classes[place] = _STATED[name]
    return Rules(cohort, json_keys, classes)


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _pairs(text: str, mark: str, variable: str) -> list[tuple[str, str]]:
    found = list[tuple[str, str]]()
    for word in _words(text):
        place, between, value = word.partition(mark)
        if not between or "." not in place:
            raise _unreadable(variable)
        found.append((place.strip(), value.strip()))
    return found


def _unreadable(variable: str) -> SettingsError:
    return SettingsError(f"settings: {variable} cannot be used; see README, Settings")
