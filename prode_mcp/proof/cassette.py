"""Answers that a replay heard, kept so that it can be heard again: a closed ticket is a test. Pure.

What is kept is redacted, as everything is; a cassette holds no more than an export does.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

import rfc8785
from pydantic import JsonValue, ValidationError

from prode_mcp.contracts import Observation, Shape
from prode_mcp.errors import ProdeError

_VERSION: Final = 1


class CassetteError(ProdeError):
    """A file is no cassette, or not of this export."""


class Heard(Shape):
    """One answer: what was asked, and what came, or why nothing did."""

    tool: str
    arguments: JsonValue
    why: str = ""
    observation: Observation | None = None


def question(tool: str, arguments: Mapping[str, Any]) -> str:
    """Name a question."""
    return rfc8785.dumps(cast("Any", [tool, dict(arguments)])).decode()


def written_cassette(head: str, kept: Sequence[Heard], told: JsonValue) -> bytes:
    """Write a cassette: the answers, and what the replay said of them."""
    tree = {
        "v": _VERSION,
        "head": head,
        "heard": [one.model_dump(mode="json") for one in kept],
        "told": told,
    }
    return (json.dumps(tree, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def read_cassette(content: bytes, head: str) -> dict[str, Heard]:
    """Return a cassette's answers by their questions.

    Raises:
        CassetteError: it is none, or of another record than the one that ends at `head`.
    """
    try:
        tree = json.loads(content)
        if tree["v"] != _VERSION or tree["head"] != head:
            raise CassetteError("it was recorded of another run, or by another version")
        kept = [Heard.model_validate(one) for one in tree["heard"]]
    except (ValueError, KeyError, TypeError, ValidationError, RecursionError):
        raise CassetteError(
            "it is no cassette; make one with `prode-mcp replay --record`"
        ) from None
    return {question(one.tool, cast("dict[str, Any]", one.arguments)): one for one in kept}
