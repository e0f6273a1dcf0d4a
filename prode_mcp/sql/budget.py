"""A bound on asking the same thing again and again with other constants.

Two answers that each may be shown can differ by one person. What stops it is not any one
statement but their number: the same form over the same relations, with changing constants.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from prode_mcp.sql.shapes import Code, Refused

MOST_ALIKE: Final = 12
"""Statements of one form, with other constants, that a ticket may ask."""
MOST_A_RELATION: Final = 120
"""Different statements about one relation that a ticket may ask."""


@dataclass(slots=True)
class Budget:
    """What each ticket has asked, by digest: asking the very same again is free."""

    _alike: defaultdict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    _about: defaultdict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))

    def spend(
        self, ticket: str, form: str, digest: str, relations: Iterable[str]
    ) -> Refused | None:
        """Count a statement, or refuse it where its ticket has asked too much like it."""
        alike = self._alike[ticket, form]
        names = list(relations)
        about = [self._about[ticket, name] for name in names]
        if digest not in alike and len(alike) >= MOST_ALIKE:
            return Refused(
                Code.BUDGET,
                f"this ticket has asked {MOST_ALIKE} statements of this form",
                "",
                "GROUP BY the column whose constant changes",
            )
        for name, asked in zip(names, about, strict=True):
            if digest not in asked and len(asked) >= MOST_A_RELATION:
                return Refused(
                    Code.BUDGET, f"this ticket has asked {MOST_A_RELATION} statements of it", name
                )
        alike.add(digest)
        for asked in about:
            asked.add(digest)
        return None
