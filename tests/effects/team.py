"""Many runs of a team on one database, worked on by servers that are killed, stopped and cut off.

    python -m tests.effects.team --runs 500 --servers 8 --seed 1

Each run has four writes and its end. A server is killed every second, or stopped past its leases;
the database restarts twice in the middle, and its wire is cut; what goes to the vendor goes through
a proxy that loses requests and answers.
"""

import argparse
import asyncio
import dataclasses
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

import anyio
from anyio import to_thread
from mcp import MCPError

from prode_mcp.bundle import build
from prode_mcp.calls import blob
from prode_mcp.contracts import Classification, Clean, Mode, RunId
from prode_mcp.events import Bundled, Ended, Intended, Settled
from prode_mcp.fold import fold
from prode_mcp.policy import LEASE
from prode_mcp.practice.demo import serve_environment
from prode_mcp.practice.postgres import Cluster, cluster
from prode_mcp.practice.range import Range, start
from prode_mcp.practice.world import World
from prode_mcp.store.postgres import PostgresLedger
from tests.effects.children import GONE, Child, Nursery
from tests.effects.proxy import Proxy
from tests.house import Answer, Caller, world
from tests.make import opened

STEPS: Final = ("acknowledged", "progress", "outcome")
_WORLD: Final = "s1-onboarding-500"
_SOCKET: Final = ".s.PGSQL.5432"
_FIRST: Final = 10_000
_ROUND_S: Final = 3_000
_SAME: Final = 0.2
"""How often a server goes for a run that another one has."""


@dataclass(eq=False)
class Wire:
    """A socket in front of a database's own, which can be cut."""

    folder: Path
    upstream: Path
    _open: set[asyncio.StreamWriter] = field(default_factory=set[asyncio.StreamWriter])

    @asynccontextmanager
    async def listening(self) -> AsyncGenerator["Wire"]:
        """Listen while this is open."""
        # Not anyio's streams: cancelled in the turn in which they are ready, they set a future
        # that is cancelled already.
        server = await asyncio.start_unix_server(self._pass, self.folder / _SOCKET)
        self.folder.chmod(0o755)
        try:
            yield self
        finally:
            server.close()
            self.cut()

    def cut(self) -> None:
        """Close every connection where it stands."""
        for writer in tuple(self._open):
            writer.transport.abort()

    async def _pass(self, ours: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        try:
            theirs, on = await asyncio.open_unix_connection(self.upstream / _SOCKET)
        except OSError:
            back.close()
            return
        self._open |= {back, on}
        await asyncio.gather(_pump(ours, on), _pump(theirs, back))
        self._open -= {back, on}


async def _pump(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    with suppress(*GONE):
        while part := await source.read(65_536):
            target.write(part)
            await target.drain()
    target.close()


@dataclass(eq=False)
class Counts:
    """What was done to the servers and the database, and what came of it."""

    kills: int = 0
    stops: int = 0
    restarts: int = 0
    cuts: int = 0
    fences: int = 0
    events: int = 0
    lost: Counter[str] = field(default_factory=Counter[str])
    answers: Counter[str] = field(default_factory=Counter[str])
    seconds: float = 0
    wrong: list[str] = field(default_factory=list[str])

    def __str__(self) -> str:
        told = ", ".join(f"{n} x {what}" for what, n in sorted(self.answers.items()))
        return (
            f"{self.kills} kills, {self.stops} stops past the lease, {self.restarts} restarts and"
            f" {self.cuts} cuts of the database, {self.lost['requests']} requests and"
            f" {self.lost['answers']} answers lost; {self.events} events, {self.fences} leases,"
            f" {self.seconds:.0f} s\nanswers: {told}\nwrong: {self.wrong[:10] or 'nothing'}"
        )


@dataclass(eq=False)
class Team:
    """Servers on one database, and the runs that are left."""

    range: Range
    dsn: str
    nursery: Nursery
    environment: dict[str, str]
    random: Random
    left: set[RunId]
    counts: Counts = field(default_factory=Counts)
    links: dict[tuple[RunId, str], str] = field(default_factory=dict[tuple[RunId, str], str])
    children: dict[int, Child] = field(default_factory=dict[int, Child])
    at_work: dict[int, RunId] = field(default_factory=dict[int, RunId])
    over: anyio.Event = field(default_factory=anyio.Event)

    async def play(self, servers: int, cluster_: Cluster, wire: Wire) -> None:
        """Work until no run is left."""
        began = time.monotonic()
        with anyio.move_on_after(_ROUND_S) as scope:
            async with anyio.create_task_group() as group:
                for place in range(servers):
                    group.start_soon(self._serve, place)
                group.start_soon(self._torture)
                group.start_soon(self._trouble, cluster_, wire, len(self.left))
                await self.over.wait()
                for child in self.children.values():
                    child.kill()
                group.cancel_scope.cancel()
        if scope.cancelled_caught:
            self.counts.wrong.append(f"{len(self.left)} runs are left: {sorted(self.left)[:5]}")
        self.counts.seconds = time.monotonic() - began

    async def _serve(self, place: int) -> None:
        while not self.over.is_set():
            child = self.children[place] = self.nursery.start(self.environment)
            try:
                async with child.client() as client:
                    while not self.over.is_set():
                        await self._work(Caller(client), place)
            except* (MCPError, *GONE):
                pass  # it was killed
            self.at_work.pop(place, None)

    async def _work(self, call: Caller, place: int) -> None:
        """Take a run as far as it goes."""
        run = self._next(place)
        if run is None:
            self.over.set()
            return
        self.at_work[place] = run
        taken = await call("run_open", ticket=run.rpartition("-r")[0])
        if taken["status"] != "ok":
            self.counts.answers[taken.get("code", "")] += 1
            if taken.get("code") == "held_by":
                await anyio.sleep(0.02)
            return
        if taken["run"] != run:
            self.left.discard(run)
            return
        words = f"Words {self.random.random()}"
        for step in self.random.sample(STEPS, 3):
            if not self._keep(
                run, step, await call("ticket_comment", run_id=run, step=step, text=words)
            ):
                return
        handed = await call("handoff_write", run_id=run, to="on_call", request=words)
        if not self._keep(run, "handoff", handed):
            return
        end = await call("run_end", run_id=run, outcome="evidence_stop", reason="not enough")
        if self._keep(run, "end", end):
            self.left.discard(run)

    def _next(self, place: int) -> RunId | None:
        others = {run for at, run in self.at_work.items() if at != place}
        free = sorted(self.left - others) or sorted(self.left)
        if not free:
            return None
        taken = sorted(self.left & others)
        pool = taken if taken and self.random.random() < _SAME else free
        return self.random.choice(pool)

    def _keep(self, run: RunId, what: str, answer: Answer) -> bool:
        self.counts.answers[answer.get("code") or answer["status"]] += 1
        if answer["status"] != "ok":
            if answer.get("code") == "run_ended":
                self.left.discard(run)
            return False
        link = answer["body"].get("link", "")
        if self.links.setdefault((run, what), link) != link:
            self.counts.wrong.append(f"{run} {what} was at {self.links[run, what]}, is at {link}")
        return True

    async def _torture(self) -> None:
        """Kill a server every second, or let it sleep past its leases."""
        while True:
            await anyio.sleep(1)
            place = self.random.choice(sorted(self.children))
            child = self.children[place]
            if self.random.random() < 0.75:
                child.kill()
                self.counts.kills += 1
                self._pass_the_leases()
            else:
                child.stop()
                self.counts.stops += 1
                self._pass_the_leases()
                await anyio.sleep(self.random.uniform(0.2, 1))
                child.wake()

    def _pass_the_leases(self) -> None:
        self.nursery.clock.value += LEASE.total_seconds()

    async def _trouble(self, cluster_: Cluster, wire: Wire, all_: int) -> None:
        """Restart the database at a third and at two thirds, and cut its wire between."""
        restarts = [all_ * 2 // 3, all_ // 3]
        while True:
            await anyio.sleep(0.5)
            if restarts and len(self.left) <= restarts[0]:
                restarts.pop(0)
                again = partial(cluster_.control, "primary", "restart", "-m", "immediate")
                with anyio.CancelScope(shield=True):
                    await to_thread.run_sync(again)
                self.counts.restarts += 1
            elif self.random.random() < 1 / 10:
                wire.cut()
                self.counts.cuts += 1


def crowded(number: int) -> World:
    """Return the world with so many tickets more."""
    found = world(_WORLD)
    told = found.part("linear.yaml")
    model: dict[str, Any] = told["issues"][0]
    more: list[dict[str, Any]] = [
        {
            **model,
            "id": str(uuid5(NAMESPACE_URL, f"issue {n}")),
            "identifier": f"PRD-{_FIRST + n}",
            "number": _FIRST + n,
            "url": f"https://linear.example.test/orchardclub/issue/PRD-{_FIRST + n}",
            "comments": [],
        }
        for n in range(number)
    ]
    files: dict[str, Any] = {
        **found.files,
        "linear.yaml": {**told, "issues": [*told["issues"], *more]},
    }
    return dataclasses.replace(found, files=files)


async def begin(ledger: PostgresLedger, number: int, now: Any) -> set[RunId]:
    """Put runs on record that have a bundle, however unsure, and nobody's lease."""
    made: set[RunId] = set()
    for n in range(number):
        ticket = f"PRD-{_FIRST + n}"
        run = RunId(f"{ticket}-r1")
        first = opened(mode=Mode.INVESTIGATE).model_copy(
            update={"run": run, "ticket": ticket, "at": now, "ticket_created_at": now}
        )
        told = build(
            fold([first]),
            {},
            now,
            classification=Classification.UNKNOWN,
            cause=Clean("not known"),
            claimed=30,
        )
        digest, content = blob(told.model_dump_json())
        bundled = Bundled(
            at=now,
            bundle=digest,
            classification=Classification.UNKNOWN,
            claimed=30,
            confidence=told.confidence,
        )
        lease = await ledger.lease(run, "before", now, timedelta(seconds=1))
        entries = [("opened", first), ("bundled", bundled)]
        await ledger.append(run, entries, expected=0, fence=lease.fence, blobs=[content])
        await ledger.release(run, "before", now)
        made.add(run)
    return made


async def check(team: Team, runs: set[RunId], ledger: PostgresLedger) -> None:
    """Compare what the vendor counted, what was acknowledged and what the ledger holds."""
    wrong = team.counts.wrong
    for run in sorted(runs):
        rows = await ledger.read(run)  # raises where the chain is broken
        events = [row.event for row in rows]
        fences = [row.fence for row in rows]
        team.counts.events += len(rows)
        team.counts.fences += len(set(fences))
        if fences != sorted(fences):
            wrong.append(f"{run}: fences {fences}")
        if sum(isinstance(event, Ended) for event in events) != 1:
            wrong.append(f"{run} has not ended once")
        intents = {event.key: event.step for event in events if isinstance(event, Intended)}
        settled = [event for event in events if isinstance(event, Settled)]
        if sorted(intents.values()) != sorted((*STEPS, "on_call")):
            wrong.append(f"{run} means {sorted(intents.values())}")
        if sorted(intents) != sorted(event.key for event in settled):
            wrong.append(f"{run}: {len(intents)} intents and {len(settled)} outcomes")
        told = {str(intents[event.key]): event.link for event in settled}
        wrong.extend(
            f"{run} {step}: acknowledged {link}, kept {told.get(step)}"
            for (own, step), link in team.links.items()
            if own == run and step in STEPS and told.get(step) != link
        )
    # Each effect has one operation at the vendor, and one look that finds it is none.
    rows = team.range.tally.writes()
    posted = sum(int(row["count"]) for row in rows if row["op"] == "linear.commentCreate")
    if posted != len(runs) * len(STEPS):
        wrong.append(f"the vendor has {posted} comments for {len(runs)} runs")


async def torture(runs: int, servers: int, seed: int, cluster_: Cluster) -> Counts:
    """Let servers work on so many runs, and say what came of it."""
    random = Random(seed)  # noqa: S311  a torture is to be told apart, not kept secret
    name, folder = f"team{seed}x{runs}", Path(tempfile.mkdtemp(prefix="prode-wire-"))
    await to_thread.run_sync(partial(cluster_.create, name, ""))
    direct = PostgresLedger(f"postgresql://postgres@/{name}?host={cluster_.folder}&port=5432")
    with start(crowded(runs)) as range_:
        made = await begin(direct, runs, range_.world.now)
        proxy, wire = Proxy(range_.url, random), Wire(folder, cluster_.folder)
        async with proxy.listening(), wire.listening():
            nursery = Nursery()
            nursery.clock.value = range_.world.now.timestamp() + 60
            environment = {
                key: value.replace(range_.url, proxy.url)
                for key, value in serve_environment(range_, folder / "none").items()
            }
            dsn = f"postgresql://postgres@/{name}?host={folder}&port=5432"
            environment |= {"PRODE_STORE": dsn, "PRODE_FIRST_LOOK": "false"}
            team = Team(range_, dsn, nursery, environment, random, set(made))
            await team.play(servers, cluster_, wire)
            team.counts.lost = proxy.lost
        await check(team, made, direct)
    await direct.close()
    shutil.rmtree(folder, ignore_errors=True)
    return team.counts


def main() -> int:
    """Torture as the command line says, and print what came of it."""
    parser = argparse.ArgumentParser(description="Torture a team's servers on one database.")
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--servers", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    asked: Any = parser.parse_args()
    with cluster(18, {}) as database:
        counts = anyio.run(torture, asked.runs, asked.servers, asked.seed, database)
    print(f"{asked.runs} runs on {asked.servers} servers, seed {asked.seed}: {counts}")
    return bool(counts.wrong)


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(main())
