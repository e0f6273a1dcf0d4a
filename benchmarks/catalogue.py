"""How much of a model's context the catalogue takes."""

import json
from typing import Any

import anyio

from prode_mcp.server import create_server
from prode_mcp.settings import settings_of


def tokens(text: str) -> tuple[int, str]:
    """Count tokens, or estimate them where the encoding's table is not at hand."""
    import tiktoken

    try:
        return len(tiktoken.get_encoding("o200k_base").encode(text)), "o200k_base"
    except Exception:  # noqa: BLE001  the table is fetched on first use
        return len(text) // 4, "estimate, 4 characters a token"


def run() -> dict[str, Any]:
    listed = anyio.run(create_server(settings_of({})).list_tools)
    told = [
        {"name": t.name, "description": t.description, "input_schema": t.input_schema}
        for t in listed
    ]
    text = json.dumps(told, separators=(",", ":"), ensure_ascii=False)
    count, how = tokens(text)
    described = [len(str(t.description).encode()) for t in listed]
    return {
        "tools": len(told),
        "bytes": len(text.encode()),
        "tokens": count,
        "tokens_by": how,
        "description_bytes_mean": round(sum(described) / len(described)),
        "goal_description_bytes_mean": 450,
        "goal_tokens": 6000,
    }
