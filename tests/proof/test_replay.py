"""A closed run's questions are asked again, and each fact says what has become of it."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from prode_mcp.contracts import (
    Artifact,
    Citation,
    Clean,
    Digest,
    Envelope,
    Fact,
    FactRecord,
    Redacted,
    Role,
    RunId,
    Specialist,
)
from prode_mcp.monitors import is_kept_whole
from prode_mcp.policy import READS
from prode_mcp.practice.faults import Fault
from prode_mcp.proof.cassette import CassetteError, read_cassette, written_cassette
from prode_mcp.proof.drifting import Again, Drift, compare, volatility
from prode_mcp.proof.exporting import export
from prode_mcp.proof.record import read_record
from prode_mcp.server import assembled
from prode_mcp.server.replaying import Replays, replayed
from prode_mcp.store.sqlite import SqliteLedger
from tests.house import House, house
from tests.proof.test_verify import KEY
from tests.server.evidence import RUN, bundle, gather, opened

pytestmark = pytest.mark.spec("proof.replay")
NOW = datetime(2026, 11, 18, tzinfo=UTC)
DIGEST: str = Digest("a" * 64)


def said(tool: str, body: Any, *, source: Specialist = Specialist.SENTRY) -> Artifact:
    return Artifact(
        run=RunId(RUN),
        tool=tool,
        specialist=source,
        arguments={},
        observed_at=NOW,
        envelope=Envelope(),
        body=body,
        redacted=Redacted(rules="x"),
    )


def fact(*citations: Citation) -> Fact:
    record = FactRecord(
        id="f-1",
        specialist=Specialist.SENTRY,
        sources=(Specialist.SENTRY,),
        artifacts=(Digest(DIGEST),),
        role=Role.FACT,
        observed_at=NOW,
    )
    return Fact(record=record, statement=Clean("it is so"), citations=citations)


def at(pointer: str, value: Any) -> Citation:
    return Citation(artifact="a" * 12, pointer=pointer, value=value)


@pytest.mark.parametrize(
    ("tool", "pointer", "then", "now", "drift", "fails"),
    [
        ("sentry_issue", "/first_release", "4.18.0", "4.18.0", "same", False),
        ("sentry_issue", "/first_release", "4.18.0", "4.17.0", "contradicted", True),
        ("sentry_issue", "/count", 312, 900, "drifted", False),
        ("aws_logs", "/matched", 100, 105, "drifted", False),
        ("aws_logs", "/matched", 100, 100.0, "same", False),
        ("aws_logs", "/matched", 100, 200, "contradicted", False),
        ("aws_logs", "/matched", 100, 0, "gone", False),
        ("aws_logs", "/matched", 100, None, "gone", False),
        ("aws_logs", "/matched", 0, 3, "contradicted", False),
        ("release_timeline", "/started", "08:42", "08:43", "contradicted", True),
        ("release_timeline", "/live/ref", "v1", "v2", "drifted", False),
        ("db_check", "/rows", 214, 0, "drifted", False),
        ("aws_health", "/up", True, False, "drifted", False),
        ("sentry_issue", "/who", "<email:aaaaaa>", "<email>", "same", False),
        ("repro_http", "/status", 500, 200, "unasked", False),
        ("code_read", "/line", "a", "b", "unasked", False),
    ],
)
def test_a_value_says_what_became_of_it(
    tool: str, pointer: str, then: Any, now: Any, drift: str, fails: bool
) -> None:
    def body(value: Any) -> Any:
        first, *rest = pointer.removeprefix("/").split("/")
        return {first: {rest[0]: value} if rest else value}

    found = compare(
        fact(at(pointer, then)), {DIGEST: said(tool, body(then))}, {DIGEST: Again(body(now))}
    )

    assert (found.drift, found.fails) == (drift, fails)


def test_a_quote_is_the_same_or_gone_and_the_worst_citation_counts() -> None:
    quote = Citation(artifact="a" * 12, quote="KeyError: 'timezone' of <person:aaaaaa>")
    then = {DIGEST: said("sentry_events", {"count": 3})}
    stands = Again({"count": 3, "rows": ["a KeyError: 'timezone' of <person> was seen"]})
    gone = Again({"count": 3, "rows": []})

    assert compare(fact(quote, at("/count", 3)), then, {DIGEST: stands}).drift is Drift.SAME
    assert compare(fact(quote, at("/count", 3)), then, {DIGEST: gone}).drift is Drift.GONE
    silent = compare(fact(quote), then, {DIGEST: Again(None, "unavailable: no answer")})
    assert silent.drift is Drift.UNASKED
    assert silent.citations[0].why == "unavailable: no answer"


def test_every_tool_whose_question_is_kept_whole_is_in_the_table() -> None:
    reading = {tool for tools in READS.values() for tool in tools}
    kept = {tool for tool in reading if is_kept_whole(said(tool, {}))}

    # What acts on a staging host is not done again for a reviewer, and a made-up export would
    # read source past the gate.
    repeated = {tool for tool in kept if not tool.startswith(("repro_", "code_"))}
    assert {tool for tool in reading if volatility(tool, "") is not None} == repeated


async def closed(built: House) -> Any:
    async with built.client() as call:
        await opened(call, "investigate")
        await gather(call, built)
        await bundle(call)
    ledger = SqliteLedger(built.store)
    try:
        return read_record((await export(ledger, RunId(RUN), KEY)).files)
    finally:
        await ledger.close()


async def asked(built: House, record: Any, folder: Path, cassette: Any = None) -> Any:
    settings = built.settings.model_copy(update={"store": folder / "replay.db"})
    made = assembled(settings, clock=lambda: built.now)
    try:
        own = made.tools
        tools = Replays(
            own.calls, own.sources, own.proposing, own.summarizing, record.run(), cassette
        )
        return await replayed(tools, record), tools.heard
    finally:
        await made.close()


@pytest.mark.anyio
async def test_a_run_is_asked_again_and_a_cassette_of_it_is_heard_again_to_the_byte(
    tmp_path: Path,
) -> None:
    with house("s1-onboarding-500", tmp_path) as built:
        record = await closed(built)
        facts, kept = await asked(built, record, tmp_path)
        head = record.lines[-1].hash
        cassette = written_cassette(head, kept, [one.fact for one in facts])
        writes = built.range.tally.writes()
    # The world is gone: whoever hears the cassette asks nobody.
    answers = read_cassette(cassette, head)
    again, heard = await asked(built, record, tmp_path, answers)

    assert [one.drift for one in facts] == [Drift.SAME] * 3
    assert again == facts
    assert written_cassette(head, heard, [one.fact for one in again]) == cassette
    assert writes == []
    assert not (tmp_path / "replay.db").exists()
    with pytest.raises(CassetteError):
        read_cassette(cassette, "0" * 64)
    for broken in (b"", b"{}", b"[]", b'{"v": 1}', cassette[:-20]):
        with pytest.raises(CassetteError):
            read_cassette(broken, head)


@pytest.mark.anyio
async def test_a_source_that_does_not_answer_is_unasked_and_a_changed_past_fails(
    tmp_path: Path,
) -> None:
    with house("s1-onboarding-500", tmp_path) as built:
        record = await closed(built)
        issue = built.range.world.part("sentry.yaml")["issues"][0]
        first = issue["firstRelease"]
        issue["firstRelease"] = "onboarding-api@4.17.3"
        built.range.faults.add(Fault("/aws", "status", status=503), times=99)
        try:
            facts, _ = await asked(built, record, tmp_path)
        finally:
            issue["firstRelease"] = first

    by_source = {one.citations[0].tool: one for one in facts}
    assert by_source["aws_logs"].drift is Drift.UNASKED
    assert by_source["sentry_issue"].fails
    assert not by_source["aws_logs"].fails
