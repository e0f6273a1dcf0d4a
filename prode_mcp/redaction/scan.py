"""Say where in a text which trigger ends: one pass of Hyperscan, or RE2 where it has no wheel.

Both engines give the same windows, for a rule's confirm, not its trigger, says what goes.
"""

import hashlib
import threading
from collections.abc import Callable
from functools import cache
from typing import Any, Final, NamedTuple, cast

from prode_mcp.redaction import cued, readings, rows
from prode_mcp.redaction.rules import RULES

Hits = dict[int, list[int]]
"""For each trigger that matched, where its matches end, in bytes, ascending."""


class Trigger(NamedTuple):
    """What one expression of the pass is for: a rule's number, or a structure by its name."""

    role: str
    name: str
    pattern: str
    anchors: tuple[str, ...] = ()


# Base64 of text shows: ASCII has no high bit, which leaves each sign of four only some letters,
# and another script's first byte leaves them others.
_ANY: Final = "[A-Za-z0-9+/_-]"
_PLAIN: Final = f"[A-Za-f][A-HQ-Xg-nw-z0-3][ABEFIJMNQRUVYZcdghklopstwx014589]{_ANY}"
_OTHER: Final = (
    f"(?:[0-9w-z][I-LY-bo-r4-7]{_ANY}{{2}}|[A-Za-f][M-Pc-fs-v89+/_-]{_ANY}{{2}}"
    f"|[A-Za-f][A-HQ-Xg-nw-z0-3][DHLPTXbfjnrvz37/_]{_ANY})"
)
BLOB: Final = (
    rf"(?:^|[^A-Za-z0-9+_-])(?:(?:{_PLAIN}){{3}}|{_OTHER}{_ANY}{{8}}"
    rf"|{_PLAIN}{_OTHER}{_ANY}{{4}}|(?:{_PLAIN}){{2}}{_OTHER})"
)
TRIGGERS: Final[tuple[Trigger, ...]] = (
    *(Trigger("rule", rule.name, rule.trigger, rule.anchors) for rule in RULES),
    Trigger("key", "key", cued.TRIGGER),
    Trigger("pair", "pair", cued.PAIR),
    Trigger("blob", "blob", BLOB),
    *(Trigger("rows", name, pattern) for name, pattern in rows.TRIGGERS.items()),
    *(Trigger("reading", name, pattern) for name, pattern in readings.TRIGGERS.items()),
)
DIGEST: Final = hashlib.sha256(repr(TRIGGERS).encode()).hexdigest()


@cache
def compiled(pattern: str) -> Any:
    """Return an RE2 pattern over bytes of UTF-8, compiled once."""
    import re2  # noqa: PLC0415  0.1 s that the server's start does not need

    options = cast("Any", re2).Options()
    options.max_mem = 256 << 20
    options.log_errors = False
    return cast("Any", re2).compile(pattern.encode(), options)


class HyperscanPass:
    """All triggers in one pass. Scratch space is a thread's own: two scans may not share it."""

    def __init__(self, stored: bytes | None = None) -> None:
        """Compile the triggers, or load what `dump` gave for the same triggers."""
        import hyperscan  # noqa: PLC0415  no wheel on some platforms

        self._hs: Any = hyperscan
        self._local = threading.local()
        self._db: Any = (
            hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
            if stored is None
            else hyperscan.loadb(stored, hyperscan.HS_MODE_BLOCK)
        )
        if stored is None:
            flag = hyperscan.HS_FLAG_UTF8 | hyperscan.HS_FLAG_MULTILINE
            self._db.compile(
                expressions=[t.pattern.encode() for t in TRIGGERS],
                ids=list(range(len(TRIGGERS))),
                flags=[flag] * len(TRIGGERS),
            )

    def dump(self) -> bytes:
        """Return the compiled triggers, to be stored and loaded again by the same library."""
        return bytes(self._hs.dumpb(self._db))

    def count(self, data: bytes) -> int:
        """Say how many triggers match at all: the scan alone, to measure the rest against."""
        seen: set[int] = set()

        def on_match(trigger: int, _start: int, _end: int, _flags: int, _context: object) -> None:
            seen.add(trigger)

        self._db.scan(data, match_event_handler=on_match, scratch=self._scratch())
        return len(seen)

    def _scratch(self) -> Any:
        scratch = getattr(self._local, "scratch", None)
        if scratch is None:
            scratch = self._local.scratch = self._hs.Scratch(self._db)
        return scratch

    def __call__(self, data: bytes) -> Hits:
        """Return where the triggers end in valid UTF-8."""
        hits: Hits = {}

        def on_match(trigger: int, _start: int, end: int, _flags: int, _context: object) -> None:
            ends = hits.get(trigger)
            if ends is None:
                hits[trigger] = [end]
            else:
                ends.append(end)

        self._db.scan(data, match_event_handler=on_match, scratch=self._scratch())
        return hits


class Re2Pass:
    """The same triggers one at a time, each behind its literals."""

    def __call__(self, data: bytes) -> Hits:
        """Return where the triggers end in valid UTF-8."""
        lowered = data.lower()
        hits: Hits = {}
        for number, trigger in enumerate(TRIGGERS):
            if trigger.anchors and not any(a.encode() in lowered for a in trigger.anchors):
                continue
            ends = [m.end() for m in compiled("(?m)" + trigger.pattern).finditer(data)]
            if ends:
                hits[number] = ends
        return hits


Pass = Callable[[bytes], Hits]


def hyperscan_version() -> str:
    """Return the library's version with the processor's features, or nothing without it."""
    try:
        import hyperscan  # noqa: PLC0415
    except ImportError:
        return ""
    return str(cast("Any", hyperscan).__version__)
