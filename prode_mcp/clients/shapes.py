"""What the modules of client set-up share."""

from prode_mcp.errors import ProdeError


class BrokenFileError(ProdeError):
    """A client's file cannot be read, so nothing in it is touched."""
