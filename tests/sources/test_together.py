"""Several asks of one source at once: one failure speaks for all, as itself and not as a group."""

import anyio
import pytest

from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.together import together

pytestmark = pytest.mark.anyio


async def fail() -> None:
    raise SourceError("aws", Fault.TIMEOUT, "too late")


async def nested() -> None:
    await together(fail, anyio.sleep_forever)


@pytest.mark.spec("input.sources")
async def test_the_first_failure_is_raised_as_itself_and_ends_the_others() -> None:
    for ask in (fail, nested):
        with pytest.raises(SourceError, match="too late"):
            await together(ask, anyio.sleep_forever)


@pytest.mark.spec("input.sources")
async def test_a_bug_is_not_taken_for_a_failure_of_the_source() -> None:
    async def bug() -> None:
        raise ZeroDivisionError

    with pytest.raises(ExceptionGroup):
        await together(bug, anyio.sleep_forever)
