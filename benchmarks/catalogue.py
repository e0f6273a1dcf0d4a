"""How much of a model's context the catalogue takes."""

import json
from typing import Any

import anyio

from prode_mcp.server import create_server
from prode_mcp.settings import settings_of


def tokens_at_most(text: str) -> int:
    """Return an upper bound of the tokens that a text takes.

    Tokenizers fetch their tables when first used, which a closed machine cannot. JSON in English
    takes 3.3 to 4 characters a token by the common ones; 3 errs on the high side.
    """
    return -(-len(text) // 3)


def run() -> dict[str, Any]:
    listed = anyio.run(create_server(settings_of({})).list_tools)
    told = [
        {"name": t.name, "description": t.description, "input_schema": t.input_schema}
        for t in listed
    ]
    text = json.dumps(told, separators=(",", ":"), ensure_ascii=False)
    described = [len(str(t.description).encode()) for t in listed]
    return {
        "tools": len(told),
        "bytes": len(text.encode()),
        "tokens_at_most": tokens_at_most(text),
        "description_bytes_mean": round(sum(described) / len(described)),
        "goal_description_bytes_mean": 450,
        "goal_tokens": 6000,
    }
