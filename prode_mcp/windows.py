"""Read the span of time that a caller asks about, or say what is wrong with it."""

from datetime import UTC, datetime

from prode_mcp.contracts import Need, Refusal, Window
from prode_mcp.policy import MAX_FUTURE, MAX_WINDOW

_EXAMPLE = "start='2026-11-15T17:00:00Z', end='2026-11-15T19:00:00Z'"


def read_window(start: str, end: str, *, now: datetime) -> Window | Refusal:
    """Return the window of two RFC 3339 times, its end moved back to `now` if it lies just after.

    Refused: a time without an offset, an end before its start, a window in the future, one
    longer than the sources keep.
    """
    first, last = _read_time(start), _read_time(end)
    if first is None or last is None:
        name = "start" if first is None else "end"
        return _refuse(f"{name} is not an RFC 3339 time with an offset")
    if last <= first:
        return _refuse("end must be after start")
    if first >= now or last > now + MAX_FUTURE:
        return _refuse(f"the window lies in the future; it is {now:%Y-%m-%dT%H:%M:%SZ}")
    if last - first > MAX_WINDOW:
        return _refuse(f"the window is longer than {MAX_WINDOW.days} days")
    return Window(start=first, end=min(last, now))


def read_baseline(start: str, end: str, *, now: datetime) -> Window | Refusal | None:
    """Return the window to compare with, or None where none was asked for."""
    if not start and not end:
        return None
    return read_window(start, end, now=now)


def _read_time(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo else None


def _refuse(why: str) -> Refusal:
    return Refusal(
        code="bad_window", message=f"{why}.", missing=(Need(what="a window", call=_EXAMPLE),)
    )
