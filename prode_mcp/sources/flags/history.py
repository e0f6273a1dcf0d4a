"""One flag's targeting over time, as an observation."""

from pydantic import JsonValue

from prode_mcp.contracts import Envelope, Observation, Specialist, Window, quoted
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.flags import Change, FlagLog


async def flag_history(log: FlagLog, key: str, window: Window, environment: str) -> Observation:
    """Tell who changed a flag in a window, what it served before and after, and serves now.

    Raises:
        SourceError: there is no such flag, or its service did not answer.
    """
    past = await log.past(key, window, environment)
    if past is None:
        raise SourceError("flags", Fault.NOT_FOUND, "there is no flag of this key there")
    body: dict[str, JsonValue] = {
        "flag": key,
        "environment": environment,
        "now": past.now,
        "version": past.version,
        "changes": [_told(change) for change in past.changes],
    }
    cut = () if past.complete else (f"changes older than the newest {len(past.changes)}",)
    return Observation(
        source=Specialist.RELEASE,
        envelope=Envelope(
            asked=window,
            effective=window,
            environment=environment,
            returned=len(past.changes),
            cut=cut,
            complete=not cut,
            calls=past.calls,
        ),
        body={name: value for name, value in body.items() if value is not None},
    )


def _told(change: Change) -> JsonValue:
    told: dict[str, JsonValue] = {
        "at": f"{change.at:%Y-%m-%dT%H:%M:%SZ}",
        "by": change.by,
        "said": quoted(change.said),
        "before": change.before,
        "after": change.after,
    }
    return {name: value for name, value in told.items() if value != ""}
