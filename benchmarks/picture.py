"""Draw the README's picture of a run from a real one: `make picture`."""

import re
import sys
from pathlib import Path
from typing import Any

from rich.console import Console

from prode_mcp.practice.demo import play
from prode_mcp.practice.show import Show


def main() -> int:
    console = Console(record=True, width=104, file=sys.stderr, highlight=False)
    show = Show(console)
    show.begin("prode-mcp demo s2-queue-saturation")
    result: dict[str, Any] = play("s2-queue-saturation", watch=show.step)
    result["store"] = ".prode/demo/s2-queue-saturation/ledger.db"
    show.end(result)
    drawn = console.export_svg(title="PRODE: from ticket to handoff")
    # The fonts that rich names lie on a stranger's server; a reader's own will do.
    drawn = re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL)
    Path("resources/run.svg").write_text(drawn, encoding="utf-8")
    return 1 if result["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())
