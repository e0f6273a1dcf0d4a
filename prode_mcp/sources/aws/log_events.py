"""Find log lines without Logs Insights, for a role that may filter events and not run queries.

CloudWatch narrows by terms; what a term cannot say (a field's equality) is checked here.

Source: Amazon CloudWatch Logs API, FilterLogEvents; a page may be empty and have a next token.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from prode_mcp.contracts import Window
from prode_mcp.sources.aws.client import Door
from prode_mcp.trees import as_mapping

_PAGES: Final = 12


class Filtered:
    """The lines found, newest last, how many were looked at, and what was not reached."""

    def __init__(self) -> None:
        self.rows: list[dict[str, str]] = []
        self.scanned = 0
        self.calls = 0
        self.cut: list[str] = []


async def filter_lines(
    door: Door,
    groups: Sequence[str],
    window: Window,
    *,
    where: Mapping[str, str],
    text: str,
) -> Filtered:
    """Return the lines of a window that hold the text and the fields' values.

    Raises:
        SourceError: AWS did not answer.
    """
    found = Filtered()
    terms = [json.dumps(value) for value in (text, *where.values()) if value]
    for group in groups:
        more: dict[str, Any] = {}
        for _ in range(_PAGES):
            answer = await door.call(
                "logs",
                "FilterLogEvents",
                logGroupName=group,
                startTime=_ms(window.start),
                endTime=_ms(window.end),
                **({"filterPattern": " ".join(terms)} if terms else {}),
                **more,
            )
            found.calls += 1
            events = answer["events"]
            found.scanned += len(events)
            found.rows += [
                _row(group, event) for event in events if _holds(event["message"], where, text)
            ]
            if not answer.get("nextToken"):
                break
            more = {"nextToken": answer["nextToken"]}
        else:
            found.cut.append(f"lines of {group} after the first {_PAGES} pages")
    return found


def _row(group: str, event: Mapping[str, Any]) -> dict[str, str]:
    at = datetime.fromtimestamp(event["timestamp"] / 1000, UTC)
    return {
        "@timestamp": f"{at:%Y-%m-%d %H:%M:%S}.{at.microsecond // 1000:03d}",
        "@message": event["message"],
        "@log": group,
    }


def _holds(message: str, where: Mapping[str, str], text: str) -> bool:
    if text not in message:
        return False
    if not where:
        return True
    try:
        told = as_mapping(json.loads(message))
    except (ValueError, RecursionError):
        return False
    return all(_shown(_at(told, name)) == value for name, value in where.items())


def _at(told: Mapping[str, Any], name: str) -> Any:
    """Return a field by its name, nested ones by dots, as Insights names them."""
    here: Any = told
    for part in name.split("."):
        here = as_mapping(here).get(part)
    return here


def _shown(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _ms(at: datetime) -> int:
    return int(at.timestamp() * 1000)
