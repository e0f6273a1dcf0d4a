"""The database specialist as a run asks it: a question in, an observation or a refusal out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from pydantic import JsonValue

from prode_mcp.contracts import Envelope, Need, Observation, Refusal, Specialist, quoted
from prode_mcp.sources.database import Answered, Database
from prode_mcp.sources.database.beside import Beside
from prode_mcp.sources.database.standing import Standing
from prode_mcp.sql import digest, fingerprint
from prode_mcp.sql.shapes import Accepted, ApprovalRequired, Code, Column, Refused, StopError
from prode_mcp.sql.writing import Change

_MOST_RELATIONS: Final = 30


class Rows(NamedTuple):
    """A write as it reads, how many rows it would change now, and what stands around it."""

    change: Change
    number: int
    beside: Beside


@dataclass(eq=False)
class Specialized:
    """Answers checks within each ticket's budget."""

    database: Database
    _known: set[str] = field(default_factory=set[str])

    def knows(self, ticket: str) -> bool:
        """Say whether what a ticket asked before this process began is counted."""
        return ticket in self._known

    async def remember(self, ticket: str, asked: Iterable[tuple[str, str]]) -> None:
        """Count statements that are on record: the text as it was stored, and its digest.

        Raises:
            SourceError: the catalog could not be read.
        """
        self._known.add(ticket)
        for sql, name in asked:
            verdict = await self.database.prove(sql)
            relations = verdict.relations if isinstance(verdict, Accepted) else ()
            self.database.budget.spend(ticket, _form(sql), name, relations)

    async def whoami(self) -> str:
        """See `Database.whoami`."""
        return await self.database.whoami()

    async def glance(self) -> Observation:
        """Return how far the replica is behind, as measured a moment ago.

        Raises:
            SourceError: the database did not answer.
        """
        standing = await self.database.standing(fresh=True)
        body: JsonValue = {"replica": standing.replica, "replica_lag_s": standing.lag_s}
        envelope = _envelope(standing).model_copy(update={"returned": 1})
        return Observation(source=Specialist.DATABASE, envelope=envelope, body=body)

    async def close(self) -> None:
        """Close the connections."""
        await self.database.close()

    async def check(self, sql: str, *, run: str, ticket: str) -> Observation | Refusal:
        """Run one proven statement, or say why it is not run.

        Raises:
            SourceError: the database did not answer, or nothing may be asked of it.
        """
        verdict = await self.database.prove(sql)
        if not isinstance(verdict, Accepted):
            return _turned_down(verdict)
        spent = self.database.budget.spend(ticket, _form(sql), digest(sql), verdict.relations)
        if spent is not None:
            return _turned_down(spent)
        found = await self.database.run(sql, verdict, label=run)
        if not isinstance(found, Answered):
            return _turned_down(found.refusal())
        shown, cut = found.shown, list(found.shown.cut)
        if shown.suppressed:
            cut.append(f"{shown.suppressed} group(s) of fewer than {self.database.policy.k}")
        envelope = _envelope(found.standing).model_copy(
            update={
                "returned": len(shown.rows),
                "cut": tuple(cut),
                "complete": not cut,
                "cost": round(found.cost, 1),
                "suppressed": shown.suppressed,
                "statement": found.digest,
            }
        )
        body: JsonValue = {
            "columns": list(shown.columns),
            "rows": [[_cell(value) for value in row] for row in shown.rows],
        }
        return Observation(source=Specialist.DATABASE, envelope=envelope, body=body)

    async def rows(
        self, sql: str, parameters: Sequence[str], undo: str, *, run: str, ticket: str
    ) -> Rows | Refusal:
        """Count the rows that a write would change, as any check is counted, and look beside it.

        Raises:
            SourceError: the database did not answer, or nothing may be asked of it.
        """
        counted = (await self.database.prover()).count(sql, parameters, undo=undo)
        if isinstance(counted, Refused):
            return _unproven(counted)
        change, proven = counted
        spent = self.database.budget.spend(
            ticket, _form(proven.sql), digest(proven.sql), proven.relations
        )
        if spent is not None:
            return _unproven(spent)
        found = await self.database.run(proven.sql, proven, label=run)
        if not isinstance(found, Answered):
            return _unproven(found.refusal())
        number = found.shown.rows[0][0]
        assert isinstance(number, int)  # noqa: S101  a count that is shown is a number
        return Rows(change, number, await self.database.beside(change))

    async def left(self, sql: str, parameters: Sequence[str], undo: str) -> int | None:
        """Count the rows that an approved write would still change; None where it is not known.

        It was counted within the ticket's budget when it was asked for, and costs none again.

        Raises:
            SourceError: the database did not answer.
        """
        counted = (await self.database.prover()).count(sql, parameters, undo=undo)
        if isinstance(counted, Refused):
            return None
        found = await self.database.run(counted.counting.sql, counted.counting, label="look")
        number = found.shown.rows[0][0] if isinstance(found, Answered) else None
        return number if isinstance(number, int) else None

    async def catalog(self, like: str) -> Observation:
        """List relations whose name holds a text, and what each column is. No data.

        Raises:
            SourceError: the database did not answer.
        """
        wanted = like.casefold().strip("%")
        standing = await self.database.standing()
        found = [
            r
            for r in (await self.database.prover()).catalog.relations.values()
            if wanted in r.title.casefold()
        ]
        told: list[JsonValue] = [
            {
                "relation": r.title,
                "kind": r.kind,
                **({"closed": r.closed} if r.closed else {}),
                # Pairs, not a mapping: under a key named `email` redaction sees a mail.
                "columns": [[c.name, _class(c)] for c in r.columns],
            }
            for r in found[:_MOST_RELATIONS]
        ]
        more = len(found) - _MOST_RELATIONS
        envelope = _envelope(standing).model_copy(
            update={
                "matched": len(found),
                "returned": len(told),
                "cut": (f"{more} more relations; ask with `like`",) if more > 0 else (),
                "complete": more <= 0,
            }
        )
        return Observation(source=Specialist.DATABASE, envelope=envelope, body={"relations": told})


def _envelope(standing: Standing) -> Envelope:
    return Envelope(
        environment="replica" if standing.replica else "primary",
        replica_lag_s=standing.lag_s,
        role=standing.role,
        server=f"{standing.version // 10_000}.{standing.version % 10_000}",
    )


def _class(column: Column) -> str:
    keys = f" ({', '.join(sorted(column.json_keys))})" if column.json_keys else ""
    return f"{column.sort}{keys}"


def _cell(value: JsonValue) -> JsonValue:
    """Text in an answer is a label that somebody may have typed in."""
    return quoted(value) if isinstance(value, str) and not _is_number(value) else value


def _is_number(text: str) -> bool:
    return text.lstrip("-").replace(".", "", 1).isdecimal() or text.startswith("<")


def _form(sql: str) -> str:
    try:
        return fingerprint(sql)
    except StopError:
        return digest(sql)


def _unproven(verdict: Refused) -> Refusal:
    piece = f": {verdict.piece}" if verdict.piece else ""
    rewrite = verdict.rewrite or "a condition on categories and times, which names no single row"
    return Refusal(
        code=verdict.code,
        message=f"{verdict.reason}{piece}. Nothing was run.",
        missing=(
            Need(what=rewrite, call="approval_request"),
            Need(what="or a person who writes it by hand", call="handoff_write"),
        ),
    )


def _turned_down(verdict: Refused | ApprovalRequired) -> Refusal:
    piece = f": {verdict.piece}" if verdict.piece else ""
    message = f"{verdict.reason}{piece}. Nothing was run."
    if isinstance(verdict, ApprovalRequired):
        what = "a person who decides on exactly this statement; this tool never runs it"
        call = "run_end(outcome='infra_handoff') hands the statement and its digest to a person"
        need = Need(what=what, call=call)
        return Refusal(code=verdict.code, message=message, missing=(need,), approval=verdict.digest)
    call = "db_catalog" if verdict.code in {Code.RELATION, Code.COLUMN} else "db_check"
    rewrite = verdict.rewrite or "a narrow aggregate: count(*), sum, percentile_cont, GROUP BY"
    return Refusal(code=verdict.code, message=message, missing=(Need(what=rewrite, call=call),))
