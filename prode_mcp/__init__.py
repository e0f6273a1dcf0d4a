"""PRODE over MCP: evidence before code, approval before action."""

__all__ = ["__version__"]
__version__ = "0.1.0"
