"""The command line's `work`: look after the runs that sleep, without a client."""

import logging
import sys
from contextlib import suppress
from typing import Annotated

import typer

from prode_mcp import telemetry
from prode_mcp.settings import read_settings, told_as


def work(
    *,
    once: Annotated[
        bool, typer.Option("--once", help="Do what is due now, and leave; for cron.")
    ] = False,
) -> None:
    """Watch ended runs and wake sleeping ones, beside any number of servers on the same ledger."""
    import anyio  # noqa: PLC0415  a server's libraries are for this command alone

    from prode_mcp.server import assembled  # noqa: PLC0415

    logging.basicConfig(stream=sys.stderr, level=logging.WARNING)
    telemetry.start(told_as())
    built = assembled(read_settings())

    async def look_after() -> None:
        try:
            if not once:
                typer.echo(f"looking after the runs in {built.ledger.place}; Ctrl-C ends it")
                await built.worker.run(0)
            wants = await built.worker.turn()
            typer.echo(f"next due {wants:%Y-%m-%dT%H:%M:%SZ}" if wants else "nothing is due later")
        finally:
            with anyio.CancelScope(shield=True):
                await built.close()

    with suppress(KeyboardInterrupt):
        anyio.run(look_after)
