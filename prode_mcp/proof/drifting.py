"""What has become of a fact since: the same question, asked again, and its citations looked up.

Only what cannot change may contradict: a release's first error, a deployment, a comparison of two
commits. A window's counts may move a little, and a state of now is only as old as its answer. Pure.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from pydantic import JsonValue

from prode_mcp.contracts import Artifact, Citation, Fact
from prode_mcp.redaction.kinds import same_kinds
from prode_mcp.trees import at_pointer, texts_of


class Volatility(StrEnum):
    """How far what a citation names may move."""

    IMMUTABLE = "immutable"
    WINDOWED = "windowed"
    MUTABLE = "mutable"


class Drift(StrEnum):
    """What has become of something, from the best to the worst."""

    SAME = "same"
    DRIFTED = "drifted"
    UNASKED = "unasked"
    """Its source was not asked: it is not there, did not answer, or the words were not kept."""
    GONE = "gone"
    """The question was answered, and what was cited is no longer in the answer: retention, say."""
    CONTRADICTED = "contradicted"


class Again(NamedTuple):
    """What came of asking a question again: its answer, or why there is none."""

    body: JsonValue
    why: str = ""


class Looked(NamedTuple):
    """One citation, then and now."""

    tool: str
    artifact: str
    where: str
    volatility: Volatility
    then: JsonValue
    now: JsonValue
    drift: Drift
    why: str = ""


class Compared(NamedTuple):
    """One fact, then and now. `fails` where something that cannot change says otherwise."""

    fact: str
    statement: str
    drift: Drift
    fails: bool
    citations: tuple[Looked, ...]


TOLERANCE: Final = 0.1
"""By what share a window's count may move: late events, sampling, a source's own rounding."""

_OF_TOOL: Final[Mapping[str, Volatility]] = MappingProxyType(
    {
        "ticket_read": Volatility.MUTABLE,
        "sentry_issue": Volatility.MUTABLE,
        "sentry_events": Volatility.WINDOWED,
        "sentry_trend": Volatility.WINDOWED,
        "aws_logs": Volatility.WINDOWED,
        "aws_metrics": Volatility.WINDOWED,
        "aws_health": Volatility.MUTABLE,
        "aws_changes": Volatility.IMMUTABLE,
        "release_timeline": Volatility.IMMUTABLE,
        "release_compare": Volatility.IMMUTABLE,
        "release_flag": Volatility.MUTABLE,
        "vendor_status": Volatility.MUTABLE,
        "vendor_webhooks": Volatility.WINDOWED,
        "support_reports": Volatility.WINDOWED,
        "db_check": Volatility.MUTABLE,
        "db_catalog": Volatility.MUTABLE,
    }
)
"""Each tool whose questions are asked again in the words that were kept of them.

None reads source: the evidence gate stands in a run, and a replay is in none.
"""

_OF_PLACE: Final = (
    ("sentry_issue", "/first_seen", Volatility.IMMUTABLE),
    ("sentry_issue", "/first_release", Volatility.IMMUTABLE),
    ("release_timeline", "/live", Volatility.MUTABLE),
)


def volatility(tool: str, pointer: str) -> Volatility | None:
    """Return how far a place in a tool's answer may move; None where it is not asked again."""
    for name, place, found in _OF_PLACE:
        if name == tool and (pointer == place or pointer.startswith(f"{place}/")):
            return found
    return _OF_TOOL.get(tool)


def compare(fact: Fact, then: Mapping[str, Artifact], now: Mapping[str, Again]) -> Compared:
    """Compare a fact's citations with what the same questions say now, by artifacts' digests."""
    looked = tuple(_look(citation, fact, then, now) for citation in fact.citations)
    worst = max((one.drift for one in looked), key=list(Drift).index, default=Drift.UNASKED)
    fails = any(
        one.drift is Drift.CONTRADICTED and one.volatility is Volatility.IMMUTABLE for one in looked
    )
    return Compared(fact.record.id, fact.statement, worst, fails, looked)


def _look(
    citation: Citation, fact: Fact, then: Mapping[str, Artifact], now: Mapping[str, Again]
) -> Looked:
    named = citation.artifact.casefold()
    digest = next((d for d in fact.record.artifacts if d.startswith(named)), "")
    answer = then.get(digest)
    kind = volatility(answer.tool, citation.pointer) if answer else None
    where, said = (
        citation.pointer or "quote",
        citation.value if citation.pointer else citation.quote,
    )
    made = Looked(
        answer.tool if answer else "",
        digest[:12] or citation.artifact[:12],
        where,
        kind or Volatility.MUTABLE,
        said,
        None,
        Drift.UNASKED,
    )
    asked = now.get(digest)
    if answer is None or kind is None or asked is None:
        return made._replace(why="its question was not kept whole, or is not asked again")
    if asked.why:
        return made._replace(why=asked.why)
    if citation.pointer:
        there = at_pointer(asked.body, citation.pointer)
        found = there if isinstance(there, str | int | float) else None
        return made._replace(now=found, drift=_moved(kind, said, found))
    stands = any(same_kinds(citation.quote.strip()) in same_kinds(t) for t in texts_of(asked.body))
    return made._replace(
        now=citation.quote if stands else None, drift=Drift.SAME if stands else Drift.GONE
    )


def _moved(kind: Volatility, then: JsonValue, now: JsonValue) -> Drift:
    if _plain(now) == _plain(then):
        return Drift.SAME
    if now is None:
        return Drift.GONE
    if kind is Volatility.MUTABLE:
        return Drift.DRIFTED
    if kind is Volatility.WINDOWED and _is_number(then) and _is_number(now):
        if not now and then:
            return Drift.GONE
        return Drift.DRIFTED if _near(float(str(then)), float(str(now))) else Drift.CONTRADICTED
    return Drift.CONTRADICTED


def _near(then: float, now: float) -> bool:
    return abs(now - then) <= TOLERANCE * max(abs(then), abs(now))


def _is_number(value: JsonValue) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _plain(value: JsonValue) -> JsonValue:
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, int | float):
        return float(value)
    return same_kinds(value) if isinstance(value, str) else value
