"""What a team's monitoring is told of this server: spans and metrics, never a word of a text.

Every attribute comes from a closed vocabulary: names of tools, specialists, faults and codes, and
ids of runs. The API does nothing until somebody installs a provider, as `start` does.
"""

from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from typing import Any, Final

from opentelemetry import trace

SCOPE: Final = "prode_mcp"


@contextmanager
def span(name: str, **attributes: str | int | bool) -> Generator[Any]:
    """Open a span; what goes wrong inside is named by its class, its words stay out."""
    tracer = trace.get_tracer(SCOPE)
    with tracer.start_as_current_span(
        name, attributes=attributes, record_exception=False, set_status_on_exception=False
    ) as opened:
        try:
            yield opened
        except BaseException as error:
            opened.set_attribute("error.type", type(error).__name__)
            opened.set_status(trace.StatusCode.ERROR)
            raise


def called(tool: str, status: str, code: str) -> None:
    """Count a tool call by what it came to."""
    _counter("prode.tool.calls", "Tool calls by what they came to.").add(
        1, {"tool": tool, "status": status, "code": code}
    )


def asked(tool: str, specialist: str, fault: str, seconds: float) -> None:
    """Time a question to a source; `fault` is empty where it answered."""
    _histogram("prode.source.duration", "s", "How long a source took to answer.").record(
        seconds, {"tool": tool, "specialist": specialist, "fault": fault}
    )


def refused(tool: str, code: str) -> None:
    """Count a refusal by its reason."""
    _counter("prode.refusals", "Calls that a rule stopped.").add(1, {"tool": tool, "code": code})


def leased(result: str) -> None:
    """Count a lease: `taken`, `kept`, `held_by_another`, or `lost`."""
    _counter("prode.leases", "Leases of runs.").add(1, {"result": result})


def approval(kind: str, what: str) -> None:
    """Count what happened to a request for an approval: `asked`, `approve`, `deny`, `used`."""
    _counter("prode.approvals", "What became of requests to people.").add(
        1, {"kind": kind, "what": what}
    )


def late(kind: str, seconds: float) -> None:
    """Tell how late a timer was taken."""
    _histogram("prode.timers.late", "s", "How late a timer was taken.").record(
        seconds, {"kind": kind}
    )


def waiting(timers: int, approvals: int) -> None:
    """Tell how many timers are set, and how many requests wait for a person."""
    _gauge("prode.timers.set", "Timers that are set.").set(timers)
    _gauge("prode.approvals.waiting", "Requests that wait for a person.").set(approvals)


def start(name: str) -> bool:
    """Export spans and metrics over OTLP, under a name; with none there is nobody to tell.

    Returns whether it does. Without the extra `telemetry` a collector is named in vain.
    """
    if not name:
        return False
    try:
        # A server that exports nothing need not open them.
        from opentelemetry.exporter.otlp.proto.http.metric_exporter import (  # noqa: PLC0415
            OTLPMetricExporter,
        )
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import (  # noqa: PLC0415
            OTLPSpanExporter,
        )
        from opentelemetry.sdk.metrics import MeterProvider  # noqa: PLC0415
        from opentelemetry.sdk.metrics.export import (  # noqa: PLC0415
            PeriodicExportingMetricReader,
        )
        from opentelemetry.sdk.resources import Resource  # noqa: PLC0415
        from opentelemetry.sdk.trace import TracerProvider  # noqa: PLC0415
        from opentelemetry.sdk.trace.export import BatchSpanProcessor  # noqa: PLC0415
    except ImportError:
        return False
    from opentelemetry import metrics  # noqa: PLC0415

    named = Resource.create({"service.name": name})
    traces = TracerProvider(resource=named)
    traces.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    trace.set_tracer_provider(traces)
    reader = PeriodicExportingMetricReader(OTLPMetricExporter())
    metrics.set_meter_provider(MeterProvider([reader], resource=named))
    return True


@cache
def _meter() -> Any:
    from opentelemetry import metrics  # noqa: PLC0415  opened with the first thing that is told

    return metrics.get_meter(SCOPE)


@cache
def _counter(name: str, about: str) -> Any:
    return _meter().create_counter(name, description=about)


@cache
def _histogram(name: str, unit: str, about: str) -> Any:
    return _meter().create_histogram(name, unit=unit, description=about)


@cache
def _gauge(name: str, about: str) -> Any:
    return _meter().create_gauge(name, description=about)
