"""What a server opens late, opened early, in the one process that the tests' servers come from."""

from importlib import import_module

from prode_mcp import exits
from prode_mcp.redaction import redactor_for

for name in (
    "boto3",
    "github",
    "httpx",
    "sqlite_utils",
    "tests.effects.children",
    "tests.effects.proxy",
):
    import_module(name)
exits._engine()
redactor_for(b"warm").text("")
