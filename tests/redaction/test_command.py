"""`prode-mcp redact`: what a person tries the rules with."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from prode_mcp.cli import app
from prode_mcp.errors import FileError
from prode_mcp.redaction import redactor_for
from tests.redaction.samples import filled

SECRET = filled("{a40}")
TEXT = f"first\nname: Helena Brandt\n\npassword={SECRET}\nlater Brandt called from 203.0.113.9\n"


@pytest.mark.spec("redaction.command")
def test_it_filters_stdin() -> None:
    done = CliRunner().invoke(app, ["redact"], input=TEXT)

    assert done.exit_code == 0
    assert done.stdout == (
        "first\nname: <person>\n\npassword=<secret>\nlater <person> called from <ip>\n"
    )


@pytest.mark.spec("redaction.command")
def test_it_explains_a_file_by_line_kind_and_rule_without_a_value(tmp_path: Path) -> None:
    (tmp_path / "log").write_text(TEXT)

    done = CliRunner().invoke(app, ["redact", "--explain", str(tmp_path / "log")])

    told = [line.split("\t") for line in done.stdout.splitlines()]
    assert [(line, kind) for line, kind, _ in told] == [
        ("2", "person"), ("4", "secret"), ("5", "person"), ("5", "ip"),
    ]  # fmt: skip
    assert all(rule for _, _, rule in told)
    assert redactor_for().rules in done.stderr
    assert not any(part in done.output for part in (SECRET, "Brandt", "203.0", "first"))


@pytest.mark.spec("redaction.command")
def test_bytes_that_are_no_text_pass_marked_and_a_missing_file_is_named(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["redact"], input=b"\xff\xfe a@example.net \xe2\x82")
    missing = CliRunner().invoke(app, ["redact", str(tmp_path / "none")])

    assert done.stdout == "\ufffd\ufffd <email> \ufffd"
    assert isinstance(missing.exception, FileError)
