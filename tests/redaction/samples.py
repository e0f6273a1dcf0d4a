"""Token-shaped text, put together when a test runs: none stands in the repository."""

import importlib
import random
import string
from typing import Any, Final, cast

_ALPHABETS: Final = {
    "a": string.ascii_letters + string.digits,
    "h": "0123456789abcdef",
    "u": string.ascii_uppercase + string.digits,
    "b": string.ascii_lowercase + "234567",
    "d": string.digits,
    "s": string.ascii_letters + string.digits + "+/",
}

_parse: Any = cast("Any", importlib.import_module("re._parser")).parse


def filled(example: str, seed: int = 7) -> str:
    """Return a rule's example with its placeholders filled in: `{a36}`, `{~start}`, `{!text}`."""
    chance = random.Random(seed)  # noqa: S311  no secret depends on it
    out: list[str] = []
    at = 0
    while at < len(example):
        close = _close(example, at)
        if example[at] == "{" and close > 0:
            out.append(_filled(example[at + 1 : close], chance))
            at = close + 1
        else:
            out.append(example[at])
            at += 1
    return "".join(out)


def _close(example: str, at: int) -> int:
    inner = example[at + 1 : at + 2]
    if inner == "~":
        # A start is a pattern and may hold braces of its own.
        depth = 0
        for i in range(at, len(example)):
            depth += (example[i] == "{") - (example[i] == "}")
            if depth == 0:
                return i
    close = example.find("}", at)
    body = example[at + 1 : close]
    is_filled = inner == "!" or (inner in _ALPHABETS and body[1:].isdecimal())
    return close if close > 0 and is_filled else 0


def _filled(body: str, chance: random.Random) -> str:
    if body[0] == "!":
        return body[1:]
    if body[0] == "~":
        return _matching(list(_parse(body[1:])), chance)
    return "".join(chance.choice(_ALPHABETS[body[0]]) for _ in range(int(body[1:])))


def _matching(nodes: Any, chance: random.Random) -> str:
    """Return a text that a simple pattern matches: literals, classes, groups, counts."""
    out: list[str] = []
    for op, value in nodes:
        match str(op):
            case "LITERAL":
                out.append(chr(value))
            case "IN":
                ranges = [v if str(o) == "RANGE" else (v, v) for o, v in value]
                low, high = chance.choice(ranges)
                out.append(chr(chance.randint(low, high)))
            case "BRANCH":
                out.append(_matching(value[1][0], chance))
            case "SUBPATTERN":
                out.append(_matching(value[3], chance))
            case "MAX_REPEAT":
                out.append("".join(_matching(value[2], chance) for _ in range(max(1, value[0]))))
            case other:
                raise NotImplementedError(other)
    return "".join(out)
