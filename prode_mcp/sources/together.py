"""Ask several things of one source at once; the first that fails speaks for all."""

from collections.abc import Callable, Coroutine
from typing import Any

import anyio

from prode_mcp.errors import SourceError


async def together(*asks: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run every ask at once.

    Raises:
        SourceError: the first failure; the other asks are cancelled.
    """
    failed: SourceError | None = None
    try:
        async with anyio.create_task_group() as group:
            for ask in asks:
                group.start_soon(ask)
    except* SourceError as errors:
        failed = _first(errors)
    # Raised out here: Python before 3.11.4 wraps what an `except*` raises in a group again.
    if failed is not None:
        raise failed from None


def _first(errors: BaseExceptionGroup[SourceError]) -> SourceError:
    """Return the first failure of a group, however deep it lies."""
    first = errors.exceptions[0]
    return _first(first) if isinstance(first, BaseExceptionGroup) else first
