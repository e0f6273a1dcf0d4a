"""The acts that people own: what each would be as the world stands, and how it is done."""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol, TypeVar

from pydantic import ValidationError

from prode_mcp.approvals.actions import AnyAction, Kind
from prode_mcp.contracts import Shape
from prode_mcp.runs.waking import Meant
from prode_mcp.server.gated.closing import CloseArguments, Closing
from prode_mcp.server.gated.deploying import DeployArguments, DeployChanging
from prode_mcp.server.gated.merging import MergeArguments, Merging
from prode_mcp.server.gated.suppressing import SuppressArguments, Suppressing
from prode_mcp.server.gated.writing import WriteArguments, Writing

if TYPE_CHECKING:
    from prode_mcp.fold import Run
    from prode_mcp.runs.acting import Executor
    from prode_mcp.runs.hearing import Build
    from prode_mcp.runs.proposing import Proposing
    from prode_mcp.server.sources import Sources

Gated = Literal["ticket_close", "pr_merge", "sentry_suppress", "deploy_change", "db_write"]
"""The tools that act under approvals."""

ARGUMENTS: Final[Mapping[Gated, type[Shape]]] = MappingProxyType(
    {
        "ticket_close": CloseArguments,
        "pr_merge": MergeArguments,
        "sentry_suppress": SuppressArguments,
        "deploy_change": DeployArguments,
        "db_write": WriteArguments,
    }
)
"""The shape of each gated tool's arguments, beside the run."""

TOOLS: Final[Mapping[Kind, Gated]] = MappingProxyType(
    {
        Kind.TICKET_TERMINAL: "ticket_close",
        Kind.PULL_MERGE: "pr_merge",
        Kind.SENTRY_SUPPRESSION: "sentry_suppress",
        Kind.DEPLOY_RISK: "deploy_change",
        Kind.PRODUCTION_WRITE: "db_write",
    }
)
"""The tool of each kind of act."""

A_contra = TypeVar("A_contra", bound=Shape, contravariant=True)


class Act(Protocol[A_contra]):
    """One gated tool's act."""

    def build(self, arguments: A_contra) -> "Build":
        """Return what finds the exact act that these arguments mean."""
        ...

    def executor(self, action: AnyAction) -> "Executor | None":
        """Return how an act is done, if a credential for that is set."""
        ...

    async def seen(self, action: AnyAction) -> str:
        """Return where the world shows that it is so, or nothing.

        Raises:
            SourceError: the world cannot be looked at.
        """
        ...


def acts_of(
    sources: "Sources", proposing: "Proposing", now: Callable[["Run"], datetime]
) -> Mapping[str, Act[Any]]:
    """Return every gated tool's act; `now` is a run's own time."""
    return MappingProxyType(
        {
            "ticket_close": Closing(sources),
            "pr_merge": Merging(sources, proposing),
            "sentry_suppress": Suppressing(sources, now),
            "deploy_change": DeployChanging(sources),
            "db_write": Writing(sources),
        }
    )


def meant_of(acts: Mapping[str, Act[Any]], kind: Kind, arguments: bytes) -> Meant | None:
    """Return a gated call as it was meant, from the arguments that were kept of it."""
    tool = TOOLS[kind]
    try:
        meant = ARGUMENTS[tool].model_validate_json(arguments)
    except ValidationError:
        # An older version of the tool was asked so.
        return None
    return Meant(tool, acts[tool].build(meant), acts[tool].executor)
