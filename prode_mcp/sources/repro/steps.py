"""The steps of a walk through a page, as data."""

from typing import Literal

from pydantic import Field

from prode_mcp.contracts import Shape


class Step(Shape):
    """One step: `do` on `target`, a CSS selector or `text=...`, or a path to open.

    `fill` types `value`; `see` waits until the target is visible.
    """

    do: Literal["open", "click", "fill", "press", "see", "picture"]
    target: str = Field(default="", max_length=500)
    value: str = Field(default="", max_length=500)
