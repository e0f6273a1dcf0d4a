"""Changes of what runs: a deployment of a commit, a workflow's start, a flag's setting."""

from typing import Any, Final

from prode_mcp.approvals.actions import DeployRisk
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.flags.launchdarkly import FlagState, LaunchDarkly, Serving
from prode_mcp.sources.github.deploying import Deploying
from prode_mcp.sources.http import Http

_SEMANTIC: Final = "application/json; domain-model=launchdarkly.semanticpatch"


class DeploymentWriter:
    """Asks for a deployment of one commit; its payload carries the key."""

    source = "deploy"

    def __init__(self, deploying: Deploying, action: DeployRisk) -> None:
        self._deploying = deploying
        self._place = dict(action.inputs)["sha"], action.environment

    async def look_up(self, key: str) -> str | None:
        """Return where the deployment is shown, or None where there is none.

        Raises:
            SourceError: GitHub did not answer.
        """
        return await self._deploying.made(*self._place, key)

    async def create(self, key: str, content: str) -> str:  # noqa: ARG002  the action says it
        """Ask for it.

        Raises:
            SourceError: GitHub did not take it, or nobody knows.
        """
        return await self._deploying.deploy(*self._place, key)


class WorkflowWriter:
    """Starts a workflow. GitHub takes no key with it, so what was lost is for a person to see."""

    source = "deploy"

    def __init__(self, deploying: Deploying, action: DeployRisk) -> None:
        self._deploying = deploying
        self._action = action

    async def look_up(self, key: str) -> str | None:  # noqa: ARG002
        """Return None: a start that was lost is found by nobody but a person."""
        return None

    async def create(self, key: str, content: str) -> str:  # noqa: ARG002
        """Start it.

        Raises:
            SourceError: GitHub did not take it, or nobody knows.
        """
        one = self._action
        return await self._deploying.dispatch(one.target, one.after, dict(one.inputs))


class FlagWriter:
    """Sets a flag in one environment; setting what is set changes nothing.

    Source: LaunchDarkly REST API v2, feature flags, semantic patch.
    """

    source = "flags"

    def __init__(
        self, http: Http, flags: LaunchDarkly, action: DeployRisk, serving: Serving
    ) -> None:
        self._http = http
        self._flags = flags
        self._action = action
        self._serving = serving

    async def look_up(self, key: str) -> str | None:  # noqa: ARG002  the flag itself tells
        """Return the flag's link if it is set so already.

        Raises:
            SourceError: LaunchDarkly did not answer.
        """
        state = await self._state()
        return state.link if state.serves(self._serving) else None

    async def create(self, key: str, content: str) -> str:  # noqa: ARG002
        """Set it and return its link.

        Raises:
            SourceError: LaunchDarkly did not take it, or nobody knows.
        """
        state = await self._state()
        change = {
            "environmentKey": self._action.environment,
            "comment": f"prode {key}",
            "instructions": instructions(state, self._serving),
        }
        path = f"/api/v2/flags/{self._action.place}/{self._action.target}"
        await self._http.send_once(path, change, method="PATCH", content_type=_SEMANTIC)
        return state.link

    async def _state(self) -> FlagState:
        found = await self._flags.state(self._action.target, self._action.environment)
        if found is None:
            raise SourceError(self.source, Fault.NOT_FOUND, "the flag is gone")
        return found


def instructions(state: FlagState, serving: Serving) -> list[dict[str, Any]]:
    """Return what makes a flag serve so."""
    if not serving.on:
        return [{"kind": "turnFlagOff"}]
    turned: list[dict[str, Any]] = [{"kind": "turnFlagOn"}]
    if serving.percent is None:
        return turned
    kind = "updateFallthroughVariationOrRollout"
    if serving.percent in {0, 100}:
        served = state.true_id if serving.percent else state.false_id
        return [*turned, {"kind": kind, "variationId": served}]
    weight = serving.percent * 1_000
    weights = {state.true_id: weight, state.false_id: 100_000 - weight}
    return [*turned, {"kind": kind, "rolloutWeights": weights}]
