"""A change to production's source: weighed by machine, and proposed as a pull request, once."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from string import Template
from typing import Final, NamedTuple, Protocol

from pydantic import JsonValue

from prode_mcp.calls import Calls
from prode_mcp.closing import closing_words
from prode_mcp.content import prompt
from prode_mcp.contracts import (
    Answer,
    Artifact,
    Bundle,
    Clean,
    Digest,
    Envelope,
    Need,
    Observation,
    Refusal,
    Report,
    Specialist,
    quoted,
)
from prode_mcp.effects import Errand, Written, effect_key
from prode_mcp.errors import SourceError
from prode_mcp.fold import Run
from prode_mcp.gates import Ask, ask
from prode_mcp.patches import Change, apply_patch, changed_rows, paths_of, read_patch, unified
from prode_mcp.redaction.kinds import SECRETS
from prode_mcp.review import NEVER, Review, added_lines, review
from prode_mcp.runs.delivery import Delivered, Delivery, standing
from prode_mcp.runs.telling import told_approvals, told_facts, told_gaps, told_report, told_unproven
from prode_mcp.sources.github.trees import Trees
from prode_mcp.trees import as_mapping

BRANCH: Final = "branch"
PULL: Final = "pull_request"
ATTACHMENT: Final = "ticket_attachment"
STEP: Final = "fix"
_DIFF_CHARS: Final = 20_000


class Proposal(NamedTuple):
    """A change that applies, with the branch and commit it applies to, and what checks say."""

    branch: str
    base_sha: str
    changes: tuple[Change, ...]
    review: Review
    title: Clean

    @property
    def message(self) -> str:
        """The commit's message; it names no ticket, which a merge could close."""
        return f"{self.title}\n\nProde-Change: {self.review.digest}\n"


class Outside(Protocol):
    """Where changes are based, and how the three writes of a proposal are made."""

    def trees(self) -> Trees:
        """Return the repository's trees."""
        ...

    async def push(self, proposal: Proposal, errand: Errand) -> Written:
        """Push the change to its branch."""
        ...

    async def pull(self, proposal: Proposal, branch_key: str, errand: Errand) -> Written:
        """Open the pull request."""
        ...

    async def attach(self, issue: str, link: str, errand: Errand) -> Written:
        """Link the pull request on the ticket."""
        ...


@dataclass(frozen=True, slots=True)
class Proposing:
    """Weighs and proposes changes, over the one path of `Calls`."""

    delivery: Delivery

    @property
    def calls(self) -> Calls:
        """The one path."""
        return self.delivery.calls

    async def observe(self, run: Run, patch: str, source: Trees) -> Observation | Refusal:
        """Apply a patch to the default branch and say what a machine can of it."""
        before = source.spent()
        branch, sha = await source.head()
        changes = await applied(patch, sha, source)
        if isinstance(changes, Refusal):
            return changes
        found = await self._reviewed(run, changes)
        return _observed(source, found, changes, base=f"{branch}@{sha[:12]}", before=before)

    async def observe_branch(self, run: Run, branch: str, source: Trees) -> Observation | Refusal:
        """Say what a machine can of what a branch changes."""
        before = source.spent()
        told, changes = await source.changed(branch)
        found = await self._reviewed(run, changes)
        return _observed(source, found, changes, base=told.base_sha[:12], before=before)

    async def open(
        self, run_id: str, title: str, patch: str, *, draft: bool, outside: Outside
    ) -> Answer:
        """Push the change, open its pull request and link it on the ticket; each happens once."""
        call = ask("pr_open")
        async with self.delivery.alone(run_id):
            run = await self.calls.enter(call, run_id)
            if isinstance(run, Answer):
                return run
            try:
                proposal = await self._proposal(run, title, patch, outside.trees())
            except SourceError as error:
                return await self.calls.gap(call, run, Specialist.CODE, {}, error)
            if isinstance(proposal, Refusal):
                return await self.calls.refuse(call.tool, run, proposal)
            return await self._deliver(call, run, proposal, outside, draft=draft)

    async def _deliver(
        self, call: Ask, run: Run, proposal: Proposal, outside: Outside, *, draft: bool
    ) -> Answer:
        key = effect_key(run.id, BRANCH, STEP)

        async def plan(_: Run) -> Clean:
            return _plan(proposal)

        async def words(run: Run) -> Clean:
            return await self._words(run, proposal, draft=draft)

        async def link_title(_: Run) -> Clean:
            return Clean(json.dumps({"title": proposal.title}))

        pushed = await self.delivery.deliver(
            call, run, BRANCH, STEP, words=plan, perform=partial(outside.push, proposal)
        )
        if isinstance(pushed, Answer):
            return pushed
        opened = await self.delivery.deliver(
            call, pushed.run, PULL, STEP, words=words, perform=partial(outside.pull, proposal, key)
        )
        if isinstance(opened, Answer):
            return opened
        linked = await self.delivery.deliver(
            call,
            opened.run,
            ATTACHMENT,
            STEP,
            words=link_title,
            perform=partial(outside.attach, run.ticket, opened.outcome.link),
        )
        return _told(call, proposal, opened, linked)

    async def _proposal(
        self, run: Run, title: str, patch: str, source: Trees
    ) -> Proposal | Refusal:
        clean = (await self.calls.redactor(run.id)).text(" ".join(title.split()))
        if run.ticket.casefold() in clean.casefold():
            return _titled(run.ticket)
        bundle = await self._bundle(run)
        said = _said(clean, bundle, run, await self._code_report(run))
        if closed := closing_words(said):
            return _closing(closed)
        begun = await self.begun(run)
        branch, sha = (begun["base"], begun["base_sha"]) if begun else await source.head()
        changes = await applied(patch, sha, source)
        if isinstance(changes, Refusal):
            return changes
        found = await self._reviewed(run, changes)
        if begun and begun["digest"] != found.digest:
            return _other(begun["digest"])
        if found.verdict == "may_not_leave":
            return _unfit(found)
        return Proposal(branch, sha, changes, found, Clean(begun["title"]) if begun else clean)

    async def begun(self, run: Run) -> dict[str, str]:
        """Return what an earlier call put on record of this run's change, if one did."""
        effect = standing(run, effect_key(run.id, BRANCH, STEP))
        if effect is None:
            return {}
        content = await self.calls.holdings.ledger.get(effect.intent.content)
        return {k: str(v) for k, v in as_mapping(json.loads(content or b"{}")).items()}

    async def _reviewed(self, run: Run, changes: tuple[Change, ...]) -> Review:
        own = await self.calls.redactor(run.id)
        leaks = {
            change.path: tuple(
                sorted(set(own.redact("\n".join(added_lines(change))).counts) & SECRETS)
            )
            for change in changes
        }
        return review(
            changes,
            evidence_paths=await self._evidence_paths(run),
            leaks={path: kinds for path, kinds in leaks.items() if kinds},
        )

    async def _evidence_paths(self, run: Run) -> tuple[str, ...]:
        """Return the files that the artifacts behind the run's facts name."""
        digests = {digest for fact in run.facts for digest in fact.artifacts}
        found: list[str] = []
        for digest in sorted(digests):
            content = await self.calls.holdings.ledger.get(Digest(digest))
            if content is not None:
                found.extend(_files(Artifact.model_validate_json(content).body))
        return tuple(dict.fromkeys(found))

    async def _bundle(self, run: Run) -> Bundle:
        assert run.bundle is not None  # noqa: S101  the evidence gate is open
        content = await self.calls.holdings.ledger.get(run.bundle.bundle) or b""
        return Bundle.model_validate_json(content)

    async def _code_report(self, run: Run) -> Report | None:
        """Return the newest report of the code-path specialist, if there is one."""
        for digest in reversed(run.reports):
            content = await self.calls.holdings.ledger.get(digest) or b""
            report = Report.model_validate_json(content)
            if report.specialist is Specialist.CODE:
                return report
        return None

    async def _words(self, run: Run, proposal: Proposal, *, draft: bool) -> Clean:
        """Write the pull request's title and body from the evidence bundle."""
        bundle = await self._bundle(run)
        record = await self.calls.holdings.quoted(run)
        body = (
            Template(prompt("pull-request"))
            .substitute(
                summary=proposal.title,
                ticket=run.ticket,
                run=run.id,
                classification=bundle.classification,
                confidence=bundle.confidence,
                ceiling="; ".join(bundle.ceiling.reasons),
                cause=bundle.cause,
                facts=told_facts(bundle),
                not_proven=told_unproven(bundle),
                gaps=told_gaps(run),
                checks="\n".join(
                    f"- {'passed' if c.passed else '**look here**'}: {c.says}"
                    + (f" ({', '.join(f'`{p}`' for p in c.paths)})" if c.paths else "")
                    for c in proposal.review.checks
                ),
                code=told_report(await self._code_report(run)),
                digest=proposal.review.digest,
                approvals=told_approvals(run),
                base=f"{proposal.branch}@{proposal.base_sha[:12]}",
                record=record,
            )
            .replace("<!--", "&lt;!--")
        )
        told = {
            "title": proposal.title,
            "body": (await self.calls.redactor(run.id)).text(body + _marker(run, proposal, record)),
            "draft": draft or not all(check.passed for check in proposal.review.checks),
        }
        return Clean(json.dumps(told, ensure_ascii=False))


async def applied(patch: str, sha: str, source: Trees) -> tuple[Change, ...] | Refusal:
    """Return the changes that a patch makes of a commit, or why it makes none.

    Raises:
        SourceError: the commit cannot be read.
    """
    read = read_patch(patch)
    if isinstance(read, Refusal):
        return read
    base = await source.at(sha, paths_of(read))
    return apply_patch(read, base.texts, executables=base.executables)


def _plan(proposal: Proposal) -> Clean:
    """Write what is kept of a change: which it is and where it goes, and no line of it."""
    return Clean(
        json.dumps(
            {
                "base": proposal.branch,
                "base_sha": proposal.base_sha,
                "digest": proposal.review.digest,
                "title": proposal.title,
                "rows": changed_rows(proposal.changes),
            },
            ensure_ascii=False,
        )
    )


def _said(title: Clean, bundle: Bundle, run: Run, code: Report | None) -> str:
    """Return what the agent wrote of all that the pull request will say."""
    told = (told_facts(bundle), told_unproven(bundle), told_gaps(run), told_report(code))
    return "\n\n".join((title, bundle.cause, *told))


def _marker(run: Run, proposal: Proposal, record: str) -> str:
    """Return what leads from a pull request back to its run; only we can write one."""
    key, change = effect_key(run.id, PULL, STEP), proposal.review.digest
    return f"\n<!-- prode run={run.id} key={key} change={change} {record} -->\n"


def _observed(
    source: Trees, found: Review, changes: Sequence[Change], *, base: str, before: int
) -> Observation:
    diff = unified(changes)
    body: dict[str, JsonValue] = {
        "repository": source.name,
        "base": base,
        **found.model_dump(mode="json"),
        "diff": quoted(diff[:_DIFF_CHARS]),
    }
    cut = (f"the diff after {_DIFF_CHARS} characters",) if len(diff) > _DIFF_CHARS else ()
    envelope = Envelope(
        account=source.name,
        returned=len(found.files),
        cut=cut,
        complete=not cut,
        calls=max(1, source.spent() - before),
    )
    return Observation(source=Specialist.CODE, envelope=envelope, body=body)


def _files(tree: JsonValue) -> Iterator[str]:
    """Yield what stands under `file` and `path` in an artifact: stack frames, files read."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            if key in {"file", "path"} and isinstance(value, str):
                yield value
            else:
                yield from _files(value)
    elif isinstance(tree, list):
        for part in tree:
            yield from _files(part)


def _told(call: Ask, proposal: Proposal, opened: Delivered, linked: Delivered | Answer) -> Answer:
    failed = [check.name for check in proposal.review.checks if not check.passed]
    body: dict[str, JsonValue] = {
        "link": opened.outcome.link,
        "result": opened.outcome.result,
        "again": opened.again,
        "change": proposal.review.digest,
        "base": f"{proposal.branch}@{proposal.base_sha[:12]}",
        "verdict": proposal.review.verdict,
        "checks_failed": list(failed),
        "risky": proposal.review.risky,
        "linked": not isinstance(linked, Answer),
    }
    message = "This run's pull request was opened before." if opened.again else ""
    if isinstance(linked, Answer):
        message = f"Open, and not linked on the ticket ({linked.code}); the same call tries again."
    return Answer(status="ok", tool=call.tool, run=opened.run.id, message=message, body=body)


def _titled(ticket: str) -> Refusal:
    return Refusal(
        code="title_names_ticket",
        message=f"A title with {ticket} in it can close the ticket when a person merges.",
        missing=(Need(what="a title that says what the change does", call="pr_open"),),
    )


def _closing(reference: str) -> Refusal:
    return Refusal(
        code="closing_words",
        message=f"The words around {reference} would close it when a person merges.",
        missing=(
            Need(what="a title and a bundle that speak of it otherwise", call="bundle_build"),
        ),
    )


def _other(digest: str) -> Refusal:
    return Refusal(
        code="other_change",
        message=f"This run has begun to propose change {digest[:12]}, and a run proposes one.",
        missing=(
            Need(what="the patch that makes that change", call="pr_open"),
            Need(what="another run for another change", call="run_end, then run_open"),
        ),
    )


def _unfit(found: Review) -> Refusal:
    unfit = [check for check in found.checks if not check.passed and check.name in NEVER]
    paths = [path for check in unfit for path in check.paths]
    return Refusal(
        code="change_refused",
        message=" ".join(check.says for check in unfit),
        missing=(Need(what=f"a patch without it in {', '.join(paths[:5])}", call="pr_open"),),
    )
