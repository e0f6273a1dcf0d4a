"""What a person sees of a played run, and what the command line does in one process."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from prode_mcp import __version__, cli
from prode_mcp.practice.playbook import Step
from prode_mcp.practice.show import Show

RESULT: dict[str, Any] = {
    "run": "PRD-1-r1",
    "classification": "expected_noise",
    "confidence": 90,
    "ceiling": {"value": 95, "reasons": ["two sources"]},
    "cause": "more people [bold]than[/bold] usual",
    "facts": [
        {"sources": ["aws"], "statement": "5xx [red]flat[/red]", "role": "negative_control"},
        {"sources": ["sentry"], "statement": "old issue", "role": "fact"},
    ],
    "gaps": [{"specialist": "database", "what": "not configured"}],
    "writes": [{"op": "linear.commentCreate", "count": 1}],
    "outcome": "safe_stop",
    "canaries": [],
    "handoff": "prode://artifacts/00",
    "store": "here/l.db",
    "wrong": ["it went wrong"],
}


def shown(draw: Callable[[Show], object]) -> str:
    console = Console(file=io.StringIO(), width=120, highlight=False)
    draw(Show(console))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_a_person_sees_bundle_outcome_writes_and_where_it_lies() -> None:
    text = shown(lambda show: show.end(RESULT))

    for part in ("PRD-1-r1", "90 %", "ceiling 95 %: two sources", "safe_stop", "here/l.db"):
        assert part in text
    assert "1 x linear.commentCreate" in text
    assert "database: not configured" in text
    assert "it went wrong" in text
    assert "[red]flat[/red]" in text


def test_a_run_without_a_bundle_is_shown_too() -> None:
    bare: dict[str, Any] = {
        **RESULT,
        "ceiling": None,
        "facts": [],
        "gaps": [],
        "writes": [],
        "cause": None,
    }

    assert "none" in shown(lambda show: show.end(bare))


def test_a_refused_step_shows_what_is_missing() -> None:
    answer = {
        "status": "refused",
        "code": "no_bundle",
        "message": "no",
        "missing": [{"what": "a bundle", "call": "bundle_build"}, {"what": "time"}],
    }
    step = Step(tool="run_end", say="Try [it]")

    text = shown(lambda show: (show.begin("w"), show.step(step, answer, right=True)))

    assert "refused" in text
    assert "missing: a bundle -> bundle_build" in text
    assert "Try [it]" in text


def test_the_command_line_in_one_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def run(*arguments: str) -> int:
        monkeypatch.setattr(sys, "argv", ["prode-mcp", *arguments])
        try:
            return cli.run()
        except SystemExit as leave:
            return int(leave.code or 0)

    assert run("version") == 0
    assert capsys.readouterr().out.strip() == __version__
    assert run("schemas", str(tmp_path / "s")) == 0
    assert (tmp_path / "s" / "bundle.json").is_file()
    assert run("demo", "s4-abort-noise", "--store", str(tmp_path / "l.db")) == 0
    assert "safe_stop" in capsys.readouterr().out
    assert run("demo", "none") == 2
    assert run("demo") == 2
