"""What an Android emulator of this machine shows: the app's version, its log, a picture.

Only an emulator is asked, never somebody's phone. A picture is withheld where the screen holds
a field with text, or text that redaction would touch.

Source: Android Debug Bridge (adb) commands: devices, logcat, dumpsys package, uiautomator,
screencap.
"""

import hashlib
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from string import ascii_letters, digits
from typing import Final
from xml.etree import ElementTree

import anyio
from pydantic import JsonValue

from prode_mcp.contracts import Envelope, Observation, Specialist, Window, quoted
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.patterns import mine

Clean = Callable[[str], str]

CALL_S: Final = 15
_EMULATOR: Final = "emulator-"
_NAME: Final = frozenset(ascii_letters + digits + "._")
_MOST_LINES: Final = 5_000
_MOST_PATTERNS: Final = 15
_LINE_CHARS: Final = 400
_PNG: Final = b"\x89PNG\r\n\x1a\n"


def find_adb(told: str) -> str:
    """Return the path of adb: the one that is set, or the machine's.

    Raises:
        SourceError: there is none.
    """
    found = shutil.which(told or "adb")
    if found is None:
        why = "no adb on this machine; set PRODE_ADB"
        raise SourceError("reproduction", Fault.NO_CREDENTIAL, why, calls=0)
    return found


async def look(adb: str, package: str, minutes: int, clean: Clean, *, now: datetime) -> Observation:
    """Read an app's version, the errors of its log in the last minutes, and the screen.

    Raises:
        SourceError: no emulator runs, the app is not on it, or adb did not answer.
    """
    if not package or not _NAME.issuperset(package):
        why = "an app is named by letters, digits, dots and underscores"
        raise SourceError("reproduction", Fault.BAD_QUESTION, why, calls=0)
    device = await _device(adb)
    on = (adb, "-s", device)
    version = _version(await _text(*on, "shell", "dumpsys", "package", package))
    since = now - timedelta(minutes=minutes)
    log = await _text(*on, "logcat", "-d", "-v", "epoch", "-t", str(_MOST_LINES), "*:W")
    lines = [line for line in map(_line, log.splitlines()) if line and line[0] >= since]
    files, withheld = await _picture(on, clean)
    patterns = mine(lines)[:_MOST_PATTERNS]
    body: dict[str, JsonValue] = {
        "device": device,
        "package": package,
        "version": quoted(version),
        "log_lines": len(lines),
        "log": [{"template": quoted(p.template[:_LINE_CHARS]), "count": p.count} for p in patterns],
        "pictures": [f"prode://files/{digest}" for digest in files],
        "at": f"{now:%Y-%m-%dT%H:%M:%SZ}",
    }
    if withheld:
        body["picture_withheld"] = withheld
    return Observation(
        source=Specialist.REPRODUCTION,
        envelope=Envelope(
            effective=Window(start=since, end=now),
            environment="emulator",
            scanned=len(lines),
            returned=len(patterns),
            calls=5,
        ),
        body=body,
        files=files,
    )


async def _device(adb: str) -> str:
    rows = (await _text(adb, "devices")).splitlines()[1:]
    running = [r.split()[0] for r in rows if r.split()[1:2] == ["device"]]
    found = next((name for name in running if name.startswith(_EMULATOR)), None)
    if found is None:
        why = "no emulator runs; a phone is not asked" if running else "no emulator runs"
        raise SourceError("reproduction", Fault.UNAVAILABLE, why)
    return found


def _version(dump: str) -> str:
    named = dict(
        part.split("=", 1) for line in dump.splitlines() for part in line.split() if "=" in part
    )
    if "versionName" not in named:
        raise SourceError("reproduction", Fault.NOT_FOUND, "the app is not on the emulator")
    return f"{named['versionName']} ({named.get('versionCode', '?')})"


def _line(text: str) -> tuple[datetime, str] | None:
    """Read a line as `-v epoch` writes it: seconds, process, thread, level, the rest."""
    at, _, rest = text.strip().partition(" ")
    try:
        return datetime.fromtimestamp(float(at), UTC), " ".join(rest.split()[2:])
    except ValueError:
        return None


async def _picture(on: tuple[str, ...], clean: Clean) -> tuple[dict[str, bytes], str]:
    """Return the screen as a file, or why it is withheld."""
    tree = await _text(*on, "exec-out", "uiautomator", "dump", "/dev/tty")
    if why := _why_withheld(tree, clean):
        return {}, why
    taken = await _run(*on, "exec-out", "screencap", "-p")
    if not taken.startswith(_PNG):
        return {}, "the screen could not be read"
    return {hashlib.sha256(taken).hexdigest(): taken}, ""


def _why_withheld(dump: str, clean: Clean) -> str:
    start, end = dump.find("<hierarchy"), dump.rfind("</hierarchy>")
    if start < 0 or end < 0 or "<!" in dump:
        return "what the screen holds could not be read"
    try:
        nodes = list(ElementTree.fromstring(dump[start : end + 12]).iter("node"))  # noqa: S314  no entities
    except ElementTree.ParseError:
        return "what the screen holds could not be read"
    for node in nodes:
        text = f"{node.get('text', '')} {node.get('content-desc', '')}".strip()
        if text and (node.get("password") == "true" or "EditText" in node.get("class", "")):
            return "a field on the screen holds text"
        if text and clean(text) != text:
            return "the screen holds what redaction takes out"
    return ""


async def _text(*command: str) -> str:
    return (await _run(*command)).decode("utf-8", "replace")


async def _run(*command: str) -> bytes:
    try:
        with anyio.fail_after(CALL_S):
            done = await anyio.run_process(command, check=False, stderr=subprocess.DEVNULL)
    except TimeoutError as error:
        why = f"adb did not answer in {CALL_S} s"
        raise SourceError("reproduction", Fault.TIMEOUT, why) from error
    except OSError as error:
        raise SourceError("reproduction", Fault.UNAVAILABLE, "adb cannot be run") from error
    if done.returncode != 0:
        raise SourceError("reproduction", Fault.UNAVAILABLE, "adb refused; is the emulator up?")
    return done.stdout
