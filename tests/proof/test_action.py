"""The GitHub Action verifies an export, and tells the pull request once."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import yaml

from prode_mcp.proof.exporting import Exported, write_export
from prode_mcp.proof.here import trust_here
from prode_mcp.settings import settings_of
from tests.proof.test_verify import PUBLIC, rewritten, sample
from tests.shared import ROOT

pytestmark = pytest.mark.spec("proof.action")
GIT = shutil.which("git") or "git"
ACTION = ROOT / "deploy" / "github-action"


class Comments:
    """GitHub's comments of one pull request, by the REST API's own paths."""

    def __init__(self) -> None:
        self.kept: list[dict[str, Any]] = [
            {"id": 1, "body": "<!-- prode-verify --> by a stranger", "user": {"type": "User"}}
        ]
        self.asked: list[str] = []

    def answer(self, method: str, path: str, body: Any) -> tuple[int, Any]:
        self.asked.append(f"{method} {path.partition('?')[0]}")
        if method == "GET":
            return 200, self.kept
        if method == "POST":
            self.kept.append({"id": 7, "body": body["body"], "user": {"type": "Bot"}})
            return 201, self.kept[-1]
        own = next(one for one in self.kept if path.endswith(f"/comments/{one['id']}"))
        own["body"] = body["body"]
        return 200, own


@contextmanager
def github() -> Generator[tuple[str, Comments]]:
    comments = Comments()

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            body = json.loads(self.rfile.read(length) or b"null")
            assert self.headers["Authorization"] == "Bearer t"
            status, told = comments.answer(self.command, self.path, body)
            content = json.dumps(told).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_PATCH = _answer  # noqa: N815  their names in the library

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", comments
    finally:
        server.shutdown()
        server.server_close()


def committed(folder: Path) -> str:
    """Commit a folder's trust file; return the commit."""
    who = ["-c", "user.name=ines", "-c", "user.email=ines@example.test"]
    for words in (["init", "-q"], ["add", "trust.json"], [*who, "commit", "-qm", "Trust"]):
        subprocess.run([GIT, *words], cwd=folder, check=True)
    told = subprocess.run(
        [GIT, "rev-parse", "HEAD"], cwd=folder, check=True, capture_output=True, text=True
    )
    return told.stdout.strip()


def test_an_export_is_told_on_its_pull_request_once_and_kept_up_to_date(tmp_path: Path) -> None:
    files, trust = sample()
    write_export(Exported(files, ()), tmp_path / "good.zip")
    bad = rewritten(files, lambda lines: lines[5].update(fence=9))
    write_export(Exported(bad, ()), tmp_path / "bad.zip")
    told = trust_here(settings_of({}), PUBLIC) | {
        "approvers": trust.approvers,
        "origin": "http://x",
    }
    (tmp_path / "trust.json").write_text(json.dumps(told), encoding="utf-8")
    base = committed(tmp_path)
    # A pull request that brings a trust file of its own is judged by the base's.
    (tmp_path / "trust.json").write_text('{"server_keys": []}', encoding="utf-8")
    third = json.loads(files["ledger.jsonl"].splitlines()[2])["hash"][:32]

    def run(name: str, url: str) -> int:
        environment = {
            **{k: v for k, v in os.environ.items() if k in {"PATH", "HOME"}},
            "PRODE_EXPORT": str(tmp_path / name),
            "PRODE_TRUST": "trust.json",
            "PRODE_BASE": base,
            "PRODE_PULL": "917",
            "PRODE_BODY": f"words $(touch x)\n<!-- prode run=X key=Y change=Z record 3:{third} -->\n",
            "GITHUB_API_URL": url,
            "GITHUB_REPOSITORY": "orchardclub/onboarding-api",
            "GITHUB_TOKEN": "t",
        }
        command = [sys.executable, str(ACTION / "comment.py")]
        done = subprocess.run(
            command, env=environment, cwd=tmp_path, check=False, capture_output=True, timeout=120
        )
        print(done.stdout.decode()[-1500:], done.stderr.decode()[-1500:])
        return done.returncode

    with github() as (url, comments):
        good = run("good.zip", url)
        first = comments.kept[-1]["body"]
        wrong = run("bad.zip", url)
        none = run("trust.json", url)

    assert (good, wrong, none) == (0, 1, 2)
    assert first.count("| pass |") == 16
    assert "FAIL" not in first
    assert len(comments.kept) == 2
    assert comments.kept[0]["body"].endswith("by a stranger")
    assert [ask.partition(" ")[0] for ask in comments.asked] == [
        *("GET", "POST", "GET", "PATCH", "GET", "PATCH")
    ]
    assert "no export" in comments.kept[1]["body"]


def test_the_action_passes_everything_by_the_environment() -> None:
    action = yaml.safe_load((ACTION / "action.yml").read_text(encoding="utf-8"))

    steps = action["runs"]["steps"]
    assert all("${{" not in step.get("run", "") for step in steps)
    assert "comment.py" in steps[-1]["run"]
    assert set(action["inputs"]) == {"export", "trust", "quoted", "token"}
