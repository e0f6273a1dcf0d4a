"""Two implementations of one text say the same of good exports and of bad ones."""

from itertools import islice
from random import Random

import pytest

from tests.proof.edits import edits
from tests.proof.second import wrong_with
from tests.proof.test_verify import PUBLIC, Files, failed, rewritten, sample, structural, verify

pytestmark = pytest.mark.spec("proof.second")

# What the second implementation has no rules for: it knows no bundle's arithmetic.
NOT_ITS_OWN = {"V7", "V8", "V10", "V13", "V14"}


def exports() -> list[tuple[str, Files]]:
    """Return fifty exports: good ones, broken ones, and ones with every hash made anew."""
    files, _ = sample()
    found: list[tuple[str, Files]] = [
        ("good", files),
        ("rewritten", rewritten(files, lambda _: None)),
    ]
    found += [(name, change(files)) for name, change in structural().items()]
    flipped = Random(3)  # noqa: S311
    for name in ("ledger.jsonl", "run.dsse.json", "bundle.json", "inventory.json"):
        content = bytearray(files[name])
        content[flipped.randrange(len(content))] ^= 4
        found.append((f"a bit of {name}", {**files, name: bytes(content)}))
    by_class: dict[str, list[Files]] = {}
    for edit in edits(files, Random(2), 4):  # noqa: S311
        if edit.checks - NOT_ITS_OWN:
            by_class.setdefault(edit.name, []).append(edit.files)
    edited = [(name, one) for name, made in by_class.items() for one in made]
    return [*found, *islice(edited, 50 - len(found))]


def test_both_say_the_same_of_fifty_exports() -> None:
    _, trust = sample()
    told = exports()
    differ: list[tuple[str, set[str], set[str]]] = []
    for name, files in told:
        ours = failed(verify(files, trust))
        theirs = wrong_with(files, PUBLIC, trust.approvers, trust.origin)
        if bool(ours) != bool(theirs) or (theirs - {"V1", "V2"}) - ours - {"V6"}:
            differ.append((name, ours, theirs))

    assert differ == []
    assert len(told) == 50
    good = [name for name, files in told if not failed(verify(files, trust))]
    assert good == ["good", "rewritten"]
