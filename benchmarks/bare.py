"""A bare server with one tool, to compare with."""

import logging
import sys

from mcp.server import MCPServer

logging.basicConfig(stream=sys.stderr, level=logging.WARNING)
server = MCPServer("bare", log_level="WARNING")


@server.tool(description="Nothing.")
async def nothing(value: str = "") -> str:
    return value


if __name__ == "__main__":
    server.run("stdio")
