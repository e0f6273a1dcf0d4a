"""Edits of an export by somebody who owns the machine: each hash and the envelope are made anew.

Every class takes places of its own, so that a thousand different exports come of one.
"""

import json
from collections.abc import Callable, Iterator
from itertools import islice
from random import Random
from typing import Any, NamedTuple

from tests.proof.test_verify import Files, events_of, put, rewritten

Lines = list[dict[str, Any]]


class Edit(NamedTuple):
    """One changed export: of which class, and which checks have to see it."""

    name: str
    checks: frozenset[str]
    files: Files


def edits(files: Files, random: Random, most: int) -> Iterator[Edit]:
    """Yield changed exports, class by class, at most so many of each."""
    for name, (checks, make) in _CLASSES.items():
        for made in islice(make(files, random), most):
            yield Edit(name, frozenset(checks), made)


def _lines(files: Files, change: Callable[[Lines], None]) -> Files:
    return rewritten(files, change)


def _places(files: Files, kind: str) -> list[int]:
    return [n for n, event in enumerate(events_of(files)) if event["kind"] == kind]


def _blob_changed(
    files: Files, kind: str, field: str, change: Callable[[Any], None], **more: Any
) -> Files:
    """Change a blob that an event names, and the event with it."""
    event = next(e for e in events_of(files) if e["kind"] == kind)
    told = json.loads(files[f"blobs/{event[field]}"])
    change(told)
    digest, added = put(files, told)
    added.pop(f"blobs/{event[field]}")

    def named(lines: Lines) -> None:
        for line in lines:
            if line["body"]["kind"] == kind and line["body"][field] == event[field]:
                line["body"] |= {field: digest, **more}

    return _lines(added, named)


def _confidence(files: Files, _: Random) -> Iterator[Files]:
    true = next(e for e in events_of(files) if e["kind"] == "bundled")["confidence"]
    for value in range(101):
        if value != true:
            yield _blob_changed(
                files,
                "bundled",
                "bundle",
                lambda told, value=value: told.update(confidence=value),
                confidence=value,
            )


def _facts(files: Files, _: Random) -> Iterator[Files]:
    event = next(e for e in events_of(files) if e["kind"] == "bundled")
    number = len(json.loads(files[f"blobs/{event['bundle']}"])["facts"])
    for at in range(number):
        yield _blob_changed(files, "bundled", "bundle", lambda t, at=at: t["facts"].pop(at))
        yield _blob_changed(
            files, "bundled", "bundle", lambda t, at=at: t["facts"].append(t["facts"][at])
        )
        for role in ("fact", "negative_control", "absence", "reproduction"):

            def turn(told: Any, at: int = at, role: str = role) -> None:
                before = told["facts"][at]["record"]["role"]
                told["facts"][at]["record"]["role"] = role if role != before else "absence"

            yield _blob_changed(files, "bundled", "bundle", turn)


def _causes(files: Files, random: Random) -> Iterator[Files]:
    """The words of a cause are the agent's own; a gap or a conflict that is hidden is not."""
    for n in range(20):
        need = {"what": f"nothing {n}", "call": ""}
        yield _blob_changed(
            files, "bundled", "bundle", lambda t, need=need: t["missing"].append(need)
        )
        yield _blob_changed(
            files,
            "bundled",
            "bundle",
            lambda t, n=n: t["ceiling"].update(value=t["ceiling"]["value"] - 1 - n),
        )


def _values(files: Files, random: Random) -> Iterator[Files]:
    for _ in range(80):
        value = random.randrange(1_000_000)

        def cite(told: Any, value: int = value) -> None:
            told["facts"][0]["citations"][0]["value"] = value

        yield _blob_changed(files, "reported", "report", cite)


def _redaction(files: Files, random: Random) -> Iterator[Files]:
    """Undo a redaction: put a value into an answer where none stood."""
    for place in _places(files, "read")[1:]:
        event = events_of(files)[place]
        for n in range(10):
            told = json.loads(files[f"blobs/{event['artifact']}"])
            told["body"] = {"was": told["body"], "number": random.randrange(10**9)}
            told["envelope"]["returned"] += 1 + n
            digest, added = put(files, told)
            added.pop(f"blobs/{event['artifact']}")

            def named(lines: Lines, place: int = place, digest: str = digest) -> None:
                lines[place]["body"]["artifact"] = digest

            yield _lines(added, named)


def _moved(field: str) -> Callable[[Files, Random], Iterator[Files]]:
    """Move the approval that was used to something else."""

    def make(files: Files, random: Random) -> Iterator[Files]:
        for _ in range(80):
            digest = f"{random.getrandbits(256):064x}"

            def moved(lines: Lines, digest: str = digest) -> None:
                for line in lines:
                    if line["body"]["kind"] == "redeemed":
                        line["body"][field] = digest

            yield _lines(files, moved)

    return make


def _late(files: Files, random: Random) -> Iterator[Files]:
    from datetime import datetime, timedelta

    place = _places(files, "redeemed")[0]
    for _ in range(80):
        by = random.randrange(16, 400_000)

        def later(lines: Lines, by: int = by) -> None:
            for line in lines[place:]:
                line["ts"] += by * 60_000
            at = datetime.fromisoformat(lines[place]["body"]["at"]) + timedelta(minutes=by)
            lines[place]["body"]["at"] = f"{at:%Y-%m-%dT%H:%M:%SZ}"

        yield _lines(files, later)


def _early_source(files: Files, _: Random) -> Iterator[Files]:
    bundled = _places(files, "bundled")[0]
    code = next(
        n
        for n, e in enumerate(events_of(files))
        if e["kind"] == "read" and e["tool"].startswith("code_")
    )
    for at in range(1, bundled + 1):
        yield _lines(files, lambda lines, at=at: lines.insert(at, lines.pop(code)))


def _unlocked(files: Files, _: Random) -> Iterator[Files]:
    for kind in ("bundled", "redeemed", "granted", "opened", "requested"):
        for place in _places(files, kind):
            yield _lines(files, lambda lines, place=place: lines.__delitem__(place))


def _keys(files: Files, random: Random) -> Iterator[Files]:
    for place in _places(files, "intended"):
        for _ in range(40):
            key = f"{random.getrandbits(128):032x}"
            yield _lines(files, lambda lines, p=place, key=key: lines[p]["body"].update(key=key))


def _outcomes(files: Files, _: Random) -> Iterator[Files]:
    for place in _places(files, "settled"):
        for n in range(20):

            def doubled(lines: Lines, place: int = place, n: int = n) -> None:
                again = json.loads(json.dumps(lines[place]))
                again["idem"] += f"!{n}"
                lines.insert(min(len(lines), place + 1 + n % 3), again)

            yield _lines(files, doubled)


def _holders(files: Files, random: Random) -> Iterator[Files]:
    number = len(events_of(files))
    for _ in range(80):
        at, fence = random.randrange(number - 1), random.randrange(2, 1000)
        yield _lines(files, lambda lines, at=at, f=fence: lines[at].update(fence=f))


def _tools(files: Files, _: Random) -> Iterator[Files]:
    tools = ("run_status", "ticket_comment", "db_write", "pr_merge", "bundle_build", "no_tool")
    for place in _places(files, "read")[1:]:
        for tool in tools:
            yield _lines(
                files, lambda lines, p=place, tool=tool: lines[p]["body"].update(tool=tool)
            )


def _watches(files: Files, random: Random) -> Iterator[Files]:
    for place in _places(files, "checked"):
        body = events_of(files)[place]
        for verdict in {"held", "recurred", "unclear", "unknown"} - {body["verdict"]}:
            yield _lines(
                files, lambda lines, p=place, v=verdict: lines[p]["body"].update(verdict=v)
            )
        if body["artifact"] is not None:
            for _ in range(10):
                value = random.randrange(10_000) + 0.5
                yield _lines(
                    files, lambda lines, p=place, v=value: lines[p]["body"].update(value=v)
                )
        for minute in range(10):
            planned = f"2026-11-18T03:{minute:02d}:00Z"
            yield _lines(
                files, lambda lines, p=place, at=planned: lines[p]["body"].update(planned=at)
            )


def _ends(files: Files, _: Random) -> Iterator[Files]:
    place = _places(files, "ended")[0]
    told = events_of(files)[place]
    for outcome in ("pr_opened", "pr_plus_approval_request"):
        yield _lines(files, lambda lines, o=outcome: lines[place]["body"].update(outcome=o))
    for name in ("vendor_outage", "data_defect", "expected_noise", "flag_regression", "unknown"):
        if name != told["classification"]:
            yield _lines(files, lambda lines, n=name: lines[place]["body"].update(classification=n))


def _after_the_end(files: Files, random: Random) -> Iterator[Files]:
    kinds = ("reported", "bundled", "requested", "granted", "stopped")
    for kind in kinds:
        for place in _places(files, kind)[:3]:
            for n in range(8):

                def late(lines: Lines, place: int = place, n: int = n) -> None:
                    again = json.loads(json.dumps(lines[place]))
                    again["idem"] += f"!{n}"
                    again["ts"] = lines[-1]["ts"]
                    lines.append(again)

                yield _lines(files, late)


def _invented_gates(files: Files, random: Random) -> Iterator[Files]:
    """An act that nobody approved, made up whole: intent and outcome."""
    place = next(
        n
        for n, e in enumerate(events_of(files))
        if e["kind"] == "intended" and e["effect"] == "ticket_close"
    )
    from prode_mcp.effects import effect_key

    for effect in ("pr_merge", "sentry_suppress", "db_write", "deploy_change"):
        for n in range(20):

            def invented(lines: Lines, effect: str = effect, n: int = n) -> None:
                again = json.loads(json.dumps(lines[place]))
                step = f"made up {n}"
                again["body"] |= {
                    "effect": effect,
                    "step": step,
                    "key": effect_key(again["run"], effect, step),
                }
                again["idem"] = f"intended:{again['body']['key']}"
                lines.insert(place, again)

            yield _lines(files, invented)


_CLASSES: dict[str, tuple[set[str], Callable[[Files, Random], Iterator[Files]]]] = {
    "confidence": ({"V8"}, _confidence),
    "facts dropped, doubled, of another role": ({"V8"}, _facts),
    "what is missing, the ceiling": ({"V8"}, _causes),
    "a value cited otherwise": ({"V8"}, _values),
    "redaction undone, an answer changed": ({"V7", "V8", "V13"}, _redaction),
    "an approval moved to another act": ({"V4", "V5"}, _moved("digest")),
    "an approval of another request": ({"V4", "V5"}, _moved("request")),
    "an approval used too late": ({"V4", "V5", "V7", "V15"}, _late),
    "source before evidence": ({"V6", "V15"}, _early_source),
    "a step of a gate gone": ({"V1", "V2", "V4", "V5", "V6", "V15"}, _unlocked),
    "a key of nothing": ({"V11"}, _keys),
    "an outcome twice": ({"V11"}, _outcomes),
    "a holder from before": ({"V12"}, _holders),
    "a tool that reads nothing": ({"V13", "V15"}, _tools),
    "a check that says otherwise": ({"V14"}, _watches),
    "another end": ({"V15"}, _ends),
    "work after the end": ({"V15"}, _after_the_end),
    "a gate's event made up": ({"V5"}, _invented_gates),
}
