"""Route runs by the wiki, and take in what they propose to learn. Only people make pages of it."""

from dataclasses import dataclass
from typing import Final, NamedTuple

from pydantic import JsonValue

from prode_mcp.bundle import same
from prode_mcp.calls import Calls, blob
from prode_mcp.contracts import Answer, Clean, Need, Refusal
from prode_mcp.events import Learned, Routed
from prode_mcp.fold import Run
from prode_mcp.gates import ask
from prode_mcp.holding import Entry
from prode_mcp.policy import MOST_LEARNED
from prode_mcp.wiki import NOTE, Wiki
from prode_mcp.wiki.learning import Candidate

_NO_PAGE: Final = "There is no such page."


class Proposal(NamedTuple):
    """What an agent thinks is worth a page."""

    title: str
    text: str
    systems: tuple[str, ...]
    symptoms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Learning:
    """Reads the wiki for runs and keeps what they propose, over the one path of `Calls`."""

    calls: Calls
    wiki: Wiki

    async def search(self, run_id: str, query: str) -> Answer:
        """Find pages that may say where to look; which ones is on record."""
        run = await self.calls.enter(ask("wiki_search"), run_id)
        if isinstance(run, Answer):
            return run
        found = self.wiki.search(query, self.calls.now(run).date())
        names = [str(page["page"]) for page in found if isinstance(page, dict)]
        return await self._routed("wiki_search", run, names, {"pages": found, "note": NOTE})

    async def read(self, run_id: str, page: str) -> Answer:
        """Return one page, with the day on which a person last reviewed it."""
        run = await self.calls.enter(ask("wiki_read"), run_id)
        if isinstance(run, Answer):
            return run
        found = self.wiki.read(page, self.calls.now(run).date())
        if found is None:
            missing = Need(what="a page that exists", call="wiki_search")
            refusal = Refusal(code="no_page", message=_NO_PAGE, missing=(missing,))
            return await self.calls.refuse("wiki_read", run, refusal)
        return await self._routed("wiki_read", run, [page], found)

    async def propose(self, run_id: str, proposal: Proposal) -> Answer:
        """Put something into the learning inbox, once; a person decides what becomes of it."""
        call = ask("learning_propose")
        run = await self.calls.enter(call, run_id)
        if isinstance(run, Answer):
            return run
        clean = (await self.calls.redactor(run.id)).text
        candidate = Candidate(
            run=run.id,
            why="proposed",
            title=clean(proposal.title),
            text=clean(proposal.text),
            systems=tuple(map(clean, proposal.systems)),
            symptoms=tuple(map(clean, proposal.symptoms)),
        )
        if before := await self._proposed(candidate.key):
            body: JsonValue = {"key": candidate.key[:12], "run": before, "again": True}
            return Answer(status="ok", tool=call.tool, run=run.id, body=body)
        if len(run.learned) >= MOST_LEARNED:
            return await self.calls.refuse(call.tool, run, _enough())
        entry, content = learned(candidate, run, self.calls)
        kept = await self.calls.keep(call, run.id, [entry], blobs=[content])
        if isinstance(kept, Answer):
            return kept
        body = {"key": candidate.key[:12], "run": run.id, "again": False}
        return Answer(status="ok", tool=call.tool, run=run.id, body=body)

    async def contradicted(self, run: Run) -> list[tuple[Entry, bytes]]:
        """Return a candidate for each page that says something else than the run's facts."""
        found: list[tuple[Entry, bytes]] = []
        clean = (await self.calls.redactor(run.id)).text
        known = {one.key for one in run.learned}
        for page in self.wiki.every():
            for fact in run.facts:
                said = page.says.get(fact.key.casefold()) if fact.key else None
                if said is None or same(said, fact.value):
                    continue
                candidate = Candidate(
                    run=run.id,
                    why="contradicts",
                    title=clean(f"{page.name} says otherwise"),
                    text=clean(
                        f"The page says {fact.key} is {said}. Evidence of this run,"
                        f" {fact.id}, says {fact.value}."
                    ),
                    page=page.name,
                )
                if candidate.key not in known:
                    known.add(candidate.key)
                    found.append(learned(candidate, run, self.calls))
        return found[: max(0, MOST_LEARNED - len(run.learned))]

    async def _routed(self, tool: str, run: Run, pages: list[str], body: JsonValue) -> Answer:
        event = Routed(at=self.calls.now(run), tool=tool, pages=tuple(map(Clean, pages)))
        # What was read again counts once: it proves nothing either way.
        entry: Entry = (f"routed:{tool}:{'|'.join(pages)}", event)
        kept = await self.calls.keep(ask(tool), run.id, [entry])
        if isinstance(kept, Answer):
            return kept
        return Answer(status="ok", tool=tool, run=run.id, body=body)

    async def _proposed(self, key: str) -> str:
        """Return the run that has proposed this already, whichever it was."""
        for name in await self.calls.holdings.ledger.having("learned"):
            run = await self.calls.holdings.look(name)
            if run is not None and any(one.key == key for one in run.learned):
                return run.id
        return ""


def learned(candidate: Candidate, run: Run, calls: Calls) -> tuple[Entry, bytes]:
    """Return the event that keeps a candidate, and its blob."""
    digest, content = blob(candidate.model_dump_json())
    event = Learned(at=calls.now(run), key=candidate.key, candidate=digest)
    return (f"learned:{candidate.key}", event), content


def _enough() -> Refusal:
    return Refusal(
        code="enough_learned",
        message=f"This run has proposed {MOST_LEARNED} learnings; people read what is worth it.",
        missing=(Need(what="one proposal that says it all", call="learning_propose"),),
    )
