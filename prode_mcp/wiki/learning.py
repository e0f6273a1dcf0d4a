"""What a run proposes to learn: a page for people to judge, never one by itself. Pure."""

import hashlib
from typing import Literal

import rfc8785

from prode_mcp.contracts import Clean, RunId, Shape


class Candidate(Shape):
    """Something that may be worth a page; every text of it is redacted.

    `why`: an agent proposed it, evidence contradicts the page `page`, or a monitor came to a
    result.
    """

    run: RunId
    why: Literal["proposed", "contradicts", "monitor"]
    title: Clean
    text: Clean
    systems: tuple[Clean, ...] = ()
    symptoms: tuple[Clean, ...] = ()
    page: str = ""

    @property
    def key(self) -> str:
        """Name its content: what two runs propose alike is one candidate."""
        told = [self.why, self.page, *map(_plain, (self.title, self.text))]
        told += sorted(map(_plain, (*self.systems, *self.symptoms)))
        return hashlib.sha256(rfc8785.dumps(told)).hexdigest()


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
