"""Who changed what: CloudTrail's write events, scaling, database events, on one time line.

Source: AWS CloudTrail LookupEvents (90 days, one attribute, 50 a page, 2 requests a second).
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any, Final

import anyio
from pydantic import JsonValue

from prode_mcp.contracts import Envelope, Observation, Specialist, Window, quoted
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.aws.client import Door, z
from prode_mcp.sources.together import together

_PAGES: Final = 6
_BETWEEN_S: Final = 0.55
_MOST: Final = 60


class _Gathered:
    """The changes found, what was cut, and the calls it took."""

    def __init__(self) -> None:
        self.rows: list[tuple[datetime, dict[str, JsonValue]]] = []
        self.cut: list[str] = []
        self.calls = 0


async def read_changes(
    door: Door, window: Window, *, resource: str, sleep: Callable[[float], Any] = anyio.sleep
) -> Observation:
    """List what changed in a window, oldest first.

    Raises:
        SourceError: AWS did not answer.
    """
    found = _Gathered()
    await together(
        partial(_read_trail, door, found, window, resource, sleep),
        partial(_read_scaling, door, found, window, resource),
        partial(_read_databases, door, found, window, resource),
    )
    rows = sorted(found.rows, key=lambda row: row[0])
    if len(rows) > _MOST:
        found.cut.append(f"changes before the newest {_MOST}")
    shown = rows[-_MOST:]
    return Observation(
        source=Specialist.AWS,
        envelope=Envelope(
            asked=window,
            effective=window,
            account=door.account,
            region=door.region,
            matched=len(rows),
            returned=len(shown),
            cut=tuple(found.cut),
            complete=not found.cut,
            calls=found.calls,
        ),
        body={"total": len(rows), "changes": [{"at": z(at), **told} for at, told in shown]},
    )


async def _read_trail(
    door: Door, found: _Gathered, window: Window, resource: str, sleep: Callable[[float], Any]
) -> None:
    asked = {"AttributeKey": "ReadOnly", "AttributeValue": "false"}
    if resource:
        asked = {"AttributeKey": "ResourceName", "AttributeValue": resource}
    more: dict[str, Any] = {}
    for page in range(_PAGES):
        answer = await door.call(
            "cloudtrail",
            "LookupEvents",
            LookupAttributes=[asked],
            StartTime=window.start,
            EndTime=window.end,
            MaxResults=50,
            **more,
        )
        found.calls += 1
        found.rows.extend(_trail(e) for e in answer["Events"] if e.get("ReadOnly") != "true")
        if not answer.get("NextToken"):
            return
        more = {"NextToken": answer["NextToken"]}
        if page + 1 < _PAGES:
            await sleep(_BETWEEN_S)
    found.cut.append(f"CloudTrail events older than the newest {50 * _PAGES}")


async def _read_scaling(door: Door, found: _Gathered, window: Window, resource: str) -> None:
    answer = await door.call(
        "application-autoscaling", "DescribeScalingActivities", ServiceNamespace="ecs"
    )
    found.calls += 1
    found.rows.extend(
        (a["StartTime"], _scaled(a))
        for a in answer["ScalingActivities"]
        if window.start <= a["StartTime"] < window.end and resource in a["ResourceId"]
    )


async def _read_databases(door: Door, found: _Gathered, window: Window, resource: str) -> None:
    try:
        answer = await door.call(
            "rds", "DescribeEvents", StartTime=window.start, EndTime=window.end
        )
    except SourceError as error:
        found.calls += error.calls
        # RDS keeps events for 14 days and refuses an older start.
        if error.fault not in {Fault.BAD_QUESTION, Fault.FORBIDDEN}:
            raise
        found.cut.append("RDS events, which AWS does not give for this window")
        return
    found.calls += 1
    found.rows.extend(
        (
            e["Date"],
            {"source": "rds", "what": e["Message"][:200], "resource": e["SourceIdentifier"]},
        )
        for e in answer["Events"]
        if resource in e["SourceIdentifier"]
    )


def _trail(event: Mapping[str, Any]) -> tuple[datetime, dict[str, JsonValue]]:
    resources: list[JsonValue] = [
        quoted(str(r.get("ResourceName", ""))[:120]) for r in event.get("Resources", [])[:4]
    ]
    return event["EventTime"], {
        "source": event.get("EventSource", "").removesuffix(".amazonaws.com"),
        "what": event["EventName"],
        "by": quoted(str(event.get("Username", ""))[:80]),
        "resources": resources,
    }


def _scaled(activity: Mapping[str, Any]) -> dict[str, JsonValue]:
    return {
        "source": "scaling",
        "what": activity["Description"][:200],
        "status": activity["StatusCode"],
        "resource": activity["ResourceId"],
    }
