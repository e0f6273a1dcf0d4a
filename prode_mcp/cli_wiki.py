"""Commands for the wiki and what runs propose to learn: a person writes, reviews and promotes."""

import getpass
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import typer

from prode_mcp.errors import FileError, ProdeError
from prode_mcp.process import house_clock, process_name
from prode_mcp.redaction import redactor_for
from prode_mcp.settings import Settings, read_settings
from prode_mcp.terminal import screen, typed_line
from prode_mcp.unseen import visible
from prode_mcp.wiki import Wiki
from prode_mcp.wiki.inbox import Inbox, Kept
from prode_mcp.wiki.linting import lint as lint_pages
from prode_mcp.wiki.pages import Page, read_page, written

T = TypeVar("T")
wiki = typer.Typer(
    help="The team's own pages: where to look, never what is true.", no_args_is_help=True
)
learning = typer.Typer(help="What runs propose to learn.", no_args_is_help=True)

Json = Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")]
Folder = Annotated[Path | None, typer.Argument(help="A folder of pages; PRODE_WIKI if not given.")]


@wiki.command()
def lint(folder: Folder = None, *, as_json: Json = False) -> None:
    """Say what is wrong with pages: dead links, expired, unowned, contradictory, personal data."""
    settings = read_settings()
    pages = Wiki(_folder(folder, settings)).every()
    redactor = redactor_for()
    found = lint_pages(
        pages, house_clock(settings)().date(), lambda text: tuple(redactor.redact(text).counts)
    )
    for one in found:
        line = json.dumps(one._asdict()) if as_json else f"{one.page}: {one.rule}: {one.what}"
        typer.echo(visible(line))
    if not as_json:
        typer.echo(f"{len(pages)} pages, {len(found)} problems")
    if found:
        raise typer.Exit(1)


@wiki.command()
def new(
    name: Annotated[str, typer.Argument(help="The page's name, like its system: onboarding-api.")],
    owner: Annotated[str, typer.Option(help="The team or role that owns the system.")] = "",
    folder: Annotated[Path | None, typer.Option(help="PRODE_WIKI if not given.")] = None,
) -> None:
    """Write a page to fill in; it counts as reviewed by nobody."""
    place = _folder(folder, read_settings())
    path = place / f"{_plain_name(name)}.md"
    if path.exists():
        msg = f"{path} is there already"
        raise FileError(msg)
    page = Page(name=name, title=name, systems=(name,), owner=owner, body=_TEMPLATE)
    _write(path, written(page))
    typer.echo(f"wrote {path}; say what it is of, and set `reviewed` when it is right")


_TEMPLATE = """Logs: . Dashboards: . Deployed by: .

Where to look first, and what was seen before. No person's name, no customer, no secret."""


@learning.command("list")
def list_candidates(*, as_json: Json = False) -> None:
    """List what waits for a person's judgement."""

    async def work(inbox: Inbox) -> list[Kept]:
        return await inbox.waiting()

    for one in _with_inbox(work):
        if as_json:
            told = {"key": one.key, **one.candidate.model_dump(mode="json")}
            typer.echo(json.dumps(told, ensure_ascii=False))
        else:
            typer.echo(visible(f"{one.key[:12]}  {one.candidate.run}  {one.candidate.title}"))


@learning.command()
def review(
    key: Annotated[
        str, typer.Argument(help="A candidate's key, its first 8 digits and more.")
    ] = "",
    reviewer: Annotated[
        str, typer.Option("--as", help="Who you are; your login if not given.")
    ] = "",
) -> None:
    """Judge what runs propose, one by one, at the terminal: promote it to a page, or turn it down."""
    settings = read_settings()
    place = _folder(None, settings)
    who = reviewer or getpass.getuser()

    async def waiting(inbox: Inbox) -> list[Kept]:
        return await inbox.waiting()

    found = [one for one in _with_inbox(waiting) if one.key.startswith(key)]
    if not found:
        msg = "nothing waits under that name" if key else "nothing waits"
        raise ProdeError(msg)
    for one in found:
        _judge(one, place, who, settings)


def _judge(one: Kept, place: Path, who: str, settings: Settings) -> None:
    """Show a candidate at the terminal itself, and do what is typed there."""
    with screen() as shown:
        shown.write("\n".join(visible(line) for line in _lines(one)) + "\n")
    answer = typed_line("page to write it to, x to turn it down, Enter to leave it: ")
    if not answer:
        return
    today = house_clock(settings)().date()
    if answer == "x":
        _decide(one, "rejected", who, "")
        return
    name = _plain_name(answer)
    path = place / f"{name}.md"
    before = read_page(name, path.read_text(encoding="utf-8")) if path.exists() else None
    page = one.promoted(name, before, who, today)
    redactor = redactor_for()
    if problems := lint_personal(page, redactor.redact(page.body).counts):
        raise ProdeError(problems)
    _write(path, written(page))
    _decide(one, "promoted", who, name)
    typer.echo(f"wrote {path}; it names {one.candidate.run} and {who}")


def lint_personal(page: Page, counts: Any) -> str:
    """Say what keeps a page from being written; empty where nothing does."""
    kinds = ", ".join(sorted(counts))
    return f"{page.name} would hold {kinds}; nothing was written" if kinds else ""


def _decide(one: Kept, decision: Literal["promoted", "rejected"], who: str, page: str) -> None:
    async def work(inbox: Inbox) -> None:
        await inbox.decide(one.key, decision, who, page)

    _with_inbox(work)


def _lines(one: Kept) -> list[str]:
    told = one.candidate
    return [
        "",
        f"{told.title}  ({told.why}, {told.run}, {one.key[:12]})",
        *([f"systems: {', '.join(told.systems)}"] if told.systems else []),
        *([f"symptoms: {', '.join(told.symptoms)}"] if told.symptoms else []),
        *([f"page: {told.page}"] if told.page else []),
        *told.text.splitlines(),
    ]


def _with_inbox(work: Callable[[Inbox], Awaitable[T]]) -> T:
    import anyio  # noqa: PLC0415

    from prode_mcp.store.opening import open_ledger  # noqa: PLC0415

    settings = read_settings()

    async def done() -> T:
        ledger = open_ledger(settings)
        try:
            return await work(Inbox(ledger, house_clock(settings), process_name()))
        finally:
            await ledger.close()

    return anyio.run(done)


def _folder(given: Path | None, settings: Settings) -> Path:
    place = given or settings.wiki
    if place is None:
        msg = "name the team's folder of pages, or set PRODE_WIKI"
        raise ProdeError(msg)
    if not place.is_dir():
        msg = f"{place} is no folder"
        raise FileError(msg)
    return place


def _plain_name(name: str) -> str:
    """Return a page's name, if it is one of the folder and of nothing else.

    Raises:
        ProdeError: it is not.
    """
    if not name or not all(c.isascii() and (c.isalnum() or c in "-_") for c in name):
        msg = "a page's name has letters, digits, - and _"
        raise ProdeError(msg)
    return name


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise FileError(f"{path} cannot be written: {error.strerror}") from None
