"""The command line's `approver`: who may sign, in the file that PRODE_APPROVERS names.

A passkey is enrolled on the page, where the browser is.
"""

import json
import secrets
from pathlib import Path
from typing import Annotated, Any

import typer

from prode_mcp.approvals.approvers import Approver, id_of, read_approver
from prode_mcp.approvals.keys import Keys, keys_of
from prode_mcp.approvals.signing.shapes import PassphraseError, Scheme
from prode_mcp.approvals.strengths import Strength
from prode_mcp.errors import FileError
from prode_mcp.key_files import approvers_file, read_approvers, write_approvers, write_sealed
from prode_mcp.settings import read_settings, wall_clock
from prode_mcp.terminal import typed_passphrase

approver = typer.Typer(help="Who may approve, and with which key.", no_args_is_help=True)
add = typer.Typer(help="Add a key to the approvers' file.", no_args_is_help=True)
approver.add_typer(add, name="add")

Name = Annotated[str, typer.Option("--name", help="A handle, as in `ines`; no mail address.")]
_LARGEST_KEY = 20_000


@add.command("ssh")
def add_ssh(
    name: Name,
    key: Annotated[Path, typer.Option("--key", help="The public key: a .pub file.")],
    *,
    verify_required: Annotated[
        bool,
        typer.Option("--verify-required", help="Take no signature without its PIN or biometric."),
    ] = False,
) -> None:
    """Add an SSH key; only one on a security key counts for more than a note."""
    entry = _entry(name, "ssh", key=_line(key), verify_required=verify_required)
    _put(_known().with_added(entry))
    _tell_added(entry)


@add.command("passphrase")
def add_passphrase(
    name: Name,
    file: Annotated[
        Path | None,
        typer.Option("--file", help="Where the sealed key goes; ~/.config/prode/NAME.key if not."),
    ] = None,
) -> None:
    """Make a key that only a passphrase opens; it is asked for at the terminal, twice."""
    from prode_mcp.approvals.signing.passphrase import (  # noqa: PLC0415  loads the ciphers
        SALT_BYTES,
        SEED_BYTES,
        seal,
    )

    known = _known()
    seed, salt = secrets.token_bytes(SEED_BYTES), secrets.token_bytes(SALT_BYTES)
    sealed, public = seal(_new_passphrase(), seed=seed, salt=salt)
    entry = _entry(name, "passphrase", key=public)
    keys = known.with_added(entry)
    place = file or Path.home() / ".config" / "prode" / f"{entry.name}.key"
    write_sealed(place, sealed)
    _put(keys)
    typer.echo(f"the sealed key is in {place}; without it or its passphrase nothing can be signed")
    _tell_added(entry)


@approver.command("list")
def list_approvers(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,  # noqa: FBT002  an option has a name
) -> None:
    """Say whose keys count, and how much."""
    keys = read_approvers(approvers_file(read_settings()))
    now = wall_clock()
    rows = [{**_row(one), "is_active": one.is_active(now)} for one in keys.approvers]
    if as_json:
        typer.echo(json.dumps({"approvers": rows, "digest": keys.digest()}))
        return
    for row in map(_row, keys.approvers):
        since = f"revoked {row['revoked']}" if row["revoked"] else f"since {row['added']}"
        typer.echo(f"{row['name']}\t{row['scheme']}\t{row['strength']}\t{since}\t{row['key'][:16]}")
    typer.echo(f"# {len(rows)} keys, digest {keys.digest()}", err=True)


@approver.command()
def revoke(
    name: Annotated[str, typer.Argument(help="Whose keys.")],
    scheme: Annotated[
        str, typer.Option("--scheme", help="Only this one: ssh, passphrase or passkey.")
    ] = "",
) -> None:
    """Let a name's keys count no more, from today on; they stay in the file as revoked."""
    chosen: dict[str, Scheme | None] = {
        "": None, "ssh": "ssh", "passphrase": "passphrase", "passkey": "passkey",
    }  # fmt: skip
    if scheme not in chosen:
        typer.echo("--scheme is ssh, passphrase or passkey", err=True)
        raise typer.Exit(2)
    keys = read_approvers(approvers_file(read_settings()))
    _put(keys.with_revoked(name, scheme=chosen[scheme], on=wall_clock().date()))
    typer.echo(f"revoked from today on; {_NEXT}")


_NEXT = "commit the approvers' file for it to count where others read it"


def _known() -> Keys:
    """Return the keys there are; the first one makes the file."""
    path = approvers_file(read_settings())
    return read_approvers(path) if path.exists() else keys_of(())


def _put(keys: Keys) -> None:
    write_approvers(approvers_file(read_settings()), keys)


def _entry(name: str, scheme: Scheme, **fields: Any) -> Approver:
    day = wall_clock().date().isoformat()
    told = {"name": name, "scheme": scheme, "added": day, **fields}
    return read_approver(told, where="the new entry")


def _row(one: Approver) -> dict[str, str]:
    return {
        "name": one.name,
        "scheme": one.scheme,
        "strength": _short(one.strength),
        "added": one.added,
        "revoked": one.revoked,
        "key": id_of(one),
    }


def _short(strength: Strength) -> str:
    return f"S{strength.value}"


def _tell_added(entry: Approver) -> None:
    typer.echo(f"added {entry.name}'s {entry.scheme} key, {_short(entry.strength)}; {_NEXT}")
    if entry.strength <= Strength.PLAIN_KEY:
        typer.echo("an agent of keys signs with it and asks nobody, so it is only a note", err=True)


def _line(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST_KEY).decode("utf-8", "replace")
    except OSError as error:
        raise FileError(f"{path} cannot be read: {error.strerror}") from None


def _new_passphrase() -> str:
    first = typed_passphrase("a new passphrase, of at least 12 characters: ")
    if typed_passphrase("the same again: ") != first:
        raise PassphraseError("the two differ; nothing was made")
    return first
