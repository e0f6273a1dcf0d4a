"""A failure of the database in our own words: the server's text may quote a value or a secret."""

from typing import Final, NamedTuple

from prode_mcp.errors import Fault, SourceError

NAME: Final = "database"


class _Words(NamedTuple):
    fault: Fault
    why: str


_BY_STATE: Final = {
    "57014": _Words(Fault.TIMEOUT, "the statement took too long and was stopped; ask for less"),
    "25P04": _Words(Fault.TIMEOUT, "the transaction took too long; ask for less"),
    "55P03": _Words(Fault.UNAVAILABLE, "a lock was in the way; try again"),
    "40001": _Words(
        Fault.UNAVAILABLE, "the replica had to catch up and stopped the statement, twice; try again"
    ),
    "42501": _Words(Fault.FORBIDDEN, "the role may not read this; grant it SELECT"),
    "42P01": _Words(Fault.NOT_FOUND, "the relation is gone; db_catalog reads what there is"),
    "42703": _Words(Fault.NOT_FOUND, "a column is not there; db_catalog reads what there is"),
    "42883": _Words(Fault.BAD_QUESTION, "values of these types are not computed together"),
    "42804": _Words(Fault.BAD_QUESTION, "values of different types stand in one place"),
    "42803": _Words(Fault.BAD_QUESTION, "a column is neither grouped by nor aggregated"),
    "42702": _Words(Fault.BAD_QUESTION, "a name means two columns; write alias.column"),
    "42P10": _Words(Fault.BAD_QUESTION, "ORDER BY or GROUP BY names nothing that comes out"),
    "42P18": _Words(Fault.BAD_QUESTION, "a constant has no type; write one, as in date '...'"),
    "42725": _Words(Fault.BAD_QUESTION, "a constant has no type; write one, as in date '...'"),
    "22012": _Words(Fault.BAD_QUESTION, "something is divided by zero; use NULLIF(x, 0)"),
    "21000": _Words(Fault.BAD_QUESTION, "a subquery in place of a value gave several rows"),
    "25006": _Words(Fault.NOT_ALLOWED, "it would have written"),
    "53200": _Words(Fault.UNAVAILABLE, "the server is out of memory"),
    "53300": _Words(Fault.UNAVAILABLE, "the server takes no more connections"),
    "53400": _Words(Fault.TOO_LARGE, "it needs more temporary space than the role may use"),
    "28P01": _Words(Fault.UNAUTHORIZED, "the password is not taken; check PRODE_DB_DSN"),
    "28000": _Words(Fault.UNAUTHORIZED, "the role may not connect; check PRODE_DB_DSN"),
    "3D000": _Words(Fault.NOT_FOUND, "there is no such database; check PRODE_DB_DSN"),
}
_BY_CLASS: Final = {
    "08": _Words(Fault.UNAVAILABLE, "the connection broke; try again"),
    "22": _Words(Fault.BAD_QUESTION, "a value cannot be read as the type it is compared with"),
    "28": _Words(Fault.UNAUTHORIZED, "the role may not connect; check PRODE_DB_DSN"),
    "53": _Words(Fault.UNAVAILABLE, "the server is short of something; try later"),
    "54": _Words(Fault.TOO_LARGE, "the statement is too large for the server; ask for less"),
    "57": _Words(Fault.UNAVAILABLE, "the server is stopping or starting; try later"),
    "58": _Words(Fault.UNAVAILABLE, "the server is in trouble; try later"),
    "XX": _Words(Fault.UNAVAILABLE, "the server is in trouble; try later"),
}
# What libpq says where there is no SQLSTATE: looked for, never passed on.
_BY_TEXT: Final = (
    ("password authentication failed", _BY_STATE["28P01"]),
    ("no password supplied", _Words(Fault.UNAUTHORIZED, "a password is needed; see PRODE_DB_DSN")),
    ("does not support ssl", _Words(Fault.UNAVAILABLE, "the server does not take TLS")),
    ("certificate", _Words(Fault.UNAVAILABLE, "the server's certificate is not trusted")),
    ("ssl", _Words(Fault.UNAVAILABLE, "TLS could not be agreed on; check sslmode")),
    ("pg_hba", _Words(Fault.FORBIDDEN, "the server lets this role in from here by no rule")),
    ("does not exist", _Words(Fault.NOT_FOUND, "there is no such database or role")),
    ("translate host", _Words(Fault.UNAVAILABLE, "the host's name is not known")),
    ("resolve host", _Words(Fault.UNAVAILABLE, "the host's name is not known")),
    ("refused", _Words(Fault.UNAVAILABLE, "nothing listens there; check host and port")),
    ("timeout", _Words(Fault.TIMEOUT, "it did not answer in time; check host and port")),
    ("no such file", _Words(Fault.UNAVAILABLE, "there is no socket there; check host and port")),
)


def failure(state: str | None, text: str = "", *, calls: int = 1) -> SourceError:
    """Return the failure of a SQLSTATE; where there is none, of what the client library says."""
    found = _BY_STATE.get(state or "") or _BY_CLASS.get((state or "")[:2])
    if found is None and not state:
        said = text.casefold()
        found = next((words for mark, words in _BY_TEXT if mark in said), None)
        found = found or _Words(Fault.UNAVAILABLE, "the connection broke; check PRODE_DB_DSN")
    found = found or _Words(Fault.BAD_QUESTION, "the server does not take the statement")
    code = f" ({state})" if state and state.isalnum() and len(state) == 5 else ""
    return SourceError(NAME, found.fault, found.why + code, calls=calls)
