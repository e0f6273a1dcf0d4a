"""Questions to the person at the terminal, past whatever stands on standard input."""

import getpass
import os
import sys
import warnings

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
        raise TerminalError("a passphrase is typed at a terminal, and there is none here")
