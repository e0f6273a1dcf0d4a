"""The names a statement may use: functions, operators, types. What is not here is refused."""

from typing import Final

from prode_mcp.sql.shapes import Code, Kind

COMPARISONS: Final = frozenset({"=", "<>", "!=", "<", ">", "<=", ">="})
ARITHMETIC: Final = frozenset({"+", "-", "*", "/", "%"})
MATCHES: Final = frozenset({"~~", "!~~", "~~*", "!~~*"})
REGEXES: Final = frozenset({"~", "~*", "!~", "!~*"})
JSON_GETS: Final = frozenset({"->", "->>"})
JSON_HAS: Final = frozenset({"?", "?|", "?&"})
ARRAY_TESTS: Final = frozenset({"@>", "<@", "&&"})
CONCAT: Final = "||"

NUMBERS: Final = frozenset(
    {
        *("abs", "ceil", "ceiling", "floor", "round", "trunc", "sign", "sqrt", "mod", "div"),
        *("ln", "log", "log10"),
    }
)
"""Numbers in, a number out."""

TEXTS: Final = frozenset(
    {
        *("lower", "upper", "initcap", "btrim", "ltrim", "rtrim", "left", "right", "substr"),
        *("substring", "split_part"),
    }
)
"""A category in, a category out."""

TEXT_NUMBERS: Final = frozenset({"length", "char_length", "character_length", "strpos", "position"})
"""A category in, a small number out."""

CONSTANTS: Final = {
    "now": Kind.TIME,
    "transaction_timestamp": Kind.TIME,
    "statement_timestamp": Kind.TIME,
    "clock_timestamp": Kind.TIME,
    "pg_postmaster_start_time": Kind.TIME,
    "pg_last_xact_replay_timestamp": Kind.TIME,
    "pg_is_in_recovery": Kind.BOOLEAN,
    "current_database": Kind.TEXT,
    "version": Kind.TEXT,
}
"""No arguments; says nothing about any row."""

VALUES: Final = {
    "SVFOP_CURRENT_DATE": ("CURRENT_DATE", Kind.DATE),
    "SVFOP_CURRENT_TIMESTAMP": ("CURRENT_TIMESTAMP", Kind.TIME),
    "SVFOP_LOCALTIMESTAMP": ("LOCALTIMESTAMP", Kind.TIME),
}

SIZES: Final = frozenset(
    {"pg_relation_size", "pg_total_relation_size", "pg_table_size", "pg_indexes_size"}
)

VALUE_AGGREGATES: Final = frozenset(
    {
        *("sum", "avg", "stddev", "stddev_pop", "stddev_samp"),
        *("variance", "var_pop", "var_samp"),
    }
)
PAIR_AGGREGATES: Final = frozenset({"corr", "covar_pop", "covar_samp", "regr_slope"})
EXTREMES: Final = frozenset({"min", "max"})
BOOLEAN_AGGREGATES: Final = frozenset({"bool_and", "bool_or", "every"})
AGGREGATES: Final = (
    VALUE_AGGREGATES
    | PAIR_AGGREGATES
    | EXTREMES
    | BOOLEAN_AGGREGATES
    | {"count", "percentile_cont"}
)
RANKS: Final = frozenset({"row_number", "rank", "dense_rank", "percent_rank", "cume_dist"})
SHIFTS: Final = frozenset({"lag", "lead", "first_value", "last_value"})
SETS: Final = frozenset({"generate_series", "unnest", "jsonb_object_keys"})

COARSE_UNITS: Final = frozenset(
    {
        *("minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"),
        *("minutes", "hours", "days", "weeks", "months", "years"),
    }
)
"""What date_trunc may cut to: a minute and coarser."""

COARSE_FIELDS: Final = frozenset(
    {
        *("minute", "hour", "day", "dow", "isodow", "doy", "week", "month", "quarter", "year"),
        *("isoyear", "decade", "century"),
    }
)
"""Fields of a time that stand for a group; `epoch` and parts of a second are numbers."""

TYPES: Final = {
    "int2": Kind.NUMBER,
    "int4": Kind.NUMBER,
    "int8": Kind.NUMBER,
    "numeric": Kind.NUMBER,
    "float4": Kind.NUMBER,
    "float8": Kind.NUMBER,
    "bool": Kind.BOOLEAN,
    "text": Kind.TEXT,
    "varchar": Kind.TEXT,
    "date": Kind.DATE,
    "timestamp": Kind.TIME,
    "timestamptz": Kind.TIME,
    "interval": Kind.INTERVAL,
}
"""The types a statement may cast to."""

_ERASES: Final = {
    **dict.fromkeys(("nextval", "setval"), "it moves a sequence"),
    **dict.fromkeys(("set_config",), "it changes a setting"),
    **dict.fromkeys(("pg_notify",), "it sends a notice"),
    **dict.fromkeys(
        (
            *("pg_terminate_backend", "pg_cancel_backend", "pg_reload_conf", "pg_rotate_logfile"),
            *("pg_promote", "pg_switch_wal", "pg_create_restore_point", "pg_wal_replay_pause"),
            *("pg_wal_replay_resume", "pg_backup_start", "pg_backup_stop", "pg_stat_reset"),
            *("pg_stat_reset_shared", "pg_stat_reset_single_table_counters"),
            *("pg_stat_statements_reset", "pg_drop_replication_slot"),
            *("pg_create_physical_replication_slot", "pg_create_logical_replication_slot"),
            *("pg_logical_emit_message", "pg_replication_slot_advance", "pg_export_snapshot"),
            *("txid_current", "pg_current_xact_id", "pg_log_backend_memory_contexts"),
        ),
        "it acts on the server",
    ),
    **dict.fromkeys(
        (
            *("lo_create", "lo_creat", "lo_unlink", "lo_import", "lo_export", "lo_put"),
            *("lo_from_bytea", "lo_truncate", "lo_truncate64", "lowrite", "lo_open"),
            *("pg_file_write", "pg_file_rename", "pg_file_unlink", "dblink_exec"),
        ),
        "it writes",
    ),
}


def side_effect(name: str) -> tuple[Code, str] | None:
    """Say what one of PostgreSQL's own functions would do, if it is known to act."""
    if name.startswith(("pg_advisory", "pg_try_advisory")):
        return Code.LOCK, "it takes a lock"
    why = _ERASES.get(name)
    return (Code.SIDE_EFFECT, why) if why else None
