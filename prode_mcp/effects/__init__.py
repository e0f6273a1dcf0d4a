"""Outward writes that happen once: intent, key, look up, create, outcome.

The key derives from the run and the logical step, never from text, time or attempt, so a retry
finds what an earlier try made.
"""

import hashlib
from collections.abc import Awaitable, Callable
from datetime import datetime
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, Protocol
from uuid import UUID

import rfc8785

from prode_mcp.contracts import Digest
from prode_mcp.errors import Fault, SourceError

Guarantee = Literal["K1", "K2", "K3"]

CLASSES: Final = MappingProxyType[str, Guarantee](
    {
        "ticket_comment": "K1",
        "ticket_attachment": "K1",
        "ticket_update": "K1",
        "branch": "K1",
        "pull_request": "K1",
        "handoff": "K1",
        "ticket_close": "K1",
        "pr_merge": "K1",
        "sentry_suppress": "K1",
        "db_write": "K1",
        "deploy_change": "K2",
        "workflow_dispatch": "K3",
    }
)
"""How often each effect can happen at most.

K1: the vendor, or our ledger, refuses the key twice, or the call sets what is set already, so
exactly once.
K2: findable by a marker and not unique, so once with one holder. K3: neither, so at most once,
and where its answer was lost a person has to look.
"""


class Written(NamedTuple):
    """What became of an outward write, and where a person finds it."""

    result: Literal["done", "adopted", "unknown"]
    link: str


class Errand(NamedTuple):
    """One outward write to make: which effect, under which key, with which content.

    `digest` is the content's, `at` is when it was first intended, and `tried` says that an earlier
    call may have sent it.
    """

    effect: str
    key: str
    content: str
    digest: Digest
    at: datetime
    tried: bool


class Conflict(Exception):  # noqa: N818  it is an outcome of the vendor's, not a failure of ours
    """The vendor says that our key exists already; look it up."""


class Write(Protocol):
    """One outward write. `source` is what its failures are told of."""

    source: str

    async def look_up(self, key: str) -> str | None:
        """Return the link of what stands under the key, or None."""
        ...

    async def create(self, key: str, content: str) -> str:
        """Make it and return its link.

        Raises:
            Conflict: the key exists already.
            SourceError: the vendor refused, or nobody knows whether it acted.
        """
        ...


class Guarded:
    """A write before which somebody looks once more, each time that it is sent."""

    def __init__(self, write: Write, still: Callable[[], Awaitable[None]]) -> None:
        self.source = write.source
        self._write = write
        self._still = still

    async def look_up(self, key: str) -> str | None:
        """See the write's own."""
        return await self._write.look_up(key)

    async def create(self, key: str, content: str) -> str:
        """Make it, if it is still what was meant.

        Raises:
            Conflict: see the write's own.
            SourceError: it is not, or see the write's own.
        """
        await self._still()
        return await self._write.create(key, content)


BESIDE: Final = MappingProxyType({"deploy_change": "workflow_dispatch"})
"""The effect of a gated tool's acts that the vendor cannot be asked for, where it has some."""


def effect_key(run: str, effect: str, step: str) -> str:
    """Return the deterministic key of a run's logical step, a version-4 UUID."""
    digest = hashlib.sha256(rfc8785.dumps(["prode", run, effect, step])).digest()
    return str(UUID(bytes=digest[:16], version=4))


async def carry_out(write: Write, errand: Errand) -> Written:
    """Make a write as often as its effect's class allows.

    Raises:
        SourceError: the vendor cannot be reached or refuses; the same call may be tried again.
    """
    if CLASSES[errand.effect] == "K3":
        return await at_most_once(write, errand.key, errand.content, tried=errand.tried)
    return await once(write, errand.key, errand.content)


# What leaves open whether the vendor acted.
_DOUBTFUL: Final = frozenset({Fault.TIMEOUT, Fault.UNAVAILABLE, Fault.MALFORMED})


async def once(write: Write, key: str, content: str) -> Written:
    """Make a write of class K1 or K2, or find that an earlier try made it.

    Raises:
        SourceError: the vendor cannot be reached or refuses; the same call may be tried again.
    """
    found = await write.look_up(key)
    if found is not None:
        return Written("adopted", found)
    try:
        return Written("done", await write.create(key, content))
    except Conflict:
        return await _adopt(write, key)
    except SourceError as error:
        if error.fault not in _DOUBTFUL:
            raise
        # The vendor may have acted and the answer been lost: the key tells.
        return await _adopt(write, key, error)


async def at_most_once(write: Write, key: str, content: str, *, tried: bool) -> Written:
    """Make a write of class K3, which nobody can look up; after a doubtful try, never again.

    `tried` says that an earlier process meant to: whether it sent is not known.

    Raises:
        SourceError: the vendor refused, so nothing happened.
    """
    if tried:
        return Written("unknown", "")
    try:
        return Written("done", await write.create(key, content))
    except SourceError as error:
        if error.fault not in _DOUBTFUL:
            raise
        return Written("unknown", "")


async def _adopt(write: Write, key: str, cause: SourceError | None = None) -> Written:
    found = await write.look_up(key)
    if found is not None:
        return Written("adopted", found)
    why = "it refused our key as known and does not know it; try again"
    raise cause or SourceError(write.source, Fault.MALFORMED, why)


Perform = Callable[[Errand], Awaitable[Written]]
"""Makes one outward write."""
