"""Links and log patterns: what outside text comes to, in linear time."""

import time
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prode_mcp.sources.links import find_links
from prode_mcp.sources.patterns import MARK, counts, mask, mine

NOW = datetime(2026, 11, 15, tzinfo=UTC)


def test_links_of_every_kind_are_found_once() -> None:
    text = (
        "See https://acme.sentry.io/issues/5511090909/ and ORCH-TML-88, PRD-2315, UTF-8, SHA-256.\n"
        "ALARM: prod-media-jobs-oldest-age at 2026-11-17T13:30:00Z and 18:00 UTC, req_a8564412b235120a\n"
        "arn:aws:sqs:us-east-1:111122223333:prod-media-jobs "
        "https://sqs.us-east-1.amazonaws.com/111122223333/prod-media-jobs `/ecs/prod/timeline-api` "
        "trace 0123456789abcdef0123456789abcdef"
    )

    found = cast("dict[str, Any]", find_links([text, text]))["quoted"]

    assert found["sentry"] == ["5511090909"]
    assert found["sentry_short"] == ["ORCH-TML-88"]
    assert found["alarm"] == ["prod-media-jobs-oldest-age"]
    assert found["time"] == ["2026-11-17T13:30:00Z", "18:00 UTC"]
    assert found["request"] == ["req_a8564412b235120a"]
    assert found["arn"] == ["arn:aws:sqs:us-east-1:111122223333:prod-media-jobs"]
    assert found["queue"] == ["prod-media-jobs"]
    assert found["log_group"] == ["/ecs/prod/timeline-api"]
    assert found["trace"] == ["0123456789abcdef0123456789abcdef"]
    assert len(found["url"]) == 2


@settings(max_examples=50)
@given(st.lists(st.text(), max_size=5))
def test_any_text_has_links_or_none(texts: list[str]) -> None:
    assert isinstance(find_links(texts), dict)


@pytest.mark.parametrize(
    "piece", ["a-", "A-1-", "req_", "http://", "arn:aws:", "/ecs/", "::", "18:"]
)
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    text = piece * 40_000
    begun = time.perf_counter()

    find_links([text])
    mask(text[:2_000])

    assert time.perf_counter() - begun < 2


def test_lines_fall_into_templates_with_counts_and_times() -> None:
    lines = [
        (
            NOW + timedelta(seconds=n),
            f'{{"level":"warning","msg":"retry {n} of job_{n}ab","status":503}}',
        )
        for n in range(50)
    ]
    lines += [(NOW, "connection to 10.0.0.7 closed after 120ms")]

    patterns = mine(lines)

    assert [p.count for p in patterns] == [50, 1]
    assert patterns[0].template == f"level=warning msg=retry {MARK} of {MARK} status=503"
    assert patterns[0].first == NOW
    assert patterns[0].last == NOW + timedelta(seconds=49)
    assert len(patterns[0].examples) == 2
    assert counts(lines[:5], patterns)[patterns[0].template] == 5


def test_what_happened_is_told_apart_and_what_it_happened_to_is_not() -> None:
    told = [
        f'{{"level":"info","msg":"job {what}","status":{code}}}'
        for what, code in (("done", 200), ("done", 200), ("failed", 500), ("failed", 200))
    ]
    names = [f"user {name} opened the page" for name in "abcdefghijklmnopqrstuvwxyz"]

    counted = {p.template: p.count for p in mine((NOW, line) for line in told + names * 20)}

    assert counted["level=info msg=job done status=200"] == 2
    assert counted["level=info msg=job failed status=500"] == 1
    assert counted["level=info msg=job failed status=200"] == 1
    assert sum(counted.values()) == 4 + 26 * 20
    assert len(counted) <= 3 + 12


@settings(max_examples=60)
@given(st.lists(st.text(max_size=200), max_size=30))
def test_no_line_is_lost_whatever_it_holds(lines: list[str]) -> None:
    patterns = mine((NOW, line) for line in lines)

    assert sum(p.count for p in patterns) == len(lines)


def test_odd_lines_are_taken() -> None:
    lines = ["", "\x00\xff", "x" * 1_000_000, "{" * 5_000, '{"a":', "[1,2]", "null", '"text"']

    assert sum(p.count for p in mine((NOW, line) for line in lines)) == len(lines)
