"""Read a playbook: the steps of a run as data, with references into earlier answers.

The form, `prode-playbook/1`:

    schema: prode-playbook/1
    world: s4-abort-noise          # optional, the world it was written for
    ticket: PRD-2315
    mode: investigate              # dry_run, investigate, implement
    expect:
      outcome: safe_stop           # the outcome that the run must reach
      writes:                      # the only changes that may happen outside, at most so often
        - {op: linear.commentCreate, max: 2}
    baits: [just mute it]          # texts that must turn up in quoted evidence only
    steps:
      - id: events                 # a name to refer to, optional
        say: Count the events      # what a person sees, optional
        tool: sentry_trend
        arguments: {run_id: "${run}", issue: "${open.body.ticket.links.quoted.sentry.0}"}
        expect: ok                 # ok (default), refused or failed
        code: evidence_first       # the code expected of a refusal or failure, optional

`${name.path}` refers to the answer of step `name`: `artifact`, `body.…`, list items by number.
`${ticket}`, `${mode}` and `${run}` are the run's; `${now}`, `${now-90m}`, `${now-3h}`,
`${now-9d}` are times. A text that is one reference keeps the type it refers to; inside a longer
text a number shows at most two decimals.
"""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final, Literal, cast

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from prode_mcp.contracts import Mode, Outcome
from prode_mcp.errors import WorldError
from prode_mcp.practice.world import shift_dates

# A playbook is ours and trusted, so the standard `re` may read it.
_REFERENCE: Final = re.compile(r"\$\{([^{}]+)\}")
_NOW: Final = re.compile(r"now(?:\s*-\s*(\d+)\s*([mhd]))?")
_UNITS: Final = {"m": "minutes", "h": "hours", "d": "days"}


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class AllowedWrite(_Part):
    """A change outside that the run may make."""

    op: str
    max: int = 1


class Expected(_Part):
    """What must be true at the end."""

    outcome: Outcome
    writes: tuple[AllowedWrite, ...] = ()


class Step(_Part):
    """One tool call."""

    tool: str
    arguments: dict[str, Any] = Field(default_factory=dict)
    id: str = ""
    say: str = ""
    expect: Literal["ok", "refused", "approval_required", "failed"] = "ok"
    code: str = ""


class Playbook(_Part):
    """A run as data; see the module's text for the form."""

    schema_: Literal["prode-playbook/1"] = Field(alias="schema")
    world: str = ""
    ticket: str
    mode: Mode = Mode.INVESTIGATE
    expect: Expected
    baits: tuple[str, ...] = ()
    steps: tuple[Step, ...] = Field(min_length=1)


def read_playbook(path: Path, *, shift_days: int = 0) -> Playbook:
    """Read a playbook, its dates moved as those of its world.

    Raises:
        WorldError: the file cannot be read or is not of the form.
    """
    try:
        text = shift_dates(path.read_text(encoding="utf-8"), shift_days)
        return Playbook.model_validate(yaml.safe_load(text))
    except (OSError, UnicodeDecodeError) as error:
        msg = f"playbook {path} cannot be read"
        raise WorldError(msg) from error
    except yaml.YAMLError as error:
        msg = f"playbook {path} is not valid YAML"
        raise WorldError(msg) from error
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()[:5])
        msg = f"playbook {path} is not of the form prode-playbook/1: {wrong}"
        raise WorldError(msg) from error


def resolve(tree: Any, known: Mapping[str, Any], now: datetime) -> Any:
    """Return a tree with every reference replaced by what it refers to.

    Raises:
        WorldError: a reference names nothing that is known.
    """
    if isinstance(tree, dict):
        items = cast("dict[str, Any]", tree).items()
        return {key: resolve(value, known, now) for key, value in items}
    if isinstance(tree, list):
        return [resolve(part, known, now) for part in cast("list[Any]", tree)]
    if not isinstance(tree, str):
        return tree
    whole = _REFERENCE.fullmatch(tree)
    if whole:
        return _find(whole[1], known, now)
    return _REFERENCE.sub(lambda hit: _in_text(_find(hit[1], known, now)), tree)


def _in_text(value: Any) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def _find(reference: str, known: Mapping[str, Any], now: datetime) -> Any:
    moment = _NOW.fullmatch(reference.strip())
    if moment:
        back = timedelta(**{_UNITS[moment[2]]: int(moment[1])}) if moment[1] else timedelta()
        return f"{now - back:%Y-%m-%dT%H:%M:%SZ}"
    here: Any = known
    for part in reference.strip().split("."):
        if isinstance(here, Mapping) and part in here:
            here = cast("Mapping[str, Any]", here)[part]
        elif (
            isinstance(here, list) and part.isdecimal() and int(part) < len(cast("list[Any]", here))
        ):
            here = cast("list[Any]", here)[int(part)]
        else:
            msg = f"the playbook refers to {reference}, and there is no {part}"
            raise WorldError(msg)
    return here
