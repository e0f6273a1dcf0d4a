"""Decide whether a call may go on. Pure: run, call and clock come in, a decision goes out."""

from datetime import datetime
from typing import assert_never

from prode_mcp.bundle import Standing, weigh
from prode_mcp.contracts import CommentStep, Digest, Mode, Need, Outcome, Refusal, Shape
from prode_mcp.fold import Run
from prode_mcp.policy import GATED_OUTCOMES, MAX_CALLS, RULES, THRESHOLD, Gate


class Grant(Shape):
    """An approval whose words were verified a moment ago, as far as the rules look at it.

    All of it comes from the signed statement: which request, of which act, until when.
    """

    request: Digest
    digest: Digest
    not_after: datetime


class Ask(Shape):
    """What the rules look at of one call."""

    tool: str
    gate: Gate
    outcome: Outcome | None = None
    step: CommentStep | None = None
    grant: Grant | None = None


def ask(tool: str, *, outcome: Outcome | None = None, step: CommentStep | None = None) -> Ask:
    """Describe a call of a registered tool."""
    return Ask(tool=tool, gate=RULES[tool].gate, outcome=outcome, step=step)


def preparing(tool: str) -> Ask:
    """Describe the part of a gated call before anything is used: what would be done is found."""
    return Ask(tool=tool, gate=Gate.ASK)


def monitoring(tool: str) -> Ask:
    """Describe a call that a run's monitor makes by itself, after the run's end."""
    return Ask(tool=tool, gate=Gate.MONITOR)


def granted(tool: str, grant: Grant) -> Ask:
    """Describe the part of a gated call that acts."""
    return Ask(tool=tool, gate=RULES[tool].gate, grant=grant)


def decide(call: Ask, run: Run, now: datetime) -> Refusal | None:
    """Refuse `call` for `run` at `now`, or return None to let it pass."""
    if call.gate is Gate.NONE or call.gate is Gate.RECORD:
        return None
    if call.gate is Gate.MONITOR:
        return _monitor(run)
    if run.outcome is not None:
        return _ended(run)
    if RULES[call.tool].read_only and run.calls_spent >= MAX_CALLS:
        return _spent()
    return _at_gate(call, run, now)


def _at_gate(call: Ask, run: Run, now: datetime) -> Refusal | None:
    """Refuse what the call's own gate does not let pass."""
    match call.gate:
        case Gate.NONE | Gate.RECORD | Gate.RUN | Gate.MONITOR:
            return None
        case Gate.EVIDENCE:
            return _evidence(weigh(run, now))
        case Gate.OUTCOME:
            return _outcome(call.outcome, run, weigh(run, now))
        case Gate.BUNDLE:
            return None if run.bundle else _no_bundle("A handoff is written from one bundle.")
        case Gate.EFFECT:
            return _effect(call.step, run)
        case Gate.ASK:
            return _effect(None, run) or _evidence(weigh(run, now))
        case Gate.APPROVAL:
            may_ask = _effect(None, run) or _evidence(weigh(run, now))
            return may_ask or _unapproved(call.grant, run, now)
        case Gate.CHANGE:
            return _change(run) or _evidence(weigh(run, now))
        case _:
            assert_never(call.gate)


def _ended(run: Run) -> Refusal:
    outcome = run.outcome.outcome if run.outcome else ""
    return Refusal(
        code="run_ended",
        message=f"{run.id} ended with {outcome}; its record stays readable.",
        missing=(Need(what="an open run", call=f"run_open(ticket='{run.ticket}')"),),
    )


def _monitor(run: Run) -> Refusal | None:
    if run.monitor is not None and run.monitor.closed is None:
        return None
    return Refusal(
        code="not_monitored",
        message=f"Nothing watches {run.id}.",
        missing=(Need(what="an outcome that can be watched", call="run_end"),),
    )


def _spent() -> Refusal:
    return Refusal(
        code="budget_spent",
        message=f"This ticket has spent its {MAX_CALLS} requests of a day to outside systems.",
        missing=(Need(what="a decision on what is known", call="bundle_build, then run_end"),),
    )


def _evidence(standing: Standing) -> Refusal | None:
    if standing.is_open:
        return None
    return Refusal(
        code="evidence_first",
        message=(
            f"The evidence gate opens at {THRESHOLD} %; this run stands at "
            f"{standing.confidence} % (ceiling {standing.ceiling.value} %: "
            f"{'; '.join(standing.ceiling.reasons)})."
        ),
        missing=standing.missing,
    )


def _outcome(outcome: Outcome | None, run: Run, standing: Standing) -> Refusal | None:
    if run.bundle is None:
        return _no_bundle("A run ends with one evidence bundle, whatever its outcome.")
    if outcome in GATED_OUTCOMES and (refusal := _evidence(standing)):
        return refusal
    if outcome is Outcome.CONFLICT_STOP and not standing.conflicts:
        return Refusal(
            code="no_conflict",
            message="No two sources contradict each other in this run.",
            missing=(
                Need(what="a conflict on one key", call="specialist_report with key and value"),
            ),
        )
    if outcome is Outcome.PR_PLUS_APPROVAL_REQUEST and not run.approvals:
        return _no_request()
    if outcome in {Outcome.PR_OPENED, Outcome.PR_PLUS_APPROVAL_REQUEST}:
        return _pull_request(run)
    if outcome is Outcome.RESUME_NO_DUPLICATE and not run.resumptions:
        return Refusal(
            code="not_resumed",
            message="Nobody resumed this run, so there is nothing it could have doubled.",
            missing=(Need(what="an outcome that describes what was found", call="run_end"),),
        )
    return None


def _pull_request(run: Run) -> Refusal | None:
    opened = any(
        effect.intent.effect == "pull_request" and effect.outcome is not None
        for effect in run.effects
    )
    if opened:
        return None
    return Refusal(
        code="no_pull_request",
        message="This run has opened no pull request.",
        missing=(
            Need(
                what="a pull request opened by this run, or another outcome",
                call="run_end(outcome='infra_handoff') hands the change to a person",
            ),
        ),
    )


def _no_request() -> Refusal:
    return Refusal(
        code="no_request",
        message="This run has asked no person for an act.",
        missing=(Need(what="a request, or the outcome pr_opened", call="approval_request"),),
    )


def _unapproved(grant: Grant | None, run: Run, now: datetime) -> Refusal | None:
    """Let an approval pass that this run was given, that nobody used, and that still holds."""
    if grant is None:
        return _no_approval("No person has approved this.")
    own = next((a for a in run.approvals if a.request.request == grant.request), None)
    if own is None or own.request.digest != grant.digest:
        return _no_approval("This run has asked for no such approval.")
    if own.redeemed is not None:
        return _no_approval("The approval was used; one act takes one approval.")
    if now >= grant.not_after:
        return _no_approval("The approval has run out.")
    return None


def _no_approval(message: str) -> Refusal:
    return Refusal(
        code="approval_required",
        message=message,
        missing=(Need(what="a person's approval of exactly this", call="approval_request"),),
    )


def _change(run: Run) -> Refusal | None:
    if run.mode is Mode.IMPLEMENT:
        return None
    return Refusal(
        code="not_implementing",
        message=f"{run.id} was opened in mode {run.mode}, which proposes no change.",
        missing=(
            Need(
                what="a run in mode implement",
                call=f"run_open(ticket='{run.ticket}', mode='implement') after run_end",
            ),
        ),
    )


def _no_bundle(message: str) -> Refusal:
    return Refusal(
        code="no_bundle",
        message=message,
        missing=(Need(what="an evidence bundle", call="bundle_build"),),
    )


def _effect(step: CommentStep | None, run: Run) -> Refusal | None:
    if run.mode is not Mode.DRY_RUN:
        told_early = step is CommentStep.OUTCOME and run.bundle is None
        return _no_bundle("An outcome is told on an evidence bundle.") if told_early else None
    return Refusal(
        code="dry_run",
        message=f"{run.id} is a dry run: it writes nothing outside.",
        missing=(
            Need(
                what="a run in mode investigate",
                call=f"run_open(ticket='{run.ticket}', mode='investigate') after run_end",
            ),
        ),
    )
