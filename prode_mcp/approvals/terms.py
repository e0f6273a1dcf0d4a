"""What the terms ask of an approval, as a table; its digest stands in every statement."""

import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Annotated, Final, Literal

import rfc8785
from pydantic import Field

from prode_mcp.approvals.actions import Kind
from prode_mcp.approvals.strengths import Strength
from prode_mcp.contracts import Digest, Shape

Deployment = Literal["embedded", "separate"]

MAX_OPEN: Final = 3
"""Requests that may wait for a person at once, in one run: more are not read."""
MAX_HOURLY: Final = 5
MAX_DAILY: Final = 20
COOL_DOWN: Final = timedelta(minutes=15)
"""How long a kind rests in a run after a person denied one of it."""


MOST_MINUTES: Final = 7 * 24 * 60
"""The longest that a request may wait for a person, and a run sleep on it."""
_MOST_PARTS: Final = 2


class Term(Shape):
    """What one kind asks: the least strength of each word, how many persons, how long it holds."""

    least: Annotated[Strength, Field(ge=Strength.FORM)]
    persons: Annotated[int, Field(ge=1, le=9)] = 1
    minutes: Annotated[int, Field(ge=1, le=MOST_MINUTES)] = 15
    executes: bool = True
    """Whether the server acts at all; where not, a person does, approved or not."""


class Freeze(Shape):
    """A span in which nothing is approved, a holiday for example; its end is excluded."""

    start: datetime
    end: datetime


_EVERYWHERE: Final = {
    Kind.TICKET_TERMINAL: Term(least=Strength.PASSPHRASE),
    Kind.PULL_MERGE: Term(least=Strength.PRESENCE),
    Kind.SENTRY_SUPPRESSION: Term(least=Strength.PRESENCE),
}
DEFAULTS: Final[Mapping[Deployment, Mapping[Kind, Term]]] = MappingProxyType(
    {
        "embedded": MappingProxyType(
            {
                **_EVERYWHERE,
                # The page is on the agent's own machine: nothing stronger can be had there.
                Kind.DEPLOY_RISK: Term(least=Strength.PRESENCE),
                Kind.PRODUCTION_WRITE: Term(least=Strength.PRESENCE, persons=2, executes=False),
            }
        ),
        "separate": MappingProxyType(
            {
                **_EVERYWHERE,
                Kind.DEPLOY_RISK: Term(least=Strength.ELSEWHERE),
                Kind.PRODUCTION_WRITE: Term(least=Strength.ELSEWHERE, persons=2),
            }
        ),
    }
)


class Terms(Shape):
    """The terms of one server: its deployment, each kind's term, freezes, and the keys' digest."""

    deployment: Deployment
    kinds: Mapping[Kind, Term]
    freezes: tuple[Freeze, ...] = ()
    keys: Digest

    def digest(self) -> Digest:
        """Return the SHA-256 of all of it; terms that were loosened have another."""
        told = self.model_dump(mode="json")
        return Digest(hashlib.sha256(b"prode-terms-v1\x00" + rfc8785.dumps(told)).hexdigest())

    def frozen(self, now: datetime) -> Freeze | None:
        """Return the freeze that a moment falls into."""
        return next((freeze for freeze in self.freezes if freeze.start <= now < freeze.end), None)


def changed_terms(terms: Terms, told: str) -> Terms:
    """Return terms of which a team chose some otherwise, as `kind=S3` or `kind=S3:2:30`.

    The parts are the least strength, how many persons, and how many minutes it holds. What the
    server itself does is no part of it: a loosened term lets it do nothing more.

    Raises:
        ValueError: it is not of this form.
    """
    kinds = dict(terms.kinds)
    for part in filter(None, (piece.strip() for piece in told.split(","))):
        name, _, chosen = part.partition("=")
        least, *rest = chosen.split(":")
        if len(rest) > _MOST_PARTS or not least.startswith("S"):
            msg = "not kind=S3:persons:minutes"
            raise ValueError(msg)
        persons, minutes, *_ = (*rest, "", "")
        kind = Kind(name.strip())
        before = kinds[kind]
        kinds[kind] = Term(
            least=Strength(int(least[1:])),
            persons=int(persons or before.persons),
            minutes=int(minutes or before.minutes),
            executes=before.executes,
        )
    return terms.model_copy(update={"kinds": kinds})


def default_terms(deployment: Deployment, keys: Digest, freezes: tuple[Freeze, ...] = ()) -> Terms:
    """Return the terms that hold where nobody chose others."""
    return Terms(deployment=deployment, kinds=DEFAULTS[deployment], freezes=freezes, keys=keys)
