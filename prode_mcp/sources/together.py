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
    try:
        async with anyio.create_task_group() as group:
            for ask in asks:
                group.start_soon(ask)
    except* SourceError as errors:
        first: BaseException = errors
        while isinstance(first, BaseExceptionGroup):
            first = first.exceptions[0]
        raise first from None
