"""What every client sees: names, sizes, annotations, resources, prompts, a clean stdout."""

import json
import subprocess
import sys
from typing import Any

import pytest
from pydantic import JsonValue

from prode_mcp.content import cards, contract_schemas, schemas
from prode_mcp.contracts import Answer
from prode_mcp.policy import ANSWER_CHARS, RULES
from prode_mcp.practice.demo import serve_environment
from prode_mcp.server.wire import wire
from tests.house import House
from tests.server.snapshot import sized
from tests.server.test_runs import RUN, opened
from tests.shared import ROOT

pytestmark = pytest.mark.anyio
SNAPSHOT = ROOT / "tests" / "server" / "tools.json"


@pytest.mark.spec("wire.catalogue")
async def test_cards_policy_and_registered_tools_are_one_list(noise: House) -> None:
    async with noise.client() as call:
        listed = (await call.client.list_tools()).tools

    names = [tool.name for tool in listed]
    assert len(names) == len(set(names))
    assert set(names) == set(cards()) == set(RULES)
    for tool in listed:
        assert tool.description == cards()[tool.name]
        assert tool.annotations is not None
        assert tool.annotations.read_only_hint is RULES[tool.name].read_only
        assert len(tool.name) <= 38


@pytest.mark.spec("wire.size")
async def test_definitions_stay_small_and_as_last_reviewed(noise: House) -> None:
    async with noise.client() as call:
        listed = (await call.client.list_tools()).tools

    told = [
        {"name": t.name, "description": t.description, "input_schema": t.input_schema}
        for t in listed
    ]
    sizes = sized(told)
    assert sum(len(str(t.description).encode()) for t in listed) / len(listed) <= 450
    assert sizes["tokens_at_most"] <= 6_000
    assert json.loads(SNAPSHOT.read_text(encoding="utf-8")) == sizes, (
        "the catalogue changed: review it, then write tests/server/tools.json anew with"
        " `python -m tests.server.snapshot`"
    )


@pytest.mark.parametrize("era", ["auto", "legacy"])
@pytest.mark.spec("wire.eras")
async def test_resources_and_prompts_are_there_in_both_eras(noise: House, era: Any) -> None:
    async with noise.client(era=era) as call:
        await opened(call)
        static = {str(r.uri) for r in (await call.client.list_resources()).resources}
        templates = {
            t.uri_template for t in (await call.client.list_resource_templates()).resource_templates
        }
        prompts = {p.name: p for p in (await call.client.list_prompts()).prompts}
        starter = await call.client.get_prompt("starter", {"ticket": "PRD-7", "mode": "dry_run"})
        state = await call.read(f"prode://runs/{RUN}/state")
        pages = [await call.read(uri) for uri in sorted(static)]

    assert {
        *("prode://learning-inbox", "prode://docs/001-prode-wiki", "prode://docs/002-agent-suite"),
        *("prode://docs/workflow", "prode://docs/standards", "prode://docs/safety"),
        *("prode://schemas/bundle", "prode://schemas/event"),
    } <= static
    assert templates == {
        "prode://files/{sha256}",
        *(f"prode://runs/{{run}}/{part}" for part in ("state", "bundle", "inventory")),
        *(f"prode://runs/{{run}}/{part}" for part in ("timeline", "monitor")),
        *("prode://runs/{run}/specialists/{n}", "prode://runs/{run}/timeline/{after}"),
        *("prode://artifacts/{sha256}", "prode://artifacts/{sha256}/{page}"),
        "prode://wiki/{page}",
    }
    assert [a.name for a in prompts["starter"].arguments or []] == ["ticket", "mode"]
    assert "PRD-7" in starter.messages[0].content.text  # type: ignore[union-attr]
    assert "dry_run" in starter.messages[0].content.text  # type: ignore[union-attr]
    assert state["phase"] == "investigate"
    assert all(pages)


@pytest.mark.parametrize(
    "uri",
    [
        "prode://runs/PRD-1-r1/state",
        f"prode://runs/{RUN}/bundle",
        f"prode://runs/{RUN}/specialists/1",
        f"prode://runs/{RUN}/specialists/x",
        "prode://artifacts/00",
        "prode://wiki/none",
        "prode://docs/none",
    ],
)
async def test_a_resource_that_is_not_there_says_so(noise: House, uri: str) -> None:
    from mcp import MCPError

    async with noise.client() as call:
        await opened(call)
        with pytest.raises(MCPError) as error:
            await call.read(uri)

    assert "Traceback" not in str(error.value)


@pytest.mark.spec("wire.size")
async def test_a_huge_answer_is_cut_and_names_the_artifact_that_is_whole() -> None:
    lines: list[JsonValue] = ['"' * 90] * 3_000
    answer = Answer(status="ok", tool="aws_logs", artifact="a" * 64, body={"lines": lines})

    told = wire(answer)

    text = str(getattr(told.content[0], "text", ""))
    assert len(text) <= ANSWER_CHARS
    assert json.loads(text) == told.structured_content
    assert "prode://artifacts/aaaa" in text


@pytest.mark.spec("wire.size")
async def test_long_records_are_read_page_by_page(noise: House) -> None:
    from tests.house import ago

    window = {"start": ago(noise.now, 285), "end": ago(noise.now, 0)}
    group = {"groups": ["/ecs/prod/timeline-api"], "view": "lines", "limit": 100}
    async with noise.client() as call:
        await opened(call)
        for _ in range(45):
            await call("sentry_trend", run_id=RUN, issue="X-1", start="x", end="y")
        long = await call("aws_logs", run_id=RUN, **group, **window)
        uri: str | None = f"prode://artifacts/{long['artifact']}"
        text = ""
        while uri:
            page = await call.read(uri)
            text += page["text"]
            uri = page.get("next")
        seen: list[int] = []
        uri = f"prode://runs/{RUN}/timeline"
        while uri:
            rows = await call.read(uri)
            seen += [row["seq"] for row in rows if "seq" in row]
            uri = rows[-1].get("more")

    assert len(json.loads(text)["body"]["lines"]) == 100
    assert seen == list(range(1, 49))


@pytest.mark.spec("wire.size")
async def test_usual_answers_stay_under_two_thousand_tokens(noise: House) -> None:
    from tests.house import ago

    window = {"start": ago(noise.now, 105), "end": ago(noise.now, 0)}
    base = {"baseline_start": ago(noise.now, 285), "baseline_end": ago(noise.now, 105)}
    issue = {"issue": "ORCH-TML-88"}
    group = {"groups": ["/ecs/prod/timeline-api"], "limit": 8}
    async with noise.client() as call:
        answers = [
            await call("run_open", ticket="PRD-2315"),
            await call("sentry_issue", run_id=RUN, **issue),
            await call("sentry_trend", run_id=RUN, **issue, **window, **base),
            await call("sentry_events", run_id=RUN, **issue, **window, limit=10),
            await call("aws_logs", run_id=RUN, **group, **window, **base),
            await call("aws_health", run_id=RUN, cluster="prod-core", service="timeline-api"),
            await call("release_timeline", run_id=RUN, **window),
        ]

    sizes = {a["tool"]: len(json.dumps(a, separators=(",", ":"))) for a in answers}
    assert max(sizes.values()) <= 2_000 * 3.5, sizes


@pytest.mark.spec("wire.eras")
async def test_stdout_carries_the_protocol_and_nothing_else(noise: House) -> None:
    lines: list[dict[str, Any]] = [
        {
            "jsonrpc": "2.0",
            "id": 1,
            "method": "initialize",
            "params": {
                "protocolVersion": "2025-11-25",
                "capabilities": {},
                "clientInfo": {"name": "t", "version": "1"},
            },
        },
        {"jsonrpc": "2.0", "method": "notifications/initialized"},
        {
            "jsonrpc": "2.0",
            "id": 2,
            "method": "tools/call",
            "params": {"name": "run_open", "arguments": {"ticket": "PRD-2315"}},
        },
        {
            "jsonrpc": "2.0",
            "id": 3,
            "method": "tools/call",
            "params": {"name": "none", "arguments": {}},
        },
    ]
    sent = "".join(json.dumps(line) + "\n" for line in lines)
    child = subprocess.Popen(
        [sys.executable, "-m", "prode_mcp", "serve"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=serve_environment(noise.range, noise.store),
    )
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(sent)
    child.stdin.flush()
    told = [json.loads(child.stdout.readline()) for _ in range(3)]
    rest, _ = child.communicate(timeout=20)

    assert rest == ""
    assert {line["id"] for line in told} == {1, 2, 3}
    answer = next(line for line in told if line["id"] == 2)["result"]
    assert answer["structuredContent"]["run"] == RUN


@pytest.mark.spec("wire.catalogue")
def test_published_schemas_are_those_of_the_contracts() -> None:
    assert schemas() == contract_schemas(), "run `make schemas`"


def test_a_broken_setting_is_named_and_its_value_is_not() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "prode_mcp", "serve"],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        env={
            "PRODE_PRACTICE_NOW": "2026-11-15T19:45:00Z",
            "PRODE_SENTRY_TOKEN": "hunter2hunter2",
            "PATH": "/usr/bin",
        },
    )

    assert done.returncode == 2
    assert "practice_now needs every source on loopback" in done.stderr
    assert "hunter2" not in done.stderr
