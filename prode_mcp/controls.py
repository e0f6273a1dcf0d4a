"""Propose the questions that would have shown a claim wrong, ready to be asked. Pure."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from prode_mcp.contracts import Artifact, Classification, Need
from prode_mcp.policy import CONTROLS, Control
from prode_mcp.trees import as_mapping, as_time

MOST: Final = 3
_WEEK: Final = timedelta(days=7)
_TIMES: Final = ("start", "end")
_BASE: Final = ("baseline_start", "baseline_end")
_COMPARING: Final = frozenset({"aws_logs", "aws_metrics", "sentry_trend"})


def propose(classification: Classification, answers: Iterable[Artifact]) -> tuple[Need, ...]:
    """Return calls that the run has asked in another form, so that every argument is known.

    `answers` are the run's own, the newest last; what was asked in the same words is left out.
    """
    asked = list(answers)
    newest = {one.tool: one for one in asked}
    known = {_key(one.tool, as_mapping(one.arguments)) for one in asked}
    found: list[Need] = []
    for control in CONTROLS[classification]:
        base = newest.get(control.tool)
        told = _changed(control, as_mapping(base.arguments)) if base else None
        if base is None or told is None or _key(control.tool, told) in known:
            continue
        call = json.dumps({"run_id": base.run, **told}, ensure_ascii=False, default=str)
        found.append(Need(what=control.shows, call=f"{control.tool} {call}"))
    return tuple(found[:MOST])


def _changed(control: Control, arguments: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return a question's arguments in the form of a control; None where it has no window."""
    told = {name: value for name, value in arguments.items() if value not in ("", [], {}, None)}
    told |= dict(control.values)
    if not control.week_before:
        return told
    times = [as_time(told.get(name)) for name in _TIMES]
    if times[0] is None or times[1] is None:
        return None
    before = [_z(at - _WEEK) for at in times if at]
    # Where a tool compares with a baseline, the week before is one; else it is a window of its own.
    names = _BASE if control.tool in _COMPARING else _TIMES
    return told | dict(zip(names, before, strict=True))


def _key(tool: str, arguments: Mapping[str, Any]) -> str:
    kept = {k: v for k, v in arguments.items() if v not in ("", [], {}, None)}
    return json.dumps([tool, kept], sort_keys=True, default=str)


def _z(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"
