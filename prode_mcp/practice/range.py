"""Run a world's twins on loopback, and say how to use them."""

import secrets
import socket
import threading
import time
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route

from prode_mcp.errors import WorldError
from prode_mcp.practice.faults import Faults, FaultyApp
from prode_mcp.practice.postgres import Databases, databases_of, has_postgres
from prode_mcp.practice.tally import Tally
from prode_mcp.practice.twins import aws, desks, flags, github, linear, sentry, status, webhooks
from prode_mcp.practice.world import World

READY_S = 10.0


def _token() -> str:
    return secrets.token_hex(16)


def _desk_token() -> str:
    return f"practice@example.com/token:{_token()}"


@dataclass(frozen=True, slots=True)
class Range:
    """A world that runs: where, what was written, and what is to go wrong next.

    `repository` is the one that GitHub's twin answers from, so that a test can check out of it;
    `app` is a GitHub App that is installed there, for settings that hold no token.
    """

    world: World
    url: str
    repository: github.Repository
    tally: Tally = field(default_factory=Tally)
    faults: Faults = field(default_factory=Faults)
    linear_token: str = field(default_factory=_token)
    sentry_token: str = field(default_factory=_token)
    github_token: str = field(default_factory=_token)
    github_write_token: str = field(default_factory=_token)
    github_merge_token: str = field(default_factory=_token)
    sentry_suppress_token: str = field(default_factory=_token)
    deploy_token: str = field(default_factory=_token)
    flags_write_token: str = field(default_factory=_token)
    app: github.App = field(default_factory=github.App)
    flags_token: str = field(default_factory=_token)
    stripe_token: str = field(default_factory=_token)
    zendesk_token: str = field(default_factory=_desk_token)
    intercom_token: str = field(default_factory=_token)
    aws_key: str = field(default_factory=lambda: f"AKIA{secrets.token_hex(8).upper()}")
    databases: Databases = field(default_factory=Databases)

    def settings(self) -> dict[str, str]:
        """Return the environment variables that make the product use this range."""
        identity = self.world.part("aws.yaml").get("identity", {})
        manifest = self.world.part("manifest.yaml")
        repo = self.world.part("github.yaml").get("repo", {})
        return {
            "PRODE_LINEAR_URL": f"{self.url}/linear/graphql",
            "PRODE_LINEAR_TOKEN": self.linear_token,
            "PRODE_LINEAR_WRITE_TOKEN": self.linear_token,
            "PRODE_SENTRY_URL": f"{self.url}/sentry",
            "PRODE_SENTRY_ORG": str(self.world.part("sentry.yaml").get("org", "")),
            "PRODE_SENTRY_TOKEN": self.sentry_token,
            "PRODE_AWS_ENDPOINT_URL": f"{self.url}/aws/",
            "PRODE_AWS_REGION": str(manifest.get("region", "us-east-1")),
            "PRODE_AWS_ACCOUNT": str(identity.get("Account", "")),
            "PRODE_AWS_ACCESS_KEY_ID": self.aws_key,
            "PRODE_AWS_SECRET_ACCESS_KEY": "practice",
            "PRODE_GITHUB_URL": f"{self.url}/github",
            "PRODE_GITHUB_REPO": str(repo.get("full_name", "")),
            "PRODE_GITHUB_TOKEN": self.github_token,
            "PRODE_GITHUB_WRITE_TOKEN": self.github_write_token,
            "PRODE_FLAGS_URL": f"{self.url}/flags",
            "PRODE_FLAGS_TOKEN": self.flags_token,
            "PRODE_FLAGS_PROJECT": flags.project_of(self.world),
            "PRODE_FLAGS_ENVIRONMENT": "production",
            "PRODE_VENDORS": status.listed(self.world, f"{self.url}/status"),
            "PRODE_STRIPE_URL": f"{self.url}/stripe",
            "PRODE_STRIPE_TOKEN": self.stripe_token,
            "PRODE_GITHUB_HOOK": str(self._hook()),
            "PRODE_ZENDESK_URL": f"{self.url}/zendesk",
            "PRODE_ZENDESK_TOKEN": self.zendesk_token,
            "PRODE_INTERCOM_URL": f"{self.url}/intercom",
            "PRODE_INTERCOM_TOKEN": self.intercom_token,
            "PRODE_LINEAR_CUSTOMER_REQUESTS": "true",
            **({"PRODE_DB_DSN": self.databases.reader} if self.databases.reader else {}),
            "PRODE_PRACTICE_NOW": f"{self.world.now:%Y-%m-%dT%H:%M:%SZ}",
        }

    def _hook(self) -> int:
        told = self.world.part("vendor.yaml").get("webhooks", {}).get("github", {})
        return int(told.get("hook", 0))


@contextmanager
def start_all(world: World) -> Generator[Range]:
    """Start a world's twins, and its database on a real PostgreSQL with a standby.

    Where the servers' wheel is not installed the range has no database, and its inventory says so.

    Raises:
        WorldError: the twins or the servers did not come up.
    """
    script = world.files.get("db.sql")
    with ExitStack() as stack:
        databases = Databases()
        if isinstance(script, str) and has_postgres():
            databases = stack.enter_context(databases_of(script))
        yield stack.enter_context(start(world, databases=databases))


@contextmanager
def start(world: World, *, port: int = 0, databases: Databases | None = None) -> Generator[Range]:
    """Start a world's twins on loopback; they answer when this yields, and stop after it.

    Raises:
        WorldError: the port is taken, or the twins did not come up.
    """
    # uvicorn is only for the range; the serving path never loads it.
    import uvicorn  # noqa: PLC0415

    # asyncio sends at once only on a socket that says it is TCP; each answer took 40 ms else.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.bind(("127.0.0.1", port))
    except OSError as error:
        listener.close()
        msg = f"port {port} on loopback is taken"
        raise WorldError(msg) from error
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    range_ = Range(world, url, github.Repository(world), databases=databases or Databases())
    config = uvicorn.Config(
        FaultyApp(_twins(range_), range_.faults),
        log_config=None,
        access_log=False,
        lifespan="off",
        ws="none",
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    server.install_signal_handlers = lambda: None  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        _wait(server)
        yield range_
    finally:
        server.should_exit = True
        thread.join(READY_S)
        listener.close()


def _wait(server: object) -> None:
    for _ in range(int(READY_S * 100)):
        if getattr(server, "started", False):
            return
        time.sleep(0.01)
    msg = f"the practice twins did not come up in {READY_S} s"
    raise WorldError(msg)


def _twins(range_: Range) -> Starlette:
    world, tally = range_.world, range_.tally

    async def writes(_request: Request) -> Response:
        return JSONResponse({"writes": tally.writes(), "refused": tally.refusals()})

    on_github = _github(range_)
    # GitHub Enterprise has its REST API below `/api/v3`, and GraphQL beside it.
    enterprise = Starlette(routes=[Mount("/v3", on_github), Route("/graphql", on_github)])
    return Starlette(
        routes=[
            Route("/practice/writes", writes),
            Mount("/linear", linear.app(world, tally, range_.linear_token)),
            Mount("/sentry", _sentry(range_)),
            *webhooks.routes(
                world, stripe_token=range_.stripe_token, github_token=range_.github_token
            ),
            Mount("/github", on_github),
            Mount("/api", enterprise),
            Mount("/flags", _flags(range_)),
            Mount("/aws", aws.app(world, tally, range_.aws_key)),
            Mount("/status", status.app(world)),
            Mount("/zendesk", desks.zendesk(world, tally, range_.zendesk_token)),
            Mount("/intercom", desks.intercom(world, tally, range_.intercom_token)),
            Mount("/unleash", flags.unleash(world, range_.flags_token)),
            Mount("/posthog", flags.posthog(world, range_.flags_token)),
        ]
    )


def _sentry(range_: Range) -> Starlette:
    return sentry.app(
        range_.world,
        range_.tally,
        range_.sentry_token,
        suppress_token=range_.sentry_suppress_token,
    )


def _flags(range_: Range) -> Starlette:
    return flags.app(
        range_.world, range_.tally, range_.flags_token, write_token=range_.flags_write_token
    )


def _github(range_: Range) -> Starlette:
    return github.app(
        range_.world,
        range_.tally,
        range_.github_token,
        range_.github_write_token,
        merge_token=range_.github_merge_token,
        deploy_token=range_.deploy_token,
        repository=range_.repository,
        installed=range_.app,
    )
