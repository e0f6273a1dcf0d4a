"""Play a world from ticket to outcome: twins, the real server over stdio, the official client."""

import json
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from re import findall
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Protocol, cast

import anyio
from anyio import to_thread
from mcp import Client, MCPError, StdioServerParameters
from mcp.types import CallToolResult, TextContent

from prode_mcp.contracts import QUOTED
from prode_mcp.errors import WorldError
from prode_mcp.practice.playbook import (
    Playbook,
    Step,
    read_playbook,
    resolve,
    shipped_playbook,
)
from prode_mcp.practice.range import Range, start_all
from prode_mcp.practice.world import World, find_world, load_world, weeks_until
from prode_mcp.settings import wall_clock

if TYPE_CHECKING:
    from prode_mcp.practice.people import People

_CANARY: Final = r"canary-[a-z]+-\d+"
_STEP_S: Final = 90


class Watch(Protocol):
    """Told of each step: the step, its answer, and whether it was as expected."""

    def __call__(self, step: Step, answer: Mapping[str, Any], *, right: bool) -> None:
        """Take one step in."""
        ...


def _unwatched(step: Step, answer: Mapping[str, Any], *, right: bool) -> None:
    """Play with nobody watching."""


@dataclass(eq=False)
class Played:
    """What a played run came to. `wrong` lists what was not as the playbook expects."""

    run: str = ""
    answers: dict[str, Any] = field(default_factory=dict[str, Any])
    canaries: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    refusals: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    wrong: list[str] = field(default_factory=list[str])


def play(
    world_name: str,
    *,
    playbook: Path | None = None,
    store: Path | None = None,
    watch: Watch = _unwatched,
) -> dict[str, Any]:
    """Play a world by its playbook, or a shipped playbook by its name; return one JSON object.

    Raises:
        WorldError: the world or the playbook is not of the documented form.
    """
    playbook = playbook or _playbook_of(world_name)
    named = read_playbook(playbook).world if world_name == playbook.stem else ""
    folder = find_world(named or world_name)
    days = weeks_until(load_world(folder).now, wall_clock())
    world = load_world(folder, shift_days=days)
    book = read_playbook(playbook, shift_days=days)
    place = store or _fresh_store(playbook.stem)
    with start_all(world) as practice:
        return anyio.run(play_on, practice, book, place, watch)


def _playbook_of(name: str) -> Path:
    """Return the playbook of a world, or the one of this name."""
    try:
        return shipped_playbook(name)
    except WorldError:
        return shipped_playbook(load_world(find_world(name)).id)


def _fresh_store(world_id: str) -> Path:
    return Path(".prode", "demo", f"{world_id}-{wall_clock():%Y%m%d-%H%M%S}", "ledger.db").resolve()


async def play_on(
    practice: Range, book: Playbook, store: Path, watch: Watch = _unwatched
) -> dict[str, Any]:
    """Play a playbook on a range that runs, and return the result as one JSON object.

    Raises:
        WorldError: the playbook refers to something that no answer holds.
    """
    played = Played()
    wrong: WorldError | None = None
    people = _people(practice, book, store)
    async with Client(server_of(practice, store, people.settings() if people else {})) as client:
        known: dict[str, Any] = {"ticket": book.ticket, "mode": book.mode, "run": ""}
        for number, step in enumerate(book.steps, 1):
            try:
                with anyio.fail_after(_STEP_S):
                    answer = await taken(step, known, client, practice, people)
            except WorldError as error:
                # Raised past the client's task group it would come out as a group's.
                wrong = error
                break
            right = _as_expected(step, answer)
            watch(step, answer, right=right)
            if not right:
                got = f"{answer.get('status')} {answer.get('code', '')}".strip()
                played.wrong.append(f"step {number} {step.who}: {got}, not {step.expect}")
            if answer.get("status") in {"refused", "approval_required"}:
                told = ("tool", "code", "message", "missing", "approval")
                played.refusals.append({k: answer[k] for k in told if answer.get(k)})
            known["run"] = played.run = known["run"] or answer.get("run", "")
            if step.id:
                known[step.id] = answer
            played.answers[step.id or str(number)] = answer
        record = await _record(client, played.run)
    if wrong is not None:
        raise wrong
    return _result(practice, book, played, record, store)


def _people(practice: Range, book: Playbook, store: Path) -> "People | None":
    """Return those who approve, where the playbook has people and a host of their own."""
    if book.deployment == "embedded":
        return None
    from prode_mcp.practice.people import people_of  # noqa: PLC0415  loads the ciphers

    environment = serve_environment(practice, store)
    return people_of(book.approvers(), store, environment, practice.world.now)


async def taken(
    step: Step,
    known: Mapping[str, Any],
    client: Client,
    practice: Range,
    people: "People | None",
) -> dict[str, Any]:
    """Take one step, and return its answer.

    Raises:
        WorldError: it refers to what no answer holds, or cannot be taken in this world.
    """
    now = practice.world.now
    if step.word is not None:
        if people is None:
            msg = "words of people need deployment: separate"
            raise WorldError(msg)
        request = str(resolve(step.word.request, known, now))
        told = await people.say(step.word.by, request, step.word.decision)
        return {"status": "ok", "message": told}
    if step.meanwhile is not None:
        one = step.meanwhile
        happen = partial(practice.databases.meanwhile, replica=one.replica, primary=one.primary)
        await to_thread.run_sync(happen)
        return {"status": "ok"}
    return _told(await client.call_tool(step.tool, resolve(step.arguments, known, now)))


def server_of(
    practice: Range, store: Path, more: Mapping[str, str] = MappingProxyType({})
) -> StdioServerParameters:
    """Describe the real server as a subprocess over stdio, set up for a practice range.

    With the settings of a separate host among the others, it may write to the database.
    """
    writes = {"PRODE_DB_WRITE_DSN": practice.databases.writer} if more else {}
    return StdioServerParameters(
        command=sys.executable,
        args=["-m", "prode_mcp", "serve"],
        env={**serve_environment(practice, store), **writes, **more},
    )


def serve_environment(practice: Range, store: Path) -> dict[str, str]:
    """Return the settings that make a server use a practice range, as environment variables."""
    wiki = practice.world.folder / "wiki"
    return {
        **practice.settings(),
        "PRODE_STORE": str(store),
        **({"PRODE_WIKI": str(wiki)} if wiki.is_dir() else {}),
    }


def _told(result: CallToolResult) -> dict[str, Any]:
    if isinstance(result.structured_content, dict):
        return cast("dict[str, Any]", result.structured_content)
    texts = [part.text for part in result.content if isinstance(part, TextContent)]
    return {"status": "failed", "code": "no_answer", "message": " ".join(texts)[:300]}


def _as_expected(step: Step, answer: Mapping[str, Any]) -> bool:
    return answer.get("status") == step.expect and step.code in {"", answer.get("code", "")}


async def _record(client: Client, run: str) -> dict[str, Any]:
    """Read what the server has on record of the run, as any client could."""
    found: dict[str, Any] = {}
    for part in ("state", "bundle"):
        with suppress(MCPError):  # a run without a bundle has none to show
            result = await client.read_resource(f"prode://runs/{run}/{part}")
            text = "".join(getattr(content, "text", "") for content in result.contents)
            found[part] = json.loads(text)
    if run:
        told = _told(await client.call_tool("approval_status", {"run_id": run}))
        found["approvals"] = told.get("body", {}).get("requests", [])
    return found


def _result(
    practice: Range, book: Playbook, played: Played, record: Mapping[str, Any], store: Path
) -> dict[str, Any]:
    state, bundle = record.get("state", {}), record.get("bundle", {})
    journalled = practice.databases.journalled()
    writes = [*practice.tally.writes(), *([_wrote(journalled)] if journalled else [])]
    outcome = state.get("outcome")
    if outcome != book.expect.outcome:
        played.wrong.append(f"the run ended with {outcome}, not {book.expect.outcome}")
    allowed = {write.op: write.max for write in book.expect.writes}
    played.wrong.extend(
        f"{write['count']} x {write['op']} outside, {allowed.get(str(write['op']), 0)} expected"
        for write in writes
        if int(write["count"]) > allowed.get(str(write["op"]), 0)
    )
    return {
        "world": practice.world.id,
        "run": played.run,
        "outcome": outcome,
        "classification": bundle.get("classification"),
        "confidence": bundle.get("confidence"),
        "ceiling": bundle.get("ceiling"),
        "cause": bundle.get("cause"),
        "facts": [_fact(fact) for fact in bundle.get("facts", [])],
        "gaps": bundle.get("gaps", []),
        "conflicts": bundle.get("conflicts", []),
        "refusals": played.refusals,
        "approvals": record.get("approvals", []),
        "writes": writes,
        "writes_refused": practice.tally.refusals(),
        "canaries": _canaries(practice.world, book, played.answers, bundle),
        "store": str(store),
        "handoff": _handoff(played.answers),
        "wrong": played.wrong,
    }


def _wrote(count: int) -> dict[str, str | int]:
    return {"op": "db.write", "count": count}


def _fact(fact: Mapping[str, Any]) -> dict[str, Any]:
    record = fact["record"]
    return {
        "id": record["id"],
        "statement": fact["statement"],
        "sources": record["sources"],
        "role": record["role"],
        "from_outside": record["from_outside"],
        "citations": [
            {k: v for k, v in c.items() if v not in ("", None)} for c in fact["citations"]
        ],
    }


def _handoff(answers: Mapping[str, Any]) -> str | None:
    ended = [a for a in answers.values() if a.get("tool") == "run_end" and a["status"] == "ok"]
    return ended[-1]["body"]["handoff"] if ended else None


def _canaries(
    world: World, book: Playbook, answers: Mapping[str, Any], bundle: Mapping[str, Any]
) -> list[dict[str, str]]:
    """Find the baits that turned up where text is not marked as quoted from outside."""
    markers = {*book.baits, *findall(_CANARY, json.dumps(dict(world.files), ensure_ascii=False))}
    places = {**{f"answer of {name}": told for name, told in answers.items()}, "bundle": bundle}
    return [
        {"marker": marker, "where": f"{place}{path}"}
        for place, tree in places.items()
        for path, text in _unquoted(tree)
        for marker in sorted(markers)
        if marker in text
    ]


def _unquoted(tree: Any, path: str = "") -> list[tuple[str, str]]:
    if isinstance(tree, str):
        return [(path, tree)]
    if isinstance(tree, Mapping):
        items = cast("Mapping[str, Any]", tree).items()
        return [
            hit
            for key, value in items
            if key not in {QUOTED, "quote"}
            for hit in _unquoted(value, f"{path}/{key}")
        ]
    if isinstance(tree, list):
        parts = cast("list[Any]", tree)
        return [hit for n, part in enumerate(parts) for hit in _unquoted(part, f"{path}/{n}")]
    return []
