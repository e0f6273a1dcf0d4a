"""The wiki routes a run and proves nothing; what a run learned becomes a page by a person alone."""

import json
import sqlite3
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from prode_mcp.policy import MOST_LEARNED
from prode_mcp.practice.demo import serve_environment
from prode_mcp.wiki.pages import read_page
from tests.approvals.terminal import at_terminal
from tests.house import Answer, Caller, House, house
from tests.server.evidence import RUN, bundle, opened
from tests.server.evidence import gather as gathered
from tests.store.test_runs_cli import prode

pytestmark = [pytest.mark.anyio, pytest.mark.spec("learning.inbox")]
PAGE = """---
title: Onboarding API
systems: [onboarding-api]
symptoms: [500 on the plan page]
reviewed: 2026-06-30
owner: team Growth
says:
  "live:onboarding-api": v4.17.3
---

First look at Mailgate. Ask jane.doe@example.org.
"""
WORTH: dict[str, Any] = {
    "title": "Partner imports have no profile",
    "text": "Since 4.18 the plan page needs a profile, which partner imports lack: look there first.",
    "systems": ["onboarding-api"],
    "symptoms": ["500 on the plan page"],
}


@pytest.fixture
def wiki_house(tmp_path: Path) -> Generator[House]:
    folder = tmp_path / "wiki"
    folder.mkdir()
    (folder / "onboarding-api.md").write_text(PAGE, encoding="utf-8")
    with house("s1-onboarding-500", tmp_path) as built:
        yield built


@asynccontextmanager
async def caller(built: House, **changed: Any) -> AsyncGenerator[Caller]:
    async with built.client(wiki=built.store.with_name("wiki"), **changed) as call:
        yield call


async def live(call: Caller, built: House, value: str = "v4.18.0") -> None:
    """Report what runs, under the key that the page uses too."""
    window = {"start": f"{built.now:%Y-%m-%d}T08:00:00Z", "end": f"{built.now:%Y-%m-%dT%H:%M:%SZ}"}
    told = await call("release_timeline", run_id=RUN, service="onboarding-api", **window)
    citation = {"artifact": told["artifact"], "pointer": "/live/ref", "value": "v4.18.0"}
    finding = {"statement": "What runs", "citations": [citation], "value": value}
    report = await call(
        "specialist_report",
        run_id=RUN,
        specialist="release",
        question="what runs?",
        findings=[{**finding, "key": "live:onboarding-api"}],
        confidence=90,
    )
    assert report["body"]["claims"] == [], report


@pytest.mark.spec("wiki.pages")
async def test_a_page_routes_and_says_that_it_proves_nothing(wiki_house: House) -> None:
    async with caller(wiki_house) as call:
        await opened(call)
        found = await call("wiki_search", run_id=RUN, query="500 on plan page")
        page = await call("wiki_read", run_id=RUN, page="onboarding-api")
        none = await call("wiki_read", run_id=RUN, page="../../etc/passwd")
        kinds = [e["kind"] for e in await call.read(f"prode://runs/{RUN}/timeline")]

    (hit,) = found["body"]["pages"]
    assert (hit["kind"], hit["page"], hit["reviewed"]) == (
        "routing",
        "onboarding-api",
        "2026-06-30",
    )
    assert "artifact" not in found
    assert "artifact" not in page
    assert "no finding can cite it" in page["body"]["note"]
    assert "jane" not in json.dumps(page)
    assert none["code"] == "no_page"
    assert kinds[-3:] == ["routed", "routed", "stopped"]


@pytest.mark.spec("evidence.wiki-never-counts")
async def test_what_a_page_says_cannot_be_cited(wiki_house: House) -> None:
    async with caller(wiki_house) as call:
        await opened(call)
        page = await call("wiki_read", run_id=RUN, page="onboarding-api")
        told = await call(
            "specialist_report",
            run_id=RUN,
            specialist="release",
            question="why?",
            findings=[
                {
                    "statement": "It is Mailgate again",
                    "citations": [
                        {"artifact": "onboarding-api" + "0" * 10, "quote": "First look at Mailgate"}
                    ],
                }
            ],
            confidence=90,
        )

    assert page["status"] == "ok"
    assert told["body"]["facts"] == []


async def test_what_is_proposed_is_kept_once_and_cited_to_its_run(wiki_house: House) -> None:
    async with caller(wiki_house) as call:
        await opened(call)
        first = await call("learning_propose", run_id=RUN, **WORTH)
        again = await call(
            "learning_propose", run_id=RUN, **WORTH | {"title": WORTH["title"].upper()}
        )
        inbox = await call.read("prode://learning-inbox")

    assert (first["body"]["again"], again["body"]["again"]) == (False, True)
    assert first["body"]["key"] == again["body"]["key"]
    (candidate,) = inbox["candidates"]
    assert (candidate["run"], candidate["why"]) == (RUN, "proposed")


async def test_a_later_run_that_learned_the_same_adds_nothing(wiki_house: House) -> None:
    async with caller(wiki_house) as call:
        await opened(call)
        await call("learning_propose", run_id=RUN, **WORTH)
        await bundle(call)
        await call("run_end", run_id=RUN, outcome="evidence_stop", reason="enough")
        later = await call("run_open", ticket="PRD-2318")
        again = await call("learning_propose", run_id=later["run"], **WORTH)

    assert (again["body"]["again"], again["body"]["run"]) == (True, RUN)


async def test_a_run_proposes_few(wiki_house: House) -> None:
    async with caller(wiki_house) as call:
        await opened(call)
        told = [
            await call("learning_propose", run_id=RUN, **WORTH | {"title": f"Learning number {n}"})
            for n in range(MOST_LEARNED + 1)
        ]

    assert [one["status"] for one in told] == ["ok"] * MOST_LEARNED + ["refused"]
    assert told[-1]["code"] == "enough_learned"


@pytest.mark.spec("safety.redaction")
async def test_what_is_proposed_is_redacted(wiki_house: House) -> None:
    secret = "Since then ask jane.doe@example.org, key sk_live_4eC39HqLyjWDarjtT1zdp7dc, for it."
    async with caller(wiki_house) as call:
        await opened(call)
        await call("learning_propose", run_id=RUN, **WORTH | {"text": secret})
        inbox = await call.read("prode://learning-inbox")

    raw = b"".join(path.read_bytes() for path in wiki_house.store.parent.glob("ledger.db*"))
    assert "jane" not in json.dumps(inbox)
    assert b"jane" not in raw
    assert b"sk_live" not in raw


async def test_a_page_that_evidence_contradicts_is_a_candidate_by_itself(
    wiki_house: House,
) -> None:
    async with caller(wiki_house) as call:
        await opened(call)
        await gathered(call, wiki_house)
        await live(call, wiki_house)
        for _ in range(2):
            await bundle(call)
        inbox = await call.read("prode://learning-inbox")

    (candidate,) = inbox["candidates"]
    assert (candidate["why"], candidate["page"]) == ("contradicts", "onboarding-api")
    assert "is v4.17.3" in candidate["text"]
    assert "says v4.18.0" in candidate["text"]


async def test_a_page_that_evidence_confirms_is_none(wiki_house: House) -> None:
    folder = wiki_house.store.with_name("wiki")
    (folder / "onboarding-api.md").write_text(PAGE.replace("v4.17.3", "4.18.0"), encoding="utf-8")
    async with caller(wiki_house) as call:
        await opened(call)
        await gathered(call, wiki_house)
        await live(call, wiki_house)
        await bundle(call)
        inbox = await call.read("prode://learning-inbox")

    assert inbox["candidates"] == []


async def proposed(built: House) -> Answer:
    async with caller(built) as call:
        await opened(call)
        return await call("learning_propose", run_id=RUN, **WORTH)


def reviewed(built: House, *typed: str) -> tuple[int, str, str]:
    environment = {
        **serve_environment(built.range, built.store),
        "PRODE_WIKI": str(built.store.with_name("wiki")),
    }
    words = ["learning", "review", "--as", "ines"]
    answers = [("to leave it: ", answer) for answer in typed]
    return at_terminal(words, answers, environment, home=built.store.parent)


async def test_a_person_makes_a_page_of_it_that_names_run_and_reviewer(wiki_house: House) -> None:
    await proposed(wiki_house)
    status, said, shown = reviewed(wiki_house, "partner-imports")
    page = read_page(
        "partner-imports",
        (wiki_house.store.with_name("wiki") / "partner-imports.md").read_text(encoding="utf-8"),
    )
    again = reviewed(wiki_house)

    assert status == 0, said
    assert WORTH["title"] in shown
    assert (page.runs, page.reviewer, page.title) == ((RUN,), "ines", WORTH["title"])
    assert page.reviewed is not None
    assert "nothing waits" in again[1]


async def test_a_person_adds_it_to_a_page_that_is_there(wiki_house: House) -> None:
    folder = wiki_house.store.with_name("wiki")
    (folder / "onboarding-api.md").write_text(
        PAGE.replace(" Ask jane.doe@example.org.", ""), encoding="utf-8"
    )
    await proposed(wiki_house)
    status, said, _ = reviewed(wiki_house, "onboarding-api")
    page = read_page("onboarding-api", (folder / "onboarding-api.md").read_text(encoding="utf-8"))

    assert status == 0, said
    assert page.body.startswith("First look at Mailgate.")
    assert WORTH["text"] in page.body
    assert (page.owner, page.reviewer, page.runs) == ("team Growth", "ines", (RUN,))


async def test_what_is_turned_down_comes_no_more_and_what_is_left_waits(wiki_house: House) -> None:
    await proposed(wiki_house)
    left = reviewed(wiki_house, "")
    turned = reviewed(wiki_house, "x")
    gone = reviewed(wiki_house)

    assert (left[0], turned[0]) == (0, 0)
    assert "nothing waits" in gone[1]
    assert sorted(p.name for p in wiki_house.store.with_name("wiki").iterdir()) == [
        "onboarding-api.md"
    ]


async def test_a_page_that_would_hold_a_person_is_not_written(wiki_house: House) -> None:
    await proposed(wiki_house)
    # The page on disk has an address in it already.
    status, said, _ = reviewed(wiki_house, "onboarding-api")

    assert status == 2
    assert "would hold email" in said
    assert "jane" not in said


@pytest.mark.parametrize("name", ["../escape", "a/b", "x.md", "ü"])
async def test_a_page_is_written_in_its_folder_alone(wiki_house: House, name: str) -> None:
    await proposed(wiki_house)
    status, said, _ = reviewed(wiki_house, name)

    assert status == 2
    assert "letters, digits" in said


async def test_without_a_person_at_a_terminal_nothing_is_promoted(wiki_house: House) -> None:
    await proposed(wiki_house)
    told = prode("learning", "review", store=wiki_house.store)
    db = sqlite3.connect(wiki_house.store)
    judged = db.execute("select count(*) from event where kind = 'judged'").fetchone()[0]
    db.close()

    assert told.returncode == 2
    assert judged == 0


async def test_the_inbox_is_listed(wiki_house: House) -> None:
    first = await proposed(wiki_house)
    listed = prode("learning", "list", store=wiki_house.store)
    told = json.loads(prode("learning", "list", "--json", store=wiki_house.store).stdout)

    assert first["body"]["key"] in listed.stdout
    assert told["title"] == WORTH["title"]


@pytest.mark.spec("wiki.pages")
def test_pages_are_begun_and_checked_by_commands(tmp_path: Path) -> None:
    made = prode("wiki", "new", "media-worker", "--folder", str(tmp_path), store=tmp_path / "l.db")
    twice = prode("wiki", "new", "media-worker", "--folder", str(tmp_path), store=tmp_path / "l.db")
    (tmp_path / "leaky.md").write_text(PAGE, encoding="utf-8")
    checked = prode("wiki", "lint", str(tmp_path), store=tmp_path / "l.db")
    nowhere = prode("wiki", "lint", str(tmp_path / "none"), store=tmp_path / "l.db")

    assert made.returncode == 0, made.stderr
    assert (twice.returncode, "is there already" in twice.stderr) == (2, True)
    assert checked.returncode == 1
    assert "leaky: personal: it holds email" in checked.stdout
    assert "media-worker: unowned" in checked.stdout
    assert "jane" not in checked.stdout
    assert nowhere.returncode == 2
