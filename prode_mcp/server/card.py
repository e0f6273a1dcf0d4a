"""The card that a client may draw beside an answer: a run's requests, as people are shown them.

It is the page's view of the act without the page's power: what it says is drawn from the stored
bytes, and nothing on it decides. What it needs travels in the answer's `_meta`, which is for the
client and costs the model nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from mcp.server.apps import Apps
from mcp.types import CallToolResult

from prode_mcp.content import card_page
from prode_mcp.contracts import RunId
from prode_mcp.errors import ProdeError
from prode_mcp.runs.desk import Desk, Sheet

URI: Final = "ui://prode/requests.html"
META: Final = {"ui": {"resourceUri": URI}}
"""What a tool says whose answers the card draws."""
_KEY: Final = "prode/requests"
_MOST: Final = 5


@dataclass(frozen=True, slots=True)
class Card:
    """Draws requests for the card. `page` is where a person decides."""

    desk: Desk
    page: str

    async def beside(self, result: CallToolResult, run_id: str) -> CallToolResult:
        """Return an answer with what the card needs."""
        try:
            sheets = await self.desk.of_run(RunId(run_id))
        except ProdeError:
            # The answer says already what is wrong with the ledger.
            return result
        newest = sorted(sheets, key=lambda one: one.approval.request.at, reverse=True)[:_MOST]
        told = {_KEY: [self._told(sheet) for sheet in newest]}
        return result.model_copy(update={"meta": {**(result.meta or {}), **told}})

    def _told(self, sheet: Sheet) -> Mapping[str, Any]:
        drawn = sheet.drawn
        rows = (*drawn.act, *self.desk.terms(sheet), *drawn.asked) if drawn else ()
        return {
            "scope": drawn.scope if drawn else "This request cannot be shown",
            "state": str(sheet.state or "unreadable"),
            "why": sheet.why,
            "rows": [[row.label, row.value, row.weight.value] for row in rows],
            "page": f"{self.page}/requests/{sheet.request}",
        }


def apps() -> Apps:
    """Return the extension that publishes the card."""
    found = Apps()
    found.add_html_resource(
        URI, card_page(), title="Requests to people", description="What a run asks people for."
    )
    return found
