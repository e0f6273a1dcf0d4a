"""Pseudonyms join a person's traces within one run; what was seen once goes everywhere in it."""

from pathlib import Path

import pytest

from prode_mcp.contracts import RunId
from prode_mcp.redaction import redact_text, redactor_for
from prode_mcp.redaction.ruleset import is_known, rules_id
from prode_mcp.store.sqlite import SqliteLedger

KEY = b"k" * 32
MAIL = "helena.brandt@example.net"


@pytest.mark.spec("redaction.run")
def test_the_same_person_joins_within_a_run_and_nowhere_else() -> None:
    own, other = redactor_for(KEY), redactor_for(b"o" * 32)

    first = own.text(f"user {MAIL} failed")
    second = own.tree({"rows": [{"email": MAIL.upper()}]})[0]

    placeholder = first.removeprefix("user ").removesuffix(" failed")
    assert placeholder.startswith("<email:")
    assert second == {"rows": [{"email": placeholder}]}
    assert other.text(MAIL) != placeholder
    assert redact_text(MAIL) == "<email>"


@pytest.mark.spec("redaction.run")
def test_a_secret_gets_no_digest() -> None:
    assert redactor_for(KEY).text("password=" + "hunter2hunter2") == "password=<secret>"


@pytest.mark.spec("redaction.run")
def test_a_name_found_once_goes_wherever_it_stands_again_in_the_run() -> None:
    own = redactor_for(KEY)

    cue = own.text("customer: Helena Brandt")
    later = own.text("then Brandt wrote that Helena waits")

    name = cue.removeprefix("customer: ")
    assert later == f"then {name} wrote that {name} waits"
    assert redactor_for(KEY).text("then Brandt wrote") == "then Brandt wrote"


def written(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


@pytest.mark.anyio
@pytest.mark.spec("redaction.run")
async def test_a_runs_key_is_made_once_and_destroyed_for_good(tmp_path: Path) -> None:
    ledger = SqliteLedger(tmp_path / "ledger.db")
    run = RunId("PRD-1-r1")
    key = await ledger.run_key(run)

    assert await ledger.run_key(run) == key
    await ledger.forget_key(run)
    await ledger.close()

    assert key not in written(tmp_path)
    assert await SqliteLedger(tmp_path / "ledger.db").run_key(run) != key


@pytest.mark.spec("redaction.rule-set")
def test_a_rule_set_is_known_by_its_rules_whatever_the_site() -> None:
    assert is_known(redactor_for().rules, frozenset({rules_id()}))
    assert not is_known("0123456789abcdef-01234567", frozenset({rules_id()}))
