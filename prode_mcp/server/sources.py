"""Open each source on first use, from the settings: an editor starts this server per window."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Literal

import anyio

from prode_mcp.contracts import Observation, SourceState, Specialist, Window
from prode_mcp.effects import Errand, Written, carry_out
from prode_mcp.errors import Fault, SettingsError, SourceError
from prode_mcp.providers import providers_of
from prode_mcp.server.gated import Act, acts_of
from prode_mcp.settings import NO_GITHUB

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence
    from datetime import datetime

    from prode_mcp.fold import Run
    from prode_mcp.runs.proposing import Proposal, Proposing
    from prode_mcp.settings import Settings
    from prode_mcp.sources.aws import Aws
    from prode_mcp.sources.code import Code, Ref
    from prode_mcp.sources.database.asking import Specialized
    from prode_mcp.sources.flags import FlagLog
    from prode_mcp.sources.flags.launchdarkly import LaunchDarkly
    from prode_mcp.sources.github.door import Door
    from prode_mcp.sources.github.pushing import Pushing
    from prode_mcp.sources.github.releases import Releases
    from prode_mcp.sources.github.trees import Trees
    from prode_mcp.sources.linear import Linear
    from prode_mcp.sources.repro.reproducing import Reproducing
    from prode_mcp.sources.sentry import Sentry
    from prode_mcp.sources.support.together import Support
    from prode_mcp.sources.vendor import Vendors
    from prode_mcp.sources.vendor.deliveries import Sender
    from prode_mcp.tickets import Board, Setting

PROBE_S = 8
"""Seconds that a source may take to say who we are there."""


@dataclass(frozen=True)
class Sources:
    """The outside systems that the settings name."""

    settings: Settings

    @cached_property
    def linear(self) -> Linear:
        """The ticket system.

        Raises:
            SourceError: no credential is set.
        """
        from prode_mcp.sources.linear import Linear  # noqa: PLC0415  see the module's docstring

        self.demand(Specialist.TICKET)
        s = self.settings
        return Linear(s.linear_url, s.linear_token.get_secret_value())

    @cached_property
    def sentry(self) -> Sentry:
        """Sentry.

        Raises:
            SourceError: no credential is set.
        """
        from prode_mcp.sources.sentry import Sentry  # noqa: PLC0415

        self.demand(Specialist.SENTRY)
        s = self.settings
        return Sentry(s.sentry_url, s.sentry_org, s.sentry_token.get_secret_value())

    @cached_property
    def aws(self) -> Aws:
        """AWS.

        Raises:
            SourceError: no account is set.
        """
        from prode_mcp.sources.aws import Aws  # noqa: PLC0415
        from prode_mcp.sources.aws.client import Door  # noqa: PLC0415

        self.demand(Specialist.AWS)
        s = self.settings
        door = Door(
            s.aws_region,
            s.aws_account,
            endpoint_url=s.aws_endpoint_url,
            access_key_id=s.aws_access_key_id,
            secret_access_key=s.aws_secret_access_key.get_secret_value(),
            profile=s.aws_profile,
        )
        return Aws(door)

    @cached_property
    def releases(self) -> Releases:
        """Releases and deployments.

        Raises:
            SourceError: no credential is set.
        """
        from prode_mcp.sources.github.releases import Releases  # noqa: PLC0415

        self.demand(Specialist.RELEASE)
        return Releases(self.github)

    @cached_property
    def flags(self) -> FlagLog | None:
        """The feature flags' log, if there is one."""
        s = self.settings
        told = s.flags_address(), s.flags_token.get_secret_value(), s.flags_project
        if not told[1]:
            return None
        match s.flags_kind:
            case "launchdarkly":
                return self.launchdarkly
            case "unleash":
                from prode_mcp.sources.flags.unleash import Unleash  # noqa: PLC0415

                return Unleash(*told)
            case "posthog":
                from prode_mcp.sources.flags.posthog import PostHog  # noqa: PLC0415

                return PostHog(*told)

    @cached_property
    def launchdarkly(self) -> LaunchDarkly | None:
        """LaunchDarkly, where flags can be changed too."""
        from prode_mcp.sources.flags.launchdarkly import LaunchDarkly  # noqa: PLC0415

        s = self.settings
        token = s.flags_token.get_secret_value()
        if not token or s.flags_kind != "launchdarkly":
            return None
        return LaunchDarkly(s.flags_address(), token, s.flags_project)

    async def flag_history(self, key: str, window: Window, environment: str) -> Observation:
        """Tell how a flag was changed in a window, and how it stands.

        Raises:
            SourceError: no flag service is set, or it did not answer.
        """
        from prode_mcp.sources.flags.history import flag_history  # noqa: PLC0415

        if self.flags is None:
            why = "no flag service is set; set PRODE_FLAGS_TOKEN and PRODE_FLAGS_PROJECT"
            raise SourceError("flags", Fault.NO_CREDENTIAL, why, calls=0)
        return await flag_history(self.flags, key, window, self._flag_environment(environment))

    def _flag_environment(self, environment: str) -> str:
        own = self.settings.flags_environment
        return own if environment == "production" else environment

    @cached_property
    def vendors(self) -> Vendors:
        """The status pages of the vendors that the settings list.

        Raises:
            SourceError: none is listed.
        """
        from prode_mcp.sources.vendor import Vendors  # noqa: PLC0415

        self.demand(Specialist.VENDOR)
        s = self.settings
        events = None if s.blocked().get(Specialist.AWS) else self._aws_events
        return Vendors(providers_of(s.vendors), aws_events=events)

    def vendor_names(self) -> tuple[str, ...]:
        """Name the vendors that the settings list."""
        return tuple(provider.name for provider in providers_of(self.settings.vendors))

    async def _aws_events(self, window: Window) -> tuple[tuple[Mapping[str, Any], ...], int]:
        return await self.aws.incidents(window)

    async def webhooks(
        self,
        provider: Literal["stripe", "github"],
        window: Window,
        groups: Sequence[str],
        field: str,
        *,
        now: datetime,
        max_bytes: int,
    ) -> Observation:
        """Compare what a vendor sent with what our own logs have seen.

        Raises:
            SourceError: no credential is set, or the vendor or AWS did not answer.
        """
        from prode_mcp.sources.vendor.deliveries import around, compared  # noqa: PLC0415

        sender = self._sender(provider)
        try:
            sent = await sender.sent(window)
        finally:
            await sender.close()
        spread = around(window, now)
        seen = await self.aws.logged(groups, field, spread, max_bytes=max_bytes)
        return compared(provider, sent, seen, window)

    def _sender(self, provider: Literal["stripe", "github"]) -> Sender:
        from prode_mcp.sources.vendor.deliveries import GitHubHook, Stripe  # noqa: PLC0415

        s = self.settings
        if provider == "stripe" and s.stripe_token.get_secret_value():
            return Stripe(s.stripe_url, s.stripe_token.get_secret_value())
        if provider == "github" and s.github_hook and s.github_token.get_secret_value():
            url = s.github_url or "https://api.github.com"
            return GitHubHook(url, s.github_token.get_secret_value(), s.github_repo, s.github_hook)
        named = {
            "stripe": "PRODE_STRIPE_TOKEN, a restricted key that reads events",
            "github": "PRODE_GITHUB_HOOK, and a PRODE_GITHUB_TOKEN that reads webhooks",
        }
        raise SourceError("vendor", Fault.NO_CREDENTIAL, f"set {named[provider]}", calls=0)

    @cached_property
    def repro(self) -> Reproducing:
        """What may be made to happen again, and where."""
        from prode_mcp.sources.repro.reproducing import Reproducing  # noqa: PLC0415

        return Reproducing(self.settings)

    @cached_property
    def support(self) -> Support:
        """Every help desk that the settings name.

        Raises:
            SourceError: none is named.
        """
        from prode_mcp.sources.support.customers import CustomerRequests  # noqa: PLC0415
        from prode_mcp.sources.support.intercom import Intercom  # noqa: PLC0415
        from prode_mcp.sources.support.together import Desk, Files, Support  # noqa: PLC0415
        from prode_mcp.sources.support.zendesk import Zendesk  # noqa: PLC0415

        self.demand(Specialist.SUPPORT)
        s = self.settings
        desks: dict[str, Desk] = {}
        filed: dict[str, Files] = {}
        if token := s.zendesk_token.get_secret_value():
            desks["zendesk"] = filed["zendesk"] = Zendesk(s.zendesk_url, token)
        if token := s.intercom_token.get_secret_value():
            desks["intercom"] = Intercom(s.intercom_url, token)
        if s.linear_customer_requests and (token := s.linear_token.get_secret_value()):
            desks["linear"] = CustomerRequests(s.linear_url, token, elsewhere=frozenset(desks))
        return Support(tuple(desks.values()), filed)

    async def timeline(self, window: Window, service: str, environment: str) -> Observation:
        """Put what happened to production in a window on one line.

        Raises:
            SourceError: no credential is set, or GitHub did not answer.
        """
        from prode_mcp.sources.github.history import History  # noqa: PLC0415
        from prode_mcp.sources.timeline import timeline  # noqa: PLC0415

        self.demand(Specialist.RELEASE)
        return await timeline(
            History(self.github),
            self.flags,
            window,
            service=service,
            environment=environment,
            flag_environment=self._flag_environment(environment),
        )

    @cached_property
    def code(self) -> Code:
        """Source, in the clone if the settings name one, and on GitHub otherwise.

        Raises:
            SourceError: neither is set.
        """
        from prode_mcp.sources.clone import Clone  # noqa: PLC0415
        from prode_mcp.sources.code import Code  # noqa: PLC0415
        from prode_mcp.sources.github.code import GitHubFiles  # noqa: PLC0415

        self.demand(Specialist.CODE)
        s = self.settings
        clone = s.git_clone and Clone(s.git_clone, s.github_repo or s.git_clone.name)
        return Code(clone or GitHubFiles(self.github), self._live)

    async def _live(self) -> Ref:
        if why := self.settings.blocked().get(Specialist.RELEASE):
            told = f"what runs in production is not known ({why}); name a ref"
            raise SourceError("code", Fault.BAD_QUESTION, told, calls=0)
        return await self.releases.live()

    @cached_property
    def github(self) -> Door:
        """The repository on GitHub, with the token that reads."""
        from prode_mcp.sources.github.door import App, Door  # noqa: PLC0415

        s = self.settings
        key = s.github_app_key.get_secret_value()
        app = App(s.github_app, key, s.github_installation) if key else None
        token = s.github_token.get_secret_value()
        return Door(token or app or "", s.github_repo, base_url=s.github_url)

    @cached_property
    def database(self) -> Specialized:
        """The replica.

        Raises:
            SourceError: no DSN is set, or a rule of the settings cannot be read.
        """
        from prode_mcp.sources.database.asking import Specialized  # noqa: PLC0415
        from prode_mcp.sources.database.configured import database_of  # noqa: PLC0415

        self.demand(Specialist.DATABASE)
        try:
            return Specialized(database_of(self.settings))
        except SettingsError as error:
            raise SourceError("database", Fault.NO_CREDENTIAL, str(error), calls=0) from error

    def trees(self) -> Trees:
        """Return what patches are applied to: the repository's trees on GitHub.

        Raises:
            SourceError: no credential is set.
        """
        from prode_mcp.sources.github.trees import Trees  # noqa: PLC0415

        if not self.settings.has_github():
            why = f"a change needs its repository on GitHub: {NO_GITHUB}"
            raise SourceError("code", Fault.NO_CREDENTIAL, why, calls=0)
        return Trees(self.github)

    async def comment(self, issue: str, errand: Errand) -> Written:
        """Post a comment on a ticket once.

        Raises:
            SourceError: no token may comment, or Linear cannot be reached.
        """
        from prode_mcp.effects.linear import CommentWriter  # noqa: PLC0415

        writer = CommentWriter(self.settings.linear_url, self._linear_token(), issue)
        try:
            return await carry_out(writer, errand)
        finally:
            await writer.close()

    async def board(self, issue: str, labels: tuple[str, ...], people: tuple[str, ...]) -> Board:
        """Read what a ticket can be set to.

        Raises:
            SourceError: no token may write there, or Linear cannot be reached.
        """
        self._linear_token()
        return await self.linear.board(issue, labels, people)

    async def set_ticket(self, issue: str, setting: Setting, errand: Errand) -> Written:
        """Set a ticket's state, labels and assignee.

        Raises:
            SourceError: no token may write there, or Linear cannot be reached.
        """
        from prode_mcp.effects.linear import SettingWriter  # noqa: PLC0415

        url, token = self.settings.linear_url, self._linear_token()
        read = partial(self.linear.board, issue, (), ())
        writer = SettingWriter(url, token, issue, setting, read)
        try:
            return await carry_out(writer, errand)
        finally:
            await writer.close()

    def acts(self, proposing: Proposing, now: Callable[[Run], datetime]) -> Mapping[str, Act[Any]]:
        """Return the act of every gated tool; `now` is a run's own time."""
        return acts_of(self, proposing, now)

    async def attach(self, issue: str, link: str, errand: Errand) -> Written:
        """Link a page on a ticket once.

        Raises:
            SourceError: no token may write there, or Linear cannot be reached.
        """
        from prode_mcp.effects.linear import AttachmentWriter  # noqa: PLC0415

        writer = AttachmentWriter(self.settings.linear_url, self._linear_token(), issue, link)
        try:
            return await carry_out(writer, errand)
        finally:
            await writer.close()

    async def push(self, proposal: Proposal, errand: Errand) -> Written:
        """Push a change to a branch of its own, once.

        Raises:
            SourceError: no token may write there, or GitHub cannot be reached.
        """
        from prode_mcp.effects.github import BranchWriter  # noqa: PLC0415
        from prode_mcp.sources.github.pushing import Commit, File  # noqa: PLC0415

        files = tuple(File(c.path, c.after, c.executable) for c in proposal.changes)
        commit = Commit(proposal.base_sha, files, proposal.message, errand.at)
        return await carry_out(BranchWriter(self._pushing, commit), errand)

    async def pull(self, proposal: Proposal, branch_key: str, errand: Errand) -> Written:
        """Open the pull request of a pushed change, once.

        Raises:
            SourceError: no token may write there, or GitHub cannot be reached.
        """
        from prode_mcp.effects.github import PullWriter, branch_name  # noqa: PLC0415

        writer = PullWriter(self._pushing, branch_name(branch_key), proposal.branch)
        return await carry_out(writer, errand)

    @cached_property
    def _pushing(self) -> Pushing:
        from prode_mcp.sources.github.door import Door  # noqa: PLC0415
        from prode_mcp.sources.github.pushing import Pushing  # noqa: PLC0415

        s = self.settings
        token = s.github_write_token.get_secret_value()
        if not token:
            why = "no token may push (PRODE_GITHUB_WRITE_TOKEN); open the pull request by hand"
            raise SourceError("github", Fault.NO_CREDENTIAL, why, calls=0)
        return Pushing(Door(token, s.github_repo, base_url=s.github_url))

    def _linear_token(self) -> str:
        token = self.settings.linear_write_token.get_secret_value()
        if not token:
            raise SourceError(
                "linear",
                Fault.NO_CREDENTIAL,
                "no token may write (PRODE_LINEAR_WRITE_TOKEN); a person does it by hand",
                calls=0,
            )
        return token

    async def close(self) -> None:
        """Close the connections of what was opened."""
        for name in ("linear", "sentry", "flags", "vendors", "support", "database"):
            if opened := vars(self).get(name):
                await opened.close()

    async def probe(self) -> tuple[SourceState, ...]:
        """Ask every source at once who we are there; a slow or broken one is blocked, and why."""
        blocked = self.settings.blocked()
        found = {s: _blocked(s, why, Fault.NO_CREDENTIAL) for s, why in blocked.items()}
        asks: dict[Specialist, Callable[[], Awaitable[str]]] = {
            Specialist.TICKET: lambda: self.linear.whoami(),
            Specialist.SENTRY: lambda: self.sentry.whoami(),
            Specialist.AWS: lambda: self.aws.whoami(),
            Specialist.RELEASE: lambda: self.releases.whoami(),
            Specialist.DATABASE: lambda: self.database.whoami(),
            Specialist.VENDOR: lambda: self.vendors.whoami(),
            Specialist.SUPPORT: lambda: self.support.whoami(),
            Specialist.REPRODUCTION: lambda: self.repro.whoami(),
            Specialist.CODE: lambda: self.code.whoami(),
        }

        async def ask(source: Specialist) -> None:
            try:
                with anyio.fail_after(PROBE_S):
                    account = await asks[source]()
                found[source] = SourceState(specialist=source, available=True, account=account)
            except SourceError as error:
                found[source] = _blocked(source, str(error), error.fault)
            except TimeoutError:
                found[source] = _blocked(source, f"no answer in {PROBE_S} s", Fault.TIMEOUT)

        async with anyio.create_task_group() as group:
            for source in asks:
                if source not in found:
                    group.start_soon(ask, source)
        return tuple(found[source] for source in Specialist if source in found)

    def demand(self, source: Specialist) -> None:
        """Demand that a source can be asked.

        Raises:
            SourceError: a setting is missing.
        """
        if why := self.settings.blocked().get(source):
            raise SourceError(source, Fault.NO_CREDENTIAL, why, calls=0)


def _blocked(source: Specialist, why: str, fault: Fault) -> SourceState:
    return SourceState(specialist=source, available=False, why=why, fault=fault)
