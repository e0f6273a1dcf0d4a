"""A request is drawn whole, from its stored bytes, or it is not drawn at all."""

import hashlib
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given

from prode_mcp.approvals.actions import (
    AnyAction,
    DeployRisk,
    Kind,
    ProductionWrite,
    PullMerge,
    SentrySuppression,
    TicketTerminal,
    action_digest,
    canonical,
)
from prode_mcp.approvals.drawing import (
    DrawingError,
    Drawn,
    Row,
    Stored,
    draw,
    evidence_rows,
    terms_rows,
    told_left,
)
from prode_mcp.approvals.labels import LABELS, SIGNERS, Weight
from prode_mcp.approvals.statements import Statement, read_moment
from prode_mcp.approvals.strengths import Strength
from prode_mcp.approvals.terms import DEFAULTS
from prode_mcp.contracts import Bundle, Ceiling, Classification, Clean, Digest, RunId
from prode_mcp.events import Requested
from prode_mcp.unseen import hidden, mixed
from tests.approvals.make import CLOSE, NOW, RUN, asked
from tests.approvals.test_actions import ACTION

pytestmark = pytest.mark.spec("approvals.drawn")
MERGE = PullMerge(
    repository="acme/app",
    number=12,
    head_sha="1" * 40,
    base="main",
    base_sha="2" * 40,
    change="3" * 64,
    method="squash",
)
HIDE = SentrySuppression(
    organization="acme",
    operation="mute",
    issues=("4711", "4712"),
    query="is:unresolved",
    hidden_events=1200,
    hidden_users=31,
    hidden_issues=2,
)
DEPLOY = DeployRisk(
    operation="flag",
    place="shop",
    target="new-checkout",
    environment="production",
    before="off",
    after="on",
    inputs=(("percent", "50"), ("note", "")),
    rollback="set it to off\nand wait",
)
WRITE = ProductionWrite(
    database="orders at db-1",
    statement="update visits\n   set n = $1",
    parameters=("4", "a\nb"),
    undo="update visits set n = $2",
    expected_rows=12,
    max_rows=20,
)
EVERY: list[Any] = [CLOSE, MERGE, HIDE, DEPLOY, WRITE]


def digest(content: bytes) -> Digest:
    return Digest(hashlib.sha256(content).hexdigest())


def stored(action: AnyAction = CLOSE, **changed: Any) -> Stored:
    """Store a request as the server does; `changed` are parts of its statement."""
    kind = Kind(changed.pop("kind", action.kind))
    said = asked(kind, **({"action": action_digest(action)} | changed))
    acts, says = canonical(action), canonical(said)
    event = Requested(
        at=NOW,
        request=Digest(said.request),
        act=action.kind,
        action=digest(acts),
        digest=action_digest(action),
        statement=digest(says),
        not_after=read_moment(said.not_after),
    )
    return Stored(event, acts, says, frozenset({said.ledger_head}))


def value(drawn: Drawn, label: str) -> str:
    return next(row.value for row in (*drawn.act, *drawn.asked) if row.label == label)


@pytest.mark.parametrize("shape", [*map(type, EVERY), Statement])
def test_every_field_has_a_label_of_its_own(shape: Any) -> None:
    labels = LABELS[shape]

    assert labels.keys() == shape.model_fields.keys()
    assert len({label.name for label in labels.values()}) == len(labels)
    assert all(len(label.name) <= 34 for label in labels.values())


@pytest.mark.parametrize(
    ("action", "scope"),
    [
        (CLOSE, "CLOSE PRD-2318 as Done"),
        (CLOSE.model_copy(update={"operation": "archive"}), "ARCHIVE PRD-2318"),
        (CLOSE.model_copy(update={"operation": "delete"}), "DELETE PRD-2318"),
        (CLOSE.model_copy(update={"operation": "trash"}), "MOVE PRD-2318 to the trash"),
        (
            CLOSE.model_copy(update={"operation": "duplicate", "to": "PRD-1"}),
            "CLOSE PRD-2318 as a duplicate of PRD-1",
        ),
        (
            CLOSE.model_copy(update={"operation": "move", "to": "OPS"}),
            "MOVE PRD-2318 to the team OPS",
        ),
        (MERGE, "MERGE acme/app#12 into main (squash)"),
        (HIDE, "MUTE 2 issues of acme in Sentry for good"),
        (
            HIDE.model_copy(update={"issues": ("4711",), "until": "Monday"}),
            "MUTE issue 4711 of acme in Sentry until Monday",
        ),
        (DEPLOY, "SET new-checkout in production to on"),
        (
            DEPLOY.model_copy(update={"operation": "rollback", "after": "4.17"}),
            "ROLL BACK new-checkout in production to 4.17",
        ),
        (
            DEPLOY.model_copy(update={"operation": "dispatch", "after": ""}),
            "START new-checkout in production with (nothing)",
        ),
        (
            DEPLOY.model_copy(update={"operation": "rerun", "after": "4.18"}),
            "RUN new-checkout AGAIN in production: 4.18",
        ),
        (WRITE, "WRITE to the database orders at db-1: exactly 12 rows"),
    ],
)
def test_what_would_be_done_stands_in_one_line(action: Any, scope: str) -> None:
    assert draw(stored(action), RUN).scope == scope


@pytest.mark.parametrize("action", EVERY)
def test_every_word_of_an_act_is_drawn(action: Any) -> None:
    drawn = draw(stored(action), RUN)

    shown = "\n".join(row.value for row in drawn.act)
    for told in action.model_dump(mode="json").values():
        words = str(told).split() if not isinstance(told, list) else []
        assert all(word in shown for word in words)
    assert all(row.value for row in drawn.act)
    assert (drawn.action, drawn.code) == (action, action_digest(action)[-6:])


def test_lists_are_numbered_and_a_text_keeps_its_lines() -> None:
    write, hide = draw(stored(WRITE), RUN), draw(stored(HIDE), RUN)
    deploy = draw(stored(DEPLOY), RUN)

    assert value(write, "Statement that is run") == "update visits\n   set n = $1"
    assert value(write, "Its parameters, in order") == "1. 4\n2. a<U+000A>b"
    assert value(hide, "Issues, all of them") == "1. 4711\n2. 4712"
    assert value(hide, "Until") == "for good, no end is named"
    assert value(deploy, "Inputs") == "1. percent = 50\n2. note = (empty)"


@given(ACTION)
def test_no_act_can_hide_or_forge_a_row(action: Any) -> None:
    drawn = draw(stored(action), RUN)

    for row in (Row("scope", drawn.scope), *drawn.act, *drawn.asked):
        lines = row.value.split("\n")
        assert len(lines) == 1 or row.weight is Weight.TEXT
        assert not hidden(lines)
        assert not mixed(lines)


@pytest.mark.parametrize(
    ("to", "told"),
    [
        ("\u202eenoD", "<U+202E>enoD"),
        ("D\u043ene", "D<U+043E>ne"),
        ("Done\nTime left", "Done<U+000A>Time left"),
        (" Done ", "<U+0020>Done<U+0020>"),
        ("  ", "<U+0020><U+0020>"),
        ("[bold]Done[/]", "[bold]Done[/]"),
    ],
)
def test_what_would_deceive_is_made_visible(to: str, told: str) -> None:
    drawn = draw(stored(CLOSE.model_copy(update={"to": to})), RUN)

    assert value(drawn, "State, ticket or team it goes to") == told


def with_action(content: bytes) -> Stored:
    one = stored()
    event = one.event.model_copy(update={"action": digest(content)})
    return one._replace(action=content, event=event)


def with_statement(content: bytes) -> Stored:
    one = stored()
    event = one.event.model_copy(update={"statement": digest(content)})
    return one._replace(statement=content, event=event)


def with_event(**changed: Any) -> Stored:
    one = stored()
    return one._replace(event=one.event.model_copy(update=changed))


EDITED = canonical(CLOSE.model_copy(update={"to": "Canceled"}))


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (lambda: stored()._replace(action=b""), "is gone"),
        (lambda: stored()._replace(statement=b""), "is gone"),
        (lambda: stored()._replace(action=EDITED), "not what its digest says"),
        (lambda: stored()._replace(statement=EDITED), "not what its digest says"),
        (lambda: with_action(EDITED), "statement names"),
        (lambda: with_action(b"{}"), "does not know"),
        (lambda: with_action(canonical(CLOSE)[:-1] + b',"also":"x"}'), "does not know"),
        (lambda: with_action(canonical(CLOSE) + b" "), "does not know"),
        (lambda: with_statement(canonical(asked(v=1))[:-1] + b',"w":2}'), "does not know"),
        (lambda: with_event(digest=Digest("f" * 64)), "statement names"),
        (lambda: with_event(act="pull_merge"), "kind"),
        (lambda: with_event(request=Digest("f" * 64)), "does not follow"),
        (lambda: with_event(not_after=NOW + timedelta(hours=9)), "end"),
        (lambda: stored(run="PRD-1-r1"), "another run"),
        (lambda: stored(request="f" * 64), "does not follow"),
        (lambda: stored(kind="pull_merge"), "kind"),
        (lambda: stored(decision="deny"), "no approval"),
        (lambda: stored()._replace(heads=frozenset()), "history"),
    ],
)
def test_what_is_not_one_whole_request_is_not_drawn(made: Callable[[], Stored], why: str) -> None:
    with pytest.raises(DrawingError, match=why):
        draw(made(), RUN)


def test_what_is_asked_of_those_who_approve_is_said() -> None:
    kinds = DEFAULTS["embedded"].values()
    told = [terms_rows(term, "0 of 1", timedelta(minutes=4, seconds=9)) for term in kinds]

    assert {rows[0].value for rows in told} == {"4 min 09 s"}
    assert told[0][2].value == "a key under a passphrase (S3), one person"
    assert "2 persons" in told[-1][2].value
    assert "by hand" in told[-1][3].value
    assert told_left(timedelta(seconds=-1)) == "none"
    assert SIGNERS.keys() == set(Strength)


BUNDLE = Bundle(
    run=RunId(RUN),
    ticket="PRD-2318",
    classification=Classification.CODE_REGRESSION,
    cause=Clean("4.18 reads\na \u202eprofile"),
    confidence=80,
    claimed=90,
    ceiling=Ceiling(value=80, reasons=("two sources",)),
    facts=(),
    claims=(),
    gaps=(),
    conflicts=(),
    missing=(),
    reports=(),
    built_at=NOW,
)


def test_the_agents_words_are_summed_up_and_marked() -> None:
    content = BUNDLE.model_dump_json().encode()

    rows = evidence_rows(content, digest(content))

    assert rows[-1] == Row("Cause it names", "4.18 reads\na <U+202E>profile", Weight.QUOTED)
    assert {"code_regression", "80 %, of 80 % that are allowed"} <= {row.value for row in rows}
    for wrong, named in ((content + b" ", digest(content)), (b"{}", digest(b"{}")), (b"", "")):
        with pytest.raises(DrawingError):
            evidence_rows(wrong, Digest(named))


def test_a_statement_is_drawn_for_its_own_run_and_with_its_times() -> None:
    drawn = draw(stored(), RUN)

    assert value(drawn, "Run that asks") == RUN
    assert value(drawn, "Process that asks") == "process 1"
    assert value(drawn, "Holds until") == drawn.statement.not_after
    assert isinstance(drawn.action, TicketTerminal)
