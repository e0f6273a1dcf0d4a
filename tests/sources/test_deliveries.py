"""Webhooks: what a vendor sent against what our own logs have seen."""

import json
from pathlib import Path
from typing import Any

import pytest

from prode_mcp.practice.faults import Fault
from tests.sources.worlds import RUN, asking, changed

pytestmark = [pytest.mark.anyio, pytest.mark.spec("vendor.webhooks")]
GROUP = "/ecs/prod/billing-webhooks"
WINDOW = {"start": "2026-11-18T08:00:00Z", "end": "2026-11-18T10:00:00Z"}
ASK = {"groups": [GROUP], "field": "delivery_id", **WINDOW}


def world(count: int, lost: set[int]) -> dict[str, Any]:
    """So many deliveries a vendor, one each half minute; those lost are in no log of ours."""
    times = [
        f"2026-11-18T{8 + n // 120:02d}:{n // 2 % 60:02d}:{n % 2 * 30:02d}Z" for n in range(count)
    ]
    stripe = [f"evt_1QabcdEfGh{n:06d}" for n in range(count)]
    guids = [f"{n:08x}-75b3-11f0-8000-5254000000aa" for n in range(count)]
    lines = [
        {
            "ts": at,
            "logGroup": GROUP,
            "logStream": "a",
            "message": json.dumps({"level": "info", "delivery_id": found}),
        }
        for ids in (stripe, guids)
        for n, (at, found) in enumerate(zip(times, ids, strict=True))
        if n not in lost
    ]
    tries = [{"id": guids[n], "at": at, "status": 200} for n, at in enumerate(times)]
    first = {"id": guids[3], "at": "2026-11-18T08:01:20Z", "status": 504}
    return {
        "vendor.yaml": {
            "pages": [],
            "webhooks": {
                "stripe": [
                    {"id": stripe[n], "at": at, "type": "invoice.paid", "pending": int(n in lost)}
                    for n, at in enumerate(times)
                ],
                "github": {"hook": 77, "deliveries": [*tries, first]},
            },
        },
        "aws_logs.jsonl": lines,
    }


def parts(count: int, lost: set[int]) -> dict[str, Any]:
    from tests.house import world as shipped

    told = world(count, lost)
    aws = dict(shipped("s1-onboarding-500").files["aws.yaml"])
    groups = [{"logGroupName": GROUP, "storedBytes": 1_000_000, "creationTime": 1_760_000_000_000}]
    return {**told, "aws.yaml": aws | {"log_groups": groups}}


@pytest.mark.parametrize("provider", ["stripe", "github"])
async def test_what_never_arrived_is_named(tmp_path: Path, provider: str) -> None:
    with changed(tmp_path, parts(230, {7, 8, 200})) as house:
        async with asking(house) as call:
            answer = await call("vendor_webhooks", run_id=RUN, provider=provider, **ASK)
    body: Any = answer["body"]

    assert answer["status"] == "ok", answer
    assert (body["sent"], body["seen"]) == (230, 227)
    assert body["missing"]["count"] == len(body["missing"]["ids"]) == 3
    assert body["missing"]["first"] == "2026-11-18T08:03:30Z"
    assert body["failed_at_vendor"]["count"] == (3 if provider == "stripe" else 0)
    assert answer["envelope"]["complete"] is True
    assert answer["envelope"]["bytes_scanned"] > 0


async def test_nothing_missing_is_said_as_such(tmp_path: Path) -> None:
    with changed(tmp_path, parts(20, set())) as house:
        async with asking(house) as call:
            answer = await call("vendor_webhooks", run_id=RUN, provider="stripe", **ASK)
    body: Any = answer["body"]

    assert body["missing"] == {"count": 0}
    # GitHub's deliveries are in the same field, and are nothing of Stripe's.
    assert body["only_in_our_logs"] == 20


@pytest.mark.parametrize(
    ("changes", "provider", "named"),
    [
        ({"stripe_token": ""}, "stripe", "PRODE_STRIPE_TOKEN"),
        ({"github_hook": 0}, "github", "PRODE_GITHUB_HOOK"),
    ],
)
async def test_without_a_credential_it_says_which(
    tmp_path: Path, changes: dict[str, Any], provider: str, named: str
) -> None:
    from pydantic import SecretStr

    told = {k: SecretStr(v) if isinstance(v, str) else v for k, v in changes.items()}
    with changed(tmp_path, parts(5, set())) as house:
        async with asking(house, **told) as call:
            answer = await call("vendor_webhooks", run_id=RUN, provider=provider, **ASK)

    assert answer["code"] == "no_credential"
    assert named in answer["message"]


async def test_a_delivery_without_an_id_of_its_form_is_no_answer(tmp_path: Path) -> None:
    told = parts(5, set())
    told["vendor.yaml"]["webhooks"]["stripe"][0]["id"] = "evt_1 <script>"
    with changed(tmp_path, told) as house:
        async with asking(house) as call:
            answer = await call("vendor_webhooks", run_id=RUN, provider="stripe", **ASK)
            house.range.faults.add(Fault("/github/repos", "html"))
            broken = await call("vendor_webhooks", run_id=RUN, provider="github", **ASK)

    assert answer["code"] == broken["code"] == "malformed"
    assert "script" not in json.dumps(answer)


async def test_a_field_is_a_name_and_nothing_else(tmp_path: Path) -> None:
    with changed(tmp_path, parts(5, set())) as house:
        async with asking(house) as call:
            told = {**ASK, "field": "a | stats count(*)"}
            answer = await call("vendor_webhooks", run_id=RUN, provider="stripe", **told)

    assert answer["code"] == "bad_question"
