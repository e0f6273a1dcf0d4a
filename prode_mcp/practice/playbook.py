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
    deployment: embedded           # or separate: people approve there, and the server may write
    begin: {playbook: s4-abort-noise, last: trend}   # begin with another's steps, optional
    steps:
      - id: events                 # a name to refer to, optional
        say: Count the events      # what a person sees, optional
        tool: sentry_trend
        arguments: {run_id: "${run}", issue: "${open.body.ticket.links.quoted.sentry.0}"}
        expect: ok                 # ok (default), refused or failed
        code: evidence_first       # the code expected of a refusal or failure, optional
      - say: Two people look at it # a step that is no call: a person's word on a request,
        word: {by: lena, request: "${asked.body.request}", decision: approve}
      - say: The replica falls behind   # or something that happens in the world meanwhile
        meanwhile: {replica: pause, primary: "UPDATE ..."}

`${name.path}` refers to the answer of step `name`: `artifact`, `body.…`, list items by number.
`${ticket}`, `${mode}` and `${run}` are the run's; `${now}`, `${now-90m}`, `${now-3h}`,
`${now-9d}` are times. A text that is one reference keeps the type it refers to; inside a longer
text a number shows at most two decimals.
"""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final, Literal, Self, cast

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

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


class Word(_Part):
    """A person's word on a request."""

    by: str
    request: str
    decision: Literal["approve", "deny"] = "approve"


class Meanwhile(_Part):
    """Something that happens in the world: the replica stops or goes on, somebody writes."""

    replica: Literal["", "pause", "resume"] = ""
    primary: str = ""


class Step(_Part):
    """One tool call, one person's word, or one thing that happens meanwhile."""

    tool: str = ""
    arguments: dict[str, Any] = Field(default_factory=dict)
    word: Word | None = None
    meanwhile: Meanwhile | None = None
    id: str = ""
    say: str = ""
    expect: Literal["ok", "refused", "approval_required", "failed"] = "ok"
    code: str = ""

    @model_validator(mode="after")
    def _is_one_thing(self) -> Self:
        if sum((bool(self.tool), self.word is not None, self.meanwhile is not None)) != 1:
            msg = "a step is a tool, a word, or meanwhile"
            raise ValueError(msg)
        return self

    @property
    def who(self) -> str:
        """Who acts in it, or which tool is called."""
        return f"{self.word.by} {self.word.decision}s" if self.word else self.tool or "meanwhile"


class Beginning(_Part):
    """Another shipped playbook, up to the step of this id."""

    playbook: str
    last: str


class Playbook(_Part):
    """A run as data; see the module's text for the form."""

    schema_: Literal["prode-playbook/1"] = Field(alias="schema")
    world: str = ""
    ticket: str
    mode: Mode = Mode.INVESTIGATE
    expect: Expected
    baits: tuple[str, ...] = ()
    deployment: Literal["embedded", "separate"] = "embedded"
    begin: Beginning | None = None
    steps: tuple[Step, ...] = Field(min_length=1)

    def approvers(self) -> tuple[str, ...]:
        """Name the people whose words it holds."""
        return tuple(dict.fromkeys(step.word.by for step in self.steps if step.word))


def read_playbook(path: Path, *, shift_days: int = 0) -> Playbook:
    """Read a playbook, its dates moved as those of its world.

    Raises:
        WorldError: the file cannot be read or is not of the form.
    """
    try:
        text = shift_dates(path.read_text(encoding="utf-8"), shift_days)
        book = Playbook.model_validate(yaml.safe_load(text))
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
    return _begun(book, shift_days) if book.begin else book


def shipped_playbook(name: str) -> Path:
    """Return a playbook of the package.

    Raises:
        WorldError: there is none of this name.
    """
    path = Path(__file__).parent / "playbooks" / f"{name}.yaml"
    if name not in {found.stem for found in path.parent.glob("*.yaml")}:
        msg = f"no playbook for {name} in the package; name one with --playbook"
        raise WorldError(msg)
    return path


def _begun(book: Playbook, shift_days: int) -> Playbook:
    assert book.begin is not None  # noqa: S101  asked before
    other = read_playbook(shipped_playbook(book.begin.playbook), shift_days=shift_days)
    at = next((n for n, step in enumerate(other.steps) if step.id == book.begin.last), None)
    if at is None:
        msg = f"playbook {book.begin.playbook} has no step {book.begin.last}"
        raise WorldError(msg)
    return book.model_copy(update={"steps": (*other.steps[: at + 1], *book.steps)})


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
