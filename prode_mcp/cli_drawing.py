"""Show a request on a terminal, or in a file: what `approvals.drawing` draws, set in type."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from rich.cells import chop_cells
from rich.console import Console
from rich.table import Table
from rich.text import Text

from prode_mcp.approvals.drawing import CODE_CHARACTERS, Drawn, Row, line, told_left
from prode_mcp.approvals.labels import Weight
from prode_mcp.runs.desk import Sheet, whole

_LABELS: Final = 36
_GUTTER: Final = 2
_BAR: Final = "| "
_GOES_ON: Final = ": "
_PLAIN_WIDTH: Final = 110
_MOST_SIBLINGS: Final = 20
_STYLES: Final = {
    Weight.PLAIN: "",
    Weight.LARGE: "bold",
    Weight.FAINT: "dim",
    Weight.TEXT: "",
    Weight.QUOTED: "italic",
}
_UNTRUSTED: Final = "The agent's own words and figures. Nobody checked them; they are not signed."


class Seen(NamedTuple):
    """A request with what stands beside it."""

    sheet: Sheet
    terms: tuple[Row, ...]
    evidence: tuple[Row, ...]
    siblings: tuple[Sheet, ...]


def show(console: Console, seen: Seen) -> None:
    """Show a request whole; its one line stands at both ends, since a screen shows but one."""
    drawn = whole(seen.sheet)
    asked = [row for row in drawn.asked if row.weight is not Weight.FAINT]
    bound = [row for row in drawn.asked if row.weight is Weight.FAINT]
    evidence = seen.evidence or (Row("Evidence", "the run has built no bundle"),)
    _scope(console, drawn)
    _part(console, "WHAT WOULD BE DONE", drawn.act)
    _part(console, "WHO ASKS, AND FOR HOW LONG", (*seen.terms, *asked))
    _part(console, "WHAT THE RUN SAYS", evidence, note=_UNTRUSTED)
    _part(console, "WHAT ELSE WAS ASKED IN THE LAST DAY, IN ALL RUNS", _siblings(seen.siblings))
    _part(console, "WHAT ELSE A SIGNATURE BINDS", bound)
    _scope(console, drawn)
    digest = Text(f"Digest of the act  {drawn.statement.action[:-CODE_CHARACTERS]} ")
    console.print(digest.append(drawn.code, style="bold reverse"))
    console.print()


def _scope(console: Console, drawn: Drawn) -> None:
    console.print()
    for piece in chop_cells(drawn.scope, max(console.width - 4, 1)):
        console.print(Text(f"  {piece}  ", style="bold reverse"))
    console.print()


def _siblings(others: tuple[Sheet, ...]) -> list[Row]:
    rows = [Row(line(one.run), brief(one)) for one in others[:_MOST_SIBLINGS]]
    if len(others) > _MOST_SIBLINGS:
        rows.append(Row("and more", f"{len(others)} in all; prode-mcp approvals list --all"))
    return rows or [Row("nothing", "")]


def brief(sheet: Sheet) -> str:
    """Say in one line where a request stands, and what it asks."""
    if sheet.drawn is None:
        return f"cannot be shown: {line(sheet.why)}"
    return f"{sheet.state}, {sheet.drawn.scope}"


def listed(sheet: Sheet) -> str:
    """Return a request's line in a list: its name, state, time left, run and scope."""
    left = told_left(sheet.left) if sheet.waits else ""
    what = line(sheet.why) if sheet.drawn is None else sheet.drawn.scope
    state = sheet.state or "unreadable"
    return f"{sheet.request[:12]}  {state:<10}  {left:>11}  {line(sheet.run):<14}  {what}"


def console_of(file: object = None, *, is_terminal: bool) -> Console:
    """Return a console that shows text as it is; a file gets plain lines of one width."""
    return Console(
        file=file,  # type: ignore[arg-type]
        width=None if is_terminal else _PLAIN_WIDTH,
        no_color=not is_terminal,
        markup=False,
        emoji=False,
        highlight=False,
    )


def _part(console: Console, title: str, rows: Iterable[Row], note: str = "") -> None:
    console.print(Text(title, style="bold"))
    if note:
        console.print(Text(f"  {note}", style="bold yellow"))
    table = Table.grid(padding=(0, _GUTTER, 0, 0), pad_edge=False)
    labels = min(_LABELS, console.width // 2)
    values = max(console.width - labels - _GUTTER, 4)
    width = values - len(_BAR)
    table.add_column(width=labels)
    table.add_column(overflow="fold", width=values)
    for row in rows:
        value = row.value
        if row.weight is Weight.TEXT:
            value = "\n".join(_barred(value, lambda text: chop_cells(text, width)))
        elif row.weight is Weight.QUOTED:
            # Prose may be cut between words: nobody runs it.
            value = "\n".join(_barred(value, lambda text: _between_words(console, text, width)))
        table.add_row(Text(f"  {row.label}"), Text(value, style=_STYLES[row.weight]))
    console.print(table)
    console.print()


def _barred(value: str, cut: Callable[[str], list[str]]) -> Iterator[str]:
    """Yield lines that each say that they belong to a text, wherever they were cut."""
    for each in value.split("\n"):
        first, *rest = cut(each) or [""]
        yield f"{_BAR}{first}"
        yield from (f"{_GOES_ON}{piece}" for piece in rest)


def _between_words(console: Console, text: str, width: int) -> list[str]:
    return [piece.plain for piece in Text(text).wrap(console, width)]
