"""How sure runs were, against how often they were right."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from prode_mcp.calibration import Review, review_of, tables, wilson
from prode_mcp.cli_calibration import draw
from prode_mcp.contracts import Classification, Digest, Outcome, Purpose, Result, RunId
from prode_mcp.errors import ProdeError
from prode_mcp.events import Bundled, Concluded, Ended, Monitoring
from prode_mcp.fold import Monitor, Run

pytestmark = pytest.mark.spec("proof.calibration")
NOW = datetime(2026, 11, 18, tzinfo=UTC)
DIGEST = Digest("a" * 64)


def ended(name: str, confidence: int, result: Result | None = None) -> Run:
    kind = Classification.CODE_REGRESSION
    begun = Monitoring(at=NOW, purpose=Purpose.FIX, rechecks=(), awaits_merge=False, until=NOW)
    concluded = Concluded(at=NOW, result=result, report=DIGEST) if result else None
    return Run(
        id=RunId(name),
        bundle=Bundled(
            at=NOW, bundle=DIGEST, classification=kind, claimed=95, confidence=confidence
        ),
        outcome=Ended(at=NOW, outcome=Outcome.SAFE_STOP, classification=kind, report=DIGEST),
        monitor=Monitor(begun=begun, concluded=concluded),
    )


@pytest.mark.parametrize(
    ("result", "said", "right"),
    [
        (Result.HELD, {}, True),
        (Result.RECURRED, {}, False),
        (Result.INCONCLUSIVE, {}, None),
        (None, {}, None),
        (Result.HELD, {"A-1-r1": (False, "ines")}, False),
        (None, {"A-1-r1": (True, "ines")}, True),
        (None, {"B-1-r1": (True, "ines")}, None),
    ],
)
def test_a_run_is_reviewed_by_a_person_or_else_by_its_monitor(
    result: Result | None, said: Any, right: bool | None
) -> None:
    found = review_of(ended("A-1-r1", 80, result), said)

    assert (found.right if found else None) is right


def test_a_run_that_has_not_ended_says_nothing() -> None:
    assert review_of(Run(id=RunId("A-1-r1")), {"A-1-r1": (True, "ines")}) is None


def reviews() -> list[Review]:
    sure = [Review(f"A-{n}-r1", "code_regression", 90, 90, n % 10 != 0, "x") for n in range(20)]
    unsure = [Review(f"B-{n}-r1", "vendor_outage", 60, 60, n % 2 == 0, "x") for n in range(10)]
    return [*sure, *unsure]


def test_shares_scores_and_bounds_are_those_of_the_text_books() -> None:
    whole, code, vendor = tables(reviews())

    assert [(t.name, t.number) for t in (whole, code, vendor)] == [
        *(("all", 30), ("code_regression", 20), ("vendor_outage", 10))
    ]
    assert [(one.start, one.end, one.number, one.right) for one in whole.bins] == [
        *((60, 70, 10, 0.5), (90, 100, 20, 0.9))
    ]
    assert code.brier == pytest.approx(0.9 * 0.01 + 0.1 * 0.81)
    assert vendor.error == pytest.approx(0.1)
    assert whole.error == pytest.approx((10 * 0.1 + 20 * 0.0) / 30)
    # Agresti and Coull (1998): 0 of 10 lies within 0 and 0.278, 5 of 10 within 0.237 and 0.763.
    assert wilson(0.0, 10) == pytest.approx((0.0, 0.2775), abs=1e-3)
    assert wilson(0.5, 10) == pytest.approx((0.2366, 0.7634), abs=1e-3)
    assert tables([]) == ()


@pytest.mark.parametrize(("name", "begins"), [("x.png", b"\x89PNG\r\n"), ("x.svg", b"<?xml")])
def test_it_is_drawn_as_a_picture_or_a_drawing(tmp_path: Path, name: str, begins: bytes) -> None:
    draw(tables(reviews()), tmp_path / name)

    content = (tmp_path / name).read_bytes()
    assert content.startswith(begins)
    assert len(content) > 5_000


def test_nothing_is_drawn_where_it_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(ProdeError):
        draw(tables(reviews()), tmp_path / "none" / "x.png")
