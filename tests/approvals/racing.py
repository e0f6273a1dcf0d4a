"""Real processes that race to use one approval in one ledger's file."""

import multiprocessing
from dataclasses import dataclass, field
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

import anyio

from prode_mcp.contracts import Clean, Digest, Refusal
from prode_mcp.events import Intended, Redeemed, Requested
from prode_mcp.gates import Grant, decide, granted
from prode_mcp.holding import Holdings
from prode_mcp.store.sqlite import SqliteLedger
from tests.approvals.test_redeeming import HELD, requested
from tests.make import NOW, RUN, bundled, digest
from tests.rules.test_gates import STRONG

HOLDER = "the one lease that all of them claim"


def request(number: int) -> Requested:
    """Ask for the act of one round."""
    name = Digest(f"{number:064x}")
    return requested("a").model_copy(update={"request": name, "digest": name})


async def use(holdings: Holdings, number: int, racer: int) -> str:
    """Use a round's approval as `Acting` does, in the step that intends the act."""
    name = Digest(f"{number:064x}")
    call = granted("ticket_close", Grant(request=name, digest=name, not_after=HELD))
    redeemed = Redeemed(at=NOW, request=name, digest=name, key=f"{number} {racer}")
    intended = Intended(
        at=NOW,
        effect="ticket_close",
        step=Clean(name),
        key=f"{number} {racer}",
        content=digest("2"),
    )
    kept = await holdings.record(
        RUN,
        [(f"redeemed:{name}", redeemed), (f"intended:{number} {racer}", intended)],
        unless=lambda run: decide(call, run, NOW),
    )
    return kept.code if isinstance(kept, Refusal) else "used"


async def _race(path: Path, rounds: int, racer: int, start: Barrier, told: Any) -> None:
    ledger = SqliteLedger(path)
    holdings = Holdings(ledger, HOLDER)
    assert await holdings.look(RUN) is not None
    await holdings.take(RUN, NOW)
    for number in range(rounds):
        start.wait()
        told.put((number, await use(holdings, number, racer)))
    await ledger.close()


def _racer(path: str, rounds: int, racer: int, start: Barrier, told: Any) -> None:
    anyio.run(_race, Path(path), rounds, racer, start, told)


@dataclass
class Race:
    """A race of some processes over some rounds."""

    path: Path
    racers: int
    rounds: int
    answers: dict[int, list[str]] = field(default_factory=dict[int, list[str]])

    async def prepare(self) -> None:
        """Write a run that has asked for every round's act."""
        ledger = SqliteLedger(self.path)
        await Holdings(ledger, HOLDER).take(RUN, NOW)
        events = [*STRONG, bundled(90), *(request(number) for number in range(self.rounds))]
        entries = [(f"{place}", event) for place, event in enumerate(events)]
        await ledger.append(RUN, entries, expected=0, fence=1)
        await ledger.close()

    def run(self) -> None:
        """Let them race, and gather what each was told."""
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["tests.effects.warm", "tests.approvals.racing"])
        start, told = context.Barrier(self.racers), context.Queue()
        racers = [
            context.Process(
                target=_racer, args=(str(self.path), self.rounds, racer, start, told), daemon=True
            )
            for racer in range(self.racers)
        ]
        for racer in racers:
            racer.start()
        for _ in range(self.racers * self.rounds):
            number, answer = told.get(timeout=120)
            self.answers.setdefault(number, []).append(answer)
        for racer in racers:
            racer.join()
        told.close()
        told.join_thread()
