"""What an attacker does who can write to the ledger's file and has nobody's key.

Rows are edited and the chain is made anew, so nothing shows. Blobs are as good as rows: an edited
one is a row that names another. What is left out: taking a person's denial, or the whole history,
away. Nothing in one file can notice that; the head that people sign does.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from functools import reduce
from typing import Any

from prode_mcp.approvals.actions import canonical
from prode_mcp.approvals.signing.passphrase import sign
from prode_mcp.approvals.statements import Statement, moment
from prode_mcp.approvals.words import written_word
from prode_mcp.contracts import Clean, Digest
from prode_mcp.events import Event, Granted, Redeemed, Requested
from prode_mcp.fold import step
from tests.approvals.machine import START, STRONG, Machine, Node, private

FOREVER = START + timedelta(days=1)
Edit = tuple[str, Event | None]


@dataclass
class Tricks:
    """Every edit of one row, and every row that can be put beside them."""

    machine: Machine
    _made: dict[Any, Any] = field(default_factory=dict[Any, Any])

    def steps(self, node: Node) -> Iterator[tuple[str, Node]]:
        """Play each trick once."""
        if not node.tricks:
            return
        for place, event in enumerate(node.log[len(STRONG) :], len(STRONG)):
            for label, edited in self._edits(event, node):
                kept = () if edited is None else (edited,)
                undone = node._replace(undone=node.undone or isinstance(event, Redeemed))
                log = (*node.log[:place], *kept, *node.log[place + 1 :])
                yield label, self._edited(undone, log)
        for label, added in self._added(node):
            yield label, self._edited(node, (*node.log, added))

    def _edited(self, node: Node, log: tuple[Event, ...]) -> Node:
        start = self.machine.first().run
        run = reduce(step, log[len(STRONG) :], start)
        rows = self.machine.rows(run)
        return node._replace(log=log, run=run, rows=rows, tricks=node.tricks - 1)

    def _edits(self, event: Event, node: Node) -> Iterator[Edit]:
        match event:
            case Requested():
                yield from self._of_request(event, node)
            case Granted():
                yield from self._of_word(event, node)
            case Redeemed():
                earlier = event.model_copy(update={"at": START})
                other = event.model_copy(update={"request": Digest("f" * 64)})
                yield "the use is moved to another request", other
                yield "the use is said to be earlier", earlier
                yield "the use is taken out", None
            case _:
                return

    def _of_request(self, event: Requested, node: Node) -> Iterator[Edit]:
        for digest in self.machine.places:
            if digest != event.digest:
                edit = {"digest": digest}
                yield "the row names another act", event.model_copy(update=edit)
        yield "the row holds longer", event.model_copy(update={"not_after": FOREVER})
        asked = self.machine.asked.get(event.request)
        if asked is None:
            return
        for label, edit in self._once(
            ("statements", asked.request, node.file), self._written, asked
        ):
            yield label, event.model_copy(update=edit)
        for other in _requests(node):
            if other.request != event.request:
                yield (
                    "two rows name one request",
                    event.model_copy(update={"request": other.request}),
                )
                edit = {"statement": other.statement}
                yield "a row names another's statement", event.model_copy(update=edit)

    def _once(self, question: Any, ask: Callable[[Statement], Any], asked: Statement) -> Any:
        """Ask once for each question: texts and signatures take their time."""
        if question not in self._made:
            self._made[question] = list(ask(asked))
        return self._made[question]

    def _written(self, asked: Statement) -> Iterator[tuple[str, dict[str, str]]]:
        for label, changed in self._statements(asked):
            blob = self.machine.blobs.put(canonical(changed).decode())
            yield label, {"statement": blob, "digest": changed.action}

    def _statements(self, asked: Statement) -> Iterator[tuple[str, Statement]]:
        for digest in self.machine.places:
            if digest != asked.action:
                yield "the statement names another act", _with(asked, action=digest)
        yield "the statement holds longer", _with(asked, not_after=moment(FOREVER))
        yield "somebody else had asked", _with(asked, requester="nobody")
        policy = self.machine.approvers.terms().digest()
        yield "the terms were others", _with(asked, policy=policy)

    def _of_word(self, event: Granted, node: Node) -> Iterator[Edit]:
        other = "deny" if event.decision == "approve" else "approve"
        yield "the row says the opposite", event.model_copy(update={"decision": other})
        yield "the row says it was stronger", event.model_copy(update={"strength": 6})
        yield "the row says it was Tom", event.model_copy(update={"approver": Clean("tom")})

    def _added(self, node: Node) -> Iterator[tuple[str, Event]]:
        for asked in _requests(node):
            statement = self.machine.asked.get(asked.request)
            if statement is None:
                continue
            for label, word in self._once(("words", asked.request), self._forged, statement):
                yield label, _row(node, asked.request, word)
            for said in sorted(node.said):
                if said[0] != asked.request:
                    word = self.machine.word(*said)[0]
                    yield "a word is put to another request", _row(node, asked.request, word)

    def _forged(self, asked: Statement) -> Iterator[tuple[str, Digest]]:
        put = self.machine.blobs.put
        own = sign(private("eve"), canonical(asked))
        yield "a stranger signs", put(written_word(asked, own))
        borrowed = own.model_copy(update={"key": sign(private("ines"), b"").key})
        yield "a stranger signs as Ines", put(written_word(asked, borrowed))


def _with(asked: Statement, **changed: str) -> Statement:
    return asked.model_copy(update=changed)


def _requests(node: Node) -> list[Requested]:
    return [one.request for one in node.run.approvals]


def _row(node: Node, request: str, word: Digest) -> Granted:
    return Granted(
        at=node.log[-1].at,
        request=Digest(request),
        word=word,
        decision="approve",
        approver=Clean("ines"),
        strength=6,
    )
