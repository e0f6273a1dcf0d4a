"""How a run's record is quoted where others keep it: on the ticket, and in the pull request. Pure.

Whoever rewrites a record cannot rewrite what was quoted of it there.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

_WORD: Final = "record"
_DIGITS: Final = 32


def quoted(seq: int, head: str) -> str:
    """Quote a record as it stands after event `seq`, whose hash is `head`."""
    return f"{_WORD} {seq}:{head[:_DIGITS]}"


def quoted_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield what a text's last line quotes: an event's number, and the beginning of its hash.

    Only that line is ours: what stands above it an agent may have written.
    """
    words = text.rstrip().rpartition("\n")[2].replace("_", " ").split()
    for word, said in pairwise(words):
        seq, _, head = said.partition(":")
        if word == _WORD and seq.isdecimal() and len(head) == _DIGITS:
            yield int(seq), head
