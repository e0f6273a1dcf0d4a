"""Acts that people own, each done once under exactly the approval that was given."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from prode_mcp.approvals.actions import (
    AnyAction,
    DeployRisk,
    Kind,
    action_digest,
    canonical,
    read_action,
)
from prode_mcp.approvals.judging import State
from prode_mcp.approvals.statements import Statement, read_moment
from prode_mcp.calls import Calls
from prode_mcp.contracts import Answer, Clean, Digest, Need, Refusal
from prode_mcp.effects import BESIDE, Errand, Written, effect_key
from prode_mcp.errors import Fault, SourceError
from prode_mcp.events import Redeemed
from prode_mcp.fold import Run
from prode_mcp.gates import Grant, granted, preparing
from prode_mcp.holding import Entry
from prode_mcp.runs.delivery import Delivery, Use, standing
from prode_mcp.runs.hearing import Build, Hearing
from prode_mcp.runs.telling import told_write

Still = Callable[[], Awaitable[None]]
"""Looks once more, right before a send, whether this is still what was approved."""
Executor = Callable[[AnyAction, Errand, Still], Awaitable[Written]]
"""Does an action."""
Executors = Callable[[AnyAction], Executor | None]
"""Finds who does an action; nobody, where no credential for it is set."""


@dataclass(frozen=True, slots=True)
class Acting:
    """Acts under approvals, over the one path of `Calls`."""

    delivery: Delivery
    hearing: Hearing

    @property
    def calls(self) -> Calls:
        """The one path."""
        return self.delivery.calls

    async def act(self, tool: str, run_id: str, build: Build, executors: Executors) -> Answer:
        """Do an act under its approval; without a credential, or an approval, say what is missing."""
        async with self.delivery.alone(run_id):
            run = await self.hearing.entered(preparing(tool), run_id)
            if isinstance(run, Answer):
                return run
            action = await self._meant(tool, run, build)
            if isinstance(action, Answer):
                return action
            executor, term = executors(action), self.hearing.approvers.terms().kinds
            if executor is None or not term[Kind(action.kind)].executes:
                return await self.calls.refuse(tool, run, _by_hand(action))
            return await self._act(tool, run, action, build, executor)

    async def _meant(self, tool: str, run: Run, build: Build) -> AnyAction | Answer:
        """Return what is to be done: what the world allows now, or else what was begun.

        What was begun and took effect leaves nothing to be done, and has still to be settled; what
        was begun before another act that has its outcome was moved on from.
        """
        names = {tool, BESIDE.get(tool)}
        own = [effect for effect in run.effects if effect.intent.effect in names]
        if own and own[-1].outcome is None:
            try:
                seen = await build(run)
            except SourceError:
                seen = None
            if seen is None or isinstance(seen, Refusal):
                return read_action(await self.hearing.content(own[-1].intent.content))
        return await self.hearing.built(preparing(tool), run, build)

    async def _act(
        self, tool: str, run: Run, action: AnyAction, build: Build, executor: Executor
    ) -> Answer:
        digest = action_digest(action)
        found = await self._approved(run, digest)
        if isinstance(found, Refusal):
            return await self.calls.refuse(tool, run, found)
        statement, is_used = found
        not_after = read_moment(statement.not_after)
        grant = Grant(request=Digest(statement.request), digest=digest, not_after=not_after)
        effect = _effect(tool, action)
        key = effect_key(run.id, effect, digest)
        begun = standing(run, key)

        redeemed = Redeemed(at=self.calls.now(run), request=grant.request, digest=digest, key=key)
        used: Entry = (f"redeemed:{grant.request}", redeemed)

        if begun and not is_used:
            # Begun under an approval that has run out since: this one is used to go on.
            kept = await self.calls.keep(granted(tool, grant), run.id, [used])
            if isinstance(kept, Answer):
                return kept

        async def words(_: Run) -> Clean:
            return Clean(canonical(action).decode())

        made = await self.delivery.deliver(
            preparing(tool),
            run,
            effect,
            digest,
            words=words,
            perform=lambda errand: executor(action, errand, self._still(tool, run, grant, build)),
            use=None if begun else Use(granted(tool, grant), used),
        )
        if isinstance(made, Answer):
            return made
        return told_write(tool, made.run, made.outcome, again=made.again)

    def _still(self, tool: str, run: Run, grant: Grant, build: Build) -> Still:
        """Return what looks once more right before it is sent, retries included."""

        async def still() -> None:
            now = self.calls.now(run)
            if now >= grant.not_after:
                raise _not_now(tool, "the approval has run out")
            if freeze := self.hearing.approvers.terms().frozen(now):
                raise _not_now(tool, f"changes are frozen until {freeze.end:%Y-%m-%dT%H:%MZ}")
            seen = await build(run)
            if isinstance(seen, Refusal):
                why = f"what was approved does not fit what stands there now: {seen.message}"
                raise _not_now(tool, why)
            if action_digest(seen) != grant.digest:
                raise _not_now(tool, "what was approved is not what stands there now; ask again")

        return still

    async def _approved(self, run: Run, digest: Digest) -> tuple[Statement, bool] | Refusal:
        """Find the approval of exactly this, every word of it verified again, and whether it was used."""
        why = "No person was asked."
        for approval in reversed(run.approvals):
            if approval.request.digest != digest:
                continue
            statement = await self.hearing.asked(approval)
            # The signed words say for what and for whom; the event beside them is for a reader.
            if (statement.action, statement.run) != (digest, run.id):
                continue
            used = approval.redeemed
            begun = used is not None and standing(run, used.key) is not None
            judged = await self.hearing.judged(
                run, approval, statement, at=used.at if used and begun else None
            )
            if judged.state is State.APPROVED:
                return statement, used is not None
            why = f"The request stands at {judged.state}: {judged.why}."
            break
        return Refusal(
            code="approval_required",
            message=why,
            missing=(Need(what="a person's approval of exactly this", call="approval_request"),),
            approval=digest,
        )


def _effect(tool: str, action: AnyAction) -> str:
    """Name the effect of an act: what the vendor takes no key with is another one."""
    is_lost = isinstance(action, DeployRisk) and action.operation == "dispatch"
    return BESIDE[tool] if is_lost else tool


def _not_now(tool: str, why: str) -> SourceError:
    return SourceError(tool, Fault.NOT_ALLOWED, why, calls=0)


def _by_hand(action: AnyAction) -> Refusal:
    told = ", ".join(
        f"{k} {v}" for k, v in action.model_dump(mode="json").items() if v and k != "kind"
    )
    return Refusal(
        code="by_hand",
        message=f"This server holds no credential for {action.kind}; a person does it: {told}.",
        missing=(Need(what="a person who does exactly this", call="handoff_write"),),
        approval=action_digest(action),
    )
