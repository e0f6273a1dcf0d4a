"""What lies between two versions: commits and changed files, and never what stands in them."""

import json
from collections.abc import Generator
from pathlib import Path

import pytest

from tests.house import House, house

pytestmark = pytest.mark.anyio
RUN = "PRD-2331-r1"


@pytest.fixture
def drift(tmp_path: Path) -> Generator[House]:
    with house("s3-stale-visit-count", tmp_path) as built:
        yield built


@pytest.mark.spec("release.compare")
async def test_two_versions_are_compared_without_a_line_of_code(drift: House) -> None:
    async with drift.client() as call:
        await call("run_open", ticket="PRD-2331")
        answer = await call("release_compare", run_id=RUN, base="v7.2.4", head="v7.3.0")

    body = answer["body"]
    assert body["status"] == "ahead"
    assert body["commits"]["count"] == 2
    assert {f["path"] for f in body["files"]} == {"checkin_service/kiosk_batch.py", "README.md"}
    assert all(set(f) == {"path", "change", "added", "removed"} for f in body["files"])
    assert answer["envelope"]["complete"]
    told = json.dumps(answer)
    assert not any(code in told for code in ("def ", "import ", "@@ ", "insert_checkins"))


@pytest.mark.spec("release.compare")
async def test_a_version_that_is_none_is_a_typed_gap(drift: House) -> None:
    async with drift.client() as call:
        await call("run_open", ticket="PRD-2331")
        missing = await call("release_compare", run_id=RUN, base="v0.0.1", head="v7.3.0")
        wild = await call("release_compare", run_id=RUN, base="v7.2.4...main", head="../x")

    assert missing["code"] == "not_found"
    assert (wild["status"], wild["code"]) == ("refused", "bad_arguments")
    assert len(wild["missing"]) == 2
