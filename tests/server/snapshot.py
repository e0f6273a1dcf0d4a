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


def main() -> None:
    told = anyio.run(definitions)
    text = json.dumps(told, separators=(",", ":"), ensure_ascii=False)
    sizes = {"tools": len(told), "bytes": len(text.encode()), "definitions": told}
    path = ROOT / "tests" / "server" / "tools.json"
    path.write_text(json.dumps(sizes, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
