"""The server's own statistics that may be counted: views of PostgreSQL's, column by column.

A column that is not named here is not there for a statement: query texts, client addresses and
role names stay where they are.
"""

from typing import Final

from prode_mcp.sql.shapes import Column, Kind, Relation, RelationKind, Sort

_LABELS: Final = {"schemaname", "relname", "indexrelname", "datname", "state", "wait_event_type", "wait_event", "backend_type", "locktype", "mode"}  # fmt: skip
_FLAGS: Final = {"granted", "fastpath"}
_OBJECTS: Final = {"relid", "indexrelid", "relation"}
_TIMES: Final = {"xact_start", "query_start", "state_change", "backend_start", "waitstart", "stats_reset", "last_vacuum", "last_autovacuum", "last_analyze", "last_autoanalyze", "last_seq_scan", "last_idx_scan"}  # fmt: skip

_VIEWS: Final = {
    "pg_stat_user_tables": (
        *("relid", "schemaname", "relname", "seq_scan", "last_seq_scan", "seq_tup_read"),
        *("idx_scan", "last_idx_scan", "idx_tup_fetch", "n_tup_ins", "n_tup_upd", "n_tup_del"),
        *("n_tup_hot_upd", "n_live_tup", "n_dead_tup", "n_mod_since_analyze", "vacuum_count"),
        *("n_ins_since_vacuum", "last_vacuum", "last_autovacuum", "last_analyze"),
        *("last_autoanalyze", "autovacuum_count", "analyze_count", "autoanalyze_count"),
    ),
    "pg_stat_user_indexes": (
        *("relid", "indexrelid", "schemaname", "relname", "indexrelname", "idx_scan"),
        *("last_idx_scan", "idx_tup_read", "idx_tup_fetch"),
    ),
    "pg_statio_user_tables": (
        *("relid", "schemaname", "relname", "heap_blks_read", "heap_blks_hit", "idx_blks_read"),
        *("idx_blks_hit", "toast_blks_read", "toast_blks_hit"),
    ),
    "pg_statio_user_indexes": (
        *("relid", "indexrelid", "schemaname", "relname", "indexrelname", "idx_blks_read"),
        "idx_blks_hit",
    ),
    "pg_stat_database": (
        *("datname", "numbackends", "xact_commit", "xact_rollback", "blks_read", "blks_hit"),
        *("tup_returned", "tup_fetched", "tup_inserted", "tup_updated", "tup_deleted"),
        *("conflicts", "temp_files", "temp_bytes", "deadlocks", "stats_reset"),
    ),
    "pg_stat_activity": (
        *("datname", "state", "wait_event_type", "wait_event", "backend_type", "xact_start"),
        *("query_start", "state_change", "backend_start"),
    ),
    "pg_locks": ("locktype", "mode", "granted", "fastpath", "waitstart", "relation"),
}


def statistics() -> dict[tuple[str, str], Relation]:
    """Return the views by schema and name."""
    return {
        ("pg_catalog", name): Relation(
            "pg_catalog", name, RelationKind.STATISTICS, tuple(_column(c) for c in columns)
        )
        for name, columns in _VIEWS.items()
    }


def _column(name: str) -> Column:
    if name in _LABELS:
        return Column(name, "name", Sort.CATEGORY, Kind.TEXT)
    if name in _FLAGS:
        return Column(name, "bool", Sort.BOOLEAN, Kind.BOOLEAN)
    if name in _OBJECTS:
        return Column(name, "oid", Sort.OBJECT, Kind.OBJECT)
    if name in _TIMES:
        return Column(name, "timestamptz", Sort.TIME, Kind.TIME)
    return Column(name, "int8", Sort.NUMBER, Kind.NUMBER)
