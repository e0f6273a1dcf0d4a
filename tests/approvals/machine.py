"""What the model check explores: a run's events, and the world around them, one step at a time.

The rules are the shipped ones: `Acting._approved` and `Hearing` find and verify, `judge` judges,
`decide` lets pass, `step` folds. The model adds what lies between and outside: which call happens
when, what is lost, who holds the lease, which clock shows what, who edits which row.
"""

from collections.abc import Coroutine, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, Final, NamedTuple, cast

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from prode_mcp.approvals.actions import (
    AnyAction,
    Kind,
    ProductionWrite,
    TicketTerminal,
    action_digest,
    canonical,
)
from prode_mcp.approvals.approvers import PassphraseApprover
from prode_mcp.approvals.judging import Word
from prode_mcp.approvals.keys import ActiveKeys, keys_of
from prode_mcp.approvals.signing.passphrase import sign
from prode_mcp.approvals.signing.shapes import BadSignatureError, told
from prode_mcp.approvals.statements import Statement, moment, read_moment, request_id
from prode_mcp.approvals.strengths import Strength
from prode_mcp.approvals.terms import Freeze, Term, Terms
from prode_mcp.approvals.words import heard_word, written_word
from prode_mcp.calls import Calls, blob
from prode_mcp.contracts import Clean, Digest, Refusal, Role, Specialist
from prode_mcp.effects import effect_key
from prode_mcp.events import Event, Intended, Redeemed, Requested, Settled
from prode_mcp.fold import Run, fold, step
from prode_mcp.gates import Grant, decide, granted
from prode_mcp.holding import Holdings
from prode_mcp.runs.acting import Acting
from prode_mcp.runs.delivery import Delivery, standing
from prode_mcp.runs.hearing import Hearing
from tests.make import RUN, bundled, fact, opened, reported

TOOL: Final = "ticket_close"
TICK: Final = timedelta(minutes=10)
HOLDS: Final = timedelta(minutes=15)
# The third tick is the next day's first moment, when the key of Ines no longer counts.
START: Final = datetime(2026, 11, 15, 23, 40, tzinfo=UTC)
REQUESTERS: Final = ("process 1", "tom", "process 3")
"""Who asks in each slot; the second is named like an approver."""
WORDS: Final = (("ines", "approve"), ("tom", "approve"), ("tom", "deny"))
STRONG: Final = (
    opened(Specialist.AWS, Specialist.RELEASE),
    reported(
        Specialist.AWS,
        fact(Specialist.AWS),
        fact(Specialist.RELEASE, role=Role.NEGATIVE_CONTROL),
    ),
    bundled(90),
)


class Scope(NamedTuple):
    """How much of each there is."""

    requests: int = 2
    actions: int = 2
    holders: int = 2
    ticks: int = 3
    tricks: int = 1


class Flight(NamedTuple):
    """What a call holds in its hand between the intent on record and the send."""

    action: int
    version: int
    request: str
    not_after: datetime
    seen: datetime


class Node(NamedTuple):
    """One state. `said`, `used` and `spent` are what really happened, whatever the rows say.

    Holders are alike, so the one that has the lease always stands first.
    """

    log: tuple[Event, ...]
    run: Run
    rows: int = 0
    wall: int = 0
    file: int = 0
    version: int = 0
    closed: int = -1
    flights: tuple[Flight | None, ...] = ()
    said: frozenset[tuple[str, str, str]] = frozenset()
    used: frozenset[str] = frozenset()
    spent: frozenset[str] = frozenset()
    tricks: int = 0
    undone: bool = False
    """Whether somebody edited the row that says that an approval was used."""
    wrong: str = ""


def at(tick: int) -> datetime:
    """Return a tick's moment."""
    return START + tick * TICK


@lru_cache
def action(kind: int, version: int) -> AnyAction:
    """Return an act on the world as it stands at a version; the second takes two persons."""
    if kind == 1:
        return ProductionWrite(
            database="main",
            statement="update t set a = 1",
            undo="update t set a = 0",
            parameters=(f"v{version}",),
            expected_rows=1,
            max_rows=1,
        )
    return TicketTerminal(
        ticket="PRD-2315",
        issue="i",
        operation="state",
        from_state="In Review",
        to=("Done", "", "Canceled")[kind],
        to_id=f"s{kind}",
        updated_at=f"v{version}",
    )


@lru_cache
def private(name: str) -> Ed25519PrivateKey:
    """Return somebody's key."""
    return Ed25519PrivateKey.from_private_bytes(name.encode().ljust(32, b"."))


def _entry(name: str, *, revoked: str = "") -> PassphraseApprover:
    key = told(private(name).public_key().public_bytes_raw())
    return PassphraseApprover(name=name, added="2026-01-01", key=key, revoked=revoked)


_FILES: Final = (
    keys_of([_entry("ines", revoked="2026-11-16"), _entry("tom")]),
    # Loosened: one person is enough for everything, and Tom's key is gone.
    keys_of([_entry("ines", revoked="2026-11-16")]),
)
FREEZE: Final = Freeze(start=at(1) - TICK / 5, end=at(1) + TICK / 5)


@lru_cache
def terms(file: int) -> Terms:
    """Return the terms under one of the approvers' files."""
    kinds = {kind: Term(least=Strength.PASSPHRASE) for kind in Kind}
    two = Term(least=Strength.PASSPHRASE, persons=1 if file else 2)
    freezes = () if file else (FREEZE,)
    return Terms(
        deployment="embedded",
        kinds=kinds | {Kind.PRODUCTION_WRITE: two},
        freezes=freezes,
        keys=_FILES[file].digest(),
    )


@lru_cache
def _active(file: int, day: date) -> ActiveKeys:
    """Return the keys that count on a day: entries name days."""
    return _FILES[file].active(datetime.combine(day, time(), UTC))


@lru_cache
def _digest(file: int) -> Digest:
    return terms(file).digest()


@dataclass
class Approvers:
    """The approvers' file, as the model sets it; a word is verified once for each set of keys."""

    file: int = 0
    _heard: dict[tuple[bytes, int, date], Word | None] = field(
        default_factory=dict[tuple[bytes, int, date], "Word | None"]
    )

    def terms(self) -> Terms:
        return terms(self.file)

    def active(self, now: datetime) -> frozenset[str]:
        return frozenset(one.name for one in _active(self.file, now.date()).approvers)

    def verified(self, word: bytes, now: datetime) -> Word:
        place = (word, self.file, now.date())
        if place not in self._heard:
            try:
                heard = heard_word(word, _active(self.file, now.date()), deployment="embedded")
            except BadSignatureError:
                heard = None
            self._heard[place] = heard
        if (found := self._heard[place]) is None:
            raise BadSignatureError("it does not hold")
        return found


@dataclass
class Blobs:
    """The part of a ledger that finding an approval reads."""

    kept: dict[str, bytes] = field(default_factory=dict[str, bytes])

    async def get(self, digest: str) -> bytes | None:
        return self.kept.get(digest)

    def put(self, text: str) -> Digest:
        digest, content = blob(text)
        self.kept[digest] = content
        return digest


def at_once(asked: Coroutine[Any, Any, Any]) -> Any:
    """Run to its end what waits for nothing."""
    try:
        asked.send(None)
    except StopIteration as end:
        return end.value
    msg = "it waited for something"
    raise AssertionError(msg)


@dataclass
class Machine:
    """Every step that can be taken from a state."""

    scope: Scope
    blobs: Blobs = field(default_factory=Blobs)
    approvers: Approvers = field(default_factory=Approvers)
    asked: dict[str, Statement] = field(default_factory=dict[str, Statement])
    wall: datetime = START
    _found: dict[Any, Any] = field(default_factory=dict[Any, Any])
    _rows: dict[Any, int] = field(default_factory=dict[Any, int])
    _requests: dict[Any, Requested] = field(default_factory=dict[Any, Requested])
    _granted: dict[Any, Any] = field(default_factory=dict[Any, Any])
    _words: dict[tuple[str, str, str], tuple[Digest, bytes]] = field(
        default_factory=dict[tuple[str, str, str], tuple[Digest, bytes]]
    )

    def __post_init__(self) -> None:
        calls = Calls(Holdings(cast("Any", self.blobs), "process 1"), lambda: self.wall)
        delivery = Delivery(calls)
        self.calls = calls
        self.hearing = Hearing(calls, self.approvers)
        self.acting = Acting(delivery, self.hearing)
        every = [(k, v) for k in range(self.scope.actions) for v in (0, 1)]
        self.digests = {place: action_digest(action(*place)) for place in every}
        self.places = {digest: place for place, digest in self.digests.items()}
        for place in every:
            self.blobs.put(canonical(action(*place)).decode())

    def first(self) -> Node:
        """Return the state in which nobody was asked."""
        flights = (None,) * self.scope.holders
        run = fold(STRONG)
        rows = self.rows(run)
        return Node(STRONG, run, rows, flights=flights, tricks=self.scope.tricks)

    def steps(self, node: Node) -> Iterator[tuple[str, Node]]:
        """Take every step that can be taken, except an attacker's on the rows."""
        yield from self._world(node)
        yield from self._asks(node)
        yield from self._says(node)
        if node.flights[0] is None:
            yield from self._calls(node)
        for holder, flight in enumerate(node.flights):
            if flight is not None:
                yield from self._goes_on(node, holder, flight)

    def now(self, node: Node) -> datetime:
        """Set the clocks to a state's, and return what the run takes for the time."""
        self.wall = at(node.wall)
        self.approvers.file = node.file
        return self.calls.now(node.run)

    def add(self, node: Node, *events: Event, **changed: Any) -> Node:
        """Append events."""
        run = node.run
        for event in events:
            run = step(run, event)
        log = (*node.log, *events)
        return node._replace(log=log, run=run, rows=self.rows(run), **changed)

    def rows(self, run: Run) -> int:
        """Number what the rules look at of a run; two runs with one number are one to them."""
        return self._rows.setdefault(_rows(run), len(self._rows))

    def _world(self, node: Node) -> Iterator[tuple[str, Node]]:
        if node.wall + 1 < self.scope.ticks:
            yield "tick", node._replace(wall=node.wall + 1)
        if node.wall and node.tricks:
            yield "clock set back", node._replace(wall=node.wall - 1, tricks=node.tricks - 1)
        if not node.file:
            yield "terms loosened, a key revoked", node._replace(file=1)
        if not node.version:
            yield "the world moves on", node._replace(version=1, closed=-1)
        for other in range(1, self.scope.holders):
            taken = (node.flights[other], *node.flights[1:other], node.flights[0])
            yield (
                f"holder {other} takes over",
                node._replace(flights=(*taken, *node.flights[other + 1 :])),
            )

    def _asks(self, node: Node) -> Iterator[tuple[str, Node]]:
        slot = sum(isinstance(event, Requested) for event in node.log)
        if slot == self.scope.requests or node.closed >= 0:
            return
        now = self.now(node)
        for kind in range(self.scope.actions):
            question = (slot, kind, node.version, node.file, now)
            if question not in self._requests:
                self._requests[question] = self._request(slot, kind, node, now)
            event = self._requests[question]
            yield f"request {slot} for act {kind}", self.add(node, event)

    def _request(self, slot: int, kind: int, node: Node, now: datetime) -> Requested:
        digest = self.digests[kind, node.version]
        nonce = f"{slot}{node.file}{int(now.timestamp())}".ljust(32, "0")
        statement = Statement(
            request=request_id(RUN, digest, nonce),
            run=RUN,
            kind=Kind(action(kind, node.version).kind),
            action=digest,
            requester=REQUESTERS[slot],
            nonce=nonce,
            not_before=moment(now),
            not_after=moment(now + HOLDS),
            ledger_head="b" * 64,
            policy=_digest(node.file),
            deployment="embedded",
            decision="approve",
        )
        self.asked[statement.request] = statement
        return Requested(
            at=now,
            request=Digest(statement.request),
            act=statement.kind,
            action=blob(canonical(action(kind, node.version)).decode())[0],
            digest=digest,
            statement=self.blobs.put(canonical(statement).decode()),
            not_after=read_moment(statement.not_after),
        )

    def word(self, request: str, name: str, decision: str) -> tuple[Digest, bytes]:
        """Sign a word on a request as it was asked."""
        place = (request, name, decision)
        if place not in self._words:
            said = self.asked[request].model_copy(update={"decision": decision})
            text = written_word(said, sign(private(name), canonical(said)))
            self._words[place] = self.blobs.put(text), text.encode()
        return self._words[place]

    def _says(self, node: Node) -> Iterator[tuple[str, Node]]:
        self.now(node)
        requests = {
            r.request.request for r in node.run.approvals if r.request.request in self.asked
        }
        for request in sorted(requests):
            for name, decision in WORDS:
                digest, content = self.word(request, name, decision)
                known = {w.word for one in node.run.approvals for w in one.words}
                entry = self.hearing.granted(node.run, content)
                if digest in known or isinstance(entry, Refusal):
                    continue
                said = node.said | {(request, name, decision)}
                event = entry[0][1]
                yield f"{name}: {decision} {request[:6]}", self.add(node, event, said=said)

    def _calls(self, node: Node) -> Iterator[tuple[str, Node]]:
        """Call the gated tool, up to the moment at which the intent is on record."""
        begun = next((e for e in node.run.effects if e.intent.effect == TOOL), None)
        if begun and begun.outcome is None:
            kinds = [self.places[Digest(begun.intent.step)]]
        elif node.closed >= 0:
            return
        else:
            kinds = [(kind, node.version) for kind in range(self.scope.actions)]
        for place in kinds:
            after = self._acts(node, place)
            if after is not None:
                yield f"the holder calls for act {place[0]}", after

    def _acts(self, node: Node, place: tuple[int, int]) -> Node | None:
        """Do what `Acting._act` does up to the send; None where it is refused."""
        now, digest = self.now(node), self.digests[place]
        found = self._approved(node, digest)
        if isinstance(found, Refusal):
            return None
        statement, is_used = found
        grant = Grant(
            request=Digest(statement.request),
            digest=digest,
            not_after=read_moment(statement.not_after),
        )
        key = effect_key(RUN, TOOL, digest)
        begun = standing(node.run, key)
        if begun is not None and begun.outcome is not None:
            return None
        events: list[Event] = []
        if begun is None or not is_used:
            if decide(granted(TOOL, grant), node.run, now) is not None:
                return None
            events = [Redeemed(at=now, request=grant.request, digest=digest, key=key)]
        if begun is None:
            content = blob(canonical(action(*place)).decode())[0]
            step_ = Clean(digest)
            events.append(Intended(at=now, effect=TOOL, step=step_, key=key, content=content))
        flight = Flight(*place, grant.request, grant.not_after, now)
        wrong = self._unsound(node, statement.request, digest, uses=bool(events))
        used = node.used | ({grant.request} if events else set[str]())
        flights = (flight, *node.flights[1:])
        return self.add(node, *events, flights=flights, used=used, wrong=wrong)

    def _approved(self, node: Node, digest: Digest) -> Any:
        """Ask the shipped code, once for each question that it can tell apart."""
        question = (digest, self.calls.now(node.run), node.file, node.rows)
        if question not in self._found:
            self._found[question] = at_once(self.acting._approved(node.run, digest))
        return self._found[question]

    def _goes_on(self, node: Node, holder: int, flight: Flight) -> Iterator[tuple[str, Node]]:
        """Let a call that holds its intent go on: crash, or look, look once more, and send."""
        gone = node._replace(flights=_with(node.flights, holder, None))
        yield f"holder {holder} crashes", gone
        if node.closed == flight.action:
            yield f"holder {holder} finds it done", self._settled(gone, holder, flight)
            return
        now = max(at(node.wall), flight.seen)
        if now >= flight.not_after or terms(node.file).frozen(now) or not _exact(node, flight):
            return
        sent = gone._replace(
            closed=flight.action,
            spent=node.spent | {flight.request},
            wrong=self._unfit(node, flight),
        )
        yield f"holder {holder} sends, the answer is lost", sent
        yield f"holder {holder} sends", self._settled(sent, holder, flight)

    def _settled(self, node: Node, holder: int, flight: Flight) -> Node:
        if holder:
            return node  # another has the lease: the ledger takes nothing
        key = effect_key(RUN, TOOL, self.digests[flight.action, flight.version])
        return self.add(node, Settled(at=self.now(node), effect=TOOL, key=key, result="done"))

    def _unsound(self, node: Node, request: str, digest: str, *, uses: bool) -> str:
        """Say what is wrong with acting under a request, by what really happened."""
        now = max(at(node.wall), node.run.last_at or START)
        asked = self.asked.get(request)
        if asked is None or asked.action != digest:
            return "nobody was asked for exactly this"
        if any((request, name, "deny") in node.said for name in ("ines", "tom")):
            return "a person had denied it"
        there = {"ines"} if now < at(2) else set[str]()
        there |= {"tom"} if not node.file else set()
        yes = {n for n in there - {asked.requester} if (request, n, "approve") in node.said}
        if len(yes) < (2 if asked.kind is Kind.PRODUCTION_WRITE and not node.file else 1):
            return "too few people had approved it"
        if asked.policy != _digest(node.file):
            return "it was asked for under other terms"
        if uses and request in node.used and not node.undone:
            return "the approval had been used"
        if uses and not read_moment(asked.not_before) <= now < read_moment(asked.not_after):
            return "the approval was not fresh"
        if uses and not node.file and FREEZE.start <= now < FREEZE.end:
            return "changes were frozen"
        return "" if uses or request in node.used else "it goes on under what was never used"

    def _unfit(self, node: Node, flight: Flight) -> str:
        """Say what is wrong with a send, by what really happened."""
        asked = self.asked[flight.request]
        if flight.request not in node.used:
            return "the act has no approval"
        if flight.request in node.spent:
            return "one approval, two acts"
        if (flight.action, flight.version) != self.places[Digest(asked.action)]:
            return "another act than the one approved"
        now = max(at(node.wall), flight.seen)
        if not node.file and FREEZE.start <= now < FREEZE.end:
            return "changes were frozen"
        is_fresh = now < read_moment(asked.not_after)
        return "" if is_fresh and _exact(node, flight) else "not what was approved, or too late"


def _exact(node: Node, flight: Flight) -> bool:
    return node.closed < 0 and node.version == flight.version


def _with(flights: tuple[Flight | None, ...], place: int, flight: Flight | None) -> Any:
    return (*flights[:place], flight, *flights[place + 1 :])


def _rows(run: Run) -> Any:
    approvals = tuple(
        (
            one.request,
            tuple(
                sorted((w.word, w.request, w.decision, w.approver, w.strength) for w in one.words)
            ),
            one.redeemed,
        )
        for one in run.approvals
    )
    effects = tuple(sorted((e.intent.key, e.outcome is not None) for e in run.effects))
    return approvals, effects
