"""The command line's `init`: mount the server in a client, and take it out again."""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from prode_mcp.clients import CLIENTS, Change, Launch, configured
from prode_mcp.clients.briefs import briefs, kept_back
from prode_mcp.errors import FileError, ProdeError
from prode_mcp.settings import variables_set


def init(
    client: Annotated[str, typer.Argument(metavar="CLIENT", help=", ".join(CLIENTS))],
    *,
    practice: Annotated[
        str, typer.Option("--practice", help="Serve a practice world: no account, no setting.")
    ] = "",
    project: Annotated[Path, typer.Option(help="The project's folder.")] = Path(),
    show: Annotated[
        bool, typer.Option("--print", help="Print the changes; write nothing.")
    ] = False,
    remove: Annotated[bool, typer.Option("--remove", help="Take out what was put there.")] = False,
) -> None:
    """Mount the server in a client: its configuration, the skill, and specialists where it has any.

    What is not ours stays as it is. Variables are named in the file; their values stay where they
    are.
    """
    if client not in CLIENTS:
        typer.echo(f"no client {client[:40]}; there are {', '.join(CLIENTS)}", err=True)
        raise typer.Exit(2)
    chosen, place = CLIENTS[client], project.resolve()
    if not place.is_dir():
        msg = f"{place} is no folder"
        raise FileError(msg)
    change = configured(chosen, place, Path.home(), None if remove else _launch(practice))
    changes = [*([change] if change else []), *briefs(chosen, place, remove=remove)]
    for one in changes:
        typer.echo(one.diff(), nl=False)
    for path in kept_back(chosen, place):
        typer.echo(f"# {path} is not ours and stays", err=True)
    if show:
        return
    for one in changes:
        _write(one)
    done = "is out of" if remove else "is in"
    typer.echo(f"# prode {done} {client}: {len(changes)} file(s)" if changes else "# nothing to do")


def _launch(practice: str) -> Launch:
    """Return how this installation is started, and which settings it is to be given by name."""
    arguments = ("serve", *(("--practice", practice) if practice else ()))
    return Launch(_program(), arguments, () if practice else variables_set())


def _program() -> str:
    """Return the program's name where a shell finds it, and its place where not."""
    own = Path(sys.argv[0])
    found = shutil.which("prode-mcp")
    if found and own.exists() and Path(found).resolve() == own.resolve():
        return "prode-mcp"
    beside = Path(sys.executable).with_name("prode-mcp")
    if beside.exists():
        return str(beside)
    if found:
        return "prode-mcp"
    msg = "this installation has no program prode-mcp; install the package"
    raise ProdeError(msg)


def _write(change: Change) -> None:
    """Write a file as a whole, in its own mode and behind its own link; or take it away."""
    path = change.path.resolve()
    try:
        if change.after is None:
            path.unlink(missing_ok=True)
            _tidy(path.parent)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, delete=False, newline=""
        ) as new:
            new.write(change.after)
        Path(new.name).chmod(mode)
        Path(new.name).replace(path)
    except OSError as error:
        raise FileError(f"{path} cannot be written: {error.strerror}") from None


def _tidy(folder: Path) -> None:
    """Take away folders that this left empty, the skill's own and no other."""
    while folder.name in {"references", "prode-triage"} and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
