"""The learning inbox: candidates of all runs, and what people decided on them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Literal, NamedTuple

from prode_mcp.contracts import Clean
from prode_mcp.errors import StoreError
from prode_mcp.events import Judged, Learned
from prode_mcp.store import JUDGED, Ledger
from prode_mcp.wiki.learning import Candidate
from prode_mcp.wiki.pages import Page

_LEASE: Final = timedelta(seconds=10)


class Kept(NamedTuple):
    """A candidate as the ledger has it."""

    key: str
    candidate: Candidate

    def promoted(self, name: str, before: Page | None, reviewer: str, today: date) -> Page:
        """Return the page that it becomes, or that it is added to, reviewed today."""
        told = self.candidate
        text = f"{told.text}\n\n(From {told.run}, reviewed by {reviewer} on {today}.)"
        if before is None:
            return Page(
                name=name,
                title=told.title,
                systems=told.systems or (name,),
                symptoms=told.symptoms,
                reviewed=today,
                reviewer=reviewer,
                owner=reviewer,
                runs=(told.run,),
                body=text,
            )
        return before.model_copy(
            update={
                "systems": _more(before.systems, told.systems),
                "symptoms": _more(before.symptoms, told.symptoms),
                "reviewed": today,
                "reviewer": reviewer,
                "runs": _more(before.runs, (told.run,)),
                "body": f"{before.body}\n\n## {told.title}\n\n{text}",
                "wrong": (),
            }
        )


@dataclass(frozen=True, slots=True)
class Inbox:
    """Reads candidates, and keeps what people decide."""

    ledger: Ledger
    clock: Callable[[], datetime]
    holder: str

    async def waiting(self) -> list[Kept]:
        """Return what nobody has judged yet, the oldest first, each content once."""
        judged = {one.key for one in await self.judged()}
        found: dict[str, Kept] = {}
        for run in await self.ledger.having("learned"):
            for row in await self.ledger.read(run):
                event = row.event
                if not isinstance(event, Learned) or event.key in judged | found.keys():
                    continue
                content = await self.ledger.get(event.candidate)
                if content is not None:
                    kept = Kept(event.key, Candidate.model_validate_json(content))
                    found[event.key] = kept
        return list(found.values())

    async def judged(self) -> list[Judged]:
        """Return what people decided."""
        rows = await self.ledger.read(JUDGED)
        return [row.event for row in rows if isinstance(row.event, Judged)]

    async def decide(
        self, key: str, decision: Literal["promoted", "rejected"], reviewer: str, page: str
    ) -> None:
        """Keep a person's decision on a candidate, once.

        Raises:
            StoreError: the ledger cannot be written, or another process writes there.
        """
        at = self.clock()
        lease = await self.ledger.lease(JUDGED, self.holder, at, _LEASE)
        if lease.holder != self.holder:
            msg = "another process judges candidates right now; try again"
            raise StoreError(msg)
        try:
            stands = len(await self.ledger.read(JUDGED))
            event = Judged(
                at=at, key=key, decision=decision, reviewer=Clean(reviewer), page=Clean(page)
            )
            await self.ledger.append(
                JUDGED, [(f"judged:{key}", event)], expected=stands, fence=lease.fence
            )
        finally:
            await self.ledger.release(JUDGED, self.holder, at)


def _more(before: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*before, *new)))
