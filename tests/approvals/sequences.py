"""Random sequences of calls by somebody who wants an act done that nobody allows."""

from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from typing import Any

from prode_mcp.approvals.actions import canonical
from prode_mcp.approvals.keys import id_of
from prode_mcp.approvals.statements import Statement, read_moment, read_statement
from prode_mcp.contracts import RunId
from prode_mcp.events import Heard, Requested
from prode_mcp.store import mailbox
from tests.approvals.fast import Fast
from tests.approvals.people import EVE, INES, Signer

HOLDERS = ("process 1", "ines", "process 2", "process 3", "process 4")
"""The later ones take the place of those that ended; the second is named like an approver."""
LENGTH = 40
KEYS = tuple(str(id_of(who.entry)) for who in (EVE, INES))


@dataclass
class Sequence:
    """One sequence; `signs` says whether Ines, too, sometimes says yes to what she was asked."""

    house: Fast
    random: Random
    signs: bool
    run: RunId
    holders: list[str] = field(default_factory=lambda: list(HOLDERS))
    words: list[str] = field(default_factory=list[str])
    yes: dict[str, Statement] = field(default_factory=dict[str, Statement])
    answers: list[str] = field(default_factory=list[str])

    async def play(self) -> None:
        """Make the calls, and look at each act as it happens."""
        holder = self.holders[0]
        await self._opens(holder)
        for _ in range(LENGTH):
            if self.random.random() < 0.05 or holder not in self.holders:
                holder = self.random.choice(self.holders[:2])
                # Whoever comes now mostly waits until the lease has run out.
                self.house.now += timedelta(minutes=self.random.choice((0, 11)))
                await self._opens(holder)
            seen = len(self.house.desk.writes)
            told = await self._turn(holder)
            self.answers.append(told)
            assert len(self.house.desk.writes) - seen <= 1
            for digest in self.house.desk.writes[seen:]:
                self._allowed(digest)

    def _allowed(self, digest: str) -> None:
        """Demand a word of Ines for exactly this, in its time, for this one act.

        The time is the run's own, which a clock that was set back does not set back.
        """
        at = max(self.house.now, *(row.event.at for row in self.house.ledger.rows[self.run]))
        fit = [
            request
            for request, one in self.yes.items()
            if one.action == digest
            and read_moment(one.not_before) <= at < read_moment(one.not_after)
        ]
        assert fit, f"an act that nobody allowed, after {self.answers}"
        del self.yes[fit[0]]

    async def _turn(self, holder: str) -> str:
        kinds = (self._gated, self._asks, self._word, self._posts, self._world, self._other)
        kind = self.random.choices(kinds, (30, 20, 25, 5, 15, 5))[0]
        return await kind(holder)

    async def _call(self, holder: str, tool: str, /, **arguments: Any) -> str:
        answer = await self.house.call(holder, tool, run_id=self.run, **arguments)
        return f"{tool} {answer.get('code') or answer['status']}"

    async def _gated(self, holder: str) -> str:
        to = self.random.choice(("Done", "Canceled"))
        self.house.desk.lose = self.random.choice(("", "", "request", "answer"))
        told = await self._call(holder, "ticket_close", to=to)
        self.house.desk.lose = ""
        return told

    async def _asks(self, holder: str) -> str:
        arguments = {"to": self.random.choice(("Done", "Canceled"))}
        return await self._call(
            holder, "approval_request", tool="ticket_close", arguments=arguments
        )

    def _statements(self) -> list[Statement]:
        rows = self.house.ledger.rows[self.run]
        asked = [row.event for row in rows if isinstance(row.event, Requested)]
        return [read_statement(self.house.ledger.blobs[one.statement]) for one in asked]

    def _some_word(self) -> str:
        """Sign something: as a stranger, or as Ines for what is not quite what was asked."""
        asked = self._statements()
        if not asked or self.random.random() < 0.05:
            return self.random.choice(("", "{}", "approve", '{"decision":"approve"}'))
        statement = self.random.choice(asked)
        if self.signs and self.random.random() < 0.4:
            self.yes[statement.request] = statement
            return INES.word(canonical(statement))
        if self.words and self.random.random() < 0.3:
            return self.random.choice(self.words)
        return self._false_word(statement)

    def _false_word(self, statement: Statement) -> str:
        who: Signer = self.random.choice((EVE, INES))
        others: dict[str, Any] = {
            "nonce": "f" * 32,
            "action": self.random.choice(self._statements()).action,
            "not_after": "2027-01-01T00:00:00Z",
            "requester": "somebody",
            "policy": "f" * 64,
            "decision": "deny",
            "run": "PRD-9999-r2",
        }
        if who is EVE and self.random.random() < 0.5:
            return EVE.word(canonical(statement)).replace(KEYS[0], KEYS[1])
        name = self.random.choice(sorted(others))
        changed = {name: others[name]}
        if who is INES and statement.model_copy(update=changed) == statement:
            changed = {"nonce": "e" * 32}
        return who.word(canonical(statement), **changed)

    async def _word(self, holder: str) -> str:
        word = self._some_word()
        self.words.append(word)
        return await self._call(holder, "approval_import", word=word)

    async def _posts(self, _holder: str) -> str:
        """Put a word, or the row that says one was good, straight into the ledger."""
        digest = await self.house.ledger.put(self._some_word().encode())
        stream = mailbox(self.run)
        await self.house.ledger.lease(stream, "anybody", self.house.now, timedelta(0))
        fence, rows = self.house.ledger.leases[stream].fence, await self.house.ledger.read(stream)
        event = Heard(at=self.house.now, word=digest)
        entry = (f"heard:{len(rows)}", event)
        await self.house.ledger.append(stream, [entry], expected=len(rows), fence=fence)
        return "posted"

    async def _world(self, holder: str) -> str:
        match self.random.randrange(4):
            case 0:
                self.house.now += timedelta(minutes=self.random.choice((1, 5, 11)))
            case 1:
                self.house.now -= timedelta(minutes=self.random.choice((1, 20)))
            case 2:
                self.house.desk.moves()
            case _:
                if len(self.holders) > 2:
                    self.holders.remove(holder)
        return "the world"

    async def _other(self, holder: str) -> str:
        if self.random.random() < 0.5:
            return await self._call(holder, "approval_status")
        return await self._opens(holder)

    async def _opens(self, holder: str) -> str:
        answer = await self.house.call(holder, "run_open", ticket=self.run.removesuffix("-r1"))
        return f"run_open {answer.get('code') or answer['status']}"
