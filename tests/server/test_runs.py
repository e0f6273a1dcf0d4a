"""A run through the real server: opened, held, refused, resumed, written about, ended."""

from datetime import timedelta

import pytest

from prode_mcp.policy import FRESH, LEASE
from prode_mcp.practice.faults import Fault
from tests.house import Answer, Caller, House, ago

pytestmark = pytest.mark.anyio
RUN = "PRD-2315-r1"


async def opened(call: Caller, mode: str = "investigate") -> Answer:
    answer = await call("run_open", ticket="PRD-2315", mode=mode)
    assert answer["status"] == "ok", answer
    return answer


async def evidence(call: Caller, house: House) -> None:
    """Gather what opens the gate: facts of two sources, a control, every required specialist."""
    metric = {
        "namespace": "Orchard/Timeline",
        "name": "StreamsOpened",
        "dimensions": {"Service": "timeline-api"},
    }
    window = {"start": ago(house.now, 60), "end": ago(house.now, 0)}
    metrics = await call("aws_metrics", run_id=RUN, metrics=[metric], **window)
    released = await call("release_timeline", run_id=RUN, service="timeline-api", **window)
    issue = await call("sentry_issue", run_id=RUN, issue="ORCH-TML-88")
    for specialist, answer, pointer, value, role in (
        ("aws", metrics, "/series/0/sum", metrics["body"]["series"][0]["sum"], "fact"),
        ("release", released, "/quiet_days", released["body"]["quiet_days"], "negative_control"),
        ("sentry", issue, "/handled", True, "fact"),
    ):
        citation = {"artifact": answer["artifact"], "pointer": pointer, "value": value}
        report = await call(
            "specialist_report",
            run_id=RUN,
            specialist=specialist,
            question="what was seen?",
            findings=[{"statement": f"{specialist} saw it", "citations": [citation], "role": role}],
            confidence=80,
        )
        assert report["body"]["claims"] == []


async def bundle(call: Caller, confidence: int = 90) -> Answer:
    return await call(
        "bundle_build",
        run_id=RUN,
        classification="expected_noise",
        cause="more people, the same share",
        confidence=confidence,
    )


@pytest.mark.spec("evidence.required")
async def test_opening_leases_snapshots_and_takes_the_inventory(noise: House) -> None:
    async with noise.client() as call:
        answer = await opened(call)
        inventory = await call.read(f"prode://runs/{RUN}/inventory")
        timeline = await call.read(f"prode://runs/{RUN}/timeline")

    assert answer["run"] == RUN
    assert answer["body"]["required"] == ["sentry", "aws", "release"]
    states = {s["source"]: s for s in answer["body"]["sources"]}
    assert states["aws"]["available"]
    assert states["aws"]["account"].startswith("111122223333")
    assert not states["database"]["available"]
    assert states["database"]["why"]
    assert {s["specialist"] for s in inventory["sources"]} >= {
        *("ticket", "sentry", "aws", "release", "database", "vendor", "support", "reproduction"),
    }
    assert answer["body"]["wiki_routes_only"] == ["prode://wiki/timeline-aborts"]
    assert [event["kind"] for event in timeline] == ["opened", "read"]


@pytest.mark.spec("evidence.wiki-never-counts")
async def test_a_wiki_page_is_typed_as_routing_and_cannot_be_cited(noise: House) -> None:
    async with noise.client() as call:
        await opened(call)
        page = await call.read("prode://wiki/timeline-aborts")
        report = await call(
            "specialist_report",
            run_id=RUN,
            specialist="aws",
            question="is it harmless?",
            findings=[
                {
                    "statement": "the wiki says it is harmless",
                    "citations": [{"artifact": "timeline-aborts", "quote": "harmless"}],
                }
            ],
            confidence=90,
        )

    assert page["kind"] == "routing"
    assert page["reviewed"] == "2026-07-05"
    assert report["body"]["facts"] == []
    assert "no artifact" in report["body"]["claims"][0]["why"]


@pytest.mark.parametrize("era", ["auto", "legacy"])
@pytest.mark.spec("wire.eras")
@pytest.mark.spec("practice.worlds")
async def test_a_run_goes_from_ticket_to_safe_stop_in_both_eras(noise: House, era: str) -> None:
    async with noise.client(era="legacy" if era == "legacy" else "auto") as call:
        await opened(call)
        await evidence(call, noise)
        built = await bundle(call)
        wrote = await call("ticket_comment", run_id=RUN, step="outcome", text="Safe stop.")
        ended = await call("run_end", run_id=RUN, outcome="safe_stop", reason="three controls")
        handoff = await call.read(ended["body"]["handoff"])

    assert built["body"]["gate"] == "open"
    assert built["body"]["confidence"] == 90
    assert wrote["body"]["result"] == "done"
    assert ended["body"]["outcome"] == "safe_stop"
    assert "release saw it" in handoff
    assert noise.range.tally.writes() == [{"op": "linear.commentCreate", "count": 1}]


@pytest.mark.spec("safety.evidence-first")
async def test_a_stop_without_evidence_is_refused_and_says_what_is_missing(noise: House) -> None:
    async with noise.client() as call:
        await opened(call)
        built = await bundle(call)
        refused = await call("run_end", run_id=RUN, outcome="safe_stop", reason="it feels fine")
        honest = await call("run_end", run_id=RUN, outcome="evidence_stop", reason="nothing seen")

    assert built["body"]["confidence"] == 30
    assert refused["code"] == "evidence_first"
    assert any("aws_logs" in need.get("call", "") for need in refused["missing"])
    assert honest["status"] == "ok"


@pytest.mark.spec("evidence.fresh")
async def test_evidence_that_ages_closes_the_gate_of_a_living_run(noise: House) -> None:
    async with noise.client() as call:
        await opened(call)
        await evidence(call, noise)
        await bundle(call)
        noise.later(FRESH + timedelta(minutes=1))
        await call("run_open", ticket="PRD-2315")
        status = await call("run_status", run_id=RUN)
        refused = await call("run_end", run_id=RUN, outcome="safe_stop", reason="late")

    assert status["body"]["gate"] == "closed"
    assert len(status["body"]["stale"]) == 3
    assert refused["code"] == "evidence_first"


@pytest.mark.spec("ledger.lease")
async def test_a_second_process_gets_who_holds_the_ticket_since_and_until(noise: House) -> None:
    async with noise.client("process 1") as first, noise.client("process 2") as second:
        await opened(first)
        answer = await second("run_open", ticket="PRD-2315")
        foreign = await second("ticket_read", run_id=RUN)
        status = await second("run_status", run_id=RUN)

    assert answer["code"] == "held_by"
    assert "process 1 since 2026-11-15T19:45:00Z until 2026-11-15T19:55:00Z" in answer["message"]
    assert foreign["code"] == "held_by"
    assert status["body"]["held_by"]["holder"] == "process 1"


@pytest.mark.spec("ledger.lease")
async def test_a_holder_that_slept_past_its_lease_writes_nothing(noise: House) -> None:
    async with noise.client("process 1") as first, noise.client("process 2") as second:
        await opened(first)
        noise.later(LEASE + timedelta(seconds=1))
        taken = await second("run_open", ticket="PRD-2315")
        lost = await first("ticket_read", run_id=RUN)
        after = await first("ticket_comment", run_id=RUN, step="progress", text="late")
        timeline = await second.read(f"prode://runs/{RUN}/timeline")

    assert taken["body"]["resumed"]
    assert lost["code"] == "lease_lost"
    assert after["code"] == "held_by"
    assert [event["kind"] for event in timeline] == ["opened", "read", "resumed"]
    assert noise.range.tally.writes() == []


@pytest.mark.spec("run.resume")
async def test_a_restarted_process_takes_the_run_up_where_it_was(noise: House) -> None:
    async with noise.client("process 1") as call:
        await opened(call)
        await evidence(call, noise)
        await call("ticket_comment", run_id=RUN, step="progress", text="working")
    noise.later(LEASE + timedelta(seconds=1))
    async with noise.client("process 2") as call:
        unheld = await call(
            "bundle_build", run_id=RUN, classification="unknown", cause="x", confidence=1
        )
        resumed = await call("run_open", ticket="PRD-2315")
        again = await call("ticket_comment", run_id=RUN, step="progress", text="other words")
        built = await bundle(call)

    assert unheld["code"] == "not_held"
    assert len(resumed["body"]["facts"]) == 3
    assert again["body"]["again"]
    assert built["body"]["gate"] == "open"
    assert noise.range.tally.writes() == [{"op": "linear.commentCreate", "count": 1}]


@pytest.mark.spec("run.resume")
async def test_opening_twice_in_one_process_opens_one_run(noise: House) -> None:
    async with noise.client() as call:
        await opened(call)
        again = await call("run_open", ticket="PRD-2315")
        timeline = await call.read(f"prode://runs/{RUN}/timeline")

    assert again["run"] == RUN
    assert len(timeline) == 2


@pytest.mark.spec("run.ended")
async def test_an_ended_run_is_read_and_not_written_and_the_next_gets_a_new_id(
    noise: House,
) -> None:
    async with noise.client() as call:
        await opened(call)
        await bundle(call)
        await call("run_end", run_id=RUN, outcome="evidence_stop", reason="nothing seen")
        refused = await call("ticket_read", run_id=RUN)
        comment = await call("ticket_comment", run_id=RUN, step="progress", text="late")
        status = await call("run_status", run_id=RUN)
        second = await call("run_open", ticket="PRD-2315")

    assert refused["code"] == "run_ended"
    assert comment["code"] == "run_ended"
    assert status["body"]["outcome"] == "evidence_stop"
    assert second["run"] == "PRD-2315-r2"


@pytest.mark.spec("safety.dry-run")
async def test_a_dry_run_refuses_to_comment(noise: House) -> None:
    async with noise.client() as call:
        await opened(call, "dry_run")
        refused = await call("ticket_comment", run_id=RUN, step="progress", text="hello")

    assert refused["code"] == "dry_run"
    assert noise.range.tally.writes() == []


@pytest.mark.parametrize("kind", ["lost", "status", "html", "truncated"])
@pytest.mark.spec("idempotency.comment")
async def test_a_comment_is_posted_once_whatever_becomes_of_the_answer(
    noise: House, kind: str
) -> None:
    async with noise.client() as call:
        await opened(call)
        found = await call("ticket_comment", run_id=RUN, step="progress", text="first")
        noise.range.faults.add(Fault("/linear", "slow"))
        noise.range.faults.add(Fault("/linear", kind))  # type: ignore[arg-type]
        one = await call("ticket_comment", run_id=RUN, step="acknowledged", text="second")
        two = await call("ticket_comment", run_id=RUN, step="acknowledged", text="third")

    assert found["status"] == "ok"
    assert two["status"] == "ok", (one, two)
    assert noise.range.tally.writes() == [{"op": "linear.commentCreate", "count": 2}]


@pytest.mark.spec("idempotency.comment")
async def test_a_crash_between_intent_and_send_is_made_good_with_the_first_words(
    noise: House,
) -> None:
    async with noise.client("process 1") as call:
        await opened(call)
        noise.range.faults.add(Fault("/linear", "status", status=401), times=1)
        broke = await call("ticket_comment", run_id=RUN, step="progress", text="the first words")
    noise.later(LEASE + timedelta(seconds=1))
    async with noise.client("process 2") as call:
        await call("run_open", ticket="PRD-2315")
        done = await call("ticket_comment", run_id=RUN, step="progress", text="other words")
        ticket = await call("ticket_read", run_id=RUN)

    assert broke["code"] == "unauthorized"
    assert done["body"]["result"] == "done"
    assert "the first words" in ticket["body"]["comments"][-1]["body"]["quoted"]


@pytest.mark.spec("idempotency.comment")
async def test_without_a_credential_to_comment_the_text_is_handed_to_a_person(
    noise: House,
) -> None:
    from pydantic import SecretStr

    async with noise.client(linear_write_token=SecretStr("")) as call:
        await opened(call)
        answer = await call("ticket_comment", run_id=RUN, step="progress", text="hello")

    assert answer["code"] == "no_credential"
    assert "by hand" in answer["message"]


@pytest.mark.spec("evidence.conflict")
async def test_two_specialists_that_disagree_on_a_key_end_in_a_conflict_stop(noise: House) -> None:
    async with noise.client() as call:
        await opened(call)
        issue = await call("sentry_issue", run_id=RUN, issue="ORCH-TML-88")
        released = await call(
            "release_timeline", run_id=RUN, start=ago(noise.now, 600), end=ago(noise.now, 0)
        )
        for specialist, answer, pointer, value in (
            ("sentry", issue, "/substatus", "escalating"),
            ("release", released, "/live/state", "success"),
        ):
            report = await call(
                "specialist_report",
                run_id=RUN,
                specialist=specialist,
                question="how is it?",
                findings=[
                    {
                        "statement": f"it is {value}",
                        "key": "state of timeline-api",
                        "value": value,
                        "citations": [
                            {"artifact": answer["artifact"], "pointer": pointer, "value": value}
                        ],
                    }
                ],
                confidence=90,
            )
        await bundle(call)
        refused = await call("run_end", run_id=RUN, outcome="safe_stop", reason="fine")
        ended = await call("run_end", run_id=RUN, outcome="conflict_stop", reason="they disagree")

    assert report["body"]["conflicts"][0]["key"] == "state of timeline-api"
    assert refused["code"] == "evidence_first"
    assert any("agreement on" in need["what"] for need in refused["missing"])
    assert ended["status"] == "ok"


@pytest.mark.spec("ledger.chain")
async def test_parallel_calls_of_one_run_are_all_kept(noise: House) -> None:
    import anyio

    async with noise.client() as call:
        await opened(call)

        async def ask(minutes: int) -> None:
            window = {"start": ago(noise.now, minutes), "end": ago(noise.now, 0)}
            await call("sentry_trend", run_id=RUN, issue="ORCH-TML-88", **window)

        async with anyio.create_task_group() as group:
            for minutes in range(10, 90, 10):
                group.start_soon(ask, minutes)
        timeline = await call.read(f"prode://runs/{RUN}/timeline")

    assert sum(event["kind"] == "read" for event in timeline) == 9
    assert [event["seq"] for event in timeline] == list(range(1, 11))


@pytest.mark.spec("run.outcomes")
async def test_an_outcome_is_told_on_a_bundle_and_carries_its_confidence(noise: House) -> None:
    async with noise.client() as call:
        await opened(call)
        early = await call("ticket_comment", run_id=RUN, step="outcome", text="It is fixed!")
        await bundle(call)
        await call("ticket_comment", run_id=RUN, step="outcome", text="It is fixed!")
        ticket = await call("ticket_read", run_id=RUN)

    assert early["code"] == "no_bundle"
    said = ticket["body"]["comments"][-1]["body"]["quoted"]
    assert "\n\n_prode PRD-2315-r1 · outcome · confidence 30 % · record 4:" in said


@pytest.mark.spec("idempotency.comment")
async def test_calls_of_one_step_at_once_post_one_comment_and_a_run_ends_after_its_writes(
    noise: House,
) -> None:
    import anyio

    answers: list[Answer] = []
    async with noise.client() as call:
        await opened(call)
        await bundle(call)
        noise.range.faults.add(Fault("/linear", "slow", seconds=0.2), 2)

        async def comment(number: int) -> None:
            told = {"step": "outcome", "text": f"words {number}"}
            answers.append(await call("ticket_comment", run_id=RUN, **told))

        async def end() -> None:
            await anyio.sleep(0.05)
            answers.append(
                await call("run_end", run_id=RUN, outcome="evidence_stop", reason="enough")
            )

        async with anyio.create_task_group() as group:
            for number in range(4):
                group.start_soon(comment, number)
            group.start_soon(end)
        timeline = await call.read(f"prode://runs/{RUN}/timeline")

    assert all(answer["status"] == "ok" for answer in answers)
    assert [event["kind"] for event in timeline][-3:] == ["intended", "settled", "ended"]
    assert noise.range.tally.writes() == [{"op": "linear.commentCreate", "count": 1}]


@pytest.mark.spec("ledger.lease")
async def test_a_second_real_process_gets_held_by(noise: House) -> None:
    from mcp import Client

    from prode_mcp.practice.demo import server_of

    server = server_of(noise.range, noise.store)
    async with Client(server) as one, Client(server) as two:
        first = await one.call_tool("run_open", {"ticket": "PRD-2315"})
        second = await two.call_tool("run_open", {"ticket": "PRD-2315"})

    assert first.structured_content is not None
    assert second.structured_content is not None
    assert first.structured_content["status"] == "ok"
    assert second.structured_content["code"] == "held_by"
    assert " since " in second.structured_content["message"]


@pytest.mark.spec("run.budget")
async def test_a_next_run_of_the_day_goes_on_with_the_spent_budget(noise: House) -> None:
    async def spent(call: Caller, run: str) -> int:
        return int((await call("run_status", run_id=run))["body"]["calls_spent"])

    async with noise.client() as call:
        await opened(call)
        await call("sentry_issue", run_id=RUN, issue="ORCH-TML-88")
        await bundle(call)
        await call("run_end", run_id=RUN, outcome="evidence_stop", reason="enough")
        first = await spent(call, RUN)
        await opened(call)
        second = await spent(call, "PRD-2315-r2")
        noise.later(timedelta(hours=25))
        await call("run_open", ticket="PRD-2315")
        await call(
            "bundle_build",
            run_id="PRD-2315-r2",
            classification="unknown",
            cause="xyz",
            confidence=1,
        )
        await call("run_end", run_id="PRD-2315-r2", outcome="evidence_stop", reason="enough")
        noise.later(timedelta(hours=25))
        await opened(call)
        third = await spent(call, "PRD-2315-r3")

    assert first > 10
    assert second > first
    assert third < 10
