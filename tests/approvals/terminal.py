"""A command with a terminal of its own, and somebody who types."""

import os
import select
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

_BEGIN = (
    "import os, sys; os.open(sys.argv[1], os.O_RDWR); sys.argv = ['prode-mcp', *sys.argv[2:]]; "
    "from prode_mcp.cli import run; sys.exit(run())"
)
_PATIENCE_S = 60


def at_terminal(
    arguments: list[str],
    typed: Sequence[str | tuple[str, str]],
    environment: Mapping[str, str],
    *,
    home: Path,
) -> tuple[int, str, str]:
    """Answer each question with a line; return the exit status, the output and the screen.

    A line waits for the next colon, or for the words that stand before it.
    """
    screen, keyboard = os.openpty()
    child = subprocess.Popen(
        [sys.executable, "-c", _BEGIN, os.ttyname(keyboard), *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, **environment, "HOME": str(home)},
        # A session's leader without a terminal takes the first one that it opens.
        start_new_session=True,
        text=True,
    )
    shown = b""
    for each in typed:
        question, answer = (": ", each) if isinstance(each, str) else each
        asked = shown.count(question.encode())
        while shown.count(question.encode()) == asked and _has_more(screen, child):
            shown += os.read(screen, 1_000)
        os.write(screen, f"{answer}\n".encode())
    while child.poll() is None:
        # A full screen would hold the command up.
        if _has_more(screen, child):
            shown += os.read(screen, 1_000)
    output, _ = child.communicate(timeout=_PATIENCE_S)
    while select.select([screen], [], [], 0)[0]:
        shown += os.read(screen, 1_000)
    os.close(screen)
    os.close(keyboard)
    return child.returncode, output, shown.decode()


def _has_more(screen: int, child: "subprocess.Popen[str]") -> bool:
    for _ in range(_PATIENCE_S * 10):
        if select.select([screen], [], [], 0.1)[0]:
            return True
        if child.poll() is not None:
            return False
    return False
