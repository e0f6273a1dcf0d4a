"""Parts of an export that stand on their own: its page, its quotes, its statements, its digests."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from prode_mcp import __version__
from prode_mcp.contracts import Artifact, Clean, Digest, Envelope, Redacted, RunId, Specialist
from prode_mcp.events import Intended, Read
from prode_mcp.fold import Run
from prode_mcp.proof.checks.evidence import read_only
from prode_mcp.proof.copies import POLICY, REPORT
from prode_mcp.proof.envelope import NAME, opened, sign
from prode_mcp.proof.leaks import leaks_in
from prode_mcp.proof.record import LEDGER, Line, Place, Record, flat
from prode_mcp.proof.trust import Trust
from prode_mcp.records import quoted, quoted_in
from tests.proof.test_verify import KEY, Files, events_of, failed, rewritten, sample, verify

pytestmark = pytest.mark.spec("proof.verify")
HASH = "0041471509" + "f3" * 27


def signed_again(files: Files) -> Files:
    _, trust = sample()
    predicate = opened(files[NAME], trust.server_keys).predicate
    told = {name: content for name, content in files.items() if name != NAME}
    return told | {NAME: sign(told, predicate, KEY)}


def test_a_page_that_says_otherwise_fails_though_it_is_signed() -> None:
    files, trust = sample()
    page = files[REPORT].replace(b"No fact was proven", b"")
    page = page.replace(b"<h2>Refusals</h2>", b"<h2>No refusals</h2>")

    assert failed(verify(signed_again({**files, REPORT: page}), trust)) == {"V2"}
    assert b"<script" not in files[REPORT]
    assert b"default-src 'none'" in files[REPORT]


def test_a_page_of_another_version_is_not_compared() -> None:
    files, trust = sample()
    told = {name: content for name, content in files.items() if name != NAME}
    told[REPORT] = b"<p>drawn otherwise</p>"
    predicate = dict(opened(files[NAME], trust.server_keys).predicate)
    other = told | {NAME: sign(told, predicate | {"server": f"{__version__}.9"}, KEY)}
    verdicts = {one.check: one.verdict for one in verify(other, trust)}

    assert verdicts["V2"] == "NOT-CHECKABLE"


def test_a_file_of_no_export_and_a_copy_that_differs_fail() -> None:
    files, trust = sample()
    more = signed_again({**files, "notes.txt": b"trust me"})
    other = signed_again(
        {**files, "bundle.json": files["bundle.json"].replace(b"92", b"99", 1) + b" "}
    )

    assert failed(verify(more, trust)) == {"V2"}
    assert failed(verify(other, trust)) == {"V2"}


def test_what_comments_quote_of_the_record_is_true_of_it() -> None:
    files, trust = sample()
    comment = next(e for e in events_of(files) if e.get("effect") == "ticket_comment")
    said = files[f"blobs/{comment['content']}"].decode()
    (seq, head) = next(quoted_in(said))
    lines = [json.loads(text) for text in files[LEDGER].splitlines()]

    assert lines[seq - 1]["hash"].startswith(head)
    # Whoever makes the record anew makes other hashes, and the comment on the ticket stays.
    anew = rewritten(files, lambda lines: lines[1].update(idem="other"))
    assert failed(verify(anew, trust, head)) >= {"V16"}
    assert failed(verify(files, trust, "f" * 32)) == {"V16"}
    assert failed(verify(files, trust, head[:8])) == {"V16"}
    assert failed(verify(files, trust, head)) == set()


def test_only_the_last_line_of_a_text_quotes() -> None:
    line = f"_prode PRD-1-r1 · progress · {quoted(3, HASH)}_"

    assert list(quoted_in(f"as I said\n{line}\n")) == [(3, HASH[:32])]
    assert list(quoted_in(f"{line}\nand more")) == []
    assert list(quoted_in("record of 3:4")) == []


@pytest.mark.parametrize(
    ("sql", "verdict"),
    [
        ("SELECT count(*) FROM bookings", ""),
        ("SELECT count(*) FROM bookings WHERE name = '<person:aaaaaa>'", ""),
        ("UPDATE bookings SET state = 'x'", "FAIL"),
        ("SELECT 1; DELETE FROM bookings", "FAIL"),
        ("SELECT * FROM bookings FOR UPDATE", "FAIL"),
        ("SELECT count(*) FROM bookings WHERE id = <phone>", "NOT-CHECKABLE"),
    ],
)
def test_a_statement_is_read_again_by_postgresqls_own_grammar(sql: str, verdict: str) -> None:
    artifact = Artifact(
        run=RunId("A-1-r1"),
        tool="db_check",
        specialist=Specialist.DATABASE,
        arguments={"sql": sql},
        observed_at=datetime(2026, 11, 18, tzinfo=UTC),
        envelope=Envelope(),
        body={},
        redacted=Redacted(rules="x"),
    )
    event = Read(
        at=artifact.observed_at,
        tool="db_check",
        specialist=Specialist.DATABASE,
        artifact=Digest("a" * 64),
        envelope=Envelope(),
    )
    line = Line("A-1-r1", 1, "read", "x", 1, 0, "", "", "")
    record = Record((line,), (event,), {"a" * 64: artifact.model_dump_json().encode()})
    found = list(read_only(record, Trust({}), Place(line, event, Run())))

    assert [one.verdict for one in found] == ([verdict] if verdict else [])


@given(st.dictionaries(st.text(), st.text() | st.integers(-(2**53) + 1, 2**53 - 1)))
def test_the_fast_form_is_that_of_the_standard(tree: dict[str, Any]) -> None:
    # Of one plane: beyond it UTF-16 sorts names otherwise, and ours are of eight ASCII words.
    told = {name: value for name, value in tree.items() if all(ord(c) < 0xD800 for c in name)}

    assert flat(told) == rfc8785.dumps(told)


@pytest.mark.anyio
async def test_a_hash_that_looks_like_a_number_is_passed_over_if_it_is_of_the_record() -> None:
    known = frozenset(HASH[:length] for length in (12, 16, 32, 64))
    text = json.dumps({"hash": HASH, "short": HASH[:12]}).encode()

    assert await leaks_in(text) == "phone"
    assert await leaks_in(text, known) == ""
    assert await leaks_in(text + b" call +1 202 555 0188", known) == "phone"


def test_an_export_holds_the_terms_that_were_asked_under() -> None:
    files, trust = sample()
    told = signed_again({**files, POLICY: b'{"deployment":"embedded"}'})

    assert failed(verify(told, trust)) == {"V2"}


def test_a_blob_that_a_person_left_out_hides_nothing_else() -> None:
    files, trust = sample()
    gone = next(e["statement"] for e in events_of(files) if e["kind"] == "requested")
    less = {name: content for name, content in files.items() if name != f"blobs/{gone}"}
    lines = [json.loads(text) for text in less[LEDGER].splitlines()]
    lines[3]["prev"] = "0" * 64
    less[LEDGER] = b"".join(flat(line) + b"\n" for line in lines)
    agreed = trust._replace(withheld=frozenset({gone}))

    verdicts = {one.verdict for one in verify(less, agreed) if one.check == "V1"}
    assert verdicts == {"FAIL", "NOT-CHECKABLE"}


@pytest.mark.anyio
async def test_a_key_that_stands_twice_hides_nothing() -> None:
    assert await leaks_in(b'{"who": "ann.lee@example.net", "who": "nobody"}') == "email"
    assert await leaks_in(b'{"redacted": {"counts": {"email": 2}}, "body": "nobody"}') == ""
    assert await leaks_in(b'{"redacted": {"counts": {"email": "ann.lee@example.net"}}}') == "email"


def test_a_handoffs_last_line_is_an_agents_and_quotes_nothing() -> None:
    from prode_mcp.proof.checks.chain import quoted_heads
    from prode_mcp.proof.record import Blobs

    line = f"record 1:{'f' * 32}".encode()
    at = datetime(2026, 11, 18, tzinfo=UTC)
    verdicts: dict[str, list[str]] = {}
    for effect in ("handoff", "ticket_comment"):
        event = Intended(at=at, effect=effect, step=Clean("x"), key="k", content=Digest("a" * 64))
        kept = Line("A-1-r1", 2, "intended", "x", 1, 0, "", "", "0" * 64)
        record = Record((kept,), (event,), Blobs({"a" * 64: line}))
        verdicts[effect] = [one.verdict for one in quoted_heads(record, ())]

    assert verdicts == {"handoff": ["NOT-CHECKABLE"], "ticket_comment": ["FAIL"]}


@pytest.mark.anyio
async def test_what_the_second_engine_did_not_read_is_not_called_clean(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from prode_mcp import exits
    from prode_mcp.proof.leaks import redaction

    def broken(_: str) -> None:
        raise RuntimeError

    def absent(_: str) -> None:
        """Find nothing."""

    with monkeypatch.context() as patch:
        patch.setattr(exits, "_leaks", broken)
        unread = await redaction({"a.txt": b"hello"}, None)
        patch.setattr(exits, "find_spec", absent)
        alone = await redaction({"a.txt": b"hello"}, None)

    assert [one.verdict for one in unread] == ["NOT-CHECKABLE"]
    assert "by our rules alone" in alone[0].what
