"""Every outward write that the product makes, and how a test brings it about. A line adds one."""

import json
import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from contextlib import closing
from typing import Any, Final, NamedTuple

import httpx

from prode_mcp.effects.github import branch_name
from tests.approvals.people import INES, TOM
from tests.house import Answer, Caller, House
from tests.server import test_deploying as deploying
from tests.server import test_merging as merging
from tests.server import test_suppressing as suppressing
from tests.server.evidence import RUN
from tests.server.test_acting import Gated, ask, close, say
from tests.server.test_proposing import OPENED, diff, get, pulls


class Kind(NamedTuple):
    """One effect: the call that makes it, where its write goes, and how the vendor shows it.

    `asked` counts the requests to `path` before the write. `traced` says whether what stands
    at the vendor leads to the key, and so to the run.
    """

    effect: str
    step: str
    act: Callable[[Caller, House, str], Awaitable[Answer]]
    path: str
    asked: int
    counted: Mapping[str, int]
    traced: Callable[[House, str], bool]


async def _comment(call: Caller, _: House, words: str) -> Answer:
    return await call("ticket_comment", run_id=RUN, step="progress", text=words)


async def _propose(call: Caller, house: House, words: str) -> Answer:
    return await call("pr_open", run_id=RUN, title=words, patch=diff(house))


async def _update(call: Caller, _: House, _words: str) -> Answer:
    return await call("ticket_update", run_id=RUN, state="In Progress")


async def _hand_over(call: Caller, _: House, words: str) -> Answer:
    return await call("handoff_write", run_id=RUN, to="data", request=words)


async def _close(call: Caller, house: House, _words: str) -> Answer:
    gated = Gated(house)
    asked = await ask(call)
    if asked["status"] == "ok" and asked["body"]["state"] == "pending":
        await say(call, INES.word(gated.statement(asked["body"]["request"])))
    return await close(call)


async def _merge(call: Caller, house: House, words: str) -> Answer:
    opened = await _propose(call, house, words)
    if opened["status"] == "ok":
        house.range.repository.pulls[-1].update(draft=False, approved_by=["iduarte"])
        asked = await merging.ask(call)
        if asked["status"] == "ok" and asked["body"]["state"] == "pending":
            statement = Gated(house).statement(asked["body"]["request"])
            await say(call, TOM.word(statement))
    return await merging.merge(call)


async def _suppress(call: Caller, house: House, _words: str) -> Answer:
    told = {"operation": "resolve", "issues": [suppressing.NEW]}
    asked = await suppressing.ask(call, **told)
    if asked["status"] == "ok" and asked["body"]["state"] == "pending":
        await say(call, TOM.word(Gated(house).statement(asked["body"]["request"])))
    return await suppressing.suppress(call, **told)


async def _roll_back(call: Caller, house: House, _words: str) -> Answer:
    asked = await deploying.ask(call, **deploying.BACK)
    if asked["status"] == "ok" and asked["body"]["state"] == "pending":
        await say(call, TOM.word(Gated(house).statement(asked["body"]["request"])))
    return await deploying.deploy(call, **deploying.BACK)


def _is_deployed(house: House, _key: str) -> bool:
    return deploying.newest(house)["ref"] == "9d6f57c490b314c02b500e9c046ffe4473e73b10"


def _is_resolved(house: House, _key: str) -> bool:
    return suppressing.held(house, suppressing.NEW)[0] == "resolved"


def _is_merged(house: House, _key: str) -> bool:
    return get(house, "/pulls?state=all")[0]["merged_at"] is not None


def _is_closed(house: House, _key: str) -> bool:
    query = '{ issue(id: "PRD-2318") { state { name } } }'
    return _asked(house, query)["state"]["name"] == "Done"


def _is_moved(house: House, _key: str) -> bool:
    query = '{ issue(id: "PRD-2318") { state { name } } }'
    return _asked(house, query)["state"]["name"] == "In Progress"


def _is_kept(house: House, key: str) -> bool:
    """The ledger is its own vendor here: what the key stands for lies in it."""
    with closing(sqlite3.connect(house.store)) as raw:
        told = raw.execute("select body from event where body like ?", (f'%"{key}"%',)).fetchall()
        intended = next(json.loads(row[0]) for row in told if '"intended"' in row[0])
        found = raw.execute(
            "select 1 from blob where digest = ?", (intended["content"],)
        ).fetchone()
    return found is not None


def _has_comment(house: House, key: str) -> bool:
    (body,) = [node["body"] for node in linear(house, "comments") if node["id"] == key]
    return RUN in body


def _has_branch(house: House, key: str) -> bool:
    return [pull["head"]["ref"] for pull in pulls(house)] == [branch_name(key)]


def _has_pull(house: House, key: str) -> bool:
    (pull,) = pulls(house)
    return f"<!-- prode run={RUN} key={key} " in pull["body"]


def _has_attachment(house: House, key: str) -> bool:
    (url,) = [node["url"] for node in linear(house, "attachments") if node["id"] == key]
    return [pull["html_url"] for pull in pulls(house)] == [url]


def linear(house: House, what: str) -> list[dict[str, Any]]:
    """Return the ticket's comments or attachments as they stand."""
    field = "body" if what == "comments" else "url"
    query = f'{{ issue(id: "PRD-2318") {{ {what}(first: 50) {{ nodes {{ id {field} }} }} }} }}'
    return _asked(house, query)[what]["nodes"]


def _asked(house: House, query: str) -> dict[str, Any]:
    told = httpx.post(
        house.settings.linear_url,
        json={"query": query},
        headers={"authorization": house.range.linear_token},
    ).json()
    return told["data"]["issue"]


_REPO: Final = "/github/repos/orchardclub/onboarding-api"

EFFECTS: Final = (
    Kind(
        "ticket_comment",
        "progress",
        _comment,
        "/linear",
        1,
        {"linear.commentCreate": 1},
        _has_comment,
    ),
    Kind("branch", "fix", _propose, f"{_REPO}/git/refs", 0, OPENED, _has_branch),
    Kind("pull_request", "fix", _propose, f"{_REPO}/pulls", 1, OPENED, _has_pull),
    Kind("ticket_attachment", "fix", _propose, "/linear", 1, OPENED, _has_attachment),
    Kind(
        "ticket_update",
        "state In Progress",
        _update,
        "/linear",
        2,
        {"linear.issueUpdate:started": 1},
        _is_moved,
    ),
    Kind(
        "ticket_close",
        "",
        _close,
        "/linear",
        4,
        {"linear.issueUpdate:completed": 1},
        _is_closed,
    ),
    Kind(
        "pr_merge",
        "",
        _merge,
        f"{_REPO}/pulls/917/merge",
        0,
        {**OPENED, "github.pulls/merge": 1},
        _is_merged,
    ),
    Kind(
        "sentry_suppress",
        "",
        _suppress,
        "/sentry",
        7,
        {"sentry.updateOrganizationIssues:resolved": 1},
        _is_resolved,
    ),
    Kind(
        "deploy_change",
        "",
        _roll_back,
        f"{_REPO}/deployments",
        13,
        {deploying.DEPLOYED: 1},
        _is_deployed,
    ),
    Kind("handoff", "data", _hand_over, "/nowhere", 0, {}, _is_kept),
)
