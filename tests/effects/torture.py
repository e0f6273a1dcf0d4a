"""Kill and stop real servers at random while two of them work on one run, and count what is left.

    python -m tests.effects.torture --kills 1000 --seed 1

Two coordinators, each a client of a server process of its own, work on the same run of one ledger
until one of them has ended it: three comments, a pull request, the end. What they send goes
through a proxy that loses requests and answers. Meanwhile one server after the other is killed, or
stopped past its lease and woken when the other has taken over.
"""

import argparse
import secrets
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack, nullcontext, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, Final

import anyio
from anyio import to_thread
from mcp import MCPError

from prode_mcp.contracts import RunId
from prode_mcp.events import Ended, Intended, Settled
from prode_mcp.policy import LEASE
from prode_mcp.practice.demo import serve_environment
from prode_mcp.practice.postgres import Cluster, cluster
from prode_mcp.settings import settings_of
from prode_mcp.store import Row
from prode_mcp.store.copying import copy
from prode_mcp.store.opening import open_ledger
from prode_mcp.store.raw import RawLedger
from prode_mcp.store.sqlite import SqliteLedger
from tests.effects.children import GONE, Child, Nursery
from tests.effects.proxy import Proxy
from tests.effects.table import linear
from tests.house import Answer, Caller, House, house
from tests.server.evidence import RUN, open_gate
from tests.server.test_proposing import OPENED, diff, visible

WORLD: Final = "s1-onboarding-500"
WANTED: Final = {**OPENED, "linear.commentCreate": 3}
_STEPS: Final = ("acknowledged", "progress", "outcome")
_ROUND_S: Final = 120
# Evidence lasts eight hours, which is 48 leases; a run whose gate has closed can never end.
_TURNS: Final = 40
_IDLE: Final = 0.2
"""How often a server is tortured that has not come to work yet, or waits for the other."""


@dataclass(eq=False)
class Counts:
    """What was done to the servers, and what came of it."""

    kills: int = 0
    stops: int = 0
    restarts: int = 0
    of_holders: int = 0
    takeovers: int = 0
    runs: int = 0
    lost: Counter[str] = field(default_factory=Counter[str])
    answers: Counter[str] = field(default_factory=Counter[str])
    wrong: list[str] = field(default_factory=list[str])

    def __str__(self) -> str:
        told = ", ".join(f"{n} x {what}" for what, n in sorted(self.answers.items()))
        return (
            f"{self.runs} runs, {self.kills} kills, {self.restarts} restarts, {self.stops} stops ({self.of_holders} of them the"
            f" run's holder), {self.takeovers} takeovers, {self.lost['requests']} requests and"
            f" {self.lost['answers']} answers lost\n"
            f"answers: {told}\nwrong: {self.wrong or 'nothing'}"
        )


@dataclass(eq=False)
class Round:
    """One run, worked on by two coordinators until it has ended."""

    house: House
    store: str
    proxy: Proxy
    nursery: Nursery
    random: Random
    counts: Counts
    children: list[Child | None] = field(default_factory=lambda: [None, None])
    holding: list[bool] = field(default_factory=lambda: [False, False])
    told: dict[str, str] = field(default_factory=dict[str, str])
    turns: int = 0
    last: Answer = field(default_factory=Answer)
    over: anyio.Event = field(default_factory=anyio.Event)

    async def play(self) -> None:
        """Let both work, and torture them, until the run has ended."""
        with anyio.move_on_after(_ROUND_S) as scope:
            async with anyio.create_task_group() as group:
                for place in range(2):
                    group.start_soon(self._coordinate, place)
                group.start_soon(self._torture)
                await self.over.wait()
                for child in filter(None, self.children):
                    child.kill()
                group.cancel_scope.cancel()
        if scope.cancelled_caught:
            self.counts.wrong.append(
                f"a run did not end in {_ROUND_S} s; the last answer: {self.last}"
            )

    async def _coordinate(self, place: int) -> None:
        """Work through one server after the other, each in the place of a killed one."""
        environment = {
            name: value.replace(self.proxy.upstream, self.proxy.url)
            for name, value in serve_environment(self.house.range, self.house.store).items()
        } | {"PRODE_STORE": self.store}
        while not self.over.is_set():
            child = self.children[place] = self.nursery.start(environment)
            try:
                async with child.client() as client:
                    await self._work(Caller(client), place)
            except* (MCPError, *GONE):
                pass  # it was killed, in the middle of a call or between two
            self.holding[place] = False

    async def _work(self, call: Caller, place: int) -> None:
        """Do what is left of the run, from the top after each thing that goes wrong."""
        while not self.over.is_set():
            status = await call("run_status", run_id=RUN)
            if status["body"]["outcome"] is not None:
                self.over.set()
                return
            opened = await call("run_open", ticket="PRD-2318", mode="implement")
            if opened["status"] == "ok" and opened["run"] == RUN:
                self.holding[place] = True
                await self._write(call)
            else:
                self.holding[place] = False
                await self._wait()

    async def _wait(self) -> None:
        """Wait for the lease to run out, which is at once where its holder is dead."""
        if not any(self.holding):
            self._pass_the_lease()
        await anyio.sleep(0.05)

    async def _write(self, call: Caller) -> None:
        words = f"Words {self.random.random()}"
        for step in self.random.sample(_STEPS, 3):
            if not self._keep(
                step, await call("ticket_comment", run_id=RUN, step=step, text=words)
            ):
                return
        proposed = await call("pr_open", run_id=RUN, title=words, patch=diff(self.house))
        if not self._keep("fix", proposed) or not proposed["body"]["linked"]:
            return
        ended = await call("run_end", run_id=RUN, outcome="pr_opened", reason="the fix is proposed")
        if self._keep("end", ended):
            self.over.set()

    def _keep(self, what: str, answer: Answer) -> bool:
        """Note what an answer acknowledged, and say whether it did."""
        self.last = answer
        self.counts.answers[answer.get("code") or answer["status"]] += 1
        if answer["status"] != "ok":
            return False
        link = answer["body"].get("link", "")
        if self.told.setdefault(what, link) != link:
            self.counts.wrong.append(f"{what} was at {self.told[what]} and is at {link}")
        return True

    async def _torture(self) -> None:
        """Kill one server after the other, or let it sleep past its lease."""
        while self.turns < _TURNS:
            await anyio.sleep(self.random.uniform(0.02, 0.4))
            place = self._victim()
            child = self.children[place]
            if child is None or not (self.holding[place] or self.random.random() < _IDLE):
                continue
            self.counts.of_holders += self.holding[place]
            if self.random.random() < 0.75:
                child.kill()
                self.counts.kills += 1
            else:
                await self._put_to_sleep(child)

    def _victim(self) -> int:
        """Choose a place; whoever holds the run is the likelier one."""
        if any(self.holding) and self.random.random() < 0.7:
            return self.holding.index(True)
        return self.random.randrange(2)

    async def _put_to_sleep(self, child: Child) -> None:
        child.stop()
        self.counts.stops += 1
        self._pass_the_lease()
        await anyio.sleep(self.random.uniform(0.1, 0.8))
        child.wake()

    def _pass_the_lease(self) -> None:
        self.turns += 1
        self.nursery.clock.value += LEASE.total_seconds()

    async def check(self) -> None:
        """Compare what the vendor counted, what was acknowledged and what the ledger holds."""
        wrong = self.counts.wrong
        ledger = ledger_at(self.store)
        rows = await ledger.read(RunId(RUN))  # raises where the chain is broken
        await ledger.close()
        if (seen := standing(self.house)) != WANTED:
            wrong.append(f"the vendor has {seen}")
        fences = [row.fence for row in rows]
        if fences != sorted(fences):
            wrong.append(f"fences {fences}")
        wrong.extend(_unlike(rows, self.told))
        self.counts.takeovers += len(set(fences)) - 1
        self.counts.runs += 1
        self.counts.lost += self.proxy.lost


def _unlike(rows: Sequence[Row], told: dict[str, str]) -> list[str]:
    """Say where the ledger does not hold each write once, or not what was acknowledged."""
    events = [row.event for row in rows]
    intents: dict[str, str] = {e.key: e.step for e in events if isinstance(e, Intended)}
    settled = [e for e in events if isinstance(e, Settled)]
    links: dict[str, str] = {
        intents[e.key]: e.link for e in settled if e.effect in {"ticket_comment", "pull_request"}
    }
    wrong = [
        f"{step} was acknowledged as {link}, and the ledger has {links.get(step)}"
        for step, link in told.items()
        if step != "end" and links.get(step) != link
    ]
    if sorted(intents) != sorted(e.key for e in settled):
        wrong.append(f"{len(intents)} intents and {len(settled)} outcomes")
    if sum(isinstance(e, Ended) for e in events) != 1:
        wrong.append("the run has not ended once")
    return wrong


def standing(house: House) -> dict[str, int]:
    """Count what the vendors' own books say; a page linked again is linked once.

    Of two holders that both look before either sends, the second sets what is set already: Linear
    updates the attachment of a URL.
    """
    links = [node["url"] for node in linear(house, "attachments")]
    linked = sum("/pulls/" in link for link in links)
    return visible(house) | {"linear.attachmentCreate": linked}


def ledger_at(store: str) -> RawLedger:
    return open_ledger(settings_of({"PRODE_STORE": store}))


async def prepared(folder: Path) -> Path:
    """Make a ledger whose run may propose a change."""
    with house(WORLD, folder) as built:
        async with built.client("the first") as call:
            await open_gate(call, built)
        return built.store


@dataclass(eq=False)
class Team:
    """A database server that restarts, except while somebody makes a database in it."""

    cluster: Cluster
    calm: anyio.Lock = field(default_factory=anyio.Lock)


async def torture(
    kills: int, seed: int, folder: Path, *, at_once: int = 2, team: Cluster | None = None
) -> Counts:
    """Play rounds, some at once, until so many servers were killed.

    With `team` the ledgers lie in its database, which is restarted now and then as well.
    """
    apart = Team(team) if team is not None else None
    counts, random = Counts(), Random(seed)  # noqa: S311  a torture is to be told apart, not kept secret
    proven = await prepared(folder)

    async def rounds(lane: int) -> None:
        own = Random(random.random())  # noqa: S311
        while counts.kills < kills:
            place = folder / f"{lane}-{counts.runs}-{own.random()}"
            await _round(proven, place, own, counts, apart)

    async with anyio.create_task_group() as group:
        async with anyio.create_task_group() as playing:
            if apart is not None:
                group.start_soon(_restart, apart, counts, random)
            for lane in range(at_once):
                playing.start_soon(rounds, lane)
        group.cancel_scope.cancel()
    return counts


async def _restart(team: Team, counts: Counts, random: Random) -> None:
    """Take the database away in the middle of whatever it does, and bring it back."""
    while True:
        await anyio.sleep(random.uniform(2, 5))
        with anyio.CancelScope(shield=True):
            async with team.calm:
                again = partial(team.cluster.control, "primary", "restart", "-m", "immediate")
                await to_thread.run_sync(again)
        counts.restarts += 1


async def _stored(proven: Path, built: House, team: Team | None) -> str:
    """Put the prepared ledger where this round's servers find it."""
    if team is None:
        shutil.copy(proven, built.store)
        return str(built.store)
    name = f"torture{secrets.token_hex(6)}"
    async with team.calm:
        await to_thread.run_sync(partial(team.cluster.create, name, ""))
    store = f"postgresql://postgres@/{name}?host={team.cluster.folder}&port=5432"
    source, target = SqliteLedger(proven), ledger_at(store)
    await copy(source, target)
    await source.close()
    await target.close()
    return store


async def _round(
    proven: Path, folder: Path, random: Random, counts: Counts, team: Team | None
) -> None:
    await anyio.Path(folder).mkdir()
    async with AsyncExitStack() as stack:
        built = stack.enter_context(house(WORLD, folder))
        store = await _stored(proven, built, team)
        proxy = Proxy(built.range.url, random)
        await stack.enter_async_context(proxy.listening())
        nursery = Nursery()
        nursery.clock.value = built.now.timestamp() + LEASE.total_seconds()
        one = Round(built, store, proxy, nursery, random, counts)
        await one.play()
        await one.check()


def main() -> int:
    """Torture as the command line says, and print what came of it."""
    parser = argparse.ArgumentParser(description="Kill real servers at random; count what is left.")
    parser.add_argument("--kills", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgres", action="store_true", help="Keep the ledgers in a database.")
    parser.add_argument("--at-once", type=int, default=2, help="Rounds of two servers each.")
    asked: Any = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        cluster(18, {}) if asked.postgres else nullcontext() as team,
    ):
        play = partial(torture, at_once=asked.at_once, team=team)
        counts = anyio.run(play, asked.kills, asked.seed, Path(folder))
    print(f"seed {asked.seed}: {counts}")
    return bool(counts.wrong)


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(main())
