"""Ask a run's questions again, for a reviewer: on nobody's record, and through the same tools."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from mcp.types import CallToolResult
from pydantic import JsonValue, ValidationError, validate_call

from prode_mcp.calls import Question, blob, shown, timed
from prode_mcp.contracts import Answer, Artifact, Observation, Refusal, Specialist, refused
from prode_mcp.errors import SourceError
from prode_mcp.fold import Run
from prode_mcp.monitors import is_kept_whole
from prode_mcp.policy import READ_DEADLINE, RULES
from prode_mcp.proof.cassette import Heard, question
from prode_mcp.proof.drifting import Again, Compared, compare, volatility
from prode_mcp.proof.record import Record
from prode_mcp.redaction import redactor_for
from prode_mcp.server.specialists import SpecialistTools
from prode_mcp.server.wire import wire
from prode_mcp.trees import as_mapping

_NO_LONGER: Final = "its tool no longer takes these arguments"


@dataclass(frozen=True, slots=True)
class Replays(SpecialistTools):
    """The specialists' questions, asked by a reviewer; `cassette` answers in the sources' place."""

    run: Run = field(default_factory=Run)
    cassette: Mapping[str, Heard] | None = None
    heard: list[Heard] = field(default_factory=list[Heard])

    async def again(self, tool: str, arguments: Mapping[str, Any]) -> Again:
        """Ask one question again in the words that were kept of it."""
        before = len(self.heard)
        try:
            await validate_call(getattr(self, tool))(run_id=self.run.id, **arguments)
        except ValidationError:
            return Again(None, _NO_LONGER)
        if len(self.heard) == before:
            return Again(None, "its window is one that is no longer asked for")
        kept = self.heard[-1]
        return Again(kept.observation.body if kept.observation else None, kept.why)

    async def _ask(
        self, tool: str, run_id: str, arguments: Mapping[str, JsonValue], question: Question
    ) -> CallToolResult:
        rule = RULES[tool].specialist or Specialist.TICKET
        try:
            found = (
                await timed(tool, rule, question, self.run, READ_DEADLINE)
                if self.cassette is None
                else _played(self.cassette, tool, arguments)
            )
        except SourceError as error:
            told = self._kept(tool, arguments, f"{error.fault}: no answer")
            return wire(Answer(status="failed", tool=tool, run=run_id, code=told.why))
        if isinstance(found, Refusal | str):
            code = found if isinstance(found, str) else f"{found.code}: not asked"
            self._kept(tool, arguments, code)
            return wire(refused(tool, Refusal(code=code, message=code), run_id))
        artifact = redactor_for().artifact(
            found, run=self.run.id, tool=tool, arguments=arguments, observed_at=self.calls.now()
        )
        clean = Observation(
            source=artifact.specialist, envelope=artifact.envelope, body=artifact.body
        )
        self._kept(tool, arguments, "", clean)
        return wire(shown(artifact, blob(artifact.model_dump_json())[0]))

    def _kept(
        self,
        tool: str,
        arguments: Mapping[str, JsonValue],
        why: str,
        observation: Observation | None = None,
    ) -> Heard:
        one = Heard(tool=tool, arguments=dict(arguments), why=why, observation=observation)
        self.heard.append(one)
        return one


def _played(
    cassette: Mapping[str, Heard], tool: str, arguments: Mapping[str, JsonValue]
) -> Observation | str:
    kept = cassette.get(question(tool, arguments))
    if kept is None:
        return "not in the cassette"
    return kept.observation or kept.why


async def replayed(tools: Replays, record: Record) -> list[Compared]:
    """Ask what the bundle's facts rest on again, and compare each fact with what it cites.

    Questions that several facts rest on are asked once.
    """
    bundle = record.bundle()
    if bundle is None:
        return []
    cited = dict.fromkeys(digest for fact in bundle.facts for digest in fact.record.artifacts)
    then: dict[str, Artifact] = {}
    now: dict[str, Again] = {}
    for digest in cited:
        content = record.blob(digest)
        if content is None:
            continue
        then[digest] = artifact = Artifact.model_validate_json(content)
        if is_kept_whole(artifact) and volatility(artifact.tool, "") is not None:
            now[digest] = await tools.again(artifact.tool, as_mapping(artifact.arguments))
    return [compare(fact, then, now) for fact in bundle.facts]
