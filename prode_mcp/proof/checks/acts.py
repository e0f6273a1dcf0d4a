"""Whether each write was made once, and is of the change that was weighed."""

import json
from collections.abc import Iterator

from prode_mcp.effects import effect_key
from prode_mcp.events import Intended, Requested, Settled
from prode_mcp.patches import rows_digest
from prode_mcp.proof.findings import Finding, failure
from prode_mcp.proof.record import Place, Record
from prode_mcp.proof.trust import Trust
from prode_mcp.trees import as_list, as_mapping


def diff(record: Record, _: Trust, place: Place) -> Iterator[Finding]:
    """V10: the change that was weighed is the one in the pull request, and the one approved.

    A change is named by its paths, git's blobs before and after, and modes: who has the repository
    finds the same by `git diff-tree`.
    """
    match place.event:
        case Intended(effect="branch", content=content):
            plan = as_mapping(json.loads(record.blobs[content]))
            if rows_digest(as_list(plan.get("rows"))) != plan.get("digest"):
                yield failure("the change's digest is not that of its files")
        case Intended(effect="pull_request", content=content):
            body = str(as_mapping(json.loads(record.blobs[content])).get("body"))
            if body.rpartition(" change=")[2].partition(" ")[0] != _proposed(record, place):
                yield failure("the pull request names another change")
        case Requested(act="pull_merge", action=action):
            told = as_mapping(json.loads(record.blobs[action]))
            if told.get("change") != _proposed(record, place):
                yield failure("the merge is of another change")
        case _:
            pass


def _proposed(record: Record, place: Place) -> str:
    """Return the digest of the change that the run had proposed before."""
    intents = (effect.intent for effect in place.before.effects)
    content = next((intent.content for intent in intents if intent.effect == "branch"), None)
    return str(as_mapping(json.loads(record.blobs[content])).get("digest")) if content else ""


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
