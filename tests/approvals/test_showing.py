"""On a terminal of any width, nothing that an act or a run says can pass for a row of ours."""

import io
from datetime import timedelta
from typing import Any

import pytest

from prode_mcp.approvals.drawing import draw, evidence_rows, terms_rows
from prode_mcp.approvals.judging import State
from prode_mcp.approvals.terms import DEFAULTS
from prode_mcp.cli_drawing import Seen, console_of, listed, show
from prode_mcp.contracts import Clean, RunId
from prode_mcp.fold import Approval
from prode_mcp.runs.desk import Sheet
from tests.approvals.make import RUN
from tests.approvals.test_drawing import BUNDLE, CLOSE, EVERY, WRITE, digest, stored

pytestmark = pytest.mark.spec("approvals.drawn")
FORGED = "Time left                             99 min\n  Time left  99 min"
LEFT = timedelta(minutes=12)


def sheet(action: Any, *, is_whole: bool = True) -> Sheet:
    kept = stored(action)
    drawn = draw(kept, RUN) if is_whole else None
    state = State.PENDING if is_whole else None
    return Sheet(RunId(RUN), Approval(request=kept.event), drawn, state, "0 of 1", LEFT)


def shown(action: Any, width: int, *siblings: Sheet) -> list[str]:
    one, content = sheet(action), BUNDLE.model_copy(update={"cause": Clean(FORGED)})
    stored_bundle = content.model_dump_json().encode()
    assert one.drawn is not None
    terms = terms_rows(DEFAULTS["embedded"][one.drawn.statement.kind], "pending", LEFT)
    seen = Seen(one, terms, evidence_rows(stored_bundle, digest(stored_bundle)), siblings)
    file = io.StringIO()
    console = console_of(file, is_terminal=False)
    console.width = width
    show(console, seen)
    return file.getvalue().splitlines()


@pytest.mark.parametrize("width", [50, 80, 110, 200])
@pytest.mark.parametrize("action", EVERY)
def test_every_value_stands_in_its_own_column(action: Any, width: int) -> None:
    lines = shown(action, width)

    assert sum(line.strip().startswith("Time left  ") for line in lines) == 1
    assert all(len(line) <= width for line in lines)
    first = sheet(action).drawn.scope[: width - 4]  # type: ignore[union-attr]
    assert [line.strip() for line in lines].count(first.strip()) == 2


@pytest.mark.parametrize("field", ["statement", "undo"])
@pytest.mark.parametrize("width", [50, 110])
def test_a_line_of_a_text_bears_a_bar_wherever_it_was_cut(field: str, width: int) -> None:
    lines = shown(WRITE.model_copy(update={field: f"select 1\n{FORGED}{'x' * 300}"}), width)

    forged = [line for line in lines if "99 min" in line or "xxx" in line]
    assert len(forged) > 3
    assert all(line[min(36, width // 2) + 2 :].startswith(("| ", ": ")) for line in forged)


def test_many_other_requests_are_counted_and_not_all_shown() -> None:
    others = [sheet(CLOSE)] * 24 + [sheet(CLOSE, is_whole=False)]
    few, many = shown(CLOSE, 110, *others[-2:]), shown(CLOSE, 110, *others)

    assert sum("pending, CLOSE PRD-2318 as Done" in line for line in many) == 20
    assert any("25 in all" in line for line in many)
    assert any("cannot be shown: 0 of 1" in line for line in few)
    assert any("nothing" in line for line in shown(CLOSE, 110))


def test_a_list_has_a_line_for_each_request() -> None:
    whole, broken = listed(sheet(CLOSE)), listed(sheet(CLOSE, is_whole=False))

    assert whole.split()[1:6] == ["pending", "12", "min", "00", "s"]
    assert whole.endswith("CLOSE PRD-2318 as Done")
    assert "unreadable" in broken
    assert "Done" not in broken
