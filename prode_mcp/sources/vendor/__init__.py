"""What the vendors that we depend on say of themselves in a window. It reads only.

A page that says "operational" is a claim of its owner, not a proof that nothing was wrong.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any, Final, NamedTuple

import anyio

from prode_mcp.contracts import Envelope, Observation, Specialist, Window
from prode_mcp.errors import Fault, SourceError
from prode_mcp.providers import Form, Provider
from prode_mcp.sources.http import Http, described
from prode_mcp.sources.together import together
from prode_mcp.sources.vendor import pages
from prode_mcp.sources.vendor.pages import Page
from prode_mcp.sources.vendor.telling import left_out, overlapping, told_vendor

Events = Callable[[Window], Awaitable[tuple[Sequence[Mapping[str, Any]], int]]]
"""Reads AWS Health's events of a window, and the requests that it took."""

DEADLINE_S: Final = 8.0


class _Told(NamedTuple):
    """One page as it was read, and what it took."""

    page: Page
    calls: int


class Vendors:
    """A read-only client of the status pages that the settings list."""

    def __init__(self, providers: Sequence[Provider], *, aws_events: Events | None = None) -> None:
        self._providers = {provider.name: provider for provider in providers}
        self._aws_events = aws_events
        self._clients = {
            p.name: Http("vendor", p.url, {}, deadline_s=DEADLINE_S) for p in providers if p.url
        }

    async def whoami(self) -> str:
        """Name the vendors; their pages are public, so nothing is asked."""
        return ", ".join(self._providers)

    async def close(self) -> None:
        """Close the connections."""
        for client in self._clients.values():
            await client.close()

    async def status(
        self,
        names: Sequence[str],
        window: Window,
        *,
        onset: datetime | None,
        now: datetime,
        brief: bool = False,
    ) -> Observation:
        """Read what vendors admit of a window, all at once; of all that are listed if none is named.

        `onset` is when our own trouble began; `brief` asks each page for what is open, in one
        request. A page that does not answer is a cut.

        Raises:
            SourceError: a vendor is not listed, or no page answered.
        """
        asked = [self._named(name) for name in dict.fromkeys(names or self._providers)]
        told: dict[str, _Told | SourceError] = {}

        async def ask(provider: Provider) -> None:
            try:
                told[provider.name] = await self._page(provider, window, brief=brief)
            except SourceError as error:
                told[provider.name] = error

        async with anyio.create_task_group() as group:
            for provider in asked:
                group.start_soon(ask, provider)
        failed = [error for error in told.values() if isinstance(error, SourceError)]
        calls = sum(one.calls for one in told.values())
        if len(failed) == len(asked):
            why = str(failed[0]).removeprefix("vendor: ")
            raise SourceError("vendor", failed[0].fault, why, calls=calls)
        pages_told = {
            name: one.page if isinstance(one, _Told) else one for name, one in told.items()
        }
        cut = tuple(text for p in asked for text in left_out(p.name, pages_told[p.name], window))
        return Observation(
            source=Specialist.VENDOR,
            envelope=Envelope(
                asked=window,
                effective=window,
                returned=sum(len(overlapping(page, window)) for page in pages_told.values()),
                cut=cut,
                complete=not cut,
                calls=calls,
            ),
            body={
                "vendors": [told_vendor(p, pages_told[p.name], window, onset) for p in asked],
                "read_at": f"{now:%Y-%m-%dT%H:%M:%SZ}",
                "note": "a page is its vendor's own word; silence on it is no proof",
            },
        )

    def _named(self, name: str) -> Provider:
        found = self._providers.get(name.strip().casefold())
        if found is None:
            why = f"it is not listed in PRODE_VENDORS; listed are {', '.join(self._providers)}"
            raise SourceError("vendor", Fault.BAD_QUESTION, why, calls=0)
        return found

    async def _page(self, provider: Provider, window: Window, *, brief: bool) -> _Told:
        if provider.form is Form.AWS:
            if self._aws_events is None:
                why = "AWS Health is read with an account; set PRODE_AWS_REGION and _ACCOUNT"
                raise SourceError("vendor", Fault.NO_CREDENTIAL, why, calls=0)
            events, calls = await self._aws_events(window)
            return _Told(pages.aws_health(events), calls)
        paths, read = (_BRIEF if brief else _FORMS).get(provider.form) or _FORMS[provider.form]
        answers: dict[str, Any] = {}
        spent: list[int] = []
        client = self._clients[provider.name]

        async def fetch(path: str) -> None:
            reply = await client.get_json(path)
            spent.append(reply.calls)
            answers[path] = reply.body

        await together(*(partial(fetch, path) for path in paths))
        with described("vendor", sum(spent)):
            return _Told(read(*(answers[path] for path in paths)), sum(spent))


_FORMS: Final[Mapping[Form, tuple[tuple[str, ...], Callable[..., Page]]]] = {
    Form.STATUSPAGE: (("/api/v2/summary.json", "/api/v2/incidents.json"), pages.statuspage),
    Form.INSTATUS: (("/summary.json",), pages.instatus),
    Form.STATUSIO: (("",), pages.statusio),
    Form.SLACK: (("/api/v2.0.0/current", "/api/v2.0.0/history"), pages.slack),
    Form.GCLOUD: (("/incidents.json",), pages.gcloud),
}
_BRIEF: Final[Mapping[Form, tuple[tuple[str, ...], Callable[..., Page]]]] = {
    Form.STATUSPAGE: (("/api/v2/summary.json",), pages.statuspage_now),
    Form.SLACK: (("/api/v2.0.0/current",), pages.slack_now),
}
"""Where the newest answer is a request of its own."""
