"""The kinds of arguments that tools take; a model sees the names, a refusal names the limits."""

from typing import Annotated

from pydantic import Field

from prode_mcp.contracts import Shape

RunArg = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9_]{0,9}-\d{1,7}-r\d{1,4}$")]
TicketArg = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9_]{0,9}-\d{1,7}$")]
Time = Annotated[str, Field(max_length=40)]
Name = Annotated[str, Field(max_length=256)]
Text = Annotated[str, Field(max_length=2000)]
# git-check-ref-format(1), without what could leave the path of a request.
Ref = Annotated[str, Field(max_length=120, pattern=r"^[A-Za-z0-9_]+(?:[./@+-][A-Za-z0-9_]+)*$")]
Path = Annotated[str, Field(max_length=250, pattern=r"^[^\\\x00-\x1f]+$")]
Line = Annotated[int, Field(ge=0, le=1_000_000)]
OptionalRef = Annotated[
    str, Field(max_length=120, pattern=r"^([A-Za-z0-9_]+([./@+-][A-Za-z0-9_]+)*)?$")
]
RequestArg = Annotated[str, Field(max_length=64, pattern=r"^[0-9a-f]*$")]
Sql = Annotated[str, Field(min_length=1, max_length=20_000)]
Limit = Annotated[int, Field(ge=1, le=100)]


class Metric(Shape):
    """One CloudWatch series."""

    namespace: Name
    name: Name
    dimensions: dict[Name, Name] = Field(default_factory=dict)
    stat: Annotated[str, Field(max_length=20)] = "Sum"
