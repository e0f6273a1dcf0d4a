"""What is wrong with a PostgreSQL ledger, in our own words: the library's text may hold a role."""

from typing import Any, Final

_AWAY: Final = ("08", "57P", "53300")
"""States of a server that is on its way down or up, or full for a moment."""

_BY_STATE: Final = {
    "28": "it refuses the role or its password; check PRODE_STORE",
    "3D": "there is no such database; check PRODE_STORE",
    "42501": "the role may not do this; see the grants of `prode-mcp store migrate`",
    "53100": "its disk is full; free some space, nothing was lost",
    "25": "it is read-only; name the primary in PRODE_STORE",
}
# What libpq says where there is no SQLSTATE: looked for, never passed on.
_BY_TEXT: Final = (
    ("password authentication failed", _BY_STATE["28"]),
    ("no password supplied", _BY_STATE["28"]),
    ("pg_hba", _BY_STATE["28"]),
    ("does not exist", "there is no such database or role; check PRODE_STORE"),
    ("invalid", "its address cannot be read; it is postgres://role@host/database"),
    ('missing "="', "its address cannot be read; it is postgres://role@host/database"),
)


def is_away(error: Any) -> bool:
    """Say whether waiting may help: the connection is gone, or the server restarts."""
    state = str(getattr(error, "sqlstate", None) or "")
    if state:
        return state.startswith(_AWAY)
    return _by_text(error) is None and type(error).__name__ in {
        "OperationalError",
        "InterfaceError",
        "PoolTimeout",
        "PoolClosed",
        "AdminShutdown",
        "ConnectionTimeout",
    }


def why(error: Any, waited_s: float) -> str:
    """Say what is wrong and what to do."""
    state = str(getattr(error, "sqlstate", None) or "")
    if found := _BY_STATE.get(state) or _BY_STATE.get(state[:2]):
        return found
    if state and not state.startswith(_AWAY):
        return f"it did not take the statement ({state}); see its log"
    return (
        _by_text(error) or f"it was not reached for {waited_s:.0f} s; nothing was lost, try again"
    )


def _by_text(error: Any) -> str | None:
    said = str(error).casefold()
    return next((words for mark, words in _BY_TEXT if mark in said), None)
