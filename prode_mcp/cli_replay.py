"""Ask a closed run's questions again, and say what has become of each fact."""

import json
from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import typer
from pydantic import SecretStr

from prode_mcp.errors import FileError, ProdeError
from prode_mcp.proof.cassette import Heard, read_cassette, written_cassette
from prode_mcp.proof.drifting import Compared, Drift, Looked
from prode_mcp.proof.files import read_export
from prode_mcp.proof.record import Record, read_record
from prode_mcp.settings import Settings, read_settings, settings_of, wall_clock
from prode_mcp.unseen import visible

FAILED = 1
"""The exit status where something that cannot change says otherwise, or a cassette differs."""


def replay(
    path: Annotated[Path, typer.Argument(metavar="EXPORT", help="A folder or a zip.")],
    record: Annotated[
        Path | None, typer.Option("--record", help="Keep what was heard, redacted, in this file.")
    ] = None,
    offline: Annotated[
        Path | None, typer.Option("--offline", help="Hear a recorded file in the sources' place.")
    ] = None,
    practice_world: Annotated[
        str, typer.Option("--practice", help="Ask a practice world instead of production.")
    ] = "",
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Ask again what a run's facts rest on; exits with 1 if what cannot change says otherwise."""
    import anyio  # noqa: PLC0415

    told_of = read_record(read_export(path))
    head = told_of.lines[-1].hash
    recorded = _content(offline) if offline else b""
    answers = read_cassette(recorded, head) if offline else None
    with TemporaryDirectory(prefix="prode-") as folder:
        told, kept = anyio.run(_replayed, told_of, practice_world, Path(folder), answers)
    cassette = written_cassette(head, kept, told)
    if record is not None:
        from prode_mcp.proof.leaks import leaks_in  # noqa: PLC0415  loads the engines

        if why := anyio.run(leaks_in, cassette):
            raise ProdeError(f"what was heard holds {why}; nothing was written")
        _write(record, cassette)
    if as_json:
        typer.echo(json.dumps(told, ensure_ascii=False))
    else:
        typer.echo("\n".join(visible(line) for line in _lines(told)))
    if offline and recorded != cassette:
        typer.echo("# it is not what was recorded, to the byte", err=True)
        raise typer.Exit(FAILED)
    if any(fact["fails"] for fact in told["facts"]):
        raise typer.Exit(FAILED)


async def _replayed(
    record: Record, practice_world: str, folder: Path, answers: dict[str, Heard] | None
) -> tuple[dict[str, Any], list[Heard]]:
    from prode_mcp.server import assembled  # noqa: PLC0415  half a second of imports
    from prode_mcp.server.replaying import Replays, replayed  # noqa: PLC0415

    with _settings(practice_world, folder, offline=answers is not None) as settings:
        built = assembled(settings)
        try:
            own = built.tools
            tools = Replays(
                own.calls, own.sources, own.proposing, own.summarizing, record.run(), answers
            )
            facts = await replayed(tools, record)
        finally:
            await built.close()
    counts = Counter(str(fact.drift) for fact in facts)
    told = {
        "run": record.run().id,
        "counts": {drift: counts.get(drift, 0) for drift in map(str, Drift)},
        "facts": [_fact(fact) for fact in facts],
    }
    return told, tools.heard


@contextmanager
def _settings(practice_world: str, folder: Path, *, offline: bool) -> Generator[Settings]:
    """Return settings whose ledger is a new one of this replay, which keeps nothing in it."""
    store = folder / "ledger.db"
    if not practice_world or offline:
        yield read_settings().model_copy(update={"store": store, "store_dsn": SecretStr("")})
        return
    from prode_mcp.practice.demo import serve_environment  # noqa: PLC0415
    from prode_mcp.practice.range import start_all  # noqa: PLC0415
    from prode_mcp.practice.world import world_of_today  # noqa: PLC0415

    with start_all(world_of_today(practice_world, wall_clock())) as range_:
        yield settings_of(serve_environment(range_, store))


def _fact(fact: Compared) -> dict[str, Any]:
    return {
        "id": fact.fact,
        "statement": fact.statement,
        "drift": str(fact.drift),
        "fails": fact.fails,
        "citations": [_looked(one) for one in fact.citations],
    }


def _looked(one: Looked) -> dict[str, Any]:
    return one._asdict() | {"volatility": str(one.volatility), "drift": str(one.drift)}


def _lines(told: dict[str, Any]) -> Iterator[str]:
    for fact in told["facts"]:
        mark = " FAILS" if fact["fails"] else ""
        yield f"{fact['drift']:12}{mark} {fact['id']}: {fact['statement']}"
        for one in fact["citations"]:
            if one["drift"] != Drift.SAME:
                why = one["why"] or f"then {one['then']}, now {one['now']}"
                yield f"{'':12}   {one['tool']} {one['where']} ({one['volatility']}): {why}"
    yield "# " + ", ".join(f"{n} {drift}" for drift, n in told["counts"].items() if n)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileError(f"{path} cannot be read: {error.strerror}") from None


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise FileError(f"{path} cannot be written: {error.strerror}") from None
