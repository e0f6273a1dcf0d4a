"""Every rule takes out its example and leaves its near miss; both engines say the same."""

import pytest

from prode_mcp.redaction.engine import find
from prode_mcp.redaction.rules import RULES, Rule
from prode_mcp.redaction.scan import HyperscanPass, Re2Pass, compiled
from prode_mcp.redaction.site import NOWHERE
from prode_mcp.redaction.standard import standard
from tests.redaction.samples import filled

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
