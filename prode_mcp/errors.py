"""Every exception this package raises on purpose."""

from enum import StrEnum


class ProdeError(Exception):
    """Something the caller asked for cannot be done; the message says what to do next."""


class SettingsError(ProdeError):
    """The configuration is missing a value or contradicts itself."""


class FileError(ProdeError):
    """A file that a person named cannot be read."""


class Fault(StrEnum):
    """Why an outside system did not answer a read."""

    NO_CREDENTIAL = "no_credential"
    UNAUTHORIZED = "unauthorized"
    FORBIDDEN = "forbidden"
    WRONG_ACCOUNT = "wrong_account"
    NOT_FOUND = "not_found"
    BAD_QUESTION = "bad_question"
    RATE_LIMITED = "rate_limited"
    UNAVAILABLE = "unavailable"
    TIMEOUT = "timeout"
    MALFORMED = "malformed"
    TOO_LARGE = "too_large"
    NOT_ALLOWED = "not_allowed"
    BUDGET_SPENT = "budget_spent"


class SourceError(ProdeError):
    """An outside system did not answer a read.

    `source` names the system, `fault` says why in one word, `calls` counts the requests spent,
    and the message says what to do.
    The message never holds text that the outside system wrote.
    """

    def __init__(self, source: str, fault: Fault, message: str, *, calls: int = 1) -> None:
        super().__init__(f"{source}: {message}")
        self.source = source
        self.fault = fault
        self.calls = calls


class StoreError(ProdeError):
    """The ledger could not be read or written."""


class StaleFenceError(StoreError):
    """Another holder has taken the lease since; nothing was written."""


class MovedOnError(StoreError):
    """The run has events that the writer has not seen; read them and try again."""


class WorldError(ProdeError):
    """A practice world or playbook is not of the documented form."""
