"""The four acceptance checks as one command: over worlds, or over a run of a real configuration."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Final

import typer

from prode_mcp.contracts import RunId
from prode_mcp.errors import FileError
from prode_mcp.unseen import visible

if TYPE_CHECKING:
    from prode_mcp.practice.accepting import Accepted
    from prode_mcp.proof.findings import Finding

FAILED = 1
"""The exit status where a check fails."""
_CHECKS_OF_A_RUN: Final = {
    "dry run": ("V6", "V7", "V8"),
    "idempotency": ("V11", "V12"),
    "safety": ("V4", "V5", "V10", "V15"),
    "review": ("V1", "V2", "V9", "V13", "V14"),
}
"""Which of a reviewer's checks speak of each acceptance check, where a run is all that there is."""


def accept(
    worlds: Annotated[
        list[str], typer.Option("--world", help="A world; without it, all that are shipped.")
    ] = [],  # noqa: B006  typer's own form of a list
    run: Annotated[
        str, typer.Option("--run", help="A run of the configured ledger in a world's place.")
    ] = "",
    report: Annotated[
        Path | None, typer.Option("--report", help="Write the report here, as Markdown.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Of the moments at which processes die.")] = 1,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")] = False,
) -> None:
    """Say whether runs are reproducible, write once, pause for people, and can be reviewed."""
    from prode_mcp.practice.accepting import accept as accepted  # noqa: PLC0415  loads the server
    from prode_mcp.practice.world import shipped_worlds  # noqa: PLC0415

    found: list[Accepted] = []
    for world in [] if run else worlds or sorted(shipped_worlds()):
        with TemporaryDirectory(prefix="prode-") as folder:
            for one in accepted(world, Path(folder), seed=seed):
                found.append(one)
                _say(one, as_json=as_json)
    if run:
        for one in _of_run(run):
            found.append(one)
            _say(one, as_json=as_json)
    if report is not None:
        try:
            report.write_text("\n".join(_report(found)) + "\n", encoding="utf-8")
        except OSError as error:
            raise FileError(f"{report} cannot be written: {error.strerror}") from None
    if any(one.wrong for one in found):
        raise typer.Exit(FAILED)


def _of_run(run: str) -> "Iterator[Accepted]":
    import anyio  # noqa: PLC0415

    from prode_mcp.practice.accepting import Accepted  # noqa: PLC0415
    from prode_mcp.runs.reviewing import checks  # noqa: PLC0415
    from prode_mcp.settings import read_settings  # noqa: PLC0415
    from prode_mcp.store.opening import open_ledger  # noqa: PLC0415

    async def checked() -> "list[Finding]":
        settings = read_settings()
        ledger = open_ledger(settings)
        try:
            return await checks(ledger, settings, RunId(run))
        finally:
            await ledger.close()

    findings = anyio.run(checked)
    for check, names in _CHECKS_OF_A_RUN.items():
        own = [one for one in findings if one.check in names]
        wrong = tuple(f"{o.check} event {o.seq}: {o.what}" for o in own if o.verdict == "FAIL")
        passed = ", ".join(sorted({o.check for o in own if o.verdict == "PASS"}))
        yield Accepted(run, check, f"{passed or 'nothing'} passed", wrong)


def _say(one: "Accepted", *, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(one._asdict(), ensure_ascii=False))
        return
    typer.echo(visible(f"{'FAIL' if one.wrong else 'PASS'} {one.world}: {one.check} ({one.saw})"))
    for told in one.wrong:
        typer.echo(visible(f"     {told}"))


def _report(found: "Sequence[Accepted]") -> Iterator[str]:
    yield "# Acceptance"
    yield ""
    yield "| world | check | result | what was seen |"
    yield "| --- | --- | --- | --- |"
    for one in found:
        said = "; ".join((one.saw, *one.wrong)).replace("|", "/")
        yield visible(f"| {one.world} | {one.check} | {'FAIL' if one.wrong else 'pass'} | {said} |")
