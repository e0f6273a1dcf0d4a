"""This process: its clock, and the name under which it holds runs."""

import os
import platform
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta

from prode_mcp.settings import Settings, wall_clock


def house_clock(settings: Settings) -> Callable[[], datetime]:
    """Return the wall clock, or in practice one that started at the world's moment."""
    if settings.practice_now is None:
        return wall_clock
    ahead: timedelta = settings.practice_now - wall_clock()
    return lambda: wall_clock() + ahead


def process_name() -> str:
    """Name this process as the client principal of stdio.

    Two containers may share a host name and a process number; the token tells them apart.
    """
    host = platform.node()[:40] or "this machine"
    return f"process {os.getpid()} on {host} ({secrets.token_hex(3)})"
