"""Linear's connector follows pages, tells who and what, and takes no broken answer."""

import json
from typing import Any

import httpx
import pytest

from prode_mcp.effects import Conflict, effect_key, once
from prode_mcp.effects.linear import CommentWriter
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.http import Http
from prode_mcp.sources.linear import Linear

pytestmark = pytest.mark.anyio


def issue(**changed: Any) -> dict[str, Any]:
    nodes: dict[str, Any] = {"nodes": [], "pageInfo": {"hasNextPage": False, "endCursor": None}}
    return {
        "identifier": "PRD-1",
        "title": "it broke",
        "description": None,
        "priority": 1.0,
        "url": "https://linear.example/PRD-1",
        "createdAt": "2026-11-15T18:31:00Z",
        "updatedAt": "2026-11-15T18:31:00Z",
        "state": {"name": "Triage", "type": "triage"},
        "labels": {"nodes": []},
        "team": {"gitAutomationStates": {"nodes": []}},
        "comments": nodes,
        "attachments": nodes,
        "history": nodes,
        **changed,
    }


def linear_saying(*answers: Any) -> tuple[Linear, list[Any]]:
    waiting, asked = list(answers), list[Any]()

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(json.loads(request.content)["variables"])
        return httpx.Response(200, json=waiting.pop(0) if len(waiting) > 1 else waiting[0])

    http = Http("linear", "https://x", {}, transport=httpx.MockTransport(answer))
    return Linear("https://x", "t", http=http), asked


def comment(number: int, **who: Any) -> dict[str, Any]:
    return {
        "id": f"c{number}",
        "createdAt": "2026-11-15T19:00:00Z",
        "body": f"text {number}",
        **who,
    }


def page(nodes: list[Any], *, more: bool) -> dict[str, Any]:
    return {"nodes": nodes, "pageInfo": {"hasNextPage": more, "endCursor": "next"}}


async def test_long_conversations_are_followed_and_a_cut_is_said() -> None:
    pages = [{"data": {"issue": issue(comments=page([comment(n)], more=True))}} for n in range(6)]
    linear, asked = linear_saying(*pages)

    found = await linear.ticket("PRD-1")
    body: Any = found.body

    assert [c["id"] for c in body["comments"]] == ["c0", "c1", "c2", "c3"]
    assert [a.get("comments") for a in asked] == [None, "next", "next", "next"]
    assert not found.envelope.complete
    assert found.envelope.calls == 4
    assert "comments after the first 200" in found.envelope.cut
    await linear.close()


async def test_who_spoke_is_told_by_id_and_team_rules_by_what_they_do() -> None:
    told = issue(
        comments=page(
            [
                comment(1, user={"id": "u1"}),
                comment(2, botActor={"id": "b1"}),
                comment(3, externalUser={"id": "e1"}),
                comment(4),
            ],
            more=False,
        ),
        history=page(
            [
                {
                    "createdAt": "2026-11-15T18:40:00Z",
                    "actor": {"id": "u1"},
                    "fromState": {"name": "Triage"},
                    "toState": {"name": "Todo"},
                    "addedLabels": [{"name": "incident"}],
                    "removedLabels": [],
                }
            ],
            more=False,
        ),
        relations={"nodes": [{"type": "related", "relatedIssue": {"identifier": "PRD-2"}}]},
        inverseRelations={"nodes": [{"type": "blocks", "issue": {"identifier": "PRD-3"}}]},
        team={
            "autoCloseParentIssues": True,
            "gitAutomationStates": {
                "nodes": [
                    {"event": "merge", "state": {"name": "Done", "type": "completed"}},
                    {"event": "start", "state": None},
                ]
            },
        },
    )
    linear, _ = linear_saying({"data": {"issue": told}})

    body: Any = (await linear.ticket("PRD-1")).body

    assert [c["by"] for c in body["comments"]] == [
        {"user": "u1"},
        {"bot": "b1"},
        {"external": "e1"},
        "somebody outside the workspace",
    ]
    assert body["history"] == [
        {"at": "2026-11-15T18:40:00Z", "by": "u1", "state": "Triage -> Todo", "added": ["incident"]}
    ]
    assert body["relations"] == [
        {"type": "related", "ticket": "PRD-2"},
        {"type": "blocks by", "ticket": "PRD-3"},
    ]
    assert body["automation"] == {
        "git": [{"on": "merge", "moves_to": "Done", "type": "completed"}],
        "auto_close": ["autoCloseParentIssues"],
    }
    await linear.close()


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        ({"errors": [{"message": "Entity not found: Issue"}]}, Fault.NOT_FOUND),
        ({"errors": [{"message": "Cannot query field"}], "data": None}, Fault.BAD_QUESTION),
        ({"data": None}, Fault.MALFORMED),
        ({"data": {"issue": None}}, Fault.MALFORMED),
        ({"data": {"issue": {"title": "x"}}}, Fault.MALFORMED),
        ([], Fault.MALFORMED),
        ({"data": {"issue": issue(comments=page([{"id": 1}], more=False))}}, Fault.MALFORMED),
        ({"data": {"issue": issue(comments="x")}}, Fault.MALFORMED),
        ({"data": {"issue": issue(labels={"nodes": [None]})}}, Fault.MALFORMED),
        ({"data": {"issue": issue(team=None)}}, Fault.MALFORMED),
    ],
)
@pytest.mark.spec("input.sources")
async def test_a_broken_answer_is_a_typed_fault(answer: Any, fault: Fault) -> None:
    linear, _ = linear_saying(answer)

    with pytest.raises(SourceError) as error:
        await linear.ticket("PRD-1")

    assert error.value.fault is fault
    await linear.close()


class Box:
    """A place that takes a key once; `breaks` lists what goes wrong, in order."""

    source = "linear"

    def __init__(self, *breaks: Exception | None, acts: bool = True) -> None:
        self.held: dict[str, str] = {}
        self.breaks = list(breaks)
        self.acts = acts

    async def look_up(self, key: str) -> str | None:
        return self.held.get(key)

    async def create(self, key: str, content: str) -> str:
        trouble = self.breaks.pop(0) if self.breaks else None
        if trouble is None or self.acts:
            if key in self.held:
                raise Conflict
            self.held[key] = content
        if trouble is not None:
            raise trouble
        return content


LOST = SourceError("linear", Fault.TIMEOUT, "no answer")


@pytest.mark.spec("idempotency.comment")
async def test_every_way_a_write_can_break_ends_in_one_effect_or_none() -> None:
    done = await once(Box(), "k", "one")
    adopted_box = Box()
    adopted_box.held["k"] = "one"
    adopted = await once(adopted_box, "k", "two")
    lost = await once(Box(LOST), "k", "one")
    raced = Box(Conflict(), acts=True)
    conflict = await once(raced, "k", "one")

    assert (done.result, adopted.result, lost.result, conflict.result) == (
        *("done", "adopted", "adopted", "adopted"),
    )
    assert adopted_box.held == {"k": "one"}


@pytest.mark.parametrize(
    ("box", "fault"),
    [
        (Box(LOST, acts=False), Fault.TIMEOUT),
        (Box(Conflict(), acts=False), Fault.MALFORMED),
        (Box(SourceError("linear", Fault.FORBIDDEN, "no"), acts=False), Fault.FORBIDDEN),
    ],
)
@pytest.mark.spec("idempotency.comment")
async def test_a_write_that_did_not_happen_says_so_and_may_be_tried_again(
    box: Box, fault: Fault
) -> None:
    with pytest.raises(SourceError) as error:
        await once(box, "k", "one")
    again = await once(box, "k", "one")

    assert error.value.fault is fault
    assert again.result == "done"
    assert box.held == {"k": "one"}


async def test_a_key_is_a_uuid_of_run_and_step_and_nothing_else() -> None:
    import uuid

    key = effect_key("PRD-1-r1", "ticket_comment", "outcome")

    assert uuid.UUID(key).version == 4
    assert key == effect_key("PRD-1-r1", "ticket_comment", "outcome")
    assert len({effect_key(r, "c", s) for r in ("a", "b") for s in ("x", "y")}) == 4
    assert effect_key("a", "bc", "d") != effect_key("ab", "c", "d")


async def test_a_refused_comment_is_a_missing_right() -> None:
    told = {"data": {"commentCreate": None}, "errors": [{"message": "forbidden"}]}
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=told))
    writer = CommentWriter(
        "https://x", "t", "PRD-1", http=Http("linear", "https://x", {}, transport=transport)
    )

    with pytest.raises(SourceError) as error:
        await writer.create("k", "text")

    assert error.value.fault is Fault.FORBIDDEN
    await writer.close()
