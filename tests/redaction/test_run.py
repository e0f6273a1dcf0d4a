"""Pseudonyms join a person's traces within one run; what was seen once goes everywhere in it."""

import pytest

from prode_mcp.redaction import redact_text, redactor_for
from prode_mcp.redaction.memory import Memory
from prode_mcp.redaction.spans import Span

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


@pytest.mark.spec("redaction.run")
def test_what_another_thread_learns_meanwhile_stops_no_search() -> None:
    memory = Memory()
    memory.learn([Span(0, 6, "person", "x")], b"Helena")
    found = memory.find(b"Helena and Helena")

    first = next(found)
    memory.learn([Span(0, 6, "person", "x")], b"Pietro")

    assert [(span.start, span.end) for span in (first, *found)] == [(0, 6), (11, 17)]
