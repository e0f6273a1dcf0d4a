"""The shape of a rule."""

from typing import NamedTuple


class Rule(NamedTuple):
    """One form of a secret or of personal data.

    `before` and `after` bound, in bytes, what `confirm` is shown around the end of a trigger; a
    line's end bounds it too unless `lines` is set. `check` names a validator. `anchors` are
    lower-case literals of which one stands in every match; an engine without Hyperscan skips the
    rule where none does. In `example` and `near`, `{a36}` stands for 36 letters and digits,
    `{h32}` for 32 hexadecimal ones, `{d10}` for ten digits, `{s40}` for 40 characters of base64,
    `{u20}` for 20 capitals and digits: token-shaped literals have no place in a repository.
    """

    name: str
    kind: str
    trigger: str
    confirm: str
    example: str
    near: str
    source: str
    anchors: tuple[str, ...] = ()
    check: str = ""
    before: int = 200
    after: int = 600
    lines: bool = False
