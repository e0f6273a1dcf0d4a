"""Heavy libraries stay out of the server's start, and outside text away from `re`."""

import ast
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.shared import ROOT

# Each heavy library, and the modules that may open it, inside a function.
HEAVY: Final = {
    "boto3": {"sources/aws/client.py"},
    "botocore": {"sources/aws/client.py", "practice/twins/aws/protocol.py"},
    "github": {
        "sources/github/deploying.py",
        "sources/github/door.py",
        "sources/github/merging.py",
        "sources/github/pushing.py",
    },
    "requests": {"sources/github/door.py"},
    "httpx": {"sources/http.py", "sources/repro/fetching.py"},
    "stamina": {"sources/http.py"},
    "re2": {
        "proof/leaks.py",
        "redaction/scan.py",
        "sources/links.py",
        "sources/patterns.py",
        "sources/support/reports.py",
        "practice/twins/aws/insights.py",
    },
    "hyperscan": {"redaction/scan.py"},
    "kingfisher_sdk": {"exits.py"},
    "phonenumbers": {"redaction/number_checks.py"},
    "stdnum": {"redaction/number_checks.py"},
    "ahocorasick_rs": {"redaction/memory.py"},
    "sqlite_utils": {"store/sqlite.py"},
    "yaml": {"clients/tables.py", "wiki/pages.py", "practice/world.py", "practice/playbook.py"},
    "graphql": {
        "practice/twins/github/graph.py",
        "practice/twins/linear/__init__.py",
        "practice/twins/linear/tickets.py",
    },
    "typer": {
        "cli.py",
        "cli_approvals.py",
        "cli_approvers.py",
        "cli_look.py",
        "cli_page.py",
        "cli_runs.py",
        "cli_store.py",
        "cli_doctor.py",
        "cli_accept.py",
        "cli_calibration.py",
        "cli_proof.py",
        "cli_replay.py",
        "cli_init.py",
        "cli_wiki.py",
        "cli_work.py",
    },
    "jinja2": {"proof/report.py", "web/pages.py"},
    "pgparse": {"sql/text.py"},
    "webauthn": {
        "approvals/signing/cose.py",
        "approvals/signing/enrolment.py",
        "approvals/signing/passkey.py",
        "practice/people.py",
    },
    "psycopg": {
        "sources/database/door.py",
        "sources/database/writer.py",
        "store/migrations.py",
        "store/postgres.py",
    },
    "rich": {"cli.py", "cli_drawing.py", "cli_runs.py", "practice/show.py"},
}
PACKAGE = ROOT / "prode_mcp"
MODULES = sorted(PACKAGE.rglob("*.py"))


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def test_the_start_of_the_server_loads_no_heavy_library() -> None:
    # The SDK itself brings rich for its logs.
    heavy = sorted(HEAVY.keys() - {"rich"})
    code = (
        "import sys, prode_mcp.server as s; from prode_mcp.settings import settings_of;"
        f"s.create_server(settings_of({{}})); print(sorted(set({heavy!r}) & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("library", sorted(HEAVY))
def test_a_heavy_library_is_opened_at_home_only(library: str) -> None:
    homes = {str(path.relative_to(PACKAGE)) for path in MODULES if library in imported(path)}

    assert homes == HEAVY[library]


@pytest.mark.spec("safety.outside-text")
def test_the_backtracking_engine_reads_only_what_is_ours() -> None:
    users = {str(path.relative_to(PACKAGE)) for path in MODULES if "re" in imported(path)}

    assert all(user.startswith("practice/") for user in users), users


@pytest.mark.spec("safety.redaction")
def test_only_redaction_makes_artifacts_and_clean_text_of_outside_text() -> None:
    makers = {
        str(path.relative_to(PACKAGE))
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Artifact"
    }

    assert makers == {"redaction/redactor.py"}


def test_sources_opened_at_once_in_many_threads_are_all_opened() -> None:
    """Each import begins from its own end, in a new process, as at a run's start."""
    code = (
        "import anyio, sys\n"
        "from anyio import to_thread\n"
        "from prode_mcp.sources.aws.client import Door, _translated as aws\n"
        "from prode_mcp.sources.github.door import translated as release\n"
        "async def main():\n"
        "    async with anyio.create_task_group() as group:\n"
        "        for n in range(6):\n"
        "            door = Door('us-east-1', '1', access_key_id='a', secret_access_key='b')\n"
        "            group.start_soon(to_thread.run_sync, door._open, 'sts')\n"
        "            group.start_soon(to_thread.run_sync, release, 'x', lambda: None)\n"
        "            group.start_soon(to_thread.run_sync, aws, lambda: None, 'x')\n"
        "anyio.run(main)\n"
    )
    for _ in range(3):
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr[-600:]
