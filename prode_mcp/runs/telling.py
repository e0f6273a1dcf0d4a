"""What a reader is told of a run: its state, its bundle, its writes, its closing report."""

from datetime import datetime
from string import Template

from pydantic import JsonValue

from prode_mcp.bundle import blocked_gaps, weigh
from prode_mcp.content import prompt
from prode_mcp.contracts import (
    Answer,
    Bundle,
    Clean,
    CommentStep,
    Fact,
    Report,
    SourceState,
)
from prode_mcp.events import Settled
from prode_mcp.fold import Run
from prode_mcp.monitors import next_at


def told_state(run: Run, now: datetime) -> dict[str, JsonValue]:
    """Describe a run for a reader: phase, evidence, what is missing, what it wrote."""
    standing = weigh(run, now)
    return {
        "phase": run.phase,
        "mode": run.mode,
        "ticket": run.ticket,
        "outcome": run.outcome.outcome if run.outcome else None,
        "gate": "open" if standing.is_open else "closed",
        "confidence": standing.confidence,
        "ceiling": standing.ceiling.model_dump(mode="json"),
        "missing": [need.model_dump(mode="json") for need in standing.missing],
        "required": list(run.required),
        "gated": run.gated,
        "facts": [fact.id for fact in standing.current],
        "stale": [fact.id for fact in standing.stale],
        "artifacts": {read.artifact[:12]: read.tool for read in run.reads},
        "effects": [
            {
                "step": effect.intent.step,
                "result": effect.outcome.result if effect.outcome else "pending",
                "link": effect.outcome.link if effect.outcome else "",
            }
            for effect in run.effects
        ],
        "refusals": run.refusals,
        "calls_spent": run.calls_spent,
        **({"reopens": run.reopens} if run.reopens else {}),
        **({"monitor": run.monitor.begun.purpose} if run.monitor else {}),
        **({"woken": [f"{w.request[:12]}: {w.result}" for w in run.wakes]} if run.wakes else {}),
    }


def told_monitor(run: Run, now: datetime) -> dict[str, JsonValue] | None:
    """Describe a run's monitor for a reader: what it waits for, asks, saw, and came to."""
    monitor = run.monitor
    if monitor is None:
        return None
    moment = next_at(run, now)
    waits = None
    if monitor.begun.awaits_merge and monitor.deployment is None:
        waits = "a deployment" if monitor.merge else "a merge"
    return {
        "purpose": monitor.begun.purpose,
        "result": monitor.concluded.result if monitor.concluded else None,
        "waits_for": waits if monitor.concluded is None else None,
        "next": rfc3339(moment) if moment else None,
        "asks": [
            {
                "tool": recheck.tool,
                "artifact": recheck.artifact[:12],
                "pointer": recheck.pointer or None,
                "then": recheck.then,
                "recurs": "when it grows" if recheck.grows else f"from {recheck.recurs_from:g}",
                "seen": [
                    {
                        "at": rfc3339(check.at),
                        "planned": rfc3339(check.planned),
                        "verdict": check.verdict,
                        "value": check.value,
                    }
                    for check in monitor.checks
                    if check.number == number
                ],
            }
            for number, recheck in enumerate(monitor.begun.rechecks)
        ],
        "gaps": [
            {"planned": rfc3339(gap.planned), "at": rfc3339(gap.at), "skipped": gap.skipped}
            for gap in monitor.gaps
        ],
    }


def handoff(bundle: Bundle, run: Run, title: str, reason: Clean, next_steps: Clean) -> Clean:
    """Write what a person reads of a run from its bundle; every part is clean already."""
    filled = Template(prompt("handoff")).substitute(
        run=run.id,
        ticket=run.ticket,
        title=title,
        classification=bundle.classification,
        confidence=bundle.confidence,
        ceiling="; ".join(bundle.ceiling.reasons),
        cause=bundle.cause,
        reason=reason,
        next_steps=next_steps or "none stated",
        facts=told_facts(bundle),
        not_proven=told_unproven(bundle),
        gaps=told_gaps(run),
    )
    return Clean(filled)


def signature(run: Run, step: CommentStep, record: str) -> str:
    """Return the line under a comment: which run wrote it, how sure it was, and on what record."""
    sure = f" · confidence {run.bundle.confidence} %" if run.bundle else ""
    return f"_prode {run.id} · {step}{sure} · {record}_"


def told_facts(bundle: Bundle) -> str:
    """List a bundle's facts, a line each, with where they stand."""
    return "\n".join(_fact_line(fact) for fact in bundle.facts) or "- none"


def told_unproven(bundle: Bundle) -> str:
    """List what was claimed and not proven, and what sources disagree on."""
    claims = [f"- {claim.statement} ({claim.why})" for claim in bundle.claims]
    conflicts = [
        f"- {c.key}: " + ", ".join(f"{who} says {value}" for who, value in c.sides)
        for c in bundle.conflicts
    ]
    return "\n".join((*claims, *conflicts)) or "- nothing else was claimed"


def told_gaps(run: Run) -> str:
    """List what is not known."""
    gaps = [f"- {gap.specialist}: {gap.what}" for gap in (*blocked_gaps(run), *run.gaps)]
    return "\n".join(dict.fromkeys(gaps)) or "- none known"


def told_approvals(run: Run) -> str:
    """List what people were asked for and what they said, in one line."""
    asked = [
        f"{one.request.act} `{one.request.digest[:12]}` asked,"
        f" {', '.join(f'{w.decision} by {w.approver}' for w in one.words) or 'no answer yet'}"
        for one in run.approvals
    ]
    return "; ".join(asked) or "none"


def told_report(report: Report | None) -> str:
    """List what one specialist found, proven or not, and what it does not know."""
    if report is None:
        return "- it was not asked"
    return "\n".join(
        (
            *(_fact_line(fact) for fact in report.facts),
            *(f"- {claim.statement} (not proven: {claim.why})" for claim in report.claims),
            *(f"- not known: {gap.what}" for gap in report.gaps),
        )
    )


def _fact_line(fact: Fact) -> str:
    sources = ", ".join(fact.record.sources)
    cited = ", ".join(dict.fromkeys(c.artifact[:12] for c in fact.citations))
    outside = ", text from outside" if fact.record.from_outside else ""
    return f"- {fact.statement} ({fact.record.role}; {sources}{outside}; {cited})"


def told_bundle(bundle: Bundle, run: Run, now: datetime) -> dict[str, JsonValue]:
    """Describe a bundle as it stands now, citations included."""
    standing = weigh(run, now)
    told = bundle.model_dump(mode="json", exclude={"reports", "run"})
    told["facts"] = [
        {
            "id": fact.record.id,
            "statement": fact.statement,
            "role": fact.record.role,
            "sources": list(fact.record.sources),
            "observed_at": rfc3339(fact.record.observed_at),
            "from_outside": fact.record.from_outside,
            "citations": [c.model_dump(mode="json", exclude_defaults=True) for c in fact.citations],
        }
        for fact in bundle.facts
    ]
    told["gate"] = "open" if standing.is_open else "closed"
    told["missing"] = [need.model_dump(mode="json") for need in standing.missing]
    return told


def told_write(tool: str, run: Run, outcome: Settled, *, again: bool) -> Answer:
    """Describe what became of an outward write."""
    body: JsonValue = {"result": outcome.result, "link": outcome.link, "again": again}
    if outcome.result == "failed":
        why = "It was refused before it was sent, and this run does not try again; another run may."
        return Answer(
            status="failed", tool=tool, run=run.id, code="refused", message=why, body=body
        )
    message = "This step was written before; nothing new was made." if again else ""
    if outcome.result == "unknown":
        message = (
            "Nobody can tell whether it happened; a person has to look, and it is not retried."
        )
    return Answer(status="ok", tool=tool, run=run.id, message=message, body=body)


def told_source(state: SourceState) -> dict[str, JsonValue]:
    """Describe a source in few words."""
    told: dict[str, JsonValue] = {"source": state.specialist, "available": state.available}
    return told | {k: v for k, v in (("why", state.why), ("account", state.account)) if v}


def rfc3339(at: datetime) -> str:
    """Write a time as RFC 3339 in UTC."""
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"
