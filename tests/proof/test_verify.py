"""A run that is handed over is checked offline, and no change of it passes, however it is made."""

import base64
import gzip
import hashlib
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import anyio
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from prode_mcp import __version__
from prode_mcp.approvals.keys import keys_of
from prode_mcp.approvals.keys import written as written_keys
from prode_mcp.content import report_page
from prode_mcp.contracts import RunId
from prode_mcp.policy import CHECK_AT, Purpose
from prode_mcp.proof.checks import verify as verify_by
from prode_mcp.proof.copies import POLICY, REPORT, copies
from prode_mcp.proof.envelope import NAME, EnvelopeError, key_id, opened, sign
from prode_mcp.proof.exporting import Exported, LeakError, export, write_export
from prode_mcp.proof.files import ExportError, read_export
from prode_mcp.proof.findings import Finding
from prode_mcp.proof.leaks import redaction
from prode_mcp.proof.record import LEDGER, Line, read_record, written
from prode_mcp.proof.report import report
from prode_mcp.proof.server_key import server_key
from prode_mcp.proof.trust import Trust, TrustError, read_trust
from prode_mcp.store.sqlite import SqliteLedger
from tests.approvals.people import INES
from tests.house import house
from tests.server.evidence import RUN, bundle
from tests.server.evidence import opened as begun
from tests.server.test_acting import Gated, ask, close, say
from tests.server.test_monitoring import gather, worker

pytestmark = pytest.mark.spec("proof.verify")
KEY = Ed25519PrivateKey.from_private_bytes(b"\x07" * 32)
PUBLIC = KEY.public_key().public_bytes_raw()
Files = dict[str, bytes]


async def lived(folder: Path) -> tuple[Exported, str]:
    """Let a run live: evidence, source, a comment, an approval used, its end and its monitor."""
    from pydantic import SecretStr

    with house("s1-onboarding-500", folder) as built:
        gated = Gated(built)
        gated.approvers.write_text(written_keys(keys_of([INES.entry])))
        async with gated.client() as call:
            await begun(call, "implement")
            refused = await call("code_read", run_id=RUN, path="README.md")
            await gather(call, built)
            await bundle(call)
            await call("code_read", run_id=RUN, path="onboarding_api/welcome.py")
            await call("ticket_comment", run_id=RUN, step="progress", text="We look at it.")
            asked = await ask(call)
            await say(call, INES.word(gated.statement(asked["body"]["request"])))
            closed = await close(call)
            end = await call("run_end", run_id=RUN, outcome="safe_stop", reason="closed by hand")
        assert (refused["status"], closed["status"], end["status"]) == ("refused", "ok", "ok"), (
            closed
        )
        close_token = SecretStr(built.range.linear_token)
        async with worker(built, linear_close_token=close_token) as looked:
            for after in CHECK_AT[Purpose.TRIPWIRE]:
                built.now = built.range.world.now + after
                await looked.worker.turn()
        ledger = SqliteLedger(built.store)
        try:
            return await export(ledger, RunId(RUN), KEY), gated.approvers.read_text()
        finally:
            await ledger.close()


@cache
def sample() -> tuple[Files, Trust]:
    with TemporaryDirectory() as folder:
        made, approvers = anyio.run(lived, Path(folder))
    assert made.withheld == ()
    trust = Trust({key_id(PUBLIC): PUBLIC}, approvers=approvers, origin="http://x")
    return dict(made.files), trust


@pytest.fixture
def files() -> Files:
    return dict(sample()[0])


@pytest.fixture
def trust() -> Trust:
    return sample()[1]


def verify(files: Files, trust: Trust, *quoted: str) -> list[Finding]:
    try:
        record = read_record(files)
    except ExportError:
        return [Finding("V1", "FAIL", "no record")]
    return verify_by(files, record, trust, report_page(), quoted)


def failed(found: list[Finding]) -> set[str]:
    return {one.check for one in found if one.verdict == "FAIL"}


def events_of(files: Files) -> list[Any]:
    return [json.loads(line.body) for line in read_record(files).lines]


def rewritten(
    files: Files, change: Callable[[list[dict[str, Any]]], None], **blobs: bytes
) -> Files:
    """Change events as somebody does who owns the machine: every hash and the envelope anew."""
    lines: list[dict[str, Any]] = [line._asdict() for line in read_record(files).lines]
    for line in lines:
        line["body"] = json.loads(line["body"])
    change(lines)
    prev = "0" * 64
    made: list[Line] = []
    for seq, line in enumerate(lines, 1):
        body = json.dumps(line["body"], separators=(",", ":"), ensure_ascii=False)
        own: dict[str, Any] = {**line, "kind": line["body"]["kind"], "seq": seq, "body": body}
        own |= {"prev": prev, "hash": ""}
        line = Line(**own)
        line = line._replace(hash=line.made())
        prev = line.hash
        made.append(line)
    told = {k: v for k, v in files.items() if k != NAME} | blobs
    told[LEDGER] = b"".join(written(line) + b"\n" for line in made)
    bare = {k: v for k, v in told.items() if k.startswith("blobs/") or k in {LEDGER, POLICY}}
    record = read_record(bare)
    told = bare | copies(record.run(), record.blobs)
    told[REPORT] = report(record, record.run(), report_page())
    predicate: dict[str, Any] = {"run": made[-1].run, "head": made[-1].hash, "events": made[-1].seq}
    predicate["server"] = __version__
    return told | {NAME: sign(told, predicate, KEY)}


def blob(files: Files, digest: str) -> Any:
    return json.loads(files[f"blobs/{digest}"])


def put(files: Files, tree: Any) -> tuple[str, Files]:
    """Add a blob; return its digest and the files with it."""
    content = json.dumps(tree, separators=(",", ":"), ensure_ascii=False).encode()
    digest = hashlib.sha256(content).hexdigest()
    return digest, {**files, f"blobs/{digest}": content}


def first(lines: list[dict[str, Any]], kind: str, number: int = 0) -> dict[str, Any]:
    return [line for line in lines if line["body"]["kind"] == kind][number]


def test_a_run_that_went_by_the_rules_passes_every_check(files: Files, trust: Trust) -> None:
    quoted = json.loads(files[LEDGER].splitlines()[4])["hash"][:32]
    found = verify(files, trust, quoted)

    assert {one.verdict for one in found} == {"PASS"}, [f for f in found if f.verdict != "PASS"]
    assert [one.check for one in found] == [
        *(
            "V3",
            "V1",
            "V2",
            "V4",
            "V5",
            "V6",
            "V7",
            "V8",
            "V10",
            "V11",
            "V12",
            "V13",
            "V14",
            "V15",
            "V16",
        )
    ]
    kinds = {event["kind"] for event in events_of(files)}
    assert {"redeemed", "checked", "concluded", "closed", "bundled", "stopped"} <= kinds


def test_rewriting_it_as_it_is_passes_too(files: Files, trust: Trust) -> None:
    assert failed(verify(rewritten(files, lambda _: None), trust)) == set()


def test_no_flipped_bit_anywhere_passes(files: Files, trust: Trust) -> None:
    random = Random(1)  # noqa: S311
    missed: list[tuple[str, int]] = []
    for name in sorted(files):
        for place in random.sample(range(len(files[name])), min(12, len(files[name]))):
            content = bytearray(files[name])
            content[place] ^= 1 << random.randrange(8)
            changed = {**files, name: bytes(content)}
            if "V3" not in failed(verify_envelope(changed, trust)):
                missed.append((name, place))

    assert missed == []


def verify_envelope(files: Files, trust: Trust) -> list[Finding]:
    """Run the check of the envelope alone: it is the one that covers every byte."""
    from prode_mcp.proof.checks.chain import envelope

    try:
        record = read_record(files)
    except (ExportError, UnicodeDecodeError):
        return [Finding("V3", "FAIL", "no record")]
    return list(envelope(files, record, trust))


def test_no_flipped_byte_of_the_envelope_passes(files: Files, trust: Trust) -> None:
    raw = files[NAME]
    for place in range(len(raw)):
        content = bytearray(raw)
        content[place] ^= 1 << (place % 8)
        with pytest.raises(EnvelopeError):
            opened(bytes(content), trust.server_keys)


def structural() -> dict[str, Callable[[Files], Files]]:
    def lines(files: Files) -> list[bytes]:
        return files[LEDGER].splitlines(keepends=True)

    def with_lines(files: Files, told: list[bytes]) -> Files:
        return {**files, LEDGER: b"".join(told)}

    return {
        "cut short": lambda f: with_lines(f, lines(f)[:-1]),
        "an event less": lambda f: with_lines(f, [*lines(f)[:4], *lines(f)[5:]]),
        "an event twice": lambda f: with_lines(f, [*lines(f)[:5], *lines(f)[4:]]),
        "two swapped": lambda f: with_lines(f, [*lines(f)[:4], lines(f)[5], lines(f)[4], *lines(f)[6:]]),
        "a blob less": lambda f: {k: v for k, v in f.items() if k != next(n for n in sorted(f) if n.startswith("blobs/"))},
        "a file more": lambda f: {**f, "blobs/" + "0" * 64: b"{}"},
        "a file renamed": lambda f: {("x.json" if k == "bundle.json" else k): v for k, v in f.items()},
        "no envelope": lambda f: {k: v for k, v in f.items() if k != NAME},
        "no record": lambda f: {k: v for k, v in f.items() if k != LEDGER},
    }  # fmt: skip


@pytest.mark.parametrize("name", sorted(structural()))
def test_no_structural_edit_passes(files: Files, trust: Trust, name: str) -> None:
    assert failed(verify(structural()[name](files), trust)) & {"V1", "V2", "V3"}


def test_another_servers_signature_does_not_count(files: Files) -> None:
    other = Ed25519PrivateKey.generate().public_key().public_bytes_raw()

    assert failed(verify(files, Trust({key_id(other): other}))) >= {"V3"}


def semantic() -> dict[str, tuple[set[str], Callable[[Files], Files]]]:  # noqa: C901, PLR0915  a list
    """Return edits of one who recomputes every hash, and the checks of which one must see it."""

    def event(change: Callable[[list[dict[str, Any]]], None]) -> Callable[[Files], Files]:
        return lambda files: rewritten(files, change)

    def raise_confidence(files: Files) -> Files:
        old = next(e for e in events_of(files) if e["kind"] == "bundled")
        told = {**blob(files, old["bundle"]), "confidence": 99}
        digest, more = put(files, told)

        def change(lines: list[dict[str, Any]]) -> None:
            first(lines, "bundled")["body"].update(bundle=digest, confidence=99)

        more.pop(f"blobs/{old['bundle']}")
        return rewritten(more, change)

    def drop_fact(files: Files) -> Files:
        old = next(e for e in events_of(files) if e["kind"] == "bundled")
        told = blob(files, old["bundle"])
        digest, more = put(files, {**told, "facts": told["facts"][1:]})
        more.pop(f"blobs/{old['bundle']}")
        return rewritten(more, lambda lines: first(lines, "bundled")["body"].update(bundle=digest))

    def other_quote(files: Files) -> Files:
        old = next(e for e in events_of(files) if e["kind"] == "reported")
        told = blob(files, old["report"])
        told["facts"][0]["citations"][0]["value"] = 9_999
        digest, more = put(files, told)
        more.pop(f"blobs/{old['report']}")
        return rewritten(more, lambda lines: first(lines, "reported")["body"].update(report=digest))

    def code_first(lines: list[dict[str, Any]]) -> None:
        found = next(
            n
            for n, one in enumerate(lines)
            if one["body"].get("tool") == "code_read" and one["body"]["kind"] == "read"
        )
        lines.insert(3, lines.pop(found))

    def no_approval(lines: list[dict[str, Any]]) -> None:
        lines.remove(first(lines, "redeemed"))

    def no_word(lines: list[dict[str, Any]]) -> None:
        lines.remove(first(lines, "granted"))

    def other_action(lines: list[dict[str, Any]]) -> None:
        first(lines, "redeemed")["body"]["digest"] = "0" * 64

    def later(lines: list[dict[str, Any]]) -> None:
        line = first(lines, "redeemed")
        line["body"]["at"] = "2026-12-24T00:00:00Z"
        for one in lines[lines.index(line) :]:
            one["ts"] += 40 * 86_400_000

    def gate_opened(lines: list[dict[str, Any]]) -> None:
        lines.remove(first(lines, "bundled"))

    def other_key(lines: list[dict[str, Any]]) -> None:
        first(lines, "intended")["body"]["key"] = "00000000-0000-4000-8000-000000000000"

    def twice(lines: list[dict[str, Any]]) -> None:
        again = json.loads(json.dumps(first(lines, "settled")))
        again["idem"] += "!"
        lines.insert(lines.index(first(lines, "settled")) + 1, again)

    def fence_back(lines: list[dict[str, Any]]) -> None:
        lines[5]["fence"] = 9

    def other_tool(lines: list[dict[str, Any]]) -> None:
        first(lines, "read", 1)["body"]["tool"] = "sentry_issue"

    def quiet(lines: list[dict[str, Any]]) -> None:
        first(lines, "checked")["body"].update(verdict="held", value=0.0)

    def recurred(lines: list[dict[str, Any]]) -> None:
        first(lines, "concluded")["body"]["result"] = "recurred"

    def other_outcome(lines: list[dict[str, Any]]) -> None:
        first(lines, "ended")["body"]["outcome"] = "pr_opened"

    def other_class(lines: list[dict[str, Any]]) -> None:
        first(lines, "ended")["body"]["classification"] = "vendor_outage"

    def work_on(lines: list[dict[str, Any]]) -> None:
        late = json.loads(json.dumps(first(lines, "reported")))
        late["idem"] += "!"
        lines.append(late)

    def moved_request(lines: list[dict[str, Any]]) -> None:
        line = first(lines, "requested")
        lines.remove(line)
        lines.insert(lines.index(first(lines, "granted")), line)
        lines.insert(lines.index(line), lines.pop(lines.index(line) - 1))
        stopped = first(lines, "stopped")
        lines.remove(stopped)

    def early_plan(lines: list[dict[str, Any]]) -> None:
        first(lines, "checked")["body"]["planned"] = "2026-11-18T10:06:00Z"

    return {
        "confidence raised": ({"V8"}, raise_confidence),
        "a fact dropped": ({"V8"}, drop_fact),
        "another value cited": ({"V8"}, other_quote),
        "source before evidence": ({"V6", "V15"}, event(code_first)),
        "an act without its approval": ({"V5"}, event(no_approval)),
        "a signature gone": ({"V4"}, event(no_word)),
        "an approval of another act": ({"V5", "V4"}, event(other_action)),
        "an approval used too late": ({"V4", "V5", "V15"}, event(later)),
        "no bundle at all": ({"V15", "V6"}, event(gate_opened)),
        "a key of another run": ({"V11"}, event(other_key)),
        "an outcome too many": ({"V11"}, event(twice)),
        "an older holder": ({"V12"}, event(fence_back)),
        "another tool": ({"V13"}, event(other_tool)),
        "a quiet check": ({"V14"}, event(quiet)),
        "another result": ({"V14"}, event(recurred)),
        "another outcome": ({"V15"}, event(other_outcome)),
        "another classification": ({"V15"}, event(other_class)),
        "work after the end": ({"V15"}, event(work_on)),
        "a request moved": ({"V1"}, event(moved_request)),
        "a check at another time": ({"V14"}, event(early_plan)),
    }


@pytest.mark.parametrize("name", sorted(semantic()))
def test_no_semantic_edit_passes_though_every_hash_is_made_anew(
    files: Files, trust: Trust, name: str
) -> None:
    checks, change = semantic()[name]
    found = failed(verify(change(files), trust))

    assert found & checks, (name, found)
    assert "V3" not in found


def test_what_is_not_trusted_is_not_checkable_and_not_passed(files: Files, trust: Trust) -> None:
    found = verify(files, trust._replace(approvers=""))

    assert [one.verdict for one in found if one.check == "V4"] == ["NOT-CHECKABLE"]


def test_a_blob_that_stayed_behind_is_not_checkable_if_a_person_agreed(
    files: Files, trust: Trust
) -> None:
    gone = next(e["artifact"] for e in events_of(files) if e["kind"] == "read")
    less = rewritten({k: v for k, v in files.items() if k != f"blobs/{gone}"}, lambda _: None)

    assert "V2" in failed(verify(less, trust))
    agreed = verify(less, trust._replace(withheld=frozenset({gone})))
    assert [one.verdict for one in agreed if one.check == "V2"] == ["NOT-CHECKABLE"]
    assert failed(agreed) == set(), agreed


@pytest.mark.anyio
@pytest.mark.parametrize("packed", ["plain", "base64", "url base64", "hex", "gzip", "percent"])
async def test_a_secret_in_any_file_fails_packed_or_plain(files: Files, packed: str) -> None:
    text = b"token sk_live_4eC39HqLyjWDarjtT1zdp7dc for it"
    forms = {
        "plain": text.decode(),
        "base64": base64.b64encode(text).decode(),
        "url base64": base64.urlsafe_b64encode(text).decode(),
        "hex": text.hex(),
        "gzip": base64.b64encode(gzip.compress(text)).decode(),
        "percent": "".join(f"%{c:02x}" for c in text),
    }
    leaky = json.dumps({"x": forms[packed]}).encode()
    clean = await redaction(files, read_record(files))
    found = await redaction({**files, "blobs/x": leaky}, read_record(files))

    assert [one.verdict for one in clean] == ["PASS"], clean
    assert [one.verdict for one in found] == ["FAIL"]
    assert "sk_live" not in str(found)


@pytest.mark.anyio
async def test_a_record_that_holds_a_secret_is_not_exported(tmp_path: Path) -> None:
    from tests.store.test_sqlite import begun as opened_run
    from tests.store.test_sqlite import stop

    ledger = SqliteLedger(tmp_path / "l.db")
    fence = await opened_run(ledger)
    idem, event = stop(1)
    leaky = event.model_copy(update={"tool": "sk_live_4eC39HqLyjWDarjtT1zdp7dc"})
    await ledger.append(RunId("PRD-2315-r1"), [(idem, leaky)], expected=1, fence=fence)
    with pytest.raises(LeakError):
        await export(ledger, RunId("PRD-2315-r1"), KEY)
    await ledger.close()


def test_an_export_is_the_same_from_folder_and_zip(files: Files, tmp_path: Path) -> None:
    made = Exported(files, ())
    write_export(made, tmp_path / "x.zip")
    write_export(made, tmp_path / "x")

    assert read_export(tmp_path / "x.zip") == read_export(tmp_path / "x") == files
    first_zip = (tmp_path / "x.zip").read_bytes()
    write_export(made, tmp_path / "y.zip")
    assert (tmp_path / "y.zip").read_bytes() == first_zip


def hostile(path: Path, name: str) -> None:  # noqa: C901  a list
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        match name:
            case "traversal":
                packed.writestr("../../x", "x")
            case "absolute":
                packed.writestr("/etc/x", "x")
            case "twice":
                packed.writestr("a", "x")
                with pytest.warns(UserWarning, match="Duplicate"):
                    packed.writestr("a", "y")
            case "bomb":
                packed.writestr("a", b"\0" * 30_000_000)
            case "link":
                info = zipfile.ZipInfo("a")
                info.external_attr = 0o120777 << 16
                packed.writestr(info, "/etc/passwd")
            case "ten gigabytes":
                packed.writestr("a", "x")
                packed.filelist[0].file_size = 10 * 2**30
            case "more than it says":
                packed.writestr("a", "xyz")
                packed.filelist[0].file_size = 2
            case "many":
                for n in range(20_001):
                    packed.writestr(f"{n}", "")
            case "name":
                packed.writestr("a\u202eb", "x")
            case _:
                packed.writestr("c:\\x", "x")


@pytest.mark.parametrize(
    "name",
    [
        *("traversal", "absolute", "twice", "bomb", "link", "many", "name", "drive"),
        *("ten gigabytes", "more than it says"),
    ],
)
def test_a_hostile_zip_is_refused(tmp_path: Path, name: str) -> None:
    hostile(tmp_path / "x.zip", name)
    with pytest.raises(ExportError):
        read_export(tmp_path / "x.zip")


def test_a_file_of_ten_gigabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    for path in (tmp_path / "x" / "a", tmp_path / "x.zip"):
        with path.open("wb") as file:
            file.truncate(10 * 2**30)
        with pytest.raises(ExportError):
            read_export(path.parent if path.name == "a" else path)


def test_a_folder_with_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "a").symlink_to("/etc/passwd")
    with pytest.raises(ExportError):
        read_export(tmp_path / "x")
    with pytest.raises(ExportError):
        read_export(tmp_path / "none")


@pytest.mark.parametrize(
    "tree", [{}, {"server_keys": []}, {"server_keys": ["AA=="]}, {"server_keys": ["!"]}, [], 7]
)
def test_a_trust_file_without_a_key_is_none(tree: Any) -> None:
    with pytest.raises(TrustError):
        read_trust(tree)


def test_a_server_has_one_key_and_it_is_its_owners(tmp_path: Path) -> None:
    one, two = server_key(tmp_path), server_key(tmp_path)

    assert one.private_bytes_raw() == two.private_bytes_raw()
    assert (tmp_path / "server.key").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["server.key"]


def test_what_verifies_opens_nothing_of_server_store_or_sources() -> None:
    code = (
        "import sys, prode_mcp.proof.checks, prode_mcp.proof.files;"
        "print([m for m in sys.modules if m.startswith(('prode_mcp.server', 'prode_mcp.store',"
        " 'prode_mcp.sources', 'prode_mcp.runs', 'mcp', 'httpx'))])"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )

    assert told.stdout.strip() == "[]"


def run(*words: str, home: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "prode_mcp", *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={"HOME": str(home), "PATH": "", "COLUMNS": "160"},
    )


def test_the_command_says_it_line_by_line_and_by_its_status(
    files: Files, trust: Trust, tmp_path: Path
) -> None:
    write_export(Exported(files, ()), tmp_path / "good.zip")
    bad = rewritten(files, lambda lines: lines[5].update(fence=9))
    write_export(Exported(bad, ()), tmp_path / "bad.zip")
    told = {
        "server_keys": [base64.b64encode(PUBLIC).decode()],
        "approvers": trust.approvers,
        "origin": trust.origin,
    }
    (tmp_path / "t.json").write_text(json.dumps(told), encoding="utf-8")
    words = ["--trust", str(tmp_path / "t.json")]
    good = run("verify", str(tmp_path / "good.zip"), *words, home=tmp_path)
    wrong = run("verify", str(tmp_path / "bad.zip"), *words, "--json", home=tmp_path)
    none = run("verify", str(tmp_path / "t.json"), *words, home=tmp_path)
    pinned = json.loads(run("trust", home=tmp_path).stdout)

    assert good.returncode == 0, good.stdout
    assert good.stdout.count("PASS") == 15
    assert good.stdout.count("NOT-CHECKABLE") == 1
    assert wrong.returncode == 1
    assert {"V12"} <= {one["check"] for one in json.loads(wrong.stdout) if one["verdict"] == "FAIL"}
    assert none.returncode == 2
    assert len(pinned["server_keys"]) == 1


@pytest.mark.anyio
async def test_an_agent_can_have_its_own_record_checked_and_gets_no_file(tmp_path: Path) -> None:
    with house("s1-onboarding-500", tmp_path) as built:
        async with built.client() as call:
            none = await call("run_verify", run_id="PRD-1-r1")
            await begun(call, "investigate")
            told = await call("run_verify", run_id=RUN)
    verdicts = {one["check"]: one["verdict"] for one in told["body"]["checks"]}

    assert (none["status"], none["code"]) == ("refused", "unknown_run")
    assert told["status"] == "ok"
    assert told["body"]["passed"]
    assert len(verdicts) == 16
    assert verdicts["V3"] == verdicts["V16"] == "NOT-CHECKABLE"
