"""Changing what runs: a deployment once more, or an earlier one, a workflow, a flag."""

from dataclasses import dataclass
from string import ascii_letters, digits
from typing import TYPE_CHECKING, Annotated, Final, Literal

from pydantic import Field

from prode_mcp.approvals.actions import AnyAction, DeployRisk
from prode_mcp.contracts import Need, Refusal, Shape, Specialist
from prode_mcp.effects import Errand, Guarded, Written, carry_out
from prode_mcp.errors import Fault, SourceError
from prode_mcp.fold import Run

if TYPE_CHECKING:
    from prode_mcp.runs.acting import Executor, Still
    from prode_mcp.runs.hearing import Build
    from prode_mcp.server.sources import Sources
    from prode_mcp.sources.flags.launchdarkly import LaunchDarkly, Serving
    from prode_mcp.sources.github.deploying import Deployed, Deploying

Change = Literal["rerun", "rollback", "dispatch", "flag"]
# Each becomes part of a path or a query at the vendor.
_PLAIN: Final = frozenset(ascii_letters + digits + "._-")
_REF: Final = _PLAIN | {"/"}


class DeployArguments(Shape):
    """What is changed. `to` is a flag's setting or a workflow's ref, `rollback` how to undo it."""

    operation: Change
    target: Annotated[str, Field(min_length=1, max_length=120)]
    rollback: Annotated[str, Field(min_length=3, max_length=500)]
    environment: Annotated[str, Field(min_length=1, max_length=80)] = "production"
    to: Annotated[str, Field(max_length=120)] = ""
    inputs: Annotated[
        dict[
            Annotated[str, Field(min_length=1, max_length=80)],
            Annotated[str, Field(max_length=500)],
        ],
        Field(max_length=20, default_factory=dict),
    ]


@dataclass(frozen=True, slots=True)
class DeployChanging:
    """Changes what runs in the repository and the flags' project that the settings name."""

    sources: "Sources"

    def build(self, arguments: DeployArguments) -> "Build":
        """Return what finds the exact act."""

        async def deploying(_: Run) -> DeployRisk | Refusal:
            if refusal := _unfit(arguments):
                return refusal
            match arguments.operation:
                case "flag":
                    return await self._flag(arguments)
                case "dispatch":
                    return await self._dispatch(arguments)
                case "rerun" | "rollback":
                    return await self._deployment(arguments)

        return deploying

    def executor(self, action: AnyAction) -> "Executor | None":
        """Return how it is changed, if a token for that is set."""
        if isinstance(action, DeployRisk) and action.operation == "flag":
            return self._set_flag if self.sources.settings.flags_write_token else None
        return self._deploy if self.sources.settings.deploy_token else None

    async def seen(self, action: AnyAction) -> str:
        """Say what runs or is set, if it is what was named. A workflow's start shows nowhere.

        Raises:
            SourceError: GitHub or the flags did not answer.
        """
        assert isinstance(action, DeployRisk)  # noqa: S101  the tool's own kind
        match action.operation:
            case "flag":
                serving = _serving(action.after)
                state = await self._flags().state(action.target, action.environment)
                return state.link if state and serving and state.serves(serving) else ""
            case "rollback":
                live = await self._reading().live(action.environment)
                return str(live) if live and live.sha == dict(action.inputs)["sha"] else ""
            case "rerun":
                live = await self._reading().live(action.environment)
                return str(live) if live and live.id > int(action.target) else ""
            case "dispatch":
                return ""

    async def _deployment(self, told: DeployArguments) -> DeployRisk | Refusal:
        reading = self._reading()
        live = await reading.live(told.environment)
        wanted = await reading.earlier(told.target, told.environment)
        if wanted is None:
            return _refused("no_deployment", "No deployment there has this number or ref.")
        if told.operation == "rollback" and (refusal := _no_rollback(live, wanted)):
            return refusal
        return DeployRisk(
            operation=told.operation,
            place=reading.name,
            target=str(wanted.id) if told.operation == "rerun" else "what runs",
            environment=told.environment,
            before=str(live or "nothing that succeeded"),
            after=str(wanted),
            inputs=(("ref", wanted.ref), ("sha", wanted.sha)),
            rollback=told.rollback,
        )

    async def _dispatch(self, told: DeployArguments) -> DeployRisk | Refusal:
        reading = self._reading()
        sha = await reading.head(told.to)
        if sha is None:
            return _refused("no_ref", "The repository has no such branch or tag.")
        if not await reading.has_workflow(told.target, sha):
            return _refused("no_workflow", "There is no such workflow file at this ref.")
        return DeployRisk(
            operation="dispatch",
            place=reading.name,
            target=told.target,
            environment=told.environment,
            before=f"{told.to} is at {sha}",
            after=told.to,
            inputs=tuple(sorted(told.inputs.items())),
            rollback=told.rollback,
        )

    async def _flag(self, told: DeployArguments) -> DeployRisk | Refusal:
        serving = _serving(told.to)
        if serving is None:
            return _refused("bad_arguments", "A flag goes to on, off, or 0 to 100 percent.")
        environment = self._environment(told.environment)
        state = await self._flags().state(told.target, environment)
        if state is None:
            return _refused("no_flag", "The project has no such flag in this environment.")
        if not state.true_id:
            return _refused("no_switch", "The flag has other variations than true and false.")
        if state.serves(serving):
            return _refused("flag_set", f"The flag is set so already: {state}.")
        return DeployRisk(
            operation="flag",
            place=self.sources.settings.flags_project,
            target=told.target,
            environment=environment,
            before=f"{state}, version {state.version}",
            after=str(serving),
            rollback=told.rollback,
        )

    async def _deploy(self, action: AnyAction, errand: Errand, still: "Still") -> Written:
        from prode_mcp.effects.deploying import (  # noqa: PLC0415  opens on first use
            DeploymentWriter,
            WorkflowWriter,
        )
        from prode_mcp.sources.github.deploying import Deploying  # noqa: PLC0415
        from prode_mcp.sources.github.door import Door  # noqa: PLC0415

        assert isinstance(action, DeployRisk)  # noqa: S101  the tool's own kind
        s = self.sources.settings
        token = s.deploy_token.get_secret_value()
        deploying = Deploying(Door(token, action.place, base_url=s.github_url))
        is_workflow = action.operation == "dispatch"
        writer = (WorkflowWriter if is_workflow else DeploymentWriter)(deploying, action)
        return await carry_out(Guarded(writer, still), errand)

    async def _set_flag(self, action: AnyAction, errand: Errand, still: "Still") -> Written:
        from prode_mcp.effects.deploying import FlagWriter  # noqa: PLC0415  opens on first use
        from prode_mcp.sources.http import Http  # noqa: PLC0415

        assert isinstance(action, DeployRisk)  # noqa: S101  the tool's own kind
        serving = _serving(action.after)
        assert serving is not None  # noqa: S101  the action was made of one
        s = self.sources.settings
        token = s.flags_write_token.get_secret_value()
        http = Http("flags", s.flags_url, {"authorization": token})
        try:
            writer = FlagWriter(http, self._flags(), action, serving)
            return await carry_out(Guarded(writer, still), errand)
        finally:
            await http.close()

    def _reading(self) -> "Deploying":
        from prode_mcp.sources.github.deploying import Deploying  # noqa: PLC0415

        self.sources.demand(Specialist.RELEASE)
        return Deploying(self.sources.github)

    def _flags(self) -> "LaunchDarkly":
        if self.sources.launchdarkly is None:
            why = (
                "a flag is changed in LaunchDarkly alone; set PRODE_FLAGS_TOKEN and"
                " PRODE_FLAGS_PROJECT"
            )
            raise SourceError("flags", Fault.NO_CREDENTIAL, why, calls=0)
        return self.sources.launchdarkly

    def _environment(self, told: str) -> str:
        own = self.sources.settings.flags_environment
        return own if told == "production" else told


def _unfit(told: DeployArguments) -> Refusal | None:
    named = {
        "rerun": (told.target, _REF),
        "rollback": (told.target, _REF),
        "dispatch": (told.target, _PLAIN),
        "flag": (told.target, _PLAIN),
    }[told.operation]
    if not named[1].issuperset(named[0]) or not _PLAIN.issuperset(told.environment):
        return _refused("bad_arguments", "Names hold letters, digits, dots and dashes.")
    if told.operation == "dispatch" and not _is_ref(told.to):
        return _refused("bad_arguments", "A workflow starts at the branch or tag that `to` names.")
    if told.operation in {"rerun", "rollback"} and told.to:
        return _refused("bad_arguments", "A deployment is named by target alone.")
    if told.inputs and told.operation != "dispatch":
        return _refused("bad_arguments", "Only a workflow takes inputs.")
    return None


def _is_ref(name: str) -> bool:
    return bool(name) and _REF.issuperset(name) and ".." not in name and name[0] not in "/-."


def _no_rollback(live: "Deployed | None", wanted: "Deployed") -> Refusal | None:
    if not wanted.ran:
        return _refused("never_ran", f"{wanted} never succeeded there: going back leads nowhere.")
    if live is not None and live.sha == wanted.sha:
        return _refused("runs_already", f"{live} runs already.")
    return None


def _serving(told: str) -> "Serving | None":
    from prode_mcp.sources.flags.launchdarkly import Serving  # noqa: PLC0415

    if told in {"on", "off"}:
        return Serving(told == "on", None)
    percent = told.removesuffix("%").strip()
    if not percent.isascii() or not percent.isdecimal() or int(percent) > 100:
        return None
    return Serving(on=True, percent=int(percent))


def _refused(code: str, message: str) -> Refusal:
    need = Need(what="what runs and is set, as it is on record", call="release_timeline")
    return Refusal(code=code, message=message, missing=(need,))
