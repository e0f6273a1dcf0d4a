"""The resources on the wire: a run's record, artifacts, the wiki, docs and schemas."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ResourceError
from pydantic import JsonValue

from prode_mcp.calls import Calls
from prode_mcp.content import pages, schemas
from prode_mcp.contracts import Digest, RunId
from prode_mcp.fold import Run
from prode_mcp.policy import ANSWER_CHARS
from prode_mcp.redaction import redact_text
from prode_mcp.runs.telling import told_monitor, told_state
from prode_mcp.wiki import Wiki
from prode_mcp.wiki.inbox import Inbox

_JSON = "application/json"
_TEXT = "text/markdown"
_PNG = b"\x89PNG\r\n\x1a\n"
# JSON text inside JSON text is escaped and may double.
_CANDIDATES = 20
_PAGE_CHARS = ANSWER_CHARS // 2 - 500


@dataclass(frozen=True, slots=True)
class Resources:
    """Reads the ledger and the shipped text; nothing here asks an outside system."""

    calls: Calls
    wiki: Wiki

    async def state(self, run: str) -> str:
        found = await self._run(run)
        return _json(told_state(found, self.calls.now(found)))

    async def bundle(self, run: str) -> str:
        found = await self._run(run)
        if found.bundle is None:
            msg = f"{found.id} has no bundle yet; bundle_build makes it"
            raise ResourceError(msg)
        return await self._blob(found.bundle.bundle)

    async def inventory(self, run: str) -> str:
        found = await self._run(run)
        return await self._blob(found.inventory)

    async def timeline(self, run: str) -> str:
        return await self.timeline_after(run, "0")

    async def timeline_after(self, run: str, after: str) -> str:
        found = await self._run(run)
        rows = await self.calls.holdings.ledger.read(found.id)
        told: list[JsonValue] = [
            {"seq": row.seq, "fence": row.fence, "hash": row.hash}
            | row.event.model_dump(mode="json")
            for row in rows[_page_number(after) :]
        ]
        return _json(_fitting(told, f"prode://runs/{found.id}/timeline", _page_number(after)))

    async def monitor(self, run: str) -> str:
        found = await self._run(run)
        told = told_monitor(found, self.calls.now(found))
        if told is None:
            msg = f"nothing watches {found.id}"
            raise ResourceError(msg)
        return _json(told)

    async def inbox(self) -> str:
        """Return what waits for a person's judgement; nothing of it is in the wiki yet."""
        ledger = self.calls.holdings.ledger
        waiting = await Inbox(ledger, self.calls.now, self.calls.holdings.holder).waiting()
        found: list[JsonValue] = [
            {"key": one.key[:12], **one.candidate.model_dump(mode="json")}
            for one in reversed(waiting)
        ]
        kept, rest = found[:_CANDIDATES], len(found) - _CANDIDATES
        note = f"{rest} older" if rest > 0 else "a person takes what is right into the wiki"
        return _json({"candidates": kept, "note": note})

    async def specialist(self, run: str, n: str) -> str:
        found = await self._run(run)
        if not n.isdecimal() or not 1 <= int(n) <= len(found.reports):
            msg = f"{found.id} has {len(found.reports)} specialist report(s), counted from 1"
            raise ResourceError(msg)
        return await self._blob(found.reports[int(n) - 1])

    async def artifact(self, sha256: str) -> str:
        return await self.artifact_page(sha256, "1")

    async def artifact_page(self, sha256: str, page: str) -> str:
        text = await self._blob(Digest(sha256))
        if len(text) <= ANSWER_CHARS:
            return text
        number, pages = max(1, _page_number(page)), -(-len(text) // _PAGE_CHARS)
        here = f"prode://artifacts/{sha256}"
        told: dict[str, JsonValue] = {
            "page": number,
            "pages": pages,
            "text": text[(number - 1) * _PAGE_CHARS : number * _PAGE_CHARS],
        }
        return _json(told | ({"next": f"{here}/{number + 1}"} if number < pages else {}))

    async def file(self, sha256: str) -> bytes:
        content = await self.calls.holdings.ledger.get(Digest(sha256[:64]))
        if content is None or not content.startswith(_PNG):
            msg = "no such picture in this ledger"
            raise ResourceError(msg)
        return content

    async def page(self, page: str) -> str:
        found = self.wiki.read(page, self.calls.now().date())
        if found is None:
            msg = f"no such wiki page; there are: {', '.join(self.wiki.names())[:500]}"
            raise ResourceError(msg)
        return _json(found)

    async def _run(self, run: str) -> Run:
        found = await self.calls.holdings.look(RunId(run[:40]))
        if found is None:
            msg = "no such run in this ledger"
            raise ResourceError(msg)
        return found

    async def _blob(self, digest: Digest | None) -> str:
        content = await self.calls.holdings.ledger.get(digest) if digest else None
        if content is None:
            msg = "no such artifact in this ledger"
            raise ResourceError(msg)
        return content.decode()


def register(server: MCPServer, resources: Resources) -> None:
    """Register every resource of the house."""
    runs = "prode://runs/{run}/"
    for name, read, about in (
        ("state", resources.state, "Where a run stands, and what it misses."),
        ("bundle", resources.bundle, "The run's evidence bundle."),
        ("inventory", resources.inventory, "What the run could ask when it opened."),
        ("monitor", resources.monitor, "What is asked again after the run's end."),
        ("timeline", resources.timeline, "Every event of the run, hash-chained."),
    ):
        server.resource(runs + name, name=f"run-{name}", description=about, mime_type=_JSON)(read)
    server.resource(
        runs + "specialists/{n}",
        name="run-specialist",
        description="One specialist's report, counted from 1.",
        mime_type=_JSON,
    )(resources.specialist)
    server.resource(
        runs + "timeline/{after}",
        name="run-timeline-after",
        description="The run's events after one, where a timeline is long.",
        mime_type=_JSON,
    )(resources.timeline_after)
    server.resource(
        "prode://files/{sha256}",
        name="file",
        description="A picture that a reproduction took, its fields covered.",
        mime_type="image/png",
    )(resources.file)
    server.resource(
        "prode://artifacts/{sha256}/{page}",
        name="artifact-page",
        description="One page of a long stored answer, counted from 1.",
        mime_type=_JSON,
    )(resources.artifact_page)
    server.resource(
        "prode://artifacts/{sha256}",
        name="artifact",
        description="One stored answer, redacted, by its digest.",
    )(resources.artifact)
    server.resource(
        "prode://wiki/{page}",
        name="wiki-page",
        description="A PRODE Wiki page: routing only, it proves nothing.",
        mime_type=_JSON,
    )(resources.page)
    server.resource("prode://learning-inbox", name="learning-inbox", mime_type=_JSON)(
        resources.inbox
    )
    for name, text in sorted((pages("resources", "docs") | pages("resources", "adr")).items()):
        server.resource(f"prode://docs/{name}", name=name, mime_type=_TEXT)(_constant(text))
    for name, text in sorted(schemas().items()):
        server.resource(f"prode://schemas/{name}", name=f"schema-{name}", mime_type=_JSON)(
            _constant(text)
        )


def _constant(text: str) -> Callable[[], str]:
    return lambda: text


def _page_number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else 0


def _fitting(rows: list[JsonValue], here: str, after: int) -> list[JsonValue]:
    """Return as many rows as an answer holds, and where the rest stands."""
    room = ANSWER_CHARS - 200
    for number, row in enumerate(rows):
        room -= len(json.dumps(row, ensure_ascii=False)) + 1
        if room < 0:
            return [*rows[:number], {"more": f"{here}/{after + number}"}]
    return rows


def _json(tree: JsonValue) -> str:
    return redact_text(json.dumps(tree, ensure_ascii=False, separators=(",", ":")))
