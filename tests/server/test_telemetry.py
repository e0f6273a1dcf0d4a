"""A team's monitoring is told of calls, sources, refusals, leases, approvals and timers, and of no text."""

import subprocess
import sys
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest
from opentelemetry import metrics, trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from prode_mcp import telemetry
from prode_mcp.practice.faults import Fault
from prode_mcp.settings import told_as
from tests.approvals.people import INES
from tests.house import House
from tests.server.evidence import RUN, open_gate, opened
from tests.server.test_acting import Gated, ask, close, gated, say
from tests.server.test_monitoring import stopped, worker

__all__ = ["gated"]
pytestmark = [pytest.mark.anyio, pytest.mark.spec("telemetry.told")]
SECRET = "sk_live_4eC39HqLyjWDarjtT1zdp7dc"


@dataclass(frozen=True)
class Recorded:
    """What the official SDK records of a test."""

    spans: InMemorySpanExporter
    reader: InMemoryMetricReader

    def names(self) -> set[str]:
        return {span.name for span in self.spans.get_finished_spans()}

    def points(self, name: str) -> list[tuple[Mapping[str, Any], Any]]:
        told: Any = self.reader.get_metrics_data()
        return [
            (dict(point.attributes), getattr(point, "value", getattr(point, "count", None)))
            for resource in told.resource_metrics
            for scope in resource.scope_metrics
            for metric in scope.metrics
            if metric.name == name
            for point in metric.data.data_points
        ]

    def text(self) -> str:
        told: Any = self.reader.get_metrics_data()
        spans = [span.to_json() for span in self.spans.get_finished_spans()]
        return "\n".join((*spans, told.to_json() if told else ""))


@pytest.fixture
def recorded(monkeypatch: pytest.MonkeyPatch) -> Generator[Recorded]:
    found = Recorded(InMemorySpanExporter(), InMemoryMetricReader())
    traces = TracerProvider(shutdown_on_exit=False)
    traces.add_span_processor(SimpleSpanProcessor(found.spans))
    meters = MeterProvider([found.reader], shutdown_on_exit=False)
    cached: tuple[Any, ...] = (
        telemetry._meter,
        telemetry._counter,
        telemetry._histogram,
        telemetry._gauge,
    )
    for one in cached:
        one.cache_clear()
    monkeypatch.setattr(trace, "get_tracer", traces.get_tracer)
    monkeypatch.setattr(metrics, "get_meter", meters.get_meter)
    yield found
    for one in cached:
        one.cache_clear()
    traces.shutdown()
    meters.shutdown()


async def test_a_call_is_a_span_with_its_source_inside_and_is_counted(
    recorded: Recorded, onboarding: House
) -> None:
    async with onboarding.client() as call:
        await opened(call)
        await call("sentry_issue", run_id=RUN, issue="5512340001")
        await call("code_read", run_id=RUN, path="a.py")

    spans = {span.name: span for span in recorded.spans.get_finished_spans()}
    source, tool = spans["prode.source sentry"], spans["prode.tool sentry_issue"]
    assert source.parent is not None
    assert tool.context is not None
    assert source.parent.span_id == tool.context.span_id
    assert dict(tool.attributes or {}) == {
        "prode.tool": "sentry_issue",
        "prode.run": RUN,
        "prode.status": "ok",
    }
    calls = recorded.points("prode.tool.calls")
    assert ({"tool": "sentry_issue", "status": "ok", "code": ""}, 1) in calls
    refused = {"tool": "code_read", "status": "refused", "code": "evidence_first"}
    assert (refused, 1) in calls
    assert recorded.points("prode.refusals") == [
        ({"tool": "code_read", "code": "evidence_first"}, 1)
    ]
    ((attributes, count),) = recorded.points("prode.source.duration")
    assert (attributes["fault"], attributes["specialist"], count) == ("", "sentry", 1)
    assert ({"result": "taken"}, 1) in recorded.points("prode.leases")


async def test_a_source_that_fails_is_told_by_its_fault(
    recorded: Recorded, onboarding: House
) -> None:
    async with onboarding.client() as call:
        await opened(call)
        onboarding.range.faults.add(Fault("/sentry", "status", status=503), times=50)
        await call("sentry_issue", run_id=RUN, issue="5512340001")

    ((attributes, _),) = recorded.points("prode.source.duration")
    assert attributes["fault"] == "unavailable"
    (span,) = (s for s in recorded.spans.get_finished_spans() if s.name == "prode.source sentry")
    assert (span.attributes or {})["prode.fault"] == "unavailable"
    assert span.status.status_code is trace.StatusCode.ERROR
    assert span.status.description is None
    assert not span.events


async def test_a_lease_of_another_is_told(recorded: Recorded, onboarding: House) -> None:
    async with onboarding.client() as one, onboarding.client("process 2") as other:
        await opened(one)
        await other("run_open", ticket="PRD-2318")

    assert ({"result": "held_by_another"}, 1) in recorded.points("prode.leases")


async def test_requests_to_people_are_counted_by_what_became_of_them(
    recorded: Recorded, gated: Gated
) -> None:
    async with gated.client() as call:
        await open_gate(call, gated.house)
        asked = await ask(call)
        await say(call, INES.word(gated.statement(asked["body"]["request"])))
        await close(call)

    assert {
        (point["kind"], point["what"]): n for point, n in recorded.points("prode.approvals")
    } == {
        ("ticket_terminal", "asked"): 1,
        ("ticket_terminal", "approve"): 1,
        ("ticket_terminal", "used"): 1,
    }


async def test_what_waits_and_what_was_late_is_told(recorded: Recorded, gated: Gated) -> None:
    async with gated.client() as call, worker(gated.house) as built:
        await open_gate(call, gated.house)
        await ask(call)
        await built.worker._tell()
        waiting = recorded.points("prode.approvals.waiting")
    assert waiting == [({}, 1)]


async def test_a_timer_that_is_taken_says_how_late(recorded: Recorded, onboarding: House) -> None:
    async with onboarding.client() as call, worker(onboarding) as built:
        await stopped(call, onboarding)
        onboarding.later(timedelta(hours=3))
        await built.worker.turn()
        await built.worker._tell()

    assert recorded.points("prode.timers.late") == [({"kind": "monitor"}, 1)]
    assert recorded.points("prode.timers.set") == [({}, 1)]
    assert "prode.timer monitor" in recorded.names()


@pytest.mark.spec("safety.redaction")
async def test_no_text_of_anybody_is_told(recorded: Recorded, onboarding: House) -> None:
    async with onboarding.client() as call:
        await opened(call)
        for tool, arguments in (
            ("sentry_issue", {"issue": SECRET}),
            ("sentry_events", {"issue": "1", "start": SECRET, "end": SECRET}),
            ("db_check", {"question": SECRET, "sql": f"select '{SECRET}'"}),
            ("aws_logs", {"groups": [SECRET], "start": "x", "end": "y"}),
            ("ticket_comment", {"step": "progress", "text": SECRET}),
            ("run_status", {"wrong": SECRET}),
        ):
            await call(tool, **{"run_id": RUN, **arguments})
        await call("run_status", run_id=SECRET)

    text = recorded.text()
    assert "prode.tool db_check" in text
    assert SECRET not in text
    assert "jane" not in text


@pytest.fixture
def collector() -> Generator[tuple[str, Callable[[], list[str]]]]:
    """Listen as a collector does, and keep which paths were posted to."""
    seen: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            seen.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Listener)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", lambda: seen
    server.shutdown()
    server.server_close()
    thread.join()


async def test_a_collector_that_the_environment_names_is_told(
    collector: tuple[str, Callable[[], list[str]]], onboarding: House
) -> None:
    url, seen = collector
    async with onboarding.client() as call:
        await stopped(call, onboarding)
    words = [sys.executable, "-m", "prode_mcp", "work", "--once"]
    environment = {"PRODE_STORE": str(onboarding.store), "OTEL_EXPORTER_OTLP_ENDPOINT": url}
    done = subprocess.run(  # noqa: ASYNC221  nothing else is to happen meanwhile
        words, capture_output=True, text=True, check=False, timeout=60, env=environment
    )

    assert done.returncode == 0, done.stderr
    assert set(seen()) == {"/v1/traces", "/v1/metrics"}


def test_without_a_collector_nothing_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("", "_TRACES", "_METRICS"):
        monkeypatch.delenv(f"OTEL_EXPORTER_OTLP{name}_ENDPOINT", raising=False)
    quiet = told_as()
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9")

    assert (quiet, telemetry.start(quiet)) == ("", False)
    assert told_as() == "prode-mcp"
