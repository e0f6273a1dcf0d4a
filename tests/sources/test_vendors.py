"""What vendors admit: every form of page, what overlaps a window, and whether it fits ours."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from prode_mcp.contracts import Window
from prode_mcp.errors import SettingsError
from prode_mcp.practice.faults import Fault
from prode_mcp.practice.range import start
from prode_mcp.practice.world import shipped_worlds
from prode_mcp.providers import MOST, WELL_KNOWN, Form, Provider, providers_of
from prode_mcp.settings import read_settings, settings_of
from prode_mcp.sources.vendor import pages
from prode_mcp.sources.vendor.pages import Incident, Page
from prode_mcp.sources.vendor.telling import LATE, fits, overlapping
from tests.house import House, ago, world
from tests.shared import SHARED, needs_vendor
from tests.sources.worlds import RUN, asking, changed

pytestmark = [pytest.mark.anyio, pytest.mark.spec("vendor.status")]
SAMPLES = SHARED / "vendor" / "status"
AT = datetime(2026, 11, 18, 9, tzinfo=UTC)


def sample(name: str) -> Any:
    return json.loads((SAMPLES / f"{name}.sample.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def onboarding(tmp_path_factory: pytest.TempPathFactory) -> Any:
    with changed(tmp_path_factory.mktemp("vendors"), {}) as built:
        yield built


async def test_a_vendors_incident_is_told_beside_our_window(onboarding: House) -> None:
    now = onboarding.now
    async with asking(onboarding) as call:
        answer = await call(
            "vendor_status",
            run_id=RUN,
            start=ago(now, 240),
            end=ago(now, 0),
            onset="2026-11-18T08:50:00Z",
        )
    vendor: Any = answer["body"]["vendors"][0]
    incident = vendor["incidents"][0]

    assert answer["envelope"]["complete"] is True
    assert (vendor["vendor"], vendor["now"]) == ("mailgate", "degraded")
    assert vendor["components"] == [{"name": {"quoted": "Email delivery"}, "state": "degraded"}]
    assert incident["began"] == "2026-11-18T08:15:00Z"
    assert incident["is_open"] is True
    assert incident["fits_onset"] is True
    assert incident["began_minutes_before_onset"] == 35
    assert incident["title"] == {"quoted": "Delayed email delivery in US region"}
    assert incident["updates"][0]["text"]["quoted"].startswith("A queue in our US region")


async def test_the_components_that_matter_are_told_whether_or_not_they_are_well(
    onboarding: House,
) -> None:
    listed = f"{onboarding.settings.vendors}|API|Email delivery|Gone"
    async with asking(onboarding, vendors=listed) as call:
        answer = await call(
            "vendor_status", run_id=RUN, start=ago(onboarding.now, 60), end=ago(onboarding.now, 0)
        )
    vendor: Any = answer["body"]["vendors"][0]

    assert vendor["components"] == [
        {"name": "API", "state": "operational"},
        {"name": "Email delivery", "state": "degraded"},
        {"name": "Gone", "state": "not on the page"},
    ]
    assert vendor["incidents"][0]["matters"] == ["Email delivery"]


async def test_a_vendor_that_nobody_listed_is_not_asked(onboarding: House) -> None:
    window = {"start": ago(onboarding.now, 60), "end": ago(onboarding.now, 0)}
    async with asking(onboarding) as call:
        unknown = await call("vendor_status", run_id=RUN, vendors=["evil.example"], **window)
        wrong = await call("vendor_status", run_id=RUN, onset="yesterday", **window)

    assert (unknown["status"], unknown["code"]) == ("failed", "bad_question")
    assert "mailgate" in unknown["message"]
    assert (wrong["status"], wrong["code"]) == ("refused", "bad_window")


async def test_without_a_list_the_inventory_says_what_to_set(onboarding: House) -> None:
    window = {"start": ago(onboarding.now, 60), "end": ago(onboarding.now, 0)}
    async with asking(onboarding, vendors="") as call:
        answer = await call("vendor_status", run_id=RUN, **window)

    assert answer["code"] == "no_credential"
    assert "PRODE_VENDORS" in answer["message"]


def forms() -> dict[str, Any]:
    """One vendor a form, each with one open incident of that morning."""
    summary = sample("statuspage_v2.summary")
    return {
        "pages": [
            {
                "vendor": "Mailgate",
                "format": "statuspage_v2",
                "summary": summary,
                "incidents": sample("statuspage_v2.incidents")["incidents"],
            },
            {"vendor": "Search", "format": "instatus", "summary": sample("instatus.summary")},
            {"vendor": "Slow", "format": "statusio", "status": sample("statusio")},
            {
                "vendor": "Chat",
                "format": "slack",
                "current": sample("slack_current"),
                "history": [],
            },
            {"vendor": "Cloud", "format": "gcloud", "incidents": sample("gcp_incidents")},
        ]
    }


@needs_vendor
async def test_every_form_of_page_is_asked_at_once_and_told_in_one_shape(tmp_path: Path) -> None:
    with changed(tmp_path, {"vendor.yaml": forms()}) as house:
        window = {"start": "2026-11-18T08:00:00Z", "end": "2026-11-18T09:45:00Z"}
        async with asking(house) as call:
            answer = await call("vendor_status", run_id=RUN, onset="2026-11-18T09:15:00Z", **window)
    told: Any = {one["vendor"]: one for one in answer["body"]["vendors"]}

    assert {name: len(one["incidents"]) for name, one in told.items()} == dict.fromkeys(
        ("mailgate", "search", "slow", "chat", "cloud"), 1
    )
    assert {one["incidents"][0]["severity"] for one in told.values()} == {
        "degraded",
        "partial_outage",
    }
    assert all(one["incidents"][0]["fits_onset"] for one in told.values())
    assert all("<p>" not in json.dumps(one) for one in told.values())
    assert answer["envelope"]["calls"] == 7
    # Two forms list what is open and nothing else, and chat's history is empty.
    assert answer["envelope"]["complete"] is False
    assert len([c for c in answer["envelope"]["cut"] if "open incidents alone" in c]) == 2


@needs_vendor
@pytest.mark.parametrize("kind", ["html", "truncated", "malformed", "status"])
async def test_a_page_that_cannot_be_read_is_a_cut_and_the_rest_is_told(
    tmp_path: Path, kind: Any
) -> None:
    with changed(tmp_path, {"vendor.yaml": forms()}) as house:
        house.range.faults.add(Fault("/status/cloud", kind, status=404))
        window = {"start": "2026-11-18T08:00:00Z", "end": "2026-11-18T09:45:00Z"}
        async with asking(house) as call:
            answer = await call(
                "vendor_status", run_id=RUN, vendors=["cloud", "mailgate"], **window
            )
            house.range.faults.add(Fault("/status/cloud", kind, status=404))
            alone = await call("vendor_status", run_id=RUN, vendors=["cloud"], **window)

    assert answer["status"] == "ok"
    assert any(one.startswith("cloud: ") for one in answer["envelope"]["cut"])
    assert answer["body"]["vendors"][0]["unanswered"] in {"malformed", "not_found"}
    assert answer["body"]["vendors"][1]["incidents"]
    assert alone["status"] == "failed"


async def test_aws_health_is_a_vendor_too(tmp_path: Path) -> None:
    world: Any = {
        "arn": "arn:aws:health:us-east-1::event/ECS/AWS_ECS_ISSUE/AWS_ECS_ISSUE_1",
        "service": "ECS",
        "eventTypeCode": "AWS_ECS_OPERATIONAL_ISSUE",
        "eventTypeCategory": "issue",
        "region": "us-east-1",
        "startTime": "2026-11-18T08:40:00Z",
        "lastUpdatedTime": "2026-11-18T08:45:00Z",
        "statusCode": "open",
        "eventScopeCode": "PUBLIC",
    }
    ended = world | {
        "arn": world["arn"].replace("ISSUE_1", "ISSUE_0"),
        "statusCode": "closed",
        "endTime": "2026-11-18T08:55:00Z",
    }
    with changed(tmp_path, {}) as house:
        house.range.world.files["aws.yaml"]["health_events"] = [world, ended]
        try:
            async with asking(house, vendors="aws") as call:
                answer = await call(
                    "vendor_status",
                    run_id=RUN,
                    start="2026-11-18T08:30:00Z",
                    end="2026-11-18T09:45:00Z",
                    onset="2026-11-18T09:00:00Z",
                )
        finally:
            house.range.world.files["aws.yaml"]["health_events"] = []
    incidents: Any = answer["body"]["vendors"][0]["incidents"]

    assert [(i["is_open"], i["fits_onset"]) for i in incidents] == [(True, True), (False, False)]
    assert incidents[0]["components"] == [{"quoted": "ECS"}, {"quoted": "us-east-1"}]


@needs_vendor
@pytest.mark.parametrize(
    ("read", "told"),
    [
        (pages.statuspage, ("statuspage_v2.summary", "statuspage_v2.incidents")),
        (pages.instatus, ("instatus.summary",)),
        (pages.statusio, ("statusio",)),
        (pages.gcloud, ("gcp_incidents",)),
    ],
)
def test_the_published_samples_are_read_whole(read: Any, told: tuple[str, ...]) -> None:
    page = read(*map(sample, told))

    assert page.overall != "unknown"
    assert page.incidents
    for incident in page.incidents:
        assert incident.began is not None
        assert incident.severity != "unknown"
        assert incident.title


def test_a_resolved_incident_without_a_time_of_it_ended_at_its_last_word() -> None:
    told = {
        "id": "a",
        "name": "x",
        "status": "resolved",
        "impact": "minor",
        "created_at": "2026-11-18T08:00:00Z",
        "updated_at": "2026-11-18T08:30:00Z",
        "resolved_at": None,
        "incident_updates": [{"body": "b", "affected_components": None, "created_at": None}],
    }
    page = pages.statuspage(
        {"page": {}, "status": {"indicator": "none"}, "components": []}, {"incidents": [told]}
    )

    assert page.incidents[0].ended == datetime(2026, 11, 18, 8, 30, tzinfo=UTC)


def test_a_time_in_javascripts_words_is_read() -> None:
    told = {
        "page": {"status": "HASISSUES"},
        "activeIncidents": [
            {
                "id": "1",
                "name": "x",
                "started": "Wed Nov 18 2026 09:10:00 GMT+0000 (Coordinated Universal Time)",
                "impact": "MAJOROUTAGE",
            }
        ],
    }
    incident = pages.instatus(told).incidents[0]

    assert (incident.began, incident.severity) == (
        datetime(2026, 11, 18, 9, 10, tzinfo=UTC),
        "major_outage",
    )


def one(began: int | None, ended: int | None) -> Incident:
    def at(minutes: int | None) -> datetime | None:
        return None if minutes is None else AT + timedelta(minutes=minutes)

    return Incident("i", "t", "degraded", at(began), at(ended), (), ())


@pytest.mark.parametrize(
    ("began", "ended", "is_fit"),
    [
        (-60, None, True),
        (-60, 5, True),
        (-60, -1, False),
        (-60, 0, False),
        (0, None, True),
        (30, None, True),
        (31, None, False),
        (None, None, None),
    ],
)
def test_an_incident_fits_where_it_had_begun_and_was_not_over(
    began: int | None, ended: int | None, is_fit: bool | None
) -> None:
    assert timedelta(minutes=30) == LATE
    assert fits(one(began, ended), AT) is is_fit


@given(st.integers(-300, 300), st.integers(1, 300), st.integers(-300, 300), st.integers(1, 300))
def test_what_overlaps_a_window_is_what_shares_a_moment_with_it(
    began: int, lasting: int, start: int, length: int
) -> None:
    window = Window(start=AT + timedelta(minutes=start), end=AT + timedelta(minutes=start + length))
    page = Page("operational", None, (), (one(began, began + lasting),), None)
    shares = any(start <= minute < start + length for minute in range(began, began + lasting))

    assert bool(overlapping(page, window)) is shares


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()),
        ("github", (WELL_KNOWN["github"],)),
        (
            " GitHub|API ; slack ",
            (WELL_KNOWN["github"]._replace(components=("API",)), WELL_KNOWN["slack"]),
        ),
        (
            "mailgate=statuspage:https://status.mailgate.example/|Email delivery|API",
            (
                Provider(
                    "mailgate",
                    Form.STATUSPAGE,
                    "https://status.mailgate.example",
                    ("Email delivery", "API"),
                ),
            ),
        ),
        ("cloud=aws:", (Provider("cloud", Form.AWS, ""),)),
    ],
)
def test_vendors_are_listed_by_name_or_by_form_and_address(text: str, found: Any) -> None:
    assert providers_of(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "nobody-knows-them",
        "x=rss:https://status.example.com",
        "x=statuspage:",
        "x=statuspage:status.example.com",
        "x y=statuspage:https://status.example.com",
        "github;github",
        ";".join(f"v{n}=statuspage:https://s{n}.example.com" for n in range(MOST + 1)),
    ],
)
def test_a_list_that_cannot_be_read_is_refused_at_the_start(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ValueError, match="vendor"):
        providers_of(text)
    monkeypatch.setenv("PRODE_VENDORS", text)
    with pytest.raises(SettingsError, match="vendor"):
        read_settings()


def test_a_page_is_read_over_tls_and_practice_stays_at_home() -> None:
    with pytest.raises(ValueError, match="https"):
        settings_of({"PRODE_VENDORS": "x=statuspage:http://status.example.com"})


def test_the_well_known_are_all_of_a_form_that_is_read() -> None:
    assert all(provider.form in set(Form) for provider in WELL_KNOWN.values())
    assert all(p.url.startswith("https://") for p in WELL_KNOWN.values() if p.form is not Form.AWS)
    assert len({p.url for p in WELL_KNOWN.values()}) == len(WELL_KNOWN)


@needs_vendor
@pytest.mark.parametrize("name", sorted(shipped_worlds()))
@pytest.mark.spec("practice.twins")
def test_the_pages_of_the_worlds_are_of_statuspages_own_description(name: str) -> None:
    schema = json.loads((SHARED / "vendor/status/statuspage_v2.schema.json").read_text())
    summary: Any = Draft202012Validator(schema | {"$ref": "#/$defs/summary"})
    incident: Any = Draft202012Validator(schema | {"$ref": "#/$defs/incident"})
    with start(world(name)) as range_:
        for page in world(name).part("vendor.yaml")["pages"]:
            root = f"{range_.url}/status/{page['vendor'].casefold()}/api/v2"
            told = httpx.get(f"{root}/summary.json").json()
            past = httpx.get(f"{root}/incidents.json").json()["incidents"]
            assert [e.message for e in summary.iter_errors(told)] == []
            assert [e.message for one in past for e in incident.iter_errors(one)] == []
