"""The configuration, read once from the environment; nothing else reads it."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self, cast
from urllib.parse import urlsplit

from pydantic import (
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    model_validator,
)
from pydantic_settings import BaseSettings, SettingsConfigDict

from prode_mcp.contracts import Specialist
from prode_mcp.errors import SettingsError
from prode_mcp.providers import providers_of

LINEAR_URL: Final = "https://api.linear.app/graphql"
SENTRY_URL: Final = "https://sentry.io"
STRIPE_URL: Final = "https://api.stripe.com"
INTERCOM_URL: Final = "https://api.intercom.io"
_FLAGS_URLS: Final = {
    "launchdarkly": "https://app.launchdarkly.com",
    "posthog": "https://us.posthog.com",
}
NO_GITHUB: Final = (
    "set PRODE_GITHUB_REPO and PRODE_GITHUB_TOKEN, or PRODE_GITHUB_APP, _APP_KEY and _INSTALLATION"
)
_NO_CODE: Final = "set PRODE_GITHUB_REPO and PRODE_GITHUB_TOKEN, or PRODE_GIT_CLONE"

_NO_SUPPORT: Final = (
    "set PRODE_ZENDESK_URL and _TOKEN, PRODE_INTERCOM_TOKEN or PRODE_LINEAR_CUSTOMER_REQUESTS"
)


class Settings(BaseModel):
    """Every setting, each an environment variable `PRODE_<NAME>`.

    A source without its credential is left out and says so in the inventory. `practice_now`
    moves the clock and is taken only where every source is on this machine's loopback.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    store: Path = Path.home() / ".local" / "share" / "prode" / "ledger.db"
    store_dsn: SecretStr = SecretStr("")
    wiki: Path | None = None
    approvers: Path | None = None
    page_port: Annotated[int, Field(ge=1, le=65_535)] = 8765
    page_origin: Annotated[str, Field(max_length=200)] = ""

    linear_url: str = LINEAR_URL
    linear_token: SecretStr = SecretStr("")
    linear_write_token: SecretStr = SecretStr("")

    sentry_url: str = SENTRY_URL
    sentry_org: str = ""
    sentry_token: SecretStr = SecretStr("")

    aws_region: str = ""
    aws_account: str = ""
    aws_profile: str = ""
    aws_endpoint_url: str = ""
    aws_access_key_id: str = ""
    aws_secret_access_key: SecretStr = SecretStr("")

    github_url: str = ""
    github_repo: str = ""
    github_token: SecretStr = SecretStr("")
    github_app: int = 0
    github_app_key: SecretStr = SecretStr("")
    github_installation: int = 0
    git_clone: Path | None = None
    github_write_token: SecretStr = SecretStr("")

    deployment: Literal["embedded", "separate"] = "embedded"
    change_freezes: str = ""
    approval_terms: str = ""
    linear_close_token: SecretStr = SecretStr("")
    github_merge_token: SecretStr = SecretStr("")
    sentry_suppress_token: SecretStr = SecretStr("")
    deploy_token: SecretStr = SecretStr("")
    flags_write_token: SecretStr = SecretStr("")
    db_write_dsn: SecretStr = SecretStr("")
    db_write_journal: Annotated[
        str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]{0,62}\.[A-Za-z_][A-Za-z0-9_]{0,62}$")
    ] = "prode.writes"

    vendors: Annotated[str, Field(max_length=4_000)] = ""
    stripe_url: str = STRIPE_URL
    stripe_token: SecretStr = SecretStr("")
    github_hook: int = 0

    zendesk_url: str = ""
    zendesk_token: SecretStr = SecretStr("")
    intercom_url: str = INTERCOM_URL
    intercom_token: SecretStr = SecretStr("")
    linear_customer_requests: bool = False

    repro_hosts: Annotated[str, Field(max_length=2_000)] = ""
    repro_private: bool = False
    repro_writes: bool = False
    chromium: str = ""
    android_apps: Annotated[str, Field(max_length=2_000)] = ""
    adb: str = ""

    without: str = ""
    first_look: bool = True
    worker: bool = True

    flags_kind: Literal["launchdarkly", "unleash", "posthog"] = "launchdarkly"
    flags_url: str = ""
    flags_token: SecretStr = SecretStr("")
    flags_project: str = ""
    flags_environment: str = "production"

    db_dsn: SecretStr = SecretStr("")
    db_schemas: str = "public"
    db_cohort_keys: str = ""
    db_json_keys: str = ""
    db_classes: str = ""
    db_accept_primary: bool = False
    db_cost: float = 500_000.0

    redaction_own_domains: str = ""
    redaction_role_mailboxes: str = ""
    redaction_kept: str = ""
    redaction_kept_ends: str = ""
    redaction_secret_keys: str = ""

    practice_now: AwareDatetime | None = None

    @model_validator(mode="before")
    @classmethod
    def _a_database_is_a_store(cls, told: Any) -> Any:
        """Take `PRODE_STORE=postgres://...` for an address: it holds a password, and is no path."""
        given = dict(cast("dict[str, Any]", told)) if isinstance(told, dict) else {}
        if str(given.get("store", "")).startswith(("postgres://", "postgresql://")):
            return given | {"store_dsn": given.pop("store")}
        return cast("Any", told)

    @model_validator(mode="after")
    def _tokens_travel_encrypted(self) -> Self:
        urls = (*self._urls(), *self._urls_of_tokens().values(), *self._pages())
        if not all(url == "" or url.startswith("https://") or _is_loopback(url) for url in urls):
            msg = "an address must begin with https://, or be on loopback"
            raise ValueError(msg)
        return self

    @model_validator(mode="after")
    def _practice_stays_home(self) -> Self:
        # These are asked only with a token, so without one their address is no source.
        asked = [url for name, url in self._urls_of_tokens().items() if _set(getattr(self, name))]
        urls = (*self._urls(), *asked, *self._pages())
        dsns = self.db_dsn.get_secret_value(), self.db_write_dsn.get_secret_value()
        is_home = all(map(_is_loopback, urls)) and all(map(_is_here, dsns))
        if self.practice_now is not None and not is_home:
            msg = "practice_now needs every source on loopback"
            raise ValueError(msg)
        return self

    @model_validator(mode="after")
    def _without_what_there_is(self) -> Self:
        if Specialist.TICKET in self.left_out():
            msg = "without cannot name ticket: every run is of one"
            raise ValueError(msg)
        return self

    @model_validator(mode="after")
    def _a_desk_has_an_address(self) -> Self:
        if _set(self.zendesk_token) and not self.zendesk_url:
            msg = "zendesk_url is missing: https://your-name.zendesk.com"
            raise ValueError(msg)
        if self.flags_kind == "unleash" and _set(self.flags_token) and not self.flags_url:
            msg = "flags_url is missing: the address of your Unleash"
            raise ValueError(msg)
        return self

    @model_validator(mode="after")
    def _page_of_another_host(self) -> Self:
        if not self.page_origin:
            return self
        found = urlsplit(self.page_origin)
        is_origin = self.page_origin == f"https://{found.netloc}" and found.hostname
        if not is_origin or _is_local_name(found.hostname or "") or "@" in found.netloc:
            msg = "page_origin is https:// and a host that is not this machine, without a path"
            raise ValueError(msg)
        if self.deployment != "separate":
            msg = "page_origin is for deployment = separate"
            raise ValueError(msg)
        return self

    def _urls(self) -> tuple[str, ...]:
        return self.linear_url, self.sentry_url, self.aws_endpoint_url, self.github_url

    def _urls_of_tokens(self) -> dict[str, str]:
        """Map the token of each source that is asked with one alone to its address."""
        return {
            "flags_token": self.flags_address(),
            "stripe_token": self.stripe_url,
            "zendesk_token": self.zendesk_url,
            "intercom_token": self.intercom_url,
        }

    def _pages(self) -> tuple[str, ...]:
        return tuple(one.url for one in providers_of(self.vendors) if one.url)

    def flags_address(self) -> str:
        """Return where flags are read: the address that is set, or the service's own."""
        return self.flags_url or _FLAGS_URLS.get(self.flags_kind, "")

    def blocked(self) -> dict[Specialist, str]:
        """Say for each source that cannot be asked what is missing."""
        found = {
            Specialist.TICKET: "" if _set(self.linear_token) else "set PRODE_LINEAR_TOKEN",
            Specialist.SENTRY: ""
            if _set(self.sentry_token) and self.sentry_org
            else "set PRODE_SENTRY_TOKEN and PRODE_SENTRY_ORG",
            Specialist.AWS: ""
            if self.aws_region and self.aws_account
            else "set PRODE_AWS_REGION and PRODE_AWS_ACCOUNT",
            Specialist.RELEASE: "" if self.has_github() else NO_GITHUB,
            Specialist.DATABASE: "" if _set(self.db_dsn) else "set PRODE_DB_DSN",
            Specialist.VENDOR: "" if self.vendors.strip() else "set PRODE_VENDORS",
            Specialist.SUPPORT: "" if self._has_support() else _NO_SUPPORT,
            Specialist.REPRODUCTION: ""
            if self.repro_hosts.strip() or self.android_apps.strip()
            else "set PRODE_REPRO_HOSTS or PRODE_ANDROID_APPS",
            Specialist.CODE: "" if self.has_github() or self.git_clone else _NO_CODE,
        }
        told = dict.fromkeys(self.left_out(), "left out by PRODE_WITHOUT")
        return {source: why for source, why in (found | told).items() if why}

    def left_out(self) -> frozenset[Specialist]:
        """Return the specialists that this server does without: their tools are not offered."""
        named = {name.strip().casefold() for name in self.without.split(",") if name.strip()}
        return frozenset(Specialist(name) for name in named)

    def _has_support(self) -> bool:
        desks = _set(self.zendesk_token) and bool(self.zendesk_url)
        requests = self.linear_customer_requests and _set(self.linear_token)
        return desks or _set(self.intercom_token) or requests

    def has_github(self) -> bool:
        """Say whether a repository on GitHub can be asked."""
        as_app = self.github_app and self.github_installation and _set(self.github_app_key)
        return bool(self.github_repo and (_set(self.github_token) or as_app))


class _Environment(Settings, BaseSettings):
    """The settings as this process's environment gives them."""

    model_config = SettingsConfigDict(env_prefix="PRODE_", frozen=True, extra="ignore")


def read_settings() -> Settings:
    """Read the environment.

    Raises:
        SettingsError: a variable has no usable value; the message names it, never its value.
    """
    try:
        return _Environment()
    except ValidationError as error:
        names = sorted({f"PRODE_{part}".upper() for e in error.errors() for part in e["loc"][:1]})
        whole = "; ".join(e["msg"] for e in error.errors() if not e["loc"])
        msg = f"settings: {', '.join(names) or whole} cannot be used; see README, Settings"
        raise SettingsError(msg) from None


def settings_of(environment: Mapping[str, str]) -> Settings:
    """Return the settings that these variables make, whatever the real environment says."""
    named = {k.removeprefix("PRODE_").lower(): v for k, v in environment.items()}
    return Settings.model_validate(named)


def _is_here(dsn: str) -> bool:
    """Say whether a libpq address names this machine alone, by a socket or by loopback."""
    if "://" in dsn:
        hosts = [urlsplit(dsn).hostname or ""]
        queried = urlsplit(dsn).query
    else:
        hosts, queried = [], dsn.replace(" ", "&")
    named = [part.partition("=") for part in queried.split("&") if part]
    hosts += [value.strip("'") for key, _, value in named if key in {"host", "hostaddr", "service"}]
    return all(h in {"", "localhost"} or h.startswith("/") or _is_loopback_host(h) for h in hosts)


def _is_local_name(host: str) -> bool:
    return host.endswith((".localhost", "localhost")) or _is_loopback_host(host)


def _is_loopback_host(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def cache_folder() -> Path:
    """Return where files that can be made again are kept: `$XDG_CACHE_HOME`, or the home's cache."""
    base = os.environ.get("XDG_CACHE_HOME", "")  # noqa: TID251  this module reads the environment
    return (Path(base) if base.startswith("/") else Path.home() / ".cache") / "prode"


def variables_set() -> tuple[str, ...]:
    """Name the settings that this environment gives, so that a client can hand them on by name."""
    found = (name for name in os.environ if name.startswith("PRODE_"))  # noqa: TID251  as above
    return tuple(sorted(found))


def credentials_set(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Name the variables whose names hold one of these parts and that are no settings of ours."""
    found = (
        name
        for name, value in os.environ.items()  # noqa: TID251  as above
        if value and not name.startswith("PRODE_") and any(part in name.upper() for part in parts)
    )
    return tuple(sorted(found))


def environment_value(name: str) -> str:
    """Return where a variable of another program says that its files are."""
    return os.environ.get(name, "")  # noqa: TID251  as above


def told_as() -> str:
    """Return the name under which a collector is told of this server; empty where none is named.

    Source: OpenTelemetry, environment variables of the OTLP exporter and of resources.
    """
    env = os.environ  # noqa: TID251  as above
    named = ("", "_TRACES", "_METRICS")
    if not any(env.get(f"OTEL_EXPORTER_OTLP{part}_ENDPOINT") for part in named):
        return ""
    return env.get("OTEL_SERVICE_NAME", "") or "prode-mcp"


def environment_for_signing() -> dict[str, str]:
    """Return this process's environment without what would answer in a person's place."""
    answering = {"SSH_ASKPASS", "SSH_ASKPASS_REQUIRE", "SSH_SK_PROVIDER", "SSH_SK_HELPER"}
    return {k: v for k, v in os.environ.items() if k not in answering}  # noqa: TID251  as above


def wall_clock() -> datetime:
    """Return the time of this machine."""
    return datetime.now(UTC)  # noqa: TID251  the one place that reads the clock


def _set(secret: SecretStr) -> bool:
    return bool(secret.get_secret_value())


def _is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
