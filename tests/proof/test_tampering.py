"""However an export is changed, a check sees it: each byte, each structure, a thousand meanings."""

from collections import Counter, defaultdict
from random import Random
from typing import Any

import pytest

from prode_mcp.proof.checks.chain import envelope
from prode_mcp.proof.envelope import NAME
from prode_mcp.proof.files import ExportError
from prode_mcp.proof.record import read_record
from tests.proof.edits import edits
from tests.proof.test_verify import Files, failed, sample, verify

pytestmark = pytest.mark.spec("proof.verify")


def flipped(files: Files, patterns: tuple[int, ...], step: int) -> tuple[int, list[Any]]:
    """Flip every `step`th byte of each file, and each of the envelope; return which passed."""
    _, trust = sample()
    record = read_record(files)
    missed: list[tuple[str, int, int]] = []
    number = 0
    for name, content in files.items():
        for place in range(0, len(content), 1 if name == NAME else step):
            for pattern in patterns:
                number += 1
                changed = bytearray(content)
                changed[place] ^= pattern
                told: Files = {**files, name: bytes(changed)}
                if not any(one.verdict == "FAIL" for one in envelope(told, record, trust)):
                    missed.append((name, place, pattern))
    return number, missed


def test_no_byte_of_any_file_can_be_another() -> None:
    number, missed = flipped(sample()[0], (0x01,), 97)

    assert missed == []
    assert number > 5_000


@pytest.mark.nightly
@pytest.mark.parametrize("bit", range(8))
def test_no_bit_of_any_byte_of_any_file_can_be_another(bit: int) -> None:
    number, missed = flipped(sample()[0], (1 << bit,), 1)

    print(f"{number} bytes flipped by {1 << bit:#x}")
    assert missed == []


def judged(most: int) -> Counter[str]:
    """Let every edit fail on a check that its class names, at most so many of each class."""
    files, trust = sample()
    seen: Counter[str] = Counter()
    caught: defaultdict[str, Counter[str]] = defaultdict(Counter)
    missed: list[tuple[str, set[str]]] = []
    for edit in edits(files, Random(1), most):  # noqa: S311
        seen[edit.name] += 1
        try:
            read_record(edit.files)
        except ExportError:
            caught[edit.name]["V1"] += 1
            continue
        found = failed(verify(edit.files, trust))
        caught[edit.name].update(found & edit.checks)
        if not found & edit.checks or "V3" in found:
            missed.append((edit.name, found))
    for name, number in sorted(seen.items()):
        print(f"{number:5} {name}: {dict(caught[name].most_common())}")
    assert missed == []
    return seen


def test_edits_with_every_hash_made_anew_each_fail_on_what_they_mean() -> None:
    assert len(judged(5)) == 18


@pytest.mark.nightly
def test_a_thousand_edits_with_every_hash_made_anew_each_fail_on_what_they_mean() -> None:
    assert sum(judged(1_000).values()) >= 1_000
