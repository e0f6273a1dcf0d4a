"""Writing to production: one statement, as many rows as were counted, and its undo."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from prode_mcp.approvals.actions import AnyAction, ProductionWrite
from prode_mcp.contracts import Need, Refusal, Shape, Specialist
from prode_mcp.effects import Errand, Guarded, Written, carry_out
from prode_mcp.fold import Run

if TYPE_CHECKING:
    from prode_mcp.runs.acting import Executor, Still
    from prode_mcp.runs.hearing import Build
    from prode_mcp.server.sources import Sources
    from prode_mcp.sources.database.asking import Rows


class WriteArguments(Shape):
    """What is written; `$1` and on in the statement stand for the parameters."""

    statement: Annotated[str, Field(min_length=1, max_length=20_000)]
    undo: Annotated[str, Field(min_length=1, max_length=20_000)]
    max_rows: Annotated[int, Field(ge=1, le=1_000_000)]
    parameters: Annotated[
        tuple[Annotated[str, Field(max_length=2_000)], ...], Field(max_length=50)
    ] = ()


@dataclass(frozen=True, slots=True)
class Writing:
    """Writes to the database whose replica answers checks."""

    sources: "Sources"

    def build(self, arguments: WriteArguments) -> "Build":
        """Return what finds the exact act."""

        async def writing(run: Run) -> ProductionWrite | Refusal:
            self.sources.demand(Specialist.DATABASE)
            found = await self.sources.database.rows(
                arguments.statement,
                arguments.parameters,
                arguments.undo,
                run=run.id,
                ticket=run.ticket,
            )
            if isinstance(found, Refusal):
                return found
            return _unfit(found, arguments.max_rows) or ProductionWrite(
                database=found.beside.database,
                statement=arguments.statement,
                parameters=arguments.parameters,
                undo=arguments.undo,
                expected_rows=found.number,
                max_rows=arguments.max_rows,
                triggers=found.beside.triggers,
            )

        return writing

    def executor(self, action: AnyAction) -> "Executor | None":  # noqa: ARG002  one credential
        """Return how it is written, if a role for that is set."""
        return self._write if self._dsn() else None

    async def seen(self, action: AnyAction) -> str:
        """Say that no row fits the statement's condition any more, which its run would bring about.

        Raises:
            SourceError: the replica did not answer.
        """
        assert isinstance(action, ProductionWrite)  # noqa: S101  the tool's own kind
        self.sources.demand(Specialist.DATABASE)
        left = await self.sources.database.left(action.statement, action.parameters, action.undo)
        return "no row fits the statement's condition any more" if left == 0 else ""

    async def _write(self, action: AnyAction, errand: Errand, still: "Still") -> Written:
        from prode_mcp.effects.database import RowWriter  # noqa: PLC0415  opens on first use
        from prode_mcp.sources.database.writer import Writer  # noqa: PLC0415

        assert isinstance(action, ProductionWrite)  # noqa: S101  the tool's own kind
        writer = Writer(self._dsn(), self.sources.settings.db_write_journal)
        return await carry_out(Guarded(RowWriter(writer, action), still), errand)

    def _dsn(self) -> str:
        return self.sources.settings.db_write_dsn.get_secret_value()


def _unfit(rows: "Rows", most: int) -> Refusal | None:
    if rows.beside.elsewhere:
        why = f"More would change than is counted: {rows.beside.elsewhere}."
        return _refused("more_than_counted", why, "a person who writes it by hand", "handoff_write")
    if not rows.number:
        return _refused("no_rows", "No row fits the condition now.", "a count of why", "db_check")
    if rows.number > most:
        why = f"{rows.number} rows fit the condition, and max_rows is {most}."
        return _refused("too_many_rows", why, "a condition that names fewer", "approval_request")
    return None


def _refused(code: str, message: str, what: str, call: str) -> Refusal:
    return Refusal(code=code, message=message, missing=(Need(what=what, call=call),))
