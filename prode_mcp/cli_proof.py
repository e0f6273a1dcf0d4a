"""Commands for a reviewer: take a run out of the ledger, and check one without trusting anybody."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from prode_mcp.contracts import RunId
from prode_mcp.errors import FileError, ProdeError
from prode_mcp.proof.files import read_export
from prode_mcp.proof.trust import Trust, read_trust
from prode_mcp.unseen import visible

FAILED = 1
"""The exit status of `verify` where a check fails."""


def export(
    run: Annotated[str, typer.Argument(metavar="RUN", help="A run's id, PRD-2318-r1.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="A new folder, or a new .zip.")],
) -> None:
    """Take a run out of the ledger: its record, its blobs, and an envelope over all of it."""
    import anyio  # noqa: PLC0415

    from prode_mcp.approvers_file import ApproversFile  # noqa: PLC0415
    from prode_mcp.proof.exporting import Exported, write_export  # noqa: PLC0415
    from prode_mcp.proof.exporting import export as taken  # noqa: PLC0415
    from prode_mcp.proof.server_key import server_key  # noqa: PLC0415
    from prode_mcp.settings import read_settings  # noqa: PLC0415
    from prode_mcp.store.opening import open_ledger  # noqa: PLC0415

    async def work() -> Exported:
        settings = read_settings()
        ledger = open_ledger(settings)
        terms = ApproversFile(settings).terms()
        try:
            return await taken(ledger, RunId(run), server_key(), terms=terms)
        finally:
            await ledger.close()

    made = anyio.run(work)
    write_export(made, out)
    typer.echo(f"wrote {out}: {len(made.files)} files")
    for digest, why in made.withheld:
        typer.echo(visible(f"# {digest[:12]} stayed behind: {why}"), err=True)


def trust(
    withheld: Annotated[
        list[str], typer.Option("--withheld", help="A blob that you agree to leave out.")
    ] = [],  # noqa: B006  typer's own form of a list
) -> None:
    """Print this server's trust file: keep it where reviewers have it, and not beside exports."""
    from prode_mcp.proof.here import trust_here  # noqa: PLC0415
    from prode_mcp.proof.server_key import server_key  # noqa: PLC0415
    from prode_mcp.settings import read_settings  # noqa: PLC0415

    public = server_key().public_key().public_bytes_raw()
    typer.echo(json.dumps(trust_here(read_settings(), public, withheld), indent=1))


def verify_export(
    path: Annotated[Path, typer.Argument(metavar="EXPORT", help="A folder or a zip.")],
    trusted: Annotated[Path, typer.Option("--trust", help="The trust file, from elsewhere.")],
    *,
    quoted: Annotated[
        list[str],
        typer.Option("--quoted", help="The record's hash as it stands on the ticket or in the PR."),
    ] = [],  # noqa: B006  typer's own form of a list
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Check an export offline, line by line; exits with 1 if a check fails, 2 if it is no export."""
    import anyio  # noqa: PLC0415

    from prode_mcp.proof.verifying import verified  # noqa: PLC0415  loads the engines

    found = anyio.run(verified, read_export(path), _trust(trusted), quoted)
    if as_json:
        typer.echo(json.dumps([one._asdict() for one in found], ensure_ascii=False))
    else:
        for one in found:
            place = f" (event {one.seq})" if one.seq else ""
            typer.echo(visible(f"{one.verdict:13} {one.check:4} {one.what}{place}"))
    if any(one.verdict == "FAIL" for one in found):
        raise typer.Exit(FAILED)


def _trust(path: Path) -> Trust:
    try:
        tree: Any = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise FileError(f"{path} cannot be read: {error.strerror}") from None
    except ValueError:
        raise ProdeError(f"{path} is no JSON") from None
    return read_trust(tree)
