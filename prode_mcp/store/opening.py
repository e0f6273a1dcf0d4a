"""Open the ledger that the settings name: a file of this machine, or a team's database."""

from prode_mcp.settings import Settings
from prode_mcp.store.raw import RawLedger


def open_ledger(settings: Settings) -> RawLedger:
    """Return the ledger; it is opened when it is first used."""
    if dsn := settings.store_dsn.get_secret_value():
        from prode_mcp.store.postgres import PostgresLedger  # noqa: PLC0415  a team's, not everybody's

        return PostgresLedger(dsn)
    from prode_mcp.store.sqlite import SqliteLedger  # noqa: PLC0415

    return SqliteLedger(settings.store)
