"""Text in pieces: what comes out depends on the text alone, and nothing passes the carry unread."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prode_mcp.redaction import redactor_for
from prode_mcp.redaction.redactor import Redactor
from prode_mcp.redaction.scan import Hits
from prode_mcp.redaction.spans import OverBudgetError
from prode_mcp.redaction.stream import BLOCK, Stream
from tests.redaction.samples import filled

LINE = "2026-11-15T18:00:05Z INFO request took 120 ms, status 200, path /api/v1/items\n"
MAIL = "helena.brandt@example.net"
SECRET = filled("{a40}")


def through(text: str, cuts: list[int]) -> str:
    stream = Stream(redactor_for())
    edges = [0, *sorted(cut % (len(text) + 1) for cut in cuts), len(text)]
    pieces = (text[a:b] for a, b in itertools.pairwise(edges))
    return "".join(stream.feed(piece) for piece in pieces) + stream.close()


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, 400_000), max_size=6))
@pytest.mark.spec("redaction.stream")
def test_what_comes_out_does_not_depend_on_where_the_pieces_were_cut(cuts: list[int]) -> None:
    text = (LINE * 700 + f"password={SECRET} by {MAIL}\n") * 4

    out = through(text, cuts)

    assert out == through(text, [])
    assert out == redactor_for().text(text)


@pytest.mark.spec("redaction.stream")
def test_a_value_across_two_blocks_is_taken_whole() -> None:
    for shift in range(0, 60, 7):
        text = "x" * (BLOCK - 30 + shift) + f" {MAIL} " + "y" * BLOCK

        assert MAIL[:6] not in through(text, [])


@pytest.mark.spec("redaction.stream")
def test_a_key_and_a_table_longer_than_a_block_stay_taken_to_their_end() -> None:
    body = "\n".join(filled("{s64}", seed) for seed in range(2_000))
    key = "-----BEGIN RSA " + "PRIVATE KEY-----\n" + body + "\n-----END RSA " + "PRIVATE KEY-----\n"
    rows = "id,email,plan\n" + "".join(f"{n},ann{n}@example.net,free\n" for n in range(6_000))

    out = through(f"{key}done\n\n{rows}\nend\n", [])

    assert not any(line in out for line in body.split("\n"))
    assert "@example.net" not in out
    assert "id,email,plan" in out
    assert "<rows n=" in out
    assert out.endswith("end\n")


@pytest.mark.spec("redaction.closed")
def test_an_engine_that_breaks_lets_nothing_pass() -> None:
    def broken(_data: bytes) -> Hits:
        raise RuntimeError

    def endless(_data: bytes) -> Hits:
        raise OverBudgetError

    for scan in (broken, endless):
        redactor = Redactor(scan, "none")
        stream = Stream(redactor)

        assert redactor.text(MAIL) == "<withheld: redactor>"
        assert stream.feed("x" * 3 * BLOCK) + stream.close() == "<withheld: redactor>"
        assert stream.feed(MAIL) + stream.close() == ""
