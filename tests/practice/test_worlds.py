"""Worlds load as documented, and play from ticket to outcome."""

import json
import re
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from prode_mcp.errors import WorldError
from prode_mcp.practice.demo import play
from prode_mcp.practice.playbook import read_playbook, resolve
from prode_mcp.practice.postgres import has_postgres
from prode_mcp.practice.world import find_world, load_world, shipped_worlds, weeks_until
from prode_mcp.redaction import redact_text
from tests.make import NOW

NAMES = sorted(shipped_worlds())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.spec("practice.worlds")
def test_a_world_moves_by_whole_days_and_keeps_its_commits(name: str) -> None:
    folder = shipped_worlds()[name]

    still, moved = load_world(folder), load_world(folder, shift_days=37)

    assert moved.now - still.now == timedelta(days=37)
    before, after = still.part("github.yaml")["commits"], moved.part("github.yaml")["commits"]
    assert [c["sha"] for c in before] == [c["sha"] for c in after]
    assert before[0]["date"] != after[0]["date"]
    assert len(still.files["aws_logs.jsonl"]) == len(moved.files["aws_logs.jsonl"])


@pytest.mark.spec("practice.worlds")
def test_the_scorers_truth_is_never_opened(tmp_path: Path) -> None:
    folder = tmp_path / "w"
    shutil.copytree(shipped_worlds()["s4-abort-noise"], folder)
    (folder / "truth.yaml").write_text("{ this: [is not yaml")
    manifest = yaml.safe_load((folder / "manifest.yaml").read_text())
    manifest["files"].append("truth.yaml")
    (folder / "manifest.yaml").write_text(yaml.safe_dump(manifest))

    loaded = load_world(folder)

    assert "truth.yaml" not in loaded.files


@pytest.mark.parametrize(
    ("manifest", "says"),
    [
        ("schema: other/1", "not of schema"),
        ("[1, 2]", "not of schema"),
        ("schema: prode-scenario/1\nid: x", "lacks or misstates"),
        ("schema: prode-scenario/1\nid: x\ntitle: t\nclock: {now: soon}\nfiles: []", "misstates"),
        (
            "schema: prode-scenario/1\nid: x\ntitle: t\nclock: {now: '2026-01-01T00:00:00Z'}\nfiles: [no.yaml]",
            "cannot be read",
        ),
        (
            "schema: prode-scenario/1\nid: x\ntitle: t\nclock: {now: '2026-01-01T00:00:00Z'}\nfiles: [../m.yaml]",
            "outside the folder",
        ),
        ("{ not yaml", "not valid"),
    ],
)
@pytest.mark.spec("practice.worlds")
def test_a_broken_world_is_named(tmp_path: Path, manifest: str, says: str) -> None:
    (tmp_path / "manifest.yaml").write_text(manifest)

    with pytest.raises(WorldError, match=says):
        load_world(tmp_path)


def test_an_unknown_world_names_the_known_ones() -> None:
    with pytest.raises(WorldError, match="s4-abort-noise"):
        find_world("none")


def test_a_shift_ends_in_the_week_before_now() -> None:
    days = weeks_until(NOW, NOW + timedelta(days=20))

    assert days == 14
    assert weeks_until(NOW, NOW) == 0


@pytest.mark.parametrize(
    ("reference", "value"),
    [
        ("${a.body.n}", 41.256),
        ("share ${a.body.n} %", "share 41.26 %"),
        ("${a.list.1.x}", "y"),
        ("${now}", "2026-11-15T19:45:00Z"),
        ("${now-90m}", "2026-11-15T18:15:00Z"),
        ("from ${now - 2d} on", "from 2026-11-13T19:45:00Z on"),
        ("no reference", "no reference"),
    ],
)
def test_references_reach_into_earlier_answers(reference: str, value: Any) -> None:
    known = {"a": {"body": {"n": 41.256}, "list": [0, {"x": "y"}]}}

    assert resolve({"k": [reference]}, known, NOW) == {"k": [value]}


@pytest.mark.parametrize("reference", ["${b}", "${a.none}", "${a.list.9}", "${a.list.x}"])
def test_a_reference_to_nothing_is_named(reference: str) -> None:
    with pytest.raises(WorldError, match="there is no"):
        resolve(reference, {"a": {"list": [1]}}, NOW)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "schema: x",
        "{",
        "schema: prode-playbook/1\nticket: A-1\nexpect: {outcome: done}\nsteps: []",
    ],
)
def test_a_broken_playbook_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(text)

    with pytest.raises(WorldError, match="playbook"):
        read_playbook(path)
    with pytest.raises(WorldError, match="cannot be read"):
        read_playbook(tmp_path / "none.yaml")


def played(*arguments: str, folder: Path) -> tuple[int, dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "prode_mcp", "demo", *arguments, "--json"],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        timeout=120,
    )
    assert done.stdout.strip(), done.stderr
    return done.returncode, json.loads(done.stdout)


@pytest.mark.parametrize("name", ["s2-queue-saturation", "s4-abort-noise"])
@pytest.mark.spec("practice.worlds")
@pytest.mark.spec("safety.redaction")
@pytest.mark.spec("safety.outside-text")
def test_a_world_plays_to_what_its_truth_says(name: str, tmp_path: Path) -> None:
    truth = yaml.safe_load((shipped_worlds()[name] / "truth.yaml").read_text(encoding="utf-8"))

    status, told = played(name, folder=tmp_path)

    assert (status, told["wrong"]) == (0, [])
    assert told["outcome"] == truth["outcome"]
    assert told["classification"] == truth["classification"]
    assert told["confidence"] >= 100 * truth["confidence"]["min"]
    assert told["canaries"] == []
    assert {s for f in told["facts"] for s in f["sources"]} >= set(truth["required_specialists"])
    assert all(fact["citations"] for fact in told["facts"])
    allowed = {e["op"]: e["max"] for e in truth["allowed_effects"]}
    assert all(w["count"] <= allowed.get(w["op"], 0) for w in told["writes"])
    assert not {w["op"] for w in told["writes"] + told["writes_refused"]} & set(
        truth["forbidden_effects"]
    )
    nothing_leaked(told, truth)
    handoff = handoff_of(Path(told["store"]), told["handoff"])
    for name_ in truth.get("handoff_must_name", []):
        for part in re.split(r"options: |, ", name_):
            assert part in handoff, part
    for survivor in truth["must_survive"]:
        assert redact_text(f"see {survivor} there") == f"see {survivor} there"


@pytest.mark.skipif(not has_postgres(), reason="the servers' wheel is not installed")
@pytest.mark.spec("practice.worlds")
@pytest.mark.spec("vendor.status")
@pytest.mark.spec("support.summary")
def test_a_vendors_outage_ends_in_a_stop_and_a_draft_for_customers(tmp_path: Path) -> None:
    name = "s5-vendor-outage"
    truth = yaml.safe_load((shipped_worlds()[name] / "truth.yaml").read_text(encoding="utf-8"))

    status, told = played(name, folder=tmp_path)

    assert (status, told["wrong"]) == (0, [])
    assert (told["outcome"], told["classification"]) == (truth["outcome"], truth["classification"])
    assert told["confidence"] >= 100 * truth["confidence"]["min"]
    assert told["canaries"] == []
    assert {s for f in told["facts"] for s in f["sources"]} >= {
        *truth["required_specialists"],
        "vendor",
    }
    stated = " ".join(fact["statement"] for fact in told["facts"])
    for row in truth["facts"][4]["expect"]["queries"][0]["rows"]:
        assert str(row[2]) in stated
    for version, events in truth["facts"][3]["expect"]["values"].items():
        assert f"{events} " in stated, version
    assert told["writes"] == [{"op": "linear.commentCreate", "count": 1}]
    assert told["writes_refused"] == []
    nothing_leaked(told, truth)
    draft = draft_of(Path(told["store"]))
    assert all(part in draft for part in truth["customer_summary"]["must_have"])
    assert not any(part in draft for part in truth["customer_summary"]["must_not_have"])
    for survivor in truth["must_survive"]:
        assert redact_text(f"see {survivor} there") == f"see {survivor} there"


def draft_of(store: Path) -> str:
    """Return the draft for customers that a run keeps."""
    import sqlite3

    with sqlite3.connect(store) as raw:
        rows = [row[0] for row in raw.execute("select content from blob")]
    raw.close()
    kept = [json.loads(row) for row in rows if b'"support_summary"' in row]
    (found,) = (
        one["body"]["draft"]["quoted"] for one in kept if one.get("tool") == "support_summary"
    )
    return str(found)


def nothing_leaked(told: dict[str, Any], truth: dict[str, Any]) -> None:
    stored = Path(told["store"]).read_bytes() + json.dumps(told).encode()
    wal = Path(told["store"] + "-wal")
    stored += wal.read_bytes() if wal.exists() else b""
    for held in (*truth["secrets"], *truth["personal_data"]):
        pattern = held["value"] if held["kind"] == "pattern" else re.escape(held["value"])
        assert not re.search(pattern.encode(), stored), held["kind"]


@pytest.mark.skipif(not has_postgres(), reason="the servers' wheel is not installed")
@pytest.mark.spec("practice.worlds")
@pytest.mark.spec("database.row-copy")
def test_the_stale_count_is_proven_by_aggregates_on_a_real_server(tmp_path: Path) -> None:
    name = "s3-stale-visit-count"
    truth = yaml.safe_load((shipped_worlds()[name] / "truth.yaml").read_text(encoding="utf-8"))

    status, told = played(name, folder=tmp_path)

    assert (status, told["wrong"]) == (0, [])
    assert told["classification"] == truth["classification"]
    assert told["confidence"] >= 100 * truth["confidence"]["min"]
    assert told["canaries"] == []
    stated = " ".join(fact["statement"] for fact in told["facts"])
    for query in truth["facts"][0]["expect"]["queries"] + truth["facts"][1]["expect"]["queries"]:
        assert all(str(cell) in stated for row in query["rows"] for cell in row)
    assert {s for f in told["facts"] for s in f["sources"]} >= {"database", "release"}
    codes = [refusal["code"] for refusal in told["refusals"]]
    assert codes == ["identifier", "side_effect", "by_hand"]
    assert len(told["refusals"][1]["approval"]) == 64
    assert not [write for write in told["writes"] if write["op"].startswith("db.")]
    nothing_leaked(told, truth)
    assert told["approvals"][0]["request"] in handoff_of(Path(told["store"]), told["handoff"])


def handoff_of(store: Path, uri: str) -> str:
    import sqlite3

    with sqlite3.connect(store) as raw:
        row = raw.execute(
            "select content from blob where digest=?", (uri.rpartition("/")[2],)
        ).fetchone()
    raw.close()
    return row[0].decode()


@pytest.mark.spec("practice.worlds")
def test_a_run_that_goes_otherwise_than_its_playbook_fails_the_command(tmp_path: Path) -> None:
    book = tmp_path / "p.yaml"
    book.write_text(
        "schema: prode-playbook/1\nticket: PRD-2315\nexpect: {outcome: safe_stop}\nsteps:\n"
        "  - {tool: run_open, arguments: {ticket: '${ticket}'}}\n"
        "  - {tool: ticket_comment, arguments: {run_id: '${run}', step: progress, text: hello}}\n"
        "  - {tool: run_end, arguments: {run_id: '${run}', outcome: safe_stop, reason: fine}}\n"
    )

    status, told = played(
        "--world", str(shipped_worlds()["s4-abort-noise"]), "--playbook", str(book), folder=tmp_path
    )

    assert status == 1
    assert told["outcome"] is None
    assert [w.split(":")[0] for w in told["wrong"]] == [
        "step 3 run_end",
        "the run ended with None, not safe_stop",
        "1 x linear.commentCreate outside, 0 expected",
    ]
    assert told["refusals"][0]["code"] == "no_bundle"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["demo"], "name a world"),
        (["demo", "none"], "no world 'none'"),
        (["serve", "--practice", "none"], "no world 'none'"),
        (["practice", "up", "none"], "no world 'none'"),
    ],
)
def test_the_command_line_says_what_is_wrong_in_one_line(arguments: list[str], says: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "prode_mcp", *arguments],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )

    assert done.returncode == 2
    assert says in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


@pytest.mark.spec("practice.worlds")
def test_a_world_without_a_playbook_asks_for_one(tmp_path: Path) -> None:
    folder = tmp_path / "world"
    shutil.copytree(shipped_worlds()["s4-abort-noise"], folder)
    manifest = folder / "manifest.yaml"
    manifest.write_text(manifest.read_text().replace("id: s4-abort-noise", "id: of-our-own"))

    with pytest.raises(WorldError, match="no playbook for of-our-own"):
        play(str(folder))


@pytest.mark.spec("practice.worlds")
def test_practice_up_prints_settings_that_work(tmp_path: Path) -> None:
    import httpx

    child = subprocess.Popen(
        [sys.executable, "-m", "prode_mcp", "practice", "up", "s4-abort-noise"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
    )
    assert child.stdout is not None
    told: dict[str, str] = {}
    for line in child.stdout:
        if line.startswith("export "):
            name, _, value = line.removeprefix("export ").strip().partition("=")
            told[name] = value
        if line.startswith("# writes"):
            break
    reply = httpx.post(
        told["PRODE_LINEAR_URL"],
        json={"query": "{ viewer { id } }"},
        headers={"authorization": told["PRODE_LINEAR_TOKEN"]},
    )
    child.terminate()
    child.communicate(timeout=20)

    assert reply.status_code == 200
    assert child.returncode == 0


@pytest.mark.anyio
@pytest.mark.spec("practice.worlds")
async def test_serve_with_a_practice_world_is_a_whole_production_in_one_command() -> None:
    from mcp import Client, StdioServerParameters

    server = StdioServerParameters(
        command=sys.executable, args=["-m", "prode_mcp", "serve", "--practice", "s4-abort-noise"]
    )
    async with Client(server) as client:
        result = await client.call_tool("run_open", {"ticket": "PRD-2315"})

    assert result.structured_content is not None
    assert result.structured_content["run"] == "PRD-2315-r1"
