"""A client is set up in one command: nothing of anybody else's is lost, and no secret is written."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from prode_mcp.clients import CLIENTS, Launch, NotOursError, configured, jsonc
from prode_mcp.clients.shapes import BrokenFileError
from prode_mcp.clients.tables import at, read_toml, read_yaml
from prode_mcp.trees import as_mapping

pytestmark = pytest.mark.spec("clients.init")
LAUNCH = Launch("/opt/prode-mcp", ("serve",), ("PRODE_SENTRY_TOKEN",))
OTHER = '"files": {"command": "npx", "args": ["-y", "files"]}'

# What people have in their files: each is merged into, or refused and left as it is.
JSON_SHAPES = {
    "empty object": "{}",
    "spread empty": "{\n}\n",
    "other settings": '{"theme": "dark"}',
    "other server": f'{{\n  "mcpServers": {{\n    {OTHER}\n  }}\n}}\n',
    "no servers yet": '{"mcpServers": {}}',
    "line comment": f'{{\n  // my servers\n  "mcpServers": {{\n    {OTHER} // keep\n  }}\n}}\n',
    "block comment": f'{{ /* a */ "mcpServers": {{ {OTHER} /* b */ }} /* c */ }}',
    "trailing comma": f'{{\n  "mcpServers": {{\n    {OTHER},\n  }},\n}}\n',
    "comma in a comment": f'{{\n  "mcpServers": {{\n    {OTHER} // a, b\n  }}\n}}\n',
    "tabs": f'{{\n\t"mcpServers": {{\n\t\t{OTHER}\n\t}}\n}}\n',
    "four spaces": f'{{\n    "mcpServers": {{\n        {OTHER}\n    }}\n}}\n',
    "one line": f'{{"mcpServers":{{{OTHER}}},"x":1}}',
    "windows lines": f'{{\r\n  "mcpServers": {{\r\n    {OTHER}\r\n  }}\r\n}}\r\n',
    "byte order mark": f'\ufeff{{"mcpServers": {{{OTHER}}}}}',
    "words like ours": '{"a": "// no comment, {", "mcpServers": {"x": {"command": "a // b"}}}',
    "unicode": '{"name": "Grüße 🚀", "mcpServers": {}}',
    "escapes": '{"a": "\\"}\\\\", "mcpServers": {}}',
    "servers last": f'{{"z": [1, 2, {{"a": null}},], "mcpServers": {{{OTHER}}}}}',
}
BROKEN = {
    "cut short": '{"mcpServers": {',
    "no comma": '{"a": 1 "b": 2}',
    "single quotes": "{'a': 1}",
    "a list": "[1, 2]",
    "servers are a list": '{"mcpServers": []}',
    "a name twice": '{"mcpServers": {}, "mcpServers": {}}',
    "open comment": '{"a": 1 /* ',
    "two values": "{} {}",
    "no text": "\x00\x01",
    "deep": '{"a":' * 3_000 + "1" + "}" * 3_000,
}


def plan(client: str, folder: Path, launch: Launch | None = LAUNCH) -> str:
    """Return what the client's file would hold, with its project and its home in one folder."""
    change = configured(CLIENTS[client], folder, folder, launch)
    path = folder / CLIENTS[client].file
    if change is None:
        return path.read_text(encoding="utf-8") if path.exists() else ""
    assert change.path == path
    return change.after or ""


def put(client: str, folder: Path, text: str) -> Path:
    path = folder / CLIENTS[client].file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize("name", sorted(JSON_SHAPES))
def test_a_server_is_merged_into_what_people_have(tmp_path: Path, name: str) -> None:
    text = JSON_SHAPES[name]
    path = put("cursor", tmp_path, text)
    after = plan("cursor", tmp_path)
    path.write_bytes(after.encode())
    again = plan("cursor", tmp_path)
    gone = plan("cursor", tmp_path, None)

    told = jsonc.read(after)
    before = jsonc.read(text)
    assert told["mcpServers"].pop("prode")["command"] == LAUNCH.command
    assert told == {"mcpServers": {}, **before}
    assert again == after
    assert {**jsonc.read(gone), "x": 0} == {"mcpServers": {}, **before, "x": 0}
    for comment in ("// my servers", "// keep", "/* a */", "/* b */", "/* c */", "// a, b"):
        assert (comment in after) == (comment in text)
        assert (comment in gone) == (comment in text)


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_a_broken_file_is_refused_and_left_as_it_is(tmp_path: Path, name: str) -> None:
    path = put("cursor", tmp_path, BROKEN[name])
    with pytest.raises(BrokenFileError, match="was left as it is"):
        plan("cursor", tmp_path)

    assert path.read_bytes() == BROKEN[name].encode()


@pytest.mark.parametrize("client", sorted(CLIENTS))
def test_every_client_gets_a_file_of_its_own_form(tmp_path: Path, client: str) -> None:
    after = plan(client, tmp_path)
    put(client, tmp_path, after)
    kept = CLIENTS[client]
    place = tuple(part.replace("{project}", str(tmp_path)) for part in kept.path)
    read = {"json": jsonc.read, "toml": read_toml, "yaml": read_yaml}[kept.form]
    entry = at(read(after), place)

    command = entry.get("command", entry.get("cmd"))
    assert [command] if isinstance(command, str) else command[:1] == [LAUNCH.command]
    assert "PRODE_SENTRY_TOKEN" in json.dumps(entry)
    assert plan(client, tmp_path) == after
    assert LAUNCH.command not in plan(client, tmp_path, None)


@pytest.mark.parametrize(
    "text",
    [
        'model = "o9"\n\n[mcp_servers.files]\ncommand = "npx" # keep\nargs = ["-y"]\n',
        '# mine\n[mcp_servers.files]\ncommand = "npx"\n[mcp_servers.files.env]\nA = "1"\n',
        "[[list]]\na = 1\n[[list]]\na = 2\n",
        "",
    ],
)
def test_a_toml_file_keeps_every_letter(tmp_path: Path, text: str) -> None:
    path = put("codex", tmp_path, text)
    after = plan("codex", tmp_path)
    path.write_text(after, encoding="utf-8")

    assert after.startswith(text.rstrip("\n"))
    assert at(read_toml(after), ("mcp_servers", "prode"))["env_vars"] == ["PRODE_SENTRY_TOKEN"]
    assert plan("codex", tmp_path, None).rstrip("\n") == text.rstrip("\n")


@pytest.mark.parametrize("text", ['mcp_servers = {files = {command = "npx"}}\n', "a = [\n", "= 1"])
def test_a_toml_file_that_cannot_take_a_table_is_left(tmp_path: Path, text: str) -> None:
    put("codex", tmp_path, text)
    with pytest.raises(BrokenFileError):
        plan("codex", tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "GOOSE_MODEL: x\nextensions:\n  developer: # keep\n    enabled: true\n    type: builtin\n",
        "extensions:\n    developer:\n        enabled: true\nother: 1\n",
        "extensions: {}\nother: 1\n",
        "other: 1\n",
        "# only a comment\n",
    ],
)
def test_a_yaml_file_keeps_the_rest(tmp_path: Path, text: str) -> None:
    path = put("goose", tmp_path, text)
    after = plan("goose", tmp_path)
    path.write_text(after, encoding="utf-8")
    told: dict[str, object] = yaml.safe_load(after)
    extensions = as_mapping(told.pop("extensions"))

    before: dict[str, object] = yaml.safe_load(text) or {}
    others = {k: v for k, v in extensions.items() if k != "prode"}
    assert extensions["prode"]["env_keys"] == ["PRODE_SENTRY_TOKEN"]
    assert others == (before.pop("extensions", None) or {})
    assert told == before
    assert ("# keep" in after) == ("# keep" in text)
    assert "prode" not in plan("goose", tmp_path, None)


@pytest.mark.parametrize("text", ["extensions: {a: {b: 1}}\n", "a: [\n", "extensions: x\n"])
def test_a_yaml_file_that_cannot_take_an_entry_is_left(tmp_path: Path, text: str) -> None:
    put("goose", tmp_path, text)
    with pytest.raises(BrokenFileError):
        plan("goose", tmp_path)


def test_a_server_of_our_name_that_is_not_ours_stays(tmp_path: Path) -> None:
    text = '{"mcpServers": {"prode": {"command": "docker", "args": ["run", "theirs"]}}}'
    path = put("cursor", tmp_path, text)
    for launch in (LAUNCH, None):
        with pytest.raises(NotOursError, match="another server"):
            plan("cursor", tmp_path, launch)

    assert path.read_text(encoding="utf-8") == text


def test_an_older_entry_of_ours_is_brought_up(tmp_path: Path) -> None:
    put("cursor", tmp_path, '{"mcpServers": {"prode": {"command": "/old/prode-mcp"}, "x": {}}}')
    told = jsonc.read(plan("cursor", tmp_path))

    assert told["mcpServers"]["prode"]["command"] == LAUNCH.command
    assert told["mcpServers"]["x"] == {}


def prode(*words: str, folder: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    kept = {k: v for k, v in os.environ.items() if not k.startswith("PRODE_")}
    return subprocess.run(
        [sys.executable, "-m", "prode_mcp", "init", *words, "--project", str(folder / "p")],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**kept, "HOME": str(folder), **environment},
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "p").mkdir()
    return tmp_path


def snapshot(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "cache" not in str(path)
    }


def test_the_command_shows_the_diff_and_takes_out_what_it_put_in(folder: Path) -> None:
    shown = prode("claude-project", "--print", folder=folder)
    nothing = snapshot(folder)
    made = prode("claude-project", folder=folder)
    there = snapshot(folder)
    again = prode("claude-project", folder=folder)
    gone = prode("claude-project", "--remove", folder=folder)

    assert (shown.returncode, made.returncode, gone.returncode) == (0, 0, 0), made.stderr
    assert '+    "prode": {' in shown.stdout
    assert nothing == {}
    assert "p/.claude/skills/prode-triage/SKILL.md" in there
    assert "mcp__prode__sentry_trend" in there["p/.claude/agents/prode-sentry.md"]
    assert "pr_merge" not in json.dumps({k: v for k, v in there.items() if "agents" in k})
    assert "nothing to do" in again.stdout
    assert set(snapshot(folder)) == {"p/.mcp.json"}


@pytest.mark.spec("safety.redaction")
def test_no_value_of_a_variable_is_written(folder: Path) -> None:
    secret = "lin_api_0123456789abcdefghijklmnop"
    for client in CLIENTS:
        told = prode(client, folder=folder, PRODE_LINEAR_TOKEN=secret, PRODE_WITHOUT="support")
        assert told.returncode == 0, told.stderr
        assert secret not in told.stdout

    text = json.dumps(snapshot(folder))
    assert "PRODE_LINEAR_TOKEN" in text
    assert secret not in text


def test_files_of_our_names_that_are_not_ours_stay(folder: Path) -> None:
    own = folder / "p" / ".claude" / "agents" / "prode-sentry.md"
    own.parent.mkdir(parents=True)
    own.write_text("mine", encoding="utf-8")
    made = prode("claude-project", folder=folder)
    gone = prode("claude-project", "--remove", folder=folder)

    assert "is not ours and stays" in made.stderr
    assert own.read_text(encoding="utf-8") == "mine"
    assert gone.returncode == 0


def test_a_file_behind_a_link_stays_behind_it(folder: Path) -> None:
    real = folder / "dotfiles.json"
    real.write_text("{}", encoding="utf-8")
    real.chmod(0o600)
    (folder / "p" / ".mcp.json").symlink_to(real)
    prode("claude-project", folder=folder)

    assert (folder / "p" / ".mcp.json").is_symlink()
    assert "prode" in real.read_text(encoding="utf-8")
    assert real.stat().st_mode & 0o777 == 0o600


def test_what_cannot_be_done_is_said(folder: Path) -> None:
    unknown = prode("emacs", folder=folder)
    nowhere = prode("claude", folder=folder / "none")

    assert (unknown.returncode, "no client emacs" in unknown.stderr) == (2, True)
    assert (nowhere.returncode, "is no folder" in nowhere.stderr) == (2, True)


def test_the_real_client_connects_to_what_was_written(folder: Path) -> None:
    claude = shutil.which("claude")
    if claude is None:
        pytest.skip("Claude Code is not installed")
    made = prode("claude", "--practice", "s4-abort-noise", folder=folder)
    listed = subprocess.run(
        [claude, "mcp", "list"],
        capture_output=True,
        text=True,
        check=False,
        timeout=90,
        cwd=folder / "p",
        env={**os.environ, "HOME": str(folder)},
    )

    assert made.returncode == 0, made.stderr
    assert "prode" in listed.stdout
    assert "Connected" in listed.stdout, listed.stdout
