"""Try statements from a stream of JSON lines, through exactly the code that the tool uses."""

import gc
import json
from collections.abc import Callable
from typing import Any, BinaryIO, Final, cast

from prode_mcp.errors import SourceError
from prode_mcp.sources.database import Answered, Database, Held
from prode_mcp.sql.shapes import Accepted, ApprovalRequired, Code, Column, Refused

_LONGEST_LINE: Final = 4_000_000
"""Bytes of a line that are looked at; the rest of a longer one is skipped."""

Told = dict[str, Any]


async def try_lines(database: Database, lines: BinaryIO, tell: Callable[[str], None]) -> None:
    """Answer each line of input with one line of JSON, whatever the line is.

    Raises:
        SourceError: the database cannot be reached at all.
    """
    await database.standing()
    await database.prover()
    # What is there now stays; looking through it again would hold a line up.
    gc.collect()
    gc.freeze()
    while line := lines.readline(_LONGEST_LINE):
        whole = line.endswith(b"\n") or len(line) < _LONGEST_LINE
        while not whole:
            rest = lines.readline(_LONGEST_LINE)
            whole = rest.endswith(b"\n") or len(rest) < _LONGEST_LINE
        tell(json.dumps(await try_line(database, line), ensure_ascii=True))


async def try_line(database: Database, line: bytes) -> Told:
    """Return the verdict on one line of the form `{"sql": ...}`.

    Rows are there where the verdict is `accepted`; times are in microseconds.
    """
    begun = database.clock()
    sql = statement_of(line)
    if sql is None:
        refused = Refused(Code.TEXT, 'a line is a JSON object with one text, "sql"')
        return _told(database, begun, begun, refused)
    read = database.clock()
    try:
        verdict = await database.prove(sql)
        # Reading the line is no part of the proof.
        proven = begun + database.clock() - read
        if not isinstance(verdict, Accepted):
            return _told(database, begun, proven, verdict)
        found = await database.run(sql, verdict, label="try")
    except SourceError as error:
        told = _told(database, begun, database.clock(), None)
        return told | {"verdict": "refused", "code": error.fault, "reason": str(error)}
    told = _told(database, begun, proven, None) | {"cost": found.cost}
    if isinstance(found, Answered):
        rows = [list(row) for row in found.shown.rows]
        more = {"columns": list(found.shown.columns), "suppressed": found.shown.suppressed}
        return told | {"verdict": "accepted", "rows": rows, **more}
    refused = found.refusal()
    return (
        told
        | _refusal(refused)
        | ({"suppressed": found.suppressed} if isinstance(found, Held) else {})
    )


def statement_of(line: bytes) -> str | None:
    """Return the statement that a line holds, or None where it holds none."""
    try:
        read: object = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    found = cast("Told", read).get("sql") if isinstance(read, dict) else None
    return found if isinstance(found, str) else None


def classified(columns: list[tuple[str, Column]]) -> list[str]:
    """Return a line for each column, of the form that PRODE_DB_CLASSES takes, and why."""
    width = max((len(place) + len(c.sort) for place, c in columns), default=0)
    return [
        f"{f'{place}={column.sort}':<{width + 1}}  # {column.why}"
        + (f"; keys: {', '.join(sorted(column.json_keys))}" if column.json_keys else "")
        for place, column in columns
    ]


def _told(
    database: Database,
    begun: float,
    proven: float,
    verdict: Refused | ApprovalRequired | None,
) -> Told:
    told: Told = {
        "verdict": "accepted",
        "code": "",
        "reason": "",
        "rows": None,
        "cost": None,
        "static_us": round((proven - begun) * 1e6),
        "total_us": round((database.clock() - begun) * 1e6),
    }
    return told | _refusal(verdict) if verdict is not None else told


def _refusal(verdict: Refused | ApprovalRequired) -> Told:
    told: Told = {
        "verdict": "refused" if isinstance(verdict, Refused) else "approval_required",
        "code": verdict.code,
        "reason": verdict.reason,
        "piece": verdict.piece,
    }
    if isinstance(verdict, ApprovalRequired):
        return told | {"digest": verdict.digest}
    return told | {"rewrite": verdict.rewrite}
