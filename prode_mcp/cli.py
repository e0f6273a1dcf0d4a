"""The command line: serve, practise, play a world, redact, approve."""

import codecs
import json
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from prode_mcp import __version__
from prode_mcp.cli_accept import accept
from prode_mcp.cli_approvals import approvals
from prode_mcp.cli_approvers import approver
from prode_mcp.cli_calibration import calibration
from prode_mcp.cli_doctor import doctor
from prode_mcp.cli_init import init
from prode_mcp.cli_look import first_look
from prode_mcp.cli_page import page
from prode_mcp.cli_proof import export, trust, verify_export
from prode_mcp.cli_replay import replay
from prode_mcp.cli_runs import run as run_commands
from prode_mcp.cli_runs import runs
from prode_mcp.cli_store import store
from prode_mcp.cli_wiki import learning, wiki
from prode_mcp.cli_work import work
from prode_mcp.content import contract_schemas
from prode_mcp.errors import FileError, ProdeError
from prode_mcp.redaction import redactor_for
from prode_mcp.settings import read_settings, settings_of, wall_clock

if TYPE_CHECKING:
    from prode_mcp.sources.database import Database

app = typer.Typer(
    help="An MCP server that makes a coding agent a production engineer.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
practice = typer.Typer(help="A simulated production to try things in.", no_args_is_help=True)
app.add_typer(practice, name="practice")
db = typer.Typer(help="The read-only gate in front of a PostgreSQL database.", no_args_is_help=True)
app.add_typer(db, name="db")
app.add_typer(approver, name="approver")
approvals.command()(page)
app.command()(init)
app.command()(doctor)
app.command()(export)
app.command()(trust)
app.command("verify")(verify_export)
app.command()(replay)
app.command()(accept)
app.command()(calibration)
app.command()(first_look)
app.command()(runs)
app.command()(work)
app.add_typer(run_commands, name="run")
app.add_typer(store, name="store")
app.add_typer(wiki, name="wiki")
app.add_typer(learning, name="learning")
app.add_typer(approvals, name="approvals")

Dsn = Annotated[
    str, typer.Option("--dsn", help="libpq URL or key=value text; PRODE_DB_DSN if not given.")
]
WorldName = Annotated[str, typer.Argument(help="A shipped world, or a folder of the schema.")]


def run() -> int:
    """Run the command line; a failure of ours is one line on stderr and exit status 2."""
    try:
        app()
    except ProdeError as error:
        Console(stderr=True).print(str(error), style="red", highlight=False, markup=False)
        return 2
    return 0


@app.command()
def version() -> None:
    """Print the version."""
    typer.echo(__version__)


@app.command()
def serve(
    practice_world: Annotated[
        str, typer.Option("--practice", help="Serve over a practice world instead of production.")
    ] = "",
) -> None:
    """Serve over stdio until the client goes away."""
    # Each command opens what it needs: a person who signs waits for no server and no twin.
    from prode_mcp.server import serve as serve_stdio  # noqa: PLC0415

    if not practice_world:
        serve_stdio(read_settings())
        return
    from prode_mcp.practice.demo import serve_environment  # noqa: PLC0415
    from prode_mcp.practice.range import start_all  # noqa: PLC0415
    from prode_mcp.practice.world import world_of_today  # noqa: PLC0415

    with (
        TemporaryDirectory(prefix="prode-") as folder,
        start_all(world_of_today(practice_world, wall_clock())) as range_,
    ):
        serve_stdio(settings_of(serve_environment(range_, Path(folder) / "ledger.db")))


@practice.command()
def up(world: WorldName) -> None:
    """Start a world's twins and print the settings to use them with; Ctrl-C stops them."""
    from prode_mcp.practice.demo import serve_environment  # noqa: PLC0415
    from prode_mcp.practice.range import start_all  # noqa: PLC0415
    from prode_mcp.practice.world import world_of_today  # noqa: PLC0415

    with start_all(world_of_today(world, wall_clock())) as range_:
        typer.echo(f"# {range_.world.id}: {range_.world.title}")
        for name, value in serve_environment(range_, Path(".prode", "practice.db")).items():
            typer.echo(f"export {name}={value}")
        typer.echo(f"# writes so far: {range_.url}/practice/writes")
        stop = threading.Event()
        signal.signal(signal.SIGTERM, lambda _signal, _frame: stop.set())
        try:
            stop.wait()
        except KeyboardInterrupt:
            typer.echo("# stopped")


@app.command()
def demo(
    world: Annotated[str, typer.Argument(help="A shipped world.")] = "",
    world_folder: Annotated[str, typer.Option("--world", help="A world's folder.")] = "",
    playbook: Annotated[Path | None, typer.Option(help="A playbook for it.")] = None,
    store: Annotated[Path | None, typer.Option(help="Where the run's ledger goes.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,  # noqa: FBT002  an option has a name
) -> None:
    """Play a world from ticket to outcome, and say whether it went as its playbook expects."""
    name = world_folder or world
    if not name:
        typer.echo("name a world, or give --world DIR --playbook FILE", err=True)
        raise typer.Exit(2)
    if as_json:
        from prode_mcp.practice.demo import play  # noqa: PLC0415

        result = play(name, playbook=playbook, store=store)
        typer.echo(json.dumps(result, ensure_ascii=False))
    else:
        result = _show(name, playbook, store)
    if result["wrong"]:
        raise typer.Exit(1)


@app.command()
def redact(
    file: Annotated[Path | None, typer.Argument(help="A text file; without it, stdin.")] = None,
    explain: Annotated[  # noqa: FBT002  an option has a name
        bool, typer.Option("--explain", help="Say what would go, by line, kind and rule; no text.")
    ] = False,
) -> None:
    """Take secrets and personal data out of a text, as the server does before it stores any."""
    from prode_mcp.redaction.stream import Stream  # noqa: PLC0415  loads the engine

    redactor = redactor_for()
    stream = Stream(redactor)
    for piece in _pieces(file):
        clean = stream.feed(piece)
        if not explain:
            sys.stdout.write(clean)
    rest = stream.close()
    if not explain:
        sys.stdout.write(rest)
        return
    for place in stream.taken:
        typer.echo(f"{place.line}\t{place.kind}\t{place.rule}")
    typer.echo(f"# {len(stream.taken)} taken by rule set {redactor.rules}", err=True)


def _pieces(file: Path | None) -> Iterator[str]:
    """Yield a file's text as it is read, or that of stdin; bytes that are no UTF-8 are marked."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    try:
        with nullcontext(sys.stdin.buffer) if file is None else file.open("rb") as source:
            while block := source.read(1 << 16):
                yield decoder.decode(block)
    except OSError as error:
        raise FileError(f"{file or 'stdin'} cannot be read: {error.strerror}") from None
    yield decoder.decode(b"", final=True)


@app.command()
def schemas(folder: Annotated[Path, typer.Argument(help="Where they go.")]) -> None:
    """Write the contracts' JSON Schemas."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in contract_schemas().items():
        (folder / f"{name}.json").write_text(text, encoding="utf-8")


@db.command("try")
def db_try(
    dsn: Dsn = "",
    *,
    accept_primary: Annotated[
        bool,
        typer.Option(
            "--accept-primary",
            help="For a test server: take a primary, and a role that may write.",
        ),
    ] = False,
) -> None:
    """Answer each JSON line {"sql": ...} on stdin with one line: its verdict, and its rows."""
    import anyio  # noqa: PLC0415  the database's libraries are for these commands alone

    from prode_mcp.sources.database.trial import try_lines  # noqa: PLC0415

    database = _database(dsn, accept_primary=accept_primary)

    async def run_lines() -> None:
        try:
            await try_lines(database, sys.stdin.buffer, _tell)
        finally:
            await database.close()

    anyio.run(run_lines)


@db.command()
def selfcheck(dsn: Dsn = "") -> None:
    """Say who and where we are in the database, and why it may not be asked, if so."""
    import anyio  # noqa: PLC0415

    database = _database(dsn)

    async def stand_there() -> bool:
        try:
            standing = await database.standing()
            typer.echo(standing.told)
            for why in standing.closing:
                typer.echo(f"closed: {why}")
            for why in (*standing.warnings, *(await database.prover()).catalog.warnings):
                typer.echo(f"warning: {why}")
            return not standing.closing
        finally:
            await database.close()

    if not anyio.run(stand_there):
        raise typer.Exit(1)


@db.command()
def classify(dsn: Dsn = "") -> None:
    """Print what each column is taken for, to be confirmed or overruled in PRODE_DB_CLASSES."""
    import anyio  # noqa: PLC0415

    from prode_mcp.sources.database.trial import classified  # noqa: PLC0415

    database = _database(dsn)

    async def columns() -> list[str]:
        try:
            return classified(await database.columns())
        finally:
            await database.close()

    for line in anyio.run(columns):
        typer.echo(line)


def _database(dsn: str, *, accept_primary: bool = False) -> "Database":
    from prode_mcp.sources.database.configured import database_of  # noqa: PLC0415

    settings = read_settings()
    if not dsn and not settings.db_dsn.get_secret_value():
        typer.echo("give --dsn, or set PRODE_DB_DSN", err=True)
        raise typer.Exit(2)
    return database_of(settings, dsn=dsn, accept_primary=accept_primary, accept_role=accept_primary)


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _show(name: str, playbook: Path | None, store: Path | None) -> dict[str, Any]:
    from prode_mcp.practice.demo import play  # noqa: PLC0415
    from prode_mcp.practice.show import Show  # noqa: PLC0415

    show = Show(Console(highlight=False))
    show.begin(name)
    result = play(name, playbook=playbook, store=store, watch=show.step)
    show.end(result)
    return result
