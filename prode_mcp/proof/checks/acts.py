"""Whether each write was made once, and is of the change that was weighed."""

import json
from collections.abc import Iterator

from prode_mcp.effects import effect_key
from prode_mcp.events import Intended, Requested, Settled
from prode_mcp.patches import rows_digest
from prode_mcp.proof.findings import Finding, failure
from prode_mcp.proof.record import Record
from prode_mcp.proof.trust import Trust
from prode_mcp.trees import as_list, as_mapping


def diff(record: Record, _: Trust) -> Iterator[Finding]:
    """V10: the change that was weighed is the one in the pull request, and the one approved.

    A change is named by its paths, git's blobs before and after, and modes: who has the repository
    finds the same by `git diff-tree`.
    """
    proposed: set[str] = set()
    for line, event in record.pairs():
        if isinstance(event, Intended) and event.effect == "branch":
            plan = as_mapping(json.loads(record.blobs[event.content]))
            proposed.add(str(plan.get("digest")))
            if rows_digest(as_list(plan.get("rows"))) != plan.get("digest"):
                yield failure("the change's digest is not that of its files", line.seq)
        if isinstance(event, Intended) and event.effect == "pull_request":
            body = str(as_mapping(json.loads(record.blobs[event.content])).get("body"))
            said = body.rpartition(" change=")[2].partition(" ")[0]
            if said not in proposed:
                yield failure("the pull request names another change", line.seq)
        if isinstance(event, Requested) and event.act == "pull_merge":
            action = as_mapping(json.loads(record.blobs[event.action]))
            if action.get("change") not in proposed:
                yield failure("the merge is of another change", line.seq)


def effects(record: Record, _: Trust) -> Iterator[Finding]:
    """V11: each write has the key of its run, effect and step, and one outcome at most."""
    intents: dict[str, Intended] = {}
    settled: dict[str, int] = {}
    for line, event in record.pairs():
        if isinstance(event, Intended):
            if event.key != effect_key(line.run, event.effect, event.step):
                yield failure(f"{event.effect} has another key", line.seq)
            if event.key in intents:
                yield failure(f"{event.effect} was meant twice", line.seq)
            intents[event.key] = event
        if isinstance(event, Settled):
            own = intents.get(event.key)
            if own is None or own.effect != event.effect or event.key in settled:
                yield failure(f"{event.effect} has an outcome too many", line.seq)
            settled[event.key] = line.seq
