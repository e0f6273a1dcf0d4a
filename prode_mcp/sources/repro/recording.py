"""Keep what an agent reproduced on its own machine: its word, and the output that it shows. Pure."""

import hashlib
from datetime import datetime

from pydantic import JsonValue

from prode_mcp.contracts import Envelope, Observation, Specialist, quoted


def recorded(
    command: str, commit: str, exit_status: int, output: str, shows: str, *, now: datetime
) -> Observation:
    """Return what was done, all of it as the agent's own words.

    Without an output there is nothing to look at, and the answer is incomplete: no reproduction
    counts on it.
    """
    told = {
        "command": command,
        "commit": commit,
        "exit_status": str(exit_status),
        "output": output,
        "shows": shows,
    }
    body: dict[str, JsonValue] = {name: quoted(text) for name, text in told.items()}
    body["output_sha256"] = hashlib.sha256(output.encode()).hexdigest() if output else None
    body["recorded_at"] = f"{now:%Y-%m-%dT%H:%M:%SZ}"
    cut = (
        () if output.strip() else ("no output was handed in: this is a claim, not a reproduction",)
    )
    return Observation(
        source=Specialist.REPRODUCTION,
        envelope=Envelope(environment="the agent's machine", cut=cut, complete=not cut, calls=0),
        body=body,
    )
