"""The rules as data: what each tool may touch, and what the evidence must hold."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from prode_mcp.contracts import Classification, Outcome, Purpose, Specialist


class Gate(StrEnum):
    """What has to be true before a tool runs."""

    NONE = "none"
    """Nothing: the call makes the run."""
    RECORD = "record"
    """The run exists; it may have ended."""
    RUN = "run"
    """The run is open, leased by the caller, and within its budget."""
    EVIDENCE = "evidence"
    """As RUN, and the evidence gate is open."""
    ASK = "ask"
    """As EVIDENCE, and the run's mode allows outward writes: a person may be asked."""
    OUTCOME = "outcome"
    """As RUN, and the evidence carries the outcome that is asked for."""
    BUNDLE = "bundle"
    """As RUN, and the run has an evidence bundle, however sure."""
    EFFECT = "effect"
    """As RUN, and the run's mode allows outward writes."""
    APPROVAL = "approval"
    """As EVIDENCE, the run writes outside, and a person approved exactly this."""
    CHANGE = "change"
    """As EVIDENCE, and the run's mode allows a pull request."""
    MONITOR = "monitor"
    """The run has ended and its monitor has not. No tool of the agent's stands behind it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One tool's boundary: its gate, and the source that it asks, if any."""

    gate: Gate
    specialist: Specialist | None = None
    read_only: bool = True


RULES: Final = MappingProxyType(
    {
        "run_open": Rule(Gate.NONE, Specialist.TICKET, read_only=False),
        "run_status": Rule(Gate.RECORD),
        "monitor_status": Rule(Gate.RECORD),
        "run_verify": Rule(Gate.RECORD),
        "wiki_search": Rule(Gate.RUN),
        "wiki_read": Rule(Gate.RUN),
        "learning_propose": Rule(Gate.RUN, read_only=False),
        "ticket_read": Rule(Gate.RUN, Specialist.TICKET),
        "sentry_issue": Rule(Gate.RUN, Specialist.SENTRY),
        "sentry_events": Rule(Gate.RUN, Specialist.SENTRY),
        "sentry_trend": Rule(Gate.RUN, Specialist.SENTRY),
        "aws_logs": Rule(Gate.RUN, Specialist.AWS),
        "aws_metrics": Rule(Gate.RUN, Specialist.AWS),
        "aws_health": Rule(Gate.RUN, Specialist.AWS),
        "aws_changes": Rule(Gate.RUN, Specialist.AWS),
        "release_timeline": Rule(Gate.RUN, Specialist.RELEASE),
        "release_compare": Rule(Gate.RUN, Specialist.RELEASE),
        "release_flag": Rule(Gate.RUN, Specialist.RELEASE),
        "vendor_status": Rule(Gate.RUN, Specialist.VENDOR),
        "vendor_webhooks": Rule(Gate.RUN, Specialist.VENDOR),
        "support_reports": Rule(Gate.RUN, Specialist.SUPPORT),
        "repro_http": Rule(Gate.RUN, Specialist.REPRODUCTION),
        "repro_browser": Rule(Gate.RUN, Specialist.REPRODUCTION),
        "repro_emulator": Rule(Gate.RUN, Specialist.REPRODUCTION),
        "repro_record": Rule(Gate.RUN, Specialist.REPRODUCTION, read_only=False),
        "db_check": Rule(Gate.RUN, Specialist.DATABASE),
        "db_catalog": Rule(Gate.RUN, Specialist.DATABASE),
        "code_search": Rule(Gate.EVIDENCE, Specialist.CODE),
        "code_read": Rule(Gate.EVIDENCE, Specialist.CODE),
        "code_history": Rule(Gate.EVIDENCE, Specialist.CODE),
        "review_diff": Rule(Gate.EVIDENCE, Specialist.CODE),
        "specialist_report": Rule(Gate.RUN, read_only=False),
        "bundle_build": Rule(Gate.RUN, read_only=False),
        "run_end": Rule(Gate.OUTCOME, read_only=False),
        "pr_open": Rule(Gate.CHANGE, Specialist.CODE, read_only=False),
        "ticket_comment": Rule(Gate.EFFECT, Specialist.TICKET, read_only=False),
        "ticket_update": Rule(Gate.EFFECT, Specialist.TICKET, read_only=False),
        "handoff_write": Rule(Gate.BUNDLE, read_only=False),
        "support_summary": Rule(Gate.BUNDLE, Specialist.SUPPORT),
        "approval_request": Rule(Gate.ASK, read_only=False),
        "approval_ask": Rule(Gate.RUN, read_only=False),
        "approval_status": Rule(Gate.RECORD),
        "approval_import": Rule(Gate.RUN, read_only=False),
        "ticket_close": Rule(Gate.APPROVAL, Specialist.TICKET, read_only=False),
        "pr_merge": Rule(Gate.APPROVAL, Specialist.CODE, read_only=False),
        "sentry_suppress": Rule(Gate.APPROVAL, Specialist.SENTRY, read_only=False),
        "deploy_change": Rule(Gate.APPROVAL, Specialist.RELEASE, read_only=False),
        "db_write": Rule(Gate.APPROVAL, Specialist.DATABASE, read_only=False),
    }
)

READS: Final = MappingProxyType(
    {
        source: tuple(
            tool
            for tool, rule in RULES.items()
            if rule.specialist is source and rule.gate in {Gate.RUN, Gate.EVIDENCE}
        )
        for source in Specialist
    }
)
"""The calls that ask each source."""

LOCKED_OUT: Final = frozenset({"no_credential", "unauthorized", "forbidden", "wrong_account"})
"""Faults found at intake that excuse a required specialist: it cannot be asked at all."""

OUT_OF_REACH: Final = LOCKED_OUT | {"rate_limited", "unavailable", "timeout", "malformed"}
"""Faults of a read that excuse a specialist which reports them. A question that names nothing
that exists is the caller's own and excuses nobody."""

THRESHOLD: Final = 70
"""Percent of confidence that opens the evidence gate."""

# A shift's length: evidence gathered by the last shift is to be gathered again.
FRESH: Final = timedelta(hours=8)
# An incident may be a day old when somebody writes the ticket.
BEFORE_TICKET: Final = timedelta(hours=24)
# Systems name the same moment a few minutes apart: a deploy's start and its end, say.
SAME_TIME: Final = timedelta(minutes=10)

READ_DEADLINE: Final = timedelta(seconds=60)
"""The longest that one question to a source may take."""
# Many times the slowest read, so a slow source cannot hand the ticket to a second runner.
LEASE: Final = timedelta(minutes=10)

MAX_CALLS: Final = 400
"""Requests to outside systems that one ticket may spend in `SPENT_KEEPS`."""
MAX_SCAN_BYTES: Final = 20 * 2**30
"""Bytes that one ticket's log queries may scan in `SPENT_KEEPS`."""
# Ending a run and opening the next must not make a budget new.
SPENT_KEEPS: Final = timedelta(hours=24)
MAX_FUTURE: Final = timedelta(minutes=5)
"""How far past the clock a window may end."""
MAX_WINDOW: Final = timedelta(days=92)
"""CloudTrail and Sentry keep 90 days; nothing that we ask answers for longer."""
ANSWER_CHARS: Final = 30_000
"""The most characters of an answer; the rest stays in the artifact."""
QUOTE_CHARS: Final = 4
"""The least characters of a quoted span; less occurs anywhere by chance."""

TERMINAL: Final = frozenset({"completed", "canceled", "duplicate"})
"""Types of Linear's states that close a ticket; closing and reopening are a person's."""
TICKET_UPDATES: Final = 6
"""The most changes that one run makes to its ticket's state, labels and assignee."""

PATCH_BYTES: Final = 200_000
"""The most bytes of a patch; more is no smallest change, and nobody reads it."""
PATCH_FILES: Final = 50
# A hunk that has moved is looked for in its whole file.
PATCH_HUNKS: Final = 500
PATCH_PATH_CHARS: Final = 250
REVIEW_LINES: Final = 200
"""The most lines, added and removed together, of a change that is read with care."""
REVIEW_FILES: Final = 8

PROVING: Final = frozenset(
    {
        Specialist.SENTRY,
        Specialist.AWS,
        Specialist.RELEASE,
        Specialist.DATABASE,
        Specialist.VENDOR,
        Specialist.REPRODUCTION,
    }
)
"""Sources whose facts count. A ticket, a support report and the wiki are somebody's words."""

NO_FACT: Final = (30, "no current, cited fact")
ONE_SOURCE: Final = (60, "facts of one source only")
TWO_SOURCES: Final = (80, "facts of two independent sources, no negative control")
CONTROLLED: Final = (95, "two independent sources and a negative control or a reproduction")
DEFECT_CAP: Final = THRESHOLD - 1
"""An open conflict, a missing specialist, stale or incomplete evidence keep below the gate."""

BLAMES_A_CHANGE: Final = frozenset(
    {
        Classification.CODE_REGRESSION,
        Classification.CODE_REGRESSION_WITH_STALE_DATA,
        Classification.FLAG_REGRESSION,
        Classification.CONFIGURATION_CHANGE,
    }
)
"""What a bundle may say only beside a control: that it began with a change is no proof of it."""


@dataclass(frozen=True, slots=True)
class Control:
    """A negative control: what it would show, and the question of the run that is asked again.

    `week_before` moves its window back by seven days; `values` replace arguments of it.
    """

    shows: str
    tool: str
    week_before: bool = False
    values: tuple[tuple[str, str | tuple[str, ...]], ...] = ()


_BY_REGION: Final = Control(
    "other regions do not do it", "aws_logs", values=(("by", ("region", "status")),)
)
_BY_RELEASE: Final = Control(
    "the release before it does not do it", "sentry_trend", values=(("tag", "release"),)
)
_BY_PLATFORM: Final = Control(
    "other platforms do not do it", "sentry_trend", values=(("tag", "os.name"),)
)
_ERRORS_LAST_WEEK: Final = Control(
    "the same hour a week before did not do it", "aws_logs", week_before=True
)
_LOAD_LAST_WEEK: Final = Control(
    "the same hour a week before was not so", "aws_metrics", week_before=True
)
_ISSUE_LAST_WEEK: Final = Control(
    "the same hour a week before did not do it", "sentry_trend", week_before=True
)
_QUIET_RELEASES: Final = Control(
    "the same change of a week before did no harm", "release_timeline", week_before=True
)
_VENDOR_LAST_WEEK: Final = Control(
    "the vendor admits nothing of the same hour a week before", "vendor_status", week_before=True
)
_CHANGE: Final = (_BY_RELEASE, _ERRORS_LAST_WEEK, _ISSUE_LAST_WEEK, _LOAD_LAST_WEEK)
CONTROLS: Final = MappingProxyType(
    {
        Classification.CODE_REGRESSION: _CHANGE,
        Classification.CODE_REGRESSION_WITH_STALE_DATA: _CHANGE,
        Classification.FLAG_REGRESSION: (_BY_PLATFORM, *_CHANGE),
        Classification.CONFIGURATION_CHANGE: (_BY_REGION, *_CHANGE),
        Classification.CAPACITY_EXHAUSTION: (_LOAD_LAST_WEEK, _ERRORS_LAST_WEEK, _QUIET_RELEASES),
        Classification.INFRASTRUCTURE_FAULT: (
            _BY_REGION,
            _LOAD_LAST_WEEK,
            _ERRORS_LAST_WEEK,
            _QUIET_RELEASES,
        ),
        Classification.VENDOR_OUTAGE: (
            _VENDOR_LAST_WEEK,
            _BY_REGION,
            _ERRORS_LAST_WEEK,
            _LOAD_LAST_WEEK,
        ),
        Classification.DATA_DEFECT: (_ERRORS_LAST_WEEK, _BY_RELEASE),
        Classification.EXPECTED_NOISE: (_LOAD_LAST_WEEK, _ISSUE_LAST_WEEK, _BY_RELEASE),
        Classification.UNKNOWN: (_ERRORS_LAST_WEEK, _LOAD_LAST_WEEK),
    }
)
"""For each kind of claim, what would have shown it wrong, the most telling first."""

GATED_OUTCOMES: Final = frozenset(
    {
        Outcome.SAFE_STOP,
        Outcome.VENDOR_STOP,
        Outcome.INFRA_HANDOFF,
        Outcome.PR_OPENED,
        Outcome.PR_PLUS_APPROVAL_REQUEST,
    }
)
"""Outcomes that state a cause, and so need the evidence gate open."""

MOST_LEARNED: Final = 5
"""The most candidates for the wiki that one run makes; people read them."""

MONITORS: Final = MappingProxyType(
    {
        Outcome.PR_OPENED: Purpose.FIX,
        Outcome.PR_PLUS_APPROVAL_REQUEST: Purpose.FIX,
        Outcome.SAFE_STOP: Purpose.TRIPWIRE,
        Outcome.VENDOR_STOP: Purpose.TRIPWIRE,
        Outcome.INFRA_HANDOFF: Purpose.TRIPWIRE,
    }
)
"""What is watched after a run that ended so. Other outcomes say nothing that could be refuted."""
CHECK_AT: Final = MappingProxyType(
    {
        Purpose.FIX: tuple(timedelta(hours=h) for h in (0.25, 1, 4, 12, 24)),
        Purpose.TRIPWIRE: tuple(timedelta(hours=h) for h in (1, 6, 24, 48, 96, 168)),
    }
)
"""When a monitor asks, counted from the deployment, or from the run's end."""
MAX_RECHECKS: Final = 4
CHECK_TRIES: Final = 6
TRY_AGAIN: Final = timedelta(minutes=5)
"""How long after a source's silence it is asked again, `CHECK_TRIES` times in all."""
AWAIT_EVERY: Final = timedelta(minutes=5)
AWAIT_FOR: Final = timedelta(days=14)
"""How long a merge and its deployment are waited for."""
LATE: Final = timedelta(minutes=2)
"""A timer that is later than this says so: nothing was awake."""
RECURS_SHARE: Final = 0.5
HELD_SHARE: Final = 0.1
"""Of the way from what is usual to what the incident was: from here it recurred, up to here it held."""
TRIP_FACTOR: Final = 2
"""A stop is refuted by this much more than was called no fault."""

ALWAYS_REQUIRED: Final = (Specialist.AWS, Specialist.RELEASE)
_SENTRY_LABEL: Final = "source:sentry"
_DATA_LABELS: Final = frozenset({"data", "database", "data-quality", "source:db"})


def required_specialists(labels: Iterable[str], *, has_sentry_link: bool) -> tuple[Specialist, ...]:
    """Name the specialists whose answer the ticket calls for.

    What runs and what changed are always asked; Sentry when the ticket links to it or is
    labelled so; the database when the ticket is labelled as one of data.
    """
    found = {label.casefold() for label in labels}
    sentry = has_sentry_link or _SENTRY_LABEL in found
    return (
        *((Specialist.SENTRY,) if sentry else ()),
        *ALWAYS_REQUIRED,
        *((Specialist.DATABASE,) if found & _DATA_LABELS else ()),
    )
