"""Write the catalogue's snapshot anew, after a person reviewed the change."""

import json
from typing import Any

import anyio

from prode_mcp.server import create_server
from prode_mcp.settings import settings_of
from tests.shared import ROOT


async def definitions() -> list[dict[str, Any]]:
    listed = await create_server(settings_of({})).list_tools()
    return [
        {"name": t.name, "description": t.description, "input_schema": t.input_schema}
        for t in listed
    ]


def sized(told: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the definitions with what they weigh.

    Three and a half characters a token err on the high side: of these definitions, the published
    tokenizers o200k, cl100k and Claude 2's take 4.1, 4.4 and 4.0.
    """
    text = json.dumps(told, separators=(",", ":"), ensure_ascii=False)
    weight = {
        "tools": len(told),
        "bytes": len(text.encode()),
        "tokens_at_most": -(-len(text) * 2 // 7),
    }
    return {**weight, "definitions": told}


def main() -> None:
    told = anyio.run(definitions)
    sizes = sized(told)
    path = ROOT / "tests" / "server" / "tools.json"
    path.write_text(json.dumps(sizes, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
