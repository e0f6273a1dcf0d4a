"""Commands for a ledger's place: bring it up, check it, copy a file into a team's database."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from prode_mcp.errors import ProdeError, StoreError
from prode_mcp.settings import Settings, read_settings, settings_of
from prode_mcp.store.raw import RawLedger

store = typer.Typer(
    help="The ledger's place: a file, or a team's PostgreSQL.", no_args_is_help=True
)

To = Annotated[str, typer.Option("--to", help="postgres://role@host/database, or a file.")]


@store.command()
def migrate(
    grant_to: Annotated[
        str, typer.Option("--grant-to", help="A role that serves: it may read and add.")
    ] = "",
) -> None:
    """Bring the schema of `PRODE_STORE` up, as the role that owns it."""
    from prode_mcp.store.migrations import VERSION  # noqa: PLC0415

    settings = read_settings()

    async def work(ledger: RawLedger) -> None:
        await ledger.blob_count()
        typer.echo(f"{ledger.place}: schema {VERSION}")
        if grant_to:
            await _grant(settings, grant_to)
            typer.echo(f"{grant_to} may read, and add events and blobs")

    _with(settings, work)


@store.command()
def check() -> None:
    """Read every chain of `PRODE_STORE` to its end; the exit status is 1 where one is broken."""
    settings = read_settings()
    broken: list[str] = []

    async def work(ledger: RawLedger) -> None:
        runs = events = 0
        async for run, _ in ledger.every_run():
            try:
                events += len(await ledger.read(run))
            except StoreError as error:
                broken.append(str(error))
            runs += 1
        typer.echo(
            f"{ledger.place}: {runs} runs, {events} events, {await ledger.blob_count()} blobs"
        )
        for why in (*broken, *await _loose(settings)):
            typer.echo(why)

    _with(settings, work)
    if broken:
        raise typer.Exit(1)


@store.command("copy")
def copy_to(to: To) -> None:
    """Copy the ledger of `PRODE_STORE` into another, and compare both; again, it goes on."""
    from prode_mcp.store.copying import compare, copy  # noqa: PLC0415
    from prode_mcp.store.opening import open_ledger  # noqa: PLC0415

    wrong: list[str] = []

    async def work(source: RawLedger) -> None:
        target = open_ledger(settings_of({"PRODE_STORE": to}))
        try:
            told = await copy(source, target)
            typer.echo(
                f"{told.runs} runs: {told.events} events copied, {told.stood} stood there;"
                f" {told.blobs} blobs copied"
            )
            wrong.extend(await compare(source, target))
            typer.echo("\n".join(wrong) or f"{target.place} has the same chains")
        finally:
            await target.close()

    _with(read_settings(), work)
    if wrong:
        raise typer.Exit(1)


def _with(settings: Settings, work: Callable[[RawLedger], Awaitable[None]]) -> None:
    """Open the ledger, do the work, and close it.

    Raises:
        ProdeError: there is no ledger there, or it cannot be used.
    """
    import anyio  # noqa: PLC0415

    from prode_mcp.store.opening import open_ledger  # noqa: PLC0415

    if not settings.store_dsn.get_secret_value() and not Path(settings.store).exists():
        msg = f"there is no ledger at {settings.store}; set PRODE_STORE"
        raise ProdeError(msg)

    async def run() -> None:
        ledger = open_ledger(settings)
        try:
            await work(ledger)
        finally:
            await ledger.close()

    anyio.run(run)


async def _grant(settings: Settings, role: str) -> None:
    from prode_mcp.store.migrations import grant  # noqa: PLC0415

    async def work(db: Any) -> None:
        await grant(db, role)

    await _on(settings, work)


async def _loose(settings: Settings) -> list[str]:
    """Say what the role that serves could do and should not."""
    from prode_mcp.store.migrations import standing_of  # noqa: PLC0415

    found: list[str] = []

    async def work(db: Any) -> None:
        standing = await standing_of(db)
        found.extend(f"warning: {standing.role} could {what}" for what in standing.loose)

    await _on(settings, work)
    return found


async def _on(settings: Settings, work: Callable[[Any], Awaitable[None]]) -> None:
    """Work on the database itself, where the ledger is one.

    Raises:
        StoreError: it refused.
    """
    from prode_mcp.store.postgres import PostgresLedger  # noqa: PLC0415

    if dsn := settings.store_dsn.get_secret_value():
        await PostgresLedger(dsn).administer(work)
