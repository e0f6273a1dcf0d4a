"""Commands that show runs: what there is, who holds it, and what happened in one of them."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated, Any, Final, Literal

import typer
from rich.console import Console
from rich.table import Table

from prode_mcp.contracts import Phase, RunId
from prode_mcp.errors import ProdeError
from prode_mcp.fold import Run, fold
from prode_mcp.process import house_clock
from prode_mcp.runs.telling import told_monitor, told_state
from prode_mcp.settings import read_settings
from prode_mcp.store import Row
from prode_mcp.store.raw import Listed, RawLedger
from prode_mcp.timeline import told_event
from prode_mcp.unseen import visible

run = typer.Typer(help="One run, as its ledger has it.", no_args_is_help=True)

OPEN, WAITING = 3, 4
"""Exit statuses of `run show --status`: the run goes on, or waits for a person; 0 is ended."""

State = Literal["open", "waiting", "ended"]
_WATCH_S: Final = 30.0
_PHASES: Final = {
    "opened": Phase.INVESTIGATE,
    "bundled": Phase.DECIDE,
    "intended": Phase.DELIVER,
    "ended": Phase.ENDED,
    "monitoring": Phase.MONITOR,
    "closed": Phase.ENDED,
}


def runs(
    limit: Annotated[int, typer.Option(help="How many, the newest first.", min=1, max=1000)] = 20,
    *,
    watch: Annotated[
        bool, typer.Option("--watch", help="Show them again when one changes.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")] = False,
) -> None:
    """List runs: ticket, phase, who holds it, its last event."""
    import anyio  # noqa: PLC0415

    console = Console(highlight=False)

    async def work(ledger: RawLedger, now: datetime) -> None:
        found = await ledger.listed(limit)
        if as_json:
            for one in found:
                typer.echo(json.dumps(_listed(one, now), ensure_ascii=False))
        else:
            console.print(_table(found, now))

    try:
        anyio.run(_looking, work, watch)
    except KeyboardInterrupt:
        raise typer.Exit(0) from None


@run.command()
def show(
    name: Annotated[str, typer.Argument(metavar="RUN", help="A run's id, PRD-2318-r1.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    status: Annotated[
        bool,
        typer.Option("--status", help="Exit with 0 if it ended, 3 if it is open, 4 if it waits."),
    ] = False,
) -> None:
    """Show one run: its gate, facts, approvals, effects, and everything that happened, in order."""
    import anyio  # noqa: PLC0415

    found: list[State] = []

    async def work(ledger: RawLedger, now: datetime) -> None:
        rows = await ledger.read(RunId(name))
        if not rows:
            msg = f"there is no run {name[:40]} in {ledger.place}"
            raise ProdeError(msg)
        folded = fold(row.event for row in rows)
        found.append(_state(folded, now))
        # An ended run stands as it stood: what has gone stale since is no news of it.
        told = told_state(folded, folded.outcome.at if folded.outcome else now) | {
            "approvals": _approvals(folded),
            "monitor": told_monitor(folded, now),
            "timers": [
                {"kind": timer.kind, "at": _z_of(timer.at), "late": timer.at < now}
                for timer in await ledger.timers(10, RunId(name))
                if timer.at
            ],
        }
        if as_json:
            events = [_event(row) for row in rows]
            typer.echo(json.dumps({"run": name, **told, "timeline": events}, ensure_ascii=False))
        else:
            typer.echo("\n".join(visible(line) for line in _lines(name, told, rows)))

    anyio.run(_looking, work)
    if status:
        raise typer.Exit({"ended": 0, "open": OPEN, "waiting": WAITING}[found[0]])


async def _looking(work: Any, again: bool = False) -> None:  # noqa: FBT001, FBT002  handed on by place
    """Open the ledger, look, and look again whenever somebody has written."""
    from prode_mcp.store.opening import open_ledger  # noqa: PLC0415

    settings = read_settings()
    if not settings.store_dsn.get_secret_value() and not settings.store.exists():
        msg = f"there is no ledger at {settings.store}; set PRODE_STORE"
        raise ProdeError(msg)
    ledger, clock = open_ledger(settings), house_clock(settings)
    try:
        await work(ledger, clock())
        while again:
            if await ledger.changed(_WATCH_S):
                await work(ledger, clock())
    finally:
        await ledger.close()


def _listed(one: Listed, now: datetime) -> dict[str, Any]:
    held = one.holder if one.until > now.timestamp() * 1000 else ""
    return {
        "run": one.run,
        "ticket": one.ticket,
        "phase": _phase(one),
        "outcome": json.loads(one.ended)["outcome"] if one.ended else None,
        "asked_a_person": one.asked,
        "holder": held or None,
        "events": one.events,
        "last": one.last,
        "at": _z(one.at),
    }


def _phase(one: Listed) -> Phase:
    # What an ended run still writes is what its monitor tells.
    if one.ended and one.turn == "intended":
        return Phase.MONITOR
    return _PHASES.get(one.turn, Phase.INTAKE)


def _table(found: Sequence[Listed], now: datetime) -> Table:
    table = Table(box=None, pad_edge=False)
    for name in ("run", "phase", "held by", "events", "last", "at"):
        table.add_column(name, no_wrap=name in {"run", "at"})
    for one in found:
        told = _listed(one, now)
        watched = ", watched" if told["phase"] == Phase.MONITOR else ""
        phase = f"{told['outcome']}{watched}" if told["outcome"] else told["phase"]
        asked = ", asked a person" if told["asked_a_person"] and not told["outcome"] else ""
        table.add_row(
            visible(one.run),
            f"{phase}{asked}",
            visible(told["holder"] or "nobody"),
            str(one.events),
            one.last,
            told["at"],
        )
    return table


def _lines(name: str, told: dict[str, Any], rows: Sequence[Row]) -> list[str]:
    sure = told["ceiling"]
    effects = [f"  {e['step']}: {e['result']} {e['link']}".rstrip() for e in told["effects"]]
    asked = [f"  {a['act']} {a['request']}: {a['state']}" for a in told["approvals"]]
    missing = [f"  {need['what']}" for need in told["missing"]]
    return [
        f"{name}  {told['outcome'] or told['phase']}, mode {told['mode']}",
        f"gate {told['gate']}: {told['confidence']} %, ceiling {sure['value']} %"
        f" ({'; '.join(sure['reasons'])})",
        *(["missing", *missing] if missing and not told["outcome"] else []),
        f"facts: {', '.join(told['facts']) or 'none'}",
        *(["effects", *effects] if effects else []),
        *(["approvals", *asked] if asked else []),
        *_monitor(told["monitor"]),
        *(
            f"{timer['kind']} due {timer['at']}" + ", late" * timer["late"]
            for timer in told["timers"]
        ),
        "",
        *(f"{row.seq:>4}  {_z_of(row.event.at)}  {told_event(row.event)}" for row in rows),
    ]


def _monitor(told: dict[str, Any] | None) -> list[str]:
    if told is None:
        return []
    stands = told["result"] or (
        f"waits for {told['waits_for']}" if told["waits_for"] else "watches"
    )
    asks = [
        f"  {one['tool']} {one['artifact']}: then {one['then']:g}, recurs {one['recurs']}, "
        + (", ".join(seen["verdict"] for seen in one["seen"]) or "not asked yet")
        for one in told["asks"]
    ]
    gaps = [f"  nothing was awake from {gap['planned']} to {gap['at']}" for gap in told["gaps"]]
    return [f"monitor for a {told['purpose']}: {stands}", *asks, *gaps]


def _approvals(found: Run) -> list[dict[str, Any]]:
    return [
        {
            "act": one.request.act,
            "request": one.request.request[:12],
            "state": "used"
            if one.redeemed
            else "done by hand"
            if one.observed
            else _words(one.words),
            "until": _z_of(one.request.not_after),
        }
        for one in found.approvals
    ]


def _words(words: Sequence[Any]) -> str:
    return ", ".join(f"{w.decision} by {w.approver}" for w in words) or "no answer yet"


def _state(found: Run, now: datetime) -> State:
    if found.outcome is not None:
        return "ended"
    waits = any(
        one.redeemed is None and one.observed is None and one.request.not_after > now
        for one in found.approvals
    )
    return "waiting" if waits else "open"


def _event(row: Row) -> dict[str, Any]:
    told = {"seq": row.seq, "fence": row.fence, "hash": row.hash, "says": told_event(row.event)}
    return told | row.event.model_dump(mode="json")


def _z(ms: int) -> str:
    return _z_of(datetime.fromtimestamp(ms / 1000, UTC))


def _z_of(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"
