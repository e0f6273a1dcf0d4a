"""Check that what a finding cites really stands in an artifact of the run."""

from collections.abc import Mapping
from datetime import datetime
from typing import cast

from pydantic import JsonValue

from prode_mcp.contracts import (
    QUOTED,
    Artifact,
    Citation,
    Digest,
    FactRecord,
    Finding,
    Specialist,
)
from prode_mcp.policy import QUOTE_CHARS


def prove(
    finding: Finding,
    specialist: Specialist,
    artifacts: Mapping[Digest, Artifact],
    *,
    fact_id: str,
) -> FactRecord | str:
    """Return the fact that a finding proves, or why it stays a claim.

    `artifacts` are those that the finding may cite: the ones of its run.
    """
    if not finding.citations:
        return "it cites nothing"
    found: dict[Digest, Artifact] = {}
    outside: list[bool] = []
    for citation in finding.citations:
        digest = _resolve(citation.artifact, artifacts)
        if digest is None:
            return f"no artifact {citation.artifact[:16]} in this run"
        place = _locate(citation, artifacts[digest].body)
        if isinstance(place, str):
            return place
        found[digest] = artifacts[digest]
        outside.append(place)
    why = _why_not(finding, tuple(found.values()))
    if why:
        return why
    ends = [a.envelope.effective.end for a in found.values() if a.envelope.effective]
    return FactRecord(
        id=fact_id,
        specialist=specialist,
        sources=tuple(dict.fromkeys(a.specialist for a in found.values())),
        artifacts=tuple(found),
        role=finding.role,
        key=finding.key,
        value=finding.value,
        observed_at=min(a.observed_at for a in found.values()),
        window_end=max(ends, default=None),
        complete=all(a.envelope.complete for a in found.values()),
        from_outside=all(outside),
    )


def _why_not(finding: Finding, cited: tuple[Artifact, ...]) -> str:
    if finding.at is not None and not any(_covers(a, finding.at) for a in cited):
        return "its time lies outside the windows of what it cites"
    if finding.key and not finding.value:
        return "a key needs a value"
    if finding.key and not any(_says(c, finding.value) for c in finding.citations):
        return "its value does not stand in what it cites"
    return ""


def _resolve(name: str, artifacts: Mapping[Digest, Artifact]) -> Digest | None:
    if len(name) < 12:
        return None
    hits = [digest for digest in artifacts if digest.startswith(name.casefold())]
    return hits[0] if len(hits) == 1 else None


def _locate(citation: Citation, body: JsonValue) -> bool | str:
    """Say whether the cited place is text from outside, or why it is not there."""
    if citation.pointer:
        return _at_pointer(citation, body)
    span = citation.quote.strip()
    if len(span) < QUOTE_CHARS:
        return f"a quote needs at least {QUOTE_CHARS} characters, or use pointer and value"
    places = [outside for text, outside in _texts(body) if span in text]
    if not places:
        return "the quote does not occur in the artifact"
    return all(places)


def _at_pointer(citation: Citation, body: JsonValue) -> bool | str:
    here, outside = body, False
    for part in citation.pointer.removeprefix("/").split("/"):
        key = part.replace("~1", "/").replace("~0", "~")
        if isinstance(here, dict) and key in here:
            outside = outside or (key == QUOTED and len(here) == 1)
            here = here[key]
        elif isinstance(here, list) and key.isdecimal() and int(key) < len(here):
            here = here[int(key)]
        else:
            return f"nothing at {citation.pointer[:80]} in the artifact"
    if isinstance(here, dict | list):
        return f"{citation.pointer[:80]} is not a single value"
    if not _equal(here, citation.value):
        return f"another value stands at {citation.pointer[:80]}"
    return outside


def _texts(body: JsonValue) -> list[tuple[str, bool]]:
    """List every text in a tree, key names aside, and whether it came from outside."""
    found: list[tuple[str, bool]] = []
    waiting: list[tuple[JsonValue, bool]] = [(body, False)]
    while waiting:
        here, outside = waiting.pop()
        if isinstance(here, dict):
            fenced = outside or set(here) == {QUOTED}
            waiting.extend((value, fenced) for value in here.values())
        elif isinstance(here, list):
            waiting.extend((value, outside) for value in here)
        elif isinstance(here, str):
            found.append((here, outside))
    return found


def _equal(there: JsonValue, said: JsonValue) -> bool:
    if isinstance(there, bool) or isinstance(said, bool):
        return there is said
    if isinstance(there, int | float) and isinstance(said, int | float):
        return float(there) == float(said)
    return there == said


def _covers(artifact: Artifact, at: datetime) -> bool:
    window = artifact.envelope.effective
    return window is None or window.start <= at <= window.end


def _says(citation: Citation, value: str) -> bool:
    cited = citation.quote if not citation.pointer else str(cast("object", citation.value))
    return value.strip().casefold() in cited.casefold()
