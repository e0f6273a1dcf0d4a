"""The wheel carries the text and runs on its own."""

import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from prode_mcp import __version__
from prode_mcp.policy import RULES
from tests.shared import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)],
        check=True,
        capture_output=True,
        cwd=ROOT,
    )
    return next(out.glob("*.whl"))


@pytest.mark.spec("package.wheel")
def test_the_wheel_carries_code_text_and_worlds_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    tops = {name.split("/")[0] for name in names}
    assert tops == {"prode_mcp", f"prode_mcp-{wheel.name.split('-')[1]}.dist-info"}
    content = {name.removeprefix("prode_mcp/_content/") for name in names if "/_content/" in name}
    for folder, pattern in (
        ("tools", "*.md"),
        ("prompts", "*.md"),
        ("resources/adr", "*.md"),
        ("resources/docs", "*.md"),
        ("resources/schemas", "*.json"),
        ("wiki", "*.md"),
    ):
        told = {f"{folder}/{path.name}" for path in (ROOT / folder).glob(pattern)}
        assert told
        assert told <= content
    assert "skills/prode-triage/SKILL.md" in content
    assert "prode_mcp/practice/worlds/s4-abort-noise/manifest.yaml" in names
    assert "prode_mcp/practice/playbooks/s4-abort-noise.yaml" in names
    assert "prode_mcp/practice/twins/linear/schema.graphql" in names
    assert "prode_mcp/web/templates/request.html" in names
    assert "prode_mcp/web/static/page.js" in names
    assert "prode_mcp/py.typed" in names
    assert not [name for name in names if name.startswith(("tests", "benchmarks"))]
    assert "LICENSE" in " ".join(names)


@pytest.mark.spec("package.wheel")
def test_an_installed_wheel_serves_its_catalogue(wheel: Path, tmp_path: Path) -> None:
    """Install into a new environment; only the dependencies are lent by this one."""
    place = tmp_path / "env"
    subprocess.run([sys.executable, "-m", "venv", str(place)], check=True, capture_output=True)
    python = place / "bin" / "python"
    pip = [str(python), "-m", "pip", "install", "-q", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(pip, check=True, capture_output=True)
    site = next((place / "lib").glob("python*/site-packages"))
    (site / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    code = (
        "import anyio, prode_mcp;"
        f"assert prode_mcp.__file__.startswith({str(place)!r}), prode_mcp.__file__;"
        "from prode_mcp.server import create_server;"
        "from prode_mcp.settings import settings_of;"
        "server = create_server(settings_of({}));"
        "print(len(anyio.run(server.list_tools)), len(anyio.run(server.list_resources)))"
    )
    done = subprocess.run(
        [str(python), "-c", code], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    version = subprocess.run(
        [str(place / "bin" / "prode-mcp"), "version"], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr[-800:]
    tools, resources = map(int, done.stdout.split())
    assert tools == len(RULES)
    assert resources >= 12
    assert version.stdout.strip() == __version__
