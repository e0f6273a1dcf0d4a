"""The command line's `approvals page`: where people look at requests and sign with a passkey."""

from contextlib import suppress
from typing import Annotated

import typer

from prode_mcp.settings import read_settings


def page(
    port: Annotated[
        int, typer.Option("--port", min=0, max=65_535, help="PRODE_PAGE_PORT if not given.")
    ] = 0,
) -> None:
    """Serve the page to this machine until Ctrl-C."""
    import anyio  # noqa: PLC0415  the page's libraries are for this command alone

    from prode_mcp.web.serving import serve_page  # noqa: PLC0415

    settings = read_settings()
    if port and port != settings.page_port:
        # An origin has its port, so the server has to know which one is ours.
        typer.echo(
            f"what is signed here counts only where PRODE_PAGE_PORT is {port}: set it for the "
            "server too",
            err=True,
        )
        settings = settings.model_copy(update={"page_port": port})

    def ready(origin: str, code: str) -> None:
        typer.echo(f"the page is at {origin}")
        typer.echo(f"to add a passkey there, type {code}")

    async def serve() -> None:
        await serve_page(settings, ready=ready)

    with suppress(KeyboardInterrupt):
        anyio.run(serve)
