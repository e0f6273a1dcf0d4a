"""Every guard between a request and its act, and how its removal shows.

A guard is a piece of a shipped function; it is removed by putting other words in its place.
"""

import inspect
import textwrap
from collections.abc import Callable
from types import CodeType, FunctionType
from typing import Any, NamedTuple, cast

from prode_mcp import fold, gates
from prode_mcp.approvals import judging
from prode_mcp.approvals.signing import verify
from prode_mcp.approvals.statements import Statement
from prode_mcp.calls import Calls
from prode_mcp.runs.acting import Acting
from prode_mcp.runs.delivery import Delivery
from tests.approvals import test_judging, test_signatures
from tests.approvals import test_redeeming as redeeming
from tests.server import test_acting as server


class Guard(NamedTuple):
    """A guard, what stands in its place when it is gone, and who then complains.

    `shown` names what the model finds, or is a test that fails; empty where nothing wrong can come
    of it. `behind` says what else stops the same thing, where the model alone finds nothing.
    """

    where: Callable[..., Any]
    text: str
    instead: str
    shown: str | Callable[..., Any]
    behind: str = ""


_approved: Any = Acting._approved
_GATE = "the gate asks again, in the step that uses it"
_JUDGE = "the judgement before it says the same"
GUARDS = (
    Guard(
        judging.judge,
        "if any(word.statement == denial for word in heard):",
        "if False:",
        "a person had denied it",
    ),
    Guard(
        judging.judge,
        "if asked.policy != terms.digest():",
        "if False:",
        "it was asked for under other terms",
    ),
    Guard(
        judging.judge,
        "if freeze := terms.frozen(now):",
        "if freeze := None:",
        "changes were frozen",
    ),
    Guard(
        judging.judge,
        "if redeemed:",
        "if False:",
        test_judging.test_one_strong_word_for_exactly_this_approves_it,
        _GATE,
    ),
    Guard(
        judging.judge,
        "if not asked.is_timely(now):",
        "if False:",
        lambda: test_judging.test_an_approval_holds_from_its_first_second_to_before_its_last(
            900, judging.State.EXPIRED
        ),
        _GATE + "; and so does the look before the send",
    ),
    Guard(
        Statement.is_timely,
        "read_moment(self.not_before) <= now",
        "now == now",
        lambda: test_judging.test_an_approval_holds_from_its_first_second_to_before_its_last(
            -1, judging.State.EXPIRED
        ),
        "the run's time is never before the moment of asking",
    ),
    Guard(
        judging.judge,
        "[word for word in heard if word.statement == asked]",
        "heard",
        "",
        "each word is compared with what was asked once more where it is counted",
    ),
    Guard(
        judging.why_not,
        "if word.statement != asked:",
        "if False:",
        "",
        "words for anything else are left out before they are counted",
    ),
    Guard(
        judging.why_not,
        "if word.strength < least:",
        "if False:",
        lambda: [
            test_judging.test_a_word_that_is_too_weak_for_its_kind_leaves_it_pending(
                judging_kind, "embedded", judging.Strength.PRESENCE, judging.Strength.PLAIN_KEY
            )
            for judging_kind in (test_judging.Kind.PULL_MERGE,)
        ],
    ),
    Guard(
        judging.why_not,
        "if word.strength > Strength.FORM and word.approver not in active:",
        "if False:",
        test_judging.test_who_asked_or_whose_key_was_revoked_does_not_approve,
        "a word is verified by the keys that hold now",
    ),
    Guard(
        judging.why_not,
        'return "who asked cannot approve" if word.approver == asked.requester else ""',
        'return ""',
        test_judging.test_who_asked_or_whose_key_was_revoked_does_not_approve,
    ),
    Guard(
        judging._approved,
        "if len(counted) >= term.persons:",
        "if counted:",
        "too few people had approved it",
    ),
    Guard(
        judging._approved,
        "if len(active) == 1 else persons",
        "if True else persons",
        test_judging.test_a_production_write_takes_two_persons_and_one_of_them_twice_is_one,
    ),
    Guard(
        _approved,
        "if (statement.action, statement.run) != (digest, run.id):",
        "if False:",
        "nobody was asked for exactly this",
    ),
    Guard(
        _approved,
        "if judged.state is State.APPROVED:",
        "if True:",
        "too few people had approved it",
    ),
    Guard(
        _approved,
        "if approval.request.digest != digest:",
        "if False:",
        "",
        "what was signed names the act, and is compared",
    ),
    Guard(
        gates._unapproved,
        "if grant is None:",
        "if grant is None: return None\n    if False:",
        redeeming.test_no_grant_passes_no_gate,
        _JUDGE,
    ),
    Guard(
        gates._unapproved,
        "or own.request.digest != grant.digest",
        "",
        redeeming.test_a_grant_for_another_act_passes_no_gate,
        "what was signed names the act, and is compared",
    ),
    Guard(
        gates._unapproved,
        "if own.redeemed is not None:",
        "if False:",
        redeeming.test_a_used_approval_passes_no_gate,
        _JUDGE,
    ),
    Guard(
        gates._unapproved,
        "if now >= grant.not_after:",
        "if False:",
        redeeming.test_an_approval_that_has_run_out_passes_no_gate,
        _JUDGE,
    ),
    Guard(
        fold._moved,
        "if approval.request.request != event.request:",
        "if False:",
        redeeming.test_what_happens_to_one_request_happens_to_no_other,
        "a word counts for the request that it names, whichever row holds it",
    ),
    Guard(
        fold._moved,
        "approval.redeemed or event",
        "event",
        redeeming.test_an_approval_stays_used_as_it_was_first,
        "the ledger takes a request's use once: it stands under the request's key",
    ),
    Guard(
        verify._check_passphrase,
        "check_passphrase_key(octets(signature.signature), statement, octets(approver.key))",
        "pass",
        "too few people had approved it",
    ),
    Guard(
        verify._read,
        "if said.deployment != deployment:",
        "if False:",
        test_signatures.test_what_was_signed_is_a_statement_for_this_kind_of_deployment,
    ),
    Guard(
        Calls.now,
        "return max(now, run.last_at) if run and run.last_at else now",
        "return now",
        "changes were frozen",
    ),
)
# Each of these takes the whole server, and a test of its own that shows it.
SERVER_GUARDS = (
    Guard(
        Acting._still,
        "if now >= grant.not_after:",
        "if False:",
        server.test_an_approval_that_runs_out_after_a_crash_sends_nothing_more,
    ),
    Guard(
        Acting._still,
        "if freeze := self.hearing.approvers.terms().frozen(now):",
        "if freeze := None:",
        server.test_what_was_begun_before_a_freeze_is_not_sent_within_it,
    ),
    Guard(
        Acting._still,
        "if action_digest(seen) != grant.digest:",
        "if False:",
        server.test_a_world_that_moves_on_right_before_the_send_is_left_alone,
    ),
    Guard(
        Acting._act,
        "if begun and not is_used:",
        "if False:",
        server.test_what_was_begun_goes_on_under_a_new_approval_and_uses_it,
    ),
    Guard(
        Delivery._intend,
        "call, entries = use.call, [use.entry, *entries]",
        "call = use.call",
        server.test_an_approved_close_is_used_in_the_step_that_intends_it,
    ),
)


def without(guard: Guard) -> CodeType:
    """Return the function's code with the guard taken out.

    Raises:
        AssertionError: the guard stands there not once, so the table has fallen behind.
    """
    source = textwrap.dedent(inspect.getsource(guard.where))
    assert source.count(guard.text) == 1, f"{guard.text!r} stands {source.count(guard.text)} times"
    function = cast("FunctionType", guard.where)
    made: dict[str, Any] = {}
    code = compile(source.replace(guard.text, guard.instead), inspect.getfile(function), "exec")
    exec(code, dict(function.__globals__), made)  # noqa: S102  a function of ours, less a guard
    return made[function.__name__].__code__
