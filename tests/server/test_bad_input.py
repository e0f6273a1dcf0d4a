"""Every bad input gets a typed, actionable answer; nothing is repeated, the process lives on."""

from typing import Any

import pytest

from prode_mcp.practice.faults import Fault
from tests.house import House, ago
from tests.server.test_runs import RUN, opened

pytestmark = pytest.mark.anyio
MARK = "Zq7-never-repeat-me"


@pytest.mark.parametrize(
    ("tool", "arguments", "names"),
    [
        ("run_open", {}, "ticket"),
        ("run_open", {"ticket": "not a key"}, "ticket"),
        ("run_open", {"ticket": "PRD-1", "mode": MARK}, "mode"),
        ("run_open", {"ticket": "PRD-1", "extra": MARK}, "extra"),
        ("run_open", {"ticket": ["PRD-1"]}, "ticket"),
        ("run_status", {"run_id": "../../etc"}, "run_id"),
        ("run_status", {"run_id": "X" * 1_000_000}, "run_id"),
        ("sentry_events", {"run_id": RUN, "issue": "A-1", "limit": 10**9}, "limit"),
        ("sentry_issue", {"run_id": RUN, "issue": {"a": MARK}}, "issue"),
        ("aws_logs", {"run_id": RUN, "groups": [], "start": "x", "end": "y"}, "groups"),
        ("aws_logs", {"run_id": RUN, "groups": "all", "start": "x", "end": "y"}, "groups"),
        (
            "aws_metrics",
            {"run_id": RUN, "metrics": [{"a": MARK}], "start": "", "end": ""},
            "metrics",
        ),
        (
            "specialist_report",
            {"run_id": RUN, "specialist": "wiki", "question": "?", "findings": [], "confidence": 1},
            "specialist",
        ),
        (
            "bundle_build",
            {"run_id": RUN, "classification": "code_regression", "cause": "x", "confidence": 101},
            "confidence",
        ),
        (
            "bundle_build",
            {"run_id": RUN, "classification": MARK, "cause": "x", "confidence": 1},
            "cl",
        ),
        ("run_end", {"run_id": RUN, "outcome": "done", "reason": "x"}, "outcome"),
        ("ticket_comment", {"run_id": RUN, "step": "outcome", "text": "x" * 1_000_000}, "text"),
        ("ticket_comment", {"run_id": RUN, "step": "close", "text": "x"}, "step"),
    ],
)
@pytest.mark.spec("input.arguments")
async def test_arguments_off_the_schema_are_refused_by_name_and_never_repeated(
    noise: House, tool: str, arguments: dict[str, Any], names: str
) -> None:
    async with noise.client() as call:
        answer = await call(tool, **arguments)
        alive = await call("run_status", run_id="PRD-1-r1")

    assert answer["code"] == "bad_arguments"
    assert any(need["what"].startswith(names) for need in answer["missing"])
    assert MARK not in str(answer)
    assert len(str(answer)) < 2_000
    assert alive["code"] == "unknown_run"


@pytest.mark.parametrize(
    "tool", ["run_status", "ticket_read", "bundle_build", "run_end", "ticket_comment"]
)
@pytest.mark.spec("input.arguments")
async def test_an_unknown_run_says_how_to_get_one(noise: House, tool: str) -> None:
    more: dict[str, dict[str, Any]] = {
        "bundle_build": {"classification": "unknown", "cause": "xyz", "confidence": 1},
        "run_end": {"outcome": "evidence_stop", "reason": "x"},
        "ticket_comment": {"step": "progress", "text": "x"},
    }
    async with noise.client() as call:
        answer = await call(tool, run_id="PRD-404-r1", **more.get(tool, {}))

    assert answer["code"] == "unknown_run"
    assert "run_open" in answer["missing"][0]["call"]


@pytest.mark.parametrize(
    ("start", "end"),
    [(0, 60), (60, 60), (-120, -180), (200_000, 10)],
)
@pytest.mark.spec("input.windows")
async def test_a_senseless_window_is_refused_on_record_before_anything_is_asked(
    noise: House, start: int, end: int
) -> None:
    async with noise.client() as call:
        await opened(call)
        answer = await call(
            "sentry_trend",
            run_id=RUN,
            issue="ORCH-TML-88",
            start=ago(noise.now, start),
            end=ago(noise.now, end),
        )
        timeline = await call.read(f"prode://runs/{RUN}/timeline")

    assert answer["code"] == "bad_window"
    assert timeline[-1]["kind"] == "stopped"


@pytest.mark.parametrize(
    ("fault", "code", "times"),
    [
        (Fault("/sentry", "status", status=401), "unauthorized", 1),
        (Fault("/sentry", "status", status=403), "forbidden", 1),
        (Fault("/sentry", "status", status=404), "not_found", 1),
        (Fault("/sentry", "status", status=500), "unavailable", 4),
        (Fault("/sentry", "status", status=429), "rate_limited", 4),
        (
            Fault("/sentry", "status", status=429, headers=(("Retry-After", "3600"),)),
            "rate_limited",
            1,
        ),
        (Fault("/sentry", "html"), "malformed", 1),
        (Fault("/sentry", "malformed"), "malformed", 1),
        (Fault("/sentry", "truncated"), "malformed", 1),
        (
            Fault("/sentry", "status", status=302, headers=(("Location", "http://x/"),)),
            "malformed",
            1,
        ),
    ],
)
@pytest.mark.spec("input.sources")
async def test_a_source_that_fails_becomes_a_typed_gap_on_record(
    noise: House, fault: Fault, code: str, times: int
) -> None:
    async with noise.client() as call:
        await opened(call)
        noise.range.faults.add(fault, times)
        answer = await call("sentry_issue", run_id=RUN, issue="ORCH-TML-88")
        well = await call("sentry_issue", run_id=RUN, issue="ORCH-TML-88")
        timeline = await call.read(f"prode://runs/{RUN}/timeline")

    assert (answer["status"], answer["code"]) == ("failed", code)
    assert well["status"] == "ok"
    gaps = [event for event in timeline if event["kind"] == "gapped"]
    assert [gap["gap"]["fault"] for gap in gaps] == [code]
    assert gaps[0]["calls"] == times


@pytest.mark.parametrize("fault", ["status", "html", "truncated", "malformed"])
@pytest.mark.parametrize("path", ["/aws", "/github"])
@pytest.mark.spec("input.sources")
async def test_a_library_behind_a_source_that_breaks_is_a_typed_gap_too(
    noise: House, path: str, fault: str
) -> None:
    tools = {
        "/aws": ("aws_health", {"cluster": "prod-core", "service": "timeline-api"}),
        "/github": ("release_timeline", {"start": ago(noise.now, 60), "end": ago(noise.now, 0)}),
    }
    tool, arguments = tools[path]
    async with noise.client() as call:
        await opened(call)
        noise.range.faults.add(Fault(path, fault), 40)  # type: ignore[arg-type]
        answer = await call(tool, run_id=RUN, **arguments)

    assert answer["status"] == "failed"
    assert answer["code"] in {"unavailable", "malformed", "bad_question"}
    assert "html" not in answer["message"].casefold()


@pytest.mark.parametrize(
    ("changed", "tool", "code"),
    [
        ({"aws_account": "999999999999"}, "aws_health", "wrong_account"),
        ({"aws_account": ""}, "aws_health", "no_credential"),
        ({"sentry_org": "elsewhere"}, "sentry_issue", "not_found"),
        ({"github_repo": "orchardclub/none"}, "release_timeline", "not_found"),
    ],
)
@pytest.mark.spec("input.sources")
async def test_a_wrong_account_or_name_is_said_and_nothing_is_read(
    noise: House, changed: dict[str, Any], tool: str, code: str
) -> None:
    window = {"start": ago(noise.now, 60), "end": ago(noise.now, 0)}
    arguments: dict[str, Any] = {
        "aws_health": {},
        "sentry_issue": {"issue": "ORCH-TML-88"},
        "release_timeline": window,
    }[tool]
    async with noise.client(**changed) as call:
        await opened(call)
        answer = await call(tool, run_id=RUN, **arguments)
        status = await call("run_status", run_id=RUN)

    assert answer["code"] == code
    assert len(status["body"]["artifacts"]) == 1


@pytest.mark.parametrize(
    ("tool", "arguments", "code"),
    [
        ("sentry_issue", {"issue": "NOPE-9Z"}, "not_found"),
        ("sentry_issue", {"issue": "../../organizations/x"}, "bad_question"),
        ("aws_health", {"cluster": "prod-core", "service": "nope"}, "not_found"),
        ("aws_health", {"cluster": "nope", "service": "nope"}, "not_found"),
        ("aws_health", {"queue": "nope"}, "not_found"),
        ("aws_health", {"quota": "fargate/L-0"}, "not_found"),
    ],
)
@pytest.mark.spec("input.sources")
async def test_an_unknown_id_is_said_to_be_unknown(
    noise: House, tool: str, arguments: dict[str, Any], code: str
) -> None:
    async with noise.client() as call:
        await opened(call)
        answer = await call(tool, run_id=RUN, **arguments)

    assert (answer["status"], answer["code"]) == ("failed", code)


@pytest.mark.spec("input.sources")
async def test_an_unknown_log_group_names_those_near_it(noise: House) -> None:
    window = {"start": ago(noise.now, 60), "end": ago(noise.now, 0)}
    async with noise.client() as call:
        await opened(call)
        answer = await call("aws_logs", run_id=RUN, groups=["/ecs/timeline-api"], **window)

    assert answer["code"] == "not_found"
    assert "/ecs/prod/timeline-api" in answer["message"]


@pytest.mark.spec("input.sources")
async def test_an_empty_window_is_an_answer_that_says_so(noise: House) -> None:
    window = {"start": ago(noise.now, 60 * 24 * 40), "end": ago(noise.now, 60 * 24 * 39)}
    metric = {
        "namespace": "Orchard/Timeline",
        "name": "StreamsOpened",
        "dimensions": {"Service": "x"},
    }
    async with noise.client() as call:
        await opened(call)
        metrics = await call("aws_metrics", run_id=RUN, metrics=[metric], **window)
        logs = await call("aws_logs", run_id=RUN, groups=["/ecs/prod/timeline-api"], **window)
        trend = await call("sentry_trend", run_id=RUN, issue="ORCH-TML-88", **window)

    assert metrics["body"]["series"][0]["points"] == 0
    assert metrics["body"]["no_points"][0]["known"][0]["dimensions"] == {"Service": "timeline-api"}
    assert not metrics["envelope"]["complete"]
    assert logs["body"]["matched"] == 0
    assert trend["body"]["window"]["events"] == 0


@pytest.mark.spec("input.sources")
async def test_a_ticket_that_does_not_exist_opens_no_run(noise: House) -> None:
    async with noise.client() as call:
        answer = await call("run_open", ticket="PRD-9")
        status = await call("run_status", run_id="PRD-9-r1")

    assert answer["code"] == "not_found"
    assert status["code"] == "unknown_run"


@pytest.mark.spec("ledger.trouble")
async def test_a_full_disk_is_said_and_nothing_is_lost(noise: House) -> None:
    from mcp import Client

    from prode_mcp.server import create_server
    from prode_mcp.store.sqlite import SqliteLedger
    from tests.house import Caller

    ledger = SqliteLedger(noise.store)
    server = create_server(noise.settings, ledger=ledger, clock=lambda: noise.now)
    async with Client(server) as client:
        call = Caller(client)
        await opened(call)
        assert ledger._db is not None
        pages = ledger._db.execute("pragma page_count").fetchone()[0]
        ledger._db.execute(f"pragma max_page_count={pages}")
        full = await call("sentry_issue", run_id=RUN, issue="ORCH-TML-88")
        ledger._db.execute("pragma max_page_count=1000000")
        well = await call("sentry_issue", run_id=RUN, issue="ORCH-TML-88")
        ledger._db.execute("pragma query_only=1")
        frozen = await call("sentry_issue", run_id=RUN, issue="ORCH-TML-88")

    assert (full["status"], full["code"]) == ("failed", "store")
    assert "disk is full" in full["message"]
    assert well["status"] == "ok"
    assert "cannot be written" in frozen["message"]


@pytest.mark.spec("safety.outside-text")
@pytest.mark.spec("safety.redaction")
async def test_injected_instructions_and_secrets_are_quoted_and_redacted(
    noise: House, queue: House
) -> None:
    async with noise.client() as call:
        await opened(call)
        events = await call(
            "sentry_events",
            run_id=RUN,
            issue="ORCH-TML-88",
            start=ago(noise.now, 26),
            end=ago(noise.now, 24),
        )
    async with queue.client() as call:
        await call("run_open", ticket="PRD-2324")
        health = await call("aws_health", run_id="PRD-2324-r1", alarm_prefix="prod-media")
        logs = await call(
            "aws_logs",
            run_id="PRD-2324-r1",
            groups=["/ecs/prod/media-worker"],
            start=ago(queue.now, 120),
            end=ago(queue.now, 0),
            text="canary",
            view="lines",
        )

    messages = [event.get("message", {}) for event in events["body"]["events"]]
    assert any("canary-pear-6182" in message.get("quoted", "") for message in messages)
    told = [alarm["description"]["quoted"] for alarm in health["body"]["alarms"]]
    assert any("purge-queue" in text for text in told)
    assert "canary-kiwi-2210" in logs["body"]["lines"][0]["text"]["quoted"]
    assert "rita.castellano" not in str(logs)
    assert logs["redacted"]["email"] >= 1
    assert noise.range.tally.refusals() == []
    assert queue.range.tally.refusals() == []
    assert noise.range.tally.writes() == queue.range.tally.writes() == []
