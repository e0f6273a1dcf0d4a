"""How sure runs were, against how often they were right: a table, and a plot."""

import csv
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from prode_mcp.calibration import Review, Table, review_of, tables
from prode_mcp.errors import FileError, ProdeError
from prode_mcp.fold import fold
from prode_mcp.settings import read_settings
from prode_mcp.unseen import visible

_WORDS: Final = {"right": True, "wrong": False}
_PLOTS: Final = frozenset({".png", ".svg"})


def calibration(
    reviews: Annotated[
        Path | None,
        typer.Option("--reviews", help="Lines of run,right|wrong,who: a person's word on runs."),
    ] = None,
    plot: Annotated[
        list[Path], typer.Option("--plot", help="Draw it here, as .png or .svg (extra: plots).")
    ] = [],  # noqa: B006  typer's own form of a list
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Compare what runs of the ledger were sure of with what became of them, class by class."""
    import anyio  # noqa: PLC0415

    for path in plot:
        if path.suffix not in _PLOTS:
            raise ProdeError(f"{path} is no .png and no .svg")
    found = anyio.run(_reviewed, _said(reviews) if reviews else {})
    told = tables(found)
    for path in plot:
        draw(told, path)
    if as_json:
        typer.echo(json.dumps({"reviewed": len(found), "tables": list(map(_told, told))}))
    else:
        typer.echo("\n".join(map(visible, _lines(told))))


async def _reviewed(said: dict[str, tuple[bool, str]]) -> list[Review]:
    from prode_mcp.store.opening import open_ledger  # noqa: PLC0415

    ledger = open_ledger(read_settings())
    found: list[Review] = []
    try:
        async for run, ticket in ledger.every_run():
            if not ticket:
                continue
            own = review_of(fold(row.event for row in await ledger.read(run)), said)
            found += [own] if own else []
    finally:
        await ledger.close()
    return found


def _said(path: Path) -> dict[str, tuple[bool, str]]:
    try:
        rows = list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
    except (OSError, UnicodeDecodeError, csv.Error):
        raise FileError(f"{path} cannot be read") from None
    found: dict[str, tuple[bool, str]] = {}
    for number, row in enumerate((row for row in rows if row), 1):
        if len(row) != 3 or row[1].strip() not in _WORDS:
            raise ProdeError(f"{path}: line {number} is not run,right|wrong,who")
        found[row[0].strip()] = _WORDS[row[1].strip()], row[2].strip()
    return found


def _told(table: Table) -> dict[str, Any]:
    return table._asdict() | {"bins": [one._asdict() for one in table.bins]}


def _lines(told: Sequence[Table]) -> Iterator[str]:
    if not told:
        yield "no run has been reviewed yet: none was watched to an end, and no --reviews was given"
    for table in told:
        yield f"{table.name}: {table.number} runs, Brier {table.brier:.3f}, error {table.error:.3f}"
        yield f"  {'stated':>9} {'runs':>5} {'mean':>6} {'right':>6}  95 %"
        for one in table.bins:
            span = f"{one.start}-{one.end} %"
            bounds = f"{one.low:.0%} to {one.high:.0%}"
            yield f"  {span:>9} {one.number:>5} {one.stated:>6.0%} {one.right:>6.0%}  {bounds}"


def draw(told: Sequence[Table], path: Path) -> None:
    """Draw tables, as the ending of the path says.

    Raises:
        ProdeError: the extra is not installed, or the file cannot be written.
    """
    try:
        from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415  an extra
        from matplotlib.backends.backend_svg import FigureCanvasSVG  # noqa: PLC0415
        from matplotlib.figure import Figure  # noqa: PLC0415
    except ImportError:
        raise ProdeError("a plot needs the extra: pip install 'prode-mcp[plots]'") from None
    figure: Any = Figure(figsize=(6, 6), layout="constrained")
    canvas: Any = FigureCanvasAgg(figure) if path.suffix == ".png" else FigureCanvasSVG(figure)
    axes = figure.subplots()
    axes.plot([0, 100], [0, 100], linestyle="--", color="0.6", label="as sure as right")
    for table in told:
        stated = [100 * one.stated for one in table.bins]
        right = [100 * one.right for one in table.bins]
        bounds = [
            [100 * (one.right - one.low) for one in table.bins],
            [100 * (one.high - one.right) for one in table.bins],
        ]
        whole = table.name == "all"
        axes.errorbar(
            stated,
            right,
            yerr=bounds if whole else None,
            marker="o" if whole else ".",
            linewidth=2 if whole else 1,
            capsize=3,
            label=f"{table.name.replace('_', ' ')} ({table.number})",
        )
    axes.set(xlim=(0, 100), ylim=(0, 100), xlabel="stated confidence, %", ylabel="right, %")
    axes.legend(loc="upper left", fontsize="small")
    try:
        canvas.print_figure(path, dpi=150)
    except OSError as error:
        raise FileError(f"{path} cannot be written: {error.strerror}") from None
