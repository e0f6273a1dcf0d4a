"""A process that dies at a chosen point of an outward write, and those that come after it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Literal, NamedTuple

from prode_mcp.contracts import RunId
from prode_mcp.events import Event, Gapped, Intended, Settled
from prode_mcp.policy import LEASE
from prode_mcp.store import Timer
from prode_mcp.store.sqlite import SqliteLedger
from tests.effects.table import Kind
from tests.house import Answer, House

ASLEEP: Final = LEASE + timedelta(minutes=1)
_TRIES: Final = 7


class Crash(BaseException):
    """The process is gone; nothing that is written to handle failures may catch it."""


class Point(NamedTuple):
    """Where a process dies: before or after an event of the effect is on disk.

    `outcome` is whatever follows the intent: that the effect is settled, or that it failed. Dying
    before it is dying at any moment since the vendor was asked: all that lies between leaves
    nothing.
    """

    event: Literal["intent", "outcome"]
    when: Literal["before", "after"]


@dataclass(eq=False)
class CrashingLedger(SqliteLedger):
    """The ledger of a process that dies at a point of one effect."""

    effect: str = ""
    point: Point | None = None
    _intended: bool = False

    async def append(
        self,
        run: RunId,
        entries: Sequence[tuple[str, Event]],
        *,
        expected: int,
        fence: int,
        blobs: Sequence[bytes] = (),
        timers: Sequence[Timer] = (),
        last: bool = False,
    ) -> int:
        """See `Ledger.append`."""
        here = self._place(entries[0][1]) if entries else None
        if here is not None and self.point == (here, "before"):
            raise Crash
        version = await super().append(
            run, entries, expected=expected, fence=fence, blobs=blobs, timers=timers, last=last
        )
        if here is not None and self.point == (here, "after"):
            raise Crash
        return version

    def _place(self, event: Event) -> Literal["intent", "outcome"] | None:
        match event:
            case Intended(effect=self.effect):
                self._intended = True
                return "intent"
            case Settled() | Gapped() if self._intended:
                return "outcome"
            case _:
                return None


async def retried(house: House, kind: Kind, point: Point | None) -> list[Answer | None]:
    """Bring an effect about by one process after the other, each in other words.

    The first dies at `point`; each of the others takes over when the lease has run out.
    """
    answers: list[Answer | None] = []
    for number in range(_TRIES):
        words = f"In words of number {number}"
        dying = CrashingLedger(house.store, effect=kind.effect, point=None if number else point)
        answers.append(await _lived(house, kind, words, dying, f"process {number}"))
        if _is_done(answers[-1]):
            break
        house.later(ASLEEP)
    return answers


async def _lived(
    house: House, kind: Kind, words: str, ledger: CrashingLedger, holder: str
) -> Answer | None:
    """Return what one process answered, or None where it died."""
    answer = None
    try:
        async with house.client(holder, ledger=ledger) as call:
            await call("run_open", ticket="PRD-2318", mode="implement")
            answer = await kind.act(call, house, words)
    except* Crash:
        await ledger.close()
    return answer


def _is_done(answer: Answer | None) -> bool:
    return bool(answer and answer["status"] == "ok" and answer["body"].get("linked", True))
