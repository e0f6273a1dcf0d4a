"""The checks that a reviewer runs over an export: each says pass, fail or not checkable, and where.

Nothing is believed that can be derived: hashes, keys, bundles, verdicts and gates are made again
by the rules, from what the record holds, in one walk over it. Pure.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from pydantic import ValidationError

from prode_mcp.events import KINDS
from prode_mcp.fold import Run, step
from prode_mcp.proof.checks.acts import diff, effects
from prode_mcp.proof.checks.after import monitor
from prode_mcp.proof.checks.approvals import approvals, gated_effects
from prode_mcp.proof.checks.chain import (
    artifacts,
    chain,
    envelope,
    leases,
    made_again,
    quoted_heads,
    requests,
)
from prode_mcp.proof.checks.evidence import bundles, evidence_first, facts, read_only
from prode_mcp.proof.checks.rules import beginning, rules
from prode_mcp.proof.findings import Check, Finding, failure, not_checkable
from prode_mcp.proof.record import MissingBlobError, Record
from prode_mcp.proof.trust import Trust

CHECKS: Final = (
    Check(
        "V1",
        "the chain is whole, and requests stand where they were made",
        whole=chain,
        each=requests,
        kinds=frozenset({"requested"}),
    ),
    Check("V2", "every blob is what its name says, and nothing else is there", whole=artifacts),
    Check(
        "V4",
        "approvals that were used are signed, in time, by people whose keys count",
        each=approvals,
        kinds=frozenset({"redeemed"}),
    ),
    Check(
        "V5",
        "each owned act has exactly its one approval",
        each=gated_effects,
        kinds=frozenset({"intended", "redeemed"}),
    ),
    Check(
        "V6",
        "no source was read before the evidence gate stood open",
        each=evidence_first,
        kinds=frozenset({"read"}),
    ),
    Check(
        "V7",
        "facts were current, and cite this run's answers alone",
        each=facts,
        kinds=frozenset({"bundled"}),
    ),
    Check(
        "V8",
        "facts, confidence and bundles are made again to the byte",
        each=bundles,
        kinds=frozenset({"reported", "bundled"}),
    ),
    Check(
        "V10",
        "the change that was approved is the one that was proposed",
        each=diff,
        kinds=frozenset({"intended", "requested"}),
    ),
    Check("V11", "keys of writes are made again; each has one outcome at most", whole=effects),
    Check("V12", "fences only grow", whole=leases),
    Check("V13", "each answer is of a tool that reads", each=read_only, kinds=frozenset({"read"})),
    Check(
        "V14",
        "the monitor's verdicts and result follow from its answers",
        each=monitor,
        kinds=frozenset({"checked", "concluded"}),
    ),
    Check("V15", "every event is one that the rules let happen", whole=beginning, each=rules),
)


_LOOKING: Final = {
    kind: [
        (one.name, one.each) for one in CHECKS if one.each and (not one.kinds or kind in one.kinds)
    ]
    for kind in KINDS
}
"""The checks that look at events of each kind."""


def verify(
    files: Mapping[str, bytes],
    record: Record,
    trust: Trust,
    template: str,
    quoted: Sequence[str] = (),
) -> list[Finding]:
    """Run every check over an export's files, but the one for redaction, which loads engines.

    `template` is that of a run's page, `quoted` are heads of the chain as they stand elsewhere: on
    the ticket, in the pull request.
    """
    found: dict[str, list[Finding]] = {check.name: [] for check in CHECKS}
    for check in CHECKS:
        found[check.name] += _looked(trust, check.whole, record, trust)
    run = Run()
    for place in record.places():
        run = place.before
        for name, each in _LOOKING[place.line.kind]:
            wrong = _looked(trust, each, record, trust, place)
            found[name] += (one._replace(seq=one.seq or place.line.seq) for one in wrong)
    found["V2"] += _looked(
        trust, made_again, files, record, step(run, record.events[-1]), trust, template
    )
    told = [*envelope(files, record, trust)]
    for check in CHECKS:
        passed = [Finding(check.name, "PASS", check.about)]
        told += [one._replace(check=check.name) for one in found[check.name]] or passed
    return [*told, *quoted_heads(record, quoted)]


def _looked(trust: Trust, look: Callable[..., Iterator[Finding]], *at: object) -> list[Finding]:
    """Return what a check found; what it cannot read is found too, beside what it found before."""
    found: list[Finding] = []
    try:
        # One by one: what was found before something is missing stays found.
        for one in look(*at):
            found.append(one)  # noqa: PERF402  see above
    except MissingBlobError as missing:
        digest = str(missing)
        if digest in trust.withheld:
            found.append(not_checkable(f"it rests on blob {digest[:12]}, which was withheld"))
        else:
            found.append(failure(f"it rests on blob {digest[:12]}, which is not there"))
    except (ValidationError, ValueError, LookupError, RecursionError, TypeError) as error:
        found.append(failure(f"part of it cannot be read: {type(error).__name__}"))
    return found


__all__ = ["CHECKS", "verify"]
