"""The skill and the specialists' briefs, as files where a client looks for them."""

from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from prode_mcp.clients import SERVER, Change, Client
from prode_mcp.content import card_of, prompt, shipped
from prode_mcp.contracts import Specialist
from prode_mcp.policy import READS

SKILL: Final = "prode-triage"
_MARK: Final = "Made by prode-mcp init"


def briefs(client: Client, project: Path, *, remove: bool = False) -> list[Change]:
    """Return the files of the skill and of specialists as they are to be; others stay."""
    wanted = dict(_skill(project / client.skills / SKILL))
    if client.agents:
        wanted |= dict(_agents(project / client.agents))
    found: list[Change] = []
    for path, text in wanted.items():
        before = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
        if before and not _is_ours(before):
            continue
        after = None if remove else text
        if before != (after or ""):
            found.append(Change(path, before, after))
    return found


def kept_back(client: Client, project: Path) -> list[Path]:
    """Return files that have our names and are somebody else's: nobody writes over them."""
    wanted = [*dict(_skill(project / client.skills / SKILL))]
    if client.agents:
        wanted += [*dict(_agents(project / client.agents))]
    return [
        path
        for path in wanted
        if path.is_file() and not _is_ours(path.read_text(encoding="utf-8", errors="replace"))
    ]


def _is_ours(text: str) -> bool:
    return _MARK in text or f"name: {SKILL}" in text


def _skill(folder: Path) -> Iterator[tuple[Path, str]]:
    yield from _files(shipped("skills") / SKILL, folder)


def _files(source: Traversable, folder: Path) -> Iterator[tuple[Path, str]]:
    for one in sorted(source.iterdir(), key=lambda path: path.name):
        if one.is_dir():
            yield from _files(one, folder / one.name)
        elif one.name.endswith(".md"):
            text = one.read_text(encoding="utf-8")
            mark = "" if _is_ours(text) else f"\n<!-- {_MARK} -->\n"
            yield folder / one.name, text + mark


def _agents(folder: Path) -> Iterator[tuple[Path, str]]:
    """Write a subagent for each specialist: its card's question and bounds, and only its tools."""
    for specialist in Specialist:
        about = card_of(specialist)
        question = about.partition("Bounds:")[0].removeprefix("Question:").strip()
        tools = ", ".join(f"mcp__{SERVER}__{tool}" for tool in READS[specialist])
        brief = prompt("specialist").replace("{specialist}", specialist)
        body = brief.replace("{question}", "the one that you are given with your run's id")
        yield (
            folder / f"prode-{specialist}.md",
            f"---\nname: prode-{specialist}\n"
            f"description: PRODE's {specialist} specialist. {question}\n"
            f"tools: {tools}\n---\n\n{about}\n\n{body.strip()}\n\n<!-- {_MARK} -->\n",
        )
