"""Look for what must not leave, in every byte of an export: our rules, and the second engine."""

import base64
import binascii
import json
import string
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, Final, cast
from urllib.parse import unquote

import re2

from prode_mcp.approvals.actions import exact
from prode_mcp.exits import UNREAD, has_engine, passage
from prode_mcp.proof.envelope import NAME
from prode_mcp.proof.findings import Finding
from prode_mcp.proof.named import known_digests, words_of
from prode_mcp.proof.record import LEDGER, Record
from prode_mcp.redaction import redactor_for
from prode_mcp.trees import as_mapping

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_GZIP: Final = b"\x1f\x8b"
_BATCH: Final = 250_000
_MOST: Final = 2_000_000
_DEEPEST: Final = 3
"""How often something may be packed in something packed."""
_LEAST: Final = 24
_PACKED: Final = frozenset(f"{string.ascii_letters}{string.digits}+/=_-".encode())
_ALPHABET: Final = bytes(byte if byte in _PACKED else 0x20 for byte in range(256))
"""Leaves the characters of base64 and hexadecimal, and makes spaces of all others."""
_HEX: Final = cast("Any", re2).compile(r"[0-9a-f]{12,64}")


async def leaks_in(content: bytes, known: frozenset[str] = frozenset()) -> str:
    """Say what a text holds that must not leave; empty where nothing was found.

    What is `known` for a digest, or for the beginning of one, is passed over: one in 2,500 looks
    like a telephone number.
    """
    if content.startswith(_PNG):
        # Its fields were covered before it was taken, and it is no text.
        return ""
    text = content.decode("utf-8", "replace")
    found = await _found(text)
    return await _found(_without(text, known)) if found and known else found


async def _found(text: str) -> str:
    if found := _by_our_rules(text):
        return ", ".join(sorted(found))
    passed = await passage(text)
    return passed.refusal.code if passed.refusal else ""


def _by_our_rules(text: str) -> Mapping[str, int]:
    """Return what our rules find in a text, and in JSON only what they find in its own texts too.

    Written as one line, a text that was cut within a quoted value would go on to the JSON's end.
    """
    own = redactor_for()
    found = own.redact(text).counts
    if not found or not text.startswith("{"):
        return found
    try:
        # Of a key that stands twice only one value would be read.
        told = json.loads(exact(text.encode()))
        # How many of each kind were taken stands under the kind's name, as what was taken would.
        counts = as_mapping(as_mapping(told.get("redacted")).get("counts"))
        if all(type(number) is int for number in counts.values()):
            told.get("redacted", {}).pop("counts", None)
        return own.tree(told)[1]
    except (ValueError, RecursionError, AttributeError):
        return found


async def redaction(files: Mapping[str, bytes], record: Record | None) -> list[Finding]:
    """V9: no file holds a secret or a person, packed or plain.

    Approvals' signed words are passed over, since a signature looks like a key: V4 reads them.
    """
    known = known_digests(record.lines, record.events) if record else frozenset[str]()
    found: list[Finding] = []
    for batch in _batches(_pieces(files, record)):
        if not await _any_leak(b"\n\n".join(content for _, content in batch), known):
            continue
        for name, content in batch:
            if why := await _any_leak(content, known):
                found.append(_held(name, why))
    return found or [Finding("V9", "PASS", _clean())]


def _held(name: str, why: str) -> Finding:
    if why == UNREAD:
        return Finding("V9", "NOT-CHECKABLE", f"the second engine did not finish {name[:60]}")
    return Finding("V9", "FAIL", f"{name[:60]} holds {why}")


def _clean() -> str:
    alone = "" if has_engine() else "; by our rules alone, the second engine has no wheel here"
    return f"no secret and no person in any file{alone}"


async def _any_leak(content: bytes, known: frozenset[str]) -> str:
    """Say what a text holds, or what is packed in it."""
    inside = unpacked(content, known)
    return await leaks_in(content, known) or (await leaks_in(inside, known) if inside else "")


def _pieces(files: Mapping[str, bytes], record: Record | None) -> Iterator[tuple[str, bytes]]:
    """Yield what is to be read of each file, by its name."""
    signed = words_of(record.events) if record else frozenset[str]()
    for name, content in files.items():
        if name == LEDGER and record:
            # Its hashes are made again by V1, and its kinds are ours.
            for line in record.lines:
                yield name, f"{line.run} {line.idem}\n{line.body}".encode()
        elif name == NAME:
            yield name, _payload(content)
        elif name.removeprefix("blobs/") not in signed and not content.startswith(_PNG):
            yield name, content


def _batches(pieces: Iterator[tuple[str, bytes]]) -> Iterator[list[tuple[str, bytes]]]:
    """Put small pieces together: the engines read one long text faster than many short ones."""
    batch: list[tuple[str, bytes]] = []
    size = 0
    for name, content in pieces:
        batch.append((name, content))
        size += len(content)
        if size > _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _payload(envelope: bytes) -> bytes:
    """Return what an envelope says; around it there are a signature and a key's name."""
    try:
        return base64.b64decode(str(as_mapping(json.loads(envelope)).get("payload")))
    except (ValueError, RecursionError):
        return envelope


def unpacked(content: bytes, known: frozenset[str] = frozenset()) -> bytes:
    """Return all texts that are in one encoded, a few times over: percent, base64, hex, gzip."""
    found: dict[bytes, None] = {}
    waiting = [content]
    for _ in range(_DEEPEST):
        inner = [data for one in waiting for data in _inside(one, known) if data not in found]
        found |= dict.fromkeys(inner)
        waiting = inner
    return b"\n".join(found)


def _inside(content: bytes, known: frozenset[str]) -> Iterator[bytes]:
    text = content.decode("utf-8", "replace")
    if "%" in text and (plain := unquote(text)) != text:
        yield plain.encode("utf-8", "replace")
    for packed in set(content.translate(_ALPHABET).split()):
        word = packed.decode("ascii")
        if len(word) >= _LEAST and word not in known:
            yield from filter(None, map(_told, _decoded(word)))


def _decoded(word: str) -> Iterator[bytes]:
    with suppress(ValueError):
        yield bytes.fromhex(word)
    for altchars in (b"+/", b"-_"):
        with suppress(binascii.Error, ValueError):
            yield base64.b64decode(word + "=" * (-len(word) % 4), altchars, validate=True)


def _told(data: bytes) -> bytes:
    """Return bytes that are a text, or that unpack to one; nothing else says anything."""
    if data.startswith(_GZIP):
        with suppress(OSError, EOFError, zlib.error):
            return zlib.decompressobj(wbits=31).decompress(data, _MOST)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return b""
    return data


def _without(text: str, known: frozenset[str]) -> str:
    if not known:
        return text

    def passed_over(found: Any) -> str:
        return "-" if found.group() in known else str(found.group())

    return str(_HEX.sub(passed_over, text))
