"""Run every benchmark and print one table: `make bench`."""

import json
import os
import platform
import sys
from typing import Any

from benchmarks import (
    approvals,
    catalogue,
    cold_start,
    database,
    first_look,
    log_patterns,
    recorded_call,
    redaction,
    store,
    verify,
    wiki,
)


def main() -> int:
    machine = f"{platform.python_version()}, {os.cpu_count()} cores, {platform.system()}"
    told: dict[str, Any] = {"machine": machine}
    for module in (
        cold_start,
        recorded_call,
        catalogue,
        log_patterns,
        first_look,
        database,
        redaction,
        approvals,
        store,
        verify,
        wiki,
    ):
        name = module.__name__.rpartition(".")[2]
        told[name] = module.run()
        print(f"{name}: {json.dumps(told[name])}", flush=True)
    print(json.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
