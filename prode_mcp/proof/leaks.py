"""Look for what must not leave, in every byte of an export: our rules, and the second engine."""

import base64
import binascii
import gzip
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from urllib.parse import unquote

from prode_mcp.exits import passage
from prode_mcp.proof.findings import Finding
from prode_mcp.redaction import redactor_for

_PNG = b"\x89PNG\r\n\x1a\n"
_LEAST = 24
_MOST = 2_000_000


async def leaks_in(content: bytes) -> str:
    """Say what a text holds that must not leave; empty where nothing was found."""
    if content.startswith(_PNG):
        # Its fields were covered before it was taken, and it is no text.
        return ""
    text = content.decode("utf-8", "replace")
    if found := redactor_for().redact(text).counts:
        return ", ".join(sorted(found))
    passed = await passage(text)
    return passed.refusal.code if passed.refusal else ""


async def redaction(files: Mapping[str, bytes], signed: frozenset[str]) -> list[Finding]:
    """V9: no file holds a secret or a person, packed or plain; `signed` are words of approvals."""
    found: list[Finding] = []
    for name, content in files.items():
        if name.removeprefix("blobs/") in signed or name == "run.dsse.json":
            continue
        for text in (content, *_unpacked(content)):
            if why := await leaks_in(text):
                found.append(Finding("V9", "FAIL", f"{name[:60]} holds {why}"))
                break
    return found or [Finding("V9", "PASS", "no secret and no person in any file")]


def _unpacked(content: bytes) -> Iterator[bytes]:
    """Yield what a file's text has in it encoded: percent signs, base64, hexadecimal, gzip."""
    text = content.decode("utf-8", "replace")
    if "%" in text:
        yield unquote(text).encode()
    for word in _words(text):
        for data in _decoded(word):
            yield data
            if data.startswith(b"\x1f\x8b"):
                try:
                    yield gzip.decompress(data)[:_MOST]
                except (OSError, EOFError, zlib.error):
                    continue


def _words(text: str) -> Iterator[str]:
    kept = "".join(c if c.isalnum() or c in "+/=_-" else " " for c in text)
    yield from {word for word in kept.split() if len(word) >= _LEAST}


def _decoded(word: str) -> Iterator[bytes]:
    # A digest is hexadecimal too, and says nothing.
    if len(word) != 64:
        with suppress(ValueError):
            yield bytes.fromhex(word)
    for altchars in (b"+/", b"-_"):
        try:
            yield base64.b64decode(word + "=" * (-len(word) % 4), altchars, validate=True)
        except (binascii.Error, ValueError):
            continue
