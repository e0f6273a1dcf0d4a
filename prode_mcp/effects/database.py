"""A write to production, under a key that its own database takes once."""

from prode_mcp.approvals.actions import ProductionWrite
from prode_mcp.effects import Conflict
from prode_mcp.sources.database.writer import KeyTakenError, Statement, Writer


class RowWriter:
    """Runs one approved statement."""

    source = "database"

    def __init__(self, writer: Writer, action: ProductionWrite) -> None:
        self._writer = writer
        self._statement = Statement(
            action.database, action.statement, action.parameters, action.expected_rows
        )

    async def look_up(self, key: str) -> str | None:
        """Return where the journal has the key, or None where it has not.

        Raises:
            SourceError: the database did not answer, or is another one.
        """
        found = await self._writer.has(key, self._statement.database)
        return f"{self._writer.journal} {key}" if found else None

    async def create(self, key: str, content: str) -> str:  # noqa: ARG002  the action says it
        """Run the statement and return where the journal has its key.

        Raises:
            Conflict: it was run before.
            SourceError: it was not run, or nobody knows.
        """
        try:
            await self._writer.write(key, self._statement)
        except KeyTakenError:
            raise Conflict from None
        return f"{self._writer.journal} {key}"
