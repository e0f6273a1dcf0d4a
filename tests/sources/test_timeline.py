"""One time line of deployments, releases, merges, migrations and flags, whatever their number."""

import hashlib
import json
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from benchmarks.catalogue import tokens_at_most
from prode_mcp.practice.faults import Fault
from prode_mcp.practice.range import start
from prode_mcp.sources.happenings import Happening, What, line
from tests.house import Answer, Caller, House, ago, world

pytestmark = pytest.mark.anyio
RUN = "PRD-2318-r1"
DAY = 60 * 24


@contextmanager
def changed(folder: Path, **parts: Any) -> Generator[House]:
    """A house over world s1 with other GitHub or flag records."""
    base = world("s1-onboarding-500")
    told = {f"{name}.yaml": part for name, part in parts.items()}
    with start(replace(base, files={**base.files, **told})) as range_:
        yield House(range_, folder / "ledger.db")


def github(**parts: Any) -> Mapping[str, Any]:
    return {**world("s1-onboarding-500").part("github.yaml"), **parts}


async def ask(call: Caller, house: House, *, minutes: int = 10 * DAY, until: int = 0) -> Answer:
    window = {"start": ago(house.now, minutes), "end": ago(house.now, until)}
    return await call("release_timeline", run_id=RUN, **window)


def rows(answer: Answer, what: What) -> list[dict[str, Any]]:
    return [row for row in answer["body"]["timeline"] if row["what"] == what]


def z(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def sha_of(number: int) -> str:
    return hashlib.sha1(str(number).encode(), usedforsecurity=False).hexdigest()


def commit(number: int, at: datetime, files: Mapping[str, str]) -> dict[str, Any]:
    return {
        "sha": sha_of(number),
        "tree": sha_of(-number),
        "parents": [sha_of(number - 1)] if number > 1 else [],
        "author": {"name": "Tom Okafor", "email": "tom@orchard.example.com"},
        "date": at.isoformat(),
        "message": f"Change number {number}: a title as long as titles of commits are (#{number})",
        "branch": "main",
        "files": files,
    }


def deployment(number: int, sha: int, at: datetime, *states: str) -> dict[str, Any]:
    told = [{"state": s, "created_at": z(at + timedelta(minutes=n))} for n, s in enumerate(states)]
    return {
        "id": number,
        "sha": sha_of(sha),
        "ref": f"v1.{sha}.0",
        "environment": "production",
        "creator": "github-actions[bot]",
        "created_at": z(at),
        "statuses": told,
    }


def busy(now: datetime) -> Mapping[str, Any]:
    """500 deployments and 2,000 commits within 25 days."""
    commits = [
        commit(n, now - timedelta(minutes=18 * (2000 - n)), {f"src/file{n % 40}.py": f"{n}\n"})
        for n in range(1, 2001)
    ]
    deployed = [
        deployment(n, 4 * n, now - timedelta(minutes=72 * (500 - n) + 5), "in_progress", "success")
        for n in range(1, 501)
    ]
    return github(
        commits=commits, deployments=deployed, tags=[], releases=[], pulls=[], branches=[]
    )


@pytest.mark.spec("release.timeline")
async def test_everything_that_happened_stands_on_one_line_by_time(onboarding: House) -> None:
    async with onboarding.client() as call:
        await call("run_open", ticket="PRD-2318")
        answer = await ask(call, onboarding)

    told = answer["body"]["timeline"]
    assert [row["at"] for row in told] == sorted(row["at"] for row in told)
    assert {row["what"] for row in told} == {"deployment", "flag", "release", "merge"}
    (flag,) = rows(answer, "flag")
    assert (flag["at"], flag["flag"]) == ("2026-11-13T12:00:00Z", "new_signup_copy")
    assert "100" in flag["change"]["quoted"]
    assert answer["body"]["live"]["id"] == 602
    assert answer["envelope"]["complete"]


@pytest.mark.spec("release.timeline")
async def test_500_deployments_and_2000_commits_stay_within_requests_and_tokens(
    tmp_path: Path,
) -> None:
    now = world("s1-onboarding-500").now
    with changed(tmp_path, github=busy(now)) as house:
        async with house.client() as call:
            await call("run_open", ticket="PRD-2318")
            whole = await ask(call, house, minutes=26 * DAY)
            old = await ask(call, house, minutes=20 * DAY, until=19 * DAY)

    for answer in (whole, old):
        told = json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
        assert answer["envelope"]["calls"] <= 40
        assert tokens_at_most(told) <= 2_500
        assert not answer["envelope"]["complete"]
    assert whole["body"]["live"]["id"] == 500
    assert old["body"]["live"]["effective"] < ago(house.now, 19 * DAY)
    assert "deployments of the window" in " ".join(whole["envelope"]["cut"])


@pytest.mark.spec("release.timeline")
async def test_a_migration_stands_where_its_deployment_took_effect(tmp_path: Path) -> None:
    now = world("s1-onboarding-500").now
    commits = [
        commit(1, now - timedelta(days=5), {"app.py": "1\n"}),
        commit(2, now - timedelta(days=3), {"db/migrations/0042_drop_profile.sql": "DROP\n"}),
        commit(3, now - timedelta(hours=2), {"db/migrations/0043_not_yet.sql": "ALTER\n"}),
    ]
    deployed = [
        deployment(1, 1, now - timedelta(days=4), "in_progress", "success"),
        deployment(2, 2, now - timedelta(days=2), "in_progress", "success"),
    ]
    told = github(commits=commits, deployments=deployed, tags=[], releases=[], branches=[])
    with changed(tmp_path, github=told) as house:
        async with house.client() as call:
            await call("run_open", ticket="PRD-2318")
            answer = await ask(call, house)

    (migration,) = rows(answer, "migration")
    assert migration["path"] == "db/migrations/0042_drop_profile.sql"
    assert migration["deployment"] == 2
    assert migration["at"] == rows(answer, "deployment")[-1]["effective"]
    assert "DROP" not in json.dumps(answer)
    assert answer["body"]["not_deployed"]["commits"] == 1


@pytest.mark.spec("release.timeline")
async def test_a_failed_deployment_does_not_run_and_an_earlier_window_knows_what_did(
    tmp_path: Path,
) -> None:
    now = world("s1-onboarding-500").now
    commits = [commit(n, now - timedelta(days=9 - n), {"app.py": f"{n}\n"}) for n in (1, 2, 3)]
    deployed = [
        deployment(1, 1, now - timedelta(days=6), "in_progress", "success", "inactive"),
        deployment(2, 2, now - timedelta(days=4), "in_progress", "success", "inactive"),
        deployment(3, 3, now - timedelta(days=2), "in_progress", "failure"),
    ]
    told = github(commits=commits, deployments=deployed, tags=[], releases=[], branches=[])
    with changed(tmp_path, github=told) as house:
        async with house.client() as call:
            await call("run_open", ticket="PRD-2318")
            late = await ask(call, house)
            early = await ask(call, house, minutes=7 * DAY, until=5 * DAY)

    assert late["body"]["live"]["id"] == 2
    assert early["body"]["live"]["id"] == 1
    assert rows(late, "deployment")[-1]["state"] == "failure"


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (Fault("/flags", "status", 401), "token"),
        (Fault("/flags", "html"), "JSON"),
        (Fault("/flags", "malformed"), "JSON"),
    ],
)
@pytest.mark.spec("release.timeline")
async def test_a_flag_log_that_does_not_answer_is_a_cut(
    onboarding: House, fault: Fault, says: str
) -> None:
    async with onboarding.client() as call:
        await call("run_open", ticket="PRD-2318")
        onboarding.range.faults.add(fault, times=8)
        answer = await ask(call, onboarding)

    assert answer["status"] == "ok"
    assert not answer["envelope"]["complete"]
    (cut,) = answer["envelope"]["cut"]
    assert cut.startswith("flag changes: flags: ")
    assert says in cut
    assert rows(answer, "deployment")


@pytest.mark.parametrize("environment", ["production:flag/*;x", "*:flag/*,proj/other", "a b"])
@pytest.mark.spec("release.timeline")
async def test_no_environments_name_asks_for_another_projects_flags(
    onboarding: House, environment: str
) -> None:
    window = {"start": ago(onboarding.now, 10 * DAY), "end": ago(onboarding.now, 0)}
    async with onboarding.client() as call:
        await call("run_open", ticket="PRD-2318")
        answer = await call("release_timeline", run_id=RUN, environment=environment, **window)

    assert rows(answer, "flag") == []
    assert "named by letters" in answer["envelope"]["cut"][0]


@pytest.mark.spec("release.timeline")
async def test_without_a_flag_service_the_answer_says_that_none_was_asked(
    onboarding: House,
) -> None:
    async with onboarding.client(flags_token=SecretStr("")) as call:
        await call("run_open", ticket="PRD-2318")
        answer = await ask(call, onboarding)

    assert "not asked" in answer["body"]["flags"]
    assert rows(answer, "flag") == []


@pytest.mark.spec("release.timeline")
async def test_many_flag_changes_are_paged_and_the_rest_is_a_cut(tmp_path: Path) -> None:
    now = world("s1-onboarding-500").now
    changes = [
        {"at": z(now - timedelta(minutes=n)), "by": "iduarte", "before": n % 100, "after": 100}
        for n in range(60, 0, -1)
    ]
    flag = {"key": "busy", "environment": "production", "on": True, "rollout_percent": 100}
    with changed(tmp_path, flags={"flags": [{**flag, "changes": changes}]}) as house:
        async with house.client() as call:
            await call("run_open", ticket="PRD-2318")
            answer = await ask(call, house, minutes=120)

    assert "flag changes older than the newest 40" in answer["envelope"]["cut"]
    assert rows(answer, "flag")[-1]["at"] == z(now - timedelta(minutes=1))


@pytest.mark.parametrize("status", [403, 429])
@pytest.mark.spec("release.timeline")
async def test_a_rate_limit_is_a_gap_that_says_until_when_and_nobody_sleeps(
    onboarding: House, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    headers = (("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "1795000000"))
    slept: list[float] = []
    monkeypatch.setattr("github.Requester.time.sleep", slept.append)
    async with onboarding.client() as call:
        await call("run_open", ticket="PRD-2318")
        # The walk is under way when the limit is reached.
        onboarding.range.faults.add(Fault("/github/repos", "slow", seconds=0.0), times=3)
        onboarding.range.faults.add(Fault("/github/repos", "status", status, headers))
        answer = await ask(call, onboarding)

    assert answer["code"] == "rate_limited"
    assert "resets at 2026-11-18T" in answer["message"]
    assert slept == []
    assert onboarding.range.faults.take("/github/repos") is None


@pytest.mark.spec("release.timeline")
def test_what_changed_production_keeps_its_room_beside_many_merges() -> None:
    at = datetime.fromisoformat("2026-11-18T08:00:00+00:00")
    merges = [
        Happening(at + timedelta(minutes=n), "merge", {"title": "x" * 200}) for n in range(50)
    ]
    told = [Happening(at, "deployment", {"id": 1}), Happening(at, "flag", {"flag": "a"})]

    found, left = line([*merges, *told])

    kinds = [row["what"] for row in found if isinstance(row, dict)]
    assert {"deployment", "flag"} <= set(kinds)
    assert left == {"merge": 50 - kinds.count("merge")}
    assert isinstance(found[-1], dict)
    assert found[-1]["at"] == "2026-11-18T08:49:00Z"
