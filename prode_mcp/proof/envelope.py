"""The signed envelope of an export: an in-toto Statement in DSSE, in one form to the byte.

Source: DSSE 1.0.0, PAE; in-toto Attestation, Statement v1. Stricter than both: nothing about an
envelope may differ without being noticed, its key's name and its base64 included.
"""

import base64
import binascii
import hashlib
import json
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from prode_mcp.errors import ProdeError
from prode_mcp.trees import as_list, as_mapping

NAME: Final = "run.dsse.json"
PAYLOAD: Final = "application/vnd.in-toto+json"
STATEMENT: Final = "https://in-toto.io/Statement/v1"
PREDICATE: Final = "https://prode-mcp.dev/run/v1"


class EnvelopeError(ProdeError):
    """An envelope does not hold."""


class Signed(NamedTuple):
    """What an envelope says: files by their digests, and what the run came to."""

    files: Mapping[str, str]
    predicate: Mapping[str, Any]


def key_id(key: bytes) -> str:
    """Name a public key."""
    return hashlib.sha256(key).hexdigest()[:16]


def sign(files: Mapping[str, bytes], predicate: Mapping[str, Any], key: Ed25519PrivateKey) -> bytes:
    """Return the envelope over files and a predicate."""
    subject = [
        {"name": name, "digest": {"sha256": hashlib.sha256(files[name]).hexdigest()}}
        for name in sorted(files)
    ]
    statement = {
        "_type": STATEMENT,
        "subject": subject,
        "predicateType": PREDICATE,
        "predicate": dict(predicate),
    }
    payload = rfc8785.dumps(statement)
    public = key.public_key().public_bytes_raw()
    signature = {"keyid": key_id(public), "sig": _b64(key.sign(_pae(payload)))}
    return rfc8785.dumps(
        {"payload": _b64(payload), "payloadType": PAYLOAD, "signatures": [signature]}
    )


def opened(raw: bytes, keys: Mapping[str, bytes]) -> Signed:
    """Return what an envelope says, if it is in its one form and signed by a key that is trusted.

    Raises:
        EnvelopeError: it is not.
    """
    try:
        tree = json.loads(raw)
        canonical = rfc8785.dumps(tree)
    except (ValueError, RecursionError):
        raise EnvelopeError("it is no JSON") from None
    if canonical != raw:
        raise EnvelopeError("it is not in its one form")
    told = as_mapping(tree)
    signatures = as_list(told.get("signatures"))
    if set(told) != {"payload", "payloadType", "signatures"} or len(signatures) != 1:
        raise EnvelopeError("it has other parts than an envelope, or not one signature")
    named = as_mapping(signatures[0])
    if set(named) != {"keyid", "sig"} or told["payloadType"] != PAYLOAD:
        raise EnvelopeError("its signature or its type is of another form")
    payload, signature = _bytes(told["payload"]), _bytes(named["sig"])
    key = keys.get(str(named["keyid"]))
    if key is None or key_id(key) != named["keyid"]:
        raise EnvelopeError("its key is not in the trust file")
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, _pae(payload))
    except (InvalidSignature, ValueError):
        raise EnvelopeError("its signature does not hold") from None
    return _read(payload)


def _read(payload: bytes) -> Signed:
    try:
        statement = as_mapping(json.loads(payload))
        is_one = rfc8785.dumps(dict(statement)) == payload
    except (ValueError, RecursionError):
        raise EnvelopeError("its payload is no JSON") from None
    if not is_one or statement.get("_type") != STATEMENT:
        raise EnvelopeError("its payload is no statement in its one form")
    if statement.get("predicateType") != PREDICATE:
        raise EnvelopeError("it speaks of something else than a run")
    files: dict[str, str] = {}
    for one in as_list(statement.get("subject")):
        name = str(as_mapping(one).get("name"))
        if name in files:
            raise EnvelopeError("it names a file twice")
        files[name] = str(as_mapping(as_mapping(one).get("digest")).get("sha256"))
    return Signed(files, as_mapping(statement.get("predicate")))


def _pae(payload: bytes) -> bytes:
    return b"DSSEv1 %d %s %d %s" % (len(PAYLOAD), PAYLOAD.encode(), len(payload), payload)


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(text: object) -> bytes:
    """Return what base64 stands for; slack that decodes alike is another text."""
    try:
        data = base64.b64decode(str(text), validate=True)
    except (binascii.Error, ValueError):
        raise EnvelopeError("part of it is no base64") from None
    if _b64(data) != text:
        raise EnvelopeError("part of it is not in its one form")
    return data
