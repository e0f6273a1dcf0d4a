"""What a reader looks for by name in an export. All of it is made from the record. Pure."""

from collections.abc import Mapping
from typing import Any, Final

import rfc8785

from prode_mcp.fold import Run

REPORT: Final = "report.html"
POLICY: Final = "policy.json"
"""The terms of approvals, which only the server knows; their digest stands in each statement."""


def copies(run: Run, blobs: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return copies of blobs by name, the approvals side by side, and what was watched."""
    found = {
        name: blobs[digest] for name, digest in _named(run).items() if digest and digest in blobs
    }
    for one in run.approvals:
        told: dict[str, Any] = {
            "request": one.request.model_dump(mode="json"),
            "words": [word.model_dump(mode="json") for word in one.words],
            "redeemed": one.redeemed.model_dump(mode="json") if one.redeemed else None,
        }
        found[f"approvals/{one.request.request}.json"] = rfc8785.dumps(told)
    if run.monitor is not None:
        found["monitor.json"] = run.monitor.model_dump_json(indent=1).encode()
    return found


def _named(run: Run) -> dict[str, str | None]:
    """Return the digest of each blob that has a name of its own."""
    written = {effect.intent.effect: str(effect.intent.content) for effect in run.effects}
    return {
        "bundle.json": run.bundle.bundle if run.bundle else None,
        "inventory.json": run.inventory,
        "handoff.md": run.outcome.report if run.outcome else None,
        # Which files it changes, as git names them, and the digest that was weighed and approved.
        "change.json": written.get("branch"),
        "pull_request.json": written.get("pull_request"),
        "monitor.md": run.monitor.concluded.report
        if run.monitor and run.monitor.concluded
        else None,
        **{f"specialists/{n}.json": digest for n, digest in enumerate(run.reports, 1)},
    }
