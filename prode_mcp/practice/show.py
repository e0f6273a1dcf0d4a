"""What a person sees of a played run: each step, then the bundle and where it lies."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.panel import Panel
from rich.table import Table

from prode_mcp.practice.playbook import Step


@dataclass(frozen=True, slots=True)
class Show:
    """Draws on a console, as the run goes."""

    console: Console

    def begin(self, world: str) -> None:
        """Say which world is played."""
        self.console.rule(f"[bold]{escape(world)}[/bold]")

    def step(self, step: Step, answer: Mapping[str, Any], *, right: bool) -> None:
        """Show one step and how it went."""
        status = str(answer.get("status", "?"))
        mark = "[green]✓[/green]" if right else "[red]✗[/red]"
        colour = {"ok": "green", "refused": "yellow", "approval_required": "yellow"}.get(
            status, "red"
        )
        told = f"[{colour}]{status}[/{colour}]"
        if answer.get("code"):
            told += f" {escape(str(answer['code']))}"
        self.console.print(
            f"{mark} [bold]{escape(step.who):18}[/bold] {escape(step.say):52} {told}"
        )
        if status != "ok" or step.word:
            self.console.print(f"    [dim]{escape(str(answer.get('message', '')))[:240]}[/dim]")
            for need in answer.get("missing", []):
                call = f" -> {need['call']}" if need.get("call") else ""
                self.console.print(f"    [dim]missing: {escape(need['what'] + call)}[/dim]")

    def end(self, result: Mapping[str, Any]) -> None:
        """Show what the run came to."""
        table = Table(box=None, show_header=False, padding=(0, 1))
        for fact in result["facts"]:
            role = "" if fact["role"] == "fact" else f" [dim]({fact['role']})[/dim]"
            table.add_row(
                f"[cyan]{', '.join(fact['sources'])}[/cyan]", escape(fact["statement"]) + role
            )
        ceiling: Mapping[str, Any] = result["ceiling"] or {"value": 0, "reasons": [""]}
        self.console.print(
            Panel(
                table,
                title=f"{result['run']}: {result['classification']}, {result['confidence']} %",
                subtitle=f"ceiling {ceiling['value']} %: {escape('; '.join(ceiling['reasons']))}",
            )
        )
        self.console.print(_summary(result))


def _summary(result: Mapping[str, Any]) -> Table:
    writes = ", ".join(f"{w['count']} x {w['op']}" for w in result["writes"]) or "none"
    rows = [
        ("Cause", escape(result["cause"] or "none stated")),
        *(("Gap", f"{gap['specialist']}: {escape(gap['what'])}") for gap in result["gaps"]),
        ("Outcome", f"[green]{result['outcome']}[/green]"),
        ("Written", writes),
        ("Baits", f"{len(result['canaries'])} outside quoted text"),
        ("Handoff", str(result["handoff"])),
        ("Store", result["store"]),
        *(("Wrong", f"[red]{escape(wrong)}[/red]") for wrong in result["wrong"]),
    ]
    table = Table(box=None, show_header=False, padding=(0, 1, 0, 0))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table
