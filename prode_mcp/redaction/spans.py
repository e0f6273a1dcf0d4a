"""What must go, where in a text, and how much work a text may ask for."""

from typing import NamedTuple

from prode_mcp.redaction.kinds import SECRETS


class Span(NamedTuple):
    """Where something must go, in bytes, and as what.

    `rule` says what found it; `whole` is the known value that this one is a part of.
    """

    start: int
    end: int
    kind: str
    rule: str
    shape: str = ""
    whole: bytes = b""


class OverBudgetError(Exception):
    """A text asked for more work than its size allows; it is withheld."""


class Budget:
    """How many bytes may still be read for one text, other readings included."""

    def __init__(self, size: int) -> None:
        """Allow a text its own size and several readings of it."""
        self._left = 24 * size + 400_000

    def spend(self, size: int) -> None:
        """Take `size` bytes.

        Raises:
            OverBudgetError: nothing is left.
        """
        self._left -= size
        if self._left < 0:
            raise OverBudgetError


def merged(spans: list[Span]) -> list[Span]:
    """Return spans without overlaps; rows take in what stands in them, secrets name what they meet."""
    kept: list[Span] = []
    for span in sorted(spans, key=_order):
        if kept and span.start < kept[-1].end:
            before = kept[-1]
            first = (
                before
                if before.kind == "rows"
                or before.kind in SECRETS
                or (span.kind not in SECRETS and span.kind != "rows")
                else span
            )
            kept[-1] = Span(
                before.start, max(before.end, span.end), first.kind, first.rule, first.shape
            )
        elif span.end > span.start:
            kept.append(span)
    return kept


def _order(span: Span) -> tuple[int, int, bool, str]:
    """Order spans by place; of two alike, the one whose form says more than its key comes first."""
    return span.start, -span.end, span.rule == "key", span.rule
