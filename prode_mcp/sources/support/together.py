"""Ask every help desk at once; one that does not answer is a cut, and says why."""

from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from typing import Any, Final, NamedTuple, Protocol

import anyio

from prode_mcp.contracts import Envelope, Observation, Specialist, Window
from prode_mcp.errors import SourceError
from prode_mcp.sources.support.reports import Attachment, Report, representative, told
from prode_mcp.sources.together import together

_SUPPORT: Final = Specialist.SUPPORT


class Found(NamedTuple):
    """What one help desk holds of a window, the requests it took, and what was left out."""

    reports: tuple[Report, ...]
    calls: int
    cut: str = ""


class Desk(Protocol):
    """One help desk."""

    async def reports(self, window: Window, text: str) -> Found:
        """List the reports of a window."""
        ...

    async def whoami(self) -> str:
        """Say who we are there."""
        ...

    async def close(self) -> None:
        """Close the connections."""
        ...


class Files(Protocol):
    """A help desk that tells of attachments in a request of its own."""

    async def attachments(self, report: Report) -> tuple[tuple[Attachment, ...], int]:
        """Return what came with a report, and the requests that it took."""
        ...


class Support:
    """A read-only client of every help desk that the settings name.

    `filed` maps a channel to the desk that is asked for a report's attachments.
    """

    def __init__(self, desks: Sequence[Desk], filed: dict[str, Files]) -> None:
        self._desks = tuple(desks)
        self._filed = filed

    async def whoami(self) -> str:
        """Return who we are at each desk.

        Raises:
            SourceError: a desk did not answer.
        """
        names = dict[int, str]()

        async def ask(number: int, desk: Desk) -> None:
            names[number] = await desk.whoami()

        await together(*(partial(ask, n, desk) for n, desk in enumerate(self._desks)))
        return "; ".join(names[n] for n in sorted(names))

    async def close(self) -> None:
        """Close the connections."""
        for desk in self._desks:
            await desk.close()

    async def reports(self, window: Window, text: str) -> Observation:
        """Count and quote what customers reported in a window.

        Raises:
            SourceError: no desk answered.
        """
        answers: list[Found | SourceError] = []

        async def ask(desk: Desk) -> None:
            try:
                answers.append(await desk.reports(window, text))
            except SourceError as error:
                answers.append(error)

        await _all([partial(ask, desk) for desk in self._desks])
        found = [one for one in answers if isinstance(one, Found)]
        failed = [one for one in answers if isinstance(one, SourceError)]
        if not found:
            raise failed[0]
        every = [report for one in found for report in one.reports]
        reports, calls = await self._with_files(every)
        cut = [*(one.cut for one in found if one.cut), *(str(error) for error in failed)]
        return Observation(
            source=_SUPPORT,
            envelope=Envelope(
                asked=window,
                effective=window,
                matched=len(reports),
                returned=min(len(reports), len(representative(reports)) if reports else 0),
                cut=tuple(sorted(cut)),
                complete=not cut,
                calls=calls + sum(one.calls for one in answers),
            ),
            body=told(reports),
        )

    async def _with_files(self, reports: Sequence[Report]) -> tuple[list[Report], int]:
        """Ask for the attachments of the reports that will be quoted."""
        files: dict[str, tuple[Attachment, ...]] = {}
        spent: list[int] = []

        async def ask(report: Report) -> None:
            try:
                files[report.id], calls = await self._filed[report.channel].attachments(report)
            except SourceError as error:
                calls = error.calls
            spent.append(calls)

        quoted_ones = representative(reports) if reports else ()
        await _all([partial(ask, one) for one in quoted_ones if one.channel in self._filed])
        return [
            one._replace(attachments=files.get(one.id, one.attachments)) for one in reports
        ], sum(spent)


async def _all(asks: Sequence[Callable[[], Coroutine[Any, Any, None]]]) -> None:
    async with anyio.create_task_group() as group:
        for ask in asks:
            group.start_soon(ask)
