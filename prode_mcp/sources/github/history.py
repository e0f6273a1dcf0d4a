"""What a repository's window held: deployments, releases, merges, and the migrations deployed.

The number of requests is fixed, however much there is: the newest matter, and the rest is counted.

Source: GitHub REST API, deployments, releases, commits, compare.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice, pairwise
from typing import Any, Final, NamedTuple

from pydantic import JsonValue

from prode_mcp.contracts import Window, quoted
from prode_mcp.review.places import is_migration
from prode_mcp.sources.github.door import Door, z
from prode_mcp.sources.happenings import Happening

# 6 pages of deployments, 20 statuses, 4 comparisons, releases, merges, what is not deployed and
# the repository itself: 34 requests at most.
_WALKED: Final = 600
_STATUSES: Final = 20
_SHOWN: Final = 10
_COMPARED: Final = 4
_RELEASES: Final = 30
_MERGES: Final = 30
_WAITING: Final = 3
_FILES: Final = 300
"""GitHub names at most so many files of a comparison."""
_SHORT: Final = 120

Row = dict[str, JsonValue]


class Past(NamedTuple):
    """What a window held, and what ran at its end."""

    happenings: list[Happening]
    last_before: Row | None
    live: Row | None
    version: str
    """What runs now, as a number, if the window reaches to it."""
    quiet_days: int | None
    not_deployed: JsonValue
    cut: list[str]
    calls: int


class History:
    """A read-only client of one repository's past."""

    def __init__(self, door: Door) -> None:
        self._door = door

    @property
    def repository(self) -> str:
        """The repository's full name."""
        return self._door.name

    async def of(self, window: Window, environment: str) -> Past:
        """Read what a window held.

        Raises:
            SourceError: GitHub did not answer, or its rate limit is reached.
        """
        return await self._door.threaded("release", lambda: self._of(window, environment))

    def _of(self, window: Window, environment: str) -> Past:
        before = self._door.spent()
        repo, cut = self._door.opened(), list[str]()
        found = _deployed(repo.get_deployments(environment=environment), window, cut)
        happenings = [
            *(Happening(_at(row), "deployment", row) for row in found.inside),
            *_migrations(repo, found, window, cut),
            *_releases(repo, window),
            *_merges(repo, window, cut),
        ]
        live = found.live
        return Past(
            happenings=happenings,
            last_before=found.earlier,
            live=live,
            # What ran in an earlier window is history, and contradicts nobody who speaks of now.
            version=_version(str(live["ref"])) if live and not found.newer else "",
            quiet_days=None if live is None else (window.end - _at(live)) // timedelta(days=1),
            not_deployed=_not_deployed(repo, live),
            cut=cut,
            calls=max(1, self._door.spent() - before),
        )


class _Deployed(NamedTuple):
    """Deployments, newest first: those shown of the window, the last before it, what ran."""

    inside: list[Row]
    earlier: Row | None
    live: Row | None
    newer: int


def _deployed(told: Iterable[Any], window: Window, cut: list[str]) -> _Deployed:
    """Walk back from the newest deployment to the last before the window that succeeded."""
    inside: list[Row] = []
    earlier: Row | None = None
    live: Row | None = None
    newer = unseen = asked = 0
    for number, one in enumerate(told):
        at = one.created_at
        if number == _WALKED or asked == _STATUSES:
            cut.append(f"deployments before {z(at)}")
            break
        if at >= window.end:
            newer += 1
        elif at >= window.start and live and len(inside) >= _SHOWN:
            unseen += 1
        else:
            row = _deployment(one)
            asked += 1
            if live is None and _ran(row, window.end, is_newest=number == 0):
                live = row
            if at >= window.start:
                inside.append(row)
            else:
                earlier = earlier or row
                if live:
                    break
    if unseen:
        cut.append(f"{unseen} older deployments of the window")
    return _Deployed(inside, earlier, live, newer)


def _deployment(told: Any) -> Row:
    """Return a deployment with the times that its statuses give; newest status first."""
    statuses: list[Any] = list(islice(told.get_statuses(), 20))
    times = {s.state: z(s.created_at) for s in statuses}
    row: dict[str, Any] = {
        "id": told.id,
        "ref": told.ref,
        "sha": told.sha[:12],
        "requested": z(told.created_at),
        "started": times.get("in_progress"),
        "state": statuses[0].state if statuses else "pending",
        "effective": times.get("success"),
        "by": told.creator.login if told.creator else None,
    }
    return {k: v for k, v in row.items() if v is not None}


def _ran(row: Row, end: datetime, *, is_newest: bool) -> bool:
    """Say whether a deployment was in effect at a time; the next one makes it inactive."""
    states = {"success"} if is_newest else {"success", "inactive"}
    return row["state"] in states and "effective" in row and str(row["effective"]) < z(end)


def _migrations(repo: Any, found: _Deployed, window: Window, cut: list[str]) -> list[Happening]:
    """Name the migrations that each deployment brought, by the paths of its files alone."""
    rows = [*found.inside, *([found.earlier] if found.earlier else [])]
    ran = [row for row in rows if "effective" in row]
    pairs = [(new, old) for new, old in pairwise(ran) if new["sha"] != old["sha"]]
    brought: list[Happening] = []
    for new, old in pairs[:_COMPARED]:
        files: Sequence[Any] = repo.compare(old["sha"], new["sha"]).files
        if len(files) >= _FILES:
            cut.append(f"files of deployment {new['id']} after the first {_FILES}")
        brought += [
            Happening(
                min(_at(new), window.end),
                "migration",
                {"path": file.filename, "change": file.status, "deployment": new["id"]},
            )
            for file in files
            if is_migration(file.filename)
        ]
    if len(pairs) > _COMPARED:
        cut.append(f"migrations deployed before {pairs[_COMPARED - 1][0]['requested']}")
    return brought


def _releases(repo: Any, window: Window) -> list[Happening]:
    found: list[Happening] = []
    for release in islice(repo.get_releases(), _RELEASES):
        at = release.published_at
        if at is None or at >= window.end:
            continue
        if at < window.start:
            break
        notes = quoted((release.body or "")[:_SHORT])
        found.append(Happening(at, "release", {"tag": release.tag_name, "notes": notes}))
    return found


def _merges(repo: Any, window: Window, cut: list[str]) -> list[Happening]:
    commits: Any = repo.get_commits(since=window.start, until=window.end)
    found: list[Any] = list(islice(commits, _MERGES + 1))
    if len(found) > _MERGES:
        cut.append(f"merges older than the newest {_MERGES}")
    return [
        Happening(one.commit.committer.date, "merge", commit_row(one)) for one in found[:_MERGES]
    ]


def _not_deployed(repo: Any, live: Row | None) -> JsonValue:
    """Say what lies on the default branch and not in production."""
    if live is None:
        return None
    compared = repo.compare(live["sha"], repo.default_branch)
    listed: list[JsonValue] = [commit_row(c) for c in islice(compared.commits, _WAITING)]
    return {"commits": compared.ahead_by, **({"oldest": listed} if listed else {})}


def commit_row(told: Any) -> Row:
    """Name a commit by its id, title and author."""
    return {
        "sha": told.sha[:12],
        "title": quoted(str(told.commit.message).partition("\n")[0][:_SHORT]),
        **({"by": told.author.login} if told.author else {}),
    }


def _at(row: Row) -> datetime:
    """Return when a deployment took effect, or was asked for where it did not."""
    told = datetime.fromisoformat(str(row.get("effective") or row["requested"]))
    return told.astimezone(UTC)


def _version(ref: str) -> str:
    numbers = ref.removeprefix("v").split(".")
    return (
        ".".join(numbers) if len(numbers) in {2, 3} and all(n.isdecimal() for n in numbers) else ""
    )
