"""Bring outward writes about: the intent is on record before, the outcome after, and each once."""

from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from anyio import Lock

from prode_mcp.calls import Calls, blob
from prode_mcp.contracts import Answer, Clean, Refusal, refused
from prode_mcp.effects import CLASSES, Errand, Perform, effect_key
from prode_mcp.errors import SourceError
from prode_mcp.events import Intended, Settled
from prode_mcp.exits import passage
from prode_mcp.fold import Effect, Run
from prode_mcp.gates import Ask
from prode_mcp.holding import Entry
from prode_mcp.policy import RULES


class Delivered(NamedTuple):
    """A write that has its outcome; `again` says that an earlier call had brought it about."""

    run: Run
    outcome: Settled
    again: bool


class Use(NamedTuple):
    """What is used up by intending a write, in one step with it, and the call that may use it."""

    call: Ask
    entry: Entry


@dataclass(frozen=True, slots=True)
class Delivery:
    """Brings outward writes about, over the one path of `Calls`."""

    calls: Calls
    _under_way: defaultdict[str, Lock] = field(default_factory=lambda: defaultdict(Lock))

    def alone(self, run_id: str) -> Lock:
        """Return the lock under which a run's writes happen, and its end."""
        return self._under_way[run_id]

    async def deliver(  # noqa: PLR0913  the parts of one write
        self,
        call: Ask,
        run: Run,
        effect: str,
        step: str,
        *,
        words: Callable[[Run], Awaitable[Clean | Refusal]],
        perform: Perform,
        use: Use | None = None,
    ) -> Delivered | Answer:
        """Bring a write about, or find that it is.

        `words` makes the content, asked for only where no earlier try has put one on record: the
        key stands for the step and not for the text, so a retry sends the words of the first.
        """
        key = effect_key(run.id, effect, step)
        before = standing(run, key)
        if before is not None and before.outcome is not None:
            return Delivered(run, before.outcome, again=True)
        intent = (
            before.intent
            if before
            else await self._intend(call, run, key, effect, step, words, use)
        )
        if isinstance(intent, Answer):
            return intent
        content = (await self.calls.holdings.ledger.get(intent.content) or b"").decode()
        errand = Errand(effect, key, content, intent.content, intent.at, tried=before is not None)
        try:
            written = await perform(errand)
        except SourceError as error:
            if CLASSES[effect] == "K3":
                # Nothing was sent that a retry could not tell from a lost one: say so now.
                settled = await self._settled(call, run, errand, "failed", "")
                run = run if isinstance(settled, Answer) else settled.run
            specialist = RULES[call.tool].specialist
            assert specialist is not None  # noqa: S101  every tool that writes names its source
            return await self.calls.gap(call, run, specialist, {"step": step}, error)
        return await self._settled(call, run, errand, written.result, written.link)

    async def _settled(
        self,
        call: Ask,
        run: Run,
        errand: Errand,
        result: Literal["done", "adopted", "failed", "unknown"],
        link: str,
    ) -> Delivered | Answer:
        """Keep what became of a write, whatever the rules say of doing it now."""
        outcome = Settled(
            at=self.calls.now(run),
            effect=errand.effect,
            key=errand.key,
            result=result,
            link=(await self.calls.redactor(run.id)).text(link),
        )
        kept = await self.calls.holdings.record(run.id, [(f"settled:{errand.key}", outcome)])
        if isinstance(kept, Refusal):
            return refused(call.tool, kept, run.id)
        return Delivered(kept, outcome, again=False)

    async def _intend(  # noqa: PLR0913
        self,
        call: Ask,
        run: Run,
        key: str,
        effect: str,
        step: str,
        words: Callable[[Run], Awaitable[Clean | Refusal]],
        use: Use | None,
    ) -> Intended | Answer:
        """Put the intent on record, if what would leave may."""
        told = await words(run)
        if isinstance(told, Refusal):
            return await self.calls.refuse(call.tool, run, told)
        passed = await passage(told)
        if passed.refusal:
            return await self.calls.refuse(call.tool, run, passed.refusal)
        digest, content = blob(told)
        intent = Intended(
            at=self.calls.now(run),
            effect=effect,
            step=(await self.calls.redactor(run.id)).text(step),
            key=key,
            content=digest,
            read_by=passed.engine,
        )
        entries: list[Entry] = [(f"intended:{key}", intent)]
        if use is not None:
            call, entries = use.call, [use.entry, *entries]
        kept = await self.calls.keep(call, run.id, entries, blobs=[content])
        return kept if isinstance(kept, Answer) else intent


def standing(run: Run, key: str) -> Effect | None:
    """Return the effect that a run has under a key."""
    return next((effect for effect in run.effects if effect.intent.key == key), None)
