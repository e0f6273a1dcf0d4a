"""Small makers of values for tests: a run with the events that a test names."""

from datetime import UTC, datetime, timedelta

from prode_mcp.contracts import (
    Artifact,
    Classification,
    Clean,
    Digest,
    Envelope,
    FactRecord,
    Gap,
    Mode,
    Redacted,
    Role,
    RunId,
    SourceState,
    Specialist,
    Window,
)
from prode_mcp.events import Bundled, Event, Gapped, Opened, Read, Reported
from prode_mcp.fold import Run, fold

NOW = datetime(2026, 11, 15, 19, 45, tzinfo=UTC)
RUN = RunId("PRD-2315-r1")
WINDOW = Window(start=NOW - timedelta(hours=2), end=NOW)


def digest(letter: str) -> Digest:
    return Digest(letter * 64)


def opened(
    *required: Specialist, blocked: tuple[Specialist, ...] = (), mode: Mode = Mode.INVESTIGATE
) -> Opened:
    return Opened(
        at=NOW,
        run=RUN,
        ticket="PRD-2315",
        mode=mode,
        principal="process 1",
        ticket_created_at=NOW - timedelta(hours=1),
        snapshot=digest("e"),
        inventory=digest("f"),
        sources=tuple(
            SourceState(
                specialist=s,
                available=s not in blocked,
                why="not set" * (s in blocked),
                fault="no_credential" * (s in blocked),
            )
            for s in Specialist
        ),
        required=required,
    )


def read(
    specialist: Specialist,
    letter: str,
    *,
    at: datetime = NOW,
    complete: bool = True,
    keyed: dict[str, str] | None = None,
) -> Read:
    return Read(
        at=at,
        tool=f"{specialist}_read",
        specialist=specialist,
        artifact=digest(letter),
        envelope=Envelope(asked=WINDOW, effective=WINDOW, complete=complete),
        keyed=keyed or {},
    )


def fact(
    source: Specialist,
    name: str = "one",
    *,
    role: Role = Role.FACT,
    at: datetime = NOW,
    key: str = "",
    value: str = "",
    complete: bool = True,
    from_outside: bool = False,
    reporter: Specialist | None = None,
) -> FactRecord:
    return FactRecord(
        id=f"{reporter or source}-{name}",
        specialist=reporter or source,
        sources=(source,),
        artifacts=(digest("a"),),
        role=role,
        key=key,
        value=value,
        observed_at=at,
        window_end=NOW,
        complete=complete,
        from_outside=from_outside,
    )


def reported(specialist: Specialist, *facts: FactRecord, gaps: tuple[Gap, ...] = ()) -> Reported:
    return Reported(at=NOW, specialist=specialist, report=digest("b"), facts=facts, gaps=gaps)


def gapped(specialist: Specialist, fault: str = "timeout") -> Gapped:
    gap = Gap(specialist=specialist, what=Clean("it did not answer"), fault=fault)
    return Gapped(at=NOW, tool="x", gap=gap)


def bundled(
    claimed: int, classification: Classification = Classification.EXPECTED_NOISE
) -> Bundled:
    return Bundled(
        at=NOW,
        bundle=digest("c"),
        classification=classification,
        claimed=claimed,
        confidence=claimed,
    )


def run_of(*events: Event) -> Run:
    return fold(events)


def artifact(
    body: object, specialist: Specialist = Specialist.AWS, *, complete: bool = True
) -> Artifact:
    return Artifact.model_validate(
        {
            "run": RUN,
            "tool": "aws_metrics",
            "specialist": specialist,
            "arguments": {},
            "observed_at": NOW,
            "envelope": Envelope(asked=WINDOW, effective=WINDOW, complete=complete),
            "body": body,
            "redacted": Redacted(rules="r"),
        }
    )
