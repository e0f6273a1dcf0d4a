"""How answers and refusals look on the wire; the SDK's own tool class is touched only here."""

import json
from collections.abc import Mapping
from typing import Any, Final, cast

from mcp.server.mcpserver import Context
from mcp.server.mcpserver.tools import Tool
from mcp.types import CallToolResult, TextContent
from pydantic import JsonValue, ValidationError

from prode_mcp import telemetry
from prode_mcp.contracts import Answer, Need, Refusal, refused
from prode_mcp.errors import ProdeError
from prode_mcp.policy import ANSWER_CHARS
from prode_mcp.redaction import redact_text


class StrictTool(Tool):
    """A tool that refuses what its schema does not name, in our own words and shape."""

    @classmethod
    def of(
        cls,
        function: Any,
        *,
        description: str,
        annotations: Any,
        meta: dict[str, Any] | None = None,
    ) -> "StrictTool":
        """Register a method; its signature is the schema, unknown arguments are refused."""
        tool = cls.from_function(
            function, description=description, annotations=annotations, meta=meta
        )
        model = tool.fn_metadata.arg_model
        model.model_config["extra"] = "forbid"
        model.model_rebuild(force=True)
        tool.parameters = _bare(model.model_json_schema(by_alias=True))
        return cast("StrictTool", tool)

    async def run(
        self,
        arguments: dict[str, Any],
        context: Context[Any, Any],
        convert_result: bool = False,  # noqa: FBT001, FBT002  the SDK's signature
    ) -> Any:
        """Run the tool; arguments off the schema and failures of ours become typed answers."""
        with telemetry.span(f"prode.tool {self.name}", **{"prode.tool": self.name}) as span:
            told = await self._run(arguments, context, convert_result, span)
            # A person at the client is asked first; that call goes on.
            answer = told.structured_content if isinstance(told, CallToolResult) else None
            status, code = _told_of(answer)
            span.set_attribute("prode.status", status)
            telemetry.called(self.name, status, code)
            return told

    async def _run(
        self,
        arguments: dict[str, Any],
        context: Context[Any, Any],
        convert_result: bool,  # noqa: FBT001  the SDK's signature
        span: Any,
    ) -> Any:
        try:
            self.fn_metadata.validate_arguments(arguments)
        except (ValidationError, RecursionError) as error:
            return wire(refused(self.name, bad_arguments(error), _named_run(arguments)))
        # The schema has seen to its form: it is an id, and no text.
        span.set_attribute("prode.run", _named_run(arguments))
        try:
            return await super().run(arguments, context, convert_result)
        except Exception as error:
            cause = error.__cause__
            if isinstance(cause, ProdeError):
                return wire(failed(self.name, cause, _named_run(arguments)))
            raise


def _told_of(answer: Mapping[str, Any] | None) -> tuple[str, str]:
    """Return an answer's status and code, for those who count them."""
    if answer is None:
        return "asks", ""
    return str(answer.get("status", "")), str(answer.get("code", ""))


def wire(answer: Answer) -> CallToolResult:
    """Put an answer on the wire: the same facts as compact text and as structured content."""
    told = _lean(answer.model_dump(mode="json"))
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    if len(text) > ANSWER_CHARS:
        told, text = _cut(told, answer)
    return CallToolResult(
        content=[TextContent(type="text", text=text)],
        structured_content=told,
        is_error=answer.status != "ok",
    )


def failed(tool: str, error: ProdeError, run: str = "") -> Answer:
    """Answer a call that broke on something outside our power, the ledger for example."""
    code = error.__class__.__name__.removesuffix("Error").lower()
    message = redact_text(str(error))
    return Answer(status="failed", tool=tool, run=run, code=code, message=message)


def bad_arguments(error: ValidationError | RecursionError) -> Refusal:
    """Name each wrong argument and what is wrong; never repeat what was given."""
    if isinstance(error, RecursionError):
        return Refusal(code="bad_arguments", message="The arguments are nested too deeply.")
    found = error.errors(include_url=False, include_input=False, include_context=False)
    wrong = [f"{'.'.join(str(p)[:40] for p in e['loc'][:6])}: {e['msg'][:160]}" for e in found[:8]]
    return Refusal(
        code="bad_arguments",
        message=f"{len(found)} argument(s) do not fit the tool's schema; nothing was asked.",
        missing=tuple(Need(what=redact_text(text)) for text in wrong),
    )


def _named_run(arguments: dict[str, Any]) -> str:
    named = arguments.get("run_id")
    return named if isinstance(named, str) and len(named) <= 40 else ""


def _cut(told: dict[str, JsonValue], answer: Answer) -> tuple[dict[str, JsonValue], str]:
    """Shorten the body to fit; the artifact keeps the whole."""
    whole = json.dumps(told.pop("body", None), ensure_ascii=False, separators=(",", ":"))
    where = f"prode://artifacts/{answer.artifact}" if answer.artifact else "not kept"
    told["message"] = f"The body was cut at {ANSWER_CHARS} characters; whole: {where}"
    # Text inside JSON text is escaped, so it may double; a third of the room always fits.
    told["body_head"] = whole[: ANSWER_CHARS // 3]
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return told, text


def _lean(tree: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """Leave out what is empty; a body keeps its nulls, zeros and falses: they are answers."""
    found: dict[str, JsonValue] = {k: v for k, v in tree.items() if v not in ("", None, [], {})}
    envelope = found.get("envelope")
    if isinstance(envelope, dict):
        # Zero spent bytes say nothing; `complete: false` is what an envelope is for.
        found["envelope"] = {
            key: value
            for key, value in envelope.items()
            if isinstance(value, bool) or value not in ("", None, [], 0)
        }
    return found


# What a model does not write otherwise for knowing it; a refusal names it to who does.
_UNTOLD: Final = frozenset(
    {"maxLength", "minLength", "pattern", "maxItems", "minItems", "propertyNames"}
    | {"maximum", "minimum"}
)
_ANY: Final = "#/$defs/JsonValue"
_NULL: Final = {"type": "null"}


def _bare(schema: dict[str, Any]) -> dict[str, Any]:
    """Drop what the cards say better, titles and docstrings, and limits nobody meets by chance.

    A shape that is named once stands where it is named: some clients follow no reference.
    """
    found: dict[str, Any] = _told(schema)
    defs: dict[str, Any] = found.pop("$defs", {})
    text = json.dumps([found, defs])
    once = {f"#/$defs/{name}": part for name, part in defs.items() if text.count(f'/{name}"') == 1}
    named = {name: part for name, part in defs.items() if f"#/$defs/{name}" not in once}
    named.pop(_ANY.rpartition("/")[2], None)
    return _inlined({**({"$defs": named} if named else {}), **found}, once)


def _inlined(schema: Any, once: Mapping[str, Any]) -> Any:
    if isinstance(schema, list):
        return [_inlined(part, once) for part in cast("list[Any]", schema)]
    if not isinstance(schema, dict):
        return schema
    tree = cast("dict[str, Any]", schema)
    shape = once.get(str(tree.get("$ref")))
    if shape is not None:
        tree = {**shape, **{key: value for key, value in tree.items() if key != "$ref"}}
    return {key: _inlined(value, once) for key, value in tree.items()}


def _told(schema: Any) -> Any:
    if isinstance(schema, dict):
        tree = cast("dict[str, Any]", schema)
        if tree.get("$ref") == _ANY:
            return {}
        if _NULL in tree.get("anyOf", ()):
            # Whoever means nothing leaves it out.
            kept = [part for part in tree["anyOf"] if part != _NULL]
            return _told(kept[0] if len(kept) == 1 else {**tree, "anyOf": kept})
        return {
            key: {name: _told(part) for name, part in value.items()}
            if key in {"properties", "$defs"}
            else _told(value)
            for key, value in tree.items()
            if not _goes_without_saying(key, value)
        }
    if isinstance(schema, list):
        return [_told(part) for part in cast("list[Any]", schema)]
    return schema


def _goes_without_saying(key: str, value: Any) -> bool:
    if key in {"title", "description"}:
        return isinstance(value, str)
    if key == "default":
        return value in ("", [], {}, None)
    return key in _UNTOLD or (key == "additionalProperties" and value is False)
