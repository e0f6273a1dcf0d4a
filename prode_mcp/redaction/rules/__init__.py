"""What must go, as reviewed data: each form with its source, an example and a near miss.

A rule has two patterns, both in the syntax that RE2 and Hyperscan share. `trigger` says where the
rule may apply, in one pass over the whole text; `confirm` is run on the lines around, and its first
group is what goes. A trigger matches, and ends inside, every match of its confirm, so that
both engines find the same.
"""

from typing import Final

from prode_mcp.redaction.rules.credentials import CREDENTIALS
from prode_mcp.redaction.rules.numbers import NUMBERS
from prode_mcp.redaction.rules.people import PEOPLE
from prode_mcp.redaction.rules.shape import Rule
from prode_mcp.redaction.rules.vendors import VENDORS

__all__ = ["RULES", "Rule"]

RULES: Final[tuple[Rule, ...]] = (*VENDORS, *CREDENTIALS, *NUMBERS, *PEOPLE)
