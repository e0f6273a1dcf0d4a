"""Which webhooks a vendor sent, for comparing with those that our logs have seen. It reads only.

Source: Stripe API, list all events; GitHub REST API, list deliveries for a repository webhook.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from string import ascii_letters, digits
from typing import Any, Final, NamedTuple, Protocol
from urllib.parse import parse_qs, urlsplit

from pydantic import JsonValue

from prode_mcp.contracts import Envelope, Observation, Specialist, Window
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.http import Http, described
from prode_mcp.trees import as_list, as_mapping, as_time

# A receiver logs a delivery a little after it was sent; a clock may be a little off.
AROUND: Final = timedelta(minutes=10)
_PAGE: Final = 100
_MOST_PAGES: Final = 10
_MOST_IDS: Final = 20
_ID: Final = frozenset(ascii_letters + digits + "-_")
_ID_CHARS: Final = 80


class Delivery(NamedTuple):
    """One webhook as its vendor knows it; `failed` where the vendor saw no success."""

    id: str
    at: datetime
    failed: bool


class Sent(NamedTuple):
    """What a vendor sent in a window, the requests it took, and whether that was all."""

    deliveries: tuple[Delivery, ...]
    calls: int
    complete: bool


class Sender(Protocol):
    """A vendor whose API lists what it sent."""

    async def sent(self, window: Window) -> Sent:
        """List the deliveries of a window."""
        ...

    async def close(self) -> None:
        """Close the connections."""
        ...


class Stripe:
    """Reads Stripe's events with a restricted key; it keeps thirty days."""

    def __init__(self, url: str, token: str, *, http: Http | None = None) -> None:
        self._http = http or Http("stripe", url, {"authorization": f"Bearer {token}"})

    async def close(self) -> None:
        """Close the connections."""
        await self._http.close()

    async def sent(self, window: Window) -> Sent:
        """List the events of a window; one that still waits for a webhook counts as failed.

        Raises:
            SourceError: Stripe did not answer.
        """
        asked: dict[str, Any] = {
            "created[gte]": int(window.start.timestamp()),
            "created[lt]": int(window.end.timestamp()),
            "limit": _PAGE,
        }
        found: list[Delivery] = []
        calls = 0
        for _ in range(_MOST_PAGES):
            reply = await self._http.get_json("/v1/events", asked)
            calls += reply.calls
            with described("stripe", calls):
                page = as_mapping(reply.body)
                found += [_event(as_mapping(one)) for one in page["data"]]
                if not page["has_more"]:
                    return Sent(tuple(found), calls, complete=True)
                asked["starting_after"] = found[-1].id
        return Sent(tuple(found), calls, complete=False)


class GitHubHook:
    """Reads the deliveries of one repository webhook; GitHub keeps three days."""

    def __init__(
        self, url: str, token: str, repo: str, hook: int, *, http: Http | None = None
    ) -> None:
        headers = {"authorization": f"Bearer {token}", "accept": "application/vnd.github+json"}
        self._http = http or Http("github", url, headers)
        self._path = f"/repos/{repo}/hooks/{hook}/deliveries"

    async def close(self) -> None:
        """Close the connections."""
        await self._http.close()

    async def sent(self, window: Window) -> Sent:
        """List the deliveries of a window, each by its GUID; one that succeeded later has not failed.

        Raises:
            SourceError: GitHub did not answer.
        """
        asked: dict[str, Any] = {"per_page": _PAGE}
        found: list[Delivery] = []
        calls = 0
        for _ in range(_MOST_PAGES):
            reply = await self._http.get_json(self._path, asked)
            calls += reply.calls
            with described("github", calls):
                page = [_hooked(as_mapping(one)) for one in as_list(reply.body)]
            found += [one for one in page if window.start <= one.at < window.end]
            cursor = _cursor(reply.headers.get("link", ""))
            if not cursor or (page and page[-1].at < window.start):
                return Sent(_latest(found), calls, complete=True)
            asked["cursor"] = cursor
        return Sent(_latest(found), calls, complete=False)


class Seen(Protocol):
    """The ids that our own logs hold."""

    @property
    def values(self) -> frozenset[str]:
        """The ids."""
        ...

    @property
    def scanned(self) -> int:
        """How many lines were read."""
        ...

    @property
    def bytes_scanned(self) -> int:
        """What the scan was billed for."""
        ...

    @property
    def calls(self) -> int:
        """How many requests it took."""
        ...

    @property
    def complete(self) -> bool:
        """Whether that was all."""
        ...


def compared(provider: str, sent: Sent, seen: Seen, window: Window) -> Observation:
    """Put what was sent beside what was seen; an id that only one side has is the finding."""
    ids = {one.id for one in sent.deliveries}
    missing = [one for one in sent.deliveries if one.id not in seen.values]
    failed = [one for one in sent.deliveries if one.failed]
    cut = [
        *(() if sent.complete else (f"deliveries after the first {len(sent.deliveries)}",)),
        *(() if seen.complete else (f"ids in our logs after the first {len(seen.values)}",)),
    ]
    body: dict[str, JsonValue] = {
        "provider": provider,
        "sent": len(ids),
        "seen": len(ids & seen.values),
        "missing": _told(missing),
        "failed_at_vendor": _told(failed),
        "only_in_our_logs": len(seen.values - ids),
        "note": f"our logs were read {AROUND.seconds // 60} minutes beyond either end",
    }
    return Observation(
        source=Specialist.VENDOR,
        envelope=Envelope(
            asked=window,
            effective=window,
            scanned=seen.scanned,
            matched=len(ids),
            returned=len(missing),
            cut=tuple(cut),
            complete=not cut,
            calls=sent.calls + seen.calls,
            bytes_scanned=seen.bytes_scanned,
        ),
        body=body,
    )


def around(window: Window, now: datetime) -> Window:
    """Return the window in which our logs may hold what was sent in `window`."""
    return Window(start=window.start - AROUND, end=min(window.end + AROUND, now))


def _told(found: Sequence[Delivery]) -> JsonValue:
    times = sorted(one.at for one in found)
    body: dict[str, JsonValue] = {"count": len(found)}
    if found:
        body["first"], body["last"] = _z(times[0]), _z(times[-1])
        body["ids"] = [one.id for one in sorted(found, key=lambda one: one.at)[:_MOST_IDS]]
    return body


def _latest(found: Sequence[Delivery]) -> tuple[Delivery, ...]:
    """Return each delivery once: at its first try, and failed only if no try succeeded."""
    kept: dict[str, Delivery] = {}
    for one in found:
        other = kept.get(one.id, one)
        kept[one.id] = Delivery(one.id, min(one.at, other.at), one.failed and other.failed)
    return tuple(kept.values())


def _event(told: Mapping[str, Any]) -> Delivery:
    at = datetime.fromtimestamp(int(told["created"]), UTC)
    return Delivery(_id("stripe", told["id"]), at, int(told["pending_webhooks"]) > 0)


def _hooked(told: Mapping[str, Any]) -> Delivery:
    at = as_time(told["delivered_at"])
    if at is None:
        raise ValueError
    return Delivery(_id("github", told["guid"]), at, not 200 <= int(told["status_code"]) < 300)


def _id(source: str, told: object) -> str:
    text = str(told)
    if not text or len(text) > _ID_CHARS or not _ID.issuperset(text):
        raise SourceError(source, Fault.MALFORMED, "it names a delivery by no id of its form")
    return text


def _cursor(link: str) -> str:
    """Return the cursor of the next page, if there is one; its address is not followed."""
    for part in link.split(","):
        address, _, rel = part.partition(";")
        if 'rel="next"' in rel:
            query = parse_qs(urlsplit(address.strip(" <>")).query)
            return query.get("cursor", [""])[0]
    return ""


def _z(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"
