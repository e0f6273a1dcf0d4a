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

    def step(self, step: Step, answer: Mapping[str, Any], right: bool) -> None:  # noqa: FBT001  the watch's third word
        """Show one step and how it went."""
        status = str(answer.get("status", "?"))
        mark = "[green]✓[/green]" if right else "[red]✗[/red]"
        colour = {"ok": "green", "refused": "yellow"}.get(status, "red")
        told = f"[{colour}]{status}[/{colour}]"
        if answer.get("code"):
            told += f" {escape(str(answer['code']))}"
        self.console.print(f"{mark} [bold]{step.tool:18}[/bold] {escape(step.say):52} {told}")
        if status != "ok":
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
        if result["cause"]:
            self.console.print(f"[bold]Cause[/bold]    {escape(result['cause'])}")
        for gap in result["gaps"]:
            self.console.print(f"[bold]Gap[/bold]      {gap['specialist']}: {escape(gap['what'])}")
        writes = ", ".join(f"{w['count']} x {w['op']}" for w in result["writes"]) or "none"
        self.console.print(f"[bold]Outcome[/bold]  [green]{result['outcome']}[/green]")
        self.console.print(f"[bold]Written[/bold]  {writes}")
        self.console.print(f"[bold]Baits[/bold]    {len(result['canaries'])} outside quoted text")
        self.console.print(f"[bold]Handoff[/bold]  {result['handoff']}")
        self.console.print(f"[bold]Store[/bold]    {result['store']}", soft_wrap=True)
        for wrong in result["wrong"]:
            self.console.print(f"[red]Wrong[/red]    {escape(wrong)}")
