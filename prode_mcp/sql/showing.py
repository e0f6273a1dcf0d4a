"""What of an answer may be shown: groups of persons, small counts, rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, cast

from pydantic import JsonValue

from prode_mcp.sql.shapes import Output

MOST_ROWS: Final = 200
MOST_BYTES: Final = 64_000
SMALL: Final = "<{k}"
HELD_BACK: Final = "suppressed"

Cell = JsonValue | Decimal


@dataclass(frozen=True, slots=True)
class Shown:
    """The rows that may be shown, how many groups are held back, and what was cut."""

    columns: tuple[str, ...]
    rows: tuple[tuple[JsonValue, ...], ...]
    suppressed: int = 0
    cut: tuple[str, ...] = ()


def show(
    rows: Sequence[Sequence[Cell]], outputs: Iterable[Output], *, weighed: bool, k: int
) -> Shown:
    """Return an answer without the groups that fewer than `k` stand behind.

    Where `weighed`, each row's last values are how many they are and a bit for each value that
    too few stand behind. NULL and 0 mean nobody: an absence is evidence and is shown. A small
    count within a group that is large is written "<k", any other such value "suppressed".
    """
    told = tuple(outputs)
    telling = sum(1 << n for n, output in enumerate(told) if output.aggregate)
    blank = True
    kept = list[tuple[JsonValue, ...]]()
    suppressed, size, cut = 0, 0, list[str]()
    for row in rows:
        behind, mask = (row[-2], row[-1]) if weighed else (None, 0)
        if behind is not None and 0 < int(str(behind).split(".")[0]) < k:
            suppressed += 1
            continue
        hidden = int(str(mask or 0))
        cells = tuple(
            _cell(v, o, k, hidden=bool(hidden >> n & 1))
            for n, (v, o) in enumerate(zip(row, told, strict=False))
        )
        blank = blank and bool(telling) and hidden & telling == telling
        size += sum(len(str(c)) + 3 for c in cells)
        if len(kept) >= MOST_ROWS or size > MOST_BYTES:
            cut.append(f"rows after the first {len(kept)}")
            break
        kept.append(cells)
    if kept and blank:
        # Nothing but labels would be left of it.
        suppressed, kept = suppressed + len(kept), []
    return Shown(tuple(o.name for o in told), tuple(kept), suppressed, tuple(cut))


def _cell(value: Cell, output: Output, k: int, *, hidden: bool) -> JsonValue:
    if hidden:
        return SMALL.format(k=k) if output.counts else HELD_BACK
    number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    if output.counts and number and 0 < cast("int", value) < k:
        return SMALL.format(k=k)
    if isinstance(value, Decimal):
        return int(value) if output.whole and value == value.to_integral_value() else str(value)
    return value
