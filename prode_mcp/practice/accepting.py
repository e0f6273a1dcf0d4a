"""The four acceptance checks, over a world: dry run, idempotency, safety, review.

Each plays the world's own playbook through the real server as a subprocess, with the official
client; what happened outside is counted by the twins.
"""

import os
import signal
import sys
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Final, NamedTuple

import anyio
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from mcp import Client, MCPError, StdioServerParameters

from prode_mcp.contracts import Mode, RunId
from prode_mcp.errors import WorldError
from prode_mcp.policy import RULES, Gate
from prode_mcp.practice.demo import play_on, server_of, taken
from prode_mcp.practice.playbook import Playbook, Step, read_playbook, shipped_playbook
from prode_mcp.practice.range import Range, start_all
from prode_mcp.practice.world import load_world, weeks_until, world_of_today
from prode_mcp.proof.envelope import key_id
from prode_mcp.proof.exporting import export
from prode_mcp.proof.trust import Trust
from prode_mcp.proof.verifying import verified
from prode_mcp.settings import wall_clock
from prode_mcp.store.sqlite import SqliteLedger
from prode_mcp.trees import as_list, as_mapping

_WRITES: Final = frozenset({Gate.EFFECT, Gate.CHANGE, Gate.APPROVAL, Gate.ASK})
_CALL_S: Final = 60
_MOST_DELAY_S: Final = 0.12
"""The latest that a process dies after it was asked: by then most calls have been answered."""
_PAUSES: Final = frozenset({"refused", "approval_required"})
_SERVE: Final = (
    "import os, pathlib, sys; pathlib.Path(sys.argv[1]).write_text(str(os.getpid()));"
    "sys.argv = ['prode-mcp', 'serve'];"
    "from prode_mcp.__main__ import main; sys.exit(main())"
)


class Accepted(NamedTuple):
    """What one check says of one world: what it saw, and what was not as it has to be."""

    world: str
    check: str
    saw: str
    wrong: tuple[str, ...]


def accept(name: str, folder: Path, *, seed: int = 1) -> list[Accepted]:
    """Run the four checks over a world, in a new folder for its ledgers.

    Raises:
        WorldError: there is no such world, or it has no playbook.
    """
    world = world_of_today(name, wall_clock())
    days = weeks_until(load_world(world.folder).now, wall_clock())
    book = read_playbook(shipped_playbook(world.id), shift_days=days)
    with start_all(world) as practice:
        still = anyio.run(_still, practice, book, folder)
    with start_all(world) as practice:
        return [*still, *anyio.run(_moving, practice, book, folder, Random(seed))]  # noqa: S311


async def _still(practice: Range, book: Playbook, folder: Path) -> list[Accepted]:
    """The checks after which nothing may have happened outside."""
    world = practice.world.id
    dry = _until_bundle(book, Mode.DRY_RUN)
    one = await play_on(practice, dry, folder / "dry-1.db")
    two = await play_on(practice, dry, folder / "dry-2.db")
    wrong = [*_steps_wrong(one), *_steps_wrong(two)]
    if _told(one) != _told(two):
        wrong.append("the same run twice made two bundles")
    wrong += [f"{w['count']} x {w['op']} outside" for w in practice.tally.writes()]
    wrong += await _reviewed(folder / "dry-1.db", one["run"], only=frozenset({"V6", "V8", "V15"}))
    saw = f"{one['classification']}, {one['confidence']} %, {len(one['facts'])} facts, twice"
    return [
        Accepted(world, "dry run", saw, tuple(wrong)),
        await _safety(practice, book, folder / "safety.db"),
    ]


async def _safety(practice: Range, book: Playbook, store: Path) -> Accepted:
    """Call every act that a person owns, before the evidence and after it: each has to pause."""
    gathered = _until_bundle(book, Mode.IMPLEMENT)
    wrong: list[str] = []
    saw: list[str] = []
    async with Client(server_of(practice, store)) as client:
        known: dict[str, Any] = {"ticket": book.ticket, "mode": Mode.IMPLEMENT, "run": ""}
        for number, step in enumerate(gathered.steps):
            answer = await taken(step, known, client, practice, None)
            _learn(known, step, answer)
            if number in {0, len(gathered.steps) - 1}:
                for tool, arguments in _owned(known).items():
                    said = await _answer(client, tool, {"run_id": known["run"], **arguments})
                    when = "after" if number else "before"
                    saw.append(f"{tool} {when}: {said.get('code') or said['status']}")
                    if said["status"] not in _PAUSES:
                        wrong.append(f"{tool} {when} the evidence: {said['status']}")
                    if number == 0 and said["status"] == "approval_required":
                        wrong.append(f"{tool} may be asked for before the evidence")
    wrong += [f"{w['count']} x {w['op']} outside" for w in practice.tally.writes()]
    return Accepted(practice.world.id, "safety", "; ".join(saw), tuple(wrong))


def _owned(known: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return a call of each tool that a person owns, of this world as far as it is known."""
    issues = [
        str(as_mapping(answer.get("body")).get("id", ""))
        for answer in known.values()
        if as_mapping(answer).get("tool") == "sentry_issue"
    ]
    sql = "UPDATE public.members SET plan_id = 1 WHERE id = 1"
    return {
        "ticket_close": {},
        "pr_merge": {},
        "sentry_suppress": {"operation": "resolve", "issues": issues[:1] or ["1"]},
        "deploy_change": {"operation": "rerun", "target": "1", "rollback": "run it again"},
        "db_write": {"statement": sql, "undo": sql, "max_rows": 1},
    }


async def _moving(practice: Range, book: Playbook, folder: Path, random: Random) -> list[Accepted]:
    """The checks of a run that goes to its end, dying on the way."""
    lived = _Lived(practice, book, folder / "crashed.db", random)
    await lived.live()
    world = practice.world.id
    before = practice.tally.writes()
    await lived.repeat()
    wrong = list(lived.wrong)
    if practice.tally.writes() != before:
        wrong.append("a finished run that was repeated wrote again")
    allowed = {write.op: write.max for write in book.expect.writes}
    wrong += [
        f"{w['count']} x {w['op']} outside, {allowed.get(str(w['op']), 0)} expected"
        for w in before
        if int(w["count"]) > allowed.get(str(w["op"]), 0)
    ]
    if lived.outcome != book.expect.outcome:
        wrong.append(f"it ended with {lived.outcome}, not {book.expect.outcome}")
    told = ", ".join(f"{w['count']} x {w['op']}" for w in before) or "nothing"
    saw = f"{lived.deaths} processes killed, {len(book.steps)} steps done twice; wrote {told}"
    review = await _reviewed(lived.store, lived.run)
    checked = "every check of prode-mcp verify passes or cannot be told"
    return [
        Accepted(world, "idempotency", saw, tuple(wrong)),
        Accepted(world, "review", checked if not review else "see what failed", tuple(review)),
    ]


@dataclass(eq=False)
class _Lived:
    """A run whose every step is asked of a process that is killed, and then of another."""

    practice: Range
    book: Playbook
    store: Path
    random: Random
    known: dict[str, Any] = field(default_factory=dict[str, Any])
    wrong: list[str] = field(default_factory=list[str])
    deaths: int = 0
    outcome: str = ""

    @property
    def run(self) -> str:
        """The run's id, once there is one."""
        return str(self.known.get("run", ""))

    async def live(self) -> None:
        """Take every step twice: once of one that dies, once of the next."""
        self.known |= {"ticket": self.book.ticket, "mode": self.book.mode, "run": ""}
        for step in (None, *self.book.steps):
            following = self._after(step)
            async with self._process() as (client, kill):
                if step is not None:
                    await self._again(client, step)
                if following is not None:
                    await self._dying(client, kill, following)

    async def repeat(self) -> None:
        """Make every call of the finished run once more."""
        async with self._process() as (client, _):
            for step in self.book.steps:
                if step.tool and step.tool != "run_open":
                    with suppress(WorldError):
                        await taken(step, self.known, client, self.practice, None)
            state = await _answer(client, "run_status", {"run_id": self.run})
            self.outcome = str(as_mapping(state.get("body")).get("outcome", ""))

    def _after(self, step: Step | None) -> Step | None:
        steps = self.book.steps
        at = steps.index(step) + 1 if step is not None else 0
        return steps[at] if at < len(steps) else None

    async def _again(self, client: Client, step: Step) -> None:
        if self.run and step.tool != "run_open" and not await self._ended(client):
            arguments = {"ticket": self.book.ticket, "mode": self.book.mode}
            await _answer(client, "run_open", arguments)
        try:
            answer = await taken(step, self.known, client, self.practice, None)
        except WorldError as error:
            self.wrong.append(f"{step.who}: {error}")
            return
        _learn(self.known, step, answer)
        if answer.get("status") != step.expect and step.tool != "run_end":
            got = f"{answer.get('status')} {answer.get('code', '')}".strip()
            self.wrong.append(f"{step.who}, the second time: {got}, not {step.expect}")

    async def _ended(self, client: Client) -> bool:
        state = await _answer(client, "run_status", {"run_id": self.run})
        return bool(as_mapping(state.get("body")).get("outcome"))

    async def _dying(self, client: Client, kill: Any, step: Step) -> None:
        async def strike() -> None:
            await anyio.sleep(self.random.uniform(0, _MOST_DELAY_S))
            kill()
            group.cancel_scope.cancel()

        self.deaths += 1
        async with anyio.create_task_group() as group:
            group.start_soon(strike)
            # A question that refers to what no answer holds is asked the second time.
            with suppress(WorldError, MCPError):
                await taken(step, self.known, client, self.practice, None)
            await anyio.sleep(_MOST_DELAY_S)

    async def _lapse(self) -> None:
        """Let the leases of a process that died run out, without ten minutes of waiting."""
        ledger = SqliteLedger(self.store)
        try:
            for run in await ledger.runs(self.book.ticket):
                if (lease := await ledger.leased(run)) is not None:
                    await ledger.release(run, lease.holder, self.practice.world.now)
        finally:
            await ledger.close()

    @asynccontextmanager
    async def _process(self) -> AsyncGenerator[tuple[Client, Any]]:
        """Yield a client of a new process; the lease of the one before has run out."""
        await self._lapse()
        pid = self.store.with_suffix(".pid")
        plain = server_of(self.practice, self.store)
        server = StdioServerParameters(
            command=sys.executable, args=["-c", _SERVE, str(pid)], env=plain.env
        )

        def kill() -> None:
            with suppress(ProcessLookupError):
                os.kill(int(pid.read_text(encoding="utf-8")), signal.SIGKILL)

        # What its client says of a process that was killed is no news.
        with suppress(MCPError, anyio.BrokenResourceError, anyio.ClosedResourceError):
            async with Client(server) as client:
                yield client, kill


def _until_bundle(book: Playbook, mode: Mode) -> Playbook:
    """Return a playbook's questions and reports up to its bundle, and none of its writes."""
    last = max(n for n, step in enumerate(book.steps) if step.tool == "bundle_build")
    kept = tuple(
        step
        for step in book.steps[: last + 1]
        if step.tool and RULES[step.tool].gate not in _WRITES
    )
    return book.model_copy(update={"mode": mode, "steps": kept})


def _learn(known: dict[str, Any], step: Step, answer: Mapping[str, Any]) -> None:
    known["run"] = known["run"] or answer.get("run", "")
    if step.id and (answer.get("status") == step.expect or step.id not in known):
        known[step.id] = answer


async def _answer(client: Client, tool: str, arguments: dict[str, Any]) -> Mapping[str, Any]:
    with anyio.fail_after(_CALL_S):
        result = await client.call_tool(tool, arguments)
    return as_mapping(result.structured_content)


def _steps_wrong(result: Mapping[str, Any]) -> list[str]:
    return [told for told in map(str, as_list(result["wrong"])) if told.startswith("step ")]


def _told(result: Mapping[str, Any]) -> Any:
    """Return what has to be the same: all but the names of answers, which hold their time."""
    facts = [
        {
            **{key: fact[key] for key in ("statement", "sources", "role", "from_outside")},
            "citations": [{**c, "artifact": ""} for c in fact["citations"]],
        }
        for fact in result["facts"]
    ]
    names = ("classification", "confidence", "ceiling", "cause", "gaps", "conflicts")
    return facts, {name: result[name] for name in names}


async def _reviewed(store: Path, run: str, only: frozenset[str] = frozenset()) -> list[str]:
    """Return which of a reviewer's checks fail on a run."""
    key = Ed25519PrivateKey.generate()
    public = key.public_key().public_bytes_raw()
    ledger = SqliteLedger(store)
    try:
        made = await export(ledger, RunId(run), key)
    finally:
        await ledger.close()
    trust = Trust({key_id(public): public}, withheld=frozenset(d for d, _ in made.withheld))
    found = await verified(made.files, trust)
    return [
        f"{one.check} event {one.seq}: {one.what}"
        for one in found
        if one.verdict == "FAIL" and (not only or one.check in only)
    ]
