"""Questions to the person at the terminal, past whatever stands on standard input."""

import getpass
import os
import sys
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from typing import TextIO

from prode_mcp.errors import ProdeError


class TerminalError(ProdeError):
    """There is no terminal with a person at it, or they gave no answer."""


def typed_passphrase(question: str) -> str:
    """Return what a person types, unseen, at the terminal itself.

    No argument, variable or pipe gives a passphrase: those are read by whoever reads the process.

    Raises:
        TerminalError: there is no terminal, or the person left it.
    """
    _demand_terminal()
    try:
        with warnings.catch_warnings():
            # It warns where it cannot hide what is typed, and goes on.
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass(question)
    except getpass.GetPassWarning:
        raise TerminalError("this terminal would show the passphrase; use another") from None
    except EOFError:
        raise TerminalError("no passphrase was given") from None


@contextmanager
def screen() -> Generator[TextIO]:
    """Open the terminal itself to write to: what is signed is shown there, whatever stdout is.

    Raises:
        TerminalError: there is none.
    """
    _demand_terminal()
    place = "CONOUT$" if sys.platform == "win32" else "/dev/tty"
    with open(place, "w", encoding="utf-8", errors="backslashreplace") as shown:
        yield shown


def typed_line(question: str) -> str:
    """Return what a person types at the terminal itself, seen by them; never what was typed before.

    Raises:
        TerminalError: there is no terminal, or the person left it.
    """
    with screen() as shown:
        _forget_typed(shown.fileno())
        shown.write(question)
        shown.flush()
        place = "CONIN$" if sys.platform == "win32" else "/dev/tty"
        with open(place, encoding="utf-8", errors="replace") as typed:
            line = typed.readline()
    if not line.endswith("\n"):
        raise TerminalError("nothing was typed")
    return line.strip()


def _forget_typed(terminal: int) -> None:
    """Drop what waits to be read: an answer follows its question."""
    if sys.platform != "win32":
        import termios  # noqa: PLC0415  not on every platform

        termios.tcflush(terminal, termios.TCIFLUSH)


def _demand_terminal() -> None:
    # The standard library falls back to standard input, which any program may write to.
    if sys.platform == "win32":
        is_there = sys.stdin.isatty()
    else:
        try:
            os.close(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY))
        except OSError:
            is_there = False
        else:
            is_there = True
    if not is_there:
        raise TerminalError("this is done at a terminal by a person, and there is none here")
