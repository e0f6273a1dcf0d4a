"""An action has one text and one digest, and every word of it counts."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from prode_mcp.approvals.actions import (
    ACTIONS,
    DeployRisk,
    Kind,
    ProductionWrite,
    PullMerge,
    SentrySuppression,
    TicketTerminal,
    action_digest,
    canonical,
    read_action,
)
from prode_mcp.approvals.statements import Statement, challenge, read_statement
from tests.approvals.make import CLOSE, asked

TEXT = st.text(max_size=20)
NAME = st.text(min_size=1, max_size=20)
KINDS: dict[type[Any], st.SearchStrategy[Any]] = {
    TicketTerminal: st.builds(TicketTerminal),
    PullMerge: st.builds(PullMerge),
    SentrySuppression: st.builds(
        SentrySuppression, issues=st.lists(NAME, min_size=1, max_size=4).map(tuple)
    ),
    DeployRisk: st.builds(
        DeployRisk, inputs=st.lists(st.tuples(NAME, TEXT), max_size=4).map(tuple)
    ),
    ProductionWrite: st.builds(ProductionWrite, parameters=st.lists(TEXT, max_size=4).map(tuple)),
}
ACTION = st.one_of(*KINDS.values())


@given(ACTION)
@pytest.mark.spec("approvals.exact")
def test_an_action_survives_its_one_text(action: Any) -> None:
    assert read_action(canonical(action)) == action
    assert action_digest(read_action(canonical(action))) == action_digest(action)


@given(ACTION, st.data())
@pytest.mark.spec("approvals.exact")
def test_another_word_anywhere_is_another_action(action: Any, data: st.DataObject) -> None:
    kind: Any = action.__class__
    other = data.draw(KINDS[kind])
    field = data.draw(st.sampled_from(sorted(kind.model_fields)))
    changed = action.model_copy(update={field: getattr(other, field)})

    assert (action_digest(changed) == action_digest(action)) == (changed == action)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b'{"kind":"ticket_terminal"}',
        canonical(CLOSE) + b" ",
        b" " + canonical(CLOSE),
        canonical(CLOSE).replace(b'"to":"Done"', b'"to":"Done","to":"Done"'),
        canonical(CLOSE).replace(b'"to":"Done"', b'"to":"Canceled","to":"Done"'),
        canonical(CLOSE).replace(b'"to":"Done"', b'"to":1'),
        canonical(CLOSE).replace(b'"to":"Done"', b'"to":null'),
        canonical(CLOSE).replace(b'"to":"Done"', b'"also":"x","to":"Done"'),
        canonical(CLOSE).replace(b"Done", b"D\\u006fne"),
        canonical(CLOSE).replace(b"Done", b"\xff"),
        canonical(CLOSE).replace(b"Done", b"\\ud800"),
        canonical(CLOSE).replace(b"ticket_terminal", b"pull_merge"),
    ],
)
@pytest.mark.spec("approvals.exact")
def test_any_other_text_is_no_action(content: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  the readers below say it in their own words
        read_action(content)


@pytest.mark.parametrize("number", [1.0, 2**53, -1, True, "1"])
@pytest.mark.spec("approvals.exact")
def test_a_number_is_a_whole_one_that_every_reader_takes_alike(number: Any) -> None:
    told = {
        "kind": "production_write",
        "database": "d",
        "statement": "s",
        "undo": "u",
        "expected_rows": 1,
        "max_rows": number,
    }
    with pytest.raises(ValidationError):
        ACTIONS.validate_python(told)


@pytest.mark.spec("approvals.exact")
def test_a_statement_has_one_text_and_each_of_its_words_is_signed() -> None:
    statement = asked()
    content = canonical(statement)

    assert read_statement(content) == statement
    assert len(challenge(statement)) == 32
    for field in Statement.model_fields:
        other = {"v": 2, "kind": Kind.PULL_MERGE}.get(field, "x")
        changed = statement.model_copy(update={field: other})
        assert challenge(changed) != challenge(statement), field
    with pytest.raises(ValueError, match="canonical"):
        read_statement(content + b"\n")
    with pytest.raises(ValueError, match="twice"):
        read_statement(content.replace(b'"v":1', b'"v":1,"v":1'))
