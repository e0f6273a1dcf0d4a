"""Every rule takes out its example and leaves its near miss; both engines say the same."""

import json

import pytest

from prode_mcp.redaction import redact_text
from prode_mcp.redaction.engine import find
from prode_mcp.redaction.rules import RULES, Rule
from prode_mcp.redaction.scan import HyperscanPass, Re2Pass, compiled
from prode_mcp.redaction.site import NOWHERE
from prode_mcp.redaction.spans import merged
from prode_mcp.redaction.standard import standard
from tests.redaction.samples import filled
from tests.shared import SHARED, needs_corpus

ONE = Re2Pass()


def by_rule(text: str, rule: Rule) -> list[str]:
    return [s.rule for s in find(text.encode(), standard().scan, NOWHERE) if s.rule == rule.name]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
@pytest.mark.spec("redaction.rules")
def test_a_rule_takes_its_example_and_leaves_its_near_miss(rule: Rule) -> None:
    assert by_rule(f"{filled(rule.example)}\n", rule)
    assert not by_rule(f"{filled(rule.near)}\n", rule)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
@pytest.mark.spec("redaction.rules")
def test_a_rule_takes_its_example_wherever_it_stands(rule: Rule) -> None:
    example = filled(rule.example)

    is_of_lines = rule.lines or "(?m)^" in rule.confirm
    for before, after in (
        ("first line\n", "\nlast"),
        ("a\n\n", "\n"),
        *(() if is_of_lines else [("one: ", " two")]),
    ):
        assert by_rule(f"{before}{example}{after}", rule), (before, after)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
@pytest.mark.spec("redaction.rules")
def test_a_rule_has_one_group_a_source_and_anchors_that_its_example_holds(rule: Rule) -> None:
    example = filled(rule.example).casefold()

    assert compiled(rule.confirm).groups == 1
    assert rule.source
    assert not rule.anchors or any(anchor in example for anchor in rule.anchors)


@pytest.mark.spec("redaction.rules")
def test_both_engines_find_the_same() -> None:
    many = HyperscanPass()
    texts = [filled(text) for rule in RULES for text in (rule.example, rule.near)]

    for text in [*texts, "\n".join(texts)]:
        with_one = {(s.start, s.end, s.kind) for s in find(text.encode(), ONE, NOWHERE)}
        assert {(s.start, s.end, s.kind) for s in find(text.encode(), many, NOWHERE)} == with_one


@pytest.mark.parametrize("after", ["", "&lang=en", ", next=1", ";x=2", '"}', ")"])
@pytest.mark.spec("safety.redaction")
def test_what_was_taken_once_is_left_alone_whatever_follows(after: str) -> None:
    for rule in RULES:
        once = redact_text(f"{filled(rule.example)}{after}\n")

        assert redact_text(once) == once, rule.name


@needs_corpus
@pytest.mark.spec("safety.redaction")
def test_a_corpus_is_redacted_once_and_for_all_and_alike_by_both_engines() -> None:
    corpus = SHARED / "redaction" / "dev_corpus.jsonl"
    many = HyperscanPass()

    for line in corpus.read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        data = text.encode()
        once = redact_text(text)

        assert redact_text(once) == once
        assert merged(find(data, many, NOWHERE)) == merged(find(data, ONE, NOWHERE))
