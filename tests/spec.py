"""What PRODE promises, one line each; tests claim these by id with `@pytest.mark.spec`."""

from typing import Final

SPEC: Final = {
    "safety.evidence-first": "Nothing behind the evidence gate passes without current evidence.",
    "safety.redaction": "Secrets and direct identifiers never reach the ledger or the client.",
    "redaction.rules": "Every rule takes its example, leaves its near miss, and names its source.",
    "redaction.rule-set": "Every redaction says which rules ran.",
    "redaction.run": "A pseudonym joins within one run and nowhere else; its key dies with the run.",
    "redaction.stream": "Text in pieces is redacted as the whole, wherever it was cut.",
    "redaction.closed": "Text that cannot be read through is withheld.",
    "safety.outside-text": "Text from outside is marked as such and never acted on.",
    "safety.dry-run": "A dry run writes nothing outside.",
    "safety.read-only": "A source cannot change what it reads.",
    "evidence.ceiling": "Confidence never passes what the evidence allows.",
    "evidence.required": "A required specialist is asked, or the server knows why not.",
    "evidence.fresh": "Evidence that ages no longer counts.",
    "evidence.conflict": "Sources that contradict each other are found and keep the gate shut.",
    "evidence.citations": "A finding is a fact only where its citations hold.",
    "evidence.wiki-never-counts": "The wiki routes and proves nothing.",
    "ledger.fold": "A run is the fold of its events and of nothing else.",
    "ledger.chain": "A changed, missing or doubled event is noticed.",
    "ledger.lease": "One holder writes to a run; a stale one writes nothing.",
    "ledger.trouble": "A ledger that cannot be used is named, with the way out, and left alone.",
    "run.phases": "A run's phase follows its events.",
    "run.ended": "An ended run takes no more calls.",
    "run.budget": "A run spends no more outside calls than its budget.",
    "run.outcomes": "A run ends only with an outcome its evidence carries.",
    "run.resume": "A run is taken up where it was left, and doubles nothing.",
    "idempotency.comment": "A retry does not post a second ticket comment.",
    "input.windows": "A window that makes no sense is refused with the reason.",
    "input.arguments": "Arguments off the schema are refused by name, never repeated.",
    "input.sources": "A source that fails becomes a typed gap.",
    "wire.catalogue": "Cards, policy and registered tools are one list.",
    "wire.size": "Definitions and answers stay within their sizes.",
    "wire.eras": "Both protocol eras see the same server.",
    "practice.twins": "Twins speak the vendors' protocols and refuse what they refuse.",
    "practice.worlds": "A world plays from ticket to its outcome.",
    "package.wheel": "The wheel carries the text and runs on its own.",
}

LATER: Final[dict[str, str]] = {}
