"""The redactor of one site, or of one run: what `Clean` text is made by."""

import hashlib
import hmac
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from pydantic import JsonValue

from prode_mcp.contracts import Artifact, Clean, Observation, Redacted, RunId
from prode_mcp.redaction.cued import CALLED, takes
from prode_mcp.redaction.engine import find
from prode_mcp.redaction.keys import kind_of_key
from prode_mcp.redaction.kinds import IDENTIFIERS, is_placeholder
from prode_mcp.redaction.mailboxes import named_by_mail
from prode_mcp.redaction.masks import is_masked
from prode_mcp.redaction.memory import Memory
from prode_mcp.redaction.readings import INVISIBLE
from prode_mcp.redaction.ruleset import rule_set
from prode_mcp.redaction.scan import Pass
from prode_mcp.redaction.site import NOWHERE, Site
from prode_mcp.redaction.spans import Span, merged

LIMIT_CHARS: Final = 8_000_000
"""Longer text is withheld whole: nothing passes unread."""
WITHHELD: Final = Clean("<withheld: redactor>")

_HIDDEN: Final = {ord(c): None for c in INVISIBLE}
_WHATEVER: Final = frozenset({"secret", "email", "phone", "dob", "national_id", "passport", "iban", "bank_acct", "card", "otp", "device_id"})  # fmt: skip
_INHERITED: Final = frozenset({"secret", "email", "phone", "address"})


@dataclass(frozen=True)
class Found:
    """One thing taken out: its kind, the rule that found it, where in characters. Never its value."""

    kind: str
    rule: str
    start: int
    end: int


@dataclass(frozen=True)
class Redaction:
    """Clean text, what was taken out of it, and by which rules."""

    text: Clean
    found: tuple[Found, ...]
    rules: str

    @property
    def counts(self) -> Counter[str]:
        """How many pieces of each kind were taken out."""
        return Counter(found.kind for found in self.found)


@dataclass(frozen=True)
class Redactor:
    """Takes secrets and personal data out of text and trees.

    With a `key`, a direct identifier becomes `<email:3f9a1c>`: the same value gives the same
    digest under the same key and under no other. With a `memory`, what was found once goes
    wherever it stands again.
    """

    scan: Pass
    engine: str
    site: Site = NOWHERE
    key: bytes = b""
    memory: Memory | None = None
    rules: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        """Name the rule set."""
        object.__setattr__(self, "rules", rule_set(self.site, self.engine))

    def for_run(self, key: bytes) -> "Redactor":
        """Return the same redactor with a run's key and a memory of its own."""
        return Redactor(self.scan, self.engine, self.site, key, Memory())

    def redact(self, text: str) -> Redaction:
        """Return the text with every secret and direct identifier replaced by its kind.

        Text that cannot be read within its budget, or that breaks the engine, is withheld whole.
        """
        if len(text) > LIMIT_CHARS:
            return self._withheld()
        try:
            return self._redact(text)
        except Exception:  # noqa: BLE001  over budget or broken: the original must not pass
            return self._withheld()

    def text(self, text: str) -> Clean:
        """Return the clean text alone."""
        return self.redact(text).text

    def tree(self, tree: JsonValue) -> tuple[JsonValue, Counter[str]]:
        """Return a JSON tree, keys included, with every text redacted, and the counts by kind."""
        counts: Counter[str] = Counter()
        return self._walk(tree, counts, "", near=False), counts

    def artifact(
        self,
        observation: Observation,
        *,
        run: RunId,
        tool: str,
        arguments: Mapping[str, JsonValue],
        observed_at: datetime,
    ) -> Artifact:
        """Turn what a source gave into what may be stored and returned."""
        body, counts = self.tree(observation.body)
        asked, more = self.tree(dict(arguments))
        keyed = {str(self.text(k)): str(self.text(v)) for k, v in observation.keyed.items()}
        return Artifact(
            run=run,
            tool=tool,
            specialist=observation.source,
            arguments=asked,
            observed_at=observed_at,
            envelope=observation.envelope,
            body=body,
            keyed=keyed,
            redacted=Redacted(rules=self.rules, counts=dict(sorted((counts + more).items()))),
        )

    def _withheld(self) -> Redaction:
        return Redaction(WITHHELD, (Found("withheld", "budget", 0, 0),), self.rules)

    def _redact(self, text: str) -> Redaction:
        data = text.encode("utf-8", "ignore")
        spans = self.spans(data)
        if not spans:
            return Redaction(Clean(visible(text)), (), self.rules)
        parts: list[bytes] = []
        found: list[Found] = []
        at = 0
        chars = 0
        for span in spans:
            before = data[at : span.start]
            value = data[span.start : span.end]
            parts += (before, self.placeholder(span, value).encode())
            chars += len(before) if before.isascii() else len(before.decode("utf-8", "replace"))
            size = len(value.decode("utf-8", "replace"))
            found.append(Found(span.kind, span.rule, chars, chars + size))
            chars += size
            at = span.end
        parts.append(data[at:])
        clean = b"".join(parts).decode("utf-8", "replace")
        return Redaction(Clean(visible(clean)), tuple(found), self.rules)

    def spans(self, data: bytes) -> list[Span]:
        """Return what must go in UTF-8 text, without overlaps.

        Raises:
            OverBudgetError: the text hides more layers than its size pays for.
        """
        spans = merged(find(data, self.scan, self.site))
        spans += named_by_mail(spans, data)
        memory = self.memory if self.memory is not None else Memory()
        memory.learn(spans, data)
        again = list(memory.find(data))
        return merged([*spans, *again])

    def placeholder(self, span: Span, value: bytes) -> str:
        """Return what stands in a value's place."""
        if span.shape:
            return span.shape
        if not self.key or span.kind not in IDENTIFIERS:
            return f"<{span.kind}>"
        told = (span.whole or value).decode("utf-8", "replace")
        named = f"{span.kind}\0{_canonical(span.kind, told)}"
        digest = hmac.new(self.key, named.encode(), hashlib.sha256).hexdigest()
        return f"<{span.kind}:{digest[:6]}>"

    def _walk(self, tree: JsonValue, counts: Counter[str], kind: str, *, near: bool) -> JsonValue:
        """Redact a tree; `kind` is what the key above says, `near` that it stands right above."""
        if isinstance(tree, dict):
            return {
                self.text(key): self._under(key, value, counts, kind) for key, value in tree.items()
            }
        if isinstance(tree, list):
            return [self._walk(value, counts, kind, near=near) for value in tree]
        if tree is None or isinstance(tree, bool):
            return tree
        told = str(tree)
        if kind and told and not is_placeholder(told) and self._goes(told, kind, near=near):
            called = CALLED.get(kind, kind)
            counts[called] += 1
            span = Span(0, 0, called, "key")
            if self.memory is not None:
                value = told.encode("utf-8", "ignore")
                self.memory.learn([span._replace(end=len(value))], value)
            return self.placeholder(span, told.encode("utf-8", "ignore"))
        if isinstance(tree, str):
            redaction = self.redact(tree)
            counts.update(redaction.counts)
            return redaction.text
        return tree

    def _under(self, key: str, value: JsonValue, counts: Counter[str], above: str) -> JsonValue:
        own = kind_of_key(key)
        inherited = above if above in _INHERITED else ""
        return self._walk(value, counts, own or inherited, near=bool(own))

    def _goes(self, told: str, kind: str, *, near: bool) -> bool:
        """Say whether a leaf goes by its key alone: numbers, and values in a form nobody knows."""
        if kind in _WHATEVER and near and (kind != "secret" or len(told) >= 4):
            return told.isdecimal() or not is_masked(told)
        return takes(told, kind, self.site)


def visible(text: str) -> str:
    """Return a text without the characters that a reader does not see."""
    return text if text.isascii() and text.isprintable() else text.translate(_HIDDEN)


def _canonical(kind: str, value: str) -> str:
    """Return one spelling for a value's spellings, so that the same person joins."""
    if kind == "phone":
        return "".join(c for c in value if c.isdecimal()).lstrip("0")
    if kind in {"iban", "card", "national_id", "device_id", "bank_acct", "passport"}:
        return "".join(c for c in value if c.isalnum()).upper()
    return " ".join(value.casefold().split())
