"""The second gate: before a text leaves, an engine that shares nothing with our rules reads it.

It knows credentials by the vendors' own formats, finds what redaction let through, and never
repeats it. It works offline: no finding is tried against a vendor.
"""

import threading
from importlib.util import find_spec
from typing import Any, Final, NamedTuple, cast

import anyio
from anyio import to_thread

from prode_mcp.contracts import Need, Refusal
from prode_mcp.settings import cache_folder

_DEADLINE: Final = 60.0
"""Seconds for one text, the engine's first load on a machine included, which takes up to 15."""
_SCAN: Final = 5.0


class Leak(NamedTuple):
    """A credential in a text that was about to leave: what it is, and where, in characters."""

    what: str
    start: int
    end: int


class Passage(NamedTuple):
    """What the gate says of a text: which engine read it, none on a few platforms, and why not."""

    engine: str
    refusal: Refusal | None


def has_engine() -> bool:
    """Say whether the second engine can be had here: a few platforms have no wheel of it."""
    return find_spec("kingfisher_sdk") is not None


async def passage(text: str) -> Passage:
    """Read a text that is about to leave; a text that cannot be read does not leave."""
    if not has_engine():
        return Passage("", None)
    try:
        with anyio.fail_after(_DEADLINE):
            engine, leaks = await to_thread.run_sync(_leaks, text, abandon_on_cancel=True)
    except Exception:  # noqa: BLE001  whatever breaks here, what nobody read must not leave
        return Passage("kingfisher", _UNREAD)
    return Passage(engine, _refusal(leaks) if leaks else None)


UNREAD: Final = "exit_unread"
"""The refusal of a text that the gate could not read, whatever it holds."""
_UNREAD: Final = Refusal(
    code=UNREAD,
    message="The check of outgoing text did not finish, so nothing was sent.",
    missing=(Need(what="the same call again, or a shorter text"),),
)


def _refusal(leaks: tuple[Leak, ...]) -> Refusal:
    told = "; ".join(f"{leak.what} at characters {leak.start}-{leak.end}" for leak in leaks[:5])
    more = f" and {len(leaks) - 5} more" if len(leaks) > 5 else ""
    return Refusal(
        code="exit_refused",
        message=f"The text holds what must not leave: {told}{more}. Nothing was sent.",
        missing=(Need(what="the text without it; name the system that holds it instead"),),
    )


def _leaks(text: str) -> tuple[str, tuple[Leak, ...]]:
    version, scanner = _engine()
    data = text.encode()
    found = [
        (str(finding.rule_id), finding.location["start_offset"], finding.location["end_offset"])
        for finding in scanner.scan(data, timeout=_SCAN)
        if finding.visible
    ]
    told = (Leak(what, _chars(data, a), _chars(data, b)) for what, a, b in found)
    return f"kingfisher {version}", tuple(sorted(set(told), key=lambda leak: leak.start))


def _chars(data: bytes, at: int) -> int:
    return len(data[:at].decode("utf-8", "replace"))


_loading: Final = threading.Lock()
_loaded: list[tuple[str, Any]] = []


def _engine() -> tuple[str, Any]:
    """Return the engine's version and its scanner, loaded once a process."""
    with _loading:
        if not _loaded:
            import kingfisher_sdk  # noqa: PLC0415  half a second, and its wheel is not everywhere

            sdk = cast("Any", kingfisher_sdk)
            rules = sdk.Rules(cache_dir=cache_folder() / "kingfisher")
            # A comment in the text must not be able to switch a finding off.
            policy = sdk.DetectionPolicy(inline_ignores=False, markup_context=False)
            _loaded.append((str(sdk.__version__), sdk.Scanner(rules, policy=policy)))
        return _loaded[0]
