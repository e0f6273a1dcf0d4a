"""The command line's `approvals`: what people are asked for, and what they say to it.

A person signs at the terminal itself. No argument, variable or pipe carries a decision or a
secret, and nothing here answers in their place.
"""

import json
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import anyio
import typer

from prode_mcp.approvals.actions import canonical
from prode_mcp.approvals.drawing import CODE_CHARACTERS, DrawingError, Drawn, Row
from prode_mcp.approvals.judging import Word, why_not
from prode_mcp.approvals.keys import Approver, id_of
from prode_mcp.approvals.words import written_word
from prode_mcp.approvers_file import ApproversFile
from prode_mcp.calls import Calls
from prode_mcp.cli_drawing import Seen, brief, console_of, listed, show
from prode_mcp.errors import FileError
from prode_mcp.holding import Holdings
from prode_mcp.key_files import approvers_file, read_approvers
from prode_mcp.process import house_clock, process_name
from prode_mcp.runs.desk import Desk, RequestError, Sheet, refused, whole
from prode_mcp.runs.hearing import Hearing
from prode_mcp.runs.telling import rfc3339
from prode_mcp.settings import Settings, read_settings
from prode_mcp.signers import Signer, openssh_key, sealed_key
from prode_mcp.store.opening import open_ledger
from prode_mcp.terminal import TerminalError, screen, typed_line

T = TypeVar("T")
Decision = Literal["approve", "deny"]

approvals = typer.Typer(
    help="What people are asked to approve, and their answers.", no_args_is_help=True
)

Request = Annotated[
    str, typer.Argument(help="A request's name, or its first 8 characters and more.")
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
KeyFile = Annotated[
    Path | None, typer.Option("--key", help="Your sealed key; the only one in ~/.config/prode.")
]
SshKey = Annotated[
    Path | None, typer.Option("--ssh-key", help="Your SSH key instead: its .pub file.")
]


@approvals.command("list")
def list_requests(
    every: Annotated[bool, typer.Option("--all", help="Those too that no longer wait.")] = False,  # noqa: FBT002  an option has a name
    as_json: Json = False,  # noqa: FBT002
) -> None:
    """Say what waits for a person, in all runs."""
    sheets = [one for one in _at_desk(lambda desk: desk.sheets()) if every or one.is_open]
    if as_json:
        typer.echo(json.dumps({"requests": [_told(one) for one in sheets]}))
        return
    for one in sheets:
        typer.echo(listed(one))
    typer.echo(f"# {len(sheets)} requests", err=True)


@approvals.command("show")
def show_request(request: Request, as_json: Json = False) -> None:  # noqa: FBT002
    """Show one request whole, as who signs it sees it."""
    seen = _at_desk(lambda desk: _see(desk, request))
    if as_json:
        typer.echo(json.dumps(_told_whole(seen)))
        return
    show(console_of(is_terminal=sys.stdout.isatty()), seen)


@approvals.command()
def sign(request: Request, key: KeyFile = None, ssh_key: SshKey = None) -> None:
    """Approve exactly what is shown, at the terminal and with your key's own secret."""
    _answer(request, "approve", key, ssh_key)


@approvals.command()
def deny(request: Request, key: KeyFile = None, ssh_key: SshKey = None) -> None:
    """Deny what is shown; any key of the approvers' file will do."""
    _answer(request, "deny", key, ssh_key)


def _answer(request: str, decision: Decision, key: Path | None, ssh_key: Path | None) -> None:
    seen = _at_desk(lambda desk: _see(desk, request))
    if refusal := refused(seen.sheet, decision):
        raise RequestError(refusal)
    drawn, signer = whole(seen.sheet), _signer(key, ssh_key)
    if decision == "approve":
        _demand_count(signer.entry, drawn)
    with screen() as shown:
        show(console_of(shown, is_terminal=True), seen)
    if decision == "approve":
        _demand_code(drawn)
    said = drawn.statement.model_copy(update={"decision": decision})
    word = written_word(said, signer.sign(canonical(said)))
    judged = _at_desk(lambda desk: desk.say(seen.sheet, word))
    told = {"approve": "signed", "deny": "denied"}[decision]
    typer.echo(f"{told} by {signer.entry.name}; the request stands at {judged.state}: {judged.why}")
    typer.echo("the server takes it in on its next call", err=True)


def _demand_count(entry: Approver, drawn: Drawn) -> None:
    """Say before anybody types a secret that it would be for nothing."""
    settings = read_settings()
    approvers = ApproversFile(settings)
    word = Word(drawn.statement, entry.name, id_of(entry), entry.strength)
    if why := why_not(
        word, drawn.statement, approvers.terms(), approvers.active(house_clock(settings)())
    ):
        raise RequestError(f"this signature would not count: {why}")


def _demand_code(drawn: Drawn) -> None:
    asked = f"To approve, type the last {CODE_CHARACTERS} characters of the act's digest: "
    if typed_line(asked).casefold() != drawn.code:
        raise TerminalError("these are not they; nothing was signed")


def _signer(key: Path | None, ssh_key: Path | None) -> Signer:
    if key is not None and ssh_key is not None:
        raise RequestError("one signature has one key: give --key or --ssh-key")
    settings = read_settings()
    keys = read_approvers(approvers_file(settings)).active(house_clock(settings)())
    return sealed_key(key, keys) if ssh_key is None else openssh_key(ssh_key, keys)


async def _see(desk: Desk, request: str) -> Seen:
    sheets = await desk.sheets()
    sheet = desk.named(sheets, request)
    try:
        evidence = await desk.evidence(sheet)
    except DrawingError as error:
        evidence = (Row("Evidence", str(error)),)
    return Seen(sheet, desk.terms(sheet), evidence, desk.siblings(sheet, sheets))


def _at_desk(work: Callable[[Desk], Awaitable[T]]) -> T:
    """Do a piece of work on the ledger that the settings name, as one process more beside it."""
    return anyio.run(_work, read_settings(), work)


async def _work(settings: Settings, work: Callable[[Desk], Awaitable[T]]) -> T:
    if not settings.store.is_file():
        raise FileError(
            f"there is no ledger at {settings.store}; set PRODE_STORE as the server has it"
        )
    ledger, clock = open_ledger(settings), house_clock(settings)
    calls = Calls(Holdings(ledger, process_name()), clock)
    try:
        return await work(Desk(Hearing(calls, ApproversFile(settings))))
    finally:
        await ledger.close()


def _told(sheet: Sheet) -> dict[str, Any]:
    return {
        "request": sheet.request,
        "run": sheet.run,
        "state": sheet.state or "unreadable",
        "why": sheet.why,
        "kind": sheet.approval.request.act,
        "scope": sheet.drawn.scope if sheet.drawn else None,
        "digest": sheet.approval.request.digest,
        "asked_at": rfc3339(sheet.approval.request.at),
        "not_after": rfc3339(sheet.approval.request.not_after),
    }


def _told_whole(seen: Seen) -> dict[str, Any]:
    drawn = whole(seen.sheet)
    return {
        **_told(seen.sheet),
        "act": _pairs(drawn.act),
        "asked": _pairs((*seen.terms, *drawn.asked)),
        "untrusted_evidence": _pairs(seen.evidence),
        "siblings": [{**_told(one), "brief": brief(one)} for one in seen.siblings],
        "action": drawn.action.model_dump(mode="json"),
        "statement": drawn.statement.model_dump(mode="json"),
    }


def _pairs(rows: tuple[Row, ...]) -> list[dict[str, str]]:
    return [{"label": row.label, "value": row.value} for row in rows]
