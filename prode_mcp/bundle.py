"""Weigh a run's evidence: what counts, what speaks against it, and how sure one may be."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Final

from prode_mcp.contracts import (
    Bundle,
    Ceiling,
    Classification,
    Clean,
    Conflict,
    Digest,
    Fact,
    FactRecord,
    Gap,
    Need,
    Percent,
    Report,
    Role,
    Shape,
    Specialist,
)
from prode_mcp.fold import Run
from prode_mcp.policy import (
    BEFORE_TICKET,
    BLAMES_A_CHANGE,
    CONTROLLED,
    DEFECT_CAP,
    FRESH,
    LOCKED_OUT,
    NO_FACT,
    ONE_SOURCE,
    OUT_OF_REACH,
    PROVING,
    READS,
    SAME_TIME,
    THRESHOLD,
    TWO_SOURCES,
)


class Standing(Shape):
    """What a run's evidence amounts to at one moment.

    `confidence` is the least of what was claimed and the ceiling; without a bundle nothing was
    claimed, so it is 0.
    """

    current: tuple[FactRecord, ...]
    stale: tuple[FactRecord, ...]
    conflicts: tuple[Conflict, ...]
    ceiling: Ceiling
    missing: tuple[Need, ...]
    confidence: Percent

    @property
    def is_open(self) -> bool:
        """Whether the evidence gate is open."""
        return not self.missing and self.confidence >= THRESHOLD


def weigh(run: Run, now: datetime, classification: Classification | None = None) -> Standing:
    """Weigh the evidence of `run` as of `now`, for what its bundle says it was, or is to say."""
    says = classification or (run.bundle.classification if run.bundle else None)
    current = tuple(fact for fact in run.facts if _is_current(fact, run, now))
    stale = tuple(fact for fact in run.facts if fact not in current)
    conflicts = find_conflicts(current, run)
    absent = _absent_specialists(run, current)
    uncontrolled = says in BLAMES_A_CHANGE and not is_controlled(current)
    ceiling = _ceiling(current, stale, conflicts, absent, uncontrolled=uncontrolled)
    claimed = run.bundle.claimed if run.bundle else 0
    confidence = min(claimed, ceiling.value)
    missing = (
        *_missing_facts(current, ceiling),
        *(_need_specialist(specialist) for specialist in absent),
        *(_need_agreement(conflict) for conflict in conflicts),
        *_stale_needs(stale),
        *((_NEED_CONTROL,) if uncontrolled else ()),
        *_missing_bundle(run, confidence, ceiling),
    )
    return Standing(
        current=current,
        stale=stale,
        conflicts=conflicts,
        ceiling=ceiling,
        missing=missing,
        confidence=confidence,
    )


def build(
    run: Run,
    reports: Mapping[Digest, Report],
    now: datetime,
    *,
    classification: Classification,
    cause: Clean,
    claimed: Percent,
) -> Bundle:
    """Derive the bundle from the run and its specialists' reports; same in, same out."""
    standing = weigh(run, now, classification)
    standing_ids = {fact.id for fact in standing.current}
    told: dict[str, Fact] = {}
    for digest in run.reports:
        told |= {fact.record.id: fact for fact in reports[digest].facts}
    return Bundle(
        run=run.id,
        ticket=run.ticket,
        classification=classification,
        cause=cause,
        confidence=min(claimed, standing.ceiling.value),
        claimed=claimed,
        ceiling=standing.ceiling,
        facts=tuple(fact for fact_id, fact in told.items() if fact_id in standing_ids),
        claims=tuple(claim for digest in run.reports for claim in reports[digest].claims),
        gaps=(*blocked_gaps(run), *run.gaps),
        conflicts=standing.conflicts,
        missing=tuple(need for need in standing.missing if not need.call.startswith("bundle_")),
        reports=run.reports,
        built_at=now,
        gated=run.gated,
    )


def blocked_gaps(run: Run) -> tuple[Gap, ...]:
    """Return a gap for each required specialist whose source could not be asked at intake."""
    return tuple(
        Gap(specialist=state.specialist, what=Clean(state.why), fault="blocked")
        for state in run.sources
        if not state.available and state.specialist in run.required
    )


def find_conflicts(facts: Iterable[FactRecord], run: Run) -> tuple[Conflict, ...]:
    """Find the subjects of which two sources say different things.

    Both what specialists reported under a key and what sources said by themselves
    (`Read.keyed`) count, the newest word of each side.
    """
    said: dict[str, dict[str, str]] = defaultdict(dict)
    for read in run.reads:
        for key, value in read.keyed.items():
            said[key.casefold()][f"{read.specialist}"] = value
    for fact in facts:
        if fact.key:
            said[fact.key.casefold()][f"{fact.specialist} report"] = fact.value
    return tuple(
        Conflict(key=key, sides=tuple(sorted(sides.items())))
        for key, sides in sorted(said.items())
        if not _agree(tuple(sides.values()))
    )


def _agree(values: tuple[str, ...]) -> bool:
    return all(same(values[0], other) for other in values[1:])


def same(one: str, other: str) -> bool:
    """Say whether two values are one: as text, as numbers, or as times that are close."""
    if _bare(one) == _bare(other):
        return True
    numbers = _number(one), _number(other)
    if None not in numbers:
        return numbers[0] == numbers[1]
    times = _time(one), _time(other)
    if times[0] is not None and times[1] is not None:
        return abs(times[0] - times[1]) <= SAME_TIME
    return False


def _bare(text: str) -> str:
    """Return a value without what does not change it: spaces, case, the v of a version."""
    told = text.strip().casefold()
    return told[1:] if told[:1] == "v" and told[1:2].isdecimal() else told


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text.strip().removesuffix("%"))
    except InvalidOperation:
        return None


def _time(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return found if found.tzinfo else None


def _is_current(fact: FactRecord, run: Run, now: datetime) -> bool:
    if now - fact.observed_at > FRESH:
        return False
    if fact.role is Role.NEGATIVE_CONTROL or not (fact.window_end and run.ticket_created_at):
        return True
    return fact.window_end >= run.ticket_created_at - BEFORE_TICKET


def _proves(fact: FactRecord) -> bool:
    return not fact.from_outside and any(source in PROVING for source in fact.sources)


def is_controlled(current: Iterable[FactRecord]) -> bool:
    """Say whether a source itself shows what would have been otherwise, or showed it again."""
    return any(_is_control(fact) and _proves(fact) for fact in current)


def _is_control(fact: FactRecord) -> bool:
    """Say whether a fact is a control, or a reproduction whose output is there to be read.

    What an agent ran on its own machine is its own word: it may confirm what sources prove, and
    is no source itself.
    """
    if not fact.complete:
        return False
    if fact.role is Role.REPRODUCTION:
        return Specialist.REPRODUCTION in fact.sources
    return fact.role is Role.NEGATIVE_CONTROL and _proves(fact)


_NEED_CONTROL: Final = Need(
    what="a negative control: that it began with a change does not show that the change did it",
    call="bundle_build lists ready calls under controls; report one with role='negative_control'",
)


def _ceiling(
    current: tuple[FactRecord, ...],
    stale: tuple[FactRecord, ...],
    conflicts: tuple[Conflict, ...],
    absent: tuple[Specialist, ...],
    *,
    uncontrolled: bool,
) -> Ceiling:
    value, reason = _rung(current)
    caps = [
        *(f"open conflict on {conflict.key}" for conflict in conflicts),
        *(f"{specialist} was not asked" for specialist in absent),
        *(("evidence has gone stale",) if stale else ()),
        *(("a change is blamed without a negative control",) if uncontrolled else ()),
        *(
            f"{fact.id} claims an absence over an incomplete answer"
            for fact in current
            if fact.role is Role.ABSENCE and not fact.complete
        ),
    ]
    if caps:
        value = min(value, DEFECT_CAP)
    return Ceiling(value=value, reasons=(reason, *caps))


def _rung(current: tuple[FactRecord, ...]) -> tuple[int, str]:
    proving = [fact for fact in current if _proves(fact)]
    sources = {source for fact in proving for source in fact.sources if source in PROVING}
    if not proving:
        return NO_FACT
    if len(sources) == 1:
        return ONE_SOURCE
    return CONTROLLED if any(map(_is_control, current)) else TWO_SOURCES


def _absent_specialists(run: Run, current: tuple[FactRecord, ...]) -> tuple[Specialist, ...]:
    """Return the required specialists with neither a fact nor a reason the server knows of.

    A reason is that the source was locked at intake, or that a read failed for no fault of the
    caller's and a report says so. The caller's word alone is none, and a source that answered
    any read of the run has no excuse.
    """
    heard = {source for fact in current for source in fact.sources}
    locked = {s.specialist for s in run.sources if not s.available and s.fault in LOCKED_OUT}
    failed = {gap.specialist for gap in run.gaps if gap.fault in OUT_OF_REACH}
    answered = {read.specialist for read in run.reads}
    excused = (locked | (failed & set(run.reported))) - answered
    return tuple(s for s in run.required if s not in heard | excused)


def _missing_facts(current: tuple[FactRecord, ...], ceiling: Ceiling) -> tuple[Need, ...]:
    if ceiling.value in {NO_FACT[0], ONE_SOURCE[0]} or not current:
        return (
            Need(
                what="current, cited facts of two independent production sources",
                call="specialist_report with findings that cite artifacts of two sources",
            ),
        )
    return ()


def _need_specialist(specialist: Specialist) -> Need:
    reads = ", ".join(READS[specialist]) or "its source"
    return Need(
        what=f"a current, cited fact of the {specialist} specialist",
        call=f"{reads}, then specialist_report(specialist='{specialist}')",
    )


def _need_agreement(conflict: Conflict) -> Need:
    sides = ", ".join(f"{who} says {value}" for who, value in conflict.sides)
    return Need(
        what=f"agreement on {conflict.key}: {sides}",
        call="read the source again and report the same key, or run_end(outcome='conflict_stop')",
    )


def _stale_needs(stale: tuple[FactRecord, ...]) -> tuple[Need, ...]:
    if not stale:
        return ()
    ids = ", ".join(fact.id for fact in stale[:5])
    return (
        Need(
            what=f"fresh evidence: {ids} is old or speaks of a time before the ticket",
            call="read again and report again under the same key or statement",
        ),
    )


def _missing_bundle(run: Run, confidence: int, ceiling: Ceiling) -> tuple[Need, ...]:
    if run.bundle is None:
        return (Need(what="an evidence bundle", call="bundle_build"),)
    if confidence < THRESHOLD <= ceiling.value:
        return (
            Need(
                what=f"confidence of {THRESHOLD} %; the bundle claims {run.bundle.claimed} %",
                call="bundle_build with the confidence that the evidence carries",
            ),
        )
    return ()
