"""What a reader does not see is made visible; what they see stays as it is."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from prode_mcp.unseen import hidden, mixed, visible


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Done", "Done"),
        ("Erledigt für Ines, 20 €", "Erledigt für Ines, 20 €"),
        ("Готово", "Готово"),
        ("完了 ✔\ufe0f", "完了 ✔\ufe0f"),
        ("\u202eenoD", "<U+202E>enoD"),
        ("Do\u200bne", "Do<U+200B>ne"),
        ("Do\u00adne", "Do<U+00AD>ne"),
        ("Done\u00a0", "Done<U+00A0>"),
        ("Done\nCanceled", "Done<U+000A>Canceled"),
        ("Done\tx", "Done<U+0009>x"),
        ("\x1b[2JDone", "<U+001B>[2JDone"),
        ("D\u043ene", "D<U+043E>ne"),
        ("\u0441\u043e\u0440\u0443", "<U+0441><U+043E><U+0440><U+0443>"),
        ("\u0441 \u043e", "\u0441 \u043e"),
        ("\U0001d403one", "<U+1D403>one"),
        ("e\u0301", "e<U+0301>"),
        ("e\u0336\u0301x", "e<U+0336><U+0301>x"),
        ("\ue000\U000e0041\u3164", "<U+E000><U+E0041><U+3164>"),
    ],
)
@pytest.mark.spec("approvals.drawn")
def test_what_a_reader_would_miss_or_mistake_is_made_visible(text: str, told: str) -> None:
    assert visible(text) == told


@given(st.text(max_size=60))
@example("\U00018d09\u0f71")
@pytest.mark.spec("approvals.drawn")
def test_nothing_made_visible_hides_or_mixes_anything(text: str) -> None:
    told = visible(text)

    assert not hidden([told])
    assert not mixed([told])
    assert visible(told) == told
    assert "\n" not in told
