"""A vendor that acts after we gave up waiting has acted once, whatever we did meanwhile."""

import json
from collections.abc import Awaitable, Callable
from typing import NamedTuple

import anyio
import pytest

from prode_mcp.calls import blob
from prode_mcp.effects import Errand, Write, Written, carry_out, effect_key
from prode_mcp.effects.github import BranchWriter, PullWriter, branch_name
from prode_mcp.effects.linear import AttachmentWriter, CommentWriter
from prode_mcp.errors import SourceError
from prode_mcp.practice.faults import Fault
from prode_mcp.sources.github import door
from prode_mcp.sources.github.pushing import Commit, File, Pushing
from prode_mcp.sources.http import Http
from tests.effects.table import linear
from tests.house import House
from tests.server.evidence import RUN
from tests.server.test_proposing import get

pytestmark = [pytest.mark.anyio, pytest.mark.spec("effects.once")]
PATIENCE_S = 1  # PyGithub takes whole seconds
LATE_S = 2.0
KEY = effect_key(RUN, "it", "fix")
PAGE = "https://github.example.com/pull/1"
REPO = "/github/repos/orchardclub/onboarding-api"


class Slow(NamedTuple):
    """A write to make, where it goes after how many questions, and how often it then stands."""

    make: Callable[[House], Awaitable[Write]]
    path: str
    asked: int
    op: str
    content: str
    stands: Callable[[House], int]


def hasty(house: House) -> Http:
    s = house.settings
    token = s.linear_write_token.get_secret_value()
    return Http("linear", s.linear_url, {"authorization": token}, deadline_s=PATIENCE_S)


async def comment(house: House) -> Write:
    return CommentWriter("", "", "PRD-2318", http=hasty(house))


async def attachment(house: House) -> Write:
    return AttachmentWriter("", "", "PRD-2318", PAGE, http=hasty(house))


def pushing(house: House) -> Pushing:
    s = house.settings
    token = s.github_write_token.get_secret_value()
    return Pushing(door.Door(token, s.github_repo, base_url=s.github_url))


def errand(effect: str, content: str, house: House) -> Errand:
    return Errand(effect, KEY, content, blob(content)[0], house.now, tried=False)


async def branch(house: House) -> Write:
    main = get(house, "/branches/main")["commit"]["sha"]
    files = [File("notes.md", "a change\n", executable=False)]
    return BranchWriter(pushing(house), Commit(main, files, "Change it", house.now))


async def pull(house: House) -> Write:
    await carry_out(await branch(house), errand("branch", "", house))
    return PullWriter(pushing(house), branch_name(KEY), "main")


def commented(house: House) -> int:
    return sum(node["id"] == KEY for node in linear(house, "comments"))


def attached(house: House) -> int:
    return sum(node["url"] == PAGE for node in linear(house, "attachments"))


def branched(house: House) -> int:
    return len(get(house, f"/git/matching-refs/heads/{branch_name(KEY)}"))


def pulled(house: House) -> int:
    return len(get(house, f"/pulls?state=all&head=orchardclub:{branch_name(KEY)}"))


TITLED = json.dumps({"title": "A change", "body": "words", "draft": False})
WRITES = {
    "ticket_comment": Slow(comment, "/linear", 1, "linear.commentCreate", "words", commented),
    "ticket_attachment": Slow(
        attachment, "/linear", 1, "linear.attachmentCreate", TITLED, attached
    ),
    "branch": Slow(branch, f"{REPO}/git/refs", 0, "github.git/create-ref", "", branched),
    "pull_request": Slow(pull, f"{REPO}/pulls", 1, "github.pulls/create", TITLED, pulled),
}


@pytest.mark.parametrize("effect", WRITES)
async def test_a_write_that_took_effect_after_we_gave_up_stands_once(
    onboarding: House, monkeypatch: pytest.MonkeyPatch, effect: str
) -> None:
    monkeypatch.setattr(door, "_CALL_S", PATIENCE_S)
    slow = WRITES[effect]
    write = await slow.make(onboarding)
    before = reached(onboarding, slow.op)
    onboarding.range.faults.add(Fault(slow.path, "slow", seconds=LATE_S, skip=slow.asked))

    ends = await retried(write, errand(effect, slow.content, onboarding))
    arrived = await late(onboarding, slow.op, before + 2)
    if isinstance(write, CommentWriter | AttachmentWriter):
        await write.close()

    assert arrived == before + 2
    assert isinstance(ends[0], SourceError)
    assert isinstance(ends[-1], Written)
    assert slow.stands(onboarding) == 1


async def retried(write: Write, errand: Errand) -> list[Written | SourceError]:
    """Try until it is done."""
    ends: list[Written | SourceError] = []
    while not ends or (isinstance(ends[-1], SourceError) and len(ends) < 20):
        try:
            ends.append(await carry_out(write, errand))
        except SourceError as error:
            ends.append(error)
    return ends


async def late(house: House, op: str, wanted: int) -> int:
    """Return how often a write has arrived, as soon as it is so often, or after ten seconds."""
    for _ in range(200):
        if reached(house, op) >= wanted:
            break
        await anyio.sleep(0.05)
    return reached(house, op)


def reached(house: House, op: str) -> int:
    """Count how often a write arrived at the vendor, refused ones too."""
    tally = house.range.tally
    return sum(int(row["count"]) for row in (*tally.writes(), *tally.refusals()) if row["op"] == op)
