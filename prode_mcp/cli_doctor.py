"""The command line's `doctor`: what this installation can ask, and what goes around it."""

import json
from typing import Annotated

import typer

from prode_mcp.redaction import redact_text
from prode_mcp.settings import read_settings
from prode_mcp.unseen import visible

WARNED, BROKEN = 1, 2
"""Exit statuses: something is wider than it should be, or a source that is set does not answer."""


def doctor(
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Ask each source who we are there and what its credential could do; list the ways around.

    Exits with 0 if all is well, 1 with a warning, 2 if a source that is set does not answer. It
    prints no secret and changes nothing.
    """
    import anyio  # noqa: PLC0415  a server's libraries are for this command alone

    from prode_mcp.server.doctor import Diagnosis, diagnose  # noqa: PLC0415
    from prode_mcp.server.sources import Sources  # noqa: PLC0415

    sources = Sources(read_settings())

    async def look() -> Diagnosis:
        try:
            return await diagnose(sources)
        finally:
            await sources.close()

    found = anyio.run(look)
    if as_json:
        typer.echo(redact_text(json.dumps(found.model_dump(mode="json"), ensure_ascii=False)))
    else:
        for one in found.sources:
            head = f"{one.source:13} {one.state:8} {one.account}".rstrip()
            typer.echo(visible(redact_text(head)))
            for line in one.says:
                typer.echo(visible(redact_text(f"  {line}")))
        typer.echo(f"{found.gated}: ways to write beside this server: {len(found.ways_around)}")
        for way in found.ways_around:
            typer.echo(visible(redact_text(f"  {way.what}")))
        typer.echo(", ".join(f"{name} {number}" for name, number in found.versions))
    if found.is_broken:
        raise typer.Exit(BROKEN)
    if found.is_warned:
        raise typer.Exit(WARNED)
