"""Ten thousand secrets and people stand in what sources say; none is anywhere afterwards."""

import json
import logging
from collections import Counter
from copy import deepcopy
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import ahocorasick_rs
import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from prode_mcp.contracts import RunId
from prode_mcp.practice.range import start
from prode_mcp.practice.world import World
from prode_mcp.proof.exporting import export
from prode_mcp.proof.leaks import unpacked
from prode_mcp.store.sqlite import SqliteLedger
from tests.house import House, ago, world
from tests.proof.test_verify import KEY
from tests.redaction.samples import filled
from tests.server.evidence import RUN, bundle, gather, opened

pytestmark = [pytest.mark.anyio, pytest.mark.spec("proof.canaries")]
NUMBER = 10_000
LETTERS = "bcdfghjklmnpqrstvwxz"


def planted(number: int) -> list[tuple[str, str]]:
    """Return canaries: what is looked for, and the words in which it stands."""
    random = Random(11)  # noqa: S311
    found: list[tuple[str, str]] = []
    for n in range(number):
        name = "".join(random.choices(LETTERS, k=9))
        token = filled("{a36}", seed=n)
        told = [
            (f"{name}{n}@mail-{name}.test", "sent to {}"),
            (f"+1 415 {random.randrange(200, 999)} {n:04d}", "called from {}"),
            (filled("sk_live_{a24}", seed=n), "key {} was used"),
            (f"ghp_{token}", "push with {}"),
            (filled("AKIA{u16}", seed=n), "access key {}"),
            (filled("xoxb-{d12}-{d12}-{a24}", seed=n), "posted by {}"),
            (f"{name}{n}Pw9", '{{"password": "{}"}}'),
            (f"{name}{token[:18]}", "Authorization: Bearer {}"),
            (f"{name}{n}", "postgres://app:{}@db.internal:5432/main"),
            (_card(random), "card {} was declined"),
        ][n % 10]
        found.append((told[0], told[1].format(told[0])))
    return found


def _card(random: Random) -> str:
    digits = [4, *(random.randrange(10) for _ in range(14))]
    twice = [sum(divmod(2 * d, 10)) if n % 2 == 0 else d for n, d in enumerate(digits)]
    return "".join(map(str, (*digits, -sum(twice) % 10)))


def poisoned(before: World, words: list[str]) -> World:
    """Return a world in which every source says some of these words."""
    files: dict[str, Any] = deepcopy(dict(before.files))
    logs, events, ticket, reports = (
        words[:8_000],
        words[8_000:9_000],
        words[9_000:9_500],
        words[9_500:],
    )
    stamp = f"{before.now - timedelta(minutes=30):%Y-%m-%dT%H:%M:%S}"
    files["aws_logs.jsonl"] += [
        {
            "ts": f"{stamp}.{n % 1000:03d}Z",
            "logGroup": "/ecs/prod/onboarding-api",
            "logStream": "onboarding-api/web/canary",
            "message": json.dumps(
                {"level": "error", "msg": text, "release": "onboarding-api@4.18.0"}
            ),
        }
        for n, text in enumerate(logs)
    ]
    first = next(e for e in files["sentry_events.jsonl"] if e["issue"] == "ORCH-ONB-3F")
    files["sentry_events.jsonl"] += [
        {**first, "id": f"{n:032x}", "ts": f"{stamp}.000Z", "tags": {**first["tags"], "note": text}}
        for n, text in enumerate(events)
    ]
    issue = next(i for i in files["linear.yaml"]["issues"] if i["identifier"] == "PRD-2318")
    issue["description"] += "\n\n" + "\n".join(ticket)
    told = files["support.yaml"]["reports"]
    told[0]["body"] += "\n" + "\n".join(reports)
    return replace(before, files=files)


async def lived(built: House, words: list[str]) -> list[Any]:
    """Let a careless agent live: it asks all sources, and repeats what it hears everywhere."""
    answers: list[Any] = []
    async with built.client() as call:
        answers.append(await opened(call, "implement"))
        window = {"start": ago(built.now, 60), "end": ago(built.now, 0)}
        group = ["/ecs/prod/onboarding-api"]
        pasted = " ".join(words[:100])
        asked: list[tuple[str, dict[str, Any]]] = [
            ("ticket_read", {}),
            ("aws_logs", {"groups": group, "view": "lines", "limit": 50, **window}),
            ("aws_logs", {"groups": group, "where": {"level": "error"}, "limit": 50, **window}),
            ("sentry_events", {"issue": "5512340001", "limit": 50, **window}),
            ("sentry_trend", {"issue": "5512340001", "tag": "note", **window}),
            ("support_reports", {**window, "start": ago(built.now, 240)}),
            ("aws_logs", {"groups": group, "text": words[3], **window}),
            ("sentry_issue", {"issue": words[0]}),
        ]
        answers += [await call(tool, run_id=RUN, **arguments) for tool, arguments in asked]
        await gather(call, built)
        answers.append(await bundle(call, cause=f"it is {words[0]} and {words[7]}"))
        answers += [
            await call("ticket_comment", run_id=RUN, step="progress", text=pasted[:5_900]),
            await call("handoff_write", run_id=RUN, to="support", request=" ".join(words[:20])),
            await call("learning_propose", run_id=RUN, title=words[1][:80], text=pasted[:1_500]),
            await call("run_end", run_id=RUN, outcome="safe_stop", reason=" ".join(words[20:40])),
            await call("run_verify", run_id=RUN),
        ]
    return answers


def found_in(places: dict[str, bytes], canaries: list[str]) -> list[tuple[str, str]]:
    """Look for canaries in every place, as it stands and in whatever is packed in it."""
    search = ahocorasick_rs.AhoCorasick(canaries)
    return [
        (name, canaries[hit])
        for name, content in places.items()
        for text in (content, unpacked(content))
        for hit, _, _ in search.find_matches_as_indexes(text.decode("utf-8", "replace"))
    ]


async def test_ten_thousand_canaries_are_nowhere_afterwards(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG, logger="prode_mcp")
    spans = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(spans))
    monkeypatch.setattr(trace, "get_tracer", provider.get_tracer)
    canaries, words = map(list, zip(*planted(NUMBER), strict=True))
    with start(poisoned(world("s1-onboarding-500"), words)) as range_:
        built = House(range_, tmp_path / "ledger.db")
        answers = await lived(built, words)
        linear = range_.tally
        writes = json.dumps(linear.writes() + linear.refusals()) + "".join(_said(range_))
    kept = files_in(tmp_path)
    ledger = SqliteLedger(built.store)
    try:
        exported = await export(ledger, RunId(RUN), KEY)
    finally:
        await ledger.close()
    places = {
        **{f"export {name}": content for name, content in exported.files.items()},
        **kept,
        "answers": json.dumps(answers, ensure_ascii=False).encode(),
        "log": caplog.text.encode(),
        "trace": "\n".join(span.to_json() for span in spans.get_finished_spans()).encode(),
        "written outside": writes.encode(),
    }

    assert len(set(canaries)) == NUMBER
    assert Counter(name for name, _ in found_in(places, canaries)) == Counter()
    assert exported.withheld == ()
    taken = Counter[str]()
    for answer in answers:
        taken.update(answer.get("redacted", {}))
    assert sum(taken.values()) > 300, taken
    # What looks finds: the same words packed in each way are seen.
    assert found_in({"x": words[0].encode().hex().encode()}, canaries) == [("x", canaries[0])]


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def _said(range_: Any) -> list[str]:
    """Return what stands on the ticket now."""
    import httpx

    query = '{ issue(id: "PRD-2318") { comments { nodes { body } } } }'
    told = httpx.post(
        f"{range_.url}/linear/graphql",
        json={"query": query},
        headers={"Authorization": range_.linear_token},
    ).json()
    bodies = [node["body"] for node in told["data"]["issue"]["comments"]["nodes"]]
    assert any("_prode PRD-2318-r1" in body for body in bodies)
    return [body for body in bodies if "_prode" in body]
