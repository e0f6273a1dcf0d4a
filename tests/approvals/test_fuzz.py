"""Whatever arguments arrive, the tools around approvals answer with a typed answer."""

from collections import Counter
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import anyio
import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from prode_mcp.approvals.keys import id_of, keys_of, written
from prode_mcp.policy import RULES, Gate
from prode_mcp.server.gated import ARGUMENTS
from tests.approvals.fast import Fast
from tests.server.test_acting import INES

TOOLS = tuple(
    tool for tool, rule in RULES.items() if rule.gate is Gate.APPROVAL or "approval_" in tool
)
SHAPES = [shape.model_json_schema() for shape in ARGUMENTS.values()]
RUN = "PRD-1-r1"
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda parts: st.lists(parts, max_size=4) | st.dictionaries(st.text(), parts, max_size=4),
    max_leaves=8,
)
HALF = st.text(st.characters(), max_size=40) | st.sampled_from(
    ["\x00", "\u202e", "\ud800", "a" * 300]
)
KEY = str(id_of(INES.entry))
SIGNATURE = st.fixed_dictionaries(
    {"scheme": st.sampled_from(["passphrase", "ssh", "passkey", "totp"]), "key": st.just(KEY)},
    optional={
        name: st.sampled_from(["AAAA", "AA", "", "A" * 86, "=", "é"])
        for name in ("signature", "authenticator_data", "client_data")
    },
)
STATEMENT = st.sampled_from(["", "{}", "null", '{"v":1}', "[" * 3_000, "\ud800", '{"v":1,"v":1}'])
WORD = st.fixed_dictionaries({"statement": STATEMENT | HALF, "signature": SIGNATURE | ANYTHING})


def mostly(fit: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Draw what fits, and anything once in a while."""
    return st.integers(0, 11).flatmap(lambda number: fit if number else ANYTHING)


def of_schema(schema: dict[str, Any], defs: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Draw what a published schema allows, and often enough what it does not."""
    schema = defs[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    fit: st.SearchStrategy[Any] = HALF
    if "const" in schema:
        fit = st.just(schema["const"])
    elif "enum" in schema:
        fit = st.sampled_from(schema["enum"])
    elif schema.get("type") == "object":
        fit = of_object(schema, defs)
    return mostly(fit)


def of_object(schema: dict[str, Any], defs: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Draw an object's fields, some left out, some too many."""
    if "properties" not in schema:
        return st.sampled_from(SHAPES).flatmap(
            lambda shape: of_object(shape, shape.get("$defs", {}))
        )
    known = {name: of_schema(part, defs) for name, part in schema["properties"].items()}
    if "run_id" in known:
        known["run_id"] = mostly(st.sampled_from([*[RUN] * 9, "PRD-2-r1"]))
    if "to" in known:
        known["to"] = st.sampled_from(["Done", "Canceled", "In Review"]) | HALF
    if "word" in known:
        known["word"] = HALF | WORD.map(_dumped)
    loose = st.fixed_dictionaries({}, optional=known | {"approver": HALF, "decision": HALF})
    return st.integers(0, 5).flatmap(
        lambda number: st.fixed_dictionaries(known) if number else loose
    )


def _dumped(word: Any) -> str:
    import json

    return json.dumps(word)


@pytest.mark.parametrize("cases", [400, pytest.param(100_000, marks=pytest.mark.nightly)])
@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.spec("input.arguments")
def test_any_arguments_of_a_gated_tool_are_answered_and_act_on_nothing(
    tmp_path: Path, tool: str, cases: int
) -> None:
    approvers = tmp_path / "approvers.toml"
    approvers.write_text(written(keys_of([INES.entry])))
    house, told = Fast(approvers), Counter[str]()
    _run(_begun(house))
    model = next(t for t in _run(house.server("process 1").list_tools()) if t.name == tool)
    schema: dict[str, Any] = model.input_schema

    @seed(1)
    @settings(
        max_examples=cases,
        deadline=None,
        database=None,
        suppress_health_check=(HealthCheck.too_slow, HealthCheck.data_too_large),
    )
    @given(of_object(schema, schema.get("$defs", {})))
    def fuzzed(arguments: dict[str, Any]) -> None:
        # Refusals are kept; a run that holds thousands is slow, and not what is asked here.
        if told.total() % 200 == 199:
            _run(_begun(house))
        told[_run(_told(house, tool, arguments))] += 1

    fuzzed()

    print(f"{tool}: {told}")
    assert house.desk.writes == []


async def _begun(house: Fast) -> None:
    house.servers.clear()
    await house.begin(1)
    await house.call("process 1", "run_open", ticket="PRD-1")
    await house.call(
        "process 1",
        "approval_request",
        run_id=RUN,
        tool="ticket_close",
        arguments={"to": "Done"},
    )


async def _told(house: Fast, tool: str, arguments: dict[str, Any]) -> str:
    answer: Any = await house.server("process 1").call_tool(tool, arguments)
    return answer.structured_content.get("code") or answer.structured_content["status"]


def _run(asked: Coroutine[Any, Any, Any]) -> Any:
    """Run in a loop of its own; nothing that is kept belongs to one."""

    async def awaited() -> Any:
        return await asked

    return anyio.run(awaited)
