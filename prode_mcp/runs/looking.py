"""Take a first look for a run that was just opened: the baseline questions, all at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, NamedTuple

import anyio
from pydantic import JsonValue

from prode_mcp.calls import Calls, Question
from prode_mcp.contracts import Answer, Digest, Window
from prode_mcp.fold import Run
from prode_mcp.gates import ask
from prode_mcp.looks import Seen, compose
from prode_mcp.policy import MAX_CALLS

DEADLINE: Final = timedelta(seconds=5)
"""The longest that a source may take to be in a first look."""
MOST_CALLS: Final = 25
"""Requests that a first look takes at most."""
AROUND: Final = timedelta(hours=2)


class Look(NamedTuple):
    """One baseline question: the tool whose answer it is, its arguments, and how it is asked."""

    tool: str
    arguments: Mapping[str, JsonValue]
    question: Question


class Hints(NamedTuple):
    """What a ticket says that tells where to look: its text, its Sentry issues, and its window."""

    text: str
    issues: tuple[str, ...]
    window: Window
    onset: datetime


Looks = Callable[[Hints], Sequence[Look]]
"""Returns the questions that the settings' sources can answer."""


def window_of(created: datetime | None, now: datetime) -> tuple[Window, datetime]:
    """Return the two hours around a ticket's beginning, as far as they have passed."""
    onset = min(created, now) if created else now
    end = min(onset + AROUND, now)
    return Window(start=onset - AROUND, end=max(end, onset - AROUND + timedelta(minutes=1))), onset


@dataclass(frozen=True, slots=True)
class Looking:
    """Asks the baseline questions over the one path of `Calls`, so that all of it is on record."""

    calls: Calls

    async def look(self, run: Run, hints: Hints, looks: Sequence[Look]) -> dict[str, JsonValue]:
        """Return facts with citations, what did not answer in time, and what stays open."""
        if MAX_CALLS - run.calls_spent < MOST_CALLS:
            return compose(run.id, hints.window, (), ["the ticket's budget has no room for it"])
        answers: dict[int, Answer] = {}

        async def one(number: int, look: Look) -> None:
            answers[number] = await self.calls.read(
                ask(look.tool), run.id, look.arguments, look.question, deadline=DEADLINE
            )

        async with anyio.create_task_group() as group:
            for number, look in enumerate(looks):
                group.start_soon(one, number, look)
        told = [answers[number] for number in sorted(answers)]
        seen = [Seen(a.tool, Digest(a.artifact), a.body) for a in told if a.status == "ok"]
        gaps = [f"{a.tool}: {a.message}" for a in told if a.status != "ok"]
        return compose(run.id, hints.window, seen, gaps)
