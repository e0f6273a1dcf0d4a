"""Flags of three services: what changed on the time line, and one flag's targeting over time."""

from pathlib import Path
from typing import Any

import pytest

from prode_mcp.practice.faults import Fault
from tests.house import House
from tests.sources.worlds import RUN, asking, changed

pytestmark = [pytest.mark.anyio, pytest.mark.spec("release.flags")]
WINDOW = {"start": "2026-11-12T00:00:00Z", "end": "2026-11-18T09:00:00Z"}
SERVICES = ["launchdarkly", "unleash", "posthog"]


@pytest.fixture(scope="module")
def flagged(tmp_path_factory: pytest.TempPathFactory) -> Any:
    with changed(tmp_path_factory.mktemp("flags"), {}) as built:
        yield built


def service(house: House, kind: str) -> dict[str, Any]:
    where = {"launchdarkly": "flags"}.get(kind, kind)
    project = {"posthog": "1"}.get(kind, "default")
    return {
        "flags_kind": kind,
        "flags_url": f"{house.range.url}/{where}",
        "flags_project": project,
    }


@pytest.mark.parametrize("kind", SERVICES)
async def test_a_flags_targeting_is_told_before_and_after(flagged: House, kind: str) -> None:
    async with asking(flagged, **service(flagged, kind)) as call:
        answer = await call("release_flag", run_id=RUN, flag="new_signup_copy", **WINDOW)
    body: Any = answer["body"]
    change = body["changes"][0]

    assert answer["status"] == "ok", answer
    assert len(body["changes"]) == 1
    assert change["at"] == "2026-11-13T12:00:00Z"
    assert "50 %" in change["before"]
    assert "100 %" in change["after"]
    assert body["now"].startswith("on")
    assert change["by"]
    assert "iduarte" not in str(answer)


@pytest.mark.parametrize("kind", SERVICES)
async def test_its_changes_stand_on_the_time_line(flagged: House, kind: str) -> None:
    async with asking(flagged, **service(flagged, kind)) as call:
        answer = await call("release_timeline", run_id=RUN, **WINDOW)
    rows: Any = [row for row in answer["body"]["timeline"] if row["what"] == "flag"]

    assert [(row["at"], row["flag"]) for row in rows] == [
        ("2026-11-13T12:00:00Z", "new_signup_copy")
    ]


@pytest.mark.parametrize("kind", SERVICES)
async def test_a_window_without_a_change_is_complete_and_empty(flagged: House, kind: str) -> None:
    window = {"start": "2026-11-14T00:00:00Z", "end": "2026-11-18T09:00:00Z"}
    async with asking(flagged, **service(flagged, kind)) as call:
        answer = await call("release_flag", run_id=RUN, flag="new_signup_copy", **window)

    assert answer["body"]["changes"] == []
    assert answer["envelope"]["complete"] is True


@pytest.mark.parametrize("kind", SERVICES)
@pytest.mark.parametrize(
    ("flag", "code"),
    [("no-such-flag", "not_found"), ("../../members", "bad_question")],
)
async def test_a_flag_that_is_not_there_is_said_to_be_so(
    flagged: House, kind: str, flag: str, code: str
) -> None:
    async with asking(flagged, **service(flagged, kind)) as call:
        answer = await call("release_flag", run_id=RUN, flag=flag, **WINDOW)

    # PostHog is asked by a search, so that any text is a question.
    assert answer["code"] in {code, "not_found"}
    assert answer["code"] == code or kind == "posthog"


@pytest.mark.parametrize("kind", SERVICES)
@pytest.mark.parametrize("fault", ["html", "malformed", "truncated"])
async def test_an_answer_that_cannot_be_read_is_a_gap(
    flagged: House, kind: str, fault: Any
) -> None:
    where = {"launchdarkly": "flags"}.get(kind, kind)
    flagged.range.faults.add(Fault(f"/{where}", fault), times=2)
    async with asking(flagged, **service(flagged, kind)) as call:
        answer = await call("release_flag", run_id=RUN, flag="new_signup_copy", **WINDOW)
    flagged.range.faults.clear()

    assert (answer["status"], answer["code"]) == ("failed", "malformed")


async def test_a_flag_with_many_changes_is_told_in_part_and_says_so(tmp_path: Path) -> None:
    changes = [
        {
            "at": f"2026-11-13T{n // 4:02d}:{n % 4 * 15:02d}:00Z",
            "by": "a",
            "before": n,
            "after": n + 1,
        }
        for n in range(60)
    ]
    flags = [
        {
            "key": "f",
            "environment": "production",
            "on": True,
            "rollout_percent": 60,
            "changes": changes,
        }
    ]
    with changed(tmp_path, {"flags.yaml": {"flags": flags}}) as house:
        for kind in SERVICES:
            async with asking(house, **service(house, kind)) as call:
                answer = await call("release_flag", run_id=RUN, flag="f", **WINDOW)
            assert answer["envelope"]["complete"] is False
            assert answer["body"]["changes"][0]["at"] == "2026-11-13T14:45:00Z"


async def test_without_a_service_it_says_what_to_set(flagged: House) -> None:
    from pydantic import SecretStr

    async with asking(flagged, flags_token=SecretStr("")) as call:
        answer = await call("release_flag", run_id=RUN, flag="x", **WINDOW)

    assert answer["code"] == "no_credential"
    assert "PRODE_FLAGS_TOKEN" in answer["message"]


async def test_a_flag_is_changed_in_launchdarkly_alone(flagged: House) -> None:
    from prode_mcp.server.sources import Sources

    changed = flagged.settings.model_copy(update=service(flagged, "unleash"))

    assert Sources(changed).launchdarkly is None
    assert Sources(flagged.settings).launchdarkly is not None
