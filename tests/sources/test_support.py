"""What customers say: counted and quoted from every desk, and never who said it."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import graphql
import pytest
from hypothesis import given
from hypothesis import strategies as st

from prode_mcp.contracts import Window
from prode_mcp.practice.faults import Fault
from prode_mcp.practice.twins.linear import schema
from prode_mcp.sources.support.customers import NEEDS
from prode_mcp.sources.support.reports import MOST_QUOTES, Report, representative, told, without
from prode_mcp.sources.support.zendesk import authorization, query
from tests.house import House
from tests.shared import SHARED, needs_vendor
from tests.sources.worlds import RUN, asking, changed

pytestmark = [pytest.mark.anyio, pytest.mark.spec("support.reports")]
WINDOW = {"start": "2026-11-18T08:00:00Z", "end": "2026-11-18T10:00:00Z"}
AT = datetime(2026, 11, 18, 9, tzinfo=UTC)
NAMES = ("Helena", "Brandt", "Omar", "Haddad", "Li Wei", "Novak", "helena.brandt@", "555-0188")


def desks() -> dict[str, Any]:
    """Reports of three desks; one request of Linear's came from Zendesk, where it is counted."""
    from tests.house import world

    whole = world("s1-onboarding-500").files
    more = [
        {
            "id": "ic-4411",
            "channel": "intercom",
            "created_at": "2026-11-18T09:05:00Z",
            "requester": {"name": "Li Wei", "email": "li.wei@mail.example.net"},
            "subject": "",
            "body": "Sign-up hangs on my iPhone, app 9.12.0. Thanks, Li Wei",
            "attachments": [{"name": "li-wei.png", "sensitive": True}],
        },
        {
            "id": "ic-4412",
            "channel": "intercom",
            "created_at": "2026-11-18T11:00:00Z",
            "requester": {"name": "Late One", "email": "late@mail.example.net"},
            "subject": "",
            "body": "Too late for the window",
        },
    ]
    needs = [
        {
            "id": "5f0c1c54-0000-4000-8000-000000000001",
            "createdAt": "2026-11-18T09:10:00.000Z",
            "content": "Novak Gyms cannot add members from Android 9.11.2",
            "customer": "Novak Gyms",
            "issue": "i-1",
        },
        {
            "id": "5f0c1c54-0000-4000-8000-000000000002",
            "createdAt": "2026-11-18T09:11:00.000Z",
            "content": "The same as zd-88121",
            "sourceType": "zendesk",
        },
    ]
    return {
        "support.yaml": {"reports": [*whole["support.yaml"]["reports"], *more]},
        "linear.yaml": whole["linear.yaml"] | {"customer_needs": needs},
    }


@pytest.fixture(scope="module")
def helped(tmp_path_factory: pytest.TempPathFactory) -> Any:
    with changed(tmp_path_factory.mktemp("support"), desks()) as built:
        yield built


async def test_reports_of_all_desks_are_counted_and_nobody_is_named(helped: House) -> None:
    async with asking(helped) as call:
        answer = await call("support_reports", run_id=RUN, **WINDOW)
    body: Any = answer["body"]
    text = json.dumps(body)

    assert body["reports"] == 4
    assert body["by_channel"] == {"zendesk": 2, "intercom": 1, "linear": 1}
    assert (body["first"], body["last"]) == ("2026-11-18T08:58:00Z", "2026-11-18T09:31:00Z")
    assert body["platforms"] == {"ios": 1, "android": 1}
    assert set(body["versions"]) == {"9.12.0", "9.11.2"}
    assert [a["report"] for a in body["attachments"]] == ["zd-88121", "ic-4411"]
    assert body["attachments"][0]["bytes"] == 84_213
    assert [name for name in NAMES if name in text] == []
    # An id that engineers need stays readable.
    assert "req_a8564412b235120a" in text
    assert answer["envelope"]["complete"] is True


async def test_a_phrase_narrows_every_desk(helped: House) -> None:
    async with asking(helped) as call:
        answer = await call("support_reports", run_id=RUN, query="sign-up", **WINDOW)
        none = await call("support_reports", run_id=RUN, query="nobody says this", **WINDOW)

    assert answer["body"]["by_channel"] == {"zendesk": 1, "intercom": 1}
    assert none["body"]["reports"] == 0
    assert "no proof" in none["body"]["note"]


async def test_a_desk_that_does_not_answer_is_a_cut(helped: House) -> None:
    helped.range.faults.add(Fault("/intercom/conversations", "html"))
    async with asking(helped) as call:
        answer = await call("support_reports", run_id=RUN, **WINDOW)
    helped.range.faults.clear()

    assert answer["status"] == "ok"
    assert answer["envelope"]["complete"] is False
    assert answer["envelope"]["cut"][0].startswith("intercom: ")
    assert "intercom" not in answer["body"]["by_channel"]


async def test_no_desk_at_all_is_a_gap(helped: House) -> None:
    from pydantic import SecretStr

    off: dict[str, Any] = {
        "intercom_token": SecretStr(""),
        "linear_customer_requests": False,
        "zendesk_token": SecretStr("agent@example.com/token:wrong"),
    }
    async with asking(helped, **off) as call:
        refused = await call("support_reports", run_id=RUN, **WINDOW)
    async with asking(helped, **off | {"zendesk_token": SecretStr("")}) as call:
        blocked = await call("support_reports", run_id=RUN, **WINDOW)

    assert refused["code"] == "unauthorized"
    assert blocked["code"] == "no_credential"
    assert "PRODE_ZENDESK_URL" in blocked["message"]


async def test_many_reports_are_read_to_the_last_page(tmp_path: Path) -> None:
    told = desks()
    reports = [
        {
            "id": f"zd-{n}",
            "channel": channel,
            "created_at": "2026-11-18T09:00:00Z",
            "requester": {"name": "A B", "email": "a@mail.example.net"},
            "subject": "s",
            "body": f"cannot pay {n}",
        }
        for channel in ("zendesk", "intercom")
        for n in range(1, 230)
    ]
    with changed(tmp_path, told | {"support.yaml": {"reports": reports}}) as house:
        async with asking(house) as call:
            answer = await call("support_reports", run_id=RUN, **WINDOW)

    assert answer["body"]["by_channel"] == {"zendesk": 229, "intercom": 229, "linear": 1}


def report(n: int, text: str, channel: str = "zendesk") -> Report:
    return Report(f"zd-{n}", channel, AT + timedelta(minutes=n), "", text)


def test_a_quote_stands_for_those_that_say_the_same() -> None:
    same = [report(n, f"payment fails at the last step {n}") for n in range(30)]
    other = report(31, "the map is upside down")
    kept = representative([*same, other])

    assert kept[0] == same[0]
    assert other in kept
    assert len(kept) <= MOST_QUOTES


@pytest.mark.parametrize(
    ("text", "versions"),
    [
        ("app 9.12.0", {"9.12.0"}),
        ("v2.3 and version 2.4", {"2.3", "2.4"}),
        ("it broke in 9.12.0.", {"9.12.0"}),
        ("from 203.0.113.9 it works", set[str]()),
        ("it costs 12.50", set[str]()),
        ("at 10.30 today", set[str]()),
    ],
)
def test_a_version_is_told_from_an_address_and_a_price(text: str, versions: set[str]) -> None:
    body: Any = told([report(1, text)])

    assert set(body["versions"]) == versions


@given(st.lists(st.text(max_size=40), min_size=1, max_size=12))
def test_any_text_is_counted(texts: list[str]) -> None:
    body: Any = told([report(n, text) for n, text in enumerate(texts)])

    assert body["reports"] == len(texts)
    assert 1 <= len(body["quotes"]) <= MOST_QUOTES


def test_a_name_goes_whole_and_in_parts_and_nothing_else_does() -> None:
    text = "I am Omar Haddad, omar's app says so. Omarion stays."

    assert without(text, ["Omar Haddad"]) == (
        "I am [customer] [customer], [customer] app says so. Omarion stays."
    )
    assert without("Søren writes", ["Søren Ø"]) == "[customer] writes"


def test_a_phrase_cannot_become_an_operator_of_the_search() -> None:
    window = Window(start=AT, end=AT + timedelta(hours=1))

    assert query(window, 'x" type:user "y') == (
        'type:ticket created>=2026-11-18T09:00:00Z created<2026-11-18T10:00:00Z "x type:user y"'
    )


def test_both_kinds_of_zendesks_tokens_are_sent_as_it_takes_them() -> None:
    assert authorization("oauth-token") == "Bearer oauth-token"
    assert authorization("a@example.com/token:key") == "Basic YUBleGFtcGxlLmNvbS90b2tlbjprZXk="


def test_the_question_of_customer_requests_is_of_the_twins_schema() -> None:
    assert graphql.validate(schema(), graphql.parse(NEEDS)) == []


@needs_vendor
def test_the_question_of_customer_requests_is_of_linears_schema() -> None:
    import gzip

    sdl = gzip.decompress((SHARED / "vendor/linear/schema.graphql.gz").read_bytes()).decode()

    assert graphql.validate(graphql.build_schema(sdl), graphql.parse(NEEDS)) == []
