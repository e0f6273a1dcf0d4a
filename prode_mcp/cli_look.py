"""A first look for a person: what the baseline questions say of a ticket, in plain lines."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import typer

from prode_mcp.errors import ProdeError
from prode_mcp.settings import Settings, read_settings, settings_of, wall_clock
from prode_mcp.trees import as_list, as_mapping
from prode_mcp.unseen import visible


def first_look(
    ticket: Annotated[str, typer.Argument(help="A ticket's key, PRD-2318.")],
    practice_world: Annotated[
        str, typer.Option("--practice", help="Look at a practice world instead of production.")
    ] = "",
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Ask the baseline questions about a ticket; nothing is written anywhere, no run is left."""
    import anyio  # noqa: PLC0415

    with TemporaryDirectory(prefix="prode-") as folder:
        store = Path(folder) / "ledger.db"
        if practice_world:
            from prode_mcp.practice.demo import serve_environment  # noqa: PLC0415
            from prode_mcp.practice.range import start_all  # noqa: PLC0415
            from prode_mcp.practice.world import world_of_today  # noqa: PLC0415

            with start_all(world_of_today(practice_world, wall_clock())) as range_:
                told = anyio.run(_look, settings_of(serve_environment(range_, store)), ticket)
        else:
            told = anyio.run(_look, read_settings().model_copy(update={"store": store}), ticket)
    typer.echo(json.dumps(told, ensure_ascii=False) if as_json else "\n".join(_lines(told)))


async def _look(settings: Settings, ticket: str) -> dict[str, Any]:
    """Open a dry run in a ledger of its own, and return what its first look says.

    Raises:
        ProdeError: the ticket cannot be read.
    """
    from mcp import Client  # noqa: PLC0415  half a second that a person's other commands save

    from prode_mcp.server import create_server  # noqa: PLC0415

    server = create_server(settings.model_copy(update={"first_look": True}))
    async with Client(server) as client:
        result = await client.call_tool("run_open", {"ticket": ticket, "mode": "dry_run"})
    answer = as_mapping(result.structured_content)
    if answer.get("status") != "ok":
        needs = [str(as_mapping(n).get("what", "")) for n in as_list(answer.get("missing"))]
        raise ProdeError("; ".join([str(answer.get("message", "no answer")), *needs]))
    body = as_mapping(answer["body"])
    return {"ticket": ticket, "sources": body["sources"], **as_mapping(body["first_look"])}


def _lines(told: dict[str, Any]) -> list[str]:
    window = as_list(told.get("window"))
    facts = [str(as_mapping(one).get("says", "")) for one in as_list(told.get("facts"))]
    asked = [as_mapping(one) for one in as_list(told.get("open"))]
    blocked = [
        f"{as_mapping(one).get('source')}: {as_mapping(one).get('why')}"
        for one in as_list(told.get("sources"))
        if not as_mapping(one).get("available")
    ]
    gaps = [*map(str, as_list(told.get("gaps"))), *blocked]
    lines = [
        f"{told['ticket']}, {window[0]} to {window[1]}",
        *(f"  {fact}" for fact in facts),
        *(["Not known"] if gaps else []),
        *(f"  {gap}" for gap in gaps),
        "Open",
        *(
            f"  {one.get('question')}  {str(one.get('call', '')).partition(' ')[0]}"
            for one in asked
        ),
    ]
    return [visible(line) for line in lines]
