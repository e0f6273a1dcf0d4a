"""A second implementation of the checks that decide most, written from resources/docs/verify.md.

Nothing of the package is used: hashes by hashlib, DSSE by securesystemslib, which is in-toto's, an
assertion by webauthn, a key's signature by cryptography, and JSON by the standard library.
"""

import base64
import hashlib
import json
import tomllib
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from securesystemslib import dsse, signer
from securesystemslib.exceptions import Error as SecureSystemsError
from webauthn import verify_authentication_response
from webauthn.helpers.exceptions import WebAuthnException

OWNED = {
    "ticket_close",
    "pr_merge",
    "sentry_suppress",
    "deploy_change",
    "workflow_dispatch",
    "db_write",
}
EVIDENCE = {"code_search", "code_read", "code_history", "review_diff"}
SIGNED = b"prode-approval-v1\x00"
WORKING = {
    "reported",
    "bundled",
    "requested",
    "granted",
    "answered",
    "redeemed",
    "stopped",
    "opened",
}


def wrong_with(files: Mapping[str, bytes], key: bytes, approvers: str, origin: str) -> set[str]:
    """Return which checks an export fails."""
    try:
        lines = [json.loads(text) for text in files["ledger.jsonl"].splitlines()]
        events = [json.loads(line["body"]) for line in lines]
        tests = (_chain, _blobs, _acts, _evidence, _keys, _holders, _after)
        found = {name for test in tests for name in test(lines, events, files)}
        found |= _signed(lines, files, key)
        return found | _words(events, files, approvers, origin)
    except (KeyError, ValueError, TypeError, IndexError):
        return {"V1"}


def _jcs(tree: Any) -> bytes:
    return json.dumps(tree, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _chain(lines: list[Any], _: list[Any], files: Mapping[str, bytes]) -> set[str]:
    prev, at = "0" * 64, 0
    if b"".join(_jcs(line) + b"\n" for line in lines) != files["ledger.jsonl"]:
        return {"V1"}
    for number, line in enumerate(lines, 1):
        own = {key: value for key, value in line.items() if key != "hash"}
        made = hashlib.sha256(_jcs(own)).hexdigest()
        if (line["seq"], line["prev"], line["hash"]) != (number, prev, made) or line["ts"] < at:
            return {"V1"}
        prev, at = made, line["ts"]
    for line, event in zip(lines, _, strict=True):
        if event["kind"] == "requested":
            said = json.loads(files[f"blobs/{event['statement']}"])
            if said["ledger_head"] != line["prev"]:
                return {"V1"}
    twice = Counter(line["idem"] for line in lines).most_common(1)[0][1]
    return {"V1"} if twice > 1 else set()


def _blobs(_: list[Any], events: list[Any], files: Mapping[str, bytes]) -> set[str]:
    there = {n.removeprefix("blobs/"): c for n, c in files.items() if n.startswith("blobs/")}
    bad = any(hashlib.sha256(content).hexdigest() != name for name, content in there.items())
    fields = ("snapshot", "inventory", "artifact", "report", "bundle", "content", "action")
    fields += ("statement", "arguments", "word", "candidate")
    named = {event[f] for event in events for f in fields if isinstance(event.get(f), str)}
    return {"V2"} if bad or {n for n in named if len(n) == 64} - there.keys() else set()


def _signed(lines: list[Any], files: Mapping[str, bytes], key: bytes) -> set[str]:
    raw = files.get("run.dsse.json", b"")
    try:
        tree = json.loads(raw)
        name = hashlib.sha256(key).hexdigest()[:16]
        public = cast("Any", signer).SSlibKey(name, "ed25519", "ed25519", {"public": key.hex()})
        cast("Any", dsse).Envelope.from_dict(json.loads(raw)).verify([public], 1)
        statement = json.loads(base64.b64decode(tree["payload"], validate=True))
    except (SecureSystemsError, ValueError, KeyError, TypeError):
        return {"V3"}
    told = {one["name"]: one["digest"]["sha256"] for one in statement["subject"]}
    there = {n: hashlib.sha256(c).hexdigest() for n, c in files.items() if n != "run.dsse.json"}
    end = (statement["predicate"]["head"], statement["predicate"]["events"])
    is_one = _jcs(tree) == raw and tree["signatures"][0]["keyid"] == name
    is_end = end == (lines[-1]["hash"], lines[-1]["seq"])
    return set() if told == there and is_one and is_end else {"V3"}


def _words(events: list[Any], files: Mapping[str, bytes], approvers: str, origin: str) -> set[str]:
    pinned = tomllib.loads(approvers)["approver"]
    for event in (event for event in events if event["kind"] == "redeemed"):
        words = [
            json.loads(files[f"blobs/{one['word']}"])
            for one in events[: events.index(event)]
            if one["kind"] == "granted" and one["request"] == event["request"]
        ]
        good = [word for word in words if any(_holds(word, who, origin) for who in pinned)]
        said = [json.loads(word["statement"]) for word in good]
        if not any(
            one["action"] == event["digest"]
            and one["request"] == event["request"]
            and one["decision"] == "approve"
            and _at(event["at"]) < _at(one["not_after"])
            for one in said
        ):
            return {"V4"}
    return set()


def _holds(word: Any, who: Any, origin: str) -> bool:
    statement, signature = word["statement"].encode(), word["signature"]
    try:
        if signature["scheme"] == "passphrase" == who["scheme"]:
            key = Ed25519PublicKey.from_public_bytes(_octets(who["key"]))
            key.verify(_octets(signature["signature"]), SIGNED + statement)
            return True
        if signature["scheme"] == "passkey" == who["scheme"]:
            verify_authentication_response(
                credential={
                    "id": who["credential"],
                    "rawId": who["credential"],
                    "type": "public-key",
                    "response": {
                        "clientDataJSON": signature["client_data"],
                        "authenticatorData": signature["authenticator_data"],
                        "signature": signature["signature"],
                    },
                },
                expected_challenge=hashlib.sha256(SIGNED + statement).digest(),
                expected_rp_id=who["rp_id"],
                expected_origin=origin,
                credential_public_key=_octets(who["key"]),
                credential_current_sign_count=0,
                require_user_verification=True,
            )
            return True
    except (InvalidSignature, WebAuthnException, ValueError):
        return False
    return False


def _octets(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _acts(_: list[Any], events: list[Any], __: Mapping[str, bytes]) -> set[str]:
    """Each owned act has exactly its one approval, used in the step before it."""
    used = Counter(event["key"] for event in events if event["kind"] == "redeemed")
    owned = [e for e in events if e["kind"] == "intended" and e["effect"] in OWNED]
    asked = {e["request"]: e for e in events if e["kind"] == "requested"}
    wrong = any(used[event["key"]] != 1 for event in owned)
    wrong = wrong or set(used) != {event["key"] for event in owned}
    for event in (event for event in events if event["kind"] == "redeemed"):
        own = asked.get(event["request"])
        wrong = wrong or own is None or own["digest"] != event["digest"]
        wrong = wrong or (own is not None and _at(event["at"]) >= _at(own["not_after"]))
    return {"V5"} if wrong else set()


def _evidence(_: list[Any], events: list[Any], __: Mapping[str, bytes]) -> set[str]:
    sure = 0
    for event in events:
        if event["kind"] == "bundled":
            sure = event["confidence"]
        if event["kind"] == "read" and event["tool"] in EVIDENCE and sure < 70:
            return {"V6"}
    return set()


def _keys(lines: list[Any], events: list[Any], _: Mapping[str, bytes]) -> set[str]:
    outcomes: Counter[str] = Counter()
    meant: set[str] = set()
    for line, event in zip(lines, events, strict=True):
        if event["kind"] == "intended":
            parts = ["prode", line["run"], event["effect"], event["step"]]
            octets = bytearray(hashlib.sha256(_jcs(parts)).digest()[:16])
            octets[6] = octets[6] & 0x0F | 0x40
            octets[8] = octets[8] & 0x3F | 0x80
            if octets.hex() != event["key"].replace("-", "") or event["key"] in meant:
                return {"V11"}
            meant.add(event["key"])
        if event["kind"] == "settled":
            outcomes[event["key"]] += 1
            if event["key"] not in meant or outcomes[event["key"]] > 1:
                return {"V11"}
    return set()


def _holders(lines: list[Any], _: list[Any], __: Mapping[str, bytes]) -> set[str]:
    fences = [line["fence"] for line in lines]
    return set() if fences == sorted(fences) else {"V12"}


def _after(_: list[Any], events: list[Any], __: Mapping[str, bytes]) -> set[str]:
    kinds = [event["kind"] for event in events]
    if kinds[0] != "opened":
        return {"V15"}
    ended = kinds.index("ended") if "ended" in kinds else len(kinds)
    return {"V15"} if WORKING & set(kinds[ended + 1 :]) else set()
