"""`prode-mcp approvals`: a person reads, types and signs at a terminal; nothing else does."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from anyio import to_thread

from prode_mcp.approvals.keys import keys_of, read_approver, written
from prode_mcp.approvals.signing.passphrase import seal
from prode_mcp.key_files import write_sealed
from tests.approvals.signed import SecurityKey, armoured
from tests.approvals.terminal import at_terminal
from tests.approvals.test_desk import Office, edit
from tests.house import Answer, Caller, House
from tests.server.evidence import RUN, open_gate
from tests.server.test_acting import CLOSED, EVE, INES, Gated, ask, close

pytestmark = [pytest.mark.anyio, pytest.mark.spec("approvals.terminal")]
WORDS = "eleven quiet otters"
SECRET = ("unseen: ", WORDS)
Typed = Sequence[str | tuple[str, str]]


@dataclass
class Place:
    """A server that may close tickets, and a person's home with a sealed key in it."""

    gated: Gated
    home: Path

    @property
    def environment(self) -> dict[str, str]:
        house = self.gated.house
        return {
            **house.range.settings(),
            "PRODE_STORE": str(house.store),
            "PRODE_APPROVERS": str(self.gated.approvers),
        }

    @asynccontextmanager
    async def asked(self) -> AsyncGenerator[tuple[Caller, Answer]]:
        """Let a server ask for the ticket to be closed, and go on holding the run."""
        async with self.gated.client() as call:
            await open_gate(call, self.gated.house)
            answer = (await ask(call))["body"]
            yield call, answer

    async def types(self, *arguments: str, typed: Typed = ()) -> tuple[int, str, str]:
        """Run the command at a terminal of its own, and type."""

        def run() -> tuple[int, str, str]:
            told = ["approvals", *arguments]
            return at_terminal(told, typed, self.environment, home=self.home)

        return await to_thread.run_sync(run)

    async def pipes(self, *arguments: str, typed: str = "") -> "subprocess.CompletedProcess[str]":
        """Run the command without a terminal, with a pipe to answer from."""

        def run() -> "subprocess.CompletedProcess[str]":
            return subprocess.run(
                [sys.executable, "-m", "prode_mcp", "approvals", *arguments],
                input=typed,
                capture_output=True,
                text=True,
                check=False,
                start_new_session=True,
                env={**os.environ, **self.environment, "HOME": str(self.home)},
            )

        return await to_thread.run_sync(run)

    async def state(self, call: Caller) -> str:
        told = await call("approval_status", run_id=RUN)
        return told["body"]["requests"][-1]["state"]


@pytest.fixture
def place(onboarding: House, tmp_path: Path) -> Place:
    gated = Gated(onboarding)
    gated.approvers.write_text(written(keys_of([INES.entry])))
    home = tmp_path / "home"
    sealed, public = seal(WORDS, seed=bytes([INES.seed]) * 32, salt=bytes(16))
    assert public == INES.entry.key
    write_sealed(home / ".config" / "prode" / "ines.key", sealed)
    return Place(gated, home)


def code(asked: Answer) -> tuple[str, str]:
    return "digest: ", asked["digest"][-6:]


def let_approve(place: Place, line: str) -> None:
    """Put Omar's SSH key into the approvers' file, beside Ines's own."""
    told = {"name": "omar", "scheme": "ssh", "added": "2026-01-01", "key": line}
    keys = keys_of([INES.entry, read_approver(told, where="a test")])
    place.gated.approvers.write_text(written(keys))


async def test_a_person_signs_at_a_terminal_and_the_server_closes_once(place: Place) -> None:
    async with place.asked() as (call, asked):
        early = await close(call)
        status, output, screen = await place.types(
            "sign", asked["request"][:8], typed=[code(asked), SECRET]
        )
        again = await place.types("sign", asked["request"][:8])
        done = await close(call)
        after = await close(call)

    assert status == 0, output
    assert "signed by ines" in output
    assert "approved: by ines" in output
    assert "CLOSE PRD-2318 as Done" in screen
    assert "4.18.0 reads a profile" in screen
    assert WORDS not in screen + output
    assert "stands at approved" in again[1]
    assert early["code"] == "approval_required"
    assert done["body"]["result"] == "done"
    assert after["status"] != "ok"
    assert place.gated.writes() == {CLOSED: 1}


async def test_a_person_denies_without_a_code(place: Place) -> None:
    async with place.asked() as (call, asked):
        status, output, screen = await place.types("deny", asked["request"][:8], typed=[SECRET])
        state = await place.state(call)
        late = await place.types("sign", asked["request"][:8])
        answer = await close(call)

    assert status == 0, output
    assert "CLOSE PRD-2318 as Done" in screen
    assert state == "denied"
    assert late[0] == 2
    assert "a person denied it" in late[1]
    assert answer["code"] == "approval_required"


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ([("digest: ", "")], "not they"),
        ([("digest: ", "yes")], "not they"),
        ([("digest: ", "CODE"), ("unseen: ", "eleven quiet other")], "does not open"),
    ],
)
async def test_who_types_something_else_signs_nothing(
    place: Place, typed: list[tuple[str, str]], why: str
) -> None:
    async with place.asked() as (call, asked):
        told = [(q, a.replace("CODE", asked["digest"][-6:])) for q, a in typed]
        status, output, _ = await place.types("sign", asked["request"], typed=told)
        state = await place.state(call)

    assert status == 2
    assert why in output
    assert state == "pending"


@pytest.mark.parametrize("command", ["sign", "deny"])
async def test_without_a_terminal_nothing_is_signed_or_denied(place: Place, command: str) -> None:
    async with place.asked() as (call, asked):
        typed = f"{asked['digest'][-6:]}\n{WORDS}\n"
        done = await place.pipes(command, asked["request"], typed=typed)
        forced = await place.pipes(command, asked["request"], "--yes", typed=typed)
        state = await place.state(call)

    assert done.returncode == 2
    assert "terminal" in done.stderr
    assert forced.returncode == 2
    assert state == "pending"


async def test_a_key_that_would_not_count_is_told_before_anybody_types(
    place: Place, tmp_path: Path
) -> None:
    sealed, _ = seal(WORDS, seed=bytes([EVE.seed]) * 32, salt=bytes(16))
    foreign, plain = tmp_path / "eve.key", tmp_path / "plain.pub"
    write_sealed(foreign, sealed)
    line = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"
    plain.write_text(f"{line} ines@laptop\n")
    let_approve(place, line)
    async with place.asked() as (call, asked):
        outputs = [
            (await place.types("sign", asked["request"], *more))[1]
            for more in (
                ("--key", str(foreign)),
                ("--key", str(tmp_path / "none.key")),
                ("--ssh-key", str(plain)),
                ("--ssh-key", str(foreign)),
                ("--ssh-key", str(plain), "--key", str(foreign)),
            )
        ]
        state = await place.state(call)

    whys = (
        "not in the approvers' file",
        "cannot be read",
        "S2 is too weak",
        "no public",
        "one key",
    )
    for output, why in zip(outputs, whys, strict=True):
        assert why in " ".join(output.split())
    assert state == "pending"


KEYGEN = """#!/bin/sh
cat > "$0.statement"; echo "$@" > "$0.arguments"; env > "$0.env"; cat "$0.made"
"""


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Play OpenSSH's program: it keeps what it is given, and prints what a key would make."""
    place = tmp_path / "bin" / "ssh-keygen"
    place.parent.mkdir()
    place.write_text(KEYGEN)
    place.chmod(0o755)
    monkeypatch.setenv("PATH", f"{place.parent}:{os.environ['PATH']}")
    return place


def refuse(program: Path) -> None:
    program.write_text("#!/bin/sh\nexit 1\n")


async def test_a_security_key_signs_through_opensshs_own_program(
    place: Place, tmp_path: Path, program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, public = SecurityKey(), tmp_path / "id_sk.pub"
    public.write_text(f"{key.line} ines@laptop\n")
    let_approve(place, key.line)
    monkeypatch.setenv("SSH_ASKPASS", "/bin/true")
    async with place.asked() as (call, asked):
        statement = place.gated.statement(asked["request"])
        program.with_name("ssh-keygen.made").write_text(armoured(key.sshsig(statement)))
        status, output, _ = await place.types(
            "sign", asked["request"], "--ssh-key", str(public), typed=[code(asked)]
        )
        done = await close(call)

    assert status == 0, output
    assert "approved: by omar" in output
    assert program.with_name("ssh-keygen.statement").read_bytes() == statement
    arguments = program.with_name("ssh-keygen.arguments").read_text().split()
    assert arguments == ["-Y", "sign", "-n", "prode-approval-v1", "-f", str(public)]
    assert "SSH_ASKPASS" not in program.with_name("ssh-keygen.env").read_text()
    assert done["body"]["result"] == "done"


async def test_a_signature_of_other_bytes_is_turned_down(
    place: Place, tmp_path: Path, program: Path
) -> None:
    key, public = SecurityKey(), tmp_path / "id_sk.pub"
    public.write_text(f"{key.line}\n")
    let_approve(place, key.line)
    program.with_name("ssh-keygen.made").write_text(armoured(key.sshsig(b"other")))
    async with place.asked() as (call, asked):
        wrong = await place.types(
            "sign", asked["request"], "--ssh-key", str(public), typed=[code(asked)]
        )
        refuse(program)
        failed = await place.types("deny", asked["request"], "--ssh-key", str(public))
        state = await place.state(call)

    assert (wrong[0], failed[0]) == (2, 2)
    assert "does not fit" in " ".join(wrong[1].split())
    assert "did not sign" in failed[1]
    assert state == "pending"


async def test_requests_are_listed_and_shown_to_people_and_to_programs(place: Place) -> None:
    async with place.asked() as (_, asked):
        listed = await place.pipes("list")
        as_json = json.loads((await place.pipes("list", "--all", "--json")).stdout)
        shown = await place.pipes("show", asked["request"][:8])
        told: dict[str, Any] = json.loads(
            (await place.pipes("show", asked["request"], "--json")).stdout
        )

    assert listed.stdout.startswith(f"{asked['request'][:12]}  pending")
    assert "CLOSE PRD-2318 as Done" in listed.stdout
    assert as_json["requests"][0]["state"] == "pending"
    assert "CLOSE PRD-2318 as Done" in shown.stdout
    assert "Nobody checked them" in shown.stdout
    assert "\x1b" not in shown.stdout
    assert told["digest"] == asked["digest"] == told["statement"]["action"]
    assert told["action"] == asked["action"]
    assert {"label": "Says it was", "value": "code_regression"} in told["untrusted_evidence"]


async def test_a_request_that_cannot_be_drawn_is_listed_and_never_shown(place: Place) -> None:
    office = Office(place.gated)
    async with place.asked() as (_, asked):
        edit(office, await office.only())
        listed = await place.pipes("list")
        shown = await place.pipes("show", asked["request"])
        signed = await place.types("sign", asked["request"])
        as_json = json.loads((await place.pipes("list", "--json")).stdout)["requests"]
        place.gated.house.later(timedelta(minutes=15))

    assert "unreadable" in listed.stdout
    assert "Done" not in listed.stdout + shown.stdout + signed[2]
    assert (shown.returncode, signed[0]) == (2, 2)
    assert "cannot be signed" in " ".join(shown.stderr.split())
    assert (as_json[0]["state"], as_json[0]["scope"]) == ("unreadable", None)
    assert not (await office.only()).is_open


@pytest.fixture
def public(tmp_path: Path) -> Path:
    """Make a plain SSH key with OpenSSH's own program."""
    program = shutil.which("ssh-keygen")
    if program is None:
        pytest.skip("OpenSSH is not installed")
    file = tmp_path / "id"
    told = ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(file)]
    subprocess.run([program, *told], check=True)
    return file.with_name("id.pub")


@pytest.fixture
def plain(public: Path) -> str:
    return public.read_text()


async def test_a_plain_ssh_key_denies_and_does_not_approve(
    place: Place, public: Path, plain: str
) -> None:
    let_approve(place, plain)
    async with place.asked() as (call, asked):
        signed = await place.types("sign", asked["request"], "--ssh-key", str(public))
        denied = await place.types("deny", asked["request"], "--ssh-key", str(public))
        state = await place.state(call)

    assert signed[0] == 2
    assert denied[0] == 0, denied
    assert "denied by omar" in denied[1]
    assert state == "denied"


async def test_what_cannot_be_found_is_said(place: Place) -> None:
    nothing = await place.pipes("list")
    async with place.asked():
        short = await place.pipes("show", "abc")
        unknown = await place.pipes("show", "f" * 20)

    assert [one.returncode for one in (nothing, short, unknown)] == [2, 2, 2]
    assert "PRODE_STORE" in nothing.stderr
    assert not place.gated.house.store.with_name("none").exists()
    assert "8 characters" in short.stderr
    assert "no request is named so" in " ".join(unknown.stderr.split())
