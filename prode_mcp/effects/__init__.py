"""Outward writes that happen once: intent, key, look up, create, outcome.

The key derives from the run and the logical step, never from text, time or attempt, so a retry
finds what an earlier try made.
"""

import hashlib
from collections.abc import Awaitable, Callable
from typing import Final, Literal, NamedTuple, Protocol
from uuid import UUID

import rfc8785

from prode_mcp.errors import Fault, SourceError

Guarantee = Literal["K1", "K2", "K3"]

CLASSES: Final[dict[str, Guarantee]] = {"ticket_comment": "K1"}
"""How often each effect can happen at most.

K1: the vendor refuses our key twice, so exactly once. K2: findable by a marker, so once with one
holder. K3: neither, so at most once, then a person.
"""


class Written(NamedTuple):
    """What became of an outward write, and where a person finds it."""

    result: Literal["done", "adopted"]
    link: str


class Conflict(Exception):  # noqa: N818  it is an outcome of the vendor's, not a failure of ours
    """The vendor says that our key exists already; look it up."""


class Write(Protocol):
    """One outward write of class K1."""

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


def effect_key(run: str, effect: str, step: str) -> str:
    """Return the deterministic key of a run's logical step, a version-4 UUID."""
    digest = hashlib.sha256(rfc8785.dumps(["prode", run, effect, step])).digest()
    return str(UUID(bytes=digest[:16], version=4))


async def once(write: Write, key: str, content: str) -> Written:
    """Make the write, or find that an earlier try made it.

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
        if error.fault not in {Fault.TIMEOUT, Fault.UNAVAILABLE, Fault.MALFORMED}:
            raise
        # The vendor may have acted and the answer been lost: the key tells.
        return await _adopt(write, key, error)


async def _adopt(write: Write, key: str, cause: SourceError | None = None) -> Written:
    found = await write.look_up(key)
    if found is not None:
        return Written("adopted", found)
    raise cause or SourceError(
        "linear", Fault.MALFORMED, "it refused our key as known and does not know it; try again"
    )


Perform = Callable[[str, str], Awaitable[Written]]
"""Makes one outward write: key and content in, what became of it out."""
