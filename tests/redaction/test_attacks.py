"""What someone would try who writes the text that is redacted, or the files around it."""

import base64
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final
from urllib.parse import quote

import pytest

from prode_mcp.cache import kept
from prode_mcp.redaction import redact, redact_text, redact_tree, redactor_for
from prode_mcp.redaction.rules import RULES
from prode_mcp.redaction.scan import HyperscanPass
from prode_mcp.redaction.standard import hyperscan_pass
from tests.redaction.samples import filled

SECRET = filled("Zx9{a20}")


@pytest.mark.parametrize(
    "text",
    [
        f"password=<{SECRET}",
        f'password: "<{SECRET}"',
        f'{{"password":"<{SECRET}>"}}',
        f"api_key=<{SECRET}>",
        f"api_key=<secret>{SECRET}",
    ],
)
@pytest.mark.spec("safety.redaction")
def test_a_bracket_before_a_secret_does_not_pass_it_off_as_taken_out(text: str) -> None:
    clean = redact_text(text)

    assert SECRET[:8] not in clean
    assert redact_text(clean) == clean
    assert SECRET[:8] not in str(redact_tree({"password": f"<{SECRET}"}))


WRAPPINGS: Final[dict[str, Callable[[str], str]]] = {
    "JSON": lambda text: json.dumps({"msg": text}),
    "JSON in JSON": lambda text: json.dumps({"log": json.dumps({"msg": text})}),
    "percent": lambda text: f"GET /x?q={quote(text, safe='')} 200",
    "base64": lambda text: f"got {base64.b64encode(f'see {text} there'.encode()).decode()} end",
    "a mail's quote": lambda text: "\n".join(f"> {line}" for line in text.split("\n")),
    "a diff": lambda text: "\n".join(f"+{line}" for line in text.split("\n")),
    "Windows' lines": lambda text: text.replace("\n", "\r\n"),
    "a YAML block": lambda text: "m: |\n" + "\n".join(f"  {line}" for line in text.split("\n")),
}


@pytest.mark.parametrize("wrap", WRAPPINGS.values(), ids=WRAPPINGS)
@pytest.mark.spec("safety.redaction")
def test_what_a_rule_takes_it_takes_through_whatever_wraps_the_text(
    wrap: Callable[[str], str],
) -> None:
    passed = [rule.name for rule in RULES if not redact(f"{wrap(filled(rule.example))}\n").found]

    assert passed == []


@pytest.mark.spec("redaction.run")
def test_text_from_outside_cannot_make_a_run_blind_to_ordinary_words() -> None:
    own = redactor_for(b"k" * 32)
    evidence = "ERROR Timeout while Latency rose; connection refused by Payment Gateway"

    own.text('{"full_name":"Timeout Latency"} {"full_name":"connection refused"}')
    own.text('{"company":"Payment Gateway","username":"Timeout"} customer: Payment Gateway')
    own.tree({"full_name": "connection refused", "customer_name": "Timeout Latency"})

    assert own.text(evidence) == evidence


@pytest.mark.no_cover
@pytest.mark.spec("redaction.closed")
def test_a_stored_database_that_is_damaged_or_finds_nothing_is_made_again(tmp_path: Path) -> None:
    import hyperscan

    empty = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    empty.compile(expressions=[b"zzzz"], ids=[0], flags=[0])
    good = HyperscanPass().dump()

    for stored in (b"", good[: len(good) // 2], bytes(hyperscan.dumpb(empty))):
        folder = tmp_path / str(len(stored))
        kept("rules", lambda stored=stored: stored, folder)

        scan = hyperscan_pass("rules", partial(kept, folder=folder))

        assert scan(f"password={SECRET}\n".encode())
        assert (folder / "rules").stat().st_size > 1_000_000


@pytest.mark.spec("redaction.closed")
def test_a_folder_that_others_can_write_is_not_trusted(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    kept("x", lambda: b"mine", folder)
    assert kept("x", lambda: b"again", folder) == b"mine"

    folder.chmod(0o777)

    assert kept("x", lambda: b"again", folder) == b"again"
