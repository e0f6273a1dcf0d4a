"""The text this package ships: tool cards, resources, prompts, skills and the wiki."""

import json
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final, Literal

from prode_mcp.contracts import Answer, Artifact, Bundle, Finding, Inventory, Report
from prode_mcp.events import EVENTS

Folder = Literal["tools", "resources", "prompts", "skills", "wiki"]
_IN_CHECKOUT: Final = {"skills": Path(".agents", "skills")}


def shipped(folder: Folder) -> Traversable:
    """Return a shipped folder: inside the wheel, or beside the package in a checkout."""
    packed = files("prode_mcp") / "_content" / folder
    if packed.is_dir():
        return packed
    return Path(__file__).parent.parent / _IN_CHECKOUT.get(folder, Path(folder))


def cards() -> dict[str, str]:
    """Map each tool's name to the description a model reads.

    Every `## name` heading in `tools/*.md` starts a tool's text.
    """
    found: dict[str, str] = {}
    for card in sorted(shipped("tools").iterdir(), key=lambda path: path.name):
        if card.name.endswith(".md"):
            found |= _sections(card.read_text(encoding="utf-8"))
    return found


def card_of(specialist: str) -> str:
    """Return what a specialist's card says before its tools: its question and its bounds."""
    found = shipped("tools") / f"{specialist}.md"
    if not specialist.isidentifier() or not found.is_file():
        return ""
    return found.read_text(encoding="utf-8").split("\n## ")[0].partition("\n")[2].strip()


def pages(folder: Folder, inner: str = "") -> dict[str, str]:
    """Map the name of each Markdown page in a folder, without its ending, to its text."""
    here = shipped(folder) / inner if inner else shipped(folder)
    return {
        path.name.removesuffix(".md"): path.read_text(encoding="utf-8")
        for path in sorted(here.iterdir(), key=lambda path: path.name)
        if path.name.endswith(".md")
    }


def skills() -> tuple[str, ...]:
    """Return the names of the skills that the package ships."""
    return tuple(
        sorted(path.name for path in shipped("skills").iterdir() if (path / "SKILL.md").is_file())
    )


def schemas() -> dict[str, str]:
    """Map the name of each JSON Schema of the contracts to its text."""
    here = shipped("resources") / "schemas"
    return {
        path.name.removesuffix(".json"): path.read_text(encoding="utf-8")
        for path in sorted(here.iterdir(), key=lambda path: path.name)
        if path.name.endswith(".json")
    }


def contract_schemas() -> dict[str, str]:
    """Make the JSON Schema of each contract that a reader outside may meet."""
    shapes = (Answer, Artifact, Bundle, Finding, Inventory, Report)
    found = {shape.__name__.lower(): shape.model_json_schema() for shape in shapes}
    found["event"] = EVENTS.json_schema()
    return {name: json.dumps(schema, indent=1) + "\n" for name, schema in found.items()}


def prompt(name: str) -> str:
    """Return a prompt's text."""
    return (shipped("prompts") / f"{name}.md").read_text(encoding="utf-8")


def card_page() -> str:
    """Return the page that a client may draw beside an answer on requests."""
    return (shipped("resources") / "card.html").read_text(encoding="utf-8")


def _sections(card: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for section in card.split("\n## ")[1:]:
        name, _, body = section.partition("\n")
        found[name.strip()] = " ".join(body.split())
    return found


def report_page() -> str:
    """Return the template of a run's report."""
    return (shipped("resources") / "report.html").read_text(encoding="utf-8")
